import { instantOf, readDay } from '../holidays/index.js';
import { placeOf, type Whereabouts } from './place.js';

const WALL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * When it is `wall` (`2026-12-01T09:00`) where the person is; null when that is no moment. A zone that the person named decides alone; otherwise it is the latest of all places where they may
 * be, so that it is nowhere earlier than that. A wall time that the clocks skip is the moment they skip to, one that they show twice is the first.
 */
export function localMoment(wall: string, where: Whereabouts, tenantZone: string): Date | null {
  const [, date, hour, minute] = WALL_TIME.exec(wall) ?? [];
  const day = date === undefined ? null : readDay(date);
  if (day === null) return null;
  const ofDay = (Number(hour) * 60 + Number(minute)) * 60_000;
  const stated = where.statedZone ?? null;
  const zones = stated === null ? placeOf(where, tenantZone).zones : [stated];
  return new Date(Math.max(...zones.map((zone) => instantOf(zone, day, ofDay))));
}
