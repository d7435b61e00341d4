import fc from 'fast-check';
import { judge, restMs, RETRY_WAITS_MS } from './verdict.js';

const answered = (status: number, retryAfterMs: number | null = null) => ({ status, retryAfterMs });

describe('what becomes of a notice after a delivery', () => {
  it.each([200, 201, 202, 204, 299])('%i is delivered', (status) =>
    expect(judge(answered(status), 1, 0)).toEqual({ state: 'delivered', status }),
  );

  it.each([100, 301, 302, 400, 401, 404, 408, 429, 500, 503])('%i is tried again', (status) =>
    expect(judge(answered(status), 1, 0)).toEqual({ state: 'retry', waitMs: 5000, status, failure: 'answered' }),
  );

  it('410 ends it, and so does an address that may not be called', () => {
    expect(judge(answered(410), 1, 0)).toEqual({ state: 'dead', status: 410, failure: 'gone' });
    expect(judge({ failure: 'forbidden_address' }, 1, 0)).toMatchObject({ state: 'dead' });
  });

  it('Retry-After is kept up to a day, and never shortens a wait', () => {
    expect(judge(answered(429, 60_000), 1, 0)).toMatchObject({ waitMs: 60_000 });
    expect(judge(answered(429, 1), 1, 0)).toMatchObject({ waitMs: 5000 });
    expect(judge(answered(503, 1e12), 1, 0)).toMatchObject({ waitMs: 86_400_000 });
  });

  it('is tried for about three days, and then no more', () => {
    const days = RETRY_WAITS_MS.reduce((sum, wait) => sum + wait) / 86_400_000;
    expect(days).toBeGreaterThan(2.8);
    expect(days * 1.2).toBeLessThan(3.6);
    expect(judge(answered(500), RETRY_WAITS_MS.length, 0).state).toBe('retry');
    expect(judge(answered(500), RETRY_WAITS_MS.length + 1, 0).state).toBe('dead');
  });

  it('whatever comes back, it ends within eleven deliveries and no wait is over a day and a fifth', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ status: fc.integer({ min: 100, max: 999 }), retryAfterMs: fc.option(fc.nat()) }),
            fc.record({ failure: fc.constantFrom('timeout', 'unreachable', 'answer_too_long') } as const),
          ),
          { minLength: 11, maxLength: 11 },
        ),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, jitter) => {
          const verdicts = attempts.map((attempt, index) => judge(attempt, index + 1, jitter));
          expect(verdicts.some(({ state }) => state !== 'retry')).toBe(true);
          for (const verdict of verdicts)
            if (verdict.state === 'retry') {
              expect(verdict.waitMs).toBeGreaterThanOrEqual(5000);
              expect(verdict.waitMs).toBeLessThanOrEqual(86_400_000 * 1.2);
            }
        },
      ),
    );
  });

  it('a receiver that fails again and again rests longer, at most five minutes', () => {
    expect([0, 1, 2, 3, 4, 5, 20, 1e6].map(restMs)).toEqual([0, 0, 0, 5000, 10_000, 20_000, 300_000, 300_000]);
  });
});
