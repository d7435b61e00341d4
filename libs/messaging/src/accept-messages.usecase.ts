import { Inject, Injectable } from '@nestjs/common';
import {
  ConsentLedger,
  ConsentPolicies,
  countsAgainstCaps,
  decideMove,
  decideSend,
  ExternalOptOuts,
  LOOP_REACH_MS,
  needsConsentRecord,
  RECENT_DAYS,
  UNKNOWN_PERSON,
  type ConsentPolicy,
  type Fact,
  type Purpose,
  type Refusal,
  type RouteFacts,
  type SendDecision,
  type SendWish,
} from '#libs/consent';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import { CLOCK, err, IDS, ok, type Clock, type IdSource, type Result, type TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { analyzeContent, type ContentAnalysis, type MessageStream } from '#libs/sms';
import {
  EndpointStore,
  type BusinessNumberEntity,
  type OpenChannel,
  type TenantCipher,
  type TenantEntity,
} from '#libs/tenancy';
import { refusalEvidence } from './domain/refusal-evidence.js';
import { senderFacts } from './domain/sender-facts.js';
import { MessageStore, type MessageOrigin, type NewAttempt, type NewMessage } from './message.store.js';
import { WithdrawMessages } from './withdraw-messages.usecase.js';

/** A text somebody wants sent. Recipient and sender are ids of ours: nothing here can name a number. */
export interface SendCommand {
  readonly tenant: TenantEntity;
  readonly channel: OpenChannel;
  readonly sender: BusinessNumberEntity;
  readonly laneId: string;
  readonly endpointId: string;
  readonly origin: MessageOrigin;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly body: string;
  /** May make one message only, for ever. */
  readonly dedupeKey: string | null;
  /** Minted by the caller when something of its own must name the message before it is written; by us otherwise. */
  readonly messageId?: string;
  readonly answersSeq?: string;
  readonly pins?: Readonly<Record<string, unknown>>;
  /** The caller's own correlation ids, returned untouched. */
  readonly tracking?: Readonly<Record<string, unknown>>;
  /** How it was accepted, kept beside the decision: which rule chose the sender, whether an answer is welcome. */
  readonly notes?: Readonly<Record<string, string | boolean>>;
  /** 0 leaves first, 9 last. */
  readonly priority: number;
  readonly maxSegments?: number;
  /** Links were to be shortened and could not be: a text that is too long for that says so (S0.38, F42). */
  readonly shortenerFailed?: boolean;
  /** Not worth sending afterwards. */
  readonly expiresAt: Date;
  /** Not before; decided for then, and again when it leaves. */
  readonly dueAt?: Date;
  /** What it is about, which programme it belongs to and what it tells: for caps and so that one fact is told once. */
  readonly subject?: string;
  readonly programme?: string;
  readonly fact?: Fact;
  readonly wish?: SendWish;
  /** Where it goes and whether an answer is expected: whether the sender may carry that (S1.46). */
  readonly route?: RouteFacts;
  readonly bulk?: { readonly id: string; readonly ordinal: number };
}

/** What became of a {@link SendCommand}. */
export interface Accepted {
  readonly messageId: string;
  readonly decision: SendDecision;
  /** False when the dedupe key had made this message before; `messageId` is then the earlier one's. */
  readonly fresh: boolean;
  readonly segments: number;
}

/** Why a text could not be set for another moment. `too_late`: it is with the gateway, or ended otherwise. A refusal says when it would fit, where that is known. */
export type NotMoved = 'not_found' | 'too_late' | Refusal;

/** A command with everything that was found out about it. */
interface Decided {
  readonly command: SendCommand;
  readonly id: string;
  readonly content: ContentAnalysis;
  readonly counts: boolean;
  readonly decision: SendDecision;
}

/**
 * The one way in: replies, confirmations, API requests, triggers, sends to many. Decides once (again before submitting), writes message, attempt and evidence in the caller's transaction, with a
 * handful of statements however many texts there are. A refused text is written down too: every refusal can be shown.
 */
@Injectable()
export class AcceptMessages {
  constructor(
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(ExternalOptOuts) private readonly external: ExternalOptOuts,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(WithdrawMessages) private readonly withdraw: WithdrawMessages,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * Texts of one tenant, to different people: two to the same person would not see each other's caps. One result each, in their order. May run twice with the same dedupe keys: the second run
   * changes nothing. The caller rings the alarm clock after its commit.
   */
  async run(tx: Tx, cipher: TenantCipher, commands: readonly SendCommand[]): Promise<readonly Accepted[]> {
    if (commands.length === 0) return [];
    const now = this.clock.now();
    const tenantId = cipher.tenantId;
    const policy = await this.policies.of(tenantId, tx);
    const decided = await this.decide(tx, cipher, policy, commands, now, true);
    const written = await this.messages.insert(
      tx,
      cipher,
      decided.map((one) => newMessage(one, policy, now)),
    );
    const fresh = decided.filter(({ id }) => written.has(id));
    const earlier =
      fresh.length === decided.length
        ? new Map<string, string>()
        : await this.messages.madeBy(
            tx,
            tenantId,
            decided.flatMap(({ command: { dedupeKey } }) => dedupeKey ?? []),
          );
    await this.withdraw.run(
      tx,
      tenantId,
      fresh.flatMap(({ decision }) => (decision.verdict === 'refuse' ? [] : decision.replaces)),
      {
        code: 'ERR_SUPERSEDED',
        rule: 'collapse.replaced',
        reason: 'newer news of the same fact takes its place',
      },
    );
    const leaving = fresh.filter(({ decision }) => decision.verdict !== 'refuse');
    const attemptIds =
      leaving.length === 0
        ? []
        : await this.messages.insertAttempts(
            tx,
            tenantId,
            leaving.map((one) => newAttempt(one, now)),
          );
    const attemptOf = new Map(leaving.map(({ id }, index) => [id, attemptIds[index]!]));
    await this.evidence.append(
      tx,
      tenantId,
      fresh.flatMap((one) => this.evidenceOf(one, attemptOf.get(one.id) ?? null, now)),
    );
    return decided.map(({ command, id, decision, content }) => ({
      messageId: written.has(id) ? id : (earlier.get(command.dedupeKey ?? '') ?? id),
      decision,
      fresh: written.has(id),
      segments: content.segmentCount,
    }));
  }

  /** What {@link run} would decide now; writes nothing and holds nobody's gate. */
  async preview(tx: Tx, cipher: TenantCipher, commands: readonly SendCommand[]): Promise<readonly SendDecision[]> {
    const policy = await this.policies.of(cipher.tenantId, tx);
    return (await this.decide(tx, cipher, policy, commands, this.clock.now(), false)).map(({ decision }) => decision);
  }

  /**
   * Sets a text that waits for another moment; it stays useful as long after it as it would have been. It takes its place under the caps there, decided under the person's gate as if it were
   * new; everything else is decided when it leaves. Not twice at once, otherwise as often as one likes.
   */
  async reschedule(tx: Tx, cipher: TenantCipher, messageId: string, at: Date): Promise<Result<'scheduled', NotMoved>> {
    const { tenantId } = cipher;
    const people = await this.messages.endpointsOf(tx, tenantId, [messageId]);
    if (people.length === 0) return err('not_found');
    // Gates before attempts, the order in which claims take them.
    await this.endpoints.lockGates(tx, people);
    const text = await this.messages.waiting(tx, tenantId, messageId);
    if (text === null) return err('too_late');
    const policy = await this.policies.of(tenantId, tx);
    const { endpointId, purpose, stream, subject, programme, wish } = text;
    const others = await this.messages.recentlyCounted(tx, tenantId, [{ endpointId, at, factKey: null }], RECENT_DAYS);
    const refused = decideMove({
      now: at,
      policy,
      purpose,
      stream,
      number: (await this.endpoints.number(tx, cipher, endpointId)) ?? '',
      wish,
      frequency: {
        // What it tells was decided about when it was accepted.
        text: { stream, subject, programme, fact: null },
        recent: (others.get(endpointId) ?? []).filter(({ id }) => id !== messageId),
        now: this.clock.now(),
      },
      jitter: Math.random(),
    });
    if (refused !== null) return err(refused);
    return (await this.messages.move(tx, tenantId, messageId, at)) ? ok('scheduled') : err('too_late');
  }

  private async decide(
    tx: Tx,
    cipher: TenantCipher,
    policy: ConsentPolicy,
    commands: readonly SendCommand[],
    now: Date,
    forGood: boolean,
  ): Promise<readonly Decided[]> {
    const tenantId = cipher.tenantId;
    const counting = commands.flatMap((command) =>
      countsAs(command, policy)
        ? [
            {
              endpointId: command.endpointId,
              at: later(now, command.dueAt),
              factKey: command.fact?.key ?? null,
            },
          ]
        : [],
    );
    // Two callers at once would otherwise both see room for one more text.
    if (forGood && counting.length > 0)
      await this.endpoints.lockGates(
        tx,
        counting.map(({ endpointId }) => endpointId),
      );
    const [people, recent, numbers, automatic] = await Promise.all([
      this.consent.factsAbout(
        tx,
        tenantId,
        commands.map(({ endpointId }) => endpointId),
        commands.flatMap(({ purpose, stream, endpointId }) =>
          needsConsentRecord(policy, purpose, stream) ? [endpointId] : [],
        ),
      ),
      this.messages.recentlyCounted(tx, tenantId, counting, RECENT_DAYS),
      this.endpoints.numbers(
        tx,
        cipher,
        commands.flatMap(({ purpose, endpointId }) => (keepsHours(purpose) ? [endpointId] : [])),
      ),
      this.automaticTimes(tx, tenantId, commands, now),
    ]);
    return commands.map((command): Decided => {
      const { tenant, endpointId, purpose, stream } = command;
      const content = analyzeContent(command.body);
      const counts = countsAs(command, policy);
      const decision = decideSend({
        now: later(now, command.dueAt),
        at: 'accept',
        policy,
        tenantState: tenant.state,
        purpose,
        stream,
        person: people.get(endpointId) ?? UNKNOWN_PERSON,
        external:
          purpose === 'proactive'
            ? (this.external.recall(tenantId, policy, endpointId) ?? { verdict: 'unavailable', retryAt: now })
            : { verdict: 'not_asked' },
        sender: senderFacts(command.sender),
        route: command.route ?? null,
        body: {
          text: command.body,
          segments: content.segmentCount,
          shortenerFailed: command.shortenerFailed ?? false,
        },
        maxSegments: command.maxSegments ?? tenant.maxSegments,
        expiresAt: command.expiresAt,
        wish: command.wish ?? {},
        number: numbers.get(endpointId) ?? '',
        frequency: counts
          ? {
              text: {
                stream,
                subject: command.subject ?? null,
                programme: command.programme ?? null,
                fact: command.fact ?? null,
              },
              recent: recent.get(endpointId) ?? [],
              now,
            }
          : null,
        automaticTexts: automatic.get(command.laneId) ?? null,
        jitter: Math.random(),
      });
      return { command, id: command.messageId ?? this.ids.next(), content, counts, decision };
    });
  }

  /** When machines of ours wrote, by lane, for texts that the loop guard is about: answers of ours, which come one at a time. */
  private async automaticTimes(
    tx: Tx,
    tenantId: TenantId,
    commands: readonly SendCommand[],
    now: Date,
  ): Promise<ReadonlyMap<string, readonly Date[]>> {
    const guarded = commands.filter(
      ({ origin, purpose }) => origin === 'reply' || origin === 'fallback' || purpose === 'clarification',
    );
    const since = new Date(now.getTime() - LOOP_REACH_MS);
    const times = await Promise.all(
      guarded.map(
        async ({ laneId }) => [laneId, await this.messages.automaticTimes(tx, tenantId, laneId, since)] as const,
      ),
    );
    return new Map(times);
  }

  private evidenceOf(
    { id: messageId, command, decision }: Decided,
    attemptId: string | null,
    at: Date,
  ): readonly NewEvidence[] {
    const created = this.evidence.saw('created', { messageId, attemptId: null, at, dedupeKey: 'created' });
    if (decision.verdict === 'refuse') {
      const { assessment, event: coordinationEvent, rule, reason } = decision;
      return [
        created,
        this.evidence.saw(refusalEvidence(decision), {
          messageId,
          attemptId: null,
          at,
          dedupeKey: 'refused',
          assessment,
          coordinationEvent,
          detail: `${rule}: ${reason}`,
          final: true,
        }),
      ];
    }
    const accepted = this.evidence.saw('accepted_by_adapter', {
      messageId,
      attemptId,
      at,
      dedupeKey: `accepted:${attemptId}`,
    });
    if (decision.verdict === 'hold')
      return [
        created,
        accepted,
        this.evidence.saw('put_off', {
          messageId,
          attemptId,
          at,
          dedupeKey: `held:${attemptId}`,
          detail: `${decision.rule}: ${decision.reason}`,
        }),
      ];
    if (command.dueAt === undefined || command.dueAt <= at) return [created, accepted];
    const scheduled = this.evidence.saw('set_for_later', {
      messageId,
      attemptId,
      at,
      dedupeKey: `scheduled:${attemptId}:${command.dueAt.getTime()}`,
      detail: `It is to leave at ${command.dueAt.toISOString()}.`,
    });
    return [created, accepted, scheduled];
  }
}

const countsAs = ({ fact, purpose, stream }: SendCommand, policy: ConsentPolicy): boolean =>
  fact !== undefined || countsAgainstCaps(policy, purpose, stream);

/** What limits a sender without keeping a text back: why it may come late or not at all (S1.46). */
export const senderWarnings = ({ limitations }: { readonly limitations: readonly string[] }): readonly string[] =>
  limitations.filter((limitation) => limitation === 'low_throughput' || limitation === 'content_filtering_risk');

const keepsHours = (purpose: Purpose): boolean => purpose === 'proactive' || purpose === 'opt_in_request';

/** A text for later is decided for then, and again when it leaves. */
const later = (one: Date, other: Date | undefined): Date => (other === undefined || one >= other ? one : other);

function newMessage({ command, id, content, counts, decision }: Decided, policy: ConsentPolicy, now: Date): NewMessage {
  const isForLater = command.dueAt !== undefined && command.dueAt > now;
  const warnings = senderWarnings(command.sender);
  return {
    id,
    laneId: command.laneId,
    endpointId: command.endpointId,
    senderId: command.sender.id,
    origin: command.origin,
    purpose: command.purpose,
    stream: command.stream,
    state:
      decision.verdict === 'refuse'
        ? 'suppressed'
        : decision.verdict === 'hold'
          ? 'held'
          : isForLater
            ? 'scheduled'
            : 'queued',
    dedupeKey: command.dedupeKey,
    body: command.body,
    encoding: content.encoding,
    segments: content.segmentCount,
    answersSeq: command.answersSeq ?? null,
    pins: command.pins ?? null,
    tracking: command.tracking ?? {},
    priority: command.priority,
    errorCode: decision.verdict === 'send' ? null : decision.code,
    decision: {
      ...command.notes,
      ...(warnings.length === 0 ? {} : { sender_warnings: warnings }),
      at: 'accept',
      verdict: decision.verdict,
      rule: decision.rule,
      policy: policy.version,
      ...(decision.verdict === 'send'
        ? {}
        : { evidence: decision.evidence, retry_at: decision.retryAt?.toISOString() ?? null }),
    },
    expiresAt: command.expiresAt,
    counts,
    subject: command.subject ?? null,
    programme: command.programme ?? null,
    fact: command.fact ?? null,
    wish: command.wish ?? null,
    heldUntil: decision.verdict === 'hold' ? decision.retryAt : null,
    bulk: command.bulk ?? null,
    sendAt: command.dueAt ?? null,
  };
}

function newAttempt({ command, id, content, decision }: Decided, now: Date): NewAttempt {
  const dueAt = decision.verdict === 'hold' ? later(decision.retryAt, command.dueAt) : (command.dueAt ?? now);
  return {
    messageId: id,
    ordinal: 1,
    endpointId: command.endpointId,
    senderId: command.sender.id,
    priority: command.priority,
    segments: content.segmentCount,
    dueAt,
    forLater: dueAt > now,
    provider: command.channel.provider,
    accountRef: command.channel.accountRef,
  };
}
