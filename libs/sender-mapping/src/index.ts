/** Which sender may carry a message: identities, pools, rules, campaigns, overrides. */
import { Module } from '@nestjs/common';
import { ChooseSenders } from './choose-senders.usecase.js';
import { SenderMaps } from './sender-maps.js';
import { SendersStore } from './senders.store.js';

export { ChooseSenders, type FoundSender, type SenderSeeker } from './choose-senders.usecase.js';
export { SenderMaps } from './sender-maps.js';
export {
  MAX_LISTED,
  MAX_SENDERS,
  SendersStore,
  type NewSender,
  type SenderCampaign,
  type SenderChanges,
  type SenderOverride,
  type SenderRecord,
} from './senders.store.js';
export { countryOf } from './domain/country.js';
export { ADDED_TYPES, countryFaults, senderValueFault, type AddedType } from './domain/sender-form.js';
export { CHOSEN_BY, chooseSender, type ChosenBy, type ChosenSender, type SenderWish } from './domain/choose-sender.js';
export { mayCarryMarketing } from './domain/legal-senders.js';
export {
  isKeptForLegalNotices,
  isSenderName,
  leadsTo,
  senderMapFaults,
  type SenderMapDocument,
  type SenderMapFault,
  type SenderPool,
  type SenderRule,
} from './domain/sender-map-document.js';

const PROVIDERS = [SendersStore, SenderMaps, ChooseSenders];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class SenderMappingModule {}
