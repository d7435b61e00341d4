import type { NewPlannedText, Withdrawal } from './planned-texts.store.js';
import { entityKey, type EntityRef } from './trigger-events.store.js';

/** What one transaction of recorded events is going to write about plans: gathered first, so that it takes a few statements however many events there are. */
export class Round {
  readonly plans: NewPlannedText[] = [];
  readonly withdrawals = new Map<string, Withdrawal>();

  constructor(readonly now: Date) {}

  /** Also takes out of force what this very round has planned. */
  withdraw(ref: EntityRef, topic: string | null, type: Withdrawal['types'][number]): void {
    const before = this.withdrawals.get(entityKey(ref)) ?? { ...ref, all: false, topics: [], types: [] };
    this.withdrawals.set(entityKey(ref), {
      ...before,
      all: before.all || topic === null,
      topics: topic === null ? before.topics : [...before.topics, topic],
      types: [...before.types, type],
    });
    for (const [index, plan] of this.plans.entries())
      if (
        plan.state === 'planned' &&
        entityKey(plan) === entityKey(ref) &&
        (topic === null || plan.topic === topic || plan.withdrawOn.includes(type))
      )
        this.plans[index] = { ...plan, state: 'withdrawn', reason: 'trigger.newer_version' };
  }
}
