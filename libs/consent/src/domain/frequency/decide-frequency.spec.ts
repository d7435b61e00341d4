import fc from 'fast-check';
import { localTime } from '../holidays/zone-time.js';
import {
  decideFrequency,
  DEFAULT_LIMITS,
  MAX_LIMIT,
  type FrequencyFacts,
  type ProactiveText,
} from './decide-frequency.js';
import { countsUntil, PERIODS } from './periods.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONE = 'America/New_York';
const NOW = Date.parse('2026-06-16T16:00:00Z');

let serial = 0;
const text = (at: number | string, more: Partial<ProactiveText> = {}): ProactiveText => ({
  id: `t${(serial += 1)}`,
  at: new Date(at),
  state: 'sent',
  stream: 'marketing',
  subject: null,
  programme: null,
  fact: null,
  ...more,
});
const ask = (
  recent: readonly ProactiveText[],
  more: Partial<ProactiveText> = {},
  facts: Partial<FrequencyFacts> = {},
) =>
  decideFrequency({
    now: new Date(NOW),
    at: facts.now ?? new Date(NOW),
    text: text(NOW, more),
    recent,
    zone: ZONE,
    ...facts,
  });
const info = { stream: 'notification' } as const;

describe('caps (R-7.1)', () => {
  it('one promotional text a day: both the calendar day and 24 hours', () => {
    expect(ask([text(NOW - 2 * HOUR)])).toMatchObject({
      verdict: 'refuse',
      code: 'ERR_FREQUENCY_CAP',
      rule: 'frequency.promotional_day',
      retryAt: new Date(NOW + 22 * HOUR),
      limit: 1,
      count: 1,
    });
    expect(ask([text(NOW - DAY)]).verdict).toBe('allow');
    // The day on which clocks go back has 25 hours.
    expect(countsUntil(Date.parse('2026-11-01T04:10:00Z'), 'day', ZONE)).toBe(Date.parse('2026-11-02T05:00:00Z'));
  });

  it('four promotional texts a month: the calendar month and four weeks', () => {
    const four = ['2026-06-01', '2026-06-05', '2026-06-09', '2026-06-13'].map((day) => text(`${day}T16:00:00Z`));
    expect(ask(four.slice(1)).verdict).toBe('allow');
    expect(ask(four)).toMatchObject({ rule: 'frequency.promotional_month', retryAt: new Date('2026-07-01T04:00:00Z') });
    const late = ['2026-05-20', '2026-05-24', '2026-05-28', '2026-06-10'].map((day) => text(`${day}T16:00:00Z`));
    expect(ask(late)).toMatchObject({ rule: 'frequency.promotional_month', retryAt: new Date('2026-06-17T16:00:00Z') });
  });

  it('the fourth text on one subject within 24 hours waits, whatever its stream; another subject does not', () => {
    const three = [1, 5, 9].map((hours) => text(NOW - hours * HOUR, { ...info, subject: 'visit:1' }));
    expect(ask(three, { ...info, subject: 'visit:1' })).toMatchObject({
      rule: 'frequency.subject_day',
      retryAt: new Date(NOW + 15 * HOUR),
    });
    expect(ask(three, { ...info, subject: 'visit:2' }).verdict).toBe('allow');
    expect(ask(three.slice(1), { ...info, subject: 'visit:1' }).verdict).toBe('allow');
  });

  it('the seventh text within 24 hours waits; one-time codes do not count and do not wait', () => {
    const six = [1, 2, 3, 4, 5, 6].map((hours) => text(NOW - hours * HOUR, info));
    expect(ask(six, info)).toMatchObject({ rule: 'frequency.total_day', count: 6, retryAt: new Date(NOW + 18 * HOUR) });
    expect(ask(six, { stream: 'verification' }).verdict).toBe('allow');
    const codes = six.map((each) => ({ ...each, stream: 'verification' as const }));
    expect(ask(codes, info).verdict).toBe('allow');
  });

  it('what the opt-in stated is a hard cap for its programme', () => {
    const stated = { programme: 'tips', count: 2, period: 'month' } as const;
    const sent = ['2026-06-02T16:00:00Z', '2026-06-10T16:00:00Z'].map((at) => text(at, { programme: 'tips' }));
    expect(ask(sent, { programme: 'tips' }, { stated })).toMatchObject({
      rule: 'frequency.stated',
      retryAt: new Date('2026-07-01T04:00:00Z'),
    });
    expect(ask(sent, { programme: 'news' }, { stated }).verdict).toBe('allow');
    expect(ask(sent.slice(1), { programme: 'tips' }, { stated }).verdict).toBe('allow');
  });

  it('texts that wait count as well: two callers cannot both be promised the last place', () => {
    expect(ask([text(NOW + HOUR, { state: 'waiting' })])).toMatchObject({
      verdict: 'refuse',
      retryAt: new Date(NOW + 25 * HOUR),
    });
    // Held since yesterday: it will leave today.
    expect(ask([text(NOW - 2 * DAY, { state: 'waiting' })])).toMatchObject({ retryAt: new Date(NOW + DAY) });
  });

  it('texts for other days take no room of the day in question, and what is past its moment takes room of today', () => {
    const visit = { ...info, subject: 'visit:1' } as const;
    const reminders = [1, 5, 9, 13].map((days) => text(NOW + days * DAY, { ...visit, state: 'waiting' }));
    expect(ask(reminders, visit, { at: new Date(NOW + 17 * DAY) }).verdict).toBe('allow');
    expect(ask(reminders, visit).verdict).toBe('allow');
    // Three within a day of the planned moment, before and after it.
    const near = [-20, -1, 23].map((hours) => text(NOW + 9 * DAY + hours * HOUR, { ...visit, state: 'waiting' }));
    expect(ask(near, visit, { at: new Date(NOW + 9 * DAY) }).verdict).toBe('allow');
    expect(ask(near, visit, { at: new Date(NOW + 9 * DAY + 2 * HOUR) }).verdict).toBe('allow');
    expect(ask([...near, near[0]!], visit, { at: new Date(NOW + 9 * DAY) })).toMatchObject({
      rule: 'frequency.subject_day',
      retryAt: new Date(NOW + 9 * DAY + 4 * HOUR),
      count: 3,
    });
    const overdue = [1, 2, 3].map((days) => text(NOW - days * DAY, { ...visit, state: 'waiting' }));
    expect(ask(overdue, visit).verdict).toBe('refuse');
    expect(ask(overdue, visit, { at: new Date(NOW + 2 * DAY) }).verdict).toBe('allow');
  });

  it('a text must not fill up the day of one that was promised its place', () => {
    const promised = text(NOW + 20 * HOUR, { state: 'waiting' });
    expect(ask([promised], {}, { at: new Date(NOW + HOUR) })).toMatchObject({
      rule: 'frequency.promotional_day',
      retryAt: new Date(NOW + 44 * HOUR),
    });
    expect(ask([text(NOW + 26 * HOUR, { state: 'waiting' })], {}, { at: new Date(NOW + HOUR) }).verdict).toBe('allow');
  });

  it('several full caps: the next time is when all have room', () => {
    const month = ['2026-06-01', '2026-06-05', '2026-06-09'].map((day) => text(`${day}T16:00:00Z`));
    expect(ask([...month, text(NOW - HOUR)])).toMatchObject({
      rule: 'frequency.promotional_day',
      retryAt: new Date('2026-07-01T04:00:00Z'),
    });
  });

  it('a tenant sets its own caps; three on a subject is law and only goes down; zero means never', () => {
    const three = [1, 5, 9].map((hours) => text(NOW - hours * HOUR, { ...info, subject: 's' }));
    expect(ask(three, { ...info, subject: 's' }, { limits: { subjectPerDay: 9 } }).verdict).toBe('refuse');
    expect(ask([text(NOW - HOUR)], {}, { limits: { promotionalPerDay: 2 } }).verdict).toBe('allow');
    expect(ask([], {}, { limits: { promotionalPerMonth: 0 } })).toMatchObject({ verdict: 'refuse', retryAt: null });
    for (const totalPerDay of [-1, 1.5, Number.NaN, MAX_LIMIT + 1])
      expect(() => ask([], {}, { limits: { totalPerDay } })).toThrow(RangeError);
  });
});

