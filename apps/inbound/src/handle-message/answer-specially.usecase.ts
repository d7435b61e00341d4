import { Inject, Injectable } from '@nestjs/common';
import {
  clarification,
  COME_BACK_HINT_EVERY_MS,
  comeBackHint,
  ConsentHolds,
  pauseNotice,
  type Purpose,
  type Speech,
  type SuppressionFact,
} from '#libs/consent';
import type { LaneLease, WaitingText } from '#libs/conversation';
import { CLOCK, type Clock } from '#libs/kernel';
import { AcceptMessage, MessageStore } from '#libs/messaging';
import type { Tx } from '#libs/platform';
import { countryOf } from '#libs/sender-mapping';
import { crisisText } from '#libs/sms';
import { Alerts, EndpointStore, type TenantCipher } from '#libs/tenancy';
import type { Correspondence } from '../keywords/answer-keywords.usecase.js';

/** A turn in progress: whom it answers, how we speak to them, and what they wrote. */
export interface Talk {
  readonly tx: Tx;
  readonly cipher: TenantCipher;
  readonly lease: LaneLease;
  readonly to: Correspondence;
  readonly speech: Speech;
  readonly texts: readonly WaitingText[];
}

/** A question about what was meant, and a hint, are of no use after this. */
const USEFUL_MS = 60 * 60_000;
/** Words to somebody in danger are said again after this, not with every text. */
const CRISIS_EVERY_MS = 60 * 60_000;

/** Answers that no model writes and no keyword asks for: a doubt, a crisis, somebody who has opted out, a pause. Each at most once in its time. */
@Injectable()
export class AnswerSpecially {
  constructor(
    @Inject(AcceptMessage) private readonly accept: AcceptMessage,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks what words meant that may be an opt-out: one text per doubt, none to somebody who has opted out. */
  async clarify(talk: Talk): Promise<boolean> {
    const { tx, lease, to, texts, speech } = talk;
    const doubtful = texts.find(({ keyword, noise }) => keyword === 'unknown' && !noise);
    const hold = doubtful === undefined ? null : await this.holds.openOf(tx, lease.tenantId, to.endpointId);
    if (doubtful === undefined || hold === null) return false;
    return this.say(talk, 'clarification', clarification(to.tenant, speech), `clarification:${hold.id}`);
  }

  /** The emergency numbers of the person's country. Reaches people who have opted out as well: they wrote to us in danger. */
  async crisis(talk: Talk): Promise<boolean> {
    const { tx, cipher, lease, to, speech } = talk;
    const window = Math.floor(this.clock.now().getTime() / CRISIS_EVERY_MS);
    const number = await this.endpoints.number(tx, cipher, to.endpointId);
    const words = crisisText(number === null ? null : countryOf(number), speech.language, true);
    return this.say(talk, 'crisis', words, `crisis:${lease.laneId}:${window}`);
  }

  /** Tells somebody who has opted out and writes on, once in 24 hours, how to come back, and tells a person. */
  async hintHowToComeBack(talk: Talk, suppressions: readonly SuppressionFact[]): Promise<boolean> {
    const { tx, lease, to, texts, speech } = talk;
    const optOut = suppressions.find(({ type, source }) => type === 'opt_out' && source === 'participant');
    // What was on its way when they opted out asks for nothing any more.
    if (optOut === undefined || !texts.some((text) => text.receivedAt > optOut.since && wantsToBeHeard(text)))
      return false;
    const last = await this.messages.lastOfPurpose(tx, lease.tenantId, lease.laneId, 'come_back_hint');
    const now = this.clock.now().getTime();
    if (last !== null && now - last.getTime() < COME_BACK_HINT_EVERY_MS) return false;
    await this.alerts.raise(tx, lease.tenantId, {
      kind: 'opted_out_person_wrote',
      role: 'Operator',
      severity: 'warning',
      dedupeKey: `opted_out_person_wrote:${lease.laneId}`,
      summary:
        'A person who has opted out wrote again. They were told how to come back; answer them otherwise than by text.',
      context: { lane_id: lease.laneId },
    });
    return this.say(talk, 'come_back_hint', comeBackHint(to.tenant, speech, true), null);
  }

  /** Says once that the assistant falls silent here for a while. */
  sayPause(talk: Talk, now: Date): Promise<boolean> {
    const words = pauseNotice(talk.to.tenant, talk.speech, true);
    return this.say(talk, 'pause_notice', words, `pause_notice:${talk.lease.laneId}:${now.getTime()}`);
  }

  private async say(
    { tx, cipher, to, texts }: Talk,
    purpose: Purpose,
    body: string,
    dedupeKey: string | null,
  ): Promise<boolean> {
    const answersSeq = texts.at(-1)?.seq;
    const { decision, fresh } = await this.accept.run(tx, cipher, {
      ...to,
      origin: 'keyword',
      purpose,
      stream: 'transactional',
      body,
      dedupeKey,
      ...(answersSeq === undefined ? {} : { answersSeq }),
      priority: 0,
      expiresAt: new Date(this.clock.now().getTime() + USEFUL_MS),
    });
    return fresh && decision.verdict === 'send';
  }
}

/** "ok", "thanks" and "no" after the goodbye ask for nothing. */
const wantsToBeHeard = ({ keyword, noise, declined, rule }: WaitingText): boolean =>
  !noise &&
  !declined &&
  (keyword === 'free_text' || keyword === 'unknown') &&
  !/^(?:natural\.[\w-]+\.(?:acknowledge|decline|refusal|doubt)|kw\.thumb)/.test(rule);
