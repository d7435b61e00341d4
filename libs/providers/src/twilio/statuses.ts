import type { Assessment, CoordinationEvent, GatewayError, NativeAttemptState, ReceiptClass } from '#libs/sms';

/** One status word of Twilio in our words (S1.15–19, S1.40). */
export interface StatusRow {
  readonly status: string;
  readonly meaning: string;
  /** Null, as the assessment and the event are then: the word says nothing about a text of ours. */
  readonly state: NativeAttemptState | null;
  readonly assessment: Assessment | null;
  readonly receiptClass: ReceiptClass | null;
  readonly event: CoordinationEvent | null;
  readonly final: boolean;
  /** The error code beside it says more than the word. */
  readonly byErrorCode: boolean;
  readonly errorCode: GatewayError | null;
}

/**
 * Twilio's message statuses: `message_enum_status` of its OpenAPI description (April 2026) and
 * twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks.
 */
// prettier-ignore
export const STATUSES: readonly StatusRow[] = [
  { status: 'accepted', meaning: 'Messaging Service took it; sender not chosen yet (initial, no callback for it)', state: 'accepted_by_provider', assessment: 'undef.provider_accepted_only', receiptClass: null, event: 'notification.attempt.accepted_by_provider', final: false, byErrorCode: false, errorCode: null },
  { status: 'scheduled', meaning: 'Held for SendAt', state: 'scheduled', assessment: 'undef.pending', receiptClass: null, event: 'notification.attempt.scheduled', final: false, byErrorCode: false, errorCode: null },
  { status: 'queued', meaning: 'In the sender queue (initial without a Messaging Service)', state: 'queued', assessment: 'undef.queued', receiptClass: null, event: 'notification.attempt.queued', final: false, byErrorCode: false, errorCode: null },
  { status: 'sending', meaning: 'Being handed to the upstream carrier', state: 'dispatched', assessment: 'undef.dispatched', receiptClass: null, event: 'notification.attempt.accepted_by_provider', final: false, byErrorCode: false, errorCode: null },
  { status: 'sent', meaning: 'Nearest upstream carrier took it; may stay the last status for ever', state: 'accepted_by_carrier', assessment: 'undef.carrier_accepted_only', receiptClass: 'accepted', event: 'notification.endpoint.accepted', final: false, byErrorCode: false, errorCode: null },
  { status: 'delivered', meaning: 'Carrier (sometimes handset) confirmed', state: 'delivered', assessment: 'success.delivered', receiptClass: 'delivered', event: 'notification.endpoint.accepted', final: true, byErrorCode: false, errorCode: null },
  { status: 'undelivered', meaning: 'Negative receipt or content filter; read ErrorCode first', state: 'failed', assessment: 'fail.delivery_failed', receiptClass: 'failed', event: 'notification.endpoint.rejected_permanent', final: true, byErrorCode: true, errorCode: 'ERR_GATEWAY_MESSAGE_REJECTED' },
  { status: 'failed', meaning: 'Could not be sent at all; read ErrorCode first', state: 'failed', assessment: 'fail.delivery_failed', receiptClass: 'failed', event: 'notification.attempt.rejected_by_provider', final: true, byErrorCode: true, errorCode: 'ERR_GATEWAY_MESSAGE_REJECTED' },
  { status: 'canceled', meaning: 'Scheduled message cancelled by us', state: 'failed', assessment: 'fail.suppressed', receiptClass: null, event: 'notification.attempt.rejected_by_provider', final: true, byErrorCode: false, errorCode: null },
  { status: 'read', meaning: 'Read receipt: WhatsApp/RCS only, never SMS', state: 'delivered', assessment: 'success.delivered', receiptClass: 'delivered', event: 'notification.endpoint.accepted', final: true, byErrorCode: false, errorCode: null },
  { status: 'partially_delivered', meaning: 'Group MMS: some recipients', state: 'delivered', assessment: 'undef.conflicting_evidence', receiptClass: 'unknown', event: 'notification.endpoint.unknown', final: true, byErrorCode: false, errorCode: null },
  { status: 'receiving', meaning: 'Inbound in progress', state: null, assessment: null, receiptClass: null, event: null, final: false, byErrorCode: false, errorCode: null },
  { status: 'received', meaning: 'Inbound complete', state: 'reply_received', assessment: 'success.reply_received', receiptClass: null, event: 'interaction.reply_received', final: true, byErrorCode: false, errorCode: null },
];
