import { Temporal } from '@js-temporal/polyfill';
import ICAL from 'ical.js';
import { err, ok, type Result } from '#libs/kernel';
import type { Fault } from '#libs/platform';
import { isZoneName } from '../domain/plan-steps.js';
import type { EventType } from '../domain/event-types.js';

/** Longest calendar that a request may bring, in bytes. */
export const MAX_CALENDAR_BYTES = 256 * 1024;
/** Events and exceptions of a calendar, and occurrences of all its recurring events that are taken over. */
export const MAX_VEVENTS = 500;
export const MAX_OCCURRENCES = 200;
/** How far recurring events are unfolded: what lies further ahead comes with the next calendar. */
const AHEAD_MS = 60 * 86_400_000;
/** So long after it took place a text about an occurrence may still be due. */
const BACK_MS = 8 * 86_400_000;
/** Faults that are told of one calendar. */
const MAX_FAULTS = 100;
const MAX_UID = 200;
/** SEQUENCE and seconds make one growing number that JSON carries exactly. */
const SEQUENCE_STEP = 100_000_000_000;
const MAX_SEQUENCE = 90_000;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** One appointment of a calendar, in the words of our events. */
export interface CalendarEvent {
  readonly type: EventType;
  readonly uid: string;
  readonly reference: string;
  readonly version: number;
  readonly factTime: string;
  /** A wall time of `zone`, or an instant where the calendar's zone has no name. */
  readonly start: string;
  readonly end: string | null;
  readonly zone: string | null;
  readonly title: string | null;
  readonly location: string | null;
  /** E.164 if it is well-formed; whoever reads the event judges. */
  readonly phone: string | null;
}

/** What a calendar says as a whole about a recurring or single event: occurrences that it does not name do not take place. */
export interface CalendarSeries {
  readonly uid: string;
  readonly version: number;
  readonly factTime: string;
}

/** A calendar that could be read. */
export interface ReadCalendar {
  readonly events: readonly CalendarEvent[];
  readonly series: readonly CalendarSeries[];
}

/**
 * Reads an iCalendar object (RFC 5545): single and recurring events with exceptions, additions and single changes, times in IANA zones, in zones that the calendar describes itself, in
 * UTC and without zone. `SEQUENCE` and `LAST-MODIFIED`, or `DTSTAMP`, order what calendars say (RFC 5546, 2.1.4). All faults at once. Costs are bounded by size and counts, but for rules
 * that never come true: the caller bounds the time.
 */
export function readCalendar(
  text: string,
  { now, zone }: { readonly now: number; readonly zone: string },
): Result<ReadCalendar, readonly Fault[]> {
  let calendar: ICAL.Component;
  try {
    const parsed: unknown = ICAL.parse(text);
    // Several calendars in one text come as a list of them.
    if (!Array.isArray(parsed) || parsed[0] !== 'vcalendar')
      return err([fault('VCALENDAR', 'ERR_CALENDAR_UNREADABLE', 'must be exactly one, from BEGIN to END')]);
    calendar = new ICAL.Component(parsed as [string, unknown[], unknown[]]);
  } catch {
    return err([fault('VCALENDAR', 'ERR_CALENDAR_UNREADABLE', 'is not well-formed (RFC 5545)')]);
  }
  const components = calendar.getAllSubcomponents('vevent');
  if (components.length > MAX_VEVENTS)
    return err([fault('VEVENT', 'ERR_TOO_MANY', `may occur ${MAX_VEVENTS} times in one calendar`)]);
  const reader = new Reader(calendar, now, zone);
  for (const [index, component] of components.entries()) reader.read(component, `VEVENT[${index}]`);
  return reader.finish();
}

/** Thrown by the parts of the reader and caught where an event ends. */
class Unreadable extends Error {
  constructor(
    readonly property: string,
    readonly code: string,
    override readonly message: string,
  ) {
    super(message);
  }
}

/** A VEVENT whose own properties are understood. */
interface ReadVevent {
  readonly component: ICAL.Component;
  readonly at: string;
  readonly uid: string;
  readonly version: number;
  readonly factTime: string;
  readonly start: Moment;
  readonly end: Moment | null;
  /** Which occurrence it changes; null for an event as such. */
  readonly occurrence: string | null;
}

/** Wall time, and the zone it is of; null: `wall` is UTC. */
interface Moment {
  readonly wall: Temporal.PlainDateTime;
  readonly zone: string | null;
}

