import fc from 'fast-check';
import pg from 'pg';
import { ConsentPolicies } from '#libs/consent';
import { systemClock, systemIds } from '#libs/kernel';
import { KeyRing, Metrics } from '#libs/platform';
import { Alerts, TenantVault, type TenantCipher } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { NO_TEXTS, type KpiCounts } from './domain/kpis.js';
import { KpiStore } from './kpi.store.js';
import { PublishFigures } from './publish-figures.usecase.js';
import { ReadKpis } from './read-kpis.usecase.js';
import { RollUpKpis } from './roll-up-kpis.usecase.js';
import { A_TEXT, Histories, TAKEN, type PastText } from './spec/a-history.js';
import { StuckStore } from './stuck.store.js';
import { WatchPolicies } from './watch-policies.js';
import { WatchRoundStore } from './watch-round.store.js';

const HOUR = 3_600_000;

describe('figures of S0.4–8, from the rows', () => {
  let db: OpenTestDatabase;
  let admin: pg.Pool;
  let histories: Histories;
  let vault: TenantVault;
  const kpis = new KpiStore();
  const rounds = new WatchRoundStore();
  let rollUp: RollUpKpis;
  let read: ReadKpis;

  beforeAll(async () => {
    db = await openTestDatabase();
    admin = new pg.Pool({ connectionString: db.adminUrl, max: 2 });
    admin.on('error', () => undefined);
    histories = new Histories(admin);
    vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
    const policies = new ConsentPolicies(db.database, systemClock);
    rollUp = new RollUpKpis(kpis, policies, new Alerts(systemIds()));
    read = new ReadKpis(db.database, kpis, rounds, new WatchPolicies(db.database, systemClock), policies, systemClock);
  });
  afterAll(async () => {
    await admin.end();
    await db.drop();
  });

  const aTenant = async (): Promise<[TestTenant, TenantCipher]> => {
    const tenant = await createTestTenant(db.database, { numbers: 1 });
    return [tenant, await vault.cipherFor(tenant.tenantId)];
  };
  /** One look of the watch; null when another one has the tenant. */
  const look = ({ tenantId }: TestTenant): Promise<boolean | null> =>
    db.database.inTenant(tenantId, async (tx) => {
      const round = await rounds.hold(tx, tenantId, 0);
      if (round === null) return null;
      const { to, hasMore } = await rollUp.run(tx, tenantId, round);
      await rounds.done(tx, tenantId, to, 0);
      return hasMore;
    });
  const catchUp = async (tenant: TestTenant): Promise<void> => {
    for (let rest = 200; rest > 0; rest -= 1) if ((await look(tenant)) === false) return;
    throw new Error('The watch never catches up');
  };
  const ago = (ms: number): Date => new Date(Date.now() - ms);
  const value = (counts: Awaited<ReturnType<ReadKpis['run']>>, name: string) =>
    counts.kpis.find((kpi) => kpi.name === name)!;

  /** What the figures mean, written down a second time, without a database. */
  const naive = (texts: readonly PastText[]): KpiCounts => {
    const count = (holds: (text: PastText) => boolean): number => texts.filter(holds).length;
    const taken = texts.filter(({ fate }) => TAKEN.includes(fate));
    const isChecked = ({ purpose }: PastText): boolean => purpose !== 'help' && purpose !== 'opt_out_confirmation';
    return {
      ...NO_TEXTS,
      texts: texts.length,
      submitted: taken.length,
      failed: count(({ fate }) => fate === 'failed' || fate === 'lost' || fate === 'expired_waiting'),
      delivered: count(({ fate }) => fate === 'delivered'),
      undelivered: count(({ fate }) => fate === 'undelivered' || fate === 'failed_by_receipt'),
      timed: taken.length,
      latencyMs: taken.reduce((sum, { latencyMs }) => sum + latencyMs, 0),
      checked: count(isChecked),
      afterOptOut: count((text) => isChecked(text) && (text.optOut === 'before' || text.optOut === 'by_word_only')),
      wanted: count(({ sender }) => sender !== 'unnamed'),
      asWanted: count(({ sender }) => sender === 'as_wanted'),
    };
  };

  const pastText = (spanMs: number): fc.Arbitrary<PastText> =>
    fc.record({
      at: fc.integer({ min: 5_000, max: spanMs }).map(ago),
      fate: fc.constantFrom(...TAKEN, 'delivered', 'failed', 'lost', 'expired_waiting', 'unknown'),
      stream: fc.constantFrom('transactional', 'marketing', 'verification'),
      purpose: fc.constantFrom('proactive', 'proactive', 'reply', 'help', 'opt_out_confirmation'),
      latencyMs: fc.oneof(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 90_000 })),
      waited: fc.constantFrom('not', 'not', 'scheduled', 'held'),
      triedAgain: fc.boolean(),
      optOut: fc.constantFrom('none', 'none', 'before', 'after', 'lifted_before', 'of_another_stream', 'by_word_only'),
      sender: fc.constantFrom('unnamed', 'as_wanted', 'default_instead'),
      errorCode: fc.constant(null),
      providerCode: fc.constant(null),
    });

  it('EV12: any history comes out as a naive count of it, and again after late receipts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pastText(22 * HOUR), { minLength: 1, maxLength: 25 }), async (texts) => {
        const [tenant, cipher] = await aTenant();
        const written: string[] = [];
        for (const text of texts) written.push(await histories.text(tenant, cipher, text));
        await catchUp(tenant);
        const report = await read.run(tenant.tenantId, '24h', null);
        expect(report.complete).toBe(true);
        const { latency, ...counts } = report.counts;
        const { latency: _none, ...expected } = naive(texts);
        expect(counts).toEqual(expected);
        expect(Object.values(latency).reduce((sum, n) => sum + n, 0)).toBe(expected.timed);
        const taken = texts.filter(({ fate }) => TAKEN.includes(fate)).map(({ latencyMs }) => latencyMs);
        const p95 = value(report, 'trigger_to_gateway_p95_seconds').value;
        if (taken.length === 0) expect(p95).toBeNull();
        else {
          const exact = taken.toSorted((a, b) => a - b)[Math.ceil(taken.length * 0.95) - 1]! / 1000;
          expect(p95).toBeGreaterThan(exact * 0.999);
          expect(p95).toBeLessThan(exact * 1.11 + 0.002);
        }
        // Receipts that come now for texts of many hours ago.
        const late = texts.map((text, index): PastText =>
          text.fate === 'submitted' && index % 2 === 0 ? { ...text, fate: 'delivered' } : text,
        );
        for (const [index, text] of late.entries()) {
          if (text === texts[index]) continue;
          await histories.query(`update attempt set state = 'delivered' where message_id = $1`, [written[index]]);
          const [row] = await histories.query<{ id: string }>(
            `update message m set state = 'delivered' from attempt a where m.id = $1 and a.message_id = m.id returning a.id`,
            [written[index]],
          );
          await histories.saw(tenant, written[index]!, row!.id, 'delivered', `dlr:${row!.id}:delivered:`, ago(1000));
        }
        await catchUp(tenant);
        const { latency: _late, ...after } = (await read.run(tenant.tenantId, '24h', null)).counts;
        const { latency: _expected, ...expectedAfter } = naive(late);
        expect(after).toEqual(expectedAfter);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('S0.4–8: each figure with what it rests on, its target and whether it is met', async () => {
    const [tenant, cipher] = await aTenant();
    const at = ago(2 * HOUR);
    const texts: PastText[] = [
      ...Array.from({ length: 18 }, () => ({ ...A_TEXT, at, latencyMs: 1000 })),
      { ...A_TEXT, at, latencyMs: 20_000, fate: 'undelivered', sender: 'as_wanted' },
      { ...A_TEXT, at, fate: 'failed', sender: 'default_instead' },
    ];
    for (const text of texts) await histories.text(tenant, cipher, text);
    await catchUp(tenant);
    const { kpis: figures } = await read.run(tenant.tenantId, '24h', null);
    expect(figures.map(({ name, value: is, met }) => [name, is, met])).toEqual([
      ['submit_success_ratio', 19 / 20, false],
      ['delivery_ratio', 18 / 19, false],
      ['trigger_to_gateway_mean_seconds', 2, true],
      ['trigger_to_gateway_p95_seconds', expect.any(Number), false],
      ['opt_out_compliance_ratio', 1, true],
      ['sender_accuracy_ratio', 1 / 2, false],
    ]);
    const ofMarketing = await read.run(tenant.tenantId, '24h', 'marketing');
    expect(ofMarketing.counts.texts).toBe(0);
  });

  it('never makes a figure up: without texts every value is null and says why', async () => {
    const [tenant] = await aTenant();
    for (const window of ['1h', '24h', '7d', '30d'] as const) {
      const { kpis: figures } = await read.run(tenant.tenantId, window, null);
      for (const kpi of figures)
        expect(kpi).toMatchObject({ value: null, met: null, denominator: 0, reason: expect.stringMatching(/\w+/) });
    }
  });

  it('S0.6: the wait that was asked for does not count, whether scheduled, held or tried again; the wait for the gateway does', async () => {
    for (const waited of ['not', 'scheduled', 'held'] as const)
      for (const triedAgain of [false, true]) {
        const [tenant, cipher] = await aTenant();
        await histories.text(tenant, cipher, { ...A_TEXT, at: ago(HOUR), waited, triedAgain, latencyMs: 1500 });
        await catchUp(tenant);
        const { counts } = await read.run(tenant.tenantId, '24h', null);
        expect([waited, triedAgain, counts.latencyMs]).toEqual([waited, triedAgain, 1500]);
      }
  });

  describe('S0.6: what a rule wanted counts from its trigger on', () => {
    const at = ago(HOUR);
    const before = (ms: number): Date => new Date(at.getTime() - ms);
    const latencyOf = async (
      plan: Parameters<Histories['planned']>[2],
      more: Partial<PastText> = {},
    ): Promise<number> => {
      const [tenant, cipher] = await aTenant();
      const id = await histories.text(tenant, cipher, { ...A_TEXT, at, latencyMs: 1500, ...more });
      await histories.planned(tenant, id, plan);
      await catchUp(tenant);
      return (await read.run(tenant.tenantId, '24h', null)).counts.latencyMs;
    };
    const days = 24 * HOUR;

    it('a planner that is late, or an owner that has to be asked again, shows: the clock starts when the text was due', async () => {
      const plan = { receivedAt: before(2 * days), plannedAt: before(2 * days), dueAt: before(60_000) };
      expect(await latencyOf(plan, { latencyMs: 1000 })).toBe(61_000);
    });

    it('a text that is to leave at once, or was due already, counts from the moment its event came', async () => {
      const plan = { receivedAt: before(30_000), plannedAt: before(29_000), dueAt: before(29_500) };
      expect(await latencyOf(plan, { latencyMs: 1000 })).toBe(31_000);
      expect(await latencyOf({ ...plan, dueAt: before(days) }, { latencyMs: 1000 })).toBe(31_000);
    });

    it('an event that somebody had replayed counts from then', async () => {
      const plan = { receivedAt: before(5 * days), plannedAt: before(20_000), dueAt: before(5 * days), replays: 1 };
      expect(await latencyOf(plan, { latencyMs: 1000 })).toBe(21_000);
    });

    it('a wait that was asked for after it was placed still does not count', async () => {
      const plan = { receivedAt: before(5 * days), plannedAt: before(5 * days), dueAt: before(4 * days) };
      expect(await latencyOf(plan, { waited: 'held', latencyMs: 1000 })).toBe(1000);
    });
  });

  it('S0.7: a text that left after an opt-out is seen, raises one critical alert, and is told of once', async () => {
    const [tenant, cipher] = await aTenant();
    await histories.text(tenant, cipher, { ...A_TEXT, at: ago(3 * HOUR), optOut: 'before' });
    await histories.text(tenant, cipher, { ...A_TEXT, at: ago(3 * HOUR), optOut: 'after' });
    await catchUp(tenant);
    await histories.query(`update kpi_stale set is_stale = true where tenant_id = $1`, [tenant.tenantId]);
    await catchUp(tenant);
    expect(value(await read.run(tenant.tenantId, '24h', null), 'opt_out_compliance_ratio')).toMatchObject({
      value: 0.5,
      met: false,
    });
    const alerts = await histories.query(`select kind, role, severity, times from alert where tenant_id = $1`, [
      tenant.tenantId,
    ]);
    expect(alerts).toEqual([{ kind: 'opt_out_violated', role: 'CommunicationsAdmin', severity: 'critical', times: 1 }]);
  });

  it('two processes share a tenant: one looks, the other leaves it, and nothing is counted twice', async () => {
    const [tenant, cipher] = await aTenant();
    for (let index = 0; index < 5; index += 1) await histories.text(tenant, cipher, { ...A_TEXT, at: ago(2 * HOUR) });
    await Promise.all(Array.from({ length: 4 }, () => look(tenant)));
    await db.database.inTenant(tenant.tenantId, async (tx) => {
      expect(await rounds.hold(tx, tenant.tenantId, 0)).not.toBeNull();
      expect(await look(tenant)).toBeNull();
    });
    await catchUp(tenant);
    expect((await read.run(tenant.tenantId, '24h', null)).counts.texts).toBe(5);
  });

  it('says that a window is incomplete as long as the watch has not got through it', async () => {
    const [tenant, cipher] = await aTenant();
    await histories.text(tenant, cipher, { ...A_TEXT, at: ago(20 * 24 * HOUR) });
    await histories.text(tenant, cipher, { ...A_TEXT, at: ago(HOUR / 2) });
    expect(await read.run(tenant.tenantId, '30d', null)).toMatchObject({ complete: false, counts: { texts: 1 } });
    expect(await read.run(tenant.tenantId, '1h', null)).toMatchObject({ complete: true, counts: { texts: 1 } });
    await look(tenant);
    expect((await read.run(tenant.tenantId, '30d', null)).complete).toBe(false);
    await catchUp(tenant);
    expect(await read.run(tenant.tenantId, '30d', null)).toMatchObject({ complete: true, counts: { texts: 2 } });
  });

  it('I23: nobody sees the figures of another tenant, and the sums at /metrics name nobody', async () => {
    const [ours, cipher] = await aTenant();
    const [theirs] = await aTenant();
    const metrics = new Metrics('test');
    const publish = new PublishFigures(db.database, kpis, new StuckStore(), metrics, systemClock);
    await publish.run();
    const texts = async (): Promise<number> =>
      Number(/^parley_kpi_texts\{[^}]*\} (\S+)$/m.exec(await metrics.registry.metrics())![1]);
    const before = await texts();
    await histories.text(ours, cipher, { ...A_TEXT, at: ago(HOUR) });
    await catchUp(ours);
    await catchUp(theirs);
    expect((await read.run(theirs.tenantId, '24h', null)).counts.texts).toBe(0);
    await publish.run();
    expect(await texts()).toBe(before + 1);
    const published = await metrics.registry.metrics();
    for (const name of [
      'submit_success_ratio',
      'delivery_ratio',
      'trigger_to_gateway_mean_seconds',
      'trigger_to_gateway_p95_seconds',
      'opt_out_compliance_ratio',
      'sender_accuracy_ratio',
    ])
      expect(published).toContain(`parley_kpi_${name}{app="test"}`);
    expect(published).not.toContain(ours.tenantId);
  });
});
