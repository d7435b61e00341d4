import { DAY_MS, weekdayOf, type CivilDay } from './civil-day.js';
import { federalHolidayOn } from './federal.js';
import { instantOf, spanAt } from './zone-time.js';

/** Most business days one may count ahead: a year. Law counts ten (47 CFR 64.1200(a)(10)). */
export const MAX_BUSINESS_DAYS = 260;

/** True from Monday to Friday, except on a day that is or keeps a US federal holiday. */
export function isBusinessDay(day: CivilDay): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && federalHolidayOn(day) === null;
}

/**
 * The instant `count` US business days after `date`, at the same time of day on the clocks of `zone`. The day of `date` is not counted, so ten days from a
 * Saturday end on a Friday. A time that the clocks of the last day skip becomes the moment they jump. With 0 the date itself. Throws RangeError for a count that is
 * no whole number from 0 to {@link MAX_BUSINESS_DAYS} and for a zone nobody knows.
 */
export function addBusinessDays(date: Date, count: number, zone: string): Date {
  if (!Number.isInteger(count) || count < 0 || count > MAX_BUSINESS_DAYS)
    throw new RangeError(`business days are counted from 0 to ${MAX_BUSINESS_DAYS}`);
  if (count === 0) return new Date(date);
  const local = date.getTime() + spanAt(zone, date.getTime()).offset;
  let day = Math.floor(local / DAY_MS);
  const msOfDay = local - day * DAY_MS;
  for (let left = count; left > 0;) {
    day += 1;
    if (isBusinessDay(day)) left -= 1;
  }
  return new Date(instantOf(zone, day, msOfDay));
}
