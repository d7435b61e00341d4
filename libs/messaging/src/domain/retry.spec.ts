import fc from 'fast-check';
import { absenceProves, afterFailure, nextLookMs } from './retry.js';

describe('what follows a failed submission', () => {
  it('I13, I17: an outcome that may have been taken is reconciled, never retried, however early', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.double({ min: 0, max: 0.99, noNaN: true }), (tries, random) => {
        expect(afterFailure({ class: 'ambiguous', retryAfterMs: null }, tries, 5, random).next).toBe('reconcile');
      }),
    );
  });

  it('S0.39: known-not-sent is retried with growing, jittered waits, at most as many submissions as the tenant wants', () => {
    const waits = [0, 1, 2, 3].map((tries) => afterFailure({ class: 'retry', retryAfterMs: null }, tries, 5, 0.5));
    expect(waits.every(({ next }) => next === 'retry')).toBe(true);
    expect(afterFailure({ class: 'retry', retryAfterMs: null }, 4, 5, 0)).toEqual({
      next: 'give_up',
      alert: true,
    });
    expect(afterFailure({ class: 'retry', retryAfterMs: null }, 0, 1, 0).next).toBe('give_up');
  });

  it('F14: Retry-After is obeyed and slows the whole sender', () => {
    expect(afterFailure({ class: 'throttled', retryAfterMs: 7000 }, 0, 5, 0)).toEqual({
      next: 'retry',
      afterMs: 7000,
      slowSender: true,
    });
  });

  it.each(['rejected', 'recipient_opted_out', 'bad_config'] as const)('%s is never tried again', (failure) => {
    expect(afterFailure({ class: failure, retryAfterMs: null }, 0, 5, 0).next).toBe('give_up');
  });

  it('I13: an unknown outcome is looked up five times, ever more slowly, and absence proves nothing before two minutes', () => {
    const looks: number[] = [];
    for (let age: number | null = 0; age !== null; age = nextLookMs(age, 5000)) looks.push(age);
    expect(looks).toEqual([0, 5_000, 30_000, 120_000, 600_000, 3_600_000]);
    expect(absenceProves(119_999, 5000)).toBe(false);
    expect(absenceProves(120_000, 5000)).toBe(true);
  });
});
