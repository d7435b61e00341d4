import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/** Our own outgoing events: who wants to hear of what, what they have to be told yet, and which alerts have been told already. */
export class Notifications implements MigrationInterface {
  readonly name = 'Notifications1795216380000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Somebody of the tenant's who wants to hear of events. Address, label and secrets are sealed together: an address may be a credential itself.
      create table webhook_subscription (
        tenant_id       uuid        not null references tenant (id),
        id              uuid        not null,
        key_version     smallint    not null,
        sealed          bytea       not null,
        event_types     text[]      not null,
        alert_roles     text[]      not null default '{}',           -- empty: alerts for everybody
        state           text        not null default 'active',
        disabled_reason text,
        ended_at        timestamptz,                                 -- since when it is not active
        failures        integer     not null default 0,              -- running, since the last notice that was taken
        failing_since   timestamptz,
        rests_until     timestamptz,                                 -- after several failures nothing is tried until then
        created_at      timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint webhook_subscription_state_known check (state in ('active', 'disabled', 'removed')),
        constraint webhook_subscription_reason_known check (disabled_reason in ('by_request', 'failing', 'gone', 'overrun')),
        constraint webhook_subscription_types_bounded check (cardinality(event_types) between 1 and 100),
        constraint webhook_subscription_roles_known check (alert_roles <@ '{CommunicationsAdmin,SystemAdmin,Finance,Operator}')
      );
      ${tenantWall('webhook_subscription', 'append and change')}
      create index webhook_subscription_ended on webhook_subscription (state) where state <> 'active';
      create index webhook_subscription_failing on webhook_subscription (failing_since) where state = 'active' and failing_since is not null;

      -- One event that one subscription has to be told. The id is the event's, so that an event is told once per subscription, whoever notes it how often.
      create table webhook_notice (
        tenant_id       uuid        not null,
        subscription_id uuid        not null,
        id              uuid        not null,
        type            text        not null,                        -- the name under which it was asked for
        message_id      uuid,
        payload         jsonb       not null,                        -- ids, codes, grades and states only
        occurred_at     timestamptz not null,
        state           text        not null default 'pending',
        due_at          timestamptz not null default now(),
        tries           smallint    not null default 0,
        fence           bigint      not null default 0,
        lease_until     timestamptz,
        last_status     smallint,
        last_failure    text,
        settled_at      timestamptz,
        primary key (tenant_id, subscription_id, id),
        foreign key (tenant_id, subscription_id) references webhook_subscription (tenant_id, id),
        constraint webhook_notice_state_known check (state in ('pending', 'delivered', 'dead'))
      );
      ${tenantWall('webhook_notice', 'append and change')}
      create index webhook_notice_due on webhook_notice (tenant_id, subscription_id, due_at, id) where state = 'pending';
      create index webhook_notice_in_hand on webhook_notice (tenant_id, subscription_id) where lease_until is not null;
      create index webhook_notice_dead on webhook_notice (tenant_id, subscription_id, id) where state = 'dead';
      create index webhook_notice_settled on webhook_notice (state, settled_at) where settled_at is not null;
      alter table webhook_notice set (fillfactor = 80);

      -- What has been told of an alert: when last, and how often it had been raised by then.
      alter table alert add column notified_at timestamptz, add column notified_times integer not null default 0;
      alter table alert no force row level security;
      update alert set notified_at = now(), notified_times = times;
      alter table alert force row level security;
      create index alert_to_notify on alert (notified_at nulls first) where notified_at is null or times > notified_times or closed_at > notified_at;
      create index alert_of_tenant on alert (tenant_id, id) where closed_at is null;

      ${routerMay('webhook_subscription', 'select (tenant_id, id, state, ended_at, failures, failing_since, rests_until), delete')}
      ${routerMay('webhook_notice', 'select (tenant_id, subscription_id, id, state, due_at, lease_until, settled_at), delete')}
      ${routerMay('alert', 'select (tenant_id, id, times, closed_at, notified_at, notified_times)')}