class Reader {
  private readonly faults: Fault[] = [];
  private readonly masters = new Map<string, ReadVevent>();
  private readonly changes: ReadVevent[] = [];
  private readonly events: CalendarEvent[] = [];
  private readonly isCancelled: boolean;
  private readonly zone: string;

  constructor(
    private readonly calendar: ICAL.Component,
    private readonly now: number,
    zone: string,
  ) {
    this.isCancelled = textOf(calendar, 'method')?.toUpperCase() === 'CANCEL';
    const named = textOf(calendar, 'x-wr-timezone');
    this.zone = named !== null && isZoneName(named) ? named : zone;
  }

  /** Takes one VEVENT in, or notes what is wrong with it. */
  read(component: ICAL.Component, at: string): void {
    this.noting(at, () => {
      const read = this.vevent(component, at);
      if (read.occurrence !== null) this.changes.push(read);
      else if (this.masters.has(read.uid))
        throw new Unreadable('UID', 'ERR_UID_TWICE', 'stands there twice without RECURRENCE-ID');
      else this.masters.set(read.uid, read);
    });
  }

  /** Unfolds what recurs and puts changes in their places. */
  finish(): Result<ReadCalendar, readonly Fault[]> {
    const changed = new Map(this.changes.map((one) => [`${one.uid}|${one.occurrence}`, one]));
    let unfolded = 0;
    for (const master of this.masters.values())
      this.noting(master.at, () => {
        const rule = master.component.getFirstProperty('rrule');
        if (rule === null && master.component.getFirstProperty('rdate') === null) {
          this.add(master, master.uid, master.start);
          return;
        }
        for (const start of this.occurrences(master)) {
          const key = `${master.uid}|${start.wall.toString()}`;
          if (changed.has(key)) continue;
          unfolded += 1;
          if (unfolded > MAX_OCCURRENCES)
            throw new Unreadable(
              'RRULE',
              'ERR_TOO_MANY',
              `: a calendar may hold ${MAX_OCCURRENCES} occurrences within 60 days`,
            );
          this.add(master, key, start);
        }
      });
    for (const one of changed.values())
      this.noting(one.at, () => this.add(one, `${one.uid}|${one.occurrence}`, one.start));
    if (this.faults.length > 0) return err(this.faults.slice(0, MAX_FAULTS));
    const series = [...this.masters.values()].map(({ uid, version, factTime }): CalendarSeries => {
      const newest = this.changes
        .filter((one) => one.uid === uid && one.version > version)
        .toSorted((one, other) => other.version - one.version)[0];
      return { uid, version: newest?.version ?? version, factTime: newest?.factTime ?? factTime };
    });
    return ok({ events: this.events, series });
  }

  private vevent(component: ICAL.Component, at: string): ReadVevent {
    const uid = textOf(component, 'uid') ?? '';
    if (uid === '' || uid.length > MAX_UID)
      throw new Unreadable('UID', 'ERR_FIELD_INVALID', `must be there and have at most ${MAX_UID} characters`);
    const stamp = this.stampOf(component);
    const sequence = Number(textOf(component, 'sequence') ?? '0');
    if (!Number.isInteger(sequence) || sequence < 0 || sequence > MAX_SEQUENCE)
      throw new Unreadable('SEQUENCE', 'ERR_FIELD_INVALID', `must be a number from 0 to ${MAX_SEQUENCE}`);
    const start = this.moment(component, 'dtstart');
    if (start === null) throw new Unreadable('DTSTART', 'ERR_FIELD_MISSING', 'must be there');
    const recurrence = component.getFirstProperty('recurrence-id');
    if (recurrence?.getParameter('range') !== undefined && recurrence !== null)
      throw new Unreadable(
        'RECURRENCE-ID',
        'ERR_RANGE_UNKNOWN',
        'must not have RANGE: say the series anew from there on',
      );
    const occurrence = this.moment(component, 'recurrence-id');
    return {
      component,
      at,
      uid,
      version: sequence * SEQUENCE_STEP + Math.floor(stamp.epochMilliseconds / 1000),
      factTime: stamp.toString(),
      start,
      end: this.endOf(component, start),
      occurrence: occurrence === null ? null : wallIn(occurrence, start.zone).toString(),
    };
  }

