import { foldWords } from '../fold.js';
import { isQuestionOpen, type KeywordClass, type KeywordContext } from '../labels.js';
import { mendedText } from '../opt-out-phrases.js';
import type { Reading } from '../reading.js';
import { evidenceIn, isBareRequest, kindsOf, mayRaiseDoubt, type Evidence } from './evidence.js';
import { MAX_SCORED, shortenRuns } from './features.js';
import { MODEL_VERSION, groupOf, scoreOptOut } from './model.js';
import { OUR_OWN } from './patterns.js';
import { withoutQuotations } from './quotations.js';
import { slipOf, type Slip } from './slips.js';
import { kindsIn } from './word-kinds.js';

/** What free words say about being texted. */
export interface Recognition {
  readonly class: Extract<KeywordClass, 'opt_out' | 'unknown' | 'free_text'>;
  /** The rule that decided: `slip.…`, `guard.…`, `text.…` or `ngram.…`. */
  readonly rule: string;
  /** Every rule that spoke, the deciding one first, the revoking words (`evidence.…`) and the kinds of words weighed (`words.…`). */
  readonly rules: readonly string[];
  /** Logit of "asks that texts stop"; 0 is even. Null when nothing was weighed. */
  readonly score: number | null;
  readonly isWeighed: boolean;
  readonly hangsOnContext: boolean;
  /** Versions of what decided. */
  readonly version: string;
}

/** Version of the rules, kinds of words and limits in this folder. */
export const PATTERNS_VERSION = 'free-words/2026-12.1';

/**
 * From this logit on a text with plain evidence is an opt-out, by group of circumstances. Chosen from what training/cross-validate.mjs
 * prints and from the part of the everyday texts that nothing is trained on, not from the acceptance sets.
 */
const ENOUGH: readonly number[] = [1.3, 1.5, 1.6, 2];
/** This much less is still a doubt: hold marketing, and let a person look. */
const DOUBT: readonly number[] = [0.7, 0.8, 0.9, 1];
/** Without a revoking word a score this high, under no circumstances in particular, raises a doubt and nothing more. */
const DOUBT_WITHOUT = 2.8;
const PLAIN_GROUP = 0;
/** A clause by itself must say this much more than a whole text. */
const ALONE = 1.5;
/** Where signs are words, as many as two words have. */
const FEW_SIGNS = 4;
/** So many words may be an answer to a question of ours; an opt-out among them speaks of texts, lists or numbers. */
const ANSWER_WORDS = 5;

/**
 * What a text says in free words (R-1.2, R-1.18 steps 2, 3, 6 to 8), once no word or phrase of a list has decided. A score alone opts
 * nobody out: without a revoking word of the text's language it is not even asked for. Deterministic, total, linear: looks at the first
 * {@link MAX_SCORED} folded characters, and at each clause once more.
 */
export function recognise(reading: Reading, context: KeywordContext): Recognition {
  const { text } = reading;
  const { slip, own, whole, plainly } = hear(reading);
  if (slip !== null) return slipped(slip, context);
  if (plainly !== null) return plainly;
  if (isFew(whole)) return bareRequest(reading, whole, context);
  const kinds = whole === reading.short ? reading.kinds : kindsOf(whole);
  if (!mayRaiseDoubt(kinds)) return FREE;
  const evidence = evidenceIn(kinds);
  if (evidence === null) return doubtWithout(whole, context);
  const guard = guardOf(whole, text, evidence);
  if (guard !== null) return plain(guard);
  return weigh(reading, own, whole, evidence, context);
}

/** Two words of the lists that ask for an end by themselves, where an opt-out is at hand. */
function bareRequest(reading: Reading, whole: string, context: KeywordContext): Recognition {
  if (!whole.includes(' ') || !isBareRequest(whole === reading.short ? reading.kinds : kindsOf(whole))) return FREE;
  if (context === 'chat' || context === 'question' || context === 'opted_out' || context === 'optin_request')
    return { ...FREE, hangsOnContext: true };
  return { ...plain('phrase.bare_request'), class: 'opt_out', hangsOnContext: true };
}

/** What a text without a revoking word says: nothing, or where it reads very much like a request whatever was said before, a doubt. */
function doubtWithout(whole: string, context: KeywordContext): Recognition {
  const score = scoreOptOut(whole, PLAIN_GROUP);
  if (score < DOUBT_WITHOUT) return FREE;
  const isAnswer = isQuestionOpen(context) && countWords(whole) <= ANSWER_WORDS;
  return isAnswer || context === 'opted_out'
    ? { ...FREE, hangsOnContext: true }
    : weighed('unknown', ['ngram.doubt', 'evidence.none', ...wordsOf(whole)], Math.round(score * 100) / 100);
}

