import fc from 'fast-check';
import { cleanText, MAX_TEXT_CHARS } from './clean-text.js';

describe('cleaning what a phone sent (F27, I4, S1.53)', () => {
  it('is total, bounded and leaves nothing PostgreSQL refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 6000 }), (raw) => {
        const { text } = cleanText(raw);
        expect(text.length).toBeLessThanOrEqual(MAX_TEXT_CHARS * 3);
        expect(text.includes('\u0000')).toBe(false);
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it.each([
    ['stop\u0000', 'stop'],
    ['a\ud800b', 'a\ufffdb'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['e\u0301', 'é'],
    ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
    ['line\r\nline\ttab', 'line\r\nline\ttab'],
  ])('%j becomes %j', (raw, text) => expect(cleanText(raw).text).toBe(text));

  it('says when something is only in the raw event', () => {
    expect(cleanText('hello').lossy).toBe(false);
    expect(cleanText('hel\u0000lo').lossy).toBe(true);
    expect(cleanText('x'.repeat(MAX_TEXT_CHARS + 1)).lossy).toBe(true);
    expect(cleanText('e\u0301').lossy).toBe(false);
  });
});
