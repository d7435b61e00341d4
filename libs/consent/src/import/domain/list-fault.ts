/** What is wrong with one field of a line: a sentence of ours, never what the line said. */
export interface CellFault {
  /** Name of the column; `line` when the line as a whole cannot be read. */
  readonly field: string;
  readonly code: ListFaultCode;
  readonly message: string;
}

/** A {@link CellFault} with its place; 1 is the first line of the file. */
export interface LineFault extends CellFault {
  readonly line: number;
}

export const LIST_FAULT_CODES = [
  'ERR_LIST_TOO_LARGE',
  'ERR_LIST_EMPTY',
  'ERR_LIST_CHANGED',
  'ERR_LIST_HEADER',
  'ERR_LINE_TOO_LONG',
  'ERR_LINE_NUL',
  'ERR_LINE_NOT_UTF8',
  'ERR_LINE_QUOTES',
  'ERR_LINE_COLUMNS',
  'ERR_LINE_NOT_JSON',
  'ERR_UNKNOWN_FIELD',
  'ERR_FIELD_MISSING',
  'ERR_FIELD_INVALID',
  'ERR_FIELD_TOO_LONG',
  'ERR_NUMBER_INVALID',
  'ERR_VALUE_UNKNOWN',
  'ERR_SCOPE_REF_MISSING',
  'ERR_SCOPE_REF_UNEXPECTED',
  'ERR_SCOPE_REF_INVALID',
  'ERR_TIME_INVALID',
  'ERR_TIME_IN_FUTURE',
  'ERR_TIME_ORDER',
  'ERR_DISCLOSURE_MISSING',
  'ERR_REFERENCE_RESERVED',
  'ERR_PERSON_ERASED',
] as const;
export type ListFaultCode = (typeof LIST_FAULT_CODES)[number];

/** Where a fault of a whole line is filed. */
export const WHOLE_LINE = 'line';

/** A name that may be repeated: letters only, so that no number slips into a fault. */
const NAMEABLE = /^[a-z_]{1,40}$/;

/** The name of an unknown column or key, or `otherwise` where it may be more than a name. */
export const nameOf = (column: string, otherwise: string): string => (NAMEABLE.test(column) ? column : otherwise);
