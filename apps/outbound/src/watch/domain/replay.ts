import { assertNever } from '#libs/kernel';
import type { MessageState } from '#libs/messaging';

/** Most times one text may be sent again through this door. */
export const MAX_REPLAYS = 5;

/** What decides whether a text that ended badly may be sent again. */
export interface ReplayFacts {
  readonly state: MessageState;
  readonly purpose: string;
  /** False once the person was erased or retention has taken the words. */
  readonly isWhole: boolean;
  readonly attempts: readonly { readonly state: string; readonly reconciliation: string | null }[];
  /** What became of the texts that earlier replays made. */
  readonly earlier: readonly MessageState[];
}

export type ReplayRefusal =
  'not_dead' | 'outcome_unknown' | 'erased' | 'of_its_moment' | 'replayed' | 'too_often' | 'outdated';

/** Purposes whose texts answer what a person has just said; later they would be another text, and some pass a suppression. */
const OF_ITS_MOMENT: ReadonlySet<string> = new Set([
  'opt_out_confirmation',
  'opt_in_confirmation',
  'help',
  'clarification',
  'opt_in_request',
]);

/**
 * Null when it may. Never while it is possible that the provider has the text (I13): every attempt must be known to have failed, by its answer, its receipt, or its absence from the provider's
 * list. Never twice: only a replay that was refused before it left makes room for another.
 */
export function objectsToReplay({ state, purpose, isWhole, attempts, earlier }: ReplayFacts): ReplayRefusal | null {
  if (attempts.some((attempt) => attempt.state === 'unknown' || isGivenUp(attempt))) return 'outcome_unknown';
  if (state !== 'failed' && state !== 'undelivered') return 'not_dead';
  // What expired may have been taken, and so may what was found or is being submitted.
  if (!attempts.every((attempt) => ['failed', 'undelivered', 'suppressed'].includes(attempt.state)))
    return 'outcome_unknown';
  if (!isWhole) return 'erased';
  if (OF_ITS_MOMENT.has(purpose)) return 'of_its_moment';
  if (earlier.some((replay) => replay !== 'suppressed')) return 'replayed';
  return earlier.length >= MAX_REPLAYS ? 'too_often' : null;
}

/** Its deadline came before anybody could find out. */
const isGivenUp = (attempt: ReplayFacts['attempts'][number]): boolean =>
  attempt.state === 'expired' && attempt.reconciliation === 'given_up';

/** What to tell whoever asked. */
export function whyNotReplayed(refusal: ReplayRefusal): string {
  switch (refusal) {
    case 'not_dead':
      return 'The text has not ended badly, or a receipt has since said otherwise.';
    case 'outcome_unknown':
      return 'Nobody knows whether the gateway took it, and it must not arrive twice. Find out at the gateway; if it was never sent, send it as a new text.';
    case 'erased':
      return 'Its words or its recipient have been erased.';
    case 'of_its_moment':
      return 'It answered what the person had just said, and would say something else now.';
    case 'replayed':
      return 'It has been sent again already. Look at what became of that text.';
    case 'too_often':
      return `It has been tried ${MAX_REPLAYS} times and was refused each time. Find out why first.`;
    case 'outdated':
      return 'What it tells has changed since, or is over. Newer news makes texts of its own.';
    default:
      return assertNever(refusal);
  }
}

const SHORTEST_MS = 10 * 60_000;
const LONGEST_MS = 24 * 60 * 60_000;

/** How long the text is worth sending now: as long as the first time, within bounds. */
export const replayValidityMs = (createdAt: Date, expiresAt: Date): number =>
  Math.min(LONGEST_MS, Math.max(SHORTEST_MS, expiresAt.getTime() - createdAt.getTime()));
