import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { showId, type TenantId } from '#libs/kernel';
import { IdempotencyStore, MessageStore, type IdempotentRequest, type StoredMessage } from '#libs/messaging';
import { AlarmClock, crashPoint, Database, invalid, ProblemError } from '#libs/platform';
import { TenantVault, type Principal } from '#libs/tenancy';
import { PlaceTexts, type NotPlaced } from '../sending/place-texts.usecase.js';
import { ReadOrder } from '../sending/read-order.usecase.js';
import type { SendSmsDto } from './send-sms.dto.js';

/** The five fields of S0.20. `accepted` says honestly that the gateway has not answered yet; the tracking id stays the same. */
export interface SendAnswer {
  readonly status: 'submitted_to_gateway' | 'failed' | 'accepted';
  readonly gateway_message_id: string | null;
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly tracking_id: string;
  /** What was done otherwise than asked, and the text leaves all the same (S0.40). */
  readonly warnings?: readonly string[];
  /** Only where waiting helps: when to ask again, until when an accepted text is held, or for when it is set. */
  readonly retry_at?: string;
  readonly held_until?: string;
  readonly scheduled_for?: string;
  /** Only with a refusal of ours: the rule that decided and what it rests on. */
  readonly rule?: string;
  readonly evidence?: string;
}

/** When a waiting request first looks for the gateway's answer, and how much later each time: many that wait for a slow gateway must not keep the database busy with looking. */
const FIRST_LOOK_MS = 40;
const LATER_BY = 1.6;
const LONGEST_LOOK_MS = 500;

/**
 * One text, by the nine steps of S0.21: the request was received and its form validated by the door; here its words and times are read, sender, opt-out, links and limits settled by placing
 * it, and what the gateway says is awaited, written down by the outbox and answered.
 */
@Injectable()
export class SendText implements BeforeApplicationShutdown {
  private isEnding = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ReadOrder) private readonly read: ReadOrder,
    @Inject(PlaceTexts) private readonly place: PlaceTexts,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(IdempotencyStore) private readonly idempotency: IdempotencyStore,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
  ) {}

  /** Nobody is kept waiting by a process that ends: the text is accepted, its tracking id tells the rest. */
  beforeApplicationShutdown(): void {
    this.isEnding = true;
  }

  /** With the same key: the same message and, once it is final, the same answer (I11). */
  async run(principal: Principal, dto: SendSmsDto, key: string | null, waitMs: number): Promise<SendAnswer> {
    const request: IdempotentRequest | null =
      key === null
        ? null
        : { tenantId: principal.tenantId, clientId: principal.id, operation: 'sms.send', key, content: dto };
    const taken = await this.take(principal, dto, request);
    if ('answer' in taken) return taken.answer;
    crashPoint('out.accepted');
    this.alarmClock.ring('deliveries');
    const answer = await this.awaitAnswer(principal.tenantId, taken.messageId, waitMs);
    if (request !== null && answer.status !== 'accepted') {
      await this.database.inTenant(principal.tenantId, (tx) =>
        this.idempotency.keepAnswer(tx, request, 200, { ...answer }),
      );
    }
    return answer;
  }

  private async take(
    principal: Principal,
    dto: SendSmsDto,
    request: IdempotentRequest | null,
  ): Promise<{ messageId: string } | { answer: SendAnswer }> {
    const { tenantId } = principal;
    const cipher = await this.vault.cipherFor(tenantId);
    await this.place.askAbout(tenantId, [dto.recipient_phone_number]);
    return this.database.inTenant(tenantId, async (tx) => {
      // The keyed id stands in for the number: a plain hash of the request would let who has a dump and the words find the number by trying all.
      const content = Object.assign({}, dto, { recipient_phone_number: cipher.endpointId(dto.recipient_phone_number) });
      const earlier = request === null ? null : await this.idempotency.claim(tx, { ...request, content });
      if (earlier?.answer != null) return { answer: earlier.answer.body as unknown as SendAnswer };
      if (earlier?.messageId != null) return { messageId: earlier.messageId };
      const texts = await this.read.run(tx, cipher, dto, [dto], false);
      if (!texts.ok) throw invalid(texts.error);
      const [placed] = await this.place.run(tx, tenantId, texts.value);
      if (!placed!.ok) throw notPlaced(placed!.error);
      const { messageId } = placed!.value;
      if (request !== null) await this.idempotency.bind(tx, request, messageId);
      return { messageId };
    });
  }

  private async awaitAnswer(tenantId: TenantId, messageId: string, waitMs: number): Promise<SendAnswer> {
    const deadline = performance.now() + waitMs;
    for (let pause = FIRST_LOOK_MS; ; pause = Math.min(LONGEST_LOOK_MS, pause * LATER_BY)) {
      const answer = await this.database.inTenant(tenantId, async (tx) => {
        const message = await this.messages.find(tx, tenantId, messageId);
        if (message === null) return null;
        const attempts = await this.messages.attempts(tx, tenantId, messageId);
        return presentSend(message, attempts.at(-1)?.providerMessageId ?? null);
      });
      if (answer === null) throw new ProblemError('ERR_NOT_FOUND', 'The message is gone.');
      // A text for later tells when; nothing will happen while the caller waits.
      if (
        answer.status !== 'accepted' ||
        answer.held_until !== undefined ||
        answer.scheduled_for !== undefined ||
        this.isEnding ||
        performance.now() >= deadline
      )
        return answer;
      const left = Math.max(1, deadline - performance.now());
      await new Promise((settle) => setTimeout(settle, Math.min(pause, left)));
    }
  }
}

