import { assertNever } from '#libs/kernel';
import type { KeywordClass } from '../vocabulary.js';
import { ANSWERS, ENGLISH_VERSION, MANDATORY, ONE_PIECE, PHRASES, POLITE, TAKES_OBJECT, YES } from './english.js';
import { dropInvisible, foldWords } from './fold.js';
import { latinShape } from './lookalikes.js';
import { isReaction } from './reactions.js';
import { MAX_PHRASE, type KeywordEntry, type KeywordTable } from './table.js';

/** Everything that may influence the decision; gathered by the caller. */
export interface KeywordInput {
  /** The body as received. */
  readonly text: string;
  /** A question of ours to this person is open (reminder, estimate, consent). Left out means: not known to be. */
  readonly pendingQuestion?: boolean;
  /** This pair is opted out now. */
  readonly optedOut?: boolean;
  /** What the provider says it has already acted on (Twilio's `OptOutType`, R-1.8). */
  readonly answeredByProvider?: 'opt_out' | 'opt_in' | 'help' | null;
  /** Further words of the country, tenant, sender or scenario. They add; the mandatory words stay. */
  readonly words?: KeywordTable;
}

/** What an inbound text says by keyword, and why. Holds none of the customer's words beyond the keyword of our own list. */
export interface KeywordDecision {
  /**
   * `none`: there is nothing to read, or a reaction. `free_text`: for the model or a person. `unknown`: perhaps an opt-out; hold
   * automation and ask a person.
   */
  readonly class: KeywordClass;
  /** NO or DECLINE: says no to a question of ours, not to texting. The class is then `free_text`. */
  readonly declined: boolean;
  /** A phone's report of a reaction ("Liked “…”"): answer nothing, count it. */
  readonly noise: boolean;
  /** Rule id, kept as evidence: `kw.…`, `phrase.…`, `provider.…`, `text.…`. */
  readonly rule: string;
  /** The word or phrase of the list that matched. */
  readonly word: string | null;
  /** Versions of the lists that decided. */
  readonly listVersion: string;
}

/** Code units that are read. No keyword is longer; what a hostile text holds beyond them costs nothing. */
export const MAX_KEYWORD_TEXT = 1_600;

/**
 * Decides the keyword of an inbound text (S1.50, R-1.1, R-1.8, R-1.11, R-1.18): the whole message, or its first line above a
 * signature or a quote, after folding. Mandatory opt-out words win over everything, also over what the provider answered; START and
 * UNSTOP opt in; YES does so only for a pair that is opted out with no question open. A sentence that merely contains a
 * keyword is `free_text`. Deterministic, total for any string, reads {@link MAX_KEYWORD_TEXT} code units at most.
 */
export function decideKeyword(input: KeywordInput): KeywordDecision {
  const said = decideText(input);
  return input.answeredByProvider == null ? said : heedProvider(said, input.answeredByProvider);
}

function decideText(input: KeywordInput): KeywordDecision {
  const isCut = input.text.length > MAX_KEYWORD_TEXT;
  const text = isCut ? input.text.slice(0, MAX_KEYWORD_TEXT) : input.text;
  if (!isCut && isReaction(text)) return verdict(input, 'none', 'text.reaction', null, { noise: true });
  const folded = foldWords(text);
  const whole = folded === '' ? wordless(input, text) : matchWhole(input, folded);
  // Of a longer text only the beginning is known: that suffices to stop, never to start.
  if (whole !== null && (!isCut || whole.class === 'opt_out')) return whole;
  return (
    matchFirstLine(input, text) ??
    matchLookalike(input, text, folded) ??
    verdict(input, 'free_text', isCut ? 'text.too_long' : 'text.free', null)
  );
}

/** A message without letters or digits; null when it is worth a look at its shapes. */
function wordless(input: KeywordInput, text: string): KeywordDecision | null {
  const visible = dropInvisible(text).trim();
  if (visible === '') return verdict(input, 'none', 'text.empty', null);
  if (/^(?:🛑\s*){1,20}$/u.test(visible)) return verdict(input, 'opt_out', 'kw.stop_sign', '🛑');
  return null;
}

/** Longest folded message that is tried in one piece: the longest opt-out word with a blank after every letter. */
const MAX_ONE_PIECE = 24;

function matchWhole(input: KeywordInput, folded: string): KeywordDecision | null {
  if (folded.length > MAX_PHRASE) return null;
  const entry =
    MANDATORY.find(folded) ??
    (folded.length <= MAX_ONE_PIECE && folded.includes(' ') ? ONE_PIECE.find(folded.replaceAll(' ', '')) : undefined) ??
    input.words?.find(folded) ??
    ANSWERS.find(folded) ??
    PHRASES.find(folded);
  return entry === undefined ? matchAdorned(input, folded) : decideEntry(input, entry);
}

