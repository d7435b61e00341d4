import { PUBLIC_SHORTENERS } from '#libs/sms';

/** Longest name (RFC 1035 §2.3.4). */
export const MAX_HOST = 253;

const NAME = /^(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{1,59})$/;
/** Names that lead into somebody's own network, whoever asks. */
const PRIVATE = /\.(?:local|localhost|localdomain|internal|home|lan|corp|intranet|arpa|onion)$/;
const IN_DEVELOPMENT = /^[a-z0-9-]{1,63}\.(?:localhost|test)(?::\d{1,5})?$/;

/** Endings below which strangers live side by side: to allow all names below them is to allow everybody. */
const SHARED = new Set(
  (
    'github.io gitlab.io pages.dev workers.dev netlify.app vercel.app herokuapp.com web.app firebaseapp.com appspot.com azurewebsites.net ' +
    'blogspot.com wordpress.com wixsite.com weebly.com myshopify.com amazonaws.com cloudfront.net sharepoint.com google.com'
  ).split(' '),
);
/** `co.uk` and its kin: a registry's ending of two labels. */
const REGISTRY = /^(?:co|com|org|net|gov|edu|ac|or|ne|go|gob|nom|ltd|plc|me|id)\.[a-z]{2}$/;

/**
 * A name in the one form in which names are compared: lower-case ASCII, other alphabets as punycode, so that a look-alike is another name. Null when it is no name: an address in
 * whatever spelling, a name with a port, a name without a dot.
 */
export function asciiHost(text: string): string | null {
  if (text.length > MAX_HOST || /[\s/\\?#@:[\]%]/.test(text)) return null;
  const host = URL.parse(`https://${text}/`)?.hostname ?? '';
  return NAME.test(host) && host.length <= MAX_HOST ? host : null;
}

/** True for a name of the open internet that is nobody's private network and no public shortener. `host` as {@link asciiHost} gives it. */
export const isOpenName = (host: string): boolean =>
  !PRIVATE.test(host) && !PUBLIC_SHORTENERS.some((known) => host === known || host.endsWith(`.${known}`));

/** A domain for short links as it is kept; null when it may be none. In development names of this machine and of tests will do, with a port, such as `go.localhost:3001`; never an address, which no text may lead to. */
export function readLinkHost(text: string, isDevelopment: boolean): string | null {
  const host = asciiHost(text);
  if (host !== null && isOpenName(host)) return host;
  const plain = text.toLowerCase();
  return isDevelopment && plain.length <= MAX_HOST && IN_DEVELOPMENT.test(plain) ? plain : null;
}

/**
 * An entry of the list of destinations as it is kept: a name, or `.name` for every name below it (not the name itself). Null when it may be none, also when strangers live below it.
 */
export function readAllowedHost(text: string): string | null {
  const below = text.startsWith('.');
  const host = asciiHost(below ? text.slice(1) : text);
  if (host === null || !isOpenName(host)) return null;
  if (below && (SHARED.has(host) || REGISTRY.test(host))) return null;
  return below ? `.${host}` : host;
}

/** Whether a name is on the list. Both sides as they are kept. */
export const isAllowedHost = (host: string, allowed: readonly string[]): boolean =>
  allowed.some((entry) =>
    entry.startsWith('.') ? host.endsWith(entry) && host.length > entry.length : host === entry,
  );
