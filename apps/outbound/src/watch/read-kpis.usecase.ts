import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import { addCounts, kpisOf, type Kpi, type KpiCounts } from './domain/kpis.js';
import { planWindow, SLACK_MS, type Window } from './domain/windows.js';
import { KpiStore } from './kpi.store.js';
import { WatchPolicies } from './watch-policies.js';
import { WatchRoundStore } from './watch-round.store.js';

/** The figures of a tenant over a window. */
export interface KpiReport {
  readonly window: Window;
  readonly from: Date;
  readonly to: Date;
  readonly complete: boolean;
  readonly counts: KpiCounts;
  readonly kpis: readonly Kpi[];
}

/** S0.4–8 as they stand: whole hours as the watch has counted them, the newest ones counted now. */
@Injectable()
export class ReadKpis {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KpiStore) private readonly kpis: KpiStore,
    @Inject(WatchRoundStore) private readonly rounds: WatchRoundStore,
    @Inject(WatchPolicies) private readonly watchPolicies: WatchPolicies,
    @Inject(ConsentPolicies) private readonly consentPolicies: ConsentPolicies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Of all message types, or of one. A late receipt of an older hour may take a round of the watch to be counted. */
  run(tenantId: TenantId, window: Window, stream: MessageStream | null): Promise<KpiReport> {
    const now = this.clock.now();
    return this.database.inTenant(tenantId, async (tx) => {
      const plan = planWindow(window, now, await this.rounds.rolledTo(tx, tenantId));
      const { checkOptOutFor } = await this.consentPolicies.of(tenantId, tx);
      const kept = await this.kpis.kept(tx, tenantId, plan.from, plan.liveFrom, stream);
      const until = new Date(now.getTime() + SLACK_MS);
      const live = await this.kpis.count(tx, tenantId, plan.liveFrom, until, checkOptOutFor);
      const counts = addCounts([...kept, ...live.filter((part) => stream === null || part.stream === stream)]);
      const { triggerToGatewaySeconds } = await this.watchPolicies.newest(tx, tenantId);
      const { from, complete } = plan;
      return { window, from, to: now, complete, counts, kpis: kpisOf(counts, triggerToGatewaySeconds) };
    });
  }
}
