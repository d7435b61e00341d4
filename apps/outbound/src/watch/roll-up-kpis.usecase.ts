import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Alerts } from '#libs/tenancy';
import { HOUR_MS, SLACK_MS } from './domain/windows.js';
import { KpiStore } from './kpi.store.js';
import type { HeldRound } from './watch-round.store.js';

/** Evidence that one round looks through, in time. */
const SPAN_MS = 6 * HOUR_MS;
/** Hours that one round counts. */
const HOURS_PER_ROUND = 24;

/** The evidence that a round has looked through. */
export interface RolledSpan {
  readonly from: Date;
  readonly to: Date;
  /** There is newer evidence, or there are more hours to count. */
  readonly hasMore: boolean;
}

/**
 * Keeps the hours counted. Whatever is seen of a text, however late, makes its hour stale, and stale hours are counted again; so an hour costs nothing when nothing happened, and a
 * receipt of ten days later still counts.
 */
@Injectable()
export class RollUpKpis {
  constructor(
    @Inject(KpiStore) private readonly kpis: KpiStore,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(Alerts) private readonly alerts: Alerts,
  ) {}

  /** In the transaction that holds the round. Tells how far it got, and whether there is more. May run twice. */
  async run(tx: Tx, tenantId: TenantId, { now, rolledTo }: HeldRound): Promise<RolledSpan> {
    const begun = rolledTo ?? (await this.kpis.beginning(tx, tenantId)) ?? now;
    const from = new Date(begun.getTime() - SLACK_MS);
    const to = new Date(Math.min(now.getTime(), begun.getTime() + SPAN_MS));
    await this.kpis.noteStale(tx, tenantId, from, to);
    const hours = await this.kpis.takeStale(tx, tenantId, HOURS_PER_ROUND);
    const { checkOptOutFor } = await this.policies.of(tenantId, tx);
    let violations = 0;
    for (const hour of hours)
      violations += await this.kpis.countHour(tx, tenantId, hour, new Date(hour.getTime() + HOUR_MS), checkOptOutFor);
    if (violations > 0) await this.report(tx, tenantId, violations);
    return { from, to, hasMore: to < now || hours.length === HOURS_PER_ROUND };
  }

  private report(tx: Tx, tenantId: TenantId, violations: number): Promise<void> {
    return this.alerts.raise(tx, tenantId, {
      kind: 'opt_out_violated',
      role: 'CommunicationsAdmin',
      severity: 'critical',
      dedupeKey: 'opt_out_violated',
      summary: `${violations === 1 ? 'A text' : `${violations} texts`} left after the person had opted out. Stop sending and find out why.`,
      context: { texts: violations },
    });
  }
}
