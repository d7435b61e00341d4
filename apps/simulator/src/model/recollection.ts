/** What the customer has told us, as far as this model understands it. Null where nothing was said. */
export interface Recollection {
  readonly name: string | null;
  /** In the second person, ready to follow "You mentioned": `you need a plumber`, `your sink is leaking`. */
  readonly need: string | null;
  /** The need in the customer's own words, for languages this model does not turn round. */
  readonly needQuoted: string | null;
  readonly day: string | null;
}

/** Longest quotation of a customer, in characters. */
export const MAX_QUOTE_CHARS = 60;

const NAME =
  /\b(?:my name is|name'?s|this is|i am|i'm|it's|me llamo|mi nombre es|soy|je m'appelle|je suis|ich hei(?:ß|ss)e|ich bin|mein name ist)\s+(\p{Lu}[\p{L}'’-]{1,30})/iu;
const NOT_NAMES =
  /^(?:looking|interested|not|very|so|the|a|an|in|at|on|still|just|ok|okay|sure|urgent|sorry|here|me|un|una|ein|eine)$/i;
const NEED_VERB =
  /\b(?:i|we)(?:'d| would)? (?:(need|want|like|have|lost|broke|ordered|booked)|am looking for|are looking for)\s+([^.!?;\n]{3,160})/i;
const NEED_LOOKING = /\b(?:looking for|interested in|help with|problem with|trouble with)\s+([^.!?;\n]{3,160})/i;
const NEED_BARE = /^(?:hi|hello|hey)?[,! ]*need\s+([^.!?;\n]{3,160})/i;
const NEED_MY = /\b(?:my|our)\s+((?!name)[^.!?;\n]{3,160})/i;
const NEED_OTHER =
  /\b(?:necesito|necesitamos|quiero|quisiera|busco|tengo|ich brauche|wir brauchen|ich suche|ich möchte|ich habe|j'ai besoin d[e']|je cherche|je voudrais|j'ai)\s*([^.!?;\n]{3,160})/i;
const DAY =
  /\b(today|tonight|tomorrow(?: (?:morning|afternoon|evening))?|(?:next |this |on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?: (?:morning|afternoon|evening))?|next week|this weekend|hoy|mañana|lunes|martes|miércoles|jueves|viernes|sábado|domingo|heute|morgen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|aujourd'hui|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b/i;

const SECOND_PERSON: Readonly<Record<string, string>> = {
  my: 'your',
  our: 'your',
  mine: 'yours',
  i: 'you',
  we: 'you',
  me: 'you',
  us: 'you',
  am: 'are',
  "i'm": "you're",
};

/** The customer's "I" and "my" as our "you" and "your"; English only. */
export const turnRound = (clause: string): string =>
  clause.replace(/[\p{L}']+/gu, (word) => SECOND_PERSON[word.toLowerCase()] ?? word);

/**
 * A customer's words fit to be said back: no links, amounts, long numbers, placeholders or markup (a reply may not carry them),
 * and short. Null when nothing is left.
 */
export function quotable(text: string): string | null {
  const clean = text
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/\S+@\S+/g, ' ')
    .replace(/[$€£¥]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£¥]|dollars?|euros?|usd|eur)/gi, ' ')
    .replace(/\+?\d[\d\s().-]{3,}\d/g, ' ')
    .replace(/[<>{}[\]\\^~|`*_#"“”]/g, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Cc}|\p{Cf}|\uFE0F/gu, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const words = clean.split(' ');
  let cut = '';
  for (const word of words) {
    if (cut.length + 1 + word.length > MAX_QUOTE_CHARS) break;
    cut = cut === '' ? word : `${cut} ${word}`;
  }
  const ended = cut.replace(/[\s,;:.!?-]+$/, '');
  return /\p{L}{2}/u.test(ended) ? ended : null;
}

function needIn(text: string): { readonly spoken: string | null; readonly quoted: string | null } {
  const verb = NEED_VERB.exec(text);
  if (verb !== null) return phrase(verb[2]!, (what) => `you ${verbOf(verb[1])} ${what}`);
  const bare = NEED_BARE.exec(text) ?? NEED_LOOKING.exec(text);
  if (bare !== null) return phrase(bare[1]!, (what) => `you need ${what}`);
  const mine = NEED_MY.exec(text);
  if (mine !== null) return phrase(mine[1]!, (what) => `your ${what}`);
  const other = NEED_OTHER.exec(text);
  return other === null ? { spoken: null, quoted: null } : phrase(other[1]!, (what) => what);
}

const verbOf = (verb: string | undefined): string => {
  const word = verb?.toLowerCase() ?? 'need';
  return word === 'like' ? 'would like' : word;
};

function phrase(
  raw: string,
  say: (what: string) => string,
): { readonly spoken: string | null; readonly quoted: string | null } {
  const quoted = quotable(raw);
  return quoted === null ? { spoken: null, quoted: null } : { spoken: say(turnRound(quoted)), quoted };
}

/** Reads the texts oldest first; what was said last wins. */
export function recollect(texts: readonly string[]): Recollection {
  let name: string | null = null;
  let need: string | null = null;
  let needQuoted: string | null = null;
  let day: string | null = null;
  for (const text of texts) {
    const named = NAME.exec(text)?.[1];
    if (named !== undefined && /^\p{Lu}/u.test(named) && !NOT_NAMES.test(named)) name = named;
    const found = needIn(text);
    if (found.spoken !== null) ({ spoken: need, quoted: needQuoted } = found);
    day = DAY.exec(text)?.[1]?.replace(/^on /i, '') ?? day;
  }
  return { name, need, needQuoted, day };
}