/** The refusal of a request that cannot be placed. */
export const notPlaced = ({ reason, faults }: NotPlaced): ProblemError =>
  reason === 'no_channel'
    ? new ProblemError('ERR_UNAVAILABLE', 'The channel of the sender is not ready.', { retryAfterSeconds: 5 })
    : invalid(faults);

/** S0.20 from what is known now. An unknown outcome is neither success nor failure: the caller keeps the tracking id and asks later. */
export function presentSend(message: StoredMessage, providerMessageId: string | null): SendAnswer {
  const base = {
    gateway_message_id: providerMessageId,
    tracking_id: showId('message', message.id),
    ...(message.decision?.['links'] === 'long' ? { warnings: ['ERR_URL_SHORTENER_FAILED'] } : {}),
  };
  if (providerMessageId !== null && message.state !== 'failed')
    return { ...base, status: 'submitted_to_gateway', error_code: null, error_message: null };
  if (
    message.state === 'failed' ||
    message.state === 'suppressed' ||
    message.state === 'undelivered' ||
    message.state === 'expired'
  ) {
    const code = message.errorCode ?? 'ERR_GATEWAY_MESSAGE_REJECTED';
    return {
      ...base,
      status: 'failed',
      error_code: code,
      error_message: whatToDo(code, why(message.decision).rule) ?? 'The text was not sent; its timeline says why.',
      ...(message.state === 'suppressed' ? why(message.decision) : {}),
    };
  }
  const { retry_at: heldUntil, rule } = why(message.decision);
  return {
    ...base,
    status: 'accepted',
    error_code: null,
    error_message: null,
    ...(message.state === 'held' && heldUntil !== undefined ? { held_until: heldUntil, rule: rule! } : {}),
    ...(message.state === 'scheduled' && message.sendAt !== null
      ? { scheduled_for: message.sendAt.toISOString() }
      : {}),
  };
}

/** What the decision left on record about itself. */
function why(decision: StoredMessage['decision']): Pick<SendAnswer, 'retry_at' | 'rule' | 'evidence'> {
  const text = (name: string): string | null => (typeof decision?.[name] === 'string' ? decision[name] : null);
  const [retryAt, rule, evidence] = [text('retry_at'), text('rule'), text('evidence')];
  return {
    ...(rule === null ? {} : { rule }),
    ...(evidence === null ? {} : { evidence }),
    ...(retryAt === null ? {} : { retry_at: new Date(retryAt).toISOString() }),
  };
}

/** What to do about a refusal: where several rules share a code, what helps with that one. */
export const whatToDo = (code: string, rule: string | undefined): string | null =>
  (rule !== undefined && Object.hasOwn(RULE_MESSAGES, rule) ? RULE_MESSAGES[rule] : ERROR_MESSAGES[code]) ?? null;

