import fc from 'fast-check';
import { findLinks, layOutSegments, MESSAGE_STREAMS } from '#libs/sms';
import { completeLinkPolicy, LEGAL_STREAM, type LinkPolicy, type LinkSettings } from './link-policy.js';
import { decideAfterShortening, MAX_LINKS_IN_TEXT, planLinks, replaceLinks, showLink } from './plan-links.js';

const CODE = 'abcdefghjk';
const policy = (settings: Partial<LinkSettings> = {}): LinkPolicy =>
  completeLinkPolicy(
    1,
    { domain: 'go.acme.com', allowedHosts: ['shop.example.com', '.pay.example.org', 'example.com'], ...settings },
    { ownHosts: ['go.acme.com', 'old.acme.com'], allowHttp: false },
  );
const UNTRACKED = { trackingFor: [] };
const short = showLink(policy(), 'go.acme.com', CODE);
const rewrite = (
  body: string,
  settings: Partial<LinkSettings> = {},
  stream: (typeof MESSAGE_STREAMS)[number] = 'transactional',
) => replaceLinks(body, planLinks(body, stream, policy(settings)).links, () => short);
const LONG = 'https://shop.example.com/orders/2026/11/21/4711?ref=text&step=confirm';

describe('which links become short', () => {
  it.each([
    ['a long link', `See ${LONG}.`, `See ${short}.`],
    ['in brackets', `(${LONG})`, `(${short})`],
    ['two links', `${LONG} or ${LONG}x`, `${short} or ${short}`],
    ['a bare name with a path gets https', 'shop.example.com/orders/2026/11/21/4711', short],
    ['a name below', 'https://a.pay.example.org/invoices/2026/0815-4711-0001', short],
    ['tracked, although nothing is saved', 'Go to example.com now', `Go to ${short} now`],
  ])('%s', (_what, body, expected) => expect(rewrite(body)).toBe(expected));

  it.each([
    ['no link at all', 'Your table is ready'],
    ['an unlisted host', 'https://elsewhere.example/orders/2026/11/21/4711?ref=text'],
    ['http', 'http://shop.example.com/orders/2026/11/21/4711?ref=text&step=confirm'],
    ['another scheme', 'ftp://shop.example.com/orders/2026/11/21/4711?ref=text&step=confirm'],
    ['a port', 'https://shop.example.com:8443/orders/2026/11/21/4711?ref=text'],
    ['a short link of this domain', 'https://go.acme.com/abcdefghjk'],
    ['a short link of another domain of the tenant', 'https://old.acme.com/abcdefghjk'],
    ['an e-mail address', 'mail me@shop.example.com about orders/2026/11/21'],
    ['a part of another address', '//shop.example.com/orders/2026/11/21/4711?ref=text&step=confirm'],
    ['a backslash and another host behind it', `${LONG.slice(0, 24)}\\@evil.example/`],
    ['a name that goes on', 'shop.example.com_x'],
  ])('%s stays', (_what, body) => expect(rewrite(body)).toBe(body));

  it('where nothing is saved and nothing counted, a link stays', () => {
    expect(rewrite('Go to example.com now', UNTRACKED)).toBe('Go to example.com now');
    expect(rewrite(LONG, UNTRACKED)).toBe(short);
  });

  it('the stream decides, and a tenant without a domain shortens nothing', () => {
    expect(rewrite(LONG, { enabledFor: ['marketing'] })).toBe(LONG);
    expect(rewrite(LONG, { enabledFor: ['marketing'] }, 'marketing')).toBe(short);
    expect(rewrite(LONG, { domain: null })).toBe(LONG);
  });

  it('C.5-23: the legal stream is left alone and not counted, by default and without a reason', () => {
    const all = { enabledFor: MESSAGE_STREAMS, trackingFor: MESSAGE_STREAMS };
    expect(rewrite(LONG, {}, LEGAL_STREAM)).toBe(LONG);
    expect(rewrite(LONG, all, LEGAL_STREAM)).toBe(LONG);
    const asked = { ...all, legalReason: 'The court asked for proof of service' };
    expect(rewrite(LONG, asked, LEGAL_STREAM)).toBe(short);
    const plan = (settings: Partial<LinkSettings>) => planLinks(LONG, LEGAL_STREAM, policy(settings));
    expect(plan({ enabledFor: MESSAGE_STREAMS, legalReason: 'x' })).toMatchObject({ tracked: false, links: [{}] });
    expect(plan(asked).tracked).toBe(true);
  });

  it('verification codes are not counted by default', () =>
    expect(planLinks(LONG, 'verification', policy())).toMatchObject({ tracked: false, links: [{}] }));

  it('OB27: an unlisted link keeps the text from leaving where the tenant says so; the reason names no host', () => {
    const body = 'Pay at https://evil.example/x or https://shop.example.com/';
    const plan = planLinks(body, 'transactional', policy({ onUnlisted: 'refuse' }));
    expect(plan).toEqual({
      links: [],
      tracked: false,
      refused: [{ start: 7, end: 29, code: 'ERR_LINK_FORBIDDEN', reason: 'not_allowed' }],
    });
  });

  describe('OB27: refusing is apart from shortening', () => {
    const reasons = (
      body: string,
      settings: Partial<LinkSettings> = {},
      stream: (typeof MESSAGE_STREAMS)[number] = 'transactional',
    ) => planLinks(body, stream, policy({ onUnlisted: 'refuse', ...settings })).refused.map(({ reason }) => reason);

    it.each<[string, Partial<LinkSettings>]>([
      ['without a domain', { domain: null }],
      ['where nothing is shortened', { enabledFor: [] }],
      ['where nothing is counted', UNTRACKED],
      ['as it is by default', {}],
    ])('%s, for every stream', (_what, settings) => {
      for (const stream of MESSAGE_STREAMS) {
        expect([stream, reasons('Log in: evil.com', settings, stream)]).toEqual([stream, ['not_allowed']]);
        expect([stream, reasons('Log in: example.com', settings, stream)]).toEqual([stream, []]);
      }
    });

    it('a text with more links than are judged is refused, whatever they are', () => {
      const listed = Array.from({ length: MAX_LINKS_IN_TEXT }, () => 'example.com');
      expect(reasons(listed.join(' '))).toEqual([]);
      for (const last of ['evil.com', 'example.com'])
        expect(reasons([...listed, last].join(' '))).toEqual(['too_many']);
      expect(planLinks([...listed, 'evil.com'].join(' '), 'transactional', policy()).refused).toEqual([]);
    });

    it.each([
      ['https://example.com@evil.com/login', 'user_info'],
      ['https://x@example.com/', 'user_info'],
      ['https://example.com@go.acme.com/', 'user_info'],
      ['https://[::1]/', 'not_a_public_name'],
      ['https://0x7f.1/', 'not_a_public_name'],
      ['evil．com', 'not_allowed'],
      ['ftp://example.com/', 'scheme'],
    ])('%s is refused: %s', (body, reason) => expect(reasons(body)).toEqual([reason]));

    it.each([
      'http://example.com/a',
      'https://example.com:8443/a',
      `https://example.com/${'a'.repeat(2_100)}`,
      'https://go.acme.com/abcdefghjk',
      'https://old.acme.com/abcdefghjk',
      'example．com',
      'bob@elsewhere.example',
    ])('%s leads to no host that is not on the list', (body) => expect(reasons(body)).toEqual([]));
  });

  it('a text never needs more segments than before, even where clicks are counted', () => {
    const body = `${'x'.repeat(148)} example.com`;
    expect(layOutSegments(body).ends).toHaveLength(1);
    expect(rewrite(body)).toBe(body);
    expect(rewrite(`${'x'.repeat(140)} example.com`)).toBe(`${'x'.repeat(140)} example.com`);
    expect(rewrite(`${'x'.repeat(120)} example.com`)).toBe(`${'x'.repeat(120)} ${short}`);
  });

  it('what one link saves makes room for another that is counted', () => {
    const body = `${'y'.repeat(160 - LONG.length - 13)} example.com ${LONG}`;
    expect(layOutSegments(body).ends).toHaveLength(1);
    const once = rewrite(body);
    expect(once).toBe(`${'y'.repeat(160 - LONG.length - 13)} ${short} ${short}`);
    expect(rewrite(once)).toBe(once);
  });

  const words = fc.constantFrom(
    'Hello',
    ' ',
    '. ',
    ', ',
    '(',
    ')',
    '\n',
    '€',
    '😀',
    '_',
    '\\',
    '@',
    '/',
    '!',
    "'",
    '1.5',
    'e.g.',
    'x'.repeat(60),
    'ü',
    LONG,
    'example.com',
    'shop.example.com/a',
    'https://shop.example.com/ü',
    'https://evil.example/a',
    short,
    'a.pay.example.org/b?c=d#e',
  );
  /** Close to the border of a segment more often than chance would have it. */
  const texts = fc
    .tuple(fc.array(words, { maxLength: 10 }), fc.integer({ min: -45, max: 5 }), fc.boolean())
    .map(([parts, offset, isPadded]) => {
      const text = parts.join('');
      const room = layOutSegments(text).encoding === 'gsm7' ? 160 : 70;
      return isPadded ? `${'y'.repeat(Math.max(0, room + offset - text.length - 1))} ${text}` : text;
    });
  const settings = fc.constantFrom<Partial<LinkSettings>>({}, UNTRACKED);

  it('property: text outside links is untouched, and each link that was put in is read as exactly itself', () => {
    fc.assert(
      fc.property(texts, settings, (body, wanted) => {
        const { links } = planLinks(body, 'marketing', policy(wanted));
        const result = replaceLinks(body, links, () => short);
        let rest = result;
        let from = 0;
        for (const { start, end } of links) {
          const before = body.slice(from, start);
          expect(rest.startsWith(before + short)).toBe(true);
          rest = rest.slice(before.length + short.length);
          from = end;
        }
        expect(rest).toBe(body.slice(from));
        const read = findLinks(result).filter(({ start, end }) => result.slice(start, end) === short);
        expect(read.length).toBeGreaterThanOrEqual(links.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('property: segments never grow', () => {
    fc.assert(
      fc.property(texts, settings, (body, wanted) => {
        expect(layOutSegments(rewrite(body, wanted, 'marketing')).ends.length).toBeLessThanOrEqual(
          layOutSegments(body).ends.length,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('property: what was shortened stays as it is', () => {
    fc.assert(
      fc.property(texts, settings, (body, wanted) => {
        const once = rewrite(body, wanted, 'marketing');
        expect(rewrite(once, wanted, 'marketing')).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('property: total over any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (body) => void planLinks(body, 'test', policy())),
    );
  });
});

describe('S0.40, F42: links that could not be shortened', () => {
  const body = `${'x'.repeat(100)} ${LONG}`;
  it.each([
    ['leave long, with a warning', { body, warning: 'ERR_URL_SHORTENER_FAILED' }, 2, 'send_with_warning'],
    [
      'do not leave when the text then needs too many segments',
      { body, warning: 'ERR_URL_SHORTENER_FAILED' },
      1,
      'too_long',
    ],
    ['are no matter where nothing failed', { body, warning: null }, 2, 'send'],
  ] as const)('%s', (_what, text, max, expected) => expect(decideAfterShortening(text, max)).toBe(expected));
});
