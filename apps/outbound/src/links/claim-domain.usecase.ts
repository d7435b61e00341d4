import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { err, ok, type Result, type TenantId } from '#libs/kernel';
import { Database, ENVIRONMENT, publicBaseUrl, type Environment } from '#libs/platform';
import { LinkDomains, LinkPolicies, readLinkHost, type LinkDomain } from '#libs/short-links';

export type ClaimRefusal = 'not_a_public_name' | 'ours' | 'taken' | 'too_many';

/** Notes down that a tenant wants a name for its links, and gives the token that the name has to answer. */
@Injectable()
export class ClaimDomain {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkDomains) private readonly domains: LinkDomains,
    @Inject(LinkPolicies) private readonly policies: LinkPolicies,
    @Inject(ENVIRONMENT) private readonly env: Environment,
  ) {}

  /** May run twice: the same claim, for one more day. A claim proves nothing and shuts nobody out. */
  async run(tenantId: TenantId, text: string): Promise<Result<LinkDomain, ClaimRefusal>> {
    const host = readLinkHost(text, this.env.OUTGOING_TO_PRIVATE);
    if (host === null) return err('not_a_public_name');
    // It answers every claim by itself, so that anybody could prove it.
    if (host.replace(/:\d+$/, '') === new URL(publicBaseUrl(this.env)).hostname) return err('ours');
    const owner = await this.domains.ownerOf(host);
    const claimed = await this.database.inTenant(tenantId, async (tx): Promise<Result<LinkDomain, ClaimRefusal>> => {
      const own = await this.domains.find(tx, tenantId, host);
      if (own?.state === 'active') return ok(own);
      if (owner !== null && owner !== tenantId) return err('taken');
      const domain = await this.domains.claim(tx, tenantId, host, randomBytes(20).toString('hex'));
      return domain === null ? err('too_many') : ok(domain);
    });
    if (claimed.ok) this.policies.forget();
    return claimed;
  }
}
