import { Inject, Injectable } from '@nestjs/common';
import { ConsentLedger, type NewSuppression } from '#libs/consent';
import { EvidenceStore, type NewEvidence } from '#libs/evidence';
import { CLOCK, grouped, type Clock, type Result } from '#libs/kernel';
import {
  AlarmClock,
  byTenant,
  CommitBatcher,
  crashPoint,
  Database,
  enterTenant,
  ENVIRONMENT,
  LOG,
  Metrics,
  publicBaseUrl,
  isUniqueViolation,
  type Environment,
  type Log,
  type Tx,
} from '#libs/platform';
import { bindChannel, type SendFailure, type SettingOverrides, type Submitted } from '#libs/providers';
import { Alerts, EndpointStore, type AlertFacts } from '#libs/tenancy';
import type { Submission } from './claim-submissions.usecase.js';
import { accountWord, isAccountFault, LONGEST_REST_MS, RESTS_FROM, type AccountWord } from './domain/account-health.js';
import { deadNumber, isDeadAtSend, providerOptOut } from './domain/provider-suppressions.js';
import { submissionAlerts } from './domain/submission-alerts.js';
import { afterFailure } from './domain/retry.js';
import { placesFor, SharedPlaces } from './domain/shared-places.js';
import { OutboxStore, type Settlement } from './outbox.store.js';

/** Longest time between the gate's commit and the call; a submission that waited longer is decided again (I14). */
const GATE_FRESH_MS = 2000;
/** A sender that the gateway does not know is left alone this long. */
const BAD_SENDER_HOLD_MS = 60_000;

/** One outcome with everything that is written down because of it. */
interface Outcome {
  readonly submission: Submission;
  readonly settlement: Settlement;
  readonly evidence: readonly NewEvidence[];
  readonly holdSenderMs: number | null;
  /** What the provider's answer says about the person, to be kept. */
  readonly suppression: NewSuppression | null;
  /** What it says about the account, for everybody's texts. */
  readonly account: AccountWord;
  readonly alerts: readonly AlertFacts[];
}

/** Calls the provider once for one attempt and writes down what came of it. The only place that calls `send`. */
@Injectable()
export class SubmitText {
  private readonly overrides: SettingOverrides;
  private readonly inFlight: SharedPlaces;
  private readonly settling: CommitBatcher<Outcome, void>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
    @Inject(ConsentLedger) private readonly consent: ConsentLedger,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {
    this.overrides = env.TWILIO_API_BASE_URL === undefined ? {} : { apiBaseUrl: env.TWILIO_API_BASE_URL };
    const { places, most } = placesFor(env.DELIVER_CONCURRENCY);
    this.inFlight = new SharedPlaces(places, most);
    this.settling = new CommitBatcher(
      (outcomes) => outcomes,
      (outcomes) => this.settle(outcomes),
      { maxItems: 100, maxConcurrent: 1, maxWaiting: 10_000 },
    );
  }

  /**
   * Never throws and never runs twice for one claim: when the outcome cannot be written down, the lease ends and the attempt becomes `unknown`, to be reconciled, never
   * sent again (I12).
   */
  async run(submission: Submission): Promise<void> {
    try {
      await this.settling.add(await this.submit(submission));
    } catch (error) {
      this.log.error('An outcome could not be written down; the attempt will be reconciled', error, {
        attemptId: submission.attempt.id,
      });
    }
  }

  /** More are claimed than may be in flight, so that a free place at the provider is taken at once. */
  private async submit(submission: Submission): Promise<Outcome> {
    await this.inFlight.enter(submission.tenantId);
    try {
      return await this.call(submission);
    } finally {
      this.inFlight.leave(submission.tenantId);
    }
  }

