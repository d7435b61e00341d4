import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Database, Tx } from '#libs/platform';
import { FAILURES_BEFORE_REST, restMs, type DeliveryFailure, type Verdict } from './domain/verdict.js';
import type { TellableNotice } from './domain/event-body.js';
import type { SealedSettings } from './subscription-settings.js';

/** Deliveries of one subscription at the same time, over all processes. */
export const DELIVERIES_AT_ONCE = 8;
/** Deliveries of one tenant at the same time, over all processes: slow receivers use up their own tenant's hands only (I31). */
export const TENANT_DELIVERIES_AT_ONCE = 16;
/** How long a claimed notice is left to its holder; longer than any delivery takes. */
export const NOTICE_LEASE_MS = 60_000;
/** Among so many of the longest due, one claim chooses; more than one per message do not leave together. */
const WINDOW = 64;

/** A subscription of anybody. */
export interface SubscriptionRef {
  readonly tenant_id: TenantId;
  readonly id: string;
}

/** What became of one delivery, and whose it was. */
export interface Settlement {
  readonly subscriptionId: string;
  readonly id: string;
  readonly fence: string;
  readonly verdict: Verdict;
}

/** A notice that only this process may deliver now. */
export interface ClaimedNotice extends TellableNotice {
  readonly fence: string;
  /** Deliveries, this one included. */
  readonly tries: number;
}

/** What one claim found. */
export interface Claim extends SealedSettings {
  readonly notices: readonly ClaimedNotice[];
  /** Others were due and had to stay. */
  readonly isMoreDue: boolean;
}

/** SQL for delivering notices: what is due, who has it, what came of it. The database's clock decides (I32). */
@Injectable()
export class NoticeQueue {
  /** Subscriptions of anybody with something due and a free hand, the tenants by turns and otherwise in no order. */
  due(database: Database, capacity: number): Promise<readonly SubscriptionRef[]> {
    return database.query(`select tenant_id, id from due_subscriptions($1, $2, $3, $4)`, [
      capacity,
      DELIVERIES_AT_ONCE,
      TENANT_DELIVERIES_AT_ONCE,
      FAILURES_BEFORE_REST,
    ]);
  }

  /**
   * Leases up to `room` due notices of one subscription; null when nothing may leave. Two processes that claim for one tenant at the same moment may go beyond the tenant's part, by one
   * claim; no process does by itself. Waits for a claim of another process from the same subscription: whoever looks after a delivery must
   * not go away with nothing because somebody who looked before it has not finished.
   */
  async claim(tx: Tx, tenantId: string, subscriptionId: string, room: number): Promise<Claim | null> {
    const [held] = await tx.query<{ key_version: number; sealed: Buffer; at_once: number }>(
      `select s.key_version, s.sealed, case when s.failures >= $4 then 1 else $3::int end as at_once
         from webhook_subscription s
        where s.tenant_id = $1 and s.id = $2 and s.state = 'active' and (s.rests_until is null or s.rests_until <= now())
          for no key update`,
      [tenantId, subscriptionId, DELIVERIES_AT_ONCE, FAILURES_BEFORE_REST],
    );
    if (held === undefined) return null;
    // A statement of its own: only one that begins under the lock sees what the claim before this one took.
    // Events of one message one after the other, as long as none has to be tried again: order is a kindness, not a promise.
    const rows = await tx.query<ClaimedRow>(
      `with due as (
         select n.id, n.message_id, row_number() over (partition by coalesce(n.message_id, n.id) order by n.due_at, n.id) as place
           from (select id, message_id, due_at from webhook_notice
                  where tenant_id = $1 and subscription_id = $2 and state = 'pending' and due_at <= now() order by due_at, id limit $5) n
       ),
       taken as (
         select d.id from due d
          where d.place = 1
            and (d.message_id is null
                 or not exists (select from webhook_notice o
                                 where o.tenant_id = $1 and o.subscription_id = $2 and o.lease_until > now() and o.message_id = d.message_id))
          order by d.id
          limit greatest(0, least($3, $6 - (select count(*) from webhook_notice o
                                             where o.tenant_id = $1 and o.subscription_id = $2 and o.lease_until > now()),
                                      $7 - (select count(*) from webhook_notice o where o.tenant_id = $1 and o.lease_until > now())))
       ),
       leased as (
         update webhook_notice n
            set fence = n.fence + 1, tries = n.tries + 1, lease_until = now() + $4 * interval '1 millisecond', due_at = now() + $4 * interval '1 millisecond'
           from taken where n.tenant_id = $1 and n.subscription_id = $2 and n.id = taken.id
         returning n.id, n.type, n.message_id, n.payload, n.occurred_at, n.tries, n.fence
       )
       select l.*, m.tracking, m.error_code, (select count(*) from due) > (select count(*) from taken) as is_more_due
         from leased l left join message m on m.tenant_id = $1 and m.id = l.message_id order by l.id`,
      [tenantId, subscriptionId, room, NOTICE_LEASE_MS, WINDOW, held.at_once, TENANT_DELIVERIES_AT_ONCE],
    );
    return {
      keyVersion: held.key_version,
      sealed: held.sealed,
      isMoreDue: rows[0]?.is_more_due ?? false,
      notices: rows.map((row) => ({
        id: row.id,
        type: row.type,
        payload: row.payload,
        occurredAt: row.occurred_at,
        tracking: row.tracking,
        errorCode: row.error_code,
        fence: row.fence,
        tries: row.tries,
      })),
    };
  }

