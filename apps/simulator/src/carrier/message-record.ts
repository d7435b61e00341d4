import { randomBytes } from 'node:crypto';

/** Statuses after which the carrier has nothing more to say (twilio.md §3). */
const FINAL_STATUSES: ReadonlySet<string> = new Set([
  'delivered',
  'undelivered',
  'failed',
  'canceled',
  'read',
  'received',
]);

export type Direction = 'inbound' | 'outbound-api' | 'outbound-reply';

/** One text as the carrier keeps it. Only the carrier's own store changes it. */
export interface MessageRecord {
  readonly sid: string;
  readonly accountSid: string;
  readonly messagingServiceSid: string | null;
  readonly from: string;
  readonly to: string;
  body: string;
  readonly direction: Direction;
  status: string;
  errorCode: number | null;
  readonly segments: number;
  readonly mediaCount: number;
  readonly statusCallback: string | null;
  readonly createdAt: Date;
  updatedAt: Date;
  sentAt: Date | null;
}

/** A provider message id that was never given before: `SM`, or `MM` when there is media, and 32 hex digits. */
export const newMessageSid = (withMedia = false): string =>
  `${withMedia ? 'MM' : 'SM'}${randomBytes(16).toString('hex')}`;

/** True for the words after which a late non-final word must not win. */
export const isFinal = (status: string): boolean => FINAL_STATUSES.has(status);

/** RFC 2822 in UTC, as the REST interface writes its dates: `Sat, 21 Nov 2026 09:14:05 +0000`. */
export const rfc2822 = (moment: Date): string => moment.toUTCString().replace('GMT', '+0000');

/** The message as the REST interface answers it. The sender is not shown while a Messaging Service still has to pick one. */
export function toWire(message: MessageRecord): Readonly<Record<string, unknown>> {
  const uri = `/2010-04-01/Accounts/${message.accountSid}/Messages/${message.sid}`;
  const picking = message.status === 'accepted' || message.status === 'scheduled';
  return {
    account_sid: message.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: null,
    from: picking ? null : message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: String(message.mediaCount),
    num_segments: picking ? '0' : String(message.segments),
    price: null,
    price_unit: null,
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
}
