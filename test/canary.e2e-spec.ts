import { Redis } from 'ioredis';
import { KeyRing } from '#libs/platform';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { TenantVault } from '#libs/tenancy';
import { startEchoingProxy, type EchoingProxy } from './harness/echo.js';
import { rawRequest } from './harness/http.js';
import { eventually, startSystem, type System } from './harness/system.js';
import { inboundFields, newSid, post, signedForm, statusFields } from './harness/webhooks.js';

/** A number and a word that occur nowhere else in the world. */
const NUMBER = '+12095550142';
const DIGITS = '2095550142';
const WORD = 'zyxquokkabel';

describe("people's numbers and words stay where they are sealed (I24, S0.28)", () => {
  let system: System;
  let tenant: TestTenant;
  let proxy: EchoingProxy;
  /** Every error that a caller was answered. */
  const refusals: string[] = [];
  const base = (): string => system.env['PUBLIC_BASE_URL']!;
  const heard = async (): Promise<readonly string[]> => (await system.ledger({ to: NUMBER })).map(({ body }) => body);

  /** Everything that can be read without a key of ours: what the canary may not be in, by name. */
  async function everythingInTheOpen(): Promise<ReadonlyMap<string, string>> {
    const open = new Map<string, string>();
    for (const app of [...system.inbound, ...system.outbound]) {
      open.set(`output of ${app.name}`, app.output());
      open.set(`metrics of ${app.name}`, await (await fetch(`${app.url}/metrics`)).text());
    }
    open.set('errors answered', refusals.join('\n'));
    const { rows: tables } = await system.admin.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rows } = await system.admin.query<{ text: string | null }>(
        `select string_agg(t::text, e'\n') as text from ${name} t`,
      );
      open.set(`table ${name}`, rows[0]!.text ?? '');
    }
    const redisUrl = system.env['REDIS_URL'];
    if (redisUrl !== undefined) open.set('Redis', await dumpOf(redisUrl));
    return open;
  }

  async function dumpOf(url: string): Promise<string> {
    const redis = new Redis(url);
    try {
      const read: Record<string, (key: string) => Promise<unknown>> = {
        string: (key) => redis.get(key),
        hash: (key) => redis.hgetall(key),
        list: (key) => redis.lrange(key, 0, -1),
        set: (key) => redis.smembers(key),
        zset: (key) => redis.zrange(key, '0', '-1'),
        stream: (key) => redis.xrange(key, '-', '+'),
      };
      const found: unknown[] = [];
      for (const key of await redis.keys('*')) found.push(key, await read[await redis.type(key)]?.(key));
      return JSON.stringify(found);
    } finally {
      redis.disconnect();
    }
  }

  const refused = async (answer: Promise<{ status: number; text?: string; body?: unknown }>): Promise<number> => {
    const { status, text, body } = await answer;
    refusals.push(text ?? JSON.stringify(body));
    return status;
  };
  const send = (more: object, headers: Readonly<Record<string, string>> = {}) =>
    system.api(
      tenant,
      'POST',
      '/sms/send',
      { recipient_phone_number: NUMBER, sms_message_body: `Your ${WORD} is ready`, ...more },
      { prefer: 'wait=10', ...headers },
    );
  const webhook = (body: string, more: Readonly<Record<string, string>> = {}) =>
    signedForm(`${base()}/api/sms/inbound`, tenant.authToken, inboundFields(tenant, NUMBER, body, more));

  beforeAll(async () => {
    proxy = await startEchoingProxy(() => system.simulator.url);
    system = await startSystem({
      tenants: 1,
      env: {
        LOG_LEVEL: 'trace',
        TWILIO_API_BASE_URL: proxy.url,
        ANTHROPIC_BASE_URL: proxy.url,
        RECONCILE_FIRST_MS: '300',
        TURN_RETRY_MS: '100',
      },
    });
    [tenant] = system.tenants as [TestTenant];
  }, 60_000);
  afterAll(async () => {
    await system.stop();
    await proxy.stop();
  });

  it('go in by every door: texts, STOP, sends, receipts, media', async () => {
    for (const body of [`I need my ${WORD} removed`, `STOP\n${WORD}`, 'START'])
      expect((await post(webhook(body, { FromCity: WORD, ProfileName: WORD }))).status).toBe(200);
    await eventually('answers', async () => (await heard()).length >= 2);
    const media = {
      NumMedia: '1',
      MediaUrl0: `https://api.twilio.com/${WORD}/${DIGITS}`,
      MediaContentType0: `image/${WORD}`,
    };
    expect((await post(webhook(`Look at my ${WORD}`, media))).status).toBe(200);
    const { body: sent } = await send({}, { 'idempotency-key': 'canary' });
    expect(sent.status).toBe('submitted_to_gateway');
    const callback = statusFields(tenant, NUMBER, sent.gateway_message_id, 'undelivered', {
      ErrorCode: '30007',
      ErrorMessage: `${NUMBER} does not know ${WORD}`,
    });
    const status = `${base()}/webhooks/twilio/${tenant.channelId}/status`;
    expect((await post(signedForm(status, tenant.authToken, callback))).status).toBe(200);
    // A receipt for nothing of ours, and a text for a number that is not set up.
    const orphan = statusFields(tenant, NUMBER, newSid(), 'delivered', { Body: WORD });
    expect((await post(signedForm(status, tenant.authToken, orphan))).status).toBe(200);
    expect((await post(webhook(WORD, { To: '+12095550143' }))).status).toBe(200);
    const { MessageSid: _sid, SmsSid: _sms, ...shapeless } = inboundFields(tenant, NUMBER, WORD);
    expect((await post(signedForm(`${base()}/api/sms/inbound`, tenant.authToken, shapeless))).status).toBe(200);
    // They really are in there: who has the key can read them.
    const cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
    const { rows } = await system.admin.query(`select id, key_version, body from inbound_message order by received_at`);
    expect(cipher.open('inbound_message', rows[0].id, rows[0].key_version, rows[0].body).toString()).toContain(WORD);
  });

  it('go in by requests that are refused', async () => {
    const bad = { ...webhook(WORD), headers: { ...webhook(WORD).headers, 'x-twilio-signature': 'A'.repeat(27) + '=' } };
    expect(await refused(post(bad))).toBe(403);
    expect(await refused(post({ ...bad, url: `${base()}/webhooks/twilio/${WORD}/inbound?to=${NUMBER}` }))).toBe(403);
    expect(await refused(post({ ...bad, url: `${base()}/nothing/${WORD}/${NUMBER}` }))).toBe(404);
    expect(
      await refused(send({ recipient_phone_number: `${NUMBER}x${WORD}`, priority: WORD, message_type: NUMBER })),
    ).toBe(400);
    expect(await refused(send({ tracking_context: { name: WORD.repeat(20) }, validity_minutes: NUMBER }))).toBe(400);
    expect(await refused(send({ sms_message_body: `${WORD} {{ name }}` }))).toBe(200);
    expect(await refused(send({ sms_message_body: `${WORD} `.repeat(120) }))).toBe(200);
    expect(await refused(send({ sms_message_body: `Another ${WORD}` }, { 'idempotency-key': 'canary' }))).toBe(422);
    expect(await refused(send({}, { 'idempotency-key': `${WORD} ${NUMBER}` }))).toBe(400);
    expect(await refused(send({}, { prefer: `wait=${WORD}` }))).toBe(400);
    expect(await refused(send({ sender_phone_number_id: NUMBER, sms_message_body: '' }))).toBe(400);
    const headers = { authorization: `Bearer ${tenant.apiKey}`, 'content-type': 'application/json' };
    const door = `${system.outbound[0]!.url}/sms/send`;
    expect(await refused(rawRequest(door, { headers, body: `{"${WORD}": "${NUMBER}` }))).toBe(400);
    expect(
      await refused(rawRequest(door, { headers: { ...headers, 'content-type': `text/${WORD}` }, body: NUMBER })),
    ).toBe(415);
    expect(
      await refused(
        rawRequest(door, { headers: { ...headers, authorization: `Bearer ${WORD}${NUMBER}` }, body: '{}' }),
      ),
    ).toBe(401);
    expect(await refused(system.api(tenant, 'GET', `/sms/messages/${WORD}`))).toBe(404);
    expect(
      await refused(system.api(tenant, 'GET', `/sms/messages/${encodeURIComponent(NUMBER)}/timeline?q=${WORD}`)),
    ).toBe(404);
  });

  it('come back in the errors of a provider and of a model', async () => {
    const outcomes: unknown[] = [];
    for (const word of ['fail-refused', 'fail-broken', 'fail-page', 'fail-throttled', 'fail-denied']) {
      const { body } = await send({ sms_message_body: `${word} ${WORD}` }, { prefer: 'wait=1' });
      await eventually(`the provider answering ${word}`, async () => (proxy.answered[word] ?? 0) > 0);
      refusals.push(JSON.stringify(body));
      outcomes.push(body.status);
      const { body: record } = await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}/timeline`);
      refusals.push(JSON.stringify(record));
    }
    for (const word of ['fail-refused', 'fail-broken', 'fail-page']) {
      const before = proxy.answered[word] ?? 0;
      expect((await post(webhook(`${word} ${WORD}`))).status).toBe(200);
      await eventually(`the model failing by ${word}`, async () => (proxy.answered[word] ?? 0) > before);
    }
    await eventually('the failures being reported', async () => {
      const { rows } = await system.admin.query(
        `select count(distinct kind)::int as kinds from alert where kind in ('model_failed', 'submission_failed', 'inbound_unroutable', 'inbound_unreadable')`,
      );
      return rows[0].kinds >= 3;
    });
    expect(outcomes).toContain('failed');
  });

  it('stand in rows that the database refuses, whose errors quote the row', async () => {
    const text = `${WORD} that the database refuses`;
    await system.admin.query(
      `alter table inbound_message add constraint not_this check (body_chars <> ${text.length}) not valid`,
    );
    await system.admin.query(`alter table message add constraint not_this check (segments <> 5) not valid`);
    // Acknowledged, because it is on disk.
    expect(await refused(post(webhook(text)))).toBe(200);
    expect(await refused(send({ sms_message_body: `${WORD} `.repeat(48) }))).toBe(500);
    for (const app of [system.inbound[0]!, system.outbound[0]!])
      await eventually('it being logged', () => Promise.resolve(app.output().includes('violates check constraint')));
  });

  it('and are nowhere to be read: not in logs, figures, job data, alerts, evidence, errors or any column', async () => {
    const forms = [
      DIGITS,
      '209-555-0142',
      '(209) 555-0142',
      WORD,
      ...[DIGITS, WORD].map((one) => Buffer.from(one).toString('hex')),
      ...[NUMBER, WORD].map((one) => Buffer.from(one).toString('base64').replace(/=+$/, '')),
    ];
    const open = await everythingInTheOpen();
    const found: string[] = [];
    for (const [where, text] of open) {
      for (const form of forms) {
        const at = text.toLowerCase().indexOf(form.toLowerCase());
        if (at !== -1) found.push(`${where} holds ${form}: …${text.slice(Math.max(0, at - 120), at + 60)}…`);
      }
    }
    expect(found).toEqual([]);
    // What was searched is what there is.
    expect([...open.keys()].filter((where) => where.startsWith('table ')).length).toBeGreaterThan(12);
    for (const app of ['inbound', 'outbound'])
      expect(open.get(`output of ${app}`)).toContain('violates check constraint');
    expect(open.get('table public.evidence_event')).toContain('send_requested');
    expect(open.get('metrics of inbound')).toContain('parley_webhooks_refused_total');
  });
});
