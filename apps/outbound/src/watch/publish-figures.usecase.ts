import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database, Metrics } from '#libs/platform';
import { kpisOf } from './domain/kpis.js';
import { DEFAULT_WATCH } from './domain/watch-policy.js';
import { HOUR_MS, hourOf } from './domain/windows.js';
import { KpiStore } from './kpi.store.js';
import { StuckStore } from './stuck.store.js';

/** The figures at `/metrics` are of the last 24 whole hours and the current one. */
const WINDOW_HOURS = 24;

/** Puts the installation's figures where an operator's monitoring reads them (S0.49): sums over all tenants, nobody's name. */
@Injectable()
export class PublishFigures {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(KpiStore) private readonly kpis: KpiStore,
    @Inject(StuckStore) private readonly stuck: StuckStore,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every process publishes for itself. Returns how many messages of whom should have ended (I18). */
  async run(): Promise<ReadonlyMap<TenantId, number>> {
    const since = new Date(hourOf(this.clock.now()).getTime() - WINDOW_HOURS * HOUR_MS);
    return this.database.transaction(async (tx) => {
      const counts = await this.kpis.ofEverybody(tx, since);
      for (const { name, value } of kpisOf(counts, DEFAULT_WATCH.triggerToGatewaySeconds))
        this.metrics.gauge(`kpi_${name}`, value);
      this.metrics.gauge('kpi_texts', counts.texts);
      this.metrics.gauge('kpi_texts_after_opt_out', counts.afterOptOut);
      const stuck = await this.stuck.find(tx);
      this.metrics.gauge(
        'stuck_messages',
        [...stuck.values()].reduce((sum, count) => sum + count, 0),
      );
      return stuck;
    });
  }
}
