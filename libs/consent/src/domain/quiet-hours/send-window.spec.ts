import fc from 'fast-check';
import { MESSAGE_STREAMS } from '#libs/sms';
import { civilDay, readDay } from '../holidays/civil-day.js';
import { localTime } from '../holidays/zone-time.js';
import { MAX_JITTER_MS, SEARCH_DAYS, sendWindow, type SendWindowFacts } from './send-window.js';
import { VECTORS } from './send-window.vectors.js';
import { readWeekHours } from './week-hours.js';

const MINUTE = 60_000;
const NUMBER = '+12125550100';
const at = (utc: string, number = NUMBER, more: Partial<SendWindowFacts> = {}): SendWindowFacts => ({
  now: new Date(utc),
  stream: 'marketing',
  where: { number },
  tenant: { zone: 'America/New_York' },
  ...more,
});
const retry = (facts: SendWindowFacts): string | undefined => sendWindow(facts).retryAt?.toISOString();

describe('vectors of the reference (R-5.1 to R-5.3)', () => {
  it('are 36', () => expect(VECTORS).toHaveLength(36));

  it.each(VECTORS)('%s to %s: %s (%s; %s)', (utc, areaCode, isAllowed, blockedBy) => {
    const decision = sendWindow(at(utc, `+1${areaCode}5550100`));
    const reasons = decision.reasons.map(({ rule, zone, local }) => `${rule.split('.')[1]} ${zone} ${local}`);
    expect([decision.allowed, reasons.join(', ')]).toEqual([isAllowed, blockedBy]);
  });
});

describe('the moment a text may leave (R-5.4)', () => {
  it.each([
    // 19:59:59 queued, 20:00:01 sent: the next morning, and over a weekend Sunday noon.
    ['2026-01-16T01:00:01Z', NUMBER, '2026-01-16T14:00:00.000Z'],
    ['2026-01-18T01:00:00Z', NUMBER, '2026-01-18T17:00:00.000Z'],
    // The night in which clocks go forward, and the one in which they go back.
    ['2026-03-08T05:00:00Z', NUMBER, '2026-03-08T16:00:00.000Z'],
    ['2026-11-01T04:00:00Z', NUMBER, '2026-11-01T17:00:00.000Z'],
    // Alabama, Saturday night: no Sunday.
    ['2026-06-14T02:00:00Z', '+12055550100', '2026-06-15T14:00:00.000Z'],
    // The panhandle opens when its western half does.
    ['2026-06-10T13:30:00Z', '+18505550100', '2026-06-10T14:00:00.000Z'],
    // Toll-free, Saturday evening before Memorial Day: Tuesday, when Honolulu opens.
    ['2026-05-24T00:30:00Z', '+18885550100', '2026-05-26T19:00:00.000Z'],
  ])('%s to %s: %s', (utc, number, expected) => {
    expect(retry(at(utc, number))).toBe(expected);
  });

  it('is put off by the draw, at most twenty minutes, and never past the hours', () => {
    const facts = at('2026-01-16T01:00:00Z');
    const tight = readWeekHours({ fri: ['09:00', '09:05'] });
    expect(retry({ ...facts, jitter: 0.5 })).toBe('2026-01-16T14:10:00.000Z');
    expect(retry({ ...facts, jitter: 0.999_999 })! <= '2026-01-16T14:20:00.000Z').toBe(true);
    for (const jitter of [-1, 1, Number.NaN]) expect(retry({ ...facts, jitter })).toBe('2026-01-16T14:00:00.000Z');
    expect(tight.ok && retry({ ...facts, tenant: { ...facts.tenant, hours: tight.value }, jitter: 0.9 })).toBe(
      '2026-01-16T14:00:00.000Z',
    );
  });

  it('never comes where places share no hour, and the decision says so', () => {
    const decision = sendWindow(
      at('2026-06-10T15:00:00Z', NUMBER, { where: { number: NUMBER, statedZone: 'Asia/Tokyo' } }),
    );
    expect(decision).toMatchObject({ allowed: false, rule: 'quiet_hours.never_open', retryAt: null });
    expect(decision.reasons.length).toBeGreaterThan(0);
  });
});

