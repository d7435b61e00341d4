import fc from 'fast-check';
import { civilDay, easterSunday, readDay, showDay, weekdayOf } from './civil-day.js';
import { federalHolidayOn, federalHolidays } from './federal.js';
import { HOLIDAY_REGIONS, regionalHolidayOn, regionalHolidays } from './regional.js';

const observed = (year: number): readonly string[] => federalHolidays(year).map((holiday) => showDay(holiday.observed));
const on = (region: (typeof HOLIDAY_REGIONS)[number], date: string): string | null =>
  regionalHolidayOn(region, readDay(date)!);

describe('US federal holidays (R-1.3, 5 U.S.C. 6103)', () => {
  it.each([
    [2024, '01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
    [2025, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
  ])('%i is kept on the days of the OPM calendar', (year, days) => {
    expect(observed(year)).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('New Year of 2028, a Saturday, is kept in 2027, and both days count', () => {
    expect(observed(2028)[0]).toBe('2027-12-31');
    expect(observed(2028).slice(1)).toEqual(
      '01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'.split(' ').map((day) => `2028-${day}`),
    );
    expect(federalHolidayOn(civilDay(2027, 12, 31))).toBe('New Year’s Day');
    expect(federalHolidayOn(civilDay(2028, 1, 1))).toBe('New Year’s Day');
    expect(federalHolidayOn(civilDay(2028, 1, 3))).toBeNull();
  });

  it('Juneteenth is none before 2021', () => {
    expect(federalHolidayOn(civilDay(2020, 6, 19))).toBeNull();
    expect(federalHolidayOn(civilDay(2021, 6, 18))).toBe('Juneteenth');
  });

  it('an observed day is never a Saturday or Sunday, and at most a day away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1971, max: 2190 }), (year) => {
        for (const { day, observed: kept } of federalHolidays(year)) {
          expect([1, 2, 3, 4, 5]).toContain(weekdayOf(kept));
          expect(Math.abs(kept - day)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the calendar', () => {
  it.each([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2000-04-23',
    '2038-04-25',
    '2285-03-22',
  ])('Easter of that year is %s', (date) => {
    expect(showDay(easterSunday(+date.slice(0, 4)))).toBe(date);
  });

  it('reads what it shows and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (day) => {
        expect(readDay(showDay(day))).toBe(day);
      }),
    );
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00']) {
      expect(readDay(text)).toBeNull();
    }
  });
});

describe('holidays that forbid solicitations (R-5.7)', () => {
  it.each([
    ['AL', '2026-02-17', 'Mardi Gras'],
    ['AL', '2026-04-27', 'Confederate Memorial Day'],
    ['AL', '2026-06-01', 'Jefferson Davis’ birthday'],
    ['LA', '2025-03-04', 'Mardi Gras'],
    ['LA', '2024-03-29', 'Good Friday'],
    ['LA', '2026-11-03', 'Election Day'],
    ['LA', '2025-11-04', null],
    ['LA', '2025-01-20', 'Inauguration Day'],
    ['LA', '2026-11-02', 'All Saints’ Day'],
    ['LA', '2026-11-27', 'Acadian Day'],
    ['LA', '2027-08-30', 'Huey P. Long Day'],
    ['MS', '2024-04-29', 'Confederate Memorial Day'],
    ['MS', '2028-04-24', 'Confederate Memorial Day'],
    ['PA', '2026-04-03', 'Good Friday'],
    ['PA', '2026-06-15', 'Flag Day'],
    ['PA', '2027-11-02', 'Election Day'],
    ['RI', '2026-08-10', 'Victory Day'],
    ['RI', '2028-11-07', 'Election Day'],
    ['RI', '2027-11-02', null],
    ['UT', '2026-07-24', 'Pioneer Day'],
    ['UT', '2026-06-15', 'Juneteenth'],
    ['UT', '2027-06-21', 'Juneteenth'],
    ['FR', '2026-05-14', 'Ascension'],
    ['FR', '2026-05-25', 'Lundi de Pentecôte'],
    ['FR', '2026-07-14', 'Fête nationale'],
    ['FR', '2026-07-03', null],
  ] as const)('%s %s: %s', (region, date, name) => {
    expect(on(region, date)).toBe(name);
  });

  it('every state keeps the federal days too, on their date and on the day they are observed', () => {
    for (const region of HOLIDAY_REGIONS) {
      if (region === 'FR') continue;
      for (const year of [2024, 2025, 2026, 2027, 2028]) {
        for (const holiday of federalHolidays(year)) {
          expect(regionalHolidayOn(region, holiday.day)).not.toBeNull();
          expect(regionalHolidayOn(region, holiday.observed)).not.toBeNull();
        }
      }
      expect(regionalHolidays(region, 2026).length).toBeGreaterThan(federalHolidays(2026).length);
    }
  });
});
