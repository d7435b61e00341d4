/** A JSON object of unknown shape. */
export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one for anything that is none. */
export const jsonOrEmpty = (value: unknown): Json => (isJson(value) ? value : {});

/** A field as a string; empty when it is missing or something else. */
export const stringAt = (object: Json, name: string): string => {
  const value = object[name];
  return typeof value === 'string' ? value : '';
};

/** The `code` of something thrown, else its `name`, else nothing. Its message is never read: it may hold a body. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const code: unknown = Reflect.get(thrown, 'code');
  const name: unknown = Reflect.get(thrown, 'name');
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : '';
}
