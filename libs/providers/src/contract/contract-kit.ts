import type { OutboundSms, ProviderEvent, RawWebhook, SmsProvider } from '../sms-provider.js';

/** A real payload, scrubbed; the expectation is part of the recording. */
export interface Recording {
  readonly name: string;
  readonly hook: RawWebhook;
  readonly events: readonly Partial<ProviderEvent>[];
}

/** An answer of the provider's REST interface. */
export interface WireAnswer {
  readonly status: number;
  readonly body: string;
}

/** What a provider brings so that the suite can speak its wire. */
export interface ContractKit<Config> {
  readonly provider: SmsProvider<Config>;
  /** Complete settings with which the recordings were signed, pointed at this origin. */
  readonly settings: (apiOrigin: string) => Readonly<Record<string, unknown>>;
  /** The same settings with every secret empty: nothing may verify with them. */
  readonly withoutSecrets: (config: Config) => Config;
  readonly recorded: readonly Recording[];
  /** The header that carries the signature; null for a provider that does not sign. */
  readonly signatureHeader: string | null;
  readonly wire: {
    /** Taken; `providerMessageId` is the id inside. */
    readonly success: WireAnswer & { readonly providerMessageId: string };
    /** Looks like a success and names no message. */
    readonly successWithoutId: WireAnswer;
    readonly unauthorised: WireAnswer;
    readonly optedOut: WireAnswer;
    readonly senderNotAllowed: WireAnswer;
    readonly invalidRecipient: WireAnswer;
    /** A list with one text, as the provider writes it. */
    readonly list: WireAnswer & { readonly providerMessageId: string };
  };
}

/** Text to send, with every part easy to find again where it must not be. */
export const SMS: OutboundSms = {
  attemptToken: 'attempt-token-never-to-be-shown',
  from: '+15005550006',
  to: '+14155550123',
  body: 'Ein Geheimnis: 10€ & 100% 👍',
  statusCallbackUrl: 'https://sms.example.com/webhooks/p/c/status?attempt=attempt-token-never-to-be-shown',
  validitySeconds: 3_600,
};

/**
 * The kit's settings as the provider reads them, pointed at `origin`. Throws when they are not complete: a bug of the
 * kit.
 */
export function configOf<Config>({ provider, settings }: ContractKit<Config>, origin: string): Config {
  const config = provider.parseConfig(settings(origin));
  if (!config.ok) throw new Error(config.error.join('; '));
  return config.value;
}

/** Where nobody is asked anything: for cases that send nothing. */
export const ANYWHERE = 'http://127.0.0.1:9';
