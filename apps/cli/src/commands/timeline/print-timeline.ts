import type { SmsMessageTimeline, SmsTimelineEvent } from '#libs/evidence';
import { asTable } from '../table.js';

const HEAD = ['TIME', 'EVENT', 'SOURCE', 'PROOF', 'WHAT IT SAYS'] as const;

/** A timeline for people: the message's own events, then each attempt's, then what may be concluded and what to do. */
export function printTimeline(of: SmsMessageTimeline): string {
  const { category, subclass, confidence, strongest_signal: strongest, ...rest } = of.current_assessment;
  const attempts = of.sms_attempts.map(
    (attempt) =>
      `Attempt ${attempt.sms_attempt_id} by ${attempt.provider_name}${attempt.provider_message_id === null ? '' : `, there ${attempt.provider_message_id}`}\n${events(attempt.events)}`,
  );
  const conclusion = [
    `Assessment  ${category}.${subclass}, confidence ${confidence}, by ${strongest ?? 'no signal'}`,
    ...rest.evidence_summary.map((line) => `            ${line}`),
    `For the case  ${rest.recommended_coordination_interpretation}`,
  ].join('\n');
  const { length } = of.segments;
  const size = length === 0 ? '' : `, ${length} segment${length === 1 ? '' : 's'} sent or to be sent`;
  return [`Message ${of.sms_message_id}${size}\n${events(of.events)}`, ...attempts, `${conclusion}\n`].join('\n');
}

function events(listed: readonly SmsTimelineEvent[]): string {
  if (listed.length === 0) return '  nothing has been seen yet\n';
  const rows = listed.map((event) => [
    event.occurred_at,
    event.native_event_type === null ? event.event_type : `${event.event_type} (${event.native_event_type})`,
    event.source,
    event.evidence_grade.strength,
    event.summary,
  ]);
  return asTable([HEAD, ...rows].map(([first = '', ...others]) => [`  ${first}`, ...others]));
}
