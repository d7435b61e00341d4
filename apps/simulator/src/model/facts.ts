import { isJson } from '../http/json.js';

/** Longest fact that is said back, in characters; a longer one is not fit for a text. */
export const MAX_FACT_CHARS_SAID = 160;
const SHORTEST_TELLING_WORD = 4;

/** Words that mean the same in a question as others in a fact. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  open: ['hours', 'staffed'],
  opening: ['hours', 'staffed'],
  close: ['hours', 'staffed'],
  hours: ['staffed', 'open'],
  accept: ['takes', 'take', 'accepted'],
  where: ['address', 'located'],
  address: ['located'],
};
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'what when which have your yours with that this they there here would could should will from about come does please need want tell them'.split(
    ' ',
  ),
);

/** The facts block of a system prompt: `{"facts": [...]}` somewhere in it. Empty when there is none or it cannot be read. */
export function readFacts(system: string): readonly string[] {
  const block = /\{"facts":\[[\s\S]*?\]\}/.exec(system)?.[0];
  if (block === undefined) return [];
  try {
    const parsed: unknown = JSON.parse(block);
    const facts = isJson(parsed) ? parsed['facts'] : null;
    return Array.isArray(facts) ? facts.filter((fact): fact is string => typeof fact === 'string') : [];
  } catch {
    return [];
  }
}

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    (word) => word.length >= SHORTEST_TELLING_WORD && !EMPTY_WORDS.has(word),
  );

/** The fact that shares most words with the question, or null when none shares any. The business's own name tells nothing. */
export function factFor(question: string, facts: readonly string[], business: string | null): string | null {
  const asked = new Set(wordsOf(question).flatMap((word) => [word, ...(SAME[word] ?? [])]));
  for (const word of wordsOf(business ?? '')) asked.delete(word);
  let best: string | null = null;
  let bestShared = 0;
  for (const fact of facts) {
    const shared = new Set(wordsOf(fact).filter((word) => asked.has(word))).size;
    if (shared > bestShared && fact.length <= MAX_FACT_CHARS_SAID) [best, bestShared] = [fact, shared];
  }
  return best;
}
