import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';

/** A message whose deadline has passed is ended within seconds; one that moves this long afterwards is stuck. */
export const STUCK_AFTER_MS = 10 * 60_000;
/** More are not counted: one is already too many. */
const MOST_COUNTED = 10_000;

/** The invariant I18 as a question. */
@Injectable()
export class StuckStore {
  /** How many messages of each tenant should have ended long ago; nobody is in the answer when all is well. */
  async find(tx: Tx): Promise<ReadonlyMap<TenantId, number>> {
    const rows = await tx.query<{ tenant_id: TenantId; stuck: number }>(
      `select tenant_id, stuck from stuck_messages(make_interval(secs => $1), $2)`,
      [STUCK_AFTER_MS / 1000, MOST_COUNTED],
    );
    return new Map(rows.map(({ tenant_id: id, stuck }) => [id, stuck]));
  }
}
