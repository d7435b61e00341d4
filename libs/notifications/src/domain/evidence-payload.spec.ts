import fc from 'fast-check';
import { eventBody } from './event-body.js';
import { evidencePayload, providerWord, type EvidenceToTell } from './evidence-payload.js';

const ID = '01977a3e-5b1c-7d2e-8f00-abcdefabcdef';
const event: EvidenceToTell = {
  eventId: ID,
  messageId: ID,
  attemptId: null,
  kind: 'undelivered',
  coordinationEvent: 'notification.endpoint.rejected_permanent',
  source: 'carrier',
  assessment: 'fail.filtered_by_carrier',
  grade: 'failed',
  final: true,
  nativeStatus: 'undelivered',
  nativeCode: '30007',
  occurredAt: '2026-11-21T12:00:00.000Z',
};

describe('what is told of a piece of evidence', () => {
  it('ids, codes, grade and states, in one body', () => {
    const body = eventBody(ID, {
      id: ID,
      type: 'message.undelivered',
      occurredAt: new Date(event.occurredAt),
      payload: evidencePayload(event),
      tracking: { order: '17' },
      errorCode: 'ERR_GATEWAY_MESSAGE_REJECTED',
    });
    expect(JSON.parse(body)).toEqual({
      id: 'evt_01977a3e5b1c7d2e8f00abcdefabcdef',
      type: 'message.undelivered',
      occurred_at: '2026-11-21T12:00:00.000Z',
      tenant_id: 'ten_01977a3e5b1c7d2e8f00abcdefabcdef',
      data: {
        tracking_id: 'msg_01977a3e5b1c7d2e8f00abcdefabcdef',
        attempt_id: null,
        event: 'message.undelivered',
        signal: 'notification.endpoint.rejected_permanent',
        source: 'carrier',
        assessment: 'fail.filtered_by_carrier',
        grade: 'failed',
        final: true,
        native_status: 'undelivered',
        native_code: '30007',
        error_code: 'ERR_GATEWAY_MESSAGE_REJECTED',
        tracking_context: { order: '17' },
      },
    });
  });

  it("S1.53: a number or a sentence in a provider's word is not passed on, whatever is around it", () => {
    for (const word of ['+12095550142', '12095550142', 'to 5550142 failed', 'unknown user', 'a'.repeat(41), ''])
      expect(providerWord(word)).toBeNull();
    for (const word of ['delivered', 'carrier_accepted', '30007', 'x-1.2']) expect(providerWord(word)).toBe(word);
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^\d{7,15}$/), fc.string(), (before, number, after) => {
        const told = JSON.stringify(
          evidencePayload({ ...event, nativeStatus: before + number + after, nativeCode: number }),
        );
        expect(told).not.toContain(number);
      }),
    );
  });
});
