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
export { effectOf, labelText, EFFECTS, type Effect } from './effect.js';
export { MEANINGS, classesThat, type Meaning } from './meanings.js';
export { findCrisis, CRISIS_KINDS, type CrisisKind } from './crisis.js';
export type { Asks } from './natural-phrases.js';
export { isFiller, readQuestion, type Question } from './questions.js';
export { tellLanguage } from './language.js';
export { effectOfLabel, effectTable, measureEffects, type EffectCase, type EffectTally } from './measure-effects.js';
