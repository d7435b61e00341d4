import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { CODE_ALPHABET, CODE_LENGTH, codeFrom, isCode } from './code.js';

describe('codes', () => {
  it('guessing: a code has more than 53 bits, from letters that do not look alike', () => {
    expect(CODE_LENGTH * Math.log2(CODE_ALPHABET.length)).toBeGreaterThan(53.5);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    expect(CODE_ALPHABET).not.toMatch(/[0Oo1lI]/);
    expect(CODE_ALPHABET).toMatch(/^[0-9A-Za-z]+$/);
  });

  it('guessing: every letter is equally likely at every place, and no code comes twice', () => {
    const codes = Array.from({ length: 20_000 }, () => codeFrom(randomBytes(CODE_LENGTH * 4))!);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every(isCode)).toBe(true);
    const expected = codes.length / CODE_ALPHABET.length;
    for (let place = 0; place < CODE_LENGTH; place += 1) {
      const counts = new Map<string, number>();
      for (const code of codes) counts.set(code[place]!, (counts.get(code[place]!) ?? 0) + 1);
      const chi = CODE_ALPHABET.split('').reduce(
        (sum, letter) => sum + ((counts.get(letter) ?? 0) - expected) ** 2 / expected,
        0,
      );
      // 55 degrees of freedom: once in 10^9 places by chance.
      expect(chi).toBeLessThan(140);
    }
  });

  it('bytes that would favour the first letters are thrown away, and too few of the others make no code', () => {
    expect(codeFrom(Buffer.alloc(50, 255))).toBeNull();
    expect(codeFrom(Buffer.alloc(CODE_LENGTH, 0))).toBe(CODE_ALPHABET[0]!.repeat(CODE_LENGTH));
    expect(codeFrom(Buffer.alloc(CODE_LENGTH - 1, 0))).toBeNull();
  });

  it('nothing else is a code', () => {
    for (const text of [
      '',
      'abc',
      'abcdefghj',
      'abcdefghijk',
      'abcdefghi0',
      'abcdefghi/',
      'ABCDEFGHJK\n',
      'abcdefghi%',
      'äbcdefghij',
    ])
      expect(isCode(text)).toBe(false);
    fc.assert(
      fc.property(
        fc.string(),
        (text) => !isCode(text) || text.split('').every((letter) => CODE_ALPHABET.includes(letter)),
      ),
    );
  });
});
