import { Module } from '@nestjs/common';
import { AcceptMessage } from './accept-message.usecase.js';
import { AcceptMessages } from './accept-messages.usecase.js';
import { ClaimSubmissions } from './claim-submissions.usecase.js';
import { ExpireMessages } from './expire-messages.usecase.js';
import { IdempotencyStore } from './idempotency.store.js';
import { MessageStore } from './message.store.js';
import { OutboxStore } from './outbox.store.js';
import { ReadMessage } from './read-message.usecase.js';
import { ReconcileUnknown } from './reconcile-unknown.usecase.js';
import { ReceiptStore } from './receipt.store.js';
import { RecordReceipts } from './record-receipts.usecase.js';
import { SendingPolicies } from './sending-policies.js';
import { SubmitText } from './submit-text.usecase.js';
import { TellSuppression } from './tell-suppression.js';
import { WakeScheduled } from './wake-scheduled.usecase.js';
import { WithdrawMessages } from './withdraw-messages.usecase.js';

const PROVIDERS = [
  MessageStore,
  IdempotencyStore,
  OutboxStore,
  ReceiptStore,
  SendingPolicies,
  WithdrawMessages,
  AcceptMessages,
  AcceptMessage,
  WakeScheduled,
  ClaimSubmissions,
  SubmitText,
  RecordReceipts,
  ReconcileUnknown,
  ExpireMessages,
  ReadMessage,
  TellSuppression,
];

/** Messages, their states, the outbox and its use cases. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class MessagingModule {}
