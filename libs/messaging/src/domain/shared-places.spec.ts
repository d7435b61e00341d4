import fc from 'fast-check';
import { placesFor, SharedPlaces } from './shared-places.js';

/** Lets whatever has been admitted go on. */
const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Places, and who has been let in so far. */
function opened(places: number, most: number) {
  const shared = new SharedPlaces(places, most);
  const inside: string[] = [];
  return {
    inside,
    leave: async (holder: string) => {
      shared.leave(holder);
      await settle();
    },
    enter: async (...holders: string[]) => {
      for (const holder of holders) void shared.enter(holder).then(() => inside.push(holder));
      await settle();
    },
  };
}

describe('places at the gateway that tenants share (I31)', () => {
  it('one tenant never has more than its part, and the rest is there at once for another', async () => {
    const { inside, enter } = opened(4, 3);
    await enter('flood', 'flood', 'flood', 'flood', 'flood');
    expect(inside).toHaveLength(3);
    await enter('quiet');
    expect(inside.at(-1)).toBe('quiet');
  });

  it('who waits takes turns by tenant, however many texts each has waiting', async () => {
    const { inside, enter, leave } = opened(2, 2);
    await enter('flood', 'flood', 'flood', 'flood', 'flood', 'a', 'b', 'a');
    await leave('flood');
    await leave('flood');
    await leave('flood');
    await leave('a');
    expect(inside.slice(2)).toEqual(['flood', 'a', 'b', 'flood']);
  });

  it('leaves no place empty that somebody waiting may have, and gives nobody too many', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.record({ holder: fc.constantFrom('a', 'b', 'c'), enters: fc.boolean() }), { maxLength: 60 }),
        async (places, most, steps) => {
          const shared = new SharedPlaces(places, most);
          const inside = new Map<string, number>();
          const waiting = new Map<string, number>();
          const add = (to: Map<string, number>, holder: string, by: number): void =>
            void to.set(holder, (to.get(holder) ?? 0) + by);
          for (const { holder, enters } of steps) {
            if (enters) {
              add(waiting, holder, 1);
              void shared.enter(holder).then(() => {
                add(waiting, holder, -1);
                add(inside, holder, 1);
                return undefined;
              });
            } else if ((inside.get(holder) ?? 0) > 0) {
              add(inside, holder, -1);
              shared.leave(holder);
            }
            await settle();
            const all = [...inside.values()].reduce((sum, count) => sum + count, 0);
            expect(all).toBeLessThanOrEqual(places);
            for (const name of ['a', 'b', 'c']) {
              const has = inside.get(name) ?? 0;
              expect(has).toBeLessThanOrEqual(most);
              if ((waiting.get(name) ?? 0) > 0) expect(all === places || has === most).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('an eighth more is there than one tenant can have, and at least one', () => {
    expect([1, 8, 64].map((most) => placesFor(most).places)).toEqual([2, 9, 72]);
  });
});
