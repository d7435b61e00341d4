import { evidenceOf, type EventFacts, type Happening } from './scenarios.js';
import { timeline, type TimelineSegment } from './timeline.js';

const MESSAGE = { messageId: 'm1', participantId: 'participant 7' };
const ATTEMPT = { attemptId: 'a1', providerName: 'twilio', providerMessageId: 'SM1' };
const event = (eventId: string, what: Happening, occurredAt: string, facts: Partial<EventFacts> = {}) =>
  evidenceOf(what, { eventId, messageId: 'm1', attemptId: 'a1', occurredAt, ...facts });

describe('the timeline of a message (S1.30, S1.31)', () => {
  it('has the specification’s names and nothing else', () => {
    const segment: TimelineSegment = {
      segmentId: 's1',
      attemptId: 'a1',
      index: 1,
      count: 1,
      encoding: 'gsm7',
      providerSegmentId: null,
      carrierSegmentId: null,
      state: 'delivered',
      deliveredAt: '2026-01-01T12:00:05.000Z',
      failedAt: null,
    };
    const events = [
      event('e2', 'delivered', '2026-01-01T12:00:05.000Z', { nativeStatus: 'delivered', rawEventRef: 'raw1' }),
      event('e1', 'created', '2026-01-01T12:00:00.000Z', { attemptId: null }),
    ];
    expect(timeline(MESSAGE, [ATTEMPT], [segment], events)).toEqual({
      sms_message_id: 'm1',
      sms_attempts: [
        {
          sms_attempt_id: 'a1',
          provider_name: 'twilio',
          provider_message_id: 'SM1',
          events: [
            {
              event_id: 'e2',
              event_type: 'message.delivered',
              occurred_at: '2026-01-01T12:00:05.000Z',
              source: 'carrier',
              native_event_type: 'delivered',
              normalized_event_type: 'notification.endpoint.accepted',
              summary: 'The carrier says it was delivered. Nobody knows whether it was read.',
              evidence_grade: {
                strength: 'strong',
                actor_certainty: 'none',
                authority_certainty: 'none',
                payload_certainty: 'medium',
                interaction_certainty: 'low',
                timing_certainty: 'high',
                channel_certainty: 'high',
                non_repudiation_strength: 'low',
              },
              raw_event_ref: 'raw1',
            },
          ],
        },
      ],
      events: [expect.objectContaining({ event_id: 'e1', event_type: 'message.created', native_event_type: null })],
      segments: [
        {
          sms_segment_id: 's1',
          sms_attempt_id: 'a1',
          segment_index: 1,
          segment_count: 1,
          encoding: 'gsm7',
          provider_segment_id: null,
          carrier_segment_id: null,
          state: 'delivered',
          delivered_at: '2026-01-01T12:00:05.000Z',
          failed_at: null,
        },
      ],
      current_assessment: {
        sms_message_id: 'm1',
        participant_id: 'participant 7',
        category: 'success',
        subclass: 'delivered',
        confidence: 'high',
        strongest_signal: 'message.delivered',
        evidence_summary: [
          'The message was created.',
          'The carrier says it was delivered. Nobody knows whether it was read.',
        ],
        recommended_coordination_interpretation: 'delivered_but_awareness_unproven',
      },
    });
  });

  it('I19 sorts by when it happened, then by when we learned of it, then by id', () => {
    const noon = '2026-01-01T12:00:00Z';
    const events = [
      event('d', 'buffered', '2026-01-01T12:00:01Z'),
      event('c', 'queued', noon, { receivedAt: '2026-01-01T12:00:09Z' }),
      event('b', 'dispatched', noon, { receivedAt: '2026-01-01T12:00:03Z' }),
      event('a', 'accepted_by_carrier', '2026-01-01T13:00:00+01:00', { receivedAt: '2026-01-01T12:00:03Z' }),
    ];
    const shown = timeline(MESSAGE, [ATTEMPT], [], events).sms_attempts[0]!.events.map(({ event_id }) => event_id);
    expect(shown).toEqual(['a', 'b', 'c', 'd']);
  });

  it('F19 shows a provider’s repetition of itself once, and every reply', () => {
    const events = [
      event('e1', 'accepted_by_carrier', '2026-01-01T12:00:00Z', { nativeStatus: 'sent' }),
      event('e2', 'accepted_by_carrier', '2026-01-01T12:00:02Z', { nativeStatus: 'sent' }),
      event('e3', 'inbound_reply_received', '2026-01-01T12:01:00Z', { attemptId: null }),
      event('e4', 'inbound_reply_received', '2026-01-01T12:02:00Z', { attemptId: null }),
    ];
    const shown = timeline(MESSAGE, [ATTEMPT], [], events);
    expect(shown.sms_attempts[0]!.events.map(({ event_id }) => event_id)).toEqual(['e1']);
    expect(shown.events.map(({ event_id }) => event_id)).toEqual(['e3', 'e4']);
  });

  it('I22 shows an attempt that is known from evidence only, and one that nothing is known about', () => {
    const events = [event('e1', 'delivered', '2026-01-01T12:00:00Z', { attemptId: 'a9' })];
    expect(timeline(MESSAGE, [ATTEMPT], [], events).sms_attempts).toMatchObject([
      { sms_attempt_id: 'a9', provider_name: 'unknown', provider_message_id: null, events: [{ event_id: 'e1' }] },
      { sms_attempt_id: 'a1', provider_name: 'twilio', events: [] },
    ]);
  });

  it('shows our own ids in their prefixed form', () => {
    const messageId = '01890000-0000-7000-8000-000000000001';
    const shown = timeline(
      { messageId, participantId: null },
      [],
      [],
      [event(messageId, 'created', '2026-01-01T12:00:00Z')],
    );
    expect(shown.sms_message_id).toBe('msg_01890000000070008000000000000001');
    expect(shown.sms_attempts[0]!.events[0]!.event_id).toBe('evt_01890000000070008000000000000001');
  });
});
