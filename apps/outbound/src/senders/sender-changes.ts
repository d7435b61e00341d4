import { readId } from '#libs/kernel';
import type { Fault, Tx } from '#libs/platform';
import { countryFaults, type SenderChanges, type SendersStore } from '#libs/sender-mapping';
import type { SenderSettingsDto } from './senders.dto.js';

/** A sender that is about to be changed. */
interface Target {
  readonly senderType: string;
  readonly hasCampaign: boolean;
}

/** The changes that a request asks for. */
export const changesOf = (dto: SenderSettingsDto): SenderChanges => ({
  ...(dto.label === undefined ? {} : { label: dto.label }),
  ...(dto.registration_state === undefined ? {} : { registration: dto.registration_state }),
  ...(dto.use_cases === undefined ? {} : { useCases: dto.use_cases }),
  ...(dto.limitations === undefined ? {} : { limitations: dto.limitations }),
  ...(dto.country_scope === undefined ? {} : { countries: dto.country_scope }),
  ...(dto.segments_per_second === undefined ? {} : { segmentsPerSecond: dto.segments_per_second }),
  ...(dto.daily_segments === undefined ? {} : { dailySegments: dto.daily_segments }),
  ...(dto.campaign_id == null ? {} : { campaignId: readId('campaign', dto.campaign_id) }),
  ...(dto.campaign_id === null ? { campaignId: null } : {}),
  ...(dto.service_ref === undefined ? {} : { serviceRef: dto.service_ref }),
  ...(dto.is_default === undefined ? {} : { isDefault: dto.is_default }),
});

/** What of the changes does not fit the sender, all of it at once. */
export async function changeFaults(
  tx: Tx,
  store: SendersStore,
  tenantId: string,
  { senderType, hasCampaign }: Target,
  changes: SenderChanges,
): Promise<Fault[]> {
  const faults: Fault[] = countryFaults(senderType, changes.countries ?? []).map((at) => ({
    field: `country_scope.${at}`,
    code: 'ERR_COUNTRY_NOT_REACHED',
    message: 'is a country that takes no texts from this type of sender',
  }));
  const { campaignId } = changes;
  if (campaignId != null && !(await store.hasCampaign(tx, tenantId, campaignId)))
    faults.push({ field: 'campaign_id', code: 'ERR_CAMPAIGN_UNKNOWN', message: 'is not a campaign of yours' });
  if (changes.registration !== undefined && (campaignId === undefined ? hasCampaign : campaignId !== null))
    faults.push({
      field: 'registration_state',
      code: 'ERR_REGISTRATION_OF_CAMPAIGN',
      message: 'follows the campaign of the sender; change it there',
    });
  return faults;
}
