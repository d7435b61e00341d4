import { MAX_SCORED } from './features.js';
import { WORD_SEED, WORD_KINDS, kindOfHash, wordHash, type WordKind } from './word-kinds.js';

/** Scripts in which one sign is a word or nearly one begin here (CJK radicals). */
const SIGNS = 0x2e80;
const BLANK = 0x20;

/** A bit for each kind of word. */
const bits = (...kinds: readonly WordKind[]): number =>
  kinds.reduce((all, kind) => all | (1 << WORD_KINDS.indexOf(kind)), 0);

/** The kinds of words that stand in a folded text, a bit for each. Linear, total; makes no rubbish. */
export function kindsOf(folded: string, most = MAX_SCORED): number {
  const length = Math.min(folded.length, most);
  let kinds = 0;
  let word = WORD_SEED;
  let kind = 0;
  let one = WORD_SEED;
  let two = WORD_SEED;
  for (let at = 0; at <= length; at += 1) {
    const code = at === length ? BLANK : folded.charCodeAt(at);
    if (code >= SIGNS) {
      const three = wordHash(two, code);
      two = wordHash(one, code);
      one = wordHash(WORD_SEED, code);
      const inside = kindOfHash(three, true) || kindOfHash(two, true) || kindOfHash(one, true);
      if (inside !== 0) kinds |= 1 << inside;
    }
    if (code !== BLANK) {
      word = wordHash(word, code);
      kind = kindOfHash(word, false) || kind;
    } else if (word !== WORD_SEED) {
      const found = kindOfHash(word, true) || kind;
      if (found !== 0) kinds |= 1 << found;
      word = WORD_SEED;
      kind = 0;
    }
  }
  return kinds;
}

/**
 * Which words must stand in a text before a score may make an opt-out of it, the plainest first.
 */
const EVIDENCE: readonly Evidence[] = [
  { name: 'unsubscribe', isPlain: true, more: 0, groups: [bits('unsubscribe')] },
  { name: 'stop_send', isPlain: true, more: 0, groups: [bits('stop', 'cancel'), bits('send', 'messages', 'list')] },
  { name: 'remove_list', isPlain: true, more: 0, groups: [bits('remove'), bits('list')] },
  { name: 'remove_number', isPlain: true, more: 0.3, groups: [bits('remove'), bits('number')] },
  { name: 'wrong_number', isPlain: true, more: 0, groups: [bits('wrong'), bits('number', 'person')] },
  { name: 'block_list', isPlain: true, more: 0.3, groups: [bits('report'), bits('list')] },
  { name: 'not_send', isPlain: true, more: 0.2, groups: [bits('not', 'leave', 'insult'), bits('send', 'messages')] },
  { name: 'off_list', isPlain: true, more: 0.3, groups: [bits('off'), bits('messages', 'list')] },
  {
    name: 'not_number',
    isPlain: false,
    more: 0.5,
    groups: [bits('not'), bits('number', 'person'), bits('this', 'more', 'wrong')],
  },
  {
    name: 'not_want',
    isPlain: false,
    more: 0.5,
    groups: [bits('not'), bits('want'), bits('this', 'more', 'you')],
  },
  { name: 'remove_messages', isPlain: false, more: 0.7, groups: [bits('remove'), bits('messages', 'send')] },
  { name: 'remove_me', isPlain: false, more: 0.5, groups: [bits('remove'), bits('off', 'me')] },
  { name: 'off_this', isPlain: false, more: 0.7, groups: [bits('off'), bits('this', 'insult')] },
  { name: 'leave_me', isPlain: false, more: 0.5, groups: [bits('leave'), bits('me', 'stop', 'insult', 'please')] },
  { name: 'stop', isPlain: false, more: 0.5, groups: [bits('stop')] },
  { name: 'report_send', isPlain: false, more: 0.5, groups: [bits('report'), bits('send', 'messages', 'number')] },
  {
    name: 'done_messages',
    isPlain: false,
    more: 0.5,
    groups: [bits('messages'), bits('said', 'insult', 'not', 'more')],
  },
];

/** What in a text could ask for an end of texts. */
export interface Evidence {
  readonly name: string;
  /** Speaks of texts, lists or numbers, so that it counts in a short answer as well. */
  readonly isPlain: boolean;
  /** By how much more a score must outweigh it. */
  readonly more: number;
  /** Kinds of words, one of each group. */
  readonly groups: readonly number[];
}

/** The plainest evidence that these kinds of words are; null when nothing in the text could ask for an end. */
export function evidenceIn(kinds: number): Evidence | null {
  if ((kinds & ANY) === 0) return null;
  return EVIDENCE.find(({ groups }) => groups.every((group) => (kinds & group) !== 0)) ?? null;
}

const ASKING = bits('stop', 'unsubscribe', 'cancel', 'not');
const ASKED = bits('messages', 'list');
/** Whether two words, by their kinds alone, ask that texts stop: "stop ads", "mesaj iptal", "keine sms". */
export const isBareRequest = (kinds: number): boolean =>
  (kinds & ASKING) !== 0 && (kinds & ASKED) !== 0 && (kinds & ~(ASKING | ASKED)) === 0;

/** Without one of these there is no evidence. */
const ANY = EVIDENCE.reduce((all, { groups }) => all | groups[0]!, 0);

/** Kinds of which every listed request holds one. */
const OF_REQUESTS = ANY | bits('messages', 'send', 'number', 'list', 'cancel', 'wrong', 'leave', 'insult');
/** False when no request that texts stop can be made of these kinds of words, so that nobody needs to look for one. */
export const mayRevoke = (kinds: number): boolean => (kinds & OF_REQUESTS) !== 0;

/** Kinds of which a text that reads like a request holds one, though it names none. */
const OF_DOUBT = OF_REQUESTS | bits('not', 'more', 'off', 'report', 'keep');
/** False when nothing in the text could even raise a doubt. */
export const mayRaiseDoubt = (kinds: number): boolean => (kinds & OF_DOUBT) !== 0;
