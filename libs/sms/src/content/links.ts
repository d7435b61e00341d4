/** A link as a phone would make it tappable. Offsets are UTF-16 code units; `end` is after the last character. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** The host as a URL parser names it, without user and port: lower-case, punycode, numbers as an address, e.g. `pay.example.com`, `127.0.0.1`, `[::1]`. */
  readonly host: string;
  /** What follows the host and port, from `/`, `?` or `#` on; may be empty. */
  readonly rest: string;
}

/** Longest host name (RFC 1035 §2.3.4); a longer run of letters and dots without a scheme is no host. */
const MAX_HOST = 253;
/** Longest host behind a scheme that is read as a URL parser would; a longer one is a link with the host as written. */
const MAX_WRITTEN_HOST = 1_000;
/** Longest IPv6 literal with its brackets. */
const MAX_LITERAL = 47;

/** Endings that make a bare `word.word` a link. English words are left out: "call me.it is late" is no link. */
const BARE_ENDINGS: ReadonlySet<string> = new Set(
  'com net org edu gov io co uk ca au nz ie de fr es nl eu ch info biz app dev ai ly link shop store online site xyz'.split(
    ' ',
  ),
);

/** What parsers read as a dot between labels (UTS 46). */
const DOTS = '.．。｡';
const isDot = (text: string, at: number): boolean => at < text.length && DOTS.includes(text[at]!);
/** Stops of sentences in Chinese and Japanese, too: what stands on both sides may be two things. */
const STOPS = /[。｡]/;

/** Letters, numbers, marks, and what parsers leave out of a host without a trace. */
const HOST_CHARACTER = /^[\p{L}\p{N}\p{M}\p{Alphabetic}\u{ad}\u{200b}-\u{200d}\u{2060}\u{2064}\u{feff}]$/u;
/** Behind a scheme everything but punctuation and blanks may belong to a host. */
const NO_HOST_CHARACTER = /^[\p{P}\p{Z}\p{Cc}\p{Cs}]$/u;
const UNSEEN = /[\u{ad}\u{200b}-\u{200d}\u{2060}\u{2064}\u{feff}]/gu;

/** The whole character that the code unit is a part of. */
const characterAt = (text: string, at: number): string => {
  const code = text.charCodeAt(at);
  if ((code & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) return text.slice(at - 1, at + 1);
  return String.fromCodePoint(text.codePointAt(at)!);
};
const isHostCharacter = (text: string, at: number): boolean => {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code < 0x80 ? isAsciiWord(code) || code === 0x2d : HOST_CHARACTER.test(characterAt(text, at));
};
/** Also `_` and `%`, which parsers take. */
const isWrittenHostCharacter = (text: string, at: number): boolean => {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code) || code === 0x2d || code === 0x5f || code === 0x25;
  return !ENDS_LINK.test(text[at]!) && !NO_HOST_CHARACTER.test(characterAt(text, at));
};

const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);

/** Ends of a link: white space, controls, quotes that never belong to an address. */
const ENDS_LINK = /[\s\p{Cc}<>"“”„«»‹›…]/u;
const TRAILING = new Set(".,;:!?'’‘*_~-–—]}".split(''));
const SCHEME = /[a-z][a-z0-9+.-]{0,15}$/i;
const ENDING = /^(?:[a-z]{2,24}|xn--[a-z0-9-]{1,59})$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^\[[\da-f:.]+\]/i;
const PORT = /^:\d{1,5}/;

interface Reading {
  readonly links: readonly Link[];
  /** Where to read on. */
  readonly next: number;
}

/**
 * The links of a text, in order, never overlapping. A link is whatever has a scheme and a host behind it (with a user in front, an IPv6 literal, a number), a `www.` name, a bare name with a
 * well-known ending, or any name followed by a path. Punctuation that closes the sentence is not part of it; e-mail addresses are no links.
 * Total and linear: it moves from dot to dot and scheme to scheme and reads each character a bounded number of times.
 */
export function findLinks(text: string): readonly Link[] {
  const links: Link[] = [];
  const signs = /:\/\/|[.．。｡]/g;
  let from = 0;
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const found = sign[0] === '://' ? linkBehind(text, from, sign.index) : linksAround(text, from, sign.index);
    for (const link of found.links) links.push(link);
    from = found.next;
    signs.lastIndex = from;
  }
  return links;
}

/** The link whose scheme ends at `colon`: what a URL parser takes for its host, behind the last `@` before the path. */
function linkBehind(text: string, from: number, colon: number): Reading {
  const none = { links: [], next: colon + 3 };
  const scheme = SCHEME.exec(text.slice(Math.max(from, colon - 16), colon))?.[0] ?? '';
  if (scheme === '') return none;
  let authority = colon + 3;
  // Parsers skip further slashes.
  while (text[authority] === '/' || text[authority] === '\\') authority += 1;
  let hostStart = authority;
  for (let at = authority; at < text.length && !'/\\?#'.includes(text[at]!) && !ENDS_LINK.test(text[at]!); at += 1)
    if (text[at] === '@') hostStart = at + 1;
  const hostEnd = text[hostStart] === '[' ? endOfLiteral(text, hostStart) : endOfWrittenHost(text, hostStart);
  // `https://https://…` is one link behind a word.
  if (hostEnd === hostStart || text.startsWith('://', hostEnd)) return { ...none, next: authority };
  const link = linkWith(text, colon - scheme.length, hostStart, hostEnd);
  return { links: [link], next: link.end };
}

