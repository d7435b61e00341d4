import type { Assessment, CoordinationEvent, LifecycleEvent } from '#libs/sms';
import type { EvidenceEvent } from './evidence-event.js';
import { isFailure } from './interpretations.js';

/** How many sentences a summary holds at most; the oldest and the newest news are kept. */
export const MAX_SUMMARY_LINES = 30;

/** Each event in a sentence for people: no numbers, no words of the text, and never more than was seen (I21). */
const SENTENCE: { readonly [K in LifecycleEvent]: string } = {
  created: 'The message was created.',
  rendered: 'The text was put together.',
  render_failed: 'The text could not be put together.',
  segmentation_analyzed: 'The length and the alphabet of the text were checked.',
  consent_checked: 'Consent was checked.',
  suppression_checked: 'The suppression list was checked.',
  send_requested: 'We asked the provider to send it.',
  accepted_by_adapter: 'We took the request.',
  rejected_by_adapter: 'We refused to send it.',
  accepted_by_provider: 'The provider took it. Whether it will reach the phone is not known.',
  rejected_by_provider: 'The provider refused it.',
  queued: 'It waits in the provider’s queue.',
  scheduled: 'The provider will send it later.',
  dispatched: 'The provider is handing it to a network.',
  accepted_by_carrier: 'A carrier took it. Whether it reached the phone is not known.',
  buffered: 'The carrier holds it for later delivery.',
  deferred: 'Delivery was put off.',
  delivered: 'The carrier says it was delivered. Nobody knows whether it was read.',
  undelivered: 'The carrier says it was not delivered.',
  failed: 'It was reported as failed.',
  rejected: 'The carrier refused it.',
  expired: 'It was reported as expired. Whether it arrived before is not known.',
  unknown: 'The provider’s report does not say what became of it.',
  inbound_reply_received: 'A reply came from the phone. Who wrote it is not proven.',
  opt_out_received: 'The phone asked for no more texts.',
  opt_in_received: 'The phone asked to receive texts again.',
  help_received: 'The phone asked for help.',
  link_clicked: 'The link was opened. Who opened it is not known.',
  suppression_added: 'The number was put on the suppression list.',
  channel_warning: 'There was a warning about the channel.',
};

interface Wording {
  readonly kinds: readonly LifecycleEvent[];
  readonly when: Assessment | CoordinationEvent | 'fail';
  readonly sentence: string;
}

const REPORTS: readonly LifecycleEvent[] = ['undelivered', 'failed', 'rejected', 'delivered', 'unknown', 'expired'];

/** Where the event means something else than its kind ordinarily does; the first row that fits is taken. */
const WORDINGS: readonly Wording[] = [
  { kinds: ['consent_checked'], when: 'fail', sentence: 'It was not sent.' },
  { kinds: ['suppression_checked'], when: 'fail', sentence: 'It was not sent.' },
  { kinds: ['expired'], when: 'fail', sentence: 'It expired before it could be delivered.' },
  {
    kinds: ['expired', 'unknown'],
    when: 'undef.no_dlr',
    sentence: 'No receipt came in time. Whether it arrived is not known.',
  },
  {
    kinds: ['expired', 'unknown'],
    when: 'undef.delivery_receipt_missing',
    sentence: 'A receipt that was due did not come. Whether it arrived is not known.',
  },
  {
    kinds: ['unknown'],
    when: 'undef.pending',
    sentence: 'No usable answer came from the provider: it may or may not have been taken.',
  },
  {
    kinds: ['deferred', 'rejected_by_provider'],
    when: 'undef.pending',
    sentence: 'The provider could not be reached. It will be tried again.',
  },
  {
    kinds: ['deferred'],
    when: 'notification.attempt.delayed',
    sentence: 'The provider says that it is delayed.',
  },
  {
    kinds: REPORTS,
    when: 'undef.deferred',
    sentence: 'It could not be delivered for now. It may still arrive.',
  },
  {
    kinds: REPORTS,
    when: 'undef.conflicting_evidence',
    sentence: 'The provider’s report contradicts itself: part of it says delivered.',
  },
  { kinds: ['delivered'], when: 'fail', sentence: 'The report names both a delivery and a failure.' },
  {
    kinds: ['inbound_reply_received'],
    when: 'success.acknowledgement_reply_received',
    sentence: 'The phone answered with an acknowledgement. Who wrote it is not proven.',
  },
  {
    kinds: ['inbound_reply_received'],
    when: 'undef.reply_identity_uncertain',
    sentence: 'A reply came, but the number may belong to somebody else now.',
  },
  {
    kinds: ['link_clicked'],
    when: 'interaction.scanner_or_bot_interaction',
    sentence: 'A machine fetched the link. That shows no person.',
  },
  {
    kinds: ['link_clicked'],
    when: 'undef.identity_uncertain',
    sentence: 'The link was opened, perhaps by somebody it was passed on to.',
  },
  {
    kinds: ['channel_warning'],
    when: 'undef.identity_uncertain',
    sentence: 'The number may have changed hands or be shared.',
  },
  {
    kinds: ['channel_warning'],
    when: 'notification.channel.suppression_removed',
    sentence: 'The number was taken off the suppression list.',
  },
  {
    kinds: ['channel_warning'],
    when: 'notification.channel.complaint_received',
    sentence: 'A complaint about texts to this number came in.',
  },
  { kinds: ['channel_warning'], when: 'system.provider.degraded', sentence: 'The provider was in trouble.' },
  { kinds: ['channel_warning'], when: 'system.provider.unavailable', sentence: 'The provider could not be reached.' },
];

