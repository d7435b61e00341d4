import { jest } from '@jest/globals';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConsentLedger, ConsentPolicies, ExternalOptOuts } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds, type E164, type TenantId } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import { createLog, KeyRing, Metrics, OutgoingHttp, type AlarmClock } from '#libs/platform';
import { Alerts, Directory, EndpointStore, TenantVault } from '#libs/tenancy';
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
import { afterFailure } from './domain/retry.js';
import { MessageStore } from './message.store.js';
import { OutboxStore, type Settlement } from './outbox.store.js';
import { ReceiptStore } from './receipt.store.js';
import { ReconcileUnknown } from './reconcile-unknown.usecase.js';
import { RecordReceipts } from './record-receipts.usecase.js';
import { SendingPolicies } from './sending-policies.js';
import { SubmitText } from './submit-text.usecase.js';
import { WithdrawMessages } from './withdraw-messages.usecase.js';

/** Somebody who answers as a test says: the gateway, or a tenant's own list. */
interface Listener {
  readonly url: string;
  answer: (response: ServerResponse) => void;
  stop(): Promise<void>;
}

async function listen(): Promise<Listener> {
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => listener.answer(response));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const listener: Listener = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (response) => void response.end('{}'),
    async stop() {
      server.closeAllConnections();
      await new Promise((gone) => server.close(gone));
    },
  };
  return listener;
}

const json = (response: ServerResponse, body: object): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

/** More than any test of one sender has due. */
const PER_CLAIM = 64;
/** The word of a receipt that a carrier has delivered. */
const DELIVERED = {
  providerStatus: 'delivered',
  providerCode: null,
  state: 'delivered',
  final: true,
  recognised: true,
  errorCode: null,
  assessment: 'success.delivered',
  receiptClass: 'delivered',
  event: 'notification.endpoint.accepted',
} as const;

/** What a test wants said to a stranger. */
interface WantedStranger {
  /** Which of the tenant's numbers; the first when left out. */
  readonly sender?: number;
  readonly priority?: number;
  readonly body?: string;
}

/** The outbox of one process on a database of its own, step by step: nothing is claimed, submitted or looked up unless a test says so. */
class AnOutbox {
  readonly outbox = new OutboxStore();
  readonly endpoints = new EndpointStore();
  private people = 0;

  private constructor(
    readonly db: OpenTestDatabase,
    readonly directory: Directory,
    readonly vault: TenantVault,
    readonly external: ExternalOptOuts,
    readonly messages: MessageStore,
    readonly accept: AcceptMessages,
    readonly claim: ClaimSubmissions,
    readonly submit: SubmitText,
    readonly receipts: RecordReceipts,
    readonly reconcile: ReconcileUnknown,
  ) {}

  /** `gateway`: the address of whoever plays the provider. */
  static async open(gateway: string): Promise<AnOutbox> {
    const db = await openTestDatabase();
    const [ids, clock, log, metrics] = [systemIds(), systemClock, createLog('test', 'silent'), new Metrics('test')];
    const { database } = db;
    const env = { ...testEnvironment(), TWILIO_API_BASE_URL: gateway };
    const vault = new TenantVault(database, new KeyRing(TEST_KEKS));
    const directory = new Directory(database, vault, clock);
    const [endpoints, outbox, alerts, messages] = [
      new EndpointStore(),
      new OutboxStore(),
      new Alerts(ids),
      new MessageStore(ids),
    ];
    const consent = new ConsentLedger(ids, endpoints);
    const evidence = new EvidenceStore(ids, new Notices(database, clock));
    const policies = new ConsentPolicies(database, clock);
    const external = new ExternalOptOuts(new OutgoingHttp(true), clock, metrics, log);
    const withdraw = new WithdrawMessages(messages, endpoints, evidence, clock);
    const alarmClock = { ring: () => undefined } as unknown as AlarmClock;
    const receipts = new RecordReceipts(new ReceiptStore(), evidence, consent, endpoints, alerts, metrics, clock);
    return new AnOutbox(
      db,
      directory,
      vault,
      external,
      messages,
      new AcceptMessages(messages, consent, policies, external, endpoints, evidence, withdraw, clock, ids),
      new ClaimSubmissions(
        database,
        outbox,
        endpoints,
        consent,
        policies,
        new SendingPolicies(database, clock),
        external,
        evidence,
        directory,
        vault,
        alarmClock,
        clock,
        env,
        log,
      ),
      new SubmitText(database, outbox, evidence, consent, endpoints, alerts, alarmClock, metrics, log, clock, env),
      receipts,
      new ReconcileUnknown(
        database,
        outbox,
        messages,
        receipts,
        evidence,
        directory,
        vault,
        alarmClock,
        metrics,
        log,
        clock,
        env,
      ),
    );
  }

