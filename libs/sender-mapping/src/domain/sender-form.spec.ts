import fc from 'fast-check';
import { ADDED_TYPES, countryFaults, senderValueFault, type AddedType } from './sender-form.js';
import { completeSenderMap, isSenderName, leadsTo } from './sender-map-document.js';

describe('senders as they are written down', () => {
  it.each<[AddedType, readonly string[], readonly string[]]>([
    ['long_code', ['+15551234567', '+447911123456'], ['15551234567', '+1 555 123 4567', 'ACME', '12345', '']],
    ['toll_free', ['+18005551234'], ['8005551234']],
    ['unknown', ['+15551234567'], ['ACME']],
    ['short_code', ['123', '12345', '12345678'], ['12', '123456789', '+12345', '12a45']],
    [
      'alphanumeric_sender_id',
      ['ACME', 'Haul Away', 'A1b', '123456789AB'],
      ['AB', '123456', ' ACME', 'ACME ', 'ACME-1', 'TwelveLetter', 'Ächz'],
    ],
  ])('S1.46, S2.9: %s takes its own form and no other', (type, good, bad) => {
    for (const value of good) expect(senderValueFault(type, value)).toBeNull();
    for (const value of bad) expect(senderValueFault(type, value)).toEqual(expect.stringMatching(/./));
  });

  it('no fault repeats the value', () =>
    fc.assert(
      fc.property(fc.constantFrom(...ADDED_TYPES), fc.stringMatching(/^[q-z]{12,20}$/), (type, value) => {
        expect(senderValueFault(type, value)).not.toContain(value);
      }),
    ));

  it('ST5: an alphanumeric name is offered to no country of the North American plan', () => {
    expect(countryFaults('alphanumeric_sender_id', ['GB', 'US', 'DE', 'CA'])).toEqual([1, 3]);
    expect(countryFaults('long_code', ['GB', 'US'])).toEqual([]);
  });

  it('a name is nothing that could be an id or a number', () => {
    for (const name of ['front_desk', 'news', 'a', 'team.west-2']) expect(isSenderName(name)).toBe(true);
    for (const name of [
      '',
      '+15551234567',
      'num_x',
      'a0193c7e-0000-7000-8000-000000000000',
      'Front',
      '1st',
      '__proto__',
      'a b',
      'x'.repeat(65),
    ])
      expect(isSenderName(name)).toBe(false);
  });

  it('a map leads to a sender by a name, a pool, a rule or its fallback', () => {
    const ways = [
      { names: { desk: '1' } },
      { pools: [{ name: 'crowd', members: ['2', '1'], sticky: true }] },
      { rules: [{ streams: [], countries: [], use: '1' }] },
      { fallback: '1' },
    ];
    for (const way of ways) {
      expect(leadsTo(completeSenderMap(1, way), '1')).toBe(true);
      expect(leadsTo(completeSenderMap(1, way), '3')).toBe(false);
    }
  });
});
