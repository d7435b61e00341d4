import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import type { TemplateDraft, TemplateVersion } from './domain/template-version.js';
import type { Variable } from './domain/variables.js';

/** Templates that are not archived, of one tenant. */
export const MAX_TEMPLATES = 1_000;
/** Versions of one template. */
export const MAX_VERSIONS = 1_000;

/** A template without its words. */
export interface TemplateHead {
  readonly id: string;
  readonly name: string;
  readonly newest: number;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

/** A template in a list. */
export interface ListedTemplate extends TemplateHead {
  readonly stream: MessageStream;
  readonly languages: readonly string[];
  readonly changedAt: Date;
}

/** One step in the history of a template. */
export interface VersionStep {
  readonly version: number;
  readonly parentVersion: number | null;
  readonly note: string | null;
  readonly changedBy: string;
  readonly createdAt: Date;
}

/** A new template, or the next version of one. */
export interface NewVersion {
  readonly draft: TemplateDraft;
  /** Who saves it, as an id. */
  readonly by: string;
}

/** The rows of templates. Versions are only ever added. */
@Injectable()
export class TemplatesStore {
  /** `taken`: the tenant has a template of that name, archived or not. `full`: it has {@link MAX_TEMPLATES} in use. */
  async create(
    tx: Tx,
    tenantId: TenantId,
    { id, name, draft, by }: NewVersion & { readonly id: string; readonly name: string },
  ): Promise<'created' | 'taken' | 'full'> {
    // One at a time, or two could pass the limit together.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('templates:' || $1::text, 0))`, [tenantId]);
    const [counted] = await tx.query<{ count: number }>(
      `select count(*)::int as count from template where tenant_id = $1 and archived_at is null`,
      [tenantId],
    );
    if (counted!.count >= MAX_TEMPLATES) return 'full';
    const added = await tx.query(
      `insert into template (tenant_id, id, name) values ($1, $2, $3) on conflict (tenant_id, name) do nothing returning id`,
      [tenantId, id, name],
    );
    if (added.length === 0) return 'taken';
    await this.insertVersion(tx, tenantId, id, 1, null, draft, by);
    return 'created';
  }

  /** `moved`: the newest is not `parent` any more, so somebody else saved in between. */
  async addVersion(
    tx: Tx,
    tenantId: TenantId,
    { id, parent, draft, by }: NewVersion & { readonly id: string; readonly parent: number },
  ): Promise<'added' | 'unknown' | 'archived' | 'moved' | 'full'> {
    // The row is the gate of its versions.
    const [row] = await tx.query<{ archived_at: Date | null }>(
      `select archived_at from template where tenant_id = $1 and id = $2 for update`,
      [tenantId, id],
    );
    if (row === undefined) return 'unknown';
    if (row.archived_at !== null) return 'archived';
    const [newest] = await tx.query<{ version: number }>(
      `select max(version) as version from template_version where tenant_id = $1 and template_id = $2`,
      [tenantId, id],
    );
    if (newest!.version !== parent) return 'moved';
    if (parent >= MAX_VERSIONS) return 'full';
    await this.insertVersion(tx, tenantId, id, parent + 1, parent, draft, by);
    return 'added';
  }

  /** By its id or by its name. */
  async head(
    tx: Tx,
    tenantId: TenantId,
    by: { readonly id: string } | { readonly name: string },
  ): Promise<TemplateHead | null> {
    const [column, wanted] = 'id' in by ? (['id', by.id] as const) : (['name', by.name] as const);
    const [row] = await tx.query<HeadRow>(
      `select t.id, t.name, t.created_at, t.archived_at,
              (select max(v.version) from template_version v where v.tenant_id = t.tenant_id and v.template_id = t.id) as newest
         from template t where t.tenant_id = $1 and t.${column} = $2`,
      [tenantId, wanted],
    );
    return row === undefined ? null : headOf(row);
  }

