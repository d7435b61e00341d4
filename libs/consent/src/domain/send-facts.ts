import type { Assessment, CoordinationEvent, MessageStream } from '#libs/sms';
import type { ConsentPolicy } from './consent-policy.js';
import type { ConsentFact, ConsentScope } from './consent-standing.js';
import type { ProactiveText } from './frequency/index.js';
import type { Urgency } from './quiet-hours/index.js';

/** Why a text may be sent at all. */
export const PURPOSES = [
  'reply',
  'opt_out_confirmation',
  'opt_in_confirmation',
  'help',
  'proactive',
  'clarification',
  'opt_in_request',
  'come_back_hint',
  'pause_notice',
  'crisis',
] as const;
export type Purpose = (typeof PURPOSES)[number];

export const SUPPRESSION_TYPES = [
  'opt_out',
  'hard_failure',
  'complaint',
  'manual',
  'provider_policy',
  'consent_missing',
  'unknown',
] as const;
export type SuppressionType = (typeof SUPPRESSION_TYPES)[number];

export const SUPPRESSION_SOURCES = ['provider', 'adapter', 'operator', 'participant', 'policy'] as const;
export type SuppressionSource = (typeof SUPPRESSION_SOURCES)[number];

/** A suppression in force for the person, as the decision needs it. */
export interface SuppressionFact {
  readonly type: SuppressionType;
  readonly source: SuppressionSource;
  readonly scope: ConsentScope;
  /** What a scope below the tenant names; empty above. */
  readonly scopeRef: string;
  readonly reason: string | null;
  /** The consent event, attempt, receipt or list it rests on. */
  readonly evidence: string | null;
  readonly since: Date;
}

/** Somebody may have asked us to stop, and nobody has found out yet. */
export interface HoldFact {
  readonly id: string;
  /** When it counts as an opt-out. */
  readonly forceAt: Date;
}

/** What the tenant's own list says (S0.15). */
export type ExternalWord =
  | { readonly verdict: 'not_asked' }
  | { readonly verdict: 'clear' }
  | { readonly verdict: 'opted_out' }
  | { readonly verdict: 'unavailable'; readonly retryAt: Date };

/** What is known of the person when the decision is made. */
export interface PersonFacts {
  readonly suppressions: readonly SuppressionFact[];
  /** Empty where the stream needs no record. */
  readonly consents: readonly ConsentFact[];
  readonly hold: HoldFact | null;
}
export const UNKNOWN_PERSON: PersonFacts = { suppressions: [], consents: [], hold: null };

/** The number a text leaves from. */
export interface SenderFacts {
  readonly id: string;
  readonly usable: boolean;
  readonly senderType: string;
  readonly registration: 'unknown' | 'not_required' | 'pending' | 'registered' | 'rejected' | 'expired';
  readonly useCases: readonly string[];
  readonly limitations: readonly string[];
  /** ISO 3166 codes it may text; empty: those its type allows. */
  readonly countries: readonly string[];
}

/** Where a text goes, looked at when it is accepted; it does not change afterwards. */
export interface RouteFacts {
  /** ISO 3166 code of the recipient's number; null where nobody can tell. */
  readonly country: string | null;
  readonly expectsReply: boolean;
}

/** The words, looked at when a text is accepted; they do not change afterwards. */
export interface BodyFacts {
  readonly text: string;
  readonly segments: number;
  /** Links were to be shortened and could not be. */
  readonly shortenerFailed?: boolean;
}

/** What a text carries besides its words. */
export interface SendWish {
  readonly urgency?: Urgency;
  /** When that of which the text tells takes place, ISO 8601. */
  readonly eventAt?: string;
  /** When the text arrived that this one answers. */
  readonly answersTextOf?: string;
  readonly zip?: string;
  readonly bookingZip?: string;
  readonly zone?: string;
  readonly campaign?: string;
  readonly coordinationCase?: string;
}

