import { ConsentLedger, ConsentPolicies, ExternalOptOuts } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds, type E164 } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import { createLog, KeyRing, Metrics, OutgoingHttp, type AlarmClock, type Tx } from '#libs/platform';
import { SendersStore } from '#libs/sender-mapping';
import { Directory, EndpointStore, TenantVault } from '#libs/tenancy';
import {
  createTestTenant,
  openTestDatabase,
  TEST_KEKS,
  testEnvironment,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { AcceptMessages } from './accept-messages.usecase.js';
import { ClaimSubmissions, type Submission } from './claim-submissions.usecase.js';
import { LONGEST_REST_MS, RESTS_FROM } from './domain/account-health.js';
import { MessageStore } from './message.store.js';
import { OutboxStore } from './outbox.store.js';
import { SendingPolicies } from './sending-policies.js';
import { WithdrawMessages } from './withdraw-messages.usecase.js';

const ids = systemIds();
const PER_CLAIM = 64;

describe('the pace of senders, campaigns and accounts', () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let directory: Directory;
  let vault: TenantVault;
  let claim: ClaimSubmissions;
  let accept: AcceptMessages;
  let endpoints: EndpointStore;
  const outbox = new OutboxStore();
  const senders = new SendersStore();
  let people = 0;
  const alarms: Date[] = [];

  beforeAll(async () => {
    db = await openTestDatabase();
    vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
    directory = new Directory(db.database, vault, systemClock);
    endpoints = new EndpointStore();
    const consent = new ConsentLedger(ids, endpoints);
    const evidence = new EvidenceStore(ids, new Notices(db.database, systemClock));
    const policies = new ConsentPolicies(db.database, systemClock);
    const log = createLog('test', 'silent');
    const external = new ExternalOptOuts(new OutgoingHttp(true), systemClock, new Metrics('test'), log);
    const messages = new MessageStore(ids);
    accept = new AcceptMessages(
      messages,
      consent,
      policies,
      external,
      endpoints,
      evidence,
      new WithdrawMessages(messages, endpoints, evidence, systemClock),
      systemClock,
      ids,
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
      { ring: (_kind: string, at?: Date) => alarms.push(at ?? new Date()) } as unknown as AlarmClock,
      systemClock,
      testEnvironment(),
      log,
    );
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    alarms.length = 0;
    // What a test leaves behind would be claimed in the next.
    if (people > 0) await sql(`update attempt set state = 'failed' where state in ('queued', 'submitting')`);
    tenant = await createTestTenant(db.database, { numbers: 3 });
  });

  const sql = <Row = Record<string, unknown>>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    db.database.inTenant(tenant.tenantId, (tx) => tx.query<Row>(text, parameters));
  const change = (of: number, set: string): Promise<unknown> =>
    sql(`update business_number set ${set} where id = $1`, [tenant.numberIds[of]]);

  /** Puts texts to so many strangers into the queue of a sender; their message ids. */
  const place = (count: number, more: { sender?: number; priority?: number; body?: string } = {}): Promise<string[]> =>
    db.database.inTenant(tenant.tenantId, async (tx: Tx) => {
      const cipher = await vault.cipherFor(tenant.tenantId, tx);
      const sender = (await directory.number(tenant.tenantId, tenant.numberIds[more.sender ?? 0]!, tx))!;
      const [owner, channel] = [
        (await directory.tenant(tenant.tenantId, tx))!,
        (await directory.channel(tenant.tenantId, tenant.channelRow, tx))!,
      ];
      const numbers = Array.from({ length: count }, () => `+1503${String(5_550_000 + (people += 1))}` as E164);
      const endpointIds = await endpoints.ensure(tx, cipher, numbers);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id) select $1, p.lane, $2, p.id from unnest($3::uuid[], $4::uuid[]) as p (id, lane) on conflict do nothing`,
        [tenant.tenantId, sender.id, endpointIds, endpointIds.map((id) => cipher.laneId(sender.id, id))],
      );
      const accepted = await accept.run(
        tx,
        cipher,
        endpointIds.map((endpointId) => ({
          tenant: owner,
          channel,
          sender,
          laneId: cipher.laneId(sender.id, endpointId),
          endpointId,
          origin: 'api' as const,
          purpose: 'proactive' as const,
          stream: 'transactional' as const,
          body: more.body ?? 'Hello',
          dedupeKey: null,
          priority: more.priority ?? 5,
          expiresAt: new Date(Date.now() + 3_600_000),
        })),
      );
      return accepted.map(({ messageId }) => messageId);
    });
  const messagesOf = (claimed: readonly Submission[]): string[] => claimed.map(({ attempt }) => attempt.messageId);
  /** One claim, its sender's and campaign's slot having come. */
  const nextClaim = async (): Promise<string[]> => {
    await sql(
      `update business_number set next_slot_at = '-infinity' where next_slot_at < now() + interval '5 minutes'`,
    );
    await sql(`update sender_campaign set next_slot_at = '-infinity'`);
    return messagesOf(await claim.run(PER_CLAIM));
  };
  const waiting = async (): Promise<number> =>
    (await sql<{ count: number }>(`select count(*)::int from attempt where state = 'queued'`))[0]!.count;
  const isLookedAt = async (of: number): Promise<boolean> =>
    (await outbox.dueSenders(db.database, 100)).some(({ senderId }) => senderId === tenant.numberIds[of]);

  describe('the queue of one sender', () => {
    it.each([1, 8, 50])(
      'S0.17, OB18: at %d a second a reply that comes while others wait leaves with one of the next two claims, wherever the turn of the oldest stands',
      async (rate) => {
        await change(0, `segments_per_second = ${rate}`);
        await place(400, { priority: 8 });
        for (let claims = 0; claims < 11; claims += 1) {
          await change(0, `claims = ${claims}`);
          const [reply] = await place(1, { priority: 1 });
          expect([...(await nextClaim()), ...(await nextClaim())]).toContain(reply);
        }
      },
    );

    it('OB18: an unbroken stream of urgent texts starves nobody: one in ten is the one that has waited longest', async () => {
      await change(0, `segments_per_second = 40`);
      const patient = new Set(await place(60, { priority: 8 }));
      const left: string[] = [];
      while (left.length < 200) {
        await place(10, { priority: 1 });
        left.push(...(await nextClaim()));
      }
      const served = left.filter((id) => patient.has(id)).length;
      expect(served).toBeGreaterThanOrEqual(Math.floor(left.length / 10) - 1);
      expect(served).toBeLessThanOrEqual(Math.ceil(left.length / 10) + 1);
    });

    it('the oldest leave in the order in which they came, whatever their priority', async () => {
      await change(0, `segments_per_second = 1`);
      const [first] = await place(1, { priority: 9 });
      const [second] = await place(1, { priority: 6 });
      await place(30, { priority: 1 });
      const left: string[] = [];
      for (let round = 0; round < 20; round += 1) left.push(...(await nextClaim()));
      expect([left.indexOf(first!), left.indexOf(second!)]).toEqual([9, 19]);
    });

    it('a sender is served by one worker at a time', async () => {
      await change(0, `segments_per_second = 4`);
      await place(20);
      const rounds = await Promise.all(Array.from({ length: 4 }, () => claim.run(PER_CLAIM)));
      // One text at a time; the credit of a quarter of a second is one more.
      expect(rounds.flat().length).toBeLessThanOrEqual(2);
    });
  });

  describe('a day of a sender', () => {
    it('S1.46: of a daily cap of 30 segments exactly 30 leave, the others wait as queued and go on the next day', async () => {
      await change(0, `daily_segments = 30`);
      await place(50);
      const left: string[] = [];
      for (let round = 0; round < 6; round += 1) left.push(...(await nextClaim()));
      expect(left).toHaveLength(30);
      expect(await waiting()).toBe(20);
      expect(await isLookedAt(0)).toBe(false);
      const [until] = await sql<{ midnight: boolean }>(
        `select extract(epoch from (next_slot_at at time zone 'America/Los_Angeles')::time) = 0 and next_slot_at > now() as midnight from business_number where id = $1`,
        [tenant.numberIds[0]],
      );
      expect(until).toEqual({ midnight: true });
      await change(0, `day = day - 1, next_slot_at = '-infinity'`);
      expect(await isLookedAt(0)).toBe(true);
      for (let round = 0; round < 3; round += 1) left.push(...(await nextClaim()));
      expect(new Set(left).size).toBe(50);
      expect(await waiting()).toBe(0);
    });

    it('S1.46: a text counts by its segments', async () => {
      await change(0, `daily_segments = 9`);
      await place(10, { body: 'x'.repeat(400) });
      const left: string[] = [];
      for (let round = 0; round < 5; round += 1) left.push(...(await nextClaim()));
      expect(left).toHaveLength(3);
    });

    it('S1.46: a text that needs more segments than the day has left waits for the next day', async () => {
      await change(0, `daily_segments = 4`);
      await place(2, { body: 'x'.repeat(400) });
      const left: string[] = [];
      for (let round = 0; round < 4; round += 1) left.push(...(await nextClaim()));
      expect(left).toHaveLength(1);
      await change(0, `day = day - 1, next_slot_at = '-infinity'`);
      expect(await nextClaim()).toHaveLength(1);
    });

    it('a cap that is raised during the day lets more leave', async () => {
      await change(0, `daily_segments = 2`);
      await place(5);
      expect([...(await nextClaim()), ...(await nextClaim())]).toHaveLength(2);
      expect(await nextClaim()).toEqual([]);
      const raise = (dailySegments: number): Promise<boolean> =>
        db.database.inTenant(tenant.tenantId, (tx) =>
          senders.change(tx, tenant.tenantId, tenant.numberIds[0]!, { dailySegments }),
        );
      await raise(4);
      expect([...(await nextClaim()), ...(await nextClaim())]).toHaveLength(2);
      expect(await nextClaim()).toEqual([]);
      // What is said again changes nothing, and wakes nobody.
      await raise(4);
      expect(await isLookedAt(0)).toBe(false);
    });

    it('a sender whose day is used up waits no longer once it leaves the campaign that used it, or the campaign gets more', async () => {
      const campaign = {
        id: ids.next(),
        name: 'raised',
        brandRef: null,
        campaignRef: null,
        registration: 'registered',
        segmentsPerSecond: null,
      };
      const put = (dailySegments: number | null): Promise<string> =>
        db.database.inTenant(tenant.tenantId, (tx) =>
          senders.putCampaign(tx, tenant.tenantId, { ...campaign, dailySegments }),
        );
      const join = (campaignId: string | null): Promise<boolean> =>
        db.database.inTenant(tenant.tenantId, (tx) =>
          senders.change(tx, tenant.tenantId, tenant.numberIds[0]!, { campaignId }),
        );
      await join(await put(1));
      await place(4);
      expect(await nextClaim()).toHaveLength(1);
      expect(await nextClaim()).toEqual([]);
      expect(await isLookedAt(0)).toBe(false);
      await put(1);
      expect(await isLookedAt(0)).toBe(false);
      await put(2);
      expect(await nextClaim()).toHaveLength(1);
      expect(await nextClaim()).toEqual([]);
      await join(null);
      expect([...(await nextClaim()), ...(await nextClaim())]).toHaveLength(2);
    });
  });

  describe('a campaign that numbers share', () => {
    const join = async (limits: string): Promise<void> => {
      const id = ids.next();
      await sql(
        `insert into sender_campaign (tenant_id, id, name, segments_per_second, daily_segments) values ($1, $2, 'shared', ${limits})`,
        [tenant.tenantId, id],
      );
      await sql(`update business_number set campaign_id = $1 where id = any ($2::uuid[])`, [
        id,
        tenant.numberIds.slice(0, 2),
      ]);
    };

    it('S1.46: its day is one for all of its numbers, and a number outside of it goes on', async () => {
      await join('null, 30');
      for (const sender of [0, 1, 2]) await place(40, { sender });
      const left: Submission[] = [];
      for (let round = 0; round < 8; round += 1) left.push(...(await claim.run(PER_CLAIM * 3)));
      const bySender = tenant.numberIds.map((id) => left.filter(({ senderId }) => senderId === id).length);
      expect(bySender[0]! + bySender[1]!).toBe(30);
      expect(bySender[2]).toBe(40);
      expect([await isLookedAt(0), await isLookedAt(1)]).toEqual([false, false]);
    });

    it('S1.46: numbers wait for the slot that they share, and are looked at again when it comes', async () => {
      await join('4, null');
      await place(10, { sender: 0 });
      await place(10, { sender: 1 });
      const left = [...(await claim.run(PER_CLAIM)), ...(await claim.run(PER_CLAIM)), ...(await claim.run(PER_CLAIM))];
      // One text, and one more for the credit of a quarter of a second: the campaign's, not one of each number.
      expect(left).toHaveLength(2);
      const rows = await sql<{ waits: boolean; as_campaign: boolean }>(
        `select b.next_slot_at > now() as waits, b.next_slot_at = c.next_slot_at as as_campaign
           from business_number b join sender_campaign c on c.tenant_id = b.tenant_id and c.id = b.campaign_id`,
      );
      expect(rows).toEqual(Array.from({ length: 2 }, () => ({ waits: true, as_campaign: true })));
      // Somebody is woken then, and not by chance of a sweep.
      const [slot] = await sql<{ at: Date }>(`select next_slot_at as at from sender_campaign`);
      expect(alarms.map((at) => at.getTime())).toContain(slot!.at.getTime());
    });
  });

  describe('an account that fails', () => {
    const rest = { restsFrom: RESTS_FROM, restMs: 4000, longestRestMs: LONGEST_REST_MS };
    const fail = (failures = 1, tried = false): Promise<boolean> =>
      db.database.inTenant(tenant.tenantId, (tx) =>
        outbox.countAccountFailures(tx, tenant.tenantId, tenant.channelRow, failures, { ...rest, tried }),
      );
    const end = (): Promise<boolean> =>
      db.database.inTenant(tenant.tenantId, (tx) =>
        outbox.endAccountFailures(tx, tenant.tenantId, tenant.channelRow, RESTS_FROM),
      );
    const restSeconds = async (): Promise<number> => {
      const [row] = await sql<{ left: number | null }>(
        `select round(extract(epoch from nullif(held_until, '-infinity') - now()))::float8 as left from channel`,
      );
      return row!.left ?? 0;
    };
    const wait = (): Promise<unknown> => sql(`update channel set held_until = now()`);

    it('S0.41: rests from the fifth failure in a row on, and says so once', async () => {
      const said: boolean[] = [];
      for (let count = 0; count < RESTS_FROM - 1; count += 1) said.push(await fail());
      expect(await restSeconds()).toBeLessThanOrEqual(0);
      said.push(await fail());
      expect(said).toEqual([false, false, false, false, true]);
      expect(await restSeconds()).toBe(4);
      await place(3);
      expect(await isLookedAt(0)).toBe(false);
      expect(await claim.run(PER_CLAIM)).toEqual([]);
    });

    it('rests twice as long with each text that tried in vain, and never longer than its bound', async () => {
      await fail(RESTS_FROM);
      const rests: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        await wait();
        expect(await fail(1, true)).toBe(false);
        rests.push(await restSeconds());
      }
      expect(rests).toEqual([8, 16, 32, 64, 128, 256, 512, 600, 600]);
    });

    it('what was under way when the rest began changes nothing', async () => {
      await fail(RESTS_FROM);
      for (let late = 0; late < 20; late += 1) expect(await fail()).toBe(false);
      expect(await restSeconds()).toBe(4);
      const [row] = await sql<{ failures: number }>(`select failures from channel`);
      expect(row).toEqual({ failures: RESTS_FROM });
    });

    it('after the rest one text tries, whichever sender it is from, and the others wait for what becomes of it', async () => {
      for (const sender of [0, 1, 2]) await place(5, { sender });
      await fail(RESTS_FROM);
      await wait();
      const tries = [...(await claim.run(PER_CLAIM)), ...(await claim.run(PER_CLAIM))];
      expect(tries.map(({ accountFailures }) => accountFailures)).toEqual([RESTS_FROM]);
      expect(await waiting()).toBe(14);
      expect(await end()).toBe(true);
      const after = await claim.run(PER_CLAIM);
      expect(after).toHaveLength(14);
      expect(after.every(({ accountFailures }) => accountFailures === 0)).toBe(true);
      expect(await end()).toBe(false);
    });

    it('before the fifth failure in a row nothing waits for the account', async () => {
      await place(5);
      await fail();
      expect(await claim.run(PER_CLAIM)).toHaveLength(5);
      await fail(1, true);
      expect(await restSeconds()).toBeLessThanOrEqual(0);
    });

    it('an answer in between begins the count anew', async () => {
      await fail(RESTS_FROM - 1);
      expect(await end()).toBe(false);
      expect(await fail(RESTS_FROM - 1)).toBe(false);
      expect(await restSeconds()).toBeLessThanOrEqual(0);
    });

    it('I23: the accounts of others go on', async () => {
      await fail(RESTS_FROM);
      const resting = tenant;
      tenant = await createTestTenant(db.database);
      await place(2);
      expect(await claim.run(PER_CLAIM)).toHaveLength(2);
      tenant = resting;
    });
  });
});
