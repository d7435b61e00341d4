import { Module } from '@nestjs/common';
import { ConsentModule } from '#libs/consent';
import { ConversationModule } from '#libs/conversation';
import { MessagingModule } from '#libs/messaging';
import { SenderMappingModule } from '#libs/sender-mapping';
import { TenancyModule } from '#libs/tenancy';
import { PlaceTexts } from './place-texts.usecase.js';

const PROVIDERS = [PlaceTexts];

/** The send workflow, for every door that has texts to send. */
@Module({
  imports: [TenancyModule, ConsentModule, ConversationModule, SenderMappingModule, MessagingModule],
  providers: PROVIDERS,
  exports: PROVIDERS,
})
export class SendingModule {}
