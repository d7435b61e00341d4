import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsentLedger, ConsentPolicies, fileSource, ImportJobs, ImportList, ListRows } from '#libs/consent';
import { systemClock, systemIds } from '#libs/kernel';
import { EndpointStore } from '#libs/tenancy';
import type { Ratio, Sample } from '../ratio.js';
import { customerNumber, openTools } from '../tenants.js';
import { refreshStatistics } from './fill.js';

/** Rows of one second of a round; about what our side takes in. */
const ROWS_PER_SECOND = 40_000;

/**
 * IMPORT: a list of suppressions from the file to the last commit – hashed, read, checked, keyed, gates taken, written where it is not in force yet, counted – against COPY of the rows
 * it makes, ready in a file that the server reads itself, into a table without walls and with one index.
 */
export const imports: Ratio = {
  id: 'IMPORT',
  title: 'A list of suppressions taken in',
  ours: 'ImportList: CSV of numbers to rows in force',
  baseline: 'COPY of the same rows, one index',
  unit: 'rows/s',
  better: 'higher',
  floor: 0.2,
  aim: 0.3,
  async prepare(place, options) {
    const database = await place.freshDatabase();
    await database.admin.query(
      `create table bare_suppression as select tenant_id, endpoint_id, type, scope, scope_ref, source, evidence_id, created_at from suppression limit 0;
       create index on bare_suppression (tenant_id, endpoint_id)`,
    );
    const tools = await openTools(place, database, 1);
    const { tenantId, cipher } = tools.tenants[0]!;
    const ids = systemIds();
    const endpoints = new EndpointStore();
    const importList = new ImportList(
      tools.database,
      tools.vault,
      new ConsentPolicies(tools.database, systemClock),
      new ImportJobs(ids),
      new ListRows(new ConsentLedger(ids, endpoints), endpoints, ids),
      systemClock,
    );
    const folder = mkdtempSync(join(tmpdir(), 'parley-lists-'));
    // The server reads as another account.
    chmodSync(folder, 0o755);
    let made = 0;
    let copied = 0;
    let written = 0;
    let nodeUs = 0;
    const people = (first: number, share: number): readonly string[] =>
      Array.from({ length: Math.round(ROWS_PER_SECOND * options.seconds * share) }, (_, index) =>
        customerNumber(first + index),
      );
    return {
      async ours(share): Promise<Sample> {
        const numbers = people(made, share);
        made += numbers.length;
        const path = join(folder, `list-${made}.csv`);
        writeFileSync(path, `phone_number\n${numbers.join('\n')}\n`);
        const source = await fileSource(path);
        const cpu = process.cpuUsage();
        const started = performance.now();
        const done = await importList.run({
          tenantId,
          kind: 'suppressions',
          format: 'csv',
          source,
          requestedBy: 'bench',
        });
        const ms = performance.now() - started;
        const { user, system } = process.cpuUsage(cpu);
        if (!done.ok || done.value.added !== numbers.length) throw new Error('Not every line was taken in');
        written += numbers.length;
        nodeUs += user + system;
        return { value: (numbers.length * 1000) / ms };
      },
      async baseline(share): Promise<Sample> {
        const numbers = people(copied, share);
        copied += numbers.length;
        const path = join(folder, `rows-${copied}.txt`);
        const job = ids.next();
        const at = new Date().toISOString();
        writeFileSync(
          path,
          numbers
            .map((number) =>
              [tenantId, cipher.endpointId(number), 'opt_out', 'tenant', '', 'participant', job, at]
                .join('\t')
                .concat('\n'),
            )
            .join(''),
        );
        chmodSync(path, 0o644);
        const started = performance.now();
        const { rowCount } = await database.admin.query(`copy bare_suppression from '${path}'`);
        const ms = performance.now() - started;
        if (rowCount !== numbers.length) throw new Error('COPY did not take every row');
        return { value: (numbers.length * 1000) / ms };
      },
      warmed: () => refreshStatistics(database),
      async details() {
        const { rows } = await database.admin.query<{ kept: number; bytes: number }>(
          `select count(*)::int as kept, (pg_total_relation_size('suppression') / greatest(count(*), 1))::int as bytes from suppression`,
        );
        const { kept, bytes } = rows[0]!;
        if (kept !== written) throw new Error(`${written} lines were taken in and ${kept} rows are there`);
        return { taken_in: written, rows: kept, bytes_a_row: bytes, node_us_a_row: nodeUs / written };
      },
      async close() {
        await tools.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};
