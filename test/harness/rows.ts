import type { Pool } from 'pg';

/** What the watch counts by itself, out of everything else. */
const DERIVED = ['kpi_hour', 'kpi_stale', 'watch_round'];

/** Without how often it was told of: that happens by itself, a moment later. */
const ROW_OF_ALERT = `(to_jsonb(alert) - 'notified_at' - 'notified_times')::text`;

/** Tables of Parley itself; the queue keeps its own, which move by themselves. */
export async function tableNames(admin: Pool): Promise<readonly string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id', 'slug') and a.attnum > 0) order by 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * How many rows each table holds and a hash over all of them, of everybody or of one tenant: equal before and after means that nothing was added, changed or removed.
 */
export async function fingerprint(
  admin: Pool,
  tenantId: string | null = null,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const name of await tableNames(admin)) {
    if (DERIVED.includes(name)) continue;
    const { rows } = await admin.query<{ print: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(md5(t.row), '' order by md5(t.row)), '')) as print from (select *, ${name === 'alert' ? ROW_OF_ALERT : `${name}::text`} as row from ${name}) t
        where $1::uuid is null or ${name === 'tenant' ? 'id' : 'tenant_id'} = $1`,
      [tenantId],
    );
    found[name] = rows[0]!.print;
  }
  return found;
}

/** Waits for nothing; asks whether no turn, text or webhook is on its way any more. */
export async function isQuiet(admin: Pool): Promise<boolean> {
  const { rows } = await admin.query<{ busy: number }>(
    `select ((select count(*) from lane where due_at is not null or lease_until is not null)
          + (select count(*) from attempt where state in ('queued', 'submitting') or reconcile_at is not null)
          + (select count(*) from raw_event where processed_at is null and dead_reason is null))::int as busy`,
  );
  return rows[0]!.busy === 0;
}