const RULE_MESSAGES: Readonly<Record<string, string>> = {
  'sender.registered': 'The registration of the sender is open, refused or over. Choose another sender.',
  'sender.country': 'The sender does not reach the country of the number. Choose another sender.',
  'sender.no_replies': 'Nobody can answer this sender. Choose another sender, or say allow_reply: false.',
  'sender.marketing_not_allowed': 'The sender may not carry marketing. Choose another sender.',
  'sender.use_case': 'The sender is registered for other texts than marketing. Choose another sender.',
  'opt_out.one_way':
    'Nobody can answer this sender, so the text must name another way to stop. Add the page or telephone number of your consent policy (opt_out_url, opt_out_phone).',
};

/** What to do about each code. */
export const ERROR_MESSAGES: Readonly<Record<string, string>> = {
  ERR_INVALID_RECIPIENT_NUMBER: 'The number cannot receive texts. Correct it.',
  ERR_OPTED_OUT: 'The person has opted out. Do not text them again unless they text START.',
  ERR_SUPPRESSED: 'The number is suppressed. Look at its suppression before trying again.',
  ERR_GATEWAY_AUTH_FAILED: 'The gateway refused our credentials. An administrator has been alerted.',
  ERR_GATEWAY_INSUFFICIENT_FUNDS: 'The account at the gateway has no funds. Finance has been alerted.',
  ERR_GATEWAY_MESSAGE_REJECTED: 'The gateway refused this text. Its timeline holds the code.',
  ERR_GATEWAY_UNREACHABLE: 'The gateway took nothing, as often as it was tried. It is safe to send again later.',
  ERR_GATEWAY_SUBMISSION_LOST:
    'The submission was lost and the gateway does not hold the text. It is safe to send again.',
  ERR_SENDER_ID_NOT_PROVISIONED: 'The sender is not active at the gateway. Choose another sender.',
  ERR_MESSAGE_TOO_LONG:
    'The text needs more segments than allowed. Shorten it or raise max_sms_segments_per_message, as far as the sending policy allows.',
  ERR_MESSAGE_EMPTY: 'The text is empty.',
  ERR_LITERAL_BRACES: 'The text still holds {{ or }}. Fill its variables in.',
  ERR_MESSAGE_EXPIRED: 'The text was no longer useful when it could have been sent.',
  ERR_TENANT_INACTIVE: 'The tenant is paused. Nothing is sent.',
  ERR_REASSIGNED: 'The number seems to belong to somebody else now. Find out whose it is before texting it.',
  ERR_ENDPOINT_UNREACHABLE: 'The carrier says that this number cannot be reached. Check it, then lift the suppression.',
  ERR_CONSENT_UNCLEAR: 'The person may have asked us to stop. Read their text and decide at /sms/consent-holds.',
  ERR_CONSENT_SOURCE_UNAVAILABLE: 'Your list of opt-outs did not answer, so nothing is sent. Send again at retry_at.',
  ERR_CONSENT_MISSING:
    'There is no consent on record that covers this. Record it with POST /sms/consents, or ask the person.',
  ERR_CONSENT_EXPIRED: 'The consent has run out. Ask the person again.',
  ERR_CONSENT_DISPUTED: 'The person disputes having agreed. Do not text them until that is settled.',
  ERR_CONTENT_FORBIDDEN: 'Carriers do not carry this content. The rule names what to change.',
  ERR_LINK_FORBIDDEN: 'This link is not allowed. Use an address of your own.',
  ERR_CHARACTERS_NOT_ALLOWED: 'The text holds characters that your sending policy does not allow. Change them.',
  ERR_OPTOUT_PATH_MISSING: 'The text must say how to stop. Add “Reply STOP to opt out”.',
  ERR_DUPLICATE_FACT: 'The person has been told this already, or newer news of it. Nothing needs to be done.',
  ERR_URL_SHORTENER_FAILED:
    'The links could not be shortened and the text is too long with them. Shorten it, or send again later.',
  ERR_CANCELLED: 'The text was taken back before it left.',
  ERR_SUPERSEDED: 'Newer news of the same fact took its place.',
  ERR_FREQUENCY_CAP: 'The person has had as many texts as allowed. Send again at retry_at, if it still matters.',
  ERR_UNREADABLE:
    'A key that the text was sealed with is missing here, so it waits. Add the key to PARLEY_KEKS; it leaves by itself.',
  ERR_LOOP_GUARD: 'Too many automatic texts went to this person in a short time. A person should look.',
  ERR_QUIET_HOURS: 'No lawful hour comes while the text is useful. Send again at retry_at, or with a longer validity.',
};
