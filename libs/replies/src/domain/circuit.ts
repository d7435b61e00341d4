import type { FailureCause } from '../reply-outcome.js';

/** Failures within {@link FAILURE_WINDOW_MS} that open the circuit. */
export const FAILURES_TO_OPEN = 5;
export const FAILURE_WINDOW_MS = 60_000;
/** How long an open circuit keeps calls away. */
export const OPEN_FOR_MS = 60_000;

export type Admission =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly cause: FailureCause; readonly retryAfterMs: number };

/**
 * Keeps calls away from a key that keeps failing (F22): after {@link FAILURES_TO_OPEN} failures it refuses for {@link OPEN_FOR_MS}, then lets one
 * call through; that call's end decides. Time is passed in; one instance per API key, in the memory of one process.
 */
export class Circuit {
  private failedAt: readonly number[] = [];
  private open: { readonly until: number; readonly cause: FailureCause } | null = null;
  private probing = false;

  /** Whether a call may start now. An admitted call must end in exactly one of `answered`, `failed`, `trip` or `withdrawn`. */
  admit(nowMs: number): Admission {
    if (this.open === null) return { admitted: true };
    if (nowMs < this.open.until)
      return { admitted: false, cause: this.open.cause, retryAfterMs: this.open.until - nowMs };
    if (this.probing) return { admitted: false, cause: this.open.cause, retryAfterMs: 1000 };
    this.probing = true;
    return { admitted: true };
  }

  /** The API answered, whatever it said. */
  answered(): void {
    this.failedAt = [];
    this.open = null;
    this.probing = false;
  }

  /** A failure that waiting may cure. */
  failed(nowMs: number, cause: FailureCause): void {
    this.failedAt = [...this.failedAt.filter((at) => nowMs - at < FAILURE_WINDOW_MS), nowMs].slice(-FAILURES_TO_OPEN);
    if (this.probing || this.failedAt.length >= FAILURES_TO_OPEN) this.trip(nowMs, cause);
  }

  /** A failure that no retry cures soon: a refused key, spent credit. Opens at once. */
  trip(nowMs: number, cause: FailureCause): void {
    this.open = { until: nowMs + OPEN_FOR_MS, cause };
    this.failedAt = [];
    this.probing = false;
  }

  /** The caller gave up before anything was learned. */
  withdrawn(): void {
    this.probing = false;
  }
}