  private async call(submission: Submission): Promise<Outcome> {
    // Without an answer by then the text may have been taken: the outcome is unknown (I13).
    const deadlineMs = this.env.PROVIDER_DEADLINE_MS;
    if (this.clock.now().getTime() - submission.gateCommittedAt.getTime() > Math.min(GATE_FRESH_MS, deadlineMs))
      return this.decideAgain(submission);
    const bound = bindChannel(submission.channel.provider, submission.channel.settings, this.overrides);
    if (!bound.ok) return this.failed(submission, BAD_SETTINGS);
    const { attempt, channel } = submission;
    crashPoint('http.before_write');
    const started = performance.now();
    const answer: Result<Submitted, SendFailure> = await bound.value.adapter.send(
      {
        attemptToken: attempt.token,
        from: submission.from,
        ...(submission.serviceRef === null ? {} : { serviceRef: submission.serviceRef }),
        to: submission.to,
        body: submission.body,
        statusCallbackUrl: `${publicBaseUrl(this.env)}/webhooks/${channel.provider}/${channel.channelId}/status?attempt=${attempt.token}`,
        validitySeconds: Math.min(
          bound.value.adapter.capabilities.maxValiditySeconds,
          Math.max(10, Math.round((attempt.expiresAt.getTime() - this.clock.now().getTime()) / 1000)),
        ),
      },
      bound.value.config,
      AbortSignal.timeout(deadlineMs),
    );
    crashPoint('http.response_read');
    this.metrics.time('submission', (performance.now() - started) / 1000, { provider: channel.provider });
    this.metrics.count('submissions', {
      provider: channel.provider,
      outcome: answer.ok ? 'taken' : answer.error.class,
    });
    return answer.ok ? this.taken(submission, answer.value) : this.failed(submission, answer.error);
  }

  private taken(submission: Submission, { providerMessageId, status }: Submitted): Outcome {
    const { attempt } = submission;
    return {
      submission,
      settlement: this.settlement(submission, {
        attemptState: 'submitted',
        messageState: 'submitted',
        providerMessageId,
        providerStatus: status.providerStatus,
      }),
      evidence: [
        this.saw(submission, 'accepted_by_provider', `taken:${attempt.id}`, { nativeStatus: status.providerStatus }),
        ...(status.state === 'accepted_by_provider'
          ? []
          : [
              this.evidence.told(status, {
                messageId: attempt.messageId,
                attemptId: attempt.id,
                at: this.clock.now(),
                dedupeKey: receiptKey(attempt.id, status),
              }),
            ]),
      ],
      holdSenderMs: null,
      suppression: null,
      account: accountWord(null),
      alerts: [],
    };
  }

  private failed(submission: Submission, failure: SendFailure): Outcome {
    const { attempt } = submission;
    const after = afterFailure(failure, attempt.tries, submission.retryAttempts, Math.random());
    const said = { providerCode: failure.providerCode, errorCode: failure.errorCode };
    const native = { nativeCode: failure.providerCode, detail: failure.detail };
    const base = {
      submission,
      holdSenderMs: null,
      suppression:
        failure.class === 'recipient_opted_out'
          ? providerOptOut(attempt.endpointId, attempt.id)
          : isDeadAtSend(failure)
            ? deadNumber(attempt.endpointId, attempt.id, this.clock.now())
            : null,
      account: accountWord(failure),
      alerts: [],
    };
    if (after.next === 'retry') {
      return {
        ...base,
        settlement: this.settlement(submission, {
          ...said,
          attemptState: 'queued',
          messageState: 'queued',
          retryInMs: after.afterMs,
          tried: true,
        }),
        evidence: [this.saw(submission, 'provider_unavailable', `deferred:${attempt.id}:${attempt.tries}`, native)],
        holdSenderMs: after.slowSender ? after.afterMs : null,
      };
    }
    if (after.next === 'reconcile') {
      return {
        ...base,
        settlement: this.settlement(submission, {
          ...said,
          attemptState: 'unknown',
          messageState: 'unknown',
          reconcileInMs: this.env.RECONCILE_FIRST_MS,
        }),
        evidence: [this.saw(submission, 'submission_timeout', `unknown:${attempt.id}`, native)],
      };
    }
    const exhausted = failure.class === 'retry' || failure.class === 'throttled';
    return {
      ...base,
      settlement: this.settlement(submission, {
        ...said,
        // Nobody refused the text: there was nobody, or no room, as often as it was tried.
        ...(exhausted ? { errorCode: failure.errorCode ?? 'ERR_GATEWAY_UNREACHABLE' } : {}),
        attemptState: 'failed',
        messageState: 'failed',
      }),
      evidence: [
        this.saw(
          submission,
          exhausted ? 'provider_unavailable_final' : 'rejected_by_provider',
          `refused:${attempt.id}`,
          {
            ...native,
            assessment: exhausted ? 'fail.provider_rejected' : failure.assessment,
            coordinationEvent: exhausted ? 'notification.attempt.rejected_by_provider' : failure.event,
          },
        ),
      ],
      holdSenderMs: failure.class === 'bad_config' && !isAccountFault(failure) ? BAD_SENDER_HOLD_MS : null,
      alerts: after.alert ? submissionAlerts(failure, submission.channel.channelId, submission.senderId) : [],
    };
  }

