import { extname } from 'node:path';
import { fileSource, LIST_FORMATS, type ListFormat, type ListKind } from '#libs/consent';
import { showId } from '#libs/kernel';
import { isUnavailable } from '#libs/platform';
import { withTenancy } from '../../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../../installation.js';
import { Misuse, readOptions } from '../options.js';
import { findTenant } from '../tenant/find-tenant.js';
import type { Terminal } from '../terminal.js';
import { importTools } from './import-tools.js';
import { printFault, printJob, progressOf } from './print-import.js';

/** Faults that are shown at once; the others are asked for. */
const FAULTS_SHOWN = 20;
/** Between two lines that tell how far it is. */
const TELL_EVERY_MS = 2000;

/** Takes a file in, telling how far it is. 1 when lines were refused. */
export async function takeListIn(kind: ListKind, args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { tenant: { type: 'string' }, format: { type: 'string' } },
    { least: 1, most: 1, what: 'one file' },
  );
  const { tenant } = values;
  if (tenant === undefined) throw new Misuse('--tenant is missing: whose list is it?');
  const [path = ''] = positionals;
  const format = formatOf(path, values.format);
  const source = await fileSource(path).catch(() => {
    throw new Advice('The file cannot be read. Is its path right?');
  });
  loadDotEnv();
  const installation = reachInstallation();
  return withTenancy(installation, async (tools) => {
    const { id: tenantId } = await findTenant(installation, tools, tenant);
    const { importList, jobs } = importTools(tools);
    const tell = progressOf(performance.now());
    let told = performance.now();
    const done = await importList
      .run({
        tenantId,
        kind,
        format,
        source,
        requestedBy: 'cli',
        onProgress(job) {
          const now = performance.now();
          const line = tell(job, now);
          if (now - told < TELL_EVERY_MS) return;
          told = now;
          terminal.note(line);
        },
      })
      .catch((error: unknown) => {
        if (!isUnavailable(error)) throw error;
        throw new Advice(
          'The database went away. Run the same command again: it goes on behind the last finished part.',
        );
      });
    if (!done.ok) throw new Advice(`The list was refused:\n${done.error.map(printFault).join('')}`.trimEnd());
    const job = done.value;
    await terminal.write(printJob(job));
    if (job.refused === 0) return 0;
    const faults = await tools.database.inTenant(tenantId, (tx) => jobs.faults(tx, tenantId, job.id));
    const shown = showId('import', job.id);
    for (const fault of faults.slice(0, FAULTS_SHOWN)) terminal.note(printFault(fault).trimEnd());
    if (faults.length > FAULTS_SHOWN)
      terminal.note(
        `All of them: npx parley import faults ${shown} --tenant ${tenant}, or GET /sms/imports/${shown}/faults`,
      );
    return 1;
  });
}

const BY_NAME: Readonly<Record<string, ListFormat>> = { '.csv': 'csv', '.jsonl': 'jsonl', '.ndjson': 'jsonl' };

function formatOf(path: string, given: string | undefined): ListFormat {
  const format =
    given === undefined ? BY_NAME[extname(path).toLowerCase()] : LIST_FORMATS.find((each) => each === given);
  if (format === undefined) throw new Misuse(`--format must be ${LIST_FORMATS.join(' or ')}.`);
  return format;
}
