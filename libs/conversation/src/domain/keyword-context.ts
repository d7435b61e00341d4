import { isQuestionOpen, type KeywordContext } from '#libs/keywords';
import { type MessageStream } from '#libs/sms';

/** The newest text of ours on a lane. */
export interface LastSaid {
  readonly purpose: string;
  readonly stream: MessageStream;
  readonly text: string;
  readonly at: Date;
}

/** A question of ours that is older than this is not open any more, and what came before does not colour what comes now. */
export const CONTEXT_REACH_MS = 7 * 24 * 60 * 60_000;

const OFFERS_S = /(?:^|[^\p{L}])["'“]?S["'”]?\s+(?:to|2)\s+(?:stop|end|opt)/iu;
const ASKS =
  /[?？؟]|\breply\s+(?:with\s+)?["'“]?(?:c|y|n|r|yes|no|ok|confirm|[0-9])\b|\bplease (?:confirm|let us know|reply)\b/iu;
const INVOICE = /\b(?:invoice|payment|balance|amount due|past due|overdue|bill)\b/iu;
const ESTIMATE = /\b(?:estimate|quote|proposal)\b/iu;

/**
 * In which circumstances a text came, as the decision about keywords needs it (labels of the compliance data): told by our newest text and whether the person is
 * opted out. Pure; a guess from words only where the stream leaves it open.
 */
export function keywordContext(last: LastSaid | null, isOptedOut: boolean, now: Date): KeywordContext {
  const context = lastContext(last, now);
  // With a question still open, YES answers that and brings nobody back (R-1.11).
  return isOptedOut && !isQuestionOpen(context) ? 'opted_out' : context;
}

function lastContext(last: LastSaid | null, now: Date): KeywordContext {
  if (last === null || now.getTime() - last.at.getTime() > CONTEXT_REACH_MS) return 'none';
  if (last.purpose === 'opt_in_request') return 'optin_request';
  if (last.purpose === 'reply') return ASKS.test(last.text) ? 'question' : 'chat';
  if (last.stream === 'marketing') return OFFERS_S.test(last.text) ? 'marketing_s_offered' : 'marketing';
  if (last.purpose !== 'proactive') return 'chat';
  if (INVOICE.test(last.text)) return 'invoice';
  if (ESTIMATE.test(last.text)) return 'estimate';
  if (last.stream === 'notification') return ASKS.test(last.text) ? 'reminder' : 'automated';
  return ASKS.test(last.text) ? 'question' : 'automated';
}
