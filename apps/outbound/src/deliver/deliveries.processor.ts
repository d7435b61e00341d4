import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ClaimSubmissions, SubmitText, type Submission } from '#libs/messaging';
import { ENVIRONMENT, LOG, Sweeper, WorkLoop, type Environment, type Log } from '#libs/platform';

/** Keeps texts leaving as long as any is due, in this process. On shutdown it claims nothing more and finishes what is in flight. */
@Injectable()
export class DeliveriesLoop extends WorkLoop<Submission> implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(ClaimSubmissions) claim: ClaimSubmissions,
    @Inject(SubmitText) submit: SubmitText,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) log: Log,
  ) {
    super({
      claim: (capacity) => claim.run(capacity),
      run: (submission) => submit.run(submission),
      concurrency: env.DELIVER_CONCURRENCY,
      onClaimError: (error) => log.error('Due texts could not be claimed; the next sweep tries again', error),
    });
  }

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'deliveries', everyMs: this.env.SWEEP_MS, run: () => this.drain() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}

/** The alarm for deliveries: says that some are due, not which. */
@Processor('deliveries', { concurrency: 4 })
export class DeliveriesProcessor extends WorkerHost {
  constructor(@Inject(DeliveriesLoop) private readonly loop: DeliveriesLoop) {
    super();
  }

  process(): Promise<void> {
    return this.loop.drain();
  }
}
