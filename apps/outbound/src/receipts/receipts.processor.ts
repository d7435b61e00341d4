import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import { ENVIRONMENT, Sweeper, type Environment } from '#libs/platform';
import { AttachOrphans } from './attach-orphans.usecase.js';

/** The alarm for receipts that wait for their attempt, and the sweep behind it. */
@Processor('receipts', { concurrency: 1 })
export class ReceiptsProcessor extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    @Inject(AttachOrphans) private readonly attachOrphans: AttachOrphans,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'receipts', everyMs: this.env.SWEEP_MS, run: () => this.attachOrphans.run() });
  }

  process(): Promise<void> {
    return this.attachOrphans.run();
  }
}
