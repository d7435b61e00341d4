import type { SendDecision } from '#libs/consent';

/** Everything that may decide about a text that is due. Gathered by the caller. */
export interface PlanFacts {
  readonly now: Date;
  readonly validUntil: Date;
  readonly ruleState: 'active' | 'off';
  /** What the owner of the fact says. */
  readonly word: 'not_asked' | 'current' | 'stale' | 'unreachable';
  readonly whenUnreachable: 'send' | 'skip';
  readonly retryMs: number;
}

export type PlanDecision =
  | { readonly do: 'place'; readonly expiresAt: Date }
  | { readonly do: 'withdraw'; readonly reason: 'recheck.stale' | 'rule.off' }
  | {
      readonly do: 'skip';
      readonly reason:
        | 'plan.expired'
        | 'recheck.unreachable'
        | 'text.failed'
        | 'text.refused'
        | 'sender.unknown'
        | 'channel.not_ready'
        | 'person.erased';
    }
  /** `reason` is that of ours, or the rule of the decision that puts it off. */
  | { readonly do: 'retry'; readonly reason: string; readonly inMs: number };

/** A text must have this long to leave. */
const LEAST_MS = 1_000;

/**
 * Whether a due text is placed (TM9). An owner who does not answer is asked again while the text still is useful; at the last moment the rule decides, and a text that then is sent
 * gets a minute to leave.
 */
export function decidePlan({ now, validUntil, ruleState, word, whenUnreachable, retryMs }: PlanFacts): PlanDecision {
  const leftMs = validUntil.getTime() - now.getTime();
  if (ruleState === 'off') return { do: 'withdraw', reason: 'rule.off' };
  if (word === 'stale') return { do: 'withdraw', reason: 'recheck.stale' };
  if (leftMs < LEAST_MS) return { do: 'skip', reason: 'plan.expired' };
  if (word !== 'unreachable') return { do: 'place', expiresAt: validUntil };
  const inMs = retryWithin(leftMs, retryMs);
  if (inMs !== null) return { do: 'retry', reason: 'recheck.unreachable', inMs };
  return whenUnreachable === 'send'
    ? { do: 'place', expiresAt: validUntil }
    : { do: 'skip', reason: 'recheck.unreachable' };
}

/** When it is worth while to try again, or null when the text would be useless by then. */
const retryWithin = (leftMs: number, retryMs: number): number | null =>
  leftMs > retryMs + LEAST_MS ? Math.floor(Math.min(retryMs, leftMs / 2)) : null;

/** What becomes of a text that nobody could even decide about: a channel may be ready again soon; words and senders stay what they are until somebody mends the rule. */
export function decideUnplaced(
  why: 'no_sender' | 'no_channel' | 'words',
  { now, validUntil, retryMs }: Pick<PlanFacts, 'now' | 'validUntil' | 'retryMs'>,
):
  | { readonly do: 'skip'; readonly reason: 'text.refused' | 'sender.unknown' | 'channel.not_ready' }
  | Extract<PlanDecision, { do: 'retry' }> {
  if (why === 'words') return { do: 'skip', reason: 'text.refused' };
  if (why === 'no_sender') return { do: 'skip', reason: 'sender.unknown' };
  const inMs = retryWithin(validUntil.getTime() - now.getTime(), retryMs);
  return inMs === null
    ? { do: 'skip', reason: 'channel.not_ready' }
    : { do: 'retry', reason: 'channel.not_ready', inMs };
}

/**
 * When a text comes again that must not leave now: held for a lawful hour, or the tenant's own list could not be asked (I29). Its owner is then asked once more, which nobody
 * does for a text that waits as a message (TM9). Null when it is for the message to bear: it leaves, is refused for good, or would be useless by then.
 */
export function decidePutOff(
  decision: SendDecision,
  { now, validUntil }: Pick<PlanFacts, 'now' | 'validUntil'>,
): Extract<PlanDecision, { do: 'retry' }> | null {
  if (decision.verdict === 'send') return null;
  if (decision.verdict === 'refuse' && decision.code !== 'ERR_CONSENT_SOURCE_UNAVAILABLE') return null;
  const inMs = Math.max((decision.retryAt ?? now).getTime() - now.getTime(), LEAST_MS);
  return validUntil.getTime() - now.getTime() - inMs < LEAST_MS ? null : { do: 'retry', reason: decision.rule, inMs };
}
