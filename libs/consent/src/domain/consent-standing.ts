/** Where consent can hold (S1.43). A narrower scope can take away, never give back what a wider one took (I15). */
export const CONSENT_SCOPES = [
  'global',
  'tenant',
  'sender_identity',
  'campaign',
  'coordination_case',
  'purpose',
] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

export const CONSENT_STATES = ['opted_in', 'opted_out', 'unknown', 'not_required', 'disputed'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export const CONSENT_SOURCES = [
  'form',
  'sms_keyword',
  'contract',
  'import',
  'operator',
  'external_system',
  'unknown',
] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/** One event of the ledger, as the fold needs it. */
export interface ConsentFact {
  readonly id: string;
  readonly state: ConsentState;
  readonly scope: ConsentScope;
  /** What the scope names: a sender, a campaign, a case, a purpose; null for global and tenant. */
  readonly scopeRef: string | null;
  readonly source: ConsentSource;
  /** The exact words the person agreed to, where there were any; with them consent counts as express and written. */
  readonly hasDisclosure: boolean;
  readonly acquiredAt: Date;
  readonly expiresAt: Date | null;
}

/** What is asked: the scopes a text falls under. Tenant-wide and global events always apply. */
export interface ConsentQuestion {
  readonly now: Date;
  readonly scopes: readonly { readonly scope: ConsentScope; readonly ref: string }[];
}

/** How far consent reaches, strongest first; what each stream needs is compliance. */
export type ConsentLevel = 'express_written' | 'express' | 'none';

/** Where a person stands, and the event that decides. */
export interface ConsentStanding {
  readonly state: ConsentState;
  readonly level: ConsentLevel;
  /** True when consent was there and ran out. */
  readonly expired: boolean;
  readonly by: string | null;
}

/**
 * Folds a person's consent events into where they stand, whatever the order and however often each is given.
 *
 * | events | stands |
 * |---|---|
 * | an opt-out in any scope that applies, no later opt-in in the same or a wider scope | opted_out |
 * | an opt-out, then a START | what stood before the opt-out, no more (R-1.12) |
 * | a dispute after the last grant | disputed |
 * | a grant that has not run out | opted_in, at the strongest level granted |
 * | a grant that has run out | unknown, expired |
 * | a START and nothing before it | opted_in, express: the person asked for texts; never express_written |
 *
 * Of two events of the same moment the one that takes away wins (F38).
 */
export function consentStanding(events: Iterable<ConsentFact>, question: ConsentQuestion): ConsentStanding {
  const known = [...new Map([...events].map((event) => [event.id, event])).values()]
    .filter((event) => applies(event, question))
    .sort(inTime);
  const revoked = known.findLast(
    (event) => event.state === 'opted_out' && !known.some((later) => undoes(later, event)),
  );
  if (revoked !== undefined) return { state: 'opted_out', level: 'none', expired: false, by: revoked.id };

  const grants = known.filter((event) => event.state === 'opted_in' || event.state === 'not_required');
  const valid = grants.filter(
    (event) => event.expiresAt === null || event.expiresAt.getTime() > question.now.getTime(),
  );
  const last = valid.at(-1);
  const dispute = known.findLast((event) => event.state === 'disputed');
  if (dispute !== undefined && (last === undefined || inTime(dispute, last) > 0))
    return { state: 'disputed', level: 'none', expired: false, by: dispute.id };
  if (last === undefined)
    return { state: 'unknown', level: 'none', expired: grants.length > 0, by: grants.at(-1)?.id ?? null };
  const strongest = valid.findLast((event) => levelOf(event) === 'express_written') ?? last;
  return { state: last.state, level: levelOf(strongest), expired: false, by: strongest.id };
}

/** A bare keyword shows the wish to be texted and nothing of what was disclosed; one that answers a question for consent has its words. */
const levelOf = (event: ConsentFact): ConsentLevel => (event.hasDisclosure ? 'express_written' : 'express');

const applies = (event: ConsentFact, { scopes }: ConsentQuestion): boolean =>
  event.scope === 'global' ||
  event.scope === 'tenant' ||
  scopes.some(({ scope, ref }) => scope === event.scope && ref === event.scopeRef);

const WIDTH: Readonly<Record<ConsentScope, number>> = {
  global: 3,
  tenant: 2,
  sender_identity: 1,
  campaign: 1,
  coordination_case: 1,
  purpose: 1,
};

/** A later opt-in lifts an opt-out only from the same scope or a wider one. */
const undoes = (later: ConsentFact, optOut: ConsentFact): boolean =>
  later.state === 'opted_in' &&
  later.acquiredAt.getTime() > optOut.acquiredAt.getTime() &&
  (WIDTH[later.scope] > WIDTH[optOut.scope] || (later.scope === optOut.scope && later.scopeRef === optOut.scopeRef));

/** By time; of the same moment what takes away stands last, then by id, so that every order of arrival folds alike. */
const inTime = (left: ConsentFact, right: ConsentFact): number =>
  left.acquiredAt.getTime() - right.acquiredAt.getTime() ||
  weight(left) - weight(right) ||
  (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

const weight = ({ state }: ConsentFact): number => (state === 'opted_out' ? 2 : state === 'disputed' ? 1 : 0);
