import { assertNever } from '#libs/kernel';
import type { FailureClass } from '#libs/providers';

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

/** What follows a submission that failed. */
export type AfterFailure =
  | { readonly next: 'retry'; readonly afterMs: number; readonly slowSender: boolean }
  | { readonly next: 'give_up'; readonly alert: boolean }
  | { readonly next: 'reconcile' };

/**
 * Retries only what is known not sent (I17): refused before the first byte, or told to slow down. Anything that may have been taken is reconciled and never
 * repeated (I13). `maxTries` counts submissions, the first one too (S0.39, S4.20). `random` in [0, 1) spreads the waits (full jitter).
 */
export function afterFailure(
  failure: { readonly class: FailureClass; readonly retryAfterMs: number | null },
  triesSoFar: number,
  maxTries: number,
  random: number,
): AfterFailure {
  switch (failure.class) {
    case 'retry':
    case 'throttled': {
      if (triesSoFar + 1 >= maxTries) return { next: 'give_up', alert: true };
      const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 4 ** triesSoFar);
      // "At once" and moments that have passed are no answer to how long it needs.
      const told = failure.retryAfterMs ?? 0;
      const afterMs = told > 0 ? told : Math.round(ceiling / 2 + (ceiling / 2) * random);
      return { next: 'retry', afterMs, slowSender: failure.class === 'throttled' };
    }
    case 'bad_config':
      return { next: 'give_up', alert: true };
    case 'rejected':
    case 'recipient_opted_out':
      return { next: 'give_up', alert: false };
    case 'ambiguous':
      return { next: 'reconcile' };
    default:
      return assertNever(failure.class);
  }
}

/** When to ask the provider about an unknown outcome, counted from the submission, in multiples of the first look; after the last it is given up. */
const LOOKS: readonly number[] = [1, 6, 24, 120, 720];

/** How long after the submission the next look is due; null when there have been enough. */
export const nextLookMs = (ageMs: number, firstMs: number): number | null =>
  LOOKS.map((times) => times * firstMs).find((after) => after > ageMs) ?? null;

/** Whether a submission of this age that the provider's list does not hold was certainly never taken. */
export const absenceProves = (ageMs: number, firstMs: number): boolean => ageMs >= 24 * firstMs;
