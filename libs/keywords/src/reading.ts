import { ONE_PIECE } from './english.js';
import { foldWords } from './fold.js';
import { latinShape } from './lookalikes.js';
import { isReaction } from './reactions.js';
import { MAX_PHRASE, type KeywordEntry } from './table.js';

/** Code units that are read. No keyword is longer; what a hostile text holds beyond them costs nothing. */
export const MAX_KEYWORD_TEXT = 1_600;
/** Longest folded message that is tried in one piece: the longest opt-out word with a blank after every letter. */
export const MAX_ONE_PIECE = 24;
/** Most sentences of which one may be an opt-out by itself. */
const MAX_SENTENCES = 6;
const SENTENCE_END = /[.!?\n。！？]+/u;
const LINE_END = /[\n\r\u0085\u2028\u2029]/;
/** How signatures and quoted messages begin. */
const TRAILER = /^\s{0,20}(?:>|--|__|sent from |get outlook|on [^\n]{1,160} wrote:)/i;
const MAX_TRAILER_LOOK = 240;
const FOREIGN = /[^\p{ASCII}]/u;

/** The first of several lines, folded, and whether a signature or a quote is all that follows. */
export interface FirstLine {
  readonly folded: string;
  readonly hasTrailer: boolean;
}

/**
 * What can be said of a text whatever the circumstances it came in. Each part is worked out when it is first asked for, because a text is decided under several
 * circumstances to learn whether they matter. Linear in the part of the text that is read.
 */
export class Reading {
  readonly isCut: boolean;
  /** The part that is read. */
  readonly text: string;
  readonly isReaction: boolean;
  readonly folded: string;
  private knownSentences: readonly string[] | undefined;
  private knownFirstLine: FirstLine | null | undefined;
  private knownLookalike: KeywordEntry | null | undefined;

  constructor(readonly whole: string) {
    this.isCut = whole.length > MAX_KEYWORD_TEXT;
    this.text = this.isCut ? whole.slice(0, MAX_KEYWORD_TEXT) : whole;
    this.isReaction = !this.isCut && isReaction(this.text);
    this.folded = foldWords(this.text);
  }

  /** The sentences, folded, the empty ones too; none when there is one only, or too many for one of them to be an opt-out by itself. */
  get sentences(): readonly string[] {
    return (this.knownSentences ??= sentencesIn(this.text));
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

function sentencesIn(text: string): readonly string[] {
  if (text.length > MAX_SENTENCES * MAX_PHRASE * 2 || !SENTENCE_END.test(text)) return [];
  const sentences = text.split(SENTENCE_END, MAX_SENTENCES * 2);
  return sentences.length > MAX_SENTENCES ? [] : sentences.map(foldWords);
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
