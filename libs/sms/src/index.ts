/** What an SMS is: its size, its keys and the words of the trade. Pure. */
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
export {
  FIXED_TEXT_NAMES,
  FIXED_TEXTS,
  WORDING_LANGUAGES,
  crisisText,
  fixedText,
  placeholdersOf,
  wordingLanguage,
  type FixedText,
  type WordingLanguage,
  type WordingOverrides,
} from './wording/wording.js';
export { OWN_WORDING, wordingFaults, type WordingFault } from './wording/wording-faults.js';
