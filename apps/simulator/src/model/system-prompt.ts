/** What the simulated model takes from a system prompt, so that two tenants' prompts give visibly different answers. */
export interface PromptReading {
  readonly business: string | null;
  /** What the prompt says to ask the customer for, turned to the second person. */
  readonly askFor: string | null;
  readonly hours: string | null;
}

const NAMED = [
  /<business(?:_name)?>\s*([^<\n]{2,60}?)\s*</i,
  /<business\b[^>]*\bname="([^"]{2,60})"/i,
  /["']?\bbusiness(?:[ _]?name)?["']?\s*(?:is|[:=])\s*["'“]?([^"'”\n.;<,]{2,60})/i,
  /\b(?:answer(?:ing|s)?|repl(?:y|ies|ying)|respond(?:ing|s)?|work(?:ing|s)?|speak(?:ing|s)?|writ(?:e|ing|es)|text(?:ing|s)?|messages?|assistant|receptionist|dispatcher|concierge|agent|desk|behalf|representing|customers)\b[^.\n]{0,60}?\b(?:for|of|at|from|to)\s+((?:the\s+)?\p{Lu}[\p{L}\d&'’-]*(?:\s+(?:(?:of|the|and|de|y|&)\s+)?\p{Lu}[\p{L}\d&'’-]*){0,5})/u,
  /\b(?:you are|you're|welcome to)\s+(?:the\s+)?(\p{Lu}[\p{L}\d&'’-]*(?:\s+(?:(?:of|and|&)\s+)?\p{Lu}[\p{L}\d&'’-]*){0,5})/u,
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
  return { business: business ?? null, askFor: askFor ?? null, hours: HOURS.exec(system)?.[1]?.trim() ?? null };
}
