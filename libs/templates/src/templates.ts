import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, readId, type Clock, type TenantId } from '#libs/kernel';
import type { Tx } from '#libs/platform';
import { TtlCache } from '#libs/tenancy';
import { TEMPLATE_NAME, type TemplateVersion } from './domain/template-version.js';
import { TemplatesStore, type TemplateHead } from './templates.store.js';

/** How long a new version or an archived template may take to reach every process. */
const FRESH_MS = 5_000;
/** Versions never change; they only make room for others. */
const VERSION_FRESH_MS = 3_600_000;
/** Twenty languages of 1,600 characters each would be 64 kB a version. */
const MAX_VERSIONS_KEPT = 500;

/** What a caller names a template by: `tpl_…` or the name, either with `@` and a version. */
const REF = /^([a-z0-9_-]{1,64})(?:@([1-9]\d{0,5}))?$/;

/** Finds templates for everybody who sends: by single texts, in bulk, by triggers. */
@Injectable()
export class Templates {
  private readonly heads: TtlCache<TemplateHead>;
  private readonly versions: TtlCache<TemplateVersion>;

  constructor(
    @Inject(TemplatesStore) private readonly store: TemplatesStore,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.heads = new TtlCache(clock, FRESH_MS);
    this.versions = new TtlCache(clock, VERSION_FRESH_MS, MAX_VERSIONS_KEPT);
  }

  /**
   * The newest version, or the one named; null when there is no such template or version, or the template is archived. A change is seen everywhere within {@link FRESH_MS}; the same version
   * is the same object, so that its parsed bodies are kept. What is not there is looked up each time.
   */
  async find(tx: Tx, tenantId: TenantId, ref: string): Promise<TemplateVersion | null> {
    const [, name, wanted] = REF.exec(ref) ?? [];
    if (name === undefined) return null;
    const id = readId('template', name);
    if (id === null && !TEMPLATE_NAME.test(name)) return null;
    try {
      const head = await this.heads.getHolding(`${tenantId}:${name}`, async () =>
        present(await this.store.head(tx, tenantId, id === null ? { name } : { id })),
      );
      if (head.archivedAt !== null) return null;
      return await this.version(tx, tenantId, head.id, wanted === undefined ? head.newest : Number(wanted));
    } catch (error) {
      if (error instanceof NotThere) return null;
      throw error;
    }
  }

  /** Forgets what is remembered; for administration in the same process and for tests. */
  forget(): void {
    this.heads.clear();
  }

  private version(tx: Tx, tenantId: TenantId, id: string, version: number): Promise<TemplateVersion> {
    return this.versions.getHolding(`${tenantId}:${id}@${version}`, async () =>
      present(await this.store.version(tx, tenantId, id, version)),
    );
  }
}

/** Leaves a cache without an entry: what is created next must be found at once. */
class NotThere extends Error {}

function present<T>(found: T | null): T {
  if (found === null) throw new NotThere();
  return found;
}
