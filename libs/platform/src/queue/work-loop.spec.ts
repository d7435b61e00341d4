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

  it('what one step of a claim has found begins at once, and runs once', async () => {
    let goOn: () => void = () => undefined;
    const second = new Promise<void>((settle) => (goOn = settle));
    const ran: number[] = [];
    const due = [[1], [2, 3]];
    const loop = new WorkLoop<number>({
      concurrency: 8,
      onClaimError: () => undefined,
      claim: async (_capacity, _roomOf, begin) => {
        const [first = [], rest = []] = due.splice(0);
        begin(first);
        await second;
        return [...first, ...rest];
      },
      run: (unit) => {
        ran.push(unit);
        return Promise.resolve();
      },
    });
    const drained = loop.drain();
    await Promise.resolve();
    expect(ran).toEqual([1]);
    goOn();
    await drained;
    expect(ran).toEqual([1, 2, 3]);
    await loop.stop();
  });

  it('a wake-up is answered as soon as one place is free', async () => {
    const due = units(16);
    const release: (() => void)[] = [];
    const asked: number[] = [];
    const turn = (): Promise<void> => new Promise((settle) => setImmediate(settle));
    const loop = new WorkLoop<number>({
      concurrency: 16,
      onClaimError: () => undefined,
      claim: (capacity) => {
        asked.push(capacity);
        return Promise.resolve(due.splice(0, capacity));
      },
      run: () => new Promise<void>((settle) => release.push(settle)),
    });
    void loop.drain();
    await turn();
    due.push(8, 9);
    await loop.drain();
    await turn();
    expect(asked).toEqual([16]);
    release[0]!();
    await turn();
    expect(asked).toEqual([16, 1]);
    expect(due).toEqual([9]);
    const stopped = loop.stop();
    release.forEach((end) => end());
    await stopped;
  });
});

describe('places that holders share (I31)', () => {
  /** Due work of a flood and of somebody else; nothing ends before it is released. */
  function shared(most: number, concurrency: number) {
    const due = { flood: units(200), quiet: [] as number[] };
    const running: { readonly holder: string; readonly end: () => void }[] = [];
    const loop = new WorkLoop<{ readonly holder: string }>({
      concurrency,
      sharing: { holderOf: ({ holder }) => holder, most },
      onClaimError: () => undefined,
      claim: (capacity, roomOf) => {
        const taken: { readonly holder: string }[] = [];
        for (const holder of ['quiet', 'flood'] as const) {
          if (due[holder].length === 0) continue;
          const got = due[holder].splice(0, Math.min(roomOf(holder), capacity - taken.length));
          taken.push(...got.map(() => ({ holder })));
        }
        return Promise.resolve(taken);
      },
      run: ({ holder }) => new Promise<void>((end) => running.push({ holder, end })),
    });
    const inHand = (holder: string): number => running.filter((one) => one.holder === holder).length;
    const end = (count: number): void => running.splice(0, count).forEach((one) => one.end());
    const turn = (): Promise<void> => new Promise((settle) => setImmediate(settle));
    return { due, loop, inHand, end, turn };
  }

  it('one holder gets its part and no more, and goes on by itself as its work ends', async () => {
    const { due, loop, inHand, end, turn } = shared(8, 10);
    void loop.drain();
    await turn();
    expect(inHand('flood')).toBe(8);
    for (let round = 0; round < 96; round += 1) {
      end(2);
      await turn();
      expect(inHand('flood')).toBe(8);
    }
    expect(due.flood).toEqual([]);
    end(8);
    await loop.stop();
  });

  it('somebody else is served at once while a flood waits', async () => {
    const { due, loop, inHand, end, turn } = shared(8, 10);
    void loop.drain();
    await turn();
    due.quiet.push(1);
    await loop.drain();
    await turn();
    expect([inHand('flood'), inHand('quiet')]).toEqual([8, 1]);
    end(9);
    const stopped = loop.stop();
    end(9);
    await stopped;
  });

  it('ends its round when nothing is due, so that a sweep can begin the next', async () => {
    const { due, loop, end } = shared(8, 10);
    due.flood.length = 3;
    await loop.drain();
    end(3);
    await loop.stop();
    expect(due.flood).toEqual([]);
  });
});
