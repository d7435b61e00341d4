import { quantile, spreadOf } from './statistics.js';

describe('statistics of rounds (reliability §4.3)', () => {
  it('takes the middle of an odd count and the mean of the two middle ones of an even count', () => {
    expect(spreadOf([5, 1, 9])).toEqual({ median: 5, min: 1, max: 9 });
    expect(spreadOf([4, 1, 9, 6])).toEqual({ median: 5, min: 1, max: 9 });
    expect(spreadOf([10, 9, 100]).median).toBe(10);
  });

  it('refuses to summarise nothing or what is no number', () => {
    expect(() => spreadOf([])).toThrow('Nothing was measured');
    expect(() => spreadOf([1, Number.NaN])).toThrow('not a number');
    expect(() => quantile(new Float64Array(0), 0.5)).toThrow('Nothing was measured');
  });

  it('reads quantiles by nearest rank', () => {
    const values = Float64Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(values, 0), quantile(values, 0.5), quantile(values, 0.99), quantile(values, 1)]).toEqual([
      1, 50, 99, 100,
    ]);
  });
});
