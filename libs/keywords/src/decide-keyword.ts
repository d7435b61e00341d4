import { assertNever } from '#libs/kernel';
import { ANSWERS, ENGLISH_VERSION, MANDATORY, ONE_PIECE, POLITE, POLITE_ABROAD, TAKES_OBJECT, YES } from './english.js';
import { dropInvisible, foldWords } from './fold.js';
import { readSecondIntent, readScope } from './free-words/asides.js';
import { evidenceIn } from './free-words/evidence.js';
import { OUR_OWN } from './free-words/patterns.js';
import { recognise } from './free-words/recognise.js';
import {
  isQuestionOpen,
  type KeywordClass,
  type KeywordContext,
  type RevocationScope,
  type SecondIntent,
} from './labels.js';
import {
  KEYWORD_LISTS_VERSION,
  findInLanguages,
  isListedWord,
  shoutedWord,
  slippedWord,
  type LanguageWord,
} from './languages.js';
import { naturalPhrase, wishToReturn, type Asks, type NaturalMeaning } from './natural-phrases.js';
import { phraseAtEdge, phraseThatIs, type OptOutPhrase } from './opt-out-phrases.js';
import { questionInside } from './questions.js';
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
   * marketing and let a person look.
   */
  readonly class: KeywordClass;
  /** NO or DECLINE: says no to a question of ours, not to texting. The class is then `free_text`. */
  readonly declined: boolean;
  /** A phone's report of a reaction ("Liked “…”"): answer nothing, count it. */
  readonly noise: boolean;
  /** Rule id, kept as evidence: `kw.…`, `phrase.…`, `slip.…`, `doubt.…`, `guard.…`, `ngram.…`, `provider.…`, `text.…`. */
  readonly rule: string;
  /** Every rule that spoke, the deciding one first. */
  readonly rules: readonly string[];
  /** What somebody asks who needs no model to be answered: what this is, who or what writes, a person. */
  readonly asks: Asks | null;
  /** Words of a crisis: a person is called before anything else. */
  readonly isCrisis: boolean;
  /**
   * The effect of an opt-out or a doubt rests on weighed words, not on a word or phrase of a list. It is applied once the texts of one
   * burst have been read together.
   */
  readonly isWeighed: boolean;
  /** Another context could give the text another class, so the caller looks the context up. */
  readonly hangsOnContext: boolean;
  /** Logit of "asks that texts stop", when free words were weighed; null when an exact rule decided. */
  readonly score: number | null;
  /** What the opt-out names beside everything; null: everything. A hint, see {@link RevocationScope}. */
  readonly scope: RevocationScope | null;
  /** A second intent beside the opt-out: work for a person. */
  readonly also: SecondIntent | null;
  /** The word or phrase of the list that matched. */
  readonly word: string | null;
  /** The language of the word or phrase that decided; null where no list of a language did. */
  readonly language: string | null;
  /** Versions of the lists that decided. */
  readonly listVersion: string;
}

/**
 * Decides the keyword of an inbound text (S1.50, R-1.1, R-1.2, R-1.8, R-1.11, R-1.18). In this order: a reaction of a phone is noise; a
 * mandatory word alone; a crisis; a listed word or phrase as the whole message, its first line or a clause; letters of other scripts
 * that imitate a word; free words, weighed, which never opt anybody out without a revoking word. Mandatory opt-out words win over
 * everything, also over what the provider answered. Deterministic, total for any string, reads `MAX_KEYWORD_TEXT` code units at most.
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
  if (reading.isReaction) return verdict(input, 'none', 'text.reaction', null, { noise: true });
  if (folded === '') {
    const sign = wordless(input, text);
    if (sign !== null) return sign;
  }
  const mandatory = folded === '' ? undefined : mandatoryIn(folded);
  // Of a longer text only the beginning is known: that suffices to stop, never to start.
  if (mandatory !== undefined && (!isCut || mandatory.meaning === 'opt_out')) return decideEntry(input, mandatory);
  if (reading.crisis !== null)
    return verdict(input, 'free_text', `text.crisis.${reading.crisis}`, null, { isCrisis: true });
  const whole =
    folded === ''
      ? null
      : matchWhole(input, folded, reading.mayRevoke || reading.words.length <= FEW_WORDS || isInSigns(folded));
  if (whole !== null && (!isCut || whole.class === 'opt_out')) return whole;
  return (
    matchFirstLine(input, reading) ??
    matchClause(input, reading) ??
    matchLookalike(input, reading) ??
    (isCut ? null : matchNatural(input, reading)) ??
    matchFreeWords(input, reading)
  );
}

/** So few words are looked up whatever they are: a slip or a language may hide what they ask. */
const FEW_WORDS = 4;
const FIRST_SIGN = 0x2e80;
const isInSigns = (folded: string): boolean => folded.charCodeAt(0) >= FIRST_SIGN;

