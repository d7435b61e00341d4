import { Module, type DynamicModule } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { ConsentModule } from '#libs/consent';
import { ConversationModule } from '#libs/conversation';
import { EvidenceModule } from '#libs/evidence';
import { IngressModule } from '#libs/ingress';
import { MessagingModule } from '#libs/messaging';
import { NotificationsModule } from '#libs/notifications';
import { PersonRecordsModule } from '#libs/person-records';
import { PlatformModule, type Environment } from '#libs/platform';
import { SenderMappingModule } from '#libs/sender-mapping';
import { TemplatesModule } from '#libs/templates';
import { ShortLinksModule } from '#libs/short-links';
import { TENANCY_ENTITIES, TenancyModule } from '#libs/tenancy';
import { ApiGuard } from './api/api.guard.js';
import { PresentMessage } from './api/present-message.js';
import { RecipientWhereabouts } from './api/recipient-whereabouts.js';
import { RATE_LIMIT, RATE_WINDOW_MS } from './api/rate-limit.guard.js';
import { UnverifiedCallers } from './api/unverified-callers.js';
import { ChangeWaitingText } from './api/change-waiting-text.usecase.js';
import { PreviewText } from './api/preview-text.usecase.js';
import { SendMany } from './api/send-many.usecase.js';
import { SendText } from './api/send-text.usecase.js';
import { SmsController } from './api/sms.controller.js';
import { ChangePolicy } from './consent/change-policy.usecase.js';
import { ConsentController } from './consent/consent.controller.js';
import { PersonRecordsController } from './consent/person-records.controller.js';
import { ImportsController } from './consent/imports.controller.js';
import { RequestOptIn } from './consent/request-opt-in.usecase.js';
import { ResolveHold } from './consent/resolve-hold.usecase.js';
import { DeliveriesLoop, DeliveriesProcessor } from './deliver/deliveries.processor.js';
import { ChangeLinkPolicy } from './links/change-link-policy.usecase.js';
import { ClaimDomain } from './links/claim-domain.usecase.js';
import { LinksController } from './links/links.controller.js';
import { ShowLink } from './links/show-link.usecase.js';
import { VerifyDomain } from './links/verify-domain.usecase.js';
import { AlertsController } from './notifications/alerts.controller.js';
import { ChangeSubscription } from './notifications/change-subscription.usecase.js';
import { ClaimNotices } from './notifications/claim-notices.usecase.js';
import { DeliverNotice } from './notifications/deliver-notice.usecase.js';
import { DisableSubscription } from './notifications/disable-subscription.usecase.js';
import { NoteAlerts } from './notifications/note-alerts.usecase.js';
import { NoticesLoop } from './notifications/notices.loop.js';
import { Subscribe } from './notifications/subscribe.usecase.js';
import { TidyNotices } from './notifications/tidy-notices.usecase.js';
import { OutgoingWebhooksController } from './notifications/webhooks.controller.js';
import { AttachOrphans } from './receipts/attach-orphans.usecase.js';
import { ReceiptsProcessor } from './receipts/receipts.processor.js';
import { AddSender } from './senders/add-sender.usecase.js';
import { ChangeSender } from './senders/change-sender.usecase.js';
import { ChangeSenderMap } from './senders/change-sender-map.usecase.js';
import { ChangeSendingPolicy } from './senders/change-sending-policy.usecase.js';
import { GrantOverride } from './senders/grant-override.usecase.js';
import { PutCampaign } from './senders/put-campaign.usecase.js';
import { ReleaseSender } from './senders/release-sender.usecase.js';
import { SenderMapController } from './senders/sender-map.controller.js';
import { SendersController } from './senders/senders.controller.js';
import { SendingPolicyController } from './senders/sending-policy.controller.js';
import { FinishBulks } from './sending/finish-bulks.usecase.js';
import { SendingModule } from './sending/sending.module.js';
import { PreviewTemplate } from './templates/preview-template.usecase.js';
import { TemplatesController } from './templates/templates.controller.js';
import { DeadLettersController } from './watch/dead-letters.controller.js';
import { KpisController } from './watch/kpis.controller.js';
import { SpecialistController } from './watch/specialist.controller.js';
import { WATCH_PROVIDERS } from './watch/watch.providers.js';
import { TRIGGER_CONTROLLERS, TRIGGER_PROVIDERS } from './triggers/providers.js';

/** What happens when somebody asks us to text: the JSON door, the outbox worker, late receipts, the watch. */
@Module({})
export class OutboundModule {
  static forRoot(env: Environment): DynamicModule {
    return {
      module: OutboundModule,
      imports: [
        PlatformModule.forRoot({ name: 'outbound', env, entities: TENANCY_ENTITIES }),
        ThrottlerModule.forRoot([{ limit: RATE_LIMIT, ttl: RATE_WINDOW_MS }]),
        TenancyModule,
        ConsentModule,
        ConversationModule,
        EvidenceModule,
        NotificationsModule,
        IngressModule,
        SenderMappingModule,
        MessagingModule,
        PersonRecordsModule,
        TemplatesModule,
        ShortLinksModule,
        SendingModule,
      ],
      controllers: [
        SmsController,
        ConsentController,
        ImportsController,
        PersonRecordsController,
        SendersController,
        SenderMapController,
        SendingPolicyController,
        TemplatesController,
        LinksController,
        OutgoingWebhooksController,
        AlertsController,
        KpisController,
        DeadLettersController,
        SpecialistController,
        ...TRIGGER_CONTROLLERS,
      ],
      providers: [
        ApiGuard,
        UnverifiedCallers,
        SendText,
        SendMany,
        FinishBulks,
        PreviewText,
        ChangeWaitingText,
        PresentMessage,
        RecipientWhereabouts,
        ChangePolicy,
        RequestOptIn,
        ResolveHold,
        ChangeLinkPolicy,
        ClaimDomain,
        VerifyDomain,
        ShowLink,
        AddSender,
        ChangeSender,
        ReleaseSender,
        ChangeSenderMap,
        PutCampaign,
        GrantOverride,
        ChangeSendingPolicy,
        DeliveriesLoop,
        DeliveriesProcessor,
        AttachOrphans,
        ReceiptsProcessor,
        Subscribe,
        ChangeSubscription,
        DisableSubscription,
        ClaimNotices,
        DeliverNotice,
        NoteAlerts,
        TidyNotices,
        NoticesLoop,
        PreviewTemplate,
        ...WATCH_PROVIDERS,
        ...TRIGGER_PROVIDERS,
      ],
    };
  }
}
