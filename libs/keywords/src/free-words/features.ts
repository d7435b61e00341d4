import { KIND_BITS, WORD_SEED, kindOfHash, wordHash } from './word-kinds.js';

/**
 * What the trained stage looks at in a folded text, each as a hash: its character sequences of three to five, its words, pairs of
 * words that stand close together, each word with the circumstances, and the kinds of its words in their order. The training script
 * runs this very code, so that training and decision cannot differ.
 */

/** Characters of a folded text that are looked at; more than any opt-out needs, and a bound on the work. */
export const MAX_SCORED = 600;
/** Most hashes of each sort that {@link readFeatures} writes for a character. */
const MOST = 12;
export const MAX_FEATURES = (MAX_SCORED + 2) * MOST;
/** No character ends more than one word, signs that are words by themselves included. */
const MAX_WORDS = MAX_SCORED + 2;

/** What was found in a text. One is made and filled anew for each text, so that reading a text leaves no rubbish behind. */
export interface Features {
  /** Hashes of sequences of characters. */
  readonly single: Uint32Array;
  singles: number;
  /** Hashes of words and kinds of words: they say more, and count twice. */
  readonly double: Uint32Array;
  doubles: number;
  /** Words and kinds of words that say something else under other circumstances; {@link readUnder} makes hashes of them. */
  readonly words: Uint32Array;
  wordCount: number;
  readonly kindMarks: Uint32Array;
  kindCount: number;
  /** Those hashes for the circumstances asked about last, one for each word and kind. They count twice, too. */
  readonly under: Uint32Array;
  /** A bit for each kind of word that was met. */
  kinds: number;
}

export const noFeatures = (): Features => ({
  single: new Uint32Array(MAX_FEATURES),
  singles: 0,
  double: new Uint32Array(MAX_FEATURES),
  doubles: 0,
  words: new Uint32Array(MAX_WORDS),
  wordCount: 0,
  kindMarks: new Uint32Array(MAX_WORDS),
  kindCount: 0,
  under: new Uint32Array(2 * MAX_WORDS),
  kinds: 0,
});

const LONGEST = 5;
/** Scripts in which one sign is a word or nearly one begin here (CJK radicals); one sign and two are features there. */
const SIGNS = 0x2e80;
const BLANK = 0x20;

const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9;
const finish = (hash: number): number => {
  const folded = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (folded ^ (folded >>> 13)) >>> 0;
};

/**
 * Letters said three times and more as one: "stoppp", "pleeease". Digits stay. The text itself when there is nothing to shorten.
 * Linear, total.
 */
export function shortenRuns(folded: string): string {
  return /(\p{L})\1\1/u.test(folded) ? folded.replace(/(\p{L})\1{2,}/gu, '$1') : folded;
}

const hashes = new Uint32Array(LONGEST);
/** Beyond the last word, where a kind is asked for. */
const EDGE = (1 << KIND_BITS) - 1;
/** Kinds further apart than this are said to be apart. */
const NEAR = 3;

/** Where {@link readFeatures} is: the words before the present one, their kinds, and the words before that have a kind. */
interface Place {
  readonly into: Features;
  word: number;
  before: number;
  beforeThat: number;
  kindBefore: number;
  kindBeforeThat: number;
  /** The two latest kinds that are not none, and how many words ago the latest was. */
  latest: number;
  latestButOne: number;
  ago: number;
}

/**
 * Fills `into` with the hashes of a folded text that hold whatever the circumstances: at most {@link MAX_FEATURES} of each sort, for
 * any string; linear, and the same every time.
 */
