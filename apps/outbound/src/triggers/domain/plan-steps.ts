import { Temporal } from '@js-temporal/polyfill';
import type { Anchor, RuleSettings, Step } from './rule.js';

/** A moment of an event as its owner wrote it: an instant, a wall time of the event's zone, or a day. */
export type Moments = Readonly<Partial<Record<Anchor, string>>>;

/** A step put on the clock. */
export interface PlannedStep {
  readonly step: number;
  readonly dueAt: Date;
  /** Not worth sending afterwards. */
  readonly validUntil: Date;
  /** When that takes place of which it tells. */
  readonly eventAt: Date | null;
  /** Why it is not going to be sent, known already. */
  readonly skip: 'step.past' | null;
}

/** A moment that lies back less than this is now: events take a while to come. */
export const LATE_MS = 60_000;
/** Nothing is planned further ahead. */
export const MAX_AHEAD_MS = 2 * 366 * 86_400_000;

/**
 * The moments of a rule's steps for one event (SQ1). Offsets in hours are hours; offsets in days are days of the zone's calendar, and `at_local` is its wall time then. A wall time that
 * clocks skip is moved forward by as much as they jump, of one that they show twice the first counts (RFC 5545, 3.3.5). A step whose moment the event does not have is left out.
 */
export function planSteps(
  { steps, validity_minutes: validity }: Pick<RuleSettings, 'steps' | 'validity_minutes'>,
  moments: Moments,
  { zone, eventZone, now }: { readonly zone: string; readonly eventZone: string; readonly now: Date },
): readonly PlannedStep[] {
  return steps.flatMap((step, index): PlannedStep[] => {
    const anchor = step.before ?? step.after;
    const eventAt = anchor === undefined ? startOf(moments, eventZone) : momentIn(moments[anchor], zone, eventZone);
    const due = step.at === 'now' ? Temporal.Instant.fromEpochMilliseconds(now.getTime()) : dueOf(step, eventAt);
    if (due === null) return [];
    const dueAt = new Date(due.epochMilliseconds);
    if (dueAt.getTime() > now.getTime() + MAX_AHEAD_MS) return [];
    const useful = dueAt.getTime() + validity * 60_000;
    // A day goes on until the next begins.
    const end = anchor !== undefined && isDay(moments[anchor]) ? eventAt?.add({ days: 1 }) : eventAt;
    const ends = step.before === undefined ? Infinity : (end?.epochMilliseconds ?? Infinity);
    return [
      {
        step: index,
        dueAt,
        validUntil: new Date(Math.min(useful, Math.max(ends, dueAt.getTime()))),
        eventAt: eventAt === null ? null : new Date(eventAt.epochMilliseconds),
        skip: step.at !== 'now' && dueAt.getTime() < now.getTime() - LATE_MS ? 'step.past' : null,
      },
    ];
  });
}

function dueOf(step: Step, moment: Temporal.ZonedDateTime | null): Temporal.Instant | null {
  if (moment === null) return null;
  const offset = Temporal.Duration.from(step.offset ?? 'PT0H');
  const shifted = moment.add(step.before === undefined ? offset : offset.negated());
  return (step.at_local === undefined ? shifted : shifted.withPlainTime(step.at_local)).toInstant();
}

const startOf = (moments: Moments, eventZone: string): Temporal.ZonedDateTime | null =>
  momentIn(moments.start, eventZone, eventZone);

const isDay = (written: string | undefined): boolean => written !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(written);

/** A day begins at the zone's midnight; a wall time is the event's. */
function momentIn(written: string | undefined, zone: string, eventZone: string): Temporal.ZonedDateTime | null {
  if (written === undefined) return null;
  try {
    if (isDay(written)) return Temporal.PlainDate.from(written).toZonedDateTime(zone);
    return /(Z|[+-]\d{2}:\d{2})$/i.test(written)
      ? Temporal.Instant.from(written).toZonedDateTimeISO(zone)
      : Temporal.PlainDateTime.from(written).toZonedDateTime(eventZone).withTimeZone(zone);
  } catch {
    return null;
  }
}

/** A wall time of a zone as the instant that it is there; anything else as it was. Clocks that jump: as for steps. */
export function asInstant(written: string, zone: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?$/.test(written)) return written;
  return momentIn(written, zone, zone)?.toInstant().toString() ?? written;
}

/** What keeps a step from being understood, or null. */
export function stepFault(step: Step): string | null {
  const { at, before, after, offset, at_local: atLocal } = step;
  const hangs = Number(at !== undefined) + Number(before !== undefined) + Number(after !== undefined);
  if (hangs !== 1) return 'must have exactly one of at, before and after';
  if (at !== undefined)
    return offset === undefined && atLocal === undefined ? null : 'must not have offset or at_local beside at: now';
  const duration = readDuration(offset ?? 'PT0H');
  if (duration === null) return 'must have an offset such as PT24H or P3D, not negative and at most a year';
  const wholeDays = duration.hours === 0 && duration.minutes === 0 && duration.seconds === 0;
  if (atLocal !== undefined && !wholeDays) return 'must have an offset of whole days or weeks beside at_local';
  if (before !== undefined && atLocal === undefined && duration.blank)
    return 'must have an offset greater than zero: a text is not worth sending once that has come before which it is due';
  if (atLocal === undefined && (before ?? after) === 'due_date') return 'must have at_local: a due date has no hour';
  return null;
}

function readDuration(text: string): Temporal.Duration | null {
  if (!/^P(?=.)(\d{1,3}W)?(\d{1,3}D)?(T(?=.)(\d{1,4}H)?(\d{1,5}M)?)?$/.test(text)) return null;
  const duration = Temporal.Duration.from(text);
  return duration.total({ unit: 'hours', relativeTo: '2026-01-01' }) <= 366 * 24 ? duration : null;
}

/** True for a zone of the IANA database; offsets are none. */
export function isZoneName(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