      -- Tenants whom anything has to be noted for. One more than asked for means: too many to be listed.
      create function subscribed_tenants(capacity integer)
      returns table (tenant_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select distinct s.tenant_id from webhook_subscription s where s.state = 'active' limit capacity + 1
      $$;
      ${routingFunction('subscribed_tenants(integer)')}

      -- Subscriptions that have something due and a free hand, found by hopping over the index: the cost follows the number of subscriptions with something pending, not
      -- the number of notices, so a dead receiver's heap hides nobody. The tenants by turns, so that one's many receivers hide nobody's one, and otherwise in no order, so that
      -- nobody is always last. Nobody of a tenant whose hands are full. After several failures a single try at a time.
      create function due_subscriptions(capacity integer, at_once integer, tenant_at_once integer, failures_before_rest integer)
      returns table (tenant_id uuid, id uuid)
      language sql volatile security definer set search_path = public, pg_temp as $$
        with recursive waiting as (
          (select n.tenant_id, n.subscription_id from webhook_notice n where n.state = 'pending' order by n.tenant_id, n.subscription_id limit 1)
          union all
          select next.tenant_id, next.subscription_id
            from waiting w,
                 lateral (select n.tenant_id, n.subscription_id from webhook_notice n
                           where n.state = 'pending' and (n.tenant_id, n.subscription_id) > (w.tenant_id, w.subscription_id)
                           order by n.tenant_id, n.subscription_id limit 1) next
        )
        select w.tenant_id, w.subscription_id
          from waiting w join webhook_subscription s on s.tenant_id = w.tenant_id and s.id = w.subscription_id
         where s.state = 'active' and (s.rests_until is null or s.rests_until <= now())
           and exists (select from webhook_notice n
                        where n.tenant_id = w.tenant_id and n.subscription_id = w.subscription_id and n.state = 'pending' and n.due_at <= now())
           and (select count(*) from webhook_notice n
                 where n.tenant_id = w.tenant_id and n.subscription_id = w.subscription_id and n.lease_until > now())
               < case when s.failures >= failures_before_rest then 1 else at_once end
           and (select count(*) from webhook_notice n where n.tenant_id = w.tenant_id and n.lease_until > now()) < tenant_at_once
         order by row_number() over (partition by w.tenant_id order by random()), random()
         limit capacity
      $$;
      ${routingFunction('due_subscriptions(integer, integer, integer, integer)')}

      -- Receivers that have taken nothing for too long.
      create function failing_subscriptions(failing_for interval, capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.tenant_id, s.id from webhook_subscription s where s.state = 'active' and s.failing_since <= now() - failing_for limit capacity
      $$;
      ${routingFunction('failing_subscriptions(interval, integer)')}

      -- Receivers that cannot keep up. Counts no further than the limit.
      create function overrun_subscriptions(most_waiting integer, capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.tenant_id, s.id from webhook_subscription s
         where s.state = 'active'
           and exists (select from webhook_notice n where n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.state = 'pending'
                        order by n.due_at offset most_waiting limit 1)
         limit capacity
      $$;
      ${routingFunction('overrun_subscriptions(integer, integer)')}

      create function stranded_subscriptions(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.tenant_id, s.id from webhook_subscription s
         where s.state = 'disabled'
           and exists (select from webhook_notice n where n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.state = 'pending')
         limit capacity
      $$;
      ${routingFunction('stranded_subscriptions(integer)')}

      -- Takes away what nobody needs any more: the runtime role itself may remove nothing. True: there is more.
      create function remove_old_notices(delivered_for interval, dead_for interval, capacity integer)
      returns boolean
      language sql security definer set search_path = public, pg_temp as $$
        with old as (
          (select n.tenant_id, n.subscription_id, n.id from webhook_notice n
            where n.state = 'delivered' and n.settled_at <= now() - delivered_for order by n.settled_at limit capacity)
          union all
          (select n.tenant_id, n.subscription_id, n.id from webhook_notice n
            where n.state = 'dead' and n.settled_at <= now() - dead_for order by n.settled_at limit capacity)
          union all
          (select n.tenant_id, n.subscription_id, n.id
             from webhook_subscription s join webhook_notice n on n.tenant_id = s.tenant_id and n.subscription_id = s.id
            where s.state = 'removed' limit capacity)
        ),
        gone as (
          delete from webhook_notice n using old
           where n.tenant_id = old.tenant_id and n.subscription_id = old.subscription_id and n.id = old.id
          returning n.id
        ),
        -- Not at once: whoever notes something at this moment may still take it for active.
        emptied as (
          delete from webhook_subscription s
           where s.state = 'removed' and s.ended_at <= now() - interval '1 minute'
             and not exists (select from webhook_notice n where n.tenant_id = s.tenant_id and n.subscription_id = s.id)
        )
        select count(*) >= capacity from gone
      $$;
      ${routingFunction('remove_old_notices(interval, interval, integer)')}

      -- Alerts that somebody has to be told of: new ones, ones that went on an hour later, and ones that ended.
      create function due_alerts(repeat_after interval, capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select a.tenant_id, a.id from alert a
         where (a.notified_at is null or a.times > a.notified_times or a.closed_at > a.notified_at)
           and (a.notified_at is null or a.closed_at > a.notified_at or a.notified_at <= now() - repeat_after)
         order by a.notified_at nulls first
         limit capacity
      $$;
      ${routingFunction('due_alerts(interval, integer)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function due_alerts, remove_old_notices, stranded_subscriptions, overrun_subscriptions, failing_subscriptions, due_subscriptions, subscribed_tenants;
      drop policy alert_for_router on alert;
      revoke select (tenant_id, id, times, closed_at, notified_at, notified_times) on alert from parley_router;
      drop index alert_to_notify, alert_of_tenant;
      alter table alert drop column notified_at, drop column notified_times;
      drop table webhook_notice, webhook_subscription;
    `);
  }
}
