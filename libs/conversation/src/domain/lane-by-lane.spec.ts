import fc from 'fast-check';
import { laneByLane, type PlacedText } from './lane-by-lane.js';

const textOn = (laneId: string, isUrgent = false): PlacedText => ({
  laneId,
  numberId: 'number',
  endpointId: `person of ${laneId}`,
  isUrgent,
});

describe('the lanes of a batch', () => {
  it('I7: texts keep their order, each in its own lane', () => {
    const { lanes, behind } = laneByLane([textOn('b'), textOn('a'), textOn('b'), textOn('b', true)]);
    expect(behind).toEqual([2, 0, 1, 0]);
    expect(lanes.map(({ laneId, count, isUrgent }) => [laneId, count, isUrgent])).toEqual([
      ['a', 1, false],
      ['b', 3, true],
    ]);
  });

  it('I7: no place is given twice and none is left out, whatever comes together', () => {
    const text = fc.record({ lane: fc.constantFrom('d', 'c', 'b', 'a'), isUrgent: fc.boolean() });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 64 }), (drawn) => {
        const { lanes, behind } = laneByLane(drawn.map(({ lane, isUrgent }) => textOn(lane, isUrgent)));
        for (const { laneId, count, isUrgent } of lanes) {
          const mine = behind.filter((_, at) => drawn[at]!.lane === laneId);
          expect(mine).toEqual(Array.from({ length: count }, (_, place) => count - 1 - place));
          expect(isUrgent).toBe(drawn.some((one) => one.lane === laneId && one.isUrgent));
        }
        expect(lanes.map(({ laneId }) => laneId)).toEqual([...new Set(drawn.map(({ lane }) => lane))].sort());
      }),
    );
  });
});
