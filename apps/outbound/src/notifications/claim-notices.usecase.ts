import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { NoticeQueue, openSettings, type ClaimedNotice, type SubscriptionSettings } from '#libs/notifications';
import { Database, isUnavailable, LOG, type Log } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';

/** Subscriptions that one round claims from. */
const MAX_SUBSCRIPTIONS_A_ROUND = 32;

/** A delivery that only this process may make now. */
export interface Delivery {
  readonly tenantId: TenantId;
  readonly subscriptionId: string;
  readonly settings: SubscriptionSettings;
  readonly notice: ClaimedNotice;
  /** The receiver had its hands full: as soon as this one is done there is more. */
  readonly isMoreDue: boolean;
}

/** Takes due notices, a few from each of several subscriptions, so that no receiver waits for another one. */
@Injectable()
export class ClaimNotices {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NoticeQueue) private readonly queue: NoticeQueue,
    @Inject(TenantVault) private readonly vault: TenantVault,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Up to `capacity`. A subscription that cannot be served (its tenant's keys are gone) keeps nobody else waiting. Throws only when the database is away and nothing was claimed. */
  async run(capacity: number): Promise<readonly Delivery[]> {
    const due = await this.queue.due(this.database, Math.min(capacity, MAX_SUBSCRIPTIONS_A_ROUND));
    const deliveries: Delivery[] = [];
    for (const { tenant_id: tenantId, id } of due) {
      const room = capacity - deliveries.length;
      if (room <= 0) break;
      try {
        deliveries.push(...(await this.claimFrom(tenantId, id, room)));
      } catch (error) {
        if (isUnavailable(error)) {
          if (deliveries.length === 0) throw error;
          break;
        }
        this.log.error('Notices of one subscription could not be claimed; the next sweep tries again', error, {
          subscriptionId: id,
        });
      }
    }
    return deliveries;
  }

  private async claimFrom(tenantId: TenantId, subscriptionId: string, room: number): Promise<readonly Delivery[]> {
    const cipher = await this.vault.cipherFor(tenantId);
    const claim = await this.database.inTenant(tenantId, (tx) => this.queue.claim(tx, tenantId, subscriptionId, room));
    if (claim === null) return [];
    const settings = openSettings(cipher, subscriptionId, claim);
    return claim.notices.map((notice) => ({
      tenantId,
      subscriptionId,
      settings,
      notice,
      isMoreDue: claim.isMoreDue,
    }));
  }
}
