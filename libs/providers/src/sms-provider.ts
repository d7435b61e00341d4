import type { Result } from '#libs/kernel';
import type { Assessment, CoordinationEvent, GatewayError, NativeAttemptState, ReceiptClass } from '#libs/sms';

/** A webhook as it reached us, before anybody believed it. */
export interface RawWebhook {
  readonly method: string;
  /** Configured public base + path + query as received. Never built from the Host header (ASVS 4.1.3). */
  readonly url: string;
  /** Header names in lower case; a repeated header is joined with a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The exact bytes of the body. */
  readonly rawBody: Buffer;
  /** Room for the adapter, see {@link Reading}; without it each step reads for itself. */
  readonly reading?: Reading;
}

/**
 * What an adapter made of a body, kept with its webhook so that it is read once. Nobody else looks inside. A weak map would say the same, but all that was ever put into one outlives
 * the next collection of young objects, and webhooks are many.
 */
export interface Reading {
  /** The bytes that were read. */
  of?: Buffer;
  made?: unknown;
}

/** Whom an unverified webhook says it is from and for. Enough to choose a secret, never to believe anything. */
export interface ClaimedAddress {
  readonly accountRef: string | null;
  /** Our side of the conversation: `To` of an inbound text. */
  readonly businessNumber: string | null;
}

export type Verification = { readonly verdict: 'valid' } | { readonly verdict: 'invalid'; readonly why: string };

export interface InboundMedia {
  readonly url: string;
  readonly contentType: string | null;
}

/** One thing a webhook told us, in our words; the provider's own word travels beside them. */
export type ProviderEvent =
  | {
      readonly kind: 'inbound';
      readonly providerMessageId: string;
      readonly accountRef: string;
      readonly from: string;
      readonly to: string;
      /** As decoded from the request; may hold anything a phone can send. */
      readonly body: string;
      readonly media: readonly InboundMedia[];
      /** Set when the provider recognised the word itself and has already answered the person. */
      readonly answeredByProvider: 'opt_out' | 'opt_in' | 'help' | null;
    }
  | {
      readonly kind: 'receipt';
      readonly providerMessageId: string;
      readonly accountRef: string;
      /** Our own attempt token, when it came back in the callback's URL; it is covered by the signature. */
      readonly attemptToken: string | null;
      readonly status: StatusMeaning;
      /** The provider's clock; null when it did not say. */
      readonly occurredAt: Date | null;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a status word (and its error code) of a provider means, as a row of its table (S1.39–41). */
export interface StatusMeaning {
  /** Exactly what the provider said. */
  readonly providerStatus: string;
  readonly providerCode: string | null;
  readonly state: NativeAttemptState;
  readonly assessment: Assessment;
  readonly receiptClass: ReceiptClass | null;
  readonly event: CoordinationEvent;
  /** This attempt is over. */
  readonly final: boolean;
  readonly errorCode: GatewayError | null;
  /** False when the word or the code is not in our table: kept as it came and shown to an operator (I21). */
  readonly recognised: boolean;
}

export interface OutboundSms {
  /** Unguessable, one per attempt; comes back in the status callback and proves which attempt it belongs to (I13). */
  readonly attemptToken: string;
  readonly from: string;
  /** The provider's messaging service the sender belongs to, whose features then apply. */
  readonly serviceRef?: string;
  readonly to: string;
  readonly body: string;
  /** Absolute; the attempt token is already in it. */
  readonly statusCallbackUrl: string;
  /** How long the provider may keep trying, in seconds. */
  readonly validitySeconds: number;
}

export interface Submitted {
  readonly providerMessageId: string;
  readonly status: StatusMeaning;
  /** Segments the provider says it will bill; null when it did not say. */
  readonly segments: number | null;
}

/** What the worker must do next — not what the provider called it. */
export type FailureClass =
  /** Known not to have been taken (refused before the first byte, 429): try again later. */
  | 'retry'
  /** As `retry`, and slow the whole sender down. */
  | 'throttled'
  /** Never again with this content and recipient. */
  | 'rejected'
  /** Credentials, funds, sender set-up: stop and wake somebody. */
  | 'bad_config'
  /** The person opted out at the provider: also writes our ledger. */
  | 'recipient_opted_out'
  /** The request left and no usable answer came: it may have been sent. Never retried, always reconciled (I13, I17). */
  | 'ambiguous';

export interface SendFailure {
  readonly class: FailureClass;
  readonly providerCode: string | null;
  readonly httpStatus: number | null;
  readonly assessment: Assessment;
  readonly event: CoordinationEvent;
  readonly errorCode: GatewayError | null;
  /** A sentence of ours: never a body, number, token or the SDK's own error text. */
  readonly detail: string;
  readonly retryAfterMs: number | null;
}

/** One text the provider's list knows about, for reconciliation. */
export interface ListedSms {
  readonly providerMessageId: string;
  readonly from: string | null;
  readonly to: string;
  readonly body: string;
  readonly direction: 'inbound' | 'outbound';
  readonly createdAt: Date | null;
  readonly status: StatusMeaning;
}

export interface ListQuery {
  readonly from: string | null;
  readonly to: string;
  /** Only texts created at or after this moment are wanted; the answer may hold older ones. */
  readonly since: Date;
}

/** Facts about a provider, printed into docs/providers.md. The ten features of S1.37 and a few limits. */
export interface Capabilities {
  readonly features: {
    readonly [
      F in
        | 'sending'
        | 'delivery_receipts'
        | 'inbound_sms'
        | 'opt_out_handling'
        | 'sender_pools'
        | 'short_codes'
        | 'toll_free'
        | 'alphanumeric_sender_id'
        | 'scheduled_send'
        | 'status_callbacks'
    ]: boolean;
  };
  readonly signedWebhooks: boolean;
  readonly maxBodyChars: number;
  readonly maxValiditySeconds: number;
}

/**
 * One SMS provider: a folder and this contract (S1.36). Adapters hold no state between calls and know nothing of tenants;
 * `Config` is the channel's decrypted settings.
 */
export interface SmsProvider<Config = unknown> {
  /** `twilio`; also the URL segment and the column value. */
  readonly key: string;
  readonly capabilities: Capabilities;
  /** All faults at once, in words, without echoing a secret. */
  parseConfig(raw: unknown): Result<Config, readonly string[]>;
  /** The account these settings belong to, as it appears in webhooks. */
  accountRefOf(config: Config): string;
  /** What a log redactor must remove. */
  secretsOf(config: Config): readonly string[];
  /** Reads who the webhook claims to be about. Never throws. */
  claimedAddress(hook: RawWebhook): ClaimedAddress;
  /** Constant-time; false for anything malformed; refuses an empty secret. Never throws. */
  verify(hook: RawWebhook, config: Config): Verification;
  /** Never throws. What it cannot read becomes `unknown`, is stored, and is answered 2xx. */
  parse(hook: RawWebhook): readonly ProviderEvent[];
  /** The answer that makes the provider happy and says nothing to the customer. */
  readonly acknowledgement: { readonly status: number; readonly contentType: string; readonly body: string };
  /** Submits once, without any retry of its own. Never throws; never logs. */
  send(sms: OutboundSms, config: Config, signal: AbortSignal): Promise<Result<Submitted, SendFailure>>;
  /** The provider's own record, for reconciliation (I6, I13). At most one page (1,000 rows). Never throws. */
  list(query: ListQuery, config: Config, signal: AbortSignal): Promise<Result<readonly ListedSms[], SendFailure>>;
}
