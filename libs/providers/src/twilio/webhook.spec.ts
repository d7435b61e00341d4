import type { RawWebhook } from '../sms-provider.js';
import { MAX_FORM_BYTES } from './form.js';
import { claimedAddressOf, formOf, MAX_MEDIA, readWebhook } from './webhook.js';

const ACCOUNT = 'AC00000000000000000000000000000001';
const SID = 'SM00000000000000000000000000000001';
const INBOUND = { AccountSid: ACCOUNT, MessageSid: SID, From: '+14155550123', To: '+15005550006', Body: 'hi' };
const STATUS = {
  AccountSid: ACCOUNT,
  MessageSid: SID,
  From: '+15005550006',
  To: '+14155550123',
  MessageStatus: 'sent',
};

type Fields = Readonly<Record<string, string>>;

const aHook = (fields: Fields | string, url = 'https://sms.example.com/x'): RawWebhook => ({
  method: 'POST',
  url,
  headers: {},
  rawBody: Buffer.from(typeof fields === 'string' ? fields : new URLSearchParams(fields).toString()),
});
const without = (fields: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

describe('whom a webhook claims to be about (I3)', () => {
  it('our number is To of a text and From of a receipt', () => {
    const claimed = { accountRef: ACCOUNT, businessNumber: '+15005550006' };
    expect(claimedAddressOf(aHook({ ...INBOUND, SmsStatus: 'received' }))).toEqual(claimed);
    expect(claimedAddressOf(aHook(STATUS))).toEqual(claimed);
  });

  it('a Messaging Service plays no part in it (finding 11)', () => {
    const pooled = { ...INBOUND, MessagingServiceSid: 'MG00000000000000000000000000000001' };
    expect(claimedAddressOf(aHook(pooled))).toEqual(claimedAddressOf(aHook(INBOUND)));
    expect(readWebhook(aHook(pooled))).toEqual(readWebhook(aHook(INBOUND)));
  });

  it.each([
    ['nothing', ''],
    ['two accounts', `AccountSid=${ACCOUNT}&AccountSid=AC2&To=%2B1`],
    ['a body beyond the limit', 'x'.repeat(MAX_FORM_BYTES + 1)],
    ['endless values', `AccountSid=${'A'.repeat(65)}&To=${'1'.repeat(65)}`],
  ])('nobody: %s', (_, body) => {
    expect(claimedAddressOf(aHook(body))).toEqual({ accountRef: null, businessNumber: null });
  });
});

describe('what an inbound webhook says', () => {
  it('falls back to SmsSid', () => {
    expect(readWebhook(aHook({ ...without(INBOUND, 'MessageSid'), SmsSid: SID }))).toMatchObject([
      { kind: 'inbound', providerMessageId: SID },
    ]);
  });

  it.each(['AccountSid', 'MessageSid', 'From', 'To', 'Body'])('nothing readable without %s', (name) => {
    expect(readWebhook(aHook(without(INBOUND, name)))).toMatchObject([{ kind: 'unknown' }]);
  });

  it('never a text twice over', () => {
    expect(readWebhook(aHook(`${new URLSearchParams(INBOUND).toString()}&Body=ho`))).toMatchObject([
      { kind: 'unknown' },
    ]);
  });

  it.each([
    ['STOP', 'opt_out'],
    ['Start', 'opt_in'],
    ['HELP', 'help'],
    ['JOKE', null],
    ['constructor', null],
  ])('Twilio answered %s itself: %s (R-1.8)', (word, answered) => {
    expect(readWebhook(aHook({ ...INBOUND, OptOutType: word }))).toMatchObject([{ answeredByProvider: answered }]);
  });

  it('reads at most ten media, however many are claimed', () => {
    const media = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`MediaUrl${n}`, `https://m.test/${n}`]));
    const count = (claimed: string): number => {
      const [event] = readWebhook(aHook({ ...INBOUND, ...media, NumMedia: claimed }));
      return event?.kind === 'inbound' ? event.media.length : -1;
    };
    expect([count('3'), count('20'), count('999'), count('1e9'), count('-1'), count('')]).toEqual([
      3,
      MAX_MEDIA,
      MAX_MEDIA,
      0,
      0,
      0,
    ]);
  });

  it('never quotes anybody in the reason of an unknown one', () => {
    const events = [without(INBOUND, 'To'), without(INBOUND, 'MessageSid'), without(STATUS, 'AccountSid')].map(
      (fields) => readWebhook(aHook({ ...fields, Secret: 'word' })),
    );
    expect(JSON.stringify(events)).not.toMatch(/4155550123|SM0|AC0|hi"|word/);
  });
});

describe('what a status callback says', () => {
  const receiptOf = (fields: Fields, url?: string) => {
    const [event] = readWebhook(aHook({ ...STATUS, ...fields }, url));
    if (event?.kind !== 'receipt') throw new Error('It is no receipt');
    return event;
  };

  it.each([
    ['https://sms.example.com/s?attempt=t0ken', 't0ken'],
    ['https://sms.example.com/s?a=1&attempt=t%30ken&b', 't0ken'],
    ['https://sms.example.com/s?attempt=', null],
    ['https://sms.example.com/s?attempt=a&attempt=b', null],
    ['https://sms.example.com/s?reattempt=x', null],
    ['https://sms.example.com/s#attempt=x', null],
    ['https://sms.example.com/attempt=x', null],
    [`https://sms.example.com/s?attempt=${'x'.repeat(257)}`, null],
  ])('the attempt in %s', (url, token) => {
    expect(receiptOf({}, url).attemptToken).toBe(token);
  });

  it('an attempt in the body is not ours: only the URL was made by us (attack 18)', () => {
    expect(receiptOf({ attempt: 'x' }).attemptToken).toBeNull();
  });

  it.each([
    ['2611210304', '2026-11-21T03:04:00.000Z'],
    ['261121030405', '2026-11-21T03:04:05.000Z'],
    ['2602300000', undefined],
    ['2613010000', undefined],
    ['2601012460', undefined],
    ['26112103', undefined],
    ['20261121030405', undefined],
    ['yesterday!', undefined],
    ['', undefined],
  ])("the carrier's date %j", (raw, expected) => {
    expect(receiptOf({ RawDlrDoneDate: raw }).occurredAt?.toISOString()).toBe(expected);
  });

  it('MessageStatus before SmsStatus; 10 kB of status are cut (attack 19)', () => {
    expect(receiptOf({ SmsStatus: 'queued' }).status.providerStatus).toBe('sent');
    expect(receiptOf({ MessageStatus: 'x'.repeat(10_240) }).status).toMatchObject({
      providerStatus: 'x'.repeat(64),
      recognised: false,
    });
  });

  it('a code without digits is no code', () => {
    expect(receiptOf({ MessageStatus: 'failed', ErrorCode: '<b>' }).status).toMatchObject({
      providerCode: null,
      assessment: 'fail.delivery_failed',
    });
  });
});

it('reads a body once where there is room to keep it, however often it is asked about (R8)', () => {
  const hook = { ...aHook(INBOUND), reading: {} };
  expect(formOf({ ...hook, headers: { a: 'b' } })).toBe(formOf(hook));
});

it('never takes what was read of one body for another', () => {
  const hook = { ...aHook(INBOUND), reading: {} };
  formOf(hook);
  expect(formOf({ ...hook, rawBody: Buffer.from('Body=other') })).toEqual(
    formOf({ ...aHook(INBOUND), rawBody: Buffer.from('Body=other') }),
  );
});
