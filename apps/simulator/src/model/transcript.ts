import type { ModelRequest } from './request-rules.js';

/** A conversation as the model reads it. */
export interface Transcript {
  readonly system: string;
  /** What the customer said before our last answer, oldest first. */
  readonly earlier: readonly string[];
  /** What the customer said since our last answer: the burst to reply to. */
  readonly burst: readonly string[];
  /** Our own words about older talk, if the request carries them. */
  readonly summary: string;
  /** Our answers so far, oldest first. */
  readonly answers: readonly string[];
}

const SMS_BLOCK = /<sms\b[^>]*>([\s\S]*?)<\/sms>/g;
const CUSTOMER_BLOCK = /<sms\b[^>]*\bfrom="customer"/;
const SUMMARY_BLOCK = /<summary\b[^>]*>([\s\S]*?)<\/summary>/g;
const ANY_BLOCK = /<([a-z_]+)\b[^>]*>[\s\S]*?<\/\1>/g;

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** Customer texts inside a user message: its `<sms from="customer">` blocks, or all of it when it has none. */
function customerTexts(message: string): readonly string[] {
  const blocks = [...message.matchAll(SMS_BLOCK)];
  if (blocks.length > 0)
    return blocks.filter(([block]) => CUSTOMER_BLOCK.test(block)).map(([, inner]) => unescape(inner!).trim());
  const bare = unescape(message.replace(ANY_BLOCK, '')).trim();
  return bare === '' ? [] : [bare];
}

/** Reads who said what (claude.md §6). */
export function readTranscript({ system, turns }: ModelRequest): Transcript {
  let earlier: string[] = [];
  let burst: string[] = [];
  const answers: string[] = [];
  const summaries: string[] = [];
  for (const turn of turns) {
    if (turn.role === 'assistant') {
      answers.push(turn.text);
      earlier = [...earlier, ...burst];
      burst = [];
    } else if (turn.role === 'user') {
      summaries.push(...[...turn.text.matchAll(SUMMARY_BLOCK)].map(([, inner]) => unescape(inner!).trim()));
      burst.push(...customerTexts(turn.text));
    }
  }
  return { system, earlier, burst, summary: summaries.join('\n'), answers };
}
