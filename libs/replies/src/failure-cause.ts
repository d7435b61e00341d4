import Anthropic from '@anthropic-ai/sdk';
import type { FailureCause } from './reply-outcome.js';

/** A call that brought no answer, in our words. Nothing of the SDK's error survives: its message may quote the prompt or the key. */
export interface CallFailure {
  readonly cause: FailureCause;
  readonly rule: string;
  readonly retryAfterMs: number | null;
  readonly requestId: string | null;
  /** What the circuit learns: `count` one more failure, `trip` open at once, `ignore` nothing about the API's health. */
  readonly circuit: 'count' | 'trip' | 'ignore';
}

/** Longest wait taken over from a `retry-after` header. */
export const MAX_RETRY_AFTER_MS = 3_600_000;

/** Spend limits arrive as 429 but no waiting lifts them. Words of the API's `error_code`. */
const SPENT = /spend_limit|billing|credit/;

/** Every error class of the SDK as a cause (F22). Total: what is not the SDK's is an answer nobody could read. */
export function failureOf(error: unknown): CallFailure {
  if (!(error instanceof Anthropic.APIError)) return failure(null, 'unusable', 'unreadable_answer', 'ignore');
  if (error instanceof Anthropic.APIUserAbortError) return failure(error, 'aborted', 'aborted', 'ignore');
  if (error instanceof Anthropic.APIConnectionTimeoutError) return failure(error, 'timeout', 'no_answer', 'count');
  if (error instanceof Anthropic.APIConnectionError) return failure(error, 'unavailable', 'no_connection', 'count');
  if (error.errorCode !== null && SPENT.test(error.errorCode)) return failure(error, 'budget', 'spend_limit', 'trip');
  if (error.type === 'overloaded_error') return failure(error, 'overloaded', 'overloaded', 'count');
  const status: number = error.status ?? 0;
  switch (status) {
    case 400:
    case 422:
      return failure(error, 'misconfigured', 'bad_request', 'ignore');
    case 401:
      return failure(error, 'misconfigured', 'key_refused', 'trip');
    case 402:
      return failure(error, 'budget', 'payment_required', 'trip');
    case 403:
      return failure(error, 'misconfigured', 'not_permitted', 'trip');
    case 404:
      return failure(error, 'misconfigured', 'unknown_model', 'ignore');
    case 408:
    case 504:
      return failure(error, 'timeout', 'gateway_timeout', 'count');
    case 409:
      return failure(error, 'unavailable', 'conflict', 'count');
    case 413:
    case 431:
      return failure(error, 'misconfigured', 'too_large', 'ignore');
    case 429:
      return failure(error, 'rate_limited', 'rate_limited', 'count');
    case 529:
      return failure(error, 'overloaded', 'overloaded', 'count');
    default:
      return status >= 500
        ? failure(error, 'unavailable', 'server_error', 'count')
        : failure(error, 'misconfigured', 'rejected', 'ignore');
  }
}

function failure(
  error: InstanceType<typeof Anthropic.APIError> | null,
  cause: FailureCause,
  rule: string,
  circuit: CallFailure['circuit'],
): CallFailure {
  const requestId = error?.requestID ?? null;
  return { cause, rule, circuit, requestId, retryAfterMs: retryAfterOf(error?.headers) };
}

/** `retry-after-ms`, else `retry-after` in seconds; a date there is not worth trusting two clocks for. */
function retryAfterOf(headers: Headers | undefined): number | null {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  const wait = ms > 0 ? ms : seconds * 1000;
  return Number.isFinite(wait) && wait > 0 ? Math.min(MAX_RETRY_AFTER_MS, Math.round(wait)) : null;
}
