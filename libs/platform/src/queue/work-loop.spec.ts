import { WorkLoop } from './work-loop.js';

/** A table of due units that hands each out once. */
function source(due: number[], concurrency: number) {
  const state = { running: 0, most: 0, done: [] as number[], claims: 0, release: [] as (() => void)[] };
  const loop = new WorkLoop<number>({
    concurrency,
    onClaimError: () => undefined,
    claim: (capacity) => {
      state.claims += 1;
      return Promise.resolve(due.splice(0, capacity));
    },
    run: async (unit) => {
      state.running += 1;
      state.most = Math.max(state.most, state.running);
      await new Promise<void>((settle) => setImmediate(settle));
      state.running -= 1;
      state.done.push(unit);
    },
  });
  return { state, loop };
}

const units = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('working until nothing is due', () => {
  it('does every unit once and never more at a time than allowed', async () => {
    const { state, loop } = source(units(100), 8);
    await loop.drain();
    await loop.stop();
    expect(state.done.toSorted((left, right) => left - right)).toEqual(units(100));
    expect(state.most).toBeLessThanOrEqual(8);
  });

  it('a wake-up during a drain leads to another look, so that nothing due is overlooked', async () => {
    const due = units(1);
    const { state, loop } = source(due, 4);
    const draining = loop.drain();
    due.push(7);
    await loop.drain();
    await draining;
    await loop.stop();
    expect(state.done).toContain(7);
  });

  it('I30: after stop nothing is claimed and what was in hand is finished', async () => {
    const due = units(3);
    const { state, loop } = source(due, 8);
    await loop.drain();
    await loop.stop();
    due.push(9);
    await loop.drain();
    expect(state.done).toHaveLength(3);
    expect(due).toEqual([9]);
  });

  it('a failing claim ends the drain and the next one works again', async () => {
    let fails = true;
    const errors: unknown[] = [];
    const loop = new WorkLoop<number>({
      concurrency: 2,
      onClaimError: (error) => errors.push(error),
      claim: () => (fails ? Promise.reject(new Error('database away')) : Promise.resolve([])),
      run: () => Promise.resolve(),
    });
    await loop.drain();
    fails = false;
    await loop.drain();
    expect(errors).toHaveLength(1);
  });
});
