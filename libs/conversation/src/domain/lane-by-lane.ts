/** A text as far as its place in a lane goes. */
export interface PlacedText {
  readonly laneId: string;
  readonly numberId: string;
  readonly endpointId: string;
  readonly isUrgent: boolean;
}

/** What a batch does to one lane. */
export interface LaneOfBatch extends PlacedText {
  /** Texts of the batch. */
  readonly count: number;
}

/**
 * The lanes of a batch and the place that each of its texts has in its own, counted from the end: how many of the same lane come behind it. Lanes in id order, the same for everybody, so that
 * two batches that meet the same lanes cannot deadlock. One urgent text makes its lane urgent.
 */
export function laneByLane(texts: readonly PlacedText[]): {
  readonly lanes: readonly LaneOfBatch[];
  readonly behind: readonly number[];
} {
  const lanes = new Map<string, LaneOfBatch>();
  const behind = texts.map(() => 0);
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const { laneId, numberId, endpointId, isUrgent } = texts[at]!;
    const lane = lanes.get(laneId);
    const count = lane?.count ?? 0;
    behind[at] = count;
    lanes.set(laneId, {
      laneId,
      numberId,
      endpointId,
      isUrgent: isUrgent || lane?.isUrgent === true,
      count: count + 1,
    });
  }
  return { lanes: [...lanes.values()].sort((left, right) => (left.laneId < right.laneId ? -1 : 1)), behind };
}
