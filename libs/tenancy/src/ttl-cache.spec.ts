import { TtlCache } from './ttl-cache.js';

describe('remembering look-ups for a short while', () => {
  const clock = (at = 0) => {
    const state = { at };
    return { state, now: () => new Date(state.at) };
  };

  it('asks once for many callers and again after its time', async () => {
    const time = clock();
    const cache = new TtlCache<number>(time, 1000);
    let loads = 0;
    const load = (): Promise<number> => Promise.resolve((loads += 1));
    expect(await Promise.all([cache.get('k', load), cache.get('k', load)])).toEqual([1, 1]);
    time.state.at = 1001;
    expect(await cache.get('k', load)).toBe(2);
  });

  it('I29: serves what it knew when it cannot ask, so that receiving goes on', async () => {
    const time = clock();
    const cache = new TtlCache<string>(time, 1000);
    await cache.get('k', () => Promise.resolve('known'));
    time.state.at = 5000;
    expect(await cache.get('k', () => Promise.reject(new Error('database away')))).toBe('known');
    await expect(cache.get('other', () => Promise.reject(new Error('database away')))).rejects.toThrow('away');
  });

  it('I31: keeps no more than it may', async () => {
    const cache = new TtlCache<number>(clock(), 1000, 3);
    let loads = 0;
    for (const key of ['a', 'b', 'c', 'd', 'a']) await cache.get(key, () => Promise.resolve((loads += 1)));
    expect(loads).toBe(5);
  });

  it('whoever holds a connection never waits for the load of somebody who may be waiting for it', async () => {
    const cache = new TtlCache<string>(clock(), 1000);
    void cache.get('k', () => new Promise(() => undefined));
    expect(await cache.getHolding('k', () => Promise.resolve('mine'))).toBe('mine');
    expect(await cache.getHolding('k', () => Promise.reject(new Error('asked twice')))).toBe('mine');
  });
});
