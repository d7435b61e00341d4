import { findLinks, layOutSegments } from '#libs/sms';
import { OFFER } from './categories.js';
import type { Finding } from './finding.js';
import { phrases, type PlainText } from './plain-text.js';

const PRICE = /[$€£¥₹]\s?\d|\d(?:[.,]\d{1,2})?\s?(?:[$€£¥₹%]|(?:dollars?|euros?|usd|eur|cents)(?!\p{L}))/gu;
const EMOJI = /(?![©®™])\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/gu;
const HOLDING_ON = phrases(
  "before you go|sorry to see you|we(?:'ll| will) miss you|are you sure|change your mind|survey|feedback|rate us|tell us why|why (?:did|are) you",
);
const QUESTION = /[?¿？]/gu;

/**
 * The one text after an opt-out confirms and nothing else (47 CFR 64.1200(a)(12), R-1.4): no link, price, offer, question, picture, plea. More than one
 * segment is warned of.
 */
export function lintConfirmation(text: string, { plain, origin }: PlainText): readonly Finding[] {
  const todo = 'Keep the business name, that no more texts come, and START and HELP.';
  const found = (rule: string, what: string, pattern: RegExp, read = plain): readonly Finding[] => {
    const first = [...read.matchAll(pattern)][0];
    if (first === undefined) return [];
    const end = first.index + first[0].length;
    const span = read === plain ? { start: origin(first.index), end: origin(end) } : { start: first.index, end };
    return [{ rule: `confirmation.${rule}`, severity: 'refuse', code: 'ERR_CONTENT_FORBIDDEN', span, what, todo }];
  };
  const links = findLinks(text).map(({ start, end }): Finding => ({
    rule: 'confirmation.link',
    severity: 'refuse',
    code: 'ERR_LINK_FORBIDDEN',
    span: { start, end },
    what: 'A confirmation carries no link.',
    todo,
  }));
  const { ends } = layOutSegments(text);
  const length: readonly Finding[] =
    ends.length <= 1
      ? []
      : [
          {
            rule: 'confirmation.segments',
            severity: 'warn',
            code: 'ERR_CONTENT_FORBIDDEN',
            span: null,
            what: 'The confirmation needs more than one segment.',
            todo: 'Shorten it, or leave out characters that GSM-7 lacks.',
          },
        ];
  return [
    ...links,
    ...found('price', 'A confirmation names no price or share.', PRICE),
    ...found('offer', 'A confirmation offers nothing.', OFFER),
    ...found('question', 'A confirmation asks nothing.', QUESTION),
    ...found('emoji', 'A confirmation carries no picture.', EMOJI, text),
    ...found('holding_on', 'A confirmation does not try to hold the person.', HOLDING_ON),
    ...length,
  ];
}
