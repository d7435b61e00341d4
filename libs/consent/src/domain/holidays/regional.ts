import { civilDay, easterSunday, lastWeekday, nthWeekday, weekdayOf, type CivilDay } from './civil-day.js';
import { federalHolidays, holidayCalendar, observedOn, type Holiday } from './federal.js';

/** Places whose legal holidays forbid solicitations (R-5.7, `quiet-hours.json` `holidays_barred`). */
export const HOLIDAY_REGIONS = ['AL', 'LA', 'MS', 'PA', 'RI', 'UT', 'FR'] as const;
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number];

type NamedDay = readonly [name: string, day: CivilDay];

const MONDAY = 1;
/** Tuesday after the first Monday of November. */
const electionDay = (year: number): CivilDay => nthWeekday(year, 11, MONDAY, 1) + 1;
const mardiGras = (year: number): CivilDay => easterSunday(year) - 47;
const goodFriday = (year: number): CivilDay => easterSunday(year) - 2;
const onlyIf = (holds: boolean, ...days: readonly NamedDay[]): readonly NamedDay[] => (holds ? days : []);

/** Utah keeps Juneteenth on the Monday before when it falls on a Tuesday to Friday, on the Monday after when on a weekend. */
function utahJuneteenth(year: number): CivilDay {
  const day = civilDay(year, 6, 19);
  const weekday = weekdayOf(day);
  if (weekday === 6) return day + 2;
  return weekday === 0 ? day + 1 : day - (weekday - MONDAY);
}

/**
 * What a state keeps besides the federal holidays. Strict reading: a day that only part of a state keeps counts for all of it. From Ala. Code 1-3-8, La. R.S. 1:55
 * (with the two days taken out in 2022), Miss. Code 3-3-7, 44 P.S. 11, R.I.G.L. 25-1-1, Utah Code 63G-1-301; checked against npm date-holidays 3.37.0 and.
 */
const OWN_DAYS: Record<Exclude<HolidayRegion, 'FR'>, (year: number) => readonly NamedDay[]> = {
  AL: (year) => [
    ['Mardi Gras', mardiGras(year)],
    ['Confederate Memorial Day', nthWeekday(year, 4, MONDAY, 4)],
    ['Jefferson Davis’ birthday', nthWeekday(year, 6, MONDAY, 1)],
  ],
  LA: (year) => [
    ['Battle of New Orleans', civilDay(year, 1, 8)],
    ['Robert E. Lee Day', civilDay(year, 1, 19)],
    ...onlyIf(year % 4 === 1, ['Inauguration Day', civilDay(year, 1, 20)]),
    ['Mardi Gras', mardiGras(year)],
    ['Good Friday', goodFriday(year)],
    ['Confederate Memorial Day', civilDay(year, 6, 3)],
    ['Huey P. Long Day', civilDay(year, 8, 30)],
    ['All Saints’ Day', civilDay(year, 11, 1)],
    ...onlyIf(year % 2 === 0, ['Election Day', electionDay(year)]),
    ['Acadian Day', nthWeekday(year, 11, 4, 4) + 1],
  ],
  MS: (year) => [['Confederate Memorial Day', lastWeekday(year, 4, MONDAY)]],
  PA: (year) => [
    ['Good Friday', goodFriday(year)],
    ['Flag Day', civilDay(year, 6, 14)],
    ['Election Day', electionDay(year)],
  ],
  RI: (year) => [
    ['Victory Day', nthWeekday(year, 8, MONDAY, 2)],
    ...onlyIf(year % 2 === 0, ['Election Day', electionDay(year)]),
  ],
  UT: (year) => [
    ['Juneteenth', utahJuneteenth(year)],
    ['Pioneer Day', civilDay(year, 7, 24)],
  ],
};

/** The eleven holidays of all of France (Code du travail L3133-1). None of them is moved when it falls on a weekend. */
function frenchHolidays(year: number): readonly NamedDay[] {
  const easter = easterSunday(year);
  return [
    ['Jour de l’an', civilDay(year, 1, 1)],
    ['Lundi de Pâques', easter + 1],
    ['Fête du Travail', civilDay(year, 5, 1)],
    ['Victoire 1945', civilDay(year, 5, 8)],
    ['Ascension', easter + 39],
    ['Lundi de Pentecôte', easter + 50],
    ['Fête nationale', civilDay(year, 7, 14)],
    ['Assomption', civilDay(year, 8, 15)],
    ['Toussaint', civilDay(year, 11, 1)],
    ['Armistice 1918', civilDay(year, 11, 11)],
    ['Noël', civilDay(year, 12, 25)],
  ];
}

/** The days of a year on which a region forbids solicitations: the federal holidays and its own; in France its own only. */
export function regionalHolidays(region: HolidayRegion, year: number): readonly Holiday[] {
  if (region === 'FR') return frenchHolidays(year).map(([name, day]) => ({ name, day, observed: day }));
  const own = OWN_DAYS[region](year).map(([name, day]) => ({ name, day, observed: observedOn(day) }));
  return [...federalHolidays(year), ...own].sort((one, other) => one.day - other.day);
}

const CALENDARS = Object.fromEntries(
  HOLIDAY_REGIONS.map((region) => [region, holidayCalendar((year) => regionalHolidays(region, year))]),
) as Record<HolidayRegion, (day: CivilDay) => string | null>;

/** The holiday that falls on a day in a region or is observed on it, or null. */
export const regionalHolidayOn = (region: HolidayRegion, day: CivilDay): string | null => CALENDARS[region](day);