describe('holidays (R-5.7)', () => {
  it.each([
    ['AL', '+12055550100', '2026-06-01T18:00:00Z', 'Jefferson Davis’ birthday', '2026-06-02T14:00:00.000Z'],
    ['LA', '+15045550100', '2026-04-03T18:00:00Z', 'Good Friday', '2026-04-04T14:00:00.000Z'],
    ['MS', '+16015550100', '2026-04-27T18:00:00Z', 'Confederate Memorial Day', '2026-04-28T14:00:00.000Z'],
    ['PA', '+12155550100', '2026-11-03T18:00:00Z', 'Election Day', '2026-11-04T14:00:00.000Z'],
    ['RI', '+14015550100', '2026-08-10T18:00:00Z', 'Victory Day', '2026-08-11T13:00:00.000Z'],
    ['UT', '+18015550100', '2026-07-24T18:00:00Z', 'Pioneer Day', '2026-07-25T15:00:00.000Z'],
    ['FR', '+33612345678', '2026-07-14T10:00:00Z', 'Fête nationale', '2026-07-15T07:00:00.000Z'],
  ])('%s: none on a holiday', (region, number, utc, holiday, next) => {
    const decision = sendWindow(at(utc, number));
    expect(decision).toMatchObject({ allowed: false, rule: `quiet_hours.${region}` });
    expect(decision.reasons[0]).toMatchObject({ holiday });
    expect(decision.retryAt?.toISOString()).toBe(next);
  });

  it('a state without such a law sends on Christmas; a tenant may close, and only for solicitations', () => {
    const christmas = at('2026-12-25T18:00:00Z');
    const closed = { zone: 'America/New_York', closedDays: new Set([readDay('2026-12-25')!, civilDay(2026, 12, 26)]) };
    expect(sendWindow(christmas).allowed).toBe(true);
    expect(sendWindow({ ...christmas, tenant: closed })).toMatchObject({
      rule: 'quiet_hours.tenant_closed',
      retryAt: new Date('2026-12-27T17:00:00Z'),
    });
    expect(sendWindow({ ...christmas, tenant: closed, stream: 'transactional' }).allowed).toBe(true);
  });
});

describe('who is exempt (R-5.5, R-4.1)', () => {
  const NIGHT = '2026-06-10T07:00:00Z';

  it.each([
    ['marketing', false],
    ['transactional', false],
    ['notification', false],
    ['legal_or_high_assurance_notice', false],
    ['test', false],
    ['verification', true],
    ['system_alert', true],
  ] as const)('%s at three in the morning: %s', (stream, isAllowed) => {
    expect(MESSAGE_STREAMS).toContain(stream);
    expect(sendWindow(at(NIGHT, NUMBER, { stream })).allowed).toBe(isAllowed);
  });

  it('texts that are no solicitation keep 08 to 21, on Sundays and holidays too', () => {
    const day = (utc: string): boolean => sendWindow(at(utc, '+12055550100', { stream: 'notification' })).allowed;
    expect(['2026-06-14T13:00:00Z', '2026-12-26T02:59:00Z'].map(day)).toEqual([true, true]);
    expect(['2026-06-14T12:59:00Z', '2026-12-26T03:00:00Z'].map(day)).toEqual([false, false]);
  });

  it.each(['security', 'fraud', 'emergency', 'delivery_same_day', 'appointment_change_same_day'] as const)(
    '%s lifts the hours, but not for marketing',
    (urgency) => {
      expect(sendWindow(at(NIGHT, NUMBER, { stream: 'transactional', urgency })).rule).toBe(
        `quiet_hours.exempt_${urgency}`,
      );
      expect(sendWindow(at(NIGHT, NUMBER, { urgency })).allowed).toBe(false);
    },
  );

  it.each([
    ['2026-06-10T06:45:00.000Z', true],
    ['2026-06-10T06:44:59.999Z', false],
    ['2026-06-10T07:00:30.000Z', true],
    ['2026-06-10T07:05:00.000Z', false],
  ])('an answer to a text of %s: %s', (answered, isAllowed) => {
    const answersTextOf = new Date(answered);
    expect(sendWindow(at(NIGHT, NUMBER, { stream: 'transactional', answersTextOf })).allowed).toBe(isAllowed);
    expect(sendWindow(at(NIGHT, NUMBER, { answersTextOf })).allowed).toBe(false);
  });

  it('an event before the next opening may be told of in the night; a later one waits', () => {
    const event = (utc: string, stream: SendWindowFacts['stream'] = 'notification'): string =>
      sendWindow(at(NIGHT, NUMBER, { stream, eventAt: new Date(utc) })).rule;
    expect(event('2026-06-10T11:30:00Z')).toBe('quiet_hours.exempt_event');
    expect(event('2026-06-10T12:00:00Z')).toBe('quiet_hours.courtesy');
    expect(event('2026-06-10T06:00:00Z')).toBe('quiet_hours.courtesy');
    expect(event('2026-06-10T11:30:00Z', 'marketing')).toBe('quiet_hours.house');
  });
});

