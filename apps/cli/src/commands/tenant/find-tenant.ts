import { isUuid, readId, type TenantId } from '#libs/kernel';
import { createDataSource, Database, enterTenant } from '#libs/platform';
import type { TenantEntity } from '#libs/tenancy';
import type { TenancyTools } from '../../demo/demo-tenants.js';
import { Advice, type Installation } from '../../installation.js';

/** Most tenants a command looks through. */
export const MAX_TENANTS = 10_000;

/**
 * The ids of all tenants, oldest first, {@link MAX_TENANTS} at most. Nobody may read across the walls, the owner neither: as the router it learns ids and no
 * more.
 */
export async function tenantIds({ adminUrl }: Installation): Promise<readonly TenantId[]> {
  const source = createDataSource({ url: adminUrl, poolSize: 1, applicationName: 'parley-cli' });
  await source.initialize();
  try {
    return await new Database(source).transaction(async (tx) => {
      await tx.query(`set local role parley_router`);
      const rows = await tx.query<{ id: TenantId }>(`select id from tenant order by id limit $1`, [MAX_TENANTS]);
      return rows.map(({ id }) => id);
    });
  } finally {
    await source.destroy();
  }
}

/** The tenant of this slug, `ten_…` id or uuid; throws {@link Advice} when there is none. */
export async function findTenant(
  installation: Installation,
  { database, directory }: TenancyTools,
  wanted: string,
): Promise<TenantEntity & { readonly id: TenantId }> {
  const id = isUuid(wanted) ? wanted : readId('tenant', wanted);
  const tenantId = id === null ? await idOfSlug(installation, database, wanted) : (id as TenantId);
  const tenant = tenantId === null ? null : await directory.tenant(tenantId);
  if (tenant === null || tenantId === null)
    throw new Advice('There is no such tenant. `npx parley tenant list` shows them all.');
  return Object.assign(tenant, { id: tenantId });
}

/** Walks from tenant to tenant in one transaction, as each shows its name only to those inside. */
async function idOfSlug(installation: Installation, database: Database, slug: string): Promise<TenantId | null> {
  const ids = await tenantIds(installation);
  return database.transaction(async (tx) => {
    for (const id of ids) {
      enterTenant(tx, id);
      const found = await tx.query(`select from tenant where id = $1 and slug = $2`, [id, slug]);
      if (found.length > 0) return id;
    }
    return null;
  });
}
