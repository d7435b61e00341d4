import { Module, type DynamicModule } from '@nestjs/common';
import { CLOCK, systemClock } from '#libs/kernel';
import { AccountRegistry } from './accounts/account-registry.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { Carrier } from './carrier/carrier.js';
import { LedgerController } from './carrier/ledger.controller.js';
import { Ledger } from './carrier/ledger.js';
import { MessageStore } from './carrier/message-store.js';
import { MessagesController } from './carrier/messages.controller.js';
import { OptOuts } from './carrier/opt-outs.js';
import { FaultQueue } from './faults/fault-queue.js';
import { FaultsController } from './faults/faults.controller.js';
import { HealthController } from './health/health.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveFeed } from './live/live-feed.js';
import { ModelRequests, ModelRequestsController } from './model/model-requests.js';
import { ModelController } from './model/model.controller.js';
import { PAGE_FILES, PageController } from './page/page.controller.js';
import { readPageFiles } from './page/page-files.js';
import { TextBusiness } from './phones/text-business.js';
import { TextsController } from './phones/texts.controller.js';
import { ReceiptPlans } from './receipts/receipt-plans.js';
import { ReceiptSender } from './receipts/receipt-sender.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import type { SimulatorOptions } from './settings/environment.js';
import { Settings } from './settings/settings.js';
import { SettingsController } from './settings/settings.controller.js';
import { Deliveries, DeliveriesController } from './webhooks/deliveries.js';
import { WebhookPoster } from './webhooks/webhook-poster.js';

/** The carrier, the phones and the model; no database, nothing shared between two simulators. */
@Module({})
export class SimulatorModule {
  static with(options: Pick<SimulatorOptions, 'accounts' | 'ledgerFile' | 'settings'>): DynamicModule {
    return {
      module: SimulatorModule,
      controllers: [
        AccountsController,
        DeliveriesController,
        FaultsController,
        HealthController,
        LedgerController,
        LiveController,
        MessagesController,
        ModelController,
        ModelRequestsController,
        PageController,
        ReceiptsController,
        SettingsController,
        TextsController,
      ],
      providers: [
        { provide: CLOCK, useValue: systemClock },
        { provide: AccountRegistry, useFactory: () => new AccountRegistry(options.accounts) },
        { provide: Ledger, useFactory: () => new Ledger(options.ledgerFile) },
        { provide: Settings, useFactory: () => new Settings(options.settings) },
        { provide: PAGE_FILES, useFactory: readPageFiles },
        Carrier,
        Deliveries,
        FaultQueue,
        LiveFeed,
        MessageStore,
        ModelRequests,
        OptOuts,
        ReceiptPlans,
        ReceiptSender,
        TextBusiness,
        WebhookPoster,
      ],
    };
  }
}
