import { Global, Module } from '@nestjs/common';
import { LINK_CODES, RandomCodes } from './code-source.js';
import { LinkDomains } from './link-domains.store.js';
import { LinkPolicies } from './link-policies.js';
import { LinkPolicyStore } from './link-policy.store.js';
import { ShortLinkStore } from './short-link.store.js';
import { ShortLinks } from './short-links.js';

/** Short links on tenants' own domains: made in texts, followed by people, counted where a tenant wants it. */
@Global()
@Module({
  providers: [
    LinkPolicyStore,
    LinkDomains,
    LinkPolicies,
    ShortLinkStore,
    ShortLinks,
    { provide: LINK_CODES, useClass: RandomCodes },
  ],
  exports: [LinkDomains, LinkPolicies, ShortLinkStore, ShortLinks],
})
export class ShortLinksModule {}
