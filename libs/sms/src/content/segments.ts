import { dividesAtOrBefore, graphemeSegmenter, standsAlone } from './graphemes.js';
import { GSM_SEPTETS, gsmSeptets } from './gsm-alphabet.js';

/** Alphabets a text of ours can leave in. S1.11 also names `binary` and `unknown`: those are what others may report to us. */
export type TextEncoding = 'gsm7' | 'ucs2';

/**
 * Room of one part in units (septets for gsm7, UTF-16 code units for ucs2): alone, and as one of several, where the joining
 * header takes six octets (3GPP 23.040, 8-bit reference; what every provider bills by).
 */
export const SEGMENT_ROOM = {
  gsm7: { single: 160, joined: 153 },
  ucs2: { single: 70, joined: 67 },
} as const satisfies Record<TextEncoding, { single: number; joined: number }>;

/** A joined message numbers its parts in one octet: beyond this nothing can be sent (3GPP 23.040). */
export const MAX_SEGMENTS = 255;

/** Most non-GSM characters that are listed by name; the list is for showing a writer what to change. */
export const MAX_LISTED_CHARACTERS = 20;

/** How far into a text the list of non-GSM characters looks, in code units. */
export const MAX_LISTED_REACH = 2_000;

/** How a text leaves: its alphabet and, for every part, where it ends in the text and how many units it carries. */
export interface SegmentLayout {
  readonly encoding: TextEncoding;
  /** Offset in UTF-16 code units after the last character of each part. An empty text is one empty part. */
  readonly ends: readonly number[];
  /** Septets (gsm7) or code units (ucs2) per part. */
  readonly units: readonly number[];
}

/**
 * Divides a text as it will be billed (S1.47, text-encoding.md §1-2): GSM-7 when every character has a place there, else
 * UCS-2 for all of it. No part ends between ESC and its character, between surrogate halves or inside a grapheme cluster; this
 * is the larger of the two counts where reference counters disagree. Total for any string, linear; a GSM-7 text costs one
 * pass. The count may exceed {@link MAX_SEGMENTS}: refusing is the caller's decision. A single cluster longer than a whole part
 * is the one thing that is broken, at a scalar value.
 */
export function layOutSegments(text: string): SegmentLayout {
  const septets = countSeptets(text);
  if (septets < 0) {
    return text.length <= SEGMENT_ROOM.ucs2.single
      ? { encoding: 'ucs2', ends: [text.length], units: [text.length] }
      : { encoding: 'ucs2', ...packUcs2(text, SEGMENT_ROOM.ucs2.joined, Infinity) };
  }
  return septets <= SEGMENT_ROOM.gsm7.single
    ? { encoding: 'gsm7', ends: [text.length], units: [septets] }
    : { encoding: 'gsm7', ...packGsm(text, SEGMENT_ROOM.gsm7.joined, Infinity, septets) };
}

/** The text of every part, in order; joined they are the text again. See {@link layOutSegments}. */
export function splitSegments(text: string): readonly string[] {
  let start = 0;
  return layOutSegments(text).ends.map((end) => {
    const part = text.slice(start, end);
    start = end;
    return part;
  });
}

/**
 * Offset of the longest beginning of `text` that fits `maxSegments` parts, on a character border. A beginning without the
 * character that forces UCS-2 is measured in GSM-7, so cutting a closing emoji off wins its whole room back.
 * Throws RangeError for a `maxSegments` outside 1..{@link MAX_SEGMENTS}.
 */
export function longestFit(text: string, maxSegments: number): number {
  if (!Number.isInteger(maxSegments) || maxSegments < 1 || maxSegments > MAX_SEGMENTS)
    throw new RangeError(`maxSegments must be a whole number from 1 to ${MAX_SEGMENTS}`);
  const layout = layOutSegments(text);
  if (layout.ends.length <= maxSegments) return text.length;
  const room = maxSegments === 1 ? 'single' : 'joined';
  if (layout.encoding === 'gsm7') return packGsm(text, SEGMENT_ROOM.gsm7[room], maxSegments).ends.at(-1)!;
  const inUcs2 = packUcs2(text, SEGMENT_ROOM.ucs2[room], maxSegments).ends.at(-1)!;
  const plain = text.slice(0, plainPrefix(text));
  const inGsm = plain === '' ? 0 : packGsm(plain, SEGMENT_ROOM.gsm7[room], maxSegments).ends.at(-1)!;
  return Math.max(inUcs2, inGsm);
}

