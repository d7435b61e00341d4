import { asciiHost, isAllowedHost, readAllowedHost, readLinkHost } from './hosts.js';

describe('names', () => {
  it.each([
    ['Go.Example.COM', 'go.example.com'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['a-b.example.co.uk', 'a-b.example.co.uk'],
  ])('%s is kept as %s', (text, host) => expect(asciiHost(text)).toBe(host));

  it.each([
    '',
    'localhost',
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '[::1]',
    'a b.com',
    'a.com/x',
    'a@b.com',
    'a.com:1',
    'a..com',
    '-a.com',
    'a.com.',
    '%61.com',
    `${'a'.repeat(64)}.com`,
    'a.1',
  ])('%p is no name', (text) => expect(asciiHost(text)).toBeNull());

  it.each(['example.com', '.example.com', '.shop.example.co.uk', 'me.github.io'])('%s may be on the list', (text) =>
    expect(readAllowedHost(text)).toBe(text),
  );
  it.each([
    '.com',
    '.co.uk',
    '.github.io',
    '.herokuapp.com',
    'bit.ly',
    'x.bit.ly',
    'printer.local',
    'db.internal',
    '*.example.com',
    '10.0.0.1',
    'https://example.com',
    'example.com/path',
    'example.com:443',
    '..example.com',
    '.',
    '',
  ])('%p may not be on the list', (text) => expect(readAllowedHost(text)).toBeNull());

  it('exact names match exactly, names with a dot only what is below them', () => {
    expect(isAllowedHost('example.com', ['example.com'])).toBe(true);
    expect(isAllowedHost('a.example.com', ['example.com'])).toBe(false);
    expect(isAllowedHost('a.example.com', ['.example.com'])).toBe(true);
    expect(isAllowedHost('example.com', ['.example.com'])).toBe(false);
    expect(isAllowedHost('evilexample.com', ['.example.com'])).toBe(false);
    expect(isAllowedHost('.example.com', ['.example.com'])).toBe(false);
  });

  it.each(['go.test:3001', 'go.localhost', 'go.localhost:3001'])('%s is a domain in development only', (text) => {
    expect(readLinkHost(text, true)).toBe(text);
    expect(readLinkHost(text, false)).toBeNull();
  });
  it.each(['127.0.0.1', '127.0.0.1:3001', '[::1]:3001', 'localhost', 'localhost:3001', '0x7f.1', 'test'])(
    '%s is none in development either: texts with such a link are refused',
    (text) => expect(readLinkHost(text, true)).toBeNull(),
  );
  it.each([
    'bit.ly',
    'localhost',
    '169.254.169.254',
    'metadata.google.internal',
    'printer.local',
    'a.onion',
    'a/b.com',
  ])('SSRF: %s is no domain for links', (text) => expect(readLinkHost(text, false)).toBeNull());
});
