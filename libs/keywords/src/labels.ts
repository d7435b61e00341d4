/** Keyword classes of an inbound text (S1.50). */
export const KEYWORD_CLASSES = [
  'none',
  'opt_out',
  'opt_in',
  'help',
  'acknowledgement',
  'free_text',
  'unknown',
] as const;
export type KeywordClass = (typeof KEYWORD_CLASSES)[number];

/**
 * What lay between us and the person when the text came (context values of the labelled texts of the compliance data, version
 * 2026-11). `none`: nothing recent, or not known.
 */
export const KEYWORD_CONTEXTS = [
  'none',
  'chat',
  'marketing',
  'marketing_s_offered',
  'reminder',
  'question',
  'estimate',
  'invoice',
  'optin_request',
  'opted_out',
  'automated',
] as const;
export type KeywordContext = (typeof KEYWORD_CONTEXTS)[number];

/** What a text is, in the words of the labelled texts: finer than the classes of S1.50. */
export const KEYWORD_LABELS = [
  'opt_out',
  'not_opt_out',
  'ambiguous',
  'opt_in',
  'help',
  'acknowledge',
  'decline',
  'free_text',
] as const;
export type KeywordLabel = (typeof KEYWORD_LABELS)[number];

/**
 * What an opt-out names beside "everything" (scope values of the labelled texts): advertising only, this kind of notice only, this
 * phone number only, texts by machines only. Null: all. A hint for the person who answers; what is suppressed is decided by.
 */
export type RevocationScope = 'marketing' | 'transactional' | 'endpoint' | 'automated';

/** What a text asks beside the opt-out: another wish, or that we have reached somebody else. */
export type SecondIntent = 'other_request' | 'wrong_person';

const OPEN_QUESTION: ReadonlySet<KeywordContext> = new Set([
  'reminder',
  'question',
  'estimate',
  'invoice',
  'optin_request',
]);

/** True when something of ours waits for an answer, so that "no" and "cancel" may answer that. */
export const isQuestionOpen = (context: KeywordContext): boolean => OPEN_QUESTION.has(context);
