import type { StatusMeaning } from '../sms-provider.js';
import { ERROR_CODES, type ErrorCodeRow } from './error-codes.js';
import { STATUSES, type StatusRow } from './statuses.js';

/** Longest status word that is kept; Twilio's longest has 19 characters, and the webhook's bytes are stored anyway. */
export const MAX_STATUS_CHARS = 64;

const BY_CODE = new Map(ERROR_CODES.map((row) => [String(row.code), row]));
const BY_STATUS = new Map(STATUSES.map((row) => [row.status, row]));

/** The table's row of a code, or null when Twilio said something we have never heard of. */
export const errorCodeRow = (code: string): ErrorCodeRow | null => BY_CODE.get(code) ?? null;

/** A code in the form Twilio documents (digits), or null: also for `0` and the empty text, which mean "none". */
export function readCode(code: unknown): string | null {
  const text = typeof code === 'number' ? String(code) : code;
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? text : null;
}

/**
 * What a receipt says (S1.40, S1.41). A failure's error code is looked up first, the status is the fallback. A word
 * or a code we do not know is never more than `undef.dlr_unknown` (I21). No row claims that a person read anything:
 * `read` comes from other channels and means `delivered`.
 */
export function receiptMeaning(status: string, code: string | null): StatusMeaning {
  const row = BY_STATUS.get(status);
  if (row === undefined) return unknownMeaning(status, code, { state: 'unknown', final: false, errorCode: null });
  if (row.state === null || row.assessment === null || row.event === null) return incomplete(row, code);
  const base: StatusMeaning = {
    providerStatus: row.status,
    providerCode: code,
    state: row.state,
    assessment: row.assessment,
    receiptClass: row.receiptClass,
    event: row.event,
    final: row.final,
    errorCode: row.errorCode,
    recognised: true,
  };
  if (code === null) return base;
  const detail = errorCodeRow(code);
  if (detail === null) {
    return row.byErrorCode ? unknownMeaning(status, code, base) : { ...base, recognised: false };
  }
  // A code beside `sent` or `delivered` contradicts Twilio's own page: it is kept, and the status is believed.
  if (!row.byErrorCode || detail.assessment === null || detail.event === null) return base;
  return {
    ...base,
    assessment: detail.assessment,
    receiptClass: detail.receiptClass,
    event: detail.event,
    errorCode: detail.errorCode,
  };
}

/**
 * What the status in the answer to a submission says. The answer itself proves that Twilio took the text, so an
 * unknown word there means exactly that and no more.
 */
export function submissionMeaning(status: string, code: string | null): StatusMeaning {
  if (BY_STATUS.has(status)) return receiptMeaning(status, code);
  return {
    providerStatus: bounded(status),
    providerCode: code,
    state: 'accepted_by_provider',
    assessment: 'undef.provider_accepted_only',
    receiptClass: null,
    event: 'notification.attempt.accepted_by_provider',
    final: false,
    errorCode: null,
    recognised: false,
  };
}

const bounded = (status: string): string => status.slice(0, MAX_STATUS_CHARS);

function unknownMeaning(
  status: string,
  code: string | null,
  known: Pick<StatusMeaning, 'state' | 'final' | 'errorCode'>,
): StatusMeaning {
  return {
    providerStatus: bounded(status),
    providerCode: code,
    state: known.state,
    assessment: 'undef.dlr_unknown',
    receiptClass: 'unknown',
    event: 'notification.endpoint.unknown',
    final: known.final,
    errorCode: known.errorCode,
    recognised: false,
  };
}

/** `receiving`: an inbound text that is still arriving, seen only in Twilio's list. It says nothing yet. */
const incomplete = (row: StatusRow, code: string | null): StatusMeaning => ({
  providerStatus: row.status,
  providerCode: code,
  state: 'unknown',
  assessment: 'undef.pending',
  receiptClass: null,
  event: 'notification.endpoint.unknown',
  final: row.final,
  errorCode: null,
  recognised: true,
});
