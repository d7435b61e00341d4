import fc from 'fast-check';
import { MESSAGE_STATES } from '#libs/messaging';
import { MAX_REPLAYS, objectsToReplay, replayValidityMs, whyNotReplayed, type ReplayFacts } from './replay.js';

const DEAD: ReplayFacts = {
  state: 'failed',
  purpose: 'proactive',
  isWhole: true,
  attempts: [{ state: 'failed', reconciliation: null }],
  earlier: [],
};

const facts: fc.Arbitrary<ReplayFacts> = fc.record({
  state: fc.constantFrom(...MESSAGE_STATES),
  purpose: fc.constantFrom('proactive', 'reply', 'help', 'opt_out_confirmation'),
  isWhole: fc.boolean(),
  attempts: fc.array(
    fc.record({
      state: fc.constantFrom(
        'queued',
        'submitting',
        'submitted',
        'delivered',
        'undelivered',
        'failed',
        'suppressed',
        'unknown',
        'expired',
      ),
      reconciliation: fc.constantFrom(null, 'found', 'absent', 'given_up'),
    }),
    { maxLength: 3 },
  ),
  earlier: fc.array(fc.constantFrom(...MESSAGE_STATES), { maxLength: 6 }),
});

describe('sending a text again that ended badly', () => {
  it('I13: never while any attempt may have been taken and was not told to have failed', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const mayHaveLeft = given.attempts.some(({ state }) =>
          ['queued', 'submitting', 'submitted', 'delivered', 'unknown', 'expired'].includes(state),
        );
        if (mayHaveLeft) expect(objectsToReplay(given)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it('OB17: never twice: only a replay that never left makes room for another', () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (objectsToReplay(given) !== null) return;
        expect(given.earlier.every((state) => state === 'suppressed')).toBe(true);
        expect(given.earlier.length).toBeLessThan(MAX_REPLAYS);
        expect(given.isWhole).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['a refused text', {}, null],
    [
      'one that the carrier did not deliver',
      { state: 'undelivered', attempts: [{ state: 'undelivered', reconciliation: null }] },
      null,
    ],
    [
      'one whose absence at the gateway was proved',
      { attempts: [{ state: 'failed', reconciliation: 'absent' }] },
      null,
    ],
    ['a reply', { purpose: 'reply' }, null],
    [
      'one whose outcome nobody found out',
      { state: 'expired', attempts: [{ state: 'expired', reconciliation: 'given_up' }] },
      'outcome_unknown',
    ],
    [
      'one whose outcome is unknown',
      { state: 'unknown', attempts: [{ state: 'unknown', reconciliation: null }] },
      'outcome_unknown',
    ],
    ['a delivered one', { state: 'delivered', attempts: [{ state: 'delivered', reconciliation: null }] }, 'not_dead'],
    ['a confirmation of an opt-out', { purpose: 'opt_out_confirmation' }, 'of_its_moment'],
    ['an erased one', { isWhole: false }, 'erased'],
    ['one that was sent again', { earlier: ['delivered'] }, 'replayed'],
    ['one whose replay is on its way', { earlier: ['queued'] }, 'replayed'],
    ['one whose replay was refused', { earlier: ['suppressed'] }, null],
    [
      'one that was refused again and again',
      { earlier: Array.from({ length: MAX_REPLAYS }, () => 'suppressed') },
      'too_often',
    ],
  ] as const)('%s', (_what, given, objection) => {
    expect(objectsToReplay({ ...DEAD, ...(given as Partial<ReplayFacts>) })).toBe(objection);
    if (objection !== null) expect(whyNotReplayed(objection)).toMatch(/^[A-Z].*\.$/);
  });

  it('a replay is worth sending as long as the first was, between ten minutes and a day', () => {
    const at = new Date('2026-06-16T12:00:00Z');
    const after = (ms: number): number => replayValidityMs(at, new Date(at.getTime() + ms));
    expect([after(1), after(3_600_000), after(10 * 86_400_000)]).toEqual([600_000, 3_600_000, 86_400_000]);
  });
});
