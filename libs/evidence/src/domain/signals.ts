import type { Assessment, CoordinationEvent, LifecycleEvent, NativeAttemptState } from '#libs/sms';
import { ORDINARY_MEANING, type EvidenceEvent } from './evidence-event.js';

/**
 * How far an attempt stands by one signal.
 * `before`: nothing has left us. `open`: it has, or may have, and the end is not known. `refused`: it ended without leaving for the
 * network. `failed`: it ended in the network. `delivered`; `contradictory`: both ends were reported.
 */
export type Phase = 'before' | 'open' | 'refused' | 'failed' | 'delivered' | 'contradictory';

interface Rung {
  /** Higher outranks lower within one attempt, whenever it was seen (I20). */
  readonly rank: number;
  readonly phase: Phase;
  /** The assessment it stands for; `own` is the event's. Acceptance never counts as more than acceptance only. */
  readonly says: Assessment | 'own';
  readonly state: NativeAttemptState | 'of_kind';
}

/**
 * The ladder of one attempt: what is known about the way of a text. The highest rung that was ever seen holds; a rung below is kept as
 * evidence and changes nothing. `failed` and `delivered` share a rank because neither may silently overwrite the other: together they
 * make `contradictory`. Rungs of silence stand above acceptance, as they are what is known *after* it, and below every end, so
 * that a late receipt wins.
 */
export const LADDER = {
  prepared: { rank: 10, phase: 'before', says: 'undef.pending', state: 'of_kind' },
  accepted_by_adapter: { rank: 20, phase: 'before', says: 'undef.pending', state: 'accepted_by_adapter' },
  requested: { rank: 30, phase: 'before', says: 'undef.pending', state: 'send_requested' },
  /** Known not to have been taken this time; will be tried again. */
  put_off: { rank: 32, phase: 'before', says: 'undef.pending', state: 'deferred' },
  /** No usable answer to the submission: it could have been accepted (S1.20). */
  submission_unknown: { rank: 40, phase: 'open', says: 'undef.pending', state: 'unknown' },
  provider_accepted: { rank: 50, phase: 'open', says: 'undef.provider_accepted_only', state: 'accepted_by_provider' },
  scheduled: { rank: 52, phase: 'open', says: 'undef.pending', state: 'scheduled' },
  queued: { rank: 54, phase: 'open', says: 'undef.queued', state: 'queued' },
  delayed: { rank: 56, phase: 'open', says: 'undef.deferred', state: 'deferred' },
  dispatched: { rank: 60, phase: 'open', says: 'undef.dispatched', state: 'dispatched' },
  carrier_accepted: { rank: 70, phase: 'open', says: 'undef.carrier_accepted_only', state: 'accepted_by_carrier' },
  buffered: { rank: 72, phase: 'open', says: 'undef.buffered', state: 'buffered' },
  deferred: { rank: 74, phase: 'open', says: 'undef.deferred', state: 'deferred' },
  /** No receipt by our deadline. */
  silence: { rank: 80, phase: 'open', says: 'own', state: 'unknown' },
  /** A receipt came and says nothing, or nothing that we know. */
  receipt_unknown: { rank: 82, phase: 'open', says: 'own', state: 'unknown' },
  expired_unknown: { rank: 84, phase: 'open', says: 'own', state: 'expired' },
  /** A failure that whoever reported it does not call the end. */
  setback: { rank: 86, phase: 'open', says: 'own', state: 'of_kind' },
  refused: { rank: 88, phase: 'refused', says: 'own', state: 'of_kind' },
  failed: { rank: 90, phase: 'failed', says: 'own', state: 'of_kind' },
  delivered: { rank: 90, phase: 'delivered', says: 'own', state: 'delivered' },
  contradictory: { rank: 100, phase: 'contradictory', says: 'undef.conflicting_evidence', state: 'unknown' },
} as const satisfies Readonly<Record<string, Rung>>;
export type DeliverySignal = keyof typeof LADDER;

/** Signals about the person or the channel: no attempt owns them. `neutral` says nothing about the message. */
export type OtherSignal =
  | 'opt_out'
  | 'opt_in'
  | 'acknowledgement'
  | 'reply'
  | 'doubtful_reply'
  | 'vouched_click'
  | 'click'
  | 'machine_click'
  | 'identity_doubt'
  | 'channel_block'
  | 'channel_unblock'
  | 'channel_degraded'
  | 'neutral';
export type Signal = DeliverySignal | OtherSignal;

/** True for what moves an attempt along its ladder. */
export const isDelivery = (signal: Signal): signal is DeliverySignal => Object.hasOwn(LADDER, signal);

interface Recognition {
  readonly signal: Signal;
  readonly kinds?: readonly LifecycleEvent[];
  readonly assessments?: readonly (Assessment | 'fail')[];
  readonly event?: CoordinationEvent;
  readonly final?: boolean;
}

/** The adapter or the provider refused: whatever comes later, this text did not leave for the network. */
const REFUSALS: readonly LifecycleEvent[] = [
  'render_failed',
  'consent_checked',
  'suppression_checked',
  'rejected_by_adapter',
  'rejected_by_provider',
];

