import { assertNever } from '#libs/kernel';
import { readSecondIntent, readScope } from './free-words/asides.js';
import { recognise } from './free-words/recognise.js';
import { speaksOfOptOut } from './free-words/model.js';
import type { KeywordClass } from './labels.js';
import {
  ANSWERS,
  ENGLISH_VERSION,
  MANDATORY,
  ONE_PIECE,
  PHRASES,
  PHRASES_IN_ONE,
  POLITE,
  POLITE_ABROAD,
  TAKES_OBJECT,
  YES,
} from './english.js';
import { dropInvisible, foldWords } from './fold.js';
import {
  isQuestionOpen,
  type KeywordContext,
  type KeywordLabel,
  type RevocationScope,
  type SecondIntent,
} from './labels.js';
import { KEYWORD_LISTS_VERSION, findInLanguages, type LanguageWord } from './languages.js';
import { MAX_ONE_PIECE, readingOf, type Reading } from './reading.js';
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
  /** What lay between us when the text came. Left out: told by `pendingQuestion` and `optedOut`, else `none`. */
  readonly context?: KeywordContext;
  /**
   * Language lists that are switched on (tags as in the lists, e.g. `pt-BR`). Left out: words that a regulator or provider names,
   * and words of any list that mean nothing else anywhere. English, being mandatory, is always read.
   */
  readonly languages?: readonly string[];
  /** The language this conversation is held in; its list is read first. */
  readonly conversationLanguage?: string;
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
  /** Rule id, kept as evidence: `kw.…`, `phrase.…`, `slip.…`, `guard.…`, `ngram.…`, `provider.…`, `text.…`. */
  readonly rule: string;
  /** Every rule that spoke, the deciding one first. */
  readonly rules: readonly string[];
  /** Finer than the class, in the words of the labelled texts. Acted on by nobody: apps go by the class. */
  readonly label: KeywordLabel;
  /** Logit of "asks that texts stop", when free words were weighed; null when an exact rule decided. */
  readonly score: number | null;
  /** What the opt-out names beside everything; null: everything. A hint, see {@link RevocationScope}. */
  readonly scope: RevocationScope | null;
  /** A second intent beside the opt-out: work for a person. */
  readonly also: SecondIntent | null;
  /** The word or phrase of the list that matched. */
  readonly word: string | null;
  /** Versions of the lists that decided. */
  readonly listVersion: string;
}

/**
 * Decides the keyword of an inbound text (S1.50, R-1.1, R-1.8, R-1.11, R-1.18): the whole message, or its first line above a
 * signature or a quote, after folding. Mandatory opt-out words win over everything, also over what the provider answered; START and
 * UNSTOP opt in; YES does so only for a pair that is opted out with no question open. A sentence that merely contains a
 * keyword is `free_text`. Deterministic, total for any string, reads `MAX_KEYWORD_TEXT` code units at most.
 */
export function decideKeyword(input: KeywordInput): KeywordDecision {
  const said = decideText(input);
  return input.answeredByProvider == null ? said : heedProvider(said, input.answeredByProvider);
}

const contextOf = (input: KeywordInput): KeywordContext =>
  input.context ?? (input.pendingQuestion === true ? 'question' : input.optedOut === true ? 'opted_out' : 'none');
const isOpen = (input: KeywordInput): boolean =>
  input.pendingQuestion === true || (input.context !== undefined && isQuestionOpen(input.context));
const isOptedOut = (input: KeywordInput): boolean => input.optedOut === true || input.context === 'opted_out';

function decideText(input: KeywordInput): KeywordDecision {
  const reading = readingOf(input.text);
  const { isCut, text, folded } = reading;
  if (reading.isReaction)
    return verdict(input, 'none', 'text.reaction', null, {
      noise: true,
      label: speaksOfOptOut(folded) ? 'not_opt_out' : 'free_text',
    });
  const whole = folded === '' ? wordless(input, text) : matchWhole(input, folded);
  // Of a longer text only the beginning is known: that suffices to stop, never to start.
  if (whole !== null && (!isCut || whole.class === 'opt_out')) return whole;
  return (
    matchFirstLine(input, reading) ??
    matchSentence(input, reading) ??
    matchLookalike(input, reading) ??
    matchFreeWords(input, text, folded, isCut)
  );
}

/** Alone they end the texts; beside other sentences people say them laughing, and the free words decide. */
const BANTER: ReadonlySet<string> = new Set(['stop it', 'quit it']);

