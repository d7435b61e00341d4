import { err, ok, type Result } from '#libs/kernel';
import {
  ASSESSMENT_SUBCLASSES,
  COORDINATION_EVENTS,
  RECEIPT_CLASSES,
  type Assessment,
  type LifecycleEvent,
} from '#libs/sms';
import { EVIDENCE_SOURCES, type EvidenceEvent } from './evidence-event.js';
import { RECEIPT_MEANING, receiptEvidence } from './receipts.js';
import { happening, providersWord } from './event-names.js';
import { evidenceOf, type EventFacts } from './scenarios.js';
import { readTwilioStatus, type ReadStatus } from './twilio-words.js';

/** Most events that are read at once. */
export const MAX_EVENTS_GIVEN = 10_000;
/** Longest name, id or word in an event, in UTF-16 units. */
export const MAX_FIELD_CHARS = 300;
/** Most faults that are listed; a last line says that there are more. */
export const MAX_FAULTS = 100;

/** Given to an event without any time: it then sorts first and is never the last word about anything. */
const NO_TIME = '1970-01-01T00:00:00.000Z';

const ASSESSMENTS: readonly Assessment[] = [
  ...ASSESSMENT_SUBCLASSES.success.map((subclass) => `success.${subclass}` as const),
  ...ASSESSMENT_SUBCLASSES.fail.map((subclass) => `fail.${subclass}` as const),
  ...ASSESSMENT_SUBCLASSES.undef.map((subclass) => `undef.${subclass}` as const),
];

/** Names under which a field may come; the first that is there is taken. */
const FIELDS = {
  eventId: ['event_id', 'eventId', 'id'],
  messageId: ['message_id', 'messageId', 'sms_message_id', 'smsMessageId'],
  attemptId: ['attempt_id', 'attemptId', 'sms_attempt_id', 'smsAttemptId'],
  eventType: ['event_type', 'eventType', 'type', 'kind', 'event'],
  coordinationEvent: ['normalized_event_type', 'normalizedEventType', 'coordination_event', 'coordinationEvent'],
  source: ['source'],
  occurredAt: ['occurred_at', 'occurredAt', 'at', 'timestamp'],
  receivedAt: ['received_at', 'receivedAt'],
  provider: ['provider', 'provider_name', 'providerName'],
  nativeStatus: [
    'native_status',
    'nativeStatus',
    'native_event_type',
    'nativeEventType',
    'provider_status',
    'providerStatus',
    'status',
  ],
  nativeCode: ['native_code', 'nativeCode', 'provider_error_code', 'providerErrorCode', 'error_code', 'errorCode'],
  assessment: ['assessment'],
  receiptClass: ['receipt_class', 'receiptClass', 'classification'],
  final: ['final'],
  rawEventRef: ['raw_event_ref', 'rawEventRef'],
} as const;
type Field = keyof typeof FIELDS;

/**
 * Reads hand-written evidence, e.g. the lines of `npx parley assess`: `{"events": […]}` or the list itself, about one message. Names
 * may be snake_case or camelCase. `event_type` is a lifecycle event with or without `message.`, a situation of S1.20–26, an event of
 * the coordination contract, or a provider's own word; instead of it `native_status` or `receipt_class` will do. Left out, an id is
 * made from the content (the same line twice is then one event), a meaning comes from the tables, `received_at` is `occurred_at`,
 * and, when all other events are about one attempt, the attempt is that one. Never throws; reports all faults at once and
 * repeats nothing of what was written.
 *
 * @param readStatus reads providers' words; the default knows Twilio's statuses without their error codes.
 */
export function readEvents(
  json: unknown,
  readStatus: ReadStatus = readTwilioStatus,
): Result<readonly EvidenceEvent[], readonly string[]> {
  const list = Array.isArray(json) ? (json as unknown[]) : isRecord(json) ? json['events'] : undefined;
  if (!Array.isArray(list)) return err(['events must be a list']);
  if (list.length > MAX_EVENTS_GIVEN) return err([`events must be at most ${MAX_EVENTS_GIVEN}`]);
  const faults: string[] = [];
  const events = list.flatMap((item: unknown, index) => {
    const draft = new Draft(item, `events[${index}]`);
    const event = draft.read(readStatus);
    faults.push(...draft.faults);
    return event === null ? [] : [event];
  });
  const messages = new Set(events.map(({ messageId }) => messageId).filter((id) => id !== ''));
  if (messages.size > 1) faults.push('events must all be about one message');
  if (faults.length > MAX_FAULTS) return err([...faults.slice(0, MAX_FAULTS), 'there are more faults than are listed']);
  return faults.length > 0 ? err(faults) : ok(complete(events, [...messages][0] ?? 'message'));
}

/** Kinds that speak of an attempt; the others keep an attempt only where one was written. */
const NOT_OF_AN_ATTEMPT: readonly LifecycleEvent[] = [
  'inbound_reply_received',
  'opt_out_received',
  'opt_in_received',
  'help_received',
  'link_clicked',
  'suppression_added',
  'channel_warning',
];

