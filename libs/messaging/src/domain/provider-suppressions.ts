import type { NewSuppression } from '#libs/consent';
import type { SendFailure, StatusMeaning } from '#libs/providers';

/** Numbers come to life again with another owner; a dead one is tried anew after this. */
const DEAD_FOR_MS = 30 * 24 * 60 * 60_000;

/** The provider knew first that the person wants no texts: from now on we know too. */
export const providerOptOut = (endpointId: string, attemptId: string): NewSuppression => ({
  endpointId,
  type: 'opt_out',
  source: 'provider',
  reason: 'the provider reports an opt-out',
  evidenceId: attemptId,
});

/** The carrier says that nobody can be reached there (S1.44 hard_failure, R-6.4). */
export const deadNumber = (endpointId: string, attemptId: string, now: Date): NewSuppression => ({
  endpointId,
  type: 'hard_failure',
  source: 'provider',
  reason: 'the carrier calls the number unreachable',
  evidenceId: attemptId,
  expiresAt: new Date(now.getTime() + DEAD_FOR_MS),
});

/** Whether a final receipt says that the number itself is at fault, not this text, its sender or the hour. */
export const isDead = ({ receiptClass, assessment }: StatusMeaning): boolean =>
  receiptClass === 'unknown_subscriber' || (receiptClass === 'invalid_number' && assessment !== 'fail.policy_rejected');

/** The same for a refusal at submission. */
export const isDeadAtSend = ({ class: kind, errorCode }: SendFailure): boolean =>
  kind !== 'retry' && kind !== 'throttled' && errorCode === 'ERR_INVALID_RECIPIENT_NUMBER';