  /** The gate was passed too long ago; nothing has left, so the text goes back to be decided afresh. */
  private decideAgain(submission: Submission): Outcome {
    return {
      submission,
      settlement: this.settlement(submission, { attemptState: 'queued', messageState: 'queued', retryInMs: 0 }),
      evidence: [],
      holdSenderMs: null,
      suppression: null,
      account: null,
      alerts: [],
    };
  }

  private settlement(
    submission: Submission,
    outcome: Partial<Settlement> & Pick<Settlement, 'attemptState' | 'messageState'>,
  ): Settlement {
    return {
      attemptId: submission.attempt.id,
      messageId: submission.attempt.messageId,
      fence: submission.fence,
      providerMessageId: null,
      providerStatus: null,
      providerCode: null,
      errorCode: null,
      retryInMs: null,
      tried: false,
      reconcileInMs: null,
      ...outcome,
    };
  }

  private saw(
    submission: Submission,
    what: Parameters<EvidenceStore['saw']>[0],
    dedupeKey: string,
    more: Partial<Parameters<EvidenceStore['saw']>[1]>,
  ): NewEvidence {
    return this.evidence.saw(what, {
      messageId: submission.attempt.messageId,
      attemptId: submission.attempt.id,
      at: this.clock.now(),
      dedupeKey,
      ...more,
    });
  }

  /** One transaction for the outcomes of many submissions. Safe to run again: settling is fenced, evidence is keyed. */
  private async settle(outcomes: readonly Outcome[]): Promise<readonly void[]> {
    crashPoint('out.before_result_commit');
    await this.commit(outcomes, false).catch((error: unknown) => {
      // The list has given the id of one of these texts to another with the same words.
      if (!isUniqueViolation(error)) throw error;
      return this.commit(outcomes, true);
    });
    crashPoint('out.result_committed');
    for (const { settlement } of outcomes) {
      if (settlement.retryInMs !== null)
        this.alarmClock.ring('deliveries', new Date(this.clock.now().getTime() + settlement.retryInMs));
    }
    return outcomes.map(() => undefined);
  }

