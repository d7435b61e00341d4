import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/**
 * Makes these planned texts due now, as if their hour had come: the database's clock decides what is due and cannot be turned, so the rows are moved towards it. Texts that were
 * withdrawn are moved too and stay withdrawn. For demonstrations on development databases only. How many were moved.
 */
export function makeDue(tx: Tx, tenantId: TenantId, planIds: readonly string[]): Promise<number> {
  return tx.execute(
    `update planned_text set due_at = clock_timestamp(), look_at = clock_timestamp() where tenant_id = $1 and id = any ($2::uuid[]) and state in ('planned', 'withdrawn')`,
    [tenantId, planIds],
  );
}
