import fc from 'fast-check';
import { VARIABLE_TYPES, type VariableType } from '#libs/templates';
import { EVENT_TYPE_NAMES } from './event-types.js';
import { fieldObjection, valueFor } from './field-forms.js';

describe('what events give to templates (TM3)', () => {
  it.each<[VariableType, string, boolean]>([
    ['datetime', 'data.start', true],
    ['text', 'data.start', true],
    ['date', 'data.start', false],
    ['money', 'data.start', false],
    ['text', 'data.title', true],
    ['integer', 'data.title', false],
    ['integer', 'data.version', true],
    ['integer', 'data.details.pieces', false],
    ['decimal', 'data.details.weight', true],
    ['text', 'data.amount', false],
    ['text', 'data.weather', false],
    ['text', 'data.recipient', false],
    ['phone', 'data.recipient.phone', true],
  ])('%s from %s of an appointment: %s', (type, field, fits) => {
    expect(fieldObjection(type, field, ['calendar.event.moved']) === null).toBe(fits);
  });

  it('an amount is money, a due date a day, and a day that may be a moment either', () => {
    expect(fieldObjection('money', 'data.amount', ['invoice.due', 'invoice.overdue'])).toBeNull();
    expect(fieldObjection('text', 'data.amount', ['invoice.due'])).not.toBeNull();
    expect(fieldObjection('datetime', 'data.due_date', ['invoice.due'])).not.toBeNull();
    for (const type of ['date', 'datetime'] as const)
      expect(fieldObjection(type, 'data.valid_until', ['estimate.ready'])).toBeNull();
  });

  it('an objection tells of the type and never of the field somebody wrote', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VARIABLE_TYPES),
        fc.constantFrom(...EVENT_TYPE_NAMES),
        fc.stringMatching(/^data\.[a-z]{8,20}$/),
        (type, event, field) => {
          expect(fieldObjection(type, field, [event])).not.toContain(field);
        },
      ),
    );
  });

  const event = {
    data: {
      start: '2026-12-01T14:00:00',
      end: '2026-12-01T15:00:00-06:00',
      skipped: '2026-03-08T02:30',
      amount: { amount: '12.50', currency: 'USD' },
      half: { amount: '12.50' },
    },
  };
  it.each<[VariableType, string, unknown]>([
    ['datetime', 'data.start', '2026-12-01T20:00:00Z'],
    ['datetime', 'data.skipped', '2026-03-08T08:30:00Z'],
    ['datetime', 'data.end', '2026-12-01T15:00:00-06:00'],
    ['text', 'data.start', '2026-12-01T14:00:00'],
    ['money', 'data.amount', { amount: '12.50', currency: 'USD' }],
    ['money', 'data.half', undefined],
    ['money', 'data.nothing', undefined],
    ['text', 'data.amount', undefined],
  ])('%s takes from %s: %j', (type, field, value) => {
    expect(valueFor(type, event, field, 'America/Chicago')).toEqual(value);
  });
});
