import { assertNever } from '#libs/kernel';
import type { MessageStream } from '#libs/sms';
import { WEEKDAYS, weekdayOf, type CivilDay } from '../holidays/civil-day.js';
import { federalHolidayOn } from '../holidays/federal.js';
import { regionalHolidayOn } from '../holidays/regional.js';
import { localTime, nextWithin, type LocalTime } from '../holidays/zone-time.js';
import { placeOf, type Place, type PlaceEvidence, type Whereabouts } from './place.js';
import {
  COURTESY_RULE,
  HOUSE_RULE,
  REGION_RULES,
  REGION_UNKNOWN,
  RULES_VERSION,
  UNKNOWN_PLACE_COURTESY,
  type Confidence,
  type HourRule,
} from './rules.js';
import { allowsMinute, bothAllow, type Hours, type WeekHours } from './week-hours.js';

/** Why a text that is no solicitation may come at any hour (R-5.5). One-time codes and operators' alerts need no reason: their stream is exempt. */
export const URGENCIES = [
  'security',
  'fraud',
  'emergency',
  'delivery_same_day',
  'appointment_change_same_day',
] as const;
export type Urgency = (typeof URGENCIES)[number];

/** `strict` follows every row of the rules, `confirmed` only those on which two sources agree. */
export type Reading = 'strict' | 'confirmed';

/** Everything that may influence the hours. Gathered by the caller. */
export interface SendWindowFacts {
  readonly now: Date;
  readonly stream: MessageStream;
  readonly where: Whereabouts;
  readonly tenant: {
    /** The tenant's own IANA zone; used only for a place nobody knows. */
    readonly zone: string;
    /** The tenant's hours for solicitations instead of 09–20 (Sunday 12–20). They may be wider: law still narrows them. */
    readonly hours?: WeekHours | null;
    /** Days on which this tenant sends no solicitation, as local calendar days. */
    readonly closedDays?: ReadonlySet<CivilDay>;
  };
  /** When the text arrived that this one answers; null for one that answers nothing. */
  readonly answersTextOf?: Date | null;
  /** Ignored for marketing: nobody can declare an offer urgent. */
  readonly urgency?: Urgency | null;
  /** When that of which the text tells takes place, e.g. the appointment. Ignored for marketing. */
  readonly eventAt?: Date | null;
  /** From 0 to just below 1, drawn by the caller: where within {@link MAX_JITTER_MS} after the opening this text is put. 0 when left out. */
  readonly jitter?: number;
  /** `strict` when left out. */
  readonly reading?: Reading;
}

/** One rule that forbids this moment in one zone. Holds a clock time, never a number or an address. */
export interface QuietReason {
  readonly rule: string;
  readonly zone: string;
  /** What clocks show there, e.g. `thu 08:59`. */
  readonly local: string;
  readonly confidence: Confidence;
  /** The holiday's name when the day is closed for that reason. */
  readonly holiday: string | null;
}

/** May the text leave now, and if not, when. */
export interface SendWindowDecision {
  readonly allowed: boolean;
  /** The rule that decided: the first that forbids, the exemption that lifts, or `quiet_hours.inside`. */
  readonly rule: string;
  /** Null when allowed, and when no common hour comes within {@link SEARCH_DAYS} days: then a person has to decide (`quiet_hours.never_open`). */
  readonly retryAt: Date | null;
  /** Every rule that forbids, by zone; empty when allowed. */
  readonly reasons: readonly QuietReason[];
  /** Where the person may be, and from what we know it; empty when the hours did not matter. */
  readonly evidence: readonly PlaceEvidence[];
  readonly version: string;
}

/** An answer within this time after the person's text is no disturbance. */
export const ANSWER_WINDOW_MS = 15 * 60_000;
/** A provider's clock may run ahead of ours by this much. */
const CLOCK_SKEW_MS = 60_000;
/** Texts that waited for the same opening spread over this time. */
export const MAX_JITTER_MS = 20 * 60_000;
/** How far ahead an opening is looked for. */
export const SEARCH_DAYS = 35;
const SEARCH_MS = SEARCH_DAYS * 86_400_000;

const MINUTE_MS = 60_000;

