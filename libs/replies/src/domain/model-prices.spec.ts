import { costMicroUsd } from './model-prices.js';

const NOV = new Date('2026-11-24T00:00:00Z');
const use = (input: number, output: number, cacheRead = 0, cacheWrite = 0) => ({
  input,
  output,
  cacheRead,
  cacheWrite,
});

describe('what a call cost', () => {
  it.each([
    ['claude-haiku-5-5', use(2800, 110), 335],
    ['claude-haiku-5-5', use(800, 110, 2000), 155],
    ['claude-sonnet-5-5', use(2800, 110), 6700],
    ['claude-sonnet-5-5', use(800, 110, 2000), 2900],
    ['claude-haiku-5-5', use(100_001, 0), 50_001],
    ['claude-haiku-5-5', use(1, 0, 60_000, 60_000), 63_001],
    ['claude-sonnet-5-5-20261007', use(1000, 0), 2000],
    ['claude-sonnet-5-5', use(0, 0), 0],
  ])('%s %j: %d micro-dollars', (model, tokens, cost) => expect(costMicroUsd(model, tokens, NOV)).toBe(cost));

  it('is unknown, not guessed, for an unlisted model and for days before the price', () => {
    expect(costMicroUsd('claude-opus-5-5', use(1, 1), NOV)).toBeNull();
    expect(costMicroUsd('claude-sonnet-5-5-large', use(1, 1), NOV)).toBeNull();
    expect(costMicroUsd('claude-haiku-5-5', use(1, 1), new Date('2026-10-06T23:59:59Z'))).toBeNull();
  });
});
