/** Taking a text apart: what is quoted from us, and what its sentences are. */

/** Longest text between quotes that is taken for a quotation. */
const MAX_QUOTED = 400;
/** Most sentences that are looked at by themselves; the whole text is looked at as well. */
export const MAX_SENTENCES = 8;

const QUOTED = new RegExp(
  `“[^“”\\n]{9,${MAX_QUOTED}}”|"[^"\\n]{9,${MAX_QUOTED}}"|«[^«»\\n]{9,${MAX_QUOTED}}»|„[^„“”\\n]{9,${MAX_QUOTED}}[“”]|「[^「」\\n]{5,${MAX_QUOTED}}」`,
  'gu',
);
const MARK = /["“”«»„「]/;
const QUOTED_LINES = /^\s{0,20}>.*$/gm;

/**
 * The text without what it quotes: longer passages in quotation marks and lines that begin with ">". A word in quotes stays, people
 * put their STOP in quotes. Linear: no quotation is longer than its limit.
 */
export function withoutQuotations(text: string): string {
  let own = text;
  if (own.includes('>')) own = own.replace(QUOTED_LINES, ' ');
  return MARK.test(own) ? own.replace(QUOTED, ' ') : own;
}

const SENTENCE_END = /[.!?;\n。！？؟।…]+/u;

/** The sentences of a text, at most {@link MAX_SENTENCES}: the first ones and the last. An empty list when there is one only. */
export function sentencesOf(text: string): readonly string[] {
  if (!SENTENCE_END.test(text)) return [];
  const parts = text.split(SENTENCE_END, 200).filter((part) => part.trim() !== '');
  if (parts.length < 2) return [];
  return parts.length <= MAX_SENTENCES ? parts : [...parts.slice(0, MAX_SENTENCES - 1), parts.at(-1)!];
}
