import fc from 'fast-check';
import { MAX_LINE_BYTES, physicalLines, type PhysicalLine } from './physical-lines.js';

async function linesOf(...chunks: readonly Uint8Array[]): Promise<readonly PhysicalLine[]> {
  const lines: PhysicalLine[] = [];
  async function* arriving() {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  for await (const some of physicalLines(arriving())) lines.push(...some);
  return lines;
}
const textsOf = async (...chunks: readonly Uint8Array[]) =>
  (await linesOf(...chunks)).map((line) => ('text' in line ? line.text : line.fault.code));

describe('lines of a list', () => {
  it('are numbered from 1, whatever ends them, and lose a mark of the byte order', async () => {
    expect(await linesOf(Buffer.from('\uFEFFnumber\r\n+1\n\nlast'))).toEqual([
      { number: 1, text: 'number' },
      { number: 2, text: '+1' },
      { number: 3, text: '' },
      { number: 4, text: 'last' },
    ]);
    expect(await linesOf(Buffer.from(''))).toEqual([]);
  });

  it('are refused alone: too long, with NUL, not UTF-8', async () => {
    const long = Buffer.alloc(MAX_LINE_BYTES + 1, 'x');
    const bytes = Buffer.concat([
      Buffer.from('a\n'),
      long,
      Buffer.from('\nb\n'),
      Buffer.from([0x63, 0, 0x0a, 0xff, 0xfe, 0x0a]),
      Buffer.from('d'),
    ]);
    const expected = ['a', 'ERR_LINE_TOO_LONG', 'b', 'ERR_LINE_NUL', 'ERR_LINE_NOT_UTF8', 'd'];
    expect(await textsOf(bytes)).toEqual(expected);
    expect(await textsOf(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(expected);
    expect(await textsOf(Buffer.alloc(MAX_LINE_BYTES, 'x'))).toEqual(['x'.repeat(MAX_LINE_BYTES)]);
    expect(await textsOf(Buffer.alloc(20 * MAX_LINE_BYTES, 'x'), Buffer.from('y\nz'))).toEqual([
      'ERR_LINE_TOO_LONG',
      'z',
    ]);
  });

  it('do not depend on how the bytes arrive', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replace(/[\n\r\0\uFEFF]/g, '')),
      fc.constant('x'.repeat(MAX_LINE_BYTES + 1)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.nat(40_000), { maxLength: 6 }),
        async (texts, cuts) => {
          const bytes = Buffer.from(texts.map((text) => `${text}\n`).join(''));
          const at = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
          const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
          expect(await textsOf(...pieces)).toEqual(
            texts.map((text) => (text.length > MAX_LINE_BYTES ? 'ERR_LINE_TOO_LONG' : text)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
