import pg from 'pg';
import { formatUuid, readId, showId, systemIds, type IdKind } from '#libs/kernel';
import type { TestTenant } from '#libs/testing';
import { fingerprint, isQuiet, tableNames } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';
import { inboundFields, newSid, post, signedForm, statusFields } from './harness/webhooks.js';

describe('tenants are walls (I23)', () => {
  let system: System;
  let ours: TestTenant;
  let theirs: TestTenant;
  const customer = '+12095550101';
  const sid = newSid();
  const quiet = (): Promise<boolean> => eventually('nothing to move any more', () => isQuiet(system.admin));
  const text = async (tenant: TestTenant, body: string, messageSid = newSid()): Promise<void> => {
    const fields = inboundFields(tenant, customer, body, { MessageSid: messageSid });
    const answer = await post(signedForm(`${system.env['PUBLIC_BASE_URL']}/api/sms/inbound`, tenant.authToken, fields));
    expect(answer.status).toBe(200);
  };
  const heard = async (tenant: TestTenant): Promise<readonly string[]> =>
    (await system.ledger({ to: customer, from: tenant.number })).map(({ body }) => body);
  const send = (tenant: TestTenant, more: object = {}, headers: Readonly<Record<string, string>> = {}) =>
    system.api(
      tenant,
      'POST',
      '/sms/send',
      { recipient_phone_number: '+12095550102', sms_message_body: 'Your appointment is at noon', ...more },
      headers,
    );
  const rowsOf = async (tenant: TestTenant): Promise<Readonly<Record<string, string>>> =>
    fingerprint(system.admin, tenant.tenantId);

  beforeAll(async () => {
    system = await startSystem();
    [ours, theirs] = system.tenants as [TestTenant, TestTenant];
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());

  it('F33: one person and one provider id at two tenants are two conversations that know nothing of each other', async () => {
    await text(ours, 'I need a grand piano removed', sid);
    await text(theirs, 'I need a check-up for my wisdom tooth', sid);
    await eventually('both answers', async () => (await heard(ours)).length + (await heard(theirs)).length === 2);
    await system.sim('DELETE', '/sim/model/requests');
    await text(ours, 'What did I tell you?');
    await eventually('the second answer of ours', async () => (await heard(ours)).length === 2);
    await text(theirs, 'What did I tell you?');
    await eventually('the second answer of theirs', async () => (await heard(theirs)).length === 2);
    const { requests } = (await system.sim('GET', '/sim/model/requests')) as { requests: { body: unknown }[] };
    const [asked, askedThere] = requests.map(({ body }) => JSON.stringify(body));
    expect(asked).toContain('grand piano');
    expect(asked).not.toMatch(/wisdom|Brightside/);
    expect(askedThere).toContain('wisdom tooth');
    expect(askedThere).not.toMatch(/piano|Haul/);
    const { rows } = await system.admin.query(
      `select count(distinct i.tenant_id)::int as tenants, count(distinct l.endpoint_id)::int as people
         from inbound_message i join lane l on l.id = i.lane_id where i.provider_message_id = $1`,
      [sid],
    );
    expect(rows).toEqual([{ tenants: 2, people: 2 }]);
  });

  it('R-1.6: who opted out at one tenant has not opted out at the other', async () => {
    await text(ours, 'STOP');
    await eventually('the confirmation', async () => (await heard(ours)).length === 3);
    await text(theirs, 'Are you open on Monday?');
    await eventually('an answer there', async () => (await heard(theirs)).length === 3);
    expect((await send(ours, { recipient_phone_number: customer })).body.error_code).toBe('ERR_OPTED_OUT');
    expect((await send(theirs, { recipient_phone_number: customer })).body.status).toBe('submitted_to_gateway');
  });

  const aWebhook = async (): Promise<string> =>
    (
      await system.api(ours, 'POST', '/v1/webhooks', {
        url: 'http://127.0.0.1:1/',
        event_types: ['message.rendered'],
      })
    ).body.id as string;
  const anAlert = async (): Promise<string> => {
    const id = systemIds().next();
    await system.admin.query(
      `insert into alert (tenant_id, id, kind, role, severity, dedupe_key, summary) values ($1, $2, 'test', 'Operator', 'info', $3, '')`,
      [ours.tenantId, id, id],
    );
    return showId('alert', id);
  };
  const aRule = { event_types: ['invoice.paid'], text: 'Thank you', steps: [{ at: 'now' }] };
  interface OwnTriggers {
    readonly rule: string;
    readonly source: string;
    readonly event: string;
  }
  const someTriggers = async (): Promise<OwnTriggers> => {
    const made = async (path: string, body: object) => (await system.api(ours, 'POST', path, body)).body;
    const { id: rule } = await made('/v1/trigger-rules', { name: 'thanks', ...aRule });
    const { id: source } = await made('/v1/trigger-sources', { name: '/books' });
    const { events } = await made('/v1/events', {
      specversion: '1.0',
      id: '1',
      source: '/books',
      type: 'invoice.paid',
    });
    return { rule, source, event: events[0].event_id };
  };
  const anImport = async (): Promise<string> => {
    const answer = await fetch(`${system.outbound[0]!.url}/sms/imports?kind=suppressions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ours.apiKey}`, 'content-type': 'text/csv' },
      body: 'phone_number\n+12095550103\n',
    });
    return ((await answer.json()) as { import_id: string }).import_id;
  };
  const aHold = async (): Promise<string> => {
    const id = systemIds().next();
    await system.admin.query(
      `insert into consent_hold (tenant_id, id, endpoint_id, lane_id, inbound_id, reason, rule, opened_at, alarm_at, force_at)
       select tenant_id, $2, endpoint_id, id, $2, 'ambiguous', 'test', now(), now() + interval '1 day', now() + interval '10 days' from lane where tenant_id = $1 limit 1`,
      [ours.tenantId, id],
    );
    return showId('hold', id);
  };

  const A_TEXT = { message_type: 'test', default_language: 'en', bodies: { en: 'Hello' } };
  const aTemplate = async (): Promise<string> =>
    (await system.api(ours, 'POST', '/v1/templates', { name: 'hello', ...A_TEXT })).body.template_id;
  const aLink = async (): Promise<string> => {
    for (const host of ['go.test:9', 'to.test:9'])
      expect((await system.api(ours, 'POST', '/v1/link-domains', { host })).status).toBe(201);
    const id = systemIds().next();
    await system.admin.query(
      `insert into short_link (tenant_id, id, host, code, key_version, stream, tracked, expires_at) values ($1, $2, 'go.test:9', 'abcdefghjk', 1, 'test', false, now())`,
      [ours.tenantId, id],
    );
    return showId('link', id);
  };

  let senders = 0;
  const aSender = async (): Promise<string> => {
    const { body } = await system.api(ours, 'POST', '/v1/senders', {
      channel_id: ours.channelId,
      sender_type: 'alphanumeric_sender_id',
      sender_value: `HaulAway${(senders += 1)}`,
    });
    return body.sender_identity_id;
  };

  /** A dead text, a case about it, and two proposals. */
  const somethingWatched = async () => {
    const to = '+12095550104';
    // The text of the bulk is on its way at the same moment: it must not take this fault for itself.
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 400,
      code: '21602',
      match: { to },
    });
    const { body: sent } = await send(ours, { recipient_phone_number: to });
    expect(sent.status).toBe('failed');
    const [id, one, other] = [systemIds().next(), systemIds().next(), systemIds().next()];
    await system.admin.query(
      `insert into specialist_case (tenant_id, id, message_id, reason, subject, content_key, stream, country)
       values ($1, $2, $3, 'repeated_rejection', 'test', 'test', 'transactional', 'US')`,
      [ours.tenantId, id, readId('message', sent.tracking_id)],
    );
    await system.admin.query(
      `insert into rule_proposal (tenant_id, id, kind, subject, change, case_ids)
       select $1, id, 'content_rule', id::text, '{}', array[$3::uuid] from unnest($2::uuid[]) as p (id)`,
      [ours.tenantId, [one, other], id],
    );
    return {
      dead: sent.tracking_id as string,
      case: showId('case', id),
      proposals: [showId('proposal', one), showId('proposal', other)] as const,
    };
  };

  let watching: ReturnType<typeof somethingWatched> | null = null;
  const watched = (): ReturnType<typeof somethingWatched> => (watching ??= somethingWatched());
  let triggered: Promise<OwnTriggers> | null = null;
  const triggers = (): Promise<OwnTriggers> => (triggered ??= someTriggers());
  const aTextForLater = async (): Promise<string> => {
    const { body } = await send(ours, { send_at: new Date(Date.now() + 3_600_000).toISOString() });
    expect(body).toMatchObject({ status: 'accepted', scheduled_for: expect.any(String) });
    return body.tracking_id;
  };
  const aBulk = async (): Promise<string> => {
    const { status, body } = await system.api(
      ours,
      'POST',
      '/sms/bulk',
      { sms_message_body: 'Hello', recipients: [{ recipient_phone_number: '+12095550105' }] },
      { 'idempotency-key': 'many' },
    );
    expect([status, body.results.length]).toEqual([202, 1]);
    return body.bulk_id;
  };

  /** Something of ours behind each address with an id, by how the address begins. A door that is missing here cannot be opened. */
  interface OwnThing {
    readonly kind: IdKind;
    readonly make: () => Promise<string>;
    /** Some doors use up what they are about. */
    readonly fresh?: true;
    readonly body?: (path: string, method: string) => unknown;
  }
  const OWN: Readonly<Record<string, OwnThing>> = {
    '/sms/messages/{id}/cancel': { kind: 'message', make: aTextForLater },
    '/sms/messages/{id}/reschedule': {
      kind: 'message',
      make: aTextForLater,
      body: () => ({ send_at: new Date(Date.now() + 7_200_000).toISOString() }),
    },
    '/sms/bulk/': { kind: 'bulk', make: aBulk },
    '/v1/trigger-rules/': { kind: 'rule', make: async () => (await triggers()).rule, body: () => aRule },
    '/v1/trigger-sources/': { kind: 'source', make: async () => (await triggers()).source, body: () => ({}) },
    '/v1/trigger-events/': { kind: 'trigger', make: async () => (await triggers()).event },
    '/v1/senders/': {
      kind: 'number',
      make: aSender,
      fresh: true,
      body: (_, method) => (method === 'PATCH' ? {} : undefined),
    },
    '/v1/dead-letters/': { kind: 'message', make: async () => (await watched()).dead },
    '/v1/specialist-queue/': {
      kind: 'case',
      make: async () => (await watched()).case,
      body: () => ({ verdict: 'other_channel' }),
    },
    '/v1/proposals/{id}/accept': {
      kind: 'proposal',
      make: async () => (await watched()).proposals[0],
      body: () => ({ why: 'Looked at it.' }),
    },
    '/v1/proposals/': {
      kind: 'proposal',
      make: async () => (await watched()).proposals[1],
      body: () => ({ why: 'Looked at it.' }),
    },
    '/sms/messages/': { kind: 'message', make: async () => (await send(ours)).body.tracking_id },
    '/sms/imports/': { kind: 'import', make: anImport },
    '/sms/consent-holds/': { kind: 'hold', make: aHold, body: () => ({ outcome: 'stays' }) },
    '/v1/templates/': {
      kind: 'template',
      make: aTemplate,
      body: (path) =>
        path.endsWith('/versions') ? { ...A_TEXT, parent_version: 1 } : path.endsWith('/preview') ? {} : undefined,
    },
    '/v1/webhooks/': {
      kind: 'subscription',
      make: aWebhook,
      fresh: true,
      body: (_, method) => (method === 'PATCH' ? {} : undefined),
    },
    '/v1/alerts/': { kind: 'alert', make: anAlert, fresh: true },
    '/v1/links/': { kind: 'link', make: aLink },
    '/v1/link-domains/{host}/verify': { kind: 'link', make: () => Promise.resolve('to.test:9') },
    '/v1/link-domains/{host}': { kind: 'link', make: () => Promise.resolve('go.test:9') },
  };

  it("attack 31, 32: every address with an id answers another tenant's id as one that does not exist, whatever else the caller claims", async () => {
    const openapi = (await (await fetch(`${system.outbound[0]!.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const doors = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      path.includes('{') ? Object.keys(methods).map((method) => [method.toUpperCase(), path] as const) : [],
    );
    expect(doors.length).toBeGreaterThanOrEqual(6);
    const made = new Map<string, string>();
    for (const [start, { make, fresh }] of Object.entries(OWN)) if (fresh !== true) made.set(start, await make());
    for (const [method, path] of doors) {
      const [start, thing] = Object.entries(OWN).find(([begin]) => path.startsWith(begin)) ?? [path, null];
      if (thing === null)
        throw new Error(`Say what stands behind ${path}, so that it can be tried with the id of another tenant`);
      const { kind, body: bodyFor } = thing;
      const own = made.get(start) ?? (await thing.make());
      const asked = bodyFor?.(path, method);
      const random = showId(kind, formatUuid(Buffer.alloc(16, 0x5a)));
      const at = async (tenant: TestTenant, id: string, claims: Readonly<Record<string, string>> = {}, query = '') => {
        const body = method === 'GET' ? undefined : asked;
        const answer = await system.api(
          tenant,
          method,
          path.replace('{version}', '1').replace(/\{[^}]+\}/g, id) + query,
          body,
          claims,
        );
        const { instance: _instance, ...said } = answer.body as Record<string, unknown>;
        return { status: answer.status, type: answer.headers.get('content-type'), body: said };
      };
      const unknown = await at(theirs, random);
      expect(unknown).toMatchObject({ status: 404, body: { code: 'ERR_NOT_FOUND' } });
      expect(await at(theirs, own)).toEqual(unknown);
      const claiming = [{ 'x-tenant-id': ours.tenantId }, `?tenant_id=${ours.tenantId}`] as const;
      const claimed = await at(theirs, own, ...claiming);
      expect(claimed).toEqual(await at(theirs, random, ...claiming));
      expect([400, 404]).toContain(claimed.status);
      for (const odd of [ours.tenantId, own.slice(0, 4), `${own}0`, encodeURIComponent("' or 1=1 --"), '..%2f..%2f'])
        expect((await at(ours, odd)).status).toBe(404);
      // Whose it is has it all the while.
      expect((await at(ours, own)).status).toBe(200);
    }
    // Nobody listens there: what was tried would be tried again under the eyes of the next tests.
    await system.admin.query(`update webhook_notice set state = 'dead' where state = 'pending'`);
    const claimed = await send(theirs, { tenant_id: ours.tenantId });
    expect(claimed).toMatchObject({
      status: 400,
      body: { faults: [{ field: 'tenant_id', code: 'ERR_UNKNOWN_FIELD' }] },
    });
  });

  it("S0.26, attack 41: another tenant's number is never a sender, by id or by number", async () => {
    const numbers = [showId('number', ours.numberIds[0]!), ours.number];
    for (const sender of numbers) {
      const { body } = await send(theirs, { sender_phone_number_id: sender });
      const entry = (await system.ledger()).find(({ sid: taken }) => taken === body.gateway_message_id);
      expect(entry).toMatchObject({ from: theirs.number, accountSid: theirs.accountSid });
    }
  });

  it('I11: the same Idempotency-Key at two tenants is two requests', async () => {
    const key = { 'idempotency-key': 'order-17' };
    const [one, other] = [await send(ours, {}, key), await send(theirs, {}, key)];
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body.tracking_id).not.toBe(other.body.tracking_id);
    expect((await send(ours, {}, key)).body).toEqual(one.body);
    // Another text under it is a conflict for whoever used the key, and for nobody else.
    expect((await send(theirs, { sms_message_body: 'Another text' }, key)).status).toBe(422);
  });

  it("attack 17, F21: a receipt for our message that another tenant's account signed attaches to nothing of ours", async () => {
    const { body: sent } = await send(ours);
    const { rows } = await system.admin.query(`select token from attempt where provider_message_id = $1`, [
      sent.gateway_message_id,
    ]);
    await quiet();
    const before = await rowsOf(ours);
    for (const query of ['', `?attempt=${rows[0].token}`]) {
      const url = `${system.env['PUBLIC_BASE_URL']}/webhooks/twilio/${theirs.channelId}/status${query}`;
      const fields = statusFields(theirs, '+12095550102', sent.gateway_message_id, 'failed', { ErrorCode: '21610' });
      expect((await post(signedForm(url, theirs.authToken, fields))).status).toBe(200);
    }
    // It waits there as somebody's receipt until it is given up; it has been looked at when it was put aside again.
    await eventually('it being looked at', async () => {
      const { rows: waiting } = await system.admin.query(
        `select tries from raw_event where tenant_id = $1 and kind = 'receipt' and subject_ref = $2`,
        [theirs.tenantId, sent.gateway_message_id],
      );
      return waiting.length === 1 && waiting[0].tries >= 2;
    });
    expect(await rowsOf(ours)).toEqual(before);
    expect((await system.api(ours, 'GET', `/sms/messages/${sent.tracking_id}`)).body.state).toBe('submitted');
  });

  describe('in SQL, as the role that the apps run as', () => {
    let client: pg.Client;
    beforeAll(async () => {
      client = new pg.Client({ connectionString: system.db.appUrl });
      await client.connect();
    });
    afterAll(() => client.end());
    const as = async <T>(tenant: TestTenant | null, work: () => Promise<T>): Promise<T> => {
      await client.query('begin');
      try {
        if (tenant !== null) await client.query(`select set_config('app.tenant', $1, true)`, [tenant.tenantId]);
        return await work();
      } finally {
        await client.query('rollback');
      }
    };
    const tenantColumn = (table: string): string => (table === 'tenant' ? 'id' : 'tenant_id');

    it('attack 101: no table shows a row without a tenant, nor one of another tenant', async () => {
      for (const table of await tableNames(system.admin)) {
        const { rows } = await system.admin.query(
          `select count(*)::int as count from ${table} where ${tenantColumn(table)} = $1`,
          [ours.tenantId],
        );
        const seen = (tenant: TestTenant | null): Promise<number> =>
          as(
            tenant,
            async () =>
              (
                await client.query(`select count(*)::int as count from ${table} where ${tenantColumn(table)} = $1`, [
                  ours.tenantId,
                ])
              ).rows[0].count,
          );
        expect([table, await seen(null), await seen(theirs), await seen(ours)]).toEqual([table, 0, 0, rows[0].count]);
      }
      // The setting ends with its transaction.
      expect((await client.query(`select count(*)::int as count from message`)).rows).toEqual([{ count: 0 }]);
    });

    it('attack 101: no table takes, changes or gives away a row of another tenant, and nothing opens a side door', async () => {
      const refused = async (sql: string, values: readonly unknown[] = []): Promise<string> =>
        as(theirs, () =>
          client.query(sql, [...values]).then(
            ({ rowCount }) => `${rowCount} rows`,
            (error: { code?: string }) => error.code ?? 'no code',
          ),
        );
      for (const table of await tableNames(system.admin)) {
        const update = await refused(
          `update ${table} set ${tenantColumn(table)} = ${tenantColumn(table)} where ${tenantColumn(table)} = $1`,
          [ours.tenantId],
        );
        expect([table, update]).toEqual([table, expect.stringMatching(/^(0 rows|42501)$/)]);
        expect([table, await refused(`delete from ${table}`)]).toEqual([table, '42501']);
        expect([table, await refused(`truncate ${table}`)]).toEqual([table, '42501']);
        expect([table, await refused(`copy ${table} to stdout`)]).toEqual([table, expect.any(String)]);
      }
      expect(
        await refused(
          `insert into endpoint (tenant_id, id, key_version, number) values ($1, gen_random_uuid(), 1, '')`,
          [ours.tenantId],
        ),
      ).toBe('42501');
      for (const sql of [
        'set role parley_router',
        'set role postgres',
        `select pg_read_file('/etc/passwd')`,
        `copy message to '/tmp/x'`,
        `copy message from program 'id'`,
        `create table public.mine (id int)`,
        `alter table message disable row level security`,
      ])
        expect([sql, await refused(sql)]).toEqual([sql, expect.stringMatching(/^(42501|22023)$/)]);
      expect(
        await as(theirs, () =>
          client
            .query('set local row_security = off')
            .then(() => client.query('select from message'))
            .then(
              () => 'shown',
              (error: { code?: string }) => error.code,
            ),
        ),
      ).toBe('42501');
    });

    it('functions that look across tenants hand out ids, what finds them and counts, never words or numbers', async () => {
      const { rows } = await system.admin.query<{ name: string; gives: string }>(
        `select p.proname as name, pg_get_function_result(p.oid) as gives from pg_proc p join pg_roles r on r.oid = p.proowner
          where r.rolname = 'parley_router' order by 1`,
      );
      const ids = /^(tenant_id|id|channel_row|number_id|sender_id|lane_id) uuid$/;
      const finds =
        /^(provider|account_ref|channel_id|host) text$|^scopes text\[\]$|^(secret|number)_hash bytea$|^fence bigint$|^(usable )?boolean$/;
      // Sums over everybody, and how many messages of a tenant are stuck.
      const counts =
        /^(texts|submitted|failed|delivered|undelivered|timed|latency_ms|checked|after_opt_out|wanted|as_wanted) double precision$|^latency jsonb$|^stuck integer$/;
      const others = rows.flatMap(({ name, gives }) =>
        gives
          .replace(/^TABLE\(|\)$/g, '')
          .split(', ')
          .filter((column) => !ids.test(column) && !finds.test(column) && !counts.test(column))
          .map((column) => `${name}: ${column}`),
      );
      expect(rows.length).toBeGreaterThanOrEqual(9);
      expect(others).toEqual([]);
    });
  });

  it("attack 106, F43: another tenant's words in a text, and a tenant whose keys are gone: nothing of theirs leaves, and others go on", async () => {
    const person = '+12095550177';
    const { body: ourText } = await send(ours, { recipient_phone_number: person });
    const { body: theirText } = await send(theirs, { recipient_phone_number: person });
    const { body: keyless } = await send(theirs, { recipient_phone_number: person });
    await system.outbound[0]!.stop();
    const again = (sent: { gateway_message_id: string }, body: string | null): Promise<unknown> =>
      system.admin.query(
        `with text as (
           update attempt set state = 'queued', provider_message_id = null, due_at = now() where provider_message_id = $1 returning message_id, sender_id),
         slot as (update business_number set next_slot_at = '-infinity' where id = (select sender_id from text))
         update message m set state = 'queued', body = coalesce((select o.body from message o join attempt a on a.message_id = o.id where a.provider_message_id = $2), m.body)
           from text where m.id = text.message_id`,
        [sent.gateway_message_id, body],
      );
    const count = (await system.ledger()).length;
    // Our sealed words in the place of theirs: bound to their row, so nobody can open them there.
    await again(theirText, ourText.gateway_message_id);
    system.outbound[0] = await system.start('outbound');
    expect((await send(ours)).body.status).toBe('submitted_to_gateway');
    const { body: neighbour } = await send(theirs);
    expect(neighbour.status).toBe('submitted_to_gateway');
    expect((await system.ledger()).slice(count).filter(({ to }) => to === person)).toEqual([]);

    await system.outbound[0].stop();
    await again(keyless, null);
    await system.admin.query(
      `update tenant_key set data_key = set_byte(data_key, 20, get_byte(data_key, 20) # 1) where tenant_id = $1`,
      [theirs.tenantId],
    );
    system.outbound[0] = await system.start('outbound');
    expect((await send(ours)).body.status).toBe('submitted_to_gateway');
    const refused = await send(theirs);
    expect(refused).toMatchObject({ status: 500, body: { code: 'ERR_INTERNAL' } });
    expect((await system.ledger()).slice(count).filter(({ to }) => to === person)).toEqual([]);
  });
});
