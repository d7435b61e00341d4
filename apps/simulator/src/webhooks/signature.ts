import { createHash, createHmac } from 'node:crypto';

/** Fields of a webhook, in no particular order. */
export type WebhookForm = Readonly<Record<string, string>>;

/**
 * `X-Twilio-Signature`: base64 of HMAC-SHA1 over the full address and every field, sorted by name, name and value joined without a
 * sign between them (twilio.md §5). Written here and not taken from the SDK, so that the specs can hold one against the other.
 */
export function sign(authToken: string, url: string, form: WebhookForm): string {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + name + form[name], url);
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
}

/** A well-formed signature that no token of ours makes. */
export const forgedSignature = (url: string): string => createHash('sha1').update(`forged ${url}`).digest('base64');
