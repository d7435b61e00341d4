import type { ListRecord, RecordReader } from './csv-records.js';
import { WHOLE_LINE, type CellFault } from './domain/list-fault.js';

const NOT_JSON: CellFault = {
  field: WHOLE_LINE,
  code: 'ERR_LINE_NOT_JSON',
  message: 'is not an object in JSON, such as {"phone_number": "+15551234567"}',
};

/** One object in JSON a line; empty lines are nothing. */
export const jsonLines: RecordReader = {
  push: (lines) =>
    lines.flatMap((line): readonly ListRecord[] => {
      const place = { line: line.number, lastLine: line.number };
      if ('fault' in line) return [{ ...place, fault: line.fault }];
      if (line.text.trim() === '') return [];
      const cells = readObject(line.text);
      return [cells === null ? { ...place, fault: NOT_JSON } : { ...place, cells }];
    }),
};

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