/** A mandatory word, alone or in one piece however it is dotted or spaced. */
const mandatoryIn = (folded: string): KeywordEntry | undefined =>
  folded.length > MAX_PHRASE
    ? undefined
    : (MANDATORY.find(folded) ??
      (folded.length <= MAX_ONE_PIECE && folded.includes(' ')
        ? ONE_PIECE.find(folded.replaceAll(' ', ''))
        : undefined));

/** Alone they end the texts; beside other words people say them laughing or of somebody else, and the free words decide. */
const BANTER: ReadonlySet<string> = new Set(['stop it', 'quit it', 'go away', 'fuck off', 'piss off', 'end this']);

/** An opt-out that stands in a clause of its own or at the edge of one wins at once; what else the text wants is told beside it. */
function matchClause(input: KeywordInput, reading: Reading): KeywordDecision | null {
  if (!reading.mayRevoke) return null;
  const { clauses } = reading;
  const lastSpoken = clauses.length - 1;
  // An echo of our own texts holds our words about opting out.
  const isEcho = OUR_OWN.test(reading.folded);
  for (const [at, { folded, isSentence }] of clauses.entries()) {
    if (clauses.length > 1 && !BANTER.has(folded)) {
      const phrase = isEcho ? undefined : phraseThatIs(folded);
      if (phrase !== undefined) return asked(input, phrase, reading);
      const said = folded.length > MAX_PHRASE ? null : matchWord(input, folded);
      if (said !== null && mayStandInClause(input, said, isSentence, at === lastSpoken, reading)) {
        const rule = `kw.clause.${foldWords(said.word ?? '').replaceAll(' ', '_')}`;
        return { ...said, rule, rules: [rule, said.rule], also: said.also ?? reading.also };
      }
      const shouted = input.languages === undefined && reading.shouts.has(folded) ? shoutedWord(folded) : undefined;
      if (shouted !== undefined) return shout(input, reading, shouted);
    }
    const edge = isEcho ? null : phraseAtEdge(folded);
    if (edge !== null) return asked(input, edge, reading);
  }
  return isEcho ? null : shoutedAtEdge(input, reading);
}

/** Whether an opt-out word may decide as one clause of several. Behind a comma or "and" it must be shouted, or come where nobody chats. */
function mayStandInClause(
  input: KeywordInput,
  said: KeywordDecision,
  isSentence: boolean,
  isLast: boolean,
  reading: Reading,
): boolean {
  if (said.class !== 'opt_out' || said.word === null || BANTER.has(said.word.toLowerCase())) return false;
  const isAmongTalk = isOpen(input) || input.context === 'chat';
  if (TAKES_OBJECT.has(said.word)) return isSentence && isLast && !isAmongTalk;
  if (isSentence) return true;
  // "Para saan", "para cuando": the word for "stop" is "for" to Spanish and Filipino ears, and only a full stop tells.
  if (foldWords(said.word) === 'para') return false;
  return !isAmongTalk || said.word.length >= UNMISTAKABLE || reading.shouts.has(foldWords(said.word));
}

