import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/** Messages we were asked to send, every attempt to send them, and the requests that asked. */
export class Messaging implements MigrationInterface {
  readonly name = 'Messaging1795215900000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table message (
        tenant_id       uuid        not null,
        id              uuid        not null,
        lane_id         uuid        not null,
        endpoint_id     uuid        not null,
        sender_id       uuid        not null,                        -- business_number
        origin          text        not null,                        -- who asked for it
        purpose         text        not null,                        -- why it may be sent; canSend reads it
        stream          text        not null,
        state           text        not null,
        dedupe_key      text,                                        -- a natural key that may make one message only, for ever
        key_version     smallint    not null,
        body            bytea,                                       -- sealed; null once retention removed it
        encoding        text        not null,
        segments        smallint    not null,
        answers_seq     bigint,                                      -- the newest inbound text this replies to
        pins            jsonb,                                       -- prompt, version, hash and model that wrote it
        tracking        jsonb       not null default '{}',           -- the caller's correlation ids, returned untouched (S1.35)
        priority        smallint    not null default 5,
        error_code      text,
        decision        jsonb,                                       -- rule ids of the last decision
        expires_at      timestamptz not null,                        -- not worth sending afterwards; also the deadline of I18
        receipt_until   timestamptz,                                 -- its deadline once it was submitted: the provider may try until it expires, and its receipt takes time
        created_at      timestamptz not null default clock_timestamp(),
        updated_at      timestamptz not null default clock_timestamp(),
        primary key (tenant_id, id),
        foreign key (tenant_id, lane_id) references lane (tenant_id, id),
        foreign key (tenant_id, endpoint_id) references endpoint (tenant_id, id),
        foreign key (tenant_id, sender_id) references business_number (tenant_id, id),
        constraint message_origin_known check (origin in ('api', 'reply', 'keyword', 'fallback', 'operator', 'trigger')),
        constraint message_purpose_known check (purpose in ('reply', 'opt_out_confirmation', 'opt_in_confirmation', 'help', 'proactive')),
        constraint message_stream_known check (stream in ('transactional', 'notification', 'legal_or_high_assurance_notice', 'marketing', 'verification', 'system_alert', 'test')),
        constraint message_state_known check (state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'delivered', 'undelivered', 'failed', 'suppressed', 'unknown', 'expired'))
      );
      ${tenantWall('message', 'append and change')}
      create unique index message_once on message (tenant_id, dedupe_key) where dedupe_key is not null;
      create index message_of_lane on message (tenant_id, lane_id, created_at desc);
      create index message_moving on message (coalesce(receipt_until, expires_at)) where state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'unknown');

      create table attempt (
        tenant_id           uuid        not null,
        id                  uuid        not null,
        message_id          uuid        not null,
        ordinal             smallint    not null,                    -- 1, 2, …: another only after the one before is known not sent
        endpoint_id         uuid        not null,
        sender_id           uuid        not null,
        state               text        not null,
        token               text        not null,                    -- comes back in the status callback; unguessable (I13)
        priority            smallint    not null,
        segments            smallint    not null,
        due_at              timestamptz not null,
        tries               smallint    not null default 0,          -- submissions refused before anything was taken
        fence               bigint      not null default 0,
        lease_until         timestamptz,
        gate_committed_at   timestamptz,                             -- when the decision to submit became durable
        provider            text        not null,
        account_ref         text        not null,
        provider_message_id text,
        provider_status     text,
        provider_code       text,
        error_code          text,
        reconcile_at        timestamptz,                             -- when to ask the provider what became of it
        reconciliation      text,
        settled_at          timestamptz,
        created_at          timestamptz not null default clock_timestamp(),
        primary key (tenant_id, id),
        foreign key (tenant_id, message_id) references message (tenant_id, id),
        constraint attempt_ordinal_once unique (tenant_id, message_id, ordinal),
        constraint attempt_state_known check (state in ('queued', 'submitting', 'submitted', 'delivered', 'undelivered', 'failed', 'suppressed', 'unknown', 'expired')),
        constraint attempt_reconciliation_known check (reconciliation in ('found', 'absent', 'given_up'))
      );
      ${tenantWall('attempt', 'append and change')}
      create unique index attempt_by_token on attempt (tenant_id, token);
      create unique index attempt_by_provider_id on attempt (tenant_id, provider, account_ref, provider_message_id) where provider_message_id is not null;
      create index attempt_queued on attempt (tenant_id, sender_id, priority, due_at) where state = 'queued';
      create index attempt_leased on attempt (lease_until) where state = 'submitting';
      create index attempt_to_reconcile on attempt (reconcile_at) where reconcile_at is not null;
      alter table attempt set (fillfactor = 80);
      alter table message set (fillfactor = 85);

      -- One request, one message, one answer (I11). Kept at least seven days.
      create table idempotency_record (
        tenant_id   uuid        not null references tenant (id),
        client_id   uuid        not null,                            -- the API key that asked
        operation   text        not null,
        key         text        not null,
        fingerprint bytea       not null,                            -- SHA-256 of the canonical request
        message_id  uuid,
        answer      jsonb,                                           -- the first answer that was final; null while it is not
        status      smallint,
        created_at  timestamptz not null default now(),
        primary key (tenant_id, client_id, operation, key),
        constraint idempotency_key_bounded check (length(key) between 1 and 255)
      );
      ${tenantWall('idempotency_record', 'append and change')}

      ${routerMay('attempt', 'select (tenant_id, id, sender_id, state, priority, due_at, lease_until, reconcile_at)')}
      ${routerMay('message', 'select (tenant_id, id, state, expires_at, receipt_until)')}

      -- Senders that have something due and a free slot, found by hopping over the index: the cost follows the number of busy senders,
      -- not the number of queued texts, so one tenant's flood hides nobody.
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

      -- Attempts whose worker died between deciding and writing the outcome down: their outcome is unknown (I12).
      create function abandoned_attempts(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select a.tenant_id, a.id from attempt a where a.state = 'submitting' and a.lease_until <= now() order by a.lease_until limit capacity
      $$;
      ${routingFunction('abandoned_attempts(integer)')}

      create function attempts_to_reconcile(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select a.tenant_id, a.id from attempt a where a.reconcile_at <= now() order by a.reconcile_at limit capacity
      $$;
      ${routingFunction('attempts_to_reconcile(integer)')}

      create function overdue_messages(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select m.tenant_id, m.id from message m
         where m.state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'unknown') and coalesce(m.receipt_until, m.expires_at) <= now()
         order by coalesce(m.receipt_until, m.expires_at) limit capacity
      $$;
      ${routingFunction('overdue_messages(integer)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function overdue_messages, attempts_to_reconcile, abandoned_attempts, due_senders;
      drop table idempotency_record, attempt, message;
    `);
  }
}
