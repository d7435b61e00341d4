import type { Assessment, CoordinationEvent, LifecycleEvent, ReceiptClass } from '#libs/sms';

/** Who saw what an event tells (S1.31). `carrier` means: the provider passes on what a carrier said. */
export const EVIDENCE_SOURCES = ['adapter', 'provider', 'carrier', 'inbound_sms', 'tracking', 'operator'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/**
 * One thing that was seen to happen to a message (S1.8, S1.31). A fact: written once, never changed. It may be late, doubled or out
 * of order; everything derived from a set of these is independent of that (I19).
 */
export interface EvidenceEvent {
  readonly eventId: string;
  readonly messageId: string;
  /** Null for what concerns the message, the person or the channel rather than one attempt. */
  readonly attemptId: string | null;
  readonly kind: LifecycleEvent;
  readonly coordinationEvent: CoordinationEvent | null;
  readonly source: EvidenceSource;
  /** ISO 8601; the time told by whoever saw it. */
  readonly occurredAt: string;
  /** ISO 8601; our clock when we learned of it. */
  readonly receivedAt: string;
  /** The provider's own word, exactly as it came. */
  readonly nativeStatus: string | null;
  readonly nativeCode: string | null;
  /** What this one event alone means; null when it says nothing about the message's fate. */
  readonly assessment: Assessment | null;
  readonly receiptClass: ReceiptClass | null;
  /** Whoever saw it says that this attempt is over. */
  readonly final: boolean;
  readonly rawEventRef: string | null;
  /** A short note of ours; never a body, a number or a provider's error text. Not shown in timelines. */
  readonly detail?: string;
}

/** What an event means when nothing more special is known about it. */
export interface EventMeaning {
  readonly kind: LifecycleEvent;
  readonly coordinationEvent: CoordinationEvent | null;
  readonly assessment: Assessment | null;
  readonly source: EvidenceSource;
  readonly final: boolean;
}

/** One line of a table of meanings. */
export const means = (
  kind: LifecycleEvent,
  assessment: Assessment | null,
  coordinationEvent: CoordinationEvent | null,
  source: EvidenceSource,
  final: 'final' | 'open' = 'open',
): EventMeaning => ({ kind, assessment, coordinationEvent, source, final: final === 'final' });

/**
 * What each lifecycle event ordinarily means: the core mapping (S1.27) and, for the kinds it leaves out, S1.20–26. Two answers the
 * mapping leaves open are settled downwards: an `expired` without a reason is `undef.expired_unknown`, and an adapter's refusal
 * without a reason is `fail.policy_rejected`. HELP, START and a mere warning are neutral
 * (S1.25, S1.26): they say nothing about the message.
 */
export const ORDINARY_MEANING: { readonly [K in LifecycleEvent]: EventMeaning } = {
  created: means('created', 'undef.pending', 'notification.attempt.created', 'adapter'),
  rendered: means('rendered', null, null, 'adapter'),
  render_failed: means(
    'render_failed',
    'fail.message_too_long_or_invalid',
    'notification.attempt.rejected_by_adapter',
    'adapter',
    'final',
  ),
  segmentation_analyzed: means('segmentation_analyzed', null, null, 'adapter'),
  consent_checked: means('consent_checked', null, null, 'adapter'),
  suppression_checked: means('suppression_checked', null, null, 'adapter'),
  send_requested: means('send_requested', 'undef.pending', null, 'adapter'),
  accepted_by_adapter: means(
    'accepted_by_adapter',
    'undef.pending',
    'notification.attempt.accepted_by_adapter',
    'adapter',
  ),
  rejected_by_adapter: means(
    'rejected_by_adapter',
    'fail.policy_rejected',
    'notification.attempt.rejected_by_adapter',
    'adapter',
    'final',
  ),
  accepted_by_provider: means(
    'accepted_by_provider',
    'undef.provider_accepted_only',
    'notification.attempt.accepted_by_provider',
    'provider',
  ),
  rejected_by_provider: means(
    'rejected_by_provider',
    'fail.provider_rejected',
    'notification.attempt.rejected_by_provider',
    'provider',
    'final',
  ),
  queued: means('queued', 'undef.queued', 'notification.attempt.queued', 'provider'),
  scheduled: means('scheduled', 'undef.pending', 'notification.attempt.scheduled', 'provider'),
  dispatched: means('dispatched', 'undef.dispatched', 'notification.attempt.accepted_by_provider', 'provider'),
  accepted_by_carrier: means(
    'accepted_by_carrier',
    'undef.carrier_accepted_only',
    'notification.endpoint.accepted',
    'carrier',
  ),
  buffered: means('buffered', 'undef.buffered', 'notification.endpoint.deferred', 'carrier'),
  deferred: means('deferred', 'undef.deferred', 'notification.endpoint.deferred', 'carrier'),
  delivered: means('delivered', 'success.delivered', 'notification.endpoint.accepted', 'carrier', 'final'),
  undelivered: means(
    'undelivered',
    'fail.delivery_failed',
    'notification.endpoint.rejected_permanent',
    'carrier',
    'final',
  ),
  failed: means('failed', 'fail.delivery_failed', 'notification.endpoint.rejected_permanent', 'carrier', 'final'),
  rejected: means('rejected', 'fail.carrier_rejected', 'notification.endpoint.rejected_permanent', 'carrier', 'final'),
  expired: means('expired', 'undef.expired_unknown', 'notification.endpoint.unknown', 'provider', 'final'),
  unknown: means('unknown', 'undef.dlr_unknown', 'notification.endpoint.unknown', 'provider'),
  inbound_reply_received: means(
    'inbound_reply_received',
    'success.reply_received',
    'interaction.reply_received',
    'inbound_sms',
  ),
  opt_out_received: means(
    'opt_out_received',
    'fail.opted_out',
    'notification.channel.unsubscribe_received',
    'inbound_sms',
  ),
  opt_in_received: means('opt_in_received', null, 'notification.channel.suppression_removed', 'inbound_sms'),
  help_received: means('help_received', null, 'interaction.reply_received', 'inbound_sms'),
  link_clicked: means(
    'link_clicked',
    'undef.link_clicked_identity_uncertain',
    'interaction.unverified_actor_interaction',
    'tracking',
  ),
  suppression_added: means('suppression_added', 'fail.suppressed', 'notification.channel.suppression_added', 'adapter'),
  channel_warning: means('channel_warning', null, 'notification.channel.reputation_warning', 'adapter'),
};
