import { err, ok, type Result } from '#libs/kernel';
import { foldWords } from './fold.js';

/** What a word says. `decline` is no class of S1.50: it leaves as `free_text` with `declined` set. */
export type KeywordMeaning = 'opt_out' | 'opt_in' | 'help' | 'acknowledgement' | 'decline';

/** One word or short phrase of a list, before folding. */
export interface KeywordEntry {
  readonly word: string;
  readonly meaning: KeywordMeaning;
  /** Rule id kept as evidence, e.g. `kw.per_se.stop`. */
  readonly rule: string;
}

/** A list of words, looked up by the whole folded message. Built by {@link keywordTable}; the version is kept as evidence. */
export interface KeywordTable {
  readonly version: string;
  /** The entry for a folded message, or undefined. `folded` comes from `foldWords`. */
  find(folded: string): KeywordEntry | undefined;
}

/** Most entries of one list; the largest known language list has 45. */
export const MAX_KEYWORD_ENTRIES = 1_000;
/** Longest word or phrase of a list once folded, in code units: more is no keyword. */
export const MAX_PHRASE = 64;

/** A table without checks, for lists that are part of the source. Later entries win. */
export function trustedTable(version: string, entries: readonly KeywordEntry[]): KeywordTable {
  const byWord = new Map(entries.map((entry) => [foldWords(entry.word), entry]));
  return { version, find: (folded) => byWord.get(folded) };
}

/**
 * A table of a country, tenant, sender or scenario (S1.50), or every fault of it at once. `mandatory` are the words whose meaning
 * nobody may change: a list may repeat them, never turn them.
 */
export function checkedTable(
  version: string,
  entries: readonly KeywordEntry[],
  mandatory: KeywordTable,
): Result<KeywordTable, readonly string[]> {
  const faults: string[] = [];
  if (entries.length > MAX_KEYWORD_ENTRIES) faults.push(`holds more than ${MAX_KEYWORD_ENTRIES} words`);
  for (const { word, meaning } of entries.slice(0, MAX_KEYWORD_ENTRIES)) {
    const folded = foldWords(word);
    const shown = JSON.stringify(folded.slice(0, MAX_PHRASE));
    if (folded === '') faults.push('holds a word without letters or digits');
    else if (folded.length > MAX_PHRASE) faults.push(`${shown}… is longer than ${MAX_PHRASE} characters`);
    const fixed = mandatory.find(folded)?.meaning;
    if (fixed !== undefined && fixed !== meaning) faults.push(`${shown} always means ${fixed}`);
  }
  return faults.length > 0 ? err(faults) : ok(trustedTable(version, entries));
}
