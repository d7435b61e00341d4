import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { showId, type TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, LOG, Sweeper, type Environment, type Log } from '#libs/platform';
import { Alerts } from '#libs/tenancy';
import { BulkSends } from './bulk-sends.store.js';
import { PlaceBulk, unfinishedAlert } from './place-bulk.usecase.js';

/** Bulks looked after in one round. */
const PER_ROUND = 10;
/** A bulk takes seconds; one that is not placed by then needs somebody to look. */
const ALERT_AFTER_MS = 10 * 60_000;

/** Goes on with bulks whose process died or failed while it placed them, so that nobody waits until the request comes again. */
@Injectable()
export class FinishBulks implements OnApplicationBootstrap {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(BulkSends) private readonly bulks: BulkSends,
    @Inject(PlaceBulk) private readonly placeBulk: PlaceBulk,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(LOG) private readonly log: Log,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  onApplicationBootstrap(): void {
    this.sweeper.start({ name: 'bulks', everyMs: this.env.SWEEP_MS * 5, run: () => this.run() });
  }

  /** One round; safe in several processes at once. A bulk that fails keeps no other waiting. */
  async run(): Promise<void> {
    for (const { tenantId, bulkId } of await this.bulks.silent(this.database, PER_ROUND)) {
      const claimed = await this.database.inTenant(tenantId, (tx) => this.bulks.claim(tx, tenantId, bulkId));
      if (claimed === null) continue;
      try {
        await this.placeBulk.run(tenantId, bulkId);
      } catch (error) {
        this.log.error('A bulk could not be placed; it is tried again', error, { bulkId });
        if (claimed.ageMs >= ALERT_AFTER_MS) await this.tell(tenantId, bulkId);
      }
    }
  }

  private tell(tenantId: TenantId, bulkId: string): Promise<void> {
    const shown = showId('bulk', bulkId);
    return this.database.inTenant(tenantId, (tx) =>
      this.alerts.raise(tx, tenantId, {
        kind: 'bulk_unfinished',
        role: 'CommunicationsAdmin',
        severity: 'critical',
        dedupeKey: unfinishedAlert(bulkId),
        summary: `Not everybody of ${shown} has been texted yet: placing the rest fails again and again. It is tried every minute; look what the outbound processes log.`,
        context: { bulk_id: shown },
      }),
    );
  }
}