  private stampOf(component: ICAL.Component): Temporal.Instant {
    const stamp = this.moment(component, 'last-modified') ?? this.moment(component, 'dtstamp');
    if (stamp === null) throw new Unreadable('DTSTAMP', 'ERR_FIELD_MISSING', 'must be there, or LAST-MODIFIED');
    const instant = instantOf(stamp);
    if (instant.epochMilliseconds < 0) throw new Unreadable('DTSTAMP', 'ERR_FIELD_INVALID', 'must lie after 1970');
    return instant;
  }

  private endOf(component: ICAL.Component, start: Moment): Moment | null {
    const end = this.moment(component, 'dtend');
    if (end !== null) return end;
    const lasts: unknown = component.getFirstPropertyValue('duration');
    return lasts instanceof ICAL.Duration
      ? {
          ...start,
          wall: start.wall.add({ seconds: Math.max(-MAX_SECONDS, Math.min(MAX_SECONDS, lasts.toSeconds())) }),
        }
      : null;
  }

  /** Starts within reach, by rule and by date, without those that are taken out. */
  private *occurrences(master: ReadVevent): Iterable<Moment> {
    const { component, start } = master;
    const out = new Set(this.momentsOf(component, 'exdate').map((moment) => wallIn(moment, start.zone).toString()));
    const found = new Map<string, Moment>();
    const take = (wall: Temporal.PlainDateTime): void => {
      const moment = { wall, zone: start.zone };
      const at = instantOf(moment).epochMilliseconds;
      if (at >= this.now - BACK_MS && at <= this.now + AHEAD_MS && !out.has(wall.toString()))
        found.set(wall.toString(), moment);
    };
    const rules = component.getAllProperties('rrule');
    if (rules.length > 1) throw new Unreadable('RRULE', 'ERR_FIELD_INVALID', 'may stand there once');
    const rule: unknown = rules[0]?.getFirstValue();
    if (rule instanceof ICAL.Recur) for (const wall of this.byRule(rule, start)) take(wall);
    else if (rules.length > 0) throw new Unreadable('RRULE', 'ERR_FIELD_INVALID', 'is not understood');
    // Without a rule the start itself is the first occurrence.
    else take(start.wall);
    for (const moment of this.momentsOf(component, 'rdate')) take(wallIn(moment, start.zone));
    yield* found.values();
  }

