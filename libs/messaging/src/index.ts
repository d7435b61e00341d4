/** The message, its states, the outbox: the one way in and the one way out. */
export { AcceptMessage } from './accept-message.usecase.js';
export {
  AcceptMessages,
  senderWarnings,
  type Accepted,
  type NotMoved,
  type SendCommand,
} from './accept-messages.usecase.js';
export { ClaimSubmissions, type Submission } from './claim-submissions.usecase.js';
export { ExpireMessages } from './expire-messages.usecase.js';
export { canonical, IdempotencyStore, type EarlierRequest, type IdempotentRequest } from './idempotency.store.js';
export {
  MessageStore,
  type BulkProgress,
  type MessageOrigin,
  type StoredAttempt,
  type StoredMessage,
} from './message.store.js';
export { messageTimeline } from './message-timeline.js';
export { MessagingModule } from './messaging.module.js';
export { OutboxStore } from './outbox.store.js';
export { ReceiptStore } from './receipt.store.js';
export { ReadMessage, type MessageRecord } from './read-message.usecase.js';
export { ReconcileUnknown } from './reconcile-unknown.usecase.js';
export { RecordReceipts, stateAfter, type Receipt, type ReceiptPlan } from './record-receipts.usecase.js';
export { SendingPolicies } from './sending-policies.js';
export { SubmitText } from './submit-text.usecase.js';
export { MESSAGE_STATES, canMove, type MessageState } from './domain/message-states.js';
export { afterFailure } from './domain/retry.js';
export { placesFor } from './domain/shared-places.js';
export {
  CHARACTER_RULES,
  DEFAULT_SENDING_POLICY,
  type CharacterRule,
  type SendingPolicy,
} from './domain/sending-policy.js';
export { TellSuppression } from './tell-suppression.js';
export { WakeScheduled } from './wake-scheduled.usecase.js';
export { WithdrawMessages, type Withdrawal } from './withdraw-messages.usecase.js';
export { senderFacts } from './domain/sender-facts.js';
