import { Module, type DynamicModule } from '@nestjs/common';
import { ConsentModule } from '#libs/consent';
import { ConversationModule } from '#libs/conversation';
import { EvidenceModule } from '#libs/evidence';
import { IngressModule } from '#libs/ingress';
import { CLOCK, type Clock } from '#libs/kernel';
import { MessagingModule } from '#libs/messaging';
import { MissLimiter, PlatformModule, type Environment } from '#libs/platform';
import { RepliesModule } from '#libs/replies';
import { ShortLinksModule } from '#libs/short-links';
import { TENANCY_ENTITIES, TenancyModule } from '#libs/tenancy';
import { TakeTurn } from './handle-message/take-turn.usecase.js';
import { TurnsLoop, TurnsProcessor } from './handle-message/turns.processor.js';
import { AnswerKeywords } from './keywords/answer-keywords.usecase.js';
import { ApplyKeywords } from './keywords/apply-keywords.usecase.js';
import { SettleBurst } from './keywords/settle-burst.usecase.js';
import { AnswerSpecially } from './handle-message/answer-specially.usecase.js';
import { FollowLink } from './links/follow-link.usecase.js';
import { LinksController, MAX_MISSES } from './links/links.controller.js';
import { ProveDomain } from './links/prove-domain.usecase.js';
import { AcceptInboundTexts } from './webhooks/accept-inbound-texts.usecase.js';
import { PrepareTexts } from './webhooks/prepare-texts.js';
import { AcceptReceipts } from './webhooks/accept-receipts.usecase.js';
import { TakeWebhook } from './webhooks/take-webhook.usecase.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';

/** What happens when somebody texts us: the webhook edge and the turns of conversations. */
@Module({})
export class InboundModule {
  static forRoot(env: Environment): DynamicModule {
    return {
      module: InboundModule,
      imports: [
        PlatformModule.forRoot({ name: 'inbound', env, entities: TENANCY_ENTITIES, servesWithoutDatabase: true }),
        TenancyModule,
        ConsentModule,
        EvidenceModule,
        IngressModule,
        ConversationModule,
        MessagingModule,
        ShortLinksModule,
        RepliesModule.forRoot({
          apiKey: env.ANTHROPIC_API_KEY ?? null,
          baseUrl: env.ANTHROPIC_BASE_URL ?? null,
          model: env.ANTHROPIC_MODEL,
          callTimeoutMs: env.MODEL_TIMEOUT_MS,
          promptsDir: 'prompts',
        }),
      ],
      controllers: [WebhooksController, LinksController],
      providers: [
        PrepareTexts,
        AcceptInboundTexts,
        AcceptReceipts,
        TakeWebhook,
        ApplyKeywords,
        SettleBurst,
        AnswerKeywords,
        AnswerSpecially,
        TakeTurn,
        TurnsLoop,
        TurnsProcessor,
        FollowLink,
        { provide: MissLimiter, inject: [CLOCK], useFactory: (clock: Clock) => new MissLimiter(clock, MAX_MISSES) },
        ProveDomain,
      ],
    };
  }
}
