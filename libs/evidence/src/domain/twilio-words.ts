import type { Assessment, CoordinationEvent, NativeAttemptState, ReceiptClass } from '#libs/sms';
import type { StatusReading } from './receipts.js';

type Line = readonly [NativeAttemptState, Assessment, ReceiptClass | null, CoordinationEvent, final: boolean];

/**
 * Twilio's message statuses, for reading hand-written evidence without a provider's adapter at hand. Source: Twilio's API description
 * (`message_enum_status`) and its guide to outbound message status in status callbacks. Error codes are the adapter's business; where
 * they matter pass its own reader to `readEvents`. `read` comes from other channels than SMS and counts as delivered, no more (I21).
 */
const TWILIO_WORDS: ReadonlyMap<string, Line> = new Map<string, Line>([
  [
    'accepted',
    ['accepted_by_provider', 'undef.provider_accepted_only', null, 'notification.attempt.accepted_by_provider', false],
  ],
  ['scheduled', ['scheduled', 'undef.pending', null, 'notification.attempt.scheduled', false]],
  ['queued', ['queued', 'undef.queued', null, 'notification.attempt.queued', false]],
  ['sending', ['dispatched', 'undef.dispatched', null, 'notification.attempt.accepted_by_provider', false]],
  ['sent', ['accepted_by_carrier', 'undef.carrier_accepted_only', 'accepted', 'notification.endpoint.accepted', false]],
  ['delivered', ['delivered', 'success.delivered', 'delivered', 'notification.endpoint.accepted', true]],
  ['undelivered', ['undelivered', 'fail.delivery_failed', 'failed', 'notification.endpoint.rejected_permanent', true]],
  ['failed', ['failed', 'fail.delivery_failed', 'failed', 'notification.attempt.rejected_by_provider', true]],
  ['canceled', ['failed', 'fail.suppressed', null, 'notification.attempt.rejected_by_provider', true]],
  ['read', ['delivered', 'success.delivered', 'delivered', 'notification.endpoint.accepted', true]],
  [
    'partially_delivered',
    ['delivered', 'undef.conflicting_evidence', 'unknown', 'notification.endpoint.unknown', true],
  ],
  ['receiving', ['reply_received', 'success.reply_received', null, 'interaction.reply_received', false]],
  ['received', ['reply_received', 'success.reply_received', null, 'interaction.reply_received', true]],
]);

/** True for a word that Twilio uses, in any case. */
export const isTwilioWord = (word: string): boolean => TWILIO_WORDS.has(word.toLowerCase());

/** What a provider's word means; a word that is not in its table proves nothing and is kept as it came (I21). */
export type ReadStatus = (provider: string, word: string, code: string | null) => StatusReading | null;

/** Reads Twilio's words; null for any other provider. */
export const readTwilioStatus: ReadStatus = (provider, word, code) => {
  if (provider !== 'twilio') return null;
  const line = TWILIO_WORDS.get(word.toLowerCase());
  const [state, assessment, receiptClass, event, final] =
    line ?? (['unknown', 'undef.dlr_unknown', 'unknown', 'notification.endpoint.unknown', false] as const);
  return { providerStatus: word, providerCode: code, state, assessment, receiptClass, event, final };
};