function weigh(reading: Reading, own: string, whole: string, evidence: Evidence, context: KeywordContext): Recognition {
  const group = groupOf(context);
  // Somebody who has opted out and writes again is heard by a person; no score decides about them.
  if (context === 'opted_out') return { ...FREE, hangsOnContext: true };
  if (isQuestionOpen(context) && !evidence.isPlain && countWords(whole) <= ANSWER_WORDS)
    return { ...FREE, hangsOnContext: true };
  let best = { margin: scoreOptOut(whole, group) - limitOf(evidence, group), rule: 'ngram', words: whole, evidence };
  const score = best.margin + limitOf(evidence, group);
  if (best.margin < 0 && own === reading.text && reading.clauses.length > 1)
    for (const { folded } of reading.clauses) {
      const words = shortenRuns(folded).slice(0, MAX_SCORED);
      if (words === whole || isFew(words)) continue;
      const found = evidenceIn(kindsOf(words));
      if (found === null || !found.isPlain) continue;
      const margin = scoreOptOut(words, group) - ALONE - limitOf(found, group);
      if (margin > best.margin) best = { margin, rule: 'ngram.clause', words, evidence: found };
    }
  const rounded = Math.round(score * 100) / 100;
  const rules = (rule: string): readonly string[] => [rule, `evidence.${best.evidence.name}`, ...wordsOf(best.words)];
  if (best.margin >= 0) return weighed('opt_out', rules(`${best.rule}.opt_out`), rounded);
  return best.margin >= -DOUBT[group]!
    ? weighed('unknown', rules('ngram.doubt'), rounded)
    : { ...weighed('free_text', rules('ngram.free'), rounded), isWeighed: false };
}

/** "What does STOP mean": a question about our words. */
const ASKS_MEANING =
  /(?:^| )(?:what does|what do|whats|what is|what happens if|why does it say|was heisst|was heißt|was bedeutet|que significa|que quiere decir|para que sirve|ca veut dire quoi|que veut dire|o que significa|pra que serve|cosa significa|wat betekent|co znaczy|ano ibig sabihin|kisa sa vle di|что значит|что означает) /u;
/** To be signed up is the opposite. */
const OPTS_IN = /(?:^| )opt(?:ed|s|ing)? (?:me |us )?(?:back )?in(?= |$)/;
/** "Why don't you text me anymore": misses the texts. Said of stopping or of a list, the same question is a request. */
const ASKS_WHY_NOT =
  /(?:^| )(?:(?:why|how come|por que|porque|perche|poukisa|bakit|sao|почему|чому|ليش|ليه|لماذا|למה) (?:\S+ ){0,2}(?:not|dont|didnt|doesnt|arent|havent|wont|isnt|never|no|ne|nao|non|pa|hindi|di|khong|не|ما|لا|لم|לא)|pourquoi (?:\S+ )?(?:ne|pas)|(?:warum|wieso|weshalb|waarom|varfor|hvorfor) (?:\S+ ){0,4}(?:nicht|kein\S*|niet|geen|inte|inga|ikke))(?= |$)|(?:为什么|為什麼|为啥|怎么|怎麼)(?:不|没|沒)|왜 안/u;
const OF_TEXTS_ONLY: ReadonlySet<string> = new Set(['not_send', 'not_want', 'not_number', 'done_messages']);
/** "Stop it, you are too kind": said laughing. */
const BANTER = /(?:^| )(?:stop|quit) (?:it|that)(?= |$)/;
const LAUGHS = /😂|🤣|😆|😅|(?:^|[^a-z])(?:lol|lmao|haha|hehe|jaja)/iu;

/** What takes the weight off words that could revoke; null when nothing does. */
function guardOf(whole: string, text: string, { isPlain, name }: Evidence): string | null {
  if (ASKS_MEANING.test(whole)) return 'guard.asks_meaning';
  if (OF_TEXTS_ONLY.has(name) && ASKS_WHY_NOT.test(whole)) return 'guard.asks_why_not';
  if (OPTS_IN.test(whole) && !/(?:^| )out(?= |$)/.test(whole)) return 'guard.opts_in';
  return !isPlain && (BANTER.test(whole) || (name === 'stop' && LAUGHS.test(text))) ? 'guard.banter' : null;
}