function endOfLiteral(text: string, from: number): number {
  return from + (IPV6.exec(text.slice(from, from + MAX_LITERAL))?.[0].length ?? 0);
}

function endOfWrittenHost(text: string, from: number): number {
  let end = from;
  while (isWrittenHostCharacter(text, end) || (isDot(text, end) && end > from && isWrittenHostCharacter(text, end + 1)))
    end += 1;
  while (end > from && '-_'.includes(text[end - 1]!)) end -= 1;
  return end;
}

/** The links in the run of labels around a dot. */
function linksAround(text: string, from: number, dot: number): Reading {
  if (dot === from || !isHostCharacter(text, dot - 1) || !isHostCharacter(text, dot + 1))
    return { links: [], next: dot + 1 };
  let start = dot;
  while (start > from && isHostCharacter(text, start - 1)) start -= 1;
  let end = dot;
  let lastDot = dot;
  while (isHostCharacter(text, end) || (isDot(text, end) && isHostCharacter(text, end + 1))) {
    if (isDot(text, end)) lastDot = end;
    end += 1;
  }
  // "Done.https://…"
  const next = text.startsWith('://', end) ? lastDot + 1 : end;
  const whole = bareLink(text, start, next === end ? end : lastDot);
  const links = whole === null ? linksBetweenStops(text, start, next === end ? end : lastDot) : [whole];
  return { links, next: Math.max(next, links.at(-1)?.end ?? 0) };
}

function linksBetweenStops(text: string, start: number, end: number): readonly Link[] {
  const run = text.slice(start, end);
  if (!STOPS.test(run)) return [];
  const links: Link[] = [];
  let from = start;
  for (const piece of run.split(STOPS)) {
    const link = bareLink(text, from, from + piece.length);
    if (link !== null) links.push(link);
    from += piece.length + 1;
  }
  return links;
}

/** The link that a name without a scheme is; null where it is none. */
function bareLink(text: string, start: number, runEnd: number): Link | null {
  let end = runEnd;
  while (end > start && text[end - 1] === '-') end -= 1;
  if (end - start > MAX_HOST) return null;
  const name = plainName(text.slice(start, end));
  if (!name.includes('.')) return null;
  const link = linkWith(text, start, start, end);
  // Behind an @ it is where mail goes, unless a path says otherwise.
  if (text[start - 1] === '@' && !link.rest.startsWith('/')) return null;
  return isTappable(name, link.rest) ? link : null;
}

function isTappable(name: string, rest: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  if (name.startsWith('www.')) return true;
  if (rest.startsWith('/')) return ENDING.test(ending) || IPV4.test(name);
  return BARE_ENDINGS.has(ending);
}

/** The name in plain letters, its own alphabet left as it is. */
const plainName = (written: string): string =>
  written.normalize('NFKC').replaceAll('。', '.').replace(UNSEEN, '').toLowerCase();

function linkWith(text: string, start: number, hostStart: number, hostEnd: number): Link {
  const port = PORT.exec(text.slice(hostEnd, hostEnd + 6))?.[0] ?? '';
  const restStart = hostEnd + port.length;
  const end = '/?#'.includes(text[restStart] ?? ' ') ? endOfRest(text, restStart) : restStart;
  return { start, end, host: hostAsParsed(text.slice(hostStart, hostEnd)), rest: text.slice(restStart, end) };
}

/** The host as the parsers of browsers name it; as written, lower-case, where they take it for none. */
function hostAsParsed(written: string): string {
  const read = written.length > MAX_WRITTEN_HOST ? '' : (URL.parse(`https://${written}/`)?.hostname ?? '');
  return read === '' ? written.toLowerCase() : read;
}

function endOfRest(text: string, from: number): number {
  let end = from;
  // Brackets opened and not closed within the link: one that closes a bracket of the link belongs to it.
  let open = 0;
  while (end < text.length && !ENDS_LINK.test(text[end]!)) {
    open += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
    end += 1;
  }
  while (end > from && (TRAILING.has(text[end - 1]!) || (text[end - 1] === ')' && open < 0))) {
    if (text[end - 1] === ')') open += 1;
    end -= 1;
  }
  return end;
}

/** True when the link's host is one of `hosts` or a name below one of them. `hosts` are lower-case. */
export const isHostedAt = (link: Link, hosts: readonly string[]): boolean => {
  // A dot at the end names the same host.
  const host = link.host.endsWith('.') ? link.host.slice(0, -1) : link.host;
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
};

/** True for an address written in numbers, of whatever notation: no honest sender does that, carriers filter it. */
export const isBareAddress = (link: Link): boolean => IPV4.test(link.host) || link.host.startsWith('[');
