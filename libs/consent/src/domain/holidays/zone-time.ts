import { DAY_MS, type CivilDay } from './civil-day.js';

/**
 * Clocks of places. All knowledge comes from the IANA zones behind `Intl.DateTimeFormat`; no offset is ever assumed. Asking Intl costs microseconds, so
 * what it said is kept as spans: between two changes of its clocks a zone's offset is one number.
 */

/** A stretch of time, `from` inclusive to `until` exclusive (epoch ms), in which a zone's clocks are `offset` ms ahead of UTC. */
export interface ZoneSpan {
  readonly from: number;
  readonly until: number;
  readonly offset: number;
}

/** Spans are learned in stretches of this length. */
const STRETCH_MS = 32 * DAY_MS;
/** Two changes of a zone's clocks lie further apart than this in every known zone since 1970. */
const PROBE_MS = DAY_MS;
/** Zones kept at a time, and stretches kept per zone (22 years); beyond, the memory starts anew. */
const MAX_ZONES = 700;
const MAX_STRETCHES = 256;
/** Longest name of a zone; the longest in the database has 32 characters. */
const MAX_ZONE_NAME = 64;
/** Instants outside of 1970 to 2199 are no instants of a text. */
const FIRST_MS = 0;
const LAST_MS = Date.UTC(2200, 0, 1);

interface ZoneMemory {
  readonly format: Intl.DateTimeFormat;
  readonly stretches: Map<number, readonly ZoneSpan[]>;
  last: ZoneSpan;
}

const memory = new Map<string, ZoneMemory>();

/** True for a name that the machine's IANA database knows, e.g. `America/Chicago`. Fixed offsets such as `+05:00` are no zones here. */
export function isZone(name: string): boolean {
  if (memory.has(name)) return true;
  if (name.length > MAX_ZONE_NAME || !/^[A-Za-z]/.test(name)) return false;
  try {
    remember(name);
    return true;
  } catch {
    return false;
  }
}

function remember(zone: string): ZoneMemory {
  const known = memory.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  if (memory.size >= MAX_ZONES) memory.clear();
  const made: ZoneMemory = { format, stretches: new Map(), last: { from: 0, until: 0, offset: 0 } };
  memory.set(zone, made);
  return made;
}

/**
 * The span of constant offset around `at` (epoch ms). It may end before the clocks change: spans are learned in stretches. Throws RangeError for a zone that
 * {@link isZone} refuses and for an instant outside of 1970 to 2199: both are bugs of the caller.
 */
export function spanAt(zone: string, at: number): ZoneSpan {
  const zoneMemory = memory.get(zone) ?? remember(zone);
  const { last } = zoneMemory;
  if (at >= last.from && at < last.until) return last;
  if (!(at >= FIRST_MS && at < LAST_MS)) throw new RangeError('the instant must lie between 1970 and 2199');
  const stretch = Math.floor(at / STRETCH_MS);
  let spans = zoneMemory.stretches.get(stretch);
  if (spans === undefined) {
    if (zoneMemory.stretches.size >= MAX_STRETCHES) zoneMemory.stretches.clear();
    spans = learn(zoneMemory.format, stretch * STRETCH_MS);
    zoneMemory.stretches.set(stretch, spans);
  }
  const span = spans.find(({ until }) => at < until)!;
  zoneMemory.last = span;
  return span;
}

function learn(format: Intl.DateTimeFormat, start: number): readonly ZoneSpan[] {
  const spans: ZoneSpan[] = [];
  let from = start;
  let offset = askOffset(format, start);
  for (let probe = start; probe < start + STRETCH_MS; probe += PROBE_MS) {
    const next = askOffset(format, probe + PROBE_MS);
    if (next === offset) continue;
    let before = probe;
    let after = probe + PROBE_MS;
    while (after - before > 1_000) {
      const middle = before + Math.floor((after - before) / 2_000) * 1_000;
      if (askOffset(format, middle) === offset) before = middle;
      else after = middle;
    }
    spans.push({ from, until: after, offset });
    from = after;
    offset = next;
  }
  const end = start + STRETCH_MS;
  if (from < end) spans.push({ from, until: end, offset });
  return spans;
}

/** What Intl says, in ms ahead of UTC. `at` is a whole second. */
function askOffset(format: Intl.DateTimeFormat, at: number): number {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(at)) if (type in parts) parts[type as keyof typeof parts] = +value;
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second) - at;
}

/** A clock and calendar on the wall of a place. `minute` counts from midnight, 0 to 1439. */
export interface LocalTime {
  readonly day: CivilDay;
  readonly minute: number;
}

/** What clocks and calendars of the zone show at an instant (epoch ms). Throws as {@link spanAt} does. */
export function localTime(zone: string, at: number): LocalTime {
  const local = at + spanAt(zone, at).offset;
  const day = Math.floor(local / DAY_MS);
  return { day, minute: Math.floor((local - day * DAY_MS) / 60_000) };
}

/**
 * The earliest instant (epoch ms), not before `from`, at which the zone's clocks show a time in [`open`, `close`) milliseconds of a day's wall time, where
 * `hours(day)` gives that interval or null for a day without any. Null when there is none before `horizon`. Clocks that jump over the opening open with the jump;
 * hours that the clocks repeat count each time. Each step passes a midnight or a change of clocks, so the work is bounded by the horizon.
 */
export function nextWithin(
  zone: string,
  from: number,
  horizon: number,
  hours: (day: CivilDay) => { readonly open: number; readonly close: number } | null,
): number | null {
  let at = from;
  while (at < horizon) {
    const { offset, until } = spanAt(zone, at);
    const day = Math.floor((at + offset) / DAY_MS);
    const midnight = day * DAY_MS - offset;
    const today = hours(day);
    if (today !== null) {
      const start = Math.max(at, midnight + today.open);
      if (start < midnight + today.close && start < until) return start < horizon ? start : null;
    }
    at = Math.min(midnight + DAY_MS, until);
  }
  return null;
}

/**
 * The instant (epoch ms) at which the zone's clocks show a wall time, given as ms into a day. Of a time that clocks show twice the first; for one that they skip,
 * the moment they jump past it.
 */
export function instantOf(zone: string, day: CivilDay, msOfDay: number): number {
  // No clock is further than fifteen hours from UTC.
  const earliest = Math.max(FIRST_MS, day * DAY_MS + msOfDay - 15 * 3_600_000);
  const found = nextWithin(zone, earliest, earliest + 3 * DAY_MS, (candidate) =>
    candidate < day ? null : { open: candidate === day ? msOfDay : 0, close: DAY_MS },
  );
  if (found === null) throw new RangeError('no clock of the zone reaches that time');
  return found;
}
