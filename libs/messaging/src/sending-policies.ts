import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { VersionedSettings } from '#libs/tenancy';
import { completeSendingPolicy, type SendingPolicy } from './domain/sending-policy.js';

/** What each tenant has decided about sending. */
@Injectable()
export class SendingPolicies extends VersionedSettings<SendingPolicy> {
  constructor(@Inject(Database) database: Database, @Inject(CLOCK) clock: Clock) {
    super(database, clock, 'sending_policy', completeSendingPolicy);
  }
}
