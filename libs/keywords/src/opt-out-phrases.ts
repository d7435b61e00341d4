import { LEADS, MENDED, OPT_OUT_PHRASES, SPELLINGS, TAILS, UNLIKE } from './data/opt-out-phrases.js';
import { foldWords } from './fold.js';
import { kindsOf } from './free-words/evidence.js';
import { isOneSlip, isRealWord } from './free-words/slips.js';

/** Longest phrase in words; more is a sentence of its own and weighed. */
const MAX_WORDS = 10;

/** A phrase of the lists that asks for an end of texts and nothing else. */
export interface OptOutPhrase {
  /** Rule id kept as evidence: the language of its list and what it says. */
  readonly rule: string;
  readonly also: 'wrong_person' | null;
}

/** The phrases, without what may stand before and behind them. */
const PHRASES = new Map<string, OptOutPhrase>();
const FIRST_WORDS = new Set<string>();
const LAST_WORDS = new Set<string>();
/** Of scripts without blanks: whole parts only. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** Every way to read `{a|b} c`: one choice of each pair of braces. */
function* readings(pattern: string): Generator<string> {
  const open = pattern.lastIndexOf('{');
  if (open === -1) {
    yield pattern;
    return;
  }
  const close = pattern.indexOf('}', open);
  for (const choice of pattern.slice(open + 1, close).split('|'))
    yield* readings(pattern.slice(0, open) + choice + pattern.slice(close + 1));
}

for (const [language, { asks, wrongNumber }] of Object.entries(OPT_OUT_PHRASES))
  for (const [list, also] of [
    [asks, null],
    [wrongNumber, 'wrong_person'],
  ] as const)
    for (const pattern of list)
      for (const reading of readings(pattern)) {
        const folded = foldWords(reading);
        const words = folded.split(' ');
        if (folded === '' || PHRASES.has(folded)) continue;
        PHRASES.set(folded, {
          rule: `phrase.${language}.${also === null ? 'stop_texts' : 'wrong_number'}`,
          also,
        });
        if (words.length === 1 || words.length > MAX_WORDS) continue;
        FIRST_WORDS.add(words[0]!);
        LAST_WORDS.add(words.at(-1)!);
      }

/** How many phrases there are, for the curious and for tests. */
export const OPT_OUT_PHRASE_COUNT = PHRASES.size;

/** The English phrases as a hasty thumb writes them, without a blank: "stopmessagingme". */
const IN_ONE = new Map<string, OptOutPhrase>();
for (const [folded, phrase] of PHRASES)
  if (phrase.rule.startsWith('phrase.en.') && folded.includes(' ') && folded.length >= 9)
    IN_ONE.set(folded.replaceAll(' ', ''), phrase);
/** "plzstop": the word with its politeness, in one. */
const POLITE_IN_ONE = /^(?:please|plz|pls)(stop|unsubscribe|quit)$|^(stop|unsubscribe)(?:please|plz|pls|me|now)$/;

/** Common misspellings of the words that phrases are made of, and the words. */
const SPELLED = new Map(
  SPELLINGS.flatMap((line) => {
    const [word = '', ...misspelled] = line.split(' ');
    return misspelled.map((one): [string, string] => [one, word]);
  }),
);
const SHORTEST_MENDED = 4;
const MENDED_BY_LETTER = new Map<number, readonly string[]>();
for (const word of MENDED)
  MENDED_BY_LETTER.set(word.charCodeAt(0), [...(MENDED_BY_LETTER.get(word.charCodeAt(0)) ?? []), word]);

/** The word that one slip of a thumb made this one of; the word itself where it is one, or no slip of a word that matters. */
function mendedWord(word: string): string {
  const known = SPELLED.get(word);
  if (known !== undefined) return known;
  if (word.length < SHORTEST_MENDED) return word;
  const target = MENDED_BY_LETTER.get(word.charCodeAt(0))?.find(
    (one) => Math.abs(one.length - word.length) <= 1 && one !== word && isOneSlip(word, one),
  );
  return target === undefined || UNLIKE.has(word) || isRealWord(word) || kindsOf(word) !== 0 ? word : target;
}

/** The words with their slips mended; the same list when there is none. Linear. */
function mended(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => mendedWord(word) !== word);
  return at === -1 ? words : words.map(mendedWord);
}

/** A folded text with its slips mended. */
export function mendedText(folded: string): string {
  const words = folded.split(' ');
  const result = mended(words);
  return result === words ? folded : result.join(' ');
}

/** Requests in Chinese, whose words have no blanks between them: not or stop, to send or disturb, and nothing but texts as the object. */
const IN_CHINESE =
  /^(?:请|請|麻烦|麻煩|拜托|拜託|你们|你們|你哋|以后|以後|可以|能不能|可不可以)*(?:不要|别|別|勿|唔好|唔要|停止|不许|不許|莫)(?:再)?(?:一直|老是)?(?:给我|給我|向我|俾我|畀我)?(?:发送|發送|傳送|传送|推送|发|發|send|寄|傳|传|打扰|打擾|骚扰|騷擾|联系|聯絡|聯繫|滋扰|滋擾)(?:了|啦|喇|我|给我|給我|俾我|畀我|过来|過來|来|來|任何|这些|這些|这种|這種|垃圾|短信|短訊|信息|訊息|消息|简讯|簡訊|广告|廣告|促销|促銷|优惠|優惠|活动|活動|提醒|通知|的|message|messages|sms|msg|text| )*(?:谢谢|謝謝|好吗|好嗎|行吗|行嗎|唔该|唔該|吗|嗎|啊|呀)*$/u;

