import { Inject, Injectable } from '@nestjs/common';
import {
  ConsentLedger,
  ConsentPolicies,
  decideLoop,
  findAutoReply,
  SHORT_TEXT_CHARS,
  UNKNOWN_PERSON,
  type PairText,
  type Speech,
  type SuppressionFact,
} from '#libs/consent';
import {
  HistoryStore,
  LaneStore,
  type HistoryTurn,
  type LaneLease,
  type OpenLane,
  type WaitingText,
} from '#libs/conversation';
import { EvidenceStore } from '#libs/evidence';
import { assertNever, CLOCK, type Clock, type EndpointId } from '#libs/kernel';
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
import { fixedText, wordingLanguage } from '#libs/sms';
import { findCrisis, foldWords, MEANINGS, tellLanguage } from '#libs/keywords';
import { Alerts, Directory, TenantVault, type AlertFacts, type TenantCipher, type TenantEntity } from '#libs/tenancy';
import { AnswerKeywords, type Correspondence } from '../keywords/answer-keywords.usecase.js';
import { SettleBurst } from '../keywords/settle-burst.usecase.js';
import { AnswerSpecially } from './answer-specially.usecase.js';

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
  readonly speech: Speech;
}

/** How a turn begins. `settle`: texts of the burst have to be read together first, under the person's gate. */
type Opening =
  | { readonly next: 'settle'; readonly endpointId: EndpointId }
  | { readonly next: 'done'; readonly accepted: boolean }
  | { readonly next: 'ask'; readonly accepted: boolean; readonly question: Question };

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
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(SettleBurst) private readonly settleBurst: SettleBurst,
    @Inject(AnswerSpecially) private readonly answerSpecially: AnswerSpecially,
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
    if (tenant === null) return null;
    let opening = await this.openOnce(lease, cipher, tenant, true);
    if (opening?.next === 'settle') {
      await this.settleBurst.run(lease, opening.endpointId);
      opening = await this.openOnce(lease, cipher, tenant, false);
    }
    if (opening === null || opening.next === 'settle') return null;
    if (opening.accepted) this.alarmClock.ring('deliveries');
    return opening.next === 'ask' ? opening.question : null;
  }

  private openOnce(
    lease: LaneLease,
    cipher: TenantCipher,
    tenant: TenantEntity,
    maySettle: boolean,
  ): Promise<Opening | null> {
    return this.database.inTenant(lease.tenantId, async (tx): Promise<Opening | null> => {
      const lane = await this.lanes.hold(tx, lease);
      if (lane === null) return null;
      const endpointId = lane.endpointId as EndpointId;
      const texts = await this.lanes.waiting(tx, lease);
      const people = await this.consent.factsAbout(tx, lease.tenantId, [endpointId], []);
      const person = people.get(endpointId) ?? UNKNOWN_PERSON;
      const wanting = texts.filter(wantsAnswer);
      // A doubt may end with what came now, and what was weighed has no meaning yet.
      if (maySettle && (texts.some(({ weighed }) => weighed) || (person.hold !== null && wanting.length > 0)))
        return { next: 'settle', endpointId };
      const upTo = texts.at(-1)?.seq ?? lane.lastSeq;
      const sender = await this.directory.number(lease.tenantId, lane.numberId, tx);
      const channel = sender === null ? null : await this.directory.channel(lease.tenantId, sender.channelRow, tx);
      if (sender === null || channel === null) {
        await this.lanes.finish(tx, lease, upTo);
        return { next: 'done', accepted: false };
      }
      const to: Correspondence = { tenant, channel, sender, laneId: lease.laneId, endpointId };
      const turns = await this.history.last(tx, cipher, lease.laneId);
      const speech = await this.speechOf(tx, lease, lane, turns);
      const talk = { tx, cipher, lease, to, speech, texts };
      const answered = await this.answerKeywords.run(tx, cipher, lease, to, texts, speech);
      const doubt = await this.answerSpecially.clarify(talk);
      await this.recordReplies(tx, lease, texts);
      await this.reportDoubtful(tx, lease, texts);
      const done = async (said = false): Promise<Opening> => {
        await this.lanes.finish(tx, lease, upTo);
        return { next: 'done', accepted: answered || doubt || said };
      };
      if (tenant.state !== 'active' || wanting.length === 0) return done();
      const now = this.clock.now();
      const newest = turns.filter(({ direction }) => direction === 'in').slice(-wanting.length);
      const crisis = findCrisis(foldWords(newest.map(({ text }) => text).join('\n')));
      if (crisis !== null) {
        await this.alerts.raise(tx, lease.tenantId, humanWanted(lease, 'crisis'));
        return done(lane.mode === 'bot' && (await this.answerSpecially.crisis(talk)));
      }
      const isMuted = lane.mutedUntil !== null && lane.mutedUntil > now;
      if (isMuted || lane.mode === 'human') return done();
      if (newest.length > 0 && newest.every(({ text }) => findAutoReply(text) !== null)) return done();
      if (person.suppressions.some((found) => silences(found, lane.numberId)))
        return done(await this.answerSpecially.hintHowToComeBack(talk, person.suppressions));
      // What may be an opt-out has been asked about; the assistant answers what stands beside it.
      if (doubt && wanting.every(isDoubtful)) return done();
      if (await this.isMachine(tx, lease, turns, now)) return done(await this.answerSpecially.sayPause(talk, now));
      return {
        next: 'ask',
        accepted: answered || doubt,
        question: { cipher, to, lastSeq: lane.lastSeq, failures: lane.failures, turns, speech },
      };
    });
  }

  /** The language of the person's own texts, kept on the pair once they tell, and the tenant's own words. */
  private async speechOf(tx: Tx, lease: LaneLease, lane: OpenLane, turns: readonly HistoryTurn[]): Promise<Speech> {
    const policy = await this.policies.of(lease.tenantId, tx);
    const told = tellLanguage(turns.filter(({ direction }) => direction === 'in').map(({ text }) => text));
    if (told !== null && told !== lane.language) await this.lanes.speaks(tx, lease, told);
    return { language: told ?? lane.language ?? policy.defaultLanguage, wording: policy.wording };
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
        const sent =
          outcome.reason === 'crisis'
            ? await this.answerSpecially.crisis({ ...question, tx, lease, texts: [] })
            : await this.sayFallback(tx, lease, question);
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

  /**
   * The tenant's own words for when nothing better can be said, or ours in the person's language: at most once an hour and pair. A tenant
   * without such words wants silence.
   */
  private async sayFallback(tx: Tx, lease: LaneLease, question: Question): Promise<boolean> {
    const { tenant } = question.to;
    if (tenant.fallbackText === null) return false;
    const { language, wording } = question.speech;
    const { defaultLanguage } = await this.policies.of(lease.tenantId, tx);
    const isOwnLanguage = wordingLanguage(language) === wordingLanguage(defaultLanguage);
    const hour = Math.floor(this.clock.now().getTime() / HOUR_MS);
    return this.say(tx, question, {
      origin: 'fallback',
      body: isOwnLanguage ? tenant.fallbackText : fixedText('fallback', language, { name: tenant.name }, wording),
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
    const replies = texts.filter(({ keyword }) => !MEANINGS[keyword].isUrgent);
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
   * Whether a machine seems to write to us: an automatic answer, the same words again and again, answers quicker than fingers. Then the assistant stays away from
   * the lane for a while and a person is told.
   */
  private async isMachine(tx: Tx, lease: LaneLease, turns: readonly HistoryTurn[], now: Date): Promise<boolean> {
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

/** Reactions and keywords are not put to the model. */
const wantsAnswer = ({ keyword, noise }: WaitingText): boolean => !noise && MEANINGS[keyword].wantsAnswer;

/** Words that may be an opt-out and may be none. */
const isDoubtful = ({ keyword, noise }: WaitingText): boolean => keyword === 'unknown' && !noise;

const pairText = ({ direction, author, text, at }: HistoryTurn): PairText => ({
  direction,
  automatic: direction === 'out' && author !== 'operator',
  at,
  fingerprint: foldWords(text),
  isShort: text.length <= SHORT_TEXT_CHARS,
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
