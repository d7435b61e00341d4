import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RunLawClock } from '#libs/consent';
import { ExpireMessages, ReconcileUnknown } from '#libs/messaging';
import { ENVIRONMENT, Sweeper, type Environment } from '#libs/platform';
import { WatchTenants } from './watch-tenants.usecase.js';

/** Looks after what did not end by itself: unknown outcomes and messages past their deadline (I13, I18), and after how well everything ends (S0.4–8, S0.41–49). */
@Injectable()
export class Watch implements OnApplicationBootstrap {
  constructor(
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ReconcileUnknown) private readonly reconcile: ReconcileUnknown,
    @Inject(ExpireMessages) private readonly expire: ExpireMessages,
    @Inject(RunLawClock) private readonly lawClock: RunLawClock,
    @Inject(WatchTenants) private readonly watchTenants: WatchTenants,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'unknown outcomes', everyMs: this.env.SWEEP_MS, run: () => this.reconcile.run() });
    this.sweeper.start({
      name: 'doubts about consent',
      everyMs: this.env.SWEEP_MS * 10,
      run: async () => void (await this.lawClock.run()),
    });
    this.sweeper.start({ name: 'deadlines', everyMs: this.env.SWEEP_MS * 5, run: () => this.expire.run() });
    this.sweeper.start({ name: 'figures', everyMs: this.env.SWEEP_MS * 5, run: () => this.watchTenants.run() });
  }
}
