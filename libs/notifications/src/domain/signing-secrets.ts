/** A secret both sides sign and verify with. */
export interface SigningSecret {
  /** `whsec_` and 32 random bytes in base64. */
  readonly secret: string;
  /** ISO 8601; null for the newest. Until then the receiver may still know only this one. */
  readonly until: string | null;
}

/** How long the old secret signs beside the new one. */
export const ROTATION_MS = 86_400_000;

/** Puts a new secret in front; the one before it goes on for a day, older ones end. */
export const rotated = (secrets: readonly SigningSecret[], fresh: string, now: Date): readonly SigningSecret[] => [
  { secret: fresh, until: null },
  ...secrets.slice(0, 1).map(({ secret }) => ({ secret, until: new Date(now.getTime() + ROTATION_MS).toISOString() })),
];

/** The secrets that sign now, newest first; at most two. */
export const signing = (secrets: readonly SigningSecret[], now: Date): readonly string[] =>
  secrets.filter(({ until }) => until === null || new Date(until) > now).map(({ secret }) => secret);
