import { checkedTable, MANDATORY, type KeywordMeaning, type KeywordTable } from '#libs/keywords';
import { MESSAGE_STREAMS, type MessageStream, type WordingOverrides } from '#libs/sms';
import type { ContentCategory, OptOutContacts } from './content-lint/index.js';
import type { FrequencyLimits, StatedFrequency } from './frequency/index.js';
import type { WrittenWeek } from './quiet-hours/index.js';

/**
 * What a text needs of the person before it may be sent, strongest first. `attested`: no record, because the tenant vouches that the person gave the number for just this (ADR 0012);
 * whoever opted out or disputed is refused all the same.
 */
export const CONSENT_NEEDS = ['express_written', 'express', 'attested', 'none'] as const;
export type ConsentNeed = (typeof CONSENT_NEEDS)[number];

/** Streams to which a tenant may let an opt-out not apply, each with a reason on record (C.5 #8). The provider's own block rules them too. */
export const DESPITE_STOP_STREAMS = [
  'legal_or_high_assurance_notice',
  'verification',
  'system_alert',
  'test',
] as const satisfies readonly MessageStream[];

/** A word of the tenant's own. */
export interface TenantWord {
  readonly word: string;
  readonly meaning: KeywordMeaning;
  /** Only in texts to this number of ours; to any when left out. */
  readonly senderId?: string;
}

/** The tenant's own list of people who do not want texts, asked over HTTP before anything is sent (S0.15). */
export interface ExternalOptOutSource {
  readonly url: string;
  readonly timeoutMs: number;
  readonly cacheSeconds: number;
  /** Sealed bearer token in base64 with the version of its key, or null. */
  readonly token: { readonly keyVersion: number; readonly sealed: string } | null;
}

/** What a tenant has decided about consent, hours, caps and words. Every decision names the version that ruled. */
export interface ConsentPolicy {
  /** 0 for a tenant that has decided nothing. */
  readonly version: number;
  /** IANA zone of the business: for a person whose place nobody knows, and for calendar days. */
  readonly zone: string;
  /** Streams for which an opt-out is looked up (S0.15). */
  readonly checkOptOutFor: readonly MessageStream[];
  readonly consentFor: Readonly<Record<MessageStream, ConsentNeed>>;
  /** Streams that keep the hours; the law's hours for solicitations bind marketing in any case. */
  readonly hoursFor: readonly MessageStream[];
  readonly hours: WrittenWeek | null;
  /** Local calendar days without solicitations, `2026-12-24`. */
  readonly closedDays: readonly string[];
  /** Streams that count against caps. */
  readonly capsFor: readonly MessageStream[];
  readonly limits: Partial<FrequencyLimits>;
  /** What opt-ins promised, by programme. */
  readonly programmes: readonly StatedFrequency[];
  /** How far a bare STOP reaches; `sender_number` needs a reason and ends with {@link REVOKE_ALL_FROM}. */
  readonly revocationScope: 'tenant_all' | 'sender_number';
  readonly revocationScopeReason: string | null;
  readonly declared: readonly ContentCategory[];
  readonly isAgeGated: boolean;
  readonly optOut: OptOutContacts;
  /** Languages whose words count beside the universal ones, e.g. `es`; all of them when empty. */
  readonly languages: readonly string[];
  /** The language for people whose own is not known yet, as a tag such as `es`; English when null. */
  readonly defaultLanguage: string | null;
  /** The tenant's own words for what we say by ourselves, by text and language; ours where it has none. */
  readonly wording: WordingOverrides;
  /** Words of the tenant's own beside all lists; the seven per-se words keep their meaning. */
  readonly words: readonly TenantWord[];
  readonly externalSource: ExternalOptOutSource | null;
}

/** From this moment one revocation ends every kind of text of the caller (47 CFR 64.1200(a)(10) as waived to 2027-01-31, R-1.6). */
export const REVOKE_ALL_FROM = new Date('2027-01-31T05:00:00Z');

/** What rules a tenant that has decided nothing. */
export const DEFAULT_POLICY: ConsentPolicy = {
  version: 0,
  zone: 'America/New_York',
  checkOptOutFor: MESSAGE_STREAMS,
  consentFor: {
    transactional: 'attested',
    notification: 'attested',
    legal_or_high_assurance_notice: 'none',
    marketing: 'express_written',
    verification: 'none',
    system_alert: 'none',
    test: 'none',
  },
  hoursFor: ['notification', 'legal_or_high_assurance_notice', 'marketing'],
  hours: null,
  closedDays: [],
  capsFor: ['notification', 'marketing'],
  limits: {},
  programmes: [],
  revocationScope: 'tenant_all',
  revocationScopeReason: null,
  declared: [],
  isAgeGated: false,
  optOut: { url: null, phone: null },
  languages: [],
  defaultLanguage: null,
  wording: {},
  words: [],
  externalSource: null,
};

/** Settings as stored, completed by the defaults. Unknown names are left out, so that an older process can read what a newer one wrote. */
export function completePolicy(version: number, settings: Readonly<Record<string, unknown>>): ConsentPolicy {
  const known = Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => Object.hasOwn(DEFAULT_POLICY, name) && value !== undefined),
  ) as Partial<ConsentPolicy>;
  return {
    ...DEFAULT_POLICY,
    ...known,
    consentFor: { ...DEFAULT_POLICY.consentFor, ...known.consentFor },
    version,
  };
}

const tables = new WeakMap<ConsentPolicy, Map<string, KeywordTable | null>>();

/** The tenant's own words for texts to one of its numbers; undefined when there are none. Built once for each policy that is remembered. */
export function tenantWords(policy: ConsentPolicy, numberId: string): KeywordTable | undefined {
  if (policy.words.length === 0) return undefined;
  const known = tables.get(policy) ?? new Map<string, KeywordTable | null>();
  tables.set(policy, known);
  if (!known.has(numberId)) {
    const own = policy.words.filter(({ senderId }) => senderId === undefined || senderId === numberId);
    const built = checkedTable(`tenant/${policy.version}`, own.map(entryOf), MANDATORY);
    known.set(numberId, built.ok && own.length > 0 ? built.value : null);
  }
  return known.get(numberId) ?? undefined;
}

/** A tenant's word as an entry of a list; its rule names no more than its meaning. */
export const entryOf = ({ word, meaning }: TenantWord) => ({ word, meaning, rule: `kw.tenant.${meaning}` });
