import { isUuid, showId, type IdKind } from '#libs/kernel';
import type { NativeAttemptState } from '#libs/sms';
import { assess, type AssessmentResult } from './assess.js';
import { distinctInOrder, withoutRepeats } from './event-order.js';
import type { EvidenceEvent } from './evidence-event.js';
import { gradeOf, type EvidenceGrade } from './grades.js';
import { summaryOf } from './summaries.js';

/** Whom a timeline is about. */
export interface TimelineMessage {
  readonly messageId: string;
  /** The caller's own name for the person; shown as it is. */
  readonly participantId: string | null;
}

/** One attempt as the timeline names it (S1.10). */
export interface TimelineAttempt {
  readonly attemptId: string;
  readonly providerName: string;
  readonly providerMessageId: string | null;
}

/** One segment of an attempt's text (S1.11). */
export interface TimelineSegment {
  readonly segmentId: string;
  readonly attemptId: string;
  /** From 1. */
  readonly index: number;
  readonly count: number;
  readonly encoding: 'gsm7' | 'ucs2' | 'binary' | 'unknown';
  readonly providerSegmentId: string | null;
  readonly carrierSegmentId: string | null;
  readonly state: NativeAttemptState;
  readonly deliveredAt: string | null;
  readonly failedAt: string | null;
}

/** SmsTimelineEvent (S1.31), in the specification's own names. */
export interface SmsTimelineEvent {
  readonly event_id: string;
  /** `message.delivered` */
  readonly event_type: string;
  readonly occurred_at: string;
  readonly source: EvidenceEvent['source'];
  /** The provider's own word. */
  readonly native_event_type: string | null;
  /** The event of the coordination contract. */
  readonly normalized_event_type: string | null;
  readonly summary: string;
  readonly evidence_grade: EvidenceGrade;
  readonly raw_event_ref: string | null;
}

/** SmsSegment (S1.11), in the specification's own names. */
export interface SmsTimelineSegment {
  readonly sms_segment_id: string;
  readonly sms_attempt_id: string;
  readonly segment_index: number;
  readonly segment_count: number;
  readonly encoding: TimelineSegment['encoding'];
  readonly provider_segment_id: string | null;
  readonly carrier_segment_id: string | null;
  readonly state: NativeAttemptState;
  readonly delivered_at: string | null;
  readonly failed_at: string | null;
}

/** SmsEvidenceAssessment (S1.16), in the specification's own names. */
export interface SmsEvidenceAssessment {
  readonly sms_message_id: string;
  readonly participant_id: string | null;
  readonly category: AssessmentResult['category'];
  readonly subclass: string;
  readonly confidence: AssessmentResult['confidence'];
  readonly strongest_signal: string | null;
  readonly evidence_summary: readonly string[];
  readonly recommended_coordination_interpretation: string;
}

/** SmsMessageTimeline (S1.30), in the specification's own names. */
export interface SmsMessageTimeline {
  readonly sms_message_id: string;
  readonly sms_attempts: readonly {
    readonly sms_attempt_id: string;
    readonly provider_name: string;
    readonly provider_message_id: string | null;
    readonly events: readonly SmsTimelineEvent[];
  }[];
  /** What belongs to no attempt: the message's own beginning, replies, clicks, opt-outs, blocks. */
  readonly events: readonly SmsTimelineEvent[];
  readonly segments: readonly SmsTimelineSegment[];
  readonly current_assessment: SmsEvidenceAssessment;
}

/**
 * Everything known about one message (S1.30). Depends on the sets given, not on their order or duplication (I19): events by
 * `occurred_at`, then when we learned of them, then id; attempts by their first event. A provider's repetition of itself is shown
 * once. An attempt that is known from evidence only is shown too, with provider `unknown`. Our uuids are shown in their prefixed
 * form; foreign ids as they are. Limits are the caller's: it shows all it is given.
 */
