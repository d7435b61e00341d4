import { REACTION_FRAMES, REACTION_MEDIA, REACTION_VERBS } from './data/reactions.js';
import { dropInvisible, foldWords } from './fold.js';

/** Longest text of ours that a reaction repeats; phones cut it far earlier. */
const MAX_QUOTE = 1_600;
/** Longest emoji or words before " to “": `Reacted 👨‍👩‍👧‍👦 `. */
const MAX_LEAD = 32;

/** What phones set in other languages write before the words that were reacted to, folded and without the emoji. */
const VERBS_ABROAD: ReadonlySet<string> = new Set(
  REACTION_VERBS.map((verb) => foldWords(verb.replace('{emoji}', ' '))),
);
/** First words of verbs, as written and without accents. */
const FIRST_OF_VERBS: ReadonlySet<string> = new Set(
  REACTION_VERBS.flatMap((verb) => [verb.split(' ')[0]!.toLowerCase(), foldWords(verb).split(' ')[0]!]),
);
const MEDIA_ABROAD: ReadonlySet<string> = new Set(REACTION_MEDIA.map(foldWords));
/** The same where words stand on both sides of what was reacted to. */
const FRAMES: ReadonlySet<string> = new Set(
  REACTION_FRAMES.map((frame) => frame.replace('{emoji}', ' ').split('{text}').map(foldWords).join('|')),
);
const OPENS = /["“«„「『]/;
/** Opening and closing marks around what was reacted to. */
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['「', '」'],
  ['『', '』'],
  ['”', '”'],
];
const CLOSES: ReadonlySet<string> = new Set(QUOTES.map(([, close]) => close));
/** Longest lead, in code units, and longest report of a reaction to a picture. */
const MAX_LEAD_ABROAD = 60;

/** Verbs with which iPhones and Android phones report a reaction as a text. */
const VERBS =
  /^(?:liked|loved|disliked|laughed at|emphasized|emphasised|questioned|removed an? [a-z ]{1,24} from|reacted [^\n"“]{1,32} to)$/;
/** An emoji (no letter, no digit) and "to". */
const EMOJI_TO = /^[^\p{L}\p{N}\s"“]{1,32} to$/u;
/** What must be somewhere in the text before it is worth cleaning. */
const CLOSING = /[”"]/;
const MEDIA_VERB = /^\s*(?:liked|loved|disliked|laughed|emphasi|questioned)/i;
const MEDIA =
  /^(?:liked|loved|disliked|laughed at|emphasized|emphasised|questioned) an? (?:image|photo|movie|video|attachment|audio message|voice message|message)$/;

/**
 * True when the text is a phone's report of a reaction (R-1.18 step 2): a verb or an emoji, and the text reacted to in quotes,
 * nothing after them. What is inside is ours, not the customer's, so no keyword in it counts. One pair of quotes only: a person
 * who quotes two things is writing a sentence.
 */
export function isReaction(text: string): boolean {
  return isEnglishReaction(text) || isReactionAbroad(text);
}

function isEnglishReaction(text: string): boolean {
  if (!mayBeReaction(text) || text.length > MAX_QUOTE + MAX_LEAD * 2) return false;
  if (!CLOSING.test(text) && !MEDIA_VERB.test(text)) return false;
  const clean = dropInvisible(text)
    .trim()
    .replace(/[^\S\n]+/g, ' ');
  const close = clean.at(-1);
  if (close !== '”' && close !== '"') return MEDIA.test(clean.toLowerCase());
  const open = clean.search(/[“"]/);
  if (open < 2 || open > MAX_LEAD * 2 || open === clean.length - 1) return false;
  const lead = clean.slice(0, open).trim().toLowerCase();
  if (!VERBS.test(lead) && !EMOJI_TO.test(lead)) return false;
  // The quote may quote with the other kind of mark.
  const ends = clean[open] === '“' ? '”' : '"';
  return clean.indexOf(ends, open + 1) === clean.length - 1;
}

/** The same in other languages: a verb of the list, and one passage in quotes with which the text ends; or a verb and a picture. */
function isReactionAbroad(text: string): boolean {
  const last = lastVisible(text);
  if (last === '' || text.length > MAX_QUOTE + MAX_LEAD_ABROAD * 2) return false;
  if (!CLOSES.has(last)) return OPENS.test(text) ? isFramed(text) : text.length <= MAX_LEAD_ABROAD && isOfMedia(text);
  const clean = dropInvisible(text).trim();
  for (const [opens, closes] of QUOTES) {
    if (closes !== last) continue;
    const open = clean.indexOf(opens);
    if (open < 1 || open > MAX_LEAD_ABROAD || clean.indexOf(closes, open + 1) !== clean.length - closes.length)
      continue;
    if (VERBS_ABROAD.has(foldWords(clean.slice(0, open)))) return true;
  }
  return false;
}

function isFramed(text: string): boolean {
  const clean = dropInvisible(text).trim();
  return QUOTES.some(([opens, closes]) => {
    const open = clean.indexOf(opens);
    const close = clean.indexOf(closes, open + 1);
    if (open === -1 || close === -1 || clean.includes(closes, close + 1)) return false;
    if (open > MAX_LEAD_ABROAD || clean.length - close > MAX_LEAD_ABROAD) return false;
    return FRAMES.has(`${foldWords(clean.slice(0, open))}|${foldWords(clean.slice(close + closes.length))}`);
  });
}

function isOfMedia(text: string): boolean {
  const start = text.search(/\S/u);
  const blank = text.indexOf(' ', start);
  if (blank === -1 || !FIRST_OF_VERBS.has(text.slice(start, blank).toLowerCase())) return false;
  const words = foldWords(text).split(' ');
  for (let at = 1; at < words.length; at += 1)
    if (MEDIA_ABROAD.has(words.slice(at).join(' ')) && VERBS_ABROAD.has(words.slice(0, at).join(' '))) return true;
  return false;
}

function lastVisible(text: string): string {
  let at = text.length - 1;
  while (at >= 0 && (text.charCodeAt(at) <= 0x20 || text.charCodeAt(at) === 0x200b || text.charCodeAt(at) === 0x200a))
    at -= 1;
  return text[at] ?? '';
}

/** A cheap look that spares most texts {@link isReaction}: it begins like a verb of a reaction, or like an emoji. */
function mayBeReaction(text: string): boolean {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  const first = text.charCodeAt(at);
  return first >= 0x80 || FIRST_LETTERS.has(first);
}

const FIRST_LETTERS: ReadonlySet<number> = new Set(Array.from('lderqLDERQ', (letter) => letter.charCodeAt(0)));
