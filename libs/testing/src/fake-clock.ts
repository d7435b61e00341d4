import type { Clock } from '#libs/kernel';

/** A clock that stands still until it is told. */
export interface FakeClock extends Clock {
  /** Moves on by milliseconds; a negative number is a clock stepping back. */
  advance(ms: number): void;
  set(to: Date | string): void;
}

/** Starts at a Tuesday noon UTC, inside the lawful hours of every North American time zone. */
export function fakeClock(start: Date | string = '2026-06-16T17:00:00.000Z'): FakeClock {
  let ms = new Date(start).getTime();
  return {
    now: () => new Date(ms),
    advance(by) {
      ms += by;
    },
    set(to) {
      ms = new Date(to).getTime();
    },
  };
}
