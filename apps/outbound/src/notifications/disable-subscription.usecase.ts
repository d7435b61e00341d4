import { Inject, Injectable } from '@nestjs/common';
import { showId } from '#libs/kernel';
import { Subscriptions, type DisabledReason } from '#libs/notifications';
import type { Tx } from '#libs/platform';
import { Alerts } from '#libs/tenancy';

/** The alert of a disabled subscription; closed when somebody makes it active again. */
export const disabledKey = (subscriptionId: string): string => `webhook_disabled:${subscriptionId}`;

const WHY: Readonly<Record<Exclude<DisabledReason, 'by_request'>, string>> = {
  failing: 'its receiver has taken nothing for three days',
  gone: 'its receiver answered 410 Gone',
  overrun: 'more events wait for its receiver than are kept',
};

/** Stops telling a receiver that cannot be told, and says so: in the list of subscriptions, and as an alert that other subscriptions are told of. */
@Injectable()
export class DisableSubscription {
  constructor(
    @Inject(Subscriptions) private readonly subscriptions: Subscriptions,
    @Inject(Alerts) private readonly alerts: Alerts,
  ) {}

  /** In the caller's transaction; may run twice. */
  async run(tx: Tx, tenantId: string, id: string, reason: Exclude<DisabledReason, 'by_request'>): Promise<void> {
    if (!(await this.subscriptions.disable(tx, tenantId, id, reason))) return;
    await this.alerts.raise(tx, tenantId, {
      kind: 'webhook_disabled',
      role: 'SystemAdmin',
      severity: 'critical',
      dedupeKey: disabledKey(id),
      summary: `A webhook was disabled because ${WHY[reason]}. Mend the receiver, make the webhook active and replay what it missed.`,
      context: { subscription_id: showId('subscription', id), reason },
    });
  }
}
