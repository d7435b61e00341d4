import type { Terminal } from '../terminal.js';

/** A terminal whose input is given and whose answers and notes can be read afterwards. */
export interface RecordedTerminal extends Terminal {
  readonly written: () => string;
  readonly notes: readonly string[];
  /** The answers, each line read as JSON. */
  readonly answers: () => readonly Readonly<Record<string, unknown>>[];
}

/** Pieces of input arrive one by one, cut wherever the test cuts them. */
export function aTerminal(...pieces: readonly (string | Uint8Array)[]): RecordedTerminal {
  let written = '';
  const notes: string[] = [];
  return {
    input: arriving(pieces),
    interactive: false,
    write(text) {
      written += text;
      return Promise.resolve();
    },
    note: (line) => notes.push(line),
    written: () => written,
    notes,
    answers: () =>
      written
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
  };
}

async function* arriving(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(typeof piece === 'string' ? Buffer.from(piece) : piece);
}
