/** Why no field may hold something. */
export const NOT_STORABLE = 'must hold no NUL and no half of a character';

/** PostgreSQL keeps neither U+0000 nor a surrogate without its other half, in texts as in JSON. */
export const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/**
 * The places in what JSON or an address brought that hold what cannot be stored, as paths such as `recipients.3.programme`; `''` is the value itself. A name that cannot be stored counts
 * for what it stands in, and is not shown. Level by level would find no more: bodies are at most `MAX_JSON_DEPTH` deep.
 */
export function unstorablePlaces(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [at];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const entries = Object.entries(value);
  const sound = entries.filter(([name]) => isStorable(name));
  return [
    ...(sound.length < entries.length ? [at] : []),
    ...sound.flatMap(([name, inner]) => unstorablePlaces(inner, at === '' ? name : `${at}.${name}`)),
  ];
}
