/**
 * A message as keywords see it: what a thumb adds to a word (capitals, full width, quotes, emoji, invisible characters, accents)
 * is gone, the words remain, one blank between them.
 */

/** Invisible characters that are no control characters: format, lone surrogates, fillers, variation selectors. */
const INVISIBLE = /[\p{Cf}\p{Cs}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0]/gu;
/** NUL, ESC and their like; white space among the controls divides words and stays. */
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;
const CONTROLS = new RegExp(CONTROL, 'gu');
const MARKS = /\p{M}/gu;
const APOSTROPHES = /['’‘ʼ`´]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const PLAIN_BETWEEN_WORDS = /[^a-z0-9]+/g;

/** The text without what cannot be seen, compatibility forms composed (NFKC); capitals, marks and punctuation stay. */
export const dropInvisible = (text: string): string =>
  text.replace(INVISIBLE, '').replace(CONTROLS, '').normalize('NFKC');

/** Kinds of an ASCII character in a folded message. */
const WORD = 0;
const BLANK = 1;
const OTHER = 2;
const FOREIGN = 4;
const KIND = (() => {
  const kinds = new Uint8Array(128).fill(OTHER);
  for (const character of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
    kinds[character.charCodeAt(0)] = WORD;
  kinds[0x20] = BLANK;
  return kinds;
})();

/**
 * The words of a text: lower-case, accents and inner apostrophes dropped, everything that is no letter or digit one blank, none
 * at the edges. '' when there is no word. Total, linear, and folding twice changes nothing.
 */
export function foldWords(text: string): string {
  let kinds = WORD;
  let first = -1;
  let last = -1;
  let pending = WORD;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? KIND[code]! : FOREIGN;
    if (kind === WORD) {
      if (first === -1) first = at;
      else kinds |= pending;
      last = at;
      pending = WORD;
    } else if (kind === FOREIGN) return foldForeign(text);
    else if (kind === BLANK && pending !== WORD) pending = OTHER;
    else pending |= kind;
  }
  if (first === -1) return '';
  const core = text.slice(first, last + 1).toLowerCase();
  return kinds < OTHER ? core : foldPlain(core, text);
}

/** Something stands between the words: punctuation, two blanks, a line end or a control character. */
function foldPlain(core: string, text: string): string {
  if (CONTROL.test(text)) return foldForeign(text);
  return core.replace(APOSTROPHES, '').replace(PLAIN_BETWEEN_WORDS, ' ').trim();
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
