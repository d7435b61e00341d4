import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { ENVIRONMENT, LOG, Sweeper, type Environment, type Log } from '#libs/platform';
import { AttachOrphans } from './attach-orphans.usecase.js';

/** The alarm for receipts that wait for their attempt, and the sweep behind it. */
@Processor('receipts', { concurrency: 1 })
export class ReceiptsProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    @Inject(AttachOrphans) private readonly attachOrphans: AttachOrphans,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'receipts', everyMs: this.env.SWEEP_MS, run: () => this.attachOrphans.run() });
  }

  process(): Promise<void> {
    return this.attachOrphans.run();
  }

  /** Whatever the queue has lost is found by the sweep. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.error('The queue reports a fault; the sweep goes on without it', error);
  }
}
