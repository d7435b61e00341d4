import { Inject, Injectable } from '@nestjs/common';
import { RawEventStore, type RawEvent, type VerifiedWebhook } from '#libs/ingress';
import { CLOCK, IDS, type Clock, type IdSource } from '#libs/kernel';
import { RecordReceipts, type Receipt, type ReceiptPlan } from '#libs/messaging';
import {
  AlarmClock,
  byTenant,
  CommitBatcher,
  crashPoint,
  Database,
  enterTenant,
  isUnavailable,
  Metrics,
  type Tx,
} from '#libs/platform';
import type { ProviderEvent } from '#libs/providers';
import { TenantVault, type TenantCipher } from '#libs/tenancy';

/** A receipt as it was delivered. */
interface Delivered {
  readonly webhook: VerifiedWebhook;
  readonly event: Extract<ProviderEvent, { kind: 'receipt' }>;
  readonly cipher: TenantCipher;
  readonly receivedAt: Date;
}

interface Arrival {
  readonly cipher: TenantCipher;
  readonly raw: RawEvent;
  readonly receipt: Receipt;
}

/** A receipt that belongs to no attempt yet is looked at again after this. */
const ORPHAN_WAIT_MS = 1000;

/**
 * Writes receipts down and records them as evidence in the same, shared commit. One that belongs to nothing we know yet is kept and left to the outbound app's
 * receipts worker (I22).
 */
@Injectable()
export class AcceptReceipts {
  private readonly batcher: CommitBatcher<Delivered, void, Arrival>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RawEventStore) private readonly rawEvents: RawEventStore,
    @Inject(RecordReceipts) private readonly record: RecordReceipts,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {
    this.batcher = new CommitBatcher(
      (delivered) => delivered.map((one) => this.prepare(one)),
      (arrivals) => this.commit(arrivals),
      { maxItems: 200, maxConcurrent: 1, maxWaiting: 5000, comeTogether: true },
      (error) => !isUnavailable(error),
    );
  }

  /** Resolves after the commit. Safe to run any number of times with the same webhook. */
  async run(webhook: VerifiedWebhook, event: Extract<ProviderEvent, { kind: 'receipt' }>): Promise<void> {
    const cipher = await this.vault.cipherFor(webhook.route.tenantId);
    await this.batcher.add({ webhook, event, cipher, receivedAt: this.clock.now() });
  }

  private prepare({ webhook: { hook, channel }, event, cipher, receivedAt }: Delivered): Arrival {
    const id = this.ids.next();
    const raw: RawEvent = {
      id,
      channelRow: channel.row,
      provider: channel.provider,
      accountRef: channel.accountRef,
      kind: 'receipt',
      dedupeKey: `${event.providerMessageId}:${event.status.providerStatus.slice(0, 60)}:${event.status.providerCode?.slice(0, 20) ?? ''}`,
      subjectRef: event.providerMessageId,
      sealed: this.rawEvents.sealHook(cipher, id, hook),
    };
    return { cipher, raw, receipt: { rawEventId: id, provider: channel.provider, event, receivedAt } };
  }

  private async commit(arrivals: readonly Arrival[]): Promise<readonly void[]> {
    let waiting = 0;
    await this.database.transaction(async (tx) => {
      // All questions leave before the first answer is read, then all writings with the commit behind them: two waits a batch, whatever its tenants.
      const asked = byTenant(arrivals, ({ cipher }) => cipher.tenantId).map(async ([tenantId, group]) => {
        enterTenant(tx, tenantId);
        const raw = group.map((arrival) => arrival.raw);
        const receipts = group.map(({ receipt }) => receipt);
        const [added, attempts] = await Promise.all([
          this.rawEvents.insertNew(tx, group[0]!.cipher, raw, true),
          this.record.find(tx, tenantId, receipts),
        ]);
        const fresh = receipts.filter(({ rawEventId }) => added.has(rawEventId!));
        return { tenantId, plan: this.record.plan(fresh, attempts) };
      });
      const plans = await Promise.all(asked);
      for (const { tenantId, plan } of plans.filter((planned) => !planned.plan.isPlain)) {
        enterTenant(tx, tenantId);
        await this.write(tx, tenantId, plan);
      }
      const written = plans
        .filter(({ plan }) => plan.isPlain)
        .map(({ tenantId, plan }) => {
          enterTenant(tx, tenantId);
          return this.write(tx, tenantId, plan);
        });
      waiting = plans.reduce((sum, { plan }) => sum + plan.orphans.length, 0);
      crashPoint('dlr.before_commit');
      tx.commitBehind();
      await Promise.all(written);
    });
    if (waiting > 0) {
      this.metrics.count('orphan_receipts', {}, waiting);
      this.alarmClock.ring('receipts', new Date(this.clock.now().getTime() + ORPHAN_WAIT_MS));
    }
    return arrivals.map(() => undefined);
  }

  private async write(tx: Tx, tenantId: string, plan: ReceiptPlan): Promise<void> {
    await Promise.all([
      this.record.write(tx, tenantId, plan),
      this.rawEvents.putAside(
        tx,
        tenantId,
        plan.orphans.map(({ rawEventId }) => rawEventId!),
        ORPHAN_WAIT_MS,
      ),
    ]);
  }
}
