import fc from 'fast-check';
import type { SenderIdentity } from '#libs/tenancy';
import { chooseSender, type SenderWish } from './choose-sender.js';
import {
  completeSenderMap,
  isKeptForLegalNotices,
  senderMapFaults,
  type SenderMapDocument,
} from './sender-map-document.js';

const NOW = new Date('2026-06-16T17:00:00Z');
const sender = (id: string, more: Partial<SenderIdentity> = {}): SenderIdentity => ({
  id,
  number: `+1212555${id.padStart(4, '0')}`,
  senderType: 'long_code',
  registration: 'registered',
  useCases: ['mixed'],
  limitations: [],
  countries: [],
  segmentsPerSecond: 1,
  isDefault: false,
  overrideUntil: null,
  ...more,
});
const one = sender('1', { isDefault: true });
const two = sender('2');
const three = sender('3');
const named = sender('4', { number: 'ACME', senderType: 'alphanumeric_sender_id' });
const SENDERS = [one, two, three, named];
const MAP: SenderMapDocument = completeSenderMap(1, {
  names: { support: '2', everybody: 'crowd' },
  pools: [{ name: 'crowd', members: ['2', '3'], sticky: true }],
  rules: [
    { streams: ['marketing'], countries: [], use: 'crowd' },
    { streams: [], countries: ['DE'], use: '4' },
  ],
});
const wish = (more: Partial<SenderWish> = {}): SenderWish => ({
  wanted: null,
  fallsBack: true,
  stream: 'transactional',
  country: 'US',
  expectsReply: true,
  person: 'p1',
  known: [],
  ...more,
});
const choose = (more: Partial<SenderWish> = {}, map = MAP, senders = SENDERS) => {
  const found = chooseSender(wish(more), map, senders, NOW);
  return found.ok ? `${found.value.sender.id} by ${found.value.by}` : found.error;
};

