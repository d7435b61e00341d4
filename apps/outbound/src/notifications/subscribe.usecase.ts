import { Inject, Injectable } from '@nestjs/common';
import { err, IDS, ok, type IdSource, type Result, type TenantId } from '#libs/kernel';
import {
  newSecret,
  Notices,
  sealSettings,
  Subscriptions,
  type Subscription,
  type SubscriptionSettings,
} from '#libs/notifications';
import { Database, OutgoingHttp, type Fault } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import type { SubscribeDto } from './webhooks.dto.js';

/** Why nothing was subscribed. */
export type SubscribeRefusal = { readonly faults: readonly Fault[] } | 'too_many';

/** What was subscribed; the secret is in the settings and is shown this once. */
export interface Subscribed {
  readonly subscription: Subscription;
  readonly settings: SubscriptionSettings;
}

/** Somebody of the tenant's wants to hear of events. */
@Injectable()
export class Subscribe {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(OutgoingHttp) private readonly outgoing: OutgoingHttp,
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Run twice it makes two. Calls nobody: whether the address answers is found out by a test event. */
  async run(tenantId: TenantId, dto: SubscribeDto): Promise<Result<Subscribed, SubscribeRefusal>> {
    const faults = addressFaults(this.outgoing, dto.url);
    if (faults.length > 0) return err({ faults });
    const cipher = await this.vault.cipherFor(tenantId);
    const id = this.ids.next();
    const settings: SubscriptionSettings = {
      url: dto.url,
      description: dto.description ?? null,
      secrets: [{ secret: newSecret(), until: null }],
    };
    const subscription = await this.database.inTenant(tenantId, async (tx) => {
      const isAdded = await this.subscriptions.add(tx, tenantId, {
        id,
        eventTypes: dto.event_types,
        alertRoles: dto.alert_roles ?? [],
        ...sealSettings(cipher, id, settings),
      });
      return isAdded ? this.subscriptions.find(tx, tenantId, id) : null;
    });
    this.notices.forget();
    return subscription === null ? err('too_many') : ok({ subscription, settings });
  }
}

/** What is wrong with an address that a tenant chose, in the form of a fault. */
export function addressFaults(outgoing: OutgoingHttp, url: string): readonly Fault[] {
  const objection = outgoing.objection(url);
  return objection === null ? [] : [{ field: 'url', code: 'ERR_ADDRESS_REFUSED', message: objection }];
}
