import type { SendFailure } from '#libs/providers';
import type { AlertFacts } from '#libs/tenancy';

/** Who has to act on a gateway code that no retry mends (S0.41, S0.42); everything else is for those who look after the texts. */
const ROLES: Readonly<Record<string, readonly AlertFacts['role'][]>> = {
  ERR_GATEWAY_AUTH_FAILED: ['SystemAdmin', 'CommunicationsAdmin'],
  ERR_GATEWAY_INSUFFICIENT_FUNDS: ['Finance', 'CommunicationsAdmin'],
};

/** One alert for each role that has to know; repeats of the same code on the same channel add up. */
export function submissionAlerts(failure: SendFailure, channelId: string, senderId: string): readonly AlertFacts[] {
  const code = failure.errorCode ?? 'ERR_GATEWAY_UNREACHABLE';
  const roles = ROLES[code];
  return (roles ?? ['CommunicationsAdmin']).map((role) => ({
    kind: 'submission_failed',
    role,
    severity: roles === undefined ? 'warning' : 'critical',
    dedupeKey: `submission_failed:${channelId}:${code}:${role}`,
    summary: `Texts of channel ${channelId} cannot be submitted: ${failure.detail}`,
    context: { channel_id: channelId, sender_id: senderId, error_code: code, provider_code: failure.providerCode },
  }));
}
