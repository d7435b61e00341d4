import type { Assessment, CoordinationEvent, LifecycleEvent, NativeAttemptState, ReceiptClass } from '#libs/sms';
import { means, type EventMeaning, type EvidenceEvent, type EvidenceSource } from './evidence-event.js';
import type { EventFacts } from './scenarios.js';

/** A provider's status word as its adapter reads it: the columns of a provider's status table that evidence needs (S1.39–41). */
export interface StatusReading {
  readonly providerStatus: string;
  readonly providerCode: string | null;
  readonly state: NativeAttemptState;
  readonly assessment: Assessment;
  readonly receiptClass: ReceiptClass | null;
  readonly event: CoordinationEvent;
  readonly final: boolean;
}

/** The lifecycle event that leaves an attempt in a state (S1.8, S1.15). */
export const EVENT_OF_STATE: { readonly [S in NativeAttemptState]: LifecycleEvent } = {
  created: 'created',
  rendered: 'rendered',
  render_failed: 'render_failed',
  consent_blocked: 'consent_checked',
  suppressed: 'suppression_checked',
  send_requested: 'send_requested',
  accepted_by_adapter: 'accepted_by_adapter',
  rejected_by_adapter: 'rejected_by_adapter',
  accepted_by_provider: 'accepted_by_provider',
  rejected_by_provider: 'rejected_by_provider',
  queued: 'queued',
  scheduled: 'scheduled',
  dispatched: 'dispatched',
  accepted_by_carrier: 'accepted_by_carrier',
  buffered: 'buffered',
  deferred: 'deferred',
  delivered: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  rejected: 'rejected',
  expired: 'expired',
  unknown: 'unknown',
  reply_received: 'inbound_reply_received',
  opt_out_received: 'opt_out_received',
  opt_in_received: 'opt_in_received',
  help_received: 'help_received',
  channel_degraded: 'channel_warning',
};

/**
 * What a provider's receipt or answer to a send is evidence of. The provider's own word and code travel along (I21). Pure; give the
 * same event id for the same receipt and it may be written any number of times.
 */
export function receiptEvidence(
  status: StatusReading,
  facts: Omit<EventFacts, 'nativeStatus' | 'nativeCode'>,
): EvidenceEvent {
  return {
    eventId: facts.eventId,
    messageId: facts.messageId,
    attemptId: facts.attemptId ?? null,
    kind: EVENT_OF_STATE[status.state],
    coordinationEvent: status.event,
    source: facts.source ?? whoSaw(status.event),
    occurredAt: facts.occurredAt,
    receivedAt: facts.receivedAt ?? facts.occurredAt,
    nativeStatus: status.providerStatus,
    nativeCode: status.providerCode,
    assessment: status.assessment,
    receiptClass: status.receiptClass,
    final: status.final,
    rawEventRef: facts.rawEventRef ?? null,
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
  };
}

/** News of the endpoint was passed on from a carrier; "unknown" and news of the attempt are the provider's own. */
function whoSaw(event: CoordinationEvent): EvidenceSource {
  if (event.startsWith('interaction.') || event === 'notification.channel.unsubscribe_received') return 'inbound_sms';
  return event.startsWith('notification.endpoint.') && event !== 'notification.endpoint.unknown'
    ? 'carrier'
    : 'provider';
}

/**
 * What a receipt class means when the provider's own table says no more (S1.40). The first fourteen are the specification's; for the
 * other six it is silent and the nearest subclass of the same name is taken. Where it leaves a choice between "over" and "still
 * open", the open one is taken: a class alone is no proof of an end.
 */
export const RECEIPT_MEANING: { readonly [C in ReceiptClass]: EventMeaning } = {
  delivered: means('delivered', 'success.delivered', 'notification.endpoint.accepted', 'carrier', 'final'),
  accepted: means('accepted_by_carrier', 'undef.carrier_accepted_only', 'notification.endpoint.accepted', 'carrier'),
  buffered: means('buffered', 'undef.buffered', 'notification.endpoint.deferred', 'carrier'),
  deferred: means('deferred', 'undef.deferred', 'notification.endpoint.deferred', 'carrier'),
  expired: means('expired', 'undef.expired_unknown', 'notification.endpoint.unknown', 'carrier', 'final'),
  failed: refused('failed', 'fail.delivery_failed'),
  rejected: refused('rejected', 'fail.carrier_rejected'),
  unknown: means('unknown', 'undef.dlr_unknown', 'notification.endpoint.unknown', 'provider'),
  unknown_subscriber: refused('undelivered', 'fail.unknown_subscriber'),
  unavailable_subscriber: means('deferred', 'undef.deferred', 'notification.endpoint.rejected_temporary', 'carrier'),
  filtered: refused('undelivered', 'fail.filtered_by_carrier'),
  sender_not_allowed: means(
    'rejected_by_provider',
    'fail.sender_not_allowed',
    'notification.attempt.rejected_by_provider',
    'provider',
    'final',
  ),
  regulatory_rejected: refused('rejected', 'fail.policy_rejected'),
  temporary_network_error: means('deferred', 'undef.deferred', 'notification.endpoint.rejected_temporary', 'carrier'),
  unreachable_subscriber: means(
    'undelivered',
    'fail.unreachable_subscriber',
    'notification.endpoint.unreachable',
    'carrier',
    'final',
  ),
  blocked: refused('undelivered', 'fail.blocked_by_recipient'),
  invalid_number: refused('undelivered', 'fail.invalid_number_format'),
  route_unavailable: means(
    'rejected_by_provider',
    'fail.route_unavailable',
    'notification.attempt.rejected_by_provider',
    'provider',
    'final',
  ),
  content_not_allowed: refused('rejected', 'fail.content_rejected'),
  provider_error: means(
    'failed',
    'fail.provider_rejected',
    'notification.attempt.rejected_by_provider',
    'provider',
    'final',
  ),
};

function refused(kind: LifecycleEvent, assessment: Assessment): EventMeaning {
  return means(kind, assessment, 'notification.endpoint.rejected_permanent', 'carrier', 'final');
}
