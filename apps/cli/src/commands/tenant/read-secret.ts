import { Misuse } from '../options.js';
import type { Terminal } from '../terminal.js';

const MAX_SECRET_BYTES = 4096;

/** The one secret that is piped in, without the newline at its end. Refuses more than {@link MAX_SECRET_BYTES}. */
export async function readSecret(terminal: Terminal): Promise<string> {
  if (terminal.interactive) terminal.note('Paste the auth token, then Enter and Ctrl-D. It will be visible.');
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of terminal.input) {
    bytes += piece.length;
    if (bytes > MAX_SECRET_BYTES) throw new Misuse('What is piped in is too long for an auth token.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString().trim();
}
