import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { layOutSegments } from './segments.js';
import { toGsm, toGsmIfItSaves } from './to-gsm.js';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly smart_encoding: boolean;
  readonly segments: number;
  readonly units_total: number;
}
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('../data/segment-cases.json', import.meta.url), 'utf8'),
);

describe('typewriting (S0.22)', () => {
  it.each<[string, string]>([
    ['“Don’t miss it” – we’ll see you…', '"Don\'t miss it" - we\'ll see you...'],
    ['10\u00a0€\t\u3000x', '10 €  x'],
    ['cafe\u0301', 'café'],
    ['2½ h, ½ h, １½', '2 1/2 h, 1/2 h, 1 1/2'],
    ['ＳＡＬＥ！', 'SALE!'],
    ['\u202a+1 555 0100\u202c', '+1 555 0100'],
    ['in\u00advisi\u200bble\ufeff', 'invisible'],
    ['one\u2028two', 'one\ntwo'],
  ])('%j becomes %j', (text, plain) => {
    expect(toGsm(text)).toBe(plain);
    expect(layOutSegments(plain).encoding).toBe('gsm7');
  });

  it.each([
    'Zoë, Jürgen, François, Łódź',
    '👨‍👩‍👧‍👦 👍🏽 ❤️',
    'شماره\u200cها',
    'مرحبا \u200f(1)\u200f',
    'ж',
    'क्‍ष',
    'a[b]~€\r\n',
  ])('leaves %j alone: accents, joiners, scripts and their direction are content', (text) => {
    expect(toGsm(text)).toBe(text.normalize('NFC'));
  });

  it('never touches a link', () => {
    const link = 'https://a.example/it’s–here?q=“x';
    expect(toGsm(`“See” ${link} – ok`)).toBe('"See" https://a.example/it’s–here?q="x - ok');
    expect(toGsm('(https://a.example/e\u0301–x)…')).toBe('(https://a.example/e\u0301–x)...');
  });

  it('twice is once, also where what is dropped ends a link', () => {
    const once = toGsm('½.com\u00ad½');
    expect(toGsm(once)).toBe(once);
  });

  it('twice is once, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '½',
        '2',
        '１',
        '“',
        'e',
        '\u0301',
        '\u200b',
        '\u00ad',
        '…',
        '.com',
        'https://',
        'ｅ',
        '\u200e',
        '\u0338',
        '＜',
        'א',
        '–',
        '\ud83d',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const once = toGsm(pieces.join(''));
        expect(toGsm(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  describe('beside the reference calculator’s substitution', () => {
    // The reference writes a no-break space as two spaces: we write one, so one unit less.
    const OURS: Readonly<Record<string, number>> = { 'nbsp-smartenc': 5 };
    it.each(cases.filter((one) => one.smart_encoding))('$id', ({ id, text, segments, units_total }) => {
      const layout = layOutSegments(toGsm(text));
      expect(layout.encoding).toBe('gsm7');
      expect(layout.ends).toHaveLength(segments);
      expect(layout.units).toEqual([OURS[id] ?? units_total]);
    });
  });

  it('with the saving in view, typography that costs nothing stays (OB6)', () => {
    expect(toGsmIfItSaves('It’s today')).toBe('It’s today');
    expect(toGsmIfItSaves(`It’s ${'a'.repeat(100)}`)).toBe(`It's ${'a'.repeat(100)}`);
    expect(toGsmIfItSaves(`“${'ж'.repeat(100)}”`)).toBe(`“${'ж'.repeat(100)}”`);
  });
});
