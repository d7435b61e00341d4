import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '#libs/kernel';
import { nameOf, WHOLE_LINE, type CellFault, type LineFault } from './domain/list-fault.js';
import { MAX_LINE_BYTES, type PhysicalLine } from './physical-lines.js';

/** One record of a list: its cells, or why it has none. */
export type ListRecord = {
  readonly line: number;
  /** Differs from `line` where quotes hold line ends. */
  readonly lastLine: number;
} & ({ readonly cells: Readonly<Record<string, unknown>> } | { readonly fault: CellFault });

/** Turns lines into records as they come. */
export interface RecordReader {
  /** Records that are complete. `ended`: nothing follows. */
  push(lines: readonly PhysicalLine[], ended: boolean): readonly ListRecord[];
}

/** Lines that one record may go over. */
const MAX_RECORD_LINES = 100;
const QUOTES: CellFault = {
  field: WHOLE_LINE,
  code: 'ERR_LINE_QUOTES',
  message: `has quotes that do not fit: put cells with quotes into quotes and double those inside; a record has at most ${MAX_RECORD_LINES} lines and ${MAX_LINE_BYTES} bytes`,
};

/**
 * CSV with a first line that names the columns; separated by comma, semicolon or tab, whichever that line uses. The library reads the cells; where a record ends is found here, by
 * counting quotes, so that one open quote costs one line and not the rest of the file.
 */
export function openCsv(
  header: string,
  known: readonly string[],
  required: readonly string[],
): Result<RecordReader, readonly Omit<LineFault, 'line'>[]> {
  const delimiter = [',', ';', '\t'].find((each) => header.includes(each)) ?? ',';
  const columns = parseOne(header, delimiter);
  if (columns === null) return err([{ ...QUOTES, code: 'ERR_LIST_HEADER' }]);
  const faults: CellFault[] = [];
  columns.forEach((column, at) => {
    const field = nameOf(column, `column ${at + 1}`);
    if (!known.includes(column))
      faults.push({
        field,
        code: 'ERR_UNKNOWN_FIELD',
        message: `is not a column of this kind of list; its columns are ${known.join(', ')}`,
      });
    else if (columns.indexOf(column) !== at)
      faults.push({ field, code: 'ERR_LIST_HEADER', message: 'is named more than once' });
  });
  for (const column of required)
    if (!columns.includes(column))
      faults.push({
        field: column,
        code: 'ERR_FIELD_MISSING',
        message: 'is missing from the first line, which names the columns',
      });
  return faults.length > 0 ? err(faults) : ok(new CsvRecords(columns, delimiter));
}

class CsvRecords implements RecordReader {
  /** Lines of a record whose end has not come yet. */
  private waiting: readonly PhysicalLine[] = [];

  constructor(
    private readonly columns: readonly string[],
    private readonly delimiter: string,
  ) {}

  push(lines: readonly PhysicalLine[], ended: boolean): readonly ListRecord[] {
    const queue = this.waiting.length === 0 ? lines : [...this.waiting, ...lines];
    this.waiting = [];
    const records: ListRecord[] = [];
    let plain: { readonly number: number; readonly text: string }[] = [];
    const readPlain = (): void => {
      this.readTogether(plain, records);
      plain = [];
    };
    let at = 0;
    while (at < queue.length) {
      const first = queue[at]!;
      if ('text' in first && !hasOpenQuote(first.text)) {
        if (first.text.trim() !== '') plain.push(first);
        at += 1;
        continue;
      }
      readPlain();
      if ('fault' in first) {
        records.push({ line: first.number, lastLine: first.number, fault: first.fault });
        at += 1;
        continue;
      }
      const whole = closing(queue, at);
      if (whole === 'not yet' && !ended) {
        this.waiting = queue.slice(at);
        break;
      }
      const cells = typeof whole === 'string' ? null : this.cellsOf(parseOne(whole.text, this.delimiter));
      if (cells === null || typeof whole === 'string') {
        // The lines it would have swallowed are read for themselves.
        records.push({ line: first.number, lastLine: first.number, fault: QUOTES });
        at += 1;
      } else {
        records.push({ line: first.number, lastLine: first.number + whole.lines - 1, ...cells });
        at += whole.lines;
      }
    }
    readPlain();
    return records;
  }

  /** Records of one line each: together where all can be read, else one by one. */
  private readTogether(lines: readonly { readonly number: number; readonly text: string }[], into: ListRecord[]): void {
    if (lines.length === 0) return;
    const rows = parseRows(lines.map(({ text }) => text).join('\n'), this.delimiter);
    const fits = rows?.length === lines.length;
    lines.forEach(({ number, text }, at) => {
      const cells = this.cellsOf(fits ? rows[at]! : parseOne(text, this.delimiter));
      into.push({ line: number, lastLine: number, ...(cells ?? { fault: QUOTES }) });
    });
  }

  private cellsOf(
    row: readonly string[] | null,
  ): { readonly cells: Record<string, string> } | { readonly fault: CellFault } | null {
    if (row === null) return null;
    if (row.length !== this.columns.length)
      return {
        fault: {
          field: WHOLE_LINE,
          code: 'ERR_LINE_COLUMNS',
          message: `has ${row.length} cells where the first line names ${this.columns.length} columns`,
        },
      };
    const cells: Record<string, string> = {};
    for (let at = 0; at < row.length; at += 1) cells[this.columns[at]!] = row[at]!;
    return { cells };
  }
}

/** An odd number of quotes: the record goes on in the next line, or is wrong. */
function hasOpenQuote(text: string): boolean {
  let isOpen = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) isOpen = !isOpen;
  return isOpen;
}

/** The record that begins there and ends with the line that closes its quote. */
function closing(
  queue: readonly PhysicalLine[],
  from: number,
): { readonly text: string; readonly lines: number } | 'not yet' | 'never' {
  const texts: string[] = [];
  let bytes = 0;
  for (let at = from; at < from + MAX_RECORD_LINES; at += 1) {
    const line = queue[at];
    if (line === undefined) return 'not yet';
    if ('fault' in line) return 'never';
    bytes += Buffer.byteLength(line.text) + 1;
    if (bytes > MAX_LINE_BYTES) return 'never';
    texts.push(line.text);
    if (at > from && hasOpenQuote(line.text)) return { text: texts.join('\n'), lines: texts.length };
  }
  return 'never';
}

function parseRows(text: string, delimiter: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
  } catch {
    return null;
  }
}

const parseOne = (text: string, delimiter: string): readonly string[] | null => {
  const rows = parseRows(text, delimiter);
  return rows?.length === 1 ? rows[0]! : null;
};
