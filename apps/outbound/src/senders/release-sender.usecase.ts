import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { Database, ProblemError } from '#libs/platform';
import { leadsTo, SenderMaps, SendersStore, type SenderRecord } from '#libs/sender-mapping';
import { Directory } from '#libs/tenancy';

/** Ends the use of a sender, so that somebody else may have its number. Texts that wait for it are refused when it is their turn. */
@Injectable()
export class ReleaseSender {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SendersStore) private readonly store: SendersStore,
    @Inject(SenderMaps) private readonly maps: SenderMaps,
    @Inject(Directory) private readonly directory: Directory,
  ) {}

  /** What it was; null when the tenant has no such sender in use. Whom the map leads to, or who is the default, stays until that is changed. */
  async run(tenantId: TenantId, id: string): Promise<SenderRecord | null> {
    const released = await this.database.inTenant(tenantId, async (tx) => {
      const sender = await this.store.hold(tx, tenantId, id);
      if (sender === null) return null;
      if (sender.isDefault)
        throw new ProblemError('ERR_CONFLICT', 'It is the default sender. Make another the default first.');
      if (leadsTo(await this.maps.newest(tx, tenantId), id))
        throw new ProblemError('ERR_CONFLICT', 'The sender map leads to it. Take it out of the map first.');
      await this.store.release(tx, tenantId, id);
      return sender;
    });
    this.directory.forget();
    return released;
  }
}
