/** A link as a phone would make it tappable. Offsets are UTF-16 code units; `end` is after the last character. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** Lower-case host without port, e.g. `pay.example.com`. */
  readonly host: string;
  /** What follows the host and port, from `/`, `?` or `#` on; may be empty. */
  readonly rest: string;
}

/** Longest host name (RFC 1035 §2.3.4); a longer run of letters and dots is no host. */
const MAX_HOST = 253;

/** Endings that make a bare `word.word` a link. English words are left out: "call me.it is late" is no link. */
const BARE_ENDINGS: ReadonlySet<string> = new Set(
  'com net org edu gov io co uk ca au nz ie de fr es nl eu ch info biz app dev ai ly link shop store online site xyz'.split(
    ' ',
  ),
);

const HOST_CHARACTER = /[a-z0-9\-\p{L}\p{N}]/iu;
const isHostCharacter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code) || code === 0x2d;
  return code < 0xd800 && HOST_CHARACTER.test(text[at]!);
};

const isAsciiWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);

/** Ends of a link: white space, controls, quotes that never belong to an address. */
const ENDS_LINK = /[\s\p{Cc}<>"“”„«»‹›…]/u;
const TRAILING = new Set(".,;:!?'’‘*_~-–—]}".split(''));
const SCHEME = /[a-z][a-z0-9+.-]{0,15}:\/\/$/i;
const ENDING = /^(?:[a-z]{2,24}|xn--[a-z0-9-]{1,59})$/;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const PORT = /^:\d{1,5}/;

/**
 * The links of a text, in order, never overlapping. A link is a host with a scheme, a `www.` name, a bare name with a well-known
 * ending, or any name followed by a path. Punctuation that closes the sentence is not part of it; e-mail addresses are no links.
 * Total and linear: it moves from dot to dot and reads each character a bounded number of times.
 */
export function findLinks(text: string): readonly Link[] {
  const links: Link[] = [];
  let from = 0;
  for (let dot = text.indexOf('.'); dot !== -1; dot = text.indexOf('.', from)) {
    const found = linkAround(text, from, dot);
    if (found.link !== null) links.push(found.link);
    from = found.next;
  }
  return links;
}

function linkAround(text: string, from: number, dot: number): { readonly link: Link | null; readonly next: number } {
  const none = { link: null, next: dot + 1 };
  if (dot === from || !isHostCharacter(text, dot - 1) || !isHostCharacter(text, dot + 1)) return none;
  let start = dot;
  while (start > from && isHostCharacter(text, start - 1)) start -= 1;
  let hostEnd = dot;
  while (hostEnd < text.length && (text[hostEnd] === '.' || isHostCharacter(text, hostEnd))) hostEnd += 1;
  const next = hostEnd;
  while (text[hostEnd - 1] === '.' || text[hostEnd - 1] === '-') hostEnd -= 1;
  if (hostEnd - start > MAX_HOST || text[start - 1] === '@') return { link: null, next };

  const scheme = SCHEME.exec(text.slice(Math.max(from, start - 19), start))?.[0] ?? '';
  const host = text.slice(start, hostEnd).toLowerCase();
  const port = PORT.exec(text.slice(hostEnd, hostEnd + 6))?.[0] ?? '';
  const restStart = hostEnd + port.length;
  const end = '/?#'.includes(text[restStart] ?? ' ') ? endOfRest(text, restStart) : restStart;
  const rest = text.slice(restStart, end);
  if (!isLink(scheme, host, rest)) return { link: null, next };
  return { link: { start: start - scheme.length, end, host, rest }, next: Math.max(next, end) };
}

function isLink(scheme: string, host: string, rest: string): boolean {
  if (scheme !== '') return true;
  const ending = host.slice(host.lastIndexOf('.') + 1);
  if (host.startsWith('www.')) return true;
  if (rest.startsWith('/')) return ENDING.test(ending) || IPV4.test(host);
  return BARE_ENDINGS.has(ending);
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
export const isHostedAt = (link: Link, hosts: readonly string[]): boolean =>
  hosts.some((host) => link.host === host || link.host.endsWith(`.${host}`));

/** True for an address written as four numbers: no honest sender does that, carriers filter it. */
export const isBareAddress = (link: Link): boolean => IPV4.test(link.host);
