/** What decides who tells a person that a keyword was heard. */
export interface ConfirmationFacts {
  /** `provider`: this channel's provider answers the words of its own list by itself. */
  readonly channelConfirms: 'parley' | 'provider';
  /** What the provider says that it has answered, with this very text. */
  readonly answeredByProvider: string | null;
  readonly senderType: string;
  /** The rule that read the keyword, e.g. `kw.per_se.stop`. */
  readonly rule: string;
}

/** Words that the toll-free network itself obeys and answers, whatever the provider. */
const NETWORK_RULES = /^kw\.(?:per_se\.stop|opt_in\.(?:start|unstop))$/;
/** The words of Twilio's list, alone in the text. Phrases, other languages and free words never reach it. */
const PROVIDER_RULES = /^kw\.(?:per_se\.|provider_word\.|opt_in\.|help\.)/;

/**
 * Whether the confirmation or HELP answer is ours to send. Never decides whether we suppress: that has happened already, whoever confirms (compliance §11 property c). One owner per
 * word, so that nobody gets two goodbyes (KC7). Pure.
 */
export function isOursToConfirm(facts: ConfirmationFacts): boolean {
  if (facts.answeredByProvider !== null) return false;
  if (facts.senderType === 'toll_free' && NETWORK_RULES.test(facts.rule)) return false;
  return facts.channelConfirms === 'parley' || !PROVIDER_RULES.test(facts.rule);
}
