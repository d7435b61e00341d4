import { Inject, Injectable } from '@nestjs/common';
import { ConsentPolicies } from '#libs/consent';
import type { TenantId } from '#libs/kernel';
import { MessageStore } from '#libs/messaging';
import { Database } from '#libs/platform';
import { EndpointStore, TenantVault } from '#libs/tenancy';

/** What says where the person of a text is: what a caller names, and their number. */
export interface FoundWhereabouts {
  readonly person: { readonly number: string; readonly statedZone: string | null; readonly zip: string | null };
  readonly tenantZone: string;
}

/** Looks up where the person of a text on record may be, for wall times of theirs. */
@Injectable()
export class RecipientWhereabouts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(ConsentPolicies) private readonly policies: ConsentPolicies,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(EndpointStore) private readonly endpoints: EndpointStore,
  ) {}

  /** Null when this tenant has no such message. A number that was erased says nothing of a place. */
  async run(
    tenantId: TenantId,
    messageId: string,
    named: { readonly recipient_time_zone?: string; readonly recipient_zip?: string },
  ): Promise<FoundWhereabouts | null> {
    const cipher = await this.vault.cipherFor(tenantId);
    return this.database.inTenant(tenantId, async (tx) => {
      const message = await this.messages.find(tx, tenantId, messageId);
      if (message === null) return null;
      const number = (await this.endpoints.number(tx, cipher, message.endpointId)) ?? '';
      const { zone } = await this.policies.of(tenantId, tx);
      return {
        person: { number, statedZone: named.recipient_time_zone ?? null, zip: named.recipient_zip ?? null },
        tenantZone: zone,
      };
    });
  }
}
