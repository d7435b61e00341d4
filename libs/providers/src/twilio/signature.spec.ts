import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import twilio from 'twilio';
import type { Form } from './form.js';
import { readForm } from './form.js';
import { expectedSignature, isHashOf, isSigned, signedFields } from './signature.js';

interface Vector {
  readonly id: string;
  readonly secret: string;
  readonly url: string;
  readonly params?: Readonly<Record<string, string | readonly string[]>>;
  readonly signed_string?: string;
  readonly signature: string;
  readonly body?: string;
  readonly body_sha256?: string;
  readonly expect?: Readonly<Record<string, boolean>>;
}

const VECTORS: { readonly vectors: readonly Vector[] } = JSON.parse(
  readFileSync(new URL('vectors/signatures.json', import.meta.url), 'utf8'),
);
const vector = (id: string): Vector => {
  const found = VECTORS.vectors.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no vector ${id}`);
  return found;
};

type Params = Readonly<Record<string, string | readonly string[]>>;

const formOf = (params: Params): Form => {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(params)) for (const value of [values].flat()) body.append(name, value);
  const form = readForm(Buffer.from(body.toString()));
  if (!form.ok) throw new Error(form.error);
  return form.value;
};

const check = ({ secret, signature, params = {} }: Vector, url: string, changed: Params = {}): boolean =>
  isSigned(signature, [secret], url, signedFields(formOf({ ...params, ...changed })));

describe("Twilio's worked signatures (attacks 1–8)", () => {
  it.each(VECTORS.vectors.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const fields = signedFields(formOf(one.params ?? {}));
    expect(expectedSignature(one.secret, one.url, fields)).toBe(one.signature);
    expect(check(one, one.url)).toBe(true);
    if (one.signed_string !== undefined) expect(one.url + fields).toBe(one.signed_string);
    for (const [url, valid] of Object.entries(one.expect ?? {})) expect([url, check(one, url)]).toEqual([url, valid]);
  });

  it('form: every changed spelling is refused, the default port is not', () => {
    const form = vector('twilio-form');
    expect(check(form, form.url.replace('https', 'http'))).toBe(false);
    expect(check(form, form.url.replace(/\?.*/, ''))).toBe(false);
    expect(check(form, form.url, { Body: `${String(form.params?.['Body'])} ` })).toBe(false);
    const { ToCity: _, ToZip: __, ...dropped } = form.params ?? {};
    expect(check({ ...form, params: dropped }, form.url)).toBe(false);
    expect(check(form, form.url.replace('.com/', '.com:443/'))).toBe(true);
    expect(check(form, form.url.replace('.com/', '.com:80/'))).toBe(true);
  });

  it('JSON: the hash is that of the exact bytes', () => {
    const json = vector('twilio-json-body');
    expect(isHashOf(json.body_sha256 ?? '', Buffer.from(json.body ?? ''))).toBe(true);
    expect(isHashOf(json.body_sha256 ?? '', Buffer.from(`${json.body} `))).toBe(false);
    expect(isHashOf((json.body_sha256 ?? '').toUpperCase(), Buffer.from(json.body ?? ''))).toBe(false);
    expect(isHashOf('', Buffer.alloc(0))).toBe(false);
  });
});

const TOKEN = 'parley_test_auth_token_0123456789';
const params = fc.dictionary(
  fc.oneof(fc.constantFrom('Body', 'From', 'To', 'A', 'AB', 'a', 'é', 'Z'), fc.string({ unit: 'grapheme' })),
  fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 })),
  { maxKeys: 25 },
);
const url = fc
  .tuple(
    fc.constantFrom('https://', 'http://'),
    fc.constantFrom('sms.example.com', '127.0.0.1', '[::1]', 'user:word@sms.example.com'),
    fc.constantFrom('', ':443', ':80', ':8443', ':3001'),
    fc.constantFrom('', '/', '/x', "/api/sms/inbound?a='b'&c=%20", '/x?attempt=1#frag', '?a=@:1', '/a:1/b'),
  )
  .map((parts) => parts.join(''));

describe('agreement with the official SDK (twilio 6.2.0)', () => {
  it('signs the same for any fields and URL', () => {
    fc.assert(
      fc.property(url, params, (where, fields) => {
        expect(expectedSignature(TOKEN, where, signedFields(formOf(fields)))).toBe(
          twilio.getExpectedTwilioSignature(TOKEN, where, fields),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('accepts a signature over either spelling of the port exactly where the SDK does', () => {
    fc.assert(
      fc.property(url, url, params, (signed, received, fields) => {
        const signature = twilio.getExpectedTwilioSignature(TOKEN, signed, fields);
        const ours = isSigned(signature, [TOKEN], received, signedFields(formOf(fields)));
        // The SDK also tries re-encoded spellings of the URL, which we never do: it may accept more, never less.
        if (ours) expect(twilio.validateRequest(TOKEN, signature, received, fields)).toBe(true);
        if (signed === received) expect(ours).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses whatever the SDK refuses when one field changed', () => {
    fc.assert(
      fc.property(url, params, fc.string(), (where, fields, name) => {
        const signature = twilio.getExpectedTwilioSignature(TOKEN, where, fields);
        const changed = { ...fields, [`${name}!`]: 'x' };
        expect(isSigned(signature, [TOKEN], where, signedFields(formOf(changed)))).toBe(
          twilio.validateRequest(TOKEN, signature, where, changed),
        );
      }),
    );
  });
});

describe('the signature itself', () => {
  const where = 'https://sms.example.com/x';
  const fields = 'Bodyhi';
  const good = expectedSignature(TOKEN, where, fields);

  it('is made by either token while one is being rotated, and by no third (attack 25)', () => {
    const previous = 'the_token_before_this_one_000000';
    expect(isSigned(expectedSignature(previous, where, fields), [TOKEN, previous], where, fields)).toBe(true);
    expect(isSigned(expectedSignature(previous, where, fields), [TOKEN], where, fields)).toBe(false);
  });

  it('is never made by an empty token, as it is in the SDK (attack 7)', () => {
    const empty = twilio.getExpectedTwilioSignature('', where, { Body: 'hi' });
    expect(twilio.validateRequest('', empty, where, { Body: 'hi' })).toBe(true);
    expect(isSigned(empty, ['', ''], where, fields)).toBe(false);
    expect(() => expectedSignature('', where, fields)).toThrow();
  });

  it.each([
    ['nothing', ''],
    ['two signatures', `${good}, ${good}`],
    ['a blank at the end', `${good} `],
    ['the URL-safe alphabet', good.replaceAll('+', '-').replaceAll('/', '_')],
    ['no padding', good.slice(0, -1)],
    ['other bits in the last character', `${good.slice(0, 26)}${good[26] === 'B' ? 'C' : 'B'}=`],
    ['an equal prefix (attack 24)', `${good.slice(0, 20)}AAAAAAA=`],
    ['wide characters', '👍'.repeat(14)],
  ])('is refused as %s', (_, signature) => {
    expect(isSigned(signature, [TOKEN], where, fields)).toBe(signature === good);
  });
});
