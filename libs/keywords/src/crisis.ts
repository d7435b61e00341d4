import { CRISIS_KINDS, CRISIS_PHRASES, type CrisisKind } from './data/crisis-phrases.js';
import { foldWords } from './fold.js';

/** What danger a text tells of. */
export { CRISIS_KINDS, type CrisisKind };

/** Folded characters that are looked at. */
const MAX_LOOK = 1_600;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;

const BY_FIRST_WORD = new Map<string, (readonly [string, CrisisKind])[]>();
const IN_SIGNS: (readonly [string, CrisisKind])[] = [];
for (const kind of CRISIS_KINDS)
  for (const phrase of Object.values(CRISIS_PHRASES).flatMap((byKind) => byKind[kind].split('|'))) {
    const folded = foldWords(phrase);
    if (folded === '') continue;
    if (UNSPACED.test(folded)) {
      IN_SIGNS.push([folded, kind]);
      continue;
    }
    const first = folded.split(' ')[0]!;
    const known = BY_FIRST_WORD.get(first) ?? [];
    if (!known.some(([one]) => one === folded)) BY_FIRST_WORD.set(first, [...known, [folded, kind]]);
  }

/** Behind these words nobody is in danger: "dying of laughter" is in no list, "want to die laughing" is undone here. */
const JOKES = /^(?: of| from)? (?:laughing|laughter|lol|lmao|haha|embarrassment|boredom|risa|rire|lachen)/;

/**
 * The danger to life or limb that a folded text tells of in words people use, or null. One list for the recogniser and
 * for replies. A false find brings a person to a conversation that needed none; a miss leaves somebody alone with a machine, so the
 * list is wide. Total, linear.
 */
export const findCrisis = (folded: string): CrisisKind | null =>
  crisisIn(folded.length > MAX_LOOK ? folded.slice(0, MAX_LOOK) : folded, undefined);

/** {@link findCrisis} for callers who have the words of the folded text already. */
export function crisisIn(text: string, known: readonly string[] | undefined): CrisisKind | null {
  let start = 0;
  for (const word of known ?? text.split(' ')) {
    const phrases = BY_FIRST_WORD.get(word);
    if (phrases !== undefined)
      for (const [phrase, kind] of phrases) {
        const close = start + phrase.length;
        if (!text.startsWith(phrase, start) || (close < text.length && text[close] !== ' ')) continue;
        if (!JOKES.test(text.slice(close, close + 24))) return kind;
      }
    start += word.length + 1;
  }
  if (!UNSPACED.test(text)) return null;
  return IN_SIGNS.find(([phrase]) => text.includes(phrase))?.[1] ?? null;
}
