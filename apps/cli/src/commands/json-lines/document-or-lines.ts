import { readJson } from './answer-lines.js';
import { splitLines, type Line } from './split-lines.js';

/** Longest JSON document over several lines; anything longer is taken for lines. In UTF-16 units. */
export const MAX_DOCUMENT_CHARS = 4 * 1024 * 1024;

/**
 * The input as lines, or as the one JSON document over several lines that it is: then it comes out as a single line. It is one when its first line opens
 * a bracket that the line does not close. Holds {@link MAX_DOCUMENT_CHARS} at most, and nothing once the first line is whole.
 */
export async function* readDocumentOrLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let held: Line[] = [];
  let chars = 0;
  let kind = 'unknown' as Kind;
  for await (const group of splitLines(input)) {
    if (kind === 'lines') {
      yield group;
      continue;
    }
    for (const line of group) {
      held.push(line);
      chars += 'text' in line ? line.text.length + 1 : 0;
      if (kind === 'unknown') kind = kindOf(line);
    }
    if (kind === 'unknown' || (kind === 'document' && chars <= MAX_DOCUMENT_CHARS)) continue;
    kind = 'lines';
    yield held;
    held = [];
  }
  const text = held.map((line) => ('text' in line ? line.text : '\u0000')).join('\n');
  yield kind === 'document' && readJson(text) !== undefined ? [{ number: 1, text }] : held;
}

type Kind = 'unknown' | 'document' | 'lines';

/** An empty line says nothing yet. */
function kindOf(line: Line): Kind {
  if (!('text' in line)) return 'lines';
  const text = line.text.trim();
  if (text === '') return 'unknown';
  return /^[[{]/.test(text) && readJson(text) === undefined ? 'document' : 'lines';
}
