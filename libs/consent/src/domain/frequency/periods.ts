import { DAY_MS, civilDay, yearOf } from '../holidays/civil-day.js';
import { instantOf, localTime } from '../holidays/zone-time.js';

/** The spans in which people and consent texts count: "2 msgs/month". */
export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

/** The rolling part of a period: as short as that period ever is, so that a text each first of the month is one per month. */
const ROLLING_MS: Record<Period, number> = { day: DAY_MS, week: 7 * DAY_MS, month: 28 * DAY_MS };

/**
 * The first moment (epoch ms) at which a text sent at `sentAt` no longer counts. Strict reading of "per day" and "per month": it counts both through the calendar
 * period of `zone` in which it was sent and through a rolling one. A week rolls only: nobody agrees on its first day.
 */
export function countsUntil(sentAt: number, period: Period, zone: string): number {
  const rolling = sentAt + ROLLING_MS[period];
  if (period === 'week') return rolling;
  const { day } = localTime(zone, sentAt);
  const next = period === 'day' ? day + 1 : civilDay(yearOf(day), new Date(day * DAY_MS).getUTCMonth() + 2, 1);
  return Math.max(rolling, instantOf(zone, next, 0));
}
