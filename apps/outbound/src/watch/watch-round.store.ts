import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { SLACK_MS } from './domain/windows.js';
import { firstIdAt } from './kpi.store.js';

/** A tenant that this transaction looks after, by the clock of the database. */
export interface HeldRound {
  readonly now: Date;
  /** Null when nobody has looked before. */
  readonly rolledTo: Date | null;
  readonly lookedAt: Date | null;
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
    const [row] = await tx.query<{ now: Date; rolled_to: Date | null; looked_at: Date | null }>(
      `select clock_timestamp() as now, rolled_to, nullif(looked_at, '-infinity') as looked_at from watch_round
        where tenant_id = $1 and looked_at <= clock_timestamp() - make_interval(secs => $2) for update skip locked`,
      [tenantId, everyMs / 1000],
    );
    return row === undefined ? null : { now: row.now, rolledTo: row.rolled_to, lookedAt: row.looked_at };
  }

  /** How far the watch has got; null when nobody has looked yet. */
  async rolledTo(tx: Tx, tenantId: TenantId): Promise<Date | null> {
    const [row] = await tx.query<{ rolled_to: Date | null }>(`select rolled_to from watch_round where tenant_id = $1`, [
      tenantId,
    ]);
    return row?.rolled_to ?? null;
  }

  /**
   * Whether a look would find anything: evidence that has not been looked through or that rates are still made of, hours or failures that wait, alerts of the watch that may end, cases decided
   * since. A few looks into indexes, in place of everything that a look reads.
   */
  async hasNews(
    tx: Tx,
    tenantId: TenantId,
    { now, rolledTo, lookedAt }: HeldRound,
    ratesOfMs: number,
  ): Promise<boolean> {
    if (rolledTo === null || lookedAt === null) return true;
    const seenFrom = new Date(Math.min(rolledTo.getTime() - SLACK_MS, now.getTime() - ratesOfMs));
    const [row] = await tx.query<{ news: boolean }>(
      `select exists (select from evidence_event where tenant_id = $1 and id >= $2)
           or exists (select from kpi_stale where tenant_id = $1 and is_stale)
           or exists (select from watch_failure where tenant_id = $1 and kind is null)
           or exists (select from alert where tenant_id = $1 and closed_at is null and kind in ('rejections_high', 'messages_stuck'))
           or exists (select from specialist_case where tenant_id = $1 and decided_at > $3) as news`,
      [tenantId, firstIdAt(seenFrom), new Date(lookedAt.getTime() - SLACK_MS)],
    );
    return row!.news;
  }

  /** Writes down how far it got. A tenant with more to do counts as looked at long enough ago to be due again at once, behind those who have waited longer. */
  async done(tx: Tx, tenantId: TenantId, rolledTo: Date, lookedAgoMs: number): Promise<void> {
    await tx.query(
      `update watch_round set rolled_to = $2, looked_at = clock_timestamp() - make_interval(secs => $3) where tenant_id = $1`,
      [tenantId, rolledTo, lookedAgoMs / 1000],
    );
  }

  /** Looks at the tenant again in its turn only: what failed keeps nobody else waiting. */
  async putOff(tx: Tx, tenantId: TenantId): Promise<void> {
    await tx.query(
      `insert into watch_round (tenant_id, looked_at) values ($1, clock_timestamp()) on conflict (tenant_id) do update set looked_at = excluded.looked_at`,
      [tenantId],
    );
  }
}
