import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LaneStore, type LaneLease } from '#libs/conversation';
import { Database, ENVIRONMENT, LOG, Sweeper, WorkLoop, type Environment, type Log } from '#libs/platform';
import { TakeTurn } from './take-turn.usecase.js';

/** On shutdown turns in hand get this long; then they are given back for another process to take. */
const FINISH_WITHIN_MS = 4000;

/** Keeps turns being taken as long as any is due, in this process. */
@Injectable()
export class TurnsLoop extends WorkLoop<LaneLease> implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(Database) database: Database,
    @Inject(LaneStore) lanes: LaneStore,
    @Inject(TakeTurn) private readonly takeTurn: TakeTurn,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) log: Log,
  ) {
    super({
      claim: (capacity) => lanes.claim(database, capacity, env.TURN_LEASE_MS),
      run: (lease) => takeTurn.run(lease),
      concurrency: env.TURN_CONCURRENCY,
      onClaimError: (error) => log.error('Due turns could not be claimed; the next sweep tries again', error),
    });
  }

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'turns', everyMs: this.env.SWEEP_MS, run: () => this.drain() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const patience = setTimeout(() => this.takeTurn.leave(), FINISH_WITHIN_MS);
    await this.stop();
    clearTimeout(patience);
  }
}

/** The alarm for turns: says that some are due, not which. */
@Processor('turns', { concurrency: 4 })
export class TurnsProcessor extends WorkerHost {
  constructor(
    @Inject(TurnsLoop) private readonly loop: TurnsLoop,
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
