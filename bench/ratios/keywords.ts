import { decideKeyword, type KeywordContext } from '#libs/keywords';
import type { Prepared, Ratio, Sample } from '../ratio.js';
import { spreadOf } from '../statistics.js';

/** Ordinary texts of some 40 characters, none of which an exact word decides: each goes through every stage. */
const TEXTS = [
  'can you come by on thursday around 3 pm?',
  'how much for a full detail of a minivan?',
  'thanks so much see you tomorrow at nine',
  'my daughter has a cough is that alright',
];
const CONTEXTS: readonly KeywordContext[] = ['none', 'chat', 'marketing', 'reminder'];
/** Decisions of one lot; a lot takes some 10 ms. */
const LOT = 2_000;
const LOTS_PER_SECOND = 40;

/** What nobody can avoid who compares words: R6's baseline. */
const bare = (text: string): boolean => text.normalize('NFKC').trim().toUpperCase() === 'STOP';
const decide = (text: string, index: number): boolean =>
  decideKeyword({ text, context: CONTEXTS[index % CONTEXTS.length]! }).class === 'opt_out';

/** Microseconds of one call, the median over lots. */
function lots(count: number, perLot: number, call: (index: number) => boolean): Sample {
  const costs: number[] = [];
  const hits = new Set<number>();
  for (let lot = 0; lot < count; lot += 1) {
    const started = performance.now();
    let found = 0;
    for (let index = 0; index < perLot; index += 1) if (call(index)) found += 1;
    hits.add(found);
    costs.push(((performance.now() - started) * 1000) / perLot);
  }
  if (hits.size !== 1) throw new Error('The same texts were judged differently from lot to lot');
  return { value: spreadOf(costs).median };
}

const sides = (
  seconds: number,
  perLot: number,
  ours: (index: number) => boolean,
  baseline: (index: number) => boolean,
): Prepared => {
  const times = (share: number): number => Math.max(1, Math.round(seconds * share * LOTS_PER_SECOND));
  return {
    ours: (share) => Promise.resolve(lots(times(share), perLot, ours)),
    baseline: (share) => Promise.resolve(lots(times(share), perLot, baseline)),
    details: () => Promise.resolve({}),
    close: () => Promise.resolve(),
  };
};

/** R6: deciding the keyword of an ordinary text, free words included. */
export const keywords: Ratio = {
  id: 'R6',
  title: 'Keyword of a text of 40 characters',
  ours: 'words, languages, slips and free words',
  baseline: 'compare the text, upper-cased, with one word',
  unit: 'µs',
  better: 'lower',
  floor: 60,
  aim: 25,
  prepare: (_place, { seconds }) =>
    Promise.resolve(
      sides(
        seconds,
        LOT,
        (index) => decide(TEXTS[index % TEXTS.length]!, index),
        (index) => bare(TEXTS[index % TEXTS.length]!),
      ),
    ),
};

const HOSTILE = ['“', 'can you come ', '停', '\n> x ', 'a. '];
const hostile = (length: number): readonly string[] =>
  HOSTILE.map((unit) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));

/** R6b: a hostile body of 100 kB against one of 1 kB. Linear would be 100; what lies beyond the limit is not read. */
export const hostileKeywords: Ratio = {
  id: 'R6b',
  title: 'Keyword of a hostile text of 100 kB',
  ours: '100 kB of what costs most',
  baseline: '1 kB of the same',
  unit: 'µs',
  better: 'lower',
  floor: 150,
  aim: 20,
  prepare(_place, { seconds }) {
    const [long, short] = [hostile(100_000), hostile(1_000)];
    const call = (texts: readonly string[]) => (index: number) => decide(texts[index % texts.length]!, index);
    return Promise.resolve(sides(seconds, HOSTILE.length * 4, call(long), call(short)));
  },
};
