import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Form } from './form.js';

/** Base64 of the 20 bytes of an HMAC-SHA1. Anything else is refused before any cryptography is paid for. */
const SIGNATURE = /^[A-Za-z0-9+/]{27}=$/;
const SHA256_HEX = /^[0-9a-f]{64}$/;

/**
 * The part of the signed text that comes from the form: every name, sorted by UTF-16 code unit, followed by its
 * value; a repeated name once per different value, values sorted. That is what twilio 6.2.0 signs
 * (`lib/webhooks/webhooks.js`), held to it by a property test. There are no separators, so other fields can give the
 * same text: see `verify.ts` for what is done about that.
 */
export function signedFields(form: Form): string {
  const names = [...form.first.keys()].sort();
  let text = '';
  for (const name of names) {
    const values = form.repeated.get(name);
    if (values === undefined) text += name + form.first.get(name);
    else for (const value of [...new Set(values)].sort()) text += name + value;
  }
  return text;
}

/**
 * The signature Twilio would send: base64(HMAC-SHA1(token, url + fields)). Refuses the empty token by throwing: a bug
 * of the caller.
 */
export function expectedSignature(token: string, url: string, fields: string): string {
  if (token.length === 0) throw new Error('An empty token signs nothing');
  return createHmac('sha1', token)
    .update(url + fields, 'utf8')
    .digest('base64');
}

/**
 * True when `signature` was made with one of `tokens` over `fields` and `url`, the port left out or spelled out:
 * Twilio signs the URL as somebody typed it in the console, with or without a port, and the SDK accepts both. At most
 * two computations per token, where the SDK does six, so that a forgery costs little more than a genuine request
 * (F30). An empty token matches nothing. Compares in constant time. Never throws.
 */
export function isSigned(signature: string, tokens: readonly string[], url: string, fields: string): boolean {
  if (!SIGNATURE.test(signature)) return false;
  const claimed = Buffer.from(signature, 'latin1');
  const usable = tokens.filter((token) => token.length > 0);
  const matches = (spelling: string): boolean =>
    usable.some((token) => timingSafeEqual(claimed, Buffer.from(expectedSignature(token, spelling, fields), 'latin1')));
  if (matches(url)) return true;
  const other = otherPortSpelling(url);
  return other !== null && matches(other);
}

const AUTHORITY = /^(https?:\/\/)([^/?#]*)/i;

/**
 * The URL without its port; or, when it has none, with its scheme's default one. Null for anything but http and
 * https.
 */
function otherPortSpelling(url: string): string | null {
  const match = AUTHORITY.exec(url);
  if (match === null) return null;
  const [prefix, scheme = '', authority = ''] = match;
  const rest = url.slice(prefix.length);
  // Neither a colon before the `@` nor one inside the brackets of an IPv6 literal starts a port.
  const colon = authority.indexOf(':', Math.max(authority.lastIndexOf('@'), authority.lastIndexOf(']')) + 1);
  if (colon !== -1) return scheme + authority.slice(0, colon) + rest;
  return `${scheme}${authority}:${scheme.toLowerCase() === 'https://' ? '443' : '80'}${rest}`;
}

/**
 * True when `claimed` is the lower-case hexadecimal SHA-256 of exactly these bytes: the `bodySHA256` of a JSON
 * webhook.
 */
export function isHashOf(claimed: string, bytes: Buffer): boolean {
  if (!SHA256_HEX.test(claimed)) return false;
  return timingSafeEqual(Buffer.from(claimed, 'hex'), createHash('sha256').update(bytes).digest());
}
