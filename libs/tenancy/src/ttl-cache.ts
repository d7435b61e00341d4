import type { Clock } from '#libs/kernel';

interface Entry<V> {
  readonly value: V;
  /** The value for those who wait; made once, because hits are many. */
  readonly found: Promise<V>;
  readonly freshUntil: number;
}

/**
 * Remembers what a look-up found for a short while. When looking again fails (the database is away) the old answer is served, so that receiving goes on
 * (I29); unknown things are never remembered as known. Bounded: the oldest entries leave first.
 */
export class TtlCache<V> {
  private readonly entries = new Map<string, Entry<V>>();
  private readonly pending = new Map<string, Promise<V>>();

  constructor(
    private readonly clock: Clock,
    private readonly ttlMs: number,
    private readonly maxEntries = 10_000,
  ) {}

  /** The remembered value, or what `load` finds. Concurrent callers share one load. */
  get(key: string, load: () => Promise<V>): Promise<V> {
    const known = this.entries.get(key);
    if (known !== undefined && this.isFresh(known)) return known.found;
    const shared = this.pending.get(key);
    if (shared !== undefined) return known === undefined ? shared : known.found;
    const loading = load()
      .then((value) => this.remember(key, value))
      .finally(() => this.pending.delete(key));
    this.pending.set(key, loading);
    if (known === undefined) return loading;
    return loading.catch(() => known.value);
  }

  /** The remembered value if it need not be looked up again; undefined otherwise. */
  fresh(key: string): Promise<V> | undefined {
    const known = this.entries.get(key);
    return known !== undefined && this.isFresh(known) ? known.found : undefined;
  }

  /**
   * What {@link get} does for a caller that holds a connection and loads through it: it never waits for a load that somebody else began, because that one may be waiting for the very connections
   * that such callers hold.
   */
  async getHolding(key: string, load: () => Promise<V>): Promise<V> {
    const known = this.entries.get(key);
    if (known !== undefined && (this.isFresh(known) || this.pending.has(key))) return known.value;
    return this.remember(key, await load());
  }

  /** Forgets everything. */
  clear(): void {
    this.entries.clear();
  }

  private isFresh({ freshUntil }: Entry<V>): boolean {
    return freshUntil > this.clock.now().getTime();
  }

  private remember(key: string, value: V): V {
    this.entries.delete(key);
    if (this.entries.size >= this.maxEntries) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(key, {
      value,
      found: Promise.resolve(value),
      freshUntil: this.clock.now().getTime() + this.ttlMs,
    });
    return value;
  }
}
