import { BatchOverflow, CommitBatcher } from './commit-batcher.js';

const LIMITS = { maxItems: 10, maxConcurrent: 1, maxWaiting: 100 };

describe('commits shared by concurrent callers', () => {
  it('holds every caller until the commit, and shares commits between those who came together', async () => {
    const commits: number[][] = [];
    const batcher = new CommitBatcher<number, number>((items) => {
      commits.push([...items]);
      return Promise.resolve(items.map((item) => item * 2));
    }, LIMITS);
    expect(await Promise.all([1, 2, 3].map((item) => batcher.add(item)))).toEqual([2, 4, 6]);
    expect(commits).toEqual([[1, 2, 3]]);
  });

  it('gathers the next batch while one is committing', async () => {
    const commits: number[][] = [];
    let release: (() => void) | undefined;
    const batcher = new CommitBatcher<number, number>(async (items) => {
      commits.push([...items]);
      if (commits.length === 1) await new Promise<void>((settle) => (release = settle));
      return items.map(() => 0);
    }, LIMITS);
    const first = batcher.add(1);
    await new Promise((settle) => setImmediate(settle));
    const rest = [2, 3, 4].map((item) => batcher.add(item));
    await new Promise((settle) => setImmediate(settle));
    expect(batcher.depth).toBe(3);
    release!();
    await Promise.all([first, ...rest]);
    expect(commits).toEqual([[1], [2, 3, 4]]);
  });

  it('one bad piece fails alone', async () => {
    const batcher = new CommitBatcher<number, number>(
      (items) => (items.includes(2) ? Promise.reject(new Error('bad')) : Promise.resolve([...items])),
      LIMITS,
    );
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('does not try singly what trying cannot mend', async () => {
    let commits = 0;
    const batcher = new CommitBatcher<number, number>(
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

  it('I31: refuses at once when too much waits', async () => {
    const batcher = new CommitBatcher<number, number>(() => new Promise(() => undefined), {
      maxItems: 1,
      maxConcurrent: 1,
      maxWaiting: 2,
    });
    void batcher.add(1);
    void batcher.add(2);
    await expect(batcher.add(3)).rejects.toBeInstanceOf(BatchOverflow);
  });
});
