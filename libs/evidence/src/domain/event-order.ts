import type { EvidenceEvent } from './evidence-event.js';

/** The moment in milliseconds; a time that cannot be read sorts before all others, so that it never looks like the last word. */
export function momentOf(time: string): number {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? -Infinity : ms;
}

const text = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Not subtraction: two unreadable times are equal, and -∞ minus -∞ is not a number. */
const number = (left: number, right: number): number => (left < right ? -1 : left > right ? 1 : 0);

/** When it happened, then when we learned of it, then the id (I19). */
export const byTime = (left: EvidenceEvent, right: EvidenceEvent): number =>
  number(momentOf(left.occurredAt), momentOf(right.occurredAt)) ||
  number(momentOf(left.receivedAt), momentOf(right.receivedAt)) ||
  text(left.eventId, right.eventId);

/**
 * The set behind a heap of events: one per event id, in order of time. Any permutation with any duplication gives the same list. Two
 * different events under one id are a bug elsewhere; one of them is chosen by content, so the answer still does not depend on order.
 */
export function distinctInOrder(events: Iterable<EvidenceEvent>): readonly EvidenceEvent[] {
  const byId = new Map<string, EvidenceEvent>();
  for (const event of events) {
    const known = byId.get(event.eventId);
    if (known === undefined || (known !== event && text(contentOf(event), contentOf(known)) < 0)) {
      byId.set(event.eventId, event);
    }
  }
  return [...byId.values()].sort(byTime);
}

/**
 * Leaves out what a network has only repeated: the same word with the same code about the same attempt. Providers redeliver their
 * callbacks, and the first one is the news. What has no provider's word (our own steps, replies, clicks) is never left out.
 */
export function withoutRepeats(events: readonly EvidenceEvent[]): readonly EvidenceEvent[] {
  const said = new Set<string>();
  return events.filter((event) => {
    if (event.nativeStatus === null || (event.source !== 'provider' && event.source !== 'carrier')) return true;
    const key = sayingOf(event);
    if (said.has(key)) return false;
    said.add(key);
    return true;
  });
}

/** What an event says, without when and by which id. */
export const sayingOf = (event: EvidenceEvent): string =>
  JSON.stringify([event.attemptId, event.kind, event.nativeStatus, event.nativeCode, event.assessment]);

function contentOf(event: EvidenceEvent): string {
  return JSON.stringify(Object.entries(event).sort(([left], [right]) => text(left, right)));
}