  /** One version, archived or not. */
  async version(tx: Tx, tenantId: TenantId, id: string, version: number): Promise<TemplateVersion | null> {
    const [row] = await tx.query<VersionRow>(
      `select t.name, v.* from template_version v join template t on t.tenant_id = v.tenant_id and t.id = v.template_id
        where v.tenant_id = $1 and v.template_id = $2 and v.version = $3`,
      [tenantId, id, version],
    );
    return row === undefined ? null : versionOf(row);
  }

  /** The history below `before`, newest first, `limit` at most. */
  async history(
    tx: Tx,
    tenantId: TenantId,
    id: string,
    before: number,
    limit: number,
  ): Promise<readonly VersionStep[]> {
    const rows = await tx.query<Omit<VersionRow, 'name'>>(
      `select version, parent_version, note, changed_by, created_at from template_version
        where tenant_id = $1 and template_id = $2 and version < $3 order by version desc limit $4`,
      [tenantId, id, before, limit],
    );
    return rows.map((row) => ({
      version: row.version,
      parentVersion: row.parent_version,
      note: row.note,
      changedBy: row.changed_by,
      createdAt: row.created_at,
    }));
  }

  /** Templates whose name follows `after`, by name, `limit` at most. */
  async list(
    tx: Tx,
    tenantId: TenantId,
    page: { readonly after: string; readonly limit: number; readonly archived: boolean },
  ): Promise<readonly ListedTemplate[]> {
    const rows = await tx.query<HeadRow & { stream: MessageStream; languages: string[]; changed_at: Date }>(
      `select t.id, t.name, t.created_at, t.archived_at, v.version as newest, v.stream, v.created_at as changed_at,
              array(select jsonb_object_keys(v.bodies) order by 1) as languages
         from template t
        cross join lateral (select * from template_version v where v.tenant_id = t.tenant_id and v.template_id = t.id order by v.version desc limit 1) v
        where t.tenant_id = $1 and t.name > $2 and (t.archived_at is not null) = $4
        order by t.name limit $3`,
      [tenantId, page.after, page.limit, page.archived],
    );
    return rows.map((row) => ({
      ...headOf(row),
      stream: row.stream,
      languages: row.languages,
      changedAt: row.changed_at,
    }));
  }

  /** Puts it out of use for good; its versions stay, because messages name them. False when there is none. May run twice. */
  async archive(tx: Tx, tenantId: TenantId, id: string): Promise<boolean> {
    const changed = await tx.execute(
      `update template set archived_at = coalesce(archived_at, clock_timestamp()) where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return changed > 0;
  }

  private async insertVersion(
    tx: Tx,
    tenantId: TenantId,
    id: string,
    version: number,
    parent: number | null,
    { stream, defaultLanguage, bodies, variables, note }: TemplateDraft,
    by: string,
  ): Promise<void> {
    await tx.query(
      `insert into template_version (tenant_id, template_id, version, parent_version, stream, default_language, bodies, variables, note, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tenantId,
        id,
        version,
        parent,
        stream,
        defaultLanguage,
        JSON.stringify(bodies),
        JSON.stringify(variables),
        note,
        by,
      ],
    );
  }
}

interface HeadRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
  readonly archived_at: Date | null;
  readonly newest: number;
}

interface VersionRow {
  readonly template_id: string;
  readonly name: string;
  readonly version: number;
  readonly parent_version: number | null;
  readonly stream: MessageStream;
  readonly default_language: string;
  readonly bodies: Readonly<Record<string, string>>;
  readonly variables: readonly Variable[];
  readonly note: string | null;
  readonly changed_by: string;
  readonly created_at: Date;
}

const headOf = (row: HeadRow): TemplateHead => ({
  id: row.id,
  name: row.name,
  newest: row.newest,
  createdAt: row.created_at,
  archivedAt: row.archived_at,
});

const versionOf = (row: VersionRow): TemplateVersion => ({
  id: row.template_id,
  name: row.name,
  version: row.version,
  parentVersion: row.parent_version,
  stream: row.stream,
  defaultLanguage: row.default_language,
  bodies: row.bodies,
  languages: Object.keys(row.bodies).toSorted(),
  variables: row.variables,
  note: row.note,
  changedBy: row.changed_by,
  createdAt: row.created_at,
});