/** So long a word of the lists says "unsubscribe" in some language and nothing else. */
const UNMISTAKABLE = 8;

const shout = (input: KeywordInput, reading: Reading, { word, language }: LanguageWord): KeywordDecision =>
  verdict(input, 'opt_out', `kw.shouted.${language}`, word, { also: reading.also, language });

function asked(input: KeywordInput, phrase: OptOutPhrase, reading: Reading): KeywordDecision {
  return verdict(input, 'opt_out', phrase.rule, null, {
    also: phrase.also ?? reading.also,
    scope: readScope(reading.folded),
    language: languageOfRule(phrase.rule),
  });
}

/** "STOP i already paid", "where is my stuff STOP": a per-se word in capitals at the beginning or the end of a text that is not. */
function shoutedAtEdge(input: KeywordInput, reading: Reading): KeywordDecision | null {
  const word = reading.shoutedAtEdge;
  if (word === null) return null;
  const entry = MANDATORY.find(word);
  if (entry === undefined) {
    const abroad = input.languages === undefined ? shoutedWord(word) : undefined;
    return abroad === undefined ? null : shout(input, reading, abroad);
  }
  if (entry.meaning !== 'opt_out' || TAKES_OBJECT.has(word)) return null;
  const rule = `kw.shouted.${word.replaceAll(' ', '_')}`;
  return verdict(input, 'opt_out', rule, entry.word, { also: reading.also });
}

/** Free words, and what they mean for the class. */
function matchFreeWords(input: KeywordInput, reading: Reading): KeywordDecision {
  const { isCut, text, folded } = reading;
  const found = recognise(reading, contextOf(input));
  const base = verdict(input, 'free_text', isCut ? 'text.too_long' : 'text.free', null, {
    hangsOnContext: found.hangsOnContext || couldAnswer(input, reading),
  });
  if (found.class === 'free_text' && found.rule === 'text.free') return base;
  const said: KeywordDecision = {
    ...base,
    rule: found.rule,
    rules: found.rules,
    score: found.score,
    listVersion: `${base.listVersion}+${found.version}`,
    isWeighed: found.isWeighed,
  };
  if (found.class === 'opt_out')
    return { ...said, class: 'opt_out', scope: readScope(folded), also: readSecondIntent(text, folded) };
  return found.class === 'unknown' ? { ...said, class: 'unknown' } : said;
}

/** Whether the text could be the answer to a question, or the wish to come back, of somebody about whom more is known. */
function couldAnswer(input: KeywordInput, reading: Reading): boolean {
  const { folded } = reading;
  if (isOfferedS(folded) || isListedWord(folded)) return true;
  return !isOptedOut(input) && wishToReturn(reading.words) !== null;
}

/** A message without letters or digits; null when it is worth a look at its shapes. */
function wordless(input: KeywordInput, text: string): KeywordDecision | null {
  const visible = dropInvisible(text).trim();
  if (visible === '') return verdict(input, 'none', 'text.empty', null);
  if (/^(?:🛑\s*){1,20}$/u.test(visible)) return verdict(input, 'opt_out', 'kw.stop_sign', '🛑');
  if (/^(?:(?:👍|👌|✅|✔|🆗)(?:\p{Emoji_Modifier}|\ufe0f)?\s*){1,10}$/u.test(visible))
    return verdict(input, isOpen(input) ? 'acknowledgement' : 'free_text', 'kw.thumb', null, { hangsOnContext: true });
  if (/^[?？¿؟\s]{1,10}$/u.test(visible))
    return verdict(input, isOpen(input) || input.context === 'chat' ? 'free_text' : 'help', 'kw.question_mark', '?', {
      hangsOnContext: true,
      asks: isOpen(input) || input.context === 'chat' ? null : 'programme',
    });
  return null;
}

