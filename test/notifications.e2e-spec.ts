import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { showId, systemIds } from '#libs/kernel';
import { ApiKeys, Alerts, type Scope } from '#libs/tenancy';
import type { TestTenant } from '#libs/testing';
import { fingerprint } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';
import type { RunningApp } from './harness/process.js';

/** A number and a word that occur nowhere else in the world. */
const NUMBER = '+12095550167';
const WORD = 'wyxquorrable';
const ids = systemIds();

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver of a tenant's, on the loopback. */
async function startReceiver() {
  const calls: Call[] = [];
  const server: Server = createServer((request, respond) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ path: request.url!, headers: request.headers, body });
      respond.writeHead(request.url === '/down' ? 500 : 200).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    /** What was told at a path, verified with the secret. */
    heard: (path: string, secret: string) =>
      calls
        .filter((call) => call.path === path)
        .map(
          ({ body, headers }) =>
            new Webhook(secret).verify(body, headers as Record<string, string>) as Record<string, any>,
        ),
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

describe('our own outgoing events', () => {
  let system: System;
  let ours: TestTenant;
  let theirs: TestTenant;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  const call = (method: string, path: string, body?: unknown, tenant = ours) => system.api(tenant, method, path, body);
  const subscribe = async (path: string, more: object = {}, tenant = ours) => {
    const { status, body } = await call(
      'POST',
      '/v1/webhooks',
      { url: `${receiver.url}${path}`, event_types: ['message.*'], ...more },
      tenant,
    );
    expect(status).toBe(201);
    return body as { id: string; secret: string };
  };
  const send = async (tenant = ours): Promise<string> => {
    const { body } = await system.api(tenant, 'POST', '/sms/send', {
      recipient_phone_number: NUMBER,
      sms_message_body: `Your ${WORD} is ready`,
      tracking_context: { invoice: 'inv-17' },
    });
    return body.tracking_id as string;
  };
  const keyWith = (...scopes: Scope[]): Promise<string> =>
    new ApiKeys(system.db.database, ids).create(ours.tenantId, 'test', scopes);
  const as = async (key: string, method: string, path: string, body?: unknown): Promise<number> =>
    (await system.api({ ...ours, apiKey: key }, method, path, body)).status;

  beforeAll(async () => {
    receiver = await startReceiver();
    system = await startSystem({ outbound: 2, env: { LOG_LEVEL: 'trace' } });
    [ours, theirs] = system.tenants as [TestTenant, TestTenant];
  }, 60_000);
  afterAll(async () => {
    await system.stop();
    await receiver.stop();
  });

  // First of all: who subscribes later hears of what happens some seconds later.
  it("I23: nothing of one tenant's is told to another", async () => {
    const mine = await subscribe('/ours');
    const other = await subscribe('/theirs', {}, theirs);
    const [own, foreign] = [await send(), await send(theirs)];
    const told = await eventually('both being told', () => {
      const heard = [receiver.heard('/ours', mine.secret), receiver.heard('/theirs', other.secret)] as const;
      return Promise.resolve(heard.every((events) => events.some(({ type }) => type === 'message.delivered')) && heard);
    });
    expect(new Set(told[0].map(({ data }) => data.tracking_id))).toEqual(new Set([own]));
    expect(new Set(told[1].map(({ data }) => data.tracking_id))).toEqual(new Set([foreign]));
    expect(new Set(told[1].map(({ tenant_id: tenant }) => tenant))).toEqual(
      new Set([showId('tenant', theirs.tenantId)]),
    );
  });

  it('TM14, S1.4, S1.8: what happens to a text, and the reply to it, is told once each, signed, by two processes', async () => {
    const { secret } = await subscribe('/all');
    const signals = await subscribe('/signals', { event_types: ['evidence.interaction.*'] });
    const trackingId = await send();
    const timeline = async (): Promise<readonly { event_id: string; event_type: string }[]> => {
      const { body } = await call('GET', `/sms/messages/${trackingId}/timeline`);
      return [...body.events, ...body.sms_attempts.flatMap(({ events }: { events: unknown[] }) => events)];
    };
    await eventually('the receipt', async () =>
      (await timeline()).some(({ event_type: type }) => type === 'message.delivered'),
    );
    await system.text(NUMBER, ours.number, `Thanks for my ${WORD}`);
    const reply = await eventually('the reply being told', () =>
      Promise.resolve(receiver.heard('/signals', signals.secret).at(0)),
    );
    expect(reply).toMatchObject({ type: 'evidence.interaction.reply_received', data: { grade: 'reply' } });
    const told = await eventually('everything being told', async () => {
      const heard = receiver.heard('/all', secret).filter(({ data }) => data.tracking_id === trackingId);
      return heard.length >= (await timeline()).length && heard;
    });
    // Ids and types are those of the timeline; nothing is told twice.
    expect(told.map(({ id, type }) => `${id} ${type}`).toSorted()).toEqual(
      (await timeline()).map(({ event_id: id, event_type: type }) => `${id} ${type}`).toSorted(),
    );
    expect(told.find(({ type }) => type === 'message.delivered')).toEqual({
      id: expect.stringMatching(/^evt_[0-9a-f]{32}$/),
      type: 'message.delivered',
      occurred_at: expect.any(String),
      tenant_id: showId('tenant', ours.tenantId),
      data: {
        tracking_id: trackingId,
        attempt_id: expect.stringMatching(/^att_/),
        event: 'message.delivered',
        signal: 'notification.endpoint.accepted',
        source: 'carrier',
        assessment: 'success.delivered',
        grade: 'delivered',
        final: true,
        native_status: 'delivered',
        native_code: null,
        error_code: null,
        tracking_context: { invoice: 'inv-17' },
      },
    });
  });

  it('a failed text is told with its code', async () => {
    const { secret } = await subscribe('/failed', {
      event_types: ['message.undelivered', 'message.failed', 'message.rejected'],
    });
    // The answer to the reply of the test before may leave at the same time.
    const match = { bodyContains: `Your ${WORD} is ready` };
    await system.sim('POST', '/sim/receipt-plans', { plan: 'undelivered', errorCode: 30_007, times: 1, match });
    const trackingId = await send();
    const heard = await eventually('the failure being told', () =>
      Promise.resolve(receiver.heard('/failed', secret).at(0)),
    );
    expect(heard.data).toMatchObject({ tracking_id: trackingId, grade: 'failed', final: true, native_code: '30007' });
    expect(heard.data.assessment).toMatch(/^fail\./);
    expect(heard.data.error_code).toMatch(/^ERR_/);
  });

  it('the secret is shown once; the list shows everything else', async () => {
    const made = await subscribe('/shown', {
      description: 'billing',
      event_types: ['message.rendered'],
      alert_roles: ['Finance'],
    });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { secret, ...shown } = made;
    expect((await call('GET', `/v1/webhooks/${made.id}`)).body).toEqual(shown);
    expect(shown).toMatchObject({ state: 'active', description: 'billing', alert_roles: ['Finance'] });
    const { body } = await call('GET', '/v1/webhooks');
    expect(body.webhooks).toContainEqual(shown);
    expect(JSON.stringify(body)).not.toContain('whsec_');
    const { rows } = await system.admin.query(`select sealed from webhook_subscription`);
    for (const { sealed } of rows) {
      expect(sealed.toString('latin1')).not.toContain(secret.slice(6));
      expect(sealed.toString('latin1')).not.toContain('127.0.0.1');
    }
    const rotated = (await call('POST', `/v1/webhooks/${made.id}/rotate-secret`)).body;
    expect(rotated.secret).not.toBe(secret);
    expect(Date.parse(rotated.previous_secret_until)).toBeGreaterThan(Date.now());
    expect((await call('POST', `/v1/webhooks/${made.id}/test`)).status).toBe(200);
    const both = await eventually('the test event', () =>
      Promise.resolve(receiver.calls.find(({ path }) => path === '/shown')),
    );
    for (const one of [secret, rotated.secret])
      expect(new Webhook(one).verify(both.body, both.headers as Record<string, string>)).toMatchObject({
        type: 'webhook.test',
        data: { subscription_id: made.id },
      });
    expect((await call('DELETE', `/v1/webhooks/${made.id}`)).status).toBe(200);
    expect((await call('GET', `/v1/webhooks/${made.id}`)).status).toBe(404);
    expect((await call('DELETE', `/v1/webhooks/${made.id}`)).status).toBe(404);
  });

  it('what could not be told is listed, told again on request, and not while the webhook is disabled', async () => {
    const made = await subscribe('/down');
    const { id: event } = (await call('POST', `/v1/webhooks/${made.id}/test`)).body;
    const listed = async (query = ''): Promise<readonly Record<string, unknown>[]> =>
      (await call('GET', `/v1/webhooks/${made.id}/notices${query}`)).body.notices;
    await eventually('a failure', async () => (await listed())[0]?.['last_status'] === 500);
    expect(await listed()).toMatchObject([
      { id: event, type: 'webhook.test', state: 'pending', tries: 1, last_failure: 'answered' },
    ]);
    const disabled = await call('PATCH', `/v1/webhooks/${made.id}`, { state: 'disabled' });
    expect(disabled.body).toMatchObject({ state: 'disabled', disabled_reason: 'by_request' });
    expect((await call('POST', `/v1/webhooks/${made.id}/replay`, {})).status).toBe(409);
    expect((await call('POST', `/v1/webhooks/${made.id}/test`)).status).toBe(409);
    await system.admin.query(`update webhook_notice set state = 'dead', settled_at = now() where id = $1`, [
      `${event.slice(4, 12)}-${event.slice(12, 16)}-${event.slice(16, 20)}-${event.slice(20, 24)}-${event.slice(24)}`,
    ]);
    expect(await listed('?state=dead')).toHaveLength(1);
    expect(await listed('?state=delivered')).toEqual([]);
    expect(await listed(`?before=${event}`)).toEqual([]);
    const mended = { state: 'active', url: `${receiver.url}/mended` };
    expect((await call('PATCH', `/v1/webhooks/${made.id}`, mended)).body).toMatchObject({
      state: 'active',
      disabled_reason: null,
    });
    expect((await call('POST', `/v1/webhooks/${made.id}/replay`)).body).toEqual({ replayed: 1, next_after: null });
    await eventually('it being told', async () => (await listed())[0]?.['state'] === 'delivered');
    expect(receiver.heard('/mended', made.secret).map(({ id }) => id)).toEqual([event]);
    const again = await call('POST', `/v1/webhooks/${made.id}/replay`, { states: ['delivered'], after: event });
    expect(again.body.replayed).toBe(0);
  });

  it('every fault of a request is named, nothing is echoed, nothing is written', async () => {
    const before = await fingerprint(system.admin, ours.tenantId);
    const { status, body } = await call('POST', '/v1/webhooks', {
      url: 7,
      event_types: ['message.*', WORD],
      alert_roles: [WORD],
      description: WORD.repeat(20),
      colour: WORD,
    });
    expect(status).toBe(400);
    expect(body.faults.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['url', 'event_types', 'alert_roles', 'description', 'colour']),
    );
    expect(JSON.stringify(body)).not.toContain(WORD);
    for (const event_types of [[], 'message.*', ['*'], ['message.read'], ['message.sent', 'message.sent']])
      expect((await call('POST', '/v1/webhooks', { url: receiver.url, event_types })).status).toBe(400);
    for (const url of [
      'ftp://example.com/',
      'https://user:pass@example.com/',
      'nonsense',
      `https://e.com/${'x'.repeat(2000)}`,
    ])
      expect((await call('POST', '/v1/webhooks', { url, event_types: ['message.*'] })).status).toBe(400);
    for (const query of ['?state=lost', '?before=msg_1', '?limit=5'])
      expect((await call('GET', `/v1/webhooks/sub_${'0'.repeat(32)}/notices${query}`)).status).toBe(400);
    for (const query of ['?state=lost', '?role=Cook', '?before=1'])
      expect((await call('GET', `/v1/alerts${query}`)).status).toBe(400);
    expect(await fingerprint(system.admin, ours.tenantId)).toEqual(before);
  });

  it('I31: a tenant has 20 webhooks and no more, also when many are asked for at once', async () => {
    const { body: before } = await call('GET', '/v1/webhooks', undefined, theirs);
    expect(before.webhooks).toHaveLength(1);
    const tries = await Promise.all(
      Array.from({ length: 25 }, () =>
        call('POST', '/v1/webhooks', { url: receiver.url, event_types: ['message.rendered'] }, theirs),
      ),
    );
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      ...Array(19).fill(201),
      ...Array(6).fill(409),
    ]);
    for (const { body, status } of tries)
      if (status === 201) await call('DELETE', `/v1/webhooks/${body.id}`, undefined, theirs);
  });

  it('only who may change settings subscribes, only who may read them looks, and alerts are closed by who may decide', async () => {
    const { id } = await subscribe('/allowed', { event_types: ['message.rendered'] });
    await system.db.database.inTenant(ours.tenantId, (tx) =>
      new Alerts(ids).raise(tx, ours.tenantId, {
        kind: 'funds',
        role: 'Finance',
        severity: 'critical',
        dedupeKey: 'funds',
        summary: 'The account has no funds.',
      }),
    );
    const alert = (await call('GET', '/v1/alerts?role=Finance')).body.alerts[0].id as string;
    const reads = [
      ['GET', '/v1/webhooks'],
      ['GET', '/v1/webhooks/event-types'],
      ['GET', `/v1/webhooks/${id}`],
      ['GET', `/v1/webhooks/${id}/notices`],
      ['GET', '/v1/alerts'],
    ] as const;
    const changes = [
      ['POST', '/v1/webhooks', { url: receiver.url, event_types: ['message.rendered'] }],
      ['PATCH', `/v1/webhooks/${id}`, { description: 'x' }],
      ['POST', `/v1/webhooks/${id}/rotate-secret`],
      ['POST', `/v1/webhooks/${id}/test`],
      ['POST', `/v1/webhooks/${id}/replay`],
      ['DELETE', `/v1/webhooks/${id}`],
      ['POST', `/v1/alerts/${alert}/close`],
    ] as const;
    const [reader, sender, specialist] = [await keyWith('read'), await keyWith('send'), await keyWith('specialist')];
    for (const [method, path] of reads) {
      expect([path, await as(reader, method, path)]).toEqual([path, 200]);
      expect([path, await as(sender, method, path)]).toEqual([path, 403]);
    }
    for (const [method, path, body] of changes)
      expect([path, await as(reader, method, path, body)]).toEqual([path, 403]);
    expect(await as(specialist, 'POST', `/v1/alerts/${alert}/close`)).toBe(200);
    expect(await as(specialist, 'POST', '/v1/webhooks', {})).toBe(403);
    const closed = (await call('GET', '/v1/alerts?state=closed&role=Finance')).body.alerts;
    expect(closed).toMatchObject([{ id: alert, kind: 'funds', closed_at: expect.any(String) }]);
    expect((await call('GET', '/v1/alerts?role=Finance')).body.alerts).toEqual([]);
    expect((await call('GET', '/v1/alerts', undefined, theirs)).body.alerts).toEqual([]);
  });

  it('S1.53, I24: the number and the words that went through stand in no notice, no request and no log', async () => {
    const { rows } = await system.admin.query<{ text: string }>(
      `select (select string_agg(n::text, e'\n') from webhook_notice n) || (select string_agg(s::text, e'\n') from webhook_subscription s) as text`,
    );
    const places: readonly (readonly [string, string])[] = [
      ['rows', rows[0]!.text],
      ['requests', JSON.stringify(receiver.calls)],
      ...[...system.inbound, ...system.outbound].map((app: RunningApp) => [app.name, app.output()] as const),
    ];
    for (const [place, text] of places)
      for (const canary of [NUMBER.slice(1), WORD, Buffer.from(WORD).toString('hex')])
        expect([place, text.includes(canary)]).toEqual([place, false]);
    expect(places[0]![1]).toContain('message.delivered');
    expect(receiver.calls.length).toBeGreaterThan(10);
    for (const app of system.outbound) expect(app.output()).not.toContain('whsec_');
  });
});

