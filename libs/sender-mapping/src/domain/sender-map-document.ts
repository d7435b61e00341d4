import { isUuid } from '#libs/kernel';
import type { MessageStream } from '#libs/sms';
import type { SenderIdentity } from '#libs/tenancy';
import { LEGAL_STREAM, mayCarryMarketing } from './legal-senders.js';

/** Several numbers behind one name. */
export interface SenderPool {
  readonly name: string;
  /** Ids of numbers. */
  readonly members: readonly string[];
  /** A person keeps the number that has texted them before, as long as it may (ST4). */
  readonly sticky: boolean;
}

/** Texts of these streams to these countries leave from there; an empty list means all. */
export interface SenderRule {
  readonly streams: readonly MessageStream[];
  readonly countries: readonly string[];
  /** A name, a pool or the id of a number. */
  readonly use: string;
}

/** Which sender carries what: the sender phone number mapping of a tenant, as one document in versions (S0.9, S0.14). */
export interface SenderMapDocument {
  /** 0 for a tenant that has decided nothing: then its default number carries everything. */
  readonly version: number;
  /** What callers call senders: the name, and the number's id or the pool's name. */
  readonly names: Readonly<Record<string, string>>;
  readonly pools: readonly SenderPool[];
  /** For texts that name no sender; the first that fits wins. */
  readonly rules: readonly SenderRule[];
  /** Where no rule fits; null for the default number. */
  readonly fallback: string | null;
}

const EMPTY: SenderMapDocument = { version: 0, names: {}, pools: [], rules: [], fallback: null };

/** The document as stored, completed by what an empty one says. */
export const completeSenderMap = (version: number, settings: Readonly<Record<string, unknown>>): SenderMapDocument => ({
  ...EMPTY,
  ...(settings as Partial<SenderMapDocument>),
  version,
});

/** What a caller may call a sender or a pool: nothing that could be taken for an id or a number. */
export const isSenderName = (name: string): boolean =>
  /^[a-z][a-z0-9_.-]{0,63}$/.test(name) && !name.startsWith('num_') && !isUuid(name);

/** Whether the map leads to this number by whatever way. */
export const leadsTo = ({ names, pools, rules, fallback }: SenderMapDocument, numberId: string): boolean =>
  fallback === numberId ||
  Object.values(names).includes(numberId) ||
  pools.some(({ members }) => members.includes(numberId)) ||
  rules.some(({ use }) => use === numberId);

/** The numbers that a name, a pool or an id leads to. */
export function sendersBehind(
  { names, pools }: Pick<SenderMapDocument, 'names' | 'pools'>,
  ref: string,
): readonly string[] {
  const target = Object.hasOwn(names, ref) ? names[ref]! : ref;
  return pools.find(({ name }) => name === target)?.members ?? [target];
}

/** Whether a rule keeps this number for legal notices, which share no sender with marketing (S1.60). */
export const isKeptForLegalNotices = (map: SenderMapDocument, numberId: string): boolean =>
  map.rules.some(({ streams, use }) => streams.includes(LEGAL_STREAM) && sendersBehind(map, use).includes(numberId));

/** A fault of a document: where, and what is wrong. */
export interface SenderMapFault {
  readonly field: string;
  readonly message: string;
}

/**
 * Everything that is wrong with a document at once; empty is good. `numbers` are the tenant's, and what they were declared for: a rule for legal notices leads to none that may carry marketing
 * (S1.60, OB22). Names of pools and names of senders share one space.
 */
export function senderMapFaults(
  { names, pools, rules, fallback }: Omit<SenderMapDocument, 'version'>,
  numbers: ReadonlyMap<string, Pick<SenderIdentity, 'useCases' | 'limitations'>>,
): readonly SenderMapFault[] {
  const numberIds = new Set(numbers.keys());
  const poolNames = new Set(pools.map(({ name }) => name));
  const isKnown = (ref: string): boolean => numberIds.has(ref) || poolNames.has(ref) || Object.hasOwn(names, ref);
  const sells = (id: string): boolean => {
    const sender = numbers.get(id);
    return sender !== undefined && mayCarryMarketing(sender);
  };
  const faults: SenderMapFault[] = [];
  const seen = new Set<string>();
  for (const [index, { name, members }] of pools.entries()) {
    if (seen.has(name)) faults.push({ field: `pools.${index}.name`, message: 'names a pool that is there already' });
    seen.add(name);
    if (Object.hasOwn(names, name))
      faults.push({ field: `pools.${index}.name`, message: 'is the name of a sender, too' });
    for (const [at, member] of members.entries())
      if (!numberIds.has(member))
        faults.push({ field: `pools.${index}.members.${at}`, message: 'is not a sender of yours' });
  }
  for (const [name, target] of Object.entries(names))
    if (!numberIds.has(target) && !poolNames.has(target))
      faults.push({ field: `names.${name}`, message: 'must lead to a number or a pool of yours' });
  for (const [index, { use, streams }] of rules.entries())
    if (!isKnown(use)) faults.push({ field: `rules.${index}.use`, message: 'must lead to a sender of yours' });
    else if (streams.includes(LEGAL_STREAM) && sendersBehind({ names, pools }, use).some(sells))
      faults.push({
        field: `rules.${index}.use`,
        message: 'leads to a sender that may carry marketing; legal notices share none with it',
      });
  if (fallback !== null && !isKnown(fallback))
    faults.push({ field: 'fallback', message: 'must lead to a sender of yours' });
  return faults;
}
