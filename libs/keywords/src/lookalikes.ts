import { dropInvisible } from './fold.js';

/**
 * Letters of other scripts that a reader takes for Latin ones, and letters in boxes. Only what the opt-out words need, by shape, so
 * that "ЅТОР" in Cyrillic letters is noticed (reliability.md §5.1 item 27). Words of those scripts are no matter of this file.
 */
const SHAPES: Readonly<Record<string, string>> = {
  a: 'аАαΑɑᴀꓮᎪ',
  b: 'вВβΒЬʙꓐᏴ',
  c: 'сСϲϹᴄⲥⲤꓚᏟ',
  d: 'ԁᴅꓓᎠ',
  e: 'еЕεΕᴇⲈꓰᎬҽ',
  i: 'іІιΙɪӏꓲᎥ',
  k: 'кКκΚᴋⲔꓗᏦ',
  l: 'ӏʟꓡᏞ',
  m: 'мМΜᴍꓟᎷ',
  n: 'ΝɴոⲚꓠ',
  o: 'оОοΟօՕᴏⲟⲞꓳ',
  p: 'рРρΡᴘⲣⲢꓑᏢ',
  q: 'ԛԚզ',
  r: 'гʀꓣᏒ',
  s: 'ѕЅꜱꓢᏚՏς',
  t: 'тТτΤᴛⲦꓔᎢ',
  u: 'υսՍᴜꓴ',
  v: 'νѵѴᴠꓦᏙ',
  x: 'хХχΧⲬꓫ',
};
const LATIN = new Map(
  Object.entries(SHAPES).flatMap(([latin, shapes]) => Array.from(shapes, (shape) => [shape, latin])),
);

/** First code points of alphabets in boxes, A to Z in order; NFKC leaves these as they are. */
const BOXED = [0x1f150, 0x1f170, 0x1f1e6];

const IMITATION = new RegExp(
  `[${[...LATIN.keys()].join('')}${BOXED.map((first) => `\\u{${first.toString(16)}}-\\u{${(first + 25).toString(16)}}`).join('')}]`,
  'gu',
);

/** The text with look-alikes as the Latin letters they imitate, or null when it has none. Total and linear. */
export function latinShape(text: string): string | null {
  const visible = dropInvisible(text);
  const latin = visible.replace(IMITATION, (character) => LATIN.get(character) ?? unboxed(character));
  return latin === visible ? null : latin;
}

function unboxed(character: string): string {
  const code = character.codePointAt(0)!;
  const first = BOXED.find((start) => code >= start && code < start + 26)!;
  return String.fromCharCode(0x61 + code - first);
}
