import { MESSAGE_STREAMS } from '#libs/sms';
import { asciiHost, readAllowedHost } from './hosts.js';
import { LEGAL_STREAM, MAX_EXPIRY_DAYS, MIN_EXPIRY_DAYS, ON_UNLISTED, type LinkSettings } from './link-policy.js';

/** Longest list of destinations. */
export const MAX_ALLOWED_HOSTS = 100;

/** What is wrong with one field; the shape of a fault of the API. */
export interface LinkFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What the settings are judged beside. */
export interface LinkPolicyFacts {
  /** Domains that the tenant claimed or owns. */
  readonly knownDomains: readonly string[];
  readonly isDevelopment: boolean;
}

/** Everything that keeps settings from being taken over, all at once (S0.16, C.5-23). Pure; echoes no value. */
export function linkPolicyFaults(settings: Partial<LinkSettings>, facts: LinkPolicyFacts): readonly LinkFault[] {
  const faults: LinkFault[] = [];
  const fault = (field: string, code: string, message: string): void => {
    faults.push({ field, code, message });
  };
  const { domain = null, allowedHosts = [], enabledFor = [], trackingFor = [] } = settings;
  if (domain !== null && !facts.knownDomains.includes(domain))
    fault('domain', 'ERR_LINK_DOMAIN_UNKNOWN', 'must be a domain that you added at /v1/link-domains');
  if (allowedHosts.length > MAX_ALLOWED_HOSTS)
    fault('allowed_hosts', 'ERR_TOO_MANY', `may hold ${MAX_ALLOWED_HOSTS} names`);
  if (allowedHosts.some((host) => readAllowedHost(host) === null))
    fault(
      'allowed_hosts',
      'ERR_HOST_FORBIDDEN',
      'must hold public names such as example.com, or .example.com for all names below it; no address, no port, no public shortener, no ending that strangers share',
    );
  if (allowedHosts.some((host) => facts.knownDomains.includes(asciiHost(host.replace(/^\./, '')) ?? '')))
    fault('allowed_hosts', 'ERR_LINK_CHAIN', 'must not hold a domain of short links: carriers filter links to links');
  for (const [field, streams] of [
    ['url_shortening_enabled_for_message_types', enabledFor],
    ['tracking_for_message_types', trackingFor],
  ] as const) {
    if (streams.some((stream) => !MESSAGE_STREAMS.includes(stream)))
      fault(field, 'ERR_STREAM_UNKNOWN', `must name streams of ${MESSAGE_STREAMS.join(', ')}`);
    if (streams.includes(LEGAL_STREAM) && (settings.legalReason ?? '').trim() === '')
      fault(field, 'ERR_REASON_MISSING', `may hold ${LEGAL_STREAM} only with a legal_reason that says why`);
  }
  const { expiryDays } = settings;
  if (
    expiryDays !== undefined &&
    !(Number.isInteger(expiryDays) && expiryDays >= MIN_EXPIRY_DAYS && expiryDays <= MAX_EXPIRY_DAYS)
  )
    fault('expiry_days', 'ERR_OUT_OF_RANGE', `must be a whole number from ${MIN_EXPIRY_DAYS} to ${MAX_EXPIRY_DAYS}`);
  if (settings.scheme === 'http' && !facts.isDevelopment) fault('scheme', 'ERR_SCHEME_FORBIDDEN', 'must be https');
  if (settings.onUnlisted !== undefined && !ON_UNLISTED.includes(settings.onUnlisted))
    fault('on_unlisted', 'ERR_FIELD_INVALID', `must be one of ${ON_UNLISTED.join(', ')}`);
  return faults;
}
