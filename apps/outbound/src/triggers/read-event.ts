import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { err, ok, type Result } from '#libs/kernel';
import { faultsOf, type Fault } from '#libs/platform';
import { EVENT_TYPES, isEventType, type EntityKind, type EventType } from './domain/event-types.js';
import type { Moments } from './domain/plan-steps.js';
import { DATA_OF, EntityHeadDto, EnvelopeDto, NEEDED, type EventDataDto } from './event.dto.js';

/** Events of one request. */
export const MAX_EVENTS = 100;
/** Characters of one event. */
export const MAX_EVENT_CHARS = 16_384;
/** Faults that are kept of one event. */
const MAX_FAULTS = 20;

/** An event as it was reported, and what could be read of it. */
export interface ReadEvent {
  /** What it was read from: kept sealed, so that it can be read again. */
  readonly written: WrittenEvent;
  /** Null where not even the type or what it is about can be read. */
  readonly head: EventFacts | null;
  /** Null with a fault in it. */
  readonly data: EventDataDto | null;
  /** Faults of the data; those of the envelope refuse the request. */
  readonly reason: 'type.unknown' | 'data.unreadable' | null;
  readonly faults: readonly Fault[];
}

/** Type, thing, version and time of an event. */
export interface EventFacts {
  readonly type: EventType;
  readonly kind: EntityKind;
  readonly reference: string;
  readonly version: number;
  readonly factAt: Date;
}

/** Envelope and data, without what we do not know. */
export interface WrittenEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time?: string;
  readonly subject?: string;
  readonly data: unknown;
}

/** All events of a body, or every fault of their envelopes at once; `source` is the only one that the caller may speak for, if any. */
export function readEvents(body: unknown, source: string | null): Result<readonly ReadEvent[], readonly Fault[]> {
  const list: readonly unknown[] = Array.isArray(body) ? body : [body];
  const at = (index: number, field: string): string => (Array.isArray(body) ? `[${index}].${field}` : field);
  if (list.length === 0 || list.length > MAX_EVENTS)
    return err([{ field: '', code: 'ERR_TOO_MANY', message: `must hold 1 to ${MAX_EVENTS} events` }]);
  const faults: Fault[] = [];
  const read = list.flatMap((one, index): ReadEvent[] => {
    const found = readEnvelope(one, source);
    if (found.ok) return [readWritten(found.value)];
    faults.push(...found.error.map((fault) => ({ ...fault, field: at(index, fault.field) })));
    return [];
  });
  return faults.length > 0 ? err(faults) : ok(read);
}

function readEnvelope(one: unknown, source: string | null): Result<WrittenEvent, readonly Fault[]> {
  if (typeof one !== 'object' || one === null || Array.isArray(one))
    return err([{ field: '', code: 'ERR_FIELD_INVALID', message: 'must be a CloudEvent in its JSON format' }]);
  const { specversion, id, source: named, type, time, subject, data } = one as Record<string, unknown>;
  const envelope = plainToInstance(EnvelopeDto, { specversion, id, source: named, type, time, subject });
  const faults = check(envelope);
  if (source !== null && named !== source)
    faults.push({ field: 'source', code: 'ERR_SOURCE_FOREIGN', message: 'must be the name of the source that signs' });
  if (JSON.stringify(data ?? null).length > MAX_EVENT_CHARS)
    faults.push({ field: 'data', code: 'ERR_TOO_LARGE', message: `must be at most ${MAX_EVENT_CHARS} characters` });
  if (faults.length > 0) return err(faults);
  return ok({
    id: envelope.id,
    source: envelope.source,
    type: envelope.type,
    ...(envelope.time === undefined ? {} : { time: envelope.time }),
    ...(envelope.subject === undefined ? {} : { subject: envelope.subject }),
    data: data ?? null,
  });
}

/** Reads an event whose envelope is sound. Never fails: what cannot be read says so. */
export function readWritten(written: WrittenEvent): ReadEvent {
  const { type, data } = written;
  const dead = (reason: ReadEvent['reason'], head: EventFacts | null, faults: readonly Fault[]): ReadEvent => ({
    written,
    head,
    data: null,
    reason,
    faults: faults.slice(0, MAX_FAULTS),
  });
  if (!isEventType(type))
    return dead('type.unknown', null, [
      { field: 'type', code: 'ERR_TYPE_UNKNOWN', message: `must be one of ${Object.keys(EVENT_TYPES).join(', ')}` },
    ]);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return dead('data.unreadable', null, [{ field: 'data', code: 'ERR_FIELD_INVALID', message: 'must be an object' }]);
  const { kind } = EVENT_TYPES[type];
  const bare = plainToInstance(EntityHeadDto, pick(data, ['id', 'version', 'fact_time']));
  const head: EventFacts | null =
    validateSync(bare).length > 0
      ? null
      : { type, kind, reference: bare.id, version: bare.version, factAt: new Date(bare.fact_time) };
  const whole = plainToInstance<EventDataDto, object>(DATA_OF[kind], data);
  const faults = check(whole).map((fault) => ({ ...fault, field: ['data', fault.field].filter(Boolean).join('.') }));
  for (const field of NEEDED[type] ?? [])
    if (!Object.hasOwn(data, field))
      faults.push({ field: `data.${field}`, code: 'ERR_FIELD_MISSING', message: `is needed in ${type}` });
  const { start, end, time_zone: zone } = data as Record<string, unknown>;
  if (zone === undefined && [start, end].some((moment) => typeof moment === 'string' && !hasOffset(moment)))
    faults.push({
      field: 'data.time_zone',
      code: 'ERR_FIELD_MISSING',
      message: 'is needed where a moment has no offset from UTC',
    });
  return faults.length > 0
    ? dead('data.unreadable', head, faults)
    : { written, head, data: whole, reason: null, faults: [] };
}

const hasOffset = (moment: string): boolean => /(Z|[+-]\d{2}:\d{2})$/.test(moment);

const pick = (from: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

/** Faults without names that the caller made up: a field's name may be anybody's number. */
function check(value: object): Fault[] {
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  const seen = new Set<string>();
  return errors
    .flatMap((error) => faultsOf(error))
    .map((fault) =>
      fault.code === 'ERR_UNKNOWN_FIELD'
        ? {
            field: fault.field.split('.').slice(0, -1).join('.'),
            code: fault.code,
            message: 'stands beside a field that such an event does not have; put it into details',
          }
        : fault,
    )
    .filter(({ field, code, message }) => {
      const key = `${field} ${code} ${message}`;
      return !seen.has(key) && seen.add(key).size > 0;
    });
}

/** The moments that steps may hang on. */
export function momentsOf(data: EventDataDto): Moments {
  const { start, end, due_date, valid_until, fact_time } = data as EventDataDto & Moments;
  return Object.fromEntries(
    Object.entries({ start, end, due_date, valid_until, fact_time }).filter(([, value]) => value !== undefined),
  );
}

/** What conditions, variables and recipients of rules look at. */
export const fieldsOf = ({ written }: ReadEvent): Readonly<Record<string, unknown>> => ({ ...written });
