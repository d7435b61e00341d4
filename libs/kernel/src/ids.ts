/**
 * Ids are uuidv7 (RFC 9562 §5.7) minted by us, so any PostgreSQL serves and rows sort by birth; at the API's edge they wear a
 * prefix (`msg_…`) that says what they name. In columns they are plain uuids.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type TenantId = Branded<'TenantId'>;
export type ChannelRowId = Branded<'ChannelRowId'>;
export type BusinessNumberId = Branded<'BusinessNumberId'>;
export type EndpointId = Branded<'EndpointId'>;
export type LaneId = Branded<'LaneId'>;
export type MessageId = Branded<'MessageId'>;
export type AttemptId = Branded<'AttemptId'>;

/** What a prefixed id may name, and the prefix it wears outside the database. */
export const ID_PREFIX = {
  tenant: 'ten',
  channel: 'chn',
  number: 'num',
  endpoint: 'end',
  lane: 'lan',
  message: 'msg',
  inbound: 'inb',
  attempt: 'att',
  segment: 'seg',
  event: 'evt',
  rawEvent: 'raw',
  apiKey: 'key',
  suppression: 'sup',
  consent: 'con',
  alert: 'alr',
  hold: 'hld',
  import: 'imp',
  pool: 'pol',
  campaign: 'cmp',
  override: 'ovr',
  bulk: 'blk',
  template: 'tpl',
  link: 'lnk',
  click: 'clk',
  rule: 'rul',
  source: 'src',
  trigger: 'trg',
  plan: 'pln',
  subscription: 'sub',
  notice: 'ntc',
  case: 'cas',
  proposal: 'prp',
} as const;
export type IdKind = keyof typeof ID_PREFIX;

/** Mints ids. Injected, so that tests can be exact. */
export interface IdSource {
  /** A fresh uuidv7; never the same twice, ascending within one process. */
  next(): string;
}

/** Injection token of the {@link IdSource}. */
export const IDS = Symbol('IdSource');

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const POOL = new Uint8Array(4096);
let poolAt = POOL.length;

/** The next `count` random bytes, drawn from a pool so that a burst of ids does not pay for a system call each. */
function randomBytes(count: number): Uint8Array {
  if (poolAt + count > POOL.length) {
    globalThis.crypto.getRandomValues(POOL);
    poolAt = 0;
  }
  return POOL.subarray(poolAt, (poolAt += count));
}

/** A uuidv7 for the given millisecond. `random` supplies the ten random bytes; version and variant bits are set here. */
export function uuidv7(epochMs: number, random: Uint8Array = randomBytes(10)): string {
  const bytes = new Uint8Array(16);
  let ms = epochMs;
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  return formatUuid(bytes);
}

/** Sixteen bytes as a lower-case uuid. */
export function formatUuid(bytes: Uint8Array): string {
  const hex = (index: number): string => HEX[bytes[index]!]!;
  return (
    hex(0) +
    hex(1) +
    hex(2) +
    hex(3) +
    '-' +
    hex(4) +
    hex(5) +
    '-' +
    hex(6) +
    hex(7) +
    '-' +
    hex(8) +
    hex(9) +
    '-' +
    hex(10) +
    hex(11) +
    hex(12) +
    hex(13) +
    hex(14) +
    hex(15)
  );
}

/**
 * Ids from the machine's clock, ascending within one process: ids of the same millisecond count up in the twelve bits after the version (RFC 9562 §6.2,
 * method 1), and a clock that steps back never makes an id smaller than the one before.
 */
export function systemIds(now: () => number = Date.now): IdSource {
  let last = 0;
  let count = 0;
  return {
    next() {
      const random = randomBytes(10);
      const ms = now();
      if (ms > last) {
        last = ms;
        // Starts in the lower half, so that there is room to count.
        count = ((random[0]! & 0x07) << 8) | random[1]!;
      } else if (count < 0xfff) {
        count += 1;
      } else {
        last += 1;
        count = 0;
      }
      random[0] = count >> 8;
      random[1] = count & 0xff;
      return uuidv7(last, random);
    },
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case uuid of any version. */
export const isUuid = (value: string): boolean => UUID.test(value);

/** The id as callers see it: `msg_` and the uuid without dashes. */
export const showId = (kind: IdKind, id: string): string => `${ID_PREFIX[kind]}_${id.replaceAll('-', '')}`;

/** The uuid behind a prefixed id, or null when it is not an id of that kind: callers answer 404, never 500. */
export function readId(kind: IdKind, shown: string): string | null {
  const prefix = `${ID_PREFIX[kind]}_`;
  const hex = shown.startsWith(prefix) ? shown.slice(prefix.length) : '';
  if (!/^[0-9a-f]{32}$/.test(hex)) return null;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
