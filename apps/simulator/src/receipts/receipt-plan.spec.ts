import { MAX_PLAN_STEPS, namedPlan, RECEIPT_PLAN_NAMES } from './receipt-plan.js';

describe('receipt plans', () => {
  it.each(RECEIPT_PLAN_NAMES)('%s posts in the order of its times and never claims that a text was read', (name) => {
    const plan = namedPlan(name);
    const times = plan.map(({ afterMs }) => afterMs);
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(plan.length).toBeLessThanOrEqual(MAX_PLAN_STEPS);
    expect(plan.map(({ status }) => status)).not.toContain('read');
  });

  it('an error code stands only on the words that carry one', () => {
    const coded = namedPlan('contradictory', { errorCode: 30007 }).map(({ status, errorCode }) => [status, errorCode]);
    expect(coded).toEqual([
      ['sending', null],
      ['sent', null],
      ['delivered', null],
      ['undelivered', 30007],
    ]);
  });
});
