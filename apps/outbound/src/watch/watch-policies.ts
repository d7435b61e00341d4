import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { VersionedSettings } from '#libs/tenancy';
import { completeWatch, type WatchPolicy } from './domain/watch-policy.js';

/** What each tenant has decided about the watch. */
@Injectable()
export class WatchPolicies extends VersionedSettings<WatchPolicy> {
  constructor(@Inject(Database) database: Database, @Inject(CLOCK) clock: Clock) {
    super(database, clock, 'watch_policy', completeWatch);
  }
}
