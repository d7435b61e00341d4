import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { completeWatch, type WatchPolicy, type WatchSettings } from './domain/watch-policy.js';

/** What each tenant has decided about the watch. Versions are only ever added. */
@Injectable()
export class WatchPolicies {
  /** The policy in force. */
  async newest(tx: Tx, tenantId: string): Promise<WatchPolicy> {
    const [row] = await tx.query<{ version: number; settings: Partial<WatchSettings> }>(
      `select version, settings from watch_policy where tenant_id = $1 order by version desc limit 1`,
      [tenantId],
    );
    return completeWatch(row?.version ?? 0, row?.settings ?? {});
  }

  /** Adds the next version and returns it. Throws a unique violation when two do so at once. */
  async add(tx: Tx, tenantId: string, settings: WatchSettings, by: string): Promise<WatchPolicy> {
    const [row] = await tx.query<{ version: number }>(
      `insert into watch_policy (tenant_id, version, settings, changed_by)
       select $1, coalesce(max(version), 0) + 1, $2, $3 from watch_policy where tenant_id = $1 returning version`,
      [tenantId, JSON.stringify(settings), by],
    );
    return completeWatch(row!.version, settings);
  }
}
