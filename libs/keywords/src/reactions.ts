import { dropInvisible } from './fold.js';

/** Longest text of ours that a reaction repeats; phones cut it far earlier. */
const MAX_QUOTE = 1_600;
/** Longest emoji or words before " to “": `Reacted 👨‍👩‍👧‍👦 `. */
const MAX_LEAD = 32;

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

/** A cheap look that spares most texts {@link isReaction}: it begins like a verb of a reaction, or like an emoji. */
function mayBeReaction(text: string): boolean {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  const first = text.charCodeAt(at);
  return first >= 0x80 || FIRST_LETTERS.has(first);
}

const FIRST_LETTERS: ReadonlySet<number> = new Set(Array.from('lderqLDERQ', (letter) => letter.charCodeAt(0)));
