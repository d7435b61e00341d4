/** Who may be texted: the ledger of what people said, and the one decision about sending. */
export {
  ConsentLedger,
  PLAIN_EVENT,
  type KeywordEffect,
  type KeywordOutcome,
  type NewConsent,
  type NewSuppression,
} from './consent-ledger.store.js';
export { ConsentPolicies } from './consent-policies.js';
export { ConsentModule } from './consent.module.js';
export { ExternalOptOuts, SOURCE_RETRY_MS, type AskedPerson } from './external-opt-outs.js';
export {
  completePolicy,
  CONSENT_NEEDS,
  DEFAULT_POLICY,
  DESPITE_STOP_STREAMS,
  REVOKE_ALL_FROM,
  type ConsentNeed,
  type ConsentPolicy,
  type ExternalOptOutSource,
} from './domain/consent-policy.js';
export {
  CONSENT_SCOPES,
  CONSENT_SOURCES,
  CONSENT_STATES,
  consentStanding,
  type ConsentFact,
  type ConsentScope,
  type ConsentSource,
  type ConsentStanding,
  type ConsentState,
} from './domain/consent-standing.js';
export {
  countsAgainstCaps,
  decideSend,
  needsConsentRecord,
  PURPOSES,
  REASSIGNED,
  REFUSAL_CODES,
  SUPPRESSION_SOURCES,
  SUPPRESSION_TYPES,
  UNKNOWN_PERSON,
  type ExternalWord,
  type Hold,
  type PersonFacts,
  type Purpose,
  type Refusal,
  type RefusalCode,
  type SendDecision,
  type SendFacts,
  type SendWish,
  type SenderFacts,
  type SuppressionFact,
  type SuppressionSource,
  type SuppressionType,
} from './domain/decide-send.js';
export type { Fact, ProactiveText } from './domain/frequency/index.js';
export { RECENT_DAYS } from './domain/frequency/index.js';
export { decideLoop, LOOP_LIMITS, LOOP_REACH_MS, type LoopDecision, type PairText } from './domain/noise/index.js';
export { findAutoReply } from './domain/noise/index.js';
export {
  CONFIRMATION_WINDOW_MS,
  keywordAnswer,
  REPEAT_WINDOW_MS,
  type BusinessFacts,
} from './domain/keyword-answers.js';