describe('SSRF: addresses that tenants chose, where private ones are not allowed', () => {
  let system: System;
  let tenant: TestTenant;
  let trap: TcpServer;
  let knocks = 0;
  let port: number;
  const folder = mkdtempSync(join(tmpdir(), 'parley-names-'));

  beforeAll(async () => {
    trap = createTcpServer((socket) => {
      knocks += 1;
      socket.destroy();
    });
    await new Promise<void>((ready) => trap.listen(0, '127.0.0.1', ready));
    port = (trap.address() as AddressInfo).port;
    // The world's names as an attacker would have them answer.
    const names = {
      'inside.example.com': [['127.0.0.1', 4]],
      'metadata.example.com': [['169.254.169.254', 4]],
      'six.example.com': [['::ffff:127.0.0.1', 6]],
      'both.example.com': [
        ['93.184.215.14', 4],
        ['127.0.0.1', 4],
      ],
    };
    const file = join(folder, 'names.mjs');
    writeFileSync(
      file,
      `import dns from 'node:dns';
       import { syncBuiltinESMExports } from 'node:module';
       const names = ${JSON.stringify(names)};
       const real = dns.lookup;
       dns.lookup = (host, options, done) => {
         const found = names[host]?.map(([address, family]) => ({ address, family }));
         if (found === undefined) return real(host, options, done);
         return options.all ? done(null, found) : done(null, found[0].address, found[0].family);
       };
       syncBuiltinESMExports();`,
    );
    system = await startSystem({
      tenants: 1,
      inbound: 0,
      env: { OUTGOING_TO_PRIVATE: 'false', NODE_OPTIONS: `--import=${pathToFileURL(file).href}` },
    });
    [tenant] = system.tenants as [TestTenant];
  }, 60_000);
  afterAll(async () => {
    await system.stop();
    await new Promise((closed) => trap.close(closed));
    rmSync(folder, { recursive: true });
  });

  const subscribe = (url: string) => system.api(tenant, 'POST', '/v1/webhooks', { url, event_types: ['message.*'] });

  it('what is private by its form is refused when it is entered, and when an address is changed', async () => {
    const { body: good } = await subscribe('https://example.com/hooks');
    for (const url of [
      `http://example.com/`,
      `https://127.0.0.1:${port}/`,
      'https://169.254.169.254/latest/meta-data/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://localhost/',
      'https://metadata.google.internal/',
      'https://10.0.0.1/',
      'https://intranet/',
      'file:///etc/passwd',
    ]) {
      for (const refused of [
        await subscribe(url),
        await system.api(tenant, 'PATCH', `/v1/webhooks/${good.id}`, { url }),
      ]) {
        expect([url, refused.status]).toEqual([url, 400]);
        expect(refused.body.faults).toMatchObject([{ field: 'url', code: 'ERR_ADDRESS_REFUSED' }]);
        expect(JSON.stringify(refused.body)).not.toContain(url);
      }
    }
    expect((await system.api(tenant, 'GET', '/v1/webhooks')).body.webhooks).toMatchObject([
      { url: 'https://example.com/hooks' },
    ]);
  });

  it.each(['inside', 'metadata', 'six', 'both'])(
    'a public name that leads to a private address (%s) is refused at the connection; nobody is called',
    async (name) => {
      const { status, body } = await subscribe(`https://${name}.example.com:${port}/`);
      expect(status).toBe(201);
      await system.api(tenant, 'POST', `/v1/webhooks/${body.id}/test`);
      const notice = await eventually('the refusal', async () => {
        const { notices } = (await system.api(tenant, 'GET', `/v1/webhooks/${body.id}/notices`)).body;
        return notices[0]?.state === 'dead' && notices[0];
      });
      expect(notice).toMatchObject({ tries: 1, last_status: null, last_failure: 'forbidden_address' });
      expect(knocks).toBe(0);
    },
  );
});
