import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import type { LinkSettings } from './domain/link-policy.js';

/** The versions of a tenant's settings; the only SQL about them. */
@Injectable()
export class LinkPolicyStore {
  /** The newest version; 0 and nothing where there is none. */
  async newest(
    tx: Tx,
    tenantId: string,
  ): Promise<{ readonly version: number; readonly settings: Partial<LinkSettings> }> {
    const [row] = await tx.query<{ version: number; settings: Partial<LinkSettings> }>(
      `select version, settings from link_policy where tenant_id = $1 order by version desc limit 1`,
      [tenantId],
    );
    return row ?? { version: 0, settings: {} };
  }

  /** Adds the next version. Throws a unique violation when two do so at once. */
  async add(tx: Tx, tenantId: string, settings: Partial<LinkSettings>, by: string): Promise<void> {
    await tx.query(
      `insert into link_policy (tenant_id, version, settings, changed_by)
       select $1, coalesce(max(version), 0) + 1, $2, $3 from link_policy where tenant_id = $1`,
      [tenantId, JSON.stringify(settings), by],
    );
  }
}
