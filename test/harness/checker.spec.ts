import type { TestTenant } from '#libs/testing';
import { unsettled, violations } from './checker.js';
import type { LoggedSend, LoggedText } from './client-log.js';
import type { LedgerEntry } from './system.js';
import type { AttemptRow, InboundRow, LaneRow, MessageRow, World } from './world.js';

const text = (sid: string, acknowledged = true): LoggedText => ({
  sid,
  from: '+12015550001',
  to: '+12125550100',
  body: 'Hello',
  acknowledged,
  statuses: [],
});
const send = (key: string, ...trackingIds: string[]): LoggedSend => ({
  key,
  tenant: {} as TestTenant,
  to: '+12015550001',
  body: 'Hello',
  acknowledged: true,
  trackingIds: new Set(trackingIds),
  statuses: [],
});
const inbound = (more: Partial<InboundRow> = {}): InboundRow => ({
  id: 'i1',
  lane: 'l1',
  seq: 1,
  sid: 'SM1',
  keyword: 'free_text',
  noise: false,
  ...more,
});
const lane = (more: Partial<LaneRow> = {}): LaneRow => ({
  id: 'l1',
  lastSeq: 1,
  answeredSeq: 1,
  due: false,
  ...more,
});
const message = (more: Partial<MessageRow> = {}): MessageRow => ({
  id: 'm1',
  lane: 'l1',
  origin: 'reply',
  purpose: 'reply',
  state: 'delivered',
  errorCode: null,
  answersSeq: 1,
  ...more,
});
const attempt = (more: Partial<AttemptRow> = {}): AttemptRow => ({
  id: 'a1',
  message: 'm1',
  ordinal: 1,
  state: 'delivered',
  token: 't1',
  sid: 'SMout1',
  reconciliation: null,
  reconcilePending: false,
  ...more,
});
const entry = (attemptToken: string | null = 't1', sid = 'SMout1'): LedgerEntry => ({
  n: 1,
  sid,
  accountSid: 'AC1',
  from: '+12125550100',
  to: '+12015550001',
  body: 'Hi',
  attemptToken,
  acceptedAt: '2026-06-16T17:00:00.000Z',
});

/** One text, one answer, taken once: everything is right. */
const SOUND: World = {
  inbound: [inbound()],
  lanes: [lane()],
  messages: [message()],
  attempts: [attempt()],
  keys: new Map(),
  webhooksWaiting: 0,
  ledger: [entry()],
};
const check = (
  world: Partial<World>,
  { texts = [text('SM1')], sends = [] as LoggedSend[] } = {},
  settled = true,
): readonly string[] =>
  violations(
    {
      texts: new Map(texts.map((one) => [one.sid, one])),
      sends: new Map(sends.map((one) => [one.key, one])),
    },
    { ...SOUND, ...world },
    { settled },
  );

