import { runMigrations as runQueueMigrations } from 'bullmq';
import pg from 'pg';
import { createDataSource } from '#libs/platform';
import { MIGRATIONS } from './all.js';

/**
 * Brings the database up to date: ours, then BullMQ's own schema, then the runtime role's rights on it. Safe to run again and by several processes at once: an
 * advisory lock lets one work while the others wait. `adminUrl` must be the schema's owner.
 */
export async function migrate(adminUrl: string): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: adminUrl });
  await guard.connect();
  try {
    await guard.query(`select pg_advisory_lock(hashtext('parley migrations'))`);
    const source = createDataSource({
      url: adminUrl,
      poolSize: 2,
      migrations: MIGRATIONS,
      applicationName: 'parley-migrate',
    });
    await source.initialize();
    const applied = await source.runMigrations();
    await source.destroy();
    await runQueueMigrations(guard);
    await guard.query(`
      grant usage on schema bullmq to parley_app;
      grant select, insert, update, delete on all tables in schema bullmq to parley_app;
      grant usage, select, update on all sequences in schema bullmq to parley_app;
      grant execute on all functions in schema bullmq to parley_app;
    `);
    return applied.map(({ name }) => name);
  } finally {
    await guard.end();
  }
}

/** Lets the runtime role log in with `password` and returns its address on the same server and database. */
export async function openRuntimeRole(adminUrl: string, password: string): Promise<string> {
  if (!/^[A-Za-z0-9_-]{16,}$/.test(password))
    throw new Error('The runtime role needs a password of at least 16 letters and digits');
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`alter role parley_app login password '${password}'`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.username = 'parley_app';
  url.password = password;
  return url.toString();
}
