import { randomBytes } from 'node:crypto';
import twilio from 'twilio';
import type { TestTenant } from '#libs/testing';
import { rawRequest, type RawAnswer } from './http.js';

/** A webhook as the provider would post it: signed by its own library, over the address it was told. */
export interface Webhook {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export type Fields = Readonly<Record<string, string>>;

/** A message id nobody has used. */
export const newSid = (): string => `SM${randomBytes(16).toString('hex')}`;

/** The fields of a text from a customer, as Twilio sends them; `more` replaces and adds. */
export const inboundFields = (tenant: TestTenant, from: string, text: string, more: Fields = {}): Fields => {
  const sid = more['MessageSid'] ?? newSid();
  return {
    AccountSid: tenant.accountSid,
    ApiVersion: '2010-04-01',
    Body: text,
    From: from,
    FromCountry: 'US',
    MessageSid: sid,
    NumMedia: '0',
    NumSegments: '1',
    SmsMessageSid: sid,
    SmsSid: sid,
    SmsStatus: 'received',
    To: tenant.number,
    ToCountry: 'US',
    ...more,
  };
};

/** The fields of a status callback. */
export const statusFields = (
  tenant: TestTenant,
  to: string,
  sid: string,
  status: string,
  more: Fields = {},
): Fields => ({
  AccountSid: tenant.accountSid,
  ApiVersion: '2010-04-01',
  From: tenant.number,
  MessageSid: sid,
  MessageStatus: status,
  SmsSid: sid,
  SmsStatus: status,
  To: to,
  ...more,
});

export const encodeForm = (fields: Fields | readonly (readonly [string, string])[]): string =>
  new URLSearchParams(fields as Record<string, string>).toString();

/** A form webhook with the signature that Twilio's own library expects for it. */
export const signedForm = (url: string, token: string, fields: Fields): Webhook & { readonly body: string } => ({
  url,
  headers: {
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': twilio.getExpectedTwilioSignature(token, url, { ...fields }),
  },
  body: encodeForm(fields),
});

/** A form whose bytes no JavaScript text can hold; the signature covers what they mean to whoever reads them as UTF-8. */
export const signedBytes = (url: string, token: string, read: Fields, body: Buffer): Webhook => ({
  ...signedForm(url, token, read),
  body,
});

/** Posts a webhook to where it says, or to the same path of another process. */
export const post = (webhook: Webhook, origin?: string): Promise<RawAnswer> =>
  rawRequest(origin === undefined ? webhook.url : origin + webhook.url.slice(new URL(webhook.url).origin.length), {
    headers: { ...webhook.headers },
    body: webhook.body,
  });