/** Fills in what the other events tell: the message, the attempt when there is but one, and ids. */
function complete(events: readonly EvidenceEvent[], messageId: string): readonly EvidenceEvent[] {
  const attempts = new Set(events.map(({ attemptId }) => attemptId).filter((id) => id !== null));
  const only = attempts.size === 1 ? [...attempts][0]! : null;
  return events.map((event) => {
    const attemptId = event.attemptId ?? (NOT_OF_AN_ATTEMPT.includes(event.kind) ? null : only);
    const whole = { ...event, messageId, attemptId };
    return whole.eventId === '' ? { ...whole, eventId: idFromContent(whole) } : whole;
  });
}

function idFromContent(event: EvidenceEvent): string {
  return [
    'content',
    event.attemptId,
    event.kind,
    event.coordinationEvent,
    event.assessment,
    event.nativeStatus,
    event.nativeCode,
    event.occurredAt,
    event.rawEventRef,
  ]
    .map((part) => part ?? '-')
    .join('/');
}

class Draft {
  readonly faults: string[] = [];
  private readonly fields: Readonly<Record<string, unknown>> | null;

  constructor(
    item: unknown,
    private readonly where: string,
  ) {
    this.fields = isRecord(item) ? item : null;
    if (this.fields === null) this.faults.push(`${where} must be an object`);
  }

  read(readStatus: ReadStatus): EvidenceEvent | null {
    if (this.fields === null) return null;
    const eventType = this.text('eventType');
    const provider = this.text('provider')?.toLowerCase() ?? null;
    const nativeStatus = this.text('nativeStatus');
    const nativeCode = this.text('nativeCode');
    const receiptClass = this.oneOf('receiptClass', RECEIPT_CLASSES);
    const assessment = this.oneOf('assessment', ASSESSMENTS);
    const coordinationEvent = this.oneOf('coordinationEvent', COORDINATION_EVENTS);
    const source = this.oneOf('source', EVIDENCE_SOURCES);
    const final = this.flag('final');
    const occurredAt = this.time('occurredAt');
    const receivedAt = this.time('receivedAt');
    const facts: EventFacts = {
      eventId: this.text('eventId') ?? '',
      messageId: this.text('messageId') ?? '',
      attemptId: this.text('attemptId'),
      occurredAt: occurredAt ?? receivedAt ?? NO_TIME,
      receivedAt: receivedAt ?? occurredAt ?? NO_TIME,
      nativeStatus,
      nativeCode,
      rawEventRef: this.text('rawEventRef'),
      ...(receiptClass === null ? {} : { receiptClass }),
      ...(assessment === null ? {} : { assessment }),
      ...(coordinationEvent === null ? {} : { coordinationEvent }),
      ...(source === null ? {} : { source }),
      ...(final === null ? {} : { final }),
    };
    const word = providersWord(provider, eventType, nativeStatus, receiptClass);
    const reading = word === null ? null : readStatus(provider ?? 'twilio', word, nativeCode);
    if (reading !== null) return { ...receiptEvidence(reading, facts), ...stated(facts) };
    const seen = happening(eventType, coordinationEvent, receiptClass);
    if (seen !== null) return evidenceOf(seen, facts);
    if (eventType === null && receiptClass !== null) {
      const { kind, ...meaning } = RECEIPT_MEANING[receiptClass];
      return evidenceOf(kind, { ...facts, ...meaning, ...stated(facts) });
    }
    this.faults.push(
      word !== null
        ? `${this.where}.provider is not one whose words are known`
        : eventType === null
          ? `${this.where} must have event_type, native_status or receipt_class`
          : `${this.where}.event_type is not a known event or a provider's word`,
    );
    return null;
  }

  private value(field: Field): unknown {
    for (const name of FIELDS[field]) {
      if (this.fields !== null && Object.hasOwn(this.fields, name) && this.fields[name] !== undefined) {
        return this.fields[name];
      }
    }
    return null;
  }

  private text(field: Field): string | null {
    const value = this.value(field);
    if (value === null) return null;
    // Error codes are numbers as often as they are words.
    const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
    if (typeof text !== 'string' || text.length === 0 || text.length > MAX_FIELD_CHARS) {
      return this.fault(field, `must be a text of 1 to ${MAX_FIELD_CHARS} characters`);
    }
    return text;
  }

  private oneOf<T extends string>(field: Field, allowed: readonly T[]): T | null {
    const text = this.text(field);
    if (text === null) return null;
    return allowed.find((word) => word === text) ?? this.fault(field, 'is not a word of the vocabulary');
  }

  private flag(field: Field): boolean | null {
    const value = this.value(field);
    return value === null || typeof value === 'boolean' ? value : this.fault(field, 'must be true or false');
  }

  private time(field: Field): string | null {
    const value = this.value(field);
    if (value === null) return null;
    const ms = typeof value === 'string' && ISO_TIME.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? this.fault(field, 'must be an ISO 8601 time with its zone') : new Date(ms).toISOString();
  }

  private fault(field: Field, what: string): null {
    this.faults.push(`${this.where}.${FIELDS[field][0]} ${what}`);
    return null;
  }
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** What was written out goes before what a table would fill in. */
function stated(facts: EventFacts): Partial<EvidenceEvent> {
  return {
    ...(facts.assessment === undefined ? {} : { assessment: facts.assessment }),
    ...(facts.coordinationEvent === undefined ? {} : { coordinationEvent: facts.coordinationEvent }),
    ...(facts.source === undefined ? {} : { source: facts.source }),
    ...(facts.final === undefined ? {} : { final: facts.final }),
    ...(facts.receiptClass === undefined ? {} : { receiptClass: facts.receiptClass }),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
