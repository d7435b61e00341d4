import { createHash } from 'node:crypto';
import { sealedDocument, type PackSections, type Sha256 } from './domain/sealed-document.js';
import { verifyDocument, type PackVerdict } from './domain/verify-document.js';

/** The hash that packs and certificates are sealed with. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

const PIECE_CHARS = 64 * 1024;

/** The sealed document in pieces of a good size for a socket or a file; the same bytes each time. */
export function* inPieces(sections: PackSections): Generator<string> {
  let gathered = '';
  for (const piece of sealedDocument(sections, sha256)) {
    gathered += piece;
    if (gathered.length < PIECE_CHARS) continue;
    yield gathered;
    gathered = '';
  }
  yield gathered;
}

/** Whether a file is a pack as it was sealed. Needs no database. */
export const verifyPack = (bytes: Uint8Array): PackVerdict => verifyDocument(bytes, sha256);
