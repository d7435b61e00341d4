import { err, ok, type Result } from '#libs/kernel';
import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import { MAX_BODY } from './engine.js';
import { MAX_FAULTS, UNWRITABLE, type Fault } from './fault.js';
import { RESERVED_WORDS } from './grammar.js';
import { readLanguage } from './languages.js';
import { MAX_LANGUAGES, type TemplateDraft } from './template-version.js';
import {
  MAX_VARIABLES,
  VALUE_LENGTHS,
  VARIABLE_NAME,
  VARIABLE_TYPES,
  type Variable,
  type VariableType,
} from './variables.js';

/** A draft as JSON brings it: any of it may be anything. */
export interface WrittenDraft {
  readonly message_type?: unknown;
  readonly default_language?: unknown;
  readonly bodies?: unknown;
  readonly variables?: unknown;
  readonly note?: unknown;
}

/** Longest note about a version, and longest description of a variable. */
export const MAX_NOTE = 500;
const MAX_DESCRIPTION = 200;
/** Largest sample, as JSON. */
const MAX_SAMPLE = 1_100;

/** Collects what is wrong while it reads. */
class Reading {
  readonly faults: Fault[] = [];

  fault(field: string, message: string, code = 'ERR_FIELD_INVALID'): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ field, code, message });
  }

  /** A text of that length, or null with a fault. */
  text(given: unknown, field: string, least: number, most: number): string | null {
    if (typeof given === 'string' && given.length >= least && given.length <= most && !UNWRITABLE.test(given))
      return given;
    this.fault(field, `must be a text of ${least} to ${most} characters without control characters`);
    return null;
  }
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** The draft behind a request, or everything that is wrong with its form, at once. What it says is checked by `templateFaults`. Total for anything JSON can hold. */
export function readDraft(written: WrittenDraft): Result<TemplateDraft, readonly Fault[]> {
  const reading = new Reading();
  const stream = MESSAGE_STREAMS.find((known) => known === written.message_type) ?? null;
  if (stream === null) reading.fault('message_type', `must be one of ${MESSAGE_STREAMS.join(', ')}`);
  const bodies = readBodies(written.bodies, reading);
  const defaultLanguage = readDefault(written.default_language, bodies, reading);
  const variables = readDeclarations(written.variables ?? [], reading);
  const note = written.note == null ? null : reading.text(written.note, 'note', 1, MAX_NOTE);
  if (reading.faults.length > 0) return err(reading.faults);
  return ok({ stream: stream as MessageStream, defaultLanguage: defaultLanguage!, bodies, variables, note });
}

function readBodies(given: unknown, reading: Reading): Readonly<Record<string, string>> {
  const bodies: Record<string, string> = {};
  const written = isObject(given) ? Object.entries(given) : [];
  if (written.length === 0 || written.length > MAX_LANGUAGES) {
    reading.fault(
      'bodies',
      `must be an object with 1 to ${MAX_LANGUAGES} languages such as {"en": "Hello {{ first_name }}"}`,
    );
    return bodies;
  }
  for (const [tag, source] of written) {
    const language = readLanguage(tag);
    if (language === null)
      reading.fault('bodies', 'must name languages by tags such as en or pt-BR', 'ERR_TEMPLATE_LANGUAGE_INVALID');
    else if (Object.hasOwn(bodies, language))
      reading.fault(`bodies.${language}`, 'is there twice', 'ERR_TEMPLATE_LANGUAGE_INVALID');
    else bodies[language] = reading.text(source, `bodies.${language}`, 1, MAX_BODY) ?? '';
  }
  return bodies;
}

function readDefault(given: unknown, bodies: Readonly<Record<string, string>>, reading: Reading): string | null {
  const language = typeof given === 'string' ? readLanguage(given) : null;
  if (language === null)
    reading.fault('default_language', 'must be a language tag such as en or pt-BR', 'ERR_TEMPLATE_LANGUAGE_INVALID');
  else if (!Object.hasOwn(bodies, language))
    reading.fault('default_language', 'must be one of the languages in bodies', 'ERR_TEMPLATE_LANGUAGE_INVALID');
  return language;
}

function readDeclarations(given: unknown, reading: Reading): readonly Variable[] {
  if (!Array.isArray(given) || given.length > MAX_VARIABLES) {
    reading.fault('variables', `must be a list of at most ${MAX_VARIABLES} variables`);
    return [];
  }
  const names = new Set<string>();
  return given.flatMap((declared: unknown, at) => {
    const variable = readDeclaration(declared, `variables.${at}`, reading);
    if (variable === null) return [];
    if (names.has(variable.name)) reading.fault(`variables.${at}.name`, 'is declared twice');
    names.add(variable.name);
    return [variable];
  });
}

const FIELDS: readonly string[] = ['name', 'type', 'required', 'sample', 'max_length', 'description'];

function readDeclaration(given: unknown, field: string, reading: Reading): Variable | null {
  if (!isObject(given)) {
    reading.fault(field, 'must be an object with name, type, required and sample');
    return null;
  }
  const { name, type, required = true, sample, max_length: length, description } = given;
  const before = reading.faults.length;
  if (typeof name !== 'string' || !VARIABLE_NAME.test(name) || RESERVED_WORDS.includes(name))
    reading.fault(
      `${field}.name`,
      `must be 1 to 40 of a-z, 0-9 and _, begin with a letter and be none of ${RESERVED_WORDS.join(', ')}`,
    );
  const known = VARIABLE_TYPES.find((one) => one === type) ?? null;
  if (known === null) reading.fault(`${field}.type`, `must be one of ${VARIABLE_TYPES.join(', ')}`);
  if (typeof required !== 'boolean') reading.fault(`${field}.required`, 'must be true or false');
  if (sample == null || JSON.stringify(sample).length > MAX_SAMPLE)
    reading.fault(`${field}.sample`, 'must be a short value of its type', 'ERR_TEMPLATE_SAMPLE_INVALID');
  const maxLength = known === null ? null : readLength(known, length, `${field}.max_length`, reading);
  const about = description == null ? null : reading.text(description, `${field}.description`, 1, MAX_DESCRIPTION);
  if (Object.keys(given).some((key) => !FIELDS.includes(key)))
    reading.fault(field, `has a field that variables do not have; there are ${FIELDS.join(', ')}`, 'ERR_UNKNOWN_FIELD');
  if (reading.faults.length > before) return null;
  return {
    name: name as string,
    type: known as VariableType,
    required: required as boolean,
    sample,
    maxLength,
    description: about,
  };
}

function readLength(type: VariableType, given: unknown, field: string, reading: Reading): number | null {
  const lengths = VALUE_LENGTHS[type];
  if (lengths === undefined) {
    if (given != null) reading.fault(field, `must be left out: a ${type} has a fixed form`);
    return null;
  }
  if (given == null) return lengths.usual;
  if (Number.isInteger(given) && (given as number) >= 1 && (given as number) <= lengths.most) return given as number;
  reading.fault(field, `must be a whole number from 1 to ${lengths.most}`);
  return null;
}
