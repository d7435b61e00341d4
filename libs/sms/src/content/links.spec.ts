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
  ])('finds the links of %j', (text, links) => {
    expect(found(text)).toEqual(links);
  });

  it.each([
    'call me.it is late',
    'Dr.Smith at 10.30',
    'write to bob@example.com',
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
    expect(isBareAddress(findLinks('http://10.0.0.7/')[0]!)).toBe(true);
  });
});
