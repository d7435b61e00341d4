import { MESSAGE_STREAMS, type MessageStream } from '#libs/sms';

/** The stream of notices that somebody's rights hang on: its links stay as they are unless a tenant says why (C.5-23). */
export const LEGAL_STREAM = 'legal_or_high_assurance_notice' satisfies MessageStream;

/** What becomes of a text with a link that may not be shortened because its host is not on the list. */
export const ON_UNLISTED = ['leave', 'refuse'] as const;
export type OnUnlisted = (typeof ON_UNLISTED)[number];

/** What a tenant decided about links. */
export interface LinkSettings {
  /** The domain of new links; null: nothing is shortened. */
  readonly domain: string | null;
  /** Where links may lead, as `readAllowedHost` gives them. */
  readonly allowedHosts: readonly string[];
  /** Streams whose links are shortened (S0.16). */
  readonly enabledFor: readonly MessageStream[];
  /** Streams whose links are counted when somebody follows them (S1.54). */
  readonly trackingFor: readonly MessageStream[];
  /** Why the legal stream is among them; null when it is not. */
  readonly legalReason: string | null;
  readonly expiryDays: number;
  /** `http` in development only. */
  readonly scheme: 'https' | 'http';
  readonly onUnlisted: OnUnlisted;
}

/** The settings in force, with what is known about the tenant's domains. */
export interface LinkPolicy extends LinkSettings {
  /** 0: the tenant never decided anything. */
  readonly version: number;
  /** The tenant's domains that lead to us, proven. */
  readonly ownHosts: readonly string[];
  /** Whether `http` may be linked to: development. */
  readonly allowHttp: boolean;
}

/** Shortest and longest life of a link. */
export const MIN_EXPIRY_DAYS = 1;
export const MAX_EXPIRY_DAYS = 400;

const UNTRACKED: readonly MessageStream[] = [LEGAL_STREAM, 'verification'];

/** What holds where a tenant decided nothing. Without a domain nothing is shortened. */
export const DEFAULT_LINK_SETTINGS: LinkSettings = {
  domain: null,
  allowedHosts: [],
  enabledFor: MESSAGE_STREAMS.filter((stream) => stream !== LEGAL_STREAM),
  trackingFor: MESSAGE_STREAMS.filter((stream) => !UNTRACKED.includes(stream)),
  legalReason: null,
  expiryDays: 90,
  scheme: 'https',
  onUnlisted: 'leave',
};

/** Stored settings with the defaults for what they leave out. */
export const completeLinkPolicy = (
  version: number,
  settings: Partial<LinkSettings>,
  facts: Pick<LinkPolicy, 'ownHosts' | 'allowHttp'>,
): LinkPolicy => ({ ...DEFAULT_LINK_SETTINGS, ...settings, version, ...facts });

/** Whether links of this stream are shortened. The legal stream needs its reason here, too. */
export const shortens = (policy: LinkPolicy, stream: MessageStream): boolean =>
  policy.domain !== null && mayBe(policy, policy.enabledFor, stream);

/** Whether who follows a link of this stream is counted. */
export const tracks = (policy: LinkPolicy, stream: MessageStream): boolean => mayBe(policy, policy.trackingFor, stream);

const mayBe = (policy: LinkPolicy, streams: readonly MessageStream[], stream: MessageStream): boolean =>
  streams.includes(stream) && (stream !== LEGAL_STREAM || policy.legalReason !== null);