function matchWhole(input: KeywordInput, folded: string, mayRevoke = true): KeywordDecision | null {
  if (input.context === 'marketing_s_offered' && isOfferedS(folded))
    return verdict(input, 'opt_out', 'kw.offered.s', 's');
  const phrase = mayRevoke ? phraseThatIs(folded) : undefined;
  if (phrase !== undefined && input.words?.find(folded) === undefined)
    return verdict(input, 'opt_out', phrase.rule, null, {
      also: phrase.also,
      scope: readScope(folded),
      language: languageOfRule(phrase.rule),
    });
  return folded.length > MAX_PHRASE ? null : matchWord(input, folded);
}

/** S, alone or with politeness, or with what it stands for. */
const isOfferedS = (folded: string): boolean =>
  folded === 's' || folded === 's for stop' || (folded.startsWith('s ') && withoutPoliteness(folded) === 's');

/** A word or short phrase of the tables, as a whole. */
function matchWord(input: KeywordInput, folded: string): KeywordDecision | null {
  const entry = mandatoryIn(folded) ?? input.words?.find(folded) ?? ANSWERS.find(folded);
  if (entry !== undefined) return decideEntry(input, entry);
  return matchAdorned(input, folded) ?? matchLanguages(input, folded);
}

/** A word with its politeness is not longer. */
const MAX_SLIPPED = 32;

/** A word of the language lists, alone. */
function matchLanguages(input: KeywordInput, folded: string): KeywordDecision | null {
  const found =
    findInLanguages(folded, input.conversationLanguage, input.languages, isOpen(input)) ??
    (input.languages === undefined && folded.length <= MAX_SLIPPED
      ? slippedWord(withoutPoliteness(folded))
      : undefined);
  if (found === undefined) return null;
  const said = decideLanguageWord(input, found);
  return said === null ? null : { ...said, listVersion: `${said.listVersion}+${KEYWORD_LISTS_VERSION}` };
}

function decideLanguageWord(input: KeywordInput, found: LanguageWord): KeywordDecision | null {
  const { meaning, rule, word, language } = found;
  const isAmongTalk = isOpen(input) || input.context === 'chat';
  if (meaning === 'opt_out' && found.isGuess && isAmongTalk)
    return found.isWeak && !found.isKnownLanguage
      ? null
      : verdict(input, 'unknown', rule, word, { language, hangsOnContext: true });
  // An everyday word: fit to stop after an advertisement or out of nowhere, to be asked about elsewhere (policy of the data).
  if (meaning === 'opt_out' && found.isWeak && isAmongTalk)
    return verdict(input, 'unknown', rule, word, { language, hangsOnContext: true });
  if (meaning === 'opt_out' && found.isGuess && isOptedOut(input)) return null;
  if (meaning === 'opt_in' && !isOptedOut(input) && input.context !== 'optin_request')
    return verdict(input, 'free_text', rule, word, { language, hangsOnContext: true });
  const hangsOnContext = meaning !== 'opt_out' || found.isWeak || found.isGuess;
  const asks = meaning === 'help' ? 'programme' : null;
  return { ...decideEntry(input, { meaning, rule, word }), language, asks, hangsOnContext };
}

/** A word said several times, or with "please", "thanks", "now" around it (R-1.18; politeness of the keyword data). */
function matchAdorned(input: KeywordInput, folded: string): KeywordDecision | null {
  const bare = withoutPoliteness(folded);
  const core = repeatedPart(bare);
  if (core === folded) return null;
  const entry = MANDATORY.find(core) ?? input.words?.find(core) ?? plainWordAbroad(input, core);
  if (entry === undefined) return null;
  // A polite HELP is answered like HELP; a polite START only where somebody has opted out.
  if (entry.meaning === 'help') return decideEntry(input, entry);
  if (entry.meaning === 'opt_in')
    return isOptedOut(input) || input.context === 'optin_request'
      ? { ...decideEntry(input, entry), hangsOnContext: true }
      : verdict(input, 'free_text', entry.rule, entry.word, { hangsOnContext: true });
  if (entry.meaning !== 'opt_out') return null;
  if (TAKES_OBJECT.has(core) && (isOpen(input) || input.context === 'chat') && core === bare)
    return verdict(input, 'unknown', `kw.object_word.${core}`, entry.word, { hangsOnContext: true });
  return verdict(
    input,
    'opt_out',
    `phrase.${core === bare ? 'polite' : 'repeated'}_${core.replaceAll(' ', '_')}`,
    entry.word,
    { hangsOnContext: TAKES_OBJECT.has(core), language: languageOfRule(entry.rule) },
  );
}

