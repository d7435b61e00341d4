import { civilDay, lastWeekday, nthWeekday, weekdayOf, yearOf, type CivilDay } from './civil-day.js';

/** A legal holiday: the day itself, and the working day on which offices keep it when the day falls on a weekend. */
export interface Holiday {
  readonly name: string;
  readonly day: CivilDay;
  readonly observed: CivilDay;
}

/** A Saturday is kept on the Friday before, a Sunday on the Monday after (5 U.S.C. 6103(b), Executive Order 11582). */
export function observedOn(day: CivilDay): CivilDay {
  const weekday = weekdayOf(day);
  return weekday === 6 ? day - 1 : weekday === 0 ? day + 1 : day;
}

const SUNDAY_FIRST = { monday: 1, thursday: 4 } as const;

/**
 * The legal public holidays of 5 U.S.C. 6103(a) in a year, by the rules of today: Juneteenth counts from 2021. Without Inauguration Day, which only offices
 * around Washington keep. In order of the calendar. The observed day of New Year may lie in the year before.
 */
export function federalHolidays(year: number): readonly Holiday[] {
  const { monday, thursday } = SUNDAY_FIRST;
  const days: readonly (readonly [name: string, day: CivilDay])[] = [
    ['New Year’s Day', civilDay(year, 1, 1)],
    ['Martin Luther King Jr. Day', nthWeekday(year, 1, monday, 3)],
    ['Washington’s Birthday', nthWeekday(year, 2, monday, 3)],
    ['Memorial Day', lastWeekday(year, 5, monday)],
    ...(year >= 2021 ? ([['Juneteenth', civilDay(year, 6, 19)]] as const) : []),
    ['Independence Day', civilDay(year, 7, 4)],
    ['Labor Day', nthWeekday(year, 9, monday, 1)],
    ['Columbus Day', nthWeekday(year, 10, monday, 2)],
    ['Veterans Day', civilDay(year, 11, 11)],
    ['Thanksgiving Day', nthWeekday(year, 11, thursday, 4)],
    ['Christmas Day', civilDay(year, 12, 25)],
  ];
  return days.map(([name, day]) => ({ name, day, observed: observedOn(day) }));
}

/** Years kept at a time; beyond, the memory starts anew. */
const MAX_YEARS = 64;

/**
 * A calendar of holidays by day: `holidaysOf(year)` is asked once per year. A day is a holiday on its date and on the day it is observed: for a bar on
 * texts both count.
 */
export function holidayCalendar(holidaysOf: (year: number) => readonly Holiday[]): (day: CivilDay) => string | null {
  const years = new Map<number, ReadonlyMap<CivilDay, string>>();
  const ofYear = (year: number): ReadonlyMap<CivilDay, string> => {
    let days = years.get(year);
    if (days === undefined) {
      if (years.size >= MAX_YEARS) years.clear();
      const all = [year - 1, year, year + 1].flatMap((near) => holidaysOf(near));
      days = new Map([
        ...all.map(({ name, observed }) => [observed, name] as const),
        ...all.map(({ name, day }) => [day, name] as const),
      ]);
      years.set(year, days);
    }
    return days;
  };
  // Days that are asked for lie close together, and finding the year of one costs more than looking it up.
  let near = { from: 0, until: 0, days: ofYear(1970) };
  return (day) => {
    if (day < near.from || day >= near.until) {
      const year = yearOf(day);
      near = { from: civilDay(year, 1, 1), until: civilDay(year + 1, 1, 1), days: ofYear(year) };
    }
    return near.days.get(day) ?? null;
  };
}

/** The federal holiday that falls on a day or is observed on it, or null. */
export const federalHolidayOn = holidayCalendar(federalHolidays);
