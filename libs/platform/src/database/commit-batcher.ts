import { isConflict } from './database.js';

/** One piece of work waiting for the shared commit. */
interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/** How many pieces one commit may carry, and how many commits may be on their way at once. */
export interface BatchLimits {
  readonly maxItems: number;
  readonly maxConcurrent: number;
  /** Pieces that may wait; beyond it {@link BatchOverflow} is thrown at once (I31). */
  readonly maxWaiting: number;
}

/** How often work is done again that PostgreSQL ended as a deadlock or the like (F11). */
const CONFLICT_RETRIES = 3;
/** A wait of random length before that, so that two who met do not meet again. */
const CONFLICT_PAUSE_MS = 20;

/** Thrown to a caller when too much is waiting already; nothing was written for it. */
export class BatchOverflow extends Error {
  constructor() {
    super('Too much is waiting for the database; try again in a moment');
  }
}

/**
 * Gathers concurrent pieces of work into one transaction and holds every caller until that transaction has committed, because
 * commits, not statements, are what PostgreSQL can do few of. There is no timer: while one batch commits the next one gathers, so a
 * lonely piece never waits. What PostgreSQL ends because of others is done again as it is, a lone piece too (F11). When a batch fails
 * all the same, its pieces are tried once more one by one, so that one bad piece cannot fail its neighbours.
 */
export class CommitBatcher<Item, Outcome> {
  private waiting: Waiting<Item, Outcome>[] = [];
  private running = 0;
  private scheduled = false;

  constructor(
    /** Commits all items or throws having committed none; outcomes in the items' order. Must be safe to run again after a throw. */
    private readonly commit: (items: readonly Item[]) => Promise<readonly Outcome[]>,
    private readonly limits: BatchLimits,
    /** False for errors that a second try alone cannot mend, such as a database that is down. */
    private readonly worthRetryingSingly: (error: unknown) => boolean = () => true,
  ) {}

  /** Resolves after the commit that holds `item`. */
  add(item: Item): Promise<Outcome> {
    if (this.waiting.length >= this.limits.maxWaiting) return Promise.reject(new BatchOverflow());
    return new Promise<Outcome>((settle, fail) => {
      this.waiting.push({ item, settle, fail });
      this.schedule();
    });
  }

  /** How many pieces wait for a commit at this moment. */
  get depth(): number {
    return this.waiting.length;
  }

  private schedule(): void {
    if (this.scheduled || this.running >= this.limits.maxConcurrent || this.waiting.length === 0) return;
    this.scheduled = true;
    // After the current round of I/O callbacks: everything that arrived in the same round shares the commit.
    setImmediate(() => {
      this.scheduled = false;
      const batch = this.waiting.splice(0, this.limits.maxItems);
      if (batch.length === 0) return;
      this.running += 1;
      void this.run(batch).finally(() => {
        this.running -= 1;
        this.schedule();
      });
      this.schedule();
    });
  }

  private async run(batch: readonly Waiting<Item, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.commitInSpiteOfOthers(batch.map((waiting) => waiting.item));
      batch.forEach((waiting, index) => waiting.settle(outcomes[index]!));
    } catch (error) {
      if (batch.length === 1 || !this.worthRetryingSingly(error)) {
        for (const waiting of batch) waiting.fail(error);
        return;
      }
      for (const waiting of batch) await this.run([waiting]);
    }
  }

  private async commitInSpiteOfOthers(items: readonly Item[]): Promise<readonly Outcome[]> {
    for (let again = 0; ; again += 1) {
      try {
        return await this.commit(items);
      } catch (error) {
        if (again === CONFLICT_RETRIES || !isConflict(error)) throw error;
      }
      await new Promise((settle) => setTimeout(settle, Math.random() * CONFLICT_PAUSE_MS));
    }
  }
}
