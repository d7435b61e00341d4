import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource, type TenantId } from '#libs/kernel';
import { Database, invalid, ProblemError, type Fault } from '#libs/platform';
import { MAX_SENDERS, SendersStore, senderValueFault, type SenderRecord } from '#libs/sender-mapping';
import { Directory } from '#libs/tenancy';
import { changeFaults, changesOf } from './sender-changes.js';
import type { NewSenderDto } from './senders.dto.js';
import { unlessTaken } from './unless-taken.js';

/** Adds a sender to a channel of the tenant: from then on its texts leave with that channel's credentials (S2.7, ST5). */
@Injectable()
export class AddSender {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** All faults at once. A number that anybody uses is a conflict, so a second run changes nothing. */
  async run(tenantId: TenantId, dto: NewSenderDto): Promise<SenderRecord> {
    const changes = changesOf(dto);
    const id = this.ids.next();
    const added = await unlessTaken('This sender is in use already. Release it there before adding it here.', () =>
      this.database.inTenant(tenantId, async (tx) => {
        const channelRow = await this.store.channelRow(tx, tenantId, dto.channel_id);
        const value = senderValueFault(dto.sender_type, dto.sender_value);
        const faults: Fault[] = [
          ...(channelRow === null ? [UNKNOWN_CHANNEL] : []),
          ...(value === null ? [] : [{ field: 'sender_value', code: 'ERR_SENDER_VALUE', message: value }]),
          ...(await changeFaults(
            tx,
            this.store,
            tenantId,
            { senderType: dto.sender_type, hasCampaign: false },
            changes,
          )),
        ];
        if (channelRow === null || faults.length > 0) throw invalid(faults);
        if ((await this.store.countInUse(tx, tenantId)) >= MAX_SENDERS)
          throw new ProblemError('ERR_CONFLICT', `There are ${MAX_SENDERS} senders in use. Release one first.`);
        await this.store.add(tx, tenantId, {
          id,
          channelRow,
          number: dto.sender_value,
          senderType: dto.sender_type,
          label: dto.label ?? dto.sender_value,
        });
        await this.store.change(tx, tenantId, id, changes);
        return this.store.find(tx, tenantId, id);
      }),
    );
    this.directory.forget();
    return added!;
  }
}

/** The fault of a channel that is not the tenant's. */
export const UNKNOWN_CHANNEL: Fault = {
  field: 'channel_id',
  code: 'ERR_CHANNEL_UNKNOWN',
  message: 'is not a channel of yours',
};
