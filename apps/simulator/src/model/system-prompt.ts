import { readFacts } from './facts.js';

/** What the simulated model takes from a system prompt, so that two tenants' prompts give visibly different answers. */
export interface PromptReading {
  readonly business: string | null;
  /** What the prompt says to ask the customer for, turned to the second person. */
  readonly askFor: string | null;
  readonly hours: string | null;
  readonly facts: readonly string[];
  /** Somebody else puts a sentence with our name in front, so this model must not introduce itself again. */
  readonly introduced: boolean;
  /** The answer before was refused: say the plainest thing. */
  readonly corrected: boolean;
}

/** A name: capitalised words, joined by small ones or not. */
const NAME = String.raw`((?:the\s+)?\p{Lu}[\p{L}\d&'’-]*(?:\s+(?:(?:of|the|and|de|la|y|&)\s+){0,2}[\p{Lu}\d&][\p{L}\d&'’-]*){0,5})`;
/** Words after which, in the same sentence, a prompt says whom it speaks for. */
const SPEAKING =
  'answer answers answering reply replies replying respond responds responding work works working speak speaks speaking write writes writing text texts messages assistant receptionist dispatcher concierge agent desk representing customers';

const anyOf = (words: string): string =>
  words
    .split(' ')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]!}]${word.slice(1)}`)
    .join('|');

const NAMED = [
  /<business(?:_name)?>\s*([^<\n]{2,60}?)\s*</i,
  /<business\b[^>]*\bname="([^"]{2,60})"/i,
  /["']?\bbusiness(?:[ _]?name)?["']?\s*(?:is|[:=])\s*["'“]?([^"'”\n.;<,]{2,60})/i,
  new RegExp(String.raw`\b(?:${anyOf(SPEAKING)})\b[^.\n]{0,60}?\b(?:for|of|at|from|to|behalf of)\s+${NAME}`, 'u'),
  new RegExp(String.raw`\b(?:[Yy]ou are|[Yy]ou're|[Ww]elcome to|[Oo]n behalf of)\s+${NAME}`, 'u'),
] as const;
const ASK_FOR =
  /(?:^|[.!;\n-]\s*)(?:always |first |please |then )*ask (?:the customer |them |people |callers )?(?:for|about) ([^.;\n]{3,80})/im;
const HOURS = /\b(?:opening |business |office )?hours["']?\s*(?:are|is|[:=])\s*["']?([^"\n.;}]{3,80})/i;

/** Reads a prompt; what it does not find is null. Never throws. */
export function readSystemPrompt(system: string): PromptReading {
  const business = NAMED.map((pattern) => pattern.exec(system)?.[1]?.trim()).find(
    (name) => name !== undefined && name !== '',
  );
  const askFor = ASK_FOR.exec(system)?.[1]
    ?.replace(/\b(?:their|the customer's|his|her|the caller's)\b/gi, 'your')
    .trim();
  return {
    business: business ?? null,
    askFor: askFor ?? null,
    hours: HOURS.exec(system)?.[1]?.trim() ?? null,
    facts: readFacts(system),
    introduced: /\bput in front of your (?:text|reply|answer)\b/i.test(system),
    corrected: /\banswer before this one was not sent\b/i.test(system),
  };
}
