import fc from 'fast-check';
import { readVariables, VARIABLE_TYPES, type Variable, type VariableType } from './variables.js';

const declared = (type: VariableType, more: Partial<Variable> = {}): Variable => ({
  name: 'x',
  type,
  required: true,
  sample: null,
  maxLength: null,
  description: null,
  ...more,
});
const read = (type: VariableType, given: unknown, more: Partial<Variable> = {}) =>
  readVariables([declared(type, more)], { x: given });

describe('values are read by their type (OB12)', () => {
  it.each<[VariableType, unknown]>([
    ['text', 'Ann'],
    ['text', 'two\nlines'],
    ['text', '😀'],
    ['integer', 0],
    ['integer', -12],
    ['decimal', 1.5],
    ['decimal', '1.50'],
    ['decimal', '-0.000001'],
    ['money', { amount: '12.50', currency: 'USD' }],
    ['money', { amount: '1200', currency: 'JPY' }],
    ['money', { amount: '1.234', currency: 'KWD' }],
    ['date', '2026-02-28'],
    ['date', '2028-02-29'],
    ['datetime', '2026-06-16T14:00:00-05:00'],
    ['datetime', '2026-06-16T14:00Z'],
    ['datetime', '2026-06-16T14:00:00.123+05:45'],
    ['phone', '+15551234567'],
    ['url', 'https://acme.example/pay?i=1#top'],
  ])('%s takes %j', (type, given) => {
    expect(read(type, given).ok).toBe(true);
  });

  it.each<[VariableType, unknown]>([
    ['text', ''],
    ['text', ' \n'],
    ['text', 5],
    ['text', ['a']],
    ['text', { toString: 'a' }],
    ['text', 'a\u0000b'],
    ['text', 'a\rb'],
    ['text', '\ud83d'],
    ['integer', '3'],
    ['integer', 1.5],
    ['integer', 2 ** 53],
    ['integer', true],
    ['decimal', '1,5'],
    ['decimal', '1e3'],
    ['decimal', '.5'],
    ['decimal', '05'],
    ['decimal', 1e21],
    ['decimal', '1.1234567'],
    ['money', 12.5],
    ['money', '12.50'],
    ['money', { amount: 12.5, currency: 'USD' }],
    ['money', { amount: '12.50', currency: 'usd' }],
    ['money', { amount: '12.50', currency: 'XYZ' }],
    ['money', { amount: '12.505', currency: 'USD' }],
    ['money', { amount: '1200.50', currency: 'JPY' }],
    ['money', { amount: '1', currency: 'USD', note: 'x' }],
    ['money', []],
    ['date', '2026-02-29'],
    ['date', '2026-13-01'],
    ['date', '16.06.2026'],
    ['date', '2026-06-16T00:00:00Z'],
    ['date', '0001-01-01'],
    ['date', 20260616],
    ['datetime', '2026-06-16T14:00:00'],
    ['datetime', '2026-06-16 14:00Z'],
    ['datetime', '2026-02-30T14:00:00Z'],
    ['datetime', '2026-06-16T24:00:00Z'],
    ['datetime', '2026-06-16T14:00:00+15:00'],
    ['datetime', 1_781_000_000],
    ['phone', '555-1234'],
    ['phone', '+0123456'],
    ['url', 'http://acme.example'],
    ['url', 'javascript:alert(1)'],
    ['url', 'https://user:secret@acme.example'],
    ['url', 'https://acme.example/a b'],
    ['url', 'https://'],
    ['url', `https://acme.example/${'a'.repeat(500)}`],
  ])('%s refuses %j', (type, given) => {
    expect(read(type, given)).toMatchObject({
      ok: false,
      error: [{ field: 'variables.x', code: 'ERR_VARIABLE_INVALID' }],
    });
  });

  it('missing, unknown, unfit, too long and braced values are all named at once, each with its place', () => {
    const variables = [
      declared('text', { name: 'first_name', maxLength: 5 }),
      declared('integer', { name: 'pieces' }),
      declared('text', { name: 'nickname', required: false }),
      declared('text', { name: 'street' }),
      declared('date', { name: 'day', required: false }),
    ];
    const result = readVariables(variables, {
      first_name: 'Maximiliana',
      street: 'a {{ b',
      day: 'tomorrow',
      colour: 'red',
      'some Body +1555': 'x',
    });
    expect(result.ok ? [] : result.error.map(({ field, code }) => [field, code])).toEqual([
      ['variables.first_name', 'ERR_VARIABLE_INVALID'],
      ['variables.pieces', 'ERR_VARIABLE_MISSING'],
      ['variables.street', 'ERR_LITERAL_BRACES'],
      ['variables.day', 'ERR_VARIABLE_INVALID'],
      ['variables.colour', 'ERR_VARIABLE_UNKNOWN'],
      ['variables', 'ERR_VARIABLE_UNKNOWN'],
    ]);
  });

  it('null is no value; names that objects inherit are no values either', () => {
    expect(read('text', null)).toMatchObject({ error: [{ code: 'ERR_VARIABLE_MISSING' }] });
    for (const name of ['constructor', 'valueOf', 'toString', 'hasOwnProperty'])
      expect(readVariables([declared('text', { name })], {})).toMatchObject({
        error: [{ code: 'ERR_VARIABLE_MISSING' }],
      });
    expect(readVariables([], JSON.parse('{"__proto__": {"a": 1}, "constructor": 1}'))).toMatchObject({
      error: [{ code: 'ERR_VARIABLE_UNKNOWN' }, { code: 'ERR_VARIABLE_UNKNOWN' }],
    });
  });

  it('I31: a flood of unknown names gives a bounded list', () => {
    const flood = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`v${index}`, 1]));
    const result = readVariables([], flood);
    expect(result.ok ? 0 : result.error.length).toBe(100);
  });

  it('any JSON is read or refused, never thrown at, and never shown in a fault (I24)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VARIABLE_TYPES),
        fc.jsonValue(),
        fc.integer({ min: 1, max: 30 }),
        (type, given, maxLength) => {
          const canary = 'zyxquokkabel';
          const value = typeof given === 'string' ? given + canary : given;
          const result = readVariables([declared(type, { maxLength })], { x: value, [`${canary}-`]: canary });
          expect(result.ok).toBe(false);
          expect(JSON.stringify(result)).not.toContain(canary);
        },
      ),
    );
  });
});