describe('one fact, one text', () => {
  const fact = (asOf: number, key = 'visit:1:reminder') => ({ key, asOf: new Date(asOf) });

  it('the same fact told or waiting is a duplicate, a newer one too', () => {
    const sent = text(NOW - HOUR, { ...info, fact: fact(10) });
    expect(ask([sent], { ...info, fact: fact(10) })).toEqual({
      verdict: 'duplicate',
      rule: 'collapse.same_fact',
      of: sent.id,
    });
    expect(ask([sent], { ...info, fact: fact(9) })).toMatchObject({ rule: 'collapse.newer_fact', of: sent.id });
    expect(ask([sent], { ...info, fact: fact(10, 'visit:2:reminder') }).verdict).toBe('allow');
    expect(ask([{ ...sent, state: 'waiting' }], { ...info, fact: fact(10) }).verdict).toBe('duplicate');
  });

  it('news replaces what waits, follows what left, and what it replaces takes no place under a cap', () => {
    const waiting = text(NOW + HOUR, { state: 'waiting', fact: fact(1) });
    const sent = text(NOW - 3 * DAY, { fact: fact(0) });
    expect(ask([waiting, sent], { fact: fact(2) })).toEqual({
      verdict: 'allow',
      rule: 'frequency.room',
      replaces: [waiting.id],
    });
    expect(ask([sent], { fact: fact(2) })).toMatchObject({ verdict: 'allow', replaces: [] });
  });

  it('a duplicate is dropped even where a cap is full: waiting would not make it news', () => {
    const sent = text(NOW - HOUR, { fact: fact(10) });
    expect(ask([sent], { fact: fact(10) }).verdict).toBe('duplicate');
  });
});

