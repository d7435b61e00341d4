/** Longest text between quotes that is taken for a quotation. */
const MAX_QUOTED = 400;
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