/** A word said several times, or with "please", "thanks", "now" around it (R-1.18; politeness of the keyword data). */
function matchAdorned(input: KeywordInput, folded: string): KeywordDecision | null {
  const bare = withoutPoliteness(folded);
  const core = repeatedPart(bare);
  if (core === folded) return null;
  const entry = MANDATORY.find(core) ?? input.words?.find(core) ?? PHRASES.find(core);
  // Politeness may be answered with an opt-out only: a polite START or HELP is a sentence for somebody to read.
  if (entry?.meaning !== 'opt_out') return null;
  if (TAKES_OBJECT.has(core) && input.pendingQuestion === true && core === bare)
    return verdict(input, 'unknown', `kw.object_word.${core}`, entry.word);
  return verdict(
    input,
    'opt_out',
    `phrase.${core === bare ? 'polite' : 'repeated'}_${core.replaceAll(' ', '_')}`,
    entry.word,
  );
}

function withoutPoliteness(folded: string): string {
  let from = 0;
  let to = folded.length;
  let blank = folded.indexOf(' ');
  while (blank !== -1 && POLITE.has(folded.slice(from, blank))) {
    from = blank + 1;
    blank = folded.indexOf(' ', from);
  }
  blank = folded.lastIndexOf(' ');
  while (blank > from && POLITE.has(folded.slice(blank + 1, to))) {
    to = blank;
    blank = folded.lastIndexOf(' ', to - 1);
  }
  return folded.slice(from, to);
}

/** "stop" of "stop stop stop" and "opt out" of "opt out opt out"; any other text as it is. */
function repeatedPart(folded: string): string {
  const blank = folded.indexOf(' ');
  if (blank === -1 || !folded.includes(folded.slice(0, blank), blank)) return folded;
  const words = folded.split(' ');
  const period = [1, 2].find(
    (length) =>
      words.length > length && words.length % length === 0 && words.every((word, at) => word === words[at % length]),
  );
  return words.slice(0, period).join(' ');
}

const LINE_END = /[\n\r\u0085\u2028\u2029]/;
/** How signatures and quoted messages begin. */
const TRAILER = /^\s{0,20}(?:>|--|__|sent from |get outlook|on [^\n]{1,160} wrote:)/i;
const MAX_TRAILER_LOOK = 240;

/**
 * The first line above more text. Any keyword counts above a signature or a quote; an opt-out word that takes no object counts
 * whatever follows, so that nobody can add a line that talks the STOP away.
 */
function matchFirstLine(input: KeywordInput, text: string): KeywordDecision | null {
  if (!LINE_END.test(text)) return null;
  const body = text.trimStart();
  const end = body.search(LINE_END);
  if (end <= 0) return null;
  const line = foldWords(body.slice(0, end));
  if (line === '' || line.length > MAX_PHRASE) return null;
  const decision = matchWhole(input, line);
  if (decision === null) return null;
  if (TRAILER.test(body.slice(end, end + MAX_TRAILER_LOOK))) return decision;
  if (decision.class !== 'opt_out' || decision.word === null || TAKES_OBJECT.has(decision.word)) return null;
  return { ...decision, rule: `kw.first_line.${foldWords(decision.word).replaceAll(' ', '_')}` };
}

const FOREIGN = /[^\p{ASCII}]/u;

function matchLookalike(input: KeywordInput, text: string, folded: string): KeywordDecision | null {
  if (folded.length > MAX_ONE_PIECE || !FOREIGN.test(text)) return null;
  const shape = latinShape(text);
  if (shape === null) return null;
  const latin = foldWords(shape);
  if (latin.length > MAX_ONE_PIECE) return null;
  const entry = ONE_PIECE.find(latin.replaceAll(' ', ''));
  return entry === undefined ? null : verdict(input, 'unknown', 'kw.lookalike', entry.word);
}

function decideEntry(input: KeywordInput, entry: KeywordEntry): KeywordDecision {
  const { meaning, rule, word } = entry;
  switch (meaning) {
    case 'opt_out':
    case 'opt_in':
    case 'help':
      return verdict(input, meaning, rule, word);
    case 'acknowledgement':
      return word === YES && input.optedOut === true && input.pendingQuestion !== true
        ? verdict(input, 'opt_in', 'kw.opt_in.yes', word)
        : verdict(input, meaning, rule, word);
    case 'decline':
      return verdict(input, 'free_text', rule, word, { declined: true });
    default:
      return assertNever(meaning);
  }
}

/** What the provider has acted on is in force there, so we may not know less; but nothing turns an opt-out of ours back. */
function heedProvider(said: KeywordDecision, answered: 'opt_out' | 'opt_in' | 'help'): KeywordDecision {
  if (said.class === 'opt_out' || said.class === answered) return said;
  // Twilio counts every YES as opting in: lifting its block is not consent.
  if (answered === 'opt_in' && (said.class === 'acknowledgement' || said.class === 'unknown')) return said;
  return { ...said, class: answered, declined: false, noise: false, rule: `provider.${answered}` };
}

function verdict(
  input: KeywordInput,
  keywordClass: KeywordClass,
  rule: string,
  word: string | null,
  flags: { readonly declined?: boolean; readonly noise?: boolean } = {},
): KeywordDecision {
  return {
    class: keywordClass,
    declined: flags.declined ?? false,
    noise: flags.noise ?? false,
    rule,
    word,
    listVersion: input.words === undefined ? ENGLISH_VERSION : `${ENGLISH_VERSION}+${input.words.version}`,
  };
}
