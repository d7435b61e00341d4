import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database, type Tx } from '#libs/platform';
import { TtlCache } from '#libs/tenancy';
import { completePolicy, type ConsentPolicy } from './domain/consent-policy.js';

/** How long a change may take to reach every process. */
const FRESH_MS = 5_000;

/** What each tenant has decided about consent, hours, caps and words. Versions are only ever added. */
@Injectable()
export class ConsentPolicies {
  private readonly known: TtlCache<ConsentPolicy>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.known = new TtlCache(clock, FRESH_MS);
  }

  /** The policy in force, at most {@link FRESH_MS} old. Whoever asks inside a transaction of the tenant passes it. */
  of(tenantId: TenantId, within?: Tx): Promise<ConsentPolicy> {
    return within === undefined
      ? this.known.get(tenantId, () => this.database.inTenant(tenantId, (tx) => this.newest(tx, tenantId)))
      : this.known.getHolding(tenantId, () => this.newest(within, tenantId));
  }

  /** The policy as it stands in the database. */
  async newest(tx: Tx, tenantId: TenantId): Promise<ConsentPolicy> {
    const [row] = await tx.query<{ version: number; settings: Record<string, unknown> }>(
      `select version, settings from consent_policy where tenant_id = $1 order by version desc limit 1`,
      [tenantId],
    );
    return completePolicy(row?.version ?? 0, row?.settings ?? {});
  }

  /** Adds the next version; `settings` hold only what differs from the defaults. Throws a unique violation when two do so at once. */
  async add(tx: Tx, tenantId: TenantId, settings: Readonly<Record<string, unknown>>, by: string): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `insert into consent_policy (tenant_id, version, settings, changed_by)
       select $1, coalesce(max(version), 0) + 1, $2, $3 from consent_policy where tenant_id = $1 returning version`,
      [tenantId, JSON.stringify(settings), by],
    );
    return row!.version;
  }

  /** Forgets what is remembered; for administration in the same process and for tests. */
  forget(): void {
    this.known.clear();
  }
}
