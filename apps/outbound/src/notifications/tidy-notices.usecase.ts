import { Inject, Injectable } from '@nestjs/common';
import { NoticeQueue, type SubscriptionRef } from '#libs/notifications';
import { Database } from '#libs/platform';
import { DisableSubscription } from './disable-subscription.usecase.js';

const DAY_MS = 86_400_000;
/** A receiver that has taken nothing for so long is told nothing any more. */
const FAILING_FOR_MS = 3 * DAY_MS;
/** Events that may wait for one receiver: a bulk send of the largest kind makes that many. */
const MOST_WAITING = 1_000_000;
const DELIVERED_FOR_MS = 7 * DAY_MS;
const DEAD_FOR_MS = 30 * DAY_MS;
const SUBSCRIPTIONS = 100;
const NOTICES = 5000;
/** Portions that one round takes away at most. */
const PORTIONS = 20;

/** Disables receivers that are gone, buries what waited for them, and takes away what is old. */
@Injectable()
export class TidyNotices {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NoticeQueue) private readonly queue: NoticeQueue,
    @Inject(DisableSubscription) private readonly disable: DisableSubscription,
  ) {}

  /** One round; safe to run in several processes. */
  async run(): Promise<void> {
    await this.disableAll(await this.queue.failing(this.database, FAILING_FOR_MS, SUBSCRIPTIONS), 'failing');
    await this.disableAll(await this.queue.overrun(this.database, MOST_WAITING, SUBSCRIPTIONS), 'overrun');
    for (const { tenant_id: tenantId, id } of await this.queue.stranded(this.database, SUBSCRIPTIONS))
      await inPortions(
        async () =>
          (await this.database.inTenant(tenantId, (tx) => this.queue.buryStranded(tx, tenantId, id, NOTICES))) ===
          NOTICES,
      );
    await inPortions(() =>
      this.queue.removeOld(this.database, {
        deliveredForMs: DELIVERED_FOR_MS,
        deadForMs: DEAD_FOR_MS,
        capacity: NOTICES,
      }),
    );
  }

  private async disableAll(found: readonly SubscriptionRef[], reason: 'failing' | 'overrun'): Promise<void> {
    for (const { tenant_id: tenantId, id } of found)
      await this.database.inTenant(tenantId, (tx) => this.disable.run(tx, tenantId, id, reason));
  }
}

/** Until there is nothing more, or enough for this round. */
async function inPortions(portion: () => Promise<boolean>): Promise<void> {
  for (let done = 0; done < PORTIONS && (await portion()); done += 1);
}
