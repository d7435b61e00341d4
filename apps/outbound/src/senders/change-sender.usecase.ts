import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { AlarmClock, Database, invalid, type Tx } from '#libs/platform';
import {
  isKeptForLegalNotices,
  mayCarryMarketing,
  SenderMaps,
  SendersStore,
  type SenderRecord,
} from '#libs/sender-mapping';
import { Directory } from '#libs/tenancy';
import { changeFaults, changesOf } from './sender-changes.js';
import type { SenderSettingsDto } from './senders.dto.js';
import { unlessTaken } from './unless-taken.js';

/** Changes what is known and allowed of a sender. In force everywhere within seconds; texts that wait are decided by it when they leave. */
@Injectable()
export class ChangeSender {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(SenderMaps) private readonly maps: SenderMaps,
    @Inject(AlarmClock) private readonly alarmClock: AlarmClock,
  ) {}

  /** Null when the tenant has no such sender in use. All faults at once. Safe to run twice. */
  async run(tenantId: TenantId, id: string, dto: SenderSettingsDto): Promise<SenderRecord | null> {
    const changes = changesOf(dto);
    const changed = await unlessTaken('Another sender became the default just now. Look, then ask again.', () =>
      this.database.inTenant(tenantId, async (tx) => {
        const sender = await this.store.hold(tx, tenantId, id);
        if (sender === null) return null;
        const faults = await changeFaults(
          tx,
          this.store,
          tenantId,
          { senderType: sender.senderType, hasCampaign: sender.campaign !== null },
          changes,
        );
        if (changes.isDefault === true && sender.overrideUntil !== null)
          faults.push({
            field: 'is_default',
            code: 'ERR_SENDER_BY_OVERRIDE',
            message: 'is not for a sender that is used by override',
          });
        if (await this.wouldSellAndServe(tx, tenantId, { ...sender, ...changes }))
          faults.push({
            field: changes.useCases === undefined ? 'limitations' : 'use_cases',
            code: 'ERR_SENDER_MAP',
            message: 'would let it carry marketing, and a rule of the sender map keeps it for legal notices',
          });
        if (faults.length > 0) throw invalid(faults);
        await this.store.change(tx, tenantId, id, changes);
        return this.store.find(tx, tenantId, id);
      }),
    );
    this.directory.forget();
    // It may have waited for tomorrow.
    this.alarmClock.ring('deliveries');
    return changed;
  }

  /** Whether the sender could carry marketing and is kept for legal notices (S1.60). Nobody changes the map meanwhile. */
  private async wouldSellAndServe(
    tx: Tx,
    tenantId: TenantId,
    sender: Pick<SenderRecord, 'id' | 'useCases' | 'limitations'>,
  ): Promise<boolean> {
    if (!mayCarryMarketing(sender)) return false;
    await this.maps.hold(tx, tenantId);
    return isKeptForLegalNotices(await this.maps.newest(tx, tenantId), sender.id);
  }
}
