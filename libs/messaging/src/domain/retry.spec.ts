import fc from 'fast-check';
import { afterFailure, MAX_TRIES } from './retry.js';

describe('what follows a failed submission', () => {
  it('I13, I17: an outcome that may have been taken is reconciled, never retried, however early', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.double({ min: 0, max: 0.99, noNaN: true }), (tries, random) => {
        expect(afterFailure({ class: 'ambiguous', retryAfterMs: null }, tries, random).next).toBe('reconcile');
      }),
    );
  });

  it('S0.39: known-not-sent is retried with growing, jittered waits, at most five submissions', () => {
    const waits = [0, 1, 2, 3].map((tries) => afterFailure({ class: 'retry', retryAfterMs: null }, tries, 0.5));
    expect(waits.every(({ next }) => next === 'retry')).toBe(true);
    expect(afterFailure({ class: 'retry', retryAfterMs: null }, MAX_TRIES - 1, 0)).toEqual({
      next: 'give_up',
      alert: true,
    });
  });

  it('F14: Retry-After is obeyed and slows the whole sender', () => {
    expect(afterFailure({ class: 'throttled', retryAfterMs: 7000 }, 0, 0)).toEqual({
      next: 'retry',
      afterMs: 7000,
      slowSender: true,
    });
  });

  it.each(['rejected', 'recipient_opted_out', 'bad_config'] as const)('%s is never tried again', (failure) => {
    expect(afterFailure({ class: failure, retryAfterMs: null }, 0, 0).next).toBe('give_up');
  });
});
