import { isE164 } from '#libs/kernel';
import { isZone } from '../holidays/zone-time.js';
import { AREA_CODE_ROWS } from './area-codes.js';
import { CALLING_CODE_ROWS } from './calling-codes.js';
import { POSTAL_ROWS } from './postal-codes.js';
import { REGION_FEDERAL, REGION_FRANCE, REGION_UNKNOWN, REGION_UNKNOWN_US, REGION_WORLD } from './rules.js';

/** What is known of where a person is. The number alone will do; everything else makes the answer better or stricter. */
export interface Whereabouts {
  /** The person's number in E.164 form. */
  readonly number: string;
  /** US postal code that the person gave, five digits or ZIP+4. */
  readonly zip?: string | null;
  /** US postal code of the place they booked. */
  readonly bookingZip?: string | null;
  /** IANA zone that the person or their device named. */
  readonly statedZone?: string | null;
  /** The number belongs to no place (VoIP): its area code says nothing. */
  readonly isVoip?: boolean;
}

/** Where evidence of a place comes from, best first; its rank is its position, from 1. */
export const PLACE_SOURCES = ['zip', 'booking_zip', 'stated_zone', 'number', 'unknown'] as const;
export type PlaceSource = (typeof PLACE_SOURCES)[number];

/** One piece of evidence: the zones and regions (keys of the hour rules) that it makes possible. Holds no postal code and no number. */
export interface PlaceEvidence {
  readonly source: PlaceSource;
  readonly rank: number;
  readonly zones: readonly string[];
  readonly regions: readonly string[];
}

/** Every zone and region in which the person may be; a text must be allowed in all of them. */
export interface Place {
  readonly zones: readonly string[];
  readonly regions: readonly string[];
  readonly evidence: readonly PlaceEvidence[];
}

type Found = Pick<PlaceEvidence, 'zones' | 'regions'>;

/** `quiet-hours.json` `unknown_location`: every zone of the fifty states that differs from its neighbours. */
const US_ZONES: readonly string[] =
  'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu'.split(
    ' ',
  );

const list = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

const AREA_CODES: ReadonlyMap<string, Found> = new Map(
  AREA_CODE_ROWS.flatMap(([country, regions, zones, codes]) => {
    const found = {
      zones: list(zones),
      regions: country === 'US' ? [REGION_FEDERAL, ...list(regions)] : [REGION_WORLD],
    };
    return list(codes).map((code) => [code, found] as const);
  }),
);

const CALLING_CODES: ReadonlyMap<string, Found> = new Map(
  CALLING_CODE_ROWS.map(([code, country, zones]) => [
    code,
    { zones: list(zones), regions: [country === REGION_FRANCE ? REGION_FRANCE : REGION_WORLD] },
  ]),
);
const LONGEST_CALLING_CODE = Math.max(...CALLING_CODE_ROWS.map(([code]) => code.length));

const POSTAL_CODES: ReadonlyMap<string, Found> = new Map(
  POSTAL_ROWS.flatMap(([states, zones, prefixes]) => {
    const found = { zones: list(zones), regions: [REGION_FEDERAL, ...list(states)] };
    return list(prefixes).map((prefix) => [prefix, found] as const);
  }),
);
const ZIP = /^\d{5}(?:-\d{4})?$/;

const ofZip = (zip: string | null | undefined): Found | null => {
  if (zip === null || zip === undefined || !ZIP.test(zip)) return null;
  return POSTAL_CODES.get(zip.slice(0, 5)) ?? POSTAL_CODES.get(zip.slice(0, 3)) ?? null;
};

function ofNumber(number: string, isVoip: boolean): Found | null {
  if (isVoip || !isE164(number)) return null;
  if (number.startsWith('+1')) return AREA_CODES.get(number.slice(2, 5)) ?? null;
  for (let length = LONGEST_CALLING_CODE; length > 0; length -= 1) {
    const found = CALLING_CODES.get(number.slice(1, 1 + length));
    if (found !== undefined) return found.zones.length > 0 ? found : null;
  }
  return null;
}

/**
 * Everywhere the person may be (R-5.2, R-5.3, R-10.1 to 10.3). All evidence counts together: where a postal code and an area code disagree, both places must
 * allow. Only a postal code that lies within its number's area narrows the zones, never the states. Without any evidence it is all of the US for a +1 number, and
 * for other codes the tenant's own zone under narrow hours. A postal code or zone that nobody knows is no evidence. Total for any input but an
 * unknown `tenantZone`, which throws RangeError later, where a clock is read.
 */
export function placeOf(where: Whereabouts, tenantZone: string): Place {
  const zip = ofZip(where.zip);
  const booking = ofZip(where.bookingZip);
  const stated = where.statedZone !== null && where.statedZone !== undefined && isZone(where.statedZone);
  const number = ofNumber(where.number, where.isVoip === true);
  if (zip === null && booking === null && !stated) {
    if (number !== null) return placeOfNumberAlone(number);
    if (where.number.startsWith('+1')) return ANYWHERE_IN_US;
  }

  const evidence: PlaceEvidence[] = [];
  const add = (source: PlaceSource, found: Found | null): void => {
    if (found !== null) evidence.push(evidenceOf(source, found));
  };
  add('zip', zip);
  add('booking_zip', booking);
  if (stated) add('stated_zone', { zones: [where.statedZone], regions: [] });
  add('number', number);
  if (evidence.every(({ regions }) => regions.length === 0)) add('unknown', unknownPlace(where, tenantZone, stated));

  const isNarrowed = zip !== null && number !== null && liesWithin(zip, number);
  const zones = evidence.flatMap((piece) => (piece.source === 'number' && isNarrowed ? [] : piece.zones));
  return { zones: [...new Set(zones)], regions: [...new Set(evidence.flatMap(({ regions }) => regions))], evidence };
}

const evidenceOf = (source: PlaceSource, { zones, regions }: Found): PlaceEvidence => ({
  source,
  rank: PLACE_SOURCES.indexOf(source) + 1,
  zones,
  regions,
});

/** By far the most frequent case, made once per area. */
const PLACES = new WeakMap<Found, Place>();
function placeOfNumberAlone(number: Found): Place {
  let place = PLACES.get(number);
  if (place === undefined) {
    place = { ...number, evidence: [evidenceOf('number', number)] };
    PLACES.set(number, place);
  }
  return place;
}

const ANYWHERE_IN_US_FOUND: Found = { zones: US_ZONES, regions: [REGION_FEDERAL, REGION_UNKNOWN_US] };
const ANYWHERE_IN_US: Place = {
  ...ANYWHERE_IN_US_FOUND,
  evidence: [evidenceOf('unknown', ANYWHERE_IN_US_FOUND)],
};

function unknownPlace(where: Whereabouts, tenantZone: string, isZoneKnown: boolean): Found {
  if (!where.number.startsWith('+1')) return { zones: isZoneKnown ? [] : [tenantZone], regions: [REGION_UNKNOWN] };
  return { zones: isZoneKnown ? [] : US_ZONES, regions: [REGION_FEDERAL, REGION_UNKNOWN_US] };
}

const liesWithin = (zip: Found, number: Found): boolean =>
  zip.zones.every((zone) => number.zones.includes(zone)) &&
  zip.regions.some((region) => region !== REGION_FEDERAL && number.regions.includes(region));
