/**
 * Many byte strings as one parameter with the places where each begins (counted from 1, as SQL does) and its length: an array of them would travel as text, twice as long,
 * and be taken apart again. In SQL: `substr($bytes, start, length)`.
 */
export function joined<T>(
  parts: readonly Buffer[],
  use: (bytes: Buffer, starts: readonly number[], lengths: readonly number[]) => T,
): T {
  let at = 1;
  const starts = parts.map(({ length }) => {
    const start = at;
    at += length;
    return start;
  });
  return use(
    Buffer.concat(parts),
    starts,
    parts.map(({ length }) => length),
  );
}
