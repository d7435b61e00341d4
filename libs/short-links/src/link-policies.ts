import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, type Environment, type Tx } from '#libs/platform';
import { TtlCache } from '#libs/tenancy';
import { completeLinkPolicy, type LinkPolicy, type LinkSettings } from './domain/link-policy.js';
import { LinkDomains } from './link-domains.store.js';
import { LinkPolicyStore } from './link-policy.store.js';

/** How long a change may take to reach every process. */
const FRESH_MS = 5_000;

/** What each tenant has decided about links. Versions are only ever added. */
@Injectable()
export class LinkPolicies {
  private readonly known: TtlCache<LinkPolicy>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkPolicyStore) private readonly versions: LinkPolicyStore,
    @Inject(LinkDomains) private readonly domains: LinkDomains,
    @Inject(ENVIRONMENT) private readonly env: Environment,
    @Inject(CLOCK) clock: Clock,
  ) {
    this.known = new TtlCache(clock, FRESH_MS);
  }

  /** The policy in force, at most {@link FRESH_MS} old. Whoever asks inside a transaction of the tenant passes it. */
  of(tenantId: TenantId, within?: Tx): Promise<LinkPolicy> {
    return within === undefined
      ? this.known.get(tenantId, () => this.database.inTenant(tenantId, (tx) => this.newest(tx, tenantId)))
      : this.known.getHolding(tenantId, () => this.newest(within, tenantId));
  }

  /** The policy as it stands in the database. */
  async newest(tx: Tx, tenantId: TenantId): Promise<LinkPolicy> {
    const [stored, domains] = await Promise.all([this.versions.newest(tx, tenantId), this.domains.list(tx, tenantId)]);
    return completeLinkPolicy(stored.version, stored.settings, {
      ownHosts: domains.filter(({ state }) => state === 'active').map(({ host }) => host),
      allowHttp: this.env.OUTGOING_TO_PRIVATE,
    });
  }

  /** Adds the next version; `settings` hold only what differs from the defaults. Throws a unique violation when two do so at once. */
  async add(tx: Tx, tenantId: TenantId, settings: Partial<LinkSettings>, by: string): Promise<LinkPolicy> {
    await this.versions.add(tx, tenantId, settings, by);
    return this.newest(tx, tenantId);
  }

  /** Forgets what is remembered; for administration in the same process and for tests. */
  forget(): void {
    this.known.clear();
  }
}
