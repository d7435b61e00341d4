/** Waits between two deliveries of one notice; with the last it is about three days old. */
export const RETRY_WAITS_MS: readonly number[] = [
  5_000, 30_000, 120_000, 600_000, 3_600_000, 10_800_000, 21_600_000, 43_200_000, 86_400_000, 86_400_000,
];
/** No receiver puts a notice off for longer. */
const LONGEST_WAIT_MS = 86_400_000;
/** A wait grows by up to this share, so that notices that failed together do not come back together. */
const JITTER = 0.2;

/** Failures in a row after which a receiver gets one try at a time, with rests in between. */
export const FAILURES_BEFORE_REST = 3;
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 300_000;

/** Why a delivery failed; `answered` goes with a status. */
export type DeliveryFailure = 'answered' | 'gone' | 'timeout' | 'unreachable' | 'answer_too_long' | 'forbidden_address';

/** What came of one delivery. */
export type DeliveryAttempt =
  | { readonly status: number; readonly retryAfterMs: number | null }
  | { readonly failure: Exclude<DeliveryFailure, 'answered' | 'gone'> };

/** What becomes of the notice. */
export type Verdict =
  | { readonly state: 'delivered'; readonly status: number }
  | {
      readonly state: 'retry';
      readonly waitMs: number;
      readonly status: number | null;
      readonly failure: DeliveryFailure;
    }
  | { readonly state: 'dead'; readonly status: number | null; readonly failure: DeliveryFailure };

/**
 * Any 2xx is delivered. 410 says that the receiver is gone for good, and an address that may not be called is not tried again. Everything else is tried again until the waits are used up.
 * `tries` counts this delivery too; `jitter` is from 0 to 1.
 */
export function judge(attempt: DeliveryAttempt, tries: number, jitter: number): Verdict {
  const status = 'status' in attempt ? attempt.status : null;
  if (status !== null && status >= 200 && status < 300) return { state: 'delivered', status };
  const failure = 'failure' in attempt ? attempt.failure : status === 410 ? 'gone' : 'answered';
  const wait = RETRY_WAITS_MS[tries - 1];
  if (failure === 'gone' || failure === 'forbidden_address' || wait === undefined)
    return { state: 'dead', status, failure };
  const asked = 'status' in attempt ? (attempt.retryAfterMs ?? 0) : 0;
  return {
    state: 'retry',
    waitMs: Math.round(Math.max(wait * (1 + JITTER * jitter), Math.min(asked, LONGEST_WAIT_MS))),
    status,
    failure,
  };
}

/** How long a receiver rests that has failed so often in a row: one that is down is asked every five minutes, however much waits for it. */
export const restMs = (failures: number): number =>
  failures < FAILURES_BEFORE_REST
    ? 0
    : Math.min(FIRST_REST_MS * 2 ** Math.min(failures - FAILURES_BEFORE_REST, 16), LONGEST_REST_MS);
