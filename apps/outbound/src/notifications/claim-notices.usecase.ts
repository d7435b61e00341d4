import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { NoticeQueue, openSettings, type ClaimedNotice, type SubscriptionSettings } from '#libs/notifications';
import { Database, isUnavailable, LOG, type Log, type RoomOf } from '#libs/platform';
import { TenantVault } from '#libs/tenancy';

/** Subscriptions that one round claims from. */
const MAX_SUBSCRIPTIONS_A_ROUND = 32;

/** A delivery that only this process may make now. */
export interface Delivery {
  readonly tenantId: TenantId;
  readonly subscriptionId: string;
  readonly settings: SubscriptionSettings;
  readonly notice: ClaimedNotice;
  /** The receiver, its tenant or this round had its hands full: as soon as this one is done there may be more. */
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

  /**
   * Up to `capacity`, and of one tenant at most `roomOf` it. A subscription that cannot be served (its tenant's keys are gone) keeps nobody else waiting. Throws only when the database is
   * away and nothing was claimed.
   */
  async run(capacity: number, roomOf: RoomOf = () => capacity): Promise<readonly Delivery[]> {
    const asked = Math.min(capacity, MAX_SUBSCRIPTIONS_A_ROUND);
    const due = await this.queue.due(this.database, asked);
    const rooms = new Map<TenantId, number>();
    const deliveries: Delivery[] = [];
    for (const { tenant_id: tenantId, id } of due) {
      if (!rooms.has(tenantId)) rooms.set(tenantId, roomOf(tenantId));
      const ofTenant = rooms.get(tenantId)!;
      const room = Math.min(capacity - deliveries.length, ofTenant);
      if (room <= 0) continue;
      try {
        const claimed = await this.claimFrom(tenantId, id, room);
        rooms.set(tenantId, ofTenant - claimed.length);
        const isCut = claimed.length === room || due.length === asked;
        deliveries.push(...(isCut ? claimed.map((delivery) => ({ ...delivery, isMoreDue: true })) : claimed));
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
