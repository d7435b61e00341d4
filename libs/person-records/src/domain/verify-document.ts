import { canonical } from './canonical.js';
import {
  firstLink,
  lengthOf,
  linkOf,
  sealedDocument,
  sealOf,
  type PackSections,
  type SealEntry,
  type Sha256,
} from './sealed-document.js';

/** What a check of a file came to. */
export type PackVerdict =
  /** Byte for byte what was sealed under this hash. */
  | { readonly verdict: 'intact'; readonly hash: string; readonly entries: number }
  /** Not what was sealed; each sentence names a place. Never repeats what stands there. */
  | { readonly verdict: 'changed'; readonly where: readonly string[] }
  /** No sealed pack at all. */
  | { readonly verdict: 'unreadable'; readonly reason: string };

/** Places that are named; a file that is wrong in more of them says so. */
export const MAX_PLACES = 20;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether the bytes are a pack as {@link sealedDocument} writes it: sealing its sections again must give the same bytes, blanks and spelling included, so no changed byte stays
 * unseen. Somebody who changes a pack and makes a new seal for it is found out by the hash alone: compare it with the one that was noted.
 */
export function verifyDocument(bytes: Uint8Array, sha256: Sha256): PackVerdict {
  let text: string;
  let read: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { verdict: 'unreadable', reason: 'The file is not text in UTF-8.' };
  }
  try {
    read = JSON.parse(text);
  } catch {
    return { verdict: 'unreadable', reason: 'The file is not JSON.' };
  }
  if (!isFields(read) || !isFields(read['pack']) || !isFields(read['seal']))
    return { verdict: 'unreadable', reason: 'The file has no "pack" with its "seal".' };
  let sections: PackSections;
  try {
    sections = sectionsOf(read['pack']);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { verdict: 'unreadable', reason: 'The file is nested too deeply.' };
  }
  if (isSame(text, sealedDocument(sections, sha256))) {
    const { hash, entries } = read['seal'] as { hash: string; entries: readonly unknown[] };
    return { verdict: 'intact', hash, entries: entries.length };
  }
  const where = [...places(read, sections, sha256)];
  return {
    verdict: 'changed',
    where: where.length === 0 ? ['the spelling: the same values, written in another way than they were sealed'] : where,
  };
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sectionsOf = (pack: Fields): PackSections =>
  Object.fromEntries(
    Object.entries(pack).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((entry: unknown) => canonical(entry)) : canonical(value),
    ]),
  );

/** Whether the pieces in a row are this text. */
function isSame(text: string, pieces: Iterable<string>): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}

/** Entries as the pack lists them, in the order of the seal. */
function* entriesOf(sections: PackSections): Generator<{ section: string; at: number | null; entry: string }> {
  for (const name of Object.keys(sections).sort((left, right) => (left < right ? -1 : 1))) {
    const section = sections[name]!;
    yield { section: name, at: null, entry: typeof section === 'string' ? section : lengthOf(section) };
    if (typeof section !== 'string') for (const [at, entry] of section.entries()) yield { section: name, at, entry };
  }
}

/** Walks pack and seal side by side. Each link is checked from the one that stands before it, so that one changed entry does not make all below it look changed. */
function* places(read: Fields, sections: PackSections, sha256: Sha256): Generator<string> {
  for (const name of Object.keys(read))
    if (name !== 'pack' && name !== 'seal') yield 'beside pack and seal: something was added';
  const seal = read['seal'] as Fields;
  for (const name of Object.keys(seal))
    if (!['algorithm', 'entries', 'hash'].includes(name)) yield 'the seal: something was added to it';
  if (seal['algorithm'] !== 'sha256') yield 'the seal: its algorithm';
  const listed = seal['entries'];
  if (!Array.isArray(listed) || !listed.every(isSealEntry)) {
    yield 'the seal: its list of entries cannot be read';
    return;
  }
  const present = [...entriesOf(sections)];
  const wanted = new Set(listed.map(nameOf));
  const found = new Set(present.map(nameOf));
  const strange = [
    ...present
      .filter((entry) => !wanted.has(nameOf(entry)))
      .map((entry) => `${nameOf(entry)}: not in the seal; it was added, or the seal was cut`),
    ...listed
      .filter((entry) => !found.has(nameOf(entry)))
      .map((entry) => `${nameOf(entry)}: in the seal, not in the pack; it was taken away`),
  ];
  if (strange.length > 0 || present.length !== listed.length) {
    yield* shortened(strange.length === 0 ? ['the seal: its entries are not those of the pack'] : strange);
    return;
  }
  let before = firstLink(sha256);
  const changed: string[] = [];
  for (const [place, { section, at, entry }] of present.entries()) {
    const { hash, ...label } = listed[place]!;
    const computed = linkOf(sha256, before, section, at, entry);
    const next = present[place + 1];
    // When what follows was chained to what the entry gives, the entry is as it was and its link is not.
    const following = next === undefined ? seal['hash'] : listed[place + 1]!.hash;
    const fromComputed =
      next === undefined
        ? sealOf(sha256, computed, present.length)
        : linkOf(sha256, computed, next.section, next.at, next.entry);
    if (nameOf(label) !== nameOf({ section, at }))
      changed.push(`the seal: the order of its entries at ${nameOf({ section, at })}`);
    else if (computed !== hash && following === fromComputed)
      changed.push(`the seal: the hash of ${nameOf({ section, at })}`);
    else if (computed !== hash) changed.push(nameOf({ section, at }));
    before = computed !== hash && following === fromComputed ? computed : hash;
  }
  yield* shortened(changed);
  if (seal['hash'] !== sealOf(sha256, before, present.length) && changed.length === 0) yield 'the seal: its hash';
}

function* shortened(sentences: readonly string[]): Generator<string> {
  yield* sentences.slice(0, MAX_PLACES);
  if (sentences.length > MAX_PLACES) yield `and ${sentences.length - MAX_PLACES} more`;
}

const isSealEntry = (value: unknown): value is SealEntry =>
  isFields(value) &&
  typeof value['hash'] === 'string' &&
  typeof value['section'] === 'string' &&
  (value['at'] === null || typeof value['at'] === 'number');

/** `texts_sent[3]`, counted from 0 as in the file. */
const nameOf = ({ section, at }: Pick<SealEntry, 'section' | 'at'>): string =>
  at === null ? section : `${section}[${at}]`;
