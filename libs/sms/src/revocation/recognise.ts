import { assertNever } from '#libs/kernel';
import { foldWords } from '../keywords/fold.js';
import { isQuestionOpen, type KeywordContext, type KeywordLabel } from '../keywords/labels.js';
import { MAX_SCORED, shortenRuns } from './features.js';
import { INTENTS, MODEL_VERSION, scoreIntents, scoreOptOut, type Intent } from './model.js';
import { CRISIS, GUARDS, MATCHES, OUR_OWN } from './patterns.js';
import { sentencesOf, withoutQuotations } from './sentences.js';
import { slipOf } from './slips.js';
import { speaksOfOptOut } from './vocabulary.js';

/** What free words say about being texted. */
export interface Recognition {
  readonly label: KeywordLabel;
  /** The rule that decided: `match.…`, `slip.…`, `guard.…` or `ngram.…`. */
  readonly rule: string;
  /** Every rule that spoke, the deciding one first. */
  readonly rules: readonly string[];
  /** Logit of "asks that texts stop"; 0 is even. Null when an exact rule decided. */
  readonly score: number | null;
  /** Versions of what decided. */
  readonly version: string;
}

/** Version of the patterns, slips and limits in this folder. */
export const PATTERNS_VERSION = 'phrases/2026-11.1';

/**
 * From this logit on a text is an opt-out. Somewhat more is asked for where people speak about other things with the same words:
 * a false opt-out is mended by START, a missed one is not (R-3.1).
 */
const ENOUGH: Readonly<Record<KeywordContext, number>> = {
  none: 0.75,
  marketing: 0.35,
  marketing_s_offered: 0.35,
  automated: 0.35,
  opted_out: 0.35,
  chat: 1.15,
  reminder: 1.15,
  question: 1.15,
  estimate: 0.95,
  invoice: 0.75,
  optin_request: 0.95,
};
/** This much less is still a doubt: hold, and let a person look. */
const DOUBT: Readonly<Record<KeywordContext, number>> = {
  none: 1.15,
  marketing: 1.15,
  marketing_s_offered: 1.15,
  automated: 1.15,
  opted_out: 1.15,
  chat: 0.85,
  reminder: 0.95,
  question: 0.95,
  estimate: 0.95,
  invoice: 0.95,
  optin_request: 0.85,
};
/** Below this logit no pattern can lift a text to an opt-out, so none is tried. */
const HOPELESS = -3.2;

/**
 * What a text says in free words (R-1.2, R-1.18 steps 2, 3, 6 to 8), once no exact word has decided. `folded` is the folded text.
 * Deterministic, total, linear: looks at the first {@link MAX_SCORED} folded characters, and at each sentence once more.
 */
export function recognise(text: string, folded: string, context: KeywordContext): Recognition {
  const slip = slipped(folded, context);
  if (slip !== null) return slip;
  const own = withoutQuotations(text);
  const said = own === text ? folded : foldWords(own);
  const whole = shortenRuns(said.length > MAX_SCORED ? said.slice(0, MAX_SCORED) : said);
  if (whole === '') return plain(said === folded ? 'free_text' : 'not_opt_out', 'text.quoted', null);
  if (!READ_SCRIPTS.test(whole)) return plain('free_text', 'text.unread_script', null);
  let best = weigh(whole);
  if (best.crisis) return plain('free_text', 'text.crisis', best.score);
  // Below our own instructions a sentence alone ("no more texts from us") would lose what tells it is ours.
  if (best.score < ENOUGH[context] && !best.rules.includes('guard.our_own_words'))
    for (const sentence of sentencesOf(own)) {
      const words = shortenRuns(foldWords(sentence)).slice(0, MAX_SCORED);
      if (words === '' || words === whole) continue;
      const weighed = weigh(words);
      if (weighed.score > best.score && words.includes(' ')) best = weighed;
    }
  const shout = SHOUTED.test(own) && LOWER.test(own);
  const { score, rules } =
    shout && best.score > -4 ? { score: best.score + 3, rules: ['match.shouted', ...best.rules] } : best;
  const isMatched = rules[0]!.startsWith('match.');
  // Without a pattern, a short answer to our question is read as an answer first.
  const intent =
    score < ENOUGH[context] || (!isMatched && (isQuestionOpen(context) || context === 'opted_out'))
      ? readIntent(whole, context)
      : null;
  if (score >= ENOUGH[context] && (intent === null || intent === 'free_text' || intent === 'ambiguous' || score > SURE))
    return found('opt_out', rules, score);
  if (intent !== null && intent !== 'free_text') return found(intent, [`ngram.${intent}`, ...rules], score);
  if (score >= ENOUGH[context] - DOUBT[context]) return found('ambiguous', rules, score);
  return found(speaksOfOptOut(folded) ? 'not_opt_out' : 'free_text', rules, score);
}