/** What may stand before a phrase without changing what it asks, by its last word. */
const LEADS_BY_LAST = new Map<string, readonly string[][]>();
const LEADS_BY_FIRST = new Map<string, readonly string[][]>();
for (const lead of LEADS) {
  const words = foldWords(lead).split(' ');
  const [first, last] = [words[0]!, words.at(-1)!];
  const longestFirst = (left: string[], right: string[]): number => right.length - left.length;
  LEADS_BY_FIRST.set(first, [...(LEADS_BY_FIRST.get(first) ?? []), words].sort(longestFirst));
  LEADS_BY_LAST.set(last, [...(LEADS_BY_LAST.get(last) ?? []), words].sort(longestFirst));
}
const TAIL_WORDS: ReadonlySet<string> = new Set(TAILS.map(foldWords));

const isAt = (words: readonly string[], at: number, part: readonly string[]): boolean =>
  at >= 0 && part.every((word, place) => words[at + place] === word);

/** Where the words may go on behind what leads in to a phrase; 0, the beginning, is the first of these places. */
function startsOf(words: readonly string[]): readonly number[] {
  const starts = [0];
  for (;;) {
    const at = starts.at(-1)!;
    const lead = LEADS_BY_FIRST.get(words[at] ?? '')?.find((part) => isAt(words, at, part));
    if (lead === undefined || at + lead.length >= words.length) return starts;
    starts.push(at + lead.length);
  }
}

/** Where what leads in to a phrase at `start` begins. */
function beforeLeads(words: readonly string[], start: number): number {
  let at = start;
  for (;;) {
    const lead = LEADS_BY_LAST.get(words[at - 1] ?? '')?.find((part) => isAt(words, at - part.length, part));
    if (lead === undefined) return at;
    at -= lead.length;
  }
}

/** Where the words end without what may close a phrase: "please", "any more". */
function withoutTail(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && TAIL_WORDS.has(words[end - 1]!)) end -= 1;
  return end;
}

/**
 * The phrase that a folded clause is, with or without "can you please" before and "any more, thanks" behind it; undefined when it is
 * none. Linear.
 */
export function phraseThatIs(folded: string): OptOutPhrase | undefined {
  const whole = PHRASES.get(folded);
  if (whole !== undefined) return whole;
  if (UNSPACED.test(folded)) return folded.length <= MAX_CHINESE && IN_CHINESE.test(folded) ? CHINESE : undefined;
  if (!folded.includes(' ')) return IN_ONE.get(folded) ?? (POLITE_IN_ONE.test(folded) ? POLITE : undefined);
  const words = mended(folded.split(' '));
  if (words.length > MAX_CLAUSE_WORDS) return undefined;
  const least = withoutTail(words);
  for (const start of startsOf(words))
    for (let end = words.length; end >= least && end > start; end -= 1) {
      const found = PHRASES.get(words.slice(start, end).join(' '));
      if (found !== undefined) return isUnwanted(words, start) ? undefined : found;
    }
  return undefined;
}

const MAX_CHINESE = 40;
const CHINESE: OptOutPhrase = { rule: 'phrase.zh.stop_texts', also: null };
const POLITE: OptOutPhrase = { rule: 'phrase.en.polite_in_one', also: null };

/** A clause of more words is not one phrase with its trimmings. */
const MAX_CLAUSE_WORDS = 20;

/** With these words a new thought begins behind a phrase: "stop texting me | i already paid". */
const BEGINS: ReadonlySet<string> = new Set(
  (
    'i im ive id ill my we were where when what why who how is are do does did can could will would thanks thank ' +
    'yo mi ya cuando donde cuanto que por gracias je mon ma quand ou combien merci ich mein wann wo wie bitte danke ' +
    'eu meu minha quando onde quanto obrigado mwen kile kote mesi ako kailan magkano salamat toi khi bao'
  ).split(' '),
);
const listed = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWords));
/** Behind one of these, up to four words before it, the phrase is denied or reported. */
const DENIES = listed(
  'not never almost nearly dont didnt doesnt cant wont couldnt wouldnt shouldnt isnt wasnt havent without ' +
    'said say says saying told tell tells telling asked ask asking reply replied sent typed type word words means mean meant ' +
    'dije dijo dicen digo decir nunca jamas dit dire disait jamais gesagt sagen sagt nie niemals ' +
    'disse falei detto dico mai di pa janm sinabi hindi khong đung',
);
/** Right before it, it hangs on something: "if you stop texting me". */
const HANGS = listed(
  'if when unless until before after than about si cuando antes despues avant apres wenn falls quando kung kapag khi neu',
);
/** Right before it, with nothing between, somebody else does it: "you stop texting me", "to stop texting me". */
const GOVERNS = listed(
  'to at was should would could can you u he she they who that text txt send wanted que para quien no pour dass che pa le pou huwag wag',
);
const DENIES_WITHIN = 4;
/** "No quiero darme de baja", "nie usuwajcie mnie": the wish itself is denied. */
const NEGATES = listed('no nao non ne nie nicht niet inte ikke не');
const NEGATES_ALONE = listed('nie nicht niet inte ikke не');
const WANTS = listed('quiero quisiera deseo queremos quero queria voglio vorrei vogliamo veux chce хочу');
const isUnwanted = (words: readonly string[], start: number): boolean =>
  NEGATES_ALONE.has(words[start - 1] ?? '') ||
  (NEGATES.has(words[start - 1] ?? '') && WANTS.has(words[start] ?? '')) ||
  (WANTS.has(words[start - 1] ?? '') && NEGATES.has(words[start - 2] ?? ''));
