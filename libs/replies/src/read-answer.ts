import { assertNever } from '#libs/kernel';
import type { CallTally } from './call-tally.js';
import type { Correction } from './changing-system.js';
import { checkReply, type ReplyRules } from './domain/check-reply.js';
import { saysAi } from './domain/disclosure.js';
import type { ModelMessage } from './domain/message-list.js';
import { cutChars, stripHidden } from './domain/plain-text.js';
import type { ReplyAction } from './domain/reply-action.js';
import type { CallFailure } from './failure-cause.js';
import type { ModelAnswer } from './model-call.js';
import type { RenderedPrompt } from './prompt-library.js';
import type { ReplyOutcome, ReplyRequest } from './reply-outcome.js';

/** Characters of the model's note to the team. */
export const MAX_NOTE_CHARS = 200;

/** What stays the same over the calls of one reply. */
export interface Conversation {
  readonly request: ReplyRequest;
  readonly prompt: RenderedPrompt;
  readonly facts: readonly string[];
  readonly messages: readonly ModelMessage[];
  readonly introduce: boolean;
  readonly model: string;
  readonly tally: CallTally;
}

/** A failure without what only the circuit needs. */
export type Failure = Omit<CallFailure, 'circuit'>;

/** The outcome of a failure, with everything it cost so far. */
export const failedReply = (tally: CallTally, { cause, rule, retryAfterMs, requestId }: Failure): ReplyOutcome => ({
  kind: 'failed',
  cause,
  retryAfterMs,
  rule,
  requestId,
  pins: tally.pins(),
});

/** What to do with an answer. */
export type Reading =
  | { readonly next: 'done'; readonly outcome: ReplyOutcome }
  | { readonly next: 'more_room' }
  | { readonly next: 'correct'; readonly rule: Correction };

/**
 * What an answer is good for: an outcome, more room, or another try with the reason named. Pure but for the clock behind the tally.
 */
export function readAnswer(answer: ModelAnswer, talk: Conversation): Reading {
  const { tally } = talk;
  const done = (outcome: ReplyOutcome): Reading => ({ next: 'done', outcome });
  // Any other stop reason, also one we do not know: what counts is whether an action object came.
  if (answer.stopReason === 'max_tokens' || answer.stopReason === 'model_context_window_exceeded')
    return { next: 'more_room' };
  if (answer.stopReason === 'refusal') {
    return done(
      failedReply(tally, {
        cause: 'refused',
        rule: /^[a-z_]{1,40}$/.exec(answer.refusalCategory ?? '')?.[0] ?? 'refusal',
        retryAfterMs: null,
        requestId: answer.requestId,
      }),
    );
  }
  if (answer.action === null) return { next: 'correct', rule: 'no_action' };
  const { action } = answer;
  switch (action.action) {
    case 'no_reply':
      return done({ kind: 'silence', reason: 'model_chose_silence', pins: tally.pins() });
    case 'handoff':
      return done({ kind: 'handoff', reason: 'model_asked', note: noteOf(action), pins: tally.pins() });
    case 'reply':
      return readReply(action, talk);
    default:
      return assertNever(action.action);
  }
}

function readReply(action: ReplyAction, talk: Conversation): Reading {
  const language = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(action.language) ? action.language : 'und';
  const introduce = talk.introduce && !saysAi(action.text);
  const checked = checkReply(action.text, rulesFor(talk.request, talk.prompt, talk.facts, introduce), language);
  if (checked.verdict === 'refuse') return { next: 'correct', rule: checked.rule };
  const outcome = {
    kind: 'reply',
    text: checked.text,
    language,
    needsHuman: action.needs_human,
    pins: talk.tally.pins(),
  } as const;
  return { next: 'done', outcome };
}

const rulesFor = (
  request: ReplyRequest,
  prompt: RenderedPrompt | null,
  facts: readonly string[],
  introduce: boolean,
): ReplyRules => ({
  businessName: request.tenant.name,
  segmentBudget: request.tenant.segmentBudget,
  allowedLinks: request.tenant.allowedLinks,
  facts,
  forbids: prompt?.forbids ?? { prices: true, booking: true },
  turns: request.turns,
  secretText: prompt?.rules ?? '',
  canary: prompt?.canary ?? '',
  introduce,
});

const noteOf = (action: ReplyAction): string | null => {
  const note = cutChars(stripHidden(action.reason).replace(/\s+/g, ' ').trim(), MAX_NOTE_CHARS);
  return note === '' ? null : note;
};
