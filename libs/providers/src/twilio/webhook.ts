import type { Result } from '#libs/kernel';
import type { ClaimedAddress, InboundMedia, ProviderEvent, RawWebhook } from '../sms-provider.js';
import { readForm, readQuery, type Form, type FormFault } from './form.js';
import { readCode, receiptMeaning } from './status-map.js';

/** Twilio attaches at most ten media to a text. */
export const MAX_MEDIA = 10;

/** Longest identifier that is believed to be one. */
const MAX_ID_CHARS = 64;
/** Longest attempt token read from a callback's URL. */
const MAX_TOKEN_CHARS = 256;

/**
 * The body as a form, read once per webhook: the claimed address, the signature and the events all need it. Kept with
 * the body it was read from, so what was verified is what is read. Bodies must not be changed in place.
 */
export function formOf({ rawBody, reading }: RawWebhook): Result<Form, FormFault> {
  if (reading?.of === rawBody) return reading.made as Result<Form, FormFault>;
  const made = readForm(rawBody);
  if (reading !== undefined) {
    reading.of = rawBody;
    reading.made = made;
  }
  return made;
}

/**
 * What this adapter interprets. Twilio sends each once; twice is somebody's attempt to say two things at once (attack
 * 9).
 */
const SINGLE =
  /^(?:AccountSid|MessagingServiceSid|MessageSid|SmsSid|SmsMessageSid|From|To|Body|NumMedia|NumSegments|MessageStatus|SmsStatus|ErrorCode|OptOutType|RawDlrDoneDate|MediaUrl\d+|MediaContentType\d+)$/;

/** True when a field that has one meaning was sent more than once. */
export function hasContradiction(form: Form): boolean {
  for (const name of form.repeated.keys()) if (SINGLE.test(name)) return true;
  return false;
}

/**
 * Whom the webhook claims to be about: of an inbound text `To` is our side, of a status callback `From`.
 * `MessagingServiceSid` is on every webhook of a pooled number and plays no part here: whoever looked channels up by
 * it lost customers' texts (reliability finding 11). Never throws.
 */
export function claimedAddressOf(hook: RawWebhook): ClaimedAddress {
  const form = formOf(hook);
  if (!form.ok || hasContradiction(form.value)) return { accountRef: null, businessNumber: null };
  const { first } = form.value;
  return {
    accountRef: identifier(first.get('AccountSid')),
    businessNumber: identifier(first.get(receiptStatus(first) === null ? 'To' : 'From')),
  };
}

/**
 * What the webhook says, as one event. Never throws; what cannot be read is `unknown` with a reason that quotes
 * nothing.
 */
export function readWebhook(hook: RawWebhook): readonly ProviderEvent[] {
  const form = formOf(hook);
  if (!form.ok) return [unknown('the body is larger than a webhook of Twilio can be')];
  if (hasContradiction(form.value)) return [unknown('a field that has one value was sent more than once')];
  const { first } = form.value;
  const status = receiptStatus(first);
  return [status === null ? readInbound(first) : readReceipt(first, status, hook.url)];
}

type Fields = ReadonlyMap<string, string>;

const unknown = (reason: string): ProviderEvent => ({ kind: 'unknown', reason });

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/;

/** Nobody is called by a control character; a database asked for a NUL would refuse the question. */
const identifier = (value: string | undefined): string | null =>
  value !== undefined && value !== '' && value.length <= MAX_ID_CHARS && !CONTROL.test(value) ? value : null;

const messageSid = (fields: Fields): string | null => {
  const sid = identifier(fields.get('MessageSid') ?? fields.get('SmsSid'));
  return sid !== null && /^[A-Za-z0-9_-]+$/.test(sid) ? sid : null;
};

/** The status word of a callback; null for an inbound text, which carries `SmsStatus=received` at most. */
function receiptStatus(fields: Fields): string | null {
  const status = fields.get('MessageStatus') ?? fields.get('SmsStatus');
  return status === undefined || status === '' || status === 'received' || status === 'receiving' ? null : status;
}

const ANSWERED = { STOP: 'opt_out', START: 'opt_in', HELP: 'help' } as const;

function readInbound(fields: Fields): ProviderEvent {
  const providerMessageId = messageSid(fields);
  const accountRef = identifier(fields.get('AccountSid'));
  const from = identifier(fields.get('From'));
  const to = identifier(fields.get('To'));
  if (providerMessageId === null) return unknown('it names no message');
  if (accountRef === null || from === null || to === null) return unknown('it lacks AccountSid, From or To');
  const media = readMedia(fields);
  const body = fields.get('Body');
  if (body === undefined && media.length === 0) return unknown('it has neither a text nor media nor a status');
  const word = fields.get('OptOutType')?.toUpperCase();
  return {
    kind: 'inbound',
    providerMessageId,
    accountRef,
    from,
    to,
    body: body ?? '',
    media,
    answeredByProvider: word === 'STOP' || word === 'START' || word === 'HELP' ? ANSWERED[word] : null,
  };
}

function readMedia(fields: Fields): readonly InboundMedia[] {
  const claimed = fields.get('NumMedia') ?? '0';
  const count = /^\d{1,3}$/.test(claimed) ? Math.min(Number(claimed), MAX_MEDIA) : 0;
  const media: InboundMedia[] = [];
  for (let index = 0; index < count; index += 1) {
    const url = fields.get(`MediaUrl${index}`);
    if (url !== undefined && url !== '') {
      media.push({ url, contentType: fields.get(`MediaContentType${index}`) || null });
    }
  }
  return media;
}

function readReceipt(fields: Fields, status: string, url: string): ProviderEvent {
  const providerMessageId = messageSid(fields);
  const accountRef = identifier(fields.get('AccountSid'));
  if (providerMessageId === null) return unknown('it names no message');
  if (accountRef === null) return unknown('it names no account');
  return {
    kind: 'receipt',
    providerMessageId,
    accountRef,
    attemptToken: attemptTokenOf(url),
    // The word is kept as text, which cannot hold a NUL; the raw event has what was sent.
    status: receiptMeaning(status.replaceAll('\0', '\ufffd'), readCode(fields.get('ErrorCode'))),
    occurredAt: readDoneDate(fields.get('RawDlrDoneDate')),
  };
}

/** The `attempt` parameter of the callback's URL, which the signature covers. Given twice it says nothing. */
function attemptTokenOf(url: string): string | null {
  if (!url.includes('attempt=')) return null;
  const query = readQuery(url);
  if (!query.ok || query.value.repeated.has('attempt')) return null;
  const token = query.value.first.get('attempt') ?? '';
  return token !== '' && token.length <= MAX_TOKEN_CHARS ? token : null;
}

/**
 * The carrier's own time of delivery, `YYMMDDhhmm` with or without seconds. Twilio passes it on as the carrier wrote
 * it and names no time zone; read as UTC, so it may be off by the carrier's offset. Null when it is no date.
 */
function readDoneDate(text: string | undefined): Date | null {
  const parts = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(text ?? '');
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second = '00'] = parts;
  const written = `20${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(written);
  // A thirtieth of February is rolled over by some engines and refused by others; here it is no date.
  return !Number.isNaN(date.getTime()) && date.toISOString() === written ? date : null;
}
