import { NATURAL_MEANINGS, NATURAL_PHRASES, type NaturalMeaning } from './data/natural-phrases.js';
import { foldWords } from './fold.js';

export type { NaturalMeaning };

/** What somebody asks who can be answered without a model: what this is, who writes, whether a machine does, a person. */
export type Asks = 'programme' | 'who' | 'bot' | 'person';

/** A natural way to say what a keyword says. */
export interface NaturalPhrase {
  readonly meaning: NaturalMeaning;
  readonly language: string;
}

/** Longest message, folded, that is looked up; more is a story. */
const MAX_NATURAL = 90;

const PHRASES = new Map<string, NaturalPhrase>();
for (const meaning of NATURAL_MEANINGS)
  for (const [language, byMeaning] of Object.entries(NATURAL_PHRASES))
    for (const phrase of (byMeaning[meaning] ?? '').split('|')) {
      const folded = foldWords(phrase);
      if (folded !== '' && !PHRASES.has(folded)) PHRASES.set(folded, { meaning, language });
    }

/** The first and the second word of wishes to get texts, and the lengths in words that such wishes have. */
const WISHES = new Map<string, Map<string, Set<number>>>();
for (const [folded, { meaning }] of PHRASES) {
  if (meaning !== 'opt_in' || !folded.includes(' ')) continue;
  const [first = '', second = '', ...rest] = folded.split(' ');
  const bySecond = WISHES.get(first) ?? new Map<string, Set<number>>();
  WISHES.set(first, bySecond.set(second, (bySecond.get(second) ?? new Set()).add(rest.length + 2)));
}
/** Most words between which a phrase is looked for. */
const MAX_AROUND = 14;

/** What may stand around a phrase: a greeting, politeness, hesitation. */
const AROUND: ReadonlySet<string> = new Set(
  (
    'hi hello hey yo please pls plz thanks thank you thx ty ok okay um uh lol sorry sir maam just so well oh yes yeah now again guys there ' +
    'hola buenas buenos dias tardes noches por favor porfa gracias oiga oye disculpe bonjour bonsoir salut merci svp stp ' +
    's il vous plait hallo guten tag bitte danke moin oi ola bom dia boa tarde noite obrigado obrigada ciao salve grazie per favore ' +
    'bonjou bonswa tanpri mesi souple po pwede puwede pwedeng hello opo salamat naman a da em chao lam on xin'
  ).split(' '),
);

const FIRST_SIGN = 0x2e80;
const SIGNS = /[\u3040-\u30ff\u3400-\u9fff]/u;
/** The same in scripts without blanks. */
const BEFORE_SIGNS =
  /^(?:你好|您好|请问|請問|请|請|麻烦|麻煩|不好意思|我想要|我想|我要|想要|想|可以|能不能|すみません|あの)+/u;
const BEHIND_SIGNS = /(?:谢谢|謝謝|吗|嗎|呢|啊|呀|吧|了|一下|唔该|唔該|ください|お願いします|ですか)+$/u;

/** To ask back is not to agree. */
const ASKS_BACK = /[?？؟]/u;

/**
 * The natural phrase that a whole message is, a greeting and politeness around it left out; null when it is none. With `mayReturn`,
 * for somebody who has opted out or whom we asked for consent, a wish to get texts also counts inside a longer message. Pure, linear.
 */
export function naturalPhrase(
  folded: string,
  text: string,
  mayReturn: boolean,
  words: readonly string[] = folded.split(' '),
): NaturalPhrase | null {
  if (folded === '') return null;
  const whole = folded.length > MAX_NATURAL ? undefined : phraseThatIs(folded, words);
  if (whole !== undefined) return whole.meaning === 'confirms' && ASKS_BACK.test(text) ? null : whole;
  return mayReturn ? wishToReturn(words) : null;
}

function phraseThatIs(folded: string, words: readonly string[]): NaturalPhrase | undefined {
  const whole = PHRASES.get(folded);
  if (whole !== undefined) return whole;
  if (folded.charCodeAt(0) >= FIRST_SIGN && SIGNS.test(folded))
    return PHRASES.get(folded.replace(BEFORE_SIGNS, '').replace(BEHIND_SIGNS, ''));
  if (words.length < 2 || words.length > MAX_AROUND) return undefined;
  let [start, end] = [0, words.length];
  while (start < end && AROUND.has(words[start]!)) {
    start += 1;
    const found = PHRASES.get(words.slice(start).join(' '));
    if (found !== undefined) return found;
  }
  start = 0;
  while (end > 1 && AROUND.has(words[end - 1]!)) {
    end -= 1;
    for (let from = 0; from < end; from += 1) {
      const found = PHRASES.get(words.slice(from, end).join(' '));
      if (found !== undefined) return found;
      if (!AROUND.has(words[from]!)) break;
    }
  }
  return undefined;
}

/** Most words of a message that are looked at for a wish. */
const MAX_WISH_LOOK = 60;
const DENIES: ReadonlySet<string> = new Set('not never dont didnt doesnt wont cant no without stop'.split(' '));
/** "How do I sign up", "is it free if I sign up" ask about it and agree to nothing. */
const ASKS_ABOUT_IT: ReadonlySet<string> = new Set(
  'if how what why when whether comment combien wenn falls wie quanto kung paano'.split(' '),
);
const DENIED_WITHIN = 3;

/** A wish to get texts inside a longer message that does not deny it; null when there is none. Linear. */
export function wishToReturn(words: readonly string[]): NaturalPhrase | null {
  for (let start = 0; start + 1 < words.length && start < MAX_WISH_LOOK; start += 1) {
    const lengths = WISHES.get(words[start]!)?.get(words[start + 1]!);
    if (lengths === undefined) continue;
    for (const length of lengths) {
      if (start + length > words.length) continue;
      const found = PHRASES.get(words.slice(start, start + length).join(' '));
      const before = words.slice(Math.max(0, start - DENIED_WITHIN), start);
      // "Si" is "if" in French and "yes" in Spanish and Italian.
      const isNotMeant = (one: string): boolean =>
        DENIES.has(one) || ASKS_ABOUT_IT.has(one) || (one === 'si' && found?.language === 'fr');
      if (found?.meaning === 'opt_in' && !before.some(isNotMeant)) return found;
    }
  }
  return null;
}
