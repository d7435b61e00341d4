import { findLinks, isBareAddress, isHostedAt } from '#libs/sms';
import type { Finding } from './finding.js';

/** Public shorteners, whose links carriers filter (R-6.6; `registration.json` `public_shorteners_blocklist`, version 2026-11). */
export const PUBLIC_SHORTENERS: readonly string[] = (
  'bit.ly tinyurl.com goo.gl ow.ly t.co is.gd rb.gy buff.ly cutt.ly t.ly shorturl.at rebrand.ly tiny.cc v.gd bl.ink lnkd.in ' +
  'soo.gd s.id'
).split(' ');

/** Links that carriers filter: those of public shorteners and bare addresses. */
export function lintLinks(text: string): readonly Finding[] {
  return findLinks(text).flatMap((link): readonly Finding[] => {
    const span = { start: link.start, end: link.end };
    const refuse = { severity: 'refuse', code: 'ERR_LINK_FORBIDDEN', span } as const;
    if (isHostedAt(link, PUBLIC_SHORTENERS))
      return [
        {
          ...refuse,
          rule: 'link.public_shortener',
          what: 'The link leads through a public shortener; carriers filter those.',
          todo: 'Use the full link, or the tenant’s own short domain.',
        },
      ];
    if (isBareAddress(link))
      return [
        {
          ...refuse,
          rule: 'link.bare_address',
          what: 'The link names an address instead of a host.',
          todo: 'Use the host name of the website.',
        },
      ];
    return [];
  });
}