describe('which sender carries a text', () => {
  it.each<[string, string, Partial<SenderWish>]>([
    ['its id', '3 by id', { wanted: '3' }],
    ['the number itself', '3 by number', { wanted: three.number }],
    ['an alphanumeric name', '4 by number', { wanted: 'ACME' }],
    ['a name of the map', '2 by name', { wanted: 'support' }],
  ])('S0.14: %s names it', (_, expected, more) => expect(choose(more)).toBe(expected));

  it('S0.14: a name that maps to nothing falls back to the map, and is refused where no fallback is wanted', () => {
    expect(choose({ wanted: 'nobody' })).toBe('1 by default');
    expect(choose({ wanted: 'nobody', fallsBack: false })).toBe('unmapped');
    expect(choose({}, { ...MAP, fallback: 'support' })).toBe('2 by fallback');
    expect(choose({}, completeSenderMap(0, {}), [two])).toBe('no_default');
  });

  it('S1.60, ST5: rules choose by stream and country, the first that fits', () => {
    expect(choose({ stream: 'marketing' })).toMatch(/^[23] by rule$/);
    expect(choose({ country: 'DE', expectsReply: false })).toBe('4 by rule');
    expect(choose({ country: null })).toBe('1 by default');
  });

  const notary = sender('5', { useCases: ['informational'] });
  const KEPT = completeSenderMap(2, {
    names: { notices: 'legal' },
    pools: [{ name: 'legal', members: ['5'], sticky: true }],
    rules: [{ streams: ['legal_or_high_assurance_notice'], countries: ['US'], use: 'notices' }],
  });

  it('S1.60, OB22: a legal notice leaves from a sender that is kept for them, whichever sender of marketing was named', () => {
    const notice = (more: Partial<SenderWish> = {}, map = KEPT) =>
      choose({ stream: 'legal_or_high_assurance_notice', ...more }, map, [...SENDERS, notary]);
    expect(notice()).toBe('5 by rule');
    expect(notice({ wanted: '2' })).toBe('5 by rule');
    expect(notice({ wanted: '5' })).toBe('5 by id');
    // No rule keeps one for that country; nor does any where the map says nothing.
    expect(notice({ wanted: '2', country: 'CA' })).toBe('2 by id');
    expect(notice({ wanted: '2' }, MAP)).toBe('2 by id');
    expect(choose({ wanted: '2' }, KEPT, [...SENDERS, notary])).toBe('2 by id');
  });

  it('S1.60, OB22: a rule for legal notices leads to no sender that may carry marketing, by name or pool', () => {
    const numbers = (...of: readonly SenderIdentity[]) => new Map([...SENDERS, ...of].map((each) => [each.id, each]));
    expect(senderMapFaults(KEPT, numbers(notary))).toEqual([]);
    expect(
      senderMapFaults(KEPT, numbers({ ...notary, useCases: ['marketing'], limitations: ['marketing_not_allowed'] })),
    ).toEqual([]);
    for (const useCases of [['mixed'], ['unknown'], ['informational', 'marketing']])
      expect(senderMapFaults(KEPT, numbers({ ...notary, useCases }))).toEqual([
        { field: 'rules.0.use', message: expect.stringContaining('marketing') },
      ]);
    expect(isKeptForLegalNotices(KEPT, '5')).toBe(true);
    expect(isKeptForLegalNotices(KEPT, '2')).toBe(false);
    expect(isKeptForLegalNotices(MAP, '2')).toBe(false);
  });

  it('ST4: a person keeps the number that has texted them, while it may carry the text', () => {
    for (const known of ['2', '3']) expect(choose({ wanted: 'crowd', known: [known] })).toBe(`${known} by name`);
    const blocked = SENDERS.map((member) => (member.id === '3' ? { ...member, registration: 'rejected' } : member));
    expect(choose({ wanted: 'crowd', known: ['3'] }, MAP, blocked)).toBe('2 by name');
    const unregistered = SENDERS.map((member) =>
      member.id === '3' ? { ...member, registration: 'unknown', limitations: ['registration_required'] } : member,
    );
    expect(choose({ wanted: 'crowd', known: ['3'] }, MAP, unregistered)).toBe('2 by name');
  });

  it('S0.26: a sender outside of the map is used by its own name only, and only until its override ends', () => {
    const until = (ms: number) => [...SENDERS, sender('9', { overrideUntil: new Date(NOW.getTime() + ms) })];
    expect(choose({ wanted: '9' }, MAP, until(1000))).toBe('9 by override');
    expect(choose({ wanted: '9', fallsBack: false }, MAP, until(0))).toBe('unmapped');
    const map = { ...MAP, pools: [{ name: 'crowd', members: ['2', '9'], sticky: false }] };
    for (let person = 0; person < 50; person += 1)
      expect(choose({ wanted: 'crowd', person: `p${person}` }, map, until(1000))).toBe('2 by name');
  });

  const people = Array.from({ length: 3000 }, (_, index) => `person-${index}`);
  const pool = (members: readonly SenderIdentity[]) => {
    const map = completeSenderMap(1, {
      pools: [{ name: 'crowd', members: members.map(({ id }) => id), sticky: true }],
    });
    return new Map(people.map((person) => [person, choose({ wanted: 'crowd', person }, map, [...members])]));
  };

  it('ST4: people spread over a pool by rate, and only those of a member that leaves move', () => {
    const quick = sender('7', { segmentsPerSecond: 2 });
    const before = pool([two, three, quick]);
    const share = (id: string, of: ReadonlyMap<string, string>): number =>
      [...of.values()].filter((chosen) => chosen.startsWith(`${id} `)).length / people.length;
    expect(Math.abs(share('7', before) - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(share('2', before) - 0.25)).toBeLessThan(0.05);
    const after = pool([two, quick]);
    for (const [person, chosen] of before) if (!chosen.startsWith('3 ')) expect(after.get(person)).toBe(chosen);
  });

  it('always finds a sender of the tenant or says why, whatever the map says', () => {
    const ref = fc.constantFrom('1', '2', '9', 'crowd', 'support', 'loop', '__proto__', 'constructor');
    fc.assert(
      fc.property(
        fc.record({
          names: fc.dictionary(fc.constantFrom('support', 'loop', 'constructor'), ref),
          pools: fc.array(fc.record({ name: ref, members: fc.array(ref), sticky: fc.boolean() }), { maxLength: 3 }),
          rules: fc.array(fc.record({ streams: fc.constant([]), countries: fc.constant([]), use: ref }), {
            maxLength: 3,
          }),
          fallback: fc.option(ref),
        }),
        fc.option(ref),
        (settings, wanted) => {
          const found = chooseSender(wish({ wanted }), completeSenderMap(1, settings), SENDERS, NOW);
          if (found.ok) expect(SENDERS).toContain(found.value.sender);
        },
      ),
    );
  });

  it('all faults of a map are told at once', () => {
    const faults = senderMapFaults(
      {
        names: { crowd: '2', lost: '99' },
        pools: [
          { name: 'crowd', members: ['2', '98'], sticky: true },
          { name: 'crowd', members: [], sticky: true },
        ],
        rules: [{ streams: [], countries: [], use: 'nobody' }],
        fallback: 'nowhere',
      },
      new Map([one, two, three].map((number) => [number.id, number])),
    );
    expect(faults.map(({ field }) => field)).toEqual([
      'pools.0.name',
      'pools.0.members.1',
      'pools.1.name',
      'pools.1.name',
      'names.lost',
      'rules.0.use',
      'fallback',
    ]);
    expect(senderMapFaults(MAP, new Map([two, three, named].map((number) => [number.id, number])))).toEqual([]);
  });
});
