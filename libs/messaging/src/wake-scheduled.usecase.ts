import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import { byTenant, Database, enterTenant } from '#libs/platform';
import { OutboxStore } from './outbox.store.js';

/** Texts woken in one transaction. */
const BATCH = 500;

/** Puts texts whose time has come into their senders' queues. What a text costs does not depend on how many wait for later. */
@Injectable()
export class WakeScheduled {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OutboxStore) private readonly outbox: OutboxStore,
  ) {}

  /** Wakes all that are due; returns how many. Safe to run in several processes: each takes what the others do not hold. */
  async run(): Promise<number> {
    let woken = 0;
    for (;;) {
      const part = await this.database.transaction(async (tx) => {
        const due = await this.outbox.dueScheduled(tx, BATCH);
        let moved = 0;
        for (const [tenantId, group] of byTenant(due, ({ tenantId: of }) => of as TenantId)) {
          enterTenant(tx, tenantId);
          moved += await this.outbox.wake(
            tx,
            tenantId,
            group.map(({ id }) => id),
          );
        }
        return { found: due.length, moved };
      });
      woken += part.moved;
      if (part.found < BATCH || part.moved === 0) return woken;
    }
  }
}
