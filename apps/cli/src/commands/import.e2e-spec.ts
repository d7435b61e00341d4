import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { Advice } from '../installation.js';
import { importCommand } from './import.command.js';
import { Misuse } from './options.js';
import { aTerminal } from './spec/a-terminal.js';

const MAIN = fileURLToPath(new URL('../../../../dist/apps/cli/src/main.js', import.meta.url));
let db: OpenTestDatabase;
let tenant: TestTenant;
const folder = mkdtempSync(join(process.env['PARLEY_TEST_FOLDER'] ?? tmpdir(), 'lists-'));
let settings: Record<string, string>;

beforeAll(async () => {
  db = await openTestDatabase();
  settings = { DATABASE_URL: db.adminUrl, DATABASE_APP_URL: db.appUrl, PARLEY_KEKS: TEST_KEKS };
  Object.assign(process.env, settings);
});
afterAll(() => db.drop());
beforeEach(async () => {
  tenant = await createTestTenant(db.database);
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+1209${String(index).padStart(7, '0')}`);
const one = async <T>(sql: string): Promise<T> =>
  db.database.inTenant(tenant.tenantId, async (tx) => (await tx.query(sql))[0] as T);
const run = async (...args: readonly string[]) => {
  const terminal = aTerminal();
  return { code: await importCommand.run(args, terminal), terminal };
};

describe('parley import', () => {
  it('takes a list in and says what it came to; the same file again changes nothing', async () => {
    const path = file('plain.csv', `phone_number\n${numbers(3).join('\n')}\n`);
    const first = await run('suppressions', path, '--tenant', tenant.slug);
    expect(first.code).toBe(0);
    expect(first.terminal.written()).toMatch(
      /^imp_\w{32} {2}finished {2}4 of 4 lines: 3 added, 0 known already, 0 refused\n$/,
    );
    const again = await run('suppressions', path, '--tenant', tenant.slug);
    expect(again.terminal.written()).toBe(first.terminal.written());
  });

  it('exits with 1 when lines were refused, shows the first twenty faults and where the others are', async () => {
    const bad = Array.from({ length: 30 }, (_, index) => JSON.stringify({ phone_number: `secret ${index}` }));
    const path = file('bad.jsonl', [...bad, '{"phone_number":"+12095550101"}'].join('\n'));
    const { code, terminal } = await run('suppressions', path, '--tenant', tenant.slug);
    expect(code).toBe(1);
    expect(terminal.written()).toMatch(/1 added, 0 known already, 30 refused/);
    expect(terminal.notes.filter((note) => note.startsWith('line '))).toHaveLength(20);
    expect(terminal.notes[0]).toMatch(/^line 1 {2}phone_number {2}ERR_NUMBER_INVALID {2}must start with \+/);
    const [, id = ''] = /faults (imp_\w+)/.exec(terminal.notes.at(-1)!) ?? [];
    const faults = await run('faults', id, '--tenant', tenant.slug);
    expect(faults.terminal.written().split('\n')).toHaveLength(31);
    expect(faults.terminal.written() + terminal.notes.join('\n')).not.toContain('secret');
    const other = await createTestTenant(db.database);
    await expect(run('faults', id, '--tenant', other.slug)).rejects.toThrow(/no such import/);
  });

  it('says what is wrong before it begins', async () => {
    const path = file('columns.csv', 'phone_number,mood\n+12095550101,angry\n');
    await expect(run('suppressions', path, '--tenant', tenant.slug)).rejects.toThrow(
      /line 1 {2}mood {2}ERR_UNKNOWN_FIELD/,
    );
    await expect(run('moods', path)).rejects.toThrow(Misuse);
    await expect(run('consents', path)).rejects.toThrow(/--tenant is missing/);
    await expect(run('consents', file('list.txt', 'x'), '--tenant', tenant.slug)).rejects.toThrow(/--format/);
    await expect(run('consents', join(folder, 'none.csv'), '--tenant', tenant.slug)).rejects.toThrow(Advice);
    await expect(run('consents', path, '--tenant', 'nobody')).rejects.toThrow(/no such tenant/);
  });

  it('killed again and again at any point it goes on, loses no line and writes none twice', async () => {
    const lines = [...numbers(120_000)];
    lines[50_000] = 'nobody';
    const path = file('long.csv', `phone_number\n${lines.join('\n')}\n`);
    const start = () =>
      spawn(process.execPath, [MAIN, 'import', 'suppressions', path, '--tenant', tenant.slug], {
        env: { PATH: process.env['PATH'], ...settings },
        stdio: 'ignore',
      });
    const done = async () =>
      Number((await one<{ done: string }>(`select coalesce(max(lines_done), 0) as done from import_job`)).done);
    const seen: number[] = [];
    for (let kill = 0; kill < 4; kill += 1) {
      const child = start();
      const gone = new Promise<string | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
      const before = await done();
      while ((await done()) === before && child.exitCode === null) await sleep(5);
      // Somewhere in the next part.
      await sleep(kill * 17);
      child.kill('SIGKILL');
      expect(await gone).toBe('SIGKILL');
      seen.push(await done());
      const { added, rows } = await one<{ added: string; rows: string }>(
        `select (select added from import_job) as added, (select count(*) from suppression) as rows`,
      );
      expect(rows).toBe(added);
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen.at(-1)).toBeLessThan(lines.length + 1);
    const { code, terminal } = await run('suppressions', path, '--tenant', tenant.slug);
    expect(code).toBe(1);
    expect(terminal.written()).toMatch(/120,001 of 120,001 lines: 119,999 added, 0 known already, 1 refused/);
    expect(
      await one(`select count(*)::int as rows, count(distinct endpoint_id)::int as people from suppression`),
    ).toEqual({
      rows: 119_999,
      people: 119_999,
    });
    expect(await one(`select count(*)::int as faults, min(line)::int as line from import_fault`)).toEqual({
      faults: 1,
      line: 50_002,
    });
  }, 90_000);
});
