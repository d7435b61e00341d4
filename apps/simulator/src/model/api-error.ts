/** A refusal of the model's API: HTTP status and the words of `error`. */
export interface ApiError {
  readonly status: number;
  readonly message: string;
  /** `error.details.error_code`, for the refusals that have one. */
  readonly errorCode?: string;
}

/** `error.type` by HTTP status (claude.md §10). */
const TYPE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

/** The error body of the API. */
export const apiErrorBody = ({ status, message, errorCode }: ApiError, requestId: string): object => ({
  type: 'error',
  error: {
    type: TYPE_OF_STATUS[status] ?? 'api_error',
    message,
    ...(errorCode !== undefined && { details: { error_code: errorCode } }),
  },
  request_id: requestId,
});

/** A request the API would not run. */
export const invalid = (message: string): ApiError => ({ status: 400, message });
