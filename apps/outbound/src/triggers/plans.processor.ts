import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, LOG, Sweeper, type Environment, type Log } from '#libs/platform';
import { PLAN_LEASE_MS, PlacePlanned } from './place-planned.usecase.js';
import { PlannedTexts, type ClaimedText } from './planned-texts.store.js';

/** Texts claimed at a time; few enough to be placed well within the lease. */
const CLAIMED_AT_ONCE = 100;

/** Places due texts as long as there are any, in this process; others do the same beside it. On shutdown it finishes what it holds. */
@Injectable()
export class PlansLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private draining: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
    @Inject(PlacePlanned) private readonly placePlanned: PlacePlanned,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'planned texts', everyMs: this.env.SWEEP_MS, run: () => this.drain() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.draining?.catch(() => undefined);
  }

  /** Resolves when nothing is due any more. Called during a drain it has that one look again. */
  drain(): Promise<void> {
    this.again = true;
    this.draining ??= this.claimUntilEmpty().finally(() => (this.draining = null));
    return this.draining;
  }

  private async claimUntilEmpty(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const claimed = await this.database.transaction((tx) => this.plans.claim(tx, CLAIMED_AT_ONCE, PLAN_LEASE_MS));
      if (claimed.length === CLAIMED_AT_ONCE) this.again = true;
      const byTenant = new Map<TenantId, ClaimedText[]>();
      for (const one of claimed) byTenant.set(one.tenantId, [...(byTenant.get(one.tenantId) ?? []), one]);
      // One tenant's slow owner of facts keeps nobody else waiting.
      await Promise.all([...byTenant].map(([tenantId, texts]) => this.placePlanned.run(tenantId, texts)));
    }
  }
}

/** The alarm for planned texts: says that some are due, not which. */
@Processor('plans', { concurrency: 1 })
export class PlansProcessor extends WorkerHost {
  constructor(
    @Inject(PlansLoop) private readonly loop: PlansLoop,
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
