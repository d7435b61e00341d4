/**
 * Where a text may be divided so that nobody receives half a character. The rule is Intl.Segmenter's extended grapheme cluster
 * (UAX #29), and one thing more: never right after a zero-width joiner, which binds what follows in every script that uses it,
 * also where newer Unicode versions no longer call the pair one cluster.
 */
const CR = 0x0d;
const LF = 0x0a;
const ZWJ = 0x200d;

/** Code units that neither join a neighbour nor are joined by one. Checked exhaustively against Intl.Segmenter by the spec. */
const LONERS: readonly (readonly [number, number])[] = [
  [0x0000, 0x02ff],
  [0x0370, 0x0482],
  [0x048a, 0x052f],
  [0x05d0, 0x05ea],
  [0x0620, 0x064a],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20c0],
  [0x2100, 0x2bff],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x30a0, 0x30ff],
  [0x4e00, 0x9fff],
  [0xff01, 0xff60],
];

const ALONE = (() => {
  const alone = new Uint8Array(0x10000);
  for (const [first, last] of LONERS) alone.fill(1, first, last + 1);
  return alone;
})();

/** True for a code unit known to be a character by itself; false means "ask the segmenter". CR and LF join each other only. */
export const standsAlone = (codeUnit: number): boolean => ALONE[codeUnit] === 1;

let shared: Intl.Segmenter | undefined;
/** Built on first use: a process that only ever sees plain text never pays for it. */
export const graphemeSegmenter = (): Intl.Segmenter =>
  (shared ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

/**
 * The last place in (`from`, `at`] where the text may be divided. `from` must itself be such a place. When one cluster fills
 * the whole range (a letter under a hundred accents) it has to be broken: then `at`, or one less inside a surrogate pair.
 * Cost is bounded by `at - from`, so a walk over a long text stays linear.
 */
export function dividesAtOrBefore(text: string, from: number, at: number): number {
  if (at >= text.length) return text.length;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (standsAlone(before) && standsAlone(after) && !(before === CR && after === LF)) return at;
  // Whether a place divides depends on what is left of it and on one code point to its right: two units suffice.
  const clusters = graphemeSegmenter().segment(text.slice(from, at + 2));
  let place = at;
  while (place > from) {
    const start = from + (clusters.containing(place - from)?.index ?? 0);
    if (start === place && text.charCodeAt(place - 1) !== ZWJ) return place;
    place = start === place ? place - 1 : start;
  }
  return splitsPair(text, at) && at - 1 > from ? at - 1 : at;
}

/** True when `at` lies between the two halves of a surrogate pair. */
const splitsPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
