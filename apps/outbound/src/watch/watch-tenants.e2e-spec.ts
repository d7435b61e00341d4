import pg from 'pg';
import { ConsentPolicies } from '#libs/consent';
import { systemClock, systemIds, type TenantId } from '#libs/kernel';
import { createLog, KeyRing, Metrics } from '#libs/platform';
import { Alerts, TenantVault } from '#libs/tenancy';
import {
  createTestTenant,
  openTestDatabase,
  TEST_KEKS,
  testEnvironment,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { KpiStore } from './kpi.store.js';
import { OpenAlerts } from './open-alerts.store.js';
import { OpenCases } from './open-cases.usecase.js';
import { ProposalStore } from './proposal.store.js';
import { ProposeRules } from './propose-rules.usecase.js';
import { PublishFigures } from './publish-figures.usecase.js';
import { RejectionStore } from './rejection.store.js';
import { RollUpKpis } from './roll-up-kpis.usecase.js';
import { A_TEXT, Histories } from './spec/a-history.js';
import { SpecialistStore } from './specialist.store.js';
import { StuckStore } from './stuck.store.js';
import { WatchPolicies } from './watch-policies.js';
import { WatchRejections } from './watch-rejections.usecase.js';
import { WatchRoundStore } from './watch-round.store.js';
import { WatchStuck } from './watch-stuck.usecase.js';
import { WatchTenants } from './watch-tenants.usecase.js';

const MINUTE = 60_000;

describe('looking after tenants', () => {
  let db: OpenTestDatabase;
  let admin: pg.Pool;
  let histories: Histories;
  let vault: TenantVault;
  let watch: WatchTenants;
  /** Tenants that were looked after in full. */
  const inFull: TenantId[] = [];
  let broken: TenantId | null = null;

  beforeAll(async () => {
    db = await openTestDatabase();
    admin = new pg.Pool({ connectionString: db.adminUrl, max: 2 });
    admin.on('error', () => undefined);
    histories = new Histories(admin);
    const ids = systemIds();
    const kpis = new KpiStore();
    vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
    const alerts = new Alerts(ids);
    class CountedRollUp extends RollUpKpis {
      override run(...[tx, tenantId, round]: Parameters<RollUpKpis['run']>) {
        inFull.push(tenantId);
        if (tenantId === broken) throw new Error('Something about this tenant is broken');
        return super.run(tx, tenantId, round);
      }
    }
    watch = new WatchTenants(
      db.database,
      new WatchRoundStore(),
      new PublishFigures(db.database, kpis, new StuckStore(), new Metrics('test'), systemClock),
      new CountedRollUp(kpis, new ConsentPolicies(db.database, systemClock), alerts),
      new WatchPolicies(db.database, systemClock),
      new WatchRejections(new RejectionStore(), alerts, new OpenAlerts()),
      new WatchStuck(alerts, new OpenAlerts()),
      new OpenCases(new SpecialistStore(), vault, alerts, ids),
      new ProposeRules(new ProposalStore(ids)),
      createLog('test', 'silent'),
      testEnvironment(),
    );
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await db.drop();
  });
  beforeEach(() => {
    inFull.length = 0;
    broken = null;
  });

  /** Nobody has been looked after for a long time. */
  const later = (): Promise<unknown> =>
    histories.query(
      `update watch_round set looked_at = looked_at - interval '1 hour', rolled_to = rolled_to - interval '1 hour'`,
    );
  const notLookedAfter = async (): Promise<number> => {
    const [row] = await histories.query<{ n: string }>(
      `select count(*) as n from tenant t left join watch_round w on w.tenant_id = t.id
        where coalesce(w.looked_at, '-infinity') < now() - interval '1 minute'`,
    );
    return Number(row!.n);
  };
  const aTenant = (): Promise<TestTenant> => createTestTenant(db.database, { numbers: 1 });

  it('S0.49: one run looks after everybody who is due, however many, and one that fails keeps nobody waiting', async () => {
    broken = (await aTenant()).tenantId;
    await histories.query(
      `insert into tenant (id, slug, name, help_contact) select gen_random_uuid(), 'many-' || n, 'Many', 'help@tenant.test' from generate_series(1, 250) n`,
    );
    await watch.run();
    expect(await notLookedAfter()).toBe(0);
    expect(inFull.filter((tenantId) => tenantId === broken)).toHaveLength(1);
    expect(inFull.length).toBe(251);
  }, 60_000);

  it('a tenant without news costs a glance; evidence, an alert that may end, or a case that was decided is news', async () => {
    await later();
    await watch.run();
    const [tenant, alerted] = [await aTenant(), await aTenant()];
    await watch.run();
    inFull.length = 0;
    await later();
    await histories.text(tenant, await vault.cipherFor(tenant.tenantId), {
      ...A_TEXT,
      at: new Date(Date.now() - MINUTE),
    });
    await db.database.inTenant(alerted.tenantId, (tx) =>
      new Alerts(systemIds()).raise(tx, alerted.tenantId, {
        kind: 'messages_stuck',
        role: 'SystemAdmin',
        severity: 'critical',
        dedupeKey: 'messages_stuck',
        summary: 'Test.',
      }),
    );
    await watch.run();
    expect(inFull.toSorted()).toEqual([tenant.tenantId, alerted.tenantId].toSorted());
    expect(await notLookedAfter()).toBe(0);
    // Its alert is over, so nothing is left of it; the text of the other one still counts in its rates.
    inFull.length = 0;
    await later();
    await watch.run();
    expect(inFull).toContain(tenant.tenantId);
    expect(inFull).not.toContain(alerted.tenantId);
  }, 60_000);
});
