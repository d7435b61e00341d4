import pg from 'pg';
import { showId, systemIds } from '#libs/kernel';
import { KeyRing, sqlState } from '#libs/platform';
import { Directory, TenantVault } from '#libs/tenancy';
import {
  createTestTenant,
  fakeClock,
  openTestDatabase,
  TEST_KEKS,
  type FakeClock,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { SaveTemplate, type TemplateToSave } from './save-template.usecase.js';
import { MAX_TEMPLATES, TemplatesStore } from './templates.store.js';
import { Templates } from './templates.js';

const written = (body: string) => ({ message_type: 'transactional', default_language: 'en', bodies: { en: body } });

describe('templates on PostgreSQL', () => {
  let db: OpenTestDatabase;
  let admin: pg.Pool;
  let ours: TestTenant;
  let theirs: TestTenant;
  let clock: FakeClock;
  let here: { save: SaveTemplate; templates: Templates };
  let elsewhere: { save: SaveTemplate; templates: Templates };
  const store = new TemplatesStore();
  let named = 0;
  const aName = (): string => `visit_${(named += 1)}`;

  /** What one process has. */
  const aProcess = () => {
    const templates = new Templates(store, clock);
    const directory = new Directory(db.database, new TenantVault(db.database, new KeyRing(TEST_KEKS)), clock);
    return { templates, save: new SaveTemplate(db.database, directory, store, templates, systemIds()) };
  };
  const save = async (wanted: TemplateToSave, tenant = ours, process = here) =>
    process.save.run(tenant.tenantId, wanted, 'key_test');
  const create = async (name: string, body = 'one', tenant = ours) => {
    const saved = await save({ as: 'new', name, written: written(body) }, tenant);
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    return saved.value;
  };
  const find = (ref: string, tenant = ours, { templates } = here) =>
    db.database.inTenant(tenant.tenantId, (tx) => templates.find(tx, tenant.tenantId, ref));
  const stateOf = async (work: Promise<unknown>): Promise<string | null> => {
    try {
      await work;
      return null;
    } catch (error) {
      return sqlState(error);
    }
  };

  beforeAll(async () => {
    db = await openTestDatabase();
    admin = new pg.Pool({ connectionString: db.adminUrl, max: 2 });
    ours = await createTestTenant(db.database);
    theirs = await createTestTenant(db.database);
  });
  beforeEach(() => {
    clock = fakeClock();
    here = aProcess();
    elsewhere = aProcess();
  });
  afterAll(async () => {
    await admin.end();
    await db.drop();
  });

  it('are found by id or name, the newest or the one named; what is none is null', async () => {
    const name = aName();
    const { id } = await create(name, 'one');
    await save({ as: 'version', id, parent: 1, written: written('two') });
    const shown = showId('template', id);
    for (const ref of [name, shown, `${name}@2`, `${shown}@2`])
      expect(await find(ref)).toMatchObject({
        id,
        name,
        version: 2,
        parentVersion: 1,
        bodies: { en: 'two' },
        languages: ['en'],
      });
    expect(await find(`${name}@1`)).toMatchObject({ version: 1, parentVersion: null, bodies: { en: 'one' } });
    for (const ref of [
      '',
      '@',
      '@1',
      `${name}@`,
      `${name}@0`,
      `${name}@3`,
      `${name}@01`,
      `${name}@1e1`,
      `${name}@9999999999`,
      'nobody',
      id,
      `tpl_${'0'.repeat(32)}`,
      `${shown}0`,
      'a'.repeat(5_000),
      "x' or 1=1 --",
    ])
      expect(await find(ref)).toBeNull();
  });

  it('a version is one object for as long as it is remembered, so that it is parsed once', async () => {
    const name = aName();
    await create(name);
    const first = await find(name);
    clock.advance(60_000);
    expect(await find(name)).toBe(first);
  });

  it('what is saved or archived here is seen here at once, and elsewhere within 5 seconds', async () => {
    const name = aName();
    expect(await find(name, ours, elsewhere)).toBeNull();
    const { id } = await create(name);
    // What was not there is not remembered as such.
    expect(await find(name, ours, elsewhere)).toMatchObject({ version: 1 });
    await find(name);
    await save({ as: 'version', id, parent: 1, written: written('two') });
    expect(await find(name)).toMatchObject({ version: 2 });
    expect(await find(name, ours, elsewhere)).toMatchObject({ version: 1 });
    clock.advance(5_001);
    expect(await find(name, ours, elsewhere)).toMatchObject({ version: 2 });
    await db.database.inTenant(ours.tenantId, (tx) => store.archive(tx, ours.tenantId, id));
    clock.advance(5_001);
    for (const ref of [name, `${name}@1`, showId('template', id)]) expect(await find(ref)).toBeNull();
    expect(await save({ as: 'version', id, parent: 2, written: written('three') })).toEqual({
      ok: false,
      error: { why: 'archived' },
    });
    expect(await save({ as: 'new', name, written: written('again') })).toEqual({ ok: false, error: { why: 'taken' } });
  });

  it('of twenty who save the next version at once one does, and the others are told', async () => {
    const { id } = await create(aName());
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        save(
          { as: 'version', id, parent: 1, written: written(`two by ${index}`) },
          ours,
          index % 2 === 0 ? here : elsewhere,
        ),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error]))).toEqual(
      Array.from({ length: 19 }, () => ({ why: 'moved' })),
    );
  });

  it('of ten who create the same name at once one does', async () => {
    const name = aName();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => save({ as: 'new', name, written: written('x') })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await admin.query('select count(*)::int as count from template where name = $1', [name]);
    expect(rows[0].count).toBe(1);
  });

  it(`I31: a tenant has at most ${MAX_TEMPLATES} templates in use, and archiving makes room`, async () => {
    const full = await createTestTenant(db.database);
    await admin.query(
      `insert into template (tenant_id, id, name) select $1, gen_random_uuid(), 'many_' || n from generate_series(1, $2) n`,
      [full.tenantId, MAX_TEMPLATES - 1],
    );
    const { id } = await create('last', 'x', full);
    expect(await save({ as: 'new', name: 'more', written: written('x') }, full)).toEqual({
      ok: false,
      error: { why: 'full' },
    });
    await db.database.inTenant(full.tenantId, (tx) => store.archive(tx, full.tenantId, id));
    await create('more', 'x', full);
  });

  it('I23: two tenants have templates of one name, and neither finds the other by name, id or SQL', async () => {
    const name = aName();
    const own = await create(name, 'ours');
    const other = await create(name, 'theirs', theirs);
    expect(await find(name)).toMatchObject({ bodies: { en: 'ours' } });
    expect(await find(name, theirs)).toMatchObject({ bodies: { en: 'theirs' } });
    expect(await find(showId('template', own.id), theirs)).toBeNull();
    expect(await save({ as: 'version', id: other.id, parent: 1, written: written('x') })).toEqual({
      ok: false,
      error: { why: 'unknown' },
    });
    const seen = await db.database.inTenant(theirs.tenantId, (tx) =>
      tx.query(`select 1 from template_version where template_id = $1`, [own.id]),
    );
    expect(seen).toEqual([]);
    expect(
      await stateOf(
        db.database.inTenant(theirs.tenantId, (tx) =>
          tx.query(`insert into template (tenant_id, id, name) values ($1, gen_random_uuid(), 'planted')`, [
            ours.tenantId,
          ]),
        ),
      ),
    ).toBe('42501');
  });

  it('OB11: a version cannot be changed or removed, and a template not renamed, by the role that runs the apps', async () => {
    const { id, name } = await create(aName());
    const attack = (sql: string) => stateOf(db.database.inTenant(ours.tenantId, (tx) => tx.query(sql, [id])));
    const denied = '42501';
    for (const sql of [
      `update template_version set bodies = '{"en": "other"}' where template_id = $1`,
      `update template_version set note = null where template_id = $1`,
      `delete from template_version where template_id = $1`,
      `insert into template_version select tenant_id, template_id, version, parent_version, stream, default_language, '{"en": "other"}', variables, note, changed_by
         from template_version where template_id = $1 on conflict (tenant_id, template_id, version) do update set bodies = excluded.bodies`,
      `update template set name = 'other' where id = $1`,
      `update template set id = gen_random_uuid() where id = $1`,
      `delete from template where id = $1`,
    ])
      expect(await attack(sql)).toBe(denied);
    // Nor does whoever owns the table.
    expect(
      await stateOf(admin.query(`update template_version set bodies = '{"en": "other"}' where template_id = $1`, [id])),
    ).toBe('23001');
    expect(await find(name)).toMatchObject({ bodies: { en: 'one' } });
  });

  it('a history has no gaps and no forks, whoever writes it', async () => {
    const { id } = await create(aName());
    const insert = (version: number, parent: number | null) =>
      stateOf(
        db.database.inTenant(ours.tenantId, (tx) =>
          tx.query(
            `insert into template_version (tenant_id, template_id, version, parent_version, stream, default_language, bodies, variables, changed_by)
             values ($1, $2, $3, $4, 'test', 'en', '{"en": "x"}', '[]', 'test')`,
            [ours.tenantId, id, version, parent],
          ),
        ),
      );
    expect(await insert(3, 2)).toBe('23503');
    expect(await insert(3, 1)).toBe('23514');
    expect(await insert(2, null)).toBe('23514');
    expect(await insert(1, null)).toBe('23505');
    expect(await insert(2, 1)).toBeNull();
  });

  it('a page of a thousand templates is read from the index of names', async () => {
    const many = await createTestTenant(db.database);
    await admin.query(
      `insert into template (tenant_id, id, name) select $1, gen_random_uuid(), 'page_' || lpad(n::text, 4, '0') from generate_series(1, 1000) n`,
      [many.tenantId],
    );
    await admin.query(
      `insert into template_version (tenant_id, template_id, version, parent_version, stream, default_language, bodies, variables, changed_by)
       select tenant_id, id, n, nullif(n - 1, 0), 'test', 'en', '{"en": "x"}', '[]', 'test' from template, generate_series(1, 3) n where tenant_id = $1`,
      [many.tenantId],
    );
    await admin.query('analyze template, template_version');
    const page = (after: string) =>
      db.database.inTenant(many.tenantId, (tx) => store.list(tx, many.tenantId, { after, limit: 50, archived: false }));
    const first = await page('');
    expect(first.map(({ name, newest }) => [name, newest])).toEqual(
      Array.from({ length: 50 }, (_, index) => [`page_${String(index + 1).padStart(4, '0')}`, 3]),
    );
    expect((await page('page_0999')).map(({ name }) => name)).toEqual(['page_1000']);
    const plan = await db.database.inTenant(many.tenantId, (tx) =>
      tx.query<{ 'QUERY PLAN': string }>(
        `explain select t.id, v.version from template t
          cross join lateral (select * from template_version v where v.tenant_id = t.tenant_id and v.template_id = t.id order by v.version desc limit 1) v
          where t.tenant_id = '${many.tenantId}' and t.name > 'page_0100' and (t.archived_at is not null) = false order by t.name limit 50`,
      ),
    );
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain('template_name_taken');
    expect(lines).not.toMatch(/Seq Scan|Sort/);
  });
});
