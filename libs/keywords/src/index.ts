/** What an inbound text says by keyword or in free words, in which language, and what follows from it. Pure; imports the kernel only. */
export { decideKeyword, type KeywordDecision, type KeywordInput } from './decide-keyword.js';
export { MAX_KEYWORD_TEXT } from './reading.js';
export { ENGLISH_VERSION, MANDATORY } from './english.js';
export { foldWords } from './fold.js';
export {
  KEYWORD_CLASSES,
  KEYWORD_CONTEXTS,
  KEYWORD_LABELS,
  isQuestionOpen,
  type KeywordClass,
  type KeywordContext,
  type KeywordLabel,
  type RevocationScope,
  type SecondIntent,
} from './labels.js';
export { KEYWORD_LANGUAGES, listOf } from './languages.js';
export { measureDecisions, type LabelledText, type Measured } from './measure.js';
export {
  MAX_KEYWORD_ENTRIES,
  checkedTable,
  type KeywordEntry,
  type KeywordMeaning,
  type KeywordTable,
} from './table.js';
export { isOptOutWord, optOutWordsByScript } from './languages.js';