  sql<Row = Record<string, unknown>>(
    tenant: TestTenant,
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.db.database.inTenant(tenant.tenantId, (tx) => tx.query<Row>(text, parameters));
  }

  /** Puts a text to each of so many strangers into the queue; their message ids. */
  place(tenant: TestTenant, count: number, wanted: WantedStranger = {}): Promise<string[]> {
    return this.db.database.inTenant(tenant.tenantId, async (tx) => {
      const cipher = await this.vault.cipherFor(tenant.tenantId, tx);
      const sender = (await this.directory.number(tenant.tenantId, tenant.numberIds[wanted.sender ?? 0]!, tx))!;
      const owner = (await this.directory.tenant(tenant.tenantId, tx))!;
      const channel = (await this.directory.channel(tenant.tenantId, tenant.channelRow, tx))!;
      const numbers = Array.from({ length: count }, () => `+1503${String(5_550_000 + (this.people += 1))}` as E164);
      const endpointIds = await this.endpoints.ensure(tx, cipher, numbers);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id)
         select $1, p.lane, $2, p.id from unnest($3::uuid[], $4::uuid[]) as p (id, lane) on conflict do nothing`,
        [tenant.tenantId, sender.id, endpointIds, endpointIds.map((id) => cipher.laneId(sender.id, id))],
      );
      const accepted = await this.accept.run(
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
          body: wanted.body ?? 'Hello',
          dedupeKey: null,
          priority: wanted.priority ?? 5,
          expiresAt: new Date(Date.now() + 3_600_000),
        })),
      );
      return accepted.map(({ messageId }) => messageId);
    });
  }

  /** One claim, the slots of this tenant's senders having come. */
  async claimNow(tenant: TestTenant): Promise<readonly Submission[]> {
    await this.sql(
      tenant,
      `update business_number set next_slot_at = '-infinity' where next_slot_at < now() + interval '5 minutes'`,
    );
    await this.sql(tenant, `update sender_campaign set next_slot_at = '-infinity'`);
    return this.claim.run(PER_CLAIM);
  }

  /** Ends whatever a test has left behind, so that the next does not claim it. */
  async clear(tenant: TestTenant): Promise<void> {
    await this.sql(
      tenant,
      `update attempt set state = 'failed', reconcile_at = null where state in ('queued', 'submitting', 'unknown')`,
    );
  }

  /** Writes the outcome of one submission down, as somebody else than {@link SubmitText} would find it. */
  settle(
    tenantId: TenantId,
    { attempt, fence }: Submission,
    outcome: Partial<Settlement>,
  ): Promise<ReadonlySet<string>> {
    return this.db.database.inTenant(tenantId, (tx) =>
      this.outbox.settle(tx, tenantId, [
        {
          attemptId: attempt.id,
          messageId: attempt.messageId,
          fence,
          attemptState: 'queued',
          messageState: 'queued',
          providerMessageId: null,
          providerStatus: null,
          providerCode: null,
          errorCode: null,
          retryInMs: 0,
          tried: false,
          reconcileInMs: null,
          ...outcome,
        },
      ]),
    );
  }

  /** The carrier says that this attempt was delivered, by the token of its callback. */
  delivered(tenant: TestTenant, { attempt }: Submission): Promise<unknown> {
    return this.db.database.inTenant(tenant.tenantId, (tx) =>
      this.receipts.run(tx, tenant.tenantId, [
        {
          rawEventId: null,
          provider: 'twilio',
          receivedAt: new Date(),
          event: {
            providerMessageId: `SM${attempt.token}`,
            accountRef: tenant.accountSid,
            attemptToken: attempt.token,
            occurredAt: null,
            status: DELIVERED,
          },
        },
      ]),
    );
  }
}

describe('what meets at the outbox', () => {
  let gateway: Listener;
  let box: AnOutbox;
  let tenant: TestTenant;
  const sql = <Row = Record<string, unknown>>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    box.sql<Row>(tenant, text, parameters);
  const claimedTexts = async (): Promise<readonly string[]> =>
    (await box.claimNow(tenant)).map(({ attempt }) => attempt.messageId);
  const states = (messageId: string): Promise<{ message: string; attempts: string[] }[]> =>
    sql(
      `select m.state as message, array_agg(a.state order by a.ordinal) as attempts
         from message m join attempt a on a.tenant_id = m.tenant_id and a.message_id = m.id where m.id = $1 group by m.state`,
      [messageId],
    );
  /** One text, claimed, of which nobody knows what became ten minutes ago; its tenant wants another try once it is known to be absent. */
  const unknown = async (): Promise<Submission> => {
    const [messageId] = await box.place(tenant, 1);
    const [one] = await box.claimNow(tenant);
    await sql(`update tenant set resend_on_unknown = 'after_confirmed_absent'`);
    box.directory.forget();
    await sql(
      `update attempt set state = 'unknown', lease_until = null, reconcile_at = now(), gate_committed_at = now() - interval '10 minutes' where id = $1`,
      [one!.attempt.id],
    );
    await sql(`update message set state = 'unknown' where id = $1`, [messageId]);
    return one!;
  };

  beforeAll(async () => {
    gateway = await listen();
    box = await AnOutbox.open(gateway.url);
  });
  afterAll(async () => {
    await gateway.stop();
    await box.db.drop();
  });
  beforeEach(async () => {
    tenant = await createTestTenant(box.db.database, { numbers: 2 });
  });
  afterEach(() => box.clear(tenant));

  describe('a receipt and the provider’s list', () => {
    it('I13: a receipt that comes while the list is being read wins: nothing is absent, and nothing leaves again', async () => {
      const one = await unknown();
      gateway.answer = (response) =>
        void box.delivered(tenant, one).then(() => json(response, { messages: [], page: 0, page_size: 1000 }));
      await box.reconcile.run();
      expect(await states(one.attempt.messageId)).toEqual([{ message: 'delivered', attempts: ['delivered'] }]);
      const told = await sql(`select from evidence_event where message_id = $1 and dedupe_key like 'absent:%'`, [
        one.attempt.messageId,
      ]);
      expect(told).toEqual([]);
      expect(await claimedTexts()).toEqual([]);
    });

    it('I13: a receipt for what the list did not hold ends the second try that waits', async () => {
      const one = await unknown();
      gateway.answer = (response) => json(response, { messages: [], page: 0, page_size: 1000 });
      await box.reconcile.run();
      expect(await states(one.attempt.messageId)).toEqual([{ message: 'queued', attempts: ['failed', 'queued'] }]);
      await box.delivered(tenant, one);
      expect(await states(one.attempt.messageId)).toEqual([
        { message: 'delivered', attempts: ['delivered', 'suppressed'] },
      ]);
      expect(await claimedTexts()).toEqual([]);
    });

    it('I13: a receipt for a try that was believed not to have arrived ends the next one of the same attempt', async () => {
      await box.place(tenant, 1);
      const [one] = await box.claimNow(tenant);
      await box.settle(tenant.tenantId, one!, { tried: true });
      await box.delivered(tenant, one!);
      expect(await states(one!.attempt.messageId)).toEqual([{ message: 'delivered', attempts: ['delivered'] }]);
      expect(await claimedTexts()).toEqual([]);
    });

    it('I13: an answer takes its id from the equal text to which the list had given it, and that one is looked up anew', async () => {
      await box.place(tenant, 2);
      const [answered, guessed] = await box.claimNow(tenant);
      const sid = `SM${'c'.repeat(32)}`;
      await sql(
        `update attempt set state = 'submitted', lease_until = null, provider_message_id = $2, reconciliation = 'found' where id = $1`,
        [guessed!.attempt.id, sid],
      );
      await sql(`update message set state = 'submitted' where id = $1`, [guessed!.attempt.messageId]);
      gateway.answer = (response) => {
        response.statusCode = 201;
        json(response, { sid, status: 'queued' });
      };
      await box.submit.run(answered!);
      expect(await states(answered!.attempt.messageId)).toEqual([{ message: 'submitted', attempts: ['submitted'] }]);
      expect(await states(guessed!.attempt.messageId)).toEqual([{ message: 'unknown', attempts: ['unknown'] }]);
      const [row] = await sql(
        `select provider_message_id as sid, reconcile_at <= now() as due from attempt where id = $1`,
        [guessed!.attempt.id],
      );
      expect(row).toEqual({ sid: null, due: true });
    });
  });

  it('a text that is withdrawn between going back to the queue and its next claim does not leave', async () => {
    const [messageId] = await box.place(tenant, 1);
    const [one] = await box.claimNow(tenant);
    let claim: Promise<readonly string[]> | undefined;
    await box.db.database.inTenant(tenant.tenantId, async (tx) => {
      await box.endpoints.lockGates(tx, [one!.attempt.endpointId]);
      expect(await box.messages.withdraw(tx, tenant.tenantId, [messageId!], 'ERR_CANCELLED', 'test')).toEqual([]);
      await box.settle(tenant.tenantId, one!, {});
      claim = claimedTexts();
      // Until the claim stands before the gate, with what it has read before.
      for (let waits = false; !waits;) {
        const [row] = await box.db.database.query<{ waits: boolean }>(
          `select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%from endpoint%') as waits`,
        );
        waits = row!.waits;
      }
      await box.messages.giveNoSecondTry(tx, tenant.tenantId, [messageId!], 'ERR_CANCELLED');
    });
    expect(await claim).toEqual([]);
    expect(await states(messageId!)).toEqual([{ message: 'suppressed', attempts: ['suppressed'] }]);
  });

  describe('senders of whom nothing comes', () => {
    const SENDERS = 17;
    let others: TestTenant;
    beforeEach(async () => {
      others = await createTestTenant(box.db.database, { numbers: SENDERS });
      await box.sql(others, `update business_number set next_slot_at = now() - interval '1 hour'`);
    });
    afterEach(() => box.clear(others));
    const leave = async (): Promise<number> => {
      let left = 0;
      for (let round = 0; round < 3; round += 1)
        left += (await box.claim.run(64)).filter(({ tenantId }) => tenantId === tenant.tenantId).length;
      return left;
    };

    it('I31: whose day has no room for their long texts hide nobody, and their short ones leave', async () => {
      const campaign = crypto.randomUUID();
      await box.sql(
        others,
        `insert into sender_campaign (tenant_id, id, name, daily_segments) values ($1, $2, 'shared', 1)`,
        [others.tenantId, campaign],
      );
      await box.sql(others, `update business_number set campaign_id = $1`, [campaign]);
      for (let sender = 0; sender < SENDERS; sender += 1)
        await box.place(others, 1, { sender, body: 'x'.repeat(200), priority: 1 });
      await box.place(tenant, 3);
      expect(await leave()).toBe(3);
      const [short] = await box.place(others, 1, { sender: 3, body: 'short' });
      const left = await box.claimNow(others);
      expect(left.map(({ attempt }) => attempt.messageId)).toEqual([short]);
    });

    it('I31: whose tenant’s keys are gone hide nobody', async () => {
      for (let sender = 0; sender < SENDERS; sender += 1) await box.place(others, 1, { sender });
      await box.place(tenant, 3);
      const cipherFor = box.vault.cipherFor.bind(box.vault);
      const keys = jest
        .spyOn(box.vault, 'cipherFor')
        .mockImplementation((of, tx) =>
          of === others.tenantId ? Promise.reject(new Error('no key')) : cipherFor(of, tx),
        );
      expect(await leave()).toBe(3);
      keys.mockRestore();
    });
  });

  it('I31: one text that cannot be opened keeps no other of its sender from leaving', async () => {
    const [broken, whole] = [...(await box.place(tenant, 1, { priority: 1 })), ...(await box.place(tenant, 1))];
    await sql(
      `update endpoint set number = decode(repeat('00', 40), 'hex') where id = (select endpoint_id from message where id = $1)`,
      [broken],
    );
    expect(await claimedTexts()).toEqual([whole]);
    expect(await states(broken!)).toEqual([{ message: 'held', attempts: ['scheduled'] }]);
  });

  describe('a tenant’s own list of opt-outs', () => {
    let list: Listener;
    beforeEach(async () => {
      list = await listen();
      await sql(`insert into consent_policy (tenant_id, version, settings, changed_by) values ($1, 1, $2, 'test')`, [
        tenant.tenantId,
        JSON.stringify({ externalSource: { url: `${list.url}/`, timeoutMs: 5000, cacheSeconds: 60, token: null } }),
      ]);
    });
    afterEach(() => list.stop());

    it('I14, I31: nobody waits for its answer: a claim ends without it, and the texts leave once it has come', async () => {
      let answer: (() => void) | undefined;
      const asked = new Promise<void>((settle) => {
        list.answer = (response) => {
          answer = () => json(response, { opted_out: [] });
          settle();
        };
      });
      // What it said when they were accepted is forgotten by now.
      const known = jest.spyOn(box.external, 'recall').mockReturnValue({ verdict: 'clear' });
      await box.place(tenant, 2);
      known.mockRestore();
      expect(await claimedTexts()).toEqual([]);
      await asked;
      expect(await claimedTexts()).toEqual([]);
      answer!();
      let left: readonly string[] = [];
      while (left.length === 0) left = await claimedTexts();
      expect(left).toHaveLength(2);
    });
  });

  it.each([0, -5000])(
    'I17: a gateway that says "try again in %i ms" is tried five times at most',
    async (retryAfterMs) => {
      const [messageId] = await box.place(tenant, 1);
      let tries = 0;
      for (;;) {
        const [one] = await box.claimNow(tenant);
        expect(one?.attempt.messageId).toBe(messageId);
        tries += 1;
        const after = afterFailure({ class: 'throttled', retryAfterMs }, one!.attempt.tries, 5, 0.5);
        if (after.next !== 'retry') break;
        expect(after.afterMs).toBeGreaterThan(500);
        await box.settle(tenant.tenantId, one!, { tried: true });
      }
      expect(tries).toBe(5);
    },
  );

  it('OB19: segments of a text that was claimed and did not leave are not spent', async () => {
    await sql(`update business_number set daily_segments = 2`);
    const [messageId] = await box.place(tenant, 1);
    for (let round = 0; round < 4; round += 1) {
      const [one] = await box.claimNow(tenant);
      expect(one?.attempt.messageId).toBe(messageId);
      // It waited so long for a free place that the gate has to be passed again.
      await box.submit.run({ ...one!, gateCommittedAt: new Date(Date.now() - 10_000) });
    }
  });
});
