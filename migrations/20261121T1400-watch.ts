import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/** The watch over what leaves: figures by the hour, what a tenant wants watched, dead letters that were sent again, and the queue of the delivery specialist. */
export class Watch implements MigrationInterface {
  readonly name = 'Watch1795216440000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      grant create on schema public to parley_router;

      -- When an id was minted: the first 48 bits of a uuidv7 are milliseconds, so an hour of events is a range of the primary key and needs no index of its own.
      create function moment_of(id uuid) returns timestamptz language sql immutable parallel safe as $$
        select to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
      $$;
      revoke all on function moment_of(uuid) from public;
      grant execute on function moment_of(uuid) to parley_app;

      -- How far the watch has got with a tenant. Whoever holds the row looks after the tenant.
      create table watch_round (
        tenant_id uuid        not null references tenant (id),
        looked_at timestamptz not null default '-infinity',
        rolled_to timestamptz,                                       -- evidence older than this has found its hours
        primary key (tenant_id)
      );
      ${tenantWall('watch_round', 'append and change')}
      ${routerMay('watch_round', 'select (tenant_id, looked_at)')}

      -- Hours that hold texts, and whether something new is known of them, so that they have to be counted again.
      create table kpi_stale (
        tenant_id uuid        not null references tenant (id),
        hour      timestamptz not null,
        is_stale  boolean     not null default true,
        primary key (tenant_id, hour)
      );
      create index kpi_stale_waiting on kpi_stale (tenant_id, hour) where is_stale;
      ${tenantWall('kpi_stale', 'append and change')}

      -- Texts by the hour in which they were first handed to the gateway. Sums only; every row can be counted again from messages, attempts and evidence.
      create table kpi_hour (
        tenant_id     uuid        not null references tenant (id),
        hour          timestamptz not null,
        stream        text        not null,
        texts         integer     not null,
        submitted     integer     not null,                          -- taken by the gateway
        failed        integer     not null,                          -- known not taken, and over
        delivered     integer     not null,
        undelivered   integer     not null,                          -- a final receipt says so
        timed         integer     not null,                          -- texts in latency
        latency_ms    bigint      not null,                          -- their sum, for the mean
        latency       jsonb       not null,                          -- texts by bucket of a logarithmic scale, for the 95th percentile
        checked       integer     not null,                          -- submissions that an opt-out would have had to stop
        after_opt_out integer     not null,                          -- … and that left after one all the same
        wanted        integer     not null,                          -- whose caller named a sender
        as_wanted     integer     not null,                          -- … and that left from it
        counted_at    timestamptz not null default clock_timestamp(),
        primary key (tenant_id, hour, stream)
      );
      ${tenantWall('kpi_hour', 'append and change')}
      create index kpi_hour_by_hour on kpi_hour (hour);
      ${routerMay('kpi_hour', 'select (hour, texts, submitted, failed, delivered, undelivered, timed, latency_ms, latency, checked, after_opt_out, wanted, as_wanted)')}

