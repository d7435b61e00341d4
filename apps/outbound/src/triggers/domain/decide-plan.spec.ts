import type { SendDecision } from '#libs/consent';
import { decidePlan, decidePutOff, decideUnplaced, type PlanFacts } from './decide-plan.js';

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

describe('what becomes of a text that could not be placed', () => {
  it.each<['no_sender' | 'no_channel' | 'words', number, object]>([
    ['words', 3_600_000, { do: 'skip', reason: 'text.refused' }],
    ['no_sender', 3_600_000, { do: 'skip', reason: 'sender.unknown' }],
    ['no_channel', 3_600_000, { do: 'retry', reason: 'channel.not_ready', inMs: 30_000 }],
    ['no_channel', 40_000, { do: 'retry', reason: 'channel.not_ready', inMs: 20_000 }],
    ['no_channel', 20_000, { do: 'skip', reason: 'channel.not_ready' }],
  ])('%s with %i ms left', (why, left, decision) => {
    expect(decideUnplaced(why, { ...FACTS, validUntil: inMs(left) })).toEqual(decision);
  });

  const refusal = (code: string, retryAt: Date | null): SendDecision =>
    ({ verdict: 'refuse', code, rule: 'some.rule', reason: 'x', retryAt }) as unknown as SendDecision;
  const hold = (ms: number): SendDecision =>
    ({
      verdict: 'hold',
      code: 'ERR_QUIET_HOURS',
      rule: 'quiet_hours.law',
      retryAt: inMs(ms),
    }) as unknown as SendDecision;
  const unasked = 'ERR_CONSENT_SOURCE_UNAVAILABLE';
  it.each<[string, SendDecision, object | null]>([
    ['it leaves', { verdict: 'send', rule: 'all', replaces: [] }, null],
    ['held for a lawful hour', hold(600_000), { do: 'retry', reason: 'quiet_hours.law', inMs: 600_000 }],
    ['held until it is useless', hold(3_600_000), null],
    ['nobody could ask', refusal(unasked, inMs(30_000)), { do: 'retry', reason: 'some.rule', inMs: 30_000 }],
    ['nobody has asked yet', refusal(unasked, NOW), { do: 'retry', reason: 'some.rule', inMs: 1_000 }],
    ['nobody could ask in time', refusal(unasked, inMs(3_599_500)), null],
    ['refused for good', refusal('ERR_OPTED_OUT', null), null],
  ])('%s', (_, decision, put) => {
    expect(decidePutOff(decision, FACTS)).toEqual(put);
  });
});