export function timeline(
  message: TimelineMessage,
  attempts: readonly TimelineAttempt[],
  segments: readonly TimelineSegment[],
  events: Iterable<EvidenceEvent>,
): SmsMessageTimeline {
  const known = distinctInOrder(events);
  const byAttempt = new Map<string | null, EvidenceEvent[]>();
  for (const event of withoutRepeats(known)) {
    const listed = byAttempt.get(event.attemptId);
    if (listed === undefined) byAttempt.set(event.attemptId, [event]);
    else listed.push(event);
  }
  const eventsOf = (attemptId: string | null): SmsTimelineEvent[] => (byAttempt.get(attemptId) ?? []).map(presentEvent);
  const order = orderOfAttempts(attempts, byAttempt);
  const facts = new Map(attempts.map((attempt) => [attempt.attemptId, attempt]));
  return {
    sms_message_id: shown('message', message.messageId),
    sms_attempts: order.map((attemptId) => ({
      sms_attempt_id: shown('attempt', attemptId),
      provider_name: facts.get(attemptId)?.providerName ?? 'unknown',
      provider_message_id: facts.get(attemptId)?.providerMessageId ?? null,
      events: eventsOf(attemptId),
    })),
    events: eventsOf(null),
    segments: [...segments]
      .sort(
        (left, right) =>
          order.indexOf(left.attemptId) - order.indexOf(right.attemptId) ||
          left.index - right.index ||
          (left.segmentId < right.segmentId ? -1 : 1),
      )
      .map(presentSegment),
    current_assessment: presentAssessment(assess(known), message),
  };
}

/** The assessment as callers read it (S1.16). */
export function presentAssessment(result: AssessmentResult, message: TimelineMessage): SmsEvidenceAssessment {
  return {
    sms_message_id: shown('message', message.messageId),
    participant_id: message.participantId,
    category: result.category,
    subclass: result.subclass,
    confidence: result.confidence,
    strongest_signal: result.strongestSignal,
    evidence_summary: result.evidenceSummary,
    recommended_coordination_interpretation: result.recommendedCoordinationInterpretation,
  };
}

/** Attempts by their first event; those without any come last, by id (our ids ascend with birth). */
function orderOfAttempts(
  attempts: readonly TimelineAttempt[],
  byAttempt: ReadonlyMap<string | null, readonly EvidenceEvent[]>,
): readonly string[] {
  // The map was filled in order of time, so its keys are in order of each attempt's first event.
  const heard = [...byAttempt.keys()].filter((attemptId) => attemptId !== null);
  const silent = attempts.map(({ attemptId }) => attemptId).filter((attemptId) => !byAttempt.has(attemptId));
  return [...heard, ...[...new Set(silent)].sort()];
}

function presentEvent(event: EvidenceEvent): SmsTimelineEvent {
  return {
    event_id: shown('event', event.eventId),
    event_type: `message.${event.kind}`,
    occurred_at: event.occurredAt,
    source: event.source,
    native_event_type: event.nativeStatus,
    normalized_event_type: event.coordinationEvent,
    summary: summaryOf(event),
    evidence_grade: gradeOf(event),
    raw_event_ref: event.rawEventRef === null ? null : shown('rawEvent', event.rawEventRef),
  };
}

function presentSegment(segment: TimelineSegment): SmsTimelineSegment {
  return {
    sms_segment_id: shown('segment', segment.segmentId),
    sms_attempt_id: shown('attempt', segment.attemptId),
    segment_index: segment.index,
    segment_count: segment.count,
    encoding: segment.encoding,
    provider_segment_id: segment.providerSegmentId,
    carrier_segment_id: segment.carrierSegmentId,
    state: segment.state,
    delivered_at: segment.deliveredAt,
    failed_at: segment.failedAt,
  };
}

const shown = (kind: IdKind, id: string): string => (isUuid(id) ? showId(kind, id) : id);
