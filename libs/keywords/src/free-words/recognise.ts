import { assertNever } from '#libs/kernel';
import { foldWords } from '../fold.js';
import { isQuestionOpen, type KeywordContext, type KeywordLabel } from '../labels.js';
import { MAX_SCORED, shortenRuns } from './features.js';
import { INTENTS, MODEL_VERSION, groupOf, scoreIntents, scoreOptOut, speaksOfOptOut, type Intent } from './model.js';
import { CRISIS, OUR_OWN } from './patterns.js';
import { sentencesOf, withoutQuotations } from './sentences.js';
import { slipOf, type Slip } from './slips.js';
import { kindsIn } from './word-kinds.js';

/** What free words say about being texted. */
export interface Recognition {
  readonly label: KeywordLabel;
  /** The rule that decided: `slip.…`, `guard.…`, `text.…` or `ngram.…`. */
  readonly rule: string;
  /** Every rule that spoke, the deciding one first, and what kinds of words were weighed: `words.…`. */
  readonly rules: readonly string[];
  /** Logit of "asks that texts stop"; 0 is even. Null when an exact rule decided. */
  readonly score: number | null;
  /** Versions of what decided. */
  readonly version: string;
}

/** Version of the rules, kinds of words and limits in this folder. */
export const PATTERNS_VERSION = 'free-words/2026-11.2';

/**
 * From this logit on a text is an opt-out, by group of circumstances. Somewhat more is asked for where people speak about other things
 * with the same words. Chosen from what training/cross-validate.mjs prints, not from the acceptance set.
 */
const ENOUGH: readonly number[] = [0.7, 0.6, 0.8, 0.95];
/** This much less is still a doubt: hold, and let a person look. */
const DOUBT: readonly number[] = [0.5, 0.6, 0.55, 0.5];

/**
 * What a text says in free words (R-1.2, R-1.18 steps 2, 3, 6 to 8), once no exact word has decided. `folded` is the folded text.
 * Deterministic, total, linear: looks at the first {@link MAX_SCORED} folded characters, and at each sentence once more.
 */
export function recognise(text: string, folded: string, context: KeywordContext): Recognition {
  const { slip, own, whole, plainly } = hear(text, folded);
  if (slip !== null) return slipped(slip, context);
  if (plainly !== null) return plainly;
  const group = groupOf(context);
  const enough = ENOUGH[group]!;
  let score = scoreOptOut(whole, group);
  let rule = 'ngram';
  if (score < enough) {
    const intent = readIntent(whole, context);
    const isAbout = speaksOfOptOut(whole);
    // Without a word of the kind no part of the text asks for an end either.
    for (const sentence of isAbout ? sentencesOf(own) : []) {
      const words = shortenRuns(foldWords(sentence)).slice(0, MAX_SCORED);
      if (!words.includes(' ') || words === whole) continue;
      const alone = scoreOptOut(words, group) - ALONE;
      if (alone > score) [score, rule] = [alone, 'ngram.sentence'];
    }
    if (score < enough) {
      if (intent !== null && intent !== 'free_text') return found(intent, [`ngram.${intent}`], score);
      if (score >= enough - DOUBT[group]!) return found('ambiguous', ['ngram.doubt', ...wordsOf(whole)], score);
      return found(isAbout ? 'not_opt_out' : 'free_text', ['ngram.free'], score);
    }
  }
  return found('opt_out', [`${rule}.opt_out`, ...wordsOf(whole)], score);
}

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

/** The same text is mostly asked about more than once. */
function hear(text: string, folded: string): Heard {
  if (heard?.text === text) return heard;
  const own = withoutQuotations(text);
  const said = own === text ? folded : foldWords(own);
  const whole = shortenRuns(said.length > MAX_SCORED ? said.slice(0, MAX_SCORED) : said);
  return (heard = { text, slip: slipIn(folded), own, whole, plainly: decidePlainly(whole, said === folded) });
}

function decidePlainly(whole: string, isOwn: boolean): Recognition | null {
  if (whole === '') return plain(isOwn ? 'free_text' : 'not_opt_out', 'text.quoted', null);
  if (!READ_SCRIPTS.test(whole)) return plain('free_text', 'text.unread_script', null);
  if (CRISIS.test(whole)) return plain('free_text', 'text.crisis', null);
  return OUR_OWN.test(whole) ? plain('not_opt_out', 'guard.our_own_words', null) : null;
}

