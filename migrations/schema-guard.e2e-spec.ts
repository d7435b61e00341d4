import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/platform';
import { createTestDatabase } from '#libs/testing';
import { migrate } from './index.js';
import { findUnwalledTables } from './schema-guard.js';
import { tenantWall } from './tenant-wall.js';

/** A table as it should be, to be spoiled by each case. */
const NOTE = `
  create table note (tenant_id uuid not null references tenant (id), id uuid not null, words bytea, primary key (tenant_id, id));
  ${tenantWall('note', 'append')}`;
const POLICY = `drop policy note_of_tenant on note; create policy note_of_tenant on note`;
const MINE = `tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid)`;
const FUNCTION = `create function find_note(of uuid) returns uuid language sql security definer`;

const run = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

describe('the guard of the wall between tenants (I23)', () => {
  it('lets a table pass that is built as it should be', async () => {
    expect(await faultsAfter(`${NOTE} create index note_by_words on note (words);`)).toEqual([]);
  });

  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'a table with a tenant and no policy at all',
      `create table bare (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))`,
      'table bare',
      /not enabled/,
    ],
    [
      'row level security switched off',
      `${NOTE} alter table note disable row level security`,
      'table note',
      /not enabled/,
    ],
    [
      'row level security that spares the owner',
      `${NOTE} alter table note no force row level security`,
      'table note',
      /not forced/,
    ],
    ['a table without its policy', `${NOTE} drop policy note_of_tenant on note`, 'table note', /has no policy/],
    [
      'a policy for one role only',
      `${NOTE} ${POLICY} to parley_app using (${MINE}) with check (${MINE})`,
      'table note',
      /has no policy/,
    ],
    ['a policy for one command only', `${NOTE} ${POLICY} for select using (${MINE})`, 'table note', /has no policy/],
    [
      'a policy that checks no writes',
      `${NOTE} ${POLICY} using (${MINE}) with check (true)`,
      'table note',
      /has no policy/,
    ],
    [
      'a policy on another setting',
      `${NOTE} ${POLICY} using (${MINE.replace('app.tenant', 'app.customer')})`,
      'table note',
      /has no policy/,
    ],
    ['a policy with a way round', `${NOTE} ${POLICY} using (${MINE} or words is null)`, 'table note', /has no policy/],
    [
      'a policy on another column',
      `${NOTE} ${POLICY} using (${MINE.replace('tenant_id', 'id')})`,
      'table note',
      /has no policy/,
    ],
    [
      'a second policy beside the wall',
      `${NOTE} create policy note_for_all on note to parley_app using (true)`,
      'table note',
      /note_for_all widens/,
    ],
    [
      'a primary key without the tenant',
      `${NOTE} alter table note drop constraint note_pkey, add primary key (id)`,
      'table note',
      /primary key/,
    ],
    [
      'a primary key that ends with the tenant',
      `${NOTE} alter table note drop constraint note_pkey, add primary key (id, tenant_id)`,
      'table note',
      /primary key/,
    ],
    ['no primary key', `${NOTE} alter table note drop constraint note_pkey`, 'table note', /primary key/],
    [
      'a unique constraint across tenants',
      `${NOTE} alter table note add constraint note_once unique (id)`,
      'table note',
      /note_once/,
    ],
    [
      'a partial unique index across tenants',
      `${NOTE} create unique index note_once on note (words) where words is not null`,
      'table note',
      /note_once/,
    ],
    [
      'a unique index that only carries the tenant along',
      `${NOTE} create unique index note_once on note (id) include (tenant_id)`,
      'table note',
      /note_once/,
    ],
    [
      'a reference by a row id alone',
      `${NOTE} alter table endpoint add constraint endpoint_once unique (id); alter table note add endpoint_id uuid references endpoint (id)`,
      'table note',
      /note_endpoint_id_fkey can point into another tenant/,
    ],
    [
      'the table of tenants without its own wall',
      `alter table tenant no force row level security`,
      'table tenant',
      /not forced/,
    ],
    ['a table of nobody in particular', `create table price (id uuid primary key)`, 'table price', /no tenant_id/],
    [
      'a view with its owner’s eyes',
      `create view every_channel as select tenant_id, id from channel`,
      'view every_channel',
      /security_invoker/,
    ],
    [
      'a view that says so explicitly',
      `create view every_channel with (security_invoker = off) as select id from channel`,
      'view every_channel',
      /security_invoker/,
    ],
    [
      'a materialized view',
      `create materialized view every_channel as select tenant_id, id from channel`,
      'materialized view every_channel',
      /outside of every policy/,
    ],
    [
      'TRUNCATE for the runtime role',
      `grant truncate on endpoint to parley_app`,
      'table endpoint',
      /parley_app holds TRUNCATE/,
    ],
    ['rights for everybody', `grant select on endpoint to public`, 'table endpoint', /PUBLIC/],
    ['rights on a column for everybody', `grant select (id) on endpoint to public`, 'table endpoint', /PUBLIC/],
    [
      'evidence that may be changed',
      `grant update on evidence_event to parley_app`,
      'table evidence_event',
      /written once/,
    ],
    [
      'evidence of which one column may be changed',
      `grant update (detail) on evidence_event to parley_app`,
      'table evidence_event',
      /written once/,
    ],
    [
      'consent that may be removed',
      `grant delete on consent_event to parley_router`,
      'table consent_event',
      /written once/,
    ],
    [
      'a table that the runtime role owns',
      `alter table endpoint owner to parley_app`,
      'role parley_app',
      /owns endpoint/,
    ],
    [
      'a runtime role that may create',
      `grant create on schema public to parley_app`,
      'role parley_app',
      /create things/,
    ],
    [
      'a definer function of the owner',
      `${FUNCTION} set search_path = public as 'select of'; revoke all on function find_note from public`,
      'function find_note(uuid)',
      /not parley_router/,
    ],
    [
      'a definer function that looks where its caller says',
      `${FUNCTION} as 'select of'; revoke all on function find_note from public; alter function find_note owner to postgres`,
      'function find_note(uuid)',
      /search_path/,
    ],
    [
      'a definer function with a path through the caller’s schema',
      `${FUNCTION} set search_path = "$user", public as 'select of'`,
      'function find_note(uuid)',
      /search_path/,
    ],
    [
      'a definer function that everybody may call',
      `${FUNCTION} set search_path = public as 'select of'`,
      'function find_note(uuid)',
      /PUBLIC/,
    ],
  ];
  it.each(cases)('finds %s', async (_, sql, on, fault) => {
    expect(await faultsAfter(sql)).toContainEqual({ on, fault: expect.stringMatching(fault) });
  });
});

