/** How much more of one holder's work may be taken at this moment; 0 while it has enough in hand. */
export type RoomOf = (holder: string) => number;

/** What a {@link WorkLoop} needs to know about its work. */
export interface WorkSource<Unit> {
  /**
   * Takes up to `capacity` due units out of the database, leased to this process, and where places are shared at most `roomOf` of one holder. Fewer than asked means nothing else is
   * due, or only of holders who have got all their room. Whoever claims in several steps may `begin` what a step has claimed; the answer
   * holds the same objects once more.
   */
  claim(capacity: number, roomOf: RoomOf, begin: (units: readonly Unit[]) => void): Promise<readonly Unit[]>;
  /** Does one unit, start to end. Must not throw; a unit that was claimed but not finished comes back when its lease ends. */
  run(unit: Unit): Promise<void>;
  /** Units worked on at the same time. */
  readonly concurrency: number;
  /** Whose each unit is, and how many of the places one holder may have: the rest is always there for the others (I31). */
  readonly sharing?: { holderOf(unit: Unit): string; readonly most: number };
  /** Told about a claim that failed; the next wake-up or sweep tries again. */
  readonly onClaimError: (error: unknown) => void;
}

/**
 * Keeps `concurrency` units of due work in hand until nothing is due. Rows are the truth: whoever calls {@link drain}, and however
 * often, a unit is worked on by one process at a time because claiming is what the row decides.
 */
export class WorkLoop<Unit> {
  private readonly active = new Set<Promise<void>>();
  private readonly held = new Map<string, number>();
  /** Units that have ended since the last claim began. */
  private ended = 0;
  private changed: () => void = () => undefined;
  private draining: Promise<void> | null = null;
  private again = false;
  private stopping = false;

  constructor(private readonly source: WorkSource<Unit>) {}

  /** Resolves when nothing more is due, not when everything claimed is finished. Returns at once when a drain is under way already, which then looks again. */
  drain(): Promise<void> {
    if (this.stopping) return Promise.resolve();
    if (this.draining !== null) {
      this.again = true;
      this.changed();
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
    this.changed();
    await this.draining;
    await Promise.all(this.active);
  }

  /** Units being worked on now. */
  get inHand(): number {
    return this.active.size;
  }

  private async claimUntilEmpty(): Promise<void> {
    const { concurrency, sharing } = this.source;
    const most = sharing?.most ?? concurrency;
    // Claiming in handfuls: one slot at a time would pay a transaction per unit, all slots at once would leave them idle together.
    const handful = Math.max(1, Math.floor(most / 4));
    let isFirst = true;
    this.ended = 0;
    while (!this.stopping) {
      await this.until(
        () =>
          this.stopping ||
          (this.active.size < concurrency && (this.again || this.ended >= handful)) ||
          (isFirst && concurrency - this.active.size >= handful),
      );
      if (this.stopping) return;
      isFirst = false;
      this.again = false;
      this.ended = 0;
      const capacity = concurrency - this.active.size;
      const rooms = new Map<string, number>();
      const roomOf: RoomOf = (holder) => {
        const room = most - (this.held.get(holder) ?? 0);
        // Somebody else's wake-up is no reason to top up who has plenty.
        const granted = room < handful ? 0 : room;
        rooms.set(holder, granted);
        return granted;
      };
      const begun = new Set<Unit>();
      const begin = (claimed: readonly Unit[]): void => {
        for (const unit of claimed) {
          if (begun.has(unit)) continue;
          begun.add(unit);
          this.start(unit);
        }
      };
      let units: readonly Unit[];
      try {
        units = await this.source.claim(capacity, roomOf, begin);
      } catch (error) {
        this.source.onClaimError(error);
        return;
      }
      begin(units);
      if (units.length < capacity && !this.again && !this.isAnyFull(units, rooms)) return;
    }
  }

  private start(unit: Unit): void {
    const holder = this.source.sharing?.holderOf(unit);
    if (holder !== undefined) this.held.set(holder, (this.held.get(holder) ?? 0) + 1);
    const running: Promise<void> = this.source.run(unit).finally(() => {
      this.active.delete(running);
      if (holder !== undefined) {
        const left = this.held.get(holder)! - 1;
        if (left === 0) this.held.delete(holder);
        else this.held.set(holder, left);
      }
      this.ended += 1;
      this.changed();
    });
    this.active.add(running);
  }

  /** Whoever got all the room they had may have more that is due; enough of theirs is in hand for {@link ended} to grow until it is fetched. */
  private isAnyFull(units: readonly Unit[], rooms: ReadonlyMap<string, number>): boolean {
    const { sharing } = this.source;
    if (sharing === undefined) return false;
    const got = new Map<string, number>();
    for (const unit of units) {
      const holder = sharing.holderOf(unit);
      got.set(holder, (got.get(holder) ?? 0) + 1);
    }
    return [...rooms].some(([holder, room]) => (got.get(holder) ?? 0) >= room);
  }

  private async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((settle) => (this.changed = settle));
  }
}
