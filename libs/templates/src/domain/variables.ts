import { err, isE164, ok, type Result } from '#libs/kernel';
import { LITERAL_BRACES, MAX_FAULTS, UNWRITABLE, type Fault } from './fault.js';

/** What a variable may hold; how each is written in JSON stands in docs/guides/templates.md. */
export const VARIABLE_TYPES = ['text', 'integer', 'decimal', 'money', 'date', 'datetime', 'phone', 'url'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** Variables of one template. */
export const MAX_VARIABLES = 40;

/** Flat names only: a path would lead into objects. */
export const VARIABLE_NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Characters a value may have where the template does not say, and the most it may say. Types that are not named have a fixed form. */
export const VALUE_LENGTHS: Readonly<Partial<Record<VariableType, { readonly usual: number; readonly most: number }>>> =
  {
    text: { usual: 60, most: 1_000 },
    integer: { usual: 9, most: 15 },
    decimal: { usual: 12, most: 16 },
    money: { usual: 12, most: 16 },
    url: { usual: 200, most: 500 },
  };

/** A declared variable. */
export interface Variable {
  readonly name: string;
  readonly type: VariableType;
  readonly required: boolean;
  /** A value of its type, for previews and for the checks at saving. Never a real person's. */
  readonly sample: unknown;
  /** Null for types with a fixed form. */
  readonly maxLength: number | null;
  readonly description: string | null;
}

/** A value that has been read. `written` is its one plain form, by which conditions compare. */
export type Value =
  | { readonly kind: 'text'; readonly written: string }
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'money'; readonly written: string; readonly currency: string }
  /** A calendar day, the same everywhere. */
  | { readonly kind: 'date'; readonly written: string; readonly at: number }
  /** A moment, shown in a zone. */
  | { readonly kind: 'datetime'; readonly written: string; readonly at: number };

/** Values by the name of their variable; an optional variable without a value is not in it. */
export type Values = ReadonlyMap<string, Value>;

/**
 * Everything that a template declares, out of what a caller brought: missing, unknown and unfit values are all named at once, none is echoed. Total for anything JSON can hold.
 */
export function readVariables(
  declared: readonly Variable[],
  values: Readonly<Record<string, unknown>>,
): Result<Values, readonly Fault[]> {
  const read = new Map<string, Value>();
  const faults: Fault[] = [];
  for (const variable of declared) {
    const field = `variables.${variable.name}`;
    const given: unknown = Object.hasOwn(values, variable.name) ? values[variable.name] : undefined;
    if (given === undefined || given === null) {
      if (variable.required)
        faults.push({ field, code: 'ERR_VARIABLE_MISSING', message: `is required: ${FORMS[variable.type]}` });
      continue;
    }
    const value = readValue(variable, given);
    if (!value.ok) faults.push({ field, code: 'ERR_VARIABLE_INVALID', message: value.error });
    else if (LITERAL_BRACES.test(value.value.written))
      faults.push({ field, code: 'ERR_LITERAL_BRACES', message: 'must not hold {{, }}, {% or %}' });
    else read.set(variable.name, value.value);
  }
  const known = new Set(declared.map(({ name }) => name));
  for (const name of Object.keys(values)) {
    if (known.has(name)) continue;
    if (faults.length >= MAX_FAULTS) break;
    // A name that is none may be somebody's words.
    const field = VARIABLE_NAME.test(name) ? `variables.${name}` : 'variables';
    faults.push({ field, code: 'ERR_VARIABLE_UNKNOWN', message: 'the template has no such variable' });
  }
  return faults.length > 0 ? err(faults) : ok(read);
}

const FORMS: Readonly<Record<VariableType, string>> = {
  text: 'a text that is not blank',
  integer: 'a whole number such as 3',
  decimal: 'a number such as 1.5 or "1.50"',
  money: 'an object such as {"amount": "12.50", "currency": "USD"}',
  date: 'a day such as "2026-06-16"',
  datetime: 'a moment with its offset such as "2026-06-16T14:00:00-05:00"',
  phone: 'an E.164 number such as "+15551234567"',
  url: 'an https address such as "https://acme.example/pay"',
};

/** One value by its type, or what it must be. */
export function readValue(variable: Pick<Variable, 'type' | 'maxLength'>, given: unknown): Result<Value, string> {
  const value = READERS[variable.type](given);
  if (value === null) return err(`must be ${FORMS[variable.type]}`);
  if (variable.maxLength !== null && value.written.length > variable.maxLength)
    return err(`must have at most ${variable.maxLength} characters`);
  return ok(value);
}

const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;
const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const ADDRESS = /^https:\/\/[\x21-\x7e]+$/;

const READERS: Readonly<Record<VariableType, (given: unknown) => Value | null>> = {
  text: (given) =>
    typeof given === 'string' && given.trim() !== '' && !UNWRITABLE.test(given)
      ? { kind: 'text', written: given }
      : null,
  integer: (given) => (Number.isSafeInteger(given) ? { kind: 'number', written: String(given) } : null),
  decimal: (given) => {
    const written = typeof given === 'number' ? String(given) : given;
    return typeof written === 'string' && DECIMAL.test(written) ? { kind: 'number', written } : null;
  },
  money: (given) => {
    if (typeof given !== 'object' || given === null || Object.keys(given).length !== 2) return null;
    const { amount, currency } = given as { amount?: unknown; currency?: unknown };
    if (typeof amount !== 'string' || !DECIMAL.test(amount) || typeof currency !== 'string') return null;
    const digits = decimalsOf(currency);
    // 12.50 yen are not an amount anybody can pay; rounding them would say another price.
    if (digits === null || (amount.split('.')[1] ?? '').length > digits) return null;
    return { kind: 'money', written: amount, currency };
  },
  date: (given) => {
    const at = typeof given === 'string' ? dayAt(given) : null;
    return at === null ? null : { kind: 'date', written: given as string, at };
  },
  datetime: (given) => {
    if (typeof given !== 'string') return null;
    const day = MOMENT.exec(given)?.[1];
    if (day === undefined || dayAt(day) === null) return null;
    return { kind: 'datetime', written: given, at: Date.parse(given) };
  },
  phone: (given) => (typeof given === 'string' && isE164(given) ? { kind: 'text', written: given } : null),
  url: (given) => {
    if (typeof given !== 'string' || given.length > VALUE_LENGTHS.url!.most || !ADDRESS.test(given)) return null;
    const url = URL.canParse(given) ? new URL(given) : null;
    return url === null || url.username !== '' || url.password !== '' ? null : { kind: 'text', written: given };
  },
};

/** Midnight UTC of a day that the calendar has; years in which somebody may have an appointment. */
function dayAt(written: string): number | null {
  const [, year, month, day] = DAY.exec(written) ?? [];
  if (year === undefined || Number(year) < 1900 || Number(year) > 2199) return null;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(at).toISOString().startsWith(written) ? at : null;
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const decimals = new Map<string, number>();

/** Decimals of a currency (ISO 4217); null when there is none of that name. */
function decimalsOf(currency: string): number | null {
  if (!CURRENCIES.has(currency)) return null;
  let digits = decimals.get(currency);
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits!;
    decimals.set(currency, digits);
  }
  return digits;
}