/**
 * May this text leave now as far as the clock is concerned (S0/SQ2, compliance §5)? Solicitations keep the tenant's hours, federal hours, those of every state and
 * country and the legal holidays; other texts keep 08–21; all of it in every zone in which the person may be. Consent changes nothing. Pure and
 * repeatable; ask again right before the text leaves. Throws RangeError for a `now` outside of 1970 to 2199 and a tenant zone that `isZone` refuses.
 */
export function sendWindow(facts: SendWindowFacts): SendWindowDecision {
  const exemption = exemptionOf(facts);
  if (exemption !== null) return allowed(exemption, []);
  const at = facts.now.getTime();
  const place = placeOf(facts.where, facts.tenant.zone);
  const rules = rulesFor(facts, place);
  const hours = hoursByDay(rules);
  if (isOpen(place.zones, at, hours)) return allowed('quiet_hours.inside', place.evidence);

  const opening = nextOpening(place.zones, at, hours);
  if (liesInQuietTime(facts, at, opening)) return allowed('quiet_hours.exempt_event', place.evidence);
  const reasons = reasonsAt(place.zones, at, rules);
  return {
    allowed: false,
    rule: opening === null ? 'quiet_hours.never_open' : reasons[0]!.rule,
    retryAt: opening === null ? null : new Date(jittered(opening, facts.jitter ?? 0, place.zones, hours)),
    reasons,
    evidence: place.evidence,
    version: RULES_VERSION,
  };
}

const allowed = (rule: string, evidence: readonly PlaceEvidence[]): SendWindowDecision => ({
  allowed: true,
  rule,
  retryAt: null,
  reasons: [],
  evidence,
  version: RULES_VERSION,
});

/** What may come at any hour, whatever the clock shows. */
function exemptionOf({ stream, urgency, answersTextOf, now }: SendWindowFacts): string | null {
  if (isSolicitation(stream)) return null;
  if (stream === 'verification' || stream === 'system_alert') return `quiet_hours.exempt_${stream}`;
  if (urgency !== null && urgency !== undefined) return `quiet_hours.exempt_${urgency}`;
  if (answersTextOf === null || answersTextOf === undefined) return null;
  const age = now.getTime() - answersTextOf.getTime();
  return age <= ANSWER_WINDOW_MS && age >= -CLOCK_SKEW_MS ? 'quiet_hours.exempt_answer' : null;
}

function isSolicitation(stream: MessageStream): boolean {
  switch (stream) {
    case 'marketing':
      return true;
    case 'transactional':
    case 'notification':
    case 'legal_or_high_assurance_notice':
    case 'verification':
    case 'system_alert':
    case 'test':
      return false;
    default:
      return assertNever(stream);
  }
}

/** Waiting for the next opening would come after the event: a text about tomorrow's 06:30 may come tonight, one about 10:00 waits until 08:00. */
function liesInQuietTime({ stream, eventAt }: SendWindowFacts, at: number, opening: number | null): boolean {
  if (isSolicitation(stream) || eventAt === null || eventAt === undefined) return false;
  return eventAt.getTime() >= at && opening !== null && eventAt.getTime() < opening;
}

/** A rule as it is in force for this text. */
interface RuleInForce {
  readonly id: string;
  readonly confidence: Confidence;
  readonly week: WeekHours;
  readonly holidayOn: ((day: CivilDay) => string | null) | null;
}

function rulesFor({ stream, tenant, reading }: SendWindowFacts, { regions }: Place): readonly RuleInForce[] {
  if (!isSolicitation(stream)) {
    const courtesy = regions.includes(REGION_UNKNOWN) ? UNKNOWN_PLACE_COURTESY : COURTESY_RULE;
    return [inForce(courtesy, courtesy.strict, null)];
  }
  const { hours, closedDays } = tenant;
  const rules: RuleInForce[] = [
    hours === null || hours === undefined
      ? inForce(HOUSE_RULE, HOUSE_RULE.strict, null)
      : { id: 'quiet_hours.tenant', confidence: 'policy', week: hours, holidayOn: null },
  ];
  for (const region of regions) {
    const rule = REGION_RULES.get(region);
    const week = reading === 'confirmed' ? rule?.confirmed : rule?.strict;
    if (rule !== undefined && week !== undefined && week !== null) rules.push(inForce(rule, week, holidaysOf(rule)));
  }
  if (closedDays !== undefined && closedDays.size > 0) {
    const holidayOn = (day: CivilDay): string | null => (closedDays.has(day) ? 'closed' : null);
    rules.push({ id: 'quiet_hours.tenant_closed', confidence: 'policy', week: ALL_WEEK, holidayOn });
  }
  return rules;
}

