import { uuidv7, type IdSource } from '#libs/kernel';

/**
 * Ids that are the same in every run: uuidv7 in ascending order, one millisecond apart, with bits from a small generator (a
 * 32-bit linear congruence). Different seeds give different ids.
 */
export function seededIds(seed = 1, startMs = Date.UTC(2026, 0, 1)): IdSource {
  let state = seed >>> 0;
  let ms = startMs;
  const byte = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return { next: () => uuidv7((ms += 1), Uint8Array.from({ length: 10 }, byte)) };
}
