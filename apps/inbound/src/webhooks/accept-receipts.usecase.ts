import { Inject, Injectable } from '@nestjs/common';
import { RawEventStore, type RawEvent, type VerifiedWebhook } from '#libs/ingress';
import { CLOCK, IDS, type Clock, type IdSource } from '#libs/kernel';
import { RecordReceipts, type Receipt } from '#libs/messaging';
import {
  AlarmClock,
  byTenant,
  CommitBatcher,
  crashPoint,
  Database,
  enterTenant,
  isUnavailable,
  Metrics,
} from '#libs/platform';
import type { ProviderEvent } from '#libs/providers';
import { TenantVault, type TenantCipher } from '#libs/tenancy';

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
  private readonly batcher: CommitBatcher<Arrival, void>;

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
      (arrivals) => this.commit(arrivals),
      { maxItems: 200, maxConcurrent: 1, maxWaiting: 5000 },
      (error) => !isUnavailable(error),
    );
  }

  /** Resolves after the commit. Safe to run any number of times with the same webhook. */
  async run(
    { hook, channel, route }: VerifiedWebhook,
    event: Extract<ProviderEvent, { kind: 'receipt' }>,
  ): Promise<void> {
    const cipher = await this.vault.cipherFor(route.tenantId);
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
    await this.batcher.add({
      cipher,
      raw,
      receipt: { rawEventId: id, provider: channel.provider, event, receivedAt: this.clock.now() },
    });
  }

  private async commit(arrivals: readonly Arrival[]): Promise<readonly void[]> {
    let waiting = 0;
    await this.database.transaction(async (tx) => {
      for (const [tenantId, group] of byTenant(arrivals, ({ cipher }) => cipher.tenantId)) {
        enterTenant(tx, tenantId);
        const added = await this.rawEvents.insertNew(
          tx,
          group[0]!.cipher,
          group.map(({ raw }) => raw),
          true,
        );
        const fresh = group.filter(({ raw }) => added.has(raw.id)).map(({ receipt }) => receipt);
        const orphans = await this.record.run(tx, tenantId, fresh);
        await this.rawEvents.putAside(
          tx,
          tenantId,
          orphans.map(({ rawEventId }) => rawEventId!),
          ORPHAN_WAIT_MS,
        );
        waiting += orphans.length;
      }
      crashPoint('dlr.before_commit');
    });
    if (waiting > 0) {
      this.metrics.count('orphan_receipts', {}, waiting);
      this.alarmClock.ring('receipts', new Date(this.clock.now().getTime() + ORPHAN_WAIT_MS));
    }
    return arrivals.map(() => undefined);
  }
}
