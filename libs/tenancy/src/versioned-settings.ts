import type { Clock, TenantId } from '#libs/kernel';
import type { Database, Tx } from '#libs/platform';
import { TtlCache } from './ttl-cache.js';

/** How long a change may take to reach every process. */
const FRESH_MS = 5_000;

/**
 * What each tenant has decided about one subject, as one document in versions that are only ever added: the newest rules, the older ones explain old decisions. The table has the columns
 * tenant_id, version, settings, changed_by and changed_at. `complete` fills in the defaults; version 0 means that nothing was decided.
 */
export abstract class VersionedSettings<Document> {
  private readonly known: TtlCache<Document>;

  protected constructor(
    private readonly database: Database,
    clock: Clock,
    private readonly table: string,
    private readonly complete: (version: number, settings: Readonly<Record<string, unknown>>) => Document,
  ) {
    this.known = new TtlCache(clock, FRESH_MS);
  }

  /** The document in force, at most {@link FRESH_MS} old. Whoever asks inside a transaction of the tenant passes it. */
  of(tenantId: TenantId, within?: Tx): Promise<Document> {
    return within === undefined
      ? this.known.get(tenantId, () => this.database.inTenant(tenantId, (tx) => this.newest(tx, tenantId)))
      : this.known.getHolding(tenantId, () => this.newest(within, tenantId));
  }

  /** The document as it stands in the database. */
  async newest(tx: Tx, tenantId: TenantId): Promise<Document> {
    const [row] = await tx.query<{ version: number; settings: Record<string, unknown> }>(
      `select version, settings from ${this.table} where tenant_id = $1 order by version desc limit 1`,
      [tenantId],
    );
    return this.complete(row?.version ?? 0, row?.settings ?? {});
  }

  /** Keeps others from adding a version until this transaction ends: for whoever builds the next version out of the newest. */
  async hold(tx: Tx, tenantId: TenantId): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1 || ':' || $2::text, 0))`, [this.table, tenantId]);
  }

  /** Adds the next version and returns it; `settings` hold only what differs from the defaults. Throws a unique violation when two do so at once. */
  async add(tx: Tx, tenantId: TenantId, settings: object, by: string): Promise<Document> {
    const [row] = await tx.query<{ version: number }>(
      `insert into ${this.table} (tenant_id, version, settings, changed_by)
       select $1, coalesce(max(version), 0) + 1, $2, $3 from ${this.table} where tenant_id = $1 returning version`,
      [tenantId, JSON.stringify(settings), by],
    );
    return this.complete(row!.version, { ...settings });
  }

  /** Forgets what is remembered; for administration in the same process and for tests. */
  forget(): void {
    this.known.clear();
  }
}

/** Settings as stored over their defaults. Names that the defaults do not know are left out, so that an older process can read what a newer one wrote. */
export const overDefaults = <Settings extends object>(
  defaults: Settings,
  settings: Readonly<Record<string, unknown>>,
): Settings => ({
  ...defaults,
  ...Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => Object.hasOwn(defaults, name) && value !== undefined),
  ),
});
