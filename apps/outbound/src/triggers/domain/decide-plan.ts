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
      readonly reason: 'plan.expired' | 'recheck.unreachable' | 'text.failed' | 'sender.unknown' | 'person.erased';
    }
  | { readonly do: 'retry'; readonly reason: 'recheck.unreachable'; readonly inMs: number };

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
  if (leftMs > retryMs + LEAST_MS)
    return { do: 'retry', reason: 'recheck.unreachable', inMs: Math.floor(Math.min(retryMs, leftMs / 2)) };
  return whenUnreachable === 'send'
    ? { do: 'place', expiresAt: validUntil }
    : { do: 'skip', reason: 'recheck.unreachable' };
}
