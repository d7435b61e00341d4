import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadEnvironment, type Environment } from '#libs/platform';

/** Key-encryption keys of tests: protect nothing, and are written here for everybody to see. */
export const TEST_KEKS = `1:${'c0ffee00'.repeat(8)}`;

/**
 * A loaded {@link Environment} for an app under test: quiet, on free ports, with a data folder of its own that goes away with the run. `overrides` are
 * raw settings as an operator would write them; `undefined` takes a default away. DATABASE_APP_URL comes from `createTestDatabase()`; without it the app
 * finds no database. When PARLEY_TEST_REDIS_URL is set, queues run on that Redis, one logical database per Jest worker so that suites side by side
 * do not take each other's jobs.
 */
export function testEnvironment(overrides: Readonly<Record<string, string | undefined>> = {}): Readonly<Environment> {
  const dataDir = mkdtempSync(join(process.env['PARLEY_TEST_FOLDER'] ?? tmpdir(), 'data-'));
  return loadEnvironment({
    NODE_ENV: 'test',
    DATABASE_APP_URL: 'postgres://parley_app@127.0.0.1:9/no_database_in_this_test',
    PARLEY_KEKS: TEST_KEKS,
    PUBLIC_BASE_URL: 'https://parley.test',
    INBOUND_PORT: '0',
    OUTBOUND_PORT: '0',
    SIMULATOR_PORT: '0',
    PARLEY_DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    REDIS_URL: redisOfThisWorker(),
    ...overrides,
  });
}

function redisOfThisWorker(): string | undefined {
  const given = process.env['PARLEY_TEST_REDIS_URL'];
  if (given === undefined || given === '') return undefined;
  const url = new URL(given);
  // Redis has sixteen logical databases unless told otherwise.
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? '0') % 16}`;
  return url.toString();
}
