import { err, ok, type Result } from '#libs/kernel';

/** Decrypted settings of one Twilio channel. Made only by {@link parseTwilioConfig}. */
export interface TwilioConfig {
  readonly accountSid: string;
  /** The account's primary token: Twilio signs webhooks with it. */
  readonly authToken: string;
  /** Accepted beside `authToken` while a token is being rotated; null outside of that time. */
  readonly previousAuthToken: string | null;
  /** Preferred for sending when present: it can be revoked alone. */
  readonly apiKey: { readonly sid: string; readonly secret: string } | null;
  /** Origin of the REST interface, without a path. */
  readonly apiOrigin: string;
}

const TWILIO_API = 'https://api.twilio.com';
const TOKEN = /^[\x21-\x7e]{16,256}$/;

/**
 * Reads `{ accountSid, authToken, previousAuthToken?, apiKeySid?, apiKeySecret?, apiBaseUrl? }`; null and the empty
 * text count as absent, other properties are ignored. Returns every fault at once, never quoting a value. An API key
 * alone is refused: Twilio signs with the auth token, and webhooks that cannot be verified must not be taken (I3).
 */
export function parseTwilioConfig(raw: unknown): Result<TwilioConfig, readonly string[]> {
  if (typeof raw !== 'object' || raw === null) return err(['settings must be an object']);
  const faults: string[] = [];
  const read = (name: string, form: RegExp, rule: string): string | null => {
    const value: unknown = Object.hasOwn(raw, name) ? Reflect.get(raw, name) : null;
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string' && form.test(value)) return value;
    faults.push(`${name} must be ${rule}`);
    // Given, though wrongly: not to be called missing as well.
    return '';
  };
  const tokenRule = '16 to 256 visible ASCII characters';
  const accountSid = read('accountSid', /^AC[0-9a-fA-F]{32}$/, 'AC and 32 hexadecimal digits');
  const authToken = read('authToken', TOKEN, tokenRule);
  const previousAuthToken = read('previousAuthToken', TOKEN, tokenRule);
  const keySid = read('apiKeySid', /^SK[0-9a-fA-F]{32}$/, 'SK and 32 hexadecimal digits');
  const keySecret = read('apiKeySecret', TOKEN, tokenRule);
  const apiBaseUrl = read('apiBaseUrl', /^.{1,200}$/, 'a URL of at most 200 characters');
  if (accountSid === null) faults.push('accountSid is missing');
  if (authToken === null) {
    faults.push('authToken is missing: Twilio signs webhooks with it, and an API key alone cannot verify them');
  }
  if ((keySid === null) !== (keySecret === null)) faults.push('apiKeySid and apiKeySecret must be given together');
  const origin = readOrigin(apiBaseUrl ?? TWILIO_API);
  if (apiBaseUrl !== '' && origin === null) {
    faults.push(
      'apiBaseUrl must be https and an address under twilio.com, or the simulator on this machine or under a one-word host name, and have no path',
    );
  }
  if (faults.length > 0 || accountSid === null || authToken === null || origin === null) return err(faults);
  return ok({
    accountSid,
    authToken,
    previousAuthToken,
    apiKey: keySid === null || keySecret === null ? null : { sid: keySid, secret: keySecret },
    apiOrigin: origin,
  });
}

/**
 * Credentials and texts go to this address and a tenant may write it, so it is an allow-list: Twilio itself, or a
 * simulator that is loopback or named by one word, as containers are (SSRF, attack 26). Dotted names and addresses of
 * any spelling are refused.
 */
function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return null;
  if (url.username !== '' || url.password !== '') return null;
  if (url.protocol === 'https:' && url.port === '' && /^[a-z0-9.-]+\.twilio\.com$/.test(url.hostname))
    return url.origin;
  const near = ['127.0.0.1', '[::1]'].includes(url.hostname) || /^[a-z][a-z0-9-]*$/.test(url.hostname);
  return near && ['http:', 'https:'].includes(url.protocol) ? url.origin : null;
}

/** What must never reach a log: the secrets, and the Basic credentials made of them. */
export function secretsOfTwilio(config: TwilioConfig): readonly string[] {
  const basic = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');
  const secrets = [config.authToken, basic(config.accountSid, config.authToken)];
  if (config.previousAuthToken !== null) secrets.push(config.previousAuthToken);
  if (config.apiKey !== null) secrets.push(config.apiKey.secret, basic(config.apiKey.sid, config.apiKey.secret));
  return secrets;
}