/** "Stop. Thank you", "I paid already. Unsubscribe": a sentence that is an opt-out word taking no object, or a phrase of the list. */
function matchSentence(input: KeywordInput, { sentences }: Reading): KeywordDecision | null {
  for (const [at, folded] of sentences.entries()) {
    if (folded === '' || folded.length > MAX_PHRASE) continue;
    const said = matchWhole(input, folded);
    if (said?.class !== 'opt_out' || said.word === null || BANTER.has(said.word.toLowerCase())) continue;
    const isLast = at === sentences.findLastIndex((one) => one !== '');
    if (TAKES_OBJECT.has(said.word) && (!isLast || isOpen(input) || input.context === 'chat')) continue;
    const rule = `kw.sentence.${foldWords(said.word).replaceAll(' ', '_')}`;
    const other = sentences.some((one) => one !== folded && one.split(' ').length > 3);
    return { ...said, rule, rules: [rule, said.rule], also: said.also ?? (other ? 'other_request' : null) };
  }
  return null;
}

/** The second and third stage, and what their label means for the class. */
function matchFreeWords(input: KeywordInput, text: string, folded: string, isCut: boolean): KeywordDecision {
  const found = recognise(text, folded, contextOf(input));
  const base = verdict(input, 'free_text', isCut ? 'text.too_long' : 'text.free', null);
  const said: KeywordDecision = {
    ...base,
    rule: found.rule.startsWith('ngram.') && found.label === 'free_text' ? base.rule : found.rule,
    rules: found.rules,
    label: found.label,
    score: found.score,
    listVersion: `${base.listVersion}+${found.version}`,
  };
  if (found.label === 'opt_out')
    return { ...said, class: 'opt_out', scope: readScope(folded), also: readSecondIntent(text, folded) };
  return found.label === 'ambiguous' ? { ...said, class: 'unknown' } : said;
}

/** A message without letters or digits; null when it is worth a look at its shapes. */
function wordless(input: KeywordInput, text: string): KeywordDecision | null {
  const visible = dropInvisible(text).trim();
  if (visible === '') return verdict(input, 'none', 'text.empty', null);
  if (/^(?:🛑\s*){1,20}$/u.test(visible)) return verdict(input, 'opt_out', 'kw.stop_sign', '🛑');
  return null;
}

function matchWhole(input: KeywordInput, folded: string): KeywordDecision | null {
  if (folded.length > MAX_PHRASE) return null;
  if (folded === 's' && input.context === 'marketing_s_offered') return verdict(input, 'opt_out', 'kw.offered.s', 's');
  const entry =
    MANDATORY.find(folded) ??
    (folded.length <= MAX_ONE_PIECE && folded.includes(' ') ? ONE_PIECE.find(folded.replaceAll(' ', '')) : undefined) ??
    input.words?.find(folded) ??
    ANSWERS.find(folded) ??
    PHRASES.find(folded) ??
    (folded.includes(' ') ? undefined : PHRASES_IN_ONE.find(folded));
  if (entry !== undefined) return decideEntry(input, entry);
  return matchAdorned(input, folded) ?? matchLanguages(input, folded);
}

/** A word of the language lists, alone. */
function matchLanguages(input: KeywordInput, folded: string): KeywordDecision | null {
  const found = findInLanguages(folded, input.conversationLanguage, input.languages, isOpen(input));
  if (found === undefined) return null;
  const said = decideLanguageWord(input, found);
  return said === null ? null : { ...said, listVersion: `${said.listVersion}+${KEYWORD_LISTS_VERSION}` };
}

function decideLanguageWord(input: KeywordInput, found: LanguageWord): KeywordDecision | null {
  const { meaning, rule, word, isWeak } = found;
  // An everyday word: fit to stop after an advertisement or out of nowhere, to be asked about elsewhere (policy of the data).
  if (meaning === 'opt_out' && isWeak && (isOpen(input) || input.context === 'chat'))
    return verdict(input, 'unknown', rule, word);
  if (meaning === 'opt_in' && !isOptedOut(input) && input.context !== 'optin_request')
    return verdict(input, 'free_text', rule, word, { label: 'opt_in' });
  return decideEntry(input, { meaning, rule, word });
}

/** A word said several times, or with "please", "thanks", "now" around it (R-1.18; politeness of the keyword data). */
function matchAdorned(input: KeywordInput, folded: string): KeywordDecision | null {
  const bare = withoutPoliteness(folded);
  const core = repeatedPart(bare);
  if (core === folded) return null;
  const entry = MANDATORY.find(core) ?? input.words?.find(core) ?? PHRASES.find(core) ?? plainWordAbroad(input, core);
  // Politeness may be answered with an opt-out only: a polite START or HELP is a sentence for somebody to read.
  if (entry?.meaning !== 'opt_out') return null;
  if (TAKES_OBJECT.has(core) && (isOpen(input) || input.context === 'chat') && core === bare)
    return verdict(input, 'unknown', `kw.object_word.${core}`, entry.word);
  return verdict(
    input,
    'opt_out',
    `phrase.${core === bare ? 'polite' : 'repeated'}_${core.replaceAll(' ', '_')}`,
    entry.word,
  );
}

