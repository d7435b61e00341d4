import type { LifecycleEvent } from '#libs/sms';
import { means, ORDINARY_MEANING, type EventMeaning, type EvidenceEvent } from './evidence-event.js';

/**
 * The named situations of S1.20–26 that mean something else than their lifecycle event ordinarily does. A situation that is not
 * here is its lifecycle event ({@link ORDINARY_MEANING}).
 */
export const SCENARIOS = {
  // Before sending (S1.20).
  missing_number: refusal('fail.missing_number'),
  invalid_number_format: refusal('fail.invalid_number_format'),
  not_mobile_number: refusal('fail.not_mobile_number'),
  consent_missing: means(
    'consent_checked',
    'fail.consent_missing',
    'notification.attempt.rejected_by_adapter',
    'adapter',
    'final',
  ),
  recipient_opted_out: means(
    'suppression_checked',
    'fail.opted_out',
    'notification.channel.suppression_added',
    'adapter',
    'final',
  ),
  suppression_hit: means(
    'suppression_checked',
    'fail.suppressed',
    'notification.channel.suppression_added',
    'adapter',
    'final',
  ),
  invalid_link: refusal('fail.message_too_long_or_invalid'),
  content_invalid: refusal('fail.message_too_long_or_invalid'),
  encoding_unsupported: refusal('fail.encoding_unsupported'),
  sender_not_registered: refusal('fail.sender_not_registered'),
  sender_not_allowed: refusal('fail.sender_not_allowed'),
  /** We took it back, or it waited in our own queue until it was of no use any more. */
  cancelled: refusal('fail.suppressed'),
  expired_before_sending: refusal('fail.expired'),
  /** We keep it back for a while: the hour, a doubt about consent, or somebody who has to be asked first. */
  put_off: means('consent_checked', 'undef.pending', 'notification.attempt.delayed', 'adapter'),
  /** The caller wants it at a later time. */
  set_for_later: means('accepted_by_adapter', 'undef.pending', 'notification.attempt.scheduled', 'adapter'),
  /** Known not to have been taken, and will be tried again. */
  provider_unavailable: means('deferred', 'undef.pending', null, 'adapter'),
  /** Known not to have been taken, and will not be tried again. */
  provider_unavailable_final: means(
    'rejected_by_provider',
    'fail.provider_rejected',
    'notification.attempt.rejected_by_provider',
    'adapter',
    'final',
  ),
  /** The request left and no usable answer came: it could have been accepted. */
  submission_timeout: means('unknown', 'undef.pending', null, 'adapter'),
  /** After a timeout: the provider's own list shows that it never took it (I13). */
  confirmed_not_sent: means(
    'failed',
    'fail.provider_rejected',
    'notification.attempt.rejected_by_provider',
    'provider',
    'final',
  ),

  // At the provider (S1.21).
  provider_delayed: means('deferred', 'undef.deferred', 'notification.attempt.delayed', 'provider'),
  provider_route_unavailable: providerRefusal('fail.route_unavailable'),
  provider_quota_or_account: providerRefusal('fail.account_or_quota_failure'),
  provider_suppression: means(
    'rejected_by_provider',
    'fail.suppressed',
    'notification.channel.suppression_added',
    'provider',
    'final',
  ),

  // At the carrier (S1.22).
  undelivered_temporary: means('undelivered', 'undef.deferred', 'notification.endpoint.rejected_temporary', 'carrier'),
  expired_known: means('expired', 'fail.expired', 'notification.endpoint.rejected_permanent', 'carrier', 'final'),
  /** Our own deadline for a receipt has passed. A late receipt still wins (S1.55). */
  no_receipt: means('expired', 'undef.no_dlr', 'notification.endpoint.unknown', 'adapter'),

  // At the device (S1.23).
  handset_off: means('deferred', 'undef.deferred', 'notification.endpoint.deferred', 'carrier'),
  handset_unreachable: unreachable('fail.unreachable_subscriber'),
  subscriber_unavailable: unreachable('fail.unavailable_subscriber'),
  unknown_subscriber: undelivered('fail.unknown_subscriber'),
  roaming_issue: means('deferred', 'undef.deferred', 'notification.endpoint.deferred', 'carrier'),
  blocked_by_recipient: undelivered('fail.blocked_by_recipient'),
  filtered_by_carrier: undelivered('fail.filtered_by_carrier'),
  /** The handset has it and nothing followed. Delivery does not prove reading. */
  delivered_but_ignored: means(
    'delivered',
    'undef.delivered_but_awareness_unproven',
    'notification.endpoint.accepted',
    'carrier',
    'final',
  ),
  managed_device: means(
    'delivered',
    'undef.delivered_but_awareness_unproven',
    'notification.endpoint.accepted',
    'carrier',
    'final',
  ),
  number_reassignment_suspected: means('channel_warning', 'undef.identity_uncertain', null, 'operator'),
  shared_phone: means('channel_warning', 'undef.identity_uncertain', null, 'operator'),

  // Links (S1.24). "No click" is no event: nothing is concluded from it.
  scanner_click: means(
    'link_clicked',
    'undef.link_clicked_identity_uncertain',
    'interaction.scanner_or_bot_interaction',
    'tracking',
  ),
  expired_link_click: means(
    'link_clicked',
    'undef.link_clicked_identity_uncertain',
    'interaction.unverified_actor_interaction',
    'tracking',
  ),
  forwarded_link_click: means(
    'link_clicked',
    'undef.identity_uncertain',
    'interaction.unverified_actor_interaction',
    'tracking',
  ),

  // Replies (S1.25).
  acknowledgement_reply: means(
    'inbound_reply_received',
    'success.acknowledgement_reply_received',
    'interaction.acknowledgement_recorded',
    'inbound_sms',
  ),
  reply_identity_uncertain: means(
    'inbound_reply_received',
    'undef.reply_identity_uncertain',
    'interaction.reply_received',
    'inbound_sms',
  ),

  // Consent and the channel (S1.26, S1.45, S1.52).
  /** The suppression that a STOP brings with it (S1.59, flow 32.4). */
  opt_out_suppression: means(
    'suppression_added',
    'fail.opted_out',
    'notification.channel.suppression_added',
    'inbound_sms',
  ),
  manual_suppression: means(
    'suppression_added',
    'fail.suppressed',
    'notification.channel.suppression_added',
    'operator',
  ),
  suppression_removed: means('channel_warning', null, 'notification.channel.suppression_removed', 'operator'),
  complaint: means('channel_warning', null, 'notification.channel.complaint_received', 'provider'),
  provider_degraded: means('channel_warning', 'undef.channel_degraded', 'system.provider.degraded', 'adapter'),
  provider_down: means('channel_warning', 'undef.channel_degraded', 'system.provider.unavailable', 'adapter'),
} as const satisfies Readonly<Record<string, EventMeaning>>;
export type Scenario = keyof typeof SCENARIOS;

