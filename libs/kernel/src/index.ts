/** Ids, results, time and phone numbers: plain TypeScript that imports nothing. */
export { assertNever, err, ok, type Result } from './result.js';
export { CLOCK, systemClock, type Clock } from './clock.js';
export {
  IDS,
  ID_PREFIX,
  formatUuid,
  isUuid,
  readId,
  showId,
  systemIds,
  uuidv7,
  type AttemptId,
  type BusinessNumberId,
  type ChannelRowId,
  type EndpointId,
  type IdKind,
  type IdSource,
  type LaneId,
  type MessageId,
  type TenantId,
} from './ids.js';
export { E164_PATTERN, isE164, maskNumber, parseE164, type E164 } from './e164.js';
export { grouped } from './grouped.js';