/** Which signal an event is: the first row that fits in every column it has. The event's own assessment goes before its kind. */
const RECOGNITION: readonly Recognition[] = [
  // the person
  { signal: 'opt_out', kinds: ['opt_out_received'] },
  { signal: 'opt_out', kinds: ['suppression_added'], assessments: ['fail.opted_out'] },
  { signal: 'opt_in', kinds: ['opt_in_received'] },
  { signal: 'neutral', kinds: ['help_received'] },
  { signal: 'identity_doubt', assessments: ['undef.identity_uncertain'] },
  {
    signal: 'acknowledgement',
    kinds: ['inbound_reply_received'],
    assessments: ['success.acknowledgement_reply_received'],
  },
  { signal: 'doubtful_reply', kinds: ['inbound_reply_received'], assessments: ['undef.reply_identity_uncertain'] },
  { signal: 'reply', kinds: ['inbound_reply_received'] },
  { signal: 'machine_click', kinds: ['link_clicked'], event: 'interaction.scanner_or_bot_interaction' },
  { signal: 'vouched_click', kinds: ['link_clicked'], assessments: ['success.link_clicked'] },
  { signal: 'click', kinds: ['link_clicked'] },
  // the channel
  { signal: 'channel_block', kinds: ['suppression_added'] },
  { signal: 'channel_unblock', kinds: ['channel_warning'], event: 'notification.channel.suppression_removed' },
  { signal: 'channel_degraded', kinds: ['channel_warning'], assessments: ['undef.channel_degraded'] },
  { signal: 'neutral', kinds: ['channel_warning'] },
  // the text itself: ends; a check that was not passed needs nobody to call it final
  { signal: 'refused', kinds: ['consent_checked', 'suppression_checked'], assessments: ['fail'] },
  { signal: 'refused', kinds: REFUSALS, assessments: ['fail'], final: true },
  { signal: 'put_off', kinds: REFUSALS, assessments: ['fail'] },
  { signal: 'failed', assessments: ['fail'], final: true },
  { signal: 'setback', assessments: ['fail'] },
  { signal: 'contradictory', assessments: ['undef.conflicting_evidence'] },
  // the text itself: silence
  { signal: 'silence', assessments: ['undef.no_dlr', 'undef.delivery_receipt_missing'] },
  { signal: 'receipt_unknown', assessments: ['undef.dlr_unknown', 'undef.delivery_status_unknown'] },
  { signal: 'expired_unknown', assessments: ['undef.expired_unknown'] },
  // the text itself: progress
  { signal: 'provider_accepted', assessments: ['undef.provider_accepted_only', 'success.provider_accepted'] },
  { signal: 'queued', assessments: ['undef.queued'] },
  { signal: 'delayed', assessments: ['undef.deferred'], event: 'notification.attempt.delayed' },
  { signal: 'dispatched', assessments: ['undef.dispatched'] },
  { signal: 'carrier_accepted', assessments: ['undef.carrier_accepted_only', 'success.carrier_accepted'] },
  { signal: 'buffered', assessments: ['undef.buffered'] },
  { signal: 'deferred', assessments: ['undef.deferred'] },
  { signal: 'put_off', kinds: ['deferred', 'rejected_by_provider'], assessments: ['undef.pending'] },
  { signal: 'submission_unknown', kinds: ['unknown'], assessments: ['undef.pending'] },
];

/** What a kind signals when the event's assessment does not decide. Only kinds that can get here say anything. */
const SIGNAL_OF_KIND: { readonly [K in LifecycleEvent]: Signal } = {
  created: 'prepared',
  rendered: 'prepared',
  render_failed: 'put_off',
  segmentation_analyzed: 'prepared',
  consent_checked: 'prepared',
  suppression_checked: 'prepared',
  send_requested: 'requested',
  accepted_by_adapter: 'accepted_by_adapter',
  rejected_by_adapter: 'put_off',
  accepted_by_provider: 'provider_accepted',
  rejected_by_provider: 'put_off',
  queued: 'queued',
  scheduled: 'scheduled',
  dispatched: 'dispatched',
  accepted_by_carrier: 'carrier_accepted',
  buffered: 'buffered',
  deferred: 'deferred',
  delivered: 'delivered',
  undelivered: 'receipt_unknown',
  failed: 'receipt_unknown',
  rejected: 'receipt_unknown',
  expired: 'expired_unknown',
  unknown: 'receipt_unknown',
  inbound_reply_received: 'reply',
  opt_out_received: 'opt_out',
  opt_in_received: 'opt_in',
  help_received: 'neutral',
  link_clicked: 'click',
  suppression_added: 'channel_block',
  channel_warning: 'neutral',
};

/** What the event alone means: its own assessment, or that of its kind. */
export const ownAssessment = (event: EvidenceEvent): Assessment | null =>
  event.assessment ?? ORDINARY_MEANING[event.kind].assessment;

/** Which signal an event is. Total; depends on nothing but the event. */
export function signalOf(event: EvidenceEvent): Signal {
  const assessment = ownAssessment(event);
  const row = RECOGNITION.find(
    (each) =>
      (each.kinds === undefined || each.kinds.includes(event.kind)) &&
      (each.event === undefined || each.event === event.coordinationEvent) &&
      (each.final === undefined || each.final === event.final) &&
      (each.assessments === undefined ||
        (assessment !== null &&
          (each.assessments.includes(assessment) ||
            (assessment.startsWith('fail.') && each.assessments.includes('fail'))))),
  );
  return row?.signal ?? SIGNAL_OF_KIND[event.kind];
}
