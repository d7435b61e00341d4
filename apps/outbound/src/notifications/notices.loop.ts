import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { TENANT_DELIVERIES_AT_ONCE } from '#libs/notifications';
import { ENVIRONMENT, LOG, Sweeper, WorkLoop, type Environment, type Log } from '#libs/platform';
import { ClaimNotices, type Delivery } from './claim-notices.usecase.js';
import { DeliverNotice } from './deliver-notice.usecase.js';
import { NoteAlerts } from './note-alerts.usecase.js';
import { TidyNotices } from './tidy-notices.usecase.js';

/** Deliveries that one process makes at the same time, to all receivers together. */
const DELIVERIES = 256;
const TIDY_EVERY_MS = 60_000;

/** Keeps events going out as long as any is due, in this process; on shutdown it claims nothing more and finishes what is on its way. Events wait for the next sweep, no alarm is set for them. */
@Injectable()
export class NoticesLoop extends WorkLoop<Delivery> implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(ClaimNotices) claim: ClaimNotices,
    @Inject(DeliverNotice) deliver: DeliverNotice,
    @Inject(NoteAlerts) private readonly noteAlerts: NoteAlerts,
    @Inject(TidyNotices) private readonly tidy: TidyNotices,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) log: Log,
  ) {
    let lookAgain = (): void => undefined;
    super({
      claim: (capacity, roomOf) => claim.run(capacity, roomOf),
      run: async (delivery) => {
        await deliver.run(delivery);
        // A claim takes a few of each receiver's, so that fewer than asked for does not mean that nothing else is due.
        if (delivery.isMoreDue) lookAgain();
      },
      concurrency: DELIVERIES,
      sharing: { holderOf: ({ tenantId }) => tenantId, most: TENANT_DELIVERIES_AT_ONCE },
      onClaimError: (error) => log.error('Due events could not be claimed; the next sweep tries again', error),
    });
    lookAgain = () => void this.drain();
  }

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'notices', everyMs: this.env.SWEEP_MS, run: () => this.drain() });
    this.sweeper.start({ name: 'alerts', everyMs: this.env.SWEEP_MS, run: () => this.noteAlerts.run() });
    this.sweeper.start({ name: 'old notices', everyMs: TIDY_EVERY_MS, run: () => this.tidy.run() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }
}
