import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, LOG, Sweeper, type Environment, type Log } from '#libs/platform';
import { PER_COMMIT, PLAN_LEASE_MS, PlacePlanned } from './place-planned.usecase.js';
import { PlannedTexts, type ClaimedText } from './planned-texts.store.js';

/** Tenants whose texts this process places at the same time. */
const HANDS = 16;

/**
 * Places due texts as long as there are any, in this process; others do the same beside it. Every tenant has one hand of its own and a part at a time, and nobody waits for another
 * tenant's owner of facts. On shutdown it finishes what it holds.
 */
@Injectable()
export class PlansLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly inHand = new Map<TenantId, Promise<void>>();
  private draining: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PlannedTexts) private readonly plans: PlannedTexts,
    @Inject(PlacePlanned) private readonly placePlanned: PlacePlanned,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'planned texts', everyMs: this.env.SWEEP_MS, run: () => this.drain() });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.draining?.catch(() => undefined);
    await Promise.all(this.inHand.values());
  }

  /** Resolves when everything that is due is in somebody's hand. Called during a drain it has that one look again. */
  drain(): Promise<void> {
    this.again = true;
    this.draining ??= this.claimUntilEmpty().finally(() => (this.draining = null));
    return this.draining;
  }

  private async claimUntilEmpty(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      const free = HANDS - this.inHand.size;
      // Whoever is done looks again.
      if (free === 0) return;
      const share = { tenants: free, ofEach: PER_COMMIT, busy: [...this.inHand.keys()] };
      const claimed = await this.database.transaction((tx) => this.plans.claim(tx, share, PLAN_LEASE_MS));
      const byTenant = new Map<TenantId, ClaimedText[]>();
      for (const one of claimed) byTenant.set(one.tenantId, [...(byTenant.get(one.tenantId) ?? []), one]);
      for (const [tenantId, texts] of byTenant) {
        const placing = this.place(tenantId, texts).catch((error: unknown) =>
          this.log.error('Due texts of a tenant are left to the next sweep', error, { tenantId }),
        );
        this.inHand.set(tenantId, placing);
      }
    }
  }

  private async place(tenantId: TenantId, texts: readonly ClaimedText[]): Promise<void> {
    try {
      await this.placePlanned.run(tenantId, texts);
    } finally {
      this.inHand.delete(tenantId);
    }
    if (!this.stopped) await this.drain();
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
