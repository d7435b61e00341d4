import { assertNever, showId } from '#libs/kernel';
import { messageTimeline, type Accepted, type MessageRecord } from '#libs/messaging';
import { ProblemError } from '#libs/platform';
import { codeMeaningOf } from '#libs/providers';
import type { DeadMessage, Replay } from './dead-letter.store.js';
import type { NotPlaced } from '../sending/place-texts.usecase.js';
import { whyNotReplayed } from './domain/replay.js';
import type { NotReplayed } from './replay-message.usecase.js';
import type { MessagePack } from './read-pack.usecase.js';

/** What a new text was decided, for whoever had it made. */
export const presentAccepted = ({ messageId, decision }: Accepted): Record<string, unknown> => ({
  tracking_id: showId('message', messageId),
  ...(decision.verdict === 'send'
    ? { may_send: true, rule: decision.rule }
    : {
        may_send: false,
        code: decision.code,
        rule: decision.rule,
        reason: decision.reason,
        retry_at: decision.retryAt?.toISOString() ?? null,
      }),
});

/** The refusal to send a text again. */
export function notReplayed(why: NotReplayed, unknown: string): ProblemError {
  if (why === 'unknown') return new ProblemError('ERR_NOT_FOUND', unknown);
  if (typeof why !== 'string') return notPlacedAgain(why);
  return new ProblemError('ERR_CONFLICT', whyNotReplayed(why));
}

function notPlacedAgain({ reason }: NotPlaced): ProblemError {
  switch (reason) {
    case 'no_sender':
      return new ProblemError('ERR_CONFLICT', 'Its sender is not ours any more. Name another one.');
    case 'no_channel':
      return new ProblemError('ERR_UNAVAILABLE', 'The channel of the sender is not ready.', { retryAfterSeconds: 5 });
    case 'words':
      return new ProblemError(
        'ERR_CONFLICT',
        'Its words are not allowed any more: see the link policy and the sending policy.',
      );
    default:
      return assertNever(reason);
  }
}

/** A dead text in a list: no words, no number. */
export const presentDead = (dead: DeadMessage): Record<string, unknown> => {
  const meaning = dead.provider === null ? null : codeMeaningOf(dead.provider, dead.providerCode);
  return {
    id: showId('message', dead.id),
    kind: 'message',
    state: dead.state,
    error_code: dead.errorCode,
    reason: reasonOf(dead, meaning?.cause ?? null),
    message_type: dead.stream,
    purpose: dead.purpose,
    provider_status: dead.providerStatus,
    provider_error_code: dead.providerCode,
    created_at: dead.createdAt.toISOString(),
    ended_at: dead.endedAt.toISOString(),
    replays: dead.replays,
  };
};

function reasonOf({ state, errorCode, reconciliation }: DeadMessage, cause: string | null): string {
  if (reconciliation === 'given_up') return 'Nobody could find out whether the gateway took it.';
  if (reconciliation === 'absent') return 'The submission was lost; the gateway does not hold it.';
  const said = cause === null ? '' : ` It says: ${cause}.`;
  if (state === 'undelivered') return `The carrier did not deliver it.${said}`;
  return `${errorCode === null ? 'The gateway could not be reached.' : 'The gateway refused it.'}${said}`;
}

/** Everything S0.46 names about one text, for the one person who looks at it: its number and words stand here and nowhere else. */
export function presentPack({ record, number, body, sender, replays }: MessagePack): Record<string, unknown> {
  const { message, attempts, assessment } = record;
  return {
    tracking_id: showId('message', message.id),
    recipient_phone_number: number,
    sms_message_body: body,
    sender: { sender_phone_number_id: showId('number', message.senderId), phone_number: sender },
    message_type: message.stream,
    purpose: message.purpose,
    state: message.state,
    error_code: message.errorCode,
    segments: message.segments,
    tracking_context: message.tracking,
    created_at: message.createdAt.toISOString(),
    expires_at: message.expiresAt.toISOString(),
    gateway_said: gatewaySaid(record),
    attempts: attempts.map((attempt) => ({
      sms_attempt_id: showId('attempt', attempt.id),
      ordinal: attempt.ordinal,
      state: attempt.state,
      provider: attempt.provider,
      provider_message_id: attempt.providerMessageId,
      provider_status: attempt.providerStatus,
      provider_error_code: attempt.providerCode,
      error_code: attempt.errorCode,
      reconciliation: attempt.reconciliation,
      created_at: attempt.createdAt.toISOString(),
      settled_at: attempt.settledAt?.toISOString() ?? null,
    })),
    timeline: messageTimeline(record),
    assessment: assessment.assessment,
    tried: replays.map(presentReplay),
  };
}

/** What an attempt to hand a text over can come to without a status or code: nobody there, too many requests, a page of some server in between. */
const WORDLESS: ReadonlySet<string> = new Set(['deferred', 'rejected_by_provider', 'unknown', 'failed']);

/** Every status, code and message of the gateway, in their order, with what they mean (S0.46). */
const gatewaySaid = ({ events, attempts }: MessageRecord): readonly Record<string, unknown>[] => {
  const providers = new Map(attempts.map((attempt) => [attempt.id, attempt.provider]));
  return events
    .filter(
      ({ nativeStatus, nativeCode, attemptId, kind }) =>
        nativeStatus !== null || nativeCode !== null || (attemptId !== null && WORDLESS.has(kind)),
    )
    .map((event) => {
      const meaning = codeMeaningOf(providers.get(event.attemptId ?? '') ?? '', event.nativeCode);
      return {
        at: event.occurredAt,
        status: event.nativeStatus,
        code: event.nativeCode,
        message: event.detail ?? null,
        cause: meaning?.cause ?? null,
        fix: meaning?.fix ?? null,
        error_code: meaning?.errorCode ?? null,
      };
    });
};

const presentReplay = ({ n, by, at, messageId, state }: Replay): Record<string, unknown> => ({
  n,
  by,
  at: at.toISOString(),
  tracking_id: showId('message', messageId),
  state,
});
