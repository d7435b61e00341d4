/** A webhook becomes a durable row, once, whoever sent it. */
export { cleanText, MAX_TEXT_CHARS, type CleanText } from './domain/clean-text.js';
export { IngressModule } from './ingress.module.js';
export {
  RawEventStore,
  type DeadRawEvent,
  type RawEvent,
  type RawEventKind,
  type WaitingRawEvent,
} from './raw-event.store.js';
export { MAX_SPOOLED, Spool, SpoolFull, type SpooledWebhook } from './spool.js';
export { VerifyWebhook, type Route, type VerifiedWebhook, type WebhookRefusal } from './verify-webhook.usecase.js';