/** What was seen: a lifecycle event in its ordinary meaning, or a named situation. */
export type Happening = LifecycleEvent | Scenario;

/** The circumstances of an event. Whatever is left out comes from the table of meanings. */
export interface EventFacts extends Partial<
  Pick<EvidenceEvent, 'coordinationEvent' | 'assessment' | 'source' | 'final' | 'receiptClass' | 'detail'>
> {
  readonly eventId: string;
  readonly messageId: string;
  readonly attemptId?: string | null;
  readonly occurredAt: string;
  /** The same as `occurredAt` when we saw it ourselves. */
  readonly receivedAt?: string;
  readonly nativeStatus?: string | null;
  readonly nativeCode?: string | null;
  readonly rawEventRef?: string | null;
}

const MEANINGS: { readonly [H in Happening]: EventMeaning } = { ...ORDINARY_MEANING, ...SCENARIOS };

/** What a happening means (S1.20–27). */
export const meaningOf = (what: Happening): EventMeaning => MEANINGS[what];

/** True for a lifecycle event or a named situation. */
export const isHappening = (name: string): name is Happening => Object.hasOwn(MEANINGS, name);

/** The event for something seen, with its meaning filled in from the tables. Pure: the caller brings ids and times. */
export function evidenceOf(what: Happening, facts: EventFacts): EvidenceEvent {
  const meaning = meaningOf(what);
  return {
    eventId: facts.eventId,
    messageId: facts.messageId,
    attemptId: facts.attemptId ?? null,
    kind: meaning.kind,
    coordinationEvent: facts.coordinationEvent === undefined ? meaning.coordinationEvent : facts.coordinationEvent,
    source: facts.source ?? meaning.source,
    occurredAt: facts.occurredAt,
    receivedAt: facts.receivedAt ?? facts.occurredAt,
    nativeStatus: facts.nativeStatus ?? null,
    nativeCode: facts.nativeCode ?? null,
    assessment: facts.assessment === undefined ? meaning.assessment : facts.assessment,
    receiptClass: facts.receiptClass ?? null,
    final: facts.final ?? meaning.final,
    rawEventRef: facts.rawEventRef ?? null,
    ...(facts.detail === undefined ? {} : { detail: facts.detail }),
  };
}

function refusal(assessment: `fail.${string}` & EventMeaning['assessment']): EventMeaning {
  return means('rejected_by_adapter', assessment, 'notification.attempt.rejected_by_adapter', 'adapter', 'final');
}

function providerRefusal(assessment: EventMeaning['assessment']): EventMeaning {
  return means('rejected_by_provider', assessment, 'notification.attempt.rejected_by_provider', 'provider', 'final');
}

function undelivered(assessment: EventMeaning['assessment']): EventMeaning {
  return means('undelivered', assessment, 'notification.endpoint.rejected_permanent', 'carrier', 'final');
}

function unreachable(assessment: EventMeaning['assessment']): EventMeaning {
  return means('undelivered', assessment, 'notification.endpoint.unreachable', 'carrier', 'final');
}
