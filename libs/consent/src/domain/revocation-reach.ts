import type { KeywordDecision } from '#libs/keywords';
import type { MessageStream } from '#libs/sms';
import { REVOKE_ALL_FROM, type ConsentPolicy } from './consent-policy.js';
import type { ConsentScope } from './consent-standing.js';

/** What an opt-out reaches. */
export interface Reach {
  readonly scope: ConsentScope;
  readonly ref: string | null;
}

const EVERYTHING: Reach = { scope: 'tenant', ref: null };

/**
 * How far this opt-out reaches: a bare word everything of the tenant, or this number of ours where the tenant says so and the law still lets it; "no more ads" the
 * advertising, "stop the reminders" the kind of text that came last. What names a phone or machines only is read as everything: too much is mended by START, too little is not.
 */
export function revocationReach(
  { scope }: Pick<KeywordDecision, 'scope'>,
  policy: ConsentPolicy,
  facts: { readonly numberId: string; readonly lastStream: MessageStream | null; readonly at: Date },
): Reach {
  if (scope === 'marketing') return { scope: 'purpose', ref: 'marketing' };
  if (scope === 'transactional' && facts.lastStream !== null && facts.lastStream !== 'marketing')
    return { scope: 'purpose', ref: facts.lastStream };
  if (scope === null && policy.revocationScope === 'sender_number' && facts.at < REVOKE_ALL_FROM)
    return { scope: 'sender_identity', ref: facts.numberId };
  return EVERYTHING;
}
