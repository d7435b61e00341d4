import fc from 'fast-check';
import { aTerminal } from '../spec/a-terminal.js';
import { MAX_LINE_BYTES, splitLines, type Line } from './split-lines.js';

async function linesOf(pieces: readonly (string | Uint8Array)[], max = MAX_LINE_BYTES): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const group of splitLines(aTerminal(...pieces).input, max)) lines.push(...group);
  return lines;
}

describe('lines of an input', () => {
  it('are the same wherever the bytes are cut, also inside a character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ''))),
        fc.array(fc.nat(400)),
        async (texts, cuts) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
          const places = [...new Set([0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length])].sort(
            (left, right) => left - right,
          );
          const pieces = places.slice(1).map((end, at) => bytes.subarray(places[at], end));
          const expected = bytes.toString().split('\n').slice(0, -1);
          expect(await linesOf(pieces)).toEqual(
            expected.map((text, at) => ({ number: at + 1, text: text.replace(/^\ufeff/, '') })),
          );
        },
      ),
    );
  });

  it('end with the input when the last one has no newline', async () => {
    expect(await linesOf(['a\nb'])).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
    ]);
  });

  it('are refused one by one when too long or not UTF-8, and the next is read', async () => {
    expect(await linesOf(['12', '345', '6\n1234', '5\n', Buffer.from([0xff, 0x0a]), 'ok'], 5)).toEqual([
      { number: 1, fault: 'the line is longer than 5 bytes' },
      { number: 2, text: '12345' },
      { number: 3, fault: 'the line is not UTF-8' },
      { number: 4, text: 'ok' },
    ]);
  });

  it('cost no memory when one never ends: more than any buffer can hold goes by', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    const pieces = Array.from({ length: 4500 }, () => piece);
    expect(await linesOf([...pieces, '\n{}'])).toMatchObject([
      { fault: expect.any(String) },
      { number: 2, text: '{}' },
    ]);
  });
});
