import { isZone } from '../holidays/zone-time.js';
import { AREA_CODE_ROWS } from './area-codes.js';
import { CALLING_CODE_ROWS } from './calling-codes.js';
import { placeOf, type Whereabouts } from './place.js';
import { POSTAL_ROWS } from './postal-codes.js';
import { REGION_RULES } from './rules.js';

const at = (where: Partial<Whereabouts>) => placeOf({ number: '+12125550100', ...where }, 'Europe/Berlin');
const US_ZONES = 7;

describe('where a person may be (R-5.2, R-5.3, R-10)', () => {
  it.each([
    ['+12125550100', ['America/New_York'], ['federal']],
    ['+18505550100', ['America/Chicago', 'America/New_York'], ['federal', 'FL']],
    ['+16895550100', ['America/Chicago', 'America/New_York'], ['federal', 'FL']],
    ['+17875550100', ['America/Puerto_Rico'], ['federal', 'PR']],
    ['+14165550100', ['America/Toronto'], ['world']],
    ['+447700900123', ['Europe/London'], ['world']],
    ['+33612345678', ['Europe/Paris'], ['FR']],
    ['+77012345678', ['Asia/Almaty'], ['world']],
    ['+34612345678', ['Europe/Madrid', 'Atlantic/Canary'], ['world']],
    ['+870123456789', ['Europe/Berlin'], ['unknown_place']],
  ])('%s alone', (number, zones, regions) => {
    const place = at({ number });
    expect([...place.zones].sort()).toEqual(expect.arrayContaining([...zones].sort()));
    expect(place.zones).toHaveLength(zones.length);
    expect(place.regions).toEqual(expect.arrayContaining(regions));
  });

  it.each(['+18885550100', '+14575550100', '+15555550100'])('%s may be anywhere in the US', (number) => {
    expect(at({ number })).toMatchObject({ regions: ['federal', 'unknown_us'], zones: { length: US_ZONES } });
  });

  it('a VoIP number says nothing of a place', () => {
    expect(at({ isVoip: true }).zones).toHaveLength(US_ZONES);
    expect(at({ isVoip: true, zip: '33101' })).toMatchObject({
      zones: ['America/New_York'],
      regions: ['federal', 'FL'],
    });
  });

  it('countries with several zones name all of them', () => {
    const zones = (number: string): number => at({ number }).zones.length;
    expect([zones('+79161234567'), zones('+5511912345678'), zones('+61412345678'), zones('+525512345678')]).toEqual([
      11, 4, 8, 6,
    ]);
  });

  it('a postal code within its area narrows the zones; one elsewhere adds its own', () => {
    expect(at({ number: '+18505550100', zip: '32502' })).toMatchObject({
      zones: ['America/Chicago'],
      regions: ['federal', 'FL'],
    });
    expect(at({ zip: '90001-1234' })).toMatchObject({
      zones: ['America/Los_Angeles', 'America/New_York'],
      regions: expect.arrayContaining(['CA', 'NY']),
    });
    // Same zone, other state: both states' rules hold.
    expect(at({ zip: '33101' }).regions).toEqual(['federal', 'FL', 'NY']);
    // Ontario, Oregon: the data has Pacific time, its clocks show Mountain time.
    expect(at({ number: '+18885550100', zip: '97914' }).zones).toContain('America/Denver');
  });

  it('a booking’s place and a stated zone add, never narrow', () => {
    const place = at({ number: '+18505550100', bookingZip: '32502', statedZone: 'Europe/Paris' });
    expect([...place.zones].sort()).toEqual(['America/Chicago', 'America/New_York', 'Europe/Paris']);
    expect(place.evidence.map(({ source, rank }) => `${rank} ${source}`)).toEqual([
      '2 booking_zip',
      '3 stated_zone',
      '4 number',
    ]);
  });

  it('a stated zone replaces the guess for a number without a place, but its state stays unknown', () => {
    expect(at({ number: '+18885550100', statedZone: 'America/Denver' })).toMatchObject({
      zones: ['America/Denver'],
      regions: ['federal', 'unknown_us'],
    });
  });

  it('what nobody can read is no evidence', () => {
    for (const more of [{ zip: '1234' }, { zip: '09012' }, { statedZone: 'Mars/Base' }, { zip: null, bookingZip: '' }])
      expect(at(more)).toEqual(at({}));
    expect(placeOf({ number: '' }, 'UTC').regions).toEqual(['unknown_place']);
  });

  it('evidence holds no number and no postal code (R-8.1)', () => {
    const shown = JSON.stringify(at({ number: '+18505550123', zip: '32502', bookingZip: '90001' }));
    expect(shown).not.toMatch(/\d{5}/);
  });

  it('every zone of the tables is known here, every code stands once', () => {
    const rows = [
      ...AREA_CODE_ROWS.map((row) => row[2]),
      ...CALLING_CODE_ROWS.map((row) => row[2]),
      ...POSTAL_ROWS.map((row) => row[1]),
    ];
    expect(rows.flatMap((zones) => zones.split(' ')).filter((zone) => !isZone(zone))).toEqual([]);
    const codes = AREA_CODE_ROWS.flatMap((row) => row[3].split(' '));
    expect(codes).toHaveLength(442);
    expect(new Set(codes).size).toBe(442);
    const prefixes = POSTAL_ROWS.flatMap((row) => row[2].split(' '));
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(REGION_RULES.size).toBe(28);
  });
});
