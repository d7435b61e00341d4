import { findLinks } from './links.js';
import { layOutSegments } from './segments.js';

/**
 * Typographic characters and how they are written on a typewriter. Nothing here changes what a text says: accents stay, letters
 * of other scripts stay, joiners stay.
 */
const TYPEWRITTEN: ReadonlyMap<string, string> = new Map([
  ...each('“”„‟«»❝❞〝〞″＂', '"'),
  ...each('‘’‚‛´`ʼʹ′❛❜', "'"),
  ...each('‐‑‒–—―⁃−•', '-'),
  ...each('…', '...'),
  ...each('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t', ' '),
  ...each('\u2028\u2029\u0085', '\n'),
  ...each('‹', '<'),
  ...each('›', '>'),
  ...each('÷⁄∕', '/'),
  ...each('‼', '!!'),
  ...Array.from({ length: 0x5e }, (_, index): [string, string] => [
    String.fromCharCode(0xff01 + index),
    String.fromCharCode(0x21 + index),
  ]),
]);

function each(characters: string, replacement: string): [string, string][] {
  return Array.from(characters, (character) => [character, replacement]);
}

const SUBSTITUTED = new RegExp(
  `[${[...TYPEWRITTEN.keys()].map((character) => `\\u{${character.codePointAt(0)!.toString(16)}}`).join('')}]`,
  'gu',
);
const FRACTIONS: ReadonlyMap<string, string> = new Map([
  ['¼', '1/4'],
  ['½', '1/2'],
  ['¾', '3/4'],
]);
const FRACTION = /(\p{Nd}?)([¼½¾])/gu;
/** Zero width space, word joiner, byte order mark, soft hyphen: without meaning for the reader. Joiners are not among them. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;
/** Direction marks say something only where a right-to-left letter stands. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const NEEDS_WORK = /[^\n\r\x20-\x5f\x61-\x7e]/;

/**
 * The text with typography replaced by what GSM-7 has, so that a curly quote does not halve a text's room (S0.22,
 * text-encoding.md §3): composed (NFC) first; curly quotes, dashes, ellipsis, full-width forms; ONE space for a no-break space, any
 * other space and a tab; invisible characters dropped. Never touches a link, never strips an accent, never removes a joiner.
 * Total, linear; doing it twice changes nothing more. Where it differs from the reference's map (two spaces for a no-break space,
 * seven for a tab, combining marks to letters) that map is the quirk.
 */
export function toGsm(text: string): string {
  let written = text;
  // What is dropped or written otherwise may end a link, or make one; a few rounds settle that.
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const again = writtenOnce(written);
    if (again === written) return written;
    written = again;
  }
  return written;
}

const MAX_ROUNDS = 8;

function writtenOnce(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  const dropMarks = !RIGHT_TO_LEFT.test(text);
  let result = '';
  let from = 0;
  for (const link of findLinks(text)) {
    result += typewrite(text.slice(from, link.start), dropMarks) + text.slice(link.start, link.end);
    from = link.end;
  }
  return result + typewrite(text.slice(from), dropMarks);
}

/**
 * {@link toGsm} where it saves at least one part, else the text as it is: typography nobody pays for is left alone [OB6].
 */
export function toGsmIfItSaves(text: string): string {
  const plain = toGsm(text);
  return plain !== text && layOutSegments(plain).ends.length < layOutSegments(text).ends.length ? plain : text;
}

function typewrite(text: string, dropMarks: boolean): string {
  const visible = (dropMarks ? text.replace(DIRECTION_MARKS, '') : text).replace(INVISIBLE, '');
  return (
    visible
      .normalize('NFC')
      // "2½" must not become "21/2".
      .replace(
        FRACTION,
        (_, digit: string, sign: string) => `${digit === '' ? '' : `${digit} `}${FRACTIONS.get(sign)!}`,
      )
      .replace(SUBSTITUTED, (character) => TYPEWRITTEN.get(character)!)
      // A full-width letter under an accent composes only now.
      .normalize('NFC')
  );
}
