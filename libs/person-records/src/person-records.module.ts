import { Module } from '@nestjs/common';
import { MessagingModule } from '#libs/messaging';
import { ShortLinksModule } from '#libs/short-links';
import { BuildDisputePack } from './build-dispute-pack.usecase.js';
import { ErasePerson } from './erase-person.usecase.js';
import { PersonRecordStore } from './person-record.store.js';

/** The record of a person across all tables: shown, or erased. */
@Module({
  imports: [MessagingModule, ShortLinksModule],
  providers: [PersonRecordStore, BuildDisputePack, ErasePerson],
  exports: [BuildDisputePack, ErasePerson],
})
export class PersonRecordsModule {}
