import fc from 'fast-check';
import { cutToSegments } from './cut.js';
import { findLinks } from './links.js';
import { layOutSegments } from './segments.js';

const sentence = 'We can come on Tuesday at nine. ';

describe('cutting to a number of parts (F23)', () => {
  it('leaves alone what fits, white space and all', () => {
    expect(cutToSegments(' fits \n', 1)).toBe(' fits \n');
  });

  it('cuts after a sentence when one ends in the second half of the room', () => {
    expect(cutToSegments(sentence.repeat(10), 1)).toBe(sentence.repeat(5).trimEnd());
    expect(cutToSegments(`Please bring it (really!) “now.” ${'later '.repeat(40)}`, 1)).not.toContain('really!)\n');
    expect(cutToSegments(`${'word '.repeat(25)}ends\n${'more '.repeat(30)}`, 1)).toMatch(/ends$/);
    expect(cutToSegments(`${'您的预约已确认'.repeat(7)}。${'请'.repeat(60)}`, 1)).toMatch(/。$/);
  });

  it('takes no abbreviation or decimal for the end of a sentence', () => {
    const start = 'word '.repeat(24);
    expect(cutToSegments(`${start}ask Dr. Jones about 3.5 percent and more of it`, 1)).toMatch(/and more$/);
  });

  it('else cuts after a word', () => {
    expect(cutToSegments('appointment '.repeat(30), 1)).toBe('appointment '.repeat(13).trimEnd());
  });

  it('else at a character', () => {
    expect(cutToSegments('a'.repeat(500), 2)).toBe('a'.repeat(306));
    expect(cutToSegments('👨‍👩‍👧‍👦'.repeat(30), 1)).toBe('👨‍👩‍👧‍👦'.repeat(6));
  });

  it('never tears a link: it goes whole', () => {
    const link = `https://pay.example.com/${'a'.repeat(60)}`;
    expect(cutToSegments(`${'word '.repeat(24)}${link}`, 1)).toBe('word '.repeat(24).trimEnd());
    expect(cutToSegments(`https://pay.example.com/${'a'.repeat(400)}`, 1)).toBe('');
  });

  it('what is left fits, begins the text, and ends on a border, for any text', () => {
    const piece = fc.constantFrom(
      'word ',
      'end. ',
      '👍',
      '👨‍👩‍👧‍👦',
      'e\u0301',
      'ж',
      '€',
      '\r\n',
      ' https://a.example/bcd ',
      'Dr. ',
      '"',
      '您。',
      'क्षि',
      '\u200d',
      'aaaaaaaaaaaaaaa',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 20, maxLength: 120 }), fc.integer({ min: 1, max: 3 }), (pieces, max) => {
        const text = pieces.join('');
        const cut = cutToSegments(text, max);
        expect(text.startsWith(cut)).toBe(true);
        expect(layOutSegments(cut).ends.length).toBeLessThanOrEqual(max);
        const at = cut.length;
        const clusters = new Intl.Segmenter('en').segment(text);
        if (at < text.length) expect(clusters.containing(at)!.index).toBe(at);
        expect(findLinks(text).some(({ start, end }) => start < at && at < end)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
