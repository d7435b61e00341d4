/** What is wrong with one field of a line: a sentence of ours, never what the line said. */
export interface CellFault {
  /** Name of the column; `line` when the line as a whole cannot be read. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** A {@link CellFault} with its place; 1 is the first line of the file. */
export interface LineFault extends CellFault {
  readonly line: number;
}

/** Where a fault of a whole line is filed. */
export const WHOLE_LINE = 'line';

/** A name that may be repeated: letters only, so that no number slips into a fault. */
const NAMEABLE = /^[a-z_]{1,40}$/;

/** The name of an unknown column or key, or `otherwise` where it may be more than a name. */
export const nameOf = (column: string, otherwise: string): string => (NAMEABLE.test(column) ? column : otherwise);
