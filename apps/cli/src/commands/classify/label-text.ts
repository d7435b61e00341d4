import { assertNever } from '#libs/kernel';
import { containsOptOutText, decideKeyword, foldWords, MANDATORY, type KeywordDecision } from '#libs/sms';

/** Classes of the labelled texts of the compliance data (version 2026-11), in which the decision is measured. */
export const LABELS = [
  'opt_out',
  'not_opt_out',
  'ambiguous',
  'opt_in',
  'help',
  'acknowledge',
  'decline',
  'free_text',
] as const;
export type Label = (typeof LABELS)[number];

/** Circumstances of the labelled texts in which a question of ours is open. The others (marketing, chat, …) change nothing. */
const OPEN_QUESTION: ReadonlySet<string> = new Set(['reminder', 'estimate', 'question', 'optin_request']);

/**
 * The label of a text: what the keyword decision of the product says (S1.50), in the words of the labelled texts. Total for any string; an unknown
 * circumstance is as none. `not_opt_out` is said of a text that is nobody's opt-out although it speaks of one, such as a reaction to our own "Reply
 * STOP"; a yes to a request for consent is `opt_in`.
 */
export function labelText(text: string, ctx?: string): { readonly label: Label; readonly rule: string } {
  const decision = decideKeyword({
    text,
    pendingQuestion: ctx !== undefined && OPEN_QUESTION.has(ctx),
    optedOut: ctx === 'opted_out',
  });
  return { label: labelOf(decision, text, ctx), rule: decision.rule };
}

function labelOf(decision: KeywordDecision, text: string, ctx: string | undefined): Label {
  switch (decision.class) {
    case 'opt_out':
    case 'opt_in':
    case 'help':
      return decision.class;
    case 'acknowledgement':
      return ctx === 'optin_request' ? 'opt_in' : 'acknowledge';
    case 'unknown':
      return 'ambiguous';
    case 'none':
    case 'free_text':
      if (decision.declined) return 'decline';
      return speaksOfOptOut(text) ? 'not_opt_out' : 'free_text';
    default:
      return assertNever(decision.class);
  }
}

/** Longest text whose words are looked at one by one; no longer one is told from free text by a word. */
const MAX_LOOK = 1_600;

function speaksOfOptOut(text: string): boolean {
  const beginning = text.slice(0, MAX_LOOK);
  return (
    containsOptOutText(beginning) ||
    foldWords(beginning)
      .split(' ')
      .some((word) => MANDATORY.find(word)?.meaning === 'opt_out')
  );
}
