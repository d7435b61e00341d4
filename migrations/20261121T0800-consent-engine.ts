import type { MigrationInterface, QueryRunner } from 'typeorm';
import { routerMay, routingFunction, tenantWall } from './tenant-wall.js';

/**
 * The whole consent engine: policies, proofs, holds while it is unclear what a person wants, imports; suppressions lean enough for ten million of them (R12), and what a text
 * must carry so that hours, caps and collapse keys can be decided again when it leaves.
 */
export class ConsentEngine implements MigrationInterface {
  readonly name = 'ConsentEngine1795216080000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Suppressions outlive the person's row (erasure) and come in lists of people we have never texted, so they hang on the keyed id alone. No id of their own: whom,
      -- since when, says it; whoever writes several at once gives each a moment of its own. Words of four bytes instead of text, and one index, keep a row under 200 bytes with it.
      alter table suppression drop constraint suppression_tenant_id_endpoint_id_fkey, drop constraint suppression_type_known, drop constraint suppression_scope_known,
                              drop constraint suppression_source_known, drop constraint suppression_pkey;
      drop index suppression_in_force;
      create type suppression_type as enum ('opt_out', 'hard_failure', 'complaint', 'manual', 'provider_policy', 'consent_missing', 'unknown');
      create type consent_scope as enum ('global', 'tenant', 'sender_identity', 'campaign', 'coordination_case', 'purpose');
      create type suppression_source as enum ('provider', 'adapter', 'operator', 'participant', 'policy');
      alter table suppression
        drop column id,
        alter column scope drop default,
        alter column type type suppression_type using type::suppression_type,
        alter column scope type consent_scope using scope::consent_scope,
        alter column source type suppression_source using source::suppression_source,
        alter column scope set default 'tenant',
        alter column reason drop not null;
      update suppression set scope_ref = '' where scope_ref is null;
      alter table suppression
        alter column scope_ref set default '',
        alter column scope_ref set not null,
        add primary key (tenant_id, endpoint_id, created_at);

      -- What stands behind an agreement beside its words: form, page, address, agent, recording. Sealed, and the only part that an erasure takes away.
      create table consent_proof (
        tenant_id        uuid     not null,
        consent_event_id uuid     not null,
        key_version      smallint not null,
        sealed           bytea,                                      -- null once the person was erased
        primary key (tenant_id, consent_event_id),
        foreign key (tenant_id, consent_event_id) references consent_event (tenant_id, id)
      );
      ${tenantWall('consent_proof', 'append and change')}

      alter table consent_event
        add column disclosure_hash bytea,                            -- SHA-256 of the exact words shown
        add column seller          text,                             -- the name the person was shown
        add column source_ref      text;                             -- the caller's own reference; once a source
      create unique index consent_event_once on consent_event (tenant_id, source_ref) where source_ref is not null;
      create index consent_event_newest on consent_event (tenant_id, endpoint_id, acquired_at desc);
      drop index consent_event_by_endpoint;

      -- Written once (I15): a correction is another event, whoever asks. Rows go only with their tenant.
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of % are never changed; add another event', tg_table_name using errcode = 'restrict_violation';
      end $$;
      revoke all on function refuse_change() from public;
      create trigger consent_event_is_final before update on consent_event for each row execute function refuse_change();

      -- What a tenant has decided about consent, hours, caps and words. The newest version rules; the older ones explain old decisions.
      create table consent_policy (
        tenant_id  uuid        not null references tenant (id),
        version    integer     not null,
        settings   jsonb       not null,
        changed_by text        not null,
        changed_at timestamptz not null default clock_timestamp(),
        primary key (tenant_id, version)
      );
      ${tenantWall('consent_policy', 'append')}

