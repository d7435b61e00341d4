import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, showId, type Clock } from '#libs/kernel';
import {
  eventBody,
  judge,
  NoticeQueue,
  signedHeaders,
  signing,
  type DeliveryAttempt,
  type Settlement,
} from '#libs/notifications';
import {
  byTenant,
  CommitBatcher,
  Database,
  ENVIRONMENT,
  ForbiddenAddress,
  LOG,
  Metrics,
  OutgoingHttp,
  type Environment,
  type Log,
} from '#libs/platform';
import type { Delivery } from './claim-notices.usecase.js';
import { DisableSubscription } from './disable-subscription.usecase.js';

interface Told {
  readonly delivery: Delivery;
  readonly settlement: Settlement;
}

/** Tells one receiver of one event, once, and writes down what came of it. */
@Injectable()
export class DeliverNotice {
  private readonly settling: CommitBatcher<Told, void>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NoticeQueue) private readonly queue: NoticeQueue,
    @Inject(DisableSubscription) private readonly disable: DisableSubscription,
    @Inject(OutgoingHttp) private readonly outgoing: OutgoingHttp,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {
    this.settling = new CommitBatcher(
      (told) => told,
      (told) => this.settle(told),
      { maxItems: 100, maxConcurrent: 1, maxWaiting: 1000 },
    );
  }

  /** Never throws. When the outcome cannot be written down the lease ends and the notice is delivered again, with the same id: at least once, not exactly once. */
  async run(delivery: Delivery): Promise<void> {
    const { subscriptionId, notice } = delivery;
    try {
      const verdict = judge(await this.call(delivery), notice.tries, Math.random());
      await this.settling.add({
        delivery,
        settlement: { subscriptionId, id: notice.id, fence: notice.fence, verdict },
      });
      this.metrics.count('notices', { outcome: verdict.state });
    } catch (error) {
      this.log.error('A delivery could not be written down; the event will be told again', error, { subscriptionId });
    }
  }

  private async call({ tenantId, settings, notice }: Delivery): Promise<DeliveryAttempt> {
    const body = eventBody(tenantId, notice);
    const now = this.clock.now();
    const headers = signedHeaders(showId('event', notice.id), body, signing(settings.secrets, now), now);
    try {
      const { status, retryAfterMs } = await this.outgoing.send({
        method: 'POST',
        url: settings.url,
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        timeoutMs: this.env.WEBHOOK_TIMEOUT_MS,
      });
      return { status, retryAfterMs };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  }

  private async settle(told: readonly Told[]): Promise<readonly void[]> {
    for (const [tenantId, group] of byTenant(told, ({ delivery }) => delivery.tenantId)) {
      await this.database.inTenant(tenantId, async (tx) => {
        const settlements = group.map(({ settlement }) => settlement);
        await this.queue.settle(tx, tenantId, settlements);
        const gone = settlements.filter(({ verdict }) => verdict.state === 'dead' && verdict.failure === 'gone');
        for (const id of new Set(gone.map(({ subscriptionId }) => subscriptionId)))
          await this.disable.run(tx, tenantId, id, 'gone');
      });
    }
    return told.map(() => undefined);
  }
}

/** What kept a receiver from answering. What the error says besides is nobody's business. */
function failureOf(error: unknown): Extract<DeliveryAttempt, { failure: string }>['failure'] {
  const { name, message, code, cause } = error as { name?: string; message?: string; code?: string; cause?: unknown };
  if (error instanceof ForbiddenAddress || cause instanceof ForbiddenAddress) return 'forbidden_address';
  if (name === 'TimeoutError' || (typeof code === 'string' && /TIMEOUT|ETIMEDOUT/.test(code))) return 'timeout';
  return message === 'The answer is too long' ? 'answer_too_long' : 'unreachable';
}
