import { assertNever } from '#libs/kernel';
import { findLinks } from '#libs/sms';
import { CATEGORIES, OFFER, type CategoryPatterns, type ContentCategory } from './categories.js';
import { lintConfirmation } from './confirmation.js';
import type { Finding } from './finding.js';
import { lintLinks } from './links.js';
import { lintOptOutPath, type OptOutContext } from './opt-out-path.js';
import { blankOut, plainText, type PlainText } from './plain-text.js';
import { lintReplyWords } from './reply-words.js';

/** What the caller knows and the text cannot tell. */
export interface LintContext extends OptOutContext {
  /** The one text after an opt-out is linted as such; every other text, template or ready, by a person or a model, as `text`. */
  readonly kind: 'text' | 'opt_out_confirmation';
  /** A reply in a conversation may speak of offers: the person asked. */
  readonly isReply: boolean;
  readonly isTollFree: boolean;
  /** Everybody on this programme was asked their age. */
  readonly isAgeGated: boolean;
  /** Categories that carriers allowed this tenant; lifts `declared` and `carrier`, never `never`. */
  readonly declared: ReadonlySet<ContentCategory>;
}

/** Longest text that is read, in UTF-16 code units; ten segments of UCS-2 hold 670. */
export const MAX_LINT_TEXT = 4_000;

/**
 * Everything that is wrong with a text or template, in no order of weight. It leaves when no finding refuses. Pure, total;
 * a text longer than {@link MAX_LINT_TEXT} is refused unread. Patterns are English with the asking verbs of four more languages.
 */
export function lintContent(text: string, context: LintContext): readonly Finding[] {
  if (text.length > MAX_LINT_TEXT)
    return [
      {
        rule: 'content.too_long',
        severity: 'refuse',
        code: 'ERR_CONTENT_FORBIDDEN',
        span: null,
        what: `The text has more than ${MAX_LINT_TEXT} characters.`,
        todo: 'Shorten it.',
      },
    ];
  const plain = plainText(text);
  const shared = [
    ...CATEGORIES.flatMap((category) => lintCategory(category, plain, context)),
    ...lintReplyWords(text, plain, context.asksForOptIn),
  ];
  // A confirmation names START, in whatever language: that is how to come back.
  if (context.kind === 'opt_out_confirmation')
    return [...shared.filter(({ rule }) => rule !== 'reply_word.start'), ...lintConfirmation(text, plain)];
  return [...shared, ...lintLinks(text), ...lintOptOutPath(text, context), ...lintExemptStream(text, plain, context)];
}

/** True when nothing refuses. */
export const mayLeave = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity === 'warn');

function lintCategory(row: CategoryPatterns, { plain, origin }: PlainText, context: LintContext): readonly Finding[] {
  const severity = severityOf(row, context);
  if (severity === null) return [];
  const read = row.innocent === null ? plain : blankOut(plain, row.innocent);
  for (const pattern of row.patterns) {
    const found = [...read.matchAll(pattern)][0];
    if (found === undefined) continue;
    const span = { start: origin(found.index), end: origin(found.index + found[0].length) };
    const name = row.category.replaceAll('_', ' ');
    return [
      {
        rule: `content.${row.category}`,
        severity,
        code: 'ERR_CONTENT_FORBIDDEN',
        span,
        what:
          severity === 'refuse'
            ? `Carriers do not carry texts about ${name} from this sender.`
            : `Carriers often filter texts about ${name}.`,
        todo: REMEDY[row.rule],
      },
    ];
  }
  return [];
}

const REMEDY: Record<CategoryPatterns['rule'], string> = {
  never: 'Leave it out; no registration allows it. If the words mean something else, write them differently.',
  toll_free: 'Leave it out, or use a sender that is not toll-free.',
  declared: 'Leave it out, or have the tenant’s programme approved for it.',
  age_gate: 'Leave it out, or send it in a programme that asks people their age.',
  carrier: 'Leave it out, unless carriers approved the programme and it asks people their age.',
};

/** Null where the category is nothing to this text. */
function severityOf({ category, rule }: CategoryPatterns, context: LintContext): Finding['severity'] | null {
  switch (rule) {
    case 'never':
      return 'refuse';
    case 'toll_free':
      return context.isTollFree ? 'refuse' : 'warn';
    case 'declared':
      return context.declared.has(category) ? null : 'refuse';
    case 'age_gate':
      if (context.isAgeGated) return null;
      return context.stream === 'marketing' ? 'refuse' : 'warn';
    case 'carrier':
      if (context.isAgeGated && context.declared.has(category)) return null;
      return context.stream === 'marketing' ? 'refuse' : 'warn';
    default:
      return assertNever(rule);
  }
}

/** Marketing cannot hide in a stream that knows no quiet hours or needs less consent. */
function lintExemptStream(text: string, { plain, origin }: PlainText, context: LintContext): readonly Finding[] {
  const { stream } = context;
  if (stream === 'marketing' || stream === 'system_alert' || context.isReply || context.asksForOptIn) return [];
  const findings: Finding[] = [];
  const offer = [...plain.matchAll(OFFER)][0];
  const severity = stream === 'verification' ? 'refuse' : 'warn';
  if (offer !== undefined)
    findings.push({
      rule: 'stream.offer',
      severity,
      code: 'ERR_CONTENT_FORBIDDEN',
      span: { start: origin(offer.index), end: origin(offer.index + offer[0].length) },
      what: 'The text makes an offer, but its stream is not marketing.',
      todo: 'Send it as marketing, or leave the offer out.',
    });
  const link = stream === 'verification' ? findLinks(text)[0] : undefined;
  if (link !== undefined)
    findings.push({
      rule: 'stream.verification_link',
      severity: 'warn',
      code: 'ERR_LINK_FORBIDDEN',
      span: { start: link.start, end: link.end },
      what: 'A verification text carries a link.',
      todo: 'Send the code alone: people are told not to tap links beside codes.',
    });
  return findings;
}
