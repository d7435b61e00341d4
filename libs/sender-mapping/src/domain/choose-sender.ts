import { err, ok, type Result } from '#libs/kernel';
import type { MessageStream } from '#libs/sms';
import { servesCountry, takesReplies, type SenderIdentity } from '#libs/tenancy';
import { LEGAL_STREAM, mayCarryMarketing } from './legal-senders.js';
import type { SenderMapDocument, SenderPool } from './sender-map-document.js';

/** How a sender was found. */
export const CHOSEN_BY = ['id', 'number', 'name', 'override', 'rule', 'fallback', 'default'] as const;
export type ChosenBy = (typeof CHOSEN_BY)[number];

/** The text a sender is sought for. */
export interface SenderWish {
  /** As the caller names it: an id, a number of the tenant, a name or a pool of the map; null for whatever the map says. */
  readonly wanted: string | null;
  /** What the caller names and nobody knows is as if nothing had been named (S0.14). */
  readonly fallsBack: boolean;
  readonly stream: MessageStream;
  /** Of the recipient; null where nobody can tell. */
  readonly country: string | null;
  readonly expectsReply: boolean;
  /** Stands for the person, the same every time; spreads people over a pool. */
  readonly person: string;
  /** Numbers that have texted with the person before, the newest first. */
  readonly known: readonly string[];
}

/** A sender and how it was found. */
export interface ChosenSender<Sender> {
  readonly sender: Sender;
  readonly by: ChosenBy;
  /** The pool it was taken from. */
  readonly pool: string | null;
}

/**
 * Which sender carries a text: the one that was named (unless it may carry marketing, the text is a legal notice and a rule keeps senders for those, S1.60), else the first rule that fits, else the map's fallback, else the default number. Within a pool: the one the person knows, else one that may
 * carry the text, people spread evenly by rate and staying where they are when the pool changes. What a sender may carry is decided again by the gate; here it only orders. Pure.
 */
export function chooseSender<Sender extends SenderIdentity>(
  wish: SenderWish,
  map: SenderMapDocument,
  senders: readonly Sender[],
  now: Date,
): Result<ChosenSender<Sender>, 'unmapped' | 'no_default'> {
  const mapped = senders.filter(({ overrideUntil }) => overrideUntil === null);
  const follow = (ref: string, by: ChosenBy): ChosenSender<Sender> | null => {
    const target = Object.hasOwn(map.names, ref) ? map.names[ref] : ref;
    const pool = map.pools.find(({ name }) => name === target);
    const sender = pool === undefined ? mapped.find(({ id }) => id === target) : fromPool(pool, wish, mapped);
    return sender === undefined ? null : { sender, by, pool: pool?.name ?? null };
  };
  const fitting = map.rules.filter(
    ({ streams, countries }) =>
      (streams.length === 0 || streams.includes(wish.stream)) &&
      (countries.length === 0 || (wish.country !== null && countries.includes(wish.country))),
  );
  if (wish.wanted !== null) {
    const named = findNamed(wish.wanted, senders, now) ?? follow(wish.wanted, 'name');
    const kept = wish.stream === LEGAL_STREAM ? fitting.filter(({ streams }) => streams.includes(LEGAL_STREAM)) : [];
    if (named !== null && (kept.length === 0 || !mayCarryMarketing(named.sender))) return ok(named);
    for (const { use } of named === null ? [] : kept) {
      const found = follow(use, 'rule');
      if (found !== null) return ok(found);
    }
    if (named !== null) return ok(named);
    if (!wish.fallsBack) return err('unmapped');
  }
  for (const { use } of fitting) {
    const found = follow(use, 'rule');
    if (found !== null) return ok(found);
  }
  const found = map.fallback === null ? null : follow(map.fallback, 'fallback');
  if (found !== null) return ok(found);
  const first = mapped.find(({ isDefault }) => isDefault);
  return first === undefined ? err('no_default') : ok({ sender: first, by: 'default', pool: null });
}

/** By id or by the number itself; one outside of the map only while its override holds. */
function findNamed<Sender extends SenderIdentity>(
  wanted: string,
  senders: readonly Sender[],
  now: Date,
): ChosenSender<Sender> | null {
  const sender = senders.find(({ id, number }) => id === wanted || number === wanted);
  if (sender === undefined) return null;
  if (sender.overrideUntil === null) return { sender, by: sender.id === wanted ? 'id' : 'number', pool: null };
  return sender.overrideUntil > now ? { sender, by: 'override', pool: null } : null;
}

function fromPool<Sender extends SenderIdentity>(
  pool: SenderPool,
  wish: SenderWish,
  senders: readonly Sender[],
): Sender | undefined {
  const members = senders.filter(({ id }) => pool.members.includes(id));
  const able = members.filter((sender) => mayCarry(sender, wish));
  // Where none may, the gate shall say why, about one of them.
  const candidates = able.length > 0 ? able : members;
  const known = pool.sticky ? wish.known.find((id) => candidates.some((sender) => sender.id === id)) : undefined;
  if (known !== undefined) return candidates.find(({ id }) => id === known);
  return candidates
    .map((sender) => ({ sender, score: scoreOf(sender, wish.person) }))
    .reduce<{ sender: Sender; score: number } | undefined>(
      (best, one) => (best === undefined || one.score > best.score ? one : best),
      undefined,
    )?.sender;
}

function mayCarry(sender: SenderIdentity, { stream, country, expectsReply }: SenderWish): boolean {
  if (['pending', 'rejected', 'expired'].includes(sender.registration)) return false;
  if (sender.limitations.includes('registration_required') && sender.registration !== 'registered') return false;
  if (!servesCountry(sender, country) || (expectsReply && !takesReplies(sender))) return false;
  if (stream === LEGAL_STREAM) return !sender.useCases.includes('marketing') || !mayCarryMarketing(sender);
  return stream !== 'marketing' || mayCarryMarketing(sender);
}

/** Weighted rendezvous: each person prefers the members in an order of their own, so that a member that comes or goes moves only its own people. */
function scoreOf({ id, segmentsPerSecond }: SenderIdentity, person: string): number {
  const share = (fnv1a(`${person}|${id}`) + 0.5) / 2 ** 32;
  return -segmentsPerSecond / Math.log(share);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // Finishing mix: names that differ in their last character only must not stay neighbours.
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
