import type { Assessment, CoordinationEvent, LifecycleEvent } from '#libs/sms';
import type { EvidenceEvent } from './evidence-event.js';

export type Strength = 'weak' | 'medium' | 'strong' | 'negative' | 'ambiguous';
export type Certainty = 'none' | 'low' | 'medium' | 'high';

/** How much one event proves, over the eight dimensions of S1.29. Keys are the specification's own. */
export interface EvidenceGrade {
  readonly strength: Strength;
  readonly actor_certainty: Certainty;
  readonly authority_certainty: Certainty;
  readonly payload_certainty: Certainty;
  readonly interaction_certainty: Certainty;
  readonly timing_certainty: Certainty;
  readonly channel_certainty: Certainty;
  readonly non_repudiation_strength: Certainty;
}

/**
 * The grades. The first ten are S1.29's (§13.1–13.10); the rest are ours, each never above the nearest of the ten:
 * - `our_own_step`: our own record of our own work. Our clock is good; nothing is known about the network.
 * - `doubtful_reply`: a reply from a number that may have changed hands: a reply, minus what is said about who.
 * - `machine_click`: a scanner or a preview fetched the link: no person shown, and no proof that a phone has the text.
 * - `channel_block`: a block that no person is known to have asked for: an opt-out, minus the person.
 * - `channel_news`: something about the channel rather than about this message.
 */
export const GRADES = {
  //                       strength    actor    authority payload  interact. timing   channel  non-repudiation
  provider_acceptance: row('weak', 'none', 'none', 'low', 'none', 'medium', 'medium', 'none'),
  carrier_acceptance: row('medium', 'none', 'none', 'low', 'none', 'medium', 'medium', 'low'),
  delivered: row('strong', 'none', 'none', 'medium', 'low', 'high', 'high', 'low'),
  failed: row('negative', 'none', 'none', 'none', 'none', 'medium', 'high', 'low'),
  buffered: row('ambiguous', 'none', 'none', 'none', 'none', 'medium', 'medium', 'none'),
  unknown: row('ambiguous', 'none', 'none', 'none', 'none', 'low', 'low', 'none'),
  reply: row('strong', 'medium', 'low', 'medium', 'high', 'high', 'high', 'low'),
  acknowledgement: row('strong', 'medium', 'low', 'medium', 'high', 'high', 'high', 'low'),
  opt_out: row('negative', 'medium', 'low', 'none', 'high', 'high', 'high', 'low'),
  click: row('medium', 'low', 'none', 'medium', 'medium', 'medium', 'medium', 'none'),
  our_own_step: row('weak', 'none', 'none', 'none', 'none', 'medium', 'none', 'none'),
  doubtful_reply: row('medium', 'none', 'none', 'medium', 'high', 'high', 'high', 'low'),
  machine_click: row('ambiguous', 'none', 'none', 'none', 'none', 'medium', 'low', 'none'),
  channel_block: row('negative', 'none', 'none', 'none', 'none', 'medium', 'high', 'low'),
  channel_news: row('ambiguous', 'none', 'none', 'none', 'none', 'low', 'low', 'none'),
} as const satisfies Readonly<Record<string, EvidenceGrade>>;
export type GradeName = keyof typeof GRADES;

/**
 * The grade of each lifecycle event. Without a section of its own: `queued`, `scheduled` and `dispatched` are a provider's word that it
 * has the message, so its acceptance; refusals by adapter, provider and carrier are failures of the attempt; START and HELP are
 * replies from the endpoint.
 */
export const GRADE_OF_KIND: { readonly [K in LifecycleEvent]: GradeName } = {
  created: 'our_own_step',
  rendered: 'our_own_step',
  render_failed: 'failed',
  segmentation_analyzed: 'our_own_step',
  consent_checked: 'our_own_step',
  suppression_checked: 'our_own_step',
  send_requested: 'our_own_step',
  accepted_by_adapter: 'our_own_step',
  rejected_by_adapter: 'failed',
  accepted_by_provider: 'provider_acceptance',
  rejected_by_provider: 'failed',
  queued: 'provider_acceptance',
  scheduled: 'provider_acceptance',
  dispatched: 'provider_acceptance',
  accepted_by_carrier: 'carrier_acceptance',
  buffered: 'buffered',
  deferred: 'buffered',
  delivered: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  rejected: 'failed',
  expired: 'unknown',
  unknown: 'unknown',
  inbound_reply_received: 'reply',
  opt_out_received: 'opt_out',
  opt_in_received: 'reply',
  help_received: 'reply',
  link_clicked: 'click',
  suppression_added: 'channel_block',
  channel_warning: 'channel_news',
};

interface Exception {
  readonly kinds: readonly LifecycleEvent[];
  readonly when: Assessment | 'fail' | 'undef' | CoordinationEvent;
  readonly grade: GradeName;
}

/** Where the event's own meaning changes its grade; the first row that fits is taken. */
const EXCEPTIONS: readonly Exception[] = [
  { kinds: ['consent_checked', 'suppression_checked', 'expired', 'deferred'], when: 'fail', grade: 'failed' },
  { kinds: ['undelivered', 'failed', 'rejected'], when: 'undef.deferred', grade: 'buffered' },
  { kinds: ['undelivered', 'failed', 'rejected'], when: 'undef', grade: 'unknown' },
  { kinds: ['delivered', 'accepted_by_carrier', 'unknown'], when: 'fail', grade: 'failed' },
  { kinds: ['delivered'], when: 'undef.delivered_but_awareness_unproven', grade: 'delivered' },
  { kinds: ['delivered'], when: 'undef.carrier_accepted_only', grade: 'carrier_acceptance' },
  { kinds: ['delivered'], when: 'undef', grade: 'unknown' },
  { kinds: ['inbound_reply_received'], when: 'undef.reply_identity_uncertain', grade: 'doubtful_reply' },
  { kinds: ['inbound_reply_received'], when: 'success.acknowledgement_reply_received', grade: 'acknowledgement' },
  { kinds: ['link_clicked'], when: 'interaction.scanner_or_bot_interaction', grade: 'machine_click' },
  { kinds: ['suppression_added'], when: 'fail.opted_out', grade: 'opt_out' },
];

/** Which grade an event has, by name. Total. */
export function gradeNameOf(event: Pick<EvidenceEvent, 'kind' | 'assessment' | 'coordinationEvent'>): GradeName {
  const category = event.assessment?.split('.')[0];
  const exception = EXCEPTIONS.find(
    ({ kinds, when }) =>
      kinds.includes(event.kind) &&
      (when === event.assessment || when === category || when === event.coordinationEvent),
  );
  return exception?.grade ?? GRADE_OF_KIND[event.kind];
}

/** What an event proves (S1.29). Total. No receipt is ever graded as somebody's awareness (I21). */
export const gradeOf = (event: Pick<EvidenceEvent, 'kind' | 'assessment' | 'coordinationEvent'>): EvidenceGrade =>
  GRADES[gradeNameOf(event)];

function row(
  strength: Strength,
  actor: Certainty,
  authority: Certainty,
  payload: Certainty,
  interaction: Certainty,
  timing: Certainty,
  channel: Certainty,
  nonRepudiation: Certainty,
): EvidenceGrade {
  return {
    strength,
    actor_certainty: actor,
    authority_certainty: authority,
    payload_certainty: payload,
    interaction_certainty: interaction,
    timing_certainty: timing,
    channel_certainty: channel,
    non_repudiation_strength: nonRepudiation,
  };
}
