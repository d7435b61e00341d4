import type { WatchSettings } from './watch-policy.js';

/** How the texts of one channel fared of late. */
export interface ChannelOutcomes {
  readonly channelId: string;
  /** That had an answer or a receipt. */
  readonly texts: number;
  /** ERR_GATEWAY_MESSAGE_REJECTED */
  readonly rejected: number;
  /** ERR_SENDER_ID_NOT_PROVISIONED */
  readonly notProvisioned: number;
}

/** Whether so many of the channel's texts were refused that somebody has to look (S0.43). Few texts tell nothing. */
export function isTooHigh(
  { texts, rejected, notProvisioned }: ChannelOutcomes,
  { sharePercent, minTexts }: WatchSettings['rejections'],
): boolean {
  return texts >= minTexts && (rejected + notProvisioned) * 100 > sharePercent * texts;
}
