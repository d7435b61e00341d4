import { readFileSync } from 'node:fs';
import pg from 'pg';
import { createDataSource } from '#libs/platform';
import { createTestDatabase, type TestDatabase } from '#libs/testing';
import { dumpSchema, migrate, MIGRATIONS } from './index.js';
import { findUnwalledTables } from './schema-guard.js';

const DUMP = 'docs/reference/schema.sql';

describe('the schema', () => {
  let db: TestDatabase;
  beforeEach(async () => {
    db = await createTestDatabase({ empty: true });
  });
  afterEach(() => db.drop());

  it('has no hole in the wall between tenants (I23)', async () => {
    await migrate(db.adminUrl);
    expect(await findUnwalledTables(db.adminUrl)).toEqual([]);
  });

  it(`is the one that ${DUMP} shows; \`npm run db:schema\` writes it anew`, async () => {
    await migrate(db.adminUrl);
    expect(await dumpSchema(db.adminUrl)).toBe(readFileSync(DUMP, 'utf8'));
  });

  it('may be migrated twice: the second time changes nothing', async () => {
    expect(await migrate(db.adminUrl)).toHaveLength(MIGRATIONS.length);
    const before = await dumpSchema(db.adminUrl);
    expect(await migrate(db.adminUrl)).toEqual([]);
    expect(await dumpSchema(db.adminUrl)).toBe(before);
  });

  it('may be migrated by several processes at once: one works, the others wait', async () => {
    const applied = await Promise.all([migrate(db.adminUrl), migrate(db.adminUrl), migrate(db.adminUrl)]);
    expect(applied.map(({ length }) => length).toSorted((left, right) => left - right)).toEqual([
      0,
      0,
      MIGRATIONS.length,
    ]);
  });

  it('can be taken down step by step to nothing, and comes up again the same', async () => {
    await migrate(db.adminUrl);
    const before = await dumpSchema(db.adminUrl);
    const source = createDataSource({
      url: db.adminUrl,
      poolSize: 1,
      migrations: MIGRATIONS,
      applicationName: 'parley-test',
    });
    await source.initialize();
    try {
      for (const _ of MIGRATIONS) await source.undoLastMigration();
      expect(
        await source.query(`
          select relname as left_over from pg_class where relnamespace = 'public'::regnamespace and relkind <> 'i' and relname !~ '^schema_migration'
          union all select proname from pg_proc where pronamespace = 'public'::regnamespace`),
      ).toEqual([]);
    } finally {
      await source.destroy();
    }
    await migrate(db.adminUrl);
    expect(await dumpSchema(db.adminUrl)).toBe(before);
  });

  it('is dumped so that a changed column, policy, grant or function shows', async () => {
    await migrate(db.adminUrl);
    const client = new pg.Client({ connectionString: db.adminUrl });
    await client.connect();
    let before = await dumpSchema(db.adminUrl);
    for (const change of [
      `alter table endpoint add column colour text default 'red'`,
      `alter policy endpoint_of_tenant on endpoint using (true)`,
      `grant delete on endpoint to parley_app`,
      `grant select (number) on endpoint to parley_router`,
      `create index endpoint_by_birth on endpoint (tenant_id, created_at)`,
      `create or replace function due_raw_events(capacity integer) returns table (tenant_id uuid, id uuid)
         language sql stable security definer set search_path = public as 'select null::uuid, null::uuid'`,
    ]) {
      await client.query(change);
      const after = await dumpSchema(db.adminUrl);
      expect(after).not.toBe(before);
      before = after;
    }
    await client.end();
  });
});
