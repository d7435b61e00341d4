import { findLinks } from '../content/links.js';
import { splitSegments } from '../content/segments.js';
import { FIXED_TEXTS, WORDING_LANGUAGES, type FixedText, type WordingLanguage } from './fixed-texts.js';
import { placeholdersOf } from './wording.js';

/** Fixed texts that a tenant may word itself. What the law or somebody's safety hangs on word for word is left out. */
export const OWN_WORDING = [
  'optOutConfirmed',
  'optedInAgain',
  'optedInFirst',
  'help',
  'clarification',
  'howToComeBack',
  'howToComeBackUnmanned',
  'optInRequest',
  'fallback',
  'silentForNow',
  'silentForNowUnmanned',
] as const satisfies readonly FixedText[];

/** Most segments a fixed text may take, with values of usual length in it. */
const MAX_SEGMENTS = 3;
/** Words that the person has to be able to send, or that carriers look for. */
const KEPT = ['STOP', 'START'] as const;

/** A fault of a tenant's own wording. */
export interface WordingFault {
  /** The text and the language, e.g. `optOutConfirmed.es`. */
  readonly at: string;
  readonly message: string;
}

/**
 * Everything that keeps a tenant's own words from standing in for ours, all at once: unknown texts and languages, placeholders and keywords
 * that ours have and theirs lack (R-1.4, R-1.13), links, length. Pure.
 */
export function wordingFaults(wording: Readonly<Record<string, unknown>>): readonly WordingFault[] {
  const faults: WordingFault[] = [];
  const fault = (at: string, message: string): void => {
    faults.push({ at, message });
  };
  for (const [name, texts] of Object.entries(wording)) {
    if (!(OWN_WORDING as readonly string[]).includes(name)) {
      fault('wording', `may hold ${OWN_WORDING.join(', ')}`);
      continue;
    }
    if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) {
      fault(name, 'must give a text for each language it names');
      continue;
    }
    for (const [language, text] of Object.entries(texts)) {
      const at = `${name}.${language}`;
      if (!(WORDING_LANGUAGES as readonly string[]).includes(language))
        fault(name, `may name the languages ${WORDING_LANGUAGES.join(', ')}`);
      else if (typeof text !== 'string' || text.trim() === '') fault(at, 'must be a text');
      else
        for (const message of faultsOf(text, FIXED_TEXTS[name as FixedText][language as WordingLanguage]))
          fault(at, message);
    }
  }
  return faults;
}

function* faultsOf(text: string, ours: string): Generator<string> {
  const [own, needed] = [new Set(placeholdersOf(text)), new Set(placeholdersOf(ours))];
  if ([...needed].some((name) => !own.has(name)) || [...own].some((name) => !needed.has(name)))
    yield `must hold ${[...needed].map((name) => `{${name}}`).join(', ')} and no other placeholder`;
  const missing = KEPT.filter((word) => ours.includes(word) && !text.includes(word));
  if (missing.length > 0) yield `must name ${missing.join(' and ')}`;
  if (findLinks(text).length > 0) yield 'must hold no link';
  if (splitSegments(text.replace(/\{\w+\}/g, 'x'.repeat(20))).length > MAX_SEGMENTS)
    yield `must fit into ${MAX_SEGMENTS} segments`;
}
