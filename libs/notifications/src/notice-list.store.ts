import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';

/** Notices on one page. */
export const NOTICES_PER_PAGE = 100;
/** Notices that one replay sets going again. */
export const MAX_REPLAYED = 1000;
/** Where a notice stands. */
export const NOTICE_STATES = ['pending', 'delivered', 'dead'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** A notice as its owner sees it. */
export interface ListedNotice {
  readonly id: string;
  readonly type: string;
  readonly state: NoticeState;
  readonly tries: number;
  readonly occurredAt: Date;
  readonly dueAt: Date;
  readonly settledAt: Date | null;
  readonly lastStatus: number | null;
  readonly lastFailure: string | null;
}

/** SQL for looking at notices and setting them going again. */
@Injectable()
export class NoticeList {
  /** Newest first; ids ascend with birth. `before` is the last id of the page before. */
  async page(
    tx: Tx,
    tenantId: string,
    subscriptionId: string,
    { state, before }: { readonly state: NoticeState | null; readonly before: string | null },
  ): Promise<readonly ListedNotice[]> {
    const rows = await tx.query<NoticeRow>(
      `select id, type, state, tries, occurred_at, due_at, settled_at, last_status, last_failure from webhook_notice
        where tenant_id = $1 and subscription_id = $2 and ($3::text is null or state = $3) and ($4::uuid is null or id < $4)
        order by id desc limit $5`,
      [tenantId, subscriptionId, state, before, NOTICES_PER_PAGE],
    );
    return rows.map((row) => ({
      id: row.id,
      type: row.type,
      state: row.state,
      tries: row.tries,
      occurredAt: row.occurred_at,
      dueAt: row.due_at,
      settledAt: row.settled_at,
      lastStatus: row.last_status,
      lastFailure: row.last_failure,
    }));
  }

  /**
   * Sets up to {@link MAX_REPLAYED} notices going again from the beginning, the oldest after `after` first; returns their ids in order. The id a receiver sees stays the same, so it
   * recognises what it had already.
   */
  async replay(
    tx: Tx,
    tenantId: string,
    subscriptionId: string,
    { states, after }: { readonly states: readonly NoticeState[]; readonly after: string | null },
  ): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `with chosen as (
         select id from webhook_notice
          where tenant_id = $1 and subscription_id = $2 and state = any ($3) and state <> 'pending' and ($4::uuid is null or id > $4)
          order by id limit $5 for update
       )
       update webhook_notice n
          set state = 'pending', due_at = now(), tries = 0, lease_until = null, settled_at = null, fence = n.fence + 1
         from chosen where n.tenant_id = $1 and n.subscription_id = $2 and n.id = chosen.id
       returning n.id`,
      [tenantId, subscriptionId, states, after, MAX_REPLAYED],
    );
    return rows.map(({ id }) => id).sort();
  }
}

interface NoticeRow {
  id: string;
  type: string;
  state: NoticeState;
  tries: number;
  occurred_at: Date;
  due_at: Date;
  settled_at: Date | null;
  last_status: number | null;
  last_failure: string | null;
}
