import { err, ok, type Result } from '#libs/kernel';
import { cutChars, stripHidden } from './plain-text.js';

/** One text of the conversation between a customer and a business number, as the caller remembers it. */
export interface Turn {
  readonly direction: 'in' | 'out';
  readonly author: 'customer' | 'model' | 'operator' | 'template';
  readonly text: string;
  readonly at: Date;
}

/** What was said before the turns at hand, written by us. */
export interface Summary {
  readonly text: string;
  /** Time of the last text it covers. */
  readonly upto: Date;
}

/** One message as `POST /v1/messages` takes it. */
export interface ModelMessage {
  readonly role: 'user' | 'assistant';
  readonly content: readonly { readonly type: 'text'; readonly text: string }[];
}

/** Turns that reach the model (S3.3). */
export const MAX_TURNS = 20;
/** Characters of one text that reach the model. */
export const MAX_TURN_CHARS = 1600;
/** Characters of the summary: 150 words. */
export const MAX_SUMMARY_CHARS = 1200;

const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const timeOf = (at: Date): string => (Number.isNaN(at.getTime()) ? 'unknown' : at.toISOString());

/** The texts the customer sent since the last text from our side, oldest first; empty when we spoke last. */
export function unansweredTurns(turns: readonly Turn[]): readonly Turn[] {
  const lastOut = turns.findLastIndex((turn) => turn.direction === 'out');
  return turns.slice(lastOut + 1);
}

/**
 * The history as the model's message list: the last {@link MAX_TURNS} turns in the order given (oldest first), neighbours of one role
 * merged with one block per text, customer first and last. A customer's text stands inside an `<sms>` element with its markup escaped, so
 * that it cannot end the element or open another one (attack 92); nothing about who wrote it – number, name – is added.
 * `nothing_to_answer` when our side spoke last or nothing was said. Pure and total.
 */
export function toMessages(
  turns: readonly Turn[],
  summary: Summary | null = null,
): Result<readonly ModelMessage[], 'nothing_to_answer'> {
  const recent = turns
    .slice(-MAX_TURNS)
    .filter((turn) => turn.direction === 'in' || stripHidden(turn.text).trim() !== '');
  const firstIn = recent.findIndex((turn) => turn.direction === 'in');
  if (firstIn === -1 || recent.at(-1)?.direction !== 'in') return err('nothing_to_answer');

  const messages: { role: 'user' | 'assistant'; content: { type: 'text'; text: string }[] }[] = [];
  const say = (role: 'user' | 'assistant', text: string): void => {
    const last = messages.at(-1);
    if (last?.role === role) last.content.push({ type: 'text', text });
    else messages.push({ role, content: [{ type: 'text', text }] });
  };

  if (summary !== null) {
    const words = escapeMarkup(cutChars(stripHidden(summary.text), MAX_SUMMARY_CHARS));
    say('user', `<summary upto="${timeOf(summary.upto)}">${words}</summary>`);
  }
  let number = 0;
  for (const turn of recent.slice(firstIn)) {
    const words = cutChars(stripHidden(turn.text), MAX_TURN_CHARS).trim();
    if (turn.direction === 'out') {
      say('assistant', words);
    } else {
      number += 1;
      say('user', `<sms from="customer" at="${timeOf(turn.at)}" n="${number}">${escapeMarkup(words)}</sms>`);
    }
  }
  return ok(messages);
}
