import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LAUNCHER = new URL('../dist/libs/platform/src/database/embedded-postgres.js', import.meta.url);

/**
 * Boots one PostgreSQL for the whole run and tells the workers where, by the environment they inherit. Schema and copies
 * are made by the first test that wants a database (libs/testing), so that a run of pure specs does not pay for them.
 */
export default async function globalSetup() {
  if (!existsSync(LAUNCHER))
    throw new Error('Tests start the database from dist: run `npm run build` once, or `npm test`.');
  const { startEmbeddedPostgres } = await import(LAUNCHER.href);
  const folder = mkdtempSync(join(tmpdir(), 'parley-test-'));
  // When root runs the tests, the server runs as somebody else and has to reach its data.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    volatile: true,
    settings: { track_commit_timestamp: 'on' },
  });
  process.env.PARLEY_TEST_FOLDER = folder;
  process.env.PARLEY_TEST_ADMIN_URL = server.adminUrl;

  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  globalThis.parleyTestStop = stop;
  // Jest does not tear down when it is told to go away; a server nobody knows of must not stay.
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ])
    process.once(signal, () => void stop().finally(() => process.exit(code)));
}
