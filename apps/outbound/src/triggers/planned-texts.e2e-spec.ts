import pg from 'pg';
import { createTestTenant, openTestDatabase, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { PlannedTexts } from './planned-texts.store.js';

const ID = '00000000-0000-4000-8000-000000000001';

describe('due texts are found among many', () => {
  let db: OpenTestDatabase;
  let admin: pg.Client;
  let tenant: TestTenant;
  const plans = new PlannedTexts();
  const share = (ofEach: number, busy: readonly TestTenant['tenantId'][] = []) => ({ tenants: 10, ofEach, busy });

  beforeAll(async () => {
    db = await openTestDatabase();
    tenant = await createTestTenant(db.database);
    admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    const values = [tenant.tenantId, ID];
    await admin.query(
      `insert into trigger_rule (tenant_id, id, name, version, state) values ($1, $2, 'r', 1, 'active')`,
      values,
    );
    await admin.query(
      `insert into trigger_rule_version (tenant_id, rule_id, version, state, settings, changed_by) values ($1, $2, 1, 'active', '{}', 'test')`,
      values,
    );
    await admin.query(
      `insert into trigger_event (tenant_id, id, type, outcome, key_version, sealed) values ($1, $2, 'invoice.due', 'applied', 1, '')`,
      values,
    );
    await admin.query(`insert into trigger_entity (tenant_id, kind, entity) values ($1, 'invoice', $2)`, values);
    // Thirty thousand for later, eight due, and eight in the hands of somebody.
    await admin.query(
      `insert into planned_text (tenant_id, id, event_id, kind, entity, entity_version, topic, rule_id, rule_version, step, withdraw_on, due_at, valid_until, look_at, state, open)
       select $1, gen_random_uuid(), $2, 'invoice', $2, 1, 'change', $2, 1, n, '{}', at, at + interval '1 hour', case when n <= 8 then now() + interval '1 minute' else at end, 'planned', true
         from generate_series(1, 30000) n, lateral (select now() + case when n <= 16 then interval '-1 minute' else make_interval(mins => n) end as at)`,
      values,
    );
    await admin.query('analyze planned_text');
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await db.drop();
  });

  it('I31: claiming touches what is due and nothing else, however much is planned', async () => {
    const { rows } = await admin.query<{ 'QUERY PLAN': { Plan: unknown }[] }>(
      `explain (analyze, format json) select d.id from planned_text d where d.tenant_id = $1 and d.state = 'planned' and d.look_at <= clock_timestamp() order by d.look_at limit 100 for update skip locked`,
      [tenant.tenantId],
    );
    const text = JSON.stringify(rows);
    expect(text).toContain('planned_text_due');
    expect(text).not.toContain('Seq Scan');
    expect(Math.max(...[...text.matchAll(/"Actual Rows":(\d+)/g)].map(([, count]) => Number(count)))).toBe(8);
  });

  it('TM8: each due text is claimed by one worker, with a fence that grows, until its lease ends', async () => {
    const claims = await Promise.all(
      [1, 2, 3].map(() => db.database.transaction((tx) => plans.claim(tx, share(4), 60_000))),
    );
    const claimed = claims.flat();
    expect(claimed).toHaveLength(8);
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(8);
    expect(claimed.every(({ tenantId, fence }) => tenantId === tenant.tenantId && fence === '1')).toBe(true);
    await admin.query(`update planned_text set look_at = now() where fence = 1`);
    expect(
      (await db.database.transaction((tx) => plans.claim(tx, share(100), 60_000))).map(({ fence }) => fence),
    ).toEqual(Array.from({ length: 8 }, () => '2'));
  });

  it("I31: a tenant's flood hides no other tenant, and who is worked for already is left alone", async () => {
    const other = await createTestTenant(db.database);
    const values = [other.tenantId, tenant.tenantId, ID];
    for (const [table, columns] of [
      ['trigger_rule', 'id, name, version, state'],
      ['trigger_rule_version', 'rule_id, version, state, settings, changed_by'],
      ['trigger_event', 'id, type, outcome, key_version, sealed'],
      ['trigger_entity', 'kind, entity'],
    ] as const)
      await admin.query(
        `insert into ${table} (tenant_id, ${columns}) select $1, ${columns} from ${table} where tenant_id = $2`,
        values.slice(0, 2),
      );
    await admin.query(
      `insert into planned_text (tenant_id, id, event_id, kind, entity, entity_version, topic, rule_id, rule_version, step, withdraw_on, due_at, valid_until, look_at, state, open)
       select case when n = 0 then $1::uuid else $2::uuid end, gen_random_uuid(), $3, 'invoice', $3, 1, 'change', $3, 1, 30000 + n, '{}', now(), now() + interval '1 hour',
              now() - make_interval(secs => n), 'planned', true from generate_series(0, 200) n`,
      values,
    );
    const claimed = await db.database.transaction((tx) => plans.claim(tx, share(20), 60_000));
    const of = ({ tenantId }: TestTenant): number => claimed.filter((one) => one.tenantId === tenantId).length;
    expect([of(tenant), of(other)]).toEqual([20, 1]);
    expect(await db.database.transaction((tx) => plans.claim(tx, share(20, [tenant.tenantId]), 60_000))).toEqual([]);
  });
});
