/** Slips of the thumb in a message that is one word (R-1.18 step 7). */

/** Words whose misspelling stops, and how many slips each may bear. */
const TARGETS: readonly (readonly [string, number])[] = [
  ['stop', 1],
  ['stopp', 1],
  ['stopall', 1],
  ['quit', 1],
  ['cancel', 1],
  ['remove', 1],
  ['revoke', 1],
  ['optout', 1],
  ['unsub', 1],
  ['unsubscribe', 3],
  ['unsubscribed', 2],
];

/** Words of everyday English and other languages one slip away from a target: a person decides about these at most. */
const REAL: ReadonlySet<string> = new Set(
  (
    'top stoop shop step slop stomp stops tops spot shot soup strap stub stock stoep stok stol stof ' +
    'quite quiet quilt quits suit quid quip quiz quint unit ' +
    'cancer canal cancels candle chancel canceled cancelled cancelar cancela cancele cancelo ' +
    'removed removes remote remodel revoked evoke ' +
    'subscribe subscribed resubscribe payout lookout workout optical'
  ).split(' '),
);
/** Whether this is an everyday word that only looks like a slip. */
export const isRealWord = (word: string): boolean => REAL.has(word);

/** Real words that are more often a slip after an advertisement than a message of their own. */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'top stoop shop step slop stops stomp spot quite cancels removed revoked canceled cancelled'.split(' '),
);
/** Ways in which the word is said for fun, two slips away. */
const SAID: ReadonlySet<string> = new Set('stahp stawp stahhp stahpp stooop stopit stopp stobp staph sthap'.split(' '));

const SHORT: ReadonlySet<string> = new Set(['stop', 'end', 'quit', 'unsub']);
const LONGEST = 16;
const DIGIT_LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };

/** An opt-out word with a slip, or a real word close to one. */
export interface Slip {
  readonly kind: 'slip' | 'doubt';
  readonly target: string;
}

/**
 * `slip` when a message of one word (blanks already taken out) is an opt-out word with a slip; `doubt` when it is a real word so
 * close to one that a person should look; null otherwise. Total; the work is bounded by the longest target.
 */
export function slipOf(word: string): Slip | null {
  if (word.length < 3 || word.length > LONGEST) return null;
  const plain = /[a-z]/.test(word) ? word.replace(/[013457]/g, (digit) => DIGIT_LETTERS[digit]!) : word;
  // "ENDD", "QQUIT": a key held too long.
  const single = plain.replace(/([a-z])\1/g, '$1');
  if (single !== plain && SHORT.has(single) && !REAL.has(plain)) return { kind: 'slip', target: single };
  if (SAID.has(plain)) return { kind: 'slip', target: 'stop' };
  if (REAL.has(plain)) return DOUBTFUL.has(plain) ? { kind: 'doubt', target: 'stop' } : null;
  for (const [target, slips] of TARGETS) {
    if (plain.length < 4 && !(plain.length === 3 && target === 'stop' && plain.startsWith('st'))) continue;
    if (Math.abs(plain.length - target.length) > slips) continue;
    if (slips > 1 && !plain.startsWith('u') && !plain.startsWith('n')) continue;
    if (slips === 1 ? isOneSlip(plain, target) : distance(plain, target) <= slips) return { kind: 'slip', target };
  }
  return null;
}

/** Whether {@link distance} is 0 or 1, told by what is left between the common beginning and the common end. Linear. */
export function isOneSlip(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left.charCodeAt(start) === right.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && left.charCodeAt(left.length - 1 - end) === right.charCodeAt(right.length - 1 - end))
    end += 1;
  const [inLeft, inRight] = [left.length - start - end, right.length - start - end];
  if (inLeft <= 1 && inRight <= 1) return true;
  return inLeft === 2 && inRight === 2 && left[start] === right[start + 1] && left[start + 1] === right[start];
}

/**
 * Damerau and Levenshtein's distance: letters left out, put in, changed, or exchanged with the neighbour. Bounded by the product of
 * the lengths; both are short here.
 */
export function distance(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1;
      let least = Math.min(line[column - 1]! + 1, last[column]! + 1, last[column - 1]! + cost);
      const isExchange =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (isExchange) least = Math.min(least, before[column - 2]! + 1);
      line.push(least);
    }
    before = last;
    last = line;
  }
  return last[right.length]!;
}
