import type { Child } from '../child.js';
import type { Sample } from '../ratio.js';
import { quantile } from '../statistics.js';
import type { SeenSubmissions, WatchSubmissions } from '../stub/carrier.js';
import { steadily } from './steadily.js';

/** A text must be at the gateway by then. */
const ARRIVES_WITHIN_MS = 60_000;

/** How texts are caused, and by whom. */
export interface SteadyTexts {
  readonly accountSid: string;
  readonly count: number;
  readonly perSecond: number;
  /** Causes one text; resolves with the number it goes to, which nobody else is texted at. */
  readonly cause: (index: number) => Promise<string>;
}

/** The gateway as it is to be meanwhile: each call is answered after so long. */
export interface GatewayPace {
  readonly latencyMs: number;
  readonly upToMs: number;
}

/** Causes texts steadily and measures how long each takes from the moment it was to be caused until the gateway has its request. */
export async function measureWaits(carrier: Child, texts: SteadyTexts, pace: GatewayPace): Promise<Float64Array> {
  const { accountSid, count, perSecond, cause } = texts;
  const people: string[] = Array.from({ length: count }, () => '');
  const seeing = carrier.ask<SeenSubmissions>(
    { watch: accountSid, expect: count, ...pace } satisfies WatchSubmissions,
    ARRIVES_WITHIN_MS + (count * 1000) / perSecond,
  );
  // Whatever went wrong with a request says more than that its text never came.
  seeing.catch(() => undefined);
  const planned = await steadily(count, perSecond, async (index) => {
    people[index] = await cause(index);
  });
  return waitsOf(people, planned, (await seeing).seen);
}

/** Milliseconds for each text, in the order in which they were caused. Throws unless each arrived once. */
export function waitsOf(people: readonly string[], planned: Float64Array, seen: SeenSubmissions['seen']): Float64Array {
  const arrived = new Map(seen.map(({ to, atMs }) => [to, atMs]));
  if (arrived.size !== seen.length) throw new Error('A text arrived twice');
  const here = people.filter((to) => arrived.has(to)).length;
  if (here !== people.length) throw new Error(`${here} of ${people.length} texts arrived`);
  return planned.map((at, index) => arrived.get(people[index]!)! - at);
}

/** The 95th percentile, with the others beside it. */
export const sampleOfWaits = (waits: Float64Array): Sample => ({
  value: quantile(waits, 0.95),
  notes: {
    mean_ms: waits.reduce((sum, wait) => sum + wait, 0) / waits.length,
    p50_ms: quantile(waits, 0.5),
    p99_ms: quantile(waits, 0.99),
  },
});
