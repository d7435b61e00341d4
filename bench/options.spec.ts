import { readOptions } from './options.js';

const KNOWN = ['R1', 'R4a', 'R5'];

describe('arguments of the benchmarks', () => {
  it('measures everything, five rounds of three seconds, when nothing is asked for (reliability §4.3)', () => {
    expect(readOptions([], KNOWN)).toEqual({
      ok: true,
      value: { ids: KNOWN, rounds: 5, seconds: 3, tenants: 2, json: false, profile: null },
    });
  });

  it('takes ids in any spelling and keeps the order of the catalogue', () => {
    const read = readOptions(['r5', 'R1', '--rounds', '3', '--seconds', '0.5', '--json', '--profile', '/tmp/p'], KNOWN);
    expect(read).toEqual({
      ok: true,
      value: { ids: ['R1', 'R5'], rounds: 3, seconds: 0.5, tenants: 2, json: true, profile: '/tmp/p' },
    });
  });

  it('names every fault at once', () => {
    const read = readOptions(['R9', '--rounds', '0', '--seconds', 'x', '--tenants', '1.5', '--profile'], KNOWN);
    expect(read.ok ? [] : read.error).toEqual([
      'there is no ratio or option called R9; ratios are R1, R4a, R5',
      '--rounds must be a whole number from 1 to 15',
      '--seconds must be a number from 0.5 to 10',
      '--tenants must be a whole number from 1 to 50',
      '--profile needs a folder',
    ]);
  });
});
