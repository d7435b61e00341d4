import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { standsAlone } from './graphemes.js';
import {
  MAX_LISTED_CHARACTERS,
  MAX_SEGMENTS,
  SEGMENT_ROOM,
  layOutSegments,
  longestFit,
  nonGsmCharacters,
  splitSegments,
} from './segments.js';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly smart_encoding: boolean;
  readonly encoding: string;
  readonly segments: number;
  readonly units_total: number;
  readonly units_per_segment: readonly number[];
  readonly non_gsm: readonly string[];
}
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('../data/segment-cases.json', import.meta.url), 'utf8'),
);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const clusterStarts = (text: string): ReadonlySet<number> =>
  new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
const longestCluster = (text: string): number =>
  Math.max(0, ...[...segmenter.segment(text)].map(({ segment }) => segment.length));

/** Texts as people and hostile people write them: plain, extended, emoji, joined, flags, accents, line ends, lone halves. */
const pieces = fc.oneof(
  fc.constantFrom(
    'a',
    ' ',
    '€',
    '[',
    '\r\n',
    '\n',
    'é',
    'e\u0301',
    'ж',
    '您',
    'म',
    'क्',
    'नि',
    '👍',
    '👍🏽',
    '\u200d',
    '❤️',
  ),
  fc.constantFrom('🇺🇸', '🇫', '👨‍👩‍👧‍👦', '각', 'ᄀ', '\ud83d', '\udc4d', 'กำ', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'ç', '\u0000'),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.integer({ min: 1, max: 160 }).map((count) => 'x'.repeat(count)),
  fc.integer({ min: 1, max: 70 }).map((count) => 'ж'.repeat(count)),
);
const anyText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe('segments (S1.47)', () => {
  it.each(cases.filter((one) => !one.smart_encoding))('counts $id like the reference calculator', (one) => {
    const layout = layOutSegments(one.text);
    expect(layout.encoding).toBe(one.encoding === 'GSM-7' ? 'gsm7' : 'ucs2');
    expect(layout.units).toEqual(one.units_per_segment);
    expect(layout.ends).toHaveLength(one.segments);
    expect(layout.units.reduce((sum, units) => sum + units, 0)).toBe(one.units_total);
    // The reference data lists the first six only.
    expect(nonGsmCharacters(one.text).slice(0, 6)).toEqual(one.non_gsm);
  });

  it('never counts fewer parts than the reference calculator, and the same where no cluster rule is at work', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // A cluster longer than a part: the reference reports an empty part and one that cannot be sent.
        fc.pre(longestCluster(text) <= SEGMENT_ROOM.ucs2.joined);
        const reference = new SegmentedMessage(text);
        const layout = layOutSegments(text);
        expect(layout.encoding).toBe(reference.encodingName === 'GSM-7' ? 'gsm7' : 'ucs2');
        expect(layout.ends.length).toBeGreaterThanOrEqual(reference.segments.length);
        if (longestCluster(text) <= 1) expect(layout.ends.length).toBe(reference.segments.length);
      }),
      { numRuns: 400 },
    );
  });

  it('agrees with the reference part by part on texts of single characters', () => {
    const single = fc.constantFrom(...Array.from('ab €[]~^\\|é\n\fжщ您—“'));
    fc.assert(
      fc.property(fc.string({ unit: single, minLength: 60, maxLength: 500 }), (text) => {
        const reference = new SegmentedMessage(text).segments.map((part) =>
          part.reduce((sum, character) => sum + ('codeUnits' in character ? (character.codeUnits?.length ?? 0) : 0), 0),
        );
        expect(layOutSegments(text).units).toEqual(reference);
      }),
      { numRuns: 150 },
    );
  });

  it('no part is too long or ends inside a character, and the parts joined are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { encoding, ends, units } = layOutSegments(text);
        expect(splitSegments(text).join('')).toBe(text);
        const room = SEGMENT_ROOM[encoding][ends.length === 1 ? 'single' : 'joined'];
        expect(Math.max(...units)).toBeLessThanOrEqual(room);
        if (longestCluster(text) > SEGMENT_ROOM.ucs2.joined) return;
        const starts = clusterStarts(text);
        expect(ends.filter((end) => !starts.has(end))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('an extended character is never torn from its escape', () => {
    const second = (before: number): string => splitSegments(`${'a'.repeat(before)}€${'b'.repeat(20)}`)[1]!;
    expect([151, 152, 153].map((before) => second(before)[0])).toEqual(['b', '€', '€']);
    expect(layOutSegments(`${'a'.repeat(152)}€${'b'.repeat(20)}`).units).toEqual([152, 22]);
  });

  it('CR LF stays together, at most at the price of one unit', () => {
    expect(layOutSegments(`${'a'.repeat(152)}\r\n${'b'.repeat(20)}`).units).toEqual([152, 22]);
  });

  it('a joiner keeps what follows it, whatever stands before', () => {
    expect(splitSegments(`${'ж'.repeat(66)}\u200d❤${'ж'.repeat(5)}`)[0]).toBe('ж'.repeat(65));
  });

  it('a cluster longer than a part is broken between scalar values, not dropped and not endless', () => {
    const zalgo = `x${'👍🏽'.repeat(2)}${'\u0301'.repeat(400)}😀`;
    const parts = splitSegments(zalgo);
    expect(parts.join('')).toBe(zalgo);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(67);
    expect(parts.some((part) => /\p{Cs}/u.test(part))).toBe(false);
  });

  it('the code units that skip the segmenter really stand alone, between each other and beside letters', () => {
    const torn: number[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      if (!standsAlone(code)) continue;
      const one = String.fromCharCode(code);
      if ([...segmenter.segment(`${one}a${one}${one}ж${one}`)].length !== 6) torn.push(code);
    }
    expect(torn).toEqual([]);
  });

  it('asks the segmenter for nothing while a text is GSM-7', () => {
    const asked = jest.spyOn(Intl.Segmenter.prototype, 'segment');
    try {
      expect(layOutSegments(`Kölner €-Tag [${'a'.repeat(1600)}]\r\n`).ends).toHaveLength(11);
      expect(layOutSegments('ж'.repeat(1600)).ends).toHaveLength(24);
      expect(asked).not.toHaveBeenCalled();
      layOutSegments('👍'.repeat(80));
      expect(asked).toHaveBeenCalled();
    } finally {
      asked.mockRestore();
    }
  });
});

