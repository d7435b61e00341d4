import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { VersionedSettings } from '#libs/tenancy';
import type { LinkSettings } from './domain/link-policy.js';

/** What was decided, without the domains that complete it. */
export interface StoredLinkPolicy {
  readonly version: number;
  readonly settings: Partial<LinkSettings>;
}

/** The versions of a tenant's settings for links. */
@Injectable()
export class LinkPolicyStore extends VersionedSettings<StoredLinkPolicy> {
  constructor(@Inject(Database) database: Database, @Inject(CLOCK) clock: Clock) {
    super(database, clock, 'link_policy', (version, settings) => ({ version, settings }));
  }
}
