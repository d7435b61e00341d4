import { ConsentLedger, ConsentPolicies, ExternalOptOuts } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds, type E164, type TenantId } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import { createLog, KeyRing, Metrics, OutgoingHttp, type AlarmClock } from '#libs/platform';
import { Alerts, Directory, EndpointStore, TenantVault } from '#libs/tenancy';
import { openTestDatabase, TEST_KEKS, testEnvironment, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { AcceptMessages } from '../accept-messages.usecase.js';
import { ClaimSubmissions, type Submission } from '../claim-submissions.usecase.js';
import { MessageStore } from '../message.store.js';
import { OutboxStore, type Settlement } from '../outbox.store.js';
import { ReconcileUnknown } from '../reconcile-unknown.usecase.js';
import { RecordReceipts } from '../record-receipts.usecase.js';
import { SendingPolicies } from '../sending-policies.js';
import { SubmitText } from '../submit-text.usecase.js';
import { WithdrawMessages } from '../withdraw-messages.usecase.js';

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
export interface WantedStranger {
  /** Which of the tenant's numbers; the first when left out. */
  readonly sender?: number;
  readonly priority?: number;
  readonly body?: string;
}

/** The outbox of one process on a database of its own, step by step: nothing is claimed, submitted or looked up unless a test says so. */
export class AnOutbox {
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
    const receipts = new RecordReceipts(outbox, evidence, consent, endpoints, alerts, metrics, clock);
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
