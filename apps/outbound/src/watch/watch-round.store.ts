import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** A tenant that this transaction looks after, by the clock of the database. */
export interface HeldRound {
  readonly now: Date;
  /** Null when nobody has looked before. */
  readonly rolledTo: Date | null;
}

/** Whose turn it is, and how far the watch has got with each tenant. */
@Injectable()
export class WatchRoundStore {
  /** Tenants that nobody has looked after for that long. */
  async due(tx: Tx, everyMs: number, capacity: number): Promise<readonly TenantId[]> {
    const rows = await tx.query<{ tenant_id: TenantId }>(
      `select tenant_id from tenants_to_watch(make_interval(secs => $1), $2)`,
      [everyMs / 1000, capacity],
    );
    return rows.map(({ tenant_id: id }) => id);
  }

  /** Takes the tenant until the transaction ends; null when another process has it, or has just had it. */
  async hold(tx: Tx, tenantId: TenantId, everyMs: number): Promise<HeldRound | null> {
    await tx.query(`insert into watch_round (tenant_id) values ($1) on conflict do nothing`, [tenantId]);
    const [row] = await tx.query<{ now: Date; rolled_to: Date | null }>(
      `select clock_timestamp() as now, rolled_to from watch_round
        where tenant_id = $1 and looked_at <= clock_timestamp() - make_interval(secs => $2) for update skip locked`,
      [tenantId, everyMs / 1000],
    );
    return row === undefined ? null : { now: row.now, rolledTo: row.rolled_to };
  }

  /** How far the watch has got; null when nobody has looked yet. */
  async rolledTo(tx: Tx, tenantId: TenantId): Promise<Date | null> {
    const [row] = await tx.query<{ rolled_to: Date | null }>(`select rolled_to from watch_round where tenant_id = $1`, [
      tenantId,
    ]);
    return row?.rolled_to ?? null;
  }

  /** Writes down how far it got. A tenant with more to do is due again at once. */
  async done(tx: Tx, tenantId: TenantId, rolledTo: Date, hasMore: boolean): Promise<void> {
    await tx.query(
      `update watch_round set rolled_to = $2, looked_at = case when $3 then '-infinity' else clock_timestamp() end where tenant_id = $1`,
      [tenantId, rolledTo, hasMore],
    );
  }
}
