import pg from 'pg';
import { RawEventStore } from '#libs/ingress';
import { systemIds } from '#libs/kernel';
import { KeyRing, type Tx } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { DeadLetterStore } from './dead-letter.store.js';
import { KpiStore } from './kpi.store.js';
import { OpenAlerts } from './open-alerts.store.js';
import { ProposalStore } from './proposal.store.js';
import { RejectionStore } from './rejection.store.js';
import { Histories } from './spec/a-history.js';
import { SpecialistStore } from './specialist.store.js';
import { StuckStore } from './stuck.store.js';

const TEXTS = 50_000;
const HOUR = 3_600_000;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

describe(`questions of the watch, with ${TEXTS} texts of a month`, () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let admin: pg.Pool;
  let histories: Histories;

  beforeAll(async () => {
    db = await openTestDatabase();
    admin = new pg.Pool({ connectionString: db.adminUrl, max: 2 });
    admin.on('error', () => undefined);
    histories = new Histories(admin);
    tenant = await createTestTenant(db.database);
    const cipher = await new TenantVault(db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
    const endpointId = await histories.person(tenant, cipher);
    const [lane, number] = [cipher.laneId(tenant.numberIds[0]!, endpointId), tenant.numberIds[0]];
    // One text every 52 seconds; a hundredth of them failed.
    const at = `('${new Date().toISOString()}'::timestamptz - (${TEXTS} - n) * interval '52 seconds')`;
    const id = (what: number): string =>
      `(lpad(to_hex(floor(extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7${what}00' || '8000' || lpad(to_hex(n), 12, '0'))::uuid`;
    await histories.query(
      `insert into message (tenant_id, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, key_version, encoding, segments, expires_at, created_at)
       select $1, ${id(0)}, $2, $3, $4, 'api', 'proactive', 'transactional', case when n % 100 = 0 then 'failed' else 'delivered' end, 1, 'gsm7', 1, ${at} + interval '1 day', ${at}
         from generate_series(1, ${TEXTS}) n`,
      [tenant.tenantId, lane, endpointId, number],
    );
    await histories.query(
      `insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, gate_committed_at, provider, account_ref, created_at)
       select $1, ${id(1)}, ${id(0)}, 1, $2, $3, case when n % 100 = 0 then 'failed' else 'delivered' end, 'token' || n, 5, 1, ${at}, ${at}, 'twilio', 'AC', ${at}
         from generate_series(1, ${TEXTS}) n`,
      [tenant.tenantId, endpointId, number],
    );
    for (const [what, kind, key] of [
      [2, 'send_requested', 'requested:%s:0'],
      [3, 'accepted_by_provider', 'taken:%s'],
    ] as const)
      await histories.query(
        `insert into evidence_event (tenant_id, id, message_id, attempt_id, kind, source, dedupe_key, occurred_at, recorded_at)
         select $1, ${id(what)}, ${id(0)}, ${id(1)}, $2, 'adapter', format($3, ${id(1)}), ${at}, ${at} from generate_series(1, ${TEXTS}) n`,
        [tenant.tenantId, kind, key],
      );
    await histories.query(
      `insert into raw_event (tenant_id, id, channel_row, provider, account_ref, kind, dedupe_key, key_version, processed_at)
       select $1, ${id(4)}, $2, 'twilio', 'AC', 'receipt', 'key' || n, 1, now() from generate_series(1, ${TEXTS}) n`,
      [tenant.tenantId, tenant.channelRow],
    );
    await histories.query('analyze');
  }, 180_000);
  afterAll(async () => {
    await admin.end();
    await db.drop();
  });

  const scans = (node: PlanNode): readonly string[] => [
    ...(node['Node Type'] === 'Seq Scan' ? [node['Relation Name']!] : []),
    ...(node.Plans ?? []).flatMap(scans),
  ];
  /** A transaction that explains each statement before it runs it. */
  const explaining = (tx: Tx, found: string[]): Tx => {
    const explain = async (sql: string, parameters: readonly unknown[]): Promise<void> => {
      const [row] = await tx.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
        `explain (format json) ${sql}`,
        parameters,
      );
      found.push(...scans(row!['QUERY PLAN'][0]!.Plan));
    };
    return {
      ...tx,
      async query(sql, parameters = []) {
        await explain(sql, parameters);
        return tx.query(sql, parameters);
      },
      async execute(sql, parameters = []) {
        await explain(sql, parameters);
        return tx.execute(sql, parameters);
      },
    };
  };

  const HOT = ['message', 'attempt', 'evidence_event', 'raw_event'];
  const now = new Date();
  const back = (ms: number): Date => new Date(now.getTime() - ms);
  const [kpis, letters, specialist] = [new KpiStore(), new DeadLetterStore(), new SpecialistStore()];
  const someId = systemIds().next();
  const questions: readonly (readonly [string, (tx: Tx, tenantId: string) => Promise<unknown>])[] = [
    ['figures of three hours', (tx, id) => kpis.count(tx, id, back(3 * HOUR), now, ['transactional'])],
    ['an hour counted again', (tx, id) => kpis.countHour(tx, id, back(9 * HOUR), back(8 * HOUR), ['transactional'])],
    ['hours with news', (tx, id) => kpis.noteStale(tx, id, back(HOUR / 6), now)],
    ['hours to be counted', (tx, id) => kpis.takeStale(tx, id, 24)],
    ['counted hours of a month', (tx, id) => kpis.kept(tx, id, back(720 * HOUR), now, null)],
    ['the beginning', (tx, id) => kpis.beginning(tx, id)],
    ['outcomes of a quarter of an hour', (tx, id) => new RejectionStore().outcomes(tx, id, back(HOUR / 4))],
    ['quiet alerts', (tx, id) => new OpenAlerts().closeQuiet(tx, id, 'rejections_high', HOUR)],
    ['dead texts', (tx, id) => letters.list(tx, id, null, 50)],
    ['the next dead texts', (tx, id) => letters.list(tx, id, someId, 50)],
    ['a dead text', (tx, id) => letters.find(tx, id, someId)],
    ['its replays', (tx, id) => letters.replays(tx, id, someId)],
    ['dead webhooks', (tx, id) => new RawEventStore().listDead(tx, id, null, 50)],
    ['failures to look at', (tx, id) => specialist.noteFailures(tx, id, back(HOUR / 6), now)],
    ['failures not looked at', (tx, id) => specialist.newFailures(tx, id, 200)],
    ['contents refused again', (tx, id) => specialist.refusedAgainAndAgain(tx, id, ['words:x'], 3)],
    ['open cases', (tx, id) => specialist.listOpen(tx, id, null, 50)],
    ['what content teaches', (tx, id) => new ProposalStore(systemIds()).proposeContentRules(tx, id)],
    ['what senders teach', (tx, id) => new ProposalStore(systemIds()).proposeSenders(tx, id)],
  ];

  it.each(['force_custom_plan', 'force_generic_plan'])(
    'S0.49: none of them reads a table of texts from end to end (%s)',
    async (mode) => {
      for (const [what, ask] of questions) {
        const found: string[] = [];
        await db.database.inTenant(tenant.tenantId, async (tx) => {
          await tx.query(`set local plan_cache_mode = ${mode}`);
          await ask(explaining(tx, found), tenant.tenantId);
        });
        expect([what, found.filter((table) => HOT.includes(table))]).toEqual([what, []]);
      }
    },
  );

  it('I18: stuck messages are looked up across tenants without reading them all', async () => {
    const [row] = await histories.query<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(
      `explain (format json) select m.tenant_id from message m
        where m.state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'unknown') and m.expires_at <= now() order by m.expires_at limit 10`,
    );
    expect(scans(row!['QUERY PLAN'][0]!.Plan)).toEqual([]);
    expect(await db.database.transaction((tx) => new StuckStore().find(tx))).toEqual(new Map());
  });
});
