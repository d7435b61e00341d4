import fc from 'fast-check';
import { MAX_FORM_BYTES, MAX_FORM_FIELDS, readForm, readQuery } from './form.js';

const fieldsOf = (body: string | Buffer): [string, string][] => {
  const form = readForm(Buffer.from(body));
  if (!form.ok) throw new Error(form.error);
  return [...form.value.first];
};

describe('the form reader', () => {
  it.each([
    [
      'a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a=&b',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['&&a=1&', [['a', '1']]],
    ['a=b=c', [['a', 'b=c']]],
    ['=x', [['', 'x']]],
    ['a+b=c+d%2B', [['a b', 'c d+']]],
    ['a=%00x', [['a', '\0x']]],
    ['a=%', [['a', '%']]],
    ['a=%zz%4', [['a', '%zz%4']]],
    ['a=%41%zz', [['a', 'A%zz']]],
    ['a=%ff%F0%9F', [['a', '\ufffd\ufffd']]],
    ['a=%F0%9F%91%8D', [['a', '👍']]],
    ['a=👍', [['a', '👍']]],
    ['', []],
  ])('reads %j as a browser would', (body, expected) => {
    expect(fieldsOf(body)).toEqual(expected);
  });

  it('keeps `__proto__` and `constructor` as mere data (attack 10)', () => {
    const form = readForm(Buffer.from('__proto__=x&constructor=y&__proto__=z'));
    expect(form.ok && [...form.value.first]).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(form.ok && form.value.repeated.get('__proto__')).toEqual(['x', 'z']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('agrees with URLSearchParams on any ASCII', () => {
    const piece = fc.oneof(
      fc.constantFrom('%', '%4', '%41', '%zz', '+', '&', '=', '%F0%9F%91%8D', '%ff', '%EF%BB%BF', '\0'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const body = pieces.join('');
        const expected = new Map<string, string>();
        for (const [name, value] of new URLSearchParams(body.startsWith('?') ? `?${body}` : body)) {
          if (!expected.has(name)) expected.set(name, value);
        }
        expect(fieldsOf(body)).toEqual([...expected]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('lists every value of a repeated name, equal ones too', () => {
    const form = readForm(Buffer.from('a=1&b=2&a=1&a=3'));
    expect(form.ok && [...form.value.repeated]).toEqual([['a', ['1', '1', '3']]]);
  });

  it('refuses more than its limits and nothing less', () => {
    const fields = (count: number): Buffer => Buffer.from(Array.from({ length: count }, (_, n) => `a${n}=`).join('&'));
    expect(readForm(fields(MAX_FORM_FIELDS)).ok).toBe(true);
    expect(readForm(fields(MAX_FORM_FIELDS + 1))).toEqual({ ok: false, error: 'too_many_fields' });
    expect(readForm(Buffer.alloc(MAX_FORM_FIELDS * 2, '&'))).toEqual({ ok: false, error: 'too_many_fields' });
    expect(readForm(Buffer.alloc(MAX_FORM_BYTES, 'a')).ok).toBe(true);
    expect(readForm(Buffer.alloc(MAX_FORM_BYTES + 1, 'a'))).toEqual({ ok: false, error: 'too_large' });
  });

  it('reads the query of a URL, without the fragment', () => {
    const query = readQuery('https://sms.example.com/x?a=1%202&b=?#c=3');
    expect(query.ok && [...query.value.first]).toEqual([
      ['a', '1 2'],
      ['b', '?'],
    ]);
    expect(readQuery('https://sms.example.com/x')).toMatchObject({ ok: true });
  });
});
