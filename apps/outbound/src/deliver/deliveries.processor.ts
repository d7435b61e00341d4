import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ClaimSubmissions, placesFor, SubmitText, WakeScheduled, type Submission } from '#libs/messaging';
import {
  Database,
  ENVIRONMENT,
  isUnavailable,
  LOG,
  Sweeper,
  WorkLoop,
  type Environment,
  type Log,
} from '#libs/platform';

/** How late a text for later may be. */
const WAKE_EVERY_MS = 500;

/** Keeps texts leaving as long as any is due, in this process. On shutdown it claims nothing more and finishes what is in flight. */
@Injectable()
export class DeliveriesLoop extends WorkLoop<Submission> implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(Database) database: Database,
    @Inject(ClaimSubmissions) claim: ClaimSubmissions,
    @Inject(SubmitText) submit: SubmitText,
    @Inject(WakeScheduled) private readonly wake: WakeScheduled,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) log: Log,
  ) {
    const pause = new RecoveryPause(database);
    // More in hand than in flight: while some are claimed or written down, the others keep every connection busy.
    const { places, most } = placesFor(env.DELIVER_CONCURRENCY * 2);
    super({
      claim: (capacity, roomOf, begin) => pause.around(() => claim.run(capacity, roomOf, begin)),
      run: (submission) => submit.run(submission),
      concurrency: places,
      sharing: { holderOf: ({ tenantId }) => tenantId, most },
      onClaimError: (error) => log.error('Due texts could not be claimed; the next sweep tries again', error),
    });
  }

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'deliveries', everyMs: this.env.SWEEP_MS, run: () => this.drain() });
    this.sweeper.start({
      name: 'texts for later',
      everyMs: Math.min(WAKE_EVERY_MS, this.env.SWEEP_MS),
      run: async () => {
        if ((await this.wake.run()) > 0) await this.drain();
      },
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}

/** How long nothing leaves after the database came back. */
const RECOVERY_PAUSE_MS = 3000;

/**
 * After an outage of the database nothing is claimed for a moment, so that opt-outs which were acknowledged from the inbound app's disk are in force before
 * anything leaves (F6).
 */
class RecoveryPause {
  private away = false;
  private backSince: number | null = null;

  constructor(private readonly database: Database) {}

  async around<T>(claim: () => Promise<readonly T[]>): Promise<readonly T[]> {
    try {
      if (this.away) {
        await this.database.query('select 1');
        this.backSince ??= performance.now();
        if (performance.now() - this.backSince < RECOVERY_PAUSE_MS) return [];
        this.away = false;
        this.backSince = null;
      }
      return await claim();
    } catch (error) {
      if (isUnavailable(error)) {
        this.away = true;
        this.backSince = null;
      }
      throw error;
    }
  }
}

/** The alarm for deliveries: says that some are due, not which. */
@Processor('deliveries', { concurrency: 4 })
export class DeliveriesProcessor extends WorkerHost {
  constructor(
    @Inject(DeliveriesLoop) private readonly loop: DeliveriesLoop,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
  }

  process(): Promise<void> {
    return this.loop.drain();
  }

  /** Whatever the queue has lost is found by the sweep. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.error('The queue reports a fault; the sweep goes on without it', error);
  }
}
