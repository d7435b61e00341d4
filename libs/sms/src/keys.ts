import { err, isE164, ok, parseE164, type E164, type Result } from '#libs/kernel';

/**
 * The keys by which the outside knows people, conversations, messages and channels (S2), with the rulings of demands C.5:
 * its version 2 is our version 1, a conversation is a pair, and the pair is always written customer first.
 */

/** `+15551234567`: the customer's number, nothing before it (S2, User Key). */
export type UserKey = E164;

/** The user key of a number, or what is wrong with it. */
export const userKey = (number: string): Result<UserKey, string> => parseE164(number);

/** The two ends of a conversation. `business` is null for a one-way sender, where nobody can answer (S2 v1, C.5 #3). */
export interface ConversationPair {
  readonly customer: E164;
  readonly business: string | null;
}

/** How a conversation key was written: as we write it, with its ends exchanged, or as S2 v1 wrote it. */
export type ConversationKeyForm = 'canonical' | 'reversed' | 'customer_only';

/** Longest business address: an E.164 number has 16 characters, an alphanumeric sender 11 (3GPP 23.040). */
const MAX_BUSINESS = 16;
/** A number, a short code or an alphanumeric sender; never a colon, which divides the key. */
const BUSINESS = /^(?:\+[1-9]\d{1,14}|\d{3,8}|(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 &_.-]{0,10})$/;

/**
 * The one canonical key of a pair, `{customer}:{business}`, the same whichever way a message went (C.5 #5). Without a business
 * address it is the user key (S2 v1). Throws RangeError for an address that no sender can have: that is a bug of the caller.
 */
export function conversationKey(customer: E164, business: string | null): string {
  if (business === null) return customer;
  if (!BUSINESS.test(business))
    throw new RangeError('the business side must be a number, a short code or a sender name');
  return `${customer}:${business}`;
}

/**
 * The pair behind a conversation key, whichever form it has. `businessNumbers` are the tenant's own senders: they tell which side is
 * the business. Where both sides are (two of its numbers talking to each other) the key is read as written, customer first.
 */
export function readConversationKey(
  key: string,
  businessNumbers: readonly string[],
): Result<ConversationPair & { readonly form: ConversationKeyForm }, string> {
  if (key.length > MAX_BUSINESS * 2 + 1) return err('is too long for a conversation key');
  const [left = '', right, ...more] = key.split(':');
  if (more.length > 0) return err('must hold one colon at most: {customer}:{business}');
  if (right === undefined) {
    const customer = parseE164(left);
    return customer.ok ? ok({ customer: customer.value, business: null, form: 'customer_only' }) : customer;
  }
  if (businessNumbers.includes(right) && isE164(left))
    return ok({ customer: left, business: right, form: 'canonical' });
  if (businessNumbers.includes(left) && isE164(right)) return ok({ customer: right, business: left, form: 'reversed' });
  return err(
    'must join a customer’s number in E.164 form and one of the business’s own senders: {customer}:{business}',
  );
}

/** Which way a message went, seen from the business (S2 v2). */
export const MESSAGE_DIRECTIONS = ['in', 'out'] as const;
export type MessageDirection = (typeof MESSAGE_DIRECTIONS)[number];

/** Longest provider id we take; the longest known (SMPP, hexadecimal) has 65 characters. */
export const MAX_PROVIDER_ID = 128;
const PROVIDER_ID = /^[\x21-\x7e]{1,128}$/;

/**
 * `in:SM…` or `out:SM…` (S2 v2). Throws RangeError for an id that is empty, longer than {@link MAX_PROVIDER_ID} or holds blanks or
 * anything but visible ASCII: adapters refuse such an id before it gets here.
 */
export function messageId(direction: MessageDirection, providerId: string): string {
  if (!PROVIDER_ID.test(providerId)) throw new RangeError('a provider id is 1 to 128 visible ASCII characters');
  return `${direction}:${providerId}`;
}

/** Direction and provider id behind a message id. A provider id may itself hold colons: the first one divides. */
export function readMessageId(
  id: string,
): Result<{ readonly direction: MessageDirection; readonly providerId: string }, string> {
  const colon = id.indexOf(':');
  const direction = MESSAGE_DIRECTIONS.find((known) => known === id.slice(0, colon));
  if (direction === undefined) return err('must begin with in: or out:');
  const providerId = id.slice(colon + 1);
  return PROVIDER_ID.test(providerId)
    ? ok({ direction, providerId })
    : err('must end in a provider id of 1 to 128 visible ASCII characters');
}

/** What a provider id looks like: Twilio's message SID, a UUID (AWS), or something else. A hint for people, never a rule. */
export type ProviderIdForm = 'twilio_sid' | 'uuid' | 'other';

/** SM (text) or MM (with media) and 32 hexadecimal digits; 34 characters. */
const TWILIO_SID = /^(?:SM|MM)[0-9a-f]{32}$/i;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The form of a provider id (S2, Provider-Specific Notes). */
export function providerIdForm(providerId: string): ProviderIdForm {
  if (TWILIO_SID.test(providerId)) return 'twilio_sid';
  return UUID.test(providerId) ? 'uuid' : 'other';
}

/** Longest suffix of a channel id. */
export const MAX_CHANNEL_SUFFIX = 60;
const CHANNEL_PREFIX = 'sms_';
/** Safe in a path, a file name and a log line. */
const CHANNEL_SUFFIX = /^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/;

/** `sms_{suffix}` (S2, Channel ID), or what is wrong with the suffix: a tenant chooses it. */
export const channelId = (suffix: string): Result<string, string> =>
  CHANNEL_SUFFIX.test(suffix)
    ? ok(CHANNEL_PREFIX + suffix)
    : err('must be 1 to 60 letters, digits, - or _, beginning with a letter or digit');

/** The suffix behind a channel id, or what is wrong with it. */
export function readChannelId(id: string): Result<string, string> {
  if (!id.startsWith(CHANNEL_PREFIX)) return err('must begin with sms_');
  const suffix = id.slice(CHANNEL_PREFIX.length);
  const made = channelId(suffix);
  return made.ok ? ok(suffix) : made;
}
