/**
 * The words of the trade that every part of Parley shares, complete as enumerated in S1 (demands C.6). Statuses of a provider
 * are translated to these once, in its adapter; nothing else in the product knows a provider's own words.
 */

/** The 27 native states of one attempt (S1.15). */
export const ATTEMPT_STATES = [
  'created',
  'rendered',
  'render_failed',
  'consent_blocked',
  'suppressed',
  'send_requested',
  'accepted_by_adapter',
  'rejected_by_adapter',
  'accepted_by_provider',
  'rejected_by_provider',
  'queued',
  'scheduled',
  'dispatched',
  'accepted_by_carrier',
  'buffered',
  'deferred',
  'delivered',
  'undelivered',
  'failed',
  'rejected',
  'expired',
  'unknown',
  'reply_received',
  'opt_out_received',
  'opt_in_received',
  'help_received',
  'channel_degraded',
] as const;
export type NativeAttemptState = (typeof ATTEMPT_STATES)[number];

/** The 30 lifecycle events (S1.8), written without their `message.` prefix. */
export const LIFECYCLE_EVENTS = [
  'created',
  'rendered',
  'render_failed',
  'segmentation_analyzed',
  'consent_checked',
  'suppression_checked',
  'send_requested',
  'accepted_by_adapter',
  'rejected_by_adapter',
  'accepted_by_provider',
  'rejected_by_provider',
  'queued',
  'scheduled',
  'dispatched',
  'accepted_by_carrier',
  'buffered',
  'deferred',
  'delivered',
  'undelivered',
  'failed',
  'rejected',
  'expired',
  'unknown',
  'inbound_reply_received',
  'opt_out_received',
  'opt_in_received',
  'help_received',
  'link_clicked',
  'suppression_added',
  'channel_warning',
] as const;
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number];

/** The 20 classes of a delivery receipt (S1.40). */
export const RECEIPT_CLASSES = [
  'delivered',
  'accepted',
  'buffered',
  'deferred',
  'expired',
  'failed',
  'rejected',
  'unknown',
  'unknown_subscriber',
  'unavailable_subscriber',
  'unreachable_subscriber',
  'blocked',
  'filtered',
  'invalid_number',
  'route_unavailable',
  'sender_not_allowed',
  'content_not_allowed',
  'regulatory_rejected',
  'temporary_network_error',
  'provider_error',
] as const;
export type ReceiptClass = (typeof RECEIPT_CLASSES)[number];

/** Subclasses of an assessment (S1.17–19), without their category. */
export const ASSESSMENT_SUBCLASSES = {
  success: [
    'provider_accepted',
    'carrier_accepted',
    'delivered',
    'reply_received',
    'acknowledgement_reply_received',
    'link_clicked',
  ],
  fail: [
    'missing_number',
    'invalid_number_format',
    'not_mobile_number',
    'unknown_subscriber',
    'unreachable_subscriber',
    'unavailable_subscriber',
    'ported_number_issue',
    'blocked_by_recipient',
    'opted_out',
    'consent_missing',
    'suppressed',
    'provider_rejected',
    'carrier_rejected',
    'filtered_by_carrier',
    'policy_rejected',
    'content_rejected',
    'sender_not_registered',
    'sender_not_allowed',
    'route_unavailable',
    'expired',
    'delivery_failed',
    'message_too_long_or_invalid',
    'encoding_unsupported',
    'account_or_quota_failure',
  ],
  undef: [
    'pending',
    'provider_accepted_only',
    'queued',
    'dispatched',
    'carrier_accepted_only',
    'buffered',
    'deferred',
    'no_dlr',
    'dlr_unknown',
    'delivery_status_unknown',
    'delivery_receipt_missing',
    'delivered_but_awareness_unproven',
    'link_clicked_identity_uncertain',
    'reply_identity_uncertain',
    'conflicting_evidence',
    'channel_degraded',
    'expired_unknown',
    'identity_uncertain',
    'no_signal',
  ],
} as const;
export type AssessmentCategory = keyof typeof ASSESSMENT_SUBCLASSES;
/** Category and subclass as one word, e.g. `undef.provider_accepted_only`. */
export type Assessment = {
  [C in AssessmentCategory]: `${C}.${(typeof ASSESSMENT_SUBCLASSES)[C][number]}`;
}[AssessmentCategory];

/** Events of the coordination contract that Parley can emit (S1.4 and the later sections that name three more). */
export const COORDINATION_EVENTS = [
  'notification.attempt.created',
  'notification.attempt.accepted_by_adapter',
  'notification.attempt.rejected_by_adapter',
  'notification.attempt.accepted_by_provider',
  'notification.attempt.rejected_by_provider',
  'notification.attempt.queued',
  'notification.attempt.scheduled',
  'notification.attempt.delayed',
  'notification.endpoint.accepted',
  'notification.endpoint.deferred',
  'notification.endpoint.rejected_temporary',
  'notification.endpoint.rejected_permanent',
  'notification.endpoint.unreachable',
  'notification.endpoint.unknown',
  'notification.channel.suppression_added',
  'notification.channel.suppression_removed',
  'notification.channel.complaint_received',
  'notification.channel.unsubscribe_received',
  'notification.channel.reputation_warning',
  'interaction.reply_received',
  'interaction.acknowledgement_recorded',
  'interaction.unverified_actor_interaction',
  'interaction.authenticated_actor_interaction',
  'interaction.scanner_or_bot_interaction',
  'system.provider.degraded',
  'system.provider.unavailable',
  'system.adapter.health_changed',
] as const;
export type CoordinationEvent = (typeof COORDINATION_EVENTS)[number];

/** The seven streams (S1.60). High-assurance notices never share configuration with marketing. */
export const MESSAGE_STREAMS = [
  'transactional',
  'notification',
  'legal_or_high_assurance_notice',
  'marketing',
  'verification',
  'system_alert',
  'test',
] as const;
export type MessageStream = (typeof MESSAGE_STREAMS)[number];

/** Error codes of S0.32–38: what a caller of the outbound door reads in `error_code`. */
export const GATEWAY_ERRORS = [
  'ERR_INVALID_RECIPIENT_NUMBER',
  'ERR_OPTED_OUT',
  'ERR_GATEWAY_AUTH_FAILED',
  'ERR_GATEWAY_INSUFFICIENT_FUNDS',
  'ERR_GATEWAY_MESSAGE_REJECTED',
  'ERR_SENDER_ID_NOT_PROVISIONED',
  'ERR_URL_SHORTENER_FAILED',
] as const;
export type GatewayError = (typeof GATEWAY_ERRORS)[number];
