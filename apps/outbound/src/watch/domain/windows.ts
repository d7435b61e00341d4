/** Windows that figures can be asked for. */
export const WINDOWS = ['1h', '24h', '7d', '30d'] as const;
export type Window = (typeof WINDOWS)[number];

export const HOUR_MS = 3_600_000;
/** Evidence gets its id before it is committed, on the clock of the process that saw it; no transaction takes longer and no clock is further off. */
export const SLACK_MS = 5 * 60_000;
const HOURS: Readonly<Record<Window, number>> = { '1h': 1, '24h': 24, '7d': 168, '30d': 720 };

/** The hour a moment lies in. */
export const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);

/** How a window is read: whole hours that have been counted before, and what is newer, counted now. */
export interface WindowPlan {
  readonly from: Date;
  /** From here on texts are counted as they stand now. */
  readonly liveFrom: Date;
  /** False when the watch has not come far enough yet: what lies between is missing, and the answer says so. */
  readonly complete: boolean;
}

/** More than this is not counted while somebody waits. */
export const MAX_LIVE_MS = 3 * HOUR_MS;

/**
 * One hour is counted to the minute. Longer windows begin with a whole hour, that many hours before the current one. `rolledTo` is how far the watch has got; null when it has not begun.
 */
export function planWindow(window: Window, now: Date, rolledTo: Date | null): WindowPlan {
  if (window === '1h') {
    const from = new Date(now.getTime() - HOUR_MS);
    return { from, liveFrom: from, complete: true };
  }
  const from = new Date(hourOf(now).getTime() - HOURS[window] * HOUR_MS);
  const counted = rolledTo === null ? from : hourOf(rolledTo);
  const earliest = new Date(hourOf(now).getTime() - MAX_LIVE_MS);
  return counted >= earliest
    ? { from, liveFrom: counted > from ? counted : from, complete: true }
    : { from, liveFrom: earliest, complete: false };
}
