import twilio from 'twilio';
import type { RawWebhook } from '../sms-provider.js';
import { parseTwilioConfig, type TwilioConfig } from './config.js';
import { MAX_FORM_BYTES, MAX_FORM_FIELDS } from './form.js';
import { verifyTwilio } from './verify.js';

const TOKEN = 'parley_test_auth_token_0123456789';
const PREVIOUS = 'the_token_before_this_one_000000';
const ACCOUNT = 'AC00000000000000000000000000000001';
const URL_OF_HOOK = 'https://sms.example.com/api/sms/inbound';

const aConfig = (overrides: Partial<TwilioConfig> = {}): TwilioConfig => {
  const config = parseTwilioConfig({ accountSid: ACCOUNT, authToken: TOKEN });
  if (!config.ok) throw new Error(config.error.join());
  return { ...config.value, ...overrides };
};

type Field = readonly [name: string, value: string];

const FIELDS: readonly Field[] = [
  ['AccountSid', ACCOUNT],
  ['Body', 'hi'],
  ['From', '+14155550123'],
  ['MessageSid', 'SM00000000000000000000000000000001'],
  ['To', '+15005550006'],
];

interface Signing {
  readonly token?: string;
  readonly signedUrl?: string;
  readonly url?: string;
  readonly signedFields?: readonly Field[];
  readonly hook?: Partial<RawWebhook>;
}

/** A webhook signed by the official SDK; what was signed may differ from what arrives. */
function aHook(fields: readonly Field[] = FIELDS, signing: Signing = {}): RawWebhook {
  const { token = TOKEN, url = URL_OF_HOOK, signedUrl = url, signedFields = fields, hook = {} } = signing;
  const params: Record<string, string[]> = Object.create(null);
  for (const [name, value] of signedFields) (params[name] ??= []).push(value);
  return {
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': twilio.getExpectedTwilioSignature(token, signedUrl, params),
    },
    rawBody: Buffer.from(
      new URLSearchParams([...fields].map(([name, value]): [string, string] => [name, value])).toString(),
    ),
    ...hook,
  };
}

const verdict = (hook: RawWebhook, config: TwilioConfig = aConfig()): string => verifyTwilio(hook, config).verdict;
const withHeaders = (headers: Readonly<Record<string, string>>): RawWebhook => {
  const hook = aHook();
  return { ...hook, headers: { ...hook.headers, ...headers } };
};

