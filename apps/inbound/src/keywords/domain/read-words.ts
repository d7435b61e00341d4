import { tenantWords, type ConsentPolicy } from '#libs/consent';
import { decideKeyword, type KeywordContext, type KeywordDecision } from '#libs/keywords';

/** The keyword of a text to one of the tenant's numbers, by the universal words and the tenant's own. */
export const readKeyword = (
  text: string,
  context: KeywordContext,
  policy: ConsentPolicy,
  numberId: string,
  answeredByProvider: 'opt_out' | 'opt_in' | 'help' | null,
  conversationLanguage: string | null = null,
): KeywordDecision => {
  const words = tenantWords(policy, numberId);
  return decideKeyword({
    text,
    context,
    answeredByProvider,
    ...(words === undefined ? {} : { words }),
    ...(policy.languages.length === 0 ? {} : { languages: policy.languages }),
    ...(conversationLanguage === null ? {} : { conversationLanguage }),
  });
};

/** Words that mean the same whatever was said before: the law's and the providers'. A translation of "cancel" does not. */
const CERTAIN = /^(?:kw\.(?:per_se|provider_word)\.|kw\.stop_sign$|provider\.)/;
const isCertain = ({ rule }: KeywordDecision): boolean => CERTAIN.test(rule);

const CANCELLING = /(?:^|[._])(?:cancel|end|quit)(?:$|[._])/;
/** CANCEL, END or QUIT, however dressed. */
export const isCancelling = ({ rule, word }: KeywordDecision): boolean =>
  CANCELLING.test(word ?? '') || CANCELLING.test(rule);
/** CANCEL, END or QUIT alone end the texts by law, and perhaps a visit by intention. */
const isVisitWord = (keyword: KeywordDecision): boolean => isCertain(keyword) && isCancelling(keyword);

const SECOND_WISHES = {
  none: null,
  other_request: {
    kind: 'opt_out_with_request',
    summary:
      'A person opted out and asked for something else in the same text. They get no more texts; see to it otherwise.',
  },
  wrong_person: {
    kind: 'reassigned_suspected',
    summary: 'Somebody says that we have reached the wrong person. The number is opted out; check whose it is.',
  },
  visit: {
    kind: 'visit_may_be_cancelled',
    summary: 'A person opted out with a word that may also cancel a visit. Ask them otherwise than by text.',
  },
} as const;

/** What a person has to see to beside the opt-out; null when that was all. */
export const secondWish = (keyword: KeywordDecision): { readonly kind: string; readonly summary: string } | null =>
  keyword.class === 'opt_out' ? SECOND_WISHES[keyword.also ?? (isVisitWord(keyword) ? 'visit' : 'none')] : null;
