import type { Refusal } from '#libs/consent';
import type { Happening } from '#libs/evidence';

/** What a refusal is in the evidence of a message (S1.20, S1.45). */
export function refusalEvidence({ event, code }: Pick<Refusal, 'event'> & { readonly code: string }): Happening {
  if (event === 'notification.channel.suppression_added') return 'suppression_hit';
  if (code === 'ERR_MESSAGE_EXPIRED') return 'expired_before_sending';
  return code.startsWith('ERR_CONSENT_') ? 'consent_missing' : 'rejected_by_adapter';
}
