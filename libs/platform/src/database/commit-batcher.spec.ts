import { endOfRound } from '../http/round.js';
import { BatchOverflow, CommitBatcher } from './commit-batcher.js';

const asItCame = (items: readonly number[]): readonly number[] => items;
const LIMITS = { maxItems: 10, maxConcurrent: 1, maxWaiting: 100 };

describe('commits shared by concurrent callers', () => {
  it('holds every caller until the commit, and shares commits between those who came together', async () => {
    const commits: number[][] = [];
    const batcher = new CommitBatcher<number, number>(
      asItCame,
      (items) => {
        commits.push([...items]);
        return Promise.resolve(items.map((item) => item * 2));
      },
      LIMITS,
    );
    expect(await Promise.all([1, 2, 3].map((item) => batcher.add(item)))).toEqual([2, 4, 6]);
    expect(commits).toEqual([[1, 2, 3]]);
  });

  it('gathers the next batch while one is committing', async () => {
    const commits: number[][] = [];
    let release: (() => void) | undefined;
    const batcher = new CommitBatcher<number, number>(
      asItCame,
      async (items) => {
        commits.push([...items]);
        if (commits.length === 1) await new Promise<void>((settle) => (release = settle));
        return items.map(() => 0);
      },
      LIMITS,
    );
    const first = batcher.add(1);
    await new Promise((settle) => setImmediate(settle));
    const rest = [2, 3, 4].map((item) => batcher.add(item));
    await new Promise((settle) => setImmediate(settle));
    expect(batcher.depth).toBe(3);
    release!();
    await Promise.all([first, ...rest]);
    expect(commits).toEqual([[1], [2, 3, 4]]);
  });

  it('prepares what comes in while a batch is committing, and has the next one on its way before the callers of the last are told', async () => {
    const steps: string[] = [];
    let release: (() => void) | undefined;
    const batcher = new CommitBatcher<number, void, string>(
      (items) => {
        steps.push(`prepare ${items.join()}`);
        return items.map(String);
      },
      async (ready) => {
        steps.push(`commit ${ready.join()}`);
        if (ready.includes('1')) await new Promise<void>((settle) => (release = settle));
        return ready.map(() => undefined);
      },
      LIMITS,
    );
    const told = (item: number) => batcher.add(item).then(() => steps.push(`told ${item}`));
    const first = told(1);
    await new Promise((settle) => setImmediate(settle));
    const rest = [told(2), told(3)];
    await new Promise((settle) => setImmediate(settle));
    release!();
    await Promise.all([first, ...rest]);
    expect(steps).toEqual(['prepare 1', 'commit 1', 'prepare 2,3', 'commit 2,3', 'told 1', 'told 2', 'told 3']);
  });

  it('callers who were woken together share a commit without waiting for the next round of I/O', async () => {
    const commits: number[][] = [];
    const batcher = new CommitBatcher<number, number>(
      asItCame,
      (items) => {
        commits.push([...items]);
        return Promise.resolve([...items]);
      },
      { ...LIMITS, comeTogether: true },
    );
    let nextRound = false;
    await endOfRound();
    setImmediate(() => (nextRound = true));
    await Promise.all(
      [1, 2, 3].map(async (item) => {
        for (let hop = 0; hop < item; hop += 1) await Promise.resolve();
        return batcher.add(item);
      }),
    );
    expect(commits).toEqual([[1, 2, 3]]);
    expect(nextRound).toBe(false);
  });

  it('a piece that cannot be prepared fails alone', async () => {
    const batcher = new CommitBatcher<number, number, number>(
      (items) => {
        if (items.includes(2)) throw new Error('unreadable');
        return items;
      },
      (ready) => Promise.resolve([...ready]),
      LIMITS,
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(batcher.depth).toBe(0);
  });

  it('one bad piece fails alone', async () => {
    const batcher = new CommitBatcher<number, number>(
      asItCame,
      (items) => (items.includes(2) ? Promise.reject(new Error('bad')) : Promise.resolve([...items])),
      LIMITS,
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('does not try singly what trying cannot mend', async () => {
    let commits = 0;
    const batcher = new CommitBatcher<number, number>(
      asItCame,
      () => {
        commits += 1;
        return Promise.reject(new Error('down'));
      },
      LIMITS,
      () => false,
    );
    await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));
    expect(commits).toBe(1);
  });

  const deadlock = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });

  it.each([[[1]], [[1, 2, 3]]])(
    'F11: %j is committed although PostgreSQL ended it as a deadlock three times',
    async (items) => {
      const commits: number[][] = [];
      const batcher = new CommitBatcher<number, number>(
        asItCame,
        (together) => {
          commits.push([...together]);
          return commits.length <= 3 ? Promise.reject(deadlock()) : Promise.resolve(together.map((item) => item * 2));
        },
        LIMITS,
      );
      expect(await Promise.all(items.map((item) => batcher.add(item)))).toEqual(items.map((item) => item * 2));
      expect(commits).toEqual([items, items, items, items]);
    },
  );

  it('F11: what is ended again and again fails in the end, and nothing else is done twice', async () => {
    const commits: number[] = [];
    const batcher = new CommitBatcher<number, number>(
      asItCame,
      ([item]) => {
        commits.push(item!);
        return Promise.reject(item === 1 ? deadlock() : Object.assign(new Error('bad'), { code: '23505' }));
      },
      LIMITS,
    );
    await expect(batcher.add(1)).rejects.toThrow('deadlock detected');
    await expect(batcher.add(2)).rejects.toThrow('bad');
    expect(commits).toEqual([1, 1, 1, 1, 2]);
  });

  it('I31: refuses at once when too much waits', async () => {
    const batcher = new CommitBatcher<number, number>(asItCame, () => new Promise(() => undefined), {
      maxItems: 1,
      maxConcurrent: 1,
      maxWaiting: 2,
    });
    void batcher.add(1);
    void batcher.add(2);
    await expect(batcher.add(3)).rejects.toBeInstanceOf(BatchOverflow);
  });
});
