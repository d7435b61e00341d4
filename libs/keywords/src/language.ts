import { detectAll } from 'tinyld';
import { foldWords } from './fold.js';

/** Languages that may be told, as the library names them, and as the lists do. */
const TOLD: Readonly<Record<string, string>> = {
  en: 'en',
  es: 'es',
  fr: 'fr',
  de: 'de',
  pt: 'pt-BR',
  it: 'it',
  nl: 'nl',
  pl: 'pl',
  sv: 'sv',
  da: 'da',
  no: 'nb',
  fi: 'fi',
  tr: 'tr',
  ru: 'ru',
  uk: 'uk',
  ar: 'ar',
  he: 'he',
  hi: 'hi',
  zh: 'zh',
  ja: 'ja',
  ko: 'ko',
  vi: 'vi',
  tl: 'tl',
};
const ONLY = Object.keys(TOLD);

/** Newest texts that are looked at, and how much of each. */
const MAX_TEXTS = 6;
const MAX_CHARS = 200;
/** Below this the library guesses. */
const SURE = 0.5;
/** Share of what all texts say that a language must have. */
const MOST = 0.6;
/** In a text this long one sure answer is enough; shorter ones are names, items and "ok". */
const LONG_ENOUGH = 8;

/** Haitian Creole, which the library does not know: words that hardly stand in another language, and frequent ones. */
const CREOLE = new Set(
  'mwen tanpri bonjou bonswa konbyen sispann voye kiyes kisa poukisa mesi mesaj ekri kounye anko randevou kijan kile souple eskize genyen bezwen vini jodi demen rele retire'.split(
    ' ',
  ),
);
const CREOLE_FREQUENT = new Set(
  'pa nou ou li yo ki nan pou ap te gen ban vle epi paske kote wi ak sa se pral ka m w'.split(' '),
);

function isCreole(folded: string): boolean {
  const words = new Set(folded.split(' '));
  let own = 0;
  let frequent = 0;
  for (const word of words) {
    if (CREOLE.has(word)) own += 1;
    else if (CREOLE_FREQUENT.has(word)) frequent += 1;
  }
  return own >= 2 || (own === 1 && (frequent >= 1 || words.size === 1));
}

/**
 * The language in which somebody writes, told by their own texts, newest last; null where they do not tell. Errs towards null: a
 * name or "ok" tells nothing, and texts that disagree tell nothing either. The work is bounded by a few short texts.
 */
export function tellLanguage(texts: readonly string[]): string | null {
  const weights = new Map<string, number>();
  let all = 0;
  for (const text of texts.slice(-MAX_TEXTS)) {
    const found = languageOf(text.slice(0, MAX_CHARS));
    if (found === null) continue;
    weights.set(found.language, (weights.get(found.language) ?? 0) + found.weight);
    all += found.weight;
  }
  for (const [language, weight] of weights) if (weight >= 1 && weight >= all * MOST) return language;
  return null;
}

function languageOf(text: string): { readonly language: string; readonly weight: number } | null {
  const folded = foldWords(text);
  if (folded === '') return null;
  if (isCreole(folded)) return { language: 'ht', weight: 1.5 };
  const [first] = detectAll(text, { only: ONLY });
  if (first === undefined || first.accuracy < SURE) return null;
  const isLong = folded.length >= LONG_ENOUGH || /[^\p{Script=Latin}\p{N}\s]/u.test(folded);
  return { language: TOLD[first.lang]!, weight: isLong ? 1 : 0.5 };
}
