import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import type { SealedSettings } from './subscription-settings.js';

/** Subscriptions of one tenant. */
export const MAX_SUBSCRIPTIONS = 20;
/** What one subscription may list; the closed list is shorter. */
export const MAX_EVENT_TYPES = 100;

/** Why a subscription is told nothing any more. */
export type DisabledReason = 'by_request' | 'failing' | 'gone' | 'overrun';

/** A subscription as stored. */
export interface Subscription extends SealedSettings {
  readonly id: string;
  readonly eventTypes: readonly string[];
  readonly alertRoles: readonly string[];
  readonly state: 'active' | 'disabled';
  readonly disabledReason: DisabledReason | null;
  readonly endedAt: Date | null;
  readonly failingSince: Date | null;
  readonly createdAt: Date;
}

/** A subscription to be written down. */
export type NewSubscription = Pick<Subscription, 'id' | 'eventTypes' | 'alertRoles' | 'keyVersion' | 'sealed'>;

const COLUMNS = `id, key_version, sealed, event_types, alert_roles, state, disabled_reason, ended_at, failing_since, created_at`;

/** SQL for subscriptions. A removed one is not there for anybody; its row goes when its notices are gone. */
@Injectable()
export class Subscriptions {
  /** False when the tenant has {@link MAX_SUBSCRIPTIONS} already; two requests at once cannot pass together. */
  async add(tx: Tx, tenantId: string, subscription: NewSubscription): Promise<boolean> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('webhook_subscription:' || $1::text, 0))`, [
      tenantId,
    ]);
    const { id, keyVersion, sealed, eventTypes, alertRoles } = subscription;
    return (
      (await tx.execute(
        `insert into webhook_subscription (tenant_id, id, key_version, sealed, event_types, alert_roles)
         select $1, $2, $3, $4, $5, $6
          where (select count(*) from webhook_subscription where tenant_id = $1 and state <> 'removed') < $7`,
        [tenantId, id, keyVersion, sealed, eventTypes, alertRoles, MAX_SUBSCRIPTIONS],
      )) === 1
    );
  }

  /** All of the tenant's, oldest first. */
  async list(tx: Tx, tenantId: string): Promise<readonly Subscription[]> {
    const rows = await tx.query<SubscriptionRow>(
      `select ${COLUMNS} from webhook_subscription where tenant_id = $1 and state <> 'removed' order by created_at, id limit $2`,
      [tenantId, MAX_SUBSCRIPTIONS],
    );
    return rows.map(subscriptionOf);
  }

  /** Null when there is none, or not any more. */
  async find(tx: Tx, tenantId: string, id: string): Promise<Subscription | null> {
    const [row] = await tx.query<SubscriptionRow>(
      `select ${COLUMNS} from webhook_subscription where tenant_id = $1 and id = $2 and state <> 'removed'`,
      [tenantId, id],
    );
    return row === undefined ? null : subscriptionOf(row);
  }

  /** {@link find}, held until the transaction ends, for whoever changes it. */
  async hold(tx: Tx, tenantId: string, id: string): Promise<Subscription | null> {
    const [row] = await tx.query<SubscriptionRow>(
      `select ${COLUMNS} from webhook_subscription where tenant_id = $1 and id = $2 and state <> 'removed' for no key update`,
      [tenantId, id],
    );
    return row === undefined ? null : subscriptionOf(row);
  }

  /** Writes what a person changed, and forgets failures: whoever changed something wants it tried. */
  async change(
    tx: Tx,
    tenantId: string,
    { id, keyVersion, sealed, eventTypes, alertRoles, state }: NewSubscription & Pick<Subscription, 'state'>,
  ): Promise<void> {
    await tx.query(
      `update webhook_subscription
          set key_version = $3, sealed = $4, event_types = $5, alert_roles = $6, state = $7, failures = 0, failing_since = null, rests_until = null,
              disabled_reason = case when $7 = 'active' then null else coalesce(disabled_reason, 'by_request') end,
              ended_at = case when $7 = 'active' then null else coalesce(ended_at, now()) end
        where tenant_id = $1 and id = $2`,
      [tenantId, id, keyVersion, sealed, eventTypes, alertRoles, state],
    );
  }

  /** Replaces what is sealed and nothing else. */
  async reseal(tx: Tx, tenantId: string, id: string, { keyVersion, sealed }: SealedSettings): Promise<void> {
    await tx.query(`update webhook_subscription set key_version = $3, sealed = $4 where tenant_id = $1 and id = $2`, [
      tenantId,
      id,
      keyVersion,
      sealed,
    ]);
  }

  /** Ends it for ever. False when there was none. */
  async remove(tx: Tx, tenantId: string, id: string): Promise<boolean> {
    return (
      (await tx.execute(
        `update webhook_subscription set state = 'removed', ended_at = now(), disabled_reason = null where tenant_id = $1 and id = $2 and state <> 'removed'`,
        [tenantId, id],
      )) === 1
    );
  }

  /** Stops telling it anything. False when it was not active: somebody else has done so, or it was removed. */
  async disable(tx: Tx, tenantId: string, id: string, reason: DisabledReason): Promise<boolean> {
    return (
      (await tx.execute(
        `update webhook_subscription set state = 'disabled', disabled_reason = $3, ended_at = now() where tenant_id = $1 and id = $2 and state = 'active'`,
        [tenantId, id, reason],
      )) === 1
    );
  }
}

interface SubscriptionRow {
  id: string;
  key_version: number;
  sealed: Buffer;
  event_types: string[];
  alert_roles: string[];
  state: 'active' | 'disabled';
  disabled_reason: DisabledReason | null;
  ended_at: Date | null;
  failing_since: Date | null;
  created_at: Date;
}

const subscriptionOf = (row: SubscriptionRow): Subscription => ({
  id: row.id,
  keyVersion: row.key_version,
  sealed: row.sealed,
  eventTypes: row.event_types,
  alertRoles: row.alert_roles,
  state: row.state,
  disabledReason: row.disabled_reason,
  endedAt: row.ended_at,
  failingSince: row.failing_since,
  createdAt: row.created_at,
});
