import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/**
 * The whole send workflow: who a sender is and what it may carry, the map from a caller's names to senders, throughput of senders and campaigns, texts for later, sends to many, and the
 * circuit of a provider account.
 */
export class Sending implements MigrationInterface {
  readonly name = 'Sending1795216140000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What several numbers share: a registered campaign with its own limits (S1.46). Carriers count its segments, whichever of its numbers they leave from.
      create table sender_campaign (
        tenant_id           uuid        not null references tenant (id),
        id                  uuid        not null,
        name                text        not null,
        brand_ref           text,                                       -- as the registry names the brand
        campaign_ref        text,                                       -- as the registry names the campaign
        registration        text        not null default 'unknown',
        segments_per_second numeric(8, 3),                              -- null: no limit beside those of its numbers
        daily_segments      integer,                                    -- null: no daily cap
        next_slot_at        timestamptz not null default '-infinity',
        day                 date,                                       -- the day that day_segments counts, in the carriers' zone
        day_segments        integer     not null default 0,
        created_at          timestamptz not null default now(),
        primary key (tenant_id, id),
        constraint sender_campaign_named_once unique (tenant_id, name),
        constraint sender_campaign_registration_known check (registration in ('unknown', 'not_required', 'pending', 'registered', 'rejected', 'expired')),
        constraint sender_campaign_limits check (segments_per_second > 0 and daily_segments > 0)
      );
      ${tenantWall('sender_campaign', 'append and change')}

      alter table business_number
        add column countries      text[]  not null default '{}',        -- ISO 3166 codes it may text; empty: every country its type allows
        add column campaign_id    uuid,
        add column daily_segments integer,                              -- null: no daily cap of its own
        add column day            date,
        add column day_segments   integer not null default 0,
        add column service_ref    text,                                 -- the provider's messaging service it sends through
        add column override_until timestamptz,                          -- not in the map: usable by name until then (S0.26)
        add column claims         bigint  not null default 0,           -- claims so far; every tenth serves whoever has waited longest
        add foreign key (tenant_id, campaign_id) references sender_campaign (tenant_id, id),
        add constraint business_number_daily_segments check (daily_segments > 0),
        drop constraint business_number_form,
        add constraint business_number_form check (
          case sender_type
            when 'alphanumeric_sender_id' then number ~ '^[A-Za-z0-9][A-Za-z0-9 ]{1,9}[A-Za-z0-9]$' and number ~ '[A-Za-z]'
            when 'short_code' then number ~ '^(\\+[1-9]\\d{1,14}|\\d{3,8})$'
            else number ~ '^\\+[1-9]\\d{1,14}$' end);
      drop index business_number_one_owner;
      create unique index business_number_one_owner on business_number (number) where released_at is null and sender_type <> 'alphanumeric_sender_id';
      create unique index business_number_name_once on business_number (tenant_id, number) where released_at is null and sender_type = 'alphanumeric_sender_id';

