import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import { openEvent } from './place-planned.usecase.js';
import { RecordEvents } from './record-events.usecase.js';
import { TriggerEvents, type StoredTriggerEvent } from './trigger-events.store.js';

/** Judges an event anew that was dead or that no rule wanted, after a rule was mended or made. */
@Injectable()
export class ReplayEvent {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(TriggerEvents) private readonly events: TriggerEvents,
    @Inject(RecordEvents) private readonly record: RecordEvents,
  ) {}

  /** The event as it stands then; null when there is none such. One that has done its work, or whose person was erased, is left alone, so it may run any number of times. */
  async run(tenantId: TenantId, id: string): Promise<StoredTriggerEvent | null> {
    const cipher = await this.vault.cipherFor(tenantId);
    const find = (): Promise<StoredTriggerEvent | null> =>
      this.database.inTenant(tenantId, (tx) => this.events.find(tx, tenantId, id));
    const stored = await find();
    if (stored === null || !['dead', 'no_rule'].includes(stored.outcome) || stored.sealed === null) return stored;
    await this.record.replay(tenantId, { ...openEvent(cipher, stored), sourceId: stored.sourceId });
    return find();
  }
}
