import fc from 'fast-check';
import { ASSESSMENT_SUBCLASSES, LIFECYCLE_EVENTS } from '#libs/sms';
import { assess } from './assess.js';
import { distinctInOrder } from './event-order.js';
import type { EvidenceEvent } from './evidence-event.js';
import { COORDINATION_CLASSES } from './interpretations.js';
import { readEvents } from './read-events.js';
import { evidenceOf, isHappening, SCENARIOS, type Happening } from './scenarios.js';
import { standings } from './standing.js';
import { timeline } from './timeline.js';

/** Everything that can be seen. */
const HAPPENINGS: readonly Happening[] = [...LIFECYCLE_EVENTS, ...Object.keys(SCENARIOS).filter(isHappening)];

const time = fc
  .integer({ min: 0, max: 20 })
  .map((hour) => new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString());

const draft = fc.record({
  what: fc.constantFrom(...HAPPENINGS),
  attemptId: fc.constantFrom('a1', 'a1', 'a2', null),
  occurredAt: time,
  receivedAt: time,
  nativeStatus: fc.constantFrom(null, 'sent', 'delivered', 'odd'),
});

/** Up to twelve different events about one message and at most two attempts. */
const someEvents: fc.Arbitrary<EvidenceEvent[]> = fc
  .array(draft, { maxLength: 12 })
  .map((drafts) =>
    drafts.map(({ what, ...facts }, index) => evidenceOf(what, { eventId: `e${index}`, messageId: 'm1', ...facts })),
  );

/** The events with some of them again, in another order. */
const shuffled = someEvents.chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc.subarray(events).chain((again) => {
      const heap = [...events, ...again.map((event) => ({ ...event }))];
      return fc.shuffledSubarray(heap, { minLength: heap.length });
    }),
  ),
);

describe('for any evidence', () => {
  it('I19 order and duplication change nothing', () => {
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(assess(again)).toEqual(assess(events));
      }),
      { numRuns: 1000 },
    );
  });

  it('I20 more evidence never lowers an attempt, and delivered never becomes failed or failed delivered', () => {
    fc.assert(
      fc.property(someEvents, fc.nat(), (events, pick) => {
        if (events.length === 0) return;
        const without = events.toSpliced(pick % events.length, 1);
        const before = standings(distinctInOrder(without));
        const after = standings(distinctInOrder(events));
        for (const [attemptId, was] of before) {
          const is = after.get(attemptId)!;
          expect(is.rank).toBeGreaterThanOrEqual(was.rank);
          if (was.phase === 'delivered' && is.phase !== 'delivered') expect(is.phase).toBe('contradictory');
          if (was.phase === 'failed' && is.phase !== 'failed') expect(is.phase).toBe('contradictory');
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('I21 success needs a delivery, a reply or a vouched click; nothing says that anybody read or knows', () => {
    const subclasses: Readonly<Record<string, readonly string[]>> = ASSESSMENT_SUBCLASSES;
    fc.assert(
      fc.property(someEvents, (events) => {
        const result = assess(events);
        expect(subclasses[result.category]).toContain(result.subclass);
        expect(COORDINATION_CLASSES).toContain(result.coordinationClass);
        const claims = `${result.assessment} ${result.strongestSignal} ${result.recommendedCoordinationInterpretation}`;
        expect(claims.replaceAll('awareness_unproven', '')).not.toMatch(/\bread\b|aware|notified|completed|confirmed/);
        if (result.category === 'success') {
          expect(events.some(({ kind }) => kind === 'delivered' || kind === 'inbound_reply_received')).toBe(true);
        }
        for (const line of result.evidenceSummary) expect(line).not.toMatch(/\d/);
      }),
      { numRuns: 1000 },
    );
  });

  it('I19 the timeline is the same for any order and any duplication', () => {
    const message = { messageId: 'm1', participantId: null };
    const attempts = ['a1', 'a2'].map((attemptId) => ({ attemptId, providerName: 'twilio', providerMessageId: null }));
    fc.assert(
      fc.property(shuffled, ([events, again]) => {
        expect(timeline(message, attempts.toReversed(), [], again)).toEqual(timeline(message, attempts, [], events));
      }),
      { numRuns: 1000 },
    );
  });

  it('I19 what we wrote ourselves is read back to the same assessment', () => {
    fc.assert(
      fc.property(someEvents, (some) => {
        const events = some.map((event) => ({ ...event, attemptId: event.attemptId ?? 'a0' }));
        const back = readEvents(JSON.parse(JSON.stringify(events)));
        expect(back.ok && assess(back.value)).toEqual(assess(events));
      }),
    );
  });
});
