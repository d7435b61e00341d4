import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Alerts } from '#libs/tenancy';
import { OpenAlerts } from './open-alerts.store.js';

const KIND = 'messages_stuck';

/** Tells somebody that messages do not end (I18). The alert is over when none is stuck any more. */
@Injectable()
export class WatchStuck {
  constructor(
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(OpenAlerts) private readonly open: OpenAlerts,
  ) {}

  /** In the transaction that holds the round; may run twice. */
  async run(tx: Tx, tenantId: TenantId, stuck: number): Promise<void> {
    if (stuck === 0) {
      await this.open.closeQuiet(tx, tenantId, KIND, 0);
      return;
    }
    await this.alerts.raise(tx, tenantId, {
      kind: KIND,
      role: 'SystemAdmin',
      severity: 'critical',
      dedupeKey: KIND,
      summary: `${stuck === 1 ? 'A message is' : `${stuck} messages are`} long past the deadline and have not ended. Look whether the outbound processes run and what they log.`,
      context: { messages: stuck },
    });
  }
}
