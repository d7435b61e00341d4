import { parseE164, readId, isUuid, type E164 } from '#libs/kernel';
import { MESSAGE_STREAMS } from '#libs/sms';
import { MAX_SCOPE_REF } from '../../domain/consent-request.js';
import { CONSENT_SCOPES, type ConsentScope } from '../../domain/consent-standing.js';
import { nameOf, WHOLE_LINE, type CellFault } from './list-fault.js';

/** Unknown fields of one line that are named. */
const MAX_UNKNOWN_NAMED = 10;

/** What a consent or a suppression reaches; the reference is empty for everything of the tenant. */
export interface LineScope {
  readonly scope: ConsentScope;
  readonly ref: string;
}

/** Reads the cells of one line and collects every fault, one a field. An empty cell is one that is not there; nothing is trimmed or guessed. */
export class LineCells {
  readonly faults: CellFault[] = [];

  constructor(private readonly cells: Readonly<Record<string, unknown>>) {}

  /** Files a fault; the first of a field stays. */
  refuse(field: string, code: string, message: string): void {
    if (!this.faults.some((fault) => fault.field === field)) this.faults.push({ field, code, message });
  }

  /** Whether the line has something there, readable or not. */
  has(field: string): boolean {
    const cell = Object.hasOwn(this.cells, field) ? this.cells[field] : undefined;
    return cell !== undefined && cell !== null && cell !== '';
  }

  /** Names every cell that is none of `known`. A list in which a column is silently left out would say less than its owner believes. */
  refuseUnknown(known: ReadonlySet<string>): void {
    for (const key of Object.keys(this.cells)) {
      if (known.has(key)) continue;
      this.refuse(nameOf(key, WHOLE_LINE), 'ERR_UNKNOWN_FIELD', 'is not a field of this kind of list');
      if (this.faults.length >= MAX_UNKNOWN_NAMED) return;
    }
  }

  /** The text of a cell, or null when there is none or it is refused. */
  text(field: string, mostChars: number, lines: 'one line' | 'lines' = 'one line'): string | null {
    if (!this.has(field)) return null;
    const cell = this.cells[field];
    if (typeof cell !== 'string') return this.none(field, 'ERR_FIELD_INVALID', 'must be a text');
    if (cell.length > mostChars)
      return this.none(field, 'ERR_FIELD_TOO_LONG', `must have at most ${mostChars} characters`);
    if (!cell.isWellFormed() || (lines === 'lines' ? UNPRINTABLE : CONTROL).test(cell))
      return this.none(field, 'ERR_FIELD_INVALID', 'holds control characters or half of a character');
    if (cell.trim() === '') return this.none(field, 'ERR_FIELD_INVALID', 'holds nothing but blanks');
    return cell;
  }

  /** The person's number; null when it is refused. */
  number(field: string): E164 | null {
    if (!this.has(field)) return this.none(field, 'ERR_FIELD_MISSING', 'is missing');
    const cell = this.cells[field];
    if (typeof cell !== 'string')
      return this.none(field, 'ERR_NUMBER_INVALID', 'must be a text such as "+15551234567"');
    const parsed = parseE164(cell);
    return parsed.ok ? parsed.value : this.none(field, 'ERR_NUMBER_INVALID', parsed.error);
  }

  /** One of some words; `otherwise` when the cell is empty, null when it must not be or is refused. */
  oneOf<const T extends string>(field: string, words: readonly T[], otherwise: T | null): T | null {
    if (!this.has(field))
      return otherwise ?? this.none(field, 'ERR_FIELD_MISSING', `is missing; it is one of ${words.join(', ')}`);
    const cell = this.cells[field];
    const word = words.find((each) => each === cell);
    return word ?? this.none(field, 'ERR_VALUE_UNKNOWN', `must be one of ${words.join(', ')}`);
  }

  /** A moment in ISO 8601 with its zone; null when there is none or it is refused. */
  moment(field: string): Date | null {
    if (!this.has(field)) return null;
    const cell = this.cells[field];
    const at = typeof cell === 'string' ? readMoment(cell) : null;
    return (
      at ??
      this.none(field, 'ERR_TIME_INVALID', 'must be a time in ISO 8601 with its zone, such as 2026-01-31T17:05:00Z')
    );
  }

  /** Scope and what it names: a stream for a purpose, the id of a number for a sender. */
  scope(): LineScope | null {
    const scope = this.oneOf('scope', CONSENT_SCOPES, 'tenant');
    if (scope === null) return null;
    if (scope === 'tenant' || scope === 'global') {
      if (this.has('scope_ref'))
        return this.none('scope_ref', 'ERR_SCOPE_REF_UNEXPECTED', 'must be empty: this scope names nothing');
      return { scope, ref: '' };
    }
    if (!this.has('scope_ref'))
      return this.none('scope_ref', 'ERR_SCOPE_REF_MISSING', 'is missing: a scope below the tenant names what it is');
    const given = this.text('scope_ref', MAX_SCOPE_REF);
    if (given === null) return null;
    if (scope === 'purpose' && !(MESSAGE_STREAMS as readonly string[]).includes(given))
      return this.none('scope_ref', 'ERR_SCOPE_UNKNOWN', `must be a stream: ${MESSAGE_STREAMS.join(', ')}`);
    if (scope !== 'sender_identity') return { scope, ref: given };
    const ref = isUuid(given) ? given : readId('number', given);
    return ref === null
      ? this.none('scope_ref', 'ERR_SCOPE_UNKNOWN', 'must be the id of a number, such as num_ and 32 digits')
      : { scope, ref };
  }

  private none(field: string, code: string, message: string): null {
    this.refuse(field, code, message);
    return null;
  }
}

const CONTROL = /\p{Cc}/u;
/** Control characters but tabs and line ends. */
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** A moment that the calendar has. A bare day is refused: whose midnight it begins at nobody could say. */
function readMoment(text: string): Date | null {
  const [, year, month, day] = MOMENT.exec(text) ?? [];
  if (year === undefined) return null;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(year) < 1990 || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > days)
    return null;
  const at = new Date(text.replace(',', '.'));
  return Number.isNaN(at.getTime()) ? null : at;
}
