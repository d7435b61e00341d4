/** Why a text may not leave, as callers read it (compliance §11). */
export const CONTENT_CODES = ['ERR_CONTENT_FORBIDDEN', 'ERR_LINK_FORBIDDEN', 'ERR_OPTOUT_PATH_MISSING'] as const;
export type ContentCode = (typeof CONTENT_CODES)[number];

/**
 * One thing that is wrong with a text. Holds none of the text's own words, so it may be logged; `span` says where they stand.
 */
export interface Finding {
  /** Rule id kept as evidence, e.g. `content.cannabis`. */
  readonly rule: string;
  /** A text with a `refuse` does not leave; a `warn` is for the one who writes. */
  readonly severity: 'refuse' | 'warn';
  readonly code: ContentCode;
  /** UTF-16 offsets into the text, `end` after the last character; null when something is missing. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** What is wrong, and what the writer does about it. */
  readonly what: string;
  readonly todo: string;
}
