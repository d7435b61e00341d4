import { Temporal } from '@js-temporal/polyfill';
import ICAL from 'ical.js';
import { err, ok, type Result } from '#libs/kernel';
import type { Fault } from '#libs/platform';
import type { EventType } from '../domain/event-types.js';
import { isZoneName } from '../domain/plan-steps.js';
import { beside, instantOf, isMidnight, occurrenceOf, timeOf, toldAs, wallFrom, type Moment } from './moments.js';

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
export const MAX_FAULTS = 100;
const MAX_UID = 200;
/** Seconds and, within a second, SEQUENCE make one growing number that JSON carries exactly. */
const STAMP_STEP = 100_000;
const MAX_SEQUENCE = 90_000;
/** Answers and proposals of those invited say nothing about the appointment, and additions nothing about the rest (RFC 5546, 1.4). */
const METHODS = ['PUBLISH', 'REQUEST', 'CANCEL'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

/** One appointment of a calendar, in the words of our events. */
export interface CalendarEvent {
  readonly type: EventType;
  /** Which VEVENT says so. */
  readonly at: string;
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
 * UTC and without zone. Occurrences are named by the moment of their original start. What calendars say is ordered by `LAST-MODIFIED` or `DTSTAMP`, whichever is later, and then by
 * `SEQUENCE`: programs count it for a series and for each of its changes apart, so it does not tell which of the two is newer. A calendar with a series speaks of all its occurrences as of
 * the newest stamp in it. All faults at once. Costs are bounded by size and counts, but for rules that never come true: the caller bounds the time.
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
  const method = textOf(calendar, 'method')?.toUpperCase() ?? 'PUBLISH';
  if (!METHODS.includes(method))
    return err([fault('METHOD', 'ERR_METHOD_UNKNOWN', `must be one of ${METHODS.join(', ')}`)]);
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

/** How new something is. */
interface Stamp {
  readonly version: number;
  readonly factTime: string;
}

/** A VEVENT whose own properties are understood. */
interface ReadVevent {
  readonly component: ICAL.Component;
  readonly at: string;
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly stamp: Stamp;
  readonly start: Moment;
  readonly end: Moment | null;
  /** Which occurrence it changes; null for an event as such. */
  readonly occurrence: Moment | null;
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
    const changed = new Map<string, ReadVevent>();
    for (const one of this.changes)
      this.noting(one.at, () => {
        const key = keyOf(one.uid, occurrenceOf(one.occurrence!, this.masters.get(one.uid)?.start ?? one.start));
        if (changed.has(key))
          throw new Unreadable(
            'RECURRENCE-ID',
            'ERR_OCCURRENCE_TWICE',
            'names an occurrence that stands there already',
          );
        changed.set(key, one);
      });
    const stamps = this.stampsOfSeries();
    let unfolded = 0;
    for (const master of this.masters.values())
      this.noting(master.at, () => {
        const { component, uid } = master;
        const stamp = stamps.get(uid)!;
        if (component.getFirstProperty('rrule') === null && component.getFirstProperty('rdate') === null) {
          if (!changed.has(keyOf(uid, instantOf(master.start)))) this.add(master, uid, master.start, stamp);
          return;
        }
        for (const start of this.occurrences(master)) {
          const key = keyOf(uid, instantOf(start));
          if (changed.has(key)) continue;
          unfolded += 1;
          if (unfolded > MAX_OCCURRENCES)
            throw new Unreadable(
              'RRULE',
              'ERR_TOO_MANY',
              `: a calendar may hold ${MAX_OCCURRENCES} occurrences within 60 days`,
            );
          this.add(master, key, start, stamp);
        }
      });
    for (const [key, one] of changed)
      this.noting(one.at, () => this.add(one, key, one.start, stamps.get(one.uid) ?? one.stamp));
    if (this.faults.length > 0) return err(this.faults.slice(0, MAX_FAULTS));
    return ok({ events: this.events, series: [...stamps].map(([uid, stamp]) => ({ uid, ...stamp })) });
  }

  /** How new is what the calendar says about events as such: as its newest part. */
  private stampsOfSeries(): ReadonlyMap<string, Stamp> {
    const stamps = new Map([...this.masters].map(([uid, { stamp }]) => [uid, stamp]));
    for (const { uid, stamp } of this.changes)
      if (stamp.version > (stamps.get(uid)?.version ?? Infinity)) stamps.set(uid, stamp);
    return stamps;
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
    if (component.getFirstProperty('exrule') !== null)
      throw new Unreadable(
        'EXRULE',
        'ERR_EXRULE_UNKNOWN',
        'is out of use (RFC 5545, A.2) and not read: name what does not take place by EXDATE',
      );
    const recurrence = component.getFirstProperty('recurrence-id');
    if (recurrence?.getParameter('range') !== undefined && recurrence !== null)
      throw new Unreadable(
        'RECURRENCE-ID',
        'ERR_RANGE_UNKNOWN',
        'must not have RANGE: say the series anew from there on',
      );
    return {
      component,
      at,
      uid,
      sequence,
      isCancelled: textOf(component, 'status')?.toUpperCase() === 'CANCELLED',
      stamp: {
        version: Math.floor(stamp.epochMilliseconds / 1000) * STAMP_STEP + sequence,
        factTime: stamp.toString(),
      },
      start,
      end: this.endOf(component, start),
      occurrence: this.moment(component, 'recurrence-id'),
    };
  }

  /** The later of both, because programs write either anew. A clock that is ahead of ours would outdo every later word, so it counts as ours. */
  private stampOf(component: ICAL.Component): Temporal.Instant {
    const stamps = ['last-modified', 'dtstamp'].flatMap((name) => this.moment(component, name) ?? []).map(instantOf);
    if (stamps.length === 0) throw new Unreadable('DTSTAMP', 'ERR_FIELD_MISSING', 'must be there, or LAST-MODIFIED');
    const stamp = Math.max(...stamps.map(({ epochMilliseconds }) => epochMilliseconds));
    if (stamp < 0) throw new Unreadable('DTSTAMP', 'ERR_FIELD_INVALID', 'must lie after 1970');
    return Temporal.Instant.fromEpochMilliseconds(Math.min(stamp, this.now));
  }

  private endOf(component: ICAL.Component, start: Moment): Moment | null {
    const end = this.moment(component, 'dtend');
    if (end !== null) return beside(end, start);
    const lasts: unknown = component.getFirstPropertyValue('duration');
    return lasts instanceof ICAL.Duration
      ? {
          ...start,
          wall: start.wall.add({ seconds: Math.max(-MAX_SECONDS, Math.min(MAX_SECONDS, lasts.toSeconds())) }),
        }
      : null;
  }

  /** Starts within reach, by rule and by date, without those that are taken out. */
  private *occurrences({ component, start }: ReadVevent): Iterable<Moment> {
    const isOut = this.exceptions(component, start);
    const found = new Map<number, Moment>();
    const take = (moment: Moment): void => {
      const at = instantOf(moment).epochMilliseconds;
      if (at >= this.now - BACK_MS && at <= this.now + AHEAD_MS && !isOut(moment, at)) found.set(at, moment);
    };
    const rules = component.getAllProperties('rrule');
    if (rules.length > 1) throw new Unreadable('RRULE', 'ERR_FIELD_INVALID', 'may stand there once');
    const rule: unknown = rules[0]?.getFirstValue();
    if (rule instanceof ICAL.Recur) for (const moment of this.byRule(rule, start)) take(moment);
    else if (rules.length > 0) throw new Unreadable('RRULE', 'ERR_FIELD_INVALID', 'is not understood');
    // Without a rule the start itself is the first occurrence.
    else take(start);
    for (const moment of this.momentsOf(component, 'rdate')) {
      if (moment.isDay && !start.isDay)
        throw new Unreadable('RDATE', 'ERR_FIELD_INVALID', 'must hold times, because DTSTART has one');
      take(toldAs(beside(moment, start), start));
    }
    yield* found.values();
  }

  /** Whether an occurrence is taken out. Days take out whatever the series holds on them. */
  private exceptions(component: ICAL.Component, start: Moment): (moment: Moment, at: number) => boolean {
    const all = this.momentsOf(component, 'exdate').map((moment) => beside(moment, start));
    const days = new Set(
      all
        .filter((moment) => moment.isDay || (start.isDay && isMidnight(moment)))
        .map(({ wall }) => wall.toPlainDate().toString()),
    );
    const moments = new Set(all.filter(({ isDay }) => !isDay).map((moment) => instantOf(moment).epochMilliseconds));
    return ({ wall }, at) => moments.has(at) || days.has(wall.toPlainDate().toString());
  }

  /** On the wall of the event's zone, where recurrence is defined. */
  private *byRule(rule: ICAL.Recur, start: Moment): Iterable<Moment> {
    if (!FREQUENCIES.includes(rule.freq))
      throw new Unreadable('RRULE', 'ERR_FREQUENCY', `must have a FREQ of ${FREQUENCIES.join(', ')}`);
    const last = rule.until === null ? Infinity : this.lastOf(rule.until, start);
    const endless = rule.clone();
    (endless as { until: ICAL.Time | null }).until = null;
    const months = (rule.getComponent('BYMONTH') as (number | string)[]).map(Number);
    const iterator = endless.iterator(timeOf(start.wall));
    for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
      // Zones are slow to ask; no clock is two days off.
      if (next.toUnixTime() * 1000 < this.now - BACK_MS - 2 * 86_400_000) continue;
      const moment = { ...start, wall: wallFrom(next) };
      const at = instantOf(moment).epochMilliseconds;
      if (at > last || at > this.now + AHEAD_MS) return;
      // The library rolls days that a month does not have over into the next one.
      if (months.length === 0 || months.includes(moment.wall.month)) yield moment;
    }
  }

  /** When a rule ends at the latest: a day is over with its last second, wherever the series takes place. */
  private lastOf(until: ICAL.Time, start: Moment): number {
    const moment = beside(this.momentFrom(until, null), start);
    const isByDay = moment.isDay || (start.isDay && isMidnight(moment));
    return instantOf(isByDay ? { ...moment, zone: start.zone, wall: moment.wall.withPlainTime('23:59:59') } : moment)
      .epochMilliseconds;
  }

  private add(read: ReadVevent, reference: string, start: Moment, { version, factTime }: Stamp): void {
    const { component, at, uid } = read;
    // Programs that cancel a series leave its changes as they were.
    const isOver = this.isCancelled || [read, this.masters.get(uid)].some((one) => one?.isCancelled === true);
    const lasts = read.end === null ? null : instantOf(read.start).until(instantOf(read.end));
    const end =
      lasts === null ? null : Temporal.Instant.fromEpochMilliseconds(instantOf(start).epochMilliseconds).add(lasts);
    const zone = typeof start.zone === 'string' ? start.zone : null;
    this.events.push({
      type: isOver
        ? 'calendar.event.cancelled'
        : read.sequence === 0 && read.occurrence === null
          ? 'calendar.event.scheduled'
          : 'calendar.event.moved',
      at,
      uid,
      reference,
      version,
      factTime,
      start: zone === null ? instantOf(start).toString() : start.wall.toString(),
      end: end?.toString() ?? null,
      zone,
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
    const said = { wall: wallFrom(time), isDay: time.isDate, isFloating: false };
    if (time.zone === ICAL.Timezone.utcTimezone) return { ...said, zone: null };
    const named = property?.getParameter('tzid');
    if (typeof named !== 'string') return { ...said, zone: this.zone, isFloating: true };
    if (isZoneName(named)) return { ...said, zone: named };
    const described = this.calendar.getTimeZoneByID(named);
    if (described === null)
      throw new Unreadable(
        property!.name.toUpperCase(),
        'ERR_ZONE_UNKNOWN',
        'must have a TZID of the IANA or one that a VTIMEZONE describes',
      );
    if (!isHarmless(described))
      throw new Unreadable('VTIMEZONE', 'ERR_ZONE_UNKNOWN', 'must change its clocks by yearly rules only');
    return { ...said, zone: described };
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

/** Names an occurrence by the moment of its original start: the same one in whichever zone a change names it. */
const keyOf = (uid: string, original: Temporal.Instant): string => `${uid}|${original.toString()}`;

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
