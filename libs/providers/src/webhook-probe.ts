import { formOf } from './twilio/webhook.js';
import { expectedSignature, signedFields } from './twilio/signature.js';
import type { RawWebhook } from './sms-provider.js';

/** The parts of a made-up inbound text. */
export interface ProbeFacts {
  readonly accountRef: string;
  readonly from: string;
  readonly to: string;
}

/** What makes a probe the provider's: Twilio signs with the account's token. */
export type ProbeSecret = Readonly<Record<string, unknown>>;

/**
 * An inbound text as the provider would sign it for `url`, to prove that a channel's settings fit its address without the provider's help. Made to be
 * handed to `verify`, never to be sent: whoever takes it would write it down. Null when the provider does not sign or the settings hold no secret.
 */
export function signedProbe(
  providerKey: string,
  url: string,
  facts: ProbeFacts,
  settings: ProbeSecret,
): RawWebhook | null {
  const { authToken } = settings;
  if (providerKey !== 'twilio' || typeof authToken !== 'string' || authToken === '') return null;
  const unsigned = probe(url, {
    AccountSid: facts.accountRef,
    MessageSid: `SM${'0'.repeat(32)}`,
    From: facts.from,
    To: facts.to,
    Body: 'probe',
  });
  const form = formOf(unsigned);
  if (!form.ok) return null;
  const signature = expectedSignature(authToken, url, signedFields(form.value));
  return { ...unsigned, headers: { ...unsigned.headers, 'x-twilio-signature': signature } };
}

const probe = (url: string, fields: Readonly<Record<string, string>>): RawWebhook => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  rawBody: Buffer.from(new URLSearchParams(fields).toString()),
});
