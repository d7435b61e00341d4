import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Spool, VerifyWebhook, type SpooledWebhook, type VerifiedWebhook } from '#libs/ingress';
import {
  BatchOverflow,
  ENVIRONMENT,
  isConflict,
  isUnavailable,
  LOG,
  Metrics,
  ProblemError,
  Sweeper,
  type Environment,
  type Log,
} from '#libs/platform';
import { AcceptInboundTexts } from './accept-inbound-texts.usecase.js';
import { AcceptReceipts } from './accept-receipts.usecase.js';

/** A database that has not committed by then does not get to decide whether the provider is answered in time (I1). */
const DATABASE_DEADLINE_MS = 2000;
const REPLAY_BATCH = 200;
/** Rounds in which a webhook on disk may fail before a person has to look at it. */
const MAX_REPLAYS = 20;

/**
 * Writes a believed webhook down: in the database, or on the local disk when that fails for whatever reason, because the next STOP must not be lost to a fault of ours. Afterwards it may be
 * acknowledged. What waits on disk is brought in, oldest first, as soon as the database takes it.
 */
@Injectable()
export class TakeWebhook implements OnApplicationBootstrap {
  private readonly failures = new Map<string, number>();

  constructor(
    @Inject(VerifyWebhook) private readonly verify: VerifyWebhook,
    @Inject(AcceptInboundTexts) private readonly acceptTexts: AcceptInboundTexts,
    @Inject(AcceptReceipts) private readonly acceptReceipts: AcceptReceipts,
    @Inject(Spool) private readonly spool: Spool,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOG) private readonly log: Log,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'spool', everyMs: Math.min(500, this.env.SWEEP_MS), run: () => this.replay() });
  }

  /** Throws when it is neither in the database nor on disk: the provider is told to come again. */
  async run(webhook: VerifiedWebhook): Promise<void> {
    try {
      await withinDeadline(this.write(webhook));
    } catch (error) {
      if (!passes(error)) this.log.error('A webhook could not be written down; it waits on disk', error);
      await this.spool.append(webhook.route, webhook.hook).catch((cause: unknown) => {
        throw new ProblemError(
          'ERR_UNAVAILABLE',
          'Nothing was stored. Send the same request again in a moment.',
          { retryAfterSeconds: 2 },
          { cause },
        );
      });
      this.metrics.count('webhooks_spooled');
    }
  }

  private async write(webhook: VerifiedWebhook): Promise<void> {
    await Promise.all(
      webhook.events.map((event) =>
        event.kind === 'receipt' ? this.acceptReceipts.run(webhook, event) : this.acceptTexts.run(webhook, event),
      ),
    );
  }

  /** Brings in what waits, oldest first. What fails is tried again with the next round; only what fails again and again is set aside. */
  private async replay(): Promise<void> {
    for (let brought = REPLAY_BATCH; brought === REPLAY_BATCH;) {
      const [first, ...rest] = await this.spool.oldest(REPLAY_BATCH);
      if (first === undefined) return;
      // The first alone: it tells whether the database is back, and refreshes what is remembered, so that the rest keep their order on the way into shared commits. One that fails for
      // reasons of its own keeps nobody else on disk.
      const outcome = await this.bringIn(first);
      if (outcome === 'later') return;
      const outcomes = [outcome, ...(await Promise.all(rest.map((webhook) => this.bringIn(webhook))))];
      brought = outcomes.filter((one) => one === 'in').length;
      if (brought === 0) return;
      this.log.info('Webhooks from disk have been brought in', { count: brought });
    }
  }

  /** `in` when the webhook is in the database now; `later` when the database takes nothing from anybody. */
  private async bringIn({ id, route, hook }: SpooledWebhook): Promise<'in' | 'later' | 'failed'> {
    try {
      const webhook = await this.verify.again(route, hook);
      if (webhook === null) throw new Error('its channel is gone');
      await this.write(webhook);
      await this.spool.remove(id);
      this.failures.delete(id);
      return 'in';
    } catch (error) {
      if (isUnavailable(error) || error instanceof BatchOverflow) return 'later';
      const failures = (this.failures.get(id) ?? 0) + 1;
      this.failures.set(id, failures);
      if (failures < MAX_REPLAYS) return 'failed';
      this.log.error('A webhook on disk cannot be brought in; it is set aside', error, { spoolId: id });
      await this.spool.setAside(id);
      this.failures.delete(id);
      return 'failed';
    }
  }
}

class DatabaseTooSlow extends Error {}

/** Whether an error says nothing about the webhook or about us: the same work will be done a moment later. */
const passes = (error: unknown): boolean =>
  isUnavailable(error) || isConflict(error) || error instanceof DatabaseTooSlow || error instanceof BatchOverflow;

/** The work goes on after the deadline; its keys make a second writing harmless. */
function withinDeadline(work: Promise<void>): Promise<void> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => fail(new DatabaseTooSlow('The database took too long')), DATABASE_DEADLINE_MS);
    const inTime =
      <T>(end: (value: T) => void) =>
      (value: T): void => {
        clearTimeout(timer);
        end(value);
      };
    work.then(inTime(settle), inTime(fail));
  });
}
