import { toGsm } from '#libs/sms';
import { introduction } from './disclosure.js';
import {
  amountsIn,
  bareHoursIn,
  datesIn,
  emailsIn,
  linksIn,
  moneyIn,
  phonesIn,
  sameTime,
  timesIn,
  type Found,
} from './facts-in-text.js';
import { fitToSegments, segmentBudgetOf } from './fit-to-segments.js';
import { forbiddenTopics, type WordingTopic } from './forbidden-wording.js';
import type { Turn } from './message-list.js';
import { asRead, asWords, stripHidden } from './plain-text.js';

/** What a reply is measured against. Gathered by the caller; nothing is looked up. */
export interface ReplyRules {
  readonly businessName: string;
  /** Segments the reply may bill; brought into 1 … 10. */
  readonly segmentBudget: number;
  /** Hosts (`haulaway.example`) or addresses (`https://haulaway.example/book`) that may be linked to; what lies below them is allowed too. */
  readonly allowedLinks: readonly string[];
  /** Sentences the business stands by: the only source of amounts. */
  readonly facts: readonly string[];
  /** Promise topics that the tenant leaves to people. */
  readonly forbids: { readonly prices: boolean; readonly booking: boolean };
  readonly turns: readonly Turn[];
  /** Rules of the prompt that no answer may recite, and the marker that proves a leak (attacks 89, 99). */
  readonly secretText: string;
  readonly canary: string;
  /** True puts the introduction of in front. */
  readonly introduce: boolean;
}

/** Why an answer may not leave. */
export type ReplyRule =
  | 'empty'
  | 'no_words'
  | 'too_long'
  | 'literal_braces'
  | 'prompt_leak'
  | 'unlisted_link'
  | 'unknown_phone'
  | 'unknown_email'
  | 'unknown_amount'
  | 'unknown_time'
  | 'repeats_itself'
  | WordingTopic;

/** What was done to the text on its way. */
export type ReplyChange = 'hidden_characters' | 'markdown' | 'short_alphabet' | 'introduction' | 'cut';

export type CheckedReply =
  | { readonly verdict: 'send'; readonly text: string; readonly changes: readonly ReplyChange[] }
  | { readonly verdict: 'refuse'; readonly rule: ReplyRule };

/** An answer longer than this is no text message gone long but a broken answer; it is not cut but refused (F23). */
export const MAX_ANSWER_CHARS = 4000;
/** This many words in a row shared with the prompt's rules are a recital. */
const RECITAL_WORDS = 10;

/**
 * The model's text made fit to send, or the first rule that forbids it (F23, R-9.1, R-9.3, R-9.4, attacks 89–96). Total for any input; the text
 * of a `send` never holds a brace and never bills more than the budget, and passes when it is checked again against the same rules.
 */
export function checkReply(answer: string, rules: ReplyRules, language: string): CheckedReply {
  if (answer.trim() === '') return refuse('empty');
  if (answer.length > MAX_ANSWER_CHARS) return refuse('too_long');
  const changes: ReplyChange[] = [];
  const step = (before: string, after: string, change: ReplyChange): string => {
    if (after !== before) changes.push(change);
    return after;
  };
  const visible = step(answer.trim(), tidy(stripHidden(answer)), 'hidden_characters');
  const plain = step(visible, untilSettled(visible, withoutMarkdown), 'markdown');
  const short = step(plain, untilSettled(plain, toGsm), 'short_alphabet');

  // As the model wrote it, and as it would be sent: either may show what the other hides.
  const rule = brokenRule(answer, rules) ?? brokenRule(short, rules);
  if (rule !== null) return refuse(rule);

  const whole = rules.introduce
    ? step(short, `${toGsm(stripHidden(introduction(rules.businessName, language)))} ${short}`, 'introduction')
    : short;
  const fitted = fitToSegments(whole, segmentBudgetOf(rules.segmentBudget), unbreakable(whole));
  if (fitted === null || fitted.length <= whole.length - short.length) return refuse('too_long');
  const text = step(whole, fitted, 'cut');
  if (/[{}]/.test(text)) return refuse('literal_braces');
  return { verdict: 'send', text, changes };
}

const refuse = (rule: ReplyRule): CheckedReply => ({ verdict: 'refuse', rule });

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Marks within marks come off layer by layer; what still changes then is not worth another look. */
function untilSettled(text: string, change: (text: string) => string): string {
  let settled = text;
  for (let round = 0; round < 4; round += 1) {
    const next = tidy(change(settled));
    if (next === settled) break;
    settled = next;
  }
  return settled;
}

