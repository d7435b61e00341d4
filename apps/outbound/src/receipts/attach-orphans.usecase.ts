import { Inject, Injectable } from '@nestjs/common';
import { RawEventStore, type WaitingRawEvent } from '#libs/ingress';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { RecordReceipts, type Receipt } from '#libs/messaging';
import { byTenant, Database, LOG, type Log } from '#libs/platform';
import { providerFor } from '#libs/providers';
import { TenantVault } from '#libs/tenancy';

const BATCH = 200;
/** Waits between two looks at a receipt that belongs to nothing yet; after the last it is buried, visible and replayable. */
const WAITS_MS: readonly number[] = [1_000, 2_000, 5_000, 15_000, 60_000, 300_000, 900_000, 1_800_000];

/** How long what could not be looked at waits. */
const PASSED_OVER_MS = 60_000;

/** Receipts that came before the answer to their submission find their attempt here (I22). */
@Injectable()
export class AttachOrphans {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RawEventStore) private readonly rawEvents: RawEventStore,
    @Inject(RecordReceipts) private readonly record: RecordReceipts,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** One round; safe to run in several processes. */
  async run(): Promise<void> {
    const due = await this.database.query<{ tenant_id: string; id: string }>(`select * from due_raw_events($1)`, [
      BATCH,
    ]);
    for (const [tenantId, group] of byTenant(due, (row) => row.tenant_id as TenantId)) {
      const ids = group.map(({ id }) => id);
      await this.attach(tenantId, ids)
        .catch((error: unknown) => {
          this.log.error('Waiting receipts of one tenant could not be looked at; they wait on', error, { tenantId });
          // Otherwise they would be the first in line again, before everybody's.
          return this.passOver(tenantId, ids);
        })
        .catch((error: unknown) => this.log.error('They could not be put aside either', error, { tenantId }));
    }
  }

  private passOver(tenantId: TenantId, ids: readonly string[]): Promise<void> {
    return this.database.inTenant(tenantId, async (tx) => {
      const waiting = await this.rawEvents.takeWaiting(tx, tenantId, ids);
      await this.rawEvents.putAside(
        tx,
        tenantId,
        waiting.map(({ id }) => id),
        PASSED_OVER_MS,
      );
    });
  }

  private async attach(tenantId: TenantId, ids: readonly string[]): Promise<void> {
    const cipher = await this.vault.cipherFor(tenantId);
    await this.database.inTenant(tenantId, async (tx) => {
      const waiting = await this.rawEvents.takeWaiting(tx, tenantId, ids);
      const unreadable = new Set<string>();
      const receipts = waiting.flatMap((raw) => {
        if (raw.sealed === null) return [];
        try {
          return this.read(raw, this.rawEvents.openHook(cipher, raw.id, raw.keyVersion, raw.sealed));
        } catch (error) {
          // One of them keeps none of its tenant's others waiting.
          this.log.error('A waiting receipt cannot be opened', error, { rawEventId: raw.id });
          unreadable.add(raw.id);
          return [];
        }
      });
      const orphans = new Set<string | null>(unreadable);
      for (const { rawEventId } of await this.record.run(tx, tenantId, receipts)) orphans.add(rawEventId);
      await this.rawEvents.markProcessed(
        tx,
        tenantId,
        waiting.filter(({ id }) => !orphans.has(id)).map(({ id }) => id),
      );
      for (const raw of waiting.filter(({ id }) => orphans.has(id))) {
        const wait = WAITS_MS[raw.tries];
        if (wait === undefined)
          await this.rawEvents.bury(
            tx,
            tenantId,
            [raw.id],
            unreadable.has(raw.id) ? 'it cannot be opened' : 'no attempt of ours has this provider id',
          );
        else await this.rawEvents.putAside(tx, tenantId, [raw.id], wait);
      }
    });
  }

  private read(
    raw: WaitingRawEvent,
    hook: Parameters<NonNullable<ReturnType<typeof providerFor>>['parse']>[0],
  ): readonly Receipt[] {
    const events = providerFor(raw.provider)?.parse(hook) ?? [];
    return events.flatMap((event) =>
      event.kind === 'receipt'
        ? [
            {
              rawEventId: raw.id,
              provider: raw.provider,
              event,
              receivedAt: new Date(this.clock.now().getTime() - raw.ageMs),
            },
          ]
        : [],
    );
  }
}
