/**
 * The one way to write a value down: JSON without blanks, names in the order of their UTF-16 units. Equal values give equal texts, so that a text can be sealed and checked.
 * Takes what JSON can hold; a value that is `undefined` inside an object is left out.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner: unknown) => canonical(inner ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`);
  return `{${members.join(',')}}`;
}
