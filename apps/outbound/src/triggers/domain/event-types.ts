/** What assistants report on. */
export const ENTITY_KINDS = ['calendar', 'invoice', 'estimate'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

interface TypeFacts {
  readonly kind: EntityKind;
  /** Nothing is left to remind of. */
  readonly ends: boolean;
  /** It says how the entity stands now and takes the place of what was said before; otherwise it only announces something about the state that is known. */
  readonly changes: boolean;
}

const change = (kind: EntityKind, ends = false): TypeFacts => ({ kind, ends, changes: true });
const announcement = (kind: EntityKind): TypeFacts => ({ kind, ends: false, changes: false });

/** The events that assistants report (S0.1, TM1). */
export const EVENT_TYPES = {
  'calendar.event.scheduled': change('calendar'),
  'calendar.event.moved': change('calendar'),
  'calendar.event.cancelled': change('calendar', true),
  'calendar.event.reminder_due': announcement('calendar'),
  'invoice.issued': change('invoice'),
  'invoice.due': announcement('invoice'),
  'invoice.overdue': announcement('invoice'),
  'invoice.paid': change('invoice', true),
  'estimate.ready': change('estimate'),
  'estimate.approved': change('estimate', true),
  'estimate.declined': change('estimate', true),
  'estimate.expired': change('estimate', true),
} as const satisfies Readonly<Record<string, TypeFacts>>;
export type EventType = keyof typeof EVENT_TYPES;
export const EVENT_TYPE_NAMES = Object.keys(EVENT_TYPES) as readonly EventType[];

/** True for the name of a type that we know. */
export const isEventType = (name: string): name is EventType => Object.hasOwn(EVENT_TYPES, name);

/** The one topic of all changes. */
export const CHANGE_TOPIC = 'change';

/** In which place of a version an event speaks: all changes share one, each kind of announcement has its own. */
export const topicOf = (type: EventType): string => (EVENT_TYPES[type].changes ? CHANGE_TOPIC : type);
