import { systemIds, readId, showId } from '#libs/kernel';
import { SendersStore } from '#libs/sender-mapping';
import { MESSAGE_STREAMS } from '#libs/sms';
import { ApiKeys } from '#libs/tenancy';
import type { TestTenant } from '#libs/testing';
import { fingerprint } from './harness/rows.js';
import { eventually, startSystem, type LedgerEntry, type System } from './harness/system.js';

const SHORT = 'go.haul.com';
const LONG = 'https://shop.example.com/orders/2026/11/21/4711-8899-1122?step=confirm&from=text';

/** The outbound workflow, demand by demand, where no other test is about the whole of one. */
describe('the send workflow, from the request to the record', () => {
  let system: System;
  let tenant: TestTenant;
  let other: TestTenant;
  let people = 0;
  const somebody = (): string => `+1206555${String((people += 1)).padStart(4, '0')}`;

  beforeAll(async () => {
    system = await startSystem({ tenants: 3, numbers: 2, env: { SWEEP_MS: '100' } });
    [tenant, other] = system.tenants as [TestTenant, TestTenant];
    for (const [host, state] of [
      [SHORT, 'active'],
      ['go.unproven.com', 'pending'],
    ])
      await system.admin.query(`insert into link_domain (tenant_id, host, token, state) values ($1, $2, 'token', $3)`, [
        tenant.tenantId,
        host,
        state,
      ]);
  }, 60_000);
  afterAll(() => system.stop());

  const post = (path: string, body: unknown, by = tenant, wait = 10) =>
    system.api(by, 'POST', path, body, { prefer: `wait=${wait}` });
  const request = (more: object = {}) => ({
    recipient_phone_number: somebody(),
    sms_message_body: 'Your order is ready.',
    ...more,
  });
  const send = async (more: object = {}, by = tenant, wait = 10) =>
    (await post('/sms/send', request(more), by, wait)).body;
  const record = async (trackingId: string, by = tenant) =>
    (await system.api(by, 'GET', `/sms/messages/${trackingId}`)).body;
  const left = async (to: string): Promise<LedgerEntry> => {
    const entries = await system.ledger({ to });
    expect(entries).toHaveLength(1);
    return entries[0]!;
  };
  const decides = async (path: string, settings: object): Promise<any> => {
    const { status, body } = await system.api(tenant, 'PUT', path, settings);
    expect({ status, faults: body.faults }).toEqual({ status: 200, faults: undefined });
    return body;
  };
  const links = (more: object = {}): Promise<unknown> =>
    decides('/v1/link-policy', { domain: SHORT, allowed_hosts: ['shop.example.com'], ...more });
  const optsOut = async (by = tenant): Promise<string> => {
    const person = somebody();
    expect((await system.text(person, by.number, 'STOP')).statuses).toEqual([200]);
    await eventually('the confirmation', async () => (await system.ledger({ to: person })).length === 1);
    return person;
  };
  const faultsOf = (body: any): readonly string[][] =>
    (body.faults as { field: string; code: string }[]).map(({ field, code }) => [field, code]);

  describe('reading the request', () => {
    it('S0.11, S0.19: a JSON call names person and words; what is missing is told at once and nothing is written', async () => {
      const before = await fingerprint(system.admin, tenant.tenantId);
      const { status, body } = await post('/sms/send', {});
      expect(status).toBe(400);
      expect(faultsOf(body).map(([field]) => field)).toEqual(
        expect.arrayContaining(['recipient_phone_number', 'sms_message_body']),
      );
      expect(await fingerprint(system.admin, tenant.tenantId)).toEqual(before);
    });

    it.each(['555', '(206) 555-0100', '+1 206 555 0100', '2065550100', '+120655501001234567', '+0123456789', 'x', ''])(
      'S0.12, S0.32: %j is no number: refused before anything else happens',
      async (to) => {
        const before = await fingerprint(system.admin, tenant.tenantId);
        const { status, body } = await post('/sms/send', request({ recipient_phone_number: to }));
        expect(status).toBe(400);
        expect(faultsOf(body)).toEqual([['recipient_phone_number', 'ERR_INVALID_RECIPIENT_NUMBER']]);
        expect(await fingerprint(system.admin, tenant.tenantId)).toEqual(before);
      },
    );

    it('S0.13, S0.22: segments are counted before sending: over the limit it does not leave, within it does, and the record shows each', async () => {
      const words = 'A word '.repeat(30).trim();
      const to = somebody();
      expect(
        await send({ recipient_phone_number: to, sms_message_body: words, max_sms_segments_per_message: 1 }),
      ).toMatchObject({ status: 'failed', error_code: 'ERR_MESSAGE_TOO_LONG' });
      expect(await system.ledger({ to })).toEqual([]);
      const taken = await send({ sms_message_body: words, max_sms_segments_per_message: 2 });
      expect(taken.status).toBe('submitted_to_gateway');
      expect((await record(taken.tracking_id)).segments).toHaveLength(2);
    });

    it('S0.22, OB7: characters are settled before sending: what the preview shows is what leaves', async () => {
      const to = somebody();
      const asked = { recipient_phone_number: to, sms_message_body: `“Your order” – it’s ready… ${'x'.repeat(60)}` };
      const { body: preview } = await post('/sms/preview', asked);
      expect(preview).toMatchObject({ verdict: 'send', content: { encoding: 'gsm7', segment_count: 1 } });
      expect((await send(asked)).status).toBe('submitted_to_gateway');
      expect((await left(to)).body).toBe(preview.sms_message_body);
      expect(preview.sms_message_body).toMatch(/^"Your order" - it's ready\.\.\. x+$/);
    });
  });

  describe('finding the sender', () => {
    it('S0.14, S0.8: by id, by number, none and unknown: the one that was named, else the default, and the record says which rule chose', async () => {
      const [first, second] = tenant.numberIds;
      for (const [named, from, by] of [
        [showId('number', second!), tenant.numbers[1], 'id'],
        [tenant.numbers[1], tenant.numbers[1], 'number'],
        [undefined, tenant.number, 'default'],
        ['nobody', tenant.number, 'default'],
      ]) {
        const to = somebody();
        const { tracking_id: id } = await send({ recipient_phone_number: to, sender_phone_number_id: named });
        expect((await left(to)).from).toBe(from);
        expect(await record(id)).toMatchObject({
          decision: { sender_chosen_by: by },
          sender_identity_ref: showId('number', from === tenant.number ? first! : second!),
          sender_endpoint: { phone_number_e164: from },
        });
      }
    });

    it('S0.26: a number outside of the map sends only while an override holds, whose reason is on record for good', async () => {
      const store = new SendersStore();
      const number = '+12065559876';
      const asks = (): Promise<any> => send({ sender_phone_number_id: number });
      const fromOf = async (id: string): Promise<string> => (await record(id)).sender_endpoint.phone_number_e164;
      expect(await fromOf((await asks()).tracking_id)).toBe(tenant.number);
      const senderId = systemIds().next();
      await system.db.database.inTenant(tenant.tenantId, (tx) =>
        store.grantOverride(tx, tenant.tenantId, {
          id: systemIds().next(),
          senderId,
          channelRow: tenant.channelRow,
          number,
          reason: 'The usual number is being ported',
          grantedBy: 'key_of_an_admin',
          expiresAt: new Date(Date.now() + 3_600_000),
        }),
      );
      const overridden = (await asks()).tracking_id;
      expect(await record(overridden)).toMatchObject({
        decision: { sender_chosen_by: 'override' },
        sender_endpoint: { phone_number_e164: number },
      });
      await system.admin.query(`update business_number set override_until = now() where id = $1`, [senderId]);
      await eventually('the override being over', async () => (await fromOf((await asks()).tracking_id)) !== number);
      const { database } = system.db;
      expect(await database.inTenant(tenant.tenantId, (tx) => store.overrides(tx, tenant.tenantId))).toMatchObject([
        { number, reason: 'The usual number is being ported', grantedBy: 'key_of_an_admin' },
      ]);
      for (const sql of [`update sender_override set reason = ''`, `delete from sender_override`])
        await expect(database.inTenant(tenant.tenantId, (tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
    });
  });

  describe('may it be sent', () => {
    it('S0.15, S0.24, S0.33: whoever has texted STOP gets no text of any type, by no sender', async () => {
      const person = await optsOut();
      for (const stream of MESSAGE_STREAMS)
        for (const sender of tenant.numbers)
          expect(
            await send({
              recipient_phone_number: person,
              message_type: stream,
              sender_phone_number_id: sender,
              sms_message_body: 'News. Reply STOP to opt out',
            }),
          ).toMatchObject({ status: 'failed', error_code: 'ERR_OPTED_OUT', gateway_message_id: null });
      // Only the confirmation of the opt-out itself.
      await left(person);
    });

    it('S0.24: who opts out while a text waits does not get it', async () => {
      const sender = (moment: string): Promise<unknown> =>
        system.admin.query(`update business_number set next_slot_at = ${moment} where id = $1`, [tenant.numberIds[1]]);
      await sender(`'infinity'`);
      const person = somebody();
      const waits = await send(
        { recipient_phone_number: person, sender_phone_number_id: tenant.numbers[1] },
        tenant,
        0,
      );
      expect(waits.status).toBe('accepted');
      await system.text(person, tenant.number, 'STOP');
      await sender('now()');
      await eventually('its end', async () => (await record(waits.tracking_id)).state === 'suppressed');
      expect((await record(waits.tracking_id)).error_code).toBe('ERR_OPTED_OUT');
      expect((await system.ledger({ to: person })).filter(({ body }) => body === 'Your order is ready.')).toEqual([]);
    });

    it('S0.23: marketing says how to stop, or it does not leave', async () => {
      const person = somebody();
      await post('/sms/consents', {
        phone_number: person,
        state: 'opted_in',
        source: 'form',
        disclosure: 'I agree to get marketing texts from Haul & Away.',
        acquired_at: '2026-01-02T03:04:05Z',
      });
      const offer = (words: string): Promise<any> =>
        send({
          recipient_phone_number: person,
          message_type: 'marketing',
          validity_minutes: 4320,
          sms_message_body: words,
        });
      expect(await offer('Ten dollars off this week')).toMatchObject({
        status: 'failed',
        error_code: 'ERR_OPTOUT_PATH_MISSING',
      });
      // Outside of the lawful hours it waits; it is not refused.
      expect((await offer('Ten dollars off this week. Reply STOP to opt out')).status).not.toBe('failed');
    });

    it.each([
      ['ERR_CONTENT_FORBIDDEN', 'Try our CBD gummies today'],
      ['ERR_LINK_FORBIDDEN', 'See https://bit.ly/3abcd'],
    ])('S0.25: %s: what carriers do not carry never reaches them', async (code, words) => {
      const to = somebody();
      expect(await send({ recipient_phone_number: to, sms_message_body: words })).toMatchObject({
        status: 'failed',
        error_code: code,
        rule: expect.stringMatching(/^(content|link)\./),
      });
      expect(await system.ledger({ to })).toEqual([]);
    });
  });

  describe('links', () => {
    it('S0.16: of the listed types every link becomes short and nothing else is touched; of other types none does', async () => {
      await links({ url_shortening_enabled_for_message_types: ['transactional'] });
      const words = `See ${LONG} now, or ${LONG}&again=1 later.`;
      const [short, long] = [somebody(), somebody()];
      await send({ recipient_phone_number: short, sms_message_body: words });
      expect((await left(short)).body).toMatch(
        new RegExp(String.raw`^See https://go\.haul\.com/\w{10,16} now, or https://go\.haul\.com/\w{10,16} later\.$`),
      );
      await send({ recipient_phone_number: long, sms_message_body: words, message_type: 'system_alert' });
      expect((await left(long)).body).toBe(words);
    });

    it('S0.38, S0.40: links that cannot be shortened leave long, with a warning; a text too long with them says that this is why', async () => {
      await links({ domain: 'go.unproven.com' });
      const to = somebody();
      expect(await send({ recipient_phone_number: to, sms_message_body: `See ${LONG}` })).toMatchObject({
        status: 'submitted_to_gateway',
        error_code: null,
        warnings: ['ERR_URL_SHORTENER_FAILED'],
      });
      expect((await left(to)).body).toBe(`See ${LONG}`);
      const tooLong = {
        recipient_phone_number: somebody(),
        sms_message_body: `${'x'.repeat(100)} ${LONG}`,
        max_sms_segments_per_message: 1,
      };
      expect(await send(tooLong)).toMatchObject({ status: 'failed', error_code: 'ERR_URL_SHORTENER_FAILED' });
      expect(await system.ledger({ to: tooLong.recipient_phone_number })).toEqual([]);
      await links();
    });
  });

  describe('submitting and telling', () => {
    it('S0.17: sender, person, words and priority go with it: of three that wait the urgent one leaves first', async () => {
      const [, sender] = tenant.numberIds;
      // One text at a time.
      await system.admin.query(
        `update business_number set next_slot_at = 'infinity', segments_per_second = 4, claims = 0 where id = $1`,
        [sender],
      );
      const asked = [];
      for (const priority of ['low', 'normal', 'high'])
        asked.push(await send({ priority, sender_phone_number_id: tenant.numbers[1] }, tenant, 0));
      await system.admin.query(`update business_number set next_slot_at = now() where id = $1`, [sender]);
      for (const { tracking_id: id } of asked)
        await eventually('it having left', async () => (await record(id)).attempts[0].provider_message_id !== null);
      const { rows } = await system.admin.query<{ id: string }>(
        `select message_id as id from attempt where message_id = any ($1::uuid[]) order by gate_committed_at`,
        [asked.map(({ tracking_id: id }) => readId('message', id))],
      );
      expect(rows.map(({ id }) => showId('message', id))).toEqual(asked.map(({ tracking_id: id }) => id).toReversed());
    });

    it('S0.3, S0.18, S0.20: the answer in five fields, and on record person, sender, both ids, what the gateway said, segments, and every step', async () => {
      const to = somebody();
      const answer = await send({ recipient_phone_number: to, tracking_context: { correlation_id: 'order-17' } });
      const entry = await left(to);
      expect(answer).toEqual({
        status: 'submitted_to_gateway',
        gateway_message_id: entry.sid,
        tracking_id: expect.stringMatching(/^msg_[0-9a-f]{32}$/),
        error_code: null,
        error_message: null,
      });
      await eventually('its receipt', async () => (await record(answer.tracking_id)).state === 'delivered');
      expect(await record(answer.tracking_id)).toMatchObject({
        sms_message_id: answer.tracking_id,
        tracking_context: { correlation_id: 'order-17' },
        error_code: null,
        decision: { verdict: 'send', rule: expect.any(String), policy: 0 },
        sender_endpoint: { phone_number_e164: entry.from },
        recipient_endpoint: { endpoint_id: expect.stringMatching(/^ep_|^end_/) },
        attempts: [{ provider_message_id: entry.sid, provider_error_code: null, error_code: null }],
        segments: [{ state: 'delivered' }],
      });
      const { body: timeline } = await system.api(tenant, 'GET', `/sms/messages/${answer.tracking_id}/timeline`);
      const kinds = [timeline, ...timeline.sms_attempts].flatMap(({ events }: { events: { event_type: string }[] }) =>
        events.map(({ event_type: kind }) => kind),
      );
      expect(kinds).toEqual(
        expect.arrayContaining(['message.created', 'message.send_requested', 'message.accepted_by_provider']),
      );
    });

    it('S0.18, S0.20: what the gateway refused is on record with its code, and the answer says what to do', async () => {
      const to = somebody();
      await system.sim('POST', '/sim/faults', {
        target: 'send',
        kind: 'error',
        status: 400,
        code: '21211',
        match: { to },
      });
      const answer = await send({ recipient_phone_number: to });
      expect(answer).toEqual({
        status: 'failed',
        gateway_message_id: null,
        tracking_id: expect.stringMatching(/^msg_/),
        error_code: 'ERR_INVALID_RECIPIENT_NUMBER',
        error_message: 'The number cannot receive texts. Correct it.',
      });
      expect(await record(answer.tracking_id)).toMatchObject({
        state: 'failed',
        attempts: [{ provider_error_code: '21211', error_code: 'ERR_INVALID_RECIPIENT_NUMBER' }],
      });
    });

    let optedOutOfOther: string | null = null;
    const optsOutOnce = async (): Promise<string> => (optedOutOfOther ??= await optsOut(other));

    it('S0.21: the steps keep their order: of a text that would fail at all of them the first one speaks', async () => {
      await links({ url_shortening_enabled_for_message_types: ['transactional'], on_unlisted: 'leave' });
      const person = await optsOut();
      const rows = async (): Promise<number> =>
        (await system.admin.query(`select count(*)::int as count from message where tenant_id = $1`, [tenant.tenantId]))
          .rows[0].count;
      const before = await rows();
      const wrong = {
        sender_phone_number_id: tenant.numbers[1],
        sms_message_body: `CBD gummies at ${LONG}, “gut”`,
        max_sms_segments_per_message: 1,
      };
      // Reading comes before everything: no row.
      const unread = await post('/sms/send', { ...wrong, recipient_phone_number: '555' });
      expect(unread.status).toBe(400);
      expect(await rows()).toBe(before);
      // The sender is found before the person is looked up: without one there is no decision, and no row.
      await system.admin.query(`update business_number set is_default = false where tenant_id = $1`, [other.tenantId]);
      const nobody = await eventually('the default being gone', async () => {
        const answer = await post(
          '/sms/send',
          { recipient_phone_number: await optsOutOnce(), sms_message_body: 'Hi' },
          other,
        );
        return answer.status === 400 && answer;
      });
      expect(faultsOf(nobody.body)).toEqual([['sender_phone_number_id', 'ERR_SENDER_ID_NOT_PROVISIONED']]);
      // An opt-out ends it, before content, length and gateway are of any interest.
      expect(await send({ ...wrong, recipient_phone_number: person })).toMatchObject({
        error_code: 'ERR_OPTED_OUT',
        rule: 'suppression.opt_out',
      });
      // Only then its words, with their links short already, and the gateway last of all.
      const to = somebody();
      expect((await send({ ...wrong, recipient_phone_number: to })).error_code).toBe('ERR_CONTENT_FORBIDDEN');
      expect(await system.ledger({ to })).toEqual([]);
      await left(person);
    });
  });

  it('S0.27: words are the caller’s and leave as they came; delivery is told later; an answer goes to the inbound side, if one is welcome', async () => {
    const to = somebody();
    const words = 'Hi Dana,\nwe come at 9. {Gate} [B] ~ €40 | "ok"? ';
    const answer = await send({ recipient_phone_number: to, sms_message_body: words, allow_reply: false });
    expect(answer.status).toBe('submitted_to_gateway');
    expect((await left(to)).body).toBe(words);
    expect((await record(answer.tracking_id)).decision).toMatchObject({ allow_reply: false });
    await eventually('the receipt', async () => (await record(answer.tracking_id)).state === 'delivered');
    expect((await system.text(to, tenant.number, 'Can you come at ten?')).statuses).toEqual([200]);
    await eventually('an answer of the assistant', async () => (await system.ledger({ to })).length === 2);
    // A name that cannot be answered carries one-way notices alone.
    await system.admin.query(
      `insert into business_number (tenant_id, id, channel_row, number, label, sender_type) values ($1, gen_random_uuid(), $2, 'HAULAWAY', 'name', 'alphanumeric_sender_id')`,
      [tenant.tenantId, tenant.channelRow],
    );
    const abroad = { recipient_phone_number: '+4915123456789', sender_phone_number_id: 'HAULAWAY' };
    expect((await post('/sms/preview', request(abroad))).body).toMatchObject({
      error_code: 'ERR_SENDER_ID_NOT_PROVISIONED',
    });
    // One-way it may be used, and what is missing next is another way out than an answer.
    expect((await post('/sms/preview', request({ ...abroad, allow_reply: false }))).body).toMatchObject({
      error_code: 'ERR_OPTOUT_PATH_MISSING',
      rule: 'opt_out.one_way',
      sender: { value: 'HAULAWAY' },
    });
  });

  describe('what is around it', () => {
    it('S0.9, S0.49: what decisions rest on is kept in versions with their day and author, each text names the one that ruled, and the figures of a month are there', async () => {
      const before = (await system.api(tenant, 'GET', '/sms/consent-policy')).body.version;
      const { version } = await decides('/sms/consent-policy', { zone: 'America/Los_Angeles' });
      expect(version).toBe(before + 1);
      const ruled = await eventually('the new version ruling', async () => {
        const { decision } = await record((await send()).tracking_id);
        return decision.policy === version && decision;
      });
      expect(ruled).toMatchObject({ verdict: 'send', policy: version });
      for (const path of ['/v1/link-policy', '/v1/watch-policy'])
        expect((await system.api(tenant, 'GET', path)).body.version).toEqual(expect.any(Number));
      const { rows } = await system.admin.query(
        `select version, changed_by, changed_at from consent_policy where tenant_id = $1 order by version desc limit 1`,
        [tenant.tenantId],
      );
      expect(rows).toEqual([
        { version, changed_by: expect.stringMatching(/^key_[0-9a-f]{32}$/), changed_at: expect.any(Date) },
      ]);
      const { body: month } = await system.api(tenant, 'GET', '/v1/kpis?window=30d');
      expect(month).toMatchObject({ window: '30d' });
      expect(month.kpis.map(({ name }: { name: string }) => name)).toEqual(
        expect.arrayContaining(['submit_success_ratio', 'delivery_ratio', 'opt_out_compliance_ratio']),
      );
    });

    it('S0.10, S0.29: credentials lie sealed and come back out of no door; who changed settings is on record, and the apps cannot rewrite it', async () => {
      await links();
      const { rows: authors } = await system.admin.query(
        `select distinct changed_by from link_policy where tenant_id = $1`,
        [tenant.tenantId],
      );
      expect(authors).toEqual([{ changed_by: expect.stringMatching(/^key_[0-9a-f]{32}$/) }]);
      const { rows: tables } = await system.admin.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
          where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
      );
      const secrets = [tenant.authToken, tenant.apiKey];
      for (const { name } of tables) {
        const { rows } = await system.admin.query<{ text: string | null }>(
          `select string_agg(t::text, e'\n') as text from ${name} t`,
        );
        for (const secret of secrets)
          for (const form of [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64')])
            expect({ name, holds: rows[0]!.text?.includes(form) ?? false }).toEqual({ name, holds: false });
      }
      for (const app of [...system.inbound, ...system.outbound])
        for (const secret of secrets) expect(app.output()).not.toContain(secret);
      for (const table of [
        'consent_policy',
        'link_policy',
        'sender_map',
        'sending_policy',
        'watch_policy',
        'sender_override',
      ])
        for (const sql of [`update ${table} set tenant_id = tenant_id`, `delete from ${table}`])
          await expect(system.db.database.inTenant(tenant.tenantId, (tx) => tx.query(sql))).rejects.toThrow(
            /permission denied/,
          );
    });

    it('S0.29: only a key with the scope sends, and one that is unknown or malformed opens nothing', async () => {
      const reader = await new ApiKeys(system.db.database, systemIds()).create(tenant.tenantId, 'reads', ['read']);
      const to = somebody();
      for (const [apiKey, status] of [
        [reader, 403],
        [`${tenant.apiKey.slice(0, -1)}x`, 401],
        ['', 401],
      ] as const)
        expect((await post('/sms/send', request({ recipient_phone_number: to }), { ...tenant, apiKey })).status).toBe(
          status,
        );
      expect(await system.ledger({ to })).toEqual([]);
    });

    it('S0.28: neither number nor words of a text stand in its record, its timeline, the dead letters’ list or the logs', async () => {
      const to = '+12065557531';
      const word = 'quittenbrot';
      await system.sim('POST', '/sim/faults', {
        target: 'send',
        kind: 'error',
        status: 400,
        code: '21602',
        match: { to },
      });
      const answer = await send({ recipient_phone_number: to, sms_message_body: `Your ${word} is ready` });
      const shown = [
        answer,
        await record(answer.tracking_id),
        (await system.api(tenant, 'GET', `/sms/messages/${answer.tracking_id}/timeline`)).body,
        (await system.api(tenant, 'GET', '/v1/dead-letters')).body,
        system.outbound[0]!.output(),
      ];
      for (const one of shown) expect(JSON.stringify(one)).not.toMatch(/2065557531|quittenbrot/i);
    });

    it('S0.30: what is on record about a person is handed over on request, and erased on request; that and why they were texted stays', async () => {
      const to = somebody();
      const { tracking_id: id } = await send({ recipient_phone_number: to });
      await eventually('the receipt', async () => (await record(id)).state === 'delivered');
      const pack = await post('/sms/dispute-packs', { phone_number: to });
      expect({ status: pack.status, holds: JSON.stringify(pack.body).includes('Your order is ready.') }).toEqual({
        status: 200,
        holds: true,
      });
      const erased = await post('/sms/erasures', { phone_number: to, reason: 'asked by mail' });
      expect(erased.status).toBe(200);
      expect(await record(id)).toMatchObject({
        message_body_ref: null,
        decision: { verdict: 'send' },
        state: 'delivered',
      });
      expect((await post('/sms/send', request({ recipient_phone_number: to }))).body).toMatchObject({
        status: 'failed',
      });
    });
  });
});
