import type { OwnedNumber } from '../accounts/account-registry.js';
import type { OptOutType } from '../carrier/opt-outs.js';
import { countSegments } from '../carrier/segments.js';
import type { WebhookForm } from '../webhooks/signature.js';

/** A picture or file that came with a text. */
export interface Media {
  readonly url: string;
  readonly contentType: string;
}

/** A text from a phone, as the carrier is about to hand it to the number's owner. */
export interface InboundText {
  readonly sid: string;
  readonly from: string;
  readonly body: string;
  readonly media: readonly Media[];
  /** Set when the carrier recognised the word itself and answers the person itself. */
  readonly optOutType: OptOutType | null;
}

/** Countries the simulated carrier can tell from a number; enough for the fields to look real. */
const COUNTRY_BY_PREFIX: readonly (readonly [string, string])[] = [
  ['+1', 'US'],
  ['+44', 'GB'],
  ['+49', 'DE'],
  ['+34', 'ES'],
  ['+33', 'FR'],
  ['+52', 'MX'],
  ['+86', 'CN'],
];

const countryOf = (number: string): string =>
  COUNTRY_BY_PREFIX.find(([prefix]) => number.startsWith(prefix))?.[1] ?? '';

/** The fields of the inbound webhook (twilio.md §2). Places stay empty, as they often do; empty fields are signed too. */
export function inboundForm(text: InboundText, { account, number }: OwnedNumber): WebhookForm {
  return {
    AccountSid: account.accountSid,
    ApiVersion: '2010-04-01',
    Body: text.body,
    From: text.from,
    FromCity: '',
    FromCountry: countryOf(text.from),
    FromState: '',
    FromZip: '',
    MessageSid: text.sid,
    NumMedia: String(text.media.length),
    NumSegments: String(countSegments(text.body)),
    SmsMessageSid: text.sid,
    SmsSid: text.sid,
    SmsStatus: 'received',
    To: number.number,
    ToCity: '',
    ToCountry: countryOf(number.number),
    ToState: '',
    ToZip: '',
    ...(number.messagingServiceSid !== null && { MessagingServiceSid: number.messagingServiceSid }),
    ...(text.optOutType !== null && { OptOutType: text.optOutType }),
    ...Object.fromEntries(
      text.media.flatMap(({ url, contentType }, index) => [
        [`MediaUrl${index}`, url],
        [`MediaContentType${index}`, contentType],
      ]),
    ),
  };
}