/** An opt-out word in capitals among small letters: "for the last time STOP". A quoted "Reply STOP" is told by its verb. */
const SHOUTED =
  /(?<!(?:reply|text|txt|type|send|say|says|said|sent|replied|typed|word|with|does|to|a|the|put|by) )(?<!["'“‘])\b(?:STOP|UNSUBSCRIBE|REMOVE ME|QUIT)\b(?! (?:by|at|in|sign|to|for)\b)/u;
const LOWER = /\p{Ll}/u;
/** From this logit on no answer to a question is read into a text. */
const SURE = 2.5;

/** Scripts of the languages that training texts exist for. */
const READ_SCRIPTS =
  /[a-z\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface Weighed {
  readonly score: number;
  readonly rules: readonly string[];
  readonly crisis: boolean;
}

const LATIN_LETTER = /[a-z]/;

function weigh(words: string): Weighed {
  const trained = scoreOptOut(words);
  if (trained < HOPELESS) {
    const isOurs = OUR_OWN.test(words);
    return { score: trained, rules: [isOurs ? 'guard.our_own_words' : 'ngram.free'], crisis: CRISIS.test(words) };
  }
  const rules: string[] = [];
  let strongest = 0;
  let against = 0;
  for (const { id, weight, pattern } of MATCHES)
    if (pattern.test(words)) {
      rules.push(id);
      strongest = Math.max(strongest, weight);
    }
  if (trained + strongest > -2 && LATIN_LETTER.test(words))
    for (const { id, weight, pattern } of GUARDS)
      if (pattern.test(words)) {
        rules.push(id);
        against = Math.min(against, weight);
      }
  const score = trained + strongest + against;
  const decided =
    score >= 0 ? rules.find((id) => id.startsWith('match.')) : rules.find((id) => id.startsWith('guard.'));
  const first = decided ?? (score >= 0 ? 'ngram.opt_out' : 'ngram.free');
  return { score, rules: [first, ...rules.filter((id) => id !== first)], crisis: CRISIS.test(words) };
}

const LONGEST_SLIP = 24;

function slipped(folded: string, context: KeywordContext): Recognition | null {
  if (folded.length > LONGEST_SLIP) return null;
  const joined = shortenRuns(folded).replace(POLITE_END, '');
  const blanks = joined.split(' ').length - 1;
  // Two words are one slip only as "opt ot" and "un subscrbe" are.
  if (blanks > 1 || (blanks === 1 && !/^(?:o\w{0,3}|un) /.test(joined))) return null;
  const slip = slipOf(joined.replace(' ', ''));
  if (slip === null) return null;
  if (slip.kind === 'doubt') return plain('ambiguous', 'slip.real_word', null);
  const isOpen = isQuestionOpen(context) && (slip.target === 'cancel' || slip.target === 'quit');
  return plain(isOpen ? 'ambiguous' : 'opt_out', `slip.${slip.target}`, null);
}

const POLITE_END = / (?:please|pls|plz|thanks|thx|ty|now|me|it)$/;

const scores = new Float64Array(INTENTS.length);
const AT = Object.fromEntries(INTENTS.map((intent, at) => [intent, at])) as Record<Intent, number>;
/** Longer texts say more than yes, no or who. */
const LONGEST_INTENT = 60;

/** What else a short text is, as far as the circumstances allow; null when nothing stands out. */
function readIntent(words: string, context: KeywordContext): KeywordLabel | null {
  if (words.length > LONGEST_INTENT) return null;
  scoreIntents(words, scores);
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
