import { mergeLatency, percentile, type LatencyBuckets } from './latency.js';

/** Counts of some texts: of an hour, a stream, a window. Counts of disjoint texts add up. */
export interface KpiCounts {
  /** Handed to the gateway for the first time. */
  readonly texts: number;
  readonly submitted: number;
  /** Known not to have been taken, and over. */
  readonly failed: number;
  readonly delivered: number;
  readonly undelivered: number;
  /** Texts in {@link latency}. */
  readonly timed: number;
  readonly latencyMs: number;
  readonly latency: LatencyBuckets;
  /** Submissions that an opt-out would have had to stop. */
  readonly checked: number;
  readonly afterOptOut: number;
  /** Whose caller named a sender. */
  readonly wanted: number;
  readonly asWanted: number;
}

export const NO_TEXTS: KpiCounts = {
  texts: 0,
  submitted: 0,
  failed: 0,
  delivered: 0,
  undelivered: 0,
  timed: 0,
  latencyMs: 0,
  latency: {},
  checked: 0,
  afterOptOut: 0,
  wanted: 0,
  asWanted: 0,
};

/** The counts of all of these texts together, whatever their order. */
export const addCounts = (parts: readonly KpiCounts[]): KpiCounts =>
  parts.reduce(
    (sum, part) => ({
      texts: sum.texts + part.texts,
      submitted: sum.submitted + part.submitted,
      failed: sum.failed + part.failed,
      delivered: sum.delivered + part.delivered,
      undelivered: sum.undelivered + part.undelivered,
      timed: sum.timed + part.timed,
      latencyMs: sum.latencyMs + part.latencyMs,
      latency: mergeLatency(sum.latency, part.latency),
      checked: sum.checked + part.checked,
      afterOptOut: sum.afterOptOut + part.afterOptOut,
      wanted: sum.wanted + part.wanted,
      asWanted: sum.asWanted + part.asWanted,
    }),
    NO_TEXTS,
  );

/** The figures of S0.4–8, by the names they have at `/v1/kpis` and, with `parley_kpi_` before them, at `/metrics`. */
export const KPI_NAMES = [
  'submit_success_ratio',
  'delivery_ratio',
  'trigger_to_gateway_mean_seconds',
  'trigger_to_gateway_p95_seconds',
  'opt_out_compliance_ratio',
  'sender_accuracy_ratio',
] as const;
export type KpiName = (typeof KPI_NAMES)[number];

/** One figure. A value is never made up: without texts to judge by it is null and says why. */
export interface Kpi {
  readonly name: KpiName;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly target: number;
  /** `over`: must be more than the target; `under`: less; `at_least`: no less. */
  readonly bound: 'over' | 'under' | 'at_least';
  readonly met: boolean | null;
  readonly reason: string | null;
}

/** The guideline's targets. It names none for senders: ours is all of them. */
const TARGETS = { submit: 0.998, delivery: 0.95, optOut: 1, sender: 1 } as const;

/** The six figures, in the order of {@link KPI_NAMES}. `seconds` is the tenant's own target from trigger to gateway (S0.6). */
export function kpisOf(counts: KpiCounts, seconds: number): readonly Kpi[] {
  const p95 = percentile(counts.latency, 0.95);
  return [
    ratio(
      'submit_success_ratio',
      counts.submitted,
      counts.submitted + counts.failed,
      TARGETS.submit,
      'over',
      'No text was taken or refused by the gateway in this window.',
    ),
    ratio(
      'delivery_ratio',
      counts.delivered,
      counts.delivered + counts.undelivered,
      TARGETS.delivery,
      'over',
      'No final receipt has come for a text of this window.',
    ),
    timing('trigger_to_gateway_mean_seconds', counts.latencyMs / 1000, counts.timed, seconds, (sum, n) => sum / n),
    timing('trigger_to_gateway_p95_seconds', (p95 ?? 0) / 1000, counts.timed, seconds, (value) => value),
    ratio(
      'opt_out_compliance_ratio',
      counts.checked - counts.afterOptOut,
      counts.checked,
      TARGETS.optOut,
      'at_least',
      'No text of this window was of a message type for which opt-outs are checked.',
    ),
    ratio(
      'sender_accuracy_ratio',
      counts.asWanted,
      counts.wanted,
      TARGETS.sender,
      'at_least',
      'No text of this window named a sender.',
    ),
  ];
}

function ratio(
  name: KpiName,
  numerator: number,
  denominator: number,
  target: number,
  bound: 'over' | 'at_least',
  none: string,
): Kpi {
  const base = { name, numerator, denominator, target, bound };
  if (denominator === 0) return { ...base, value: null, met: null, reason: none };
  const value = numerator / denominator;
  return { ...base, value, met: bound === 'over' ? value > target : value >= target, reason: null };
}

function timing(
  name: KpiName,
  numerator: number,
  denominator: number,
  target: number,
  value: (numerator: number, denominator: number) => number,
): Kpi {
  const base = { name, denominator, target, bound: 'under' } as const;
  if (denominator === 0)
    return { ...base, numerator: 0, value: null, met: null, reason: 'No text of this window has reached the gateway.' };
  const seconds = value(numerator, denominator);
  return { ...base, numerator, value: seconds, met: seconds < target, reason: null };
}