/** Right before it or one word before, it asks why no texts come: "poukisa w pa ekri m ankò". */
const ASKS_WHY = listed('poukisa sao bakit pourquoi');
const ASKS_WITHIN = 2;

/** Whether a new thought may begin with this word, so that what stands before it is complete. */
export const beginsThought = (word: string): boolean => BEGINS.has(word);

/** Whether the words before a request deny it, report it or make it hang on something: "i never said", "if you". */
export function isTurned(before: readonly string[]): boolean {
  const end = beforeLeads(before, before.length);
  const last = before[end - 1] ?? '';
  return (
    HANGS.has(last) ||
    (last === 'i' && HANGS.has(before[end - 2] ?? '')) ||
    (end === before.length && GOVERNS.has(last)) ||
    before.slice(Math.max(0, end - DENIES_WITHIN), end).some((word) => DENIES.has(word)) ||
    before.slice(Math.max(0, end - ASKS_WITHIN), end).some((word) => ASKS_WHY.has(word))
  );
}

/**
 * The phrase at the beginning or the end of a folded clause that holds more words: "where is my refund stop texting me". Null
 * where the words beside it may deny, report or narrow it. Linear in the words of the clause.
 */
export function phraseAtEdge(folded: string): OptOutPhrase | null {
  if (UNSPACED.test(folded)) return phraseAtEdgeOfSigns(folded);
  if (!folded.includes(' ')) return null;
  const words = mended(folded.split(' '));
  return phraseInFront(words) ?? phraseBehind(words);
}

/** Lengths of phrases, in signs, that are looked for at the edge of a clause written without blanks. */
const FEWEST_SIGNS = 5;
const MOST_SIGNS = 18;
/** What denies, reports or narrows a request right before or behind it. */
const TURNS_BEFORE = /(?:说|說|叫|让|讓|不|没|沒|别|別|如果|要是|回复|回覆|发|發|と|って)$/u;
const TURNS_BEHIND = /^(?:吗|嗎|的时候|的時候|之前|以前|と|って|か|の)/u;

function phraseAtEdgeOfSigns(folded: string): OptOutPhrase | null {
  const signs = folded.replaceAll(' ', '');
  for (let length = Math.min(MOST_SIGNS, signs.length - 1); length >= FEWEST_SIGNS; length -= 1) {
    const last = PHRASES.get(signs.slice(-length));
    if (last !== undefined && !TURNS_BEFORE.test(signs.slice(0, -length))) return last;
    const first = PHRASES.get(signs.slice(0, length));
    if (first !== undefined && !TURNS_BEHIND.test(signs.slice(length))) return first;
  }
  return null;
}

/** "Wrong number of chairs", "wrong number on the invoice". */
const NAMES_THING: ReadonlySet<string> = new Set(['of', 'on', 'in', 'at', 'or']);

function phraseInFront(words: readonly string[]): OptOutPhrase | null {
  for (const start of startsOf(words)) {
    if (!FIRST_WORDS.has(words[start]!)) continue;
    for (let end = Math.min(start + MAX_WORDS, words.length - 1); end >= start + 2; end -= 1) {
      const found = PHRASES.get(words.slice(start, end).join(' '));
      if (found === undefined) continue;
      let next = end;
      while (TAIL_WORDS.has(words[next] ?? '')) next += 1;
      // Whoever has the wrong number may tell why, unless it is the wrong number of something; other requests must be complete.
      const isOfThing = NAMES_THING.has(words[next] ?? '');
      if ((found.also === 'wrong_person' && !isOfThing) || BEGINS.has(words[next] ?? '')) return found;
    }
  }
  return null;
}

function phraseBehind(words: readonly string[]): OptOutPhrase | null {
  const least = withoutTail(words);
  for (let end = words.length; end >= least; end -= 1) {
    if (!LAST_WORDS.has(words[end - 1]!)) continue;
    for (let start = Math.max(1, end - MAX_WORDS); start <= end - 2; start += 1) {
      const found = PHRASES.get(words.slice(start, end).join(' '));
      if (found === undefined) continue;
      return isUnwanted(words, start) || isTurned(words.slice(0, start)) ? null : found;
    }
  }
  return null;
}
