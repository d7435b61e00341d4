import { layOutSegments } from '#libs/sms';

/** How many segments the carrier bills. At least one, also for an empty text. */
export const countSegments = (body: string): number => layOutSegments(body).ends.length;
