import { ConsentLedger, ConsentPolicies, ExternalOptOuts } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds, type E164 } from '#libs/kernel';
import { AcceptMessages, MessageStore, WithdrawMessages } from '#libs/messaging';
import { Notices } from '#libs/notifications';
import { createLog, KeyRing, Metrics, OutgoingHttp, type Database } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import { Directory, EndpointStore, TenantVault } from '#libs/tenancy';
import { TEST_KEKS, type TestTenant } from '#libs/testing';

/** Texts to strangers, one to each, all alike but for whom they are to. */
export interface PlacedTexts {
  readonly count: number;
  /** Uuid of the number they leave from. */
  readonly senderId: string;
  /** 0 leaves first, 9 last. */
  readonly priority: number;
  readonly stream?: MessageStream;
  readonly body?: string;
  readonly validForMs?: number;
}

/** As many as one transaction takes. */
const BATCH = 250;

/** Puts texts into the queue by the one way in, far quicker than any caller could. Rings no alarm: the sweep of a running app finds them. */
export class TextPlacer {
  private readonly vault: TenantVault;
  private readonly directory: Directory;
  private readonly endpoints = new EndpointStore();
  private readonly accept: AcceptMessages;
  private people = 0;

  constructor(private readonly database: Database) {
    const ids = systemIds();
    this.vault = new TenantVault(database, new KeyRing(TEST_KEKS));
    this.directory = new Directory(database, this.vault, systemClock);
    const evidence = new EvidenceStore(ids, new Notices(database, systemClock));
    const messages = new MessageStore(ids);
    this.accept = new AcceptMessages(
      messages,
      new ConsentLedger(ids, this.endpoints),
      new ConsentPolicies(database, systemClock),
      new ExternalOptOuts(new OutgoingHttp(true), systemClock, new Metrics('test'), createLog('test', 'silent')),
      this.endpoints,
      evidence,
      new WithdrawMessages(messages, this.endpoints, evidence, systemClock),
      systemClock,
      ids,
    );
  }

  /** Message ids, in the order in which they wait. */
  async place(tenant: TestTenant, texts: PlacedTexts): Promise<readonly string[]> {
    const placed: string[] = [];
    while (placed.length < texts.count)
      placed.push(...(await this.batch(tenant, { ...texts, count: Math.min(BATCH, texts.count - placed.length) })));
    return placed;
  }

  private batch({ tenantId }: TestTenant, texts: PlacedTexts): Promise<readonly string[]> {
    return this.database.inTenant(tenantId, async (tx) => {
      const cipher = await this.vault.cipherFor(tenantId, tx);
      const sender = (await this.directory.number(tenantId, texts.senderId, tx))!;
      const tenant = (await this.directory.tenant(tenantId, tx))!;
      const channel = (await this.directory.channel(tenantId, sender.channelRow, tx))!;
      const numbers = Array.from(
        { length: texts.count },
        () => `+1505${String(5_500_000 + (this.people += 1))}` as E164,
      );
      const endpointIds = await this.endpoints.ensure(tx, cipher, numbers);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id)
         select $1, p.lane, $2, p.id from unnest($3::uuid[], $4::uuid[]) as p (id, lane) on conflict do nothing`,
        [tenantId, sender.id, endpointIds, endpointIds.map((id) => cipher.laneId(sender.id, id))],
      );
      const accepted = await this.accept.run(
        tx,
        cipher,
        endpointIds.map((endpointId) => ({
          tenant,
          channel,
          sender,
          laneId: cipher.laneId(sender.id, endpointId),
          endpointId,
          origin: 'api' as const,
          purpose: 'proactive' as const,
          stream: texts.stream ?? 'transactional',
          body: texts.body ?? 'Your order is ready.',
          dedupeKey: null,
          priority: texts.priority,
          expiresAt: new Date(Date.now() + (texts.validForMs ?? 3_600_000)),
        })),
      );
      return accepted.map(({ messageId }) => messageId);
    });
  }
}
