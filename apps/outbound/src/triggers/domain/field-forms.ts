import type { VariableType } from '#libs/templates';
import { EVENT_TYPES, type EntityKind, type EventType } from './event-types.js';
import type { Plain } from './rule.js';
import { foundAt, valueAt } from './rule.js';
import { asInstant } from './plan-steps.js';

/** What stands at a field of an event. */
type FieldForm = 'words' | 'count' | 'moment' | 'day' | 'day_or_moment' | 'money' | 'amount' | 'phone' | 'address';

/** Which variables a field can fill, as far as its form tells: words may hold a number or a day that somebody wrote there. */
const FILLS: Readonly<Record<FieldForm, readonly VariableType[]>> = {
  words: ['text', 'decimal', 'date', 'datetime', 'phone', 'url'],
  count: ['integer', 'decimal'],
  moment: ['text', 'datetime'],
  day: ['text', 'date'],
  day_or_moment: ['text', 'date', 'datetime'],
  money: ['money'],
  amount: ['text', 'decimal'],
  phone: ['text', 'phone'],
  address: ['text', 'url'],
};

const EVERYWHERE: Readonly<Record<string, FieldForm>> = {
  type: 'words',
  source: 'words',
  subject: 'words',
  'data.id': 'words',
  'data.version': 'count',
  'data.fact_time': 'moment',
  'data.text': 'words',
  'data.time_zone': 'words',
  'data.recipient.phone': 'phone',
  'data.recipient.name': 'words',
  'data.recipient.time_zone': 'words',
  'data.recipient.zip': 'words',
  'data.recipient.language': 'words',
};
const PRICED: Readonly<Record<string, FieldForm>> = {
  'data.number': 'words',
  'data.amount': 'money',
  'data.amount.amount': 'amount',
  'data.amount.currency': 'words',
};
const FORMS: Readonly<Record<EntityKind, Readonly<Record<string, FieldForm>>>> = {
  calendar: {
    ...EVERYWHERE,
    'data.start': 'moment',
    'data.end': 'moment',
    'data.title': 'words',
    'data.location': 'words',
    'data.organizer': 'words',
  },
  invoice: { ...EVERYWHERE, ...PRICED, 'data.due_date': 'day', 'data.pay_url': 'address' },
  estimate: { ...EVERYWHERE, ...PRICED, 'data.valid_until': 'day_or_moment', 'data.url': 'address' },
};

/** What keeps a field of such events from ever filling a variable of the type, or null. */
export function fieldObjection(type: VariableType, field: string, eventTypes: readonly EventType[]): string | null {
  const kinds = new Set(eventTypes.map((name) => EVENT_TYPES[name].kind));
  for (const kind of kinds) {
    const form = /^data\.details\.[a-z][a-z0-9_]*$/.test(field) ? 'words' : FORMS[kind][field];
    if (form === undefined)
      return `names a field that no event about ${kind} has; other facts stand below data.details`;
    if (!FILLS[form].includes(type)) return `is of the type ${type}, which that field cannot fill`;
  }
  return null;
}

/** What a field of an event gives to a variable of the type: an amount with its currency to money, an instant to datetime where a wall time of the event's zone stands; else what stands there. */
export function valueFor(
  type: VariableType | null,
  event: Readonly<Record<string, unknown>>,
  field: string,
  eventZone: string,
): Plain | object | undefined {
  if (type === 'money') {
    const { amount, currency } = (foundAt(event, field) ?? {}) as { amount?: unknown; currency?: unknown };
    return typeof amount === 'string' && typeof currency === 'string' ? { amount, currency } : undefined;
  }
  const value = valueAt(event, field);
  return type === 'datetime' && typeof value === 'string' ? asInstant(value, eventZone) : value;
}
