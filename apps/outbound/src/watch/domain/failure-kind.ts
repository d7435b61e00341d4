/** What kind of bad end a text had, for the specialist's criteria: the content or sender was refused, the person was not reached, or neither has anything to do with it. */
export type FailureKind = 'rejected' | 'undelivered' | 'other';

/** Assessments that speak of the person's phone, not of the text. */
const NOT_REACHED: ReadonlySet<string> = new Set([
  'fail.unreachable_subscriber',
  'fail.unknown_subscriber',
  'fail.delivery_failed',
  'fail.absent_subscriber',
  'fail.invalid_number_format',
  'fail.not_mobile_number',
  'fail.expired',
]);

/** Read from what the gateway said last; its code, where it gave one, knows more than the state. */
export function failureKind(
  state: 'failed' | 'undelivered',
  errorCode: string | null,
  assessment: string | null,
): FailureKind {
  switch (errorCode) {
    case 'ERR_INVALID_RECIPIENT_NUMBER':
    // As often as it was tried, or as far as anybody could find out, it did not arrive (S0.44).
    case 'ERR_GATEWAY_UNREACHABLE':
    case 'ERR_GATEWAY_SUBMISSION_LOST':
      return 'undelivered';
    case 'ERR_SENDER_ID_NOT_PROVISIONED':
      return 'rejected';
    case 'ERR_GATEWAY_MESSAGE_REJECTED':
      if (assessment === null) return state === 'failed' ? 'rejected' : 'undelivered';
      return NOT_REACHED.has(assessment) ? 'undelivered' : 'rejected';
    case null:
      return state === 'undelivered' ? 'undelivered' : 'other';
    default:
      // Credentials, funds, opt-outs: alerts and dead letters look after those.
      return 'other';
  }
}
