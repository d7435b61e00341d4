import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { customerNumber, type BenchTenant } from '../tenants.js';

/** A request made ready before the clock runs. */
export interface ReadyRequest {
  readonly path: string;
  /** Names and values in turn, as undici takes them. */
  readonly headers: string[];
  readonly body: Buffer;
}

/** A 34-character id of Twilio's kind. */
export const sidOf = (kind: 'SM' | 'SI', index: number): string => `${kind}${index.toString(16).padStart(32, '0')}`;

/** Signed by the official SDK's own function for the address `origin + path`, so that what is verified was not made by our own code. */
export function signedRequest(
  origin: string,
  path: string,
  fields: Readonly<Record<string, string>>,
  authToken: string,
): ReadyRequest {
  return {
    path,
    headers: [
      'content-type',
      'application/x-www-form-urlencoded; charset=utf-8',
      'x-twilio-signature',
      getExpectedTwilioSignature(authToken, `${origin}${path}`, fields),
      'user-agent',
      'TwilioProxy/1.1',
      'accept',
      '*/*',
      'i-twilio-idempotency-token',
      fields['MessageSid'] ?? '',
    ],
    body: Buffer.from(new URLSearchParams(fields).toString()),
  };
}

const TEXTS = [
  'Hi, do you take old mattresses?',
  'How much is it for half a truck, two sofas and a fridge?',
  'ok sounds good, tomorrow at 9 works for me',
  'My address is 12 Elm Street, the gate code is 4411. Please ring before you come – the dog is loose 🐕',
  'thanks!',
];

/** The fields Twilio sends with an inbound text: twenty of them. `index` decides message, customer and words. */
export function inboundFields(
  tenant: BenchTenant,
  index: number,
  customers: number,
): Readonly<Record<string, string>> & { readonly MessageSid: string } {
  const sid = sidOf('SI', index);
  return {
    ToCountry: 'US',
    ToState: 'IL',
    SmsMessageSid: sid,
    NumMedia: '0',
    ToCity: 'CHICAGO',
    FromZip: '60601',
    SmsSid: sid,
    FromState: 'IL',
    SmsStatus: 'received',
    FromCity: 'CHICAGO',
    Body: TEXTS[index % TEXTS.length]!,
    FromCountry: 'US',
    To: tenant.number,
    MessagingServiceSid: `MG${tenant.accountSid.slice(2)}`,
    ToZip: '60654',
    NumSegments: '1',
    MessageSid: sid,
    AccountSid: tenant.accountSid,
    From: customerNumber(index % customers),
    ApiVersion: '2010-04-01',
  };
}

/** The fields of a status callback. */
export function receiptFields(
  tenant: BenchTenant,
  sid: string,
  status: 'sent' | 'delivered',
  customer: number,
): Readonly<Record<string, string>> {
  return {
    SmsSid: sid,
    SmsStatus: status,
    MessageStatus: status,
    To: customerNumber(customer),
    MessageSid: sid,
    AccountSid: tenant.accountSid,
    From: tenant.number,
    ApiVersion: '2010-04-01',
    ...(status === 'delivered' ? { RawDlrDoneDate: '2611210930' } : {}),
  };
}
