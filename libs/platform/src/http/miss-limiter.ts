import type { Clock } from '#libs/kernel';

/** Misses are counted for so long, from the first one on. */
export const MISS_WINDOW_MS = 60_000;
/** Callers that are remembered; beyond it the oldest leave (I31). */
const MAX_CALLERS = 50_000;

interface Misses {
  count: number;
  readonly until: number;
}

/** Shuts the door on whoever guesses, for the rest of the minute: after `mostMisses` of one caller, in this process. */
export class MissLimiter {
  private readonly callers = new Map<string, Misses>();

  constructor(
    private readonly clock: Clock,
    private readonly mostMisses: number,
  ) {}

  /** Whether this caller has missed too often. */
  isShut(caller: string): boolean {
    const misses = this.callers.get(caller);
    return misses !== undefined && misses.until > this.clock.now().getTime() && misses.count >= this.mostMisses;
  }

  /** Counts one more miss. */
  miss(caller: string): void {
    const now = this.clock.now().getTime();
    const known = this.callers.get(caller);
    if (known !== undefined && known.until > now) {
      known.count += 1;
      return;
    }
    this.callers.delete(caller);
    if (this.callers.size >= MAX_CALLERS) this.callers.delete(this.callers.keys().next().value!);
    this.callers.set(caller, { count: 1, until: now + MISS_WINDOW_MS });
  }

  /** Takes a miss back that was none after all. */
  forgive(caller: string): void {
    const known = this.callers.get(caller);
    if (known !== undefined && known.count > 0) known.count -= 1;
  }
}
