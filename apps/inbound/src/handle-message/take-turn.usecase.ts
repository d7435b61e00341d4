import { Inject, Injectable } from '@nestjs/common';
import {
  clarification,
  ConsentHolds,
  ConsentLedger,
  decideLoop,
  findAutoReply,
  type PairText,
  type SuppressionFact,
} from '#libs/consent';
import { HistoryStore, LaneStore, type HistoryTurn, type LaneLease, type WaitingText } from '#libs/conversation';
import { EvidenceStore } from '#libs/evidence';
import { assertNever, CLOCK, type Clock } from '#libs/kernel';
import { AcceptMessage, MessageStore } from '#libs/messaging';
import {
  AlarmClock,
  crashPoint,
  Database,
  ENVIRONMENT,
  LOG,
  Metrics,
  type Environment,
  type Log,
  type Tx,
} from '#libs/platform';
import { ReplyWriter, type ReplyOutcome } from '#libs/replies';
import { foldWords } from '#libs/keywords';
import { Alerts, Directory, TenantVault, type AlertFacts, type TenantCipher } from '#libs/tenancy';
import { AnswerKeywords, type Correspondence } from './answer-keywords.usecase.js';

/** A reply that has not left by then answers a question nobody asks any more. */
const REPLY_USEFUL_MS = 4 * 60 * 60_000;
/** A turn is tried again after these multiples of TURN_RETRY_MS when the model could not be reached. */
const RETRIES: readonly number[] = [1, 4];
/** A customer who would have to wait longer than this for the next try gets the fallback text now. */
const LONGEST_WAIT_MS = 20_000;
/** A turn that failed on our side is taken up again after this. */
const TRY_AGAIN_MS = 1000;
const HOUR_MS = 60 * 60_000;

/** What a turn found: somebody to answer, or nothing to do. */
interface Question {
  readonly cipher: TenantCipher;
  readonly to: Correspondence;
  readonly lastSeq: string;
  readonly failures: number;
  readonly turns: readonly HistoryTurn[];
}

/**
 * One turn of a conversation, start to end: keywords are answered by fixed words, a person who has opted out or whom a human looks after is left alone, everything else is put to the
 * model and its checked answer handed to messaging – unless the world has moved on meanwhile (I7, I8, I9).
 */
