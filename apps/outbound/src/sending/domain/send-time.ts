import { localMoment, type Whereabouts } from '#libs/consent';
import { err, ok, type Result } from '#libs/kernel';

/** When a text shall leave, as asked for. At most one of the two is given. */
export interface AskedTime {
  /** ISO 8601 with an offset. */
  readonly at: string | undefined;
  /** Wall time where the person is, `2026-12-01T09:00`. */
  readonly local: string | undefined;
}

/** A moment that has passed by less than this still is now: clocks differ. */
const SLACK_MS = 60_000;
/** Nobody knows so long before what a text should say. */
const FURTHEST_MS = 400 * 24 * 60 * 60_000;
const OFFSET = /(?:Z|[+-]\d{2}:\d{2})$/i;

/** The moment, or null for now; a sentence where it cannot be. */
export function sendTime(
  { at, local }: AskedTime,
  where: Whereabouts,
  tenantZone: string,
  now: Date,
): Result<Date | null, { readonly field: 'send_at' | 'send_at_local'; readonly message: string }> {
  if (at === undefined && local === undefined) return ok(null);
  if (at !== undefined && local !== undefined)
    return err({ field: 'send_at_local', message: 'must be left out where send_at is given' });
  const field = at === undefined ? 'send_at_local' : 'send_at';
  if (at !== undefined && !OFFSET.test(at))
    return err({
      field,
      message: 'must end with its offset, such as Z or -05:00; a wall time belongs in send_at_local',
    });
  const moment = at === undefined ? localMoment(local!, where, tenantZone) : new Date(at);
  if (moment === null || Number.isNaN(moment.getTime()))
    return err({ field, message: 'must be a moment such as 2026-12-01T09:00' });
  const ahead = moment.getTime() - now.getTime();
  if (ahead < -SLACK_MS) return err({ field, message: 'lies in the past' });
  if (ahead > FURTHEST_MS) return err({ field, message: 'lies more than 400 days ahead' });
  return ok(ahead <= 0 ? null : moment);
}
