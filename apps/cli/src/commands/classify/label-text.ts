import {
  KEYWORD_CONTEXTS,
  KEYWORD_LABELS,
  labelText as labelOf,
  type KeywordContext,
  type KeywordDecision,
  type KeywordLabel,
} from '#libs/keywords';

export const LABELS = KEYWORD_LABELS;
export type Label = KeywordLabel;

/** Under what circumstances a text is read. */
export interface Circumstances {
  readonly ctx?: string | undefined;
  /** The language of the conversation. */
  readonly lang?: string | undefined;
  /** The language lists that are switched on; left out: what no tenant has chosen. */
  readonly languages?: readonly string[] | undefined;
}

/** A context of the labelled texts, or undefined for a circumstance nobody has heard of. */
export const contextNamed = (name: string | undefined): KeywordContext | undefined =>
  KEYWORD_CONTEXTS.find((context) => context === name);

/**
 * What the keyword decision of the product says of a text (S1.50), in the words of the labelled texts of the compliance data (version
 * 2026-11). Total for any string; an unknown circumstance is as none.
 */
export function labelText(
  text: string,
  { ctx, lang, languages }: Circumstances = {},
): KeywordDecision & { readonly label: KeywordLabel } {
  return labelOf({
    text,
    context: contextNamed(ctx) ?? 'none',
    ...(lang === undefined ? {} : { conversationLanguage: lang }),
    ...(languages === undefined ? {} : { languages }),
  });
}