  /** On the wall of the event's zone, where recurrence is defined; also the end of the rule is brought there. */
  private *byRule(rule: ICAL.Recur, start: Moment): Iterable<Temporal.PlainDateTime> {
    if (!FREQUENCIES.includes(rule.freq))
      throw new Unreadable('RRULE', 'ERR_FREQUENCY', `must have a FREQ of ${FREQUENCIES.join(', ')}`);
    const { until } = rule;
    const last = until === null ? null : wallIn(this.momentFrom(until, null), start.zone);
    const isDay = until?.isDate === true;
    const floating = rule.clone();
    (floating as { until: ICAL.Time | null }).until = null;
    const horizon = wallIn({ wall: wallOf(this.now + AHEAD_MS + 2 * 86_400_000), zone: null }, start.zone);
    const months = (rule.getComponent('BYMONTH') as (number | string)[]).map(Number);
    const { year, month, day, hour, minute, second } = start.wall;
    const iterator = floating.iterator(
      new ICAL.Time({ year, month, day, hour, minute, second }, ICAL.Timezone.localTimezone),
    );
    for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
      const wall = wallFrom(next);
      if (Temporal.PlainDateTime.compare(wall, horizon) > 0) return;
      if (last !== null && Temporal.PlainDateTime.compare(isDay ? wall.withPlainTime() : wall, last) > 0) return;
      // The library rolls days that a month does not have over into the next one.
      if (months.length === 0 || months.includes(wall.month)) yield wall;
    }
  }

  private add(read: ReadVevent, reference: string, start: Moment): void {
    const { component, version, factTime, uid } = read;
    const isOver = this.isCancelled || textOf(component, 'status')?.toUpperCase() === 'CANCELLED';
    const lasts = read.end === null ? null : instantOf(read.start).until(instantOf(read.end));
    const end =
      lasts === null ? null : Temporal.Instant.fromEpochMilliseconds(instantOf(start).epochMilliseconds).add(lasts);
    this.events.push({
      type: isOver
        ? 'calendar.event.cancelled'
        : version < SEQUENCE_STEP && read.occurrence === null
          ? 'calendar.event.scheduled'
          : 'calendar.event.moved',
      uid,
      reference,
      version,
      factTime,
      start: start.zone === null ? `${start.wall.toString()}Z` : start.wall.toString(),
      end: end?.toString() ?? null,
      zone: start.zone,
      title: cut(textOf(component, 'summary')),
      location: cut(textOf(component, 'location')),
      phone: phoneOf(component),
    });
  }

  private momentsOf(component: ICAL.Component, name: string): readonly Moment[] {
    return component.getAllProperties(name).flatMap((property) =>
      (property.getValues() as unknown[]).map((value) => {
        if (!(value instanceof ICAL.Time))
          throw new Unreadable(name.toUpperCase(), 'ERR_FIELD_INVALID', 'must hold dates or times');
        return this.momentFrom(value, property);
      }),
    );
  }

  private moment(component: ICAL.Component, name: string): Moment | null {
    const property = component.getFirstProperty(name);
    if (property === null) return null;
    try {
      const value: unknown = property.getFirstValue();
      if (value instanceof ICAL.Time) return this.momentFrom(value, property);
    } catch (error) {
      if (error instanceof Unreadable) throw error;
    }
    throw new Unreadable(name.toUpperCase(), 'ERR_FIELD_INVALID', 'must be a date or time such as 20260616T170000Z');
  }

  /** A zone with a name of the IANA is that zone; another one counts as the calendar describes it. */
  private momentFrom(time: ICAL.Time, property: ICAL.Property | null): Moment {
    const wall = wallFrom(time);
    if (time.zone === ICAL.Timezone.utcTimezone) return { wall, zone: null };
    const named = property?.getParameter('tzid');
    if (typeof named !== 'string') return { wall, zone: this.zone };
    if (isZoneName(named)) return { wall, zone: named };
    const described = this.calendar.getTimeZoneByID(named);
    if (described === null)
      throw new Unreadable(
        property!.name.toUpperCase(),
        'ERR_ZONE_UNKNOWN',
        'must have a TZID of the IANA or one that a VTIMEZONE describes',
      );
    if (!isHarmless(described))
      throw new Unreadable('VTIMEZONE', 'ERR_ZONE_UNKNOWN', 'must change its clocks by yearly rules only');
    const offset = described.utcOffset(time);
    return { wall: wall.subtract({ seconds: offset }), zone: null };
  }

  private noting(at: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.faults.push(
        error instanceof Unreadable
          ? fault(`${at}.${error.property}`, error.code, error.message)
          : fault(at, 'ERR_FIELD_INVALID', 'is not understood'),
      );
    }
  }
}

const MAX_SECONDS = 366 * 86_400;

const fault = (field: string, code: string, message: string): Fault => ({ field, code, message });

const wallOf = (at: number): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC').toPlainDateTime();

const wallFrom = ({ year, month, day, hour, minute, second }: ICAL.Time): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }, { overflow: 'reject' });

const instantOf = ({ wall, zone }: Moment): Temporal.Instant => wall.toZonedDateTime(zone ?? 'UTC').toInstant();

/** What the clocks of `zone` show at the moment. */
const wallIn = (moment: Moment, zone: string | null): Temporal.PlainDateTime =>
  moment.zone === zone
    ? moment.wall
    : instantOf(moment)
        .toZonedDateTimeISO(zone ?? 'UTC')
        .toPlainDateTime();

function textOf(component: ICAL.Component, name: string): string | null {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

const cut = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim().slice(0, 300);

/** Whom to tell: a property of our own, or somebody who takes part by telephone (RFC 3966). */
function phoneOf(component: ICAL.Component): string | null {
  const own = textOf(component, 'x-parley-phone');
  if (own !== null) return own.trim();
  for (const name of ['attendee', 'contact'])
    for (const property of component.getAllProperties(name)) {
      const value: unknown = property.getFirstValue();
      const tel = typeof value === 'string' ? /^tel:(\+[\d.()-]{2,30})/i.exec(value.trim()) : null;
      if (tel !== null) return tel[1]!.replaceAll(/[.()-]/g, '');
    }
  return null;
}

/** A zone that changes its clocks every second would keep us busy for ever. */
const isHarmless = ({ component }: ICAL.Timezone): boolean => {
  const parts = component.getAllSubcomponents();
  return (
    parts.length <= 200 &&
    parts.every((part) =>
      part.getAllProperties('rrule').every((property) => {
        const rule: unknown = property.getFirstValue();
        return rule instanceof ICAL.Recur && rule.freq === 'YEARLY';
      }),
    )
  );
};
