import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/** Who said what about being texted, and what may not be sent to whom. Events are only ever added; the state is a fold over them (I15). */
export class Consent implements MigrationInterface {
  readonly name = 'Consent1795215840000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table consent_event (
        tenant_id     uuid        not null,
        id            uuid        not null,
        endpoint_id   uuid        not null,
        state         text        not null,
        scope         text        not null default 'tenant',
        scope_ref     text,
        source        text        not null,
        disclosure    text,                                          -- the exact words shown, where somebody agreed to something
        evidence_kind text,                                          -- what evidence_id names
        evidence_id   uuid,
        rule          text,                                          -- rule and list version that read a keyword
        list_version  text,
        acquired_at   timestamptz not null,
        expires_at    timestamptz,
        recorded_at   timestamptz not null default clock_timestamp(),
        primary key (tenant_id, id),
        foreign key (tenant_id, endpoint_id) references endpoint (tenant_id, id),
        constraint consent_event_state_known check (state in ('opted_in', 'opted_out', 'unknown', 'not_required', 'disputed')),
        constraint consent_event_scope_known check (scope in ('global', 'tenant', 'sender_identity', 'campaign', 'coordination_case', 'purpose')),
        constraint consent_event_source_known check (source in ('form', 'sms_keyword', 'contract', 'import', 'operator', 'external_system', 'unknown'))
      );
      ${tenantWall('consent_event', 'append')}
      create index consent_event_by_endpoint on consent_event (tenant_id, endpoint_id, recorded_at);
      create index consent_event_by_evidence on consent_event (tenant_id, evidence_id) where evidence_id is not null;

      create table suppression (
        tenant_id   uuid        not null,
        id          uuid        not null,
        endpoint_id uuid        not null,
        type        text        not null,
        scope       text        not null default 'tenant',
        scope_ref   text,
        source      text        not null,
        reason      text        not null,
        evidence_id uuid,                                            -- the consent event, receipt or attempt it rests on
        created_at  timestamptz not null default clock_timestamp(),
        expires_at  timestamptz,
        lifted_at   timestamptz,
        lifted_by   uuid,                                            -- the consent event that lifted it; only what STOP made may be lifted by START
        primary key (tenant_id, id),
        foreign key (tenant_id, endpoint_id) references endpoint (tenant_id, id),
        constraint suppression_type_known check (type in ('opt_out', 'hard_failure', 'complaint', 'manual', 'provider_policy', 'consent_missing', 'unknown')),
        constraint suppression_scope_known check (scope in ('global', 'tenant', 'sender_identity', 'campaign', 'coordination_case', 'purpose')),
        constraint suppression_source_known check (source in ('provider', 'adapter', 'operator', 'participant', 'policy'))
      );
      ${tenantWall('suppression', 'append and change')}
      create unique index suppression_in_force on suppression (tenant_id, endpoint_id, type, scope, coalesce(scope_ref, '')) where lifted_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table suppression, consent_event;`);
  }
}
