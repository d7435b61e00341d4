import fc from 'fast-check';
import { admitEvent, hearAgain, UNHEARD, type EntityState, type EventHead } from './admit-event.js';
import { EVENT_TYPE_NAMES, EVENT_TYPES, type EventType } from './event-types.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 12, minute));
const event = (type: EventType, version: number, minute = 0, more: Partial<EventHead> = {}): EventHead => ({
  type,
  version,
  factAt: at(minute),
  id: `${type} ${version} ${minute}`,
  content: null,
  ...more,
});

/** What stays in force after events in this order: the ids whose plans nobody took back, and the state. */
function fold(events: readonly EventHead[]): { readonly state: EntityState; readonly speak: readonly string[] } {
  let state = UNHEARD;
  let plans: { readonly id: string; readonly topic: string }[] = [];
  const seen = new Set<string>();
  for (const one of events) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    const admission = admitEvent(state, one);
    if (admission.outcome === 'ignored_older') continue;
    state = admission.next;
    if (admission.outcome === 'ignored_duplicate') continue;
    const { withdraws } = admission;
    plans = plans.filter(({ topic }) => withdraws !== null && topic !== withdraws);
    plans.push({ id: one.id, topic: EVENT_TYPES[one.type].changes ? 'change' : one.type });
  }
  return { state, speak: plans.map(({ id }) => id).toSorted((one, other) => (one < other ? -1 : 1)) };
}

const invoiceTypes = EVENT_TYPE_NAMES.filter((type) => EVENT_TYPES[type].kind === 'invoice');
const anyEvent = fc
  .record({
    type: fc.constantFrom(...invoiceTypes),
    version: fc.integer({ min: 1, max: 3 }),
    minute: fc.integer({ min: 0, max: 2 }),
    serial: fc.integer({ min: 0, max: 1 }),
    isUnreadable: fc.boolean(),
  })
  .map(({ type, version, minute, serial, isUnreadable }) =>
    event(type, version, minute, { id: `${type} ${version} ${minute} ${serial} ${isUnreadable}`, isUnreadable }),
  );

