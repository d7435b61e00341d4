import { decidePlan, type PlanFacts } from './decide-plan.js';

const NOW = new Date('2026-11-21T12:00:00Z');
const inMs = (ms: number): Date => new Date(NOW.getTime() + ms);
const FACTS: PlanFacts = {
  now: NOW,
  validUntil: inMs(3_600_000),
  ruleState: 'active',
  word: 'not_asked',
  whenUnreachable: 'send',
  retryMs: 30_000,
};

describe('whether a due text is placed (TM9)', () => {
  it.each<[string, Partial<PlanFacts>, object]>([
    ['nobody to ask', {}, { do: 'place', expiresAt: FACTS.validUntil }],
    ['the owner says it stands', { word: 'current' }, { do: 'place' }],
    ['the owner says it does not', { word: 'stale' }, { do: 'withdraw', reason: 'recheck.stale' }],
    ['the rule is off', { ruleState: 'off' }, { do: 'withdraw', reason: 'rule.off' }],
    ['it is of no use any more', { validUntil: inMs(999) }, { do: 'skip', reason: 'plan.expired' }],
    ['no answer, and time', { word: 'unreachable' }, { do: 'retry', inMs: 30_000 }],
    ['no answer, and little time', { word: 'unreachable', validUntil: inMs(40_000) }, { do: 'retry', inMs: 20_000 }],
    ['no answer, and no time: sent', { word: 'unreachable', validUntil: inMs(20_000) }, { do: 'place' }],
    [
      'no answer, and no time: skipped',
      { word: 'unreachable', validUntil: inMs(20_000), whenUnreachable: 'skip' },
      { do: 'skip', reason: 'recheck.unreachable' },
    ],
  ])('%s', (_, facts, decision) => {
    expect(decidePlan({ ...FACTS, ...facts })).toMatchObject(decision);
  });

  it('asking again comes to an end before the text does', () => {
    let now = NOW;
    for (let asked = 0; ; asked += 1) {
      expect(asked).toBeLessThan(200);
      const decision = decidePlan({ ...FACTS, now, word: 'unreachable' });
      if (decision.do !== 'retry') {
        expect(decision.do).toBe('place');
        break;
      }
      now = new Date(now.getTime() + decision.inMs);
    }
    expect(now < FACTS.validUntil).toBe(true);
  });
});