@Injectable()
export class TakeTurn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LaneStore) private readonly lanes: LaneStore,
    @Inject(HistoryStore) private readonly history: HistoryStore,
    @Inject(ReplyWriter) private readonly writer: ReplyWriter,
    @Inject(AnswerKeywords) private readonly answerKeywords: AnswerKeywords,
    @Inject(AcceptMessage) private readonly accept: AcceptMessage,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(ConsentHolds) private readonly holds: ConsentHolds,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private readonly leaving = new AbortController();

  /** The process is about to end: turns that wait for the model give their lanes back at once (I30). */
  leave(): void {
    this.leaving.abort();
  }

  /** Never throws; a turn that could not be finished becomes due again when its lease ends. */
  async run(lease: LaneLease): Promise<void> {
    try {
      crashPoint('lane.claimed');
      const question = await this.open(lease);
      if (question === null) return;
      crashPoint('llm.before');
      const outcome = await this.ask(lease, question);
      crashPoint('llm.after');
      await this.conclude(lease, question, outcome);
    } catch (error) {
      this.log.error('A turn could not be finished; it will be taken up again', error, { laneId: lease.laneId });
      // Where the database can still be reached the next try comes soon; otherwise when the lease ends.
      await this.database
        .inTenant(lease.tenantId, (tx) => this.lanes.giveBack(tx, lease, TRY_AGAIN_MS, false))
        .catch(() => undefined);
    }
  }

  /** Answers keywords, records replies as evidence, and finds out whether the model is to be asked. */
  private async open(lease: LaneLease): Promise<Question | null> {
    const [cipher, tenant] = await Promise.all([
      this.vault.cipherFor(lease.tenantId),
      this.directory.tenant(lease.tenantId),
    ]);
    const opened = await this.database.inTenant(lease.tenantId, async (tx) => {
      const lane = await this.lanes.hold(tx, lease);
      if (lane === null || tenant === null) return null;
      const texts = await this.lanes.waiting(tx, lease);
      const upTo = texts.at(-1)?.seq ?? lane.lastSeq;
      const sender = await this.directory.number(lease.tenantId, lane.numberId, tx);
      const channel = sender === null ? null : await this.directory.channel(lease.tenantId, sender.channelRow, tx);
      if (sender === null || channel === null) {
        await this.lanes.finish(tx, lease, upTo);
        return null;
      }
      const to: Correspondence = { tenant, channel, sender, laneId: lease.laneId, endpointId: lane.endpointId };
      const answered = await this.answerKeywords.run(tx, cipher, lease, to, texts);
      const asked = await this.clarify(tx, cipher, lease, to, texts);
      const accepted = answered || asked;
      await this.recordReplies(tx, lease, texts);
      await this.reportDoubtful(tx, lease, texts);
      const known = await this.consent.factsAbout(tx, lease.tenantId, [lane.endpointId], []);
      const suppressed =
        known.get(lane.endpointId)?.suppressions.some((found) => silences(found, lane.numberId)) ?? false;
      const silent = async () => {
        await this.lanes.finish(tx, lease, upTo);
        return { accepted, question: null };
      };
      const now = this.clock.now();
      const isMuted = lane.mutedUntil !== null && lane.mutedUntil > now;
      const wanting = texts.filter(wantsAnswer);
      if (suppressed || isMuted || lane.mode === 'human' || tenant.state !== 'active' || wanting.length === 0)
        return silent();
      // What may be an opt-out has been asked about; the model says nothing meanwhile.
      if (texts.some(isDoubtful)) return silent();
      const turns = await this.history.last(tx, cipher, lease.laneId);
      if (await this.isMachine(tx, lease, turns, wanting.length, now)) return silent();
      return { accepted, question: { cipher, to, lastSeq: lane.lastSeq, failures: lane.failures, turns } };
    });
    if (opened?.accepted === true) this.alarmClock.ring('deliveries');
    return opened?.question ?? null;
  }

  private ask(lease: LaneLease, { to: { tenant }, turns }: Question): Promise<ReplyOutcome> {
    return this.writer.write(
      {
        tenant: {
          id: tenant.id,
          slug: tenant.slug,
          name: tenant.name,
          model: tenant.replyModel,
          segmentBudget: tenant.segmentBudget,
          allowedLinks: tenant.allowedLinks,
          facts: tenant.facts,
          discloseAi: true,
        },
        turns,
        pairRef: lease.laneId,
        now: this.clock.now(),
      },
      this.leaving.signal,
    );
  }

  /** Commits what the model's answer comes to, if the lane still stands where it stood; otherwise the answer is thrown away (I8). */
  private async conclude(lease: LaneLease, question: Question, outcome: ReplyOutcome): Promise<void> {
    const next = await this.database.inTenant(lease.tenantId, async (tx) => {
      const lane = await this.lanes.hold(tx, lease);
      if (lane === null) return 'lost' as const;
      if (lane.lastSeq !== question.lastSeq || lane.mode === 'human') {
        await this.lanes.giveBack(tx, lease, 0, false);
        return 'stale' as const;
      }
      const done = await this.apply(tx, lease, question, outcome);
      crashPoint('reply.before_commit');
      return done;
    });
    crashPoint('reply.committed');
    this.metrics.count('turns', {
      outcome: outcome.kind === 'failed' ? `failed_${outcome.cause}` : outcome.kind,
      end: next,
    });
    if (next === 'sent') this.alarmClock.ring('deliveries');
    else if (next === 'stale') this.alarmClock.ring('turns');
  }

  private async apply(
    tx: Tx,
    lease: LaneLease,
    question: Question,
    outcome: ReplyOutcome,
  ): Promise<'sent' | 'silent' | 'later'> {
    switch (outcome.kind) {
      case 'reply': {
        const sent = await this.say(tx, question, {
          origin: 'reply',
          body: outcome.text,
          dedupeKey: `reply:${lease.laneId}:${question.lastSeq}`,
          pins: { ...outcome.pins },
        });
        if (outcome.needsHuman) await this.alerts.raise(tx, lease.tenantId, humanWanted(lease, 'model_asked'));
        await this.lanes.finish(tx, lease, question.lastSeq);
        return sent ? 'sent' : 'silent';
      }
      case 'silence':
        await this.lanes.finish(tx, lease, question.lastSeq);
        return 'silent';
      case 'handoff': {
        await this.alerts.raise(tx, lease.tenantId, humanWanted(lease, outcome.reason));
        const sent = await this.sayFallback(tx, lease, question);
        await this.lanes.finish(tx, lease, question.lastSeq);
        return sent ? 'sent' : 'silent';
      }
      case 'failed': {
        if (outcome.cause === 'aborted') {
          await this.lanes.giveBack(tx, lease, 0, false);
          return 'later';
        }
        const times = RETRIES[question.failures];
        const waitMs =
          times === undefined ? Infinity : Math.max(times * this.env.TURN_RETRY_MS, outcome.retryAfterMs ?? 0);
        if (isPassing(outcome.cause) && waitMs <= LONGEST_WAIT_MS) {
          await this.lanes.giveBack(tx, lease, waitMs, true);
          return 'later';
        }
        await this.alerts.raise(tx, lease.tenantId, modelFailed(lease, outcome));
        const sent = await this.sayFallback(tx, lease, question);
        await this.lanes.finish(tx, lease, question.lastSeq);
        return sent ? 'sent' : 'silent';
      }
      default:
        return assertNever(outcome);
    }
  }

  /** The tenant's own words for when nothing better can be said: at most once an hour and pair. Without such words: silence. */
  private async sayFallback(tx: Tx, lease: LaneLease, question: Question): Promise<boolean> {
    const { fallbackText } = question.to.tenant;
    if (fallbackText === null) return false;
    const hour = Math.floor(this.clock.now().getTime() / HOUR_MS);
    return this.say(tx, question, {
      origin: 'fallback',
      body: fallbackText,
      dedupeKey: `fallback:${lease.laneId}:${hour}`,
    });
  }

  private async say(
    tx: Tx,
    question: Question,
    words: { origin: 'reply' | 'fallback'; body: string; dedupeKey: string; pins?: Readonly<Record<string, unknown>> },
  ): Promise<boolean> {
    const { decision, fresh } = await this.accept.run(tx, question.cipher, {
      ...question.to,
      ...words,
      purpose: 'reply',
      stream: 'transactional',
      answersSeq: question.lastSeq,
      priority: 1,
      expiresAt: new Date(this.clock.now().getTime() + REPLY_USEFUL_MS),
    });
    if (decision.verdict === 'refuse') {
      await this.alerts.raise(tx, question.to.tenant.id, {
        kind: 'reply_refused',
        role: 'Operator',
        severity: 'warning',
        dedupeKey: `reply_refused:${question.to.laneId}:${decision.code}`,
        summary: `An answer was written and may not be sent: ${decision.reason}`,
        context: { lane_id: question.to.laneId, error_code: decision.code, rule: decision.rule },
      });
    }
    return fresh && decision.verdict === 'send';
  }

  /** A text that comes back on a lane is evidence about our newest text there (S1.25). */
  private async recordReplies(tx: Tx, lease: LaneLease, texts: readonly WaitingText[]): Promise<void> {
    const replies = texts.filter(
      (text) =>
        text.keyword === 'free_text' ||
        text.keyword === 'none' ||
        text.keyword === 'acknowledgement' ||
        text.keyword === 'unknown',
    );
    const messageId = replies.length === 0 ? null : await this.messages.newestOnLane(tx, lease.tenantId, lease.laneId);
    if (messageId === null) return;
    await this.evidence.append(
      tx,
      lease.tenantId,
      replies.map((text) =>
        this.evidence.saw(
          text.keyword === 'acknowledgement' && !text.declined ? 'acknowledgement_reply' : 'inbound_reply_received',
          {
            messageId,
            attemptId: null,
            at: text.receivedAt,
            dedupeKey: `reply:${text.inboundId}`,
          },
        ),
      ),
    );
  }

  /**
   * Asks once what words meant that may be an opt-out. One text per doubt, and none to somebody who has opted out; whoever answers is asked nothing more.
   */
  private async clarify(
    tx: Tx,
    cipher: TenantCipher,
    lease: LaneLease,
    to: Correspondence,
    texts: readonly WaitingText[],
  ): Promise<boolean> {
    const doubtful = texts.find(isDoubtful);
    const hold = doubtful === undefined ? null : await this.holds.openOf(tx, lease.tenantId, to.endpointId);
    if (doubtful === undefined || hold === null) return false;
    const { decision, fresh } = await this.accept.run(tx, cipher, {
      ...to,
      origin: 'keyword',
      purpose: 'clarification',
      stream: 'transactional',
      body: clarification(to.tenant),
      dedupeKey: `clarification:${hold.id}`,
      answersSeq: doubtful.seq,
      priority: 0,
      expiresAt: new Date(doubtful.receivedAt.getTime() + CLARIFICATION_USEFUL_MS),
    });
    return fresh && decision.verdict === 'send';
  }

  /**
   * Whether a machine seems to write to us: an automatic answer, the same words again and again, answers quicker than fingers. Then the assistant stays away from
   * the lane for a while and a person is told.
   */
  private async isMachine(
    tx: Tx,
    lease: LaneLease,
    turns: readonly HistoryTurn[],
    waiting: number,
    now: Date,
  ): Promise<boolean> {
    const newest = turns.filter(({ direction }) => direction === 'in').slice(-waiting);
    if (newest.length > 0 && newest.every(({ text }) => findAutoReply(text) !== null)) return true;
    const loop = decideLoop(now, turns.map(pairText), this.env.MACHINE_ANSWERS_WITHIN_MS);
    if (loop.verdict === 'clear' || !loop.toPerson) return false;
    await this.lanes.mute(tx, lease, loop.until);
    await this.alerts.raise(tx, lease.tenantId, {
      kind: 'machine_suspected',
      role: 'Operator',
      severity: 'warning',
      dedupeKey: `machine_suspected:${lease.laneId}`,
      summary: 'A machine seems to answer our texts. The assistant stays silent there for a while; read it and decide.',
      context: { lane_id: lease.laneId, rule: loop.rule },
    });
    return true;
  }

  private async reportDoubtful(tx: Tx, lease: LaneLease, texts: readonly WaitingText[]): Promise<void> {
    if (!texts.some(isDoubtful)) return;
    await this.alerts.raise(tx, lease.tenantId, {
      kind: 'doubtful_keyword',
      role: 'Operator',
      severity: 'warning',
      dedupeKey: `doubtful_keyword:${lease.laneId}`,
      summary:
        'A text may be an opt-out. Everything that needs consent waits for ten business days at most; read it and decide.',
      context: { lane_id: lease.laneId },
    });
  }
}