describe('a checker that never failed proves nothing (reliability §3.2)', () => {
  it('a sound history passes', () => {
    expect(check({})).toEqual([]);
    expect(unsettled(SOUND)).toEqual([]);
  });

  it('what was never acknowledged may be there or not', () => {
    const nothing = { inbound: [], lanes: [], messages: [], attempts: [], ledger: [] };
    expect(check(nothing, { texts: [text('SM1', false)] })).toEqual([]);
    expect(check({}, { texts: [text('SM1', false)] })).toEqual([]);
  });

  it.each<[string, RegExp, Partial<World>]>([
    ['acknowledged before the commit', /^I1: .*lost/, { inbound: [], lanes: [lane({ lastSeq: 0 })] }],
    [
      'no unique key on the provider id',
      /^I2: .*stored twice/,
      { inbound: [inbound(), inbound({ id: 'i2', seq: 2 })], lanes: [lane({ lastSeq: 2, answeredSeq: 2 })] },
    ],
    ['a text out of nowhere', /^I2: .*never sent/, { inbound: [inbound({ sid: 'SM2' })] }],
    ['a gap in a lane', /^I7/, { inbound: [inbound({ seq: 2 })], lanes: [lane({ lastSeq: 2, answeredSeq: 2 })] }],
    ['a turn finished without its answer', /^I18: .*no answer/, { messages: [], attempts: [], ledger: [] }],
    ['a turn forgotten', /^I18: nobody/, { lanes: [lane({ answeredSeq: 0 })] }],
    [
      'a keyword without its confirmation',
      /^I9/,
      { inbound: [inbound({ keyword: 'opt_out' })], messages: [message({ origin: 'reply' })] },
    ],
    [
      'two answers to one text',
      /^I8/,
      {
        messages: [message(), message({ id: 'm2' })],
        attempts: [attempt(), attempt({ id: 'a2', message: 'm2', token: 't2', sid: 'SMout2' })],
        ledger: [entry(), entry('t2', 'SMout2')],
      },
    ],
    ['a retry after a timeout', /^I12: .*twice/, { ledger: [entry(), entry('t1', 'SMout2')] }],
    ['a text that no attempt stands for', /^I12: .*no attempt/, { ledger: [entry(), entry('t9', 'SMout9')] }],
    [
      'a second attempt without proof',
      /^I13: .*without being proved/,
      {
        attempts: [
          attempt({ state: 'failed', sid: null }),
          attempt({ id: 'a2', ordinal: 2, token: 't2', sid: 'SMout2' }),
        ],
        ledger: [entry('t2', 'SMout2')],
      },
    ],
    [
      'a second attempt although the first had left',
      /^I13: .*twice/,
      {
        attempts: [attempt({ reconciliation: 'absent' }), attempt({ id: 'a2', ordinal: 2, token: 't2' })],
        ledger: [entry(), entry('t2')],
      },
    ],
    ['a text believed to be out that is not', /^I13: .*never took/, { ledger: [] }],
    [
      'a text believed lost that is out',
      /^I13: .*took it/,
      { messages: [message({ state: 'failed' })], attempts: [attempt({ state: 'failed', reconciliation: 'absent' })] },
    ],
    ["another text's id", /^I13: .*another text/, { attempts: [attempt({ sid: 'SMother' })] }],
  ])('finds: %s', (_, sentence, world) => {
    expect(check(world)).toContainEqual(expect.stringMatching(sentence));
  });

  it('finds sends that were lost, doubled or answered with another message', () => {
    const id = '0193a000-0000-7000-8000-000000000001';
    const shown = 'msg_0193a0000000700080000000000000 01'.replaceAll(' ', '');
    const world = { messages: [message(), message({ id, answersSeq: null })], attempts: [attempt()] };
    const of = (keys: [string, string | null][], ...sends: LoggedSend[]): readonly string[] =>
      check({ ...world, keys: new Map(keys) }, { sends }, false);
    expect(of([['k', id]], send('k', shown))).toEqual([]);
    expect(of([], send('k', shown))).toContainEqual(expect.stringMatching(/^I18/));
    expect(of([['k', id]], send('k', shown, 'msg_other'))).toContainEqual(expect.stringMatching(/^I11/));
    expect(of([['k', id]], send('k', 'msg_other'))).toContainEqual(expect.stringMatching(/^I11/));
    expect(
      of(
        [
          ['k', id],
          ['j', id],
        ],
        send('k', shown),
        send('j', shown),
      ),
    ).toContainEqual(expect.stringMatching(/^I11: .*two keys/));
  });

  it('knows what is still moving', () => {
    expect(unsettled({ ...SOUND, lanes: [lane({ due: true })] })).toHaveLength(1);
    for (const state of ['queued', 'submitting', 'unknown', 'accepted'])
      expect(unsettled({ ...SOUND, messages: [message({ state })] })).toHaveLength(1);
    expect(unsettled({ ...SOUND, attempts: [attempt({ reconcilePending: true })] })).toHaveLength(1);
    expect(unsettled({ ...SOUND, webhooksWaiting: 1 })).toHaveLength(1);
  });
});