/** An opt-out word of a language list that has no everyday meaning. */
function plainWordAbroad(input: KeywordInput, core: string): KeywordEntry | undefined {
  const found = findInLanguages(core, input.conversationLanguage, input.languages, false);
  return found?.meaning === 'opt_out' && !found.isWeak ? found : undefined;
}

const isPolite = (word: string): boolean => POLITE.has(word) || POLITE_ABROAD.has(word);

function withoutPoliteness(folded: string): string {
  let from = 0;
  let to = folded.length;
  let blank = folded.indexOf(' ');
  while (blank !== -1 && isPolite(folded.slice(from, blank))) {
    from = blank + 1;
    blank = folded.indexOf(' ', from);
  }
  blank = folded.lastIndexOf(' ');
  while (blank > from && isPolite(folded.slice(blank + 1, to))) {
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

/**
 * The first line above more text. Any keyword counts above a signature or a quote; an opt-out word that takes no object counts
 * whatever follows, so that nobody can add a line that talks the STOP away.
 */
function matchFirstLine(input: KeywordInput, { firstLine }: Reading): KeywordDecision | null {
  if (firstLine === null) return null;
  const decision = matchWhole(input, firstLine.folded);
  if (decision === null || firstLine.hasTrailer) return decision;
  if (decision.class !== 'opt_out' || decision.word === null || TAKES_OBJECT.has(decision.word)) return null;
  return { ...decision, rule: `kw.first_line.${foldWords(decision.word).replaceAll(' ', '_')}` };
}

const matchLookalike = (input: KeywordInput, { lookalike }: Reading): KeywordDecision | null =>
  lookalike === null ? null : verdict(input, 'unknown', 'kw.lookalike', lookalike.word);

function decideEntry(input: KeywordInput, entry: KeywordEntry): KeywordDecision {
  const { meaning, rule, word } = entry;
  switch (meaning) {
    case 'opt_out':
    case 'opt_in':
    case 'help':
      return verdict(input, meaning, rule, word);
    case 'acknowledgement':
      return word === YES && isOptedOut(input) && !isOpen(input)
        ? verdict(input, 'opt_in', 'kw.opt_in.yes', word)
        : input.context === 'optin_request' && CONFIRMS.test(rule)
          ? verdict(input, 'opt_in', rule, word)
          : verdict(input, meaning, rule, word, input.context === 'optin_request' ? { label: 'opt_in' } : {});
    case 'decline':
      return isPromotional(input)
        ? verdict(input, 'unknown', rule, word)
        : verdict(input, 'free_text', rule, word, { declined: true, label: 'decline' });
    default:
      return assertNever(meaning);
  }
}

/** To our question for consent YES, Y and their translations are consent; OK, a thumb and "yes?" are not. */
const CONFIRMS = /^kw\.(?:ack\.(?:yes|y)|[a-zA-Z-]+\.acknowledgement)$/;

/** "No" to an advertisement that asked nothing may mean the texts. */
const isPromotional = (input: KeywordInput): boolean =>
  input.context === 'marketing' || input.context === 'marketing_s_offered' || input.context === 'automated';

/** What the provider has acted on is in force there, so we may not know less; but nothing turns an opt-out of ours back. */
function heedProvider(said: KeywordDecision, answered: 'opt_out' | 'opt_in' | 'help'): KeywordDecision {
  if (said.class === 'opt_out' || said.class === answered) return said;
  // Twilio counts every YES as opting in: lifting its block is not consent.
  if (answered === 'opt_in' && (said.class === 'acknowledgement' || said.class === 'unknown')) return said;
  const rule = `provider.${answered}`;
  return { ...said, class: answered, label: answered, declined: false, noise: false, rule, rules: [rule, said.rule] };
}

const LABEL_OF: Readonly<Record<KeywordClass, KeywordLabel>> = {
  none: 'free_text',
  opt_out: 'opt_out',
  opt_in: 'opt_in',
  help: 'help',
  acknowledgement: 'acknowledge',
  free_text: 'free_text',
  unknown: 'ambiguous',
};

function verdict(
  input: KeywordInput,
  keywordClass: KeywordClass,
  rule: string,
  word: string | null,
  flags: { readonly declined?: boolean; readonly noise?: boolean; readonly label?: KeywordLabel } = {},
): KeywordDecision {
  return {
    class: keywordClass,
    label: flags.label ?? LABEL_OF[keywordClass],
    declined: flags.declined ?? false,
    noise: flags.noise ?? false,
    rule,
    rules: [rule],
    score: null,
    scope: null,
    also:
      keywordClass === 'opt_out' && rule.startsWith('phrase.') && rule.includes('wrong_number') ? 'wrong_person' : null,
    word,
    listVersion: input.words === undefined ? ENGLISH_VERSION : `${ENGLISH_VERSION}+${input.words.version}`,
  };
}