/** An opt-out word of a language list that has no everyday meaning. */
function plainWordAbroad(input: KeywordInput, core: string): KeywordEntry | undefined {
  const found = findInLanguages(core, input.conversationLanguage, input.languages, false);
  return found?.meaning === 'opt_out' && !found.isWeak && !found.isGuess ? found : undefined;
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

/** A word that letters of other scripts imitate is that word to whoever reads it. */
const matchLookalike = (input: KeywordInput, { lookalike }: Reading): KeywordDecision | null =>
  lookalike === null ? null : verdict(input, 'opt_out', 'kw.lookalike', lookalike.word);

/** A greeting, "this is not" and a name of two words. */
const MAX_NAME_WORDS = 6;
/** "This is not Maria": to a text that was meant for Maria. Days and months are no names. */
const NOT_THAT_PERSON =
  /^(?:(?:[Hh]i|[Hh]ello|[Ss]orry|[Nn]o|[Uu]m)[,.]? )?(?:[Tt]his is not|[Tt]his isn['’]?t|[Ii]['’]?m not|[Ii] am not) (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Ok|Sure)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?[.!]*$/u;

/** Natural ways to ask for help, to come back, and to answer us, as the whole message. */
function matchNatural(input: KeywordInput, reading: Reading): KeywordDecision | null {
  const found = naturalPhrase(
    reading.folded,
    reading.text,
    isOptedOut(input) || input.context === 'optin_request',
    reading.words,
  );
  if (found === null) {
    if (
      reading.words.length <= MAX_NAME_WORDS &&
      NOT_THAT_PERSON.test(reading.text) &&
      input.context !== 'chat' &&
      input.context !== 'question'
    )
      return verdict(
        input,
        input.context === undefined || input.context === 'none' ? 'free_text' : 'unknown',
        'doubt.not_that_person',
        null,
        {
          hangsOnContext: true,
        },
      );
    const question = evidenceIn(reading.kinds)?.isPlain === true ? null : questionInside(reading.words, reading.text);
    return question === null || !question.isWhole
      ? null
      : verdict(input, 'free_text', `question.${question.asks}`, null, {
          asks: question.asks,
          language: question.language,
        });
  }
  const rule = `natural.${found.language}.${found.meaning}`;
  const say = (keywordClass: KeywordClass, more: Flags = {}): KeywordDecision =>
    verdict(input, keywordClass, rule, null, { language: found.language, hangsOnContext: true, ...more });
  const meaning: NaturalMeaning = found.meaning;
  switch (meaning) {
    case 'help_programme':
      return say('help', { asks: 'programme', hangsOnContext: false });
    case 'help_who':
      return say('help', { asks: 'who', hangsOnContext: false });
    case 'help_bot':
      return say('free_text', { asks: 'bot', hangsOnContext: false });
    case 'help_person':
      return say('free_text', { asks: 'person', hangsOnContext: false });
    case 'opt_in':
      return isOptedOut(input) || input.context === 'optin_request' ? say('opt_in') : say('free_text');
    case 'confirms':
      return input.context === 'optin_request'
        ? say('opt_in')
        : isOpen(input)
          ? say('acknowledgement')
          : say('free_text');
    case 'acknowledge':
      return isOpen(input) ? say('acknowledgement') : say('free_text');
    case 'decline':
      return say('free_text', { declined: true });
    case 'refusal':
      return isPromotional(input) ? say('unknown') : say('free_text', { declined: true });
    case 'doubt':
      return isPromotional(input) ? say('unknown') : say('free_text');
    default:
      return assertNever(meaning);
  }
}

function decideEntry(input: KeywordInput, entry: KeywordEntry): KeywordDecision {
  const { meaning, rule, word } = entry;
  switch (meaning) {
    case 'opt_out':
    case 'opt_in':
      return verdict(input, meaning, rule, word);
    case 'help':
      return verdict(input, meaning, rule, word, { asks: 'programme' });
    case 'acknowledgement':
      return word === YES && isOptedOut(input) && !isOpen(input)
        ? verdict(input, 'opt_in', 'kw.opt_in.yes', word, { hangsOnContext: true })
        : input.context === 'optin_request' && CONFIRMS.test(rule) && !ASKS_BACK.test(input.text)
          ? verdict(input, 'opt_in', rule, word, { hangsOnContext: true })
          : verdict(input, meaning, rule, word, { hangsOnContext: true });
    case 'decline':
      return isPromotional(input)
        ? verdict(input, 'unknown', rule, word, { hangsOnContext: true })
        : verdict(input, 'free_text', rule, word, { declined: true, hangsOnContext: true });
    default:
      return assertNever(meaning);
  }
}

/** To our question for consent YES, Y and their translations are consent; OK, a thumb and "yes?" are not. */
const CONFIRMS = /^kw\.(?:ack\.(?:yes|y)|[a-zA-Z-]+\.acknowledgement)$/;
const ASKS_BACK = /[?？؟]/u;

/** "No" to an advertisement that asked nothing may mean the texts. */
const isPromotional = (input: KeywordInput): boolean =>
  input.context === 'marketing' || input.context === 'marketing_s_offered' || input.context === 'automated';

/** What the provider has acted on is in force there, so we may not know less; but nothing turns an opt-out of ours back. */
function heedProvider(said: KeywordDecision, answered: 'opt_out' | 'opt_in' | 'help'): KeywordDecision {
  if (said.class === 'opt_out' || said.class === answered) return { ...said, isWeighed: false };
  // Twilio counts every YES as opting in: lifting its block is not consent.
  if (answered === 'opt_in' && (said.class === 'acknowledgement' || said.class === 'unknown')) return said;
  const rule = `provider.${answered}`;
  return {
    ...said,
    class: answered,
    declined: false,
    noise: false,
    isWeighed: false,
    asks: answered === 'help' ? 'programme' : null,
    rule,
    rules: [rule, said.rule],
  };
}

const LANGUAGE_OF_RULE = /^(?:phrase|kw)\.([a-z]{2}(?:-[A-Z]{2})?)\./;
/** The language that a rule of a list names; null for the words of everybody. */
const languageOfRule = (rule: string): string | null => LANGUAGE_OF_RULE.exec(rule)?.[1] ?? null;

interface Flags {
  readonly declined?: boolean;
  readonly noise?: boolean;
  readonly asks?: Asks | null;
  readonly isCrisis?: boolean;
  readonly hangsOnContext?: boolean;
  readonly also?: SecondIntent | null;
  readonly scope?: RevocationScope | null;
  readonly language?: string | null;
}

function verdict(
  input: KeywordInput,
  keywordClass: KeywordClass,
  rule: string,
  word: string | null,
  flags: Flags = {},
): KeywordDecision {
  return {
    class: keywordClass,
    declined: flags.declined ?? false,
    noise: flags.noise ?? false,
    rule,
    rules: [rule],
    asks: flags.asks ?? null,
    isCrisis: flags.isCrisis ?? false,
    isWeighed: false,
    hangsOnContext: flags.hangsOnContext ?? false,
    score: null,
    scope: flags.scope ?? null,
    also: flags.also ?? null,
    word,
    language: flags.language ?? null,
    listVersion: input.words === undefined ? ENGLISH_VERSION : `${ENGLISH_VERSION}+${input.words.version}`,
  };
}
