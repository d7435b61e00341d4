import { overDefaults } from '#libs/tenancy';
import type { MessageStream } from '#libs/sms';

/** What becomes of typography that GSM-7 does not have (S0.22 `character_set_validation`). */
export const CHARACTER_RULES = ['as_is', 'typewrite_if_it_saves', 'gsm7_only'] as const;
export type CharacterRule = (typeof CHARACTER_RULES)[number];

/** What a tenant has decided about sending. Every decision names the version that ruled. */
export interface SendingPolicy {
  /** 0 for a tenant that has decided nothing. */
  readonly version: number;
  /**
   * `typewrite_if_it_saves`: curly quotes, dashes and their like are written as on a typewriter where that saves a segment, nothing else is touched (OB6). `gsm7_only`: the same always,
   * and a text that still needs another alphabet is refused with its characters named.
   */
  readonly characters: CharacterRule;
  /** Most segments by stream (S0.13); the tenant's limit where none is named. */
  readonly maxSegments: Partial<Readonly<Record<MessageStream, number>>>;
  /** Submissions of one text that the gateway is known not to have taken, all in all (S0.39). */
  readonly retryAttempts: number;
}

export const DEFAULT_SENDING_POLICY: SendingPolicy = {
  version: 0,
  characters: 'typewrite_if_it_saves',
  maxSegments: {},
  retryAttempts: 5,
};

/** Settings as stored, completed by the defaults. */
export const completeSendingPolicy = (version: number, settings: Readonly<Record<string, unknown>>): SendingPolicy => ({
  ...overDefaults(DEFAULT_SENDING_POLICY, settings),
  version,
});
