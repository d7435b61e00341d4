import { findLinks, layOutSegments, type MessageStream } from '#libs/sms';
import { CODE_LENGTH } from './code.js';
import { judgeDestination, judgeHost, type DestinationFault } from './destination.js';
import { shortens, tracks, type LinkPolicy } from './link-policy.js';

/** Links of one text that are looked at; what follows stays as it is, and where hosts are judged a text with more may not leave. */
export const MAX_LINKS_IN_TEXT = 20;

/** A link that may not stand in the text. Offsets are UTF-16 code units; `end` is after the last character. */
export interface RefusedLink {
  readonly start: number;
  readonly end: number;
  readonly code: 'ERR_LINK_FORBIDDEN';
  readonly reason: DestinationFault | 'too_many';
}

/** A link that will be replaced. */
export interface PlannedLink {
  readonly start: number;
  readonly end: number;
  /** As `judgeDestination` gives it. */
  readonly destination: string;
}

/** What is to be done with the links of one text. */
export interface LinkPlan {
  readonly links: readonly PlannedLink[];
  readonly tracked: boolean;
  readonly refused: readonly RefusedLink[];
}

const NOTHING: LinkPlan = { links: [], tracked: false, refused: [] };
/** Behind these a link is part of something else. */
const GLUED = new Set('/\\@=&?%#');

/** The address of a short link. */
export const showLink = (policy: Pick<LinkPolicy, 'scheme'>, host: string, code: string): string =>
  `${policy.scheme}://${host}/${code}`;

/**
 * Which links keep a text from leaving where the tenant refuses hosts that are not on its list: whatever the stream, and whether or not links are shortened or counted. More links than are
 * looked at are refused together. Pure and total.
 */
function refuseLinks(body: string, policy: LinkPolicy): readonly RefusedLink[] {
  if (policy.onUnlisted !== 'refuse') return [];
  const links = findLinks(body);
  const code = 'ERR_LINK_FORBIDDEN';
  const rules = { ...policy, ownHosts: ownHostsOf(policy) };
  const refused: RefusedLink[] = [];
  for (const { start, end } of links.slice(0, MAX_LINKS_IN_TEXT)) {
    const reason = judgeHost(addressOf(body.slice(start, end)), rules);
    if (reason !== null) refused.push({ start, end, code, reason });
  }
  const next = links[MAX_LINKS_IN_TEXT];
  if (next !== undefined) refused.push({ start: next.start, end: links.at(-1)!.end, code, reason: 'too_many' });
  return refused;
}

const ownHostsOf = ({ ownHosts, domain }: LinkPolicy): readonly string[] =>
  domain === null ? ownHosts : [...ownHosts, domain];

/** What a phone makes of a link: a name without a scheme is https. */
const addressOf = (written: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;

/**
 * What becomes of the links of a text. First {@link refuseLinks}. Then those of the stream become short that may lead where they lead, where it saves characters or clicks are counted, and
 * never where the text would need more segments than it does. Links on a domain of the tenant's own stay. Pure and total; what it gives for a text that was shortened by it is nothing.
 */
export function planLinks(body: string, stream: MessageStream, policy: LinkPolicy): LinkPlan {
  const refused = refuseLinks(body, policy);
  if (refused.length > 0) return { ...NOTHING, refused };
  if (!shortens(policy, stream)) return NOTHING;
  const tracked = tracks(policy, stream);
  const stand = showLink(policy, policy.domain!, 'x'.repeat(CODE_LENGTH));
  const candidates: PlannedLink[] = [];
  const ownHosts = ownHostsOf(policy);
  for (const { start, end } of findLinks(body).slice(0, MAX_LINKS_IN_TEXT)) {
    const address = addressOf(body.slice(start, end));
    if (ownHosts.includes(URL.parse(address)?.host ?? '')) continue;
    const judged = judgeDestination(address, policy);
    if (judged.ok && (tracked || stand.length < end - start) && standsAlone(body, start, end, stand))
      candidates.push({ start, end, destination: judged.value });
  }
  return { links: thatFit(body, candidates, stand), tracked, refused };
}

/** A name without a path ends where a path would go on: only where the new link is read as nothing more than itself may it take the place. */
function standsAlone(body: string, start: number, end: number, stand: string): boolean {
  if (GLUED.has(body[start - 1] ?? ' ')) return false;
  return findLinks(body.slice(0, start) + stand + body.slice(end)).some(
    (link) => link.start === start && link.end === start + stand.length,
  );
}

/** Adds one link after the other while the text needs no more segments, until none can be added: trying again would add none either. */
function thatFit(body: string, candidates: readonly PlannedLink[], stand: string): readonly PlannedLink[] {
  let chosen: readonly PlannedLink[] = [];
  let segments = segmentsOf(body);
  const rest = new Set(candidates);
  for (let grew = true; grew;) {
    grew = false;
    for (const link of rest) {
      const wider = [...chosen, link];
      const needed = segmentsOf(replaceLinks(body, wider, () => stand));
      if (needed > segments) continue;
      chosen = wider;
      segments = needed;
      rest.delete(link);
      grew = true;
    }
  }
  return chosen.toSorted((left, right) => left.start - right.start);
}

const segmentsOf = (body: string): number => layOutSegments(body).ends.length;

/** The text with each of these links replaced; everything outside them is untouched. */
export function replaceLinks(
  body: string,
  links: readonly PlannedLink[],
  shown: (link: PlannedLink) => string,
): string {
  let text = '';
  let from = 0;
  for (const link of links.toSorted((left, right) => left.start - right.start)) {
    text += body.slice(from, link.start) + shown(link);
    from = link.end;
  }
  return text + body.slice(from);
}

/** What may be done with a text whose links should have been shortened (S0.40). */
export type AfterShortening = 'send' | 'send_with_warning' | 'too_long';

/** Links that could not be shortened stay long and are warned about, unless the text then needs more segments than it may. Pure. */
export function decideAfterShortening(
  { body, warning }: { readonly body: string; readonly warning: string | null },
  maxSegments: number,
): AfterShortening {
  if (segmentsOf(body) > maxSegments) return 'too_long';
  return warning === null ? 'send' : 'send_with_warning';
}
