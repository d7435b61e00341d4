/** What an SMS is: its size, its keys, its keywords and the words of the trade. Pure; imports the kernel only. */
export * from './vocabulary.js';
export {
  CONTENT_WARNINGS,
  PUBLIC_SHORTENERS,
  analyzeContent,
  presentContentAnalysis,
  type ContentAnalysis,
  type ContentOptions,
  type ContentWarning,
} from './content/content-analysis.js';
export { containsOptOutText } from './content/opt-out-text.js';
export {
  MAX_SEGMENTS,
  SEGMENT_ROOM,
  layOutSegments,
  splitSegments,
  type SegmentLayout,
  type TextEncoding,
} from './content/segments.js';
export { cutToSegments } from './content/cut.js';
export { nonGsmCharacters } from './content/segments.js';
export { toGsm, toGsmIfItSaves } from './content/to-gsm.js';
export { findLinks, isBareAddress, isHostedAt, type Link } from './content/links.js';
export {
  MAX_CHANNEL_SUFFIX,
  MAX_PROVIDER_ID,
  MESSAGE_DIRECTIONS,
  channelId,
  conversationKey,
  messageId,
  providerIdForm,
  readChannelId,
  readConversationKey,
  readMessageId,
  userKey,
  type ConversationKeyForm,
  type ConversationPair,
  type MessageDirection,
  type ProviderIdForm,
  type UserKey,
} from './keys.js';
export { decideKeyword, type KeywordDecision, type KeywordInput } from './keywords/decide-keyword.js';
export { MAX_KEYWORD_TEXT } from './keywords/reading.js';
export { ENGLISH_VERSION, MANDATORY } from './keywords/english.js';
export { foldWords } from './keywords/fold.js';
export {
  KEYWORD_CONTEXTS,
  KEYWORD_LABELS,
  isQuestionOpen,
  type KeywordContext,
  type KeywordLabel,
  type RevocationScope,
  type SecondIntent,
} from './keywords/labels.js';
export { KEYWORD_LANGUAGES, listOf } from './keywords/languages.js';
export { measureDecisions, type LabelledText, type Measured } from './keywords/measure.js';
export {
  MAX_KEYWORD_ENTRIES,
  checkedTable,
  type KeywordEntry,
  type KeywordMeaning,
  type KeywordTable,
} from './keywords/table.js';
