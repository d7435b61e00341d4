import fc from 'fast-check';
import { FIELD_PATTERN, meets, valueAt, type Condition } from './rule.js';

const EVENT = {
  type: 'invoice.due',
  source: '/books',
  data: { amount: { amount: '129.50', currency: 'USD' }, details: { tier: 'gold' }, list: [1] },
};

describe('conditions of rules', () => {
  it.each<[Condition, boolean]>([
    [{ field: 'data.amount.amount', op: 'gt', value: 129 }, true],
    [{ field: 'data.amount.amount', op: 'gt', value: 129.5 }, false],
    [{ field: 'data.amount.amount', op: 'lt', value: 1000 }, true],
    [{ field: 'data.amount.amount', op: 'eq', value: 129.5 }, true],
    [{ field: 'data.amount.currency', op: 'eq', value: 'USD' }, true],
    [{ field: 'data.amount.currency', op: 'gt', value: 1 }, false],
    [{ field: 'data.amount.currency', op: 'in', value: ['CAD', 'USD'] }, true],
    [{ field: 'data.amount.currency', op: 'in', value: ['EUR'] }, false],
    [{ field: 'data.details.tier', op: 'ne', value: 'gold' }, false],
    [{ field: 'data.details.none', op: 'ne', value: 'gold' }, true],
    [{ field: 'data.details.none', op: 'eq', value: 'gold' }, false],
    [{ field: 'data.details.none', op: 'exists' }, false],
    [{ field: 'data.details.none', op: 'exists', value: false }, true],
    [{ field: 'source', op: 'exists' }, true],
    [{ field: 'data.list', op: 'exists' }, false],
    [{ field: 'data.amount', op: 'exists' }, false],
  ])('%j: %s', (condition, holds) => {
    expect(meets(EVENT, [condition])).toBe(holds);
  });

  it('all must hold, and none holds always', () => {
    expect(meets(EVENT, [])).toBe(true);
    expect(
      meets(EVENT, [
        { field: 'source', op: 'eq', value: '/books' },
        { field: 'type', op: 'eq', value: 'invoice.paid' },
      ]),
    ).toBe(false);
  });

  it('a field leads to what the event says and to nothing that it inherits', () => {
    for (const field of [
      'data.constructor',
      'data.__proto__',
      'data.to_string',
      'toString',
      'data..a',
      'data.a[0]',
      'data',
    ])
      expect(FIELD_PATTERN.test(field) && valueAt(EVENT, field) !== undefined).toBe(false);
    fc.assert(
      fc.property(fc.string(), fc.anything(), (field, data) => {
        const found = valueAt({ data }, field);
        expect(['string', 'number', 'boolean', 'undefined']).toContain(typeof found);
      }),
    );
  });
});
