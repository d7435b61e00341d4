import { localMoment } from './local-moment.js';

const at = (wall: string, where: Partial<Parameters<typeof localMoment>[1]> = {}): string | undefined =>
  localMoment(wall, { number: '+12125550123', ...where }, 'America/New_York')?.toISOString();

describe('a wall time where the person is (SQ1)', () => {
  it.each([
    ['the zone they named decides', '2026-12-01T09:00', { statedZone: 'Europe/Berlin' }, '2026-12-01T08:00:00.000Z'],
    ['an area in one zone', '2026-12-01T09:00', {}, '2026-12-01T14:00:00.000Z'],
    [
      'an area in two zones: nowhere earlier',
      '2026-12-01T09:00',
      { number: '+18505550123' },
      '2026-12-01T15:00:00.000Z',
    ],
    [
      'nobody knows where in the US: nowhere earlier',
      '2026-12-01T09:00',
      { number: '+14575550123' },
      '2026-12-01T19:00:00.000Z',
    ],
    ['skipped by the clocks', '2026-03-08T02:30', {}, '2026-03-08T07:00:00.000Z'],
    ['shown twice: the first', '2026-11-01T01:30', {}, '2026-11-01T05:30:00.000Z'],
  ])('%s', (_, wall, where, expected) => expect(at(wall, where)).toBe(expected));

  it.each(['2026-02-30T09:00', '2026-12-01T24:00', '2026-12-01', '2026-12-01T09:00Z', ''])('%s is no moment', (wall) =>
    expect(at(wall)).toBeUndefined(),
  );
});
