/** A text as patterns read it: lower-case, compatibility forms composed, invisible characters gone, straight apostrophes. */
export interface PlainText {
  readonly plain: string;
  /** The offset in the original text of a code unit of `plain`; `plain.length` leads to the original's end. */
  readonly origin: (at: number) => number;
}

const ASCII = /^[\x20-\x7e\n\r\t]*$/;
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}\p{Cs}]$/u;
const APOSTROPHE = /^[’‘ʼ´`]$/u;

/** What patterns read, and where it stood. Linear, total. */
export function plainText(text: string): PlainText {
  if (ASCII.test(text)) return { plain: text.toLowerCase(), origin: (at) => at };
  let plain = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    if (!INVISIBLE.test(character)) {
      const folded = APOSTROPHE.test(character) ? "'" : character.normalize('NFKC').toLowerCase();
      for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
      plain += folded;
    }
    at += character.length;
  }
  return { plain, origin: (unit) => origins[unit] ?? text.length };
}

const NO_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])';
const NO_LETTER_AFTER = '(?![\\p{L}\\p{N}])';

/** Between the words of a phrase: white space or hyphens, few of them. */
const withGaps = (list: string): string => list.replaceAll(' ?', '[\\s-]?').replaceAll(' ', '[\\s-]{1,3}');

/** A pattern for whole words and phrases, divided by `|`. A blank stands for white space or hyphens, ` ?` for one or none. For tables in the source. */
export const phrases = (list: string): RegExp =>
  new RegExp(`${NO_LETTER_BEFORE}(?:${withGaps(list)})${NO_LETTER_AFTER}`, 'gu');

/** A pattern for one of `first`, at most `between` words, then one of `second`, all within a sentence. */
export const near = (first: string, between: number, second: string): RegExp =>
  new RegExp(
    `${NO_LETTER_BEFORE}(?:${withGaps(first)})(?:\\s+[^\\s.!?]{1,20}){0,${between}}\\s+(?:${withGaps(second)})${NO_LETTER_AFTER}`,
    'gu',
  );

/** The text with everything that a pattern finds blanked out; offsets stay. */
export const blankOut = (plain: string, innocent: RegExp): string =>
  plain.replace(innocent, (found) => ' '.repeat(found.length));
