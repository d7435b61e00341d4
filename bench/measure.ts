import type { BenchOptions } from './options.js';
import type { Prepared, Ratio, Sample } from './ratio.js';
import { spreadOf, type Spread } from './statistics.js';
import type { Workplace } from './workplace.js';

/** How short the round is that only warms both sides up, unless the ratio wants it longer. */
const WARM_UP_SHARE = 0.4;

/** One side over all rounds. */
export interface Side {
  readonly what: string;
  readonly rounds: readonly number[];
  readonly median: number;
  /** Median over the rounds of each note. */
  readonly notes: Readonly<Record<string, number>>;
}

/** What a ratio came to. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly ours: Side;
  readonly baseline: Side;
  /** Ours over baseline of the same round; the median of these is the figure. */
  readonly ratios: readonly number[];
  readonly ratio: Spread;
  readonly floor: number;
  readonly aim: number;
  readonly verdict: Verdict;
  readonly details: Readonly<Record<string, unknown>>;
}

export type Verdict = 'aim reached' | 'floor held' | 'floor missed';

/** Where a ratio stands against its two marks. */
export function judge(ratio: number, { better, floor, aim }: Pick<Ratio, 'better' | 'floor' | 'aim'>): Verdict {
  const reaches = (mark: number): boolean => (better === 'higher' ? ratio >= mark : ratio <= mark);
  if (reaches(aim)) return 'aim reached';
  return reaches(floor) ? 'floor held' : 'floor missed';
}

/** Measures one ratio: a warm-up, then rounds of ours, baseline, ours, baseline …, so that whatever else the machine does hits both. */
export async function measure(ratio: Ratio, place: Workplace, options: BenchOptions): Promise<Outcome> {
  place.say(`${ratio.id}: preparing`);
  const prepared = await ratio.prepare(place, options);
  try {
    const warmUp = ratio.warmUp ?? WARM_UP_SHARE;
    const turns = Math.ceil(warmUp);
    for (let turn = 0; turn < turns; turn += 1) await playRound(prepared, warmUp / turns);
    await prepared.warmed?.();
    const ours: Sample[] = [];
    const baseline: Sample[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      const [one, other] = await playRound(prepared, 1);
      ours.push(one);
      baseline.push(other);
      place.say(
        `${ratio.id}: round ${round} of ${options.rounds}: ${plain(one.value)} against ${plain(other.value)} ${ratio.unit}, ratio ${(one.value / other.value).toFixed(2)}`,
      );
    }
    const ratios = ours.map(({ value }, round) => value / baseline[round]!.value);
    const spread = spreadOf(ratios);
    return {
      id: ratio.id,
      title: ratio.title,
      unit: ratio.unit,
      better: ratio.better,
      ours: sideOf(ratio.ours, ours),
      baseline: sideOf(ratio.baseline, baseline),
      ratios,
      ratio: spread,
      floor: ratio.floor,
      aim: ratio.aim,
      verdict: judge(spread.median, ratio),
      details: await prepared.details(),
    };
  } finally {
    await prepared.close();
  }
}

/** One turn of each process of both sides, ours and theirs by turns; the mean of each side. */
async function playRound(prepared: Prepared, share: number): Promise<readonly [Sample, Sample]> {
  const ours: Sample[] = [];
  const baseline: Sample[] = [];
  for (let turn = 0; turn < (prepared.processes ?? 1); turn += 1) {
    ours.push(await prepared.ours(share));
    baseline.push(await prepared.baseline(share));
  }
  return [meanOf(ours), meanOf(baseline)];
}

function meanOf(samples: readonly Sample[]): Sample {
  const mean = (of: (sample: Sample) => number): number =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  return {
    value: mean(({ value }) => value),
    notes: Object.fromEntries(
      Object.keys(samples[0]?.notes ?? {}).map((name) => [name, mean(({ notes }) => notes?.[name] ?? Number.NaN)]),
    ),
  };
}

function sideOf(what: string, samples: readonly Sample[]): Side {
  const rounds = samples.map(({ value }) => value);
  const names = Object.keys(samples[0]?.notes ?? {});
  return {
    what,
    rounds,
    median: spreadOf(rounds).median,
    notes: Object.fromEntries(
      names.map((name) => [name, spreadOf(samples.map(({ notes }) => notes?.[name] ?? Number.NaN)).median]),
    ),
  };
}

/** A figure short enough to compare by eye. */
export const plain = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
