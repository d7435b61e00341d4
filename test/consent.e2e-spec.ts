import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readId } from '#libs/kernel';
import type { TestTenant } from '#libs/testing';
import { eventually, startSystem, type System } from './harness/system.js';

/** A zone in which it is three in the morning now, so that hours can be tested at any time of day. */
const nightZone = (): string => {
  const ahead = (3 - new Date().getUTCHours() + 24) % 24;
  const east = ahead > 12 ? ahead - 24 : ahead;
  // In these names the sign is turned round: Etc/GMT-3 lies east.
  return `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
};

/** Numbers of places with one clock all year, or nearly: how far it is ahead, and whether advertisements may come there on a Sunday. */
const PLACES = [
  ['+64211000001', 13, false],
  ['+919812000001', 5.5, false],
  ['+971500000001', 4, false],
  ['+59894000001', -3, false],
  ['+17875550101', -4, true],
  ['+16025550101', -7, true],
  ['+18085550101', -10, true],
  ['+16715550101', 10, true],
] as const;
/** A number where it is afternoon of a day on which an advertisement may come. There is one at any time of the week, but for some hours of Sunday in which the whole world is closed: null. */
const inTheAfternoon = (): string | null => {
  const place = PLACES.find(([, ahead, onSundays]) => {
    const there = new Date(Date.now() + ahead * 3_600_000);
    const hour = there.getUTCHours() + there.getUTCMinutes() / 60;
    return hour >= 12 && hour < 19 && (onSundays || there.getUTCDay() !== 0);
  });
  return place === undefined ? null : place[0];
};

describe('consent: every send is allowed or refused for a reason that can be shown', () => {
  let system: System;
  let tenant: TestTenant;
  let other: TestTenant;
  let paused: TestTenant;
  let guarded: TestTenant;
  let list: Server;
  let listMode: 'up' | 'down' = 'up';
  const onList = new Set<string>();
  let people = 0;
  /** 202-555 is Washington's; nobody has these numbers. */
  const somebody = (): string => `+1202555${String((people += 1)).padStart(4, '0')}`;

  const send = async (to: string, more: Record<string, unknown> = {}, by = tenant) =>
    (
      await system.api(
        by,
        'POST',
        '/sms/send',
        { recipient_phone_number: to, sms_message_body: 'Your order is ready.', ...more },
        { prefer: 'wait=5' },
      )
    ).body;
  const post = (path: string, body: unknown, by = tenant) => system.api(by, 'POST', path, body);
  const consent = (to: string, more: Record<string, unknown> = {}) =>
    post('/sms/consents', {
      phone_number: to,
      state: 'opted_in',
      source: 'form',
      disclosure: 'I agree to get marketing texts from Haul & Away.',
      acquired_at: '2026-01-02T03:04:05Z',
      ...more,
    });
  const alerts = async (kind: string): Promise<number> =>
    (await system.admin.query(`select coalesce(sum(times), 0)::int as times from alert where kind = $1`, [kind]))
      .rows[0].times;
  const texts = async (to: string): Promise<readonly string[]> => (await system.ledger({ to })).map(({ body }) => body);

  beforeAll(async () => {
    system = await startSystem({ tenants: 4 });
    [tenant, other, paused, guarded] = system.tenants as [TestTenant, TestTenant, TestTenant, TestTenant];
    list = createServer((request, response) => {
      if (listMode === 'down') {
        response.writeHead(500).end();
        return;
      }
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const { phone_numbers: asked } = JSON.parse(body) as { phone_numbers: string[] };
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ opted_out: asked.filter((number) => onList.has(number)) }));
      });
    });
    await new Promise<void>((settle) => list.listen(0, '127.0.0.1', settle));
    await system.admin.query(`update tenant set state = 'paused' where id = $1`, [paused.tenantId]);
    await system.admin.query(`update channel set confirms = 'provider' where tenant_id = $1`, [other.tenantId]);
    const { status } = await system.api(guarded, 'PUT', '/sms/consent-policy', {
      external_source: {
        url: `http://127.0.0.1:${(list.address() as AddressInfo).port}/opt-outs`,
        timeout_ms: 1000,
        cache_seconds: 0,
        token: 'secret-of-the-crm',
      },
      words: [{ word: 'zanzibar', meaning: 'opt_out' }],
    });
    expect(status).toBe(200);
  }, 60_000);
  afterAll(async () => {
    await system.stop();
    await new Promise((settle) => list.close(settle));
  });

  describe('every refusal is reached by a request, with its rule and what to do', () => {
    const refusals: readonly (readonly [string, () => Promise<Record<string, unknown>>])[] = [
      [
        'ERR_TENANT_INACTIVE',
        () =>
          eventually('the pause', async () => {
            const body = await send(somebody(), {}, paused);
            return body.error_code === 'ERR_TENANT_INACTIVE' && body;
          }),
      ],
      [
        'ERR_OPTED_OUT',
        async () => {
          const to = somebody();
          await consent(to, { state: 'opted_out', disclosure: undefined, source: 'operator' });
          return send(to);
        },
      ],
      [
        'ERR_SUPPRESSED',
        async () => {
          const to = somebody();
          await post('/sms/suppressions', { phone_number: to, reason: 'asked by phone' });
          return send(to);
        },
      ],
      [
        'ERR_REASSIGNED',
        async () => {
          const to = somebody();
          await post('/sms/suppressions', { phone_number: to, type: 'consent_missing', reason: 'reassigned' });
          return send(to);
        },
      ],
      [
        'ERR_ENDPOINT_UNREACHABLE',
        async () => {
          const to = somebody();
          await post('/sms/suppressions', { phone_number: to, type: 'hard_failure' });
          return send(to);
        },
      ],
      [
        'ERR_CONSENT_DISPUTED',
        async () => {
          const to = somebody();
          await consent(to, { state: 'disputed', disclosure: undefined, source: 'operator' });
          return send(to);
        },
      ],
      [
        'ERR_CONSENT_SOURCE_UNAVAILABLE',
        async () => {
          listMode = 'down';
          try {
            return await send(somebody(), {}, guarded);
          } finally {
            listMode = 'up';
          }
        },
      ],
      [
        'ERR_CONSENT_MISSING',
        () => send(somebody(), { message_type: 'marketing', sms_message_body: 'Sale! STOP to end' }),
      ],
      [
        'ERR_CONSENT_EXPIRED',
        async () => {
          const to = somebody();
          await consent(to, { expires_at: '2026-02-02T00:00:00Z' });
          return send(to, { message_type: 'marketing', sms_message_body: 'Sale! Reply STOP to opt out' });
        },
      ],
      [
        'ERR_SENDER_ID_NOT_PROVISIONED',
        async () => {
          const number = '+12085550107';
          await system.admin.query(
            `insert into business_number (tenant_id, id, channel_row, number, label, registration) values ($1, gen_random_uuid(), $2, $3, 'rejected', 'rejected')`,
            [tenant.tenantId, tenant.channelRow, number],
          );
          return send(somebody(), { sender_phone_number_id: number });
        },
      ],
      [
        'ERR_MESSAGE_TOO_LONG',
        () => send(somebody(), { sms_message_body: 'x'.repeat(400), max_sms_segments_per_message: 2 }),
      ],
      ['ERR_LITERAL_BRACES', () => send(somebody(), { sms_message_body: 'Hello {{name}}' })],
      ['ERR_CONTENT_FORBIDDEN', () => send(somebody(), { sms_message_body: 'Try our CBD gummies today' })],
      ['ERR_LINK_FORBIDDEN', () => send(somebody(), { sms_message_body: 'See https://bit.ly/3abcd' })],
      [
        'ERR_OPTOUT_PATH_MISSING',
        async () => {
          const to = somebody();
          await consent(to);
          return send(to, { message_type: 'marketing', sms_message_body: 'Ten dollars off this week' });
        },
      ],
      [
        'ERR_DUPLICATE_FACT',
        async () => {
          const to = somebody();
          const fact = { key: 'visit:1:reminder', as_of: '2026-06-01T00:00:00Z' };
          await send(to, { fact });
          return send(to, { fact, sms_message_body: 'Your visit is tomorrow.' });
        },
      ],
      [
        'ERR_FREQUENCY_CAP',
        async () => {
          const to = somebody();
          const notice = { message_type: 'notification', subject: 'visit:2', validity_minutes: 4000 };
          for (const day of ['in two days', 'tomorrow', 'today'])
            await send(to, { ...notice, sms_message_body: `Visit ${day}.` });
          return send(to, notice);
        },
      ],
      [
        'ERR_QUIET_HOURS',
        () => send(somebody(), { message_type: 'notification', recipient_time_zone: nightZone(), validity_minutes: 1 }),
      ],
    ];
    it.each(refusals)('%s', async (code, reach) => {
      const answer = await reach();
      expect(answer).toMatchObject({
        status: 'failed',
        error_code: code,
        error_message: expect.stringMatching(/^[A-Z].*\.$/s),
        rule: expect.stringMatching(/^[a-z_]+(\.[a-z0-9_]+)+$/),
      });
      if (['ERR_CONSENT_SOURCE_UNAVAILABLE', 'ERR_FREQUENCY_CAP', 'ERR_QUIET_HOURS'].includes(code))
        expect(Date.parse(String(answer['retry_at']))).toBeGreaterThan(Date.now());
    });

    it.each([
      ['ERR_GATEWAY_AUTH_FAILED', 401, '20003'],
      ['ERR_GATEWAY_INSUFFICIENT_FUNDS', 400, '30002'],
      ['ERR_GATEWAY_MESSAGE_REJECTED', 400, '21617'],
    ] as const)('%s, said by the gateway', async (code, status, providerCode) => {
      // From a number of its own: one that the gateway does not know is left alone for a while.
      const number = `+1208555${providerCode.slice(-4)}`;
      await system.admin.query(
        `insert into business_number (tenant_id, id, channel_row, number, label) values ($1, gen_random_uuid(), $2, $3, 'another')`,
        [tenant.tenantId, tenant.channelRow, number],
      );
      const to = somebody();
      await system.sim('POST', '/sim/faults', {
        target: 'send',
        kind: 'error',
        status,
        code: providerCode,
        match: { to },
      });
      expect(await send(to, { sender_phone_number_id: number })).toMatchObject({
        status: 'failed',
        error_code: code,
        error_message: expect.stringMatching(/^[A-Z].*\.$/),
      });
      // The account rests now; what comes next is about other things.
      await system.admin.query(`update channel set failures = 0, held_until = '-infinity'`);
    });

    it('ERR_MESSAGE_EXPIRED, by a text that waited too long', async () => {
      const number = '+12085550177';
      await system.admin.query(
        `insert into business_number (tenant_id, id, channel_row, number, label, next_slot_at) values ($1, gen_random_uuid(), $2, $3, 'slow', 'infinity')`,
        [tenant.tenantId, tenant.channelRow, number],
      );
      const { body } = await system.api(
        tenant,
        'POST',
        '/sms/send',
        { recipient_phone_number: somebody(), sms_message_body: 'Soon', sender_phone_number_id: number },
        { prefer: 'wait=0' },
      );
      expect(body.status).toBe('accepted');
      await system.admin.query(
        `update message set expires_at = now() - interval '1 second' where expires_at > now() and body is not null and state = 'queued' and id = $1`,
        [body.tracking_id.slice(4)],
      );
      await system.admin.query(`update business_number set next_slot_at = now() where number = $1`, [number]);
      await eventually('its end', async () => {
        const { body: record } = await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}`);
        return record.state === 'expired';
      });
      const { body: assessment } = await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}/assessment`);
      expect(assessment).toMatchObject({ subclass: 'expired', category: 'fail' });
    });

    it('ERR_INVALID_RECIPIENT_NUMBER', async () => {
      const { status, body } = await post('/sms/send', { recipient_phone_number: '555', sms_message_body: 'Hello' });
      expect(status).toBe(400);
      expect(body.faults).toEqual([expect.objectContaining({ code: 'ERR_INVALID_RECIPIENT_NUMBER' })]);
    });
  });

  it('S0.15, I29: who stands on the tenant’s own list is refused; receiving goes on while it is down', async () => {
    const [stopped, fine] = [somebody(), somebody()];
    onList.add(stopped);
    await eventually(
      'the list to be asked again',
      async () => (await send(somebody(), {}, guarded)).status !== 'failed',
      40_000,
    );
    expect(await send(stopped, {}, guarded)).toMatchObject({ error_code: 'ERR_OPTED_OUT', rule: 'external.opted_out' });
    expect((await send(fine, {}, guarded)).status).not.toBe('failed');
    listMode = 'down';
    await system.text(somebody(), guarded.number, 'Hello, are you open?');
    const { rows } = await system.admin.query(
      `select count(*)::int as count from inbound_message where tenant_id = $1`,
      [guarded.tenantId],
    );
    expect(rows[0].count).toBe(1);
    listMode = 'up';
  }, 60_000);

  it('S1.50, R-2.3: a word of the tenant’s own counts there and nowhere else', async () => {
    const customer = somebody();
    await system.text(customer, guarded.number, 'Zanzibar!');
    const { body } = await post('/sms/consents/look-up', { phone_number: customer }, guarded);
    expect(body.suppressions).toEqual([expect.objectContaining({ type: 'opt_out', source: 'participant' })]);
  });

  it('S0.30, R-5.4: outside the hours a notice waits for the next opening and says until when', async () => {
    const answer = await send(somebody(), {
      message_type: 'notification',
      recipient_time_zone: nightZone(),
      validity_minutes: 4000,
    });
    expect(answer).toMatchObject({ status: 'accepted', rule: expect.stringMatching(/^quiet_hours\./) });
    expect(Date.parse(answer.held_until)).toBeGreaterThan(Date.now());
  });

  describe('words that may be an opt-out (R-1.3)', () => {
    const doubtful = 'please cancel';
    const doubt = async (): Promise<{ customer: string; hold: string }> => {
      const customer = somebody();
      await send(customer, {
        message_type: 'transactional',
        sms_message_body: 'See you Tuesday at 3. Reply C to confirm?',
      });
      await eventually('the question', async () => (await texts(customer))[0]);
      await system.text(customer, tenant.number, doubtful);
      const { rows } = await system.admin.query(
        `select 'hld_' || replace(h.id::text, '-', '') as id from consent_hold h join inbound_message i on i.id = h.inbound_id
          where i.received_at > now() - interval '1 minute' and h.closed_at is null order by h.opened_at desc limit 1`,
      );
      return { customer, hold: rows[0].id };
    };

    it('is asked about once, keeps what needs consent, and goes on when a person says that they stay', async () => {
      const { customer, hold } = await doubt();
      await eventually('the question what was meant', async () =>
        (await texts(customer)).find((body) => body.includes('to get no more texts from us, reply STOP')),
      );
      await system.text(customer, tenant.number, doubtful);
      const waiting = await send(customer, { validity_minutes: 4000, sms_message_body: 'Your invoice is ready.' });
      expect(waiting).toMatchObject({ error_code: 'ERR_CONSENT_UNCLEAR', rule: 'hold.unclear_wish' });
      expect((await texts(customer)).filter((body) => body.includes('reply STOP'))).toHaveLength(1);
      const listed = await system.api(tenant, 'GET', '/sms/consent-holds');
      expect(listed.body.holds.map(({ id }: { id: string }) => id)).toContain(hold);
      expect((await post(`/sms/consent-holds/${hold}/resolve`, { outcome: 'stays' }, other)).status).toBe(404);
      expect((await post(`/sms/consent-holds/${hold}/resolve`, { outcome: 'stays' })).status).toBe(200);
      expect((await post(`/sms/consent-holds/${hold}/resolve`, { outcome: 'stays' })).status).toBe(409);
      expect((await send(customer)).status).not.toBe('failed');
    });

    it('is an opt-out when a person reads it as one, and STOP needs nobody', async () => {
      const first = await doubt();
      expect((await post(`/sms/consent-holds/${first.hold}/resolve`, { outcome: 'opted_out' })).status).toBe(200);
      expect(await send(first.customer)).toMatchObject({ error_code: 'ERR_OPTED_OUT' });
      const second = await doubt();
      await system.text(second.customer, tenant.number, 'STOP');
      expect(await send(second.customer)).toMatchObject({ error_code: 'ERR_OPTED_OUT' });
      expect((await post(`/sms/consent-holds/${second.hold}/resolve`, { outcome: 'stays' })).status).toBe(409);
    });
  });

  it('R-1.8, Shows 3: where the provider confirms its own words we do not, and suppress all the same', async () => {
    const [exact, phrase] = [somebody(), somebody()];
    await system.text(exact, other.number, 'STOP');
    await system.text(phrase, other.number, 'please stop texting me');
    await eventually('our confirmation of what the provider does not know', async () => (await texts(phrase))[0]);
    await eventually('both turns to be over', async () => {
      const { rows } = await system.admin.query(`select count(*)::int as count from lane where due_at is not null`);
      return rows[0].count === 0;
    });
    expect(await texts(exact)).toEqual([]);
    for (const customer of [exact, phrase])
      expect(await send(customer, {}, other)).toMatchObject({ error_code: 'ERR_OPTED_OUT' });
  });

  it('R-6.4: a number that the carrier calls dead gets nothing more of our own accord, and an answer when it texts', async () => {
    const customer = somebody();
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 400,
      code: '21614',
      match: { to: customer },
      times: 1,
    });
    expect(await send(customer)).toMatchObject({ status: 'failed' });
    expect(await send(customer)).toMatchObject({ error_code: 'ERR_ENDPOINT_UNREACHABLE' });
    await system.text(customer, tenant.number, 'Hello, are you open on Sunday?');
    await eventually('the answer', async () => (await texts(customer))[0]);
  });

  it('R-1.6: "no more ads" ends the advertising and nothing else', async () => {
    const customer = somebody();
    await consent(customer);
    await system.text(customer, tenant.number, 'no more promotions please');
    const { body } = await post('/sms/consents/look-up', { phone_number: customer });
    expect(body.suppressions).toEqual([
      expect.objectContaining({ type: 'opt_out', scope: 'purpose', scope_ref: 'marketing', source: 'participant' }),
    ]);
    const may = Object.fromEntries(
      body.message_types.map((row: { message_type: string; code?: string }) => [row.message_type, row.code ?? 'may']),
    );
    expect(may).toMatchObject({ marketing: 'ERR_OPTED_OUT', transactional: 'may', verification: 'may' });
    expect((await send(customer)).status).not.toBe('failed');
  });

  it('R-4.3: YES to our question is consent with the question as its words; START alone is not', async () => {
    const open = inTheAfternoon();
    const customer = open ?? PLACES[0][0];
    const offer = {
      message_type: 'marketing',
      sms_message_body: 'Ten off. Reply STOP to opt out',
      validity_minutes: 4000,
    };
    const asked = await post('/sms/opt-in-requests', { phone_number: customer, programme: 'offers' });
    expect(asked.status).toBe(202);
    expect((await post('/sms/opt-in-requests', { phone_number: customer, programme: 'offers' })).body).toMatchObject({
      asked_now: false,
    });
    expect(asked.body.may_send).toBe(open !== null);
    if (open === null)
      // The question waits for Monday; the rest of this test is about what happens behind it.
      await system.admin.query(`update message set state = 'submitted' where purpose = 'opt_in_request'`);
    else
      await eventually('the question', async () => (await texts(customer)).find((body) => body.includes('reply YES')));
    expect(await send(customer, offer)).toMatchObject({ error_code: 'ERR_CONSENT_MISSING' });
    await system.text(customer, tenant.number, 'YES');
    expect((await send(customer, offer)).error_code).toBeNull();
    const bare = somebody();
    await system.text(bare, tenant.number, 'START');
    expect(await send(bare, offer)).toMatchObject({ error_code: 'ERR_CONSENT_MISSING' });
  });

  it('Shows 5: three assistants, one fact, one text; newer news takes the place of what waits', async () => {
    const customer = somebody();
    const fact = { key: 'visit:77:moved', as_of: '2026-06-01T10:00:00Z' };
    const said = await Promise.all(
      ['Your visit moved to Friday.', 'We moved your visit to Friday.', 'New time: Friday.'].map((sms_message_body) =>
        send(customer, { sms_message_body, fact }),
      ),
    );
    expect(said.filter(({ status }) => status !== 'failed')).toHaveLength(1);
    expect(said.filter(({ error_code: code }) => code === 'ERR_DUPLICATE_FACT')).toHaveLength(2);
    await eventually('the text', async () => (await texts(customer))[0]);
    expect(await texts(customer)).toHaveLength(1);

    const sleeper = { message_type: 'notification', recipient_time_zone: nightZone(), validity_minutes: 4000 };
    const older = await send(customer, { ...sleeper, fact: { key: 'visit:78', as_of: '2026-06-01T10:00:00Z' } });
    expect(older.status).toBe('accepted');
    const newer = await send(customer, { fact: { key: 'visit:78', as_of: '2026-06-01T11:00:00Z' } });
    expect(newer.status).not.toBe('failed');
    const { body } = await system.api(tenant, 'GET', `/sms/messages/${older.tracking_id}`);
    expect(body).toMatchObject({ state: 'suppressed' });
  });

  it('Shows 5, R-7.2: two of our own numbers texting each other fall silent at once', async () => {
    await system.text(other.number, tenant.number, 'Good morning, what can we do for you?');
    await system.text(tenant.number, other.number, 'Good morning, what can we do for you?');
    await eventually('both turns to be over', async () => {
      const { rows } = await system.admin.query(`select count(*)::int as count from lane where due_at is not null`);
      return rows[0].count === 0;
    });
    expect([...(await texts(other.number)), ...(await texts(tenant.number))]).toEqual([]);
  });

  it('R-7.2: an automatic answer gets none, and the same words three times mute the assistant and call a person', async () => {
    const driving = somebody();
    await system.text(
      driving,
      tenant.number,
      "I'm driving with Do Not Disturb turned on. I'll see your message later.",
    );
    const echo = somebody();
    for (let times = 0; times < 4; times += 1) {
      await system.text(echo, tenant.number, 'Thank you for contacting Acme Towing');
      await eventually('the turn to be over', async () => {
        const { rows } = await system.admin.query(`select count(*)::int as count from lane where due_at is not null`);
        return rows[0].count === 0;
      });
    }
    expect(await texts(driving)).toEqual([]);
    // Two answers at most, and once the word that the assistant pauses.
    const toEcho = await texts(echo);
    expect(toEcho.length).toBeLessThanOrEqual(3);
    expect(toEcho.filter((body) => body.includes('pauses'))).toHaveLength(1);
    expect(await alerts('machine_suspected')).toBeGreaterThan(0);
  });

  describe('the doors', () => {
    it('tell every fault of a consent at once and record nothing', async () => {
      const { status, body } = await post('/sms/consents', {
        phone_number: '12',
        state: 'maybe',
        scope: 'galaxy',
        source: 'rumour',
        acquired_at: 'yesterday',
      });
      expect(status).toBe(400);
      expect(new Set(body.faults.map(({ field }: { field: string }) => field))).toEqual(
        new Set(['acquired_at', 'phone_number', 'scope', 'source', 'state']),
      );
      const later = await consent(somebody(), {
        acquired_at: '2031-01-01T00:00:00Z',
        disclosure: undefined,
        scope: 'campaign',
      });
      expect(new Set(later.body.faults.map(({ code }: { code: string }) => code))).toEqual(
        new Set(['ERR_DISCLOSURE_MISSING', 'ERR_SCOPE_REF_MISSING', 'ERR_TIME_IN_FUTURE']),
      );
    });

    it('record a reference once, keep proof sealed, and lift only what nobody said themselves', async () => {
      const customer = somebody();
      const wish = { reference: 'form-17', proof: { form_url: 'https://acme.example/join', ip: '192.0.2.7' } };
      const first = await consent(customer, wish);
      expect(first).toMatchObject({ status: 201, body: { recorded: true } });
      expect(await consent(customer, wish)).toMatchObject({
        body: { recorded: false, consent_event_id: first.body.consent_event_id },
      });
      const { rows } = await system.admin.query(`select sealed from consent_proof`);
      expect(rows.some(({ sealed }: { sealed: Buffer }) => sealed.includes('192.0.2.7'))).toBe(false);

      await post('/sms/suppressions', { phone_number: customer, reason: 'asked by phone' });
      expect((await post('/sms/suppressions', { phone_number: customer })).body).toEqual({
        in_force: true,
        added: false,
      });
      const lift = () => system.api(tenant, 'DELETE', '/sms/suppressions', { phone_number: customer });
      expect((await lift()).body).toEqual({ lifted: 1 });
      expect((await lift()).status).toBe(404);
      await system.text(customer, tenant.number, 'STOP');
      expect(await lift()).toMatchObject({ status: 409, body: { code: 'ERR_CONFLICT' } });
      expect(await send(customer)).toMatchObject({ error_code: 'ERR_OPTED_OUT' });
      // What was agreed to before the STOP does not lift it; what is agreed to since does.
      await consent(customer, { reference: 'form-18' });
      expect(await send(customer)).toMatchObject({ error_code: 'ERR_OPTED_OUT' });
      await consent(customer, { reference: 'form-19', acquired_at: new Date().toISOString() });
      expect((await send(customer)).status).not.toBe('failed');
    });

    it('S1.45: what is suppressed and lifted is evidence on the newest text to that person, once each', async () => {
      const customer = somebody();
      const stranger = somebody();
      const first = await send(customer);
      const newest = await send(customer);
      const evidence = async (): Promise<readonly object[]> =>
        (
          await system.admin.query(
            `select e.message_id, e.kind, e.coordination_event, e.source, e.assessment
               from evidence_event e join message m on m.tenant_id = e.tenant_id and m.id = e.message_id
              where e.coordination_event like 'notification.channel.suppression_%' and m.id = any ($1) order by e.id`,
            [[first, newest].map(({ tracking_id: id }) => readId('message', id))],
          )
        ).rows;
      const seen = (what: 'added' | 'removed') =>
        expect.objectContaining({
          message_id: readId('message', newest.tracking_id),
          kind: what === 'added' ? 'suppression_added' : 'channel_warning',
          coordination_event: `notification.channel.suppression_${what}`,
          source: 'operator',
          assessment: what === 'added' ? 'fail.suppressed' : null,
        });
      const lift = (phone: string) => system.api(tenant, 'DELETE', '/sms/suppressions', { phone_number: phone });
      await post('/sms/suppressions', { phone_number: customer, reason: 'asked by phone' });
      await post('/sms/suppressions', { phone_number: customer });
      expect(await evidence()).toEqual([seen('added')]);
      expect((await lift(customer)).body).toEqual({ lifted: 1 });
      expect((await lift(customer)).status).toBe(404);
      expect(await evidence()).toEqual([seen('added'), seen('removed')]);
      const { body } = await system.api(tenant, 'GET', `/sms/messages/${newest.tracking_id}/timeline`);
      expect(JSON.stringify(body)).toContain('notification.channel.suppression_removed');
      // Nobody has texted this one: it holds all the same, and there is no text to speak of.
      expect((await post('/sms/suppressions', { phone_number: stranger })).body).toEqual({
        in_force: true,
        added: true,
      });
      expect((await lift(stranger)).body).toEqual({ lifted: 1 });
    });

    it('answer a key with their scope and no other, and one tenant about its own people only', async () => {
      const customer = somebody();
      await post('/sms/suppressions', { phone_number: customer });
      const theirs = await post('/sms/consents/look-up', { phone_number: customer }, other);
      expect(theirs.body.suppressions).toEqual([]);
      for (const [method, path] of [
        ['POST', '/sms/consents'],
        ['POST', '/sms/consents/look-up'],
        ['POST', '/sms/opt-in-requests'],
        ['POST', '/sms/suppressions'],
        ['DELETE', '/sms/suppressions'],
        ['GET', '/sms/consent-holds'],
        ['POST', '/sms/consent-holds/hld_00000000000070008000000000000000/resolve'],
        ['GET', '/sms/consent-policy'],
        ['PUT', '/sms/consent-policy'],
      ] as const) {
        const headers = { 'content-type': 'application/json', authorization: 'Bearer pk_nobody_nothing' };
        const answer = await fetch(`${system.outbound[0]!.url}${path}`, {
          method,
          headers,
          ...(method === 'GET' ? {} : { body: '{}' }),
        });
        expect([path, answer.status]).toEqual([path, 401]);
      }
    });

    it('show the policy without its secret, and refuse one that the law does not allow', async () => {
      const shown = await system.api(guarded, 'GET', '/sms/consent-policy');
      expect(shown.body).toMatchObject({ version: 1, external_source: { has_token: true } });
      expect(JSON.stringify(shown.body)).not.toContain('secret-of-the-crm');
      const refused = await system.api(tenant, 'PUT', '/sms/consent-policy', {
        zone: 'Mars/Olympus',
        check_opt_out_for_message_types: ['transactional'],
        consent_for: { marketing: 'none' },
        revocation_scope: 'sender_number',
        words: [{ word: 'end', meaning: 'acknowledgement' }],
      });
      expect(refused.status).toBe(400);
      expect(new Set(refused.body.faults.map(({ code }: { code: string }) => code))).toEqual(
        new Set([
          'ERR_CONSENT_NEED_TOO_LOW',
          'ERR_KEYWORD_MANDATORY',
          'ERR_OPT_OUT_CHECK_REQUIRED',
          'ERR_REASON_MISSING',
          'ERR_ZONE_UNKNOWN',
        ]),
      );
      expect((await system.api(tenant, 'GET', '/sms/consent-policy')).body.version).toBe(0);
    });
  });
});
