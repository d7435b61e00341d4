/** Who may be texted: the ledger of what people said, and the one decision about sending. */
export { ConsentLedger, type KeywordEffect, type KeywordOutcome } from './consent-ledger.store.js';
export { ConsentModule } from './consent.module.js';
export {
  decideSend,
  LOOP_LIMIT,
  LOOP_WINDOW_MS,
  PURPOSES,
  type Purpose,
  type Refusal,
  type RefusalCode,
  type SendDecision,
  type SendFacts,
  type SuppressionFact,
} from './domain/decide-send.js';
export {
  CONFIRMATION_WINDOW_MS,
  keywordAnswer,
  REPEAT_WINDOW_MS,
  type BusinessFacts,
} from './domain/keyword-answers.js';
