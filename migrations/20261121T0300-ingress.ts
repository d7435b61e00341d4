import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/** What arrived, as it arrived. The unique key has no expiry: a provider's signature can be replayed for ever (I2). */
export class Ingress implements MigrationInterface {
  readonly name = 'Ingress1795215720000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table raw_event (
        tenant_id    uuid        not null references tenant (id),
        id           uuid        not null,
        channel_row  uuid        not null,
        provider     text        not null,
        account_ref  text        not null,
        kind         text        not null,
        dedupe_key   text        not null,                          -- the provider's id (and status); names no person
        subject_ref  text,                                          -- the provider's message id, for receipts that wait for their attempt
        key_version  smallint    not null,
        sealed       bytea,                                         -- the request as received; null once retention removed it
        received_at  timestamptz not null default clock_timestamp(),
        processed_at timestamptz,                                   -- null: somebody still has to make something of it
        tries        smallint    not null default 0,
        retry_at     timestamptz,
        dead_reason  text,                                          -- set: unprocessable, visible, may be replayed (I5)
        primary key (tenant_id, id),
        foreign key (tenant_id, channel_row) references channel (tenant_id, id),
        constraint raw_event_once unique (tenant_id, provider, account_ref, kind, dedupe_key),
        constraint raw_event_kind_known check (kind in ('inbound', 'receipt', 'unroutable', 'unreadable'))
      );
      ${tenantWall('raw_event', 'append and change')}
      create index raw_event_waiting on raw_event (retry_at) where processed_at is null and dead_reason is null;
      create index raw_event_waiting_subject on raw_event (tenant_id, subject_ref) where processed_at is null;

      -- Something a person of the tenant or the platform has to know. Repeats add up instead of piling up.
      create table alert (
        tenant_id  uuid        not null references tenant (id),
        id         uuid        not null,
        kind       text        not null,
        role       text        not null,
        severity   text        not null,
        dedupe_key text        not null,
        summary    text        not null,                            -- a sentence of ours without numbers or words of people
        context    jsonb       not null default '{}',               -- ids, counts and codes only
        times      integer     not null default 1,
        first_at   timestamptz not null default now(),
        last_at    timestamptz not null default now(),
        closed_at  timestamptz,
        primary key (tenant_id, id),
        constraint alert_role_known check (role in ('CommunicationsAdmin', 'SystemAdmin', 'Finance', 'Operator')),
        constraint alert_severity_known check (severity in ('info', 'warning', 'critical'))
      );
      ${tenantWall('alert', 'append and change')}
      create unique index alert_open_once on alert (tenant_id, dedupe_key) where closed_at is null;

      ${routerMay('raw_event', 'select (tenant_id, id, kind, processed_at, dead_reason, retry_at)')}

      create function due_raw_events(capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select e.tenant_id, e.id from raw_event e
         where e.processed_at is null and e.dead_reason is null and e.retry_at <= now()
         order by e.retry_at
         limit capacity
      $$;
      ${routingFunction('due_raw_events(integer)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function due_raw_events; drop table alert, raw_event;`);
  }
}
