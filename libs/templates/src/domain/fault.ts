/** One thing that is wrong with a template or with values for it: where, a code that programs read, and what to do. Never holds a value or a word of a body. */
export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Faults that one answer lists at most; the rest shows when these are mended (I31). */
export const MAX_FAULTS = 100;

/** Control characters and halves of characters: no phone shows them, and PostgreSQL keeps neither. Line feeds are text. */
export const UNWRITABLE = /(?!\n)[\p{Cc}\p{Cs}]/u;

/** What looks like a placeholder that nobody filled (OB12). */
export const LITERAL_BRACES = /\{\{|\}\}|\{%|%\}/;
