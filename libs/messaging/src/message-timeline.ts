import { createHash } from 'node:crypto';
import { distinctInOrder, standings, timeline, type SmsMessageTimeline, type TimelineSegment } from '#libs/evidence';
import { formatUuid } from '#libs/kernel';
import type { MessageRecord } from './read-message.usecase.js';

/** SmsMessageTimeline of one message (S1.30), as the API and the command line show it: no body, no number. */
export function messageTimeline(record: MessageRecord): SmsMessageTimeline {
  const { participant_id: participant } = record.message.tracking;
  return timeline(
    { messageId: record.message.id, participantId: typeof participant === 'string' ? participant : null },
    record.attempts.map((attempt) => ({
      attemptId: attempt.id,
      providerName: attempt.provider,
      providerMessageId: attempt.providerMessageId,
    })),
    segmentsOf(record),
    record.events,
  );
}

/** Providers tell nothing about single segments: each stands where its attempt stands (S1.12). */
function segmentsOf({ message, attempts, events }: MessageRecord): readonly TimelineSegment[] {
  const states = standings(distinctInOrder(events));
  return attempts.flatMap((attempt) => {
    const standing = states.get(attempt.id);
    const state = standing?.state ?? 'unknown';
    const settled = standing?.by.occurredAt ?? null;
    return Array.from({ length: message.segments }, (_, at): TimelineSegment => ({
      segmentId: formatUuid(createHash('sha256').update(`${attempt.id}:${at}`).digest().subarray(0, 16)),
      attemptId: attempt.id,
      index: at + 1,
      count: message.segments,
      encoding: message.encoding === 'ucs2' ? 'ucs2' : 'gsm7',
      providerSegmentId: null,
      carrierSegmentId: null,
      state,
      deliveredAt: state === 'delivered' ? settled : null,
      failedAt: state === 'failed' || state === 'undelivered' ? settled : null,
    }));
  });
}
