import { assertNever, err, ok, type Result } from '#libs/kernel';
import type { SendFailure, Submitted } from '../sms-provider.js';
import type { Exchange } from './http-client.js';
import type { ErrorCodeRow } from './error-codes.js';
import { errorCodeRow, readCode, submissionMeaning } from './status-map.js';

/** Longest pause a provider can impose with Retry-After. */
export const MAX_RETRY_AFTER_MS = 600_000;

/**
 * Twilio's ids are two letters and 32 hexadecimal digits; anything of that kind is taken, as a refusal here would
 * mean "unknown outcome".
 */
const MESSAGE_SID = /^[A-Za-z]{2}[0-9A-Za-z]{16,62}$/;

/**
 * What a submission's exchange proves. Total over everything a server or the network can do. The rule of I17: only
 * what is known not to have been taken may be tried again; a refusal with a 4xx is final; whatever else is not a
 * readable acceptance is `ambiguous`, 5xx included, since Twilio's create call has no idempotency key.
 *
 * @param nowMs our clock, for a Retry-After that is a date and an answer that names no date of its own.
 */
export function submissionOutcome(exchange: Exchange, nowMs: number): Result<Submitted, SendFailure> {
  switch (exchange.kind) {
    case 'not_sent':
      return err(failure('retry', 'Twilio could not be reached; nothing was sent.', {}));
    case 'lost':
      return err(failure('ambiguous', 'The request left and no answer came back.', {}));
    case 'answered':
      return answerOutcome(exchange, nowMs);
    default:
      return assertNever(exchange);
  }
}

type Answer = Extract<Exchange, { readonly kind: 'answered' }>;

function answerOutcome(answer: Answer, nowMs: number): Result<Submitted, SendFailure> {
  const body = readObject(answer.body);
  if (answer.status < 300) {
    const submitted = body === null ? null : readSubmitted(body);
    if (submitted !== null) return ok(submitted);
    return err(failure('ambiguous', `Twilio answered ${answer.status} without a message id.`, { answer }));
  }
  const code = readCode(body?.['code']);
  if (answer.status < 400) {
    return err(
      failure('ambiguous', `The answer was a redirect (${answer.status}), which is never followed.`, { answer }),
    );
  }
  if (answer.status >= 500 || answer.status === 408) {
    const detail = `Twilio answered ${answer.status}, which does not say whether the text was taken.`;
    return err(failure('ambiguous', detail, { answer, code }));
  }
  return err(refusal(answer, code, nowMs));
}

/** A 4xx: Twilio did not take the text. */
function refusal(answer: Answer, code: string | null, nowMs: number): SendFailure {
  const row = code === null ? null : errorCodeRow(code);
  const said = { answer, code, row };
  const named = code === null ? `status ${answer.status}` : `code ${code}`;
  if (row?.suppression === 'opt_out')
    return failure('recipient_opted_out', `The person has opted out at Twilio (${named}).`, said);
  if (answer.status === 429 || (row !== null && row.assessment?.startsWith('undef.'))) {
    const retryAfterMs = readRetryAfter(answer.headers, nowMs);
    return {
      ...failure('throttled', `Twilio asks for fewer requests (${named}); this one was not taken.`, said),
      retryAfterMs,
    };
  }
  if (row?.assessment === 'fail.account_or_quota_failure') {
    return failure('bad_config', `Twilio refuses the account or its credentials (${named}).`, said);
  }
  if (row?.assessment === 'fail.sender_not_allowed' || row?.assessment === 'fail.sender_not_registered') {
    return failure('bad_config', `Twilio refuses the sender (${named}).`, said);
  }
  if (row === null && answer.status === 402) return failure('bad_config', `The account has no funds (${named}).`, said);
  if (row === null && (answer.status === 401 || answer.status === 403)) {
    return failure('bad_config', `Twilio refuses the account or its credentials (${named}).`, said);
  }
  return failure('rejected', `Twilio refused the text (${named}).`, said);
}

interface Said {
  readonly answer?: Answer;
  readonly code?: string | null;
  readonly row?: ErrorCodeRow | null;
}

type Verdict = Pick<SendFailure, 'assessment' | 'event' | 'errorCode'>;

/** What each class means where no row of the code table says it better. */
const VERDICTS: Readonly<Record<SendFailure['class'], Verdict>> = {
  retry: { assessment: 'undef.pending', event: 'notification.attempt.delayed', errorCode: null },
  throttled: { assessment: 'undef.pending', event: 'notification.attempt.delayed', errorCode: null },
  ambiguous: { assessment: 'undef.pending', event: 'notification.attempt.delayed', errorCode: null },
  rejected: {
    assessment: 'fail.provider_rejected',
    event: 'notification.attempt.rejected_by_provider',
    errorCode: 'ERR_GATEWAY_MESSAGE_REJECTED',
  },
  bad_config: {
    assessment: 'fail.account_or_quota_failure',
    event: 'notification.attempt.rejected_by_provider',
    errorCode: 'ERR_GATEWAY_AUTH_FAILED',
  },
  recipient_opted_out: {
    assessment: 'fail.opted_out',
    event: 'notification.channel.suppression_added',
    errorCode: 'ERR_OPTED_OUT',
  },
};

function failure(name: SendFailure['class'], detail: string, { answer, code = null, row = null }: Said): SendFailure {
  const verdict = VERDICTS[name];
  const known = row !== null && row.assessment !== null && row.event !== null;
  const funds = name === 'bad_config' && row === null && answer?.status === 402;
  return {
    class: name,
    providerCode: code,
    httpStatus: answer?.status ?? null,
    assessment: known ? row.assessment : verdict.assessment,
    event: known ? row.event : verdict.event,
    errorCode: funds ? 'ERR_GATEWAY_INSUFFICIENT_FUNDS' : known ? row.errorCode : verdict.errorCode,
    detail,
    retryAfterMs: null,
  };
}

function readSubmitted(body: Readonly<Record<string, unknown>>): Submitted | null {
  const sid = body['sid'];
  if (typeof sid !== 'string' || !MESSAGE_SID.test(sid)) return null;
  const status = body['status'];
  // "0" until a sender of a Messaging Service was chosen: nothing is known yet.
  const segments = Number(body['num_segments'] ?? 0);
  return {
    providerMessageId: sid,
    status: submissionMeaning(typeof status === 'string' ? status : '', readCode(body['error_code'])),
    segments: Number.isInteger(segments) && segments > 0 ? segments : null,
  };
}

/** The text as a JSON object, or null. Its properties are foreign: read them by name, never iterate. */
export function readObject(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Retry-After (RFC 9110 section 10.2.3) in milliseconds, in seconds or as a date; capped; null when absent or
 * unreadable.
 */
export function readRetryAfter(headers: Readonly<Record<string, string>>, nowMs: number): number | null {
  const value = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value) * 1_000, MAX_RETRY_AFTER_MS);
  const until = /^[A-Za-z]{3},/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return null;
  // Their date against their clock where they say it, so that a wrong clock of ours changes nothing.
  const theirs = Date.parse(headers['date'] ?? '');
  return Math.min(Math.max(0, until - (Number.isNaN(theirs) ? nowMs : theirs)), MAX_RETRY_AFTER_MS);
}
