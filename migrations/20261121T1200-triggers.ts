import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/**
 * Triggers: what assistants report about appointments, invoices and estimates, the tenant's rules, and the texts that follow from both. The row of an entity orders everything about
 * it: whoever applies an event or places a text of it holds that row first.
 */
export class Triggers implements MigrationInterface {
  readonly name = 'Triggers1795219200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A system of the tenant that reports events, and where its facts can be asked for again.
      create table trigger_source (
        tenant_id      uuid        not null references tenant (id),
        id             uuid        not null,
        name           text        not null,                        -- the \`source\` of its CloudEvents
        key_version    smallint    not null,
        secrets        bytea       not null,                        -- sealed: signing secrets, the newest first
        recheck_url    bytea,                                        -- sealed: an address may be a credential itself
        recheck_bearer bytea,                                        -- sealed
        changed_by     text        not null,
        changed_at     timestamptz not null default clock_timestamp(),
        primary key (tenant_id, id),
        constraint trigger_source_name_once unique (tenant_id, name)
      );
      ${tenantWall('trigger_source', 'append and change')}
      ${routerMay('trigger_source', 'select (tenant_id, id)')}

      -- Whose source a signature claims to come from, before the tenant is known. The signature decides.
      create function route_trigger_source(source uuid)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select s.tenant_id, s.id from trigger_source s where s.id = source
      $$;
      create index trigger_source_by_id on trigger_source (id);
      ${routingFunction('route_trigger_source(uuid)')}

      create table trigger_rule (
        tenant_id uuid    not null references tenant (id),
        id        uuid    not null,
        name      text    not null,
        version   integer not null,                                  -- the one that rules
        state     text    not null,
        primary key (tenant_id, id),
        constraint trigger_rule_name_once unique (tenant_id, name),
        constraint trigger_rule_state_known check (state in ('active', 'off'))
      );
      ${tenantWall('trigger_rule', 'append and change')}
      create table trigger_rule_version (
        tenant_id  uuid        not null,
        rule_id    uuid        not null,
        version    integer     not null,
        state      text        not null,
        settings   jsonb       not null,                             -- as the API shows them
        changed_by text        not null,
        changed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, rule_id, version),
        foreign key (tenant_id, rule_id) references trigger_rule (tenant_id, id)
      );
      ${tenantWall('trigger_rule_version', 'append')}

      -- What somebody reported, once: the id is keyed from source and event id. Names of entities are keyed too, because owners put addresses and numbers into them.
      create table trigger_event (
        tenant_id      uuid        not null references tenant (id),
        id             uuid        not null,
        source_id      uuid,
        type           text        not null,
        kind           text,                                         -- null when it could not be read
        entity         uuid,
        entity_version bigint,
        fact_at        timestamptz,                                  -- the owner's clock
        received_at    timestamptz not null default clock_timestamp(),
        outcome        text        not null,
        reason         text,
        faults         jsonb       not null default '[]',            -- sentences of ours; never what the event said
        replays        integer     not null default 0,
        key_version    smallint    not null,
        sealed         bytea,                                        -- null once the person was erased
        primary key (tenant_id, id),
        foreign key (tenant_id, source_id) references trigger_source (tenant_id, id),
        constraint trigger_event_outcome_known check (outcome in ('applied', 'ignored_older', 'ignored_duplicate', 'no_rule', 'dead'))
      );
      ${tenantWall('trigger_event', 'append and change')}
      create index trigger_event_newest on trigger_event (tenant_id, received_at desc, id desc);
      create index trigger_event_dead on trigger_event (tenant_id, received_at desc, id desc) where outcome = 'dead';

      -- Everybody whose number an event holds, by the keyed id, also where it could not be read: an erasure finds it by them. Rows and not a list in the event, because under row level
      -- security no index of lists serves. The person need not be known yet.
      create table trigger_event_person (
        tenant_id   uuid not null,
        endpoint_id uuid not null,
        event_id    uuid not null,
        primary key (tenant_id, endpoint_id, event_id),
        foreign key (tenant_id, event_id) references trigger_event (tenant_id, id)
      );
      ${tenantWall('trigger_event_person', 'append')}

      -- The newest that is known of an appointment, invoice or estimate.
      create table trigger_entity (
        tenant_id  uuid        not null references tenant (id),
        kind       text        not null,
        entity     uuid        not null,
        series     uuid,                                             -- the recurring event that it is an occurrence of
        version    bigint      not null default -1,                  -- -1: nothing yet
        ended      boolean     not null default false,
        told       jsonb       not null default '{}',                -- which event speaks for each topic of this version
        content    uuid,
        changed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, kind, entity),
        constraint trigger_entity_kind_known check (kind in ('calendar', 'invoice', 'estimate'))
      );
      ${tenantWall('trigger_entity', 'append and change')}
      create index trigger_entity_series on trigger_entity (tenant_id, series) where series is not null and not ended;

      -- A text that a rule wants at a moment. No words and no number: they stand in the sealed event.
      create table planned_text (
        tenant_id      uuid        not null,
        id             uuid        not null,
        event_id       uuid        not null,
        kind           text        not null,
        entity         uuid        not null,
        entity_version bigint      not null,
        topic          text        not null,
        rule_id        uuid        not null,
        rule_version   integer     not null,
        step           smallint    not null,
        withdraw_on    text[]      not null,
        due_at         timestamptz not null,
        valid_until    timestamptz not null,
        event_at       timestamptz,                                  -- when that takes place of which it tells
        look_at        timestamptz not null,                         -- due, or the end of a lease, or when to try again
        fence          bigint      not null default 0,
        state          text        not null,
        open           boolean     not null,                         -- newer news may still withdraw it
        reason         text,
        message_id     uuid,
        created_at     timestamptz not null default clock_timestamp(),
        settled_at     timestamptz,
        primary key (tenant_id, id),
        constraint planned_text_once unique (tenant_id, event_id, rule_id, step),
        foreign key (tenant_id, event_id) references trigger_event (tenant_id, id),
        foreign key (tenant_id, kind, entity) references trigger_entity (tenant_id, kind, entity),
        foreign key (tenant_id, rule_id, rule_version) references trigger_rule_version (tenant_id, rule_id, version),
        constraint planned_text_state_known check (state in ('planned', 'placed', 'withdrawn', 'skipped'))
      );
      ${tenantWall('planned_text', 'append and change')}
      create index planned_text_due on planned_text (tenant_id, look_at) where state = 'planned';
      create index planned_text_open on planned_text (tenant_id, kind, entity) where open;
      create index planned_text_newest on planned_text (tenant_id, due_at desc, id desc);
      ${routerMay('planned_text', 'select (tenant_id, id, look_at, state, fence), update (look_at, fence)')}

      -- Takes a part of the due texts of a few tenants for one worker, but of none that it works for already. Tenants are found by hopping over the index and taken in no order, so that
      -- no flood and no slow owner of facts hides anybody. Whoever has been slower than the lease finds another fence.
      create function claim_planned_texts(tenants integer, of_each integer, busy uuid[], lease interval)
      returns table (tenant_id uuid, id uuid, fence bigint)
      language sql security definer set search_path = public, pg_temp as $$
        with recursive waiting as (
          (select d.tenant_id from planned_text d where d.state = 'planned' order by d.tenant_id limit 1)
          union all
          select next.tenant_id
            from waiting w,
                 lateral (select d.tenant_id from planned_text d where d.state = 'planned' and d.tenant_id > w.tenant_id order by d.tenant_id limit 1) next
        ),
        chosen as (
          select w.tenant_id from waiting w
           where w.tenant_id <> all (busy)
             and exists (select from planned_text d where d.tenant_id = w.tenant_id and d.state = 'planned' and d.look_at <= clock_timestamp())
           order by random()
           limit tenants
        ),
        due as materialized (
          select c.tenant_id, part.id
            from chosen c,
                 lateral (select d.id from planned_text d
                           where d.tenant_id = c.tenant_id and d.state = 'planned' and d.look_at <= clock_timestamp()
                           order by d.look_at
                           limit of_each
                             for update skip locked) part
        )
        update planned_text p
           set fence = p.fence + 1, look_at = clock_timestamp() + lease
          from due
         where p.tenant_id = due.tenant_id and p.id = due.id
        returning p.tenant_id, p.id, p.fence
      $$;
      ${routingFunction('claim_planned_texts(integer, integer, uuid[], interval)')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function claim_planned_texts, route_trigger_source;
      drop table planned_text, trigger_entity, trigger_event_person, trigger_event, trigger_rule_version, trigger_rule, trigger_source;
    `);
  }
}
