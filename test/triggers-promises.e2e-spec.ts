import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestTenant } from '#libs/testing';
import { eventually, startSystem, type System } from './harness/system.js';

const HOUR = 3_600_000;
let system: System;
let tenant: TestTenant;
let other: TestTenant;
let people = 0;
let told = 0;
const somebody = (): string => `+1214555${String((people += 1)).padStart(4, '0')}`;
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();
const event = (type: string, data: object, source = '/assistant') => ({
  specversion: '1.0',
  id: `event-${(told += 1)}`,
  source,
  type,
  data: { id: `thing-${told}`, version: 1, fact_time: new Date().toISOString(), ...data },
});
const tell = async (body: object, by = tenant): Promise<any> => {
  const answer = await system.api(by, 'POST', '/v1/events', body);
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  return answer.body.events[0];
};
const must = async (method: string, path: string, body: object, by = tenant): Promise<any> => {
  const answer = await system.api(by, method, path, body);
  if (answer.status > 299) throw new Error(JSON.stringify(answer.body));
  return answer.body;
};
const addRule = (name: string, rule: object, by = tenant): Promise<{ id: string }> =>
  must('POST', '/v1/trigger-rules', { name, ...rule }, by);
const addTemplate = (name: string, body: string, variables: readonly object[]): Promise<unknown> =>
  must('POST', '/v1/templates', {
    name,
    message_type: 'transactional',
    default_language: 'en',
    bodies: { en: body },
    variables,
  });
const heard = async (to: string): Promise<readonly string[]> => (await system.ledger({ to })).map(({ body }) => body);
const planOf = async (eventId: string, by = tenant): Promise<Record<string, any>> =>
  (await system.api(by, 'GET', '/v1/planned-texts')).body.planned_texts.find(
    (plan: { event_id: string }) => plan.event_id === eventId,
  );
const uuidOf = (shown: string): string =>
  shown.replace(/^[a-z]+_/, '').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
/** As if the hour had come. */
const comeDue = (...eventIds: readonly string[]) =>
  system.admin.query(`update planned_text set look_at = now() where event_id = any ($1)`, [eventIds.map(uuidOf)]);
const settled = (eventId: string, by = tenant): Promise<Record<string, any>> =>
  eventually('it being settled', async () => {
    const plan = await planOf(eventId, by);
    return plan['state'] !== 'planned' && plan;
  });
const reasoned = (eventId: string, reason: string): Promise<Record<string, any>> =>
  eventually(reason, async () => {
    const plan = await planOf(eventId);
    return plan['reason'] === reason && plan;
  });
/** A zone where it is night. */
const nightZone = (): string => {
  const ahead = (27 - new Date().getUTCHours()) % 24;
  const east = ahead > 12 ? ahead - 24 : ahead;
  // In these names the sign is turned round: Etc/GMT-3 lies east.
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
};
const alerts = async (): Promise<string> => JSON.stringify((await system.api(tenant, 'GET', '/v1/alerts')).body);
const messagesTo = async (eventId: string): Promise<number> =>
  (await system.admin.query(`select from message where tracking ->> 'trigger_event' = $1`, [uuidOf(eventId)]))
    .rowCount!;

beforeAll(async () => {
  system = await startSystem({ env: { SWEEP_MS: '100' } });
  [tenant, other] = system.tenants as [TestTenant, TestTenant];
  await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
}, 60_000);
afterAll(() => system.stop());

