import { err, ok, type E164, type Result } from '#libs/kernel';
import type { MessageStream } from '#libs/sms';
import type { ConsentPolicy } from '../../domain/consent-policy.js';
import {
  CONSENT_SOURCES,
  CONSENT_STATES,
  type ConsentScope,
  type ConsentSource,
  type ConsentState,
} from '../../domain/consent-standing.js';
import { CLOCK_SKEW_MS, LineCells, type LineScope } from './line-cells.js';
import type { CellFault } from './list-fault.js';

/** Parts of the proof behind an agreement; sealed together. */
export const PROOF_COLUMNS = [
  'proof_url',
  'proof_page',
  'proof_method',
  'proof_ip',
  'proof_user_agent',
  'proof_recording',
] as const;
/** Columns of a list of consents; number, state and acquired_at must be there. */
export const CONSENT_COLUMNS = [
  'number',
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

/** Most characters of the words that a person agreed to. */
const MAX_DISCLOSURE_CHARS = 4000;
const MAX_NAME_CHARS = 200;
const MAX_PROOF_CHARS = 1000;
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

/** Streams of this tenant that need the words the person agreed to. */
export const writtenStreams = (policy: ConsentPolicy): ReadonlySet<MessageStream> =>
  new Set(
    (Object.entries(policy.consentFor) as readonly [MessageStream, string][])
      .filter(([, need]) => need === 'express_written')
      .map(([stream]) => stream),
  );

/** Sources that had words to show, so that a list which leaves them out has lost the proof. */
const SHOWING: ReadonlySet<ConsentSource> = new Set(['form', 'contract', 'import']);

/** Reads one line of a list of consents, or names every fault of it. Pure. */
export function readConsentLine(
  cells: Readonly<Record<string, unknown>>,
  now: Date,
  written: ReadonlySet<MessageStream>,
): Result<ConsentLine, readonly CellFault[]> {
  const line = new LineCells(cells);
  line.refuseUnknown(KNOWN);
  const number = line.number('number');
  const state = line.oneOf('state', CONSENT_STATES, null);
  const scope = line.scope();
  const source = line.oneOf('source', CONSENT_SOURCES, 'import');
  const acquiredAt = line.moment('acquired_at');
  const expiresAt = line.moment('expires_at');
  if (!line.has('acquired_at')) line.refuse('acquired_at', 'ERR_FIELD_MISSING', 'is missing: when was it said?');
  if (acquiredAt !== null && acquiredAt.getTime() > now.getTime() + CLOCK_SKEW_MS)
    line.refuse('acquired_at', 'ERR_TIME_IN_FUTURE', 'lies in the future');
  if (acquiredAt !== null && expiresAt !== null && expiresAt.getTime() <= acquiredAt.getTime())
    line.refuse('expires_at', 'ERR_TIME_ORDER', 'must be later than acquired_at');
  const disclosure = line.text('disclosure', MAX_DISCLOSURE_CHARS, 'lines');
  if (
    !line.has('disclosure') &&
    state === 'opted_in' &&
    source !== null &&
    SHOWING.has(source) &&
    reachesWritten(scope, written)
  )
    line.refuse(
      'disclosure',
      'ERR_DISCLOSURE_MISSING',
      'is missing: for what this reaches the exact words the person agreed to must be on record',
    );
  const seller = line.text('seller', MAX_NAME_CHARS);
  const reference = line.text('reference', MAX_NAME_CHARS);
  if (reference?.startsWith(DERIVED_REFERENCE) === true)
    line.refuse('reference', 'ERR_REFERENCE_RESERVED', `must not begin with ${DERIVED_REFERENCE}`);
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
  return ok({
    number,
    state,
    scope: scope.scope,
    scopeRef: scope.ref === '' ? null : scope.ref,
    source,
    acquiredAt,
    expiresAt,
    disclosure,
    seller,
    reference,
    proof,
  });
}

/** A consent to one purpose reaches that stream; any other one may carry whatever the tenant sends. */
function reachesWritten(scope: LineScope | null, written: ReadonlySet<MessageStream>): boolean {
  if (scope === null) return false;
  return scope.scope === 'purpose' ? written.has(scope.ref as MessageStream) : written.size > 0;
}
