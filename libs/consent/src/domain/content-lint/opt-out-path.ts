import { containsOptOutText, findLinks, type MessageStream } from '#libs/sms';
import type { Finding } from './finding.js';

/** How this tenant's people can stop texts other than by an answer. */
export interface OptOutContacts {
  /** A page, e.g. `https://acme.example/stop`; with or without its scheme. */
  readonly url: string | null;
  readonly phone: string | null;
}

/** What decides whether and how a text must tell the way out. */
export interface OptOutContext {
  readonly stream: MessageStream;
  /** This is the question that asks for consent. */
  readonly asksForOptIn: boolean;
  /** False for a sender that nobody can answer (alphanumeric, no inbound route). */
  readonly canReceiveReplies: boolean;
  readonly optOut: OptOutContacts;
}

/** Digits of a number that tell it from others, its country code left out. */
const TELLING_DIGITS = 7;
const WRITTEN_NUMBER = /\+?\d[\d ().\u00a0-]{5,24}\d/g;

/**
 * The way out must be in the text: for marketing and opt-in questions STOP; on a sender that cannot be answered the tenant's page or telephone, in every
 * text. A promise that nobody can keep, "reply STOP" on such a sender, is warned of.
 */
export function lintOptOutPath(text: string, context: OptOutContext): readonly Finding[] {
  const findings: Finding[] = [];
  const missing = { severity: 'refuse', code: 'ERR_OPTOUT_PATH_MISSING', span: null } as const;
  const saysStop = containsOptOutText(text);
  if (!context.canReceiveReplies) {
    if (!namesPage(text, context.optOut.url) && !namesPhone(text, context.optOut.phone))
      findings.push({
        ...missing,
        rule: 'opt_out.one_way',
        what: 'Nobody can answer this sender, and the text names no other way to stop.',
        todo: 'Add the tenant’s opt-out page or telephone number.',
      });
    if (/\breply\b/i.test(text) && saysStop)
      findings.push({
        ...missing,
        severity: 'warn',
        rule: 'opt_out.one_way_reply',
        what: 'The text asks for an answer that cannot arrive.',
        todo: 'Say that replies are not read, and name the page or telephone number.',
      });
  } else if ((context.stream === 'marketing' || context.asksForOptIn) && !saysStop) {
    findings.push({
      ...missing,
      rule: 'opt_out.missing',
      what: 'The text does not say how to stop.',
      todo: 'Add, for example, “Reply STOP to opt out”.',
    });
  }
  return findings;
}

function namesPage(text: string, url: string | null): boolean {
  const page = url === null ? undefined : findLinks(url)[0];
  if (page === undefined) return false;
  const path = page.rest === '/' ? '' : page.rest;
  return findLinks(text).some(
    ({ host, rest }) =>
      host === page.host && (rest === path || (rest.startsWith(path) && /^[/?#]/.test(rest.slice(path.length)))),
  );
}

function namesPhone(text: string, phone: string | null): boolean {
  const digits = phone?.replace(/\D/g, '') ?? '';
  if (digits.length < TELLING_DIGITS) return false;
  return (text.match(WRITTEN_NUMBER) ?? []).some((written) => {
    const shown = written.replace(/\D/g, '').replace(/^0/, '');
    return shown.length >= TELLING_DIGITS && (digits.endsWith(shown) || shown.endsWith(digits));
  });
}