describe('longestFit', () => {
  it('fits, on a character border, and one character more would not', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 4 }), (text, max) => {
        fc.pre(longestCluster(text) <= SEGMENT_ROOM.ucs2.joined);
        const end = longestFit(text, max);
        const starts = [...clusterStarts(text)].sort((a, b) => a - b);
        expect(starts).toContain(end);
        expect(layOutSegments(text.slice(0, end)).ends.length).toBeLessThanOrEqual(max);
        // Two further characters: a joiner may hold one of them back.
        const beyond = starts.find((start) => start > end && text.charCodeAt(start - 1) !== 0x200d);
        if (beyond !== undefined) expect(layOutSegments(text.slice(0, beyond)).ends.length).toBeGreaterThan(max);
      }),
      { numRuns: 400 },
    );
  });

  it('wins the GSM-7 room back when the character that costs it is cut off', () => {
    expect(longestFit(`${'a'.repeat(155)}👍`, 1)).toBe(155);
    expect(longestFit(`${'a'.repeat(155)}\u0301`, 1)).toBe(154);
  });

  it.each([0, -1, 1.5, MAX_SEGMENTS + 1, NaN])('refuses %d parts as a bug of the caller', (max) => {
    expect(() => longestFit('text', max)).toThrow(RangeError);
  });
});

describe('non-GSM characters (S1.47)', () => {
  it('names every one once, whole, and stops at its limit', () => {
    expect(nonGsmCharacters('ça va ça 👨‍👩‍👧‍👦 cafe\u0301 👨‍👩‍👧‍👦')).toEqual(['ç', '👨‍👩‍👧‍👦', 'e\u0301']);
    const many = Array.from({ length: 100 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    expect(nonGsmCharacters(many)).toHaveLength(MAX_LISTED_CHARACTERS);
    expect(nonGsmCharacters(`${'a'.repeat(2_000)}ж`)).toEqual([]);
  });
});