const limitOf = (evidence: Evidence, group: number): number => ENOUGH[group]! + evidence.more;

/** What is so of a text whatever the circumstances. */
interface Heard {
  readonly text: string;
  readonly slip: Slip | null;
  /** Without what it quotes. */
  readonly own: string;
  /** The same, folded: what is weighed. */
  readonly whole: string;
  /** Decided without weighing. */
  readonly plainly: Recognition | null;
}

let heard: Heard | null = null;

/** The same text is sometimes asked about more than once. */
function hear(reading: Reading): Heard {
  const { text, folded } = reading;
  if (heard?.text === text) return heard;
  const own = withoutQuotations(text);
  const said = own === text ? folded : foldWords(own);
  const short = said === folded && folded.length <= MAX_SCORED ? reading.short : shortenRuns(said.slice(0, MAX_SCORED));
  // A hasty text without a revoking word is read as it was meant: "pls rmove me frm list".
  const whole =
    reading.words.length <= MOST_MENDED && evidenceIn(short === reading.short ? reading.kinds : kindsOf(short)) === null
      ? mendedText(short)
      : short;
  return (heard = { text, slip: slipIn(folded), own, whole, plainly: decidePlainly(whole) });
}

function decidePlainly(whole: string): Recognition | null {
  if (whole === '') return plain('text.quoted');
  if (!READ_SCRIPTS.test(whole)) return plain('text.unread_script');
  return OUR_OWN.test(whole) ? plain('guard.our_own_words') : null;
}

const SIGN = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** One or two words are decided by lists alone: a score of so little is a guess. */
function isFew(words: string): boolean {
  if (SIGN.test(words)) return words.length <= FEW_SIGNS;
  const first = words.indexOf(' ');
  return first === -1 || words.indexOf(' ', first + 1) === -1;
}

function countWords(words: string): number {
  if (SIGN.test(words)) return words.length / 2;
  let count = 1;
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Most kinds of words that are kept as evidence. */
const MAX_WORDS = 6;
/** What kinds of words stood in the text, in their order: the evidence of what was weighed. */
const wordsOf = (whole: string): readonly string[] => {
  const kinds = kindsIn(whole).slice(0, MAX_WORDS);
  return kinds.length === 0 ? [] : [`words.${kinds.join('_')}`];
};

/** Scripts of the languages that training texts exist for. */
const READ_SCRIPTS =
  /[a-z\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const LONGEST_SLIP = 24;
/** Texts of more words are seldom so hasty that none of them tells what they ask. */
const MOST_MENDED = 6;

function slipIn(folded: string): Slip | null {
  if (folded.length > LONGEST_SLIP) return null;
  const joined = shortenRuns(folded).replace(POLITE_END, '');
  const blanks = joined.split(' ').length - 1;
  // Two words are one slip only as "opt ot" and "un subscrbe" are.
  if (blanks > 1 || (blanks === 1 && !/^(?:o\w{0,3}|un) /.test(joined))) return null;
  return slipOf(joined.replace(' ', ''));
}

/** A word that is a slip of STOP after an advertisement is a word of its own in a talk. */
function slipped({ kind, target }: Slip, context: KeywordContext): Recognition {
  const isAmongTalk = isQuestionOpen(context) || context === 'chat';
  if (kind === 'doubt')
    return { ...plain('slip.real_word'), class: isAmongTalk ? 'free_text' : 'unknown', hangsOnContext: true };
  const isOpen = isQuestionOpen(context) && (target === 'cancel' || target === 'quit');
  return { ...plain(`slip.${target}`), class: isOpen ? 'unknown' : 'opt_out', hangsOnContext: true };
}

const POLITE_END = / (?:please|pls|plz|thanks|thx|ty|now|me|it)$/;

const version = `${PATTERNS_VERSION}+${MODEL_VERSION}`;
const plain = (rule: string): Recognition => ({
  class: 'free_text',
  rule,
  rules: [rule],
  score: null,
  isWeighed: false,
  hangsOnContext: false,
  version,
});
const FREE = plain('text.free');
const weighed = (keywordClass: Recognition['class'], rules: readonly string[], score: number): Recognition => ({
  class: keywordClass,
  rule: rules[0]!,
  rules,
  score,
  isWeighed: true,
  hangsOnContext: true,
  version,
});
