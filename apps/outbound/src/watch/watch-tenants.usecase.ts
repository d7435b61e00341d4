import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, LOG, type Environment, type Log } from '#libs/platform';
import { OpenCases } from './open-cases.usecase.js';
import { ProposeRules } from './propose-rules.usecase.js';
import { PublishFigures } from './publish-figures.usecase.js';
import { RollUpKpis } from './roll-up-kpis.usecase.js';
import { WatchPolicies } from './watch-policies.js';
import { WatchRejections } from './watch-rejections.usecase.js';
import { WatchRoundStore } from './watch-round.store.js';
import { WatchStuck } from './watch-stuck.usecase.js';

/** Tenants that one run looks after. */
const TENANTS_PER_RUN = 50;
/** A tenant is looked after once in so many sweeps' time. */
const SWEEPS_BETWEEN = 15;

/** Looks after what leaves, tenant by tenant: figures, rates, what is stuck, cases for the specialist and what they teach (S0.41–49). */
@Injectable()
export class WatchTenants {
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

  /** One round. In several processes each tenant is looked after by one of them; a tenant that cannot be looked after keeps nobody else waiting. */
  async run(): Promise<void> {
    const everyMs = this.env.SWEEP_MS * SWEEPS_BETWEEN;
    const due = await this.database.transaction((tx) => this.rounds.due(tx, everyMs, TENANTS_PER_RUN));
    const stuck = await this.publish.run();
    for (const tenantId of due) {
      await this.lookAfter(tenantId, everyMs, stuck.get(tenantId) ?? 0).catch((error: unknown) =>
        this.log.error('A tenant could not be looked after; the next round tries again', error, { tenantId }),
      );
    }
  }

  /** Everything about one tenant, in one transaction; false when another process has it. */
  lookAfter(tenantId: TenantId, everyMs: number, stuck: number): Promise<boolean> {
    return this.database.inTenant(tenantId, async (tx) => {
      const round = await this.rounds.hold(tx, tenantId, everyMs);
      if (round === null) return false;
      const policy = await this.policies.newest(tx, tenantId);
      const span = await this.rollUp.run(tx, tenantId, round);
      await this.rejections.run(tx, tenantId, policy, round.now);
      await this.stuck.run(tx, tenantId, stuck);
      const hasMoreCases = await this.cases.run(tx, tenantId, policy, span);
      await this.proposals.run(tx, tenantId);
      await this.rounds.done(tx, tenantId, span.to, span.hasMore || hasMoreCases);
      return true;
    });
  }
}