const ALL_WEEK: WeekHours = Array.from({ length: 7 }, () => ({ open: 0, close: 1440 }));

const inForce = (rule: HourRule, week: WeekHours, holidayOn: RuleInForce['holidayOn']): RuleInForce => ({
  id: rule.id,
  confidence: rule.confidence,
  week,
  holidayOn,
});

function holidaysOf({ holidays }: HourRule): RuleInForce['holidayOn'] {
  if (holidays === null) return null;
  return holidays === 'US' ? federalHolidayOn : (day) => regionalHolidayOn(holidays, day);
}

/** The hours of a rule on a day. */
const hoursOn = ({ week, holidayOn }: RuleInForce, day: CivilDay): Hours | null =>
  holidayOn !== null && holidayOn(day) !== null ? null : (week[weekdayOf(day)] ?? null);

/** The hours that all rules allow on a day. Every rule holds in every zone, so they depend on the day alone and are worked out once per decision. */
function hoursByDay(rules: readonly RuleInForce[]): (day: CivilDay) => Hours | null {
  const days = new Map<CivilDay, Hours | null>();
  return (day) => {
    const known = days.get(day);
    if (known !== undefined) return known;
    let hours: Hours | null = ALL_WEEK[0]!;
    for (const rule of rules) hours = bothAllow(hours, hoursOn(rule, day));
    days.set(day, hours);
    return hours;
  };
}

type HoursByDay = (day: CivilDay) => Hours | null;

const isOpen = (zones: readonly string[], at: number, hours: HoursByDay): boolean =>
  zones.every((zone) => {
    const { day, minute } = localTime(zone, at);
    return allowsMinute(hours(day), minute);
  });

/**
 * The first instant from `from` on that is open in every zone. Each zone in turn moves the instant to its own next opening; once a round moves nothing, all agree. No
 * opening is jumped over, because no zone ever moves it further than its own first allowed instant.
 */
function nextOpening(zones: readonly string[], from: number, hours: HoursByDay): number | null {
  const inMs = (day: CivilDay): { readonly open: number; readonly close: number } | null => {
    const found = hours(day);
    return found === null ? null : { open: found.open * MINUTE_MS, close: found.close * MINUTE_MS };
  };
  const horizon = from + SEARCH_MS;
  let at = from;
  for (;;) {
    let moved = at;
    for (const zone of zones) {
      const opening = nextWithin(zone, moved, horizon, inMs);
      if (opening === null) return null;
      moved = opening;
    }
    if (moved === at) return at;
    at = moved;
  }
}

/** The opening put off by the caller's draw, or the opening itself where the hours end too soon after it. */
function jittered(opening: number, jitter: number, zones: readonly string[], hours: HoursByDay): number {
  const share = jitter >= 0 && jitter < 1 ? jitter : 0;
  const later = opening + Math.floor(share * MAX_JITTER_MS);
  return isOpen(zones, later, hours) ? later : opening;
}

function reasonsAt(zones: readonly string[], at: number, rules: readonly RuleInForce[]): readonly QuietReason[] {
  const reasons: QuietReason[] = [];
  for (const zone of zones) {
    const now = localTime(zone, at);
    const local = showClock(now);
    for (const { id: rule, confidence, week, holidayOn } of rules) {
      const holiday = holidayOn === null ? null : holidayOn(now.day);
      if (holiday === null && allowsMinute(week[weekdayOf(now.day)] ?? null, now.minute)) continue;
      reasons.push({ rule, zone, local, confidence, holiday });
    }
  }
  return reasons;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const showClock = ({ day, minute }: LocalTime): string =>
  `${WEEKDAYS[weekdayOf(day)]} ${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
