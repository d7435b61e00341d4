import type { RawWebhook, Verification } from '../sms-provider.js';
import type { TwilioConfig } from './config.js';
import { MAX_FORM_BYTES, MAX_FORM_FIELDS, readQuery, type Form } from './form.js';
import { isHashOf, isSigned, signedFields } from './signature.js';
import { formOf, hasContradiction } from './webhook.js';

/**
 * Is this webhook Twilio's, for exactly this account? Answers from the configured URL, the signature header and the
 * bytes alone; no other header is looked at. Refuses GET, bodies and forms over the limits, fields sent twice that
 * have one value, a form that names another account (attack 12), and everything when the token is empty (attack 7).
 *
 * Twilio signs names and values without separators and without a time. So a captured request can be replayed, and its
 * fields can be cut at other places under the same signature: what the field names allow of that is refused here; the
 * rest, like the replay, ends at the message's id, which the first reading owns for ever (I2).
 *
 * Never throws. A forgery costs two HMACs where a genuine request costs one, four while a token is being rotated
 * (F30).
 */
export function verifyTwilio(hook: RawWebhook, config: TwilioConfig): Verification {
  if (hook.method.toUpperCase() !== 'POST') return invalid('only POST is taken');
  if (config.authToken === '') return invalid('the account has no auth token');
  const signature = hook.headers['x-twilio-signature'];
  if (signature === undefined || signature === '') return invalid('there is no signature');
  if (hook.rawBody.length > MAX_FORM_BYTES) return invalid(`the body exceeds ${MAX_FORM_BYTES} bytes`);
  const tokens = config.previousAuthToken === null ? [config.authToken] : [config.authToken, config.previousAuthToken];
  switch (mediaType(hook)) {
    case 'application/x-www-form-urlencoded':
      return verifyForm(hook, signature, tokens, config.accountSid);
    case 'application/json':
      return verifyJson(hook, signature, tokens);
    default:
      return invalid('the content is neither a form nor JSON');
  }
}

const invalid = (why: string): Verification => ({ verdict: 'invalid', why });
const VALID: Verification = { verdict: 'valid' };

function verifyForm(hook: RawWebhook, signature: string, tokens: readonly string[], accountSid: string): Verification {
  // Twilio adds this only to JSON, whose signature covers the URL alone: with a form it would leave the form unsigned.
  if (hook.url.includes('bodySHA256')) return invalid('a body hash beside a form');
  const form = formOf(hook);
  if (!form.ok) return invalid(`the form exceeds ${MAX_FORM_FIELDS} fields`);
  if (hasContradiction(form.value)) return invalid('a field that has one value was sent more than once');
  if (hasImpossibleName(form.value)) return invalid('a field has a name that Twilio does not use');
  if (!isSigned(signature, tokens, hook.url, signedFields(form.value))) return invalid('the signature does not match');
  return form.value.first.get('AccountSid') === accountSid ? VALID : invalid('it is about another account');
}

function verifyJson(hook: RawWebhook, signature: string, tokens: readonly string[]): Verification {
  const query = readQuery(hook.url);
  if (!query.ok || query.value.repeated.has('bodySHA256')) return invalid('the body hash is not given once');
  const hash = query.value.first.get('bodySHA256');
  if (hash === undefined) return invalid('the body hash is missing');
  if (!isSigned(signature, tokens, hook.url, '')) return invalid('the signature does not match');
  return isHashOf(hash, hook.rawBody) ? VALID : invalid('the body does not match its hash');
}

const POSSIBLE_NAME = /^[\w.[\]-]+$/;

/**
 * Twilio's names are letters and digits; this allows some more, as new fields come unannounced, but no `+` or blank:
 * a text that contains `From+1555…` could otherwise be cut into a field of that name, leaving the real sender behind
 * as the name of another field (attack 8).
 */
function hasImpossibleName(form: Form): boolean {
  for (const name of form.first.keys()) if (!POSSIBLE_NAME.test(name)) return true;
  return false;
}

function mediaType(hook: RawWebhook): string {
  const value = hook.headers['content-type'] ?? '';
  const end = value.indexOf(';');
  return (end === -1 ? value : value.slice(0, end)).trim().toLowerCase();
}
