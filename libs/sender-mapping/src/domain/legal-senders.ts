import type { MessageStream } from '#libs/sms';
import type { SenderIdentity } from '#libs/tenancy';

/** Notices that somebody's rights hang on: they share no sender with marketing (S1.60, OB22). */
export const LEGAL_STREAM = 'legal_or_high_assurance_notice' satisfies MessageStream;

/** Whether a sender may carry marketing, by what it was declared for. */
export const mayCarryMarketing = ({
  useCases,
  limitations,
}: Pick<SenderIdentity, 'useCases' | 'limitations'>): boolean =>
  !limitations.includes('marketing_not_allowed') &&
  useCases.some((useCase) => ['marketing', 'mixed', 'unknown'].includes(useCase));
