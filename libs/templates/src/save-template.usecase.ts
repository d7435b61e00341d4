import { Inject, Injectable } from '@nestjs/common';
import { err, IDS, ok, type IdSource, type Result, type TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { Directory } from '#libs/tenancy';
import { templateFaults } from './domain/check-template.js';
import type { Fault } from './domain/fault.js';
import { readDraft, type WrittenDraft } from './domain/read-draft.js';
import { TEMPLATE_NAME, type TemplateDraft, type TemplateVersion } from './domain/template-version.js';
import { Templates } from './templates.js';
import { TemplatesStore } from './templates.store.js';

/** What somebody wants saved: a new template under a name, or the next version of one. */
export type TemplateToSave =
  | { readonly as: 'new'; readonly name: unknown; readonly written: WrittenDraft }
  | { readonly as: 'version'; readonly id: string; readonly parent: unknown; readonly written: WrittenDraft };

/** Why nothing was saved. */
export type NotSaved =
  | { readonly why: 'faults'; readonly faults: readonly Fault[] }
  | { readonly why: 'taken' | 'full' | 'unknown' | 'archived' | 'moved' };

/** Saves a template or its next version after every check (OB11, OB12). Two who edit the same version at once: the second is told. */
@Injectable()
export class SaveTemplate {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(TemplatesStore) private readonly store: TemplatesStore,
    @Inject(Templates) private readonly templates: Templates,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** All faults at once, and then nothing is stored. `by` names who saves. */
  async run(tenantId: TenantId, wanted: TemplateToSave, by: string): Promise<Result<TemplateVersion, NotSaved>> {
    // Its own rules are looked up before the transaction, checks run outside of it.
    const tenant = await this.directory.tenant(tenantId);
    const draft = checked(wanted, tenant?.maxSegments ?? 1);
    if (!draft.ok) {
      const isThere = wanted.as === 'new' || (await this.isThere(tenantId, wanted.id));
      return err(isThere ? { why: 'faults', faults: draft.error } : { why: 'unknown' });
    }
    const saved = await this.database.inTenant(tenantId, async (tx): Promise<Result<TemplateVersion, NotSaved>> => {
      const id = wanted.as === 'new' ? this.ids.next() : wanted.id;
      const outcome =
        wanted.as === 'new'
          ? await this.store.create(tx, tenantId, { id, name: wanted.name as string, draft: draft.value, by })
          : await this.store.addVersion(tx, tenantId, { id, parent: wanted.parent as number, draft: draft.value, by });
      if (outcome !== 'created' && outcome !== 'added') return err({ why: outcome });
      const version = wanted.as === 'new' ? 1 : (wanted.parent as number) + 1;
      return ok((await this.store.version(tx, tenantId, id, version))!);
    });
    if (saved.ok) this.templates.forget();
    return saved;
  }

  /** Nobody learns more about an id that is not theirs than that it is not there. */
  private async isThere(tenantId: TenantId, id: string): Promise<boolean> {
    return this.database.inTenant(tenantId, async (tx) => (await this.store.head(tx, tenantId, { id })) !== null);
  }
}

function checked(wanted: TemplateToSave, maxSegments: number): Result<TemplateDraft, readonly Fault[]> {
  const faults: Fault[] = [];
  if (wanted.as === 'new' && (typeof wanted.name !== 'string' || !isFreeName(wanted.name)))
    faults.push({
      field: 'name',
      code: 'ERR_FIELD_INVALID',
      message: 'must be 1 to 64 of a-z, 0-9, _ and -, begin with a letter or digit, and not look like an id',
    });
  if (wanted.as === 'version' && !(Number.isInteger(wanted.parent) && (wanted.parent as number) >= 1))
    faults.push({
      field: 'parent_version',
      code: 'ERR_FIELD_INVALID',
      message: 'must be the version that this one follows, a whole number from 1',
    });
  const draft = readDraft(wanted.written);
  faults.push(...(draft.ok ? templateFaults(draft.value, { maxSegments }) : draft.error));
  return draft.ok && faults.length === 0 ? draft : err(faults);
}

/** A name that reads as an id would find another template than the one it names. */
const isFreeName = (name: string): boolean => TEMPLATE_NAME.test(name) && !name.startsWith('tpl_');
