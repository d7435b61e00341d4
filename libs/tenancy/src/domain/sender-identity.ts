/** Kinds of senders (S1.46). A pool is a name in the map, see `SenderMapDocument`. */
export const SENDER_TYPES = [
  'long_code',
  'short_code',
  'toll_free',
  'alphanumeric_sender_id',
  'sender_pool',
  'unknown',
] as const;
export const REGISTRATIONS = ['unknown', 'not_required', 'pending', 'registered', 'rejected', 'expired'] as const;
export const USE_CASES = [
  'transactional',
  'informational',
  'marketing',
  'verification',
  'alert',
  'mixed',
  'unknown',
] as const;
export const LIMITATIONS = [
  'inbound_replies_not_supported',
  'country_not_supported',
  'marketing_not_allowed',
  'registration_required',
  'low_throughput',
  'content_filtering_risk',
] as const;
export type SenderType = (typeof SENDER_TYPES)[number];
export type Registration = (typeof REGISTRATIONS)[number];
export type UseCase = (typeof USE_CASES)[number];
export type Limitation = (typeof LIMITATIONS)[number];

/** A sender as choosing one needs it. */
export interface SenderIdentity {
  readonly id: string;
  /** E.164, short code or alphanumeric name. */
  readonly number: string;
  readonly senderType: string;
  readonly registration: string;
  readonly useCases: readonly string[];
  readonly limitations: readonly string[];
  /** Countries it may text; empty: those its type allows. */
  readonly countries: readonly string[];
  readonly segmentsPerSecond: number;
  readonly isDefault: boolean;
  /** Not in the map, and usable by its own name only until then (S0.26). */
  readonly overrideUntil: Date | null;
}

/** Countries of the North American numbering plan, which take no alphanumeric senders. */
const NANP = new Set('US CA PR VI GU AS MP AG AI BB BM BS DM DO GD JM KN KY LC MS SX TC TT VC VG'.split(' '));
const TOLL_FREE = new Set(['US', 'CA', 'PR', 'VI', 'GU', 'AS', 'MP']);

/** Whether a sender reaches a country. A person whose country nobody knows is refused to nobody here: carriers decide. */
export function servesCountry(
  { senderType, countries, limitations }: Pick<SenderIdentity, 'senderType' | 'countries' | 'limitations'>,
  country: string | null,
): boolean {
  if (country === null) return true;
  if (countries.length > 0) return countries.includes(country);
  if (limitations.includes('country_not_supported')) return country === 'US';
  switch (senderType) {
    case 'alphanumeric_sender_id':
      return !NANP.has(country);
    case 'toll_free':
      return TOLL_FREE.has(country);
    case 'short_code':
      return country === 'US';
    default:
      return true;
  }
}

/** Whether people can answer it. */
export const takesReplies = ({
  senderType,
  limitations,
}: Pick<SenderIdentity, 'senderType' | 'limitations'>): boolean =>
  senderType !== 'alphanumeric_sender_id' && !limitations.includes('inbound_replies_not_supported');
