import type { Assessment } from '#libs/sms';

/** What may stay uncertain about a participant after all SMS evidence (S1.28). */
export const COORDINATION_CLASSES = [
  'pending',
  'technical_acceptance_only',
  'endpoint_acceptance_only',
  'delivered_but_awareness_unproven',
  'no_signal',
  'weak_positive',
  'identity_uncertain',
  'channel_suspicious',
  'conflicting_evidence',
  'delivery_pending',
  'escalation_required',
] as const;
export type CoordinationClass = (typeof COORDINATION_CLASSES)[number];

export type Confidence = 'low' | 'medium' | 'high';

interface Interpretation {
  /** How firmly the evidence carries the assessment; never about a person. */
  readonly confidence: Confidence;
  readonly coordinationClass: CoordinationClass;
  /** Where the class by itself would mislead. */
  readonly sentence?: string;
}

const says = (confidence: Confidence, coordinationClass: CoordinationClass, sentence?: string): Interpretation => ({
  confidence,
  coordinationClass,
  ...(sentence === undefined ? {} : { sentence }),
});

/**
 * Success and undef, one line each (S1.17, S1.19, S1.28). After a reply the open question is who held the phone, hence
 * `identity_uncertain`; `success.provider_accepted` and `success.carrier_accepted` are never concluded by Parley and are here for
 * completeness.
 */
const TABLE: { readonly [A in Exclude<Assessment, `fail.${string}`>]: Interpretation } = {
  'success.provider_accepted': says('low', 'technical_acceptance_only'),
  'success.carrier_accepted': says('medium', 'endpoint_acceptance_only'),
  'success.delivered': says('high', 'delivered_but_awareness_unproven'),
  'success.reply_received': says(
    'high',
    'identity_uncertain',
    'Somebody with the phone replied. Whether it was the participant is for the case to establish.',
  ),
  'success.acknowledgement_reply_received': says(
    'high',
    'identity_uncertain',
    'The phone sent an acknowledgement. Whether that satisfies the case is for its policy to decide.',
  ),
  'success.link_clicked': says('medium', 'weak_positive'),
  'undef.pending': says('low', 'pending'),
  'undef.provider_accepted_only': says('low', 'technical_acceptance_only'),
  'undef.queued': says('low', 'pending'),
  'undef.dispatched': says('low', 'technical_acceptance_only'),
  'undef.carrier_accepted_only': says('medium', 'endpoint_acceptance_only'),
  'undef.buffered': says('medium', 'delivery_pending'),
  'undef.deferred': says('medium', 'delivery_pending'),
  'undef.no_dlr': says('low', 'no_signal'),
  'undef.dlr_unknown': says('low', 'no_signal'),
  'undef.delivery_status_unknown': says('low', 'no_signal'),
  'undef.delivery_receipt_missing': says('low', 'no_signal'),
  'undef.delivered_but_awareness_unproven': says('medium', 'delivered_but_awareness_unproven'),
  'undef.link_clicked_identity_uncertain': says('low', 'identity_uncertain'),
  'undef.reply_identity_uncertain': says('medium', 'identity_uncertain'),
  'undef.conflicting_evidence': says('low', 'conflicting_evidence'),
  'undef.channel_degraded': says('low', 'channel_suspicious'),
  'undef.expired_unknown': says('low', 'no_signal'),
  'undef.identity_uncertain': says('low', 'identity_uncertain'),
  'undef.no_signal': says('low', 'no_signal'),
};

const OPTED_OUT = says(
  'high',
  'escalation_required',
  'The person asked for no more texts. Use another channel or a person; do not text again.',
);
const FAILED = says(
  'high',
  'escalation_required',
  'SMS failed for this message. Choose another channel, or let a person look at it.',
);

/** True for the assessments of S1.18. */
export const isFailure = (assessment: Assessment): assessment is Extract<Assessment, `fail.${string}`> =>
  assessment.startsWith('fail.');

/** True for the assessments of S1.17. */
export const isSuccess = (assessment: Assessment): assessment is Extract<Assessment, `success.${string}`> =>
  assessment.startsWith('success.');

/** How an assessment is to be taken. Total. */
export function usualInterpretation(assessment: Assessment): Interpretation {
  if (assessment === 'fail.opted_out') return OPTED_OUT;
  return isFailure(assessment) ? FAILED : TABLE[assessment];
}

/** What the coordination engine is advised to conclude: a class of S1.28 by name, or a sentence. */
export const adviceFor = (assessment: Assessment, coordinationClass: CoordinationClass): string =>
  usualInterpretation(assessment).sentence ?? coordinationClass;