/** Why, where the assessment names a reason that the event's own sentence does not. */
const REASON: { readonly [A in Extract<Assessment, `fail.${string}`>]: string | null } = {
  'fail.missing_number': 'There is no number.',
  'fail.invalid_number_format': 'The number is not valid.',
  'fail.not_mobile_number': 'The number cannot receive texts.',
  'fail.unknown_subscriber': 'The number is not in service.',
  'fail.unreachable_subscriber': 'The phone could not be reached.',
  'fail.unavailable_subscriber': 'The subscriber was not available.',
  'fail.ported_number_issue': 'The number moved to another network and was not found there.',
  'fail.blocked_by_recipient': 'The phone blocks the sender.',
  'fail.opted_out': 'The person has opted out.',
  'fail.consent_missing': 'There is no consent.',
  'fail.suppressed': 'The number is blocked or the message was withdrawn.',
  'fail.provider_rejected': null,
  'fail.carrier_rejected': null,
  'fail.filtered_by_carrier': 'The carrier filtered it.',
  'fail.policy_rejected': 'A rule forbids it.',
  'fail.content_rejected': 'Its content is not allowed.',
  'fail.sender_not_registered': 'The sender is not registered.',
  'fail.sender_not_allowed': 'The sender is not allowed there.',
  'fail.route_unavailable': 'There is no route to the network.',
  'fail.expired': 'It was too late.',
  'fail.delivery_failed': null,
  'fail.message_too_long_or_invalid': 'The text is too long or not valid.',
  'fail.encoding_unsupported': 'The text cannot be encoded for this route.',
  'fail.account_or_quota_failure': 'The provider account is out of credit, over its limit or closed.',
};

/** Events whose own sentence already gives the reason. */
const SAYS_WHY: readonly LifecycleEvent[] = ['opt_out_received', 'suppression_added', 'expired'];

/** One event in words. Total; holds nothing that came from outside. */
export function summaryOf(event: Pick<EvidenceEvent, 'kind' | 'assessment' | 'coordinationEvent'>): string {
  const { kind, assessment, coordinationEvent } = event;
  const failed = assessment !== null && isFailure(assessment);
  const special = WORDINGS.find(
    ({ kinds, when }) =>
      kinds.includes(kind) && (when === assessment || when === coordinationEvent || (when === 'fail' && failed)),
  );
  const sentence = special?.sentence ?? SENTENCE[kind];
  const reason = failed && !SAYS_WHY.includes(kind) ? REASON[assessment] : null;
  return reason === null ? sentence : `${sentence} ${reason}`;
}

/** What is known, each thing said once, oldest first. At most {@link MAX_SUMMARY_LINES} lines, one of which owns up to a gap. */
export function summarise(inOrder: readonly EvidenceEvent[]): readonly string[] {
  const lines = [...new Set(inOrder.map(summaryOf))];
  if (lines.length <= MAX_SUMMARY_LINES) return lines;
  const head = Math.floor(MAX_SUMMARY_LINES / 2);
  const tail = MAX_SUMMARY_LINES - head - 1;
  return [
    ...lines.slice(0, head),
    'More was seen than is listed here; the timeline has all of it.',
    ...lines.slice(-tail),
  ];
}
