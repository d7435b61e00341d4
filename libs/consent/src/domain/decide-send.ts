import { assertNever } from '#libs/kernel';
import type { Assessment, CoordinationEvent, MessageStream } from '#libs/sms';

/** Why a text may be sent at all. */
export const PURPOSES = ['reply', 'opt_out_confirmation', 'opt_in_confirmation', 'help', 'proactive'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A suppression in force for the person, as the decision needs it. */
export interface SuppressionFact {
  readonly id: string;
  readonly type:
    'opt_out' | 'hard_failure' | 'complaint' | 'manual' | 'provider_policy' | 'consent_missing' | 'unknown';
  readonly source: 'provider' | 'adapter' | 'operator' | 'participant' | 'policy';
}

/** Everything that may influence the decision. Gathered by the caller, so that deciding never looks anything up. */
export interface SendFacts {
  readonly now: Date;
  readonly tenantState: 'active' | 'paused' | 'closed';
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly suppressions: readonly SuppressionFact[];
  readonly senderUsable: boolean;
  readonly body: { readonly chars: number; readonly segments: number; readonly hasLiteralBraces: boolean };
  readonly maxSegments: number;
  readonly expiresAt: Date;
  /** Texts a machine of ours wrote on this lane within the window; null where the guard does not apply. */
  readonly automaticTextsInWindow: number | null;
}

/** What every refusal says: a code programs read, the rule that decided, what it means as evidence. */
export interface Refusal {
  readonly verdict: 'refuse';
  readonly code: RefusalCode;
  readonly rule: string;
  readonly reason: string;
  readonly assessment: Assessment;
  readonly event: CoordinationEvent;
  readonly evidence: string | null;
}
export type SendDecision = { readonly verdict: 'send'; readonly rule: string } | Refusal;

/** Codes of S0.32–38 that can be decided before the gateway, and those of compliance §11 that exist so far. */
export type RefusalCode =
  | 'ERR_TENANT_INACTIVE'
  | 'ERR_OPTED_OUT'
  | 'ERR_SUPPRESSED'
  | 'ERR_SENDER_ID_NOT_PROVISIONED'
  | 'ERR_MESSAGE_EMPTY'
  | 'ERR_MESSAGE_TOO_LONG'
  | 'ERR_LITERAL_BRACES'
  | 'ERR_LOOP_GUARD'
  | 'ERR_MESSAGE_EXPIRED';

/** Automatic texts a lane may carry within {@link LOOP_WINDOW_MS} before it falls silent (I10, R-7.2). */
export const LOOP_LIMIT = 8;
export const LOOP_WINDOW_MS = 5 * 60_000;

const refuse = (
  code: RefusalCode,
  rule: string,
  reason: string,
  assessment: Assessment,
  evidence: string | null = null,
): Refusal => ({
  verdict: 'refuse',
  code,
  rule,
  reason,
  assessment,
  event:
    code === 'ERR_OPTED_OUT' || code === 'ERR_SUPPRESSED'
      ? 'notification.channel.suppression_added'
      : 'notification.attempt.rejected_by_adapter',
  evidence,
});

/**
 * May this text leave now? The order is compliance §11; the first failure wins. Asked when a message is accepted and again in the transaction that commits
 * `submitting`, always with fresh facts.
 */
export function decideSend(facts: SendFacts): SendDecision {
  if (facts.tenantState !== 'active') {
    return refuse(
      'ERR_TENANT_INACTIVE',
      'tenant.active',
      'The tenant is paused or closed.',
      'fail.account_or_quota_failure',
    );
  }
  const blocking = facts.suppressions.find((suppression) => !passes(facts.purpose, suppression));
  if (blocking !== undefined) {
    return blocking.type === 'opt_out'
      ? refuse('ERR_OPTED_OUT', 'suppression.opt_out', 'The person has opted out.', 'fail.opted_out', blocking.id)
      : refuse(
          'ERR_SUPPRESSED',
          `suppression.${blocking.type}`,
          'The number is suppressed.',
          'fail.suppressed',
          blocking.id,
        );
  }
  if (!facts.senderUsable) {
    return refuse(
      'ERR_SENDER_ID_NOT_PROVISIONED',
      'sender.usable',
      'The sender is not active.',
      'fail.sender_not_allowed',
    );
  }
  if (facts.body.chars === 0)
    return refuse(
      'ERR_MESSAGE_EMPTY',
      'content.empty',
      'There is no text to send.',
      'fail.message_too_long_or_invalid',
    );
  if (facts.body.hasLiteralBraces) {
    return refuse(
      'ERR_LITERAL_BRACES',
      'content.literal_braces',
      'The text still holds {{ or }}.',
      'fail.message_too_long_or_invalid',
    );
  }
  if (facts.body.segments > facts.maxSegments) {
    return refuse(
      'ERR_MESSAGE_TOO_LONG',
      'content.max_segments',
      `The text needs ${facts.body.segments} segments; ${facts.maxSegments} are allowed.`,
      'fail.message_too_long_or_invalid',
    );
  }
  if (facts.automaticTextsInWindow !== null && facts.automaticTextsInWindow >= LOOP_LIMIT) {
    return refuse(
      'ERR_LOOP_GUARD',
      'loop.automatic_texts',
      'Too many automatic texts to this person in a few minutes.',
      'fail.policy_rejected',
    );
  }
  if (facts.expiresAt.getTime() <= facts.now.getTime()) {
    return refuse('ERR_MESSAGE_EXPIRED', 'content.expired', 'The text is no longer useful.', 'fail.expired');
  }
  return { verdict: 'send', rule: 'all' };
}

/** The one confirmation of an opt-out and a HELP answer that was asked for are the only texts an opted-out person gets. */
function passes(purpose: Purpose, suppression: SuppressionFact): boolean {
  switch (purpose) {
    case 'opt_out_confirmation':
    case 'help':
      return suppression.type === 'opt_out' && suppression.source === 'participant';
    case 'reply':
    case 'opt_in_confirmation':
    case 'proactive':
      return false;
    default:
      return assertNever(purpose);
  }
}
