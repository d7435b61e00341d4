/** What a text tells: the same key is the same fact, and the later `asOf` the newer state of it. */
export interface Fact {
  /** E.g. `appointment:4711:reminder`. Two texts that shall both arrive have two keys. */
  readonly key: string;
  /** When the fact was so, by its source: the event's time, not the time of sending. */
  readonly asOf: Date;
}

/** A text that told or will tell a fact. */
export interface TextWithFact {
  readonly id: string;
  readonly state: 'sent' | 'waiting';
  readonly fact: Fact | null;
}

/** Told already or outdated: drop it. Otherwise send it instead of the waiting texts in `replaces`, whose news is older. */
export type CollapseVerdict =
  | { readonly verdict: 'duplicate'; readonly rule: 'collapse.same_fact' | 'collapse.newer_fact'; readonly of: string }
  | { readonly verdict: 'allow'; readonly rule: 'frequency.room'; readonly replaces: readonly string[] };

/**
 * One fact, one text. A text whose fact was told, or waits to be told, in the same or a newer state is a duplicate: events arrive twice and out of order. Waiting
 * texts with an older state are replaced; one that left stays, and the news follows it. Blind to the order of `others`; `of` and `replaces` go by id.
 */
export function collapse(fact: Fact | null, others: readonly TextWithFact[]): CollapseVerdict {
  const allow = (replaces: readonly string[]): CollapseVerdict => ({
    verdict: 'allow',
    rule: 'frequency.room',
    replaces,
  });
  if (fact === null) return allow([]);
  const asOf = fact.asOf.getTime();
  const same = others
    .filter((other) => other.fact?.key === fact.key)
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
  const equal = same.find((other) => other.fact!.asOf.getTime() === asOf);
  if (equal !== undefined) return { verdict: 'duplicate', rule: 'collapse.same_fact', of: equal.id };
  const newer = same.find((other) => other.fact!.asOf.getTime() > asOf);
  if (newer !== undefined) return { verdict: 'duplicate', rule: 'collapse.newer_fact', of: newer.id };
  return allow(same.filter(({ state }) => state === 'waiting').map(({ id }) => id));
}
