import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** A system of the tenant that reports events; its secrets and its address stay sealed. */
export interface TriggerSource {
  readonly id: string;
  readonly name: string;
  readonly keyVersion: number;
  /** The newest first. */
  readonly secrets: Buffer;
  readonly recheckUrl: Buffer | null;
  readonly recheckBearer: Buffer | null;
  readonly changedAt: Date;
}

/** What is written of a source. */
export type NewTriggerSource = Omit<TriggerSource, 'changedAt'> & { readonly by: string };

/** Sources of one tenant. */
export const MAX_SOURCES = 50;

const SELECT = `select id, name, key_version as "keyVersion", secrets, recheck_url as "recheckUrl", recheck_bearer as "recheckBearer", changed_at as "changedAt" from trigger_source`;

/** SQL for the systems that report events. */
@Injectable()
export class TriggerSources {
  /** The tenant of a source, before anybody is known. */
  async tenantOf(tx: Tx, id: string): Promise<TenantId | null> {
    const [row] = await tx.query<{ tenant_id: string }>(`select tenant_id from route_trigger_source($1)`, [id]);
    return (row?.tenant_id as TenantId | undefined) ?? null;
  }

  /** All sources of the tenant, by name. */
  async list(tx: Tx, tenantId: TenantId): Promise<readonly TriggerSource[]> {
    return tx.query<TriggerSource>(`${SELECT} where tenant_id = $1 order by name limit ${MAX_SOURCES}`, [tenantId]);
  }

  /** The source, or null when this tenant has none such. */
  async find(tx: Tx, tenantId: TenantId, id: string): Promise<TriggerSource | null> {
    return (await this.findAll(tx, tenantId, [id])).get(id) ?? null;
  }

  /** Several sources at once. */
  async findAll(tx: Tx, tenantId: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, TriggerSource>> {
    const rows = await tx.query<TriggerSource>(`${SELECT} where tenant_id = $1 and id = any ($2::uuid[])`, [
      tenantId,
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Ids of sources by the names that their events carry. */
  async idsOf(tx: Tx, tenantId: TenantId, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }>(
      `select id, name from trigger_source where tenant_id = $1 and name = any ($2::text[])`,
      [tenantId, names],
    );
    return new Map(rows.map(({ id, name }) => [name, id]));
  }

  /** Writes a new source; false when the name is taken or the tenant has {@link MAX_SOURCES}. */
  async create(tx: Tx, tenantId: TenantId, source: NewTriggerSource): Promise<boolean> {
    const made = await tx.execute(
      `insert into trigger_source (tenant_id, id, name, key_version, secrets, recheck_url, recheck_bearer, changed_by)
       select $1, $2, $3, $4, $5, $6, $7, $8 where (select count(*) from trigger_source where tenant_id = $1) < ${MAX_SOURCES}
       on conflict (tenant_id, name) do nothing`,
      valuesOf(tenantId, source),
    );
    return made > 0;
  }

  /** Writes a source anew; its name stays. */
  async change(tx: Tx, tenantId: TenantId, source: NewTriggerSource): Promise<void> {
    await tx.query(
      `update trigger_source set key_version = $4, secrets = $5, recheck_url = $6, recheck_bearer = $7, changed_by = $8, changed_at = clock_timestamp()
        where tenant_id = $1 and id = $2 and name = $3`,
      valuesOf(tenantId, source),
    );
  }
}

const valuesOf = (tenantId: TenantId, source: NewTriggerSource): readonly unknown[] => [
  tenantId,
  source.id,
  source.name,
  source.keyVersion,
  source.secrets,
  source.recheckUrl,
  source.recheckBearer,
  source.by,
];
