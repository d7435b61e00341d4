import { standsAlone } from './graphemes.js';
import { findLinks } from './links.js';
import { longestFit } from './segments.js';

/** A cut at a sentence or word end may give away at most this share of the room; beyond that the next finer cut is taken. */
const MOST_GIVEN_AWAY = 0.5;

/**
 * The beginning of `text` that fits `maxSegments` parts (model output that ran long, F23): cut after a sentence if one ends in the
 * second half of the room, else after a word, else at a character border; never inside a grapheme cluster or a link. A link that
 * does not fit is left out whole, so a text that is one giant link gives ''. Trailing white space is dropped when something was
 * cut. Nothing is added: the answer is always a beginning of `text`, and `text` itself when it fits.
 * Throws RangeError for a `maxSegments` outside 1..255.
 */
export function cutToSegments(text: string, maxSegments: number): string {
  const fit = longestFit(text, maxSegments);
  if (fit === text.length) return text;
  const links = findLinks(text);
  const torn = links.find((link) => link.start < fit && fit < link.end);
  const room = torn === undefined ? fit : torn.start;
  const least = Math.floor(room * MOST_GIVEN_AWAY);
  const insideLink = (at: number): boolean => links.some((link) => link.start < at && at < link.end);
  const end =
    lastWhere(room, least, (at) => endsSentence(text, at) && !insideLink(at)) ??
    lastWhere(room, least, (at) => endsWord(text, at));
  return text.slice(0, end ?? room).trimEnd();
}

function lastWhere(from: number, downTo: number, accepts: (at: number) => boolean): number | undefined {
  for (let at = from; at > downTo; at -= 1) if (accepts(at)) return at;
  return undefined;
}

const SPACE = /\s/;
const endsWord = (text: string, at: number): boolean => SPACE.test(text[at] ?? ' ') && !SPACE.test(text[at - 1]!);

const CLOSERS = new Set('"\'”’)]»'.split(''));
const STOPS_BEFORE_SPACE = new Set('.!?…'.split(''));
const STOPS_ANYWHERE = new Set('。！？'.split(''));
/** Short words that end in a full stop and do not end a sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|st|ave|no|vs|approx|appt|e\.g|i\.e|[a-z])\.$/i;

/** True when the character at `at` neither belongs to the sentence's own end nor hangs on the character before it. */
const standsAfter = (text: string, at: number, next: string): boolean =>
  !STOPS_ANYWHERE.has(next) && !CLOSERS.has(next) && standsAlone(text.charCodeAt(at));

/** True when a sentence ends right before `at`: a line's end, or a closing mark (and its closing quote) before white space. */
function endsSentence(text: string, at: number): boolean {
  const next = text[at];
  if (next === '\n' || next === '\r') return !SPACE.test(text[at - 1]!);
  let last = at - 1;
  while (last > 0 && CLOSERS.has(text[last]!) && at - last < 3) last -= 1;
  const mark = text[last]!;
  if (STOPS_ANYWHERE.has(mark)) return next === undefined || standsAfter(text, at, next);
  if (!STOPS_BEFORE_SPACE.has(mark) || (next !== undefined && !SPACE.test(next))) return false;
  return mark !== '.' || !ABBREVIATION.test(text.slice(Math.max(0, last - 8), last + 1));
}
