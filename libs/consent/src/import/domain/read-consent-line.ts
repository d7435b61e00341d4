import { err, ok, type E164, type Result } from '#libs/kernel';
import type { ConsentPolicy } from '../../domain/consent-policy.js';
import { claimFaults, MAX_DISCLOSURE } from '../../domain/consent-request.js';
import {
  CONSENT_SOURCES,
  CONSENT_STATES,
  type ConsentScope,
  type ConsentSource,
  type ConsentState,
} from '../../domain/consent-standing.js';
import { LineCells } from './line-cells.js';
import type { CellFault } from './list-fault.js';

/** Parts of the proof behind an agreement; sealed together. */
export const PROOF_COLUMNS = [
  'proof_form_url',
  'proof_page_version',
  'proof_method',
  'proof_ip',
  'proof_user_agent',
  'proof_agent',
  'proof_recording_id',
] as const;
/** Columns of a list of consents; phone_number, state and acquired_at must be there. */
export const CONSENT_COLUMNS = [
  'phone_number',
  'state',
  'scope',
  'scope_ref',
  'source',
  'acquired_at',
  'expires_at',
  'disclosure',
  'seller',
  'reference',
  ...PROOF_COLUMNS,
] as const;
const KNOWN: ReadonlySet<string> = new Set(CONSENT_COLUMNS);

const MAX_SELLER_CHARS = 120;
const MAX_PROOF_CHARS = 500;
const MAX_REFERENCE_CHARS = 120;
const REFERENCE = /^[\x21-\x7e]+$/;
/** References of lines that brought none begin so. */
export const DERIVED_REFERENCE = 'line:';

/** What one person said, and when. */
export interface ConsentLine {
  readonly number: E164;
  readonly state: ConsentState;
  readonly scope: ConsentScope;
  readonly scopeRef: string | null;
  readonly source: ConsentSource;
  readonly acquiredAt: Date;
  readonly expiresAt: Date | null;
  readonly disclosure: string | null;
  readonly seller: string | null;
  /** The owner's own reference; the same one is written once. */
  readonly reference: string | null;
  /** Empty when nothing of it was brought. */
  readonly proof: Readonly<Record<string, string>>;
}

/** Reads one line of a list of consents, or names every fault of it: the same rules as for one consent that is put on record. Pure. */
export function readConsentLine(
  cells: Readonly<Record<string, unknown>>,
  now: Date,
  policy: ConsentPolicy,
): Result<ConsentLine, readonly CellFault[]> {
  const line = new LineCells(cells);
  line.refuseUnknown(KNOWN);
  const number = line.number('phone_number');
  const state = line.oneOf('state', CONSENT_STATES, null);
  const scope = line.scope();
  const source = line.oneOf('source', CONSENT_SOURCES, 'import');
  const acquiredAt = line.moment('acquired_at');
  const expiresAt = line.moment('expires_at');
  if (!line.has('acquired_at')) line.refuse('acquired_at', 'ERR_FIELD_MISSING', 'is missing: when was it said?');
  const disclosure = line.text('disclosure', MAX_DISCLOSURE, 'lines');
  const seller = line.text('seller', MAX_SELLER_CHARS);
  const reference = line.text('reference', MAX_REFERENCE_CHARS);
  if (reference !== null && !REFERENCE.test(reference))
    line.refuse('reference', 'ERR_FIELD_INVALID', 'must be visible ASCII characters without blanks');
  if (reference?.startsWith(DERIVED_REFERENCE) === true)
    line.refuse('reference', 'ERR_REFERENCE_RESERVED', `must not begin with ${DERIVED_REFERENCE}`);
  // What could not be read has its fault already; the stand-ins let the rules about the other fields speak.
  const claim = {
    state: state ?? 'unknown',
    scope: scope?.scope ?? 'tenant',
    scopeRef: scope === null || scope.ref === '' ? null : scope.ref,
    source: source ?? 'import',
    disclosure,
    acquiredAt: acquiredAt ?? new Date(0),
    expiresAt,
  };
  for (const { field, code, message } of claimFaults(claim, policy, now)) line.refuse(field, code, message);
  const proof = Object.fromEntries(
    PROOF_COLUMNS.flatMap((column) => {
      const part = line.text(column, MAX_PROOF_CHARS);
      return part === null ? [] : [[column.slice('proof_'.length), part] as const];
    }),
  );
  if (
    line.faults.length > 0 ||
    number === null ||
    state === null ||
    scope === null ||
    source === null ||
    acquiredAt === null
  )
    return err(line.faults);
  return ok({ ...claim, number, state, source, acquiredAt, seller, reference, proof });
}
