/**
 * A message as keywords see it: what a thumb adds to a word (capitals, full width, quotes, emoji, invisible characters, accents)
 * is gone, the words remain, one blank between them.
 */

/**
 * Invisible characters: format, lone surrogates, fillers, variation selectors, and control characters such as NUL and ESC. White
 * space among the controls divides words and stays.
 */
const INVISIBLE = new RegExp(
  '[\\p{Cf}\\p{Cs}\\p{Variation_Selector}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u2800\\u3164\\uffa0[\\p{Cc}--[\\t\\n\\v\\f\\r\\u0085]]]',
  'gv',
);
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

/** Code units of a text that are kept after composing: one hostile character may stand for eighteen. */
export const MAX_FOLDED = 1_600;

/** The visible beginning of a text, compatibility forms composed (NFKC); capitals, marks and punctuation stay. */
export const dropInvisible = (text: string): string =>
  text.replace(INVISIBLE, '').normalize('NFKC').slice(0, MAX_FOLDED);

/** Kinds of an ASCII character. */
const WORD = 0;
const BLANK = 1;
const OTHER = 2;
const FOREIGN = 4;
const KIND = (() => {
  const kinds = new Uint8Array(128).fill(OTHER);
  // Control characters take the long way: they are dropped, where punctuation divides.
  kinds.fill(FOREIGN, 0x00, 0x09).fill(FOREIGN, 0x0e, 0x20).fill(FOREIGN, 0x7f);
  for (const character of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
    kinds[character.charCodeAt(0)] = WORD;
  kinds[0x20] = BLANK;
  return kinds;
})();

/** Beyond ASCII, what phones put between words by themselves: dashes, quotes, an ellipsis, a bullet, a firm blank, signs of money. */
const TYPED = new Set(Array.from('–—“”„«»…•·\u00a0€£¥°‘’', (character) => character.charCodeAt(0)));
const FIRST_HALF_OF_EMOJI = 0xd83d;

/** The kind of the character at a place: `OTHER` for emoji of the commonest block (U+1F400 to U+1F7FF, none of which is a letter or digit). */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return KIND[code]!;
  if (TYPED.has(code)) return OTHER;
  const isEmoji =
    (code === FIRST_HALF_OF_EMOJI && isSecondHalf(text.charCodeAt(at + 1))) ||
    (isSecondHalf(code) && text.charCodeAt(at - 1) === FIRST_HALF_OF_EMOJI);
  return isEmoji ? OTHER : FOREIGN;
}

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x60 || code === 0x2018 || code === 0x2019;

/**
 * The words of a text: lower-case, accents and inner apostrophes dropped, everything that is no letter or digit one blank, none
 * at the edges. '' when there is no word. Total, linear, and folding twice changes nothing. Of a text beyond those characters no
 * more than {@link MAX_FOLDED} code units are kept.
 */
export function foldWords(text: string): string {
  let between = WORD;
  let pending = WORD;
  let first = -1;
  let last = -1;
  for (let at = 0; at < text.length; at += 1) {
    const kind = kindAt(text, at);
    if (kind === WORD) {
      if (first === -1) first = at;
      else between |= pending;
      last = at;
      pending = WORD;
    } else if (kind === FOREIGN) return foldForeign(text);
    else pending = kind === BLANK && pending === WORD ? BLANK : OTHER;
  }
  if (first === -1) return '';
  const core = text.slice(first, last + 1).toLowerCase();
  return between < OTHER ? core : foldPlain(core);
}

/** Something other than single blanks stands between the words. Word by word: twice as fast as a pattern on a short text. */
function foldPlain(core: string): string {
  let folded = '';
  let start = 0;
  for (let at = 0; at <= core.length; at += 1) {
    if (at < core.length && KIND[core.charCodeAt(at)] === WORD) continue;
    if (at > start) folded += core.slice(start, at);
    // An apostrophe joins what it stands between: "don't" is one word.
    if (!isApostrophe(core.charCodeAt(at)) && folded !== '' && !folded.endsWith(' ')) folded += ' ';
    start = at + 1;
  }
  return folded.trimEnd();
}

function foldForeign(text: string): string {
  return (
    // Before composing too: NFKC makes a blank of the acute that many thumbs take for an apostrophe.
    dropInvisible(text.replace(APOSTROPHES, ''))
      .normalize('NFKD')
      .replace(MARKS, '')
      .toLowerCase()
      .replace(MARKS, '')
      // A Turkish keyboard writes I without its dot.
      .replaceAll('ı', 'i')
      .replace(APOSTROPHES, '')
      .replace(BETWEEN_WORDS, ' ')
      .trim()
      .normalize('NFC')
  );
}
