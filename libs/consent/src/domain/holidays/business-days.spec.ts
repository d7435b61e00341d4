import fc from 'fast-check';
import { addBusinessDays, isBusinessDay, MAX_BUSINESS_DAYS } from './business-days.js';
import { localTime } from './zone-time.js';

const after = (date: string, count: number, zone: string): string =>
  addBusinessDays(new Date(date), count, zone).toISOString();

describe('business days (R-1.3)', () => {
  it.each([
    // Thanksgiving and the weekend are not counted.
    ['2026-11-20T15:00:00Z', 1, 'America/New_York', '2026-11-23T15:00:00.000Z'],
    ['2026-11-20T15:00:00Z', 4, 'America/New_York', '2026-11-27T15:00:00.000Z'],
    ['2026-11-20T15:00:00Z', 10, 'America/New_York', '2026-12-07T15:00:00.000Z'],
    // Independence Day of 2026 is a Saturday, kept on Friday.
    ['2026-07-02T16:00:00Z', 1, 'America/Chicago', '2026-07-06T16:00:00.000Z'],
    // A Saturday evening in Chicago is Sunday in UTC: the local day counts.
    ['2026-05-17T02:00:00Z', 1, 'America/Chicago', '2026-05-19T02:00:00.000Z'],
    // The same time of day although clocks changed between.
    ['2026-10-30T16:00:00Z', 1, 'America/New_York', '2026-11-02T17:00:00.000Z'],
    ['2026-06-01T00:00:00Z', 0, 'UTC', '2026-06-01T00:00:00.000Z'],
  ])('%s and %i in %s is %s', (date, count, zone, expected) => {
    expect(after(date, count, zone)).toBe(expected);
  });

  it('a time that clocks skip becomes the moment they jump; of a time they repeat the first counts', () => {
    // Cairo's clocks jump from 00:00 to 01:00 on Friday 2026-04-24.
    expect(after('2026-04-22T22:30:00Z', 1, 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
    // They go back at midnight into Friday 2026-10-30: Thursday 23:30 comes twice.
    expect(after('2026-10-28T20:30:00Z', 1, 'Africa/Cairo')).toBe('2026-10-29T20:30:00.000Z');
  });

  it('counts exactly the business days passed, and keeps the time of day where clocks do not skip it', () => {
    const zones = fc.constantFrom('America/New_York', 'Pacific/Honolulu', 'Europe/London', 'Australia/Lord_Howe');
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) }),
        fc.integer({ min: 1, max: 30 }),
        zones,
        (at, count, zone) => {
          const end = addBusinessDays(new Date(at), count, zone).getTime();
          const from = localTime(zone, at);
          const to = localTime(zone, end);
          let passed = 0;
          for (let day = from.day + 1; day <= to.day; day += 1) passed += isBusinessDay(day) ? 1 : 0;
          expect(passed).toBe(count);
          expect(isBusinessDay(to.day)).toBe(true);
          if (from.minute > 180) expect(to.minute).toBe(from.minute);
        },
      ),
    );
  });

  it('refuses a count nobody means and a zone nobody knows', () => {
    const date = new Date('2026-01-01T00:00:00Z');
    for (const count of [-1, 1.5, MAX_BUSINESS_DAYS + 1, Number.NaN])
      expect(() => addBusinessDays(date, count, 'UTC')).toThrow(RangeError);
    expect(() => addBusinessDays(date, 1, 'Mars/Olympus')).toThrow(RangeError);
  });
});
