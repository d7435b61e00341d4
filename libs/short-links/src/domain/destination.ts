import { err, ok, type Result } from '#libs/kernel';
import { asciiHost, isAllowedHost, isOpenName } from './hosts.js';

/** Longest address that a link may lead to. */
export const MAX_DESTINATION = 2_000;

/** Why a link may not lead somewhere. Names nothing of the address. */
export const DESTINATION_FAULTS = [
  'malformed',
  'too_long',
  'scheme',
  'user_info',
  'port',
  'not_a_public_name',
  'own_domain',
  'not_allowed',
] as const;
export type DestinationFault = (typeof DESTINATION_FAULTS)[number];

/** What decides where links may lead. */
export interface DestinationRules {
  /** As `readAllowedHost` gives them. */
  readonly allowedHosts: readonly string[];
  /** Domains of short links: a link to a link is a chain, which carriers filter. */
  readonly ownHosts: readonly string[];
  /** Development only. */
  readonly allowHttp: boolean;
}

/** Controls, blanks, line ends, the backslash that browsers read as a slash, and marks without width. */
const NEVER = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cf}\\]/u;
/** Scheme, two slashes and a host right behind them: `https:/x` and `https:///x` mean a host to browsers, too. */
const BEGINNING = /^https?:\/\/[^/?#@:]/i;
const PLAIN = /^[\x21-\x7e]+$/;

/**
 * The address in the one form that is kept and sent to browsers, or why a link may not lead there. Asked when a link is made and again at every tap (S4.26). Judged and sent are the
 * same string: what the parser made of it, ASCII without blanks, so that nothing can be read differently later. Pure and total.
 */
export function judgeDestination(address: string, rules: DestinationRules): Result<string, DestinationFault> {
  if (address.length > MAX_DESTINATION) return err('too_long');
  const read = readAddress(address);
  if (!read.ok) return read;
  const { protocol, port, href } = read.value;
  if (protocol !== 'https:' && !(rules.allowHttp && protocol === 'http:')) return err('scheme');
  if (namesUser(address, read.value)) return err('user_info');
  if (port !== '') return err('port');
  const fault = faultOfHost(read.value.hostname, rules);
  if (fault !== null) return err(fault);
  if (href.length > MAX_DESTINATION) return err('too_long');
  return PLAIN.test(href) ? ok(href) : err('malformed');
}

/**
 * Why a link may not stand in a text as it is; null where it may. What cannot be made short, such as http, another port or a long address, may still lead to a host on the list; a link to a
 * domain of the tenant's own may, too. Pure and total.
 */
export function judgeHost(address: string, rules: DestinationRules): DestinationFault | null {
  const read = readAddress(address);
  if (!read.ok) return read.error;
  if (namesUser(address, read.value)) return 'user_info';
  const { host, hostname } = read.value;
  return rules.ownHosts.includes(host) ? null : faultOfHost(hostname, rules);
}

function readAddress(address: string): Result<URL, DestinationFault> {
  if (NEVER.test(address)) return err('malformed');
  if (!BEGINNING.test(address)) return err(/^https?:/i.test(address) ? 'malformed' : 'scheme');
  const read = URL.parse(address);
  return read === null ? err('malformed') : ok(read);
}

const namesUser = (address: string, { username, password }: URL): boolean =>
  username !== '' || password !== '' || /^[^/?#]*\/\/[^/?#]*@/.test(address);

function faultOfHost(hostname: string, rules: DestinationRules): DestinationFault | null {
  const host = asciiHost(hostname);
  if (host === null || host !== hostname || !isOpenName(host)) return 'not_a_public_name';
  if (rules.ownHosts.includes(host)) return 'own_domain';
  return isAllowedHost(host, rules.allowedHosts) ? null : 'not_allowed';
}
