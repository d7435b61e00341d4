import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '#libs/testing';

interface Column {
  readonly name: string;
  readonly type: string;
}

/** A word of each enumeration. */
const WORDS: Readonly<Record<string, string>> = {
  suppression_type: 'manual',
  suppression_source: 'operator',
  consent_scope: 'tenant',
};

/** Something that fits the column; texts differ each time, because some must be unique. */
function anything({ type }: Column): unknown {
  if (type.endsWith('[]')) return [];
  if (type === 'uuid') return randomUUID();
  if (type === 'text') return randomBytes(8).toString('hex');
  if (type === 'bytea') return Buffer.from([1]);
  if (type === 'jsonb') return {};
  if (type === 'boolean') return false;
  if (type.startsWith('timestamp')) return new Date(0);
  if (/^(smallint|integer|bigint|numeric|double)/.test(type)) return 1;
  if (WORDS[type] !== undefined) return WORDS[type];
  throw new Error(`Teach this test to make a ${type}`);
}

/**
 * Every tenant table, filled for two tenants without regard for meaning (checks and references are off in this database), so that a new table is proved
 * without anybody thinking of it.
 */
describe('as the runtime role', () => {
  const ours = randomUUID();
  const theirs = randomUUID();
  let db: TestDatabase;
  let admin: pg.Client;
  let app: pg.Client;
  let tables: {
    name: string;
    tenantColumn: string;
    columns: Column[];
    canInsert: boolean;
    canUpdate: boolean;
    canDelete: boolean;
  }[];

  const insertInto = async (client: pg.Client, table: (typeof tables)[number], tenant: string): Promise<void> => {
    const names = table.columns.map(({ name }) => name);
    await client.query(
      `insert into ${table.name} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
      table.columns.map((column) => (column.name === table.tenantColumn ? tenant : anything(column))),
    );
  };

  /** Runs `work` in a transaction of one tenant that is rolled back; as Database.inTenant does it. */
  const inTenant = async <T>(tenant: string, work: () => Promise<T>): Promise<T> => {
    await app.query('begin');
    try {
      await app.query(`select set_config('app.tenant', $1, true)`, [tenant]);
      return await work();
    } finally {
      await app.query('rollback');
    }
  };

  const countOf = async (table: string): Promise<number> =>
    Number((await app.query<{ rows: string }>(`select count(*) as rows from ${table}`)).rows[0]?.rows);

  beforeAll(async () => {
    db = await createTestDatabase();
    admin = new pg.Client({ connectionString: db.adminUrl });
    app = new pg.Client({ connectionString: db.appUrl });
    await admin.connect();
    await app.connect();
    tables = (
      await admin.query<(typeof tables)[number]>(`
        select c.relname as name, case when c.relname = 'tenant' then 'id' else 'tenant_id' end as "tenantColumn",
               (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)))
                  from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                   and (a.attnotnull and not a.atthasdef)) as columns,
               has_table_privilege('parley_app', c.oid, 'INSERT') as "canInsert",
               has_table_privilege('parley_app', c.oid, 'UPDATE') as "canUpdate",
               has_table_privilege('parley_app', c.oid, 'DELETE') as "canDelete"
          from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
         order by c.relname`)
    ).rows;
    await admin.query(`set session_replication_role = replica`);
    const { rows: checks } = await admin.query<{ drop: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
        where contype = 'c' and connamespace = 'public'::regnamespace`,
    );
    for (const { drop } of checks) await admin.query(drop);
    for (const table of tables) for (const tenant of [ours, theirs]) await insertInto(admin, table, tenant);
  });
  afterAll(async () => {
    await Promise.all([admin.end(), app.end()]);
    await db.drop();
  });

  it('no table is left out', () => {
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['tenant', 'message', 'evidence_event']));
    expect(tables.length).toBeGreaterThanOrEqual(13);
  });

  it('outside a transaction of a tenant every table is empty (I23)', async () => {
    for (const { name } of tables) expect([name, await countOf(name)]).toEqual([name, 0]);
  });

  it('after a transaction of a tenant every table is empty again: the setting does not stay on the connection', async () => {
    await inTenant(ours, () => countOf('tenant'));
    for (const { name } of tables) expect([name, await countOf(name)]).toEqual([name, 0]);
  });

  it('inside a transaction of a tenant its own rows show and no others, even when asked for by id (I23)', async () => {
    await inTenant(ours, async () => {
      for (const { name, tenantColumn } of tables) {
        expect([name, await countOf(name)]).toEqual([name, 1]);
        expect((await app.query(`select from ${name} where ${tenantColumn} = $1`, [theirs])).rowCount).toBe(0);
      }
    });
  });

  it('a row cannot be put into another tenant: 42501 (I23)', async () => {
    for (const table of tables) {
      await expect(inTenant(ours, () => insertInto(app, table, theirs))).rejects.toMatchObject({
        code: '42501',
        message: expect.stringMatching(table.canInsert ? /row-level security/ : /permission denied/),
      });
    }
  });

  it('rows of another tenant can be neither changed nor removed nor drawn over', async () => {
    for (const { name, tenantColumn, canUpdate, canDelete } of tables) {
      if (canUpdate) {
        const change = `update ${name} set ${tenantColumn} = $1 where ${tenantColumn} = $2`;
        expect(await inTenant(ours, async () => (await app.query(change, [ours, theirs])).rowCount)).toBe(0);
        await expect(inTenant(ours, () => app.query(change, [theirs, ours]))).rejects.toMatchObject({ code: '42501' });
      }
      if (canDelete)
        expect(
          await inTenant(
            ours,
            async () => (await app.query(`delete from ${name} where ${tenantColumn} = $1`, [theirs])).rowCount,
          ),
        ).toBe(0);
    }
  });

  it.each([
    ['truncate message', 'TRUNCATE'],
    ['set role postgres', 'another role'],
    ['set role parley_router', 'the router role'],
    ['set session authorization postgres', 'another session'],
    ['alter table message disable row level security', 'switching the wall off'],
    ['alter table message no force row level security', 'loosening the wall'],
    ['drop policy message_of_tenant on message', 'removing the policy'],
    ['create policy mine on message using (true)', 'another policy'],
    ['create table loot ()', 'a table of its own'],
    ['drop table message', 'removing a table'],
    ['create function f() returns int language sql security definer as $$ select 1 $$', 'a function'],
    ['select * from schema_migration', 'reading what has no wall'],
  ])('is denied: %s (%s)', async (sql) => {
    await expect(inTenant(ours, () => app.query(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it('is denied: row_security = off, which turns a quiet filter into a refusal', async () => {
    await expect(
      inTenant(ours, async () => {
        await app.query('set local row_security = off');
        await app.query('select from message');
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['evidence_event', 'consent_event'])('what is in %s stays: no update, no delete (I15, I19)', async (name) => {
    await expect(inTenant(ours, () => app.query(`update ${name} set id = id`))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(inTenant(ours, () => app.query(`delete from ${name}`))).rejects.toMatchObject({ code: '42501' });
  });
});
