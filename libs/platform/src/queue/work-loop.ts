/** What a {@link WorkLoop} needs to know about its work. */
export interface WorkSource<Unit> {
  /** Takes up to `capacity` due units out of the database, leased to this process. Fewer than asked means nothing else is due. */
  claim(capacity: number): Promise<readonly Unit[]>;
  /** Does one unit, start to end. Must not throw; a unit that was claimed but not finished comes back when its lease ends. */
  run(unit: Unit): Promise<void>;
  /** Units worked on at the same time. */
  readonly concurrency: number;
  /** Told about a claim that failed; the next wake-up or sweep tries again. */
  readonly onClaimError: (error: unknown) => void;
}

/**
 * Keeps `concurrency` units of due work in hand until nothing is due. Rows are the truth: whoever calls {@link drain}, and however
 * often, a unit is worked on by one process at a time because claiming is what the row decides.
 */
export class WorkLoop<Unit> {
  private readonly active = new Set<Promise<void>>();
  private draining: Promise<void> | null = null;
  private again = false;
  private stopping = false;

  constructor(private readonly source: WorkSource<Unit>) {}

  /** Resolves when nothing more is due, not when everything claimed is finished. Returns at once when a drain is under way already. */
  drain(): Promise<void> {
    if (this.stopping) return Promise.resolve();
    if (this.draining !== null) {
      this.again = true;
      return Promise.resolve();
    }
    this.draining = this.claimUntilEmpty().finally(() => {
      this.draining = null;
      if (this.again && !this.stopping) {
        this.again = false;
        void this.drain();
      }
    });
    return this.draining;
  }

  /** Claims nothing any more and waits for the units in hand. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.draining;
    await Promise.all(this.active);
  }

  /** Units being worked on now. */
  get inHand(): number {
    return this.active.size;
  }

  private async claimUntilEmpty(): Promise<void> {
    // Claiming in handfuls: one slot at a time would pay a transaction per unit, all slots at once would leave them idle together.
    const handful = Math.max(1, Math.floor(this.source.concurrency / 4));
    while (!this.stopping) {
      while (this.source.concurrency - this.active.size < handful) await Promise.race(this.active);
      const capacity = this.source.concurrency - this.active.size;
      let units: readonly Unit[];
      try {
        this.again = false;
        units = await this.source.claim(capacity);
      } catch (error) {
        this.source.onClaimError(error);
        return;
      }
      for (const unit of units) {
        const running: Promise<void> = this.source.run(unit).finally(() => this.active.delete(running));
        this.active.add(running);
      }
      if (units.length < capacity && !this.again) return;
    }
  }
}
