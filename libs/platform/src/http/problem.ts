import { HttpStatus } from '@nestjs/common';

/**
 * Every way a request can be refused, once: `code` is what programs read, `title` names the problem, `detail` (given where it is thrown) says what to do
 * next. Served as RFC 9457 `application/problem+json`.
 */
export const PROBLEMS = {
  ERR_REQUEST_INVALID: { title: 'The request has faults', status: HttpStatus.BAD_REQUEST },
  ERR_BODY_UNREADABLE: { title: 'The body could not be read', status: HttpStatus.BAD_REQUEST },
  ERR_UNAUTHENTICATED: { title: 'Who is calling is not known', status: HttpStatus.UNAUTHORIZED },
  ERR_FORBIDDEN: { title: 'This key may not do that', status: HttpStatus.FORBIDDEN },
  ERR_WEBHOOK_REFUSED: { title: 'The webhook is not from the provider', status: HttpStatus.FORBIDDEN },
  ERR_NOT_FOUND: { title: 'There is no such thing', status: HttpStatus.NOT_FOUND },
  ERR_METHOD_NOT_ALLOWED: { title: 'This address does not take that method', status: HttpStatus.METHOD_NOT_ALLOWED },
  ERR_IDEMPOTENCY_KEY_REUSED: {
    title: 'This key was used for a different request',
    status: HttpStatus.UNPROCESSABLE_ENTITY,
  },
  ERR_CONFLICT: { title: 'It does not stand as the request supposes', status: HttpStatus.CONFLICT },
  ERR_FREQUENCY_CAP: { title: 'The person would get too many texts', status: HttpStatus.CONFLICT },
  ERR_REQUEST_IN_PROGRESS: { title: 'The same request is still being worked on', status: HttpStatus.CONFLICT },
  ERR_TOO_LARGE: { title: 'The request is too large', status: HttpStatus.PAYLOAD_TOO_LARGE },
  ERR_MEDIA_TYPE: { title: 'That kind of body is not understood', status: HttpStatus.UNSUPPORTED_MEDIA_TYPE },
  ERR_TOO_MANY_REQUESTS: { title: 'Too many requests', status: HttpStatus.TOO_MANY_REQUESTS },
  ERR_UNAVAILABLE: { title: 'The service cannot take this now', status: HttpStatus.SERVICE_UNAVAILABLE },
  ERR_INTERNAL: { title: 'Something went wrong on our side', status: HttpStatus.INTERNAL_SERVER_ERROR },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** One fault of a request: where it is and what is wrong, never the value. */
export interface Fault {
  /** Path of the field, such as `recipient_phone_number`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
  /** The rule that decided, where one with a name did. */
  readonly rule?: string;
}

/** Thrown to refuse a request. `detail` and `faults` reach the caller; a cause never does. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly more: {
      readonly faults?: readonly Fault[];
      readonly retryAfterSeconds?: number;
      /** When the same request may succeed. */
      readonly retryAt?: Date;
    } = {},
    options?: ErrorOptions,
  ) {
    super(detail, options);
  }
}

/** The body of the answer. */
export function presentProblem(problem: ProblemError, requestId: string): Record<string, unknown> {
  const { title, status } = PROBLEMS[problem.code];
  return {
    type: `urn:parley:problem:${problem.code.replace(/^ERR_/, '').toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    code: problem.code,
    detail: problem.detail,
    instance: `urn:parley:request:${requestId}`,
    ...(problem.more.faults === undefined ? {} : { faults: problem.more.faults }),
    ...(problem.more.retryAt === undefined ? {} : { retry_at: problem.more.retryAt.toISOString() }),
  };
}
