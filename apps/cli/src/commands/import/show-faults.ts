import { MAX_FAULTS_KEPT } from '#libs/consent';
import { isUuid, readId } from '#libs/kernel';
import { withTenancy } from '../../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../../installation.js';
import { Misuse, readOptions } from '../options.js';
import { findTenant } from '../tenant/find-tenant.js';
import type { Terminal } from '../terminal.js';
import { importTools } from './import-tools.js';
import { printFault } from './print-import.js';

/** Writes down every fault of an import, line by line. */
export async function showFaults(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { tenant: { type: 'string' } },
    { least: 1, most: 1, what: 'the id of one import' },
  );
  const { tenant } = values;
  if (tenant === undefined) throw new Misuse('--tenant is missing: whose import is it?');
  const [given = ''] = positionals;
  const id = isUuid(given) ? given : readId('import', given);
  if (id === null) throw new Misuse('The id of an import looks like imp_ and 32 hexadecimal digits.');
  loadDotEnv();
  const installation = reachInstallation();
  return withTenancy(installation, async (tools) => {
    const { id: tenantId } = await findTenant(installation, tools, tenant);
    const { jobs } = importTools(tools);
    const job = await tools.database.inTenant(tenantId, (tx) => jobs.find(tx, tenantId, id));
    if (job === null) throw new Advice('This tenant has no such import.');
    for (let after = 0, page; ; after = page.at(-1)!.line) {
      page = await tools.database.inTenant(tenantId, (tx) => jobs.faults(tx, tenantId, id, after));
      if (page.length === 0) break;
      await terminal.write(page.map(printFault).join(''));
    }
    if (job.refused > MAX_FAULTS_KEPT)
      terminal.note(`${job.refused} lines were refused; the faults of about the first ${MAX_FAULTS_KEPT} are kept.`);
    return 0;
  });
}
