import type { SenderFacts } from '#libs/consent';
import type { BusinessNumberEntity } from '#libs/tenancy';

/** A number of ours as the decision about sending needs it. */
export const senderFacts = (sender: BusinessNumberEntity): SenderFacts => ({
  id: sender.id,
  // An override is judged when a text is accepted; one that runs out lets what it has let in leave.
  usable: sender.releasedAt === null,
  senderType: sender.senderType,
  registration: sender.registration,
  useCases: sender.useCases,
  limitations: sender.limitations,
  countries: sender.countries,
});
