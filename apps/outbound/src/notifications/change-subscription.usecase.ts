import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, err, ok, type Clock, type Result, type TenantId } from '#libs/kernel';
import { AlertBook, newSecret, Notices, openSettings, rotated, sealSettings, Subscriptions } from '#libs/notifications';
import { Database, OutgoingHttp, type Fault } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';
import { disabledKey } from './disable-subscription.usecase.js';
import { addressFaults, type Subscribed } from './subscribe.usecase.js';
import type { ChangeSubscriptionDto } from './webhooks.dto.js';

/** Changes a subscription, or its secret. */
@Injectable()
export class ChangeSubscription {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(OutgoingHttp) private readonly outgoing: OutgoingHttp,
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(AlertBook) private readonly alerts: AlertBook,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is left out stays. Failures are forgotten, and the alert that it was disabled is closed when it is active again. May run twice. */
  async run(
    tenantId: TenantId,
    id: string,
    dto: ChangeSubscriptionDto,
  ): Promise<Result<Subscribed, 'unknown' | { readonly faults: readonly Fault[] }>> {
    const cipher = await this.vault.cipherFor(tenantId);
    const changed = await this.database.inTenant(tenantId, async (tx) => {
      const known = await this.subscriptions.hold(tx, tenantId, id);
      if (known === null) return err('unknown' as const);
      const faults = dto.url === undefined ? [] : addressFaults(this.outgoing, dto.url);
      if (faults.length > 0) return err({ faults });
      const before = openSettings(cipher, id, known);
      const settings = {
        ...before,
        url: dto.url ?? before.url,
        description: dto.description ?? before.description,
      };
      const state = dto.state ?? known.state;
      await this.subscriptions.change(tx, tenantId, {
        id,
        eventTypes: dto.event_types ?? known.eventTypes,
        alertRoles: dto.alert_roles ?? known.alertRoles,
        state,
        ...sealSettings(cipher, id, settings),
      });
      if (state === 'active') await this.alerts.closeByKey(tx, tenantId, disabledKey(id));
      return ok({ subscription: (await this.subscriptions.find(tx, tenantId, id))!, settings });
    });
    this.notices.forget();
    return changed;
  }

  /** A new secret; the one before it signs beside it for a day. Null when there is no such subscription. Run twice it makes two. */
  async rotateSecret(tenantId: TenantId, id: string): Promise<Subscribed | null> {
    const cipher = await this.vault.cipherFor(tenantId);
    return this.database.inTenant(tenantId, async (tx) => {
      const subscription = await this.subscriptions.hold(tx, tenantId, id);
      if (subscription === null) return null;
      const before = openSettings(cipher, id, subscription);
      const settings = { ...before, secrets: rotated(before.secrets, newSecret(), this.clock.now()) };
      await this.subscriptions.reseal(tx, tenantId, id, sealSettings(cipher, id, settings));
      return { subscription, settings };
    });
  }
}
