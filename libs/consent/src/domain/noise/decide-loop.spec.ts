import fc from 'fast-check';
import { decideLoop, FAST_MS, LOOP_LIMITS, MAX_PAIR_TEXTS, MUTE_MS, type PairText } from './decide-loop.js';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-06-16T16:00:00Z');
let serial = 0;
const unlike = (): string => `f${(serial += 1)}`;
const out = (at: number, fingerprint = unlike()): PairText => ({
  direction: 'out',
  automatic: true,
  at: new Date(at),
  fingerprint,
  isShort: false,
});
const incoming = (at: number, fingerprint = unlike()): PairText => ({
  direction: 'in',
  automatic: false,
  at: new Date(at),
  fingerprint,
  isShort: false,
});
const times = (count: number, make: (index: number) => PairText): readonly PairText[] =>
  Array.from({ length: count }, (_, index) => make(index));
const decide = (texts: readonly PairText[], now = NOW) => decideLoop(new Date(now), texts);

describe('machines that answer each other (R-7.2, I10)', () => {
  it.each([
    ['loop.automatic_5_min', 8, 30 * SECOND, 5 * MINUTE],
    ['loop.automatic_1_h', 20, 2.5 * MINUTE, HOUR],
    ['loop.automatic_24_h', 60, 20 * MINUTE, 24 * HOUR],
  ] as const)('%s: %i texts and no more', (rule, limit, gap, windowMs) => {
    const texts = times(limit, (index) => out(NOW - index * gap));
    expect(decide(texts.slice(1))).toEqual({ verdict: 'clear' });
    expect(decide(texts)).toMatchObject({
      verdict: 'hold',
      code: 'ERR_LOOP_GUARD',
      rule,
      until: new Date(NOW - (limit - 1) * gap + windowMs),
      toPerson: false,
    });
  });

  it('what a person of ours writes is no automatic text', () => {
    const texts = times(40, (index) => ({ ...out(NOW - index * SECOND), automatic: false }));
    expect(decide(texts)).toEqual({ verdict: 'clear' });
  });

  it.each(['in', 'out'] as const)(
    'three identical texts %s within ten minutes mute for an hour and call a person',
    (direction) => {
      const make = direction === 'in' ? incoming : out;
      const texts = [9, 5, 0].map((minutes) => make(NOW - minutes * MINUTE, 'same'));
      expect(decide(texts)).toMatchObject({
        rule: `loop.identical_${direction}`,
        until: new Date(NOW + HOUR),
        toPerson: true,
      });
      expect(decide(texts, NOW + MUTE_MS - 1).verdict).toBe('hold');
      expect(decide(texts, NOW + MUTE_MS).verdict).toBe('clear');
      expect(decide(texts.slice(1)).verdict).toBe('clear');
      expect(decide([11, 5, 0].map((minutes) => make(NOW - minutes * MINUTE, 'same'))).verdict).toBe('clear');
    },
  );

  const short = (at: number, fingerprint: string): PairText => ({ ...incoming(at, fingerprint), isShort: true });

  it('the same short answer to three different questions is a person, to one and the same it is a machine', () => {
    const rounds = (question: (round: number) => string) =>
      [0, 1, 2].flatMap((round) => [
        out(NOW - (8 - round * 2) * MINUTE, question(round)),
        short(NOW - (7 - round * 2) * MINUTE, 'yes'),
      ]);
    expect(decide(rounds((round) => `q${round}`))).toEqual({ verdict: 'clear' });
    expect(decide(rounds(() => 'sorry, say that again'))).toMatchObject({ verdict: 'hold', toPerson: true });
  });

  it('three photos, or "hello" three times before anybody answers, are a person', () => {
    expect(decide([6, 4, 2].map((minutes) => incoming(NOW - minutes * MINUTE, '')))).toEqual({ verdict: 'clear' });
    expect(
      decide([out(NOW - 9 * MINUTE), ...[6, 4, 2].map((minutes) => short(NOW - minutes * MINUTE, 'hello'))]),
    ).toEqual({
      verdict: 'clear',
    });
  });

  it('the same words once each way are no repetition', () => {
    expect(decide([out(NOW - 3, 'ok'), incoming(NOW - 2, 'ok'), out(NOW - 1, 'ok')]).verdict).toBe('clear');
  });

  it('three answers in a row faster than two seconds are a machine’s; a slow one begins anew', () => {
    const round = (at: number, latency: number): readonly PairText[] => [out(at), incoming(at + latency)];
    const fast = [4, 3, 2].flatMap((minutes) => round(NOW - minutes * MINUTE, FAST_MS - 1));
    expect(decide(fast)).toMatchObject({
      rule: 'loop.machine_fast',
      toPerson: true,
      until: new Date(NOW - 2 * MINUTE + FAST_MS - 1 + MUTE_MS),
    });
    expect(decide([...fast.slice(0, 4), ...round(NOW - 2 * MINUTE, FAST_MS)]).verdict).toBe('clear');
    expect(decide([...fast.slice(0, 2), ...round(NOW - 3.5 * MINUTE, FAST_MS), ...fast.slice(2)]).verdict).toBe(
      'clear',
    );
  });

  it('an answer within the same millisecond is the fastest of all', () => {
    const texts = [3, 2, 1].flatMap((minutes) => [
      incoming(NOW - minutes * MINUTE, 'a'),
      out(NOW - minutes * MINUTE, `b${minutes}`),
    ]);
    const unlikeEach = texts.map((text, index) => ({ ...text, fingerprint: `${text.fingerprint}${index}` }));
    expect(decide(unlikeEach)).toMatchObject({ rule: 'loop.machine_fast' });
  });

  it('a person who sends three lines at once is no machine', () => {
    const lines = times(3, (index) => incoming(NOW - 10 * SECOND + index * 300));
    expect(decide([out(NOW - MINUTE), ...lines]).verdict).toBe('clear');
  });

  it('two tenants whose machines answer each other stop within eight texts a side', () => {
    for (const latency of [500, 5 * SECOND]) {
      const texts: PairText[] = [];
      let sent = 0;
      for (let at = NOW; at < NOW + 4 * MINUTE; at += latency * 2) {
        if (decideLoop(new Date(at), texts).verdict === 'clear') {
          texts.push(out(at));
          sent += 1;
        }
        texts.push(incoming(at + latency));
      }
      expect(sent).toBeLessThanOrEqual(8);
    }
  });

  it('no span ever holds more automatic texts than its limit, whatever comes in', () => {
    const step = fc.record({ gap: fc.integer({ min: 0, max: 10 * MINUTE }), words: fc.nat(5), isIn: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 150 }), (steps) => {
        let now = NOW;
        const texts: PairText[] = [];
        for (const { gap, words, isIn } of steps) {
          now += gap;
          if (isIn) texts.push(incoming(now, `w${words}`));
          else if (decideLoop(new Date(now), texts).verdict === 'clear') texts.push(out(now));
        }
        const sent = texts.filter(({ direction }) => direction === 'out').map(({ at }) => at.getTime());
        for (const { limit, windowMs } of LOOP_LIMITS)
          for (const start of sent)
            expect(sent.filter((at) => at >= start && at < start + windowMs).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  const history = fc.array(
    fc.record({
      direction: fc.constantFrom('in' as const, 'out' as const),
      automatic: fc.boolean(),
      at: fc.integer({ min: NOW - HOUR, max: NOW }).map((at) => new Date(at - (at % 500))),
      fingerprint: fc.constantFrom('', 'a', 'b', 'c'),
      isShort: fc.boolean(),
    }),
    { maxLength: 40 },
  );

  it('is blind to the order in which it is told', () => {
    fc.assert(
      fc.property(history, fc.integer(), (texts, seed) => {
        const shuffled = texts.map((text, index) => [Math.imul(index + 1, seed | 1) >>> 0, text] as const);
        shuffled.sort((one, other) => one[0] - other[0]);
        expect(decide(shuffled.map(([, text]) => text))).toEqual(decide(texts));
      }),
    );
  });

  it('is clear when the longest hold ends, if nothing more comes', () => {
    fc.assert(
      fc.property(history, (texts) => {
        const decision = decide(texts);
        if (decision.verdict === 'clear') return;
        expect(decision.until.getTime()).toBeGreaterThan(NOW);
        expect(decide(texts, decision.until.getTime()).verdict).toBe('clear');
        expect(decide(texts, decision.until.getTime() - 1).verdict).toBe('hold');
      }),
    );
  });

  it('a longer list is read from its newest end', () => {
    const old = times(MAX_PAIR_TEXTS + 10, (index) => incoming(NOW - HOUR + index));
    const texts = [...times(8, (index) => out(NOW - index * SECOND)), ...old];
    expect(decide(texts)).toMatchObject({ rule: 'loop.automatic_5_min' });
  });
});
