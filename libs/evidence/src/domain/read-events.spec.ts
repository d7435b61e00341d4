import fc from 'fast-check';
import { COORDINATION_EVENTS, LIFECYCLE_EVENTS, type Assessment } from '#libs/sms';
import { assess } from './assess.js';
import { MAX_EVENTS_GIVEN, MAX_FAULTS, MAX_FIELD_CHARS, readEvents } from './read-events.js';

function read(...events: readonly unknown[]) {
  const result = readEvents({ events });
  if (!result.ok) throw new Error(result.error.join('; '));
  return result.value;
}
function faultsOf(json: unknown): readonly string[] {
  const result = readEvents(json);
  return result.ok ? [] : result.error;
}

describe('reading evidence for `parley assess`', () => {
  it('takes snake_case and camelCase alike', () => {
    const snake = {
      event_id: 'e1',
      message_id: 'm1',
      attempt_id: 'a1',
      event_type: 'message.delivered',
      occurred_at: '2026-01-01T12:00:00Z',
      received_at: '2026-01-01T12:00:01Z',
      native_status: 'delivered',
      raw_event_ref: 'raw1',
    };
    const camel = {
      eventId: 'e1',
      messageId: 'm1',
      attemptId: 'a1',
      kind: 'delivered',
      occurredAt: '2026-01-01T13:00:00+01:00',
      receivedAt: '2026-01-01T12:00:01Z',
      nativeStatus: 'delivered',
      rawEventRef: 'raw1',
    };
    expect(read(snake)).toEqual(read(camel));
    expect(read(snake)[0]).toMatchObject({ kind: 'delivered', source: 'carrier', assessment: 'success.delivered' });
  });

  it('reads a list without its wrapper, and every lifecycle and coordination event by name', () => {
    expect(readEvents([{ event_type: 'created' }]).ok).toBe(true);
    for (const name of LIFECYCLE_EVENTS) expect(read({ event_type: `message.${name}` })[0]!.kind).toBe(name);
    for (const name of COORDINATION_EVENTS) expect(readEvents([{ event_type: name }]).ok).toBe(true);
  });

  it.each<readonly [string, Assessment]>([
    ['accepted', 'undef.provider_accepted_only'],
    ['scheduled', 'undef.pending'],
    ['queued', 'undef.queued'],
    ['sending', 'undef.dispatched'],
    ['sent', 'undef.carrier_accepted_only'],
    ['delivered', 'success.delivered'],
    ['undelivered', 'fail.delivery_failed'],
    ['failed', 'fail.delivery_failed'],
    ['canceled', 'fail.suppressed'],
    ['read', 'success.delivered'],
    ['partially_delivered', 'undef.conflicting_evidence'],
  ])('S1.39 Twilio’s %s is %s, in whichever field it comes', (word, assessment) => {
    for (const line of [
      { event_type: word, provider: 'twilio' },
      { native_status: word },
      { status: word, provider: 'Twilio' },
    ]) {
      expect(assess(read(line)).assessment).toBe(assessment);
      expect(read(line)[0]!.nativeStatus).toBe(word);
    }
  });

  it('I21 a provider’s word that nobody knows is kept and proves nothing', () => {
    const [event] = read({ native_status: 'teleported', provider: 'twilio' });
    expect(event).toMatchObject({ kind: 'unknown', assessment: 'undef.dlr_unknown', nativeStatus: 'teleported' });
  });

  it('C.5-22 an endpoint’s acceptance is a delivery only with delivery metadata', () => {
    const name = 'notification.endpoint.accepted';
    expect(assess(read({ event_type: name })).assessment).toBe('undef.carrier_accepted_only');
    expect(assess(read({ event_type: name, receipt_class: 'delivered' })).assessment).toBe('success.delivered');
  });

  it('S1.40 a receipt class alone will do', () => {
    expect(assess(read({ receipt_class: 'filtered' })).assessment).toBe('fail.filtered_by_carrier');
  });

  it('S1.26 a failed check is a refusal without saying so', () => {
    const line = { event_type: 'consent_checked', assessment: 'fail.consent_missing' };
    expect(assess(read(line)).assessment).toBe('fail.consent_missing');
  });

  it('asks the given reader for codes', () => {
    const result = readEvents(
      [{ native_status: 'undelivered', provider: 'acme', error_code: 7 }],
      (provider, word, code) => ({
        providerStatus: `${provider} ${word}`,
        providerCode: code,
        state: 'undelivered',
        assessment: 'fail.unknown_subscriber',
        receiptClass: 'unknown_subscriber',
        event: 'notification.endpoint.rejected_permanent',
        final: true,
      }),
    );
    expect(result).toMatchObject({ ok: true, value: [{ assessment: 'fail.unknown_subscriber', nativeCode: '7' }] });
  });

  it('the same line twice is one event; the only attempt and the message are filled in', () => {
    const line = { event_type: 'sent', occurred_at: '2026-01-01T12:00:00Z' };
    const events = read(line, line, { event_type: 'delivered', attempt_id: 'a1', message_id: 'm1' });
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
    expect(events.map(({ attemptId, messageId }) => [attemptId, messageId])).toEqual([1, 2, 3].map(() => ['a1', 'm1']));
  });

  it('reports all faults at once and repeats nothing that was written', () => {
    const secret = '+15550100';
    const faults = faultsOf({
      events: [
        { event_type: secret, occurred_at: secret, final: secret, assessment: secret },
        { occurred_at: '2026-01-01' },
        secret,
        { native_status: 'sent', provider: 'acme' },
        { event_type: 'delivered', event_id: 'x'.repeat(MAX_FIELD_CHARS + 1) },
      ],
    });
    expect(faults).toEqual([
      'events[0].assessment is not a word of the vocabulary',
      'events[0].final must be true or false',
      'events[0].occurred_at must be an ISO 8601 time with its zone',
      "events[0].event_type is not a known event or a provider's word",
      'events[1].occurred_at must be an ISO 8601 time with its zone',
      'events[1] must have event_type, native_status or receipt_class',
      'events[2] must be an object',
      'events[3].provider is not one whose words are known',
      `events[4].event_id must be a text of 1 to ${MAX_FIELD_CHARS} characters`,
    ]);
  });

  it('refuses two messages at once, too many events, and what is no list', () => {
    const two = [
      { event_type: 'created', message_id: 'm1' },
      { event_type: 'created', message_id: 'm2' },
    ];
    expect(faultsOf(two)).toEqual(['events must all be about one message']);
    expect(faultsOf(Array.from({ length: MAX_EVENTS_GIVEN + 1 }))).toHaveLength(1);
    expect(faultsOf(Array.from({ length: MAX_FAULTS + 50 }))).toHaveLength(MAX_FAULTS + 1);
    expect(faultsOf({ events: {} })).toEqual(['events must be a list']);
    expect(faultsOf(null)).toEqual(['events must be a list']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (json) => void readEvents({ events: [json, { event_type: json, occurred_at: json }] }),
      ),
    );
  });
});
