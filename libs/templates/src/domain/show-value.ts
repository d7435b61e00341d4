import { assertNever } from '#libs/kernel';
import { layOutSegments, toGsm } from '#libs/sms';
import type { Value } from './variables.js';

/** How a day may be written; a template names one: `{{ visit_at | date: "long" }}`. The order of the parts is the language's. */
export const DATE_STYLES = {
  numeric: { year: 'numeric', month: 'numeric', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  medium: { weekday: 'short', month: 'short', day: 'numeric' },
  long: { weekday: 'long', month: 'long', day: 'numeric' },
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof DATE_STYLES;

/** Where and in which conventions values are shown. */
export interface Place {
  /** A canonical language tag. */
  readonly locale: string;
  /** An IANA zone that Intl knows. */
  readonly zone: string;
}

const TIME = { hour: 'numeric', minute: '2-digit' } as const;
const DAY_AND_TIME = { ...DATE_STYLES.medium, ...TIME } as const;

/** Formatters kept; making one costs as much as a hundred uses (I31). */
const MAX_FORMATTERS = 500;
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function remembered<F extends Intl.DateTimeFormat | Intl.NumberFormat>(key: string, make: () => F): F {
  let formatter = formatters.get(key) as F | undefined;
  if (formatter === undefined) {
    if (formatters.size >= MAX_FORMATTERS) formatters.delete(formatters.keys().next().value!);
    formatters.set(key, (formatter = make()));
  }
  return formatter;
}

const written = (at: number, name: string, options: Intl.DateTimeFormatOptions, locale: string, zone: string): string =>
  // Intl puts narrow no-break spaces before AM; one of them would halve the room of the text.
  toGsm(
    remembered(
      `${name}|${locale}|${zone}`,
      () => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }),
    ).format(at),
  );

/** The day of a date or moment; a calendar day has no zone. */
export const showDay = (
  value: Value & { kind: 'date' | 'datetime' },
  style: DateStyle,
  { locale, zone }: Place,
): string => written(value.at, style, DATE_STYLES[style], locale, value.kind === 'date' ? 'UTC' : zone);

/** The time of day in the zone. */
export const showTime = (at: number, { locale, zone }: Place): string => written(at, 'time', TIME, locale, zone);

/** A number in the language's digits and decimal sign; not grouped, because it may be an order's number. */
export const showNumber = (decimal: string, locale: string): string =>
  toGsm(
    remembered(
      `number|${locale}`,
      () => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }),
    ).format(decimal as Intl.StringNumericLiteral),
  );

/** A sum with its sign, or with the currency's code where the sign would force UCS-2 on the whole text. Exact: the decimal is never a binary number. */
export function showMoney(amount: string, currency: string, locale: string): string {
  const show = (currencyDisplay: 'symbol' | 'code'): string =>
    toGsm(
      remembered(
        `${currencyDisplay}|${currency}|${locale}`,
        () => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }),
      ).format(amount as Intl.StringNumericLiteral),
    );
  const signed = show('symbol');
  return layOutSegments(signed).encoding === 'gsm7' ? signed : show('code');
}

/** A value as it stands in the text when no filter says otherwise. */
export function showValue(value: Value, place: Place): string {
  switch (value.kind) {
    case 'text':
      return value.written;
    case 'number':
      return showNumber(value.written, place.locale);
    case 'money':
      return showMoney(value.written, value.currency, place.locale);
    case 'date':
      return showDay(value, 'medium', place);
    case 'datetime':
      return written(value.at, 'day and time', DAY_AND_TIME, place.locale, place.zone);
    default:
      return assertNever(value);
  }
}

/** True for a zone that Intl can show times in. Remembered: asking costs as much as making a formatter. */
export function isZone(zone: string): boolean {
  if (zone.length > 60) return false;
  try {
    remembered(`zone|${zone}`, () => new Intl.DateTimeFormat('en', { timeZone: zone }));
    return true;
  } catch {
    return false;
  }
}
