import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { Alerts } from '#libs/tenancy';
import { isTooHigh } from './domain/rejection-rate.js';
import type { WatchPolicy } from './domain/watch-policy.js';
import { HOUR_MS } from './domain/windows.js';
import { OpenAlerts } from './open-alerts.store.js';
import { RejectionStore } from './rejection.store.js';

/** A rate is one of the last quarter of an hour. */
export const RATE_WINDOW_MS = 15 * 60_000;
/** An alert ends when the rate has been normal for so long. */
export const NORMAL_FOR_MS = HOUR_MS;
const KIND = 'rejections_high';

/** Tells somebody when a gateway refuses many texts of a channel (S0.43). One open alert a channel; as long as the rate is high, each look adds to it. */
@Injectable()
export class WatchRejections {
  constructor(
    @Inject(RejectionStore) private readonly rejections: RejectionStore,
    @Inject(Alerts) private readonly alerts: Alerts,
    @Inject(OpenAlerts) private readonly open: OpenAlerts,
  ) {}

  /** In the transaction that holds the round; may run twice. */
  async run(tx: Tx, tenantId: TenantId, policy: WatchPolicy, now: Date): Promise<void> {
    const outcomes = await this.rejections.outcomes(tx, tenantId, new Date(now.getTime() - RATE_WINDOW_MS));
    for (const channel of outcomes.filter((one) => isTooHigh(one, policy.rejections))) {
      const { channelId, texts, rejected, notProvisioned } = channel;
      await this.alerts.raise(tx, tenantId, {
        kind: KIND,
        role: 'CommunicationsAdmin',
        severity: 'warning',
        dedupeKey: `${KIND}:${channelId}`,
        summary: `Of ${texts} texts of channel ${channelId} in a quarter of an hour the gateway refused ${rejected + notProvisioned}. Look at its settings, its senders and the words of the texts.`,
        context: { channel_id: channelId, texts, rejected, not_provisioned: notProvisioned },
      });
    }
    await this.open.closeQuiet(tx, tenantId, KIND, NORMAL_FOR_MS);
  }
}
