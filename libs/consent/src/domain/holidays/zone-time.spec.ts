import fc from 'fast-check';
import { DAY_MS } from './civil-day.js';
import { instantOf, isZone, localTime, nextWithin, spanAt } from './zone-time.js';

const ZONES = Intl.supportedValuesOf('timeZone');

describe('wall time (R-5.8)', () => {
  it('shows for every zone what Intl shows, around changes of clocks and elsewhere', () => {
    const formats = new Map<string, Intl.DateTimeFormat>();
    const ask = (zone: string, at: number): string => {
      const format =
        formats.get(zone) ??
        new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
      formats.set(zone, format);
      return format.format(at);
    };
    const show = (zone: string, at: number): string => {
      const { day, minute } = localTime(zone, at);
      return new Date(day * DAY_MS + minute * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) }),
        (zone, at) => {
          expect(show(zone, at)).toBe(ask(zone, at));
          const { from, until } = spanAt(zone, at);
          for (const edge of [from, until - 1, until]) expect(show(zone, edge)).toBe(ask(zone, edge));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds a change of clocks to the second', () => {
    const change = Date.parse('2026-03-08T07:00:00Z');
    expect(spanAt('America/New_York', change - 1)).toMatchObject({ until: change, offset: -5 * 3_600_000 });
    expect(spanAt('America/New_York', change)).toMatchObject({ from: change, offset: -4 * 3_600_000 });
  });

  it('knows Apia’s missing 30 December 2011 and Monrovia’s odd seconds of 1971', () => {
    const lost = Date.UTC(2011, 11, 30) / DAY_MS;
    expect(new Date(instantOf('Pacific/Apia', lost, 12 * 3_600_000)).toISOString()).toBe('2011-12-30T10:00:00.000Z');
    expect(spanAt('Africa/Monrovia', Date.UTC(1971, 0, 1)).offset).toBe(-(44 * 60 + 30) * 1_000);
  });

  it('walks over every change of clocks of 2026 and 2027 in every zone as a count of minutes does (gaps, repeated hours)', () => {
    const MINUTE = 60_000;
    const windows = [
      { open: 0, close: 30 },
      { open: 45, close: 105 },
      { open: 90, close: 150 },
      { open: 165, close: 195 },
      { open: 1_380, close: 1_440 },
    ];
    const last = Date.UTC(2028, 0, 1);
    let changes = 0;
    for (const zone of ZONES) {
      let { until, offset } = spanAt(zone, Date.UTC(2026, 0, 1));
      while (until < last) {
        const next = spanAt(zone, until);
        if (next.offset !== offset) {
          changes += 1;
          for (const { open, close } of windows) {
            const start = until - 150 * MINUTE;
            let counted = start;
            for (let minute = 0; minute <= 1_800; minute += 1, counted += MINUTE) {
              const shown = localTime(zone, counted).minute;
              if (shown >= open && shown < close) break;
            }
            const hours = { open: open * MINUTE, close: close * MINUTE };
            expect(nextWithin(zone, start, last, () => hours)).toBe(counted);
            const inside = until + 7 * MINUTE;
            const found = nextWithin(zone, inside, last, () => hours)!;
            const shown = localTime(zone, found).minute;
            expect(found >= inside && shown >= open && shown < close).toBe(true);
          }
        }
        ({ until, offset } = next);
      }
    }
    expect(changes).toBeGreaterThan(500);
  });

  it('hours that nobody has end with the horizon', () => {
    expect(nextWithin('Asia/Tokyo', 0, 40 * DAY_MS, () => null)).toBeNull();
    expect(nextWithin('Asia/Tokyo', 0, 3_600_000, () => ({ open: DAY_MS - 1, close: DAY_MS }))).toBeNull();
  });

  it('names that are no zones are told apart, instants that are none refused', () => {
    expect(['UTC', 'America/Chicago', 'America/Argentina/Buenos_Aires'].every(isZone)).toBe(true);
    expect(['', 'Mars/Olympus', '+05:00', '-1', 'x'.repeat(65)].some(isZone)).toBe(false);
    for (const at of [Number.NaN, -1, Date.UTC(2200, 0, 1), Infinity])
      expect(() => spanAt('UTC', at)).toThrow(RangeError);
    expect(() => spanAt('Mars/Olympus', 1)).toThrow(RangeError);
  });
});
