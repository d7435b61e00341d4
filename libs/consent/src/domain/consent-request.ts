import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';
import type { ConsentPolicy } from './consent-policy.js';
import type { ConsentScope, ConsentSource, ConsentState } from './consent-standing.js';

/** A consent somebody wants on record, read and well-formed. */
export interface ConsentClaim {
  readonly state: ConsentState;
  readonly scope: ConsentScope;
  readonly scopeRef: string | null;
  readonly source: ConsentSource;
  readonly disclosure: string | null;
  readonly acquiredAt: Date;
  readonly expiresAt: Date | null;
}

/** One thing that is wrong with a claim. */
export interface ClaimFault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Clocks of other systems may be ahead by this much. */
export const CLAIM_SKEW_MS = 60_000;
/** Longest reference of a scope, and longest disclosure, in characters. */
export const MAX_SCOPE_REF = 120;
export const MAX_DISCLOSURE = 4_000;

const NARROW: ReadonlySet<ConsentScope> = new Set(['sender_identity', 'campaign', 'coordination_case', 'purpose']);

/** Everything that keeps a claim from being recorded, all at once; empty when nothing does (S1.43, S4.27, R-4.2). Pure. */
export function claimFaults(claim: ConsentClaim, policy: ConsentPolicy, now: Date): readonly ClaimFault[] {
  const faults: ClaimFault[] = [];
  const fault = (field: string, code: string, message: string): void => {
    faults.push({ field, code, message });
  };
  const { scope, scopeRef, state, source, disclosure, acquiredAt, expiresAt } = claim;
  if (NARROW.has(scope) && (scopeRef ?? '') === '')
    fault('scope_ref', 'ERR_SCOPE_REF_MISSING', `must say which ${scope.replaceAll('_', ' ')} it is about`);
  if (!NARROW.has(scope) && (scopeRef ?? '') !== '')
    fault('scope_ref', 'ERR_SCOPE_REF_UNEXPECTED', `must be left out: the scope ${scope} names nothing narrower`);
  if (scope === 'purpose' && scopeRef !== null && !(MESSAGE_STREAMS as readonly string[]).includes(scopeRef))
    fault('scope_ref', 'ERR_SCOPE_UNKNOWN', `must be one of the streams ${MESSAGE_STREAMS.join(', ')}`);
  if (acquiredAt.getTime() > now.getTime() + CLAIM_SKEW_MS)
    fault('acquired_at', 'ERR_TIME_IN_FUTURE', 'lies in the future: consent is recorded after it was given');
  if (expiresAt !== null && expiresAt <= acquiredAt)
    fault('expires_at', 'ERR_TIME_ORDER', 'must lie after acquired_at');
  if (needsDisclosure(claim, policy) && (disclosure ?? '').trim() === '')
    fault(
      'disclosure',
      'ERR_DISCLOSURE_MISSING',
      'must hold the exact words that the person was shown: this consent covers texts that need it in writing. Or name a narrower purpose',
    );
  if (source === 'sms_keyword')
    fault('source', 'ERR_SOURCE_RESERVED', 'sms_keyword is for texts that arrive here; say where this one comes from');
  if (state === 'unknown' && disclosure !== null)
    fault('state', 'ERR_STATE_CONTRADICTS', 'is unknown, yet there are words the person agreed to');
  return faults;
}

/** Whether the claim would let texts through that need written consent: then the words must come with it. */
function needsDisclosure({ state, scope, scopeRef }: ConsentClaim, { consentFor }: ConsentPolicy): boolean {
  if (state !== 'opted_in') return false;
  const covered = scope === 'purpose' ? [scopeRef as MessageStream] : MESSAGE_STREAMS;
  return covered.some((stream) => consentFor[stream] === 'express_written');
}
