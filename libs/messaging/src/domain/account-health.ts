import { assertNever } from '#libs/kernel';
import type { SendFailure } from '#libs/providers';

/** From so many failed submissions in a row on, an account rests and one text at a time finds out whether it works again. */
export const RESTS_FROM = 5;
const FAULT_REST_MS = 30_000;
const OUTAGE_REST_MS = 3_000;
/** However long it has failed, somebody tries again within this time. */
export const LONGEST_REST_MS = 600_000;

/** What an outcome says about the account and its provider, whoever the text was for. */
export type AccountWord =
  { readonly says: 'works' } | { readonly says: 'fails'; readonly failures: number; readonly restMs: number } | null;

/**
 * An answer about the text itself, good or bad, says that the account works; so does a provider that is busy, or took the text and said nothing (I13). Refused credentials or no funds stop it at once; a provider that cannot be reached stops it after
 * {@link RESTS_FROM} texts. A fault of one sender says nothing of the others.
 */
export function accountWord(failure: SendFailure | null): AccountWord {
  if (failure === null) return { says: 'works' };
  switch (failure.class) {
    case 'bad_config':
      return isAccountFault(failure) ? { says: 'fails', failures: RESTS_FROM, restMs: FAULT_REST_MS } : null;
    case 'retry':
      return { says: 'fails', failures: 1, restMs: OUTAGE_REST_MS };
    case 'rejected':
    case 'recipient_opted_out':
      return { says: 'works' };
    // Somebody is there, and too busy or too slow: the sender waits, the outcome is looked up.
    case 'throttled':
    case 'ambiguous':
      return { says: 'works' };
    default:
      return assertNever(failure.class);
  }
}

/** Whether the account as a whole is refused, not one of its senders. */
export const isAccountFault = ({ errorCode }: SendFailure): boolean =>
  errorCode === 'ERR_GATEWAY_AUTH_FAILED' || errorCode === 'ERR_GATEWAY_INSUFFICIENT_FUNDS';
