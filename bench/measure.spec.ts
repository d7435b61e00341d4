import { judge, measure, plain } from './measure.js';
import type { Prepared, Ratio } from './ratio.js';
import type { Workplace } from './workplace.js';

const said: string[] = [];
const place = { say: (line: string) => void said.push(line) } as unknown as Workplace;
const options = { ids: [], rounds: 3, seconds: 1, tenants: 1, json: false, profile: null };

/** A ratio whose sides answer from lists, warm-up first. */
function scripted(ours: number[], baseline: number[], more: Partial<Prepared> = {}): { ratio: Ratio; log: string[] } {
  const log: string[] = [];
  const side = (name: string, values: number[]) => (share: number) => {
    log.push(`${name} ${share}`);
    return Promise.resolve({ value: values.shift() ?? Number.NaN, notes: { p99_ms: values.length } });
  };
  const prepared: Prepared = {
    ours: side('ours', ours),
    baseline: side('baseline', baseline),
    details: () => Promise.resolve({}),
    close: () => Promise.resolve(void log.push('closed')),
    ...more,
  };
  const ratio: Ratio = {
    id: 'R0',
    title: 'scripted',
    ours: 'a',
    baseline: 'b',
    unit: 'u/s',
    better: 'higher',
    floor: 0.5,
    aim: 1,
    prepare: () => Promise.resolve(prepared),
  };
  return { ratio, log };
}

describe('measuring a ratio (reliability §4.3)', () => {
  it('interleaves the sides, leaves the warm-up out and takes the median of the ratios of each round', async () => {
    const { ratio, log } = scripted([999, 10, 40, 20], [1, 20, 20, 20]);
    const outcome = await measure(ratio, place, options);
    expect(log).toEqual([
      'ours 0.4',
      'baseline 0.4',
      'ours 1',
      'baseline 1',
      'ours 1',
      'baseline 1',
      'ours 1',
      'baseline 1',
      'closed',
    ]);
    expect(outcome.ratios).toEqual([0.5, 2, 1]);
    expect(outcome.ratio).toEqual({ median: 1, min: 0.5, max: 2 });
    expect(outcome.ours).toEqual({ what: 'a', rounds: [10, 40, 20], median: 20, notes: { p99_ms: 1 } });
    expect(outcome.verdict).toBe('aim reached');
  });

  it('lets every process of both sides have its turn in each round, and in the warm-up', async () => {
    const { ratio, log } = scripted([999, 999, 10, 30, 40, 20], [1, 1, 20, 60, 10, 50], { processes: 2 });
    const outcome = await measure(ratio, place, { ...options, rounds: 2 });
    expect(log.slice(0, 6)).toEqual(['ours 0.4', 'baseline 0.4', 'ours 0.4', 'baseline 0.4', 'ours 1', 'baseline 1']);
    expect(outcome.ours.rounds).toEqual([20, 30]);
    expect(outcome.ratios).toEqual([0.5, 1]);
  });

  it('takes turns while it warms up for longer than a round', async () => {
    const { ratio, log } = scripted([999, 999, 10, 40, 20], [1, 1, 20, 20, 20]);
    const outcome = await measure({ ...ratio, warmUp: 1.5 }, place, options);
    expect(log.slice(0, 4)).toEqual(['ours 0.75', 'baseline 0.75', 'ours 0.75', 'baseline 0.75']);
    expect(outcome.ratios).toEqual([0.5, 2, 1]);
  });

  it('frees what it prepared when a round fails or the rows do not prove what was measured', async () => {
    const lost = () => Promise.reject(new Error('5 texts were acknowledged and 4 are stored'));
    const { ratio, log } = scripted([1, 1, 1, 1], [1, 1, 1, 1], { details: lost });
    await expect(measure(ratio, place, options)).rejects.toThrow('4 are stored');
    expect(log.at(-1)).toBe('closed');
  });

  it('judges costs from above and rates from below', () => {
    const rate = { better: 'higher', floor: 0.5, aim: 1 } as const;
    const cost = { better: 'lower', floor: 3, aim: 1.2 } as const;
    expect([1, 0.99, 0.5, 0.49].map((ratio) => judge(ratio, rate))).toEqual([
      'aim reached',
      'floor held',
      'floor held',
      'floor missed',
    ]);
    expect([1.2, 1.21, 3, 3.01].map((ratio) => judge(ratio, cost))).toEqual([
      'aim reached',
      'floor held',
      'floor held',
      'floor missed',
    ]);
  });

  it('writes figures short', () => {
    expect([plain(1234.5), plain(99.94), plain(0.12345)]).toEqual(['1,235', '99.9', '0.123']);
  });
});
