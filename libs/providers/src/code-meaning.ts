import type { Assessment, GatewayError } from '#libs/sms';
import { ERROR_CODES, type ErrorCodeRow } from './twilio/error-codes.js';

/** What an error code of a provider says, for a person who has to do something about it (S0.46). */
export interface CodeMeaning {
  /** The provider's own name of it, or ours where the code is unknown. */
  readonly cause: string;
  /** What usually helps. */
  readonly fix: string;
  readonly errorCode: GatewayError | null;
  readonly assessment: Assessment | null;
}

const FIXES: Readonly<Record<ErrorCodeRow['retry'], string>> = {
  no: 'Sending the same text to the same number again will not help. Change the text or the number, or give it up.',
  once: 'The provider does not say why. Send it again once; if that fails as well, ask the carrier.',
  backoff: 'It passes by itself. Send it again after some minutes.',
  later:
    'It may pass. Send it again after some hours, and look whether the number was carried over to another network.',
  other_sender: 'The sender is at fault. Send it from another one.',
  after_fix: 'Something has to be set right at the provider first: the account, the sender or its registration.',
  if_still_relevant: 'Nobody could be reached in time. Send it again only if it still matters.',
  unknown_outcome: 'The text may have been sent. Find out before sending it again.',
  'n/a': 'It says nothing about the fate of this text.',
};

const TABLES: ReadonlyMap<string, ReadonlyMap<string, ErrorCodeRow>> = new Map([
  ['twilio', new Map(ERROR_CODES.map((row) => [String(row.code), row]))],
]);

/** Null for no code at all; a code that no table holds is said to be unknown, never explained (I21). */
export function codeMeaningOf(providerKey: string, code: string | null): CodeMeaning | null {
  if (code === null || code === '' || code === '0') return null;
  const row = TABLES.get(providerKey)?.get(code);
  return row === undefined
    ? {
        cause: 'A code that is not in our table.',
        fix: "Look it up in the provider's own list.",
        errorCode: null,
        assessment: null,
      }
    : { cause: row.title, fix: FIXES[row.retry], errorCode: row.errorCode, assessment: row.assessment };
}
