/** Our own outgoing events: who has subscribed, what has to be told, and the alerts that are told to a role. */
export { Notices, type AlertToTell } from './notices.store.js';
export type { EvidenceToTell } from './domain/evidence-payload.js';
export {
  DELIVERIES_AT_ONCE,
  TENANT_DELIVERIES_AT_ONCE,
  NOTICE_LEASE_MS,
  NoticeQueue,
  type Claim,
  type ClaimedNotice,
  type Settlement,
  type SubscriptionRef,
} from './notice-queue.store.js';
export {
  MAX_REPLAYED,
  NOTICE_STATES,
  NoticeList,
  NOTICES_PER_PAGE,
  type ListedNotice,
  type NoticeState,
} from './notice-list.store.js';
export {
  MAX_EVENT_TYPES,
  MAX_SUBSCRIPTIONS,
  Subscriptions,
  type DisabledReason,
  type NewSubscription,
  type Subscription,
} from './subscriptions.store.js';
export { openSettings, sealSettings, type SealedSettings, type SubscriptionSettings } from './subscription-settings.js';
export {
  ALERT_ROLES,
  AlertBook,
  ALERTS_PER_PAGE,
  type AlertRole,
  type DueAlert,
  type StoredAlert,
} from './alert-book.store.js';
export { EVENT_TYPES, TEST_EVENT, type AlertEvent } from './domain/event-types.js';
export { eventBody, type NoticePayload, type TellableNotice } from './domain/event-body.js';
export { judge, RETRY_WAITS_MS, type DeliveryAttempt, type DeliveryFailure, type Verdict } from './domain/verdict.js';
export { rotated, ROTATION_MS, signing, type SigningSecret } from './domain/signing-secrets.js';
export { newSecret, signedHeaders } from './sign.js';
export { NotificationsModule } from './notifications.module.js';
