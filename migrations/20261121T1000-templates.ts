import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/** Texts with variables (OB11). What a message was made from can be shown years later, so a version is written once and a template is archived, never removed. */
export class Templates implements MigrationInterface {
  readonly name = 'Templates1795216200000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table template (
        tenant_id   uuid        not null references tenant (id),
        id          uuid        not null,
        name        text        not null,
        created_at  timestamptz not null default clock_timestamp(),
        archived_at timestamptz,                                     -- out of use, for good
        primary key (tenant_id, id),
        constraint template_name_taken unique (tenant_id, name),
        constraint template_name_formed check (name ~ '^[a-z0-9][a-z0-9_-]{0,63}$')
      );
      ${tenantWall('template', 'append and change')}
      -- Archiving is the one change there is.
      revoke update on template from parley_app;
      grant update (archived_at) on template to parley_app;

      create table template_version (
        tenant_id        uuid        not null,
        template_id      uuid        not null,
        version          integer     not null,
        parent_version   integer,                                    -- what its author saw; null for the first
        stream           text        not null,
        default_language text        not null,
        bodies           jsonb       not null,                       -- body by language tag
        variables        jsonb       not null,                       -- declarations, in their order
        note             text,
        changed_by       text        not null,
        created_at       timestamptz not null default clock_timestamp(),
        primary key (tenant_id, template_id, version),
        foreign key (tenant_id, template_id) references template (tenant_id, id),
        foreign key (tenant_id, template_id, parent_version) references template_version (tenant_id, template_id, version),
        constraint template_version_follows check (version between 1 and 1000 and coalesce(parent_version, 0) = version - 1),
        constraint template_version_stream_known check (stream in
          ('transactional', 'notification', 'legal_or_high_assurance_notice', 'marketing', 'verification', 'system_alert', 'test')),
        constraint template_version_default_there check (jsonb_typeof(bodies) = 'object' and bodies ? default_language),
        constraint template_version_variables_listed check (jsonb_typeof(variables) = 'array' and jsonb_array_length(variables) <= 40)
      );
      ${tenantWall('template_version', 'append')}
      create trigger template_version_is_final before update on template_version for each row execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table template_version, template');
  }
}
