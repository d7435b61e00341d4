import type { HolidayRegion } from '../holidays/regional.js';
import { week, type WeekHours } from './week-hours.js';

/**
 * Who forbids which hours. Facts from `quiet-hours.json` of the compliance reference (version 2026-11), which names the statute and the sources of each row.
 * All of them bind solicitations; consent does not lift them.
 */
export const RULES_VERSION = 'quiet-hours/2026-11';

/** How well a row is known; the words of the reference. Only `good` and `fair` rest on two sources that agree. */
export type Confidence = 'good' | 'fair' | 'single-source' | 'conflict' | 'unconfirmed' | 'unverified' | 'policy';

/** The hours of one region. */
export interface HourRule {
  /** Rule id kept as evidence, e.g. `quiet_hours.FL`. */
  readonly id: string;
  readonly confidence: Confidence;
  /** The reading in force unless the tenant asks for less: the recommended hours where sources differ. */
  readonly strict: WeekHours;
  /** What two sources agree on; null when nothing is sure. */
  readonly confirmed: WeekHours | null;
  /** Legal holidays forbid solicitations too. */
  readonly holidays: HolidayRegion | 'US' | null;
}

const everyDay = (hours: string): WeekHours => week(hours, hours, hours);
const noSunday = (hours: string): WeekHours => week(hours, hours, '-');

const SURE: ReadonlySet<Confidence> = new Set(['good', 'fair', 'policy']);

function rule(
  region: string,
  confidence: Confidence,
  strict: WeekHours,
  holidays: HourRule['holidays'] = null,
): readonly [string, HourRule] {
  const confirmed = SURE.has(confidence) ? strict : null;
  return [region, { id: `quiet_hours.${region}`, confidence, strict, confirmed, holidays }];
}

/** The tenant's hours unless it sets its own: our policy for solicitations everywhere. */
export const HOUSE_RULE: HourRule = rule('house', 'policy', week('9-20', '9-20', '12-20'))[1];

/** Texts that are no solicitation keep these hours, by policy (`non_exempt_transactional`). */
export const COURTESY_RULE: HourRule = rule('courtesy', 'policy', everyDay('8-21'))[1];

/** The tenant's own clock stands in for a place nobody knows, so only the middle of its day counts. */
export const UNKNOWN_PLACE_COURTESY: HourRule = rule('unknown_place', 'policy', everyDay('12-18'))[1];

/** Keys of the rules that are no state. */
export const REGION_FEDERAL = 'federal';
export const REGION_UNKNOWN_US = 'unknown_us';
export const REGION_UNKNOWN = 'unknown_place';
export const REGION_WORLD = 'world';
export const REGION_FRANCE = 'FR';

/** Rules by region: two letters for a US state, and the keys above. A state without a row has the federal hours only. */
export const REGION_RULES: ReadonlyMap<string, HourRule> = new Map([
  // 47 CFR 64.1200(c)(1), at the called party's place.
  rule(REGION_FEDERAL, 'good', everyDay('8-21')),
  // Monday to Saturday, no federal holiday, and not past the hour at which the states of two sources close.
  rule(REGION_UNKNOWN_US, 'policy', noSunday('8-20'), 'US'),
  rule(REGION_UNKNOWN, 'policy', noSunday('12-18')),
  rule(REGION_WORLD, 'policy', noSunday('9-20')),
  // Operators block on Sundays and holidays; the recommended hours are the tighter ones of help.goacoustic.com.
  rule(REGION_FRANCE, 'good', week('8-20', '10-18', '-'), 'FR'),
  rule('AL', 'single-source', noSunday('8-20'), 'AL'),
  rule('CT', 'good', everyDay('9-20')),
  rule('FL', 'good', everyDay('8-20')),
  rule('KY', 'fair', everyDay('10-21')),
  rule('LA', 'fair', noSunday('8-20'), 'LA'),
  rule('MA', 'single-source', everyDay('8-20')),
  rule('MD', 'good', everyDay('8-20')),
  // One listing says 9 to 17 on workdays, probably for automated voice calls only: the recommended hours stand here.
  rule('ME', 'single-source', everyDay('9-20')),
  rule('MI', 'single-source', everyDay('9-21')),
  rule('MN', 'single-source', everyDay('9-21')),
  rule('MS', 'fair', noSunday('8-20'), 'MS'),
  // The statute says 8 to 21, a vendor 8 to 20: the recommended hours stand here.
  rule('NJ', 'conflict', everyDay('8-20')),
  rule('NM', 'single-source', everyDay('9-21')),
  rule('NV', 'single-source', everyDay('9-20')),
  rule('OK', 'good', everyDay('8-20')),
  // SB 992: enactment not confirmed.
  rule('PA', 'unconfirmed', noSunday('9-19'), 'PA'),
  rule('RI', 'fair', week('9-18', '10-17', '-'), 'RI'),
  rule('SD', 'unverified', noSunday('9-21')),
  rule('TX', 'good', week('9-21', '9-21', '12-21')),
  rule('UT', 'single-source', noSunday('8-21'), 'UT'),
  rule('VA', 'good', everyDay('8-21')),
  rule('WA', 'good', everyDay('8-20')),
  rule('WY', 'single-source', everyDay('8-20')),
]);
