/**
 * What the trained stage looks at in a folded text: its character sequences of two to five, its words, and pairs of words that
 * stand close together, each as a hash. The training script runs this very code, so that training and decision cannot differ.
 */

/** Characters of a folded text that are looked at; more than any opt-out needs, and a bound on the work. */
export const MAX_SCORED = 1_000;
/** Most hashes that {@link readFeatures} writes: at each character four sequences and one sign, at each word four features. */
export const MAX_FEATURES = MAX_SCORED * 9;

const LONGEST = 5;
/** Scripts in which one sign is a word or nearly one begin here (CJK radicals); one sign alone is a feature there. */
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

const hashes = new Uint32Array(5);

/**
 * Writes the hashes of a folded text into `into` and returns how many there are. At most {@link MAX_FEATURES}, for any string;
 * linear, and the same every time.
 */
export function readFeatures(folded: string, into: Uint32Array): number {
  const end = Math.min(folded.length, MAX_SCORED);
  let count = 0;
  let word = 0;
  let before = 0;
  let beforeThat = 0;
  // The sequences that end at a character grow from those that ended one before it: one step for each length.
  hashes.fill(0);
  let known = 0;
  for (let at = -1; at <= end; at += 1) {
    const code = at === -1 || at === end ? BLANK : folded.charCodeAt(at);
    for (let length = LONGEST; length > 1; length -= 1) {
      if (length > known + 1) continue;
      const hash = mix(hashes[length - 2]!, code);
      hashes[length - 1] = hash;
      into[count++] = finish(hash + length);
    }
    hashes[0] = mix(0x811c9dc5, code);
    if (known < LONGEST) known += 1;
    if (code >= SIGNS) into[count++] = finish(hashes[0] + 1);
    if (code !== BLANK) word = mix(word === 0 ? 0x1b873593 : word, code);
    else if (word !== 0) {
      into[count++] = finish(word);
      if (before !== 0) into[count++] = finish(mix(before, word) + 7);
      if (beforeThat !== 0) into[count++] = finish(mix(beforeThat, word) + 11);
      beforeThat = before;
      before = word;
      word = 0;
    }
  }
  return count;
}
