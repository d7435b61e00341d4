import { showId } from '#libs/kernel';
import type { Assessment, CoordinationEvent, LifecycleEvent } from '#libs/sms';
import type { NoticePayload } from './event-body.js';

/** A piece of evidence as notices need it. */
export interface EvidenceToTell {
  readonly eventId: string;
  readonly messageId: string;
  readonly attemptId: string | null;
  readonly kind: LifecycleEvent;
  readonly coordinationEvent: CoordinationEvent | null;
  readonly source: string;
  readonly assessment: Assessment | null;
  /** How much it proves, by name. */
  readonly grade: string;
  readonly final: boolean;
  readonly nativeStatus: string | null;
  readonly nativeCode: string | null;
  readonly occurredAt: string;
}

/** What a notice tells of a piece of evidence. No number and no word of a person: our own notes and ids of people are left out. */
export const evidencePayload = (event: EvidenceToTell): NoticePayload => ({
  tracking_id: showId('message', event.messageId),
  attempt_id: event.attemptId === null ? null : showId('attempt', event.attemptId),
  event: `message.${event.kind}`,
  signal: event.coordinationEvent,
  source: event.source,
  assessment: event.assessment,
  grade: event.grade,
  final: event.final,
  native_status: providerWord(event.nativeStatus),
  native_code: providerWord(event.nativeCode),
});

/** A provider's word is passed on if it looks like one; in rows it is kept exactly, whatever it was. Seven digits in a row could be somebody's number. */
export const providerWord = (word: string | null): string | null =>
  word !== null && /^[\w.-]{1,40}$/.test(word) && !/\d{7}/.test(word) ? word : null;
