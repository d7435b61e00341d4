import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#libs/kernel';

/** Addresses that lead nowhere which one caller may ask for in {@link MISS_WINDOW_MS}, per process. */
export const MAX_MISSES = 30;
export const MISS_WINDOW_MS = 60_000;
/** Callers that are remembered; beyond it the oldest leave (I31). */
const MAX_CALLERS = 50_000;

interface Misses {
  count: number;
  readonly until: number;
}

/** Shuts the door on whoever guesses codes, for the rest of the minute. People who follow links they were sent never miss that often. */
@Injectable()
export class MissLimiter {
  private readonly callers = new Map<string, Misses>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Whether this caller has missed too often. */
  isShut(caller: string): boolean {
    const misses = this.callers.get(caller);
    return misses !== undefined && misses.until > this.clock.now().getTime() && misses.count >= MAX_MISSES;
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
}