  private async commit(outcomes: readonly Outcome[], takesBackGuesses: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const groups = byTenant(outcomes, ({ submission }) => submission.tenantId);
      if (!takesBackGuesses && outcomes.every(concernsNothingElse)) {
        // Nothing is decided by what these statements answer, so they and their commit leave together.
        const written = groups.map(([tenantId, group]) => {
          enterTenant(tx, tenantId);
          return this.writeDown(tx, tenantId, group);
        });
        tx.commitBehind();
        await Promise.all(written);
        return;
      }
      for (const [tenantId, group] of groups) {
        enterTenant(tx, tenantId);
        if (takesBackGuesses)
          await this.outbox.takeBackGuesses(
            tx,
            tenantId,
            group.flatMap(({ settlement: { attemptId, providerMessageId } }) =>
              providerMessageId === null ? [] : [{ attemptId, providerMessageId }],
            ),
          );
        await this.writeDown(tx, tenantId, group);
        await this.settleWhatElse(tx, tenantId, group);
      }
    });
  }

  /** Everything is sent before this returns its promise. */
  private async writeDown(tx: Tx, tenantId: string, outcomes: readonly Outcome[]): Promise<void> {
    await Promise.all([
      this.outbox.settle(
        tx,
        tenantId,
        outcomes.map(({ settlement }) => settlement),
      ),
      this.evidence.append(
        tx,
        tenantId,
        outcomes.flatMap(({ evidence }) => evidence),
      ),
    ]);
  }

  /** What outcomes say about senders, accounts and people. */
  private async settleWhatElse(tx: Tx, tenantId: string, outcomes: readonly Outcome[]): Promise<void> {
    // Senders before gates, the order in which claims take them.
    for (const { submission, holdSenderMs, alerts } of outcomes) {
      if (holdSenderMs !== null) await this.outbox.holdBack(tx, tenantId, submission.senderId, holdSenderMs);
      for (const alert of alerts) await this.alerts.raise(tx, tenantId, alert);
    }
    for (const [senderId, back] of grouped(outcomes.filter(comesBack), ({ submission }) => submission.senderId))
      await this.outbox.giveBack(
        tx,
        tenantId,
        senderId,
        back.reduce((sum, { submission }) => sum + submission.attempt.segments, 0),
      );
    await this.settleAccounts(tx, tenantId, outcomes);
    const suppressions = outcomes.flatMap(({ suppression }) => (suppression === null ? [] : [suppression]));
    if (suppressions.length === 0) return;
    await this.endpoints.lockGates(
      tx,
      suppressions.map(({ endpointId }) => endpointId),
    );
    await this.consent.suppressAll(tx, tenantId, suppressions);
  }

  /** Lets accounts rest that fail, and ends the rest of those that answer again. */
  private async settleAccounts(tx: Tx, tenantId: string, outcomes: readonly Outcome[]): Promise<void> {
    const words = grouped(
      outcomes.filter(({ account }) => account !== null),
      ({ submission }) => submission.channel.row as string,
    );
    for (const [channelRow, group] of words) {
      const { channelId } = group[0]!.submission.channel;
      const failedBefore = Math.max(...group.map(({ submission }) => submission.accountFailures));
      const tried = failedBefore >= RESTS_FROM;
      // Some got through: whoever did not has trouble of another kind.
      if (group.some(({ account }) => account?.says === 'works')) {
        if (failedBefore > 0 && (await this.outbox.endAccountFailures(tx, tenantId, channelRow, RESTS_FROM)))
          await this.alerts.close(tx, tenantId, `account_rests:${channelId}`);
        continue;
      }
      const failures = group.flatMap(({ account }) => (account?.says === 'fails' ? [account] : []));
      const restsNow = await this.outbox.countAccountFailures(
        tx,
        tenantId,
        channelRow,
        tried
          ? 1
          : Math.min(
              RESTS_FROM,
              failures.reduce((sum, word) => sum + word.failures, 0),
            ),
        {
          restsFrom: RESTS_FROM,
          restMs: Math.max(...failures.map(({ restMs }) => restMs)),
          longestRestMs: LONGEST_REST_MS,
          tried,
        },
      );
      this.metrics.count('account_failures', {}, failures.length);
      if (restsNow)
        await this.alerts.raise(tx, tenantId, {
          kind: 'account_rests',
          role: 'SystemAdmin',
          severity: 'critical',
          dedupeKey: `account_rests:${channelId}`,
          summary: `The provider of channel ${channelId} takes nothing; texts wait and one at a time finds out when it does again`,
          context: { channel_id: channelId },
        });
    }
  }
}

/** Nothing was taken: what was counted for the day is given back. */
const comesBack = ({ settlement }: Outcome): boolean => settlement.attemptState === 'queued';

/** Whether an outcome is about its text alone: it changes no sender, no account, no person. */
const concernsNothingElse = (outcome: Outcome): boolean => {
  const { submission, holdSenderMs, suppression, account, alerts } = outcome;
  return (
    !comesBack(outcome) &&
    holdSenderMs === null &&
    suppression === null &&
    alerts.length === 0 &&
    (account === null || (account.says === 'works' && submission.accountFailures === 0))
  );
};

/** One receipt of an attempt, once, whether it came in the answer to `send` or by callback. */
export const receiptKey = (
  attemptId: string,
  status: { readonly providerStatus: string; readonly providerCode: string | null },
): string => `dlr:${attemptId}:${status.providerStatus.slice(0, 60)}:${status.providerCode?.slice(0, 20) ?? ''}`;

const BAD_SETTINGS: SendFailure = {
  class: 'bad_config',
  providerCode: null,
  httpStatus: null,
  assessment: 'fail.account_or_quota_failure',
  event: 'notification.attempt.rejected_by_adapter',
  errorCode: 'ERR_GATEWAY_AUTH_FAILED',
  detail: "The channel's settings are incomplete; enter them again.",
  retryAfterMs: null,
};
