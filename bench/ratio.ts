import type { BenchOptions } from './options.js';
import type { Workplace } from './workplace.js';

/** One side of one round. */
export interface Sample {
  /** In the ratio's unit. */
  readonly value: number;
  /** Figures worth printing beside it; never compared. */
  readonly notes?: Readonly<Record<string, number>>;
}

/** A ratio that is ready to be measured. */
export interface Prepared {
  /** How many processes of each side take a turn each in every round; one when left out. */
  readonly processes?: number;
  /** Runs our side for one turn. `share` of the usual length: 1, or less for the warm-up. */
  ours(share: number): Promise<Sample>;
  /** Runs what ours is compared with, for as long. */
  baseline(share: number): Promise<Sample>;
  /** Between warm-up and rounds. */
  warmed?(): Promise<void>;
  /** What else the reader should know, asked once after the last round. Throws when the rounds cannot have measured what they claim. */
  details(): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** Two ways to do a thing, and how far ours may fall behind. Ratios are compared, never absolute figures (architecture §7). */
export interface Ratio {
  /** As in reliability.md §4.3. */
  readonly id: string;
  readonly title: string;
  readonly ours: string;
  readonly baseline: string;
  readonly unit: string;
  /** Whether a larger or a smaller ratio is better. */
  readonly better: 'higher' | 'lower';
  /** Beyond it the run fails. */
  readonly floor: number;
  readonly aim: number;
  /** How many rounds only warm both sides up; less than half a one when left out. */
  readonly warmUp?: number;
  prepare(place: Workplace, options: BenchOptions): Promise<Prepared>;
}
