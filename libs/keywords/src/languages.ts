import { OPT_OUT_PHRASES } from './data/opt-out-phrases.js';
import { KEYWORD_LISTS, KEYWORD_LISTS_VERSION, type KeywordList } from './data/keyword-lists.js';
import { foldWords } from './fold.js';
import { isOneSlip } from './free-words/slips.js';
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
  /** The language of its list. */
  readonly language: string;
  /** The word is short or everyday and nobody knows the language: it counts where an opt-out is at hand, and nowhere else. */
  readonly isGuess: boolean;
  /** Found in a list that this conversation or this tenant has chosen, or that the script tells. */
  readonly isKnownLanguage: boolean;
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
          language,
          isGuess: false,
          isKnownLanguage: false,
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

for (const [language, { words: more }] of Object.entries(OPT_OUT_PHRASES)) {
  const words = BY_LANGUAGE.get(language) ?? new Map<string, LanguageWord[]>();
  BY_LANGUAGE.set(language, words);
  for (const word of more) {
    const folded = foldWords(word);
    const entry: LanguageWord = {
      word,
      meaning: 'opt_out',
      rule: `kw.${language}.opt_out`,
      isConfirmed: false,
      isWeak: false,
      answersOnly: false,
      language,
      isGuess: false,
      isKnownLanguage: false,
    };
    if (folded !== '' && !words.has(folded)) words.set(folded, [entry]);
  }
}

/** Words of the lists that are names, numbers or everyday words of other languages, so that they say nothing unless the language is known. */
const COLLIDE: ReadonlySet<string> = new Set(
  'red dung peru slut seis fine t tc di huy cik ret co si aan info start help dk hd sali weiter devam kabul onay continue resume join'.split(
    ' ',
  ),
);

/** Confirmed words of every list, and opt-out words that mean nothing else anywhere. */
const EVERYWHERE = new Map<string, LanguageWord>();
/** The other words of the lists in Latin letters, for texts of a language that nobody knows. */
const GUESSES = new Map<string, readonly LanguageWord[]>();
for (const words of BY_LANGUAGE.values())
  for (const [folded, entries] of words)
    for (const entry of entries) {
      const isPlain = !LATIN.test(folded) || folded.length >= LONG_ENOUGH;
      if (entry.meaning === 'opt_out' && !entry.isWeak && (entry.isConfirmed || isPlain)) {
        if (!EVERYWHERE.has(folded)) EVERYWHERE.set(folded, entry);
      } else if (LATIN.test(folded) && !COLLIDE.has(folded) && entry.language !== 'en')
        GUESSES.set(folded, [...(GUESSES.get(folded) ?? []), { ...entry, isGuess: true }]);
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
  // Nearly every text is none of them.
  if (!isListedWord(folded)) return undefined;
  const order = [
    ...(conversationLanguage === undefined ? [] : [conversationLanguage]),
    ...(languages ?? languagesByScript(folded)),
  ];
  const mayMean = ({ answersOnly }: LanguageWord): boolean => isOpen || !answersOnly;
  for (const language of order) {
    const entry = listOf(language)?.get(folded)?.find(mayMean);
    if (entry !== undefined) return { ...entry, isKnownLanguage: true };
  }
  return languages === undefined ? (EVERYWHERE.get(folded) ?? GUESSES.get(folded)?.find(mayMean)) : undefined;
}

/** Shortest listed word of which a slip is known: shorter ones are a slip away from other words. */
const SHORTEST_SLIPPED = 7;
const SLIPPED_BY_LETTER = new Map<string, LanguageWord[]>();
for (const words of BY_LANGUAGE.values())
  for (const [folded, [entry]] of words)
    if (
      entry?.meaning === 'opt_out' &&
      entry.language !== 'en' &&
      folded.length >= SHORTEST_SLIPPED &&
      LATIN.test(folded) &&
      !folded.includes(' ')
    )
      SLIPPED_BY_LETTER.set(folded[0]!, [...(SLIPPED_BY_LETTER.get(folded[0]!) ?? []), entry]);

/** The opt-out word of a language list that a single folded word is one slip away from; it counts where an opt-out is at hand. */
export function slippedWord(folded: string): LanguageWord | undefined {
  if (folded.length < SHORTEST_SLIPPED - 1 || folded.includes(' ') || !LATIN.test(folded)) return undefined;
  const found = SLIPPED_BY_LETTER.get(folded[0]!)?.find(({ word }) => isOneSlip(folded, foldWords(word)));
  return found === undefined ? undefined : { ...found, isGuess: true, isWeak: true };
}

/** The opt-out word of any list that a folded word in capitals among other words is, everyday words left out; undefined when it is none. */
export const shoutedWord = (folded: string): LanguageWord | undefined =>
  EVERYWHERE.get(folded) ?? GUESSES.get(folded)?.find(({ meaning, isWeak }) => meaning === 'opt_out' && !isWeak);

/** Whether any list has this folded word, whatever it means: in some context it could count. */
export const isListedWord = (folded: string): boolean => ALL_WORDS.has(folded);
const ALL_WORDS: ReadonlySet<string> = new Set([...BY_LANGUAGE.values()].flatMap((words) => [...words.keys()]));

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
