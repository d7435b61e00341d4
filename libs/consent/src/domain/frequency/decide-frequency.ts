import { assertNever } from '#libs/kernel';
import type { MessageStream } from '#libs/sms';
import { DAY_MS } from '../holidays/civil-day.js';
import { collapse, type CollapseVerdict, type Fact } from './collapse.js';
import { countsUntil, type Period } from './periods.js';

/** A text to this person from this tenant, whoever asked for it: sent, or accepted and still waiting. Replies in a conversation are not listed. */
export interface ProactiveText {
  readonly id: string;
  /** When it left; for one that waits, when it is planned to leave. Either way it counts. */
  readonly at: Date;
  readonly state: 'sent' | 'waiting';
  readonly stream: MessageStream;
  /** What it is about, e.g. one appointment or one product; null when the caller names none. */
  readonly subject: string | null;
  /** The programme the person signed up for, whose stated frequency binds; null for none. */
  readonly programme: string | null;
  /** What it tells; null when nothing can repeat or outdate it. */
  readonly fact: Fact | null;
}

/** What the opt-in promised: "2 msgs/month" is `{ count: 2, period: 'month' }`. */
export interface StatedFrequency {
  readonly programme: string;
  readonly count: number;
  readonly period: Period;
}

/** Caps of. A tenant may set others, except that `subjectPerDay` is the law of FL, OK and MD and only goes down. */
export interface FrequencyLimits {
  readonly promotionalPerDay: number;
  readonly promotionalPerMonth: number;
  readonly subjectPerDay: number;
  readonly totalPerDay: number;
}
export const DEFAULT_LIMITS: FrequencyLimits = {
  promotionalPerDay: 1,
  promotionalPerMonth: 4,
  subjectPerDay: 3,
  totalPerDay: 6,
};
/** Longest list that is read. More texts within 31 days exceed every cap, so the newest are enough. */
export const MAX_RECENT = 1_000;

/** Everything that may influence the decision. */
export interface FrequencyFacts {
  readonly now: Date;
  /** The text in question; it is not among `recent`. */
  readonly text: Pick<ProactiveText, 'stream' | 'subject' | 'programme' | 'fact'>;
  /** Proactive texts of the last {@link RECENT_DAYS} days and all that wait, in any order. */
  readonly recent: readonly ProactiveText[];
  /** IANA zone whose calendar days and months count: the person's, or the tenant's. */
  readonly zone: string;
  readonly stated?: StatedFrequency | null;
  readonly limits?: Partial<FrequencyLimits>;
}
/** How far back `recent` must reach: no text counts for longer (a month of 31 days). */
export const RECENT_DAYS = 31;

/** Send it (instead of the waiting ones it outdates), drop it as told already, or wait. */
export type FrequencyVerdict =
  | CollapseVerdict
  | {
      readonly verdict: 'refuse';
      readonly code: 'ERR_FREQUENCY_CAP';
      /** The first cap that is full; `retryAt` holds for all of them together. */
      readonly rule: string;
      /** The first moment at which no cap is full, if nothing else is sent; null for a cap of zero: never. */
      readonly retryAt: Date | null;
      readonly limit: number;
      readonly count: number;
    };

/**
 * Are people texted too often (R-7.1)? One fact is told once (see {@link collapse}); then every cap must have room. All callers of a tenant count together. One-time
 * codes, which the person asks for, and operators' alerts have no cap here. Pure, and blind to the order of `recent`. Throws RangeError for a limit that is no
 * whole number from 0 to {@link MAX_RECENT}, and for a zone nobody knows.
 */
export function decideFrequency(facts: FrequencyFacts): FrequencyVerdict {
  const collapsed = collapse(facts.text.fact, facts.recent);
  if (collapsed.verdict === 'duplicate') return collapsed;
  if (!isCapped(facts.text.stream)) return collapsed;
  const replaced = new Set(collapsed.replaces);
  const counting = newest(facts.recent.filter(({ id, stream }) => isCapped(stream) && !replaced.has(id)));
  const full = capsFor(facts).flatMap((cap) => {
    const verdict = fullUntil(cap, counting, facts);
    return verdict === null ? [] : [verdict];
  });
  const [first] = full;
  if (first === undefined) return collapsed;
  const latest = Math.max(...full.map(({ until }) => until));
  return {
    verdict: 'refuse',
    code: 'ERR_FREQUENCY_CAP',
    rule: first.cap.rule,
    retryAt: latest === Infinity ? null : new Date(latest),
    limit: first.cap.limit,
    count: first.count,
  };
}

