import { Module } from '@nestjs/common';
import { ConsentModule } from '#libs/consent';
import { ConversationModule } from '#libs/conversation';
import { MessagingModule } from '#libs/messaging';
import { SenderMappingModule } from '#libs/sender-mapping';
import { ShortLinksModule } from '#libs/short-links';
import { TemplatesModule } from '#libs/templates';
import { TenancyModule } from '#libs/tenancy';
import { BulkSends } from './bulk-sends.store.js';
import { ComposeTexts } from './compose-texts.usecase.js';
import { PlaceBulk } from './place-bulk.usecase.js';
import { PlaceTexts } from './place-texts.usecase.js';
import { ReadOrder } from './read-order.usecase.js';

const PROVIDERS = [BulkSends, ComposeTexts, PlaceBulk, PlaceTexts, ReadOrder];

/** The send workflow, for every door that has texts to send. */
@Module({
  imports: [
    TenancyModule,
    ConsentModule,
    ConversationModule,
    SenderMappingModule,
    MessagingModule,
    TemplatesModule,
    ShortLinksModule,
  ],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class SendingModule {}
