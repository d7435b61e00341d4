import type { KeywordDecision } from '#libs/keywords';

/** A text of a burst, with what it says by itself. */
export interface BurstText {
  readonly inboundId: string;
  readonly text: string;
  /** Its meaning was weighed and is not in force yet. */
  readonly weighed: boolean;
}

/** So many words are a thought of their own; fewer may be a part of one. */
const WHOLE_THOUGHT = 5;
const isFragment = (text: string): boolean => text.trim().split(/\s+/u).length < WHOLE_THOUGHT;

/**
 * What the weighed texts of a burst mean once all of its texts have been read together: "i dont want" and "to live anymore" is a cry for
 * help, "i dont want" and "these texts" an opt-out. A whole sentence that asks for an end of texts keeps its meaning, whatever stands
 * beside it; the meaning of fragments is that of the burst, and stands at the last of them. Pure.
 */
export function settleBurst(
  texts: readonly BurstText[],
  decide: (text: string) => KeywordDecision,
): readonly { readonly inboundId: string; readonly keyword: KeywordDecision }[] {
  const weighed = texts.filter((text) => text.weighed);
  const last = weighed.at(-1);
  if (last === undefined) return [];
  const together = texts.length > 1 ? decide(texts.map(({ text }) => text).join('\n')) : null;
  return weighed.map((one) => {
    const alone = decide(one.text);
    if (together === null || (alone.class === 'opt_out' && !together.isCrisis && !isFragment(one.text)))
      return { inboundId: one.inboundId, keyword: alone };
    if (one === last) return { inboundId: one.inboundId, keyword: together };
    return { inboundId: one.inboundId, keyword: { ...together, class: 'free_text', rule: 'text.part_of_burst' } };
  });
}

/**
 * Whether a text shows that its sender plainly goes on with the matter, so that a doubt about an earlier one has ended: a question or a
 * sentence that speaks of something else, or an answer to a question that we asked since. Pure.
 */
export function endsDoubt(text: string, keyword: KeywordDecision, hasAskedSince: boolean): boolean {
  if (keyword.noise || keyword.isCrisis || keyword.isWeighed) return false;
  if (keyword.class !== 'free_text' && keyword.class !== 'acknowledgement') return false;
  if (keyword.rule.startsWith('ngram.')) return false;
  return hasAskedSince || /[?？؟]/u.test(text) || (!isFragment(text) && !keyword.declined);
}
