import type { Summary, Turn } from './domain/message-list.js';

/** What a tenant gives a reply to go by. */
export interface ReplyTenant {
  readonly id: string;
  /** Names the folder below `prompts/tenants/`; a slug without one gets the base prompt's defaults. */
  readonly slug: string;
  /** As customers know the business; at most 80 characters. */
  readonly name: string;
  /** Overrides the configured model. */
  readonly model?: string | null;
  /** Overrides the configured key; the tenant's own account then pays. */
  readonly apiKey?: string | null;
  /** Sections the tenant wrote itself, in the form of `prompts/tenants/<slug>/reply.md`; replace the file's. */
  readonly section?: string | null;
  /** Segments a reply may bill, 1 … 10. */
  readonly segmentBudget: number;
  /** Hosts or addresses replies may link to. */
  readonly allowedLinks: readonly string[];
  /** Sentences the business stands by, besides those in its prompt file; the first {@link MAX_FACTS} count. */
  readonly facts: readonly string[];
  /** Says "AI assistant of …" when asks for it; false only where something else in front of the reply says so. */
  readonly discloseAi: boolean;
}

/** One conversation to be answered. */
export interface ReplyRequest {
  readonly tenant: ReplyTenant;
  /** The conversation, oldest first; the last 20 count. Without keyword texts and their automatic answers. */
  readonly turns: readonly Turn[];
  /** What was said before, if anybody wrote it down. */
  readonly summary?: Summary | null;
  /** Opaque and stable per conversation; never a phone number. Reaches the API hashed. */
  readonly pairRef: string;
  readonly now: Date;
}

export const MAX_FACTS = 100;
export const MAX_FACT_CHARS = 500;

/** Everything needed to explain a reply later, and what it cost. Sums over all calls made for it. */
export interface ReplyPins {
  readonly promptId: string | null;
  readonly promptVersion: number | null;
  readonly promptHash: string | null;
  /** `<slug>@<version>` of the tenant's sections; null when it has none. */
  readonly tenantSection: string | null;
  readonly tenantSectionHash: string | null;
  /** The model that says it answered; null when none was asked. */
  readonly model: string | null;
  readonly requestedModel: string;
  /** Calls that were made: 0 for the fixed answers. */
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  /** Of the last call. */
  readonly requestId: string | null;
  readonly stopReason: string | null;
  readonly latencyMs: number;
  /** Null when a price is not known; 0 when nothing was called. */
  readonly costMicroUsd: number | null;
}

/**
 * Why no reply came.
 * - `timeout`, `overloaded`, `rate_limited`, `unavailable`: try again, not before `retryAfterMs` if given.
 * - `refused`: the model would not; the same messages will fare the same. A person.
 * - `cut`, `unusable`: answers came and none could be sent (`rule` says why). A person.
 * - `misconfigured`: key, model, prompt or request is wrong. An operator; retrying is vain.
 * - `budget`: spent credit or a spend limit. An operator.
 * - `aborted`: the caller's signal fired.
 */
export type FailureCause =
  | 'timeout'
  | 'overloaded'
  | 'rate_limited'
  | 'unavailable'
  | 'refused'
  | 'cut'
  | 'unusable'
  | 'misconfigured'
  | 'budget'
  | 'aborted';

/** Why a person has to answer. */
export type HandoffReason = 'crisis' | 'minor' | 'asked_for_person' | 'model_asked';

export type ReplyOutcome =
  | {
      readonly kind: 'reply';
      /** Ready to send: checked, within the segment budget. */
      readonly text: string;
      /** BCP 47; `und` when unknown. */
      readonly language: string;
      /** A person should look at the conversation too. */
      readonly needsHuman: boolean;
      readonly pins: ReplyPins;
    }
  | { readonly kind: 'silence'; readonly reason: 'nothing_to_answer' | 'model_chose_silence'; readonly pins: ReplyPins }
  | {
      readonly kind: 'handoff';
      readonly reason: HandoffReason;
      /** The model's words for the team; may hold what the customer said, so PII: never to be logged. */
      readonly note: string | null;
      readonly pins: ReplyPins;
    }
  | {
      readonly kind: 'failed';
      readonly cause: FailureCause;
      readonly retryAfterMs: number | null;
      /** A word of ours that narrows the cause down; never the API's own text. */
      readonly rule?: string;
      readonly requestId: string | null;
      readonly pins: ReplyPins;
    };
