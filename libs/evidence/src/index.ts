/** Evidence: what was seen to happen to a message, how much it proves, and what may be concluded from all of it. */
export {
  EVIDENCE_SOURCES,
  ORDINARY_MEANING,
  type EventMeaning,
  type EvidenceEvent,
  type EvidenceSource,
} from './domain/evidence-event.js';
export {
  evidenceOf,
  meaningOf,
  SCENARIOS,
  type EventFacts,
  type Happening,
  type Scenario,
} from './domain/scenarios.js';
export { EVENT_OF_STATE, RECEIPT_MEANING, receiptEvidence, type StatusReading } from './domain/receipts.js';
export {
  GRADES,
  gradeNameOf,
  gradeOf,
  type Certainty,
  type EvidenceGrade,
  type GradeName,
  type Strength,
} from './domain/grades.js';
export { assess, ASSESSMENT_RULES, type AssessmentResult } from './domain/assess.js';
export { COORDINATION_CLASSES, type Confidence, type CoordinationClass } from './domain/interpretations.js';
export { distinctInOrder } from './domain/event-order.js';
export { speaker, standings, type Standing } from './domain/standing.js';
export type { DeliverySignal, Phase } from './domain/signals.js';
export { MAX_SUMMARY_LINES, summaryOf } from './domain/summaries.js';
export {
  presentAssessment,
  timeline,
  type SmsEvidenceAssessment,
  type SmsMessageTimeline,
  type SmsTimelineEvent,
  type SmsTimelineSegment,
  type TimelineAttempt,
  type TimelineMessage,
  type TimelineSegment,
} from './domain/timeline.js';
export { MAX_EVENTS_GIVEN, MAX_FAULTS, MAX_FIELD_CHARS, readEvents } from './domain/read-events.js';
export { readTwilioStatus, type ReadStatus } from './domain/twilio-words.js';
export { EvidenceModule } from './evidence.module.js';
export { EvidenceStore, MAX_STORED_EVENTS_READ, type NewEvidence, type Sighting } from './evidence.store.js';