      -- What a tenant has decided about the watch. The newest version rules; the older ones explain old alerts and cases.
      create table watch_policy (
        tenant_id  uuid        not null references tenant (id),
        version    integer     not null,
        settings   jsonb       not null,
        changed_by text        not null,
        changed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, version)
      );
      ${tenantWall('watch_policy', 'append')}

      -- A dead text that somebody had sent again, and how often; the message it made has the dedupe key replay:<message>:<n>.
      create table dead_letter_replay (
        tenant_id   uuid        not null,
        message_id  uuid        not null,
        n           smallint    not null,
        replayed_by text        not null,
        replayed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, message_id, n),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      ${tenantWall('dead_letter_replay', 'append')}
      -- Few texts end like this, and whoever moves one there changes its state, which other indexes hold already.
      create index message_dead on message (tenant_id, id) where state in ('failed', 'undelivered');
      create index attempt_given_up on attempt (tenant_id, message_id) where reconciliation = 'given_up';
      create index raw_event_dead on raw_event (tenant_id, id) where dead_reason is not null or kind in ('unroutable', 'unreadable');

      -- Texts that ended badly while the specialist queue was on: what its criteria are looked up by.
      create table watch_failure (
        tenant_id   uuid        not null,
        message_id  uuid        not null,
        endpoint_id uuid        not null,
        kind        text,                                            -- null until somebody has looked at it
        content_key text,                                            -- template, or keyed id of the words
        failed_at   timestamptz not null default clock_timestamp(),
        primary key (tenant_id, message_id),
        foreign key (tenant_id, message_id) references message (tenant_id, id),
        constraint watch_failure_kind_known check (kind in ('rejected', 'undelivered', 'other'))
      );
      ${tenantWall('watch_failure', 'append and change')}
      create index watch_failure_new on watch_failure (tenant_id, failed_at) where kind is null;
      create index watch_failure_of_person on watch_failure (tenant_id, endpoint_id, failed_at) where kind = 'undelivered';
      create index watch_failure_of_content on watch_failure (tenant_id, content_key, failed_at) where kind = 'rejected';

      -- SMS_Delivery_Specialist_Queue (S0.44-47).
      create table specialist_case (
        tenant_id   uuid        not null,
        id          uuid        not null,
        message_id  uuid        not null,
        reason      text        not null,
        subject     text        not null,                            -- the person's endpoint, or the content key: one open case each
        content_key text        not null,
        stream      text        not null,
        country     text        not null,
        opened_at   timestamptz not null default clock_timestamp(),
        decided_at  timestamptz,
        verdict     text,
        decided_by  text,
        sender_id   uuid,                                            -- the other sender
        note        bytea,                                           -- sealed: a specialist may write what they like
        key_version smallint,
        primary key (tenant_id, id),
        foreign key (tenant_id, message_id) references message (tenant_id, id),
        foreign key (tenant_id, sender_id) references business_number (tenant_id, id),
        constraint specialist_case_once unique (tenant_id, message_id),
        constraint specialist_case_reason_known check (reason in ('persistent_failure', 'repeated_rejection')),
        constraint specialist_case_verdict_known check (verdict in ('retry', 'other_sender', 'permanently_undeliverable', 'content_at_fault', 'other_channel')),
        constraint specialist_case_decided_whole check ((decided_at is null) = (verdict is null) and (decided_at is null) = (decided_by is null))
      );
      ${tenantWall('specialist_case', 'append and change')}
      create unique index specialist_case_open_once on specialist_case (tenant_id, reason, subject) where decided_at is null;
      create index specialist_case_open on specialist_case (tenant_id, id) where decided_at is null;
      create index specialist_case_learnt on specialist_case (tenant_id, verdict, decided_at) where decided_at is not null;

      -- What cases have taught: a change that a person may accept (S0.48). Never applied by itself.
      create table rule_proposal (
        tenant_id   uuid        not null references tenant (id),
        id          uuid        not null,
        kind        text        not null,
        subject     text        not null,                            -- the content key, or stream and country
        change      jsonb       not null,                            -- ids, streams and countries only
        case_ids    uuid[]      not null,
        proposed_at timestamptz not null default clock_timestamp(),
        decided_at  timestamptz,
        decision    text,
        decided_by  text,
        why         bytea,                                           -- sealed
        key_version smallint,
        primary key (tenant_id, id),
        constraint rule_proposal_kind_known check (kind in ('content_rule', 'sender_map')),
        constraint rule_proposal_decision_known check (decision in ('accepted', 'rejected')),
        constraint rule_proposal_decided_whole check ((decided_at is null) = (decision is null) and (decided_at is null) = (decided_by is null))
      );
      ${tenantWall('rule_proposal', 'append and change')}
      create unique index rule_proposal_open_once on rule_proposal (tenant_id, kind, subject) where decided_at is null;
      create index rule_proposal_decided on rule_proposal (tenant_id, kind, subject, decided_at) where decided_at is not null;

      -- Tenants that nobody has looked after for a while, the longest first.
      create function tenants_to_watch(every interval, capacity integer)
      returns table (tenant_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select t.id from tenant t left join watch_round w on w.tenant_id = t.id
         where t.state <> 'closed' and coalesce(w.looked_at <= now() - every, true)
         order by w.looked_at nulls first, t.id
         limit capacity
      $$;
      ${routingFunction('tenants_to_watch(interval, integer)')}

      -- The figures of the whole installation; counts only, nothing says whose.
      create function kpi_totals(since timestamptz)
      returns table (texts float8, submitted float8, failed float8, delivered float8, undelivered float8, timed float8, latency_ms float8, latency jsonb,
                     checked float8, after_opt_out float8, wanted float8, as_wanted float8)
      language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(sum(k.texts), 0)::float8, coalesce(sum(k.submitted), 0)::float8, coalesce(sum(k.failed), 0)::float8, coalesce(sum(k.delivered), 0)::float8,
               coalesce(sum(k.undelivered), 0)::float8, coalesce(sum(k.timed), 0)::float8, coalesce(sum(k.latency_ms), 0)::float8,
               (select coalesce(jsonb_object_agg(b.bucket, b.texts), '{}')
                  from (select e.key as bucket, sum(e.value::integer) as texts
                          from kpi_hour h, jsonb_each_text(h.latency) e where h.hour >= since group by e.key) b),
               coalesce(sum(k.checked), 0)::float8, coalesce(sum(k.after_opt_out), 0)::float8, coalesce(sum(k.wanted), 0)::float8, coalesce(sum(k.as_wanted), 0)::float8
          from kpi_hour k where k.hour >= since
      $$;
      ${routingFunction('kpi_totals(timestamptz)')}

      -- I18 as a question: messages that should have ended. At most \`capacity\` are counted.
      create function stuck_messages(older interval, capacity integer)
      returns table (tenant_id uuid, stuck integer)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.tenant_id, count(*)::integer
          from (select m.tenant_id from message m
                 where m.state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'unknown') and coalesce(m.receipt_until, m.expires_at) <= now() - older
                 order by coalesce(m.receipt_until, m.expires_at) limit capacity) s
         group by s.tenant_id
      $$;
      ${routingFunction('stuck_messages(interval, integer)')}

      revoke create on schema public from parley_router;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function stuck_messages, kpi_totals, tenants_to_watch;
      drop table rule_proposal, specialist_case, watch_failure, dead_letter_replay, watch_policy, kpi_hour, kpi_stale, watch_round;
      drop index message_dead, attempt_given_up, raw_event_dead;
      drop function moment_of;
    `);
  }
}