  /** Writes outcomes of one tenant down, and how each receiver fares. Whose fence is old changes no notice. */
  async settle(tx: Tx, tenantId: string, settlements: readonly Settlement[]): Promise<void> {
    const verdicts = settlements.map(({ verdict }) => verdict);
    // Rows are taken in the order of claims, the subscription first, so that a claim and a settlement never wait for each other.
    for (const { subscriptionId, failed } of health(settlements)) {
      if (failed === 0)
        await tx.query(
          `update webhook_subscription set failures = 0, failing_since = null, rests_until = null
            where tenant_id = $1 and id = $2 and (failures > 0 or failing_since is not null)`,
          [tenantId, subscriptionId],
        );
      else
        await tx.query(
          `update webhook_subscription
              set failures = failures + $3, failing_since = coalesce(failing_since, now()),
                  rests_until = now() + ($4::int[])[least(failures + $3, cardinality($4::int[]))] * interval '1 millisecond'
            where tenant_id = $1 and id = $2`,
          [tenantId, subscriptionId, failed, RESTS_MS],
        );
    }
    await tx.query(
      `update webhook_notice n
          set state = case s.state when 'retry' then 'pending' else s.state end,
              due_at = now() + coalesce(s.wait_ms, 0) * interval '1 millisecond',
              lease_until = null, last_status = s.status, last_failure = s.failure,
              settled_at = case when s.state = 'retry' then null else now() end
         from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::bigint[], $7::smallint[], $8::text[])
                as s (subscription_id, id, fence, state, wait_ms, status, failure)
        where n.tenant_id = $1 and n.subscription_id = s.subscription_id and n.id = s.id and n.fence = s.fence and n.state = 'pending'`,
      [
        tenantId,
        settlements.map(({ subscriptionId }) => subscriptionId),
        settlements.map(({ id }) => id),
        settlements.map(({ fence }) => fence),
        verdicts.map(({ state }) => state),
        verdicts.map((verdict) => (verdict.state === 'retry' ? verdict.waitMs : null)),
        verdicts.map(({ status }) => status),
        verdicts.map((verdict): DeliveryFailure | null => (verdict.state === 'delivered' ? null : verdict.failure)),
      ],
    );
  }

  /** Subscriptions of anybody that have failed for too long. */
  failing(database: Database, forMs: number, capacity: number): Promise<readonly SubscriptionRef[]> {
    return database.query(
      `select tenant_id, id from failing_subscriptions($1::bigint * interval '1 millisecond', $2)`,
      [forMs, capacity],
    );
  }

  /** Subscriptions of anybody that more waits for than this. */
  overrun(database: Database, mostWaiting: number, capacity: number): Promise<readonly SubscriptionRef[]> {
    return database.query(`select tenant_id, id from overrun_subscriptions($1, $2)`, [mostWaiting, capacity]);
  }

  /** Disabled subscriptions of anybody with notices that are still pending. */
  stranded(database: Database, capacity: number): Promise<readonly SubscriptionRef[]> {
    return database.query(`select tenant_id, id from stranded_subscriptions($1)`, [capacity]);
  }

  /** Up to `capacity` pending notices of a disabled subscription become dead; they can be replayed. Returns how many. */
  async buryStranded(tx: Tx, tenantId: string, subscriptionId: string, capacity: number): Promise<number> {
    return tx.execute(
      `update webhook_notice n set state = 'dead', lease_until = null, settled_at = now(), last_failure = coalesce(n.last_failure, 'disabled')
         from (select o.id from webhook_notice o
                where o.tenant_id = $1 and o.subscription_id = $2 and o.state = 'pending' order by o.due_at limit $3 for update) old
        where n.tenant_id = $1 and n.subscription_id = $2 and n.id = old.id
          and exists (select from webhook_subscription s where s.tenant_id = $1 and s.id = $2 and s.state = 'disabled')`,
      [tenantId, subscriptionId, capacity],
    );
  }

  /** Takes away old notices of everybody, `capacity` of each kind at most. True: there is more. */
  async removeOld(
    database: Database,
    { deliveredForMs, deadForMs, capacity }: { deliveredForMs: number; deadForMs: number; capacity: number },
  ): Promise<boolean> {
    const [row] = await database.query<{ more: boolean }>(
      `select remove_old_notices($1::bigint * interval '1 millisecond', $2::bigint * interval '1 millisecond', $3) as more`,
      [deliveredForMs, deadForMs, capacity],
    );
    return row?.more ?? false;
  }
}

/** Index n: the rest after n failures in a row; the last holds for all beyond. */
const RESTS_MS = Array.from({ length: 16 }, (_, index) => restMs(index + 1));

/** How each receiver fared in one batch, in one order for everybody; one success says that it is there. */
function health(settlements: readonly Settlement[]): readonly { subscriptionId: string; failed: number }[] {
  const failed = new Map<string, number>();
  for (const { subscriptionId, verdict } of settlements) {
    const before = failed.get(subscriptionId) ?? 0;
    failed.set(subscriptionId, verdict.state === 'delivered' ? Number.NEGATIVE_INFINITY : before + 1);
  }
  return [...failed]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([subscriptionId, count]) => ({ subscriptionId, failed: Math.max(0, count) }));
}

interface ClaimedRow {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  occurred_at: Date;
  tries: number;
  fence: string;
  tracking: Record<string, unknown> | null;
  error_code: string | null;
  is_more_due: boolean;
}
