/**
 * Machines that answer each other (R-7.2). Stricter than the carriers' own guards: Twilio stops at 30 replies with gaps under 30 seconds (14107) and withholds what
 * looks machine-made (30039).
 */

/** One text between a person's number and one of ours, as the guard needs it. */
export interface PairText {
  readonly direction: 'in' | 'out';
  /** Written by a machine of ours: a model, a template, a keyword's answer. Meaningless for `in`. */
  readonly automatic: boolean;
  /** When it arrived or was accepted for sending. */
  readonly at: Date;
  /** The same for the same words and nothing else, e.g. a keyed hash of the folded text. Empty for a text without words, such as a photo. */
  readonly fingerprint: string;
  /** A few words, as people answer with: "yes", "2 bags". Three of them to three different questions are a person's. */
  readonly isShort: boolean;
}

/** Longest text, in characters, that is short in this sense. */
export const SHORT_TEXT_CHARS = 24;

/** Automatic texts a pair may carry in each span; the next one waits. */
export const LOOP_LIMITS = [
  { rule: 'loop.automatic_5_min', limit: 8, windowMs: 5 * 60_000 },
  { rule: 'loop.automatic_1_h', limit: 20, windowMs: 60 * 60_000 },
  { rule: 'loop.automatic_24_h', limit: 60, windowMs: 24 * 60 * 60_000 },
] as const;
/** So many texts with the same words in one direction within {@link IDENTICAL_WINDOW_MS} are a machine's. */
export const IDENTICAL_LIMIT = 3;
export const IDENTICAL_WINDOW_MS = 10 * 60_000;
/** An answer faster than this is not typed; {@link FAST_LIMIT} in a row are a machine's. */
export const FAST_MS = 2_000;
export const FAST_LIMIT = 3;
/** How long automatic texts stay away after a sign of a machine; a person of ours may write all the while. */
export const MUTE_MS = 60 * 60_000;
/** How far back the list must reach: the widest span. */
export const LOOP_REACH_MS = 24 * 60 * 60_000;
/** Longest list that is read, from its newest end. */
export const MAX_PAIR_TEXTS = 500;

/** A rule that holds, and until when. */
export interface LoopHold {
  readonly rule: string;
  readonly until: Date;
  /** A sign of a machine: automatic texts are muted, and a person of ours should look. */
  readonly toPerson: boolean;
}

/** May one more automatic text go to this pair? `rule` is the one that holds longest. */
export type LoopDecision =
  | { readonly verdict: 'clear' }
  | {
      readonly verdict: 'hold';
      readonly code: 'ERR_LOOP_GUARD';
      readonly rule: string;
      readonly until: Date;
      readonly toPerson: boolean;
      readonly holds: readonly LoopHold[];
    };

/**
 * Asked before each automatic text. `texts` are those of the pair within {@link LOOP_REACH_MS}, both directions, in any order; the one in question is not among
 * them; an answer quicker than `fastMs` is no person's. Pure, and blind to the order. Texts a person of ours wrote count as identical or as what was answered fast, never as automatic.
 */
export function decideLoop(now: Date, texts: readonly PairText[], fastMs = FAST_MS): LoopDecision {
  const ordered = inOrder(texts);
  const holds = [...tooMany(now, ordered), ...identical(now, ordered), ...tooFast(now, ordered, fastMs)];
  const [longest] = holds.toSorted((one, other) => other.until.getTime() - one.until.getTime());
  if (longest === undefined) return { verdict: 'clear' };
  const toPerson = holds.some((hold) => hold.toPerson);
  return { verdict: 'hold', code: 'ERR_LOOP_GUARD', rule: longest.rule, until: longest.until, toPerson, holds };
}

/** By time; within a millisecond what came in follows what went out, then by fingerprint, so that any order of telling gives the same. */
function inOrder(texts: readonly PairText[]): readonly PairText[] {
  const ordered = [...texts].sort(
    (one, other) =>
      one.at.getTime() - other.at.getTime() ||
      Number(one.direction === 'in') - Number(other.direction === 'in') ||
      (one.fingerprint < other.fingerprint ? -1 : one.fingerprint > other.fingerprint ? 1 : 0) ||
      Number(one.automatic) - Number(other.automatic) ||
      Number(one.isShort) - Number(other.isShort),
  );
  return ordered.slice(-MAX_PAIR_TEXTS);
}

function tooMany(now: Date, ordered: readonly PairText[]): readonly LoopHold[] {
  const automatic = ordered
    .filter(({ direction, automatic: isAutomatic }) => direction === 'out' && isAutomatic)
    .map(({ at }) => at.getTime());
  return LOOP_LIMITS.flatMap(({ rule, limit, windowMs }) => {
    const counted = automatic.filter((at) => at > now.getTime() - windowMs);
    if (counted.length < limit) return [];
    return [{ rule, until: new Date(counted[counted.length - limit]! + windowMs), toPerson: false }];
  });
}

/**
 * The same words three times. A photo says nothing of the kind. A short text of a person counts only as the answer to one and the same text of
 * ours: "yes" to three different questions, or "hello" three times before anybody has answered, is no machine.
 */
function identical(now: Date, ordered: readonly PairText[]): readonly LoopHold[] {
  return (['in', 'out'] as const).flatMap((direction) => {
    const seen = new Map<string, number[]>();
    const lastAt = new Map<string, number>();
    let ours: { readonly fingerprint: string; readonly place: number } | null = null;
    let lastSign: number | null = null;
    for (const [place, text] of ordered.entries()) {
      if (text.direction === 'out') ours = { fingerprint: text.fingerprint, place };
      if (text.direction !== direction || text.fingerprint === '') continue;
      let words = text.fingerprint;
      if (direction === 'in' && text.isShort) {
        const before = lastAt.get(words) ?? -1;
        lastAt.set(words, place);
        if (ours === null || ours.place < before) continue;
        words = `${words}\n${ours.fingerprint}`;
      }
      const times = seen.get(words) ?? [];
      times.push(text.at.getTime());
      seen.set(words, times);
      const first = times.at(-IDENTICAL_LIMIT);
      if (first !== undefined && text.at.getTime() - first <= IDENTICAL_WINDOW_MS) lastSign = text.at.getTime();
    }
    return muted(now, lastSign, `loop.identical_${direction}`);
  });
}

/** Only the first text after one of ours is an answer to it; what a person adds in further texts tells nothing of speed. */
function tooFast(now: Date, ordered: readonly PairText[], fastMs: number): readonly LoopHold[] {
  let inRow = 0;
  let lastSign: number | null = null;
  for (const [index, text] of ordered.entries()) {
    const before = ordered[index - 1];
    if (text.direction !== 'in' || before?.direction !== 'out') continue;
    inRow = text.at.getTime() - before.at.getTime() < fastMs ? inRow + 1 : 0;
    if (inRow >= FAST_LIMIT) lastSign = text.at.getTime();
  }
  return muted(now, lastSign, 'loop.machine_fast');
}

function muted(now: Date, sign: number | null, rule: string): readonly LoopHold[] {
  if (sign === null || sign + MUTE_MS <= now.getTime()) return [];
  return [{ rule, until: new Date(sign + MUTE_MS), toPerson: true }];
}
