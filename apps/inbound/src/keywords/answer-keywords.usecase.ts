import { Inject, Injectable } from '@nestjs/common';
import {
  CONFIRMATION_WINDOW_MS,
  ConsentLedger,
  ConsentPolicies,
  isOursToConfirm,
  keywordAnswer,
  REPEAT_WINDOW_MS,
  type JoinedProgramme,
  type Speech,
} from '#libs/consent';
import type { LaneLease, WaitingText } from '#libs/conversation';
import { AcceptMessage, MessageStore, type SendCommand } from '#libs/messaging';
import type { Tx } from '#libs/platform';
import type { TenantCipher } from '#libs/tenancy';

/** Whom and from where to answer. */
export type Correspondence = Pick<SendCommand, 'tenant' | 'channel' | 'sender' | 'laneId' | 'endpointId'>;

/** A HELP or START answer is of no use later than this. */
const ANSWER_USEFUL_MS = 15 * 60_000;

/** The language that a rule names: `kw.es.opt_out`, `phrase.fr.stop_texts`, `natural.vi.help_who`. */
const LANGUAGE_OF_RULE = /^(?:kw|phrase|natural)\.([a-z]{2}(?:-[A-Z]{2})?)\./;

/** STOP, START and HELP get exactly one answer each, and none when the provider has given one already. No model is asked. */
@Injectable()
export class AnswerKeywords {
  constructor(
    @Inject(AcceptMessage) private readonly accept: AcceptMessage,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(MessageStore) private readonly messages: MessageStore,
  ) {}

  /**
   * In the turn's transaction; may run twice. The answer is in the language of the word received, else in that of the
   * conversation. Returns whether anything was accepted for sending.
   */
  async run(
    tx: Tx,
    cipher: TenantCipher,
    lease: LaneLease,
    to: Correspondence,
    texts: readonly WaitingText[],
    speech: Speech,
  ): Promise<boolean> {
    let accepted = false;
    for (const text of texts) {
      const isOurs = isOursToConfirm({
        channelConfirms: to.channel.confirms,
        answeredByProvider: text.answeredByProvider,
        senderType: to.sender.senderType,
        rule: text.rule,
      });
      const answer = isOurs ? await this.answerTo(tx, lease, to, text) : null;
      if (answer === null) continue;
      const spoken = LANGUAGE_OF_RULE.exec(text.rule)?.[1];
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
        body: keywordAnswer(
          answer.kind,
          to.tenant,
          { ...speech, language: spoken === undefined || spoken === 'en' ? speech.language : spoken },
          answer.joined,
        ),
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

  private async answerTo(tx: Tx, lease: LaneLease, to: Correspondence, text: WaitingText): Promise<Answer | null> {
    const window = Math.floor(text.receivedAt.getTime() / REPEAT_WINDOW_MS);
    if (text.keyword === 'help') return { kind: 'help', dedupeKey: `help:${lease.laneId}:${window}`, joined: null };
    if (text.keyword !== 'opt_out' && text.keyword !== 'opt_in') return null;
    const changed = await this.consent.changedBy(tx, lease.tenantId, text.inboundId);
    if (text.keyword === 'opt_out')
      return changed ? { kind: 'opt_out', dedupeKey: `opt_out:${text.inboundId}`, joined: null } : null;
    return {
      kind: 'opt_in',
      dedupeKey: changed ? `opt_in:${text.inboundId}` : `opt_in:${lease.laneId}:${window}`,
      joined: await this.joinedBy(tx, lease, to, text, changed),
    };
  }

  /** What a first opt-in joins: the programme of our question, else the tenant's only one, else its texts. Null for somebody who comes back. */
  private async joinedBy(
    tx: Tx,
    lease: LaneLease,
    { tenant }: Correspondence,
    text: WaitingText,
    cameBack: boolean,
  ): Promise<JoinedProgramme | null> {
    const isAnswer = await this.consent.agreedWith(tx, lease.tenantId, text.inboundId);
    if (cameBack && !isAnswer) return null;
    const { programmes } = await this.policies.of(lease.tenantId, tx);
    const asked = isAnswer
      ? await this.messages.programmeAskedFor(tx, lease.tenantId, lease.laneId, text.receivedAt)
      : null;
    const programme = asked ?? (programmes.length === 1 ? programmes[0]!.programme : tenant.name);
    return { programme, stated: programmes.find((one) => one.programme === programme) ?? null };
  }
}

interface Answer {
  readonly kind: 'opt_out' | 'opt_in' | 'help';
  readonly dedupeKey: string;
  readonly joined: JoinedProgramme | null;
}
