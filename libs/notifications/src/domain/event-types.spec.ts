import { COORDINATION_EVENTS, LIFECYCLE_EVENTS } from '#libs/sms';
import { EVENT_TYPES, namesOf, withFamilies } from './event-types.js';

describe('what a subscription may ask for', () => {
  it('S1.4, S1.8: every lifecycle event, every signal and each family of them, once', () => {
    for (const kind of LIFECYCLE_EVENTS) expect(EVENT_TYPES).toContain(`message.${kind}`);
    for (const signal of COORDINATION_EVENTS) expect(EVENT_TYPES).toContain(`evidence.${signal}`);
    expect(EVENT_TYPES).toEqual(
      expect.arrayContaining([
        'message.*',
        'evidence.*',
        'evidence.notification.endpoint.*',
        'alert.raised',
        'alert.*',
      ]),
    );
    expect(new Set(EVENT_TYPES).size).toBe(EVENT_TYPES.length);
    expect(EVENT_TYPES).not.toContain('*');
  });

  it.each([
    ['message.delivered', ['message.delivered', 'message.*']],
    ['evidence.a.b', ['evidence.a.b', 'evidence.a.*', 'evidence.*']],
  ])('%s belongs to %j', (name, families) => expect(withFamilies(name)).toEqual(families));

  it('whatever is noted can be asked for by each of its names', () => {
    for (const kind of LIFECYCLE_EVENTS)
      for (const signal of [null, ...COORDINATION_EVENTS]) {
        const names = namesOf(kind, signal);
        expect(EVENT_TYPES).toEqual(expect.arrayContaining([...names.ofMessage, ...names.ofSignal]));
        expect(names.ofMessage[0]).toBe(names.type);
        expect(names.ofSignal[0] ?? null).toBe(names.signalType);
      }
  });
});
