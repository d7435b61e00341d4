import { isUtf8 } from 'node:buffer';
import { WHOLE_LINE, type CellFault } from './domain/list-fault.js';

/** Longest line of a list, and longest record that goes over several lines. */
export const MAX_LINE_BYTES = 16 * 1024;

/** One line of the file without its end; 1 is the first. */
export type PhysicalLine =
  { readonly number: number; readonly text: string } | { readonly number: number; readonly fault: CellFault };

const NEWLINE = 0x0a;
const TOO_LONG: CellFault = {
  field: WHOLE_LINE,
  code: 'ERR_LINE_TOO_LONG',
  message: `is longer than ${MAX_LINE_BYTES} bytes`,
};
const NUL: CellFault = { field: WHOLE_LINE, code: 'ERR_LINE_NUL', message: 'holds a NUL: the list is not plain text' };
const NOT_UTF8: CellFault = { field: WHOLE_LINE, code: 'ERR_LINE_NOT_UTF8', message: 'is not UTF-8' };

/** Cuts bytes into lines, those of each chunk together. Holds one line at most; a longer one than {@link MAX_LINE_BYTES} is let go as it comes. */
export async function* physicalLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly PhysicalLine[]> {
  let number = 1;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let skipping = false;
  const hold = (piece: Uint8Array): void => {
    heldBytes += piece.length;
    // Two more: a mark of the byte order or a carriage return are not of the line.
    if (heldBytes > MAX_LINE_BYTES + 4) {
      skipping = true;
      held = [];
    } else if (piece.length > 0) held.push(piece);
  };
  for await (const chunk of input) {
    const last = chunk.lastIndexOf(NEWLINE);
    if (last === -1) {
      hold(chunk);
      continue;
    }
    const lines: PhysicalLine[] = [];
    let from = 0;
    if (skipping) {
      lines.push({ number: number++, fault: TOO_LONG });
      from = chunk.indexOf(NEWLINE) + 1;
      skipping = false;
    }
    if (from <= last) {
      const block = Buffer.concat([...held, chunk.subarray(from, last)]);
      number = readBlock(block, number, lines);
    }
    held = [];
    heldBytes = 0;
    hold(chunk.subarray(last + 1));
    yield lines;
  }
  const rest: PhysicalLine[] = [];
  if (skipping) rest.push({ number, fault: TOO_LONG });
  else if (heldBytes > 0) readBlock(Buffer.concat(held), number, rest);
  if (rest.length > 0) yield rest;
}

/** Reads whole lines; all at once where nothing is wrong with any of them. Returns the number of the line that follows. */
function readBlock(block: Buffer, first: number, into: PhysicalLine[]): number {
  let number = first;
  if (isUtf8(block) && !block.includes(0)) {
    for (const text of block.toString('utf8').split('\n')) into.push(lineOf(text, number++));
    return number;
  }
  for (let from = 0; from <= block.length; number += 1) {
    const found = block.indexOf(NEWLINE, from);
    const end = found === -1 ? block.length : found;
    const bytes = block.subarray(from, end);
    if (!isUtf8(bytes)) into.push({ number, fault: NOT_UTF8 });
    else if (bytes.includes(0)) into.push({ number, fault: NUL });
    else into.push(lineOf(bytes.toString('utf8'), number));
    from = end + 1;
  }
  return number;
}

function lineOf(raw: string, number: number): PhysicalLine {
  const begin = number === 1 && raw.startsWith('\uFEFF') ? 1 : 0;
  const text = raw.slice(begin, raw.endsWith('\r') ? -1 : undefined);
  const tooLong = text.length > MAX_LINE_BYTES / 3 && Buffer.byteLength(text) > MAX_LINE_BYTES;
  return tooLong ? { number, fault: TOO_LONG } : { number, text };
}
