import { Temporal } from '@js-temporal/polyfill';
import ICAL from 'ical.js';

/** A zone by its IANA name, one that the calendar describes itself, or null: UTC. */
export type Zone = string | ICAL.Timezone | null;

/** What a calendar says about a date or time. */
export interface Moment {
  readonly wall: Temporal.PlainDateTime;
  readonly zone: Zone;
  /** Written without a zone: beside a start that has one it is meant there (RFC 5545, 3.3.5). `zone` is then a guess. */
  readonly isFloating: boolean;
  /** Only a day was written; the wall shows its midnight. */
  readonly isDay: boolean;
}

/** The moment on the time line, by which occurrences are told apart whichever zone somebody names them in. */
export const instantOf = ({ wall, zone }: Moment): Temporal.Instant =>
  zone instanceof ICAL.Timezone
    ? wall
        .subtract({ seconds: zone.utcOffset(timeOf(wall)) })
        .toZonedDateTime('UTC')
        .toInstant()
    : wall.toZonedDateTime(zone ?? 'UTC').toInstant();

/** The moment as the calendar means it beside the start of its event: without a zone of its own it is in the one of the start. */
export const beside = (moment: Moment, start: Moment): Moment =>
  moment.isFloating ? { ...moment, zone: start.zone } : moment;

/** The same moment told in the zone of `start`, where that zone can be asked what its clocks show. */
export const toldAs = (moment: Moment, { zone }: Moment): Moment =>
  moment.zone === zone || zone instanceof ICAL.Timezone
    ? moment
    : {
        ...moment,
        zone,
        wall: instantOf(moment)
          .toZonedDateTimeISO(zone ?? 'UTC')
          .toPlainDateTime(),
      };

/** True where a series of days is written as one of times: programs say midnight and mean the day. */
export const isMidnight = ({ wall }: Moment): boolean => wall.equals(wall.withPlainTime());

/** Which occurrence of the series that begins with `start` a program means by this moment. A day of a series with times is that day's occurrence. */
export function occurrenceOf(moment: Moment, start: Moment): Temporal.Instant {
  const meant = beside(moment, start);
  const isByDay = meant.isDay || (start.isDay && isMidnight(meant));
  return instantOf(
    isByDay ? { ...meant, zone: start.zone, wall: meant.wall.withPlainTime(start.wall.toPlainTime()) } : meant,
  );
}

/** What the library's time shows. Throws on days that no calendar has. */
export const wallFrom = ({ year, month, day, hour, minute, second }: ICAL.Time): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }, { overflow: 'reject' });

/** The wall time as the library counts with it. */
export const timeOf = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime): ICAL.Time =>
  new ICAL.Time({ year, month, day, hour, minute, second }, ICAL.Timezone.localTimezone);
