/** Claude: a conversation in, a checked text out; no database. */
export {
  MAX_FACTS,
  MAX_FACT_CHARS,
  type FailureCause,
  type HandoffReason,
  type ReplyOutcome,
  type ReplyPins,
  type ReplyRequest,
  type ReplyTenant,
} from './reply-outcome.js';
export { MAX_TURNS, MAX_TURN_CHARS, type Summary, type Turn } from './domain/message-list.js';
export { checkReply, type CheckedReply, type ReplyRule, type ReplyRules } from './domain/check-reply.js';
export { directAnswer, type DirectAnswer } from './domain/direct-answer.js';
export { PERSON_KEYWORD, disclosureDue } from './domain/disclosure.js';
export { DEFAULT_SEGMENT_BUDGET, MAX_SEGMENT_BUDGET } from './domain/fit-to-segments.js';
export { costMicroUsd } from './domain/model-prices.js';
export { ReplyWriter, type ReplyWriterConfig } from './reply-writer.js';
export { loadPrompts } from './prompt-files.js';
export { PromptLibrary, type PromptPin, type PromptPins, type RenderedPrompt } from './prompt-library.js';
export { type PromptVersion, type TenantSection } from './prompt-version.js';
export { RepliesModule, requirePrompts, type RepliesConfig } from './replies.module.js';
