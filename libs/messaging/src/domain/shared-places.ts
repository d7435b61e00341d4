/** Part of the places that is added for those whom somebody with much to do would keep waiting. */
const KEPT_FREE = 1 / 8;

/** Places with which one holder can have `most`, and there are some more for everybody else (I31). */
export const placesFor = (most: number): { readonly places: number; readonly most: number } => ({
  places: most + Math.ceil(most * KEPT_FREE),
  most,
});

/** Lets so many in at a time, of one holder at most so many. The others wait: holders take turns, each one's own in their order. */
export class SharedPlaces {
  private readonly held = new Map<string, number>();
  /** In the order in which holders have their turn. */
  private readonly waiting = new Map<string, (() => void)[]>();
  private free: number;

  constructor(
    places: number,
    private readonly most: number,
  ) {
    this.free = places;
  }

  /** Resolves when there is a place; {@link leave} gives it back. */
  async enter(holder: string): Promise<void> {
    await new Promise<void>((admit) => {
      const others = this.waiting.get(holder);
      if (others === undefined) this.waiting.set(holder, [admit]);
      else others.push(admit);
      this.admitNext();
    });
  }

  leave(holder: string): void {
    const left = this.held.get(holder)! - 1;
    if (left === 0) this.held.delete(holder);
    else this.held.set(holder, left);
    this.free += 1;
    this.admitNext();
  }

  /** One at most: one place has become free, or one more waits. */
  private admitNext(): void {
    if (this.free === 0) return;
    for (const [holder, queue] of this.waiting) {
      const has = this.held.get(holder) ?? 0;
      if (has >= this.most) continue;
      const admit = queue.shift()!;
      this.waiting.delete(holder);
      if (queue.length > 0) this.waiting.set(holder, queue);
      this.held.set(holder, has + 1);
      this.free -= 1;
      admit();
      return;
    }
  }
}
