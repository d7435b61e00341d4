import type { MessageStream } from '#libs/sms';
import type { EventType } from './event-types.js';

/** Moments of an event that a step can hang on. */
export const ANCHORS = ['start', 'end', 'due_date', 'valid_until', 'fact_time'] as const;
export type Anchor = (typeof ANCHORS)[number];

/** When a text is due. */
export interface Step {
  /** `now`: when the event is applied. */
  readonly at?: 'now';
  readonly before?: Anchor;
  readonly after?: Anchor;
  /** ISO 8601 duration: days count as days of the calendar there, hours as hours. */
  readonly offset?: string;
  /** Wall time at which it is due on that day. */
  readonly at_local?: string;
}

export const OPERATORS = ['eq', 'ne', 'gt', 'lt', 'in', 'exists'] as const;
export type Operator = (typeof OPERATORS)[number];
export type Plain = string | number | boolean;

/** One condition; a rule's conditions must all hold. */
export interface Condition {
  readonly field: string;
  readonly op: Operator;
  readonly value?: Plain | readonly Plain[];
}

/** Where a variable of the template comes from: a field of the event or a constant. */
export interface VariableSource {
  readonly field?: string;
  readonly value?: Plain;
}

export const RULE_ZONES = ['customer', 'event', 'tenant'] as const;
export type RuleZone = (typeof RULE_ZONES)[number];

/** What a tenant has decided about one kind of text; stored as the API shows it. */
export interface RuleSettings {
  readonly event_types: readonly EventType[];
  readonly when: readonly Condition[];
  /** One of three: a template, a fixed text, or the text that the event brings along (S0.2). */
  readonly template?: { readonly name: string; readonly version?: number; readonly language?: string };
  readonly text?: string;
  readonly text_field?: string;
  readonly variables: Readonly<Record<string, VariableSource>>;
  readonly recipient_field: string;
  readonly steps: readonly Step[];
  readonly zone: RuleZone;
  readonly stream: MessageStream;
  readonly priority: 'high' | 'normal' | 'low';
  readonly sender?: string;
  readonly collapse_key?: { readonly prefix: string; readonly fields: readonly string[] };
  readonly validity_minutes: number;
  readonly withdraw_on: readonly EventType[];
  /** When the owner cannot be asked until the text's usefulness ends. */
  readonly when_unreachable: 'send' | 'skip';
}

/** A rule in the version that rules. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly state: 'active' | 'off';
  readonly settings: RuleSettings;
}

/** Fields that rules may look at: plain names below `data`, or what stands around it. No code, no list index. */
export const FIELD_PATTERN = /^(type|source|subject|data(\.[a-z][a-z0-9_]{0,39}){1,4})$/;

/** The plain value at a field, or undefined: also for lists and objects, which nobody can put into a text. */
export function valueAt(event: Readonly<Record<string, unknown>>, field: string): Plain | undefined {
  const at = foundAt(event, field);
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? at : undefined;
}

/** Whatever stands at a field. */
export function foundAt(event: Readonly<Record<string, unknown>>, field: string): unknown {
  let at: unknown = event;
  for (const name of field.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return at;
}

/** Whether all conditions of a rule hold for the event. Numbers compare as numbers, also when they come as text; a field that is missing meets `ne` alone. */
export const meets = (event: Readonly<Record<string, unknown>>, when: readonly Condition[]): boolean =>
  when.every(({ field, op, value }) => HOLDS[op](valueAt(event, field), value));

const HOLDS: Readonly<Record<Operator, (found: Plain | undefined, value: Condition['value']) => boolean>> = {
  exists: (found, value) => (found !== undefined) === (value ?? true),
  ne: (found, value) => found === undefined || !isEqual(found, value),
  eq: (found, value) => found !== undefined && isEqual(found, value),
  in: (found, value) => found !== undefined && Array.isArray(value) && value.some((one) => isEqual(found, one)),
  gt: (found, value) => asNumber(found) > asNumber(value),
  lt: (found, value) => asNumber(found) < asNumber(value),
};

const isEqual = (found: Plain, wanted: unknown): boolean =>
  found === wanted || (typeof found !== typeof wanted && asNumber(found) === asNumber(wanted));

const asNumber = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))
    ? Number(value)
    : Number.NaN;