/** A handset shows markdown as the characters it is made of. */
const withoutMarkdown = (text: string): string =>
  text
    .replace(/^\s*```[^\n]*$/gm, '')
    .replace(/!?\[([^\]\n]{0,200})\]\((\S{1,500}?)\)/g, (_, label: string, url: string) =>
      label === url || label === '' ? url : `${label} ${url}`,
    )
    .replace(/^ {0,3}#{1,6} +/gm, '')
    .replace(/^ {0,3}> ?/gm, '')
    .replace(/^ {0,3}[*+] +/gm, '- ')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^\n*]{1,500}?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^\n_]{1,500}?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`{1,3}([^`\n]{0,500})`{1,3}/g, '$1');

const unbreakable = (text: string): readonly Found[] => [
  ...linksIn(text),
  ...emailsIn(text),
  ...phonesIn(text),
  ...amountsIn(text),
  ...timesIn(text),
];

function brokenRule(text: string, rules: ReplyRules): ReplyRule | null {
  const read = asRead(text);
  if (/[{}]/.test(read)) return 'literal_braces';
  if (!/[\p{L}\p{N}]/u.test(read)) return 'no_words';
  if (leaks(read, rules)) return 'prompt_leak';
  const topic = forbiddenTopics(text, rules.facts).find((found) => isForbidden(found, rules.forbids));
  if (topic !== undefined) return topic;
  return unsupportedClaim(text, rules) ?? (repeats(text, rules.turns) ? 'repeats_itself' : null);
}

const isForbidden = (topic: WordingTopic, forbids: ReplyRules['forbids']): boolean =>
  topic === 'prices' ? forbids.prices : topic === 'booking' ? forbids.booking : true;

function leaks(text: string, rules: ReplyRules): boolean {
  const squeezed = asWords(text).replaceAll(' ', '');
  const canary = asWords(rules.canary).replaceAll(' ', '');
  if (canary !== '' && (squeezed.includes(canary) || squeezed.includes(canary.split('').toReversed().join(''))))
    return true;
  const secret = ` ${asWords(rules.secretText)} `;
  const words = asWords(text).split(' ');
  for (let at = 0; at + RECITAL_WORDS <= words.length; at += 1) {
    if (secret.includes(` ${words.slice(at, at + RECITAL_WORDS).join(' ')} `)) return true;
  }
  return false;
}

/**
 * What the text states must come from somewhere. Amounts: from the facts or what the business itself said before; a customer who claims a
 * discount does not create one (attack 91). Numbers, addresses and times: also from the customer, whose own number may be confirmed to them.
 */
function unsupportedClaim(text: string, rules: ReplyRules): ReplyRule | null {
  const own = [
    rules.businessName,
    ...rules.facts,
    ...rules.turns.filter((turn) => turn.direction === 'out').map((turn) => turn.text),
  ];
  const all = [...own, ...rules.turns.filter((turn) => turn.direction === 'in').map((turn) => turn.text)];
  const values = (sources: readonly string[], read: (source: string) => readonly Found[]): ReadonlySet<string> =>
    new Set(sources.flatMap((source) => read(source).map(({ value }) => value)));

  if (
    linksIn(text).some(
      ({ value }) => value !== rules.businessName && !rules.allowedLinks.some((entry) => isBelow(value, entry)),
    )
  )
    return 'unlisted_link';
  const emails = values(all, emailsIn);
  if (emailsIn(text).some(({ value }) => !emails.has(value))) return 'unknown_email';
  const phones = [...values(all, phonesIn)];
  if (phonesIn(text).some(({ value }) => !phones.some((known) => sameNumber(known, value)))) return 'unknown_phone';
  if (rules.forbids.prices) {
    const approved = values(rules.facts, moneyIn);
    if (moneyIn(text).some(({ value }) => !approved.has(value))) return 'prices';
  }
  const amounts = values(own, amountsIn);
  if (amountsIn(text).some(({ value }) => !amounts.has(value))) return 'unknown_amount';
  const times = [...values(all, timesIn), ...all.flatMap(bareHoursIn)];
  const dates = values(all, datesIn);
  if (
    timesIn(text).some(({ value }) => !times.some((known) => sameTime(known, value))) ||
    datesIn(text).some(({ value }) => !dates.has(value))
  )
    return 'unknown_time';
  return null;
}

/** A number written with or without its country code is one number; fewer than seven digits prove nothing. */
const sameNumber = (known: string, said: string): boolean =>
  known === said || (Math.min(known.length, said.length) >= 7 && (known.endsWith(said) || said.endsWith(known)));

/** Whether a link leads to an allowed host or below an allowed address. What a browser would open counts, not what the text looks like. */
function isBelow(link: string, entry: string): boolean {
  const target = parseWeb(link);
  const allowed = parseWeb(entry);
  if (target === null || allowed === null || target.host !== allowed.host || target.port !== allowed.port) return false;
  const root = allowed.pathname.replace(/\/+$/, '');
  return root === '' || target.pathname === root || target.pathname.startsWith(`${root}/`);
}

function parseWeb(written: string): { readonly host: string; readonly port: string; readonly pathname: string } | null {
  try {
    const url = new URL(
      /^[a-z][a-z0-9+]*:/i.test(written) && !/^[^/]*\.[a-z]+:\d/i.test(written) ? written : `https://${written}`,
    );
    if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return null;
    return { host: url.hostname.replace(/^www\./, '').replace(/\.$/, ''), port: url.port, pathname: url.pathname };
  } catch {
    return null;
  }
}

/** Two bots in a loop, or one that has nothing new to say (I10). Looks at the last two texts of the model. */
function repeats(text: string, turns: readonly Turn[]): boolean {
  const said = asWords(text);
  return turns
    .filter((turn) => turn.direction === 'out' && turn.author === 'model')
    .slice(-2)
    .some((turn) => {
      const earlier = asWords(turn.text);
      return earlier === said || (said.length >= 20 && earlier.endsWith(said));
    });
}
