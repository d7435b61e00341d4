import type { Answer } from './compose-answer.js';
import { isJson, type Json } from '../http/json.js';

/** What may be said in a named field of an object. */
export interface Sayings {
  readonly answer: Answer;
  readonly summary: string;
}

const MAX_DEPTH = 20;

/**
 * An object that fits a simple JSON schema (types, enum, const, nested objects, anyOf, $ref). Fields of the action object get what the
 * model decided, `summary` a summary; the rest gets the plainest value of its type. Optional fields nobody knows are left out.
 */
export function fitSchema(schema: Json, sayings: Sayings): unknown {
  return fit(schema, '', { sayings, root: schema, depth: 0 });
}

interface Context {
  readonly sayings: Sayings;
  readonly root: Json;
  readonly depth: number;
}

function sayingFor(name: string, { answer, summary }: Sayings): unknown {
  switch (name) {
    case 'reply':
    case 'message':
    case 'body':
      return answer.text;
    case 'summary':
      return summary;
    default:
      return Object.hasOwn(answer, name) ? Reflect.get(answer, name) : undefined;
  }
}

function fit(schema: Json, name: string, context: Context): unknown {
  if (context.depth > MAX_DEPTH) return null;
  const deeper: Context = { ...context, depth: context.depth + 1 };
  const target = resolve(schema, context.root);
  if (target !== null) return fit(target, name, deeper);
  if ('const' in schema) return schema['const'];
  const said = sayingFor(name, context.sayings);
  const allowed = schema['enum'];
  if (Array.isArray(allowed)) return allowed.includes(said) ? said : allowed[0];
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) {
    const usable = choices.filter(isJson);
    return fit(usable.find((one) => typeFits(one, said)) ?? usable[0] ?? {}, name, deeper);
  }
  return typeFits(schema, said) && said !== undefined ? said : plainest(schema, name, deeper);
}

function plainest(schema: Json, name: string, context: Context): unknown {
  switch (firstType(schema)) {
    case 'object':
      return fitObject(schema, context);
    case 'array': {
      const least = typeof schema['minItems'] === 'number' ? schema['minItems'] : 0;
      const items = isJson(schema['items']) ? schema['items'] : {};
      return Array.from({ length: least }, () => fit(items, '', context));
    }
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 0;
    case 'null':
      return null;
    default:
      return name === '' ? '' : context.sayings.answer.text;
  }
}

function fitObject(schema: Json, context: Context): Json {
  const properties = isJson(schema['properties']) ? schema['properties'] : {};
  const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || sayingFor(name, context.sayings) !== undefined)
      .map(([name, part]) => [name, fit(isJson(part) ? part : {}, name, context)]),
  );
}

const firstType = (schema: Json): unknown => {
  const { type } = schema;
  return Array.isArray(type)
    ? (type.find((one) => one !== 'null') ?? 'null')
    : (type ?? (schema['properties'] ? 'object' : 'string'));
};

function typeFits(schema: Json, value: unknown): boolean {
  const { type } = schema;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  const own = Array.isArray(value) ? 'array' : typeof value;
  return types.includes(own) || (own === 'number' && types.includes('integer'));
}

function resolve(schema: Json, root: Json): Json | null {
  const ref = schema['$ref'];
  if (typeof ref !== 'string' || !ref.startsWith('#/')) return null;
  const found = ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (isJson(at) ? at[part] : undefined), root);
  return isJson(found) ? found : null;
}