describe('where an event stands among the others of its entity (TM8)', () => {
  it('I19: in any order and any number the same texts stay in force', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 8 }).chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], {
              minLength: events.length * 2,
              maxLength: events.length * 2,
            }),
          ),
        ),
        ([events, shuffled]) => expect(fold(shuffled)).toEqual(fold(events)),
      ),
      { numRuns: 2000 },
    );
  });

  it('nothing but the greatest version is in force, and after an end only what ends', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 8 }), (events) => {
        const { state, speak } = fold(events);
        const newest = Math.max(...events.map(({ version }) => version));
        const ended = events.some(({ type, version }) => version === newest && EVENT_TYPES[type].ends);
        expect(state).toMatchObject({ version: newest, ended });
        for (const id of speak) {
          const spoken = events.find((one) => one.id === id)!;
          expect(spoken.version).toBe(newest);
          expect(!ended || EVENT_TYPES[spoken.type].ends).toBe(true);
        }
        expect(speak.length).toBeGreaterThan(0);
      }),
    );
  });

  const moved = event('calendar.event.moved', 2, 5);
  const after = (...events: readonly EventHead[]): EntityState => fold(events).state;
  it.each<[string, EntityState, EventHead, string]>([
    ['the first word', UNHEARD, event('calendar.event.scheduled', 0), 'applied'],
    ['an older version', after(moved), event('calendar.event.scheduled', 1, 9), 'ignored_older'],
    ['the same version, told later', after(moved), event('calendar.event.moved', 2, 6), 'applied'],
    ['the same version, told earlier', after(moved), event('calendar.event.moved', 2, 4), 'ignored_older'],
    ['an announcement beside a change', after(moved), event('calendar.event.reminder_due', 2, 1), 'applied'],
    ['an end of the same version, told earlier', after(moved), event('calendar.event.cancelled', 2, 1), 'applied'],
    ['a change after the end', after(event('calendar.event.cancelled', 2)), moved, 'ignored_older'],
    [
      'a newer version after the end',
      after(event('calendar.event.cancelled', 2)),
      event('calendar.event.moved', 3),
      'applied',
    ],
    [
      'the same said in a newer version',
      after({ ...moved, content: 'noon' }),
      event('calendar.event.moved', 3, 9, { content: 'noon' }),
      'ignored_duplicate',
    ],
    [
      'something else in a newer version',
      after({ ...moved, content: 'noon' }),
      event('calendar.event.moved', 3, 9, { content: 'one' }),
      'applied',
    ],
    [
      'a source that repeats itself says something else of the same version and time',
      after({ ...moved, content: 'noon', id: 'z' }),
      { ...moved, content: 'one', id: 'a' },
      'applied',
    ],
    [
      'it says the same in other words',
      after({ ...moved, content: 'noon', id: 'z' }),
      { ...moved, content: 'noon', id: 'a' },
      'ignored_duplicate',
    ],
    [
      'somebody else about what it said',
      after({ ...moved, content: 'noon' }),
      event('calendar.event.moved', 2, 9),
      'ignored_older',
    ],
    [
      'it takes an end back without a newer version',
      after(event('calendar.event.cancelled', 2)),
      { ...moved, content: 'noon' },
      'ignored_older',
    ],
  ])('%s', (_, state, one, outcome) => {
    expect(admitEvent(state, one).outcome).toBe(outcome);
  });

  it('of a source that repeats itself the last word of the newest version stays in force, unless it was an end', () => {
    const anyWord = fc
      .record({
        type: fc.constantFrom<EventType>(
          'calendar.event.scheduled',
          'calendar.event.moved',
          'calendar.event.cancelled',
        ),
        version: fc.integer({ min: 1, max: 2 }),
        content: fc.constantFrom('noon', 'one', 'two'),
      })
      .map(({ type, version, content }) => event(type, version, 0, { content }));
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 8 }), (words) => {
        const said = words.map((word, serial) => ({ ...word, id: `${String(97 - serial)} ${word.id}` }));
        const newest = Math.max(...said.map(({ version }) => version));
        const counting = said.filter(({ version }) => version === newest);
        const ends = counting.filter(({ type }) => EVENT_TYPES[type].ends);
        const { state } = fold(said);
        expect(state).toMatchObject({
          version: newest,
          ended: ends.length > 0,
          content: (ends.length > 0 ? ends : counting).at(-1)!.content,
        });
      }),
      { numRuns: 1000 },
    );
  });

  const noon = { ...moved, content: 'noon' };
  it.each<[string, EntityState, EventHead, Parameters<typeof hearAgain>[2], string]>([
    ['an event whose every report is news', after(moved), moved, 'no_rule', 'known'],
    ['it planned something', after(noon), noon, 'applied', 'known'],
    ['no rule wanted it', { ...after(noon), content: null }, noon, 'no_rule', 'anew'],
    ['no text could be made', { ...after(noon), content: null }, noon, 'dead', 'anew'],
    [
      'an end that no rule wanted',
      after({ ...noon, type: 'calendar.event.cancelled' }),
      { ...noon, type: 'calendar.event.cancelled' },
      'no_rule',
      'anew',
    ],
    ['something else was said since', after({ ...noon, content: 'one', id: 'z' }), noon, 'applied', 'news'],
    [
      'something else was said since, and this again',
      after(noon, { ...noon, content: 'one', id: 'z' }, { ...noon, id: 'y' }),
      noon,
      'applied',
      'said',
    ],
    ['a newer version is known', after({ ...noon, version: 3 }), noon, 'no_rule', 'known'],
    ['it is over', after(noon, event('calendar.event.cancelled', 2)), noon, 'no_rule', 'known'],
  ])('heard again: %s', (_, state, one, outcome, meaning) => {
    expect(hearAgain(state, one, outcome)).toBe(meaning);
  });
});
