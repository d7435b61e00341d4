import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** A copy of the repository that a test may break. `dist` is what `npm test` has just built. */
function copyOfTheTree(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-checks-'));
  for (const part of [
    '.dependency-cruiser.cjs',
    'package.json',
    'scripts',
    'docs',
    'dist',
    'libs',
    'apps',
    'migrations',
  ])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const run = (folder: string, ...command: string[]): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
};

describe('npm run check fails', () => {
  const tree = copyOfTheTree();
  afterAll(() => tree.remove());
  const write = (path: string, text: string): void => writeFileSync(join(tree.folder, path), text);
  const append = (path: string, text: string): void => appendFileSync(join(tree.folder, path), text);

  const cases: readonly (readonly [string, string, () => void])[] = [
    [
      'when an arrow is turned round',
      'arrow-kernel: libs/kernel/src/clock.ts → libs/platform/src/index.ts',
      () =>
        append('libs/kernel/src/clock.ts', `import { Database } from '#libs/platform';\nexport const db = Database;\n`),
    ],
    [
      'when an arrow is turned round for a type alone',
      'arrow-consent: libs/consent/src/index.ts → libs/messaging/src/index.ts',
      () =>
        append(
          'libs/consent/src/index.ts',
          `import type { Outbox } from '#libs/messaging';\nexport type Box = Outbox;\n`,
        ),
    ],
    [
      'when an arrow is turned round at run time',
      'arrow-tenancy: libs/tenancy/src/index.ts → libs/consent/src/index.ts',
      () => append('libs/tenancy/src/index.ts', `export const later = () => import('#libs/consent');\n`),
    ],
    [
      'when somebody comes in by the window',
      'front-door: libs/messaging/src/index.ts → libs/tenancy/src/ttl-cache.ts',
      () => append('libs/messaging/src/index.ts', `export { TtlCache } from '../../tenancy/src/ttl-cache.js';\n`),
    ],
    [
      'when apps meet by import',
      'apps-apart: apps/outbound/src/main.ts → apps/inbound/src/main.ts',
      () => append('apps/outbound/src/main.ts', `import '../../inbound/src/main.js';\n`),
    ],
    [
      'when a lib knows an app',
      'libs-below-apps: libs/messaging/src/index.ts → apps/inbound/src/main.ts',
      () => append('libs/messaging/src/index.ts', `import '../../../apps/inbound/src/main.js';\n`),
    ],
    [
      'when domain/ imports I/O of Node',
      'domain-without-node: libs/tenancy/src/domain/policy.ts → fs',
      () =>
        append(
          'libs/tenancy/src/domain/policy.ts',
          `import { readFileSync } from 'node:fs';\nexport const rules = readFileSync;\n`,
        ),
    ],
    [
      'when domain/ imports a database client',
      'domain-decides-only: libs/tenancy/src/domain/policy.ts → ',
      () =>
        append(
          'libs/tenancy/src/domain/policy.ts',
          `import type { DataSource } from 'typeorm';\nexport type Source = DataSource;\n`,
        ),
    ],
    [
      'when domain/ imports a store',
      'domain-decides-only: libs/tenancy/src/domain/policy.ts → libs/tenancy/src/endpoint.store.ts',
      () => append('libs/tenancy/src/domain/policy.ts', `export type { EndpointStore } from '../endpoint.store.js';\n`),
    ],
    [
      'when two files need each other',
      'no-cycles: libs/kernel/src/one.ts → ',
      () => {
        write('libs/kernel/src/one.ts', `import type { Two } from './two.js';\nexport type One = Two;\n`);
        write('libs/kernel/src/two.ts', `import type { One } from './one.js';\nexport type Two = One;\n`);
      },
    ],
    [
      'when production code imports what is for tests',
      'testing-only-in-tests: libs/messaging/src/index.ts → libs/testing/src/index.ts',
      () => append('libs/messaging/src/index.ts', `export { fakeClock } from '#libs/testing';\n`),
    ],
    [
      'when a second place talks to the provider’s SDK',
      'twilio-one-home: libs/messaging/src/index.ts → ',
      () => append('libs/messaging/src/index.ts', `export { default as twilio } from 'twilio';\n`),
    ],
    [
      'when a new lib has no arrows yet',
      'lib-without-arrows: libs/billing/src/index.ts → ',
      () => {
        cpSync(join(tree.folder, 'libs/kernel'), join(tree.folder, 'libs/billing'), { recursive: true });
      },
    ],
    [
      'when an import leads nowhere, where no rule could follow',
      'resolvable: libs/kernel/src/clock.ts → #libs/nowhere',
      () => append('libs/kernel/src/clock.ts', `export * from '#libs/nowhere';\n`),
    ],
  ];
  const arrows = (): { status: number | null; said: string } =>
    run(
      tree.folder,
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'migrations',
    );
  let before: ReturnType<typeof arrows>;
  let after: ReturnType<typeof arrows>;
  // All at once, because each look at the whole tree takes a second or more; the cases do not touch each other's files.
  beforeAll(() => {
    before = arrows();
    for (const [, , spoil] of cases) spoil();
    after = arrows();
  });

  it.each(cases)('%s', (_, violation) => {
    expect(before.said).not.toContain(violation);
    expect(after.said).toContain(`error ${violation}`);
    expect(after.status).toBeGreaterThan(0);
  });

  it('when a tenant table lacks its policy', () => {
    const migration = join(tree.folder, 'dist/migrations/20261121T0500-consent.js');
    const asItIs = readFileSync(migration, 'utf8');
    const spoiled = asItIs.replace("${tenantWall('suppression', 'append and change')}", '');
    expect(spoiled).not.toBe(asItIs);
    writeFileSync(migration, spoiled);
    const { status, said } = run(tree.folder, 'scripts/schema.mjs');
    expect(said).toContain('table suppression: row level security is not enabled');
    expect(said).toContain('table suppression: has no policy');
    expect(status).toBe(1);
    writeFileSync(migration, asItIs);
  });

  it('and passes on the schema as it is', () => {
    expect(run(tree.folder, 'scripts/schema.mjs')).toEqual({ status: 0, said: '' });
  });
});
