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
  /** Callers of one round of I/O come in one go already, as `endOfRound` lets them: a batch need not wait for the next round. */
  readonly comeTogether?: boolean;
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
 * lonely piece never waits. Nor does PostgreSQL: what comes in is prepared while it works, and it has the next batch before the callers of the last are told. What PostgreSQL ends because
 * of others is done again as it is, a lone piece too (F11). When a batch fails all the same, its pieces are tried once more one by one, so that one bad piece cannot fail its neighbours.
 */
export class CommitBatcher<Item, Outcome, Ready = Item> {
  /** Came in the present round of I/O. */
  private arriving: Waiting<Item, Outcome>[] = [];
  private waiting: Waiting<Ready, Outcome>[] = [];
  private running = 0;

  constructor(
    /** Whatever can be done with pieces before their commit, for all that came in one round of I/O; in the items' order. Must be safe to run again after a throw. */
    private readonly prepare: (items: readonly Item[]) => readonly Ready[],
    /** Commits all pieces or throws having committed none; outcomes in the pieces' order. Must be safe to run again after a throw. */
    private readonly commit: (ready: readonly Ready[]) => Promise<readonly Outcome[]>,
    private readonly limits: BatchLimits,
    /** False for errors that a second try alone cannot mend, such as a database that is down. */
    private readonly worthRetryingSingly: (error: unknown) => boolean = () => true,
  ) {}

  /** Resolves after the commit that holds `item`. */
  add(item: Item): Promise<Outcome> {
    if (this.depth >= this.limits.maxWaiting) return Promise.reject(new BatchOverflow());
    return new Promise<Outcome>((settle, fail) => {
      this.arriving.push({ item, settle, fail });
      if (this.arriving.length > 1) return;
      // When everybody has spoken who was woken with this one; or after the current round of I/O callbacks: everything that arrived in the same round shares the commit.
      if (this.limits.comeTogether === true) process.nextTick(() => this.endRound());
      else setImmediate(() => this.endRound());
    });
  }

  /** How many pieces wait for a commit at this moment. */
  get depth(): number {
    return this.arriving.length + this.waiting.length;
  }

  private endRound(): void {
    const round = this.arriving;
    this.arriving = [];
    this.takeIn(round);
    this.start();
  }

  private takeIn(round: readonly Waiting<Item, Outcome>[]): void {
    try {
      const ready = this.prepare(round.map(({ item }) => item));
      this.waiting.push(...round.map(({ settle, fail }, at) => ({ item: ready[at]!, settle, fail })));
    } catch (error) {
      if (round.length === 1) round[0]!.fail(error);
      else for (const piece of round) this.takeIn([piece]);
    }
  }

  private start(): void {
    while (this.running < this.limits.maxConcurrent && this.waiting.length > 0) {
      this.running += 1;
      void this.run(this.waiting.splice(0, this.limits.maxItems));
    }
  }

  private async run(batch: readonly Waiting<Ready, Outcome>[]): Promise<void> {
    const tell = await this.commitAll(batch);
    this.running -= 1;
    this.start();
    tell();
  }

  /** Never rejects; what it resolves with tells the callers. */
  private async commitAll(batch: readonly Waiting<Ready, Outcome>[]): Promise<() => void> {
    try {
      const outcomes = await this.commitInSpiteOfOthers(batch.map(({ item }) => item));
      return () => batch.forEach(({ settle }, at) => settle(outcomes[at]!));
    } catch (error) {
      if (batch.length === 1 || !this.worthRetryingSingly(error))
        return () => {
          for (const { fail } of batch) fail(error);
        };
      for (const piece of batch) (await this.commitAll([piece]))();
      return () => undefined;
    }
  }

  private async commitInSpiteOfOthers(ready: readonly Ready[]): Promise<readonly Outcome[]> {
    for (let again = 0; ; again += 1) {
      try {
        return await this.commit(ready);
      } catch (error) {
        if (again === CONFLICT_RETRIES || !isConflict(error)) throw error;
      }
      await new Promise((settle) => setTimeout(settle, Math.random() * CONFLICT_PAUSE_MS));
    }
  }
}