/** Everything that may influence the decision. Gathered by the caller, so that deciding never looks anything up. */
export interface SendFacts {
  /** The moment in question: the present one, or a later one that the text is set for. */
  readonly now: Date;
  /** Words and caps are decided once, at acceptance, under the person's gate; who, consent and hours again when it leaves. */
  readonly at: 'accept' | 'submit';
  readonly policy: ConsentPolicy;
  readonly tenantState: 'active' | 'paused' | 'closed';
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly person: PersonFacts;
  readonly external: ExternalWord;
  readonly sender: SenderFacts;
  /** Null when it leaves, and for answers, whose way is the way the question came. */
  readonly route: RouteFacts | null;
  /** Null when it leaves. */
  readonly body: BodyFacts | null;
  readonly maxSegments: number;
  readonly expiresAt: Date;
  readonly wish: SendWish;
  /** E.164; only where hours may matter. */
  readonly number: string;
  /** Other texts of the same caps and facts; null where neither applies. */
  readonly frequency: {
    readonly text: Pick<ProactiveText, 'stream' | 'subject' | 'programme' | 'fact'>;
    readonly recent: readonly ProactiveText[];
    /** The present moment: what should have left by now leaves now at the earliest. */
    readonly now: Date;
  } | null;
  /** When machines of ours wrote on this lane within a day, newest first; null where the guard does not apply. */
  readonly automaticTexts: readonly Date[] | null;
  /** From 0 to just below 1: where a text that waited is put after the opening. */
  readonly jitter: number;
}

/** What decides whether a waiting text may be set for another moment. */
export type MoveFacts = Pick<
  SendFacts,
  'now' | 'policy' | 'purpose' | 'stream' | 'number' | 'wish' | 'frequency' | 'jitter'
>;

/** What every refusal and every wait says: a code programs read, the rule that decided, what it means as evidence. */
export interface Verdict {
  readonly code: RefusalCode;
  readonly rule: string;
  readonly reason: string;
  readonly assessment: Assessment;
  readonly event: CoordinationEvent;
  /** What it rests on: a consent event, a list, another message. */
  readonly evidence: string | null;
}
export interface Refusal extends Verdict {
  readonly verdict: 'refuse';
  /** When asking again may help; null when it cannot. */
  readonly retryAt: Date | null;
}
/** Not now; decided again then. */
export interface Hold extends Verdict {
  readonly verdict: 'hold';
  readonly retryAt: Date;
  /** Waiting texts whose news this one outdates. */
  readonly replaces: readonly string[];
}
export interface Permission {
  readonly verdict: 'send';
  readonly rule: string;
  /** Waiting texts whose news this one outdates. */
  readonly replaces: readonly string[];
}
export type SendDecision = Permission | Refusal | Hold;

/** Codes of S0.32–38 that can be decided before the gateway, and those of compliance §11. */
export const REFUSAL_CODES = [
  'ERR_TENANT_INACTIVE',
  'ERR_OPTED_OUT',
  'ERR_SUPPRESSED',
  'ERR_REASSIGNED',
  'ERR_ENDPOINT_UNREACHABLE',
  'ERR_CONSENT_UNCLEAR',
  'ERR_CONSENT_SOURCE_UNAVAILABLE',
  'ERR_CONSENT_MISSING',
  'ERR_CONSENT_EXPIRED',
  'ERR_CONSENT_DISPUTED',
  'ERR_SENDER_ID_NOT_PROVISIONED',
  'ERR_MESSAGE_EMPTY',
  'ERR_MESSAGE_TOO_LONG',
  'ERR_URL_SHORTENER_FAILED',
  'ERR_LITERAL_BRACES',
  'ERR_CONTENT_FORBIDDEN',
  'ERR_LINK_FORBIDDEN',
  'ERR_OPTOUT_PATH_MISSING',
  'ERR_DUPLICATE_FACT',
  'ERR_FREQUENCY_CAP',
  'ERR_LOOP_GUARD',
  'ERR_QUIET_HOURS',
  'ERR_MESSAGE_EXPIRED',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Reason of a suppression that says: the person disputes having agreed. */
export const DISPUTED = 'disputed';
/** Reason of a suppression that says: another person has this number now (R-4.5, KC25). */
export const REASSIGNED = 'reassigned';
