import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, isUnavailable, LOG, type Environment, type Log } from '#libs/platform';
import { OpenCases } from './open-cases.usecase.js';
import { ProposeRules } from './propose-rules.usecase.js';
import { PublishFigures } from './publish-figures.usecase.js';
import { RollUpKpis } from './roll-up-kpis.usecase.js';
import { WatchPolicies } from './watch-policies.js';
import { RATE_WINDOW_MS, WatchRejections } from './watch-rejections.usecase.js';
import { WatchRoundStore } from './watch-round.store.js';
import { WatchStuck } from './watch-stuck.usecase.js';

/** Tenants that are looked for at once, and how often in one run: behind that the next sweep goes on. */
const TENANTS_AT_ONCE = 200;
const MOST_LOOKS_FOR = 100;
/** A tenant is looked after once in so many sweeps' time. */
const SWEEPS_BETWEEN = 15;

/** Looks after what leaves, tenant by tenant: figures, rates, what is stuck, cases for the specialist and what they teach (S0.41–49). */
@Injectable()
export class WatchTenants implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(WatchRoundStore) private readonly rounds: WatchRoundStore,
    @Inject(PublishFigures) private readonly publish: PublishFigures,
    @Inject(RollUpKpis) private readonly rollUp: RollUpKpis,
    @Inject(WatchPolicies) private readonly policies: WatchPolicies,
    @Inject(WatchRejections) private readonly rejections: WatchRejections,
    @Inject(WatchStuck) private readonly stuck: WatchStuck,
    @Inject(OpenCases) private readonly cases: OpenCases,
    @Inject(ProposeRules) private readonly proposals: ProposeRules,
    @Inject(LOG) private readonly log: Log,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** Goes on until nobody is due. In several processes each tenant is looked after by one of them; a tenant that cannot be looked after keeps nobody else waiting. */
  async run(): Promise<void> {
    const everyMs = this.env.SWEEP_MS * SWEEPS_BETWEEN;
    const stuck = await this.publish.run();
    for (let looks = 0; looks < MOST_LOOKS_FOR; looks += 1) {
      const due = await this.database.transaction((tx) => this.rounds.due(tx, everyMs, TENANTS_AT_ONCE));
      let done = 0;
      for (const tenantId of due) {
        if (this.stopping) return;
        if (await this.tryToLookAfter(tenantId, everyMs, stuck.get(tenantId) ?? 0)) done += 1;
      }
      // Nobody is left, or another process has all of them.
      if (due.length < TENANTS_AT_ONCE || done === 0) return;
    }
  }

  private async tryToLookAfter(tenantId: TenantId, everyMs: number, stuck: number): Promise<boolean> {
    try {
      return await this.lookAfter(tenantId, everyMs, stuck);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      this.log.error('A tenant could not be looked after; it is tried again in its turn', error, { tenantId });
      await this.database.inTenant(tenantId, (tx) => this.rounds.putOff(tx, tenantId));
      return true;
    }
  }

  /** Everything about one tenant, in one transaction; nearly nothing when there is no news of it. False when another process has it. */
  lookAfter(tenantId: TenantId, everyMs: number, stuck: number): Promise<boolean> {
    return this.database.inTenant(tenantId, async (tx) => {
      const round = await this.rounds.hold(tx, tenantId, everyMs);
      if (round === null) return false;
      if (stuck === 0 && !(await this.rounds.hasNews(tx, tenantId, round, RATE_WINDOW_MS))) {
        await this.rounds.done(tx, tenantId, round.now, 0);
        return true;
      }
      const policy = await this.policies.newest(tx, tenantId);
      const span = await this.rollUp.run(tx, tenantId, round);
      await this.rejections.run(tx, tenantId, policy, round.now);
      await this.stuck.run(tx, tenantId, stuck);
      const hasMoreCases = await this.cases.run(tx, tenantId, policy, span);
      await this.proposals.run(tx, tenantId);
      await this.rounds.done(tx, tenantId, span.to, span.hasMore || hasMoreCases ? everyMs : 0);
      return true;
    });
  }
}
