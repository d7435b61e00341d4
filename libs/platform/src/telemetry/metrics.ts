import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/**
 * Prometheus metrics of one process. Labels are closed sets of ours (outcome, provider, state): never a tenant's name, a number or
 * a word (attack case 108).
 */
export class Metrics {
  readonly registry = new Registry();
  private readonly made = new Map<string, Counter | Histogram | Gauge>();

  constructor(app: string) {
    this.registry.setDefaultLabels({ app });
    collectDefaultMetrics({ register: this.registry });
  }

  /** Adds one (or `by`) to the counter `parley_<name>_total`. */
  count(name: string, labels: Readonly<Record<string, string>> = {}, by = 1): void {
    const counter = this.metric(
      name,
      () =>
        new Counter({
          name: `parley_${name}_total`,
          help: name.replaceAll('_', ' '),
          labelNames: Object.keys(labels),
          registers: [this.registry],
        }),
    );
    counter.inc({ ...labels }, by);
  }

  /** Records a duration in seconds in `parley_<name>_seconds`. */
  time(name: string, seconds: number, labels: Readonly<Record<string, string>> = {}): void {
    const histogram = this.metric(
      name,
      () =>
        new Histogram({
          name: `parley_${name}_seconds`,
          help: name.replaceAll('_', ' '),
          labelNames: Object.keys(labels),
          buckets: [0.005, 0.02, 0.1, 0.3, 1, 2, 5, 10, 30],
          registers: [this.registry],
        }),
    );
    histogram.observe({ ...labels }, seconds);
  }

  /** Says how something stands now, as `parley_<name>`. Null takes the figure away: nothing is known, and a stale one would be believed. */
  gauge(name: string, value: number | null, labels: Readonly<Record<string, string>> = {}): void {
    const gauge = this.metric(
      name,
      () =>
        new Gauge({
          name: `parley_${name}`,
          help: name.replaceAll('_', ' '),
          labelNames: Object.keys(labels),
          registers: [this.registry],
        }),
    );
    if (value !== null) gauge.set({ ...labels }, value);
    // Without labels there is always one value; not-a-number is how Prometheus writes that there is none.
    else if (Object.keys(labels).length > 0) gauge.remove({ ...labels });
    else gauge.set(Number.NaN);
  }

  private metric<M extends Counter | Histogram | Gauge>(name: string, make: () => M): M {
    const existing = this.made.get(name);
    if (existing !== undefined) return existing as M;
    const fresh = make();
    this.made.set(name, fresh);
    return fresh;
  }
}
