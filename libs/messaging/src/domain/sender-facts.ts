import type { SenderFacts } from '#libs/consent';
import type { BusinessNumberEntity } from '#libs/tenancy';

/** A number of ours as the decision about sending needs it. */
export const senderFacts = (sender: BusinessNumberEntity): SenderFacts => ({
  id: sender.id,
  usable: sender.releasedAt === null,
  type: sender.senderType,
  registration: sender.registration,
  useCases: sender.useCases,
  limitations: sender.limitations,
});
