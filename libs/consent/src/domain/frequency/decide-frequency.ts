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
/** The highest limit there is: more texts in its period than that exceed every cap. */
export const MAX_LIMIT = 1_000;

/** Everything that may influence the decision. */
export interface FrequencyFacts {
  /** What should have left by now leaves now at the earliest. */
  readonly now: Date;
  /** When the text in question is to leave: now or later. */
  readonly at: Date;
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
      /** The first moment from the planned one on at which it would fit, if nothing else is sent; null for a cap of zero: never. */
      readonly retryAt: Date | null;
      readonly limit: number;
      /** The most that count at one moment while this one would. */
      readonly count: number;
    };

/**
 * Are people texted too often (R-7.1)? One fact is told once (see {@link collapse}); then every cap must have room for as long as the text would count: at the moment it is to leave, and at
 * that of each text set for a time within its period. What is set for other days takes no room. All callers of a tenant count together. One-time codes, which the person asks for, and
 * operators' alerts have no cap here. Pure, and blind to the order of `recent`. Throws RangeError for a limit that is no whole number from 0 to {@link MAX_LIMIT}, and for a zone nobody knows.
 */
export function decideFrequency(facts: FrequencyFacts): FrequencyVerdict {
  const collapsed = collapse(facts.text.fact, facts.recent);
  if (collapsed.verdict === 'duplicate') return collapsed;
  if (!isCapped(facts.text.stream)) return collapsed;
  const replaced = new Set(collapsed.replaces);
  const counting = facts.recent.filter(({ id, stream }) => isCapped(stream) && !replaced.has(id));
  const at = facts.at.getTime();
  const caps = capsFor(facts).map((cap) => ({ cap, crowds: crowdsOf(cap, counting, facts.now) }));
  const first = caps.find(({ cap, crowds }) => crowdWithin(crowds, at, cap.until(at)) >= cap.limit);
  if (first === undefined) return collapsed;
  return {
    verdict: 'refuse',
    code: 'ERR_FREQUENCY_CAP',
    rule: first.cap.rule,
    retryAt: caps.some(({ cap }) => cap.limit === 0) ? null : new Date(firstRoom(caps, at)),
    limit: first.cap.limit,
    count: crowdWithin(first.crowds, at, first.cap.until(at)),
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
    if (!Number.isInteger(limit) || limit < 0 || limit > MAX_LIMIT)
      throw new RangeError(`a frequency limit is a whole number from 0 to ${MAX_LIMIT}`);
  }
  return caps;
}

/** So many texts count, from a moment to just before another. */
interface Crowd {
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

/** How many texts of a cap's kind count when; in order, without gaps. */
function crowdsOf(cap: Cap, texts: readonly ProactiveText[], now: Date): readonly Crowd[] {
  const edges = texts.filter(cap.counts).flatMap(({ at, state }) => {
    const leaves = state === 'waiting' ? Math.max(at.getTime(), now.getTime()) : at.getTime();
    return [
      { at: leaves, more: 1 },
      { at: cap.until(leaves), more: -1 },
    ];
  });
  edges.sort((one, other) => one.at - other.at);
  const crowds: Crowd[] = [];
  let count = 0;
  for (const [index, { at: from, more }] of edges.entries()) {
    count += more;
    const until = edges[index + 1]?.at ?? from;
    if (until > from) crowds.push({ from, until, count });
  }
  return crowds;
}

const crowdWithin = (crowds: readonly Crowd[], from: number, until: number): number =>
  crowds.reduce((most, crowd) => (crowd.from < until && crowd.until > from ? Math.max(most, crowd.count) : most), 0);

/** The first moment from `from` on at which one more text fits under all caps. Each step leaves a crowd behind, so it ends. */
function firstRoom(caps: readonly { readonly cap: Cap; readonly crowds: readonly Crowd[] }[], from: number): number {
  let moment = from;
  for (let before = -Infinity; before < moment;) {
    before = moment;
    for (const { cap, crowds } of caps)
      for (const { from: fills, until, count } of crowds)
        if (count >= cap.limit && until > moment && fills < cap.until(moment)) moment = until;
  }
  return moment;
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
