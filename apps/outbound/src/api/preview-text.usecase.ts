import { Inject, Injectable } from '@nestjs/common';
import type { Refusal } from '#libs/consent';
import { showId } from '#libs/kernel';
import { senderWarnings } from '#libs/messaging';
import { Database, invalid } from '#libs/platform';
import { ShortLinks } from '#libs/short-links';
import { analyzeContent, presentContentAnalysis } from '#libs/sms';
import { takesReplies, TenantVault, type Principal } from '#libs/tenancy';
import { PlaceTexts, type NotPlaced } from '../sending/place-texts.usecase.js';
import { ReadOrder } from '../sending/read-order.usecase.js';
import type { SendSmsDto } from './send-sms.dto.js';
import { notPlaced, whatToDo } from './send-text.usecase.js';

/** Shows what a send would do now: the exact text, what it costs and what to mind about it, from whom it would leave, and whether it may (S1.47, OB7). Sends nothing and keeps nothing. */
@Injectable()
export class PreviewText {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ReadOrder) private readonly read: ReadOrder,
    @Inject(PlaceTexts) private readonly place: PlaceTexts,
    @Inject(ShortLinks) private readonly links: ShortLinks,
  ) {}

  /** All faults at once, as sending would tell them. May run as often as one likes. */
  async run(principal: Principal, dto: SendSmsDto): Promise<Record<string, unknown>> {
    const { tenantId } = principal;
    const cipher = await this.vault.cipherFor(tenantId);
    await this.place.askAbout(tenantId, [dto.recipient_phone_number]);
    return this.database.inTenant(tenantId, async (tx) => {
      const texts = await this.read.run(tx, cipher, dto, [dto], false);
      if (!texts.ok) throw invalid(texts.error);
      await tx.execute('savepoint preview');
      const [previewed] = await this.place.preview(tx, tenantId, texts.value);
      // Links, people and lanes that only sending would make.
      await tx.execute('rollback to savepoint preview');
      const [wanted] = texts.value;
      const { decision, body, sender } = previewed!.ok
        ? previewed!.value
        : { decision: refusalOf(previewed!.error), body: wanted!.body, sender: previewed!.error.sender! };
      return {
        sms_message_body: body,
        content: presentContentAnalysis(
          analyzeContent(body, {
            trackingHosts: (await this.links.policyOf(tenantId, tx)).ownHosts,
            optOutTextRequired: wanted!.stream === 'marketing',
            senderCanReceiveReplies: takesReplies(sender.sender),
          }),
        ),
        message_type: wanted!.stream,
        written_by: wanted!.pins ?? null,
        sender: {
          sender_phone_number_id: showId('number', sender.sender.id),
          value: sender.sender.number,
          chosen_by: sender.by,
          pool: sender.pool,
          warnings: senderWarnings(sender.sender),
        },
        send_at: wanted!.dueAt?.toISOString() ?? null,
        expires_at: wanted!.expiresAt.toISOString(),
        verdict: decision.verdict,
        ...(decision.verdict === 'send'
          ? { error_code: null, rule: decision.rule }
          : {
              error_code: decision.code,
              rule: decision.rule,
              reason: decision.reason,
              what_to_do: whatToDo(decision.code, decision.rule),
              retry_at: decision.retryAt?.toISOString() ?? null,
            }),
      };
    });
  }
}

const FORBIDDEN = 'ERR_LINK_FORBIDDEN';

/** A link that the tenant's policy refuses is a fault of the request when it is sent; who asks beforehand gets a verdict (OB27). Throws what else is at fault. */
function refusalOf(fault: NotPlaced): Pick<Refusal, 'verdict' | 'code' | 'rule' | 'reason' | 'retryAt'> {
  const link = fault.faults.find(({ code }) => code === FORBIDDEN);
  if (link?.rule === undefined || fault.sender === undefined) throw notPlaced(fault);
  return { verdict: 'refuse', code: FORBIDDEN, rule: link.rule, reason: `The text ${link.message}.`, retryAt: null };
}