/** Most kinds of words that are kept as evidence. */
const MAX_WORDS = 6;
/** What kinds of words stood in the text, in their order: the evidence of what was weighed. */
const wordsOf = (whole: string): readonly string[] => {
  const kinds = kindsIn(whole).slice(0, MAX_WORDS);
  return kinds.length === 0 ? [] : [`words.${kinds.join('_')}`];
};

/** A sentence by itself must say this much more than a whole text. */
const ALONE = 1;

/** Scripts of the languages that training texts exist for. */
const READ_SCRIPTS =
  /[a-z\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const LONGEST_SLIP = 24;

function slipIn(folded: string): Slip | null {
  if (folded.length > LONGEST_SLIP) return null;
  const joined = shortenRuns(folded).replace(POLITE_END, '');
  const blanks = joined.split(' ').length - 1;
  // Two words are one slip only as "opt ot" and "un subscrbe" are.
  if (blanks > 1 || (blanks === 1 && !/^(?:o\w{0,3}|un) /.test(joined))) return null;
  return slipOf(joined.replace(' ', ''));
}

function slipped({ kind, target }: Slip, context: KeywordContext): Recognition {
  if (kind === 'doubt') return plain('ambiguous', 'slip.real_word', null);
  const isOpen = isQuestionOpen(context) && (target === 'cancel' || target === 'quit');
  return plain(isOpen ? 'ambiguous' : 'opt_out', `slip.${target}`, null);
}

const POLITE_END = / (?:please|pls|plz|thanks|thx|ty|now|me|it)$/;

const scores = new Float64Array(INTENTS.length);
const AT = Object.fromEntries(INTENTS.map((intent, at) => [intent, at])) as Record<Intent, number>;
/** Longer texts say more than yes, no or who. */
const LONGEST_INTENT = 60;

/** What else a short text is, as far as the circumstances allow; null when nothing stands out. */
function readIntent(words: string, context: KeywordContext): KeywordLabel | null {
  if (words.length > LONGEST_INTENT) return null;
  scoreIntents(words, groupOf(context), scores);
  const isOpen = isQuestionOpen(context);
  const no = Math.max(scores[AT.decline]!, scores[AT.ambiguous]!);
  const chances: [KeywordLabel, number][] = [
    ['free_text', scores[AT.free_text]!],
    ['help', scores[AT.help]!],
  ];
  switch (context) {
    case 'marketing':
    case 'marketing_s_offered':
    case 'automated':
      chances.push(['ambiguous', no], ['free_text', scores[AT.acknowledge]!], ['free_text', scores[AT.opt_in]!]);
      break;
    case 'opted_out':
      chances.push(['opt_in', scores[AT.opt_in]! + 1], ['ambiguous', scores[AT.ambiguous]!]);
      break;
    case 'optin_request':
      chances.push(['opt_in', Math.max(scores[AT.opt_in]!, scores[AT.acknowledge]!) + 0.5], ['decline', no]);
      break;
    case 'none':
    case 'chat':
      chances.push(
        ['acknowledge', scores[AT.acknowledge]! - 1],
        ['decline', scores[AT.decline]! - 1],
        ['free_text', no],
        ['opt_in', scores[AT.opt_in]! - 1],
      );
      break;
    case 'reminder':
    case 'question':
    case 'estimate':
    case 'invoice':
      chances.push(
        ['acknowledge', scores[AT.acknowledge]! + 0.5],
        ['decline', scores[AT.decline]! + 0.5],
        ['ambiguous', scores[AT.ambiguous]!],
      );
      break;
    default:
      assertNever(context);
  }
  let best = chances[0]!;
  for (const chance of chances) if (chance[1] > best[1]) best = chance;
  return isOpen || best[1] > 0.5 ? best[0] : null;
}

const version = `${PATTERNS_VERSION}+${MODEL_VERSION}`;
const plain = (label: KeywordLabel, rule: string, score: number | null): Recognition => ({
  label,
  rule,
  rules: [rule],
  score,
  version,
});
const found = (label: KeywordLabel, rules: readonly string[], score: number): Recognition => ({
  label,
  rule: rules[0]!,
  rules,
  score: Math.round(score * 100) / 100,
  version,
});