describe('who may speak for a Twilio account (I3, attacks 1–25)', () => {
  it('the account itself', () => expect(verifyTwilio(aHook(), aConfig())).toEqual({ verdict: 'valid' }));

  it.each<[string, RawWebhook]>([
    ['1: no signature', aHook(FIELDS, { hook: { headers: { 'content-type': 'application/x-www-form-urlencoded' } } })],
    ['2: an empty signature', withHeaders({ 'x-twilio-signature': '' })],
    ['3: of another path', aHook(FIELDS, { signedUrl: 'https://sms.example.com/api/sms/status' })],
    ['4: of http for https', aHook(FIELDS, { signedUrl: 'http://sms.example.com/api/sms/inbound' })],
    [
      '5: of a port that is not configured',
      aHook(FIELDS, { signedUrl: 'https://sms.example.com:8443/api/sms/inbound' }),
    ],
    ['9: From twice', aHook([...FIELDS, ['From', '+19995550000']])],
    ['9: From twice, equal', aHook([...FIELDS, ['From', '+14155550123']])],
    ['9: a status twice', aHook([...FIELDS, ['MessageStatus', 'sent'], ['MessageStatus', 'delivered']])],
    ['9: a medium twice', aHook([...FIELDS, ['MediaUrl0', 'https://a.test'], ['MediaUrl0', 'https://b.test']])],
    [
      '12: another account, signed by our token',
      aHook(
        FIELDS.map(([name, value]) => [name, name === 'AccountSid' ? 'AC00000000000000000000000000000002' : value]),
      ),
    ],
    ['12: no account', aHook(FIELDS.slice(1))],
    ['12: signed by another account', aHook(FIELDS, { token: 'the_token_of_somebody_else_00000' })],
    ['20: GET', aHook(FIELDS, { hook: { method: 'GET' } })],
    [
      '20: GET with everything in the URL',
      { ...aHook([], { url: `${URL_OF_HOOK}?AccountSid=${ACCOUNT}` }), method: 'GET' },
    ],
    ['21: a method override', { ...withHeaders({ 'x-http-method-override': 'POST' }), method: 'GET' }],
    [
      '22: a repeated signature header',
      withHeaders({ 'x-twilio-signature': `${aHook().headers['x-twilio-signature']},x` }),
    ],
    ['25: an old token outside of a rotation', aHook(FIELDS, { token: PREVIOUS })],
    ['text/plain', withHeaders({ 'content-type': 'text/plain' })],
    ['two content types', withHeaders({ 'content-type': 'application/json,application/x-www-form-urlencoded' })],
  ])('not %s', (_, hook) => {
    expect(verdict(hook)).toBe('invalid');
  });

  it('6: forwarded headers change nothing', () => {
    const forwarded = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', host: 'evil.example' };
    expect(verdict(withHeaders(forwarded))).toBe('valid');
    const evil = aHook(FIELDS, { signedUrl: 'https://evil.example/api/sms/inbound' });
    expect(verdict({ ...evil, headers: { ...evil.headers, ...forwarded } })).toBe('invalid');
  });

  it('7: nobody, when the token is empty', () => {
    const hook = aHook(FIELDS, { token: '' });
    expect(verdict(hook, aConfig({ authToken: '' }))).toBe('invalid');
    expect(verdict(aHook(), aConfig({ authToken: '', previousAuthToken: TOKEN }))).toBe('invalid');
    expect(verdict(hook, aConfig({ previousAuthToken: '' }))).toBe('invalid');
  });

  it('8: not the same signature over fields cut elsewhere, as far as names can tell', () => {
    const crafted: Field = ['Body', 'hiFrom+19995550000'];
    const genuine = FIELDS.map((field) => (field[0] === 'Body' ? crafted : field));
    expect(verdict(aHook(genuine))).toBe('valid');
    const cut = (from: readonly Field[]): RawWebhook =>
      aHook([['AccountSid', ACCOUNT], ['Body', 'hi'], ...from, ...FIELDS.slice(3)], { signedFields: genuine });
    expect(
      verdict(
        cut([
          ['From', '+19995550000'],
          ['From+14155550123', ''],
        ]),
      ),
    ).toBe('invalid');
    expect(
      verdict(
        cut([
          ['From', '+19995550000'],
          ['From', '+14155550123'],
        ]),
      ),
    ).toBe('invalid');
    expect(verdict(cut([['From', '+19995550000From+14155550123']]))).toBe('valid');
  });

  it('10: names of object properties are fields like others', () => {
    const odd: readonly Field[] = [
      ['From[]', '+1999'],
      ['From[x]', '+1999'],
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ];
    expect(verdict(aHook([...FIELDS, ...odd]))).toBe('valid');
  });

  it('13b: a pooled number is verified like any other', () => {
    expect(verdict(aHook([...FIELDS, ['MessagingServiceSid', 'MG00000000000000000000000000000001']]))).toBe('valid');
  });

  it('25: the old token too while a rotation lasts', () => {
    const rotating = aConfig({ previousAuthToken: PREVIOUS });
    expect(verdict(aHook(FIELDS, { token: PREVIOUS }), rotating)).toBe('valid');
    expect(verdict(aHook(), rotating)).toBe('valid');
  });

  it('behind any spelling of the form content type', () => {
    const type = 'Application/X-WWW-Form-Urlencoded ; charset=UTF-8';
    expect(verdict(withHeaders({ 'content-type': type }))).toBe('valid');
  });

  it('reads bodies up to the limits and refuses them beyond (F30)', () => {
    const many = (count: number): readonly Field[] => [
      ...FIELDS,
      ...Array.from({ length: count - FIELDS.length }, (_, n): Field => [`New${n}`, '']),
    ];
    expect(verdict(aHook(many(MAX_FORM_FIELDS)))).toBe('valid');
    expect(verdict(aHook(many(MAX_FORM_FIELDS + 1)))).toBe('invalid');
    const long = (bytes: number): readonly Field[] => {
      const rest = aHook([...FIELDS, ['New', '']]).rawBody.length;
      return [...FIELDS, ['New', 'x'.repeat(bytes - rest)]];
    };
    expect(aHook(long(MAX_FORM_BYTES)).rawBody).toHaveLength(MAX_FORM_BYTES);
    expect(verdict(aHook(long(MAX_FORM_BYTES)))).toBe('valid');
    expect(verdict(aHook(long(MAX_FORM_BYTES + 1)))).toBe('invalid');
  });
});

describe('JSON webhooks (attack 11)', () => {
  const body = '{"type":"com.twilio.messaging.message.delivered"}';
  const hash = twilio.getExpectedBodyHash(body);
  const aJsonHook = (url: string, text: string = body): RawWebhook => ({
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/json',
      'x-twilio-signature': twilio.getExpectedTwilioSignature(TOKEN, url, {}),
    },
    rawBody: Buffer.from(text),
  });
  const url = `https://sms.example.com/events?bodySHA256=${hash}`;

  it('the hash of the exact bytes, under a signed URL', () => {
    expect(verdict(aJsonHook(url))).toBe('valid');
    const { headers, rawBody } = aJsonHook(url);
    expect(twilio.validateRequestWithBody(TOKEN, headers['x-twilio-signature'] ?? '', url, rawBody.toString())).toBe(
      true,
    );
  });

  it.each<[string, RawWebhook]>([
    ['other bytes', aJsonHook(url, `${body} `)],
    ['no hash', aJsonHook('https://sms.example.com/events')],
    ['the hash twice', aJsonHook(`${url}&bodySHA256=${hash}`)],
    ['the hash in capitals', aJsonHook(`https://sms.example.com/events?bodySHA256=${hash.toUpperCase()}`)],
    [
      'JSON under the signature of a form',
      { ...aHook(), headers: { ...aHook().headers, 'content-type': 'application/json' } },
    ],
    [
      'a form under the signature of JSON',
      {
        ...aJsonHook(url, `AccountSid=${ACCOUNT}`),
        headers: { ...aJsonHook(url).headers, 'content-type': 'application/x-www-form-urlencoded' },
      },
    ],
    ['a form beside a body hash', aHook(FIELDS, { url })],
  ])('not %s', (_, hook) => {
    expect(verdict(hook)).toBe('invalid');
  });
});