/** How many texts of a kind a person may get in a period. */
interface Cap {
  readonly rule: string;
  readonly limit: number;
  readonly counts: (text: ProactiveText) => boolean;
  /** When a text sent at an instant stops counting. */
  readonly until: (sentAt: number) => number;
}

const rollingDay = (sentAt: number): number => sentAt + DAY_MS;

function capsFor({ text, stated, limits, zone }: FrequencyFacts): readonly Cap[] {
  const { promotionalPerDay, promotionalPerMonth, subjectPerDay, totalPerDay } = { ...DEFAULT_LIMITS, ...limits };
  const isPromotional = (other: Pick<ProactiveText, 'stream'>): boolean => other.stream === 'marketing';
  const inZone =
    (period: Period) =>
    (sentAt: number): number =>
      countsUntil(sentAt, period, zone);
  const caps: Cap[] = [];
  if (isPromotional(text)) {
    caps.push(
      { rule: 'frequency.promotional_day', limit: promotionalPerDay, counts: isPromotional, until: inZone('day') },
      {
        rule: 'frequency.promotional_month',
        limit: promotionalPerMonth,
        counts: isPromotional,
        until: inZone('month'),
      },
    );
  }
  if (stated !== null && stated !== undefined && stated.programme === text.programme) {
    caps.push({
      rule: 'frequency.stated',
      limit: stated.count,
      counts: ({ programme }) => programme === stated.programme,
      until: inZone(stated.period),
    });
  }
  if (text.subject !== null) {
    caps.push({
      rule: 'frequency.subject_day',
      limit: Math.min(subjectPerDay, DEFAULT_LIMITS.subjectPerDay),
      counts: ({ subject }) => subject === text.subject,
      until: rollingDay,
    });
  }
  caps.push({ rule: 'frequency.total_day', limit: totalPerDay, counts: () => true, until: rollingDay });
  for (const { limit } of caps) {
    if (!Number.isInteger(limit) || limit < 0 || limit > MAX_RECENT)
      throw new RangeError(`a frequency limit is a whole number from 0 to ${MAX_RECENT}`);
  }
  return caps;
}

/** Null while the cap has room; else since when it has again, if nothing more is sent. */
function fullUntil(
  cap: Cap,
  texts: readonly ProactiveText[],
  { now }: FrequencyFacts,
): { readonly cap: Cap; readonly count: number; readonly until: number } | null {
  const ends = texts
    .filter(cap.counts)
    // One that should have left by now leaves now at the earliest.
    .map(({ at, state }) => cap.until(state === 'waiting' ? Math.max(at.getTime(), now.getTime()) : at.getTime()))
    .filter((end) => end > now.getTime())
    .sort((one, other) => one - other);
  if (ends.length < cap.limit) return null;
  return { cap, count: ends.length, until: cap.limit === 0 ? Infinity : ends[ends.length - cap.limit]! };
}

/** The newest texts when there are more than anybody may send; the verdict stays the same for any cap up to the limit. */
function newest(texts: readonly ProactiveText[]): readonly ProactiveText[] {
  if (texts.length <= MAX_RECENT) return texts;
  return [...texts].sort((one, other) => other.at.getTime() - one.at.getTime()).slice(0, MAX_RECENT);
}

function isCapped(stream: MessageStream): boolean {
  switch (stream) {
    case 'verification':
    case 'system_alert':
      return false;
    case 'marketing':
    case 'transactional':
    case 'notification':
    case 'legal_or_high_assurance_notice':
    case 'test':
      return true;
    default:
      return assertNever(stream);
  }
}
