import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { KeyRing } from '#libs/platform';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { ApiKeys, TenantVault } from '#libs/tenancy';
import { systemIds } from '#libs/kernel';
import { fingerprint } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';

const HOUR = 3_600_000;
let system: System;
let tenant: TestTenant;
let other: TestTenant;
let eventsOnly: string;
let people = 0;
let things = 0;
const somebody = (): string => `+1213555${String((people += 1)).padStart(4, '0')}`;
const something = (): string => `thing-${(things += 1)}`;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

interface Told {
  readonly events: readonly {
    readonly id: string;
    readonly event_id: string;
    readonly outcome: string;
    readonly reason: string | null;
    readonly faults: readonly { readonly field: string; readonly code: string }[];
  }[];
}
let told = 0;
const event = (type: string, data: object, more: object = {}) => ({
  specversion: '1.0',
  id: `event-${(told += 1)}`,
  source: '/assistant',
  type,
  time: new Date().toISOString(),
  data: { fact_time: new Date().toISOString(), ...data },
  ...more,
});
const post = (body: unknown, by = tenant, headers: Readonly<Record<string, string>> = {}) =>
  system.api(by, 'POST', '/v1/events', body, headers) as Promise<{ status: number; body: Told & Record<string, any> }>;
const tell = async (body: unknown, by = tenant): Promise<Told['events'][number]> => {
  const answer = await post(body, by);
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  return answer.body.events[0]!;
};
const addRule = async (name: string, rule: object, by = tenant): Promise<string> => {
  const { status, body } = await system.api(by, 'POST', '/v1/trigger-rules', { name, ...rule });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
};
const heard = async (to: string): Promise<readonly string[]> => (await system.ledger({ to })).map(({ body }) => body);
const plansOf = async (eventId: string): Promise<readonly Record<string, any>[]> => {
  const { body } = await system.api(tenant, 'GET', '/v1/planned-texts');
  return body.planned_texts.filter((plan: { event_id: string }) => plan.event_id === eventId);
};
/** As if the hour had come. */
const comeDue = async (eventId: string, step = 0): Promise<void> => {
  await system.admin.query(`update planned_text set look_at = now() where event_id = $1 and step = $2`, [
    uuidOf(eventId),
    step,
  ]);
};
const uuidOf = (shown: string): string =>
  shown.replace(/^[a-z]+_/, '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

beforeAll(async () => {
  system = await startSystem({ env: { SWEEP_MS: '100' } });
  [tenant, other] = system.tenants as [TestTenant, TestTenant];
  await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  eventsOnly = await new ApiKeys(system.db.database, systemIds()).create(tenant.tenantId, 'assistant', ['events']);
  await addRule('visit-reminder', {
    event_types: ['calendar.event.scheduled', 'calendar.event.moved'],
    text_field: 'data.text',
    steps: [
      { before: 'start', offset: 'PT24H' },
      { before: 'start', offset: 'PT2H' },
    ],
  });
  await addRule('pay-soon', {
    event_types: ['invoice.overdue'],
    text_field: 'data.text',
    steps: [{ after: 'fact_time', offset: 'PT1H' }],
  });
  await addRule('thanks', {
    event_types: ['invoice.paid'],
    text: 'Thank you, we have your payment.',
    steps: [{ at: 'now' }],
  });
  await addRule('estimate-ready', { event_types: ['estimate.ready'], text_field: 'data.text', steps: [{ at: 'now' }] });
  await addRule('estimate-nudge', {
    event_types: ['estimate.ready'],
    text: 'Your estimate is waiting for you.',
    steps: [{ after: 'fact_time', offset: 'PT48H' }],
  });
}, 60_000);
afterAll(() => system.stop());

describe('what assistants report becomes texts (S0.1, S0.2, S0.19, TM1, TM3)', () => {
  it('TM8, journey 3 and 8: an appointment moves, and the old reminder never leaves', async () => {
    const phone = somebody();
    const id = something();
    const visit = (version: number, hours: number, type = 'moved') =>
      event(`calendar.event.${type}`, {
        id,
        version,
        start: inHours(hours),
        text: `Visit ${version}`,
        recipient: { phone, time_zone: 'America/Los_Angeles' },
      });
    const first = await tell(visit(1, 48, 'scheduled'));
    expect(first).toMatchObject({ outcome: 'applied', faults: [] });
    expect((await plansOf(first.event_id)).map(({ state }) => state)).toEqual(['planned', 'planned']);
    const second = await tell(visit(2, 72));
    expect((await plansOf(first.event_id)).map(({ state, reason }) => [state, reason])).toEqual([
      ['withdrawn', 'trigger.newer_version'],
      ['withdrawn', 'trigger.newer_version'],
    ]);
    await comeDue(first.event_id);
    await comeDue(second.event_id);
    await eventually('the reminder of today', async () => (await heard(phone)).length > 0);
    expect(await heard(phone)).toEqual(['Visit 2']);
    // Late news of the past change nothing.
    expect(await tell(visit(1, 48))).toMatchObject({ outcome: 'ignored_older' });
    const placed = (await plansOf(second.event_id)).find(({ state }) => state === 'placed');
    const { body: message } = await system.api(tenant, 'GET', `/sms/messages/${placed!['tracking_id']}`);
    expect(message).toMatchObject({
      tracking_context: { trigger_event: expect.any(String) },
      written_by: { rule_version: 1 },
    });
  });

  it('TM8: a text that was placed and waits is withdrawn, with evidence', async () => {
    const phone = somebody();
    const id = something();
    const data = { id, recipient: { phone }, start: inHours(48) };
    const first = await tell(event('calendar.event.scheduled', { ...data, version: 1, text: 'Old' }));
    // Its sender is busy: the text is accepted and waits.
    await system.admin.query(`update business_number set next_slot_at = now() + interval '1 hour' where id = $1`, [
      tenant.numberIds[0],
    ]);
    await comeDue(first.event_id);
    const placed = await eventually('it being placed', async () =>
      (await plansOf(first.event_id)).find(({ state }) => state === 'placed'),
    );
    expect(await tell(event('calendar.event.cancelled', { id, version: 2 }))).toMatchObject({ outcome: 'no_rule' });
    await system.admin.query(`update business_number set next_slot_at = now() where id = $1`, [tenant.numberIds[0]]);
    const { body: message } = await system.api(tenant, 'GET', `/sms/messages/${placed['tracking_id']}`);
    expect(message).toMatchObject({
      state: 'suppressed',
      error_code: 'ERR_SUPERSEDED',
      decision: { rule: 'trigger.newer_version' },
    });
    const { body: timeline } = await system.api(tenant, 'GET', `/sms/messages/${placed['tracking_id']}/timeline`);
    expect(JSON.stringify(timeline)).toContain('message.rejected_by_adapter');
    expect((await plansOf(first.event_id)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
    expect(await heard(phone)).toEqual([]);
  });

  it('an invoice is overdue and then paid: the reminder goes, thanks are said', async () => {
    const phone = somebody();
    const invoice = { id: something(), recipient: { phone }, number: 'R-7', due_date: '2026-11-01' };
    const overdue = await tell(event('invoice.overdue', { ...invoice, version: 3, text: 'Please pay R-7' }));
    expect(await plansOf(overdue.event_id)).toMatchObject([{ state: 'planned' }]);
    // Paid in the same version: an end silences what was announced.
    expect(await tell(event('invoice.paid', { ...invoice, version: 3 }))).toMatchObject({ outcome: 'applied' });
    await comeDue(overdue.event_id);
    await eventually('the thanks', async () => (await heard(phone)).length > 0);
    expect(await heard(phone)).toEqual(['Thank you, we have your payment.']);
    expect(await plansOf(overdue.event_id)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await tell(event('invoice.overdue', { ...invoice, version: 3, text: 'Please pay R-7' }))).toMatchObject({
      outcome: 'ignored_older',
    });
  });

  it('an estimate is ready and then approved: it is told at once, and nobody is nudged', async () => {
    const phone = somebody();
    const estimate = { id: something(), recipient: { phone }, text: 'Your estimate is ready: 129.50 USD' };
    const ready = await tell(event('estimate.ready', { ...estimate, version: 1 }));
    await eventually('the text', async () => (await heard(phone)).length === 1);
    expect(await tell(event('estimate.approved', { ...estimate, version: 2 }))).toMatchObject({ outcome: 'no_rule' });
    await comeDue(ready.event_id);
    const states = (await plansOf(ready.event_id)).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['placed', 'withdrawn']));
    expect(await heard(phone)).toEqual(['Your estimate is ready: 129.50 USD']);
  });

  it('TM10: the same fact from two assistants is told once', async () => {
    await addRule('gate-code', {
      event_types: ['calendar.event.reminder_due'],
      text_field: 'data.text',
      steps: [{ at: 'now' }],
      collapse_key: { prefix: 'gate', fields: ['data.details.booking'] },
    });
    const phone = somebody();
    const at = new Date().toISOString();
    const said = (id: string, source: string) =>
      event(
        'calendar.event.reminder_due',
        {
          id,
          version: 1,
          fact_time: at,
          start: inHours(3),
          text: `See you soon, says ${id}`,
          recipient: { phone },
          details: { booking: 'B-77' },
        },
        { source },
      );
    const one = await tell(said('mine', '/calendar'));
    const two = await tell(said('yours', '/crm'));
    await eventually('both being placed', async () =>
      [...(await plansOf(one.event_id)), ...(await plansOf(two.event_id))].every(({ state }) => state === 'placed'),
    );
    await eventually('the text', async () => (await heard(phone)).length > 0);
    expect(await heard(phone)).toHaveLength(1);
  });

  it('conditions choose, and a rule that is off sends nothing that it planned', async () => {
    const rule = {
      event_types: ['estimate.declined'],
      when: [{ field: 'data.amount.amount', op: 'gt', value: 1000 }],
      text: 'May we ask what we could do better?',
      steps: [{ after: 'fact_time', offset: 'PT1H' }],
    };
    const id = await addRule('big-ones', rule);
    const phone = somebody();
    const declined = (amount: string) =>
      event('estimate.declined', {
        id: something(),
        version: 1,
        recipient: { phone },
        amount: { amount, currency: 'USD' },
      });
    expect(await tell(declined('999.99'))).toMatchObject({ outcome: 'no_rule' });
    const big = await tell(declined('1000.50'));
    expect(big.outcome).toBe('applied');
    const { body } = await system.api(tenant, 'PUT', `/v1/trigger-rules/${id}`, { ...rule, state: 'off' });
    expect(body).toMatchObject({ version: 2, state: 'off' });
    await comeDue(big.event_id);
    await eventually('it being withdrawn', async () => (await plansOf(big.event_id))[0]?.['state'] === 'withdrawn');
    expect((await plansOf(big.event_id))[0]).toMatchObject({ reason: 'rule.off', rule_version: 1 });
  });

  it('S0.30: what was planned for a person who has been erased is not sent', async () => {
    const phone = somebody();
    const { event_id: id } = await tell(
      event('estimate.ready', { id: something(), version: 1, text: 'Ready', recipient: { phone } }),
    );
    await eventually('the first text', async () => (await heard(phone)).length === 1);
    const { rowCount } = await system.admin.query(
      `update trigger_event set sealed = null where id in (select event_id from trigger_event_person where endpoint_id = (select endpoint_id from message where tracking ->> 'trigger_event' = $1))`,
      [uuidOf(id)],
    );
    expect(rowCount).toBe(1);
    await comeDue(id);
    await eventually('it being skipped', async () => (await plansOf(id)).some(({ state }) => state === 'skipped'));
    expect((await plansOf(id)).map(({ reason }) => reason)).toContain('person.erased');
    expect(await heard(phone)).toEqual(['Ready']);
  });
});

describe('the owner is asked again before a text leaves (TM9)', () => {
  let owner: Server;
  let answer: { status: number; body: string } = { status: 200, body: '' };
  const asked: { readonly url: string; readonly authorization: string | undefined }[] = [];
  let source: { id: string; secret: string; name: string };

  beforeAll(async () => {
    owner = createServer((request, response) => {
      asked.push({ url: request.url!, authorization: request.headers.authorization });
      response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((settle) => owner.listen(0, '127.0.0.1', settle));
    const { status, body } = await system.api(tenant, 'POST', '/v1/trigger-sources', {
      name: '/books',
      recheck_url: `http://127.0.0.1:${(owner.address() as AddressInfo).port}/facts?of=books`,
      recheck_token: 'token-of-the-books',
    });
    expect(status).toBe(201);
    source = body;
    await addRule('pay-now', {
      event_types: ['invoice.due'],
      text_field: 'data.text',
      steps: [{ at: 'now' }],
      validity_minutes: 30,
    });
  });
  afterAll(() => new Promise((settle) => owner.close(settle)));
  const due = async (phone: string, id = something()) =>
    tell(
      event(
        'invoice.due',
        { id, version: 4, due_date: '2026-11-21', text: 'Your invoice is due today', recipient: { phone } },
        { source: '/books' },
      ),
    );
  const settled = (eventId: string) =>
    eventually('it being settled', async () => {
      const [plan] = await plansOf(eventId);
      return plan!['state'] !== 'planned' && plan;
    });

  it('a current fact is told; the question names the fact and carries the token', async () => {
    answer = { status: 200, body: JSON.stringify({ version: 4, state: 'current' }) };
    const phone = somebody();
    await due(phone, 'inv 4/a');
    await eventually('the text', async () => (await heard(phone)).length === 1);
    expect(asked.at(-1)).toEqual({
      url: '/facts?of=books&kind=invoice&entity=inv+4%2Fa&version=4',
      authorization: 'Bearer token-of-the-books',
    });
  });

  it.each([
    ['a newer version', { status: 200, body: JSON.stringify({ version: 5, state: 'current' }) }],
    ['another state', { status: 200, body: JSON.stringify({ version: 4, state: 'paid' }) }],
    ['gone', { status: 404, body: '' }],
  ])('%s: it is not told', async (_, says) => {
    answer = says;
    const phone = somebody();
    const { event_id: id } = await due(phone);
    expect(await settled(id)).toMatchObject({ state: 'withdrawn', reason: 'recheck.stale' });
    expect(await heard(phone)).toEqual([]);
  });

  it('no answer: it waits, and goes out at the last moment unless the rule says otherwise', async () => {
    answer = { status: 500, body: 'broken' };
    const phone = somebody();
    const { event_id: id } = await due(phone);
    await eventually('the first question', async () => (await plansOf(id))[0]?.['reason'] === 'recheck.unreachable');
    expect(await heard(phone)).toEqual([]);
    await system.admin.query(
      `update planned_text set look_at = now(), valid_until = now() + interval '25 seconds' where event_id = $1`,
      [uuidOf(id)],
    );
    await eventually('the text', async () => (await heard(phone)).length === 1);
  });

  it('secrets are write-only, and a source cannot lead us to a private address in production', async () => {
    const { body } = await system.api(tenant, 'GET', '/v1/trigger-sources');
    expect(body.sources).toMatchObject([{ name: '/books', has_recheck_token: true }]);
    expect(JSON.stringify(body)).not.toMatch(/whsec_|token-of-the-books/);
    const odd = await system.api(tenant, 'POST', '/v1/trigger-sources', {
      name: '/odd',
      recheck_url: 'ftp://example.com',
    });
    expect(odd).toMatchObject({ status: 400, body: { faults: [{ field: 'recheck_url', code: 'ERR_URL_INVALID' }] } });
  });

  describe('signed events (Standard Webhooks)', () => {
    const signed = async (
      body: string,
      { secret = source.secret, at = new Date(), id = source.id, sent = body } = {},
    ): Promise<{ status: number; body: any }> => {
      const message = `msg_${(told += 1)}`;
      const response = await fetch(`${system.outbound[0]!.url}/v1/events?source=${id}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/cloudevents+json',
          'webhook-id': message,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': new Webhook(secret).sign(message, at, body),
        },
        body: sent,
      });
      return { status: response.status, body: await response.json() };
    };
    const fact = (more: object = {}): string =>
      JSON.stringify(
        event('invoice.issued', { id: something(), version: 1, due_date: '2026-12-01' }, { source: '/books', ...more }),
      );

    it('are taken without a key, and only in the name of the source that signs', async () => {
      expect(await signed(fact())).toMatchObject({ status: 202, body: { events: [{ outcome: 'no_rule' }] } });
      expect(await signed(fact({ source: '/assistant' }))).toMatchObject({
        status: 400,
        body: { faults: [{ field: 'source', code: 'ERR_SOURCE_FOREIGN' }] },
      });
    });

    it('a turned secret holds beside the new one, and the one before it no longer', async () => {
      const turn = async (): Promise<string> =>
        (await system.api(tenant, 'POST', `/v1/trigger-sources/${source.id}/turn-secret`)).body.secret;
      const second = await turn();
      expect((await signed(fact())).status).toBe(202);
      expect((await signed(fact(), { secret: second })).status).toBe(202);
      const third = await turn();
      expect((await signed(fact())).status).toBe(403);
      expect((await signed(fact(), { secret: third })).status).toBe(202);
      source = { ...source, secret: third };
    });

    it('I3: a wrong, old or foreign signature is refused alike and writes nothing', async () => {
      const before = await fingerprint(system.admin);
      const body = fact();
      const refused = [
        await signed(body, { secret: `whsec_${Buffer.alloc(32, 1).toString('base64')}` }),
        await signed(body, { at: new Date(Date.now() - 6 * 60_000) }),
        await signed(body, { at: new Date(Date.now() + 6 * 60_000) }),
        await signed(body, { sent: `${body} ` }),
        await signed(body, { id: `src_${'0'.repeat(32)}` }),
        await signed(body, { id: source.id.toUpperCase() }),
      ];
      for (const { status, body: problem } of refused) {
        expect(status).toBe(403);
        expect(problem).toMatchObject({ code: 'ERR_WEBHOOK_REFUSED' });
        expect({ ...problem, instance: null }).toEqual({ ...refused[0]!.body, instance: null });
      }
      expect(await fingerprint(system.admin)).toEqual(before);
    });
  });
});

describe('calendars in the form of calendar programs (.ics)', () => {
  const stamp = (ms: number): string => new Date(ms).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  /** As of this minute of the year. */
  const said = (uid: string, minute: number, sequence: number, ...lines: readonly string[]): string =>
    [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp(Date.UTC(2026, 0, 1) + minute * 60_000)}`,
      `SEQUENCE:${sequence}`,
      ...lines,
      'END:VEVENT',
    ].join('\r\n');
  const vevent = (uid: string, revision: number, ...lines: readonly string[]): string =>
    said(uid, revision, revision, ...lines);
  const calendar = (...parts: readonly string[]): string =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//EN', ...parts, 'END:VCALENDAR', ''].join('\r\n');
  const send = async (text: string, headers: Readonly<Record<string, string>> = {}, by = tenant) =>
    system.api(by, 'POST', '/v1/events/calendar?source=/office', text, {
      'content-type': 'text/calendar; charset=utf-8',
      ...headers,
    });
  const planned = async (eventId: string) => (await plansOf(eventId)).filter(({ state }) => state === 'planned');

  beforeAll(async () => {
    await addRule('office', {
      event_types: ['calendar.event.scheduled', 'calendar.event.moved'],
      when: [{ field: 'source', op: 'eq', value: '/office' }],
      text: 'See you at your appointment.',
      steps: [{ before: 'start', offset: 'P1D', at_local: '18:00' }],
    });
    // The rule of the other tests wants words that calendars do not have.
    const { body } = await system.api(tenant, 'GET', '/v1/trigger-rules');
    const {
      id,
      name: _name,
      version: _version,
      ...rule
    } = body.rules.find(({ name }: { name: string }) => name === 'visit-reminder');
    await system.api(tenant, 'PUT', `/v1/trigger-rules/${id}`, {
      ...rule,
      when: [
        { field: 'source', op: 'ne', value: '/office' },
        { field: 'source', op: 'ne', value: '/yard' },
      ],
    });
  });

  it('an appointment moves: the reminder moves with it; the same calendar again changes nothing', async () => {
    const phone = somebody();
    const visit = (revision: number, days: number): string =>
      calendar(
        vevent(
          'visit',
          revision,
          `DTSTART:${stamp(Date.now() + days * 24 * HOUR)}`,
          'SUMMARY:Piano',
          `X-PARLEY-PHONE:${phone}`,
        ),
      );
    const first = visit(0, 3);
    const one = await send(first);
    expect(one).toMatchObject({
      status: 202,
      body: { events: [{ id: 'visit', type: 'calendar.event.scheduled', outcome: 'applied' }] },
    });
    expect(await planned(one.body.events[0].event_id)).toHaveLength(1);
    expect((await send(first)).body.events).toMatchObject([
      { event_id: one.body.events[0].event_id, outcome: 'applied' },
    ]);
    const two = await send(visit(1, 5));
    expect(two.body.events).toMatchObject([{ type: 'calendar.event.moved', outcome: 'applied' }]);
    expect(await planned(one.body.events[0].event_id)).toEqual([]);
    expect(await planned(two.body.events[0].event_id)).toHaveLength(1);
    expect((await send(first)).body.events).toMatchObject([{ outcome: 'applied' }]);
    expect(await planned(two.body.events[0].event_id)).toHaveLength(1);
  });

  it('occurrences that a newer calendar no longer names are cancelled; those that stay keep their reminders', async () => {
    const phone = somebody();
    const start = stamp(Date.now() + 72 * HOUR);
    const series = (revision: number, ...more: readonly string[]): string =>
      calendar(vevent('series', revision, `DTSTART:${start}`, 'RRULE:FREQ=DAILY;COUNT=3', ...more));
    const first = (await send(series(0), { 'parley-recipient': phone })).body.events;
    expect(first).toHaveLength(3);
    const second = (await send(series(1, `EXDATE:${start}`), { 'parley-recipient': phone })).body.events;
    expect(
      second.map(({ id, type, outcome }: { id: string | null; type: string; outcome: string }) => [
        id === null,
        type,
        outcome,
      ]),
    ).toEqual([
      [false, 'calendar.event.moved', 'ignored_duplicate'],
      [false, 'calendar.event.moved', 'ignored_duplicate'],
      [true, 'calendar.event.cancelled', 'applied'],
    ]);
    const left = await Promise.all(
      first.map(async ({ event_id }: { event_id: string }) => (await planned(event_id)).length),
    );
    expect(left).toEqual([0, 1, 1]);
  });

  /** What is planned by these answers: how many days after the first occurrence, and for what hour of it. */
  const plannedFor = async (...answers: readonly { body: any }[]): Promise<readonly string[]> => {
    const ids = new Set(
      answers.flatMap(({ body }) => body.events.map(({ event_id }: { event_id: string }) => event_id)),
    );
    const { rows } = await system.admin.query<{ at: Date }>(
      `select event_at as at from planned_text where state = 'planned' and event_id = any ($1) order by 1`,
      [[...ids].map((id) => uuidOf(id as string))],
    );
    return rows.map(({ at }) => at.toISOString());
  };
  const DAY = 24 * HOUR;
  const noon = new Date(Date.now() + 5 * DAY).setUTCHours(20, 0, 0, 0);
  const iso = (ms: number): string => new Date(ms).toISOString();
  const chicago = (ms: number): string =>
    new Date(ms).toLocaleString('sv-SE', { timeZone: 'America/Chicago' }).replaceAll(/[-:]/g, '').replace(' ', 'T');
  const twice = (phone: string): readonly string[] => [
    `DTSTART;TZID=America/Chicago:${chicago(noon)}`,
    'RRULE:FREQ=DAILY;COUNT=2',
    `X-PARLEY-PHONE:${phone}`,
  ];

  it('TM8: one occurrence that is cancelled or moved in words of another zone takes the place of the original', async () => {
    const phone = somebody();
    for (const [uid, name] of [
      ['zones', `RECURRENCE-ID;TZID=America/Chicago:${chicago(noon)}`],
      ['utc', `RECURRENCE-ID:${stamp(noon)}`],
    ] as const) {
      const series = said(uid, 0, 0, ...twice(phone));
      const first = await send(calendar(series));
      expect(await plannedFor(first)).toEqual([iso(noon), iso(noon + DAY)]);
      const start = `DTSTART;TZID=America/New_York:${chicago(noon + 2 * HOUR)}`;
      const moved = await send(calendar(series, said(uid, 1, 1, name, start, `X-PARLEY-PHONE:${phone}`)));
      expect(await plannedFor(first, moved)).toEqual([iso(noon + HOUR), iso(noon + DAY)]);
      // The invitation to the one occurrence, sent alone.
      const alone = await send(calendar(said(uid, 2, 2, name, start, 'STATUS:CANCELLED', `X-PARLEY-PHONE:${phone}`)));
      expect(await plannedFor(first, moved, alone)).toEqual([iso(noon + DAY)]);
    }
  });

  it('TM8: an occurrence that was changed often is deleted, or put back, by a series that was changed less often', async () => {
    const phone = somebody();
    const name = `RECURRENCE-ID;TZID=America/Chicago:${chicago(noon)}`;
    const change = [name, `DTSTART:${stamp(noon + 3 * HOUR)}`, `X-PARLEY-PHONE:${phone}`];
    for (const [uid, more, left] of [
      ['deleted', [`EXDATE;TZID=America/Chicago:${chicago(noon)}`], [iso(noon + DAY)]],
      ['deleted by day', [`EXDATE;VALUE=DATE:${chicago(noon).slice(0, 8)}`], [iso(noon + DAY)]],
      ['put back', [], [iso(noon), iso(noon + DAY)]],
    ] as const) {
      const before = await send(calendar(said(uid, 0, 0, ...twice(phone)), said(uid, 5, 5, ...change)));
      expect(await plannedFor(before)).toEqual([iso(noon + 3 * HOUR), iso(noon + DAY)]);
      const after = await send(calendar(said(uid, 6, 1, ...twice(phone), ...more)));
      expect(after.body.events.map(({ outcome }: { outcome: string }) => outcome)).not.toContain('ignored_older');
      expect(await plannedFor(before, after)).toEqual(left);
      // What was true before comes late.
      await send(calendar(said(uid, 0, 0, ...twice(phone)), said(uid, 4, 4, ...change)));
      expect(await plannedFor(before, after)).toEqual(left);
    }
  });

  it('a calendar sent again with its recipient, or with another one, is heard; the last one counts', async () => {
    const [wrong, right] = [somebody(), somebody()];
    const text = calendar(vevent('forgotten', 0, `DTSTART:${stamp(noon)}`));
    const plannedTo = async (answer: { body: any }) => {
      const [{ event_id: id }] = answer.body.events;
      return { open: (await planned(id)).length, id };
    };
    const alone = await send(text);
    expect((await plannedTo(alone)).open).toBe(0);
    const first = await plannedTo(await send(text, { 'parley-recipient': wrong }));
    expect(first.open).toBe(1);
    const second = await plannedTo(await send(text, { 'parley-recipient': right }));
    expect(second.open).toBe(1);
    expect(await planned(first.id)).toEqual([]);
    // Forgotten again: nobody is to be told. And remembered.
    await send(text);
    expect(await planned(second.id)).toEqual([]);
    const third = await plannedTo(await send(text, { 'parley-recipient': right }));
    expect(third.open).toBe(1);
    expect(await plannedTo(await send(text, { 'parley-recipient': right }))).toEqual(third);
  });

  it('a calendar sent again after its rule was made, or mended, is judged by the rules of today', async () => {
    const phone = somebody();
    const text = calendar(
      vevent('yard', 0, `DTSTART:${stamp(noon)}`, 'RRULE:FREQ=DAILY;COUNT=3', `X-PARLEY-PHONE:${phone}`),
    );
    const sendTo = async (): Promise<{ body: any }> =>
      system.api(tenant, 'POST', '/v1/events/calendar?source=/yard', text, { 'content-type': 'text/calendar' });
    const outcomes = ({ body }: { body: any }): readonly string[] => [
      ...new Set<string>(body.events.map(({ outcome }: { outcome: string }) => outcome)),
    ];
    const rule = {
      event_types: ['calendar.event.scheduled'],
      when: [{ field: 'source', op: 'eq', value: '/yard' }],
      steps: [{ before: 'start', offset: 'PT2H' }],
    };
    const first = await sendTo();
    expect(outcomes(first)).toEqual(['no_rule']);
    const id = await addRule('yard', { ...rule, text_field: 'data.details.words' });
    const second = await sendTo();
    expect(outcomes(second)).toEqual(['dead']);
    const dead = await system.api(tenant, 'GET', '/v1/trigger-events?outcome=dead');
    expect(dead.body.events.map((one: { id: string }) => one.id)).toContain(second.body.events[0].event_id);
    await system.api(tenant, 'PUT', `/v1/trigger-rules/${id}`, { ...rule, text: 'See you in the yard.' });
    const third = await sendTo();
    expect(outcomes(third)).toEqual(['applied']);
    expect(await plannedFor(third)).toEqual([iso(noon), iso(noon + DAY), iso(noon + 2 * DAY)]);
    const written = async () => {
      const { trigger_event: events, planned_text: plans } = await fingerprint(system.admin, tenant.tenantId);
      return { events, plans };
    };
    const before = await written();
    expect((await sendTo()).body).toEqual(third.body);
    expect(await written()).toEqual(before);
  });

  it('an event that no rule wanted is replayed when there is one', async () => {
    const id = something();
    const ignored = await tell(
      event('estimate.declined', { id, version: 1, recipient: { phone: somebody() }, text: 'A pity.' }),
    );
    expect(ignored.outcome).toBe('no_rule');
    const rule = {
      event_types: ['estimate.declined'],
      text_field: 'data.text',
      steps: [{ after: 'fact_time', offset: 'PT1H' }],
    };
    const ruleId = await addRule('declined', rule);
    expect((await system.api(tenant, 'POST', `/v1/trigger-events/${ignored.event_id}/replay`)).body).toMatchObject({
      outcome: 'applied',
      replays: 1,
    });
    expect(await planned(ignored.event_id)).toHaveLength(1);
    await system.api(tenant, 'PUT', `/v1/trigger-rules/${ruleId}`, { ...rule, state: 'off' });
  });

  it('faults of appointments name their place, once', async () => {
    const answer = await send(
      calendar(
        vevent('sound', 0, `DTSTART:${stamp(noon)}`),
        vevent('odd', 0, `DTSTART:${stamp(noon)}`, 'RRULE:FREQ=DAILY;COUNT=9', 'X-PARLEY-PHONE:5551234'),
      ),
    );
    expect(answer.status).toBe(400);
    expect(answer.body.faults).toMatchObject([{ field: 'VEVENT[1].data.recipient.phone' }]);
  });

  it('appointments with nobody to tell are heard and plan nothing', async () => {
    const { body } = await send(calendar(vevent('lunch', 0, `DTSTART:${stamp(Date.now() + 48 * HOUR)}`)));
    expect(await plansOf(body.events[0].event_id)).toEqual([]);
  });

  it('hostile calendars are refused, and nothing is written', async () => {
    const before = await fingerprint(system.admin, tenant.tenantId);
    const start = `DTSTART:${stamp(Date.now())}`;
    const hostile: readonly (readonly [string, number, string])[] = [
      // No library finds the 30th of February; it must not be us who look for it for ever.
      [calendar(vevent('never', 0, start, 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')), 400, 'ERR_CALENDAR_TOO_COSTLY'],
      [calendar(vevent('often', 0, start, 'RRULE:FREQ=SECONDLY')), 400, 'ERR_FREQUENCY'],
      [calendar(vevent('old', 0, start, 'RRULE:FREQ=DAILY', 'EXRULE:FREQ=WEEKLY')), 400, 'ERR_EXRULE_UNKNOWN'],
      [calendar('METHOD:COUNTER', vevent('proposed', 0, start)), 400, 'ERR_METHOD_UNKNOWN'],
      [calendar(...Array.from({ length: 9_000 }, () => 'BEGIN:VEVENT\r\nEND:VEVENT')), 400, 'ERR_TOO_MANY'],
      [`BEGIN:VCALENDAR\r\n${'BEGIN:X\r\n'.repeat(20_000)}`, 400, 'ERR_CALENDAR_UNREADABLE'],
      ['quixotic nonsense', 400, 'ERR_CALENDAR_UNREADABLE'],
      ['x'.repeat(300_000), 413, ''],
    ];
    for (const [text, status, code] of hostile) {
      const answer = await send(text);
      expect([status, answer.body.faults?.[0]?.code ?? '']).toEqual([answer.status, code]);
      expect(JSON.stringify(answer.body)).not.toContain('quixotic');
    }
    expect((await send(calendar(), { 'parley-recipient': '5551234' })).body.faults).toMatchObject([
      { field: 'parley-recipient' },
    ]);
    expect((await send(calendar(), { 'content-type': 'application/json' })).status).toBe(400);
    expect((await system.api(tenant, 'POST', '/v1/events/calendar?source=/office', {})).status).toBe(415);
    expect((await system.api(tenant, 'POST', '/v1/events/calendar', {})).status).toBe(400);
    expect((await send(calendar(), { authorization: 'Bearer nobody' })).status).toBe(401);
    expect(await fingerprint(system.admin, tenant.tenantId)).toEqual(before);
  });
});

describe('bad input', () => {
  it('every fault of every envelope at once; nothing is written', async () => {
    const before = await fingerprint(system.admin, tenant.tenantId);
    const { status, body } = await post([
      { specversion: '0.3', id: '', source: 'a b', type: 'Nonsense!', time: 'yesterday' },
      'no event',
      event('invoice.paid', { id: 'x', version: 1 }),
    ]);
    expect(status).toBe(400);
    expect(body['faults'].map(({ field }: { field: string }) => field)).toEqual([
      '[0].specversion',
      '[0].id',
      '[0].source',
      '[0].type',
      '[0].time',
      '[1].',
    ]);
    expect((await post([])).status).toBe(400);
    expect((await post(Array.from({ length: 101 }, () => event('invoice.paid', { id: 'x', version: 1 })))).status).toBe(
      400,
    );
    expect((await post({ ...event('invoice.paid', {}), data: { a: 'x'.repeat(20_000) } })).status).toBe(400);
    expect(await fingerprint(system.admin, tenant.tenantId)).toEqual(before);
  });

  it('data that cannot be read go to the dead letters with every fault and without their words', async () => {
    const dead = await tell(
      event('calendar.event.scheduled', {
        id: something(),
        version: -1,
        start: 'tomorrow',
        time_zone: 'Mars/Olympus',
        recipient: { phone: '5557777', zip: 'x', '+12135559999': 1 },
        title: 'z'.repeat(301),
      }),
    );
    expect(dead).toMatchObject({ outcome: 'dead', reason: 'data.unreadable' });
    expect(new Set(dead.faults.map(({ field }) => field))).toEqual(
      new Set([
        'data.version',
        'data.start',
        'data.time_zone',
        'data.recipient.phone',
        'data.recipient.zip',
        'data.recipient',
        'data.title',
      ]),
    );
    expect(JSON.stringify(dead)).not.toMatch(/Mars|5557777|2135559999|zzz/);
    expect(await tell(event('weather.rain', { id: 'x', version: 1 }))).toMatchObject({
      outcome: 'dead',
      reason: 'type.unknown',
    });
  });

  it('TM8: also an event whose details cannot be read takes outdated reminders out of force', async () => {
    const phone = somebody();
    const id = something();
    const first = await tell(
      event('calendar.event.scheduled', { id, version: 1, start: inHours(48), text: 'Old', recipient: { phone } }),
    );
    const moved = await tell(
      event('calendar.event.moved', { id, version: 2, start: 'next week', recipient: { phone } }),
    );
    expect(moved.outcome).toBe('dead');
    expect((await plansOf(first.event_id)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('TM8: what could not be read and is sent again in a form that can be is heard, under the same id or another, and somebody is told', async () => {
    for (const isSameId of [true, false]) {
      const [phone, id] = [somebody(), something()];
      const fact_time = new Date().toISOString();
      const said = (more: object) =>
        event('calendar.event.scheduled', {
          id,
          version: 2,
          start: inHours(48),
          text: 'New',
          recipient: { phone },
          fact_time,
          ...more,
        });
      const broken = said({ crew: 'B' });
      expect(await tell(broken)).toMatchObject({ outcome: 'dead', reason: 'data.unreadable' });
      const mended = { ...said({}), ...(isSameId ? { id: broken.id } : {}) };
      const heardNow = await tell(mended);
      expect(heardNow).toMatchObject({ id: mended.id, outcome: 'applied' });
      expect((await plansOf(heardNow.event_id)).map(({ state }) => state)).toEqual(['planned', 'planned']);
      // Each of them once more, in the order in which a sender might repeat itself.
      expect((await tell(mended)).event_id).toBe(heardNow.event_id);
      expect(await tell(broken)).toMatchObject({ outcome: 'dead' });
      expect((await plansOf(heardNow.event_id)).map(({ state }) => state)).toEqual(['planned', 'planned']);
    }
    const alerts = await system.admin.query(
      `select dedupe_key from alert where kind = 'trigger_events_dead' and tenant_id = $1`,
      [tenant.tenantId],
    );
    expect(alerts.rows).toEqual([{ dedupe_key: 'trigger_events_dead:api' }]);
  });

  describe('a reminder that ended badly and is sent again from the dead letters', () => {
    /** A reminder that the gateway refused; its appointment and its id. */
    const refused = async (words: string) => {
      const [phone, id] = [somebody(), something()];
      const first = await tell(
        event('calendar.event.scheduled', { id, version: 1, start: inHours(48), text: words, recipient: { phone } }),
      );
      await system.sim('POST', '/sim/faults', {
        target: 'send',
        kind: 'error',
        status: 400,
        code: '21602',
        times: 1,
        match: { bodyContains: words },
      });
      await comeDue(first.event_id);
      const trackingId = await eventually(
        'its text',
        async () => (await plansOf(first.event_id)).find(({ state }) => state === 'placed')?.['tracking_id'],
      );
      await eventually(
        'its refusal',
        async () => (await system.api(tenant, 'GET', `/sms/messages/${trackingId}`)).body.state === 'failed',
      );
      return { phone, id, replay: () => system.api(tenant, 'POST', `/v1/dead-letters/${trackingId}/replay`) };
    };

    it('TM8: is refused once the appointment has changed', async () => {
      const { phone, id, replay } = await refused('Visit on Tuesday');
      await tell(event('calendar.event.cancelled', { id, version: 2 }));
      expect(await replay()).toMatchObject({ status: 409, body: { code: 'ERR_CONFLICT' } });
      expect(await heard(phone)).toEqual([]);
    });

    it('TM8: is withdrawn like the first one when the appointment changes before it has left, and not worth more than that', async () => {
      const { phone, id, replay } = await refused('Visit on Friday');
      await system.admin.query(
        `update business_number set next_slot_at = now() + interval '1 hour' where tenant_id = $1`,
        [tenant.tenantId],
      );
      const { status, body } = await replay();
      expect(status).toBe(200);
      const again = (await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}`)).body;
      expect(Date.parse(again.expires_at)).toBeLessThanOrEqual(Date.parse(inHours(48)));
      await tell(event('calendar.event.cancelled', { id, version: 2 }));
      await system.admin.query(`update business_number set next_slot_at = now() where tenant_id = $1`, [
        tenant.tenantId,
      ]);
      expect((await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}`)).body).toMatchObject({
        state: 'suppressed',
        error_code: 'ERR_SUPERSEDED',
      });
      expect(await heard(phone)).toEqual([]);
    });
  });

  it('I18: an id that was used for something else is told so, and changes nothing', async () => {
    const [phone, id] = [somebody(), something()];
    const first = event('calendar.event.scheduled', {
      id,
      version: 1,
      start: inHours(48),
      text: 'Old',
      recipient: { phone },
    });
    const { event_id: known } = await tell(first);
    const reused = { ...event('calendar.event.cancelled', { id, version: 2 }), id: first.id };
    expect(await tell(reused)).toMatchObject({
      outcome: 'ignored_duplicate',
      reason: 'id.reused',
      faults: [{ field: 'id', code: 'ERR_EVENT_ID_REUSED' }],
    });
    expect((await plansOf(known)).map(({ state }) => state)).toEqual(['planned', 'planned']);
    // Sent again, only later.
    expect(await tell({ ...first, time: inHours(1) })).toMatchObject({ event_id: known, outcome: 'applied' });
    const both = await post([
      event(
        'calendar.event.scheduled',
        { id: something(), version: 1, start: inHours(48), text: 'Old', recipient: { phone } },
        { id: 'twice' },
      ),
      { ...reused, id: 'twice' },
    ]);
    expect(both.body.events.map(({ reason }) => reason)).toEqual([null, 'id.reused']);
  });

  it('a dead event is replayed after its rule was mended; twice is once, and versions still count', async () => {
    const rule = {
      event_types: ['invoice.issued'],
      text_field: 'data.details.words',
      steps: [{ at: 'now' }],
    };
    const ruleId = await addRule('issued', rule);
    const phone = somebody();
    const id = something();
    const issued = (version: number) =>
      event('invoice.issued', {
        id,
        version,
        due_date: '2026-12-01',
        text: `Invoice ${version}`,
        recipient: { phone },
      });
    const first = await tell(issued(1));
    const dead = await tell(issued(2));
    expect(dead).toMatchObject({ outcome: 'dead', reason: 'text.missing', faults: [{ field: 'data.details.words' }] });
    const list = async () => (await system.api(tenant, 'GET', '/v1/trigger-events?outcome=dead')).body.events;
    expect(await list()).toContainEqual(expect.objectContaining({ id: dead.event_id, reason: 'text.missing' }));
    expect(
      (await system.api(tenant, 'PUT', `/v1/trigger-rules/${ruleId}`, { ...rule, text_field: 'data.text' })).status,
    ).toBe(200);
    const replay = async (event_id: string) =>
      (await system.api(tenant, 'POST', `/v1/trigger-events/${event_id}/replay`)).body;
    expect(await replay(first.event_id)).toMatchObject({ outcome: 'ignored_older', replays: 1 });
    expect(await replay(dead.event_id)).toMatchObject({ outcome: 'applied', reason: null, replays: 1 });
    expect(await replay(dead.event_id)).toMatchObject({ outcome: 'applied', replays: 1 });
    await eventually('the text', async () => (await heard(phone)).length > 0);
    expect(await heard(phone)).toEqual(['Invoice 2']);
    await system.api(tenant, 'PUT', `/v1/trigger-rules/${ruleId}`, { ...rule, state: 'off' });
  });

  it('rules are checked as a whole', async () => {
    const { status, body } = await system.api(tenant, 'POST', '/v1/trigger-rules', {
      name: 'odd',
      event_types: ['invoice.due', 'calendar.event.moved'],
      when: [{ field: 'data.amount.amount', op: 'gt', value: 'much' }],
      text: 'Hello',
      text_field: 'data.text',
      variables: { when: { field: 'data.start', value: 1 } },
      steps: [
        { before: 'due_date', offset: 'P1D' },
        { at: 'now', offset: 'PT1H' },
        { before: 'start', offset: 'PT1H', at_local: '10:00' },
      ],
      sender: '+12135550000',
      withdraw_on: ['estimate.approved'],
    });
    expect(status).toBe(400);
    expect(new Set(body.faults.map(({ field }: { field: string }) => field))).toEqual(
      new Set([
        'event_types',
        'withdraw_on',
        'template',
        'steps[0]',
        'steps[1]',
        'steps[2]',
        'when[0].value',
        'variables.when',
        'variables',
        'sender',
      ]),
    );
    const unknown = await system.api(tenant, 'POST', '/v1/trigger-rules', {
      name: 'odd',
      event_types: ['invoice.due'],
      template: { name: 'nowhere' },
      steps: [{ at: 'now' }],
    });
    expect(unknown.body.faults).toMatchObject([{ field: 'template', code: 'ERR_TEMPLATE_UNKNOWN' }]);
    const taken = await system.api(tenant, 'POST', '/v1/trigger-rules', {
      name: 'thanks',
      event_types: ['invoice.paid'],
      text: 'x',
      steps: [{ at: 'now' }],
    });
    expect(taken.status).toBe(409);
  });
});

describe('who may do what', () => {
  const as = async (key: string | null, method: string, path: string, body?: unknown) =>
    (
      await fetch(`${system.outbound[0]!.url}${path}`, {
        method,
        headers: {
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    ).status;

  it('a key for events reports and does nothing else; without a key nothing is open', async () => {
    const fact = () => event('invoice.paid', { id: something(), version: 1, recipient: { phone: somebody() } });
    expect(await as(eventsOnly, 'POST', '/v1/events', fact())).toBe(202);
    for (const [method, path, body] of [
      ['GET', '/v1/trigger-rules'],
      ['GET', `/v1/trigger-rules/rul_${'0'.repeat(32)}`],
      ['POST', '/v1/trigger-rules', {}],
      ['PUT', `/v1/trigger-rules/rul_${'0'.repeat(32)}`, {}],
      ['GET', '/v1/trigger-sources'],
      ['POST', '/v1/trigger-sources', {}],
      ['PUT', `/v1/trigger-sources/src_${'0'.repeat(32)}`, {}],
      ['POST', `/v1/trigger-sources/src_${'0'.repeat(32)}/turn-secret`],
      ['GET', '/v1/trigger-events'],
      ['GET', '/v1/planned-texts'],
    ] as const) {
      expect([path, await as(eventsOnly, method, path, body)]).toEqual([path, 403]);
      expect([path, await as(null, method, path, body)]).toEqual([path, 401]);
    }
    expect(await as(null, 'POST', '/v1/events', fact())).toBe(401);
    expect(await as(null, 'POST', `/v1/trigger-events/trg_${'0'.repeat(32)}/replay`)).toBe(401);
  });

  it('I23: the same event and the same entity at two tenants are two', async () => {
    const phone = somebody();
    const fact = event('estimate.ready', { id: something(), version: 5, text: 'Ready', recipient: { phone } });
    expect(await tell(fact)).toMatchObject({ outcome: 'applied' });
    expect(await tell(fact)).toMatchObject({ outcome: 'applied' });
    expect(await tell(fact, other)).toMatchObject({ outcome: 'no_rule' });
    expect((await system.api(other, 'GET', '/v1/trigger-rules')).body).toEqual({ rules: [] });
    expect((await system.api(other, 'GET', '/v1/planned-texts')).body.planned_texts).toEqual([]);
    await eventually('the text', async () => (await heard(phone)).length > 0);
    expect(await heard(phone)).toEqual(['Ready']);
  });

  it('I24: neither numbers nor words nor the names of entities stand in the open', async () => {
    const phone = '+12135559876';
    const word = 'quixzabrel';
    const dead = await tell(
      event('invoice.issued', { id: `${word}@home`, version: 1, due_date: word, recipient: { phone } }),
    );
    expect(dead.outcome).toBe('dead');
    await tell(
      event(
        'estimate.ready',
        {
          id: `${word}-1`,
          version: 1,
          text: `Your ${word} is ready`,
          recipient: { phone, name: word },
          details: { what: word },
        },
        { id: `${word}-${phone}`, subject: word },
      ),
    );
    await eventually('the text', async () => (await heard(phone)).length === 1);
    for (const table of ['trigger_event', 'trigger_entity', 'planned_text', 'message', 'evidence_event', 'alert']) {
      const { rows } = await system.admin.query<{ text: string }>(
        `select coalesce(string_agg(t::text, ' '), '') as text from ${table} t`,
      );
      expect([table, /quixzabrel|2135559876/i.test(rows[0]!.text)]).toEqual([table, false]);
    }
    for (const app of system.outbound) expect(app.output()).not.toMatch(/quixzabrel|2135559876/i);
    // They really are in there: who has the key can read them.
    const cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
    const { rows } = await system.admin.query(`select id, key_version, sealed from trigger_event where id = $1`, [
      uuidOf(dead.event_id),
    ]);
    expect(cipher.open('trigger_event', rows[0].id, rows[0].key_version, rows[0].sealed).toString()).toContain(word);
  });
});
