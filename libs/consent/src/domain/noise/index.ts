/** Texts that machines wrote: automatic answers, and machines answering each other. */
export { AUTO_REPLY_KINDS, findAutoReply, type AutoReply, type AutoReplyKind } from './auto-reply.js';
export {
  FAST_LIMIT,
  FAST_MS,
  IDENTICAL_LIMIT,
  IDENTICAL_WINDOW_MS,
  LOOP_LIMITS,
  LOOP_REACH_MS,
  MAX_PAIR_TEXTS,
  MUTE_MS,
  SHORT_TEXT_CHARS,
  decideLoop,
  type LoopDecision,
  type LoopHold,
  type PairText,
} from './decide-loop.js';
