import { analyzeContent, cutToSegments } from '#libs/sms';
import type { Found } from './facts-in-text.js';

/** Segments a reply may take when the tenant says nothing else. */
export const DEFAULT_SEGMENT_BUDGET = 2;
/** Most segments any tenant may give one reply. */
export const MAX_SEGMENT_BUDGET = 10;

/** A usable segment budget, 1 … 10, from whatever configuration holds. */
export const segmentBudgetOf = (wanted: number): number =>
  Number.isFinite(wanted) ? Math.min(MAX_SEGMENT_BUDGET, Math.max(1, Math.trunc(wanted))) : DEFAULT_SEGMENT_BUDGET;

/** Characters of plain GSM-7 text in so many segments (S1.47): what the model is told. */
export const charsIn = (segments: number): number => (segments === 1 ? 160 : segments * 153);

/**
 * The beginning of `text` that bills at most `segments` segments and does not end inside one of the `whole` stretches (numbers, amounts,
 * links): half a phone number is a wrong phone number. Null when nothing is left. Pure.
 */
export function fitToSegments(text: string, segments: number, whole: readonly Found[]): string | null {
  let kept = cutToSegments(text, segments);
  for (const torn of whole.toSorted((one, other) => other.start - one.start)) {
    if (torn.start < kept.length && kept.length < torn.end) kept = text.slice(0, torn.start).trimEnd();
  }
  return kept === '' || analyzeContent(kept).segmentCount > segments ? null : kept;
}
