import { KEYWORD_LISTS, KEYWORD_LISTS_VERSION, type KeywordList } from './data/keyword-lists.js';
import { foldWords } from './fold.js';
import type { KeywordMeaning } from './table.js';

/** A word of a language list. */
export interface LanguageWord {
  readonly word: string;
  readonly meaning: KeywordMeaning;
  /** Rule id kept as evidence, e.g. `kw.es.opt_out`. */
  readonly rule: string;
  /** Named by a regulator, carrier, provider or a shipped system. The others are translations nobody has confirmed. */
  readonly isConfirmed: boolean;
  /** Has everyday meanings: an opt-out after advertising or alone, doubtful while something of ours is open. */
  readonly isWeak: boolean;
  /** Says something only while a question of ours is open. */
  readonly answersOnly: boolean;
}

export { KEYWORD_LISTS_VERSION };
/** The languages there are lists of. */
export const KEYWORD_LANGUAGES: readonly string[] = Object.keys(KEYWORD_LISTS);

/** Shortest word that counts without its language being known: shorter ones mean other things elsewhere ("dur", "uit", "ret"; ). */
const LONG_ENOUGH = 5;
const LATIN = /^[a-z0-9 ]+$/;

const ORDER: readonly (readonly [Exclude<keyof KeywordList, 'inherits'>, KeywordMeaning])[] = [
  ['optOut', 'opt_out'],
  ['optIn', 'opt_in'],
  ['help', 'help'],
  ['acknowledge', 'acknowledgement'],
  ['decline', 'decline'],
];

function wordsOf(language: string, list: KeywordList): readonly (readonly [string, LanguageWord])[] {
  return ORDER.flatMap(([part, meaning]) =>
    list[part]
      .split('|')
      .map((marked): readonly [string, LanguageWord] => {
        const marks = /^[!~?]*/.exec(marked)?.[0] ?? '';
        const word = marked.slice(marks.length);
        const entry: LanguageWord = {
          word,
          meaning,
          rule: `kw.${language}.${meaning}`,
          isConfirmed: marks.includes('!'),
          isWeak: marks.includes('~'),
          answersOnly: marks.includes('?'),
        };
        return [foldWords(word), entry];
      })
      .filter(([folded]) => folded !== ''),
  );
}

const BY_LANGUAGE = new Map<string, Map<string, LanguageWord[]>>();
for (const [language, list] of Object.entries(KEYWORD_LISTS)) {
  const words = new Map<string, LanguageWord[]>(list.inherits === undefined ? [] : BY_LANGUAGE.get(list.inherits));
  for (const [folded, entry] of wordsOf(language, list)) words.set(folded, [...(words.get(folded) ?? []), entry]);
  BY_LANGUAGE.set(language, words);
}

/** Confirmed words of every list, and opt-out words that mean nothing else anywhere. */
const EVERYWHERE = new Map<string, LanguageWord>();
for (const words of BY_LANGUAGE.values())
  for (const [folded, entries] of words)
    for (const entry of entries) {
      const isPlain = !LATIN.test(folded) || folded.length >= LONG_ENOUGH;
      if (entry.meaning !== 'opt_out' || entry.isWeak || !(entry.isConfirmed || isPlain)) continue;
      if (!EVERYWHERE.has(folded)) EVERYWHERE.set(folded, entry);
    }

/**
 * The list of a language tag: `pt-BR`, `pt-PT` and `pt` all find Portuguese. Undefined when there is none.
 */
export function listOf(language: string): ReadonlyMap<string, readonly LanguageWord[]> | undefined {
  const exact = BY_LANGUAGE.get(language);
  if (exact !== undefined) return exact;
  const primary = language.split(/[-_]/)[0]!.toLowerCase();
  return BY_LANGUAGE.get(SAME_LIST[primary] ?? primary);
}

const SAME_LIST: Readonly<Record<string, string>> = { pt: 'pt-BR', no: 'nb', nn: 'nb', fil: 'tl', iw: 'he' };

/** Languages of which a script gives away that it is one of them, in search order. */
const BY_SCRIPT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Hangul}/u, ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Han}/u, ['zh', 'ja']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk']],
  [/\p{Script=Arabic}/u, ['ar']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Devanagari}/u, ['hi']],
];

const languagesByScript = (folded: string): readonly string[] =>
  LATIN.test(folded) ? [] : (BY_SCRIPT.find(([script]) => script.test(folded))?.[1] ?? []);

/**
 * The word a folded message is, in search order: the conversation's language, the languages switched on, then, unless the
 * tenant has named its languages, opt-out words of any list that mean nothing else. Words that only answer count only while a
 * question is open. Opt-out words go first within a language (precedence of the keyword data).
 */
export function findInLanguages(
  folded: string,
  conversationLanguage: string | undefined,
  languages: readonly string[] | undefined,
  isOpen: boolean,
): LanguageWord | undefined {
  const order = [
    ...(conversationLanguage === undefined ? [] : [conversationLanguage]),
    ...(languages ?? languagesByScript(folded)),
  ];
  for (const language of order) {
    const entries = listOf(language)?.get(folded);
    const entry = entries?.find(({ answersOnly }) => isOpen || !answersOnly);
    if (entry !== undefined) return entry;
  }
  return languages === undefined ? EVERYWHERE.get(folded) : undefined;
}

/** Whether any list has this folded word among its opt-out words, however everyday: for a word that somebody is told to send. */
export const isOptOutWord = (folded: string): boolean => {
  for (const words of BY_LANGUAGE.values())
    if (words.get(folded)?.some(({ meaning }) => meaning === 'opt_out') === true) return true;
  return false;
};

/** The folded opt-out words, without the everyday ones, of the languages whose script a folded text shows; none for a text in Latin letters. */
export const optOutWordsByScript = (folded: string): readonly string[] =>
  BY_SCRIPT.filter(([script]) => script.test(folded)).flatMap(([, languages]) =>
    languages.flatMap((language) => PLAIN_OPT_OUTS.get(language) ?? []),
  );

const PLAIN_OPT_OUTS = new Map(
  [...BY_LANGUAGE].map(([language, words]): [string, readonly string[]] => [
    language,
    [...words].flatMap(([folded, entries]) =>
      !LATIN.test(folded) && entries.some(({ meaning, isWeak }) => meaning === 'opt_out' && !isWeak) ? [folded] : [],
    ),
  ]),
);