      -- Which sender carries what: names, pools and rules of a tenant as one document. The newest version rules; the older ones explain old choices (S0.9, ST1).
      create table sender_map (
        tenant_id  uuid        not null references tenant (id),
        version    integer     not null,
        settings   jsonb       not null,
        changed_by text        not null,
        changed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, version)
      );
      ${tenantWall('sender_map', 'append')}

      -- Somebody let a sender be used that is not in the map: who, why, until when (S0.26, ST2).
      create table sender_override (
        tenant_id  uuid        not null,
        id         uuid        not null,
        sender_id  uuid        not null,
        reason     text        not null,
        granted_by text        not null,
        granted_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, sender_id) references business_number (tenant_id, id)
      );
      ${tenantWall('sender_override', 'append')}

      -- What a tenant has decided about sending: segments and characters by stream, retries, priorities.
      create table sending_policy (
        tenant_id  uuid        not null references tenant (id),
        version    integer     not null,
        settings   jsonb       not null,
        changed_by text        not null,
        changed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, version)
      );
      ${tenantWall('sending_policy', 'append')}

      -- One request to text many. Its texts are messages like all others; the row says how many there are to be.
      create table bulk_send (
        tenant_id  uuid        not null references tenant (id),
        id         uuid        not null,
        client_id  uuid        not null,                                -- the API key that asked
        total      integer     not null,
        stream     text        not null,
        created_at timestamptz not null default clock_timestamp(),
        placed_at  timestamptz,                                         -- when all of them had been decided about
        resume_at  timestamptz not null default clock_timestamp() + interval '1 minute', -- whoever places it is taken for gone by then
        not_placed jsonb       not null default '[]',                   -- recipients whose text could not be written after all: place and code
        primary key (tenant_id, id),
        constraint bulk_send_bounded check (total between 1 and 2000)
      );
      ${tenantWall('bulk_send', 'append and change')}
      ${routerMay('bulk_send', 'select (tenant_id, id, placed_at, resume_at)')}
      create index bulk_send_unplaced on bulk_send (resume_at) where placed_at is null;

      -- Its texts as they were when the request was taken, words, moments and numbers, until they are placed.
      create table bulk_part (
        tenant_id   uuid        not null,
        bulk_id     uuid        not null,
        first       integer     not null,                               -- the place of its first recipient in the request
        key_version smallint    not null,
        texts       bytea,                                              -- sealed; null once they are placed
        primary key (tenant_id, bulk_id, first),
        foreign key (tenant_id, bulk_id) references bulk_send (tenant_id, id)
      );
      ${tenantWall('bulk_part', 'append and change')}

      create function unplaced_bulks(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select b.tenant_id, b.id from bulk_send b where b.placed_at is null and b.resume_at <= now() order by b.resume_at limit capacity
      $$;
      ${routingFunction('unplaced_bulks(integer)')}

      -- Texts for later wait as scheduled and are queued when their time has come, so that the queue of a sender holds what may leave now and nothing else: claiming from it costs the
      -- same whether a thousand texts wait for tomorrow or a million.
      alter table message
        add column bulk_id      uuid,
        add column bulk_ordinal integer,                                -- the recipient's place in the request, from 0
        add column send_at      timestamptz,                            -- when the caller wants it sent; null: at once
        add column withdrawn    text,                                   -- taken back while it was on its way: should it come back, it ends with this code
        add foreign key (tenant_id, bulk_id) references bulk_send (tenant_id, id),
        drop constraint message_state_known,
        add constraint message_state_known check (state in ('accepted', 'scheduled', 'held', 'queued', 'submitting', 'submitted', 'delivered', 'undelivered', 'failed', 'suppressed', 'unknown', 'expired'));
      create index message_of_bulk on message (tenant_id, bulk_id, bulk_ordinal) where bulk_id is not null;
      drop index message_moving;
      create index message_moving on message (coalesce(receipt_until, expires_at)) where state in ('accepted', 'scheduled', 'held', 'queued', 'submitting', 'submitted', 'unknown');

      alter table attempt
        drop constraint attempt_state_known,
        add constraint attempt_state_known check (state in ('scheduled', 'queued', 'submitting', 'submitted', 'delivered', 'undelivered', 'failed', 'suppressed', 'unknown', 'expired'));
      create index attempt_scheduled on attempt (due_at) where state = 'scheduled';
      update attempt set state = 'scheduled' where state = 'queued' and due_at > now();

      -- How often a person is texted: what left within a month, by when it left and not by when it was asked for, and all that waits, however long it has.
      drop index message_counting;
      create index message_counting on message (tenant_id, endpoint_id, (coalesce(held_until, send_at, created_at)) desc) where counts;
      create index message_counting_waiting on message (tenant_id, endpoint_id) where counts and state in ('accepted', 'scheduled', 'held', 'queued');

      -- An account in trouble is left alone: nothing is claimed for its senders until then, and then one text tries (S0.41, PR12).
      alter table channel
        add column failures   integer     not null default 0,           -- submissions in a row that failed because of the account or the provider
        add column held_until timestamptz not null default '-infinity';

      drop function overdue_messages, due_senders;
      create function overdue_messages(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select m.tenant_id, m.id from message m
         where m.state in ('accepted', 'scheduled', 'held', 'queued', 'submitting', 'submitted', 'unknown') and coalesce(m.receipt_until, m.expires_at) <= now()
         order by coalesce(m.receipt_until, m.expires_at) limit capacity
      $$;
      ${routingFunction('overdue_messages(integer)')}

      -- Senders that have something due, a free slot and an account that works, found by hopping over the index: the cost follows the number of busy senders, not the
      -- number of queued texts, so one tenant's flood hides nobody.
      grant select (channel_row) on business_number to parley_router;
      grant select (held_until) on channel to parley_router;
      create function due_senders(capacity integer)
      returns table (tenant_id uuid, sender_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        with recursive busy as (
          (select a.tenant_id, a.sender_id from attempt a where a.state = 'queued' order by a.tenant_id, a.sender_id limit 1)
          union all
          select n.tenant_id, n.sender_id
            from busy b,
                 lateral (select a.tenant_id, a.sender_id from attempt a
                           where a.state = 'queued' and (a.tenant_id, a.sender_id) > (b.tenant_id, b.sender_id)
                           order by a.tenant_id, a.sender_id limit 1) n
        )
        select b.tenant_id, b.sender_id
          from busy b
          join business_number s on s.tenant_id = b.tenant_id and s.id = b.sender_id
          join channel c on c.tenant_id = s.tenant_id and c.id = s.channel_row
         -- One look into the index for each sender, in its order: joined as a set, the whole queue of one tenant would be read to come to the next tenant.
         cross join lateral (select from attempt a
                              where a.tenant_id = b.tenant_id and a.sender_id = b.sender_id and a.state = 'queued' and a.due_at <= now()
                              order by a.priority, a.due_at limit 1) due
         where s.next_slot_at <= now() and c.held_until <= now()
         order by s.next_slot_at
         limit capacity
      $$;
      ${routingFunction('due_senders(integer)')}

      -- Texts whose time has come.
      create function due_scheduled(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select a.tenant_id, a.id from attempt a where a.state = 'scheduled' and a.due_at <= now() order by a.due_at limit capacity
      $$;
      ${routingFunction('due_scheduled(integer)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function due_scheduled, due_senders, overdue_messages, unplaced_bulks;
      update attempt set state = 'queued' where state = 'scheduled';
      update message set state = 'held' where state = 'scheduled';
      alter table channel drop column failures, drop column held_until;
      drop index attempt_scheduled, message_moving, message_of_bulk, message_counting, message_counting_waiting;
      create index message_counting on message (tenant_id, endpoint_id, created_at desc) where counts;
      alter table attempt drop constraint attempt_state_known,
        add constraint attempt_state_known check (state in ('queued', 'submitting', 'submitted', 'delivered', 'undelivered', 'failed', 'suppressed', 'unknown', 'expired'));
      revoke select (channel_row) on business_number from parley_router;
      alter table message drop column bulk_id, drop column bulk_ordinal, drop column send_at, drop column withdrawn, drop constraint message_state_known,
        add constraint message_state_known check (state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'delivered', 'undelivered', 'failed', 'suppressed', 'unknown', 'expired'));
      create index message_moving on message (coalesce(receipt_until, expires_at)) where state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'unknown');
      drop table bulk_part, bulk_send, sending_policy, sender_override, sender_map;
      drop index business_number_one_owner, business_number_name_once;
      create unique index business_number_one_owner on business_number (number) where released_at is null;
      alter table business_number drop constraint business_number_form, add constraint business_number_form check (number ~ '^\\+[1-9]\\d{1,14}$'),
        drop column countries, drop column campaign_id, drop column daily_segments, drop column day, drop column day_segments, drop column service_ref,
        drop column override_until, drop column claims;
      drop table sender_campaign;
      create function overdue_messages(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select m.tenant_id, m.id from message m
         where m.state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'unknown') and coalesce(m.receipt_until, m.expires_at) <= now()
         order by coalesce(m.receipt_until, m.expires_at) limit capacity
      $$;
      ${routingFunction('overdue_messages(integer)')}
      create function due_senders(capacity integer)
      returns table (tenant_id uuid, sender_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        with recursive busy as (
          (select a.tenant_id, a.sender_id from attempt a where a.state = 'queued' order by a.tenant_id, a.sender_id limit 1)
          union all
          select n.tenant_id, n.sender_id
            from busy b,
                 lateral (select a.tenant_id, a.sender_id from attempt a
                           where a.state = 'queued' and (a.tenant_id, a.sender_id) > (b.tenant_id, b.sender_id)
                           order by a.tenant_id, a.sender_id limit 1) n
        )
        select b.tenant_id, b.sender_id
          from busy b join business_number s on s.tenant_id = b.tenant_id and s.id = b.sender_id
         where s.next_slot_at <= now()
           and exists (select from attempt a
                        where a.tenant_id = b.tenant_id and a.sender_id = b.sender_id and a.state = 'queued' and a.due_at <= now())
         order by s.next_slot_at
         limit capacity
      $$;
      ${routingFunction('due_senders(integer)')}
    `);
  }
}