describe('any history', () => {
  const streams = fc.constantFrom('marketing', 'notification', 'transactional', 'verification' as const);
  const wish = fc.record({
    gap: fc.integer({ min: 0, max: 20 * HOUR }),
    stream: streams,
    subject: fc.constantFrom('a', 'b', null),
    programme: fc.constantFrom('tips', null),
  });
  const stated = { programme: 'tips', count: 3, period: 'week' } as const;

  it('never exceeds a cap, however callers push', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 80 }), (wishes) => {
        let now = NOW;
        const sent: ProactiveText[] = [];
        for (const { gap, ...asked } of wishes) {
          now += gap;
          const candidate = text(now, asked);
          const verdict = decideFrequency({
            now: new Date(now),
            at: new Date(now),
            text: candidate,
            recent: sent,
            zone: ZONE,
            stated,
          });
          if (verdict.verdict === 'allow') sent.push(candidate);
        }
        const most = (of: readonly ProactiveText[], ms: number): number =>
          Math.max(0, ...of.map(({ at }) => of.filter((each) => each.at >= at && +each.at < +at + ms).length));
        const counted = sent.filter(({ stream }) => stream !== 'verification');
        const promotional = counted.filter(({ stream }) => stream === 'marketing');
        expect(most(promotional, DAY)).toBeLessThanOrEqual(DEFAULT_LIMITS.promotionalPerDay);
        expect(most(promotional, 28 * DAY)).toBeLessThanOrEqual(DEFAULT_LIMITS.promotionalPerMonth);
        for (const subject of ['a', 'b']) {
          expect(
            most(
              counted.filter((each) => each.subject === subject),
              DAY,
            ),
          ).toBeLessThanOrEqual(3);
        }
        expect(most(counted, DAY)).toBeLessThanOrEqual(DEFAULT_LIMITS.totalPerDay);
        expect(
          most(
            counted.filter(({ programme }) => programme === 'tips'),
            7 * DAY,
          ),
        ).toBeLessThanOrEqual(3);
        const days = promotional.map(({ at }) => localTime(ZONE, +at).day);
        expect(new Set(days).size).toBe(days.length);
      }),
    );
  });

  const history = fc.array(
    fc.record({
      ago: fc.integer({ min: -2 * DAY, max: 40 * DAY }),
      stream: streams,
      subject: fc.constantFrom('a', null),
      asOf: fc.nat(3),
    }),
    { maxLength: 25 },
  );
  const build = (
    items: readonly { ago: number; stream: ProactiveText['stream']; subject: string | null; asOf: number }[],
  ) =>
    items.map(({ ago, stream, subject, asOf }) =>
      text(NOW - ago, {
        stream,
        subject,
        state: ago < 0 ? 'waiting' : 'sent',
        fact: asOf === 0 ? null : { key: 'k', asOf: new Date(asOf) },
      }),
    );

  it('is blind to the order in which it is told', () => {
    fc.assert(
      fc.property(history, fc.nat(3), fc.integer(), (items, asOf, seed) => {
        const recent = build(items);
        const shuffled = recent.map((each, index) => [Math.imul(index + 1, seed | 1) >>> 0, each] as const);
        shuffled.sort((one, other) => one[0] - other[0]);
        const fact = asOf === 0 ? null : { key: 'k', asOf: new Date(asOf) };
        const more = { subject: 'a', fact };
        expect(
          ask(
            shuffled.map(([, each]) => each),
            more,
          ),
        ).toEqual(ask(recent, more));
      }),
    );
  });

  it('at the next time there is room, and not a moment before', () => {
    fc.assert(
      fc.property(history, (items) => {
        const recent = build(items);
        const first = ask(recent, { subject: 'a' });
        if (first.verdict !== 'refuse') return;
        const left = recent.map((each) => ({ ...each, state: 'sent' as const }));
        expect(ask(left, { subject: 'a' }, { now: first.retryAt! }).verdict).toBe('allow');
        expect(ask(left, { subject: 'a' }, { now: new Date(+first.retryAt! - 1) }).verdict).toBe('refuse');
      }),
    );
  });

  it('a period never ends before its rolling time, and a calendar period is never cut short', () => {
    fc.assert(
      fc.property(fc.integer({ min: NOW, max: NOW + 900 * DAY }), fc.constantFrom(...PERIODS), (at, period) => {
        const end = countsUntil(at, period, ZONE);
        expect(end - at).toBeGreaterThanOrEqual({ day: 1, week: 7, month: 28 }[period] * DAY);
        expect(end - at).toBeLessThanOrEqual({ day: 1, week: 7, month: 31 }[period] * DAY + HOUR);
      }),
    );
  });

  const plan = fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: 2 * DAY }),
      ahead: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 * DAY })),
      stream: streams,
      subject: fc.constantFrom('a', 'b', null),
      programme: fc.constantFrom('tips', null),
    }),
    { maxLength: 60 },
  );

  it('a plan of texts for any days: exactly those are accepted that exceed no cap at any moment', () => {
    const limits = { promotionalPerDay: 1, promotionalPerMonth: 3, subjectPerDay: 2, totalPerDay: 3 };
    const caps: readonly (readonly [number, (one: ProactiveText) => boolean, (at: number) => number])[] = [
      [1, ({ stream }) => stream === 'marketing', (at) => countsUntil(at, 'day', ZONE)],
      [3, ({ stream }) => stream === 'marketing', (at) => countsUntil(at, 'month', ZONE)],
      [3, ({ programme }) => programme === 'tips', (at) => countsUntil(at, 'week', ZONE)],
      [2, ({ subject }) => subject === 'a', (at) => at + DAY],
      [2, ({ subject }) => subject === 'b', (at) => at + DAY],
      [3, () => true, (at) => at + DAY],
    ];
    /** By the definition, without any cleverness: whenever a text leaves, no more than the cap allows are still counted. */
    const keeps = (texts: readonly ProactiveText[]): boolean => {
      const counted = texts.filter(({ stream }) => stream !== 'verification');
      return caps.every(([limit, isOf, until]) => {
        const of = counted.filter(isOf).map(({ at }) => [+at, until(+at)] as const);
        return of.every(([at]) => of.filter(([from, end]) => from <= at && at < end).length <= limit);
      });
    };
    fc.assert(
      fc.property(plan, (wishes) => {
        let now = NOW;
        const accepted: ProactiveText[] = [];
        for (const { gap, ahead, ...asked } of wishes) {
          now += gap;
          const candidate = text(now + ahead, asked);
          const verdict = decideFrequency({
            now: new Date(now),
            at: candidate.at,
            text: candidate,
            recent: accepted.map((one) => ({ ...one, state: +one.at > now ? 'waiting' : 'sent' })),
            zone: ZONE,
            stated,
            limits,
          });
          expect(verdict.verdict === 'allow').toBe(keeps([...accepted, candidate]));
          if (verdict.verdict === 'allow') accepted.push(candidate);
          else if (verdict.verdict === 'refuse') {
            expect(+verdict.retryAt!).toBeGreaterThan(+candidate.at);
            expect(keeps([...accepted, { ...candidate, at: verdict.retryAt! }])).toBe(true);
            expect(keeps([...accepted, { ...candidate, at: new Date(+verdict.retryAt! - 1) }])).toBe(false);
          }
        }
      }),
    );
  });

  it('a longer list than anybody may send changes nothing', () => {
    const many = Array.from({ length: MAX_LIMIT + 50 }, (_, index) => text(NOW - index * 1_000, info));
    expect(ask(many.toReversed(), info)).toMatchObject({ verdict: 'refuse', count: MAX_LIMIT + 50 });
  });
});
