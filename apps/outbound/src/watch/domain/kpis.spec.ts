import fc from 'fast-check';
import { addCounts, kpisOf, KPI_NAMES, NO_TEXTS, type KpiCounts } from './kpis.js';
import { bucketOf, BASE, LAST_BUCKET, mergeLatency, percentile } from './latency.js';
import { hourOf, MAX_LIVE_MS, planWindow, WINDOWS } from './windows.js';

const few = fc.integer({ min: 0, max: 1000 });
const counts: fc.Arbitrary<KpiCounts> = fc
  .record({
    submitted: few,
    failed: few,
    delivered: few,
    undelivered: few,
    checked: few,
    wanted: few,
    times: fc.array(few),
  })
  .map(({ times, ...some }) => ({
    ...NO_TEXTS,
    ...some,
    texts: some.submitted + some.failed,
    asWanted: Math.floor(some.wanted / 2),
    timed: times.length,
    latencyMs: times.reduce((sum, ms) => sum + ms, 0),
    latency: times.map((ms) => ({ [bucketOf(ms)]: 1 })).reduce(mergeLatency, {}),
  }));

describe('figures from counts (EV12)', () => {
  it('counts of parts add up, in any order', () => {
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), (parts) => {
        expect(addCounts(parts.toReversed())).toEqual(addCounts(parts));
        expect(addCounts([addCounts(parts.slice(0, 2)), ...parts.slice(2)])).toEqual(addCounts(parts));
      }),
    );
  });

  it('every figure has a value exactly when it has something to rest on', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const kpis = kpisOf(given, 5);
        expect(kpis.map(({ name }) => name)).toEqual(KPI_NAMES);
        for (const { value, denominator, met, reason } of kpis) {
          expect(value === null).toBe(denominator === 0);
          expect(met === null).toBe(denominator === 0);
          expect(reason === null).toBe(denominator > 0);
        }
      }),
    );
  });

  it.each([
    ['S0.4: 99.8 % is not more than 99.8 %', 'submit_success_ratio', { submitted: 998, failed: 2 }, false],
    ['S0.4: 99.9 % is', 'submit_success_ratio', { submitted: 999, failed: 1 }, true],
    ['S0.5: 95 % is not more than 95 %', 'delivery_ratio', { delivered: 95, undelivered: 5 }, false],
    ['S0.5: 96 % is', 'delivery_ratio', { delivered: 96, undelivered: 4 }, true],
    ['S0.6: 5 s is not less than 5 s', 'trigger_to_gateway_mean_seconds', { timed: 2, latencyMs: 10_000 }, false],
    ['S0.6: a little less is', 'trigger_to_gateway_mean_seconds', { timed: 2, latencyMs: 9_999 }, true],
    [
      'S0.7: one in a million is one too many',
      'opt_out_compliance_ratio',
      { checked: 1_000_000, afterOptOut: 1 },
      false,
    ],
    ['S0.7: none is none', 'opt_out_compliance_ratio', { checked: 1_000_000, afterOptOut: 0 }, true],
    ['S0.8: all of them', 'sender_accuracy_ratio', { wanted: 3, asWanted: 3 }, true],
    ['S0.8: not all', 'sender_accuracy_ratio', { wanted: 3, asWanted: 2 }, false],
  ] as const)('%s', (_what, name, some, met) => {
    expect(kpisOf({ ...NO_TEXTS, ...some }, 5).find((kpi) => kpi.name === name)?.met).toBe(met);
  });

  it('the 95th percentile is never below the true one and at most a tenth above it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 70_000_000 }), { minLength: 1 }), (times) => {
        const exact = times.toSorted((left, right) => left - right)[Math.ceil(times.length * 0.95) - 1]!;
        const found = percentile(times.map((ms) => ({ [bucketOf(ms)]: 1 })).reduce(mergeLatency, {}), 0.95)!;
        expect(found).toBeGreaterThan(exact * 0.999_999);
        expect(found).toBeLessThanOrEqual(exact * BASE * 1.000_001);
      }),
    );
    expect([bucketOf(0), bucketOf(-5), bucketOf(1e15)]).toEqual([0, 0, LAST_BUCKET]);
    expect(percentile({}, 0.95)).toBeNull();
  });
});

describe('windows', () => {
  const now = new Date('2026-06-16T12:34:56.789Z');

  it.each(WINDOWS)(
    'I31: of %s no more than some hours are counted while somebody waits, whatever the watch has done',
    (window) => {
      fc.assert(
        fc.property(fc.option(fc.integer({ min: 0, max: 60 * 86_400_000 })), (behindMs) => {
          const plan = planWindow(window, now, behindMs === null ? null : new Date(now.getTime() - behindMs));
          expect(plan.liveFrom >= plan.from).toBe(true);
          expect(now.getTime() - plan.liveFrom.getTime()).toBeLessThanOrEqual(MAX_LIVE_MS + 3_600_000);
        }),
      );
    },
  );

  it('24 h begin with a whole hour, 24 hours before the current one', () => {
    expect(planWindow('24h', now, now)).toEqual({
      from: new Date('2026-06-15T12:00:00Z'),
      liveFrom: new Date('2026-06-16T12:00:00Z'),
      complete: true,
    });
    expect(planWindow('24h', now, null).complete).toBe(false);
    expect(hourOf(now)).toEqual(new Date('2026-06-16T12:00:00Z'));
  });
});
