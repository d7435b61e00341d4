import fc from 'fast-check';
import {
  CONSENT_SCOPES,
  CONSENT_SOURCES,
  CONSENT_STATES,
  consentStanding,
  type ConsentFact,
} from './consent-standing.js';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const at = (day: number): Date => new Date(START + day * DAY);
let made = 0;
const event = (state: ConsentFact['state'], day: number, more: Partial<ConsentFact> = {}): ConsentFact => ({
  id: `event-${(made += 1)}`,
  state,
  scope: 'tenant',
  scopeRef: null,
  source: 'form',
  hasDisclosure: true,
  acquiredAt: at(day),
  expiresAt: null,
  ...more,
});
const keyword = (state: 'opted_in' | 'opted_out', day: number): ConsentFact =>
  event(state, day, { source: 'sms_keyword', hasDisclosure: false });
const MARKETING = { now: at(100), scopes: [{ scope: 'purpose', ref: 'marketing' }] } as const;

describe('where a person stands (S1.43, I15)', () => {
  it('nothing known is unknown', () => {
    expect(consentStanding([], MARKETING)).toEqual({ state: 'unknown', level: 'none', expired: false, by: null });
  });

  it('a form with its disclosure is written consent, a bare START is not (R-1.11, R-4.1)', () => {
    expect(consentStanding([event('opted_in', 1)], MARKETING)).toMatchObject({
      state: 'opted_in',
      level: 'express_written',
    });
    expect(consentStanding([keyword('opted_in', 1)], MARKETING)).toMatchObject({ state: 'opted_in', level: 'express' });
  });

  it('R-1.12: STOP, START brings back what was there before, and no more', () => {
    expect(
      consentStanding([event('opted_in', 1), keyword('opted_out', 2), keyword('opted_in', 3)], MARKETING).level,
    ).toBe('express_written');
    expect(consentStanding([keyword('opted_out', 2), keyword('opted_in', 3)], MARKETING).level).toBe('express');
  });

  it('a narrower opt-in never lifts a wider opt-out, a wider one lifts a narrower', () => {
    const narrow = { scope: 'purpose', scopeRef: 'marketing' } as const;
    expect(consentStanding([keyword('opted_out', 1), event('opted_in', 2, narrow)], MARKETING).state).toBe('opted_out');
    expect(consentStanding([event('opted_out', 1, narrow), event('opted_in', 2)], MARKETING).state).toBe('opted_in');
    expect(consentStanding([event('opted_in', 1), event('opted_out', 2, narrow)], MARKETING).state).toBe('opted_out');
    expect(
      consentStanding(
        [event('opted_in', 1), event('opted_out', 2, { scope: 'purpose', scopeRef: 'transactional' })],
        MARKETING,
      ).state,
    ).toBe('opted_in');
  });

  it('F38: of an opt-out and an opt-in of the same moment the opt-out wins', () => {
    expect(consentStanding([keyword('opted_in', 5), keyword('opted_out', 5)], MARKETING).state).toBe('opted_out');
  });

  it('R-4.4: consent runs out', () => {
    expect(consentStanding([event('opted_in', 1, { expiresAt: at(50) })], MARKETING)).toMatchObject({
      state: 'unknown',
      level: 'none',
      expired: true,
    });
  });

  it('a dispute stands until a new grant', () => {
    expect(consentStanding([event('opted_in', 1), event('disputed', 2)], MARKETING).state).toBe('disputed');
    expect(consentStanding([event('opted_in', 1), event('disputed', 2), event('opted_in', 3)], MARKETING).state).toBe(
      'opted_in',
    );
  });

  const anyEvent = fc.record({
    id: fc.uuid(),
    state: fc.constantFrom(...CONSENT_STATES),
    scope: fc.constantFrom(...CONSENT_SCOPES),
    scopeRef: fc.constantFrom(null, 'marketing', 'transactional'),
    source: fc.constantFrom(...CONSENT_SOURCES),
    hasDisclosure: fc.boolean(),
    acquiredAt: fc.integer({ min: 0, max: 20 }).map(at),
    expiresAt: fc.option(fc.integer({ min: 0, max: 200 }).map(at), { nil: null }),
  });

  it('any order and any duplication of events gives the same standing', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (events, random) => {
        const shuffled = [...events, ...events.slice(0, 3)]
          .map((one) => [random.next().value as number, one] as const)
          .sort(([left], [right]) => left - right);
        expect(
          consentStanding(
            shuffled.map(([, one]) => one),
            MARKETING,
          ),
        ).toEqual(consentStanding(events, MARKETING));
      }),
      { numRuns: 1000 },
    );
  });

  it('after a tenant-wide opt-out nothing but a later tenant-wide or global opt-in gives consent back', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const stop = keyword('opted_out', 10);
        const lifts = events.some(
          (one) =>
            one.state === 'opted_in' &&
            (one.scope === 'tenant' || one.scope === 'global') &&
            one.acquiredAt > stop.acquiredAt &&
            (one.scope === 'global' || one.scopeRef === null),
        );
        fc.pre(!lifts);
        expect(consentStanding([...events, stop], MARKETING).state).toBe('opted_out');
      }),
      { numRuns: 1000 },
    );
  });
});
