import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { VersionedSettings } from '#libs/tenancy';
import { completeSenderMap, type SenderMapDocument } from './domain/sender-map-document.js';

/** Each tenant's map of senders. */
@Injectable()
export class SenderMaps extends VersionedSettings<SenderMapDocument> {
  constructor(@Inject(Database) database: Database, @Inject(CLOCK) clock: Clock) {
    super(database, clock, 'sender_map', completeSenderMap);
  }
}
