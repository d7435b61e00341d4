/** Who may be texted: the ledger of what people said, and the one decision about sending. */
export {
  ConsentLedger,
  PLAIN_EVENT,
  type KeywordEffect,
  type KeywordOutcome,
  type NewConsent,
  type NewSuppression,
} from './consent-ledger.store.js';
export {
  ConsentHolds,
  HOLD_OUTCOMES,
  HOLD_REASONS,
  type ConsentHold,
  type HoldOutcome,
  type HoldReason,
  type NewHold,
} from './consent-holds.store.js';
export { LiftSuppression, type LiftRefusal, type SuppressionToLift } from './lift-suppression.usecase.js';
export { LookUpPerson, type PersonStanding } from './look-up-person.usecase.js';
export { RecordConsent, type ConsentRecorded, type ConsentToRecord } from './record-consent.usecase.js';
export { RunLawClock } from './run-law-clock.usecase.js';
export { SuppressNumber, type SuppressionToAdd, type WithinCommit } from './suppress-number.usecase.js';
export {
  CLAIM_SKEW_MS,
  claimFaults,
  MAX_DISCLOSURE,
  MAX_SCOPE_REF,
  type ClaimFault,
  type ConsentClaim,
} from './domain/consent-request.js';
export { isOursToConfirm, type ConfirmationFacts } from './domain/who-confirms.js';
export { camel, snake, policyFaults, type PolicySettings } from './domain/policy-request.js';
export { revocationReach, type Reach } from './domain/revocation-reach.js';
export { ConsentPolicies } from './consent-policies.js';
export { ConsentModule } from './consent.module.js';
export { ExternalOptOuts, SOURCE_RETRY_MS, type AskedPerson } from './external-opt-outs.js';
export {
  completePolicy,
  CONSENT_NEEDS,
  DEFAULT_POLICY,
  DESPITE_STOP_STREAMS,
  REVOKE_ALL_FROM,
  tenantWords,
  type ConsentNeed,
  type ConsentPolicy,
  type ExternalOptOutSource,
  type TenantWord,
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
export { countsAgainstCaps, decideMove, decideSend, needsConsentRecord } from './domain/decide-send.js';
export {
  DISPUTED,
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
  type RouteFacts,
} from './domain/send-facts.js';
export type { Fact, ProactiveText } from './domain/frequency/index.js';
export { RECENT_DAYS, type FrequencyLimits, type StatedFrequency } from './domain/frequency/index.js';
export { CONTENT_CATEGORIES, type ContentCategory } from './domain/content-lint/index.js';
export { URGENCIES, type Urgency, type WrittenWeek } from './domain/quiet-hours/index.js';
export {
  decideLoop,
  LOOP_LIMITS,
  LOOP_REACH_MS,
  SHORT_TEXT_CHARS,
  type LoopDecision,
  type PairText,
} from './domain/noise/index.js';
export { findAutoReply } from './domain/noise/index.js';
export {
  clarification,
  COME_BACK_HINT_EVERY_MS,
  comeBackHint,
  CONFIRMATION_WINDOW_MS,
  keywordAnswer,
  OPT_IN_REQUEST_MS,
  optInRequest,
  pauseNotice,
  REPEAT_WINDOW_MS,
  type BusinessFacts,
  type JoinedProgramme,
  type Speech,
} from './domain/keyword-answers.js';
export { ImportList, MAX_LIST_BYTES, type ImportOrder } from './import/import-list.usecase.js';
export {
  FAULTS_PER_PAGE,
  ImportJobs,
  LIST_FORMATS,
  LIST_KINDS,
  MAX_FAULTS_KEPT,
  type ImportJob,
  type ListFormat,
  type ListKind,
} from './import/import-jobs.store.js';
export { ListRows } from './import/list-rows.store.js';
export { fileSource, memorySource, type ListSource } from './import/list-source.js';
export type { LineFault } from './import/domain/list-fault.js';
export { localMoment, type Whereabouts } from './domain/quiet-hours/index.js';
