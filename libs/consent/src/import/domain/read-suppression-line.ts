import { err, ok, type E164, type Result } from '#libs/kernel';
import type { ConsentScope } from '../../domain/consent-standing.js';
import {
  SUPPRESSION_SOURCES,
  SUPPRESSION_TYPES,
  type SuppressionSource,
  type SuppressionType,
} from '../../domain/send-facts.js';
import { LineCells } from './line-cells.js';
import type { CellFault } from './list-fault.js';

/** Columns of a list of suppressions; only the number must be there. */
export const SUPPRESSION_COLUMNS = ['phone_number', 'type', 'scope', 'scope_ref', 'source', 'expires_at'] as const;
const KNOWN: ReadonlySet<string> = new Set(SUPPRESSION_COLUMNS);

/** One person not to be texted. */
export interface SuppressionLine {
  readonly number: E164;
  readonly type: SuppressionType;
  readonly scope: ConsentScope;
  /** Empty where the scope names nothing. */
  readonly scopeRef: string;
  readonly source: SuppressionSource;
  readonly expiresAt: Date | null;
}

/** Who says so where the list does not: START lifts what the person or the provider said, and nothing else (S1.43). */
const USUAL_SOURCE: Readonly<Record<SuppressionType, SuppressionSource>> = {
  opt_out: 'participant',
  complaint: 'participant',
  hard_failure: 'provider',
  provider_policy: 'provider',
  manual: 'operator',
  consent_missing: 'operator',
  unknown: 'operator',
};

/** Reads one line of a list of suppressions, or names every fault of it. Pure. */
export function readSuppressionLine(
  cells: Readonly<Record<string, unknown>>,
  now: Date,
): Result<SuppressionLine, readonly CellFault[]> {
  const line = new LineCells(cells);
  line.refuseUnknown(KNOWN);
  const number = line.number('phone_number');
  const type = line.oneOf('type', SUPPRESSION_TYPES, 'opt_out');
  const scope = line.scope();
  const source = line.oneOf('source', SUPPRESSION_SOURCES, type === null ? 'operator' : USUAL_SOURCE[type]);
  const expiresAt = line.moment('expires_at');
  if (expiresAt !== null && expiresAt.getTime() <= now.getTime())
    line.refuse('expires_at', 'ERR_TIME_ORDER', 'is over already: the suppression would never be in force');
  if (line.faults.length > 0 || number === null || type === null || scope === null || source === null)
    return err(line.faults);
  return ok({ number, type, scope: scope.scope, scopeRef: scope.ref, source, expiresAt });
}