/** Whether a suppression ends the conversation too: one that reaches all texts, or all of this number of ours. */
const silences = ({ type, scope, scopeRef }: SuppressionFact, numberId: string): boolean =>
  type !== 'hard_failure' &&
  (scope === 'global' || scope === 'tenant' || (scope === 'sender_identity' && scopeRef === numberId));

/** Reactions, keywords and look-alikes are not put to the model. */
const wantsAnswer = ({ keyword, noise }: WaitingText): boolean =>
  !noise && (keyword === 'free_text' || keyword === 'none' || keyword === 'acknowledgement');

/** Words that may be an opt-out and may be none. */
const isDoubtful = ({ keyword, noise }: WaitingText): boolean => keyword === 'unknown' && !noise;

/** A question about what was meant is of no use after this. */
const CLARIFICATION_USEFUL_MS = 60 * 60_000;

const pairText = ({ direction, author, text, at }: HistoryTurn): PairText => ({
  direction,
  automatic: direction === 'out' && author !== 'operator',
  at,
  fingerprint: foldWords(text),
});

/** Failures that another try in a moment may mend. */
const isPassing = (cause: Extract<ReplyOutcome, { kind: 'failed' }>['cause']): boolean =>
  cause === 'timeout' || cause === 'overloaded' || cause === 'rate_limited' || cause === 'unavailable';

const humanWanted = (lease: LaneLease, reason: string): AlertFacts => ({
  kind: 'human_wanted',
  role: 'Operator',
  severity: reason === 'crisis' ? 'critical' : 'warning',
  dedupeKey: `human_wanted:${lease.laneId}`,
  summary: 'A customer needs a person.',
  context: { lane_id: lease.laneId, reason },
});

const modelFailed = (lease: LaneLease, outcome: Extract<ReplyOutcome, { kind: 'failed' }>): AlertFacts => ({
  kind: 'model_failed',
  role: outcome.cause === 'misconfigured' || outcome.cause === 'budget' ? 'SystemAdmin' : 'Operator',
  severity: outcome.cause === 'misconfigured' || outcome.cause === 'budget' ? 'critical' : 'warning',
  dedupeKey: `model_failed:${outcome.cause}:${outcome.rule ?? ''}`,
  summary: 'The assistant could not answer; customers get the fallback text or silence.',
  context: { cause: outcome.cause, rule: outcome.rule ?? null, request_id: outcome.requestId, lane_id: lease.laneId },
});
