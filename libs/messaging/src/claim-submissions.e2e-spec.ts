import { ConsentLedger, ConsentPolicies, ExternalOptOuts } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import { createLog, KeyRing, Metrics, OutgoingHttp, type AlarmClock, type Tx } from '#libs/platform';
import { Directory, EndpointStore, TenantVault, type TenantEntity } from '#libs/tenancy';
import {
  createTestTenant,
  openTestDatabase,
  TEST_KEKS,
  testEnvironment,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { AcceptMessage } from './accept-message.usecase.js';
import { AcceptMessages } from './accept-messages.usecase.js';
import { ClaimSubmissions } from './claim-submissions.usecase.js';
import { MessageStore } from './message.store.js';
import { OutboxStore } from './outbox.store.js';
import { SendingPolicies } from './sending-policies.js';
import { WithdrawMessages } from './withdraw-messages.usecase.js';

const ids = systemIds();

describe('claiming texts that may leave', () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let directory: Directory;
  let vault: TenantVault;
  let claim: ClaimSubmissions;
  let accept: AcceptMessage;
  let endpoints: EndpointStore;
  let consent: ConsentLedger;
  const alarms: (Date | undefined)[] = [];

  beforeAll(async () => {
    db = await openTestDatabase();
    tenant = await createTestTenant(db.database);
    vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
    directory = new Directory(db.database, vault, systemClock);
    endpoints = new EndpointStore();
    consent = new ConsentLedger(ids, endpoints);
    const evidence = new EvidenceStore(ids, new Notices(db.database, systemClock));
    const outbox = new OutboxStore();
    const alarmClock = { ring: (_kind: string, at?: Date) => alarms.push(at) } as unknown as AlarmClock;
    const policies = new ConsentPolicies(db.database, systemClock);
    const external = new ExternalOptOuts(
      new OutgoingHttp(true),
      systemClock,
      new Metrics('test'),
      createLog('test', 'silent'),
    );
    const messages = new MessageStore(ids);
    accept = new AcceptMessage(
      new AcceptMessages(
        messages,
        consent,
        policies,
        external,
        endpoints,
        evidence,
        new WithdrawMessages(messages, endpoints, evidence, systemClock),
        systemClock,
        ids,
      ),
    );
    claim = new ClaimSubmissions(
      db.database,
      outbox,
      endpoints,
      consent,
      policies,
      new SendingPolicies(db.database, systemClock),
      external,
      evidence,
      directory,
      vault,
      alarmClock,
      systemClock,
      testEnvironment(),
      createLog('test', 'silent'),
    );
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    alarms.length = 0;
    await db.database.inTenant(tenant.tenantId, (tx) =>
      tx.query(`update attempt set state = 'failed' where state in ('queued', 'submitting')`),
    );
    await pace(1000);
  });

  const pace = async (rate: number): Promise<void> => {
    await db.database.inTenant(tenant.tenantId, (tx) =>
      tx.query(`update business_number set segments_per_second = $1, next_slot_at = '-infinity'`, [rate]),
    );
  };

  const send = (to: string, body = 'Hello', more: { priority?: number; expiresAt?: Date } = {}): Promise<string> =>
    db.database.inTenant(tenant.tenantId, async (tx: Tx) => {
      const cipher = await vault.cipherFor(tenant.tenantId);
      const sender = (await directory.number(tenant.tenantId, tenant.numberIds[0]!))!;
      const [endpointId] = await endpoints.ensure(tx, cipher, [to]);
      const laneId = cipher.laneId(sender.id, endpointId!);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id) values ($1, $2, $3, $4) on conflict do nothing`,
        [tenant.tenantId, laneId, sender.id, endpointId],
      );
      const accepted = await accept.run(tx, cipher, {
        tenant: (await directory.tenant(tenant.tenantId)) as TenantEntity,
        channel: (await directory.channel(tenant.tenantId, tenant.channelRow))!,
        sender,
        laneId,
        endpointId: endpointId!,
        origin: 'api',
        purpose: 'proactive',
        stream: 'transactional',
        body,
        dedupeKey: null,
        priority: more.priority ?? 5,
        expiresAt: more.expiresAt ?? new Date(Date.now() + 600_000),
      });
      return accepted.messageId;
    });

  it('S0.31: a sender sends no faster than its rate, and is looked at again when its next slot comes', async () => {
    await pace(8);
    for (let index = 0; index < 8; index += 1) await send(`+1503555${String(1000 + index)}`);
    // An idle sender has a quarter of a second in credit, so it begins with half a second's worth; then it has to wait.
    expect(await claim.run(64)).toHaveLength(2);
    expect(await claim.run(64)).toHaveLength(2);
    expect(await claim.run(64)).toEqual([]);
    expect(alarms.at(-1)!.getTime()).toBeGreaterThan(Date.now() - 1000);
    const [row] = await db.database.inTenant(tenant.tenantId, (tx) =>
      tx.query<{ span: number }>(`select extract(epoch from b.next_slot_at - min(a.gate_committed_at))::float8 as span
                                    from business_number b join attempt a on a.sender_id = b.id where a.state = 'submitting' group by b.next_slot_at`),
    );
    // Four segments at eight a second are half a second, less the credit.
    expect(row!.span).toBeGreaterThan(0.2);
    expect(row!.span).toBeLessThanOrEqual(0.5);
  });

  it('a long text counts by its segments, and leaves even when it alone is more than the allowance', async () => {
    await pace(4);
    await send('+15035552001', 'x'.repeat(400));
    await send('+15035552002');
    expect(await claim.run(64)).toHaveLength(1);
  });

  it('S0.17: what is urgent leaves first', async () => {
    await pace(4);
    await send('+15035553001', 'bulk', { priority: 8 });
    await send('+15035553002', 'reply', { priority: 1 });
    expect((await claim.run(64)).map(({ body }) => body)).toEqual(['reply']);
  });

  it('I12: an attempt is claimed once, by however many workers', async () => {
    for (let index = 0; index < 40; index += 1) await send(`+1503555${String(4000 + index)}`);
    const claimed = (await Promise.all(Array.from({ length: 6 }, () => claim.run(10)))).flat();
    for (let round = 0; round < 8; round += 1) claimed.push(...(await claim.run(64)));
    const tokens = claimed.map(({ attempt }) => attempt.token);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens).toHaveLength(40);
  });

  it('I14: an opt-out that came after the text was accepted wins, and the refusal can be shown', async () => {
    const messageId = await send('+15035555001');
    await db.database.inTenant(tenant.tenantId, async (tx) => {
      const [endpointId] = await endpoints.ensure(tx, await vault.cipherFor(tenant.tenantId), ['+15035555001']);
      await consent.applyKeywords(tx, tenant.tenantId, [
        {
          endpointId: endpointId!,
          effect: 'opt_out',
          inboundId: ids.next(),
          rule: 'kw.per_se.stop',
          listVersion: 'test',
          receivedAt: new Date(),
        },
      ]);
    });
    expect(await claim.run(64)).toEqual([]);
    const [row] = await db.database.inTenant(tenant.tenantId, (tx) =>
      tx.query(
        `select m.state, m.error_code, m.decision, e.assessment from message m join evidence_event e on e.message_id = m.id and e.dedupe_key like 'refused%' where m.id = $1`,
        [messageId],
      ),
    );
    expect(row).toMatchObject({
      state: 'suppressed',
      error_code: 'ERR_OPTED_OUT',
      assessment: 'fail.opted_out',
      decision: { rule: 'suppression.opt_out', at: 'submit' },
    });
  });

  it('R-4.8: a text whose person was erased meanwhile is refused, and others leave', async () => {
    const gone = await send('+15035556101');
    const wordless = await send('+15035556102');
    const whole = await send('+15035556103');
    await db.database.inTenant(tenant.tenantId, async (tx) => {
      await tx.query(
        `update endpoint e set number = null from message m where m.id = $1 and e.tenant_id = m.tenant_id and e.id = m.endpoint_id`,
        [gone],
      );
      await tx.query(`update message set body = null where id = $1`, [wordless]);
    });
    expect((await claim.run(64)).map(({ attempt }) => attempt.messageId)).toEqual([whole]);
    const rows = await db.database.inTenant(tenant.tenantId, (tx) =>
      tx.query(`select state, error_code, decision->>'rule' as rule from message where id = any ($1::uuid[])`, [
        [gone, wordless],
      ]),
    );
    expect(rows).toEqual(
      Array.from({ length: 2 }, () => ({ state: 'suppressed', error_code: 'ERR_SUPPRESSED', rule: 'person.erased' })),
    );
  });

  it('R-4.8: who was erased and is heard of again gets the number back, also from a process that has seen them', async () => {
    const number = '+15035556104';
    const cipher = await vault.cipherFor(tenant.tenantId);
    for (const store of [endpoints, new EndpointStore()]) {
      const [id] = await db.database.inTenant(tenant.tenantId, (tx) => store.ensure(tx, cipher, [number]));
      await db.database.inTenant(tenant.tenantId, (tx) => store.ensure(tx, cipher, [number]));
      await db.database.inTenant(tenant.tenantId, (tx) =>
        tx.query(`update endpoint set number = null where id = $1`, [id]),
      );
      const known = () => db.database.inTenant(tenant.tenantId, (tx) => store.number(tx, cipher, id!));
      expect(await known()).toBeNull();
      await db.database.inTenant(tenant.tenantId, (tx) => store.ensure(tx, cipher, [number]));
      expect(await known()).toBe(number);
    }
  });

  it('I16: a text whose usefulness has ended is not sent', async () => {
    const messageId = await send('+15035556001', 'late', { expiresAt: new Date(Date.now() + 40) });
    await new Promise((settle) => setTimeout(settle, 60));
    expect(await claim.run(64)).toEqual([]);
    const [row] = await db.database.inTenant(tenant.tenantId, (tx) =>
      tx.query(`select state, error_code from message where id = $1`, [messageId]),
    );
    expect(row).toEqual({ state: 'expired', error_code: 'ERR_MESSAGE_EXPIRED' });
  });
});
