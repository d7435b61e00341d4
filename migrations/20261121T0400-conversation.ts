import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/** The lane of a pair (customer, business number) and the texts that came in on it. */
export class Conversation implements MigrationInterface {
  readonly name = 'Conversation1795215780000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row a pair. It orders the pair's turns: whoever holds the lease with the newest fence may answer, nobody else (I7, I8).
      create table lane (
        tenant_id     uuid        not null,
        id            uuid        not null,                          -- derived from number and endpoint, so that no look-up is needed
        number_id     uuid        not null,
        endpoint_id   uuid        not null,
        last_seq      bigint      not null default 0,                -- the newest inbound text; gapless
        answered_seq  bigint      not null default 0,                -- everything up to here has been dealt with
        waiting_since timestamptz,                                   -- the oldest unanswered text
        due_at        timestamptz,                                   -- when a turn is due; null: nothing to do
        lease_until   timestamptz,
        fence         bigint      not null default 0,
        failures      smallint    not null default 0,                -- turns in a row that ended without an answer
        mode          text        not null default 'bot',
        created_at    timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, number_id) references business_number (tenant_id, id),
        foreign key (tenant_id, endpoint_id) references endpoint (tenant_id, id),
        constraint lane_one_per_pair unique (tenant_id, endpoint_id, number_id),
        constraint lane_mode_known check (mode in ('bot', 'human'))
      );
      ${tenantWall('lane', 'append and change')}
      create index lane_due on lane (due_at) where due_at is not null;

      create table inbound_message (
        tenant_id           uuid        not null,
        id                  uuid        not null,
        lane_id             uuid        not null,
        seq                 bigint      not null,
        raw_event_id        uuid        not null,
        provider            text        not null,
        provider_message_id text        not null,
        key_version         smallint    not null,
        body                bytea,                                   -- sealed; cleaned for people and the model, the raw event keeps the bytes
        body_chars          integer     not null,
        body_lossy          boolean     not null default false,      -- cleaning lost something the raw event still has
        media_count         smallint    not null default 0,
        keyword_class       text        not null,
        keyword_rule        text        not null,
        keyword_version     text        not null,
        declined            boolean     not null default false,
        noise               boolean     not null default false,      -- a reaction or an automatic answer: never a turn of its own
        answered_by_provider text,
        received_at         timestamptz not null default clock_timestamp(),
        primary key (tenant_id, id),
        foreign key (tenant_id, lane_id) references lane (tenant_id, id),
        foreign key (tenant_id, raw_event_id) references raw_event (tenant_id, id),
        constraint inbound_message_in_order unique (tenant_id, lane_id, seq),
        constraint inbound_message_class_known check (keyword_class in ('none', 'opt_out', 'opt_in', 'help', 'acknowledgement', 'free_text', 'unknown'))
      );
      ${tenantWall('inbound_message', 'append and change')}

      ${routerMay('lane', 'select (tenant_id, id, due_at, lease_until, fence), update (lease_until, fence)')}

      -- Takes due lanes for one worker. SKIP LOCKED keeps workers apart; the fence makes a worker that lost its lease harmless.
      create function claim_lanes(capacity integer, lease interval)
      returns table (tenant_id uuid, lane_id uuid, fence bigint)
      language sql security definer set search_path = public, pg_temp as $$
        update lane l
           set fence = l.fence + 1, lease_until = now() + lease
          from (select d.tenant_id, d.id from lane d
                 where d.due_at <= now() and (d.lease_until is null or d.lease_until <= now())
                 order by d.due_at
                 limit capacity
                   for update skip locked) due
         where l.tenant_id = due.tenant_id and l.id = due.id
        returning l.tenant_id, l.id, l.fence
      $$;
      ${routingFunction('claim_lanes(integer, interval)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function claim_lanes; drop table inbound_message, lane;`);
  }
}
