import fc from 'fast-check';
import pg from 'pg';
import { systemClock, systemIds } from '#libs/kernel';
import { KeyRing, Metrics, OutgoingHttp, createLog } from '#libs/platform';
import { Alerts, EndpointStore, TenantVault } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { ConsentHolds } from './consent-holds.store.js';
import { ConsentLedger } from './consent-ledger.store.js';
import { ConsentPolicies } from './consent-policies.js';
import { ExternalOptOuts } from './external-opt-outs.js';
import { LiftSuppression } from './lift-suppression.usecase.js';
import { LookUpPerson } from './look-up-person.usecase.js';
import { RecordConsent } from './record-consent.usecase.js';
import { RunLawClock } from './run-law-clock.usecase.js';

/** A Friday before a holiday of the United States, 10:00 in New York. */
const FRIDAY = new Date('2026-07-02T14:00:00Z');
const ids = systemIds();

describe('the consent ledger on PostgreSQL', () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let vault: TenantVault;
  let ledger: ConsentLedger;
  let holds: ConsentHolds;
  let now = FRIDAY;
  const clock = { now: () => now };
  const endpoints = new EndpointStore();
  let people = 0;
  const somebody = (): string => `+1202555${String((people += 1)).padStart(4, '0')}`;

  beforeAll(async () => {
    db = await openTestDatabase();
    tenant = await createTestTenant(db.database);
    vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
    ledger = new ConsentLedger(ids, endpoints);
    holds = new ConsentHolds(ids);
  });
  afterAll(() => db.drop());

  const person = async (number: string) => {
    const cipher = await vault.cipherFor(tenant.tenantId);
    const endpointId = cipher.endpointId(number);
    const laneId = cipher.laneId(tenant.numberIds[0]!, endpointId);
    await db.database.inTenant(tenant.tenantId, async (tx) => {
      await endpoints.ensure(tx, cipher, [number]);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id) values ($1, $2, $3, $4) on conflict do nothing`,
        [tenant.tenantId, laneId, tenant.numberIds[0], endpointId],
      );
    });
    return { endpointId, laneId };
  };
  const suppressions = async (endpointId: string) =>
    db.database.inTenant(
      tenant.tenantId,
      async (tx) =>
        (await ledger.factsAbout(tx, tenant.tenantId, [endpointId], [])).get(endpointId)?.suppressions ?? [],
    );

  it('R-1.3: a doubt alarms after one business day and is an opt-out after ten, holidays and weekends not counted', async () => {
    now = FRIDAY;
    const { endpointId, laneId } = await person(somebody());
    const alerts = new Alerts(ids);
    const lawClock = new RunLawClock(db.database, holds, ledger, endpoints, alerts, clock, ids);
    const doubt = {
      endpointId,
      laneId,
      inboundId: ids.next(),
      reason: 'ambiguous',
      rule: 'ngram.doubt',
      openedAt: now,
    } as const;
    const open = (): Promise<boolean> =>
      db.database.inTenant(tenant.tenantId, (tx) => holds.open(tx, tenant.tenantId, doubt, 'America/New_York'));
    expect([await open(), await open()]).toEqual([true, false]);
    const alarmed = async (): Promise<number> =>
      db.database.inTenant(
        tenant.tenantId,
        async (tx) =>
          (
            await tx.query<{ count: number }>(`select count(*)::int as count from alert where kind = 'consent_unclear'`)
          )[0]!.count,
      );
    // The Fourth of July is kept on Friday the 3rd: the first business day after the 2nd is Monday the 6th.
    now = new Date('2026-07-06T13:59:59Z');
    await lawClock.run();
    expect(await alarmed()).toBe(0);
    now = new Date('2026-07-06T14:00:00Z');
    await lawClock.run();
    await lawClock.run();
    expect(await alarmed()).toBe(1);
    now = new Date('2026-07-17T13:59:59Z');
    await lawClock.run();
    expect(await suppressions(endpointId)).toEqual([]);
    now = new Date('2026-07-17T14:00:00Z');
    await Promise.all([lawClock.run(), lawClock.run()]);
    expect(await suppressions(endpointId)).toEqual([
      expect.objectContaining({ type: 'opt_out', source: 'participant', scope: 'tenant' }),
    ]);
    expect(await lawClock.run()).toBe(0);
    expect(await open()).toBe(true);
  });

  it('I15: a consent event is never changed, whoever asks', async () => {
    const { endpointId } = await person(somebody());
    await db.database.inTenant(tenant.tenantId, (tx) =>
      ledger.applyKeywords(tx, tenant.tenantId, [
        { endpointId, effect: 'opt_out', inboundId: ids.next(), rule: 'kw.stop', listVersion: '1', receivedAt: FRIDAY },
      ]),
    );
    const change = `update consent_event set state = 'opted_in' where endpoint_id = '${endpointId}'`;
    await expect(
      db.database.inTenant(tenant.tenantId, (tx) => tx.query(`${change} and tenant_id = $1`, [tenant.tenantId])),
    ).rejects.toMatchObject({ code: '42501' });
    const owner = new pg.Client({ connectionString: db.adminUrl });
    await owner.connect();
    await expect(owner.query(change)).rejects.toMatchObject({ code: '23001' });
    await owner.end();
  });

  it('Shows 3, I14, I15: after any history of keywords, records, marks and liftings, who opted out last stays out, and marks of others last until those lift them', async () => {
    const policies = new ConsentPolicies(db.database, clock);
    const record = new RecordConsent(db.database, vault, endpoints, ledger, holds, policies, clock, ids);
    const lift = new LiftSuppression(db.database, vault, endpoints, ledger, ids);
    const lookUp = new LookUpPerson(db.database, vault, ledger, policies, clock);
    type Step = 'STOP' | 'START' | 'opted_out' | 'opted_in' | 'provider' | 'manual' | 'lift';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom<Step>('STOP', 'START', 'opted_out', 'opted_in', 'provider', 'manual', 'lift'), {
          minLength: 1,
          maxLength: 8,
        }),
        async (steps) => {
          now = FRIDAY;
          const number = somebody();
          const { endpointId } = await person(number);
          const stands = { person: false, provider: false, operator: false };
          for (const step of steps) {
            now = new Date(now.getTime() + 60_000);
            if (step === 'STOP' || step === 'START') {
              await db.database.inTenant(tenant.tenantId, (tx) =>
                ledger.applyKeywords(tx, tenant.tenantId, [
                  {
                    endpointId,
                    effect: step === 'STOP' ? 'opt_out' : 'opt_in',
                    inboundId: ids.next(),
                    rule: 'kw',
                    listVersion: '1',
                    receivedAt: now,
                  },
                ]),
              );
              stands.person = step === 'STOP';
              if (step === 'START') stands.provider = false;
            } else if (step === 'opted_out' || step === 'opted_in') {
              const done = await record.run(
                tenant.tenantId,
                {
                  number,
                  state: step,
                  scope: 'tenant',
                  scopeRef: null,
                  source: 'form',
                  disclosure: step === 'opted_in' ? 'I agree.' : null,
                  seller: null,
                  acquiredAt: now,
                  expiresAt: null,
                  reference: null,
                  proof: null,
                },
                'test',
              );
              expect(done.ok).toBe(true);
              stands.person = step === 'opted_out';
            } else if (step === 'lift') {
              await lift.run(tenant.tenantId, { number, type: null, scope: null, scopeRef: null });
              stands.operator = false;
            } else {
              const source = step === 'provider' ? 'provider' : 'operator';
              await db.database.inTenant(tenant.tenantId, (tx) =>
                ledger.suppress(tx, tenant.tenantId, {
                  endpointId,
                  type: step === 'provider' ? 'opt_out' : 'manual',
                  source,
                  reason: null,
                  evidenceId: null,
                }),
              );
              stands[source] = true;
            }
          }
          const { streams } = await lookUp.run(tenant.tenantId, number);
          const isOut = stands.person || stands.provider || stands.operator;
          for (const { decision } of streams)
            expect([
              steps,
              ['ERR_OPTED_OUT', 'ERR_SUPPRESSED'].includes((decision as { code?: string }).code ?? ''),
            ]).toEqual([steps, isOut]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('S0.15: what the tenant’s own list said is remembered as long as the policy says, and a failure for half a minute', async () => {
    now = FRIDAY;
    const external = new ExternalOptOuts(
      new OutgoingHttp(true),
      clock,
      new Metrics('test'),
      createLog('test', 'silent'),
    );
    const policy = {
      ...(await new ConsentPolicies(db.database, systemClock).of(tenant.tenantId)),
      externalSource: { url: 'http://127.0.0.1:9/nobody', timeoutMs: 500, cacheSeconds: 60, token: null },
    };
    const cipher = await vault.cipherFor(tenant.tenantId);
    const endpointId = cipher.endpointId(somebody());
    expect(external.recall(tenant.tenantId, policy, endpointId)).toBeNull();
    await external.ask(cipher, policy, [{ endpointId, number: '+12025550000' }]);
    expect(external.recall(tenant.tenantId, policy, endpointId)).toEqual({
      verdict: 'unavailable',
      retryAt: new Date(FRIDAY.getTime() + 30_000),
    });
    now = new Date(FRIDAY.getTime() + 30_000);
    expect(external.recall(tenant.tenantId, policy, endpointId)).toBeNull();
  });
});
