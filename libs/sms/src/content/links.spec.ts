import fc from 'fast-check';
import { findLinks, isBareAddress, isHostedAt } from './links.js';

const found = (text: string): readonly string[] => findLinks(text).map(({ start, end }) => text.slice(start, end));

describe('links', () => {
  it.each<[string, readonly string[]]>([
    ['Pay here: https://pay.example.com/i/8f3a?x=1&y=2 Reply STOP', ['https://pay.example.com/i/8f3a?x=1&y=2']],
    ['see example.com, or www.acme.dental.', ['example.com', 'www.acme.dental']],
    ['(https://a.example/x_(y)) and (b.example/z).', ['https://a.example/x_(y)', 'b.example/z']],
    ['“https://a.example/b”… https://c.example/d!', ['https://a.example/b', 'https://c.example/d']],
    ['http://10.0.0.7/login', ['http://10.0.0.7/login']],
    ['10.0.0.7/login', ['10.0.0.7/login']],
    ['go to ACME.COM:8443/a?b#c now', ['ACME.COM:8443/a?b#c']],
    ['https://münchen.example/ä', ['https://münchen.example/ä']],
    ['a.example.com.b.example.org', ['a.example.com.b.example.org']],
    ['See example.com...thanks', ['example.com']],
    ['log in: https://example.com@evil.com/login now', ['https://example.com@evil.com/login']],
    ['https://user:p@192.168.0.1/a.', ['https://user:p@192.168.0.1/a']],
    ['https://a@b@evil.com', ['https://a@b@evil.com']],
    ['example.com@evil.com/login', ['example.com', 'evil.com/login']],
    ['(https://[::1]/a) or http://[::1]:8080', ['https://[::1]/a', 'http://[::1]:8080']],
    [
      'http://0x7f.1/ http://2130706433 http://017700000001/x',
      ['http://0x7f.1/', 'http://2130706433', 'http://017700000001/x'],
    ],
    ['go to evil．com or ｅｖｉｌ。com', ['evil．com', 'ｅｖｉｌ。com']],
    ['请看example.com。谢谢', ['请看example.com']],
    ['Done.https://x@bit.ly/abc', ['https://x@bit.ly/abc']],
    ['https://https://[::1]/', ['https://[::1]/']],
    ['https:///evil.com/', ['https:///evil.com/']],
    ['https://localhost/x', ['https://localhost/x']],
  ])('finds the links of %j', (text, links) => {
    expect(found(text)).toEqual(links);
  });

  it.each([
    'call me.it is late',
    'Dr.Smith at 10.30',
    'write to bob@example.com',
    'write to bob@example.com, or to ann@example.com.',
    'mailto:bob@example.com',
    'bob@example．com',
    '好的。是/否',
    'https:// is a scheme, :// is not',
    '1.5/2 cups',
    'wait...what',
    '3.5 stars, v1.2',
    'and/or',
    'e.g. this',
    '.com',
    'x'.repeat(300) + '.com',
    '',
  ])('finds no link in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['https://example.com@evil.com/login', 'evil.com'],
    ['https://example.com%40x:y@EVIL.com:8443/', 'evil.com'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https://2130706433/', '127.0.0.1'],
    ['https://0177.0.0.1', '127.0.0.1'],
    ['https://[0:0::1]/', '[::1]'],
    ['https://[::ffff:10.0.0.7]/', '[::ffff:a00:7]'],
    ['evil．com', 'evil.com'],
    ['https://evil｡com', 'evil.com'],
    ['https://ｅｖｉｌ.com/', 'evil.com'],
    ['https://𝐞𝐯𝐢𝐥.com/', 'evil.com'],
    ['https://ev\u00adil.com/', 'evil.com'],
    ['https://%65vil.com/', 'evil.com'],
    ['https://münchen.example/ä', 'xn--mnchen-3ya.example'],
    ['https://my_shop.example.com/', 'my_shop.example.com'],
    ['https://i❤.example/', 'xn--i-7iq.example'],
  ])('the host of %s is %s, as browsers read it', (text, host) => {
    expect(findLinks(text).map((link) => link.host)).toEqual([host]);
  });

  const label = fc.string({
    unit: fc.constantFrom('a', 'b', 'Z', '7', 'é', 'ü', '京', 'ｅ', '-', '_'),
    minLength: 1,
    maxLength: 8,
  });
  const octet = fc.integer({ min: 0, max: 255 });
  const number = fc
    .tuple(octet, fc.constantFrom(10, 16, 8))
    .map(([value, base]) =>
      base === 10 ? `${value}` : base === 16 ? `0x${value.toString(16)}` : `0${value.toString(8)}`,
    );
  const hosts = fc.oneof(
    fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), fc.constantFrom('.', '．', '。', '｡'))
      .map(([labels, dot]) => [...labels, 'com'].join(dot)),
    fc.array(number, { minLength: 1, maxLength: 4 }).map((numbers) => numbers.join('.')),
    fc.ipV4(),
    fc.ipV6().map((address) => `[${address}]`),
  );
  const users = fc.oneof(
    fc.constant(''),
    fc
      .string({
        unit: fc.constantFrom('a', '.', 'example.com', ':', '@', '!', '%40', '(', ',', 'é'),
        minLength: 1,
        maxLength: 6,
      })
      .map((user) => `${user}@`),
  );
  const addresses = fc
    .tuple(
      fc.constantFrom('https', 'http', 'HTTPS', 'ftp'),
      users,
      hosts,
      fc.constantFrom('', ':8443'),
      fc.constantFrom('', '/', '/login', '?a=b@c.com', '#x', '/a@b'),
    )
    .map(([scheme, user, host, port, rest]) => `${scheme}://${user}${host}${port}${rest}`);

  it('property: every host that a URL parser reads in an address is found, wherever the address stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Pay: ', 'Done.', '(', '“', '好'),
        addresses,
        fc.constantFrom('', ' now', '\n', '”'),
        (before, address, after) => {
          const read = URL.parse(address);
          fc.pre(read !== null);
          expect(findLinks(before + address + after).map((link) => link.host)).toContain(read.hostname);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('property: what is found behind http and https is read by a URL parser as that host', () => {
    const pieces = fc.constantFrom(
      'https://',
      'http://',
      '@',
      '.',
      '。',
      '．',
      'evil',
      'com',
      '/',
      '\\',
      ':',
      '[::1]',
      '0x7f',
      ' ',
      '%',
      'é',
      '-',
      '👍',
      '?',
      ',',
      '”',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        for (const { start, end, host } of findLinks(text)) {
          const read = URL.parse(text.slice(start, end));
          if (read !== null && /^https?:$/.test(read.protocol)) expect([text, host]).toEqual([text, read.hostname]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads hostile texts in time that grows with their length alone', () => {
    const LENGTH = 1_000_000;
    const hostile = [
      'a.',
      'a。',
      'a://',
      'https://',
      'https://a@',
      '@',
      '://',
      'a.b://',
      'https://[',
      '-.',
      'é',
      'a.com/',
      'x@a.com/(',
      '\u00ad',
      'a.com。',
      '\ud835\udc1e.',
    ];
    for (const piece of hostile)
      for (const text of [piece.repeat(LENGTH / piece.length), `https://${piece.repeat(LENGTH / piece.length)}`]) {
        const started = performance.now();
        findLinks(text);
        // Squares of a million would take hours.
        expect([piece, performance.now() - started < 20_000]).toEqual([piece, true]);
      }
  }, 300_000);

  it('links are in order, apart from each other and free of white space, for any text', () => {
    const piece = fc.constantFrom(
      '.',
      'a',
      'com',
      '/',
      '://',
      'http',
      'www',
      '@',
      ' ',
      ':',
      '8',
      '(',
      ')',
      '?',
      '“',
      'é',
      '👍',
      '\ud83d',
      '-',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findLinks(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/\s/);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('knows a host and the names below it, and nothing that only looks so', () => {
    const [own, foreign] = findLinks('https://go.acme.example/x https://evilacme.example/x');
    expect(isHostedAt(own!, ['acme.example'])).toBe(true);
    expect(isHostedAt(foreign!, ['acme.example'])).toBe(false);
    expect(isHostedAt(findLinks('https://acme.example./x')[0]!, ['acme.example'])).toBe(true);
  });

  it.each(['http://10.0.0.7/', 'http://u:p@10.0.0.7/', 'https://[::1]/', 'https://0x7f.1', 'https://2130706433/'])(
    '%s is a bare address',
    (text) => {
      expect(findLinks(text).map(isBareAddress)).toEqual([true]);
    },
  );
});
