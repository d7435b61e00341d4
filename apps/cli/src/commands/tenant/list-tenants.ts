import { showId } from '#libs/kernel';
import { withTenancy } from '../../demo/demo-tenants.js';
import { loadDotEnv, reachInstallation } from '../../installation.js';
import { readOptions } from '../options.js';
import { asTable } from '../table.js';
import type { Terminal } from '../terminal.js';
import { tenantIds } from './find-tenant.js';

/** `parley tenant list`: who is set up here. */
export async function listTenants(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions(args, { json: { type: 'boolean' } });
  loadDotEnv();
  const installation = reachInstallation();
  const ids = await tenantIds(installation);
  const tenants = await withTenancy(installation, async ({ directory }) => {
    const found = [];
    for (const id of ids) found.push(await directory.tenant(id));
    return found.filter((tenant) => tenant !== null);
  });
  await terminal.write(
    values.json === true
      ? `${JSON.stringify(tenants.map(({ id, slug, name, state }) => ({ tenant_id: showId('tenant', id), slug, name, state })))}\n`
      : asTable(tenants.map(({ id, slug, name, state }) => [showId('tenant', id), slug, state, name])),
  );
  if (tenants.length === 0) terminal.note('There are no tenants yet. `npx parley tenant create` makes one.');
  return 0;
}