const faultsAfter = async (sql: string): Promise<readonly unknown[]> => {
  const db = await createTestDatabase();
  try {
    await run(db.adminUrl, sql);
    return await findUnwalledTables(db.adminUrl);
  } finally {
    await db.drop();
  }
};

describe('the guard of the roles (I23)', () => {
  // Roles belong to the server: spoiled on the shared one, they would let down the walls of every suite beside this.
  let server: EmbeddedPostgres;
  const folder = mkdtempSync(join(tmpdir(), 'parley-roles-'));
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), volatile: true });
    await migrate(server.adminUrl);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['a role that bypasses policies', 'alter role parley_app bypassrls', 'alter role parley_app nobypassrls', /bypass/],
    ['a superuser', 'alter role parley_router superuser', 'alter role parley_router nosuperuser', /bypass/],
    [
      'a role that makes roles',
      'alter role parley_app createrole',
      'alter role parley_app nocreaterole',
      /change roles/,
    ],
    [
      'a role that may act as the router',
      'grant parley_router to parley_app',
      'revoke parley_router from parley_app',
      /member of parley_router/,
    ],
  ])('finds %s', async (_, spoil, mend, fault) => {
    await run(server.adminUrl, spoil);
    try {
      expect(await findUnwalledTables(server.adminUrl)).toContainEqual({
        on: expect.stringMatching(/^role parley_/),
        fault: expect.stringMatching(fault),
      });
    } finally {
      await run(server.adminUrl, mend);
    }
    expect(await findUnwalledTables(server.adminUrl)).toEqual([]);
  });
});
