import { EVENT_TYPES } from './event-types.js';
import { stepFault } from './plan-steps.js';
import {
  FIELD_PATTERN,
  type Condition,
  type Operator,
  type Plain,
  type RuleSettings,
  type VariableSource,
} from './rule.js';

/** A fault of a rule; never a value of it. */
export interface RuleFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Variables of a rule, and values of a condition. */
const MAX_VARIABLES = 30;
const MAX_VALUES = 20;
const MAX_VALUE_CHARS = 300;

/** Everything that keeps a rule from being understood and needs no look-up, all at once. The form of single fields is checked before. */
export function ruleFaults(settings: RuleSettings): readonly RuleFault[] {
  const faults: RuleFault[] = [];
  const fault = (field: string, code: string, message: string): void => void faults.push({ field, code, message });
  const kinds = new Set(settings.event_types.map((type) => EVENT_TYPES[type].kind));
  if (kinds.size > 1)
    fault('event_types', 'ERR_KINDS_MIXED', 'must all be about calendars, all invoices or all estimates');
  if (settings.withdraw_on.some((type) => !kinds.has(EVENT_TYPES[type].kind)))
    fault('withdraw_on', 'ERR_KINDS_MIXED', 'must be about the same kind as event_types');
  const words = [settings.template, settings.text, settings.text_field].filter((one) => one !== undefined);
  if (words.length !== 1)
    fault(
      'template',
      'ERR_TEXT_AMBIGUOUS',
      'must be given, or text or text_field in its place: exactly one of the three',
    );
  for (const [index, step] of settings.steps.entries()) {
    const wrong = stepFault(step);
    if (wrong !== null) fault(`steps[${index}]`, 'ERR_STEP_INVALID', wrong);
  }
  for (const [index, condition] of settings.when.entries())
    if (!SOUND[condition.op](condition.value))
      fault(
        `when[${index}].value`,
        'ERR_CONDITION_INVALID',
        'must be a plain value of at most 300 characters: a number for gt and lt, a list of at most 20 for in, true, false or nothing for exists',
      );
  const variables = Object.entries(settings.variables);
  if (variables.length > MAX_VARIABLES)
    fault('variables', 'ERR_TOO_MANY', `must hold at most ${MAX_VARIABLES} variables`);
  for (const [name, source] of variables) {
    const shown = /^[a-z][a-z0-9_]{0,39}$/.test(name) ? name : null;
    if (shown === null)
      fault('variables', 'ERR_VARIABLE_NAME', 'must have names in snake_case of at most 40 characters');
    else if (!isSource(source))
      fault(
        `variables.${shown}`,
        'ERR_VARIABLE_SOURCE',
        'must have either a field such as data.title or a plain value',
      );
  }
  if (settings.template === undefined && variables.length > 0)
    fault('variables', 'ERR_VARIABLE_UNKNOWN', 'are for templates: a text is sent as it is');
  return faults;
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.length <= MAX_VALUE_CHARS);

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const SOUND: Readonly<Record<Operator, (value: Condition['value']) => boolean>> = {
  exists: (value) => value === undefined || typeof value === 'boolean',
  in: (value) => Array.isArray(value) && value.length > 0 && value.length <= MAX_VALUES && value.every(isPlain),
  gt: isNumber,
  lt: isNumber,
  eq: isPlain,
  ne: isPlain,
};

/** Whether somebody has said where a variable comes from, and no more than that. */
export const isSource = (source: unknown): source is VariableSource => {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return false;
  const { field, value, ...more } = source as Record<string, unknown>;
  if (Object.keys(more).length > 0) return false;
  return field === undefined
    ? isPlain(value)
    : value === undefined && typeof field === 'string' && FIELD_PATTERN.test(field);
};
