import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';

/** Ends alerts that the watch opened, once what they told of is over. */
@Injectable()
export class OpenAlerts {
  /** Closes the open alerts of a kind that nothing has added to for that long; returns how many. */
  async closeQuiet(tx: Tx, tenantId: string, kind: string, quietMs: number): Promise<number> {
    return tx.execute(
      `update alert set closed_at = clock_timestamp()
        where tenant_id = $1 and closed_at is null and dedupe_key like $2 || '%' and kind = $2 and last_at <= clock_timestamp() - make_interval(secs => $3)`,
      [tenantId, kind, quietMs / 1000],
    );
  }
}
