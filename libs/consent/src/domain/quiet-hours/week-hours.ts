import { err, ok, type Result } from '#libs/kernel';
import { WEEKDAYS, type Weekday } from '../holidays/civil-day.js';

/** Hours of a day in minutes from midnight: `open` is the first allowed minute, `close` the first forbidden one. */
export interface Hours {
  readonly open: number;
  readonly close: number;
}

/** The hours of a week, Sunday first; null for a day without any. */
export type WeekHours = readonly (Hours | null)[];

/** A week as people write it: `{ mon: ['09:00', '20:00'], …, sun: null }`, the form of `quiet-hours.json`. A day left out has no hours. */
export type WrittenWeek = { readonly [day in Weekday]?: readonly [open: string, close: string] | null };

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

function readTime(text: unknown): number | null {
  const found = typeof text === 'string' ? TIME.exec(text) : null;
  if (found === null) return null;
  return found[1] === undefined ? 24 * 60 : Number(found[1]) * 60 + Number(found[2]);
}

/** The hours of a written week, or everything that is wrong with it. `24:00` closes a day at its end; hours never pass midnight. */
export function readWeekHours(written: WrittenWeek): Result<WeekHours, readonly string[]> {
  const faults: string[] = [];
  for (const key of Object.keys(written).slice(0, 20)) {
    if (!WEEKDAYS.some((day) => day === key)) faults.push(`${JSON.stringify(key.slice(0, 12))} is no day of the week`);
  }
  const days = WEEKDAYS.map((day): Hours | null => {
    const hours = written[day] ?? null;
    if (hours === null) return null;
    const open = readTime(hours[0]);
    const close = readTime(hours[1]);
    if (open === null || close === null || open >= close) {
      faults.push(`${day} must be two times such as ["09:00", "20:00"], the first before the second, or null`);
      return null;
    }
    return { open, close };
  });
  return faults.length > 0 ? err(faults) : ok(days);
}

/** `9-20`: the hours from nine to the last minute before twenty. For tables in the source; throws for a form it does not know. */
function hoursOf(short: string): Hours | null {
  if (short === '-') return null;
  const found = /^(\d{1,2})-(\d{1,2})$/.exec(short);
  if (found === null) throw new Error(`no hours: ${short}`);
  return { open: Number(found[1]) * 60, close: Number(found[2]) * 60 };
}

/** A week of a table in the source: hours from Monday to Friday, of Saturday, of Sunday, such as `('9-20', '10-18', '-')`. */
export function week(workdays: string, saturday: string, sunday: string): WeekHours {
  const weekday = hoursOf(workdays);
  return [hoursOf(sunday), weekday, weekday, weekday, weekday, weekday, hoursOf(saturday)];
}

/** The hours that both allow, or null. */
export function bothAllow(one: Hours | null, other: Hours | null): Hours | null {
  if (one === null || other === null) return null;
  const open = Math.max(one.open, other.open);
  const close = Math.min(one.close, other.close);
  if (open >= close) return null;
  if (open === one.open && close === one.close) return one;
  return open === other.open && close === other.close ? other : { open, close };
}

/** True when a minute of the day lies within the hours. */
export const allowsMinute = (hours: Hours | null, minute: number): boolean =>
  hours !== null && minute >= hours.open && minute < hours.close;