      -- Somebody may have asked us to stop and did not say it plainly (R-1.3): everything that needs consent waits, and a clock of ten business days runs.
      create table consent_hold (
        tenant_id   uuid        not null,
        id          uuid        not null,
        endpoint_id uuid        not null,
        lane_id     uuid        not null,
        inbound_id  uuid        not null,                            -- the text that raised it
        reason      text        not null,
        rule        text        not null,
        opened_at   timestamptz not null,
        alarm_at    timestamptz not null,                            -- one business day: somebody has to look
        force_at    timestamptz not null,                            -- ten business days: it counts as an opt-out
        alarmed_at  timestamptz,
        closed_at   timestamptz,
        outcome     text,
        closed_by   text,
        primary key (tenant_id, id),
        foreign key (tenant_id, endpoint_id) references endpoint (tenant_id, id),
        foreign key (tenant_id, lane_id) references lane (tenant_id, id),
        constraint consent_hold_reason_known check (reason in ('ambiguous', 'cancel_while_asked', 'reported_elsewhere')),
        constraint consent_hold_outcome_known check (outcome in ('opted_out', 'stays', 'narrowed'))
      );
      ${tenantWall('consent_hold', 'append and change')}
      create unique index consent_hold_open_once on consent_hold (tenant_id, endpoint_id) where closed_at is null;
      create index consent_hold_due on consent_hold ((case when alarmed_at is null then alarm_at else force_at end)) where closed_at is null;
      ${routerMay('consent_hold', 'select (tenant_id, id, alarm_at, force_at, alarmed_at, closed_at)')}
      create function due_consent_holds(at timestamptz, capacity integer)
      returns table (tenant_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp as $$
        select h.tenant_id, h.id from consent_hold h
         where h.closed_at is null and (case when h.alarmed_at is null then h.alarm_at else h.force_at end) <= at
         order by case when h.alarmed_at is null then h.alarm_at else h.force_at end
         limit capacity
      $$;
      ${routingFunction('due_consent_holds(timestamptz, integer)')}

      -- A list that somebody brought: consents or suppressions. It can be taken up again after its last finished part.
      create table import_job (
        tenant_id     uuid        not null references tenant (id),
        id            uuid        not null,
        kind          text        not null,
        format        text        not null,
        content_hash  bytea       not null,                          -- the same list again is the same job
        state         text        not null default 'running',
        lines_done    bigint      not null default 0,
        added         bigint      not null default 0,
        known         bigint      not null default 0,                -- in force already; nothing was written
        refused       bigint      not null default 0,
        lines_total   bigint,
        requested_by  text        not null,
        started_at    timestamptz not null default clock_timestamp(),
        updated_at    timestamptz not null default clock_timestamp(),
        finished_at   timestamptz,
        primary key (tenant_id, id),
        constraint import_job_once unique (tenant_id, kind, content_hash),
        constraint import_job_kind_known check (kind in ('consents', 'suppressions')),
        constraint import_job_format_known check (format in ('csv', 'jsonl')),
        constraint import_job_state_known check (state in ('running', 'finished', 'failed'))
      );
      ${tenantWall('import_job', 'append and change')}
      create table import_fault (
        tenant_id uuid   not null,
        job_id    uuid   not null,
        line      bigint not null,                                   -- 1 is the first line of the file
        field     text   not null,
        code      text   not null,
        message   text   not null,                                   -- a sentence of ours; never what the line said
        primary key (tenant_id, job_id, line, field),
        foreign key (tenant_id, job_id) references import_job (tenant_id, id)
      );
      ${tenantWall('import_fault', 'append')}

      -- What a text carries besides its words, so that hours, caps and collapse can be decided again when it leaves.
      alter table message
        add column counts     boolean not null default false,        -- counts against caps, or tells a fact
        add column subject    text,
        add column programme  text,
        add column fact_key   text,
        add column fact_at    timestamptz,
        add column wish       jsonb,                                 -- urgency, event, whereabouts, scopes: see SendWish
        add column held_until timestamptz,
        drop constraint message_purpose_known,
        add constraint message_purpose_known
          check (purpose in ('reply', 'opt_out_confirmation', 'opt_in_confirmation', 'help', 'proactive', 'clarification', 'opt_in_request'));
      create index message_counting on message (tenant_id, endpoint_id, created_at desc) where counts;

      -- What carriers and registries allow a sender (S1.46), and who tells a person that STOP was heard.
      alter table business_number
        add column registration text   not null default 'unknown',
        add column use_cases    text[] not null default '{mixed}',
        add column limitations  text[] not null default '{}',
        add constraint business_number_registration_known check (registration in ('unknown', 'not_required', 'pending', 'registered', 'rejected', 'expired')),
        add constraint business_number_use_cases_known check (use_cases <@ '{transactional,informational,marketing,verification,alert,mixed,unknown}'),
        add constraint business_number_limitations_known
          check (limitations <@ '{inbound_replies_not_supported,country_not_supported,marketing_not_allowed,registration_required,low_throughput,content_filtering_risk}');
      alter table channel
        add column confirms text not null default 'parley',          -- parley: unless the provider says that it answered; provider: never us
        add constraint channel_confirms_known check (confirms in ('parley', 'provider'));

      -- A machine seems to answer: automatic texts stay away until then (R-7.2).
      alter table lane add column muted_until timestamptz;

      -- Hashes of the numbers of everybody here: two assistants of ours must not talk to each other. Names no tenant and no number.
      create function own_number_hashes()
      returns table (number_hash bytea)
      language sql stable security definer set search_path = public, pg_temp as $$
        select sha256(convert_to(b.number, 'UTF8')) from business_number b where b.released_at is null
      $$;
      grant select (number, released_at) on business_number to parley_router;
      ${routingFunction('own_number_hashes()')}

      -- An erased person: the number is gone, what was suppressed stays.
      alter table endpoint alter column number drop not null, add column erased_at timestamptz;
      create index endpoint_erased on endpoint (tenant_id, id) where number is null;

      -- The channel's key names the tenant already; every text paid for a second look at it.
      alter table raw_event drop constraint raw_event_tenant_id_fkey;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function own_number_hashes;
      revoke select (number, released_at) on business_number from parley_router;
      alter table lane drop column muted_until;
      alter table channel drop column confirms;
      alter table business_number drop column registration, drop column use_cases, drop column limitations;
      alter table raw_event add constraint raw_event_tenant_id_fkey foreign key (tenant_id) references tenant (id);
      drop index endpoint_erased;
      alter table endpoint drop column erased_at;
      drop index message_counting;
      alter table message drop constraint message_purpose_known, drop column counts, drop column subject, drop column programme, drop column fact_key, drop column fact_at,
        drop column wish, drop column held_until,
        add constraint message_purpose_known check (purpose in ('reply', 'opt_out_confirmation', 'opt_in_confirmation', 'help', 'proactive'));
      drop table import_fault, import_job, consent_hold, consent_policy, consent_proof;
      drop function due_consent_holds;
      drop trigger consent_event_is_final on consent_event;
      drop function refuse_change;
      drop index consent_event_once, consent_event_newest;
      alter table consent_event drop column disclosure_hash, drop column seller, drop column source_ref;
      create index consent_event_by_endpoint on consent_event (tenant_id, endpoint_id, recorded_at);
      alter table suppression drop constraint suppression_pkey,
        alter column scope drop default, alter column type type text, alter column scope type text, alter column source type text, alter column scope set default 'tenant',
        alter column scope_ref drop not null, alter column scope_ref drop default,
        add column id uuid not null default gen_random_uuid();
      alter table suppression add primary key (tenant_id, id);
      drop type suppression_type, consent_scope, suppression_source;
    `);
  }
}
