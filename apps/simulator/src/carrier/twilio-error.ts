/**
 * The refusals the simulated REST door gives, by the provider's own code: HTTP status and a sentence of ours. Codes and statuses are
 * facts of the provider's error dictionary; callers must decide by `code`, never by the words.
 */
const REFUSALS = {
  20003: [401, 'Authenticate: the account or its token is not known here'],
  20404: [404, 'There is nothing under this address'],
  20500: [500, 'Internal server error'],
  21211: [400, "The 'To' number cannot be a phone number"],
  21266: [400, "'To' and 'From' are the same number"],
  21602: [400, 'A message body is required'],
  21603: [400, "A 'From' number or a Messaging Service is required"],
  21604: [400, "A 'To' number is required"],
  21606: [400, "The 'From' number does not belong to this account or cannot send texts"],
  21609: [400, "'StatusCallback' is not a usable address"],
  21610: [400, 'The recipient has unsubscribed from this sender'],
  21614: [400, "The 'To' number cannot receive texts"],
  21617: [400, 'The message body is longer than 1600 characters'],
  21619: [400, 'A message body, media or content is required'],
  21624: [400, "'ValidityPeriod' must lie between 1 and 36000 seconds"],
  21701: [400, 'The Messaging Service does not exist'],
  30409: [409, 'This message can no longer be cancelled'],
  35111: [400, "'SendAt' is required for a scheduled message"],
  35117: [400, "'SendAt' must lie between 15 minutes and 35 days ahead"],
  35118: [400, 'A Messaging Service is required for a scheduled message'],
} as const satisfies Readonly<Record<number, readonly [number, string]>>;

/** A code this carrier refuses with. */
export type RefusalCode = keyof typeof REFUSALS;

/** The error body of the provider's REST interface. */
export interface TwilioErrorBody {
  readonly code: number;
  readonly message: string;
  readonly more_info: string;
  readonly status: number;
}

/** An error body for any code and status; used by scripted faults too. */
export const errorBody = (code: number, status: number, message: string): TwilioErrorBody => ({
  code,
  message,
  more_info: `https://www.twilio.com/docs/errors/${code}`,
  status,
});

/** The carrier's refusal under `code`. */
export function refusal(code: RefusalCode): TwilioErrorBody {
  const [status, message] = REFUSALS[code];
  return errorBody(code, status, message);
}
