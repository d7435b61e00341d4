/**
 * A day of the calendar without a clock or a place, as the count of days since 1970-01-01 (proleptic Gregorian). A number, so that days compare, add and key
 * maps cheaply. Never an instant: see `zone-time.ts` for when a day begins somewhere.
 */
export type CivilDay = number;

/** Milliseconds of a day whose clocks did not change. */
export const DAY_MS = 86_400_000;

/** Days of the week, Sunday first, as `weekdayOf` counts them. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day of a year, month (1 to 12) and day of month; days beyond the month run on, as in `Date.UTC`. */
export const civilDay = (year: number, month: number, day: number): CivilDay => Date.UTC(year, month - 1, day) / DAY_MS;

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: CivilDay): number => (((day + 4) % 7) + 7) % 7;

/** The Gregorian year of a day. */
export const yearOf = (day: CivilDay): number => new Date(day * DAY_MS).getUTCFullYear();

/** `2026-07-04`. */
export const showDay = (day: CivilDay): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day behind `2026-07-04`, or null for anything else, also for a day that no month has. */
export function readDay(text: string): CivilDay | null {
  if (!ISO_DAY.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) || showDay(ms / DAY_MS) !== text ? null : ms / DAY_MS;
}

/** The `nth` (1 to 5) given weekday of a month. `weekday` counts from Sunday, 0. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): CivilDay {
  const first = civilDay(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** The last given weekday of a month. */
export function lastWeekday(year: number, month: number, weekday: number): CivilDay {
  const last = civilDay(year, month + 1, 0);
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar (anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): CivilDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const serial = epact + toSunday - 7 * late + 114;
  return civilDay(year, Math.floor(serial / 31), (serial % 31) + 1);
}
