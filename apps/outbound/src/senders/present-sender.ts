import { isUuid, showId } from '#libs/kernel';
import type { SendingPolicy } from '#libs/messaging';
import type { SenderCampaign, SenderMapDocument, SenderOverride, SenderRecord } from '#libs/sender-mapping';

/** SmsSenderIdentity (S1.46) with what an administrator needs beside it. Credentials of the account are never part of it. */
export const presentSender = (sender: SenderRecord): Record<string, unknown> => ({
  sender_identity_id: showId('number', sender.id),
  sender_type: sender.senderType,
  sender_value: sender.number,
  label: sender.label,
  channel_id: sender.channelId,
  provider_name: sender.provider,
  provider_account_ref: sender.accountRef,
  service_ref: sender.serviceRef,
  country_scope: sender.countries,
  registration_state: sender.registration,
  use_case: sender.useCases.length === 1 ? sender.useCases[0] : 'mixed',
  use_cases: sender.useCases,
  brand_ref: sender.campaign?.brandRef ?? null,
  campaign_ref: sender.campaign?.campaignRef ?? null,
  campaign_id: sender.campaign === null ? null : showId('campaign', sender.campaign.id),
  throughput_profile_ref:
    sender.campaign === null ? showId('number', sender.id) : showId('campaign', sender.campaign.id),
  segments_per_second: sender.segmentsPerSecond,
  daily_segments: sender.dailySegments,
  limitations: sender.limitations,
  is_default: sender.isDefault,
  override_until: sender.overrideUntil?.toISOString() ?? null,
  created_at: sender.createdAt.toISOString(),
});

/** A map with ids as callers see them. */
export const presentMap = ({ version, names, pools, rules, fallback }: SenderMapDocument): Record<string, unknown> => ({
  version,
  names: Object.fromEntries(Object.entries(names).map(([name, target]) => [name, shown(target)])),
  pools: pools.map(({ name, members, sticky }) => ({ name, members: members.map(shown), sticky })),
  rules: rules.map(({ streams, countries, use }) => ({ streams, countries, use: shown(use) })),
  fallback: fallback === null ? null : shown(fallback),
});

/** Names cannot look like ids. */
const shown = (target: string): string => (isUuid(target) ? showId('number', target) : target);

/** A campaign with its limits. */
export const presentCampaign = (campaign: SenderCampaign): Record<string, unknown> => ({
  campaign_id: showId('campaign', campaign.id),
  name: campaign.name,
  brand_ref: campaign.brandRef,
  campaign_ref: campaign.campaignRef,
  registration_state: campaign.registration,
  segments_per_second: campaign.segmentsPerSecond,
  daily_segments: campaign.dailySegments,
});

/** A line of the record of overrides. */
export const presentOverride = (override: SenderOverride): Record<string, unknown> => ({
  override_id: showId('override', override.id),
  sender_identity_id: showId('number', override.senderId),
  number: override.number,
  reason: override.reason,
  granted_by: override.grantedBy,
  granted_at: override.grantedAt.toISOString(),
  expires_at: override.expiresAt.toISOString(),
});

/** A sending policy in S0's names. */
export const presentSendingPolicy = (policy: SendingPolicy): Record<string, unknown> => ({
  version: policy.version,
  character_set_validation: policy.characters,
  max_sms_segments_per_message: policy.maxSegments,
  retry_attempts: policy.retryAttempts,
});
