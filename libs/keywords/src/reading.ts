import { clausesOf, type Clause } from './clauses.js';
import { crisisIn, type CrisisKind } from './crisis.js';
import { ONE_PIECE } from './english.js';
import { foldWords } from './fold.js';
import { readSecondIntent } from './free-words/asides.js';
import { kindsOf, mayRevoke } from './free-words/evidence.js';
import { shortenRuns } from './free-words/features.js';
import { withoutQuotations } from './free-words/quotations.js';
import type { SecondIntent } from './labels.js';
import { latinShape } from './lookalikes.js';
import { beginsThought, isTurned } from './opt-out-phrases.js';
import { isReaction } from './reactions.js';
import { MAX_PHRASE, type KeywordEntry } from './table.js';

/** Code units that are read. No keyword is longer; what a hostile text holds beyond them costs nothing. */
export const MAX_KEYWORD_TEXT = 1_600;
/** Longest folded message that is tried in one piece: the longest opt-out word with a blank after every letter. */
export const MAX_ONE_PIECE = 24;
/** "wrong #". */
const NUMBER_SIGN = /\b(wrong|wrng) ?#/gi;
const LINE_END = /[\n\r\u0085\u2028\u2029]/;
/** How signatures and quoted messages begin. */
const TRAILER = /^\s{0,20}(?:>|--|__|sent from |get outlook|on [^\n]{1,160} wrote:)/i;
const MAX_TRAILER_LOOK = 240;
const FOREIGN = /[^\p{ASCII}]/u;
/** A word in capitals at the beginning or the end of a text, and a text that holds other letters too. */
const SHOUTED = /(?<![\p{L}\p{N}])\p{Lu}{2,14}(?![\p{L}\p{N}])/gu;
const LOWER = /\p{Ll}/u;
const MAX_SHOUT_LOOK = 400;
/** So many words beside an opt-out are a wish of their own. */
const WISH_WORDS = 4;

/** The first of several lines, folded, and whether a signature or a quote is all that follows. */
export interface FirstLine {
  readonly folded: string;
  readonly hasTrailer: boolean;
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * What can be said of a text whatever the circumstances it came in. Each part is worked out when it is first asked for, because a text is
 * decided under several circumstances to learn whether they matter. Linear in the part of the text that is read.
 */
export class Reading {
  readonly isCut: boolean;
  /** The part that is read, signs that stand for a word written out. */
  readonly text: string;
  readonly isReaction: boolean;
  readonly folded: string;
  private knownClauses: readonly Clause[] | undefined;
  private knownFirstLine: FirstLine | null | undefined;
  private knownLookalike: KeywordEntry | null | undefined;
  private knownCrisis: CrisisKind | null | undefined;
  private knownKinds: number | undefined;
  private knownShort: string | undefined;
  private knownWords: readonly string[] | undefined;
  private knownShouts: ReadonlySet<string> | undefined;

  constructor(readonly whole: string) {
    this.isCut = whole.length > MAX_KEYWORD_TEXT;
    const read = this.isCut ? whole.slice(0, MAX_KEYWORD_TEXT) : whole;
    this.text = read.includes('#') ? read.replace(NUMBER_SIGN, '$1 number ') : read;
    this.isReaction = !this.isCut && isReaction(this.text);
    this.folded = foldWords(this.text);
  }

  /** The words of the folded text. */
  get words(): readonly string[] {
    return (this.knownWords ??= this.folded.split(' '));
  }

  /** What danger the text tells of; null for none. */
  get crisis(): CrisisKind | null {
    return this.knownCrisis === undefined ? (this.knownCrisis = crisisIn(this.folded, this.words)) : this.knownCrisis;
  }

  /** The folded text with letters said three times and more as one. */
  get short(): string {
    return (this.knownShort ??= shortenRuns(this.folded));
  }

  /** The kinds of words in the text, a bit for each. */
  get kinds(): number {
    return (this.knownKinds ??= kindsOf(this.short));
  }

  /** False when no word of the text could stand in a request that texts stop. */
  get mayRevoke(): boolean {
    return mayRevoke(this.kinds);
  }

  /** The clauses of what is not quoted, folded: one for a text that is one thought. */
  get clauses(): readonly Clause[] {
    return (this.knownClauses ??= clausesOf(withoutQuotations(this.text)));
  }

  /** What the text wants beside an opt-out that stands in it; asked only of texts that hold one. */
  get also(): SecondIntent | null {
    const known = readSecondIntent(this.text, this.folded);
    if (known !== null) return known;
    return this.clauses.length > 1 && this.folded.split(' ').length > WISH_WORDS * 2 ? 'other_request' : null;
  }

  /** Folded words in capitals, in a text that is not all capitals. */
  get shouts(): ReadonlySet<string> {
    return (this.knownShouts ??= shoutsIn(this.text));
  }

  /** The folded word in capitals with which the text begins or ends, where a thought of its own follows or precedes it; else null. */
  get shoutedAtEdge(): string | null {
    if (this.shouts.size === 0) return null;
    const words = this.folded.split(' ');
    if (words.length < 2) return null;
    const [first, last] = [words[0]!, words.at(-1)!];
    if (this.shouts.has(first) && beginsThought(words[1]!)) return first;
    return this.shouts.has(last) && !isTurned(words.slice(0, -1)) ? last : null;
  }

  /** Null when there is one line only, or none that could be a keyword. */
  get firstLine(): FirstLine | null {
    return this.knownFirstLine === undefined ? (this.knownFirstLine = firstLineOf(this.text)) : this.knownFirstLine;
  }

  /** The opt-out word that the text imitates with letters of other scripts; null when it does not. */
  get lookalike(): KeywordEntry | null {
    return this.knownLookalike === undefined
      ? (this.knownLookalike = lookalikeOf(this.text, this.folded))
      : this.knownLookalike;
  }
}

let latest: Reading | null = null;

/** The text's reading; the same one for the text that was asked about last. */
export const readingOf = (text: string): Reading => (latest?.whole === text ? latest : (latest = new Reading(text)));

function shoutsIn(text: string): ReadonlySet<string> {
  const head = text.slice(0, MAX_SHOUT_LOOK);
  if (!LOWER.test(head)) return NOBODY;
  const shouts = new Set<string>();
  for (const [word] of head.matchAll(SHOUTED)) shouts.add(foldWords(word));
  return shouts;
}

function firstLineOf(text: string): FirstLine | null {
  if (!LINE_END.test(text)) return null;
  const body = text.trimStart();
  const end = body.search(LINE_END);
  if (end <= 0) return null;
  const folded = foldWords(body.slice(0, end));
  if (folded === '' || folded.length > MAX_PHRASE) return null;
  return { folded, hasTrailer: TRAILER.test(body.slice(end, end + MAX_TRAILER_LOOK)) };
}

function lookalikeOf(text: string, folded: string): KeywordEntry | null {
  if (folded.length > MAX_ONE_PIECE || !FOREIGN.test(text)) return null;
  const shape = latinShape(text);
  if (shape === null) return null;
  const latin = foldWords(shape);
  return latin.length > MAX_ONE_PIECE ? null : (ONE_PIECE.find(latin.replaceAll(' ', '')) ?? null);
}