/**
 * The distinct characters (whole clusters, in order of appearance) that GSM-7 lacks; at most {@link MAX_LISTED_CHARACTERS} of
 * those within the first {@link MAX_LISTED_REACH} code units.
 */
export function nonGsmCharacters(text: string): readonly string[] {
  const found = new Set<string>();
  const reach = Math.min(text.length, MAX_LISTED_REACH);
  let previous = -1;
  let at = 0;
  while (at < reach && found.size < MAX_LISTED_CHARACTERS) {
    const code = text.charCodeAt(at);
    if (!isWhole(text, at)) {
      at = addClusters(text, at, found);
      continue;
    }
    if (code !== previous && gsmSeptets(code) === 0) found.add(text[at]!);
    previous = code;
    at += 1;
  }
  return [...found];
}

/** True when the code unit at `at`, where a character begins, is that whole character. */
const isWhole = (text: string, at: number): boolean =>
  standsAlone(text.charCodeAt(at)) && (at + 1 >= text.length || standsAlone(text.charCodeAt(at + 1)));

/** Units handed to the segmenter at once, and the longest cluster that is shown whole. */
const CLUSTER_WINDOW = 128;

/** Adds the clusters from `at` on until plain characters begin again; gives where it stopped, always further on. */
function addClusters(text: string, at: number, found: Set<string>): number {
  const window = text.slice(at, at + CLUSTER_WINDOW);
  let end = at;
  for (const { segment } of graphemeSegmenter().segment(window)) {
    // The last cluster of a window may go on beyond it: the next window begins with it.
    if (end > at && end + segment.length === at + CLUSTER_WINDOW) break;
    if (found.size === MAX_LISTED_CHARACTERS) break;
    if (segment.length > 1 || gsmSeptets(segment.charCodeAt(0)) === 0) found.add(segment);
    end += segment.length;
    if (isWhole(text, end)) break;
  }
  return end;
}

/** Septets of the whole text, or -1 as soon as a character has no place in GSM-7. */
function countSeptets(text: string): number {
  const table = GSM_SEPTETS;
  const size = table.length;
  const length = text.length;
  let total = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= size) return -1;
    const septets = table[code]!;
    if (septets === 0) return -1;
    total += septets;
  }
  return total;
}

/** How far the text stays within GSM-7, on a character border: an accent that follows a plain letter takes the letter along. */
function plainPrefix(text: string): number {
  let at = 0;
  while (at < text.length && gsmSeptets(text.charCodeAt(at)) > 0) at += 1;
  if (at === 0 || at === text.length || standsAlone(text.charCodeAt(at))) return at;
  const joined = graphemeSegmenter()
    .segment(text.slice(at - 1, at + 2))
    .containing(1);
  return joined?.index === 0 ? at - 1 : at;
}

interface Packed {
  readonly ends: readonly number[];
  readonly units: readonly number[];
}

/**
 * Fills parts of `room` septets one after the other; stops after `maxParts`. `text` must be GSM-7 throughout. Where `septets`,
 * its total, equals its length and there is no CR, every character fits anywhere and nothing needs reading again.
 */
function packGsm(text: string, room: number, maxParts: number, septets?: number): Packed {
  const ends: number[] = [];
  const units: number[] = [];
  if (septets === text.length && !text.includes('\r')) {
    for (let end = room; end < septets && ends.length < maxParts; end += room) {
      ends.push(end);
      units.push(room);
    }
    if (ends.length === maxParts) return { ends, units };
    units.push(septets - (ends.at(-1) ?? 0));
    ends.push(septets);
    return { ends, units };
  }
  let used = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const cost = GSM_SEPTETS[code]!;
    if (used + cost > room) {
      // CR LF is one cluster: the CR moves on with its LF.
      const carried = code === 0x0a && text.charCodeAt(at - 1) === 0x0d && used > 1 ? 1 : 0;
      ends.push(at - carried);
      units.push(used - carried);
      if (ends.length === maxParts) return { ends, units };
      used = carried;
    }
    used += cost;
  }
  ends.push(text.length);
  units.push(used);
  return { ends, units };
}

/** As {@link packGsm} for UCS-2, where every code unit costs one. */
function packUcs2(text: string, room: number, maxParts: number): Packed {
  const ends: number[] = [];
  const units: number[] = [];
  let start = 0;
  do {
    const end = dividesAtOrBefore(text, start, start + room);
    ends.push(end);
    units.push(end - start);
    start = end;
  } while (start < text.length && ends.length < maxParts);
  return { ends, units };
}
