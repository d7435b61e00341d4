import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, openRuntimeRole } from '#migrations';

/** A database of one test file: all migrations, no rows. */
export interface TestDatabase {
  /** The owner: sees everything, bypasses row level security. For looking behind the scenes only. */
  readonly adminUrl: string;
  /** The runtime role, bound by every policy: what the code under test gets. */
  readonly appUrl: string;
  /** Ends whoever is still connected and removes the database. May be called twice. */
  drop(): Promise<void>;
}

const TEMPLATE = 'parley_template';
/** The test server listens on the loopback, lives for one run and holds nobody's data. */
const RUNTIME_PASSWORD = 'runtime-role-of-tests';

/**
 * A copy of the migrated template (about 50 ms). `empty: true` gives a database without any schema, for tests of migrations. Needs the server that
 * test/global-setup.mjs starts. Call `drop` in `afterAll`.
 */
export async function createTestDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const server = process.env['PARLEY_TEST_ADMIN_URL'];
  if (server === undefined) throw new Error('There is no test server: tests that use the database run under Jest only');
  await ensureTemplate(server);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, (client) =>
    client.query(`create database ${name}${options.empty === true ? ' template template0' : ` template ${TEMPLATE}`}`),
  );
  return {
    adminUrl: onDatabase(server, name),
    appUrl: runtimeUrl(server, name),
    async drop() {
      await asAdmin(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

let templateReady: Promise<void> | undefined;

/**
 * The first test of the run that wants a database migrates the template from the sources; the others wait for it. Made under another name and renamed,
 * so that a failed try leaves nothing that looks finished.
 */
function ensureTemplate(server: string): Promise<void> {
  templateReady ??= asAdmin(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('parley test template'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (rowCount === 1) return;
    const draft = `${TEMPLATE}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(onDatabase(server, draft));
    // Roles belong to the server, so once is enough for every copy.
    await openRuntimeRole(onDatabase(server, draft), RUNTIME_PASSWORD);
    await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
  });
  return templateReady;
}

async function asAdmin<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function onDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.toString();
}

function runtimeUrl(server: string, name: string): string {
  const url = new URL(onDatabase(server, name));
  url.username = 'parley_app';
  url.password = RUNTIME_PASSWORD;
  return url.toString();
}
