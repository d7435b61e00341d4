import { Inject, Injectable } from '@nestjs/common';
import { CONFIRMATION_WINDOW_MS, isOursToConfirm, ConsentLedger, keywordAnswer, REPEAT_WINDOW_MS } from '#libs/consent';
import type { LaneLease, WaitingText } from '#libs/conversation';
import { AcceptMessage, type SendCommand } from '#libs/messaging';
import type { Tx } from '#libs/platform';
import type { TenantCipher } from '#libs/tenancy';

/** Whom and from where to answer. */
export type Correspondence = Pick<SendCommand, 'tenant' | 'channel' | 'sender' | 'laneId' | 'endpointId'>;

/** A HELP or START answer is of no use later than this. */
const ANSWER_USEFUL_MS = 15 * 60_000;

/** STOP, START and HELP get exactly one answer each, and none when the provider has given one already. No model is asked. */
@Injectable()
export class AnswerKeywords {
  constructor(
    @Inject(AcceptMessage) private readonly accept: AcceptMessage,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
  ) {}

  /** In the turn's transaction; may run twice. Returns whether anything was accepted for sending. */
  async run(
    tx: Tx,
    cipher: TenantCipher,
    lease: LaneLease,
    to: Correspondence,
    texts: readonly WaitingText[],
  ): Promise<boolean> {
    let accepted = false;
    for (const text of texts) {
      const isOurs = isOursToConfirm({
        channelConfirms: to.channel.confirms,
        answeredByProvider: text.answeredByProvider,
        senderType: to.sender.senderType,
        rule: text.rule,
      });
      const answer = isOurs ? await this.answerTo(tx, lease, text) : null;
      if (answer === null) continue;
      const { decision, fresh } = await this.accept.run(tx, cipher, {
        ...to,
        origin: 'keyword',
        purpose:
          answer.kind === 'opt_out'
            ? 'opt_out_confirmation'
            : answer.kind === 'opt_in'
              ? 'opt_in_confirmation'
              : 'help',
        stream: 'transactional',
        body: keywordAnswer(answer.kind, to.tenant),
        dedupeKey: answer.dedupeKey,
        answersSeq: text.seq,
        priority: 0,
        expiresAt: new Date(
          text.receivedAt.getTime() + (answer.kind === 'opt_out' ? CONFIRMATION_WINDOW_MS : ANSWER_USEFUL_MS),
        ),
      });
      accepted ||= fresh && decision.verdict === 'send';
    }
    return accepted;
  }

  private async answerTo(
    tx: Tx,
    lease: LaneLease,
    text: WaitingText,
  ): Promise<{ kind: 'opt_out' | 'opt_in' | 'help'; dedupeKey: string } | null> {
    const window = Math.floor(text.receivedAt.getTime() / REPEAT_WINDOW_MS);
    if (text.keyword === 'help') return { kind: 'help', dedupeKey: `help:${lease.laneId}:${window}` };
    if (text.keyword !== 'opt_out' && text.keyword !== 'opt_in') return null;
    const changed = await this.consent.changedBy(tx, lease.tenantId, text.inboundId);
    if (text.keyword === 'opt_out') return changed ? { kind: 'opt_out', dedupeKey: `opt_out:${text.inboundId}` } : null;
    return { kind: 'opt_in', dedupeKey: changed ? `opt_in:${text.inboundId}` : `opt_in:${lease.laneId}:${window}` };
  }
}