describe('the tenant’s hours (R-5.1)', () => {
  const wide = readWeekHours({ tue: ['00:00', '24:00'] });
  const tenant = { zone: 'America/New_York', hours: wide.ok ? wide.value : null };

  it('may be wider than the house’s, never than the law', () => {
    const open = (utc: string, number: string): boolean => sendWindow(at(utc, number, { tenant })).allowed;
    // New York: federal 08–21.
    expect(open('2026-06-16T12:00:00Z', NUMBER)).toBe(true);
    expect(open('2026-06-16T11:59:00Z', NUMBER)).toBe(false);
    expect(open('2026-06-17T00:59:00Z', NUMBER)).toBe(true);
    expect(open('2026-06-17T01:00:00Z', NUMBER)).toBe(false);
    // Florida closes at 20.
    expect(open('2026-06-17T00:00:00Z', '+13055550100')).toBe(false);
  });

  it('the confirmed reading follows only what two sources say', () => {
    const evening = at('2026-06-16T23:30:00Z', '+12155550100');
    expect(sendWindow(evening).rule).toBe('quiet_hours.PA');
    expect(sendWindow(evening).reasons[0]?.confidence).toBe('unconfirmed');
    expect(sendWindow({ ...evening, reading: 'confirmed' }).allowed).toBe(true);
    const florida = at('2026-06-17T00:30:00Z', '+13055550100', { tenant, reading: 'confirmed' });
    expect(sendWindow(florida).rule).toBe('quiet_hours.FL');
  });

  it('are refused with every fault named when written wrongly', () => {
    expect(readWeekHours({ mon: ['20:00', '09:00'], tue: ['9', '10'], son: null } as never)).toMatchObject({
      ok: false,
      error: [expect.stringContaining('"son"'), expect.stringContaining('mon'), expect.stringContaining('tue')],
    });
    expect(readWeekHours({ sat: ['10:00', '24:00'] })).toMatchObject({
      ok: true,
      value: { 6: { close: 1440 }, 0: null },
    });
  });
});

describe('any moment, any place', () => {
  const ZONES = Intl.supportedValuesOf('timeZone');
  const instants = fc.integer({ min: Date.UTC(2026, 1, 1), max: Date.UTC(2027, 10, 30) });
  // A number without a place whose person named a zone: 09–20 there, Monday to Saturday, no federal holiday.
  const inZone = (zone: string, now: number, stream: 'marketing' | 'notification' = 'marketing'): SendWindowFacts =>
    at(new Date(now).toISOString(), '+18005550100', { stream, where: { number: '+18005550100', statedZone: zone } });

  it('in every zone an allowed instant lies inside the local hours, and a refused one outside', () => {
    const formats = new Map(
      ZONES.map((zone) => [
        zone,
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
      ]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, (zone, now) => {
        const clock = formats.get(zone)!.format(now);
        expect(sendWindow(inZone(zone, now, 'notification')).allowed).toBe(clock >= '08:00' && clock < '21:00');
      }),
      { numRuns: 1_000 },
    );
  });

  it('the next allowed instant is allowed, and no minute before it is; gaps and repeated hours included', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instants, fc.boolean(), (zone, now, isMarketing) => {
        const stream = isMarketing ? 'marketing' : 'notification';
        const { retryAt, allowed } = sendWindow(inZone(zone, now, stream));
        if (allowed) return;
        expect(sendWindow(inZone(zone, retryAt!.getTime(), stream)).allowed).toBe(true);
        const from = Math.max(now, retryAt!.getTime() - 16 * 60 * MINUTE);
        for (let before = retryAt!.getTime() - 1; before >= from; before -= 7 * MINUTE)
          expect(sendWindow(inZone(zone, before, stream)).allowed).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('hours that share no minute with the law never open, in any zone', () => {
    const night = readWeekHours({ mon: ['01:30', '02:30'], sun: ['21:00', '24:00'] });
    const tenant = { zone: 'UTC', hours: night.ok ? night.value : null };
    for (const statedZone of ZONES) {
      const facts = at('2026-03-07T00:00:00Z', '+18005550100', {
        where: { number: '+18005550100', statedZone },
        tenant,
      });
      expect(sendWindow(facts)).toMatchObject({ rule: 'quiet_hours.never_open', retryAt: null });
    }
  });

  it('a jittered instant is never earlier than the opening nor later than twenty minutes', () => {
    fc.assert(
      fc.property(instants, fc.double({ min: 0, max: 0.999, noNaN: true }), (now, jitter) => {
        const plain = sendWindow(inZone('America/Denver', now));
        const moved = sendWindow({ ...inZone('America/Denver', now), jitter });
        if (plain.retryAt === null) return;
        const delay = moved.retryAt!.getTime() - plain.retryAt.getTime();
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThan(MAX_JITTER_MS);
        expect(localTime('America/Denver', moved.retryAt!.getTime()).minute).toBeLessThan(20 * 60);
      }),
    );
  });

  it('more evidence of a place never opens an hour that a wider reading closes, but for a postal code within its area', () => {
    const numbers = fc.constantFrom('+12125550100', '+18505550100', '+12085550100', '+13055550100', '+33612345678');
    fc.assert(
      fc.property(numbers, fc.constantFrom(...ZONES), instants, (number, statedZone, now) => {
        const alone = sendWindow(at(new Date(now).toISOString(), number));
        const both = sendWindow(at(new Date(now).toISOString(), number, { where: { number, statedZone } }));
        if (both.allowed) expect(alone.allowed).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('looks no further ahead than it says, and refuses what is no instant', () => {
    expect(SEARCH_DAYS).toBe(35);
    expect(() => sendWindow(at('x'))).toThrow(RangeError);
    expect(() => sendWindow(at('2026-01-01T00:00:00Z', '+8701234567', { tenant: { zone: 'Mars/Base' } }))).toThrow(
      RangeError,
    );
  });
});
