/** The middle of a list and how far the list spreads. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Median (the mean of the two middle ones for an even count), smallest and largest. Throws on an empty list or a number that is none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((left, right) => left - right);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.ceil((sorted.length - 1) / 2)];
  const min = sorted[0];
  const max = sorted.at(-1);
  if (low === undefined || high === undefined || min === undefined || max === undefined)
    throw new Error('Nothing was measured');
  if (!sorted.every(Number.isFinite)) throw new Error('A measurement is not a number');
  return { median: (low + high) / 2, min, max };
}

/** The value below which `share` (0 to 1) of the list lies, by nearest rank. Throws on an empty list. */
export function quantile(values: Float64Array, share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured');
  const sorted = values.toSorted();
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]!;
}
