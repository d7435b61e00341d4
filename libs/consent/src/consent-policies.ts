import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { VersionedSettings } from '#libs/tenancy';
import { completePolicy, type ConsentPolicy } from './domain/consent-policy.js';

/** What each tenant has decided about consent, hours, caps and words. */
@Injectable()
export class ConsentPolicies extends VersionedSettings<ConsentPolicy> {
  constructor(@Inject(Database) database: Database, @Inject(CLOCK) clock: Clock) {
    super(database, clock, 'consent_policy', completePolicy);
  }
}
