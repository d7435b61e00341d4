import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { LinkDomains } from '#libs/short-links';

/** Answers for a name that leads to us: the token of the tenant that claims it. */
@Injectable()
export class ProveDomain {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LinkDomains) private readonly domains: LinkDomains,
  ) {}

  /** Null when nobody claims the name, or when two do: then neither is believed, and one of them has to give it up. */
  async run(host: string): Promise<string | null> {
    const claims = await this.domains.claimsOf(host);
    const [tenantId] = claims;
    if (tenantId === undefined || claims.length > 1) return null;
    const domain = await this.database.inTenant(tenantId, (tx) => this.domains.find(tx, tenantId, host));
    return domain?.token ?? null;
  }
}