describe('templates take what events bring (TM3, S0.22)', () => {
  const start = { name: 'at', type: 'datetime', sample: '2026-06-16T14:00:00-05:00' };
  const sum = { name: 'sum', type: 'money', sample: { amount: '12.50', currency: 'USD' } };
  const visits = { event_types: ['calendar.event.scheduled'], steps: [{ before: 'start', offset: 'PT2H' }] };

  beforeAll(async () => {
    await addTemplate(
      'when',
      'We come on {{ at | date: "full" }} at {{ at | time }}.{% if note %} {{ note }}{% endif %}',
      [start, { name: 'note', type: 'text', sample: 'x', required: false }],
    );
    await addTemplate('owe', 'You owe {{ sum }}.', [sum]);
  });

  it('a wall time of a zone is shown as it is there, also from a calendar program', async () => {
    await addRule('visit', { ...visits, template: { name: 'when' }, variables: { at: { field: 'data.start' } } });
    const [one, two] = [somebody(), somebody()];
    const day = inHours(72).slice(0, 10);
    const reported = await tell(
      event('calendar.event.scheduled', {
        start: `${day}T14:00:00`,
        time_zone: 'America/Chicago',
        recipient: { phone: one },
      }),
    );
    expect(reported).toMatchObject({ outcome: 'applied', faults: [] });
    const calendar = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Test//EN',
      'BEGIN:VEVENT',
      'UID:zoned',
      'DTSTAMP:20261101T000000Z',
      `DTSTART;TZID=America/Chicago:${day.replaceAll('-', '')}T140000`,
      `X-PARLEY-PHONE:${two}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const { body } = await system.api(tenant, 'POST', '/v1/events/calendar?source=/office', calendar, {
      'content-type': 'text/calendar',
    });
    expect(body.events).toMatchObject([{ outcome: 'applied' }]);
    await comeDue(reported.event_id, body.events[0].event_id);
    for (const phone of [one, two]) {
      await eventually('the text', async () => (await heard(phone)).length === 1);
      expect((await heard(phone))[0]).toMatch(/ at 2:00\sPM\.$/);
    }
  });

  it('an amount and its currency become money', async () => {
    await addRule('owing', {
      event_types: ['invoice.overdue'],
      template: { name: 'owe' },
      variables: { sum: { field: 'data.amount' } },
      steps: [{ at: 'now' }],
    });
    const phone = somebody();
    const invoice = { due_date: '2026-11-01', amount: { amount: '12.50', currency: 'USD' }, recipient: { phone } };
    expect(await tell(event('invoice.overdue', invoice))).toMatchObject({ outcome: 'applied', faults: [] });
    await eventually('the text', async () => (await heard(phone)).length === 1);
    expect(await heard(phone)).toEqual(['You owe $12.50.']);
  });

  it.each([
    ['a field of another form', { sum: { field: 'data.number' } }],
    ['a part of what is wanted', { sum: { field: 'data.amount.amount' } }],
    ['a field that no such event has', { sum: { field: 'data.start' } }],
    ['a constant of another form', { sum: { value: 12.5 } }],
  ])('a rule is not saved with %s, for its texts would all be dead', async (_, variables) => {
    const { status, body } = await system.api(tenant, 'POST', '/v1/trigger-rules', {
      name: 'unfit',
      event_types: ['invoice.issued'],
      template: { name: 'owe' },
      variables,
      steps: [{ at: 'now' }],
    });
    expect([status, body.faults]).toMatchObject([400, [{ field: 'variables.sum', code: 'ERR_VARIABLE_INVALID' }]]);
  });

  it('nonsense in place of a source is a fault and no accident', async () => {
    const { status, body } = await system.api(tenant, 'POST', '/v1/trigger-rules', {
      name: 'unfit',
      ...visits,
      template: { name: 'when' },
      variables: { at: null },
    });
    expect([status, body.faults]).toMatchObject([400, [{ field: 'variables.at', code: 'ERR_VARIABLE_SOURCE' }]]);
  });
});

describe('a text that cannot be placed now', () => {
  /** Answers what the test wants of the owner of a fact. */
  let owner: Server;
  let questions = 0;
  let says = JSON.stringify({ version: 1, state: 'current' });
  const list = { status: 200 };
  const visit = (phone: string, source = '/assistant') =>
    event('estimate.approved', { text: 'All is well.', recipient: { phone } }, source);

  beforeAll(async () => {
    owner = createServer((request, response) => {
      request.resume();
      if (request.url!.startsWith('/opt-outs')) {
        response.writeHead(list.status, { 'content-type': 'application/json' }).end('{"opted_out": []}');
        return;
      }
      questions += 1;
      // Nothing said: the owner hangs.
      if (says !== '') response.writeHead(200).end(says);
    });
    await new Promise<void>((settle) => owner.listen(0, '127.0.0.1', settle));
    for (const name of ['/asked', '/hanging'])
      await must('POST', '/v1/trigger-sources', { name, recheck_url: `${address()}${name}?key=sesame` });
    for (const by of [tenant, other])
      await addRule(
        'tell',
        {
          event_types: ['estimate.approved'],
          text_field: 'data.text',
          steps: [{ after: 'fact_time', offset: 'PT3H' }],
        },
        by,
      );
  });
  afterAll(() => {
    owner.closeAllConnections();
    owner.close();
  });
  const address = (): string => `http://127.0.0.1:${(owner.address() as AddressInfo).port}`;

  it('words that are not allowed end it by that name, and the alert says so', async () => {
    await must('PUT', '/sms/sending-policy', { character_set_validation: 'gsm7_only' });
    const { event_id: id } = await tell(
      event('estimate.approved', { text: 'All is well \u4f60\u597d', recipient: { phone: somebody() } }),
    );
    await comeDue(id);
    expect(await settled(id)).toMatchObject({ state: 'skipped', reason: 'text.refused', tracking_id: null });
    await must('PUT', '/sms/sending-policy', {});
    expect(await alerts()).toMatch(/its words are not allowed \(ERR_CHARACTERS_NOT_ALLOWED\)/);
    expect(await alerts()).not.toContain('its sender maps to no number');
  });

  it('R-5.4, TM9: out of lawful hours it stays a plan, and its owner is asked again when it may leave', async () => {
    await addRule('notice', {
      event_types: ['estimate.declined'],
      stream: 'notification',
      text_field: 'data.text',
      steps: [{ after: 'fact_time', offset: 'PT3H' }],
      validity_minutes: 4000,
    });
    const { event_id: id } = await tell(
      event(
        'estimate.declined',
        { text: 'What a pity.', recipient: { phone: somebody(), time_zone: nightZone() } },
        '/asked',
      ),
    );
    await comeDue(id);
    const held = await eventually('it being put off', async () => {
      const plan = await planOf(id);
      return String(plan['reason']).startsWith('quiet_hours.') && plan;
    });
    expect(held).toMatchObject({ state: 'planned', tracking_id: null });
    expect(await messagesTo(id)).toBe(0);
    const { rows } = await system.admin.query(
      `select look_at > now() and look_at < valid_until as in_time from planned_text where event_id = $1`,
      [uuidOf(id)],
    );
    expect(rows).toEqual([{ in_time: true }]);
    const before = questions;
    says = JSON.stringify({ version: 2, state: 'current' });
    await comeDue(id);
    expect(await settled(id)).toMatchObject({ state: 'withdrawn', reason: 'recheck.stale' });
    expect(questions).toBe(before + 1);
    says = JSON.stringify({ version: 1, state: 'current' });
  });

  it("I29: while the tenant's own list cannot be asked nothing is lost: it is tried again", async () => {
    await must('PUT', '/sms/consent-policy', {
      external_source: { url: `${address()}/opt-outs`, timeout_ms: 1000, cache_seconds: 0 },
    });
    const phone = somebody();
    const { event_id: id } = await tell(visit(phone));
    list.status = 500;
    await comeDue(id);
    expect(await reasoned(id, 'external.unavailable')).toMatchObject({ state: 'planned', tracking_id: null });
    expect(await messagesTo(id)).toBe(0);
    list.status = 200;
    await must('PUT', '/sms/consent-policy', {});
    await comeDue(id);
    await eventually('the text', async () => (await heard(phone)).length === 1);
  });

  it("I31: a tenant's silent owner of facts keeps nobody else waiting, and is soon left alone", async () => {
    says = '';
    const before = questions;
    const slow: string[] = [];
    for (let part = 0; part < 3; part += 1) {
      const { events } = await must(
        'POST',
        '/v1/events',
        Array.from({ length: 80 }, () => visit(somebody(), '/hanging')),
      );
      slow.push(...events.map(({ event_id: id }: { event_id: string }) => id));
    }
    await comeDue(...slow);
    await eventually('the first questions', async () => questions > before);
    const phone = somebody();
    const { event_id: quick } = await tell(visit(phone), other);
    await comeDue(quick);
    await settled(quick, other);
    // All were looked at, and after three silences nobody was asked about them.
    await eventually('all being put off', async () => {
      const { rows } = await system.admin.query(
        `select count(*)::int as left from planned_text where event_id = any ($1) and reason is null`,
        [slow.map(uuidOf)],
      );
      return rows[0].left === 0;
    });
    expect(questions - before).toBeLessThanOrEqual(16);
    says = JSON.stringify({ version: 1, state: 'current' });
  }, 60_000);

  it('I24: where facts are asked for is sealed, and whoever may read settings is shown it', async () => {
    const { body } = await system.api(tenant, 'GET', '/v1/trigger-sources');
    expect(body.sources.map(({ recheck_url: url }: { recheck_url: string }) => url)).toContain(
      `${address()}/asked?key=sesame`,
    );
    const { rows } = await system.admin.query(`select string_agg(s::text, ' ') as all from trigger_source s`);
    expect(rows[0].all).not.toMatch(/sesame|127\.0\.0\.1/);
    expect(rows[0].all).not.toContain(Buffer.from('sesame').toString('hex'));
  });
});

describe('S0.13: segments that the sending policy allows a type of text', () => {
  const long = 'All is well with the piano. '.repeat(10);

  it('hold at every door, whoever asks for more', async () => {
    await must('PUT', '/sms/sending-policy', { max_sms_segments_per_message: { transactional: 1 } });
    const phone = somebody();
    const { event_id: id } = await tell(event('estimate.approved', { text: long, recipient: { phone } }));
    await comeDue(id);
    const { tracking_id: text } = await settled(id);
    expect((await system.api(tenant, 'GET', `/sms/messages/${text}`)).body).toMatchObject({
      state: 'suppressed',
      error_code: 'ERR_MESSAGE_TOO_LONG',
    });
    const wish = { recipient_phone_number: phone, sms_message_body: long, max_sms_segments_per_message: 5 };
    const sent = await system.api(tenant, 'POST', '/sms/send', wish);
    expect(JSON.stringify(sent.body)).toContain('ERR_MESSAGE_TOO_LONG');
    await must('PUT', '/sms/sending-policy', {});
    expect((await system.api(tenant, 'POST', '/sms/send', wish)).status).toBeLessThan(300);
    expect(await heard(phone)).toHaveLength(1);
  });
});
