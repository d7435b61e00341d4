import { isDeepStrictEqual } from 'node:util';
import type { TenantCipher } from '#libs/tenancy';
import { hearAgain, speakerOf, type EntityState } from './domain/admit-event.js';
import { numbersIn } from './domain/numbers-in.js';
import { fieldsOf, type ReadEvent, type WrittenEvent } from './read-event.js';
import { entityKey, type EntityRef, type NewTriggerEvent, type Verdict } from './trigger-events.store.js';

/** An event to be recorded, and what is known about it beside its words. */
export interface ReportedEvent extends ReadEvent {
  readonly sourceId: string | null;
  /** Hash of what it says, where its source repeats itself and may mend what it said; missing where every event is news. */
  readonly content?: string;
  /** The recurring event it is an occurrence of. */
  readonly series?: string;
  /** The entity, where only its id is known. */
  readonly entity?: string;
  /** It takes out of force and lets no rule speak. */
  readonly isQuiet?: boolean;
}

/** An event with the ids that stand for it and for what it is about. */
export interface NamedEvent {
  readonly event: ReportedEvent;
  readonly id: string;
  readonly ref: EntityRef | null;
}

/** What was said under an id before, and the event that the mended form of it is. */
export interface Words {
  readonly said: WrittenEvent;
  readonly correctedAs: NamedEvent | null;
}

/** Somebody used an id twice for different things: neither may pass for the other. */
export const ID_REUSED: Verdict = {
  outcome: 'ignored_duplicate',
  reason: 'id.reused',
  faults: [
    {
      field: 'id',
      code: 'ERR_EVENT_ID_REUSED',
      message: 'was used for an event that said something else; give every event an id of its own',
    },
  ],
};

/** When it was sent says nothing of what happened. */
export const saysTheSame = (one: WrittenEvent, other: WrittenEvent): boolean =>
  isDeepStrictEqual({ ...one, time: null }, { ...other, time: null });

/** The event as it is to be judged: itself, the mended form of one that could not be read, or null where its id stands for something else. */
export function asSaid(one: NamedEvent, words: ReadonlyMap<string, Words>): NamedEvent | null {
  const before = words.get(one.id);
  if (before === undefined || one.event.content !== undefined || saysTheSame(before.said, one.event.written))
    return one;
  return before.correctedAs;
}

/** What could not be read and is sent again in another form, under an id that says so. */
export const correctionOf = (cipher: TenantCipher, { event }: NamedEvent): NamedEvent => {
  const { written } = event;
  const words = cipher.referenceId('event_words', JSON.stringify([written.type, written.subject, written.data]));
  return nameEvent(cipher, { ...event, written: { ...written, id: `${written.id}|${words}` } });
};

/** What an event means that was heard before: its verdict, or which event is to be judged. */
export function hear(
  cipher: TenantCipher,
  heard: NamedEvent,
  before: Verdict,
  states: ReadonlyMap<string, EntityState>,
): { readonly one: NamedEvent; readonly verdict: Verdict | null } {
  const { event, id, ref } = heard;
  if (event.head === null || ref === null) return { one: heard, verdict: before };
  const state = states.get(entityKey(ref))!;
  const meaning = hearAgain(state, { ...event.head, id, content: event.content ?? null }, before.outcome);
  if (meaning === 'known') return { one: heard, verdict: before };
  if (meaning === 'anew') return { one: heard, verdict: null };
  const speaker = speakerOf(state, event.head.type)!;
  if (meaning === 'said')
    return { one: { ...heard, id: speaker }, verdict: { outcome: 'ignored_duplicate', reason: null, faults: [] } };
  const again = { ...event.written, id: `${event.written.id}|${speaker}` };
  return { one: nameEvent(cipher, { ...event, written: again }), verdict: null };
}

/** The row of an event. People are found in what was written, not in what could be read: an unreadable event keeps their words too. */
export function rowOf(
  cipher: TenantCipher,
  { event, id, ref }: NamedEvent,
  verdict: Verdict,
  recipientFields: readonly string[],
): NewTriggerEvent {
  return {
    ...verdict,
    id,
    sourceId: event.sourceId,
    type: event.written.type,
    kind: ref?.kind ?? null,
    entity: ref?.entity ?? null,
    version: event.head?.version ?? null,
    factAt: event.head?.factAt ?? null,
    people: numbersIn(fieldsOf(event), recipientFields).map((number) => cipher.endpointId(number)),
    sealed: cipher.seal('trigger_event', id, JSON.stringify(event.written)),
  };
}

/** Ids keyed from what the owner calls them: the same event is the same row, and names that hold people's numbers are not kept in the open. */
export function nameEvent(cipher: TenantCipher, event: ReportedEvent): NamedEvent {
  const { written, head } = event;
  return {
    event,
    id: cipher.referenceId('event', JSON.stringify([written.source, written.id])),
    ref:
      head === null
        ? null
        : { kind: head.kind, entity: event.entity ?? cipher.referenceId(`entity:${head.kind}`, head.reference) },
  };
}
