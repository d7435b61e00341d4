/** One line of the input, without its end. */
export type Line =
  | { readonly number: number; readonly text: string }
  /** Too long, or no UTF-8: the line is skipped, the next one is read. */
  | { readonly number: number; readonly fault: string };

/** Longest line that is read. A line of evidence at its own limits stays below it. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Cuts bytes into lines, the lines of each arriving chunk together, so that whoever writes a line and waits gets its answer. Holds one line at most; a
 * longer one than {@link MAX_LINE_BYTES} is let go as it comes.
 */
export async function* splitLines(
  input: AsyncIterable<Uint8Array>,
  maxLineBytes = MAX_LINE_BYTES,
): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let pieces: Uint8Array[] = [];
  let held = 0;
  const finish = (): Line => {
    number += 1;
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    const tooLong = held > maxLineBytes;
    pieces = [];
    held = 0;
    if (tooLong) return { number, fault: `the line is longer than ${maxLineBytes} bytes` };
    try {
      return { number, text: decoder.decode(bytes) };
    } catch {
      return { number, fault: 'the line is not UTF-8' };
    }
  };
  const hold = (piece: Uint8Array): void => {
    held += piece.length;
    if (held > maxLineBytes) pieces = [];
    else if (piece.length > 0) pieces.push(piece);
  };
  for await (const chunk of input) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      hold(chunk.subarray(from, end));
      lines.push(finish());
      from = end + 1;
    }
    hold(chunk.subarray(from));
    yield lines;
  }
  if (held > 0) yield [finish()];
}