export function readFeatures(folded: string, into: Features): void {
  const { single } = into;
  let count = 0;
  into.doubles = 0;
  into.wordCount = 0;
  into.kindCount = 0;
  into.kinds = 0;
  const end = Math.min(folded.length, MAX_SCORED);
  const place: Place = {
    into,
    word: 0,
    before: 0,
    beforeThat: 0,
    kindBefore: EDGE,
    kindBeforeThat: EDGE,
    latest: 0,
    latestButOne: 0,
    ago: 0,
  };
  let word = WORD_SEED;
  let kind = 0;
  // Hashes of the row's last sign, last two and last three, where signs stand without blanks.
  let one = WORD_SEED;
  let two = WORD_SEED;
  // The sequences that end at a character grow from those that ended one before it: one step for each length.
  hashes.fill(0);
  let known = 0;
  for (let at = -1; at <= end; at += 1) {
    const code = at === -1 || at === end ? BLANK : folded.charCodeAt(at);
    const shortest = code >= SIGNS ? 2 : 3;
    for (let length = Math.min(LONGEST, known + 1); length > 1; length -= 1) {
      const hash = mix(hashes[length - 2]!, code);
      hashes[length - 1] = hash;
      if (length >= shortest) single[count++] = finish(hash + length);
    }
    hashes[0] = mix(0x811c9dc5, code);
    if (known < LONGEST) known += 1;
    if (code >= SIGNS) {
      single[count++] = finish(hashes[0] + 1);
      const three = wordHash(two, code);
      two = wordHash(one, code);
      one = wordHash(WORD_SEED, code);
      place.ago += 1;
      const inside = kindOfHash(three, true) || kindOfHash(two, true) || kindOfHash(one, true);
      if (inside !== 0) writeKind(place, inside);
    }
    if (code !== BLANK) {
      word = wordHash(word, code);
      kind = kindOfHash(word, false) || kind;
    } else if (word !== WORD_SEED) {
      writeWord(place, word, kindOfHash(word, true) || kind);
      word = WORD_SEED;
      kind = 0;
    }
  }
  writeEnd(place);
  into.singles = count;
}

/** Fills what hangs on circumstances for those of a group. As linear as {@link readFeatures}, and far less. */
export function readUnder(group: number, { words, wordCount, kindMarks, kindCount, under }: Features): void {
  for (let at = 0; at < wordCount; at += 1) under[at] = finish(mix(words[at]!, 0x51ed + group));
  for (let at = 0; at < kindCount; at += 1) under[wordCount + at] = finish(mix(kindMarks[at]!, group));
}

const write = ({ into }: Place, hash: number): void => {
  into.double[into.doubles++] = finish(hash);
};

function writeWord(place: Place, word: number, kind: number): void {
  const { before, beforeThat, kindBefore, kindBeforeThat } = place;
  write(place, word);
  place.into.words[place.into.wordCount++] = word;
  if (before !== 0) {
    write(place, mix(before, word) + 7);
    if (kindBefore !== 0) write(place, mix(mix(word, kindBefore), 0x7041));
    if (kind !== 0) write(place, mix(mix(before, kind), 0x7042));
  } else if (kind !== 0) write(place, mix(kind, 0x7044));
  if (beforeThat !== 0) {
    write(place, mix(beforeThat, word) + 11);
    if (kindBeforeThat !== 0) write(place, mix(mix(word, kindBeforeThat), 0x7045));
    if (kind !== 0) write(place, mix(mix(beforeThat, kind), 0x7046));
  }
  write(place, mix((kindBefore << KIND_BITS) | kind, 0x7050));
  write(place, mix((((kindBeforeThat << KIND_BITS) | kindBefore) << KIND_BITS) | kind, 0x7051));
  place.beforeThat = before;
  place.before = word;
  place.kindBeforeThat = kindBefore;
  place.kindBefore = kind;
  place.ago += 1;
  if (kind !== 0) writeKind(place, kind);
}

/** A word that has a kind, and the words before it that have one, however far away. */
function writeKind(place: Place, kind: number): void {
  const { latest, latestButOne, into } = place;
  into.kinds |= 1 << kind;
  write(place, mix(kind, 0x7001));
  into.kindMarks[into.kindCount++] = mix(kind, 0x7002);
  if (latest !== 0) {
    const gap = place.ago <= 1 ? 0 : place.ago <= NEAR ? 1 : 2;
    write(place, mix((latest << KIND_BITS) | kind, 0x7010 + gap));
  }
  if (latestButOne !== 0) {
    write(place, mix((latestButOne << KIND_BITS) | kind, 0x7020));
    write(place, mix((((latestButOne << KIND_BITS) | latest) << KIND_BITS) | kind, 0x7030));
  }
  place.latestButOne = latest;
  place.latest = kind;
  place.ago = 0;
}

function writeEnd(place: Place): void {
  const { kindBefore, kindBeforeThat, before } = place;
  if (before === 0) return;
  if (kindBefore !== 0) write(place, mix(kindBefore, 0x7043));
  write(place, mix((((kindBeforeThat << KIND_BITS) | kindBefore) << KIND_BITS) | EDGE, 0x7051));
}
