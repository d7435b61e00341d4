import twilio from 'twilio';
import { createTestTenant, openTestDatabase, type TestTenant } from '#libs/testing';
import { inParallel, rawRequest, type RawAnswer } from './harness/http.js';
import { fingerprint, isQuiet } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';
import {
  encodeForm,
  inboundFields,
  newSid,
  post,
  signedForm,
  statusFields,
  type Fields,
  type Webhook,
} from './harness/webhooks.js';

describe('only what the provider signed is believed (I3)', () => {
  let system: System;
  let tenant: TestTenant;
  let other: TestTenant;
  let rotating: TestTenant;
  let withoutToken: TestTenant;
  let withKeyOnly: TestTenant;
  const authToken = 'the-token-of-this-hour';
  const previous = 'the-token-before-this-one';
  const secret = 'a-secret-of-an-api-key';
  let people = 0;
  const somebody = (): string => `+1206555${String((people += 1)).padStart(4, '0')}`;
  const base = (): string => system.env['PUBLIC_BASE_URL']!;
  const shared = (): string => `${base()}/api/sms/inbound`;
  const channelOf = (of: TestTenant, kind = 'inbound'): string => `${base()}/webhooks/twilio/${of.channelId}/${kind}`;
  const addresses = (): readonly string[] => [shared(), channelOf(tenant)];
  const text = (url: string, more: Fields = {}): Webhook =>
    signedForm(url, tenant.authToken, inboundFields(tenant, somebody(), 'Is anybody there?', more));
  const stored = async (sid: string): Promise<number> =>
    (await system.admin.query(`select from inbound_message where provider_message_id = $1`, [sid])).rowCount ?? 0;

  beforeAll(async () => {
    const open = (digit: string, settings: object): Promise<TestTenant> => {
      const accountSid = `AC${digit.repeat(32)}`;
      return createTestTenant(db.database, {
        channel: { accountRef: accountSid, settings: { accountSid, ...settings } },
      });
    };
    const db = await openTestDatabase();
    rotating = await open('7', { authToken, previousAuthToken: previous });
    withoutToken = await open('8', { authToken: '' });
    withKeyOnly = await open('9', { apiKeySid: `SK${'9'.repeat(32)}`, apiKeySecret: secret });
    // The carrier does not know its account; an answer of it would be refused, and the next one wait for a minute.
    await db.database.inTenant(rotating.tenantId, (tx) =>
      tx.query(`update tenant set state = 'paused' where id = $1`, [rotating.tenantId]),
    );
    system = await startSystem({ db });
    [tenant, other] = system.tenants as [TestTenant, TestTenant];
    // Receipts of our own answers would change rows while we compare them.
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());

  /** Every answer is the same refusal, and nothing anywhere was written, changed or removed. */
  async function changesNothing(
    tries: readonly (() => Promise<RawAnswer>)[],
    allowed: readonly number[] = [403],
  ): Promise<void> {
    await eventually('everything before to settle', () => isQuiet(system.admin));
    const before = await fingerprint(system.admin);
    const answers = await inParallel(tries, 32, (attempt) => attempt());
    for (const { status, headers, text: body } of answers) {
      if (!allowed.includes(status)) throw new Error(`Answered ${status}: ${body}`);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(JSON.parse(body)).toMatchObject({ status, code: expect.stringMatching(/^ERR_/) });
    }
    expect(await fingerprint(system.admin)).toEqual(before);
  }

  /** The same webhook with one byte of its body changed, for every byte. */
  const bodiesOff = (webhook: Webhook): readonly Webhook[] =>
    Array.from({ length: webhook.body.length }, (_, index) => {
      const body = Buffer.from(webhook.body);
      // The lowest bit: the one for upper and lower case would turn %2B into %2b, which is the same text.
      body[index]! ^= 1;
      return { ...webhook, body };
    });

  const signatureOff = (webhook: Webhook): readonly Webhook[] => {
    const good = webhook.headers['x-twilio-signature']!;
    return Array.from({ length: good.length }, (_, index) => {
      const signature = `${good.slice(0, index)}${good[index] === 'A' ? 'B' : 'A'}${good.slice(index + 1)}`;
      return { ...webhook, headers: { ...webhook.headers, 'x-twilio-signature': signature } };
    });
  };

  it('S3.1: a text signed by the official SDK is accepted at both addresses with an empty answer', async () => {
    for (const url of addresses()) {
      const sid = newSid();
      const answer = await post(text(url, { MessageSid: sid }));
      expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/xml' } });
      expect(answer.text).toMatch(/<Response\s*\/>$/);
      expect(await stored(sid)).toBe(1);
    }
  });

  it('a body with any one byte changed is refused and changes nothing, and the whole one is accepted afterwards', async () => {
    for (const url of addresses()) {
      const sid = newSid();
      const webhook = text(url, { MessageSid: sid });
      await changesNothing(bodiesOff(webhook).map((changed) => () => post(changed)));
      expect((await post(webhook)).status).toBe(200);
      expect(await stored(sid)).toBe(1);
    }
  });

  it('a signature with any one character changed, cut short, doubled or left out is refused', async () => {
    const webhook = text(shared());
    const good = webhook.headers['x-twilio-signature']!;
    const { 'x-twilio-signature': _, ...unsigned } = webhook.headers;
    await changesNothing([
      ...signatureOff(webhook).map((changed) => () => post(changed)),
      ...['', ' ', good.slice(0, -1), `${good}=`, `${good}, ${good}`, good.toLowerCase(), 'A'.repeat(10_000)].map(
        (signature) => () => post({ ...webhook, headers: { ...webhook.headers, 'x-twilio-signature': signature } }),
      ),
      () => post({ ...webhook, headers: unsigned }),
      () =>
        rawRequest(webhook.url, { headers: { ...unsigned, 'x-twilio-signature': [good, good] }, body: webhook.body }),
    ]);
  });

  it('a path or a query that is not the signed one is refused, whichever of the two was changed', async () => {
    const at = (url: string, signedAs: string): (() => Promise<RawAnswer>) => {
      const signed = text(signedAs);
      return () => post({ ...signed, url });
    };
    const channel = channelOf(tenant);
    const path = channel.slice(base().length);
    const swapped = Array.from({ length: path.length }, (_, index) => index)
      .filter((index) => path[index] !== '/')
      .map((index) => `${base()}${path.slice(0, index)}${path[index] === 'x' ? 'y' : 'x'}${path.slice(index + 1)}`);
    await changesNothing(
      [
        ...swapped.map((url) => at(url, channel)),
        ...swapped.map((url) => at(channel, url)),
        at(channel, shared()),
        at(shared(), channel),
        at(channelOf(tenant, 'status'), channel),
        at(`${shared()}?a=1`, shared()),
        at(shared(), `${shared()}?a=1`),
        at(`${shared()}?a=1`, `${shared()}?a=2`),
        at(`${shared()}?`, shared()),
        at(`${shared()}/`, shared()),
        at(shared().replace('/api/', '/api//'), shared()),
      ],
      // A path that leads nowhere is nowhere.
      [403, 404],
    );
    // The query is signed like the rest, so a signed one is fine.
    expect((await post(text(`${shared()}?a=1`))).status).toBe(200);
  });

  it('another account, another token, another host or another scheme is refused', async () => {
    const fields = inboundFields(tenant, somebody(), 'Hello');
    const sid = tenant.accountSid;
    const otherSids = Array.from({ length: sid.length }, (_, index) => {
      const changed = sid[index] === '0' ? '1' : '0';
      return sid.slice(0, index) + changed + sid.slice(index + 1);
    });
    const { pathname, port } = new URL(shared());
    const signedFor = (url: string): Webhook => ({ ...signedForm(url, tenant.authToken, fields), url: shared() });
    await changesNothing([
      ...otherSids.flatMap((accountSid) => [
        () => post(signedForm(shared(), tenant.authToken, { ...fields, AccountSid: accountSid })),
        () => post(signedForm(channelOf(tenant), tenant.authToken, { ...fields, AccountSid: accountSid })),
      ]),
      () => post(signedForm(shared(), other.authToken, fields)),
      () => post(signedForm(shared(), '', fields)),
      () => post(signedForm(shared(), tenant.apiKey, fields)),
      () => post(signedFor(`https://127.0.0.1:${port}${pathname}`)),
      () => post(signedFor(`http://evil.example${pathname}`)),
      () => post(signedFor(`http://localhost:${port}${pathname}`)),
      () => post(signedFor(`http://127.0.0.1:1${pathname}`)),
      () => post(signedFor(`http://user@127.0.0.1:${port}${pathname}`)),
    ]);
  });

  it('attack 6: the signed address comes from configuration, whatever Host and X-Forwarded-* say', async () => {
    const evil = `http://evil.example${new URL(shared()).pathname}`;
    const claims = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': '80',
      'x-original-url': '/api/sms/inbound',
      forwarded: 'host=evil.example;proto=http',
    };
    const forEvil = { ...text(evil), url: shared() };
    await changesNothing([() => post({ ...forEvil, headers: { ...forEvil.headers, ...claims } })]);
    const sid = newSid();
    const genuine = text(shared(), { MessageSid: sid });
    expect((await post({ ...genuine, headers: { ...genuine.headers, ...claims } })).status).toBe(200);
    expect(await stored(sid)).toBe(1);
  });

  it('other methods are refused, also when a header claims POST', async () => {
    const fields = inboundFields(tenant, somebody(), 'Hello');
    const asQuery = `${shared()}?${encodeForm(fields)}`;
    const headers = {
      'x-twilio-signature': twilio.getExpectedTwilioSignature(tenant.authToken, asQuery, {}),
      'x-http-method-override': 'POST',
    };
    const form = signedForm(shared(), tenant.authToken, fields);
    await changesNothing(
      [
        () => rawRequest(asQuery, { method: 'GET', headers }),
        ...['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map(
          (method) => () =>
            rawRequest(form.url, {
              method,
              headers: { ...form.headers, 'x-http-method-override': 'POST' },
              body: form.body,
            }),
        ),
      ],
      [403, 404, 405],
    );
  });

  it('attack 9: a field sent twice, or oddly named, is refused, also when the signature is true', async () => {
    const from = somebody();
    const good = signedForm(shared(), tenant.authToken, inboundFields(tenant, from, 'Hello'));
    const unsigned =
      (more: string): (() => Promise<RawAnswer>) =>
      () =>
        post({ ...good, body: `${good.body}&${more}` });
    const signed = (more: string): (() => Promise<RawAnswer>) => {
      const asRead = Object.fromEntries(new URLSearchParams(`${good.body}&${more}`));
      return () => post({ ...signedForm(shared(), tenant.authToken, asRead), body: `${good.body}&${more}` });
    };
    await changesNothing([
      ...[`From=${encodeURIComponent(from)}`, '__proto__=x', 'constructor=y', 'From[]=x', String(good.body)].map(
        unsigned,
      ),
      ...['From=%2B12065550000', `AccountSid=${other.accountSid}`, 'Body=STOP', 'From%2B1206=5550000', 'To%20=x'].map(
        signed,
      ),
    ]);
  });

  it('attack 12, 17: what another tenant signed correctly does nothing on our address or to our messages', async () => {
    const customer = somebody();
    const { body: sent } = await system.api(tenant, 'POST', '/sms/send', {
      recipient_phone_number: customer,
      sms_message_body: 'Your slot is at noon',
    });
    const sid = String(sent.gateway_message_id);
    const theirs = inboundFields(other, somebody(), 'Hello', { To: tenant.number });
    const theirStatus = statusFields(other, customer, sid, 'failed');
    await changesNothing([
      () => post(signedForm(channelOf(tenant), other.authToken, theirs)),
      () => post(signedForm(channelOf(tenant), other.authToken, { ...theirs, AccountSid: tenant.accountSid })),
      () => post(signedForm(channelOf(tenant, 'status'), other.authToken, theirStatus)),
      () =>
        post(
          signedForm(channelOf(tenant, 'status'), other.authToken, { ...theirStatus, AccountSid: tenant.accountSid }),
        ),
      () => post(signedForm(channelOf(other), tenant.authToken, inboundFields(tenant, somebody(), 'Hello'))),
    ]);
  });

  it('a status callback with any one byte changed is refused and the message stays as it was', async () => {
    const customer = somebody();
    await system.sim('POST', '/sim/receipt-plans', { plan: 'none', match: { to: customer }, times: 1 });
    const { body: sent } = await system.api(tenant, 'POST', '/sms/send', {
      recipient_phone_number: customer,
      sms_message_body: 'Your slot is at noon',
    });
    const sid = String(sent.gateway_message_id);
    const { rows } = await system.admin.query(`select token from attempt where provider_message_id = $1`, [sid]);
    const url = `${channelOf(tenant, 'status')}?attempt=${rows[0].token}`;
    const callback = signedForm(url, tenant.authToken, statusFields(tenant, customer, sid, 'delivered'));
    const otherTokens = Array.from(rows[0].token as string, (character: string, index) => {
      const token = rows[0].token as string;
      return `${token.slice(0, index)}${character === 'x' ? 'y' : 'x'}${token.slice(index + 1)}`;
    });
    await changesNothing([
      ...bodiesOff(callback).map((changed) => () => post(changed)),
      ...signatureOff(callback).map((changed) => () => post(changed)),
      ...otherTokens.map(
        (token) => () => post({ ...callback, url: `${channelOf(tenant, 'status')}?attempt=${token}` }),
      ),
    ]);
    expect((await post(callback)).status).toBe(200);
    const { body: record } = await system.api(tenant, 'GET', `/sms/messages/${sent.tracking_id}`);
    expect(record.state).toBe('delivered');
  });

  it('13b: a pooled number, whose webhooks name a Messaging Service, is accepted at both addresses', async () => {
    for (const url of addresses()) {
      const sid = newSid();
      const more = { MessageSid: sid, MessagingServiceSid: `MG${'5'.repeat(32)}` };
      expect((await post(text(url, more))).status).toBe(200);
      expect(await stored(sid)).toBe(1);
    }
  });

  it('25: while a token is rotated both are accepted, and no third one', async () => {
    const signedWith = (token: string): Webhook =>
      signedForm(shared(), token, inboundFields(rotating, somebody(), 'Hello'));
    expect((await post(signedWith(authToken))).status).toBe(200);
    expect((await post(signedWith(previous))).status).toBe(200);
    await changesNothing(
      ['the-token-before-those', '', `${authToken} `, rotating.apiKey].map((token) => () => post(signedWith(token))),
    );
  });

  it('7, 13c: a channel without a token takes nothing, whoever signed it with whatever it has', async () => {
    await changesNothing([
      ...['', 'null', 'undefined'].map(
        (token) => () => post(signedForm(shared(), token, inboundFields(withoutToken, somebody(), 'Hello'))),
      ),
      () => post(signedForm(shared(), secret, inboundFields(withKeyOnly, somebody(), 'Hello'))),
      () => post(signedForm(channelOf(withKeyOnly), secret, inboundFields(withKeyOnly, somebody(), 'Hello'))),
    ]);
  });

  it('11: JSON with a body hash names no account by which its secret could be chosen: refused, also with a true signature', async () => {
    const json = JSON.stringify(inboundFields(tenant, somebody(), 'Hello'));
    const hash = twilio.getExpectedBodyHash(json);
    const at = (query: string, body = json, contentType = 'application/json'): (() => Promise<RawAnswer>) => {
      const url = `${channelOf(tenant)}?${query}`;
      const signature = twilio.getExpectedTwilioSignature(tenant.authToken, url, {});
      return () => post({ url, headers: { 'content-type': contentType, 'x-twilio-signature': signature }, body });
    };
    const form = encodeForm(inboundFields(tenant, somebody(), 'Hello'));
    await changesNothing([
      at(`bodySHA256=${hash}`),
      at(`bodySHA256=${hash}`, `${json} `),
      at(`bodySHA256=${'0'.repeat(64)}`),
      at(`bodySHA256=${hash}&bodySHA256=${hash}`),
      at('a=1'),
      // The hash beside a form would leave the form unsigned.
      at(`bodySHA256=${twilio.getExpectedBodyHash(form)}`, form, 'application/x-www-form-urlencoded'),
      // A form that calls itself JSON names its account, and still has to be the bytes that were hashed.
      at(`bodySHA256=${hash}`, form),
      at(`bodySHA256=${hash}`, json, 'text/plain'),
    ]);
  });

  it('an unknown account, channel or provider is refused like a wrong signature', async () => {
    const fields = inboundFields(tenant, somebody(), 'Hello');
    const sid = `AC${'e'.repeat(32)}`;
    const at = (path: string): Webhook => signedForm(`${base()}${path}`, tenant.authToken, fields);
    await changesNothing([
      () => post(signedForm(shared(), tenant.authToken, { ...fields, AccountSid: sid })),
      () => post(at('/webhooks/twilio/sms_nobody/inbound')),
      () => post(at(`/webhooks/vonage/${tenant.channelId}/inbound`)),
      () => post(at(`/webhooks/__proto__/${tenant.channelId}/inbound`)),
      () => post(at(`/webhooks/twilio/${'x'.repeat(199)}/inbound`)),
      () => post(at(`/webhooks/twilio/${encodeURIComponent("' or 1=1 --")}/inbound`)),
      () => post({ ...at('/api/sms/inbound'), body: '' }),
    ]);
  });

  it('attack 8: fields cut at other places under the same signature never become a text and touch nothing that is there', async () => {
    const sid = newSid();
    const fields = inboundFields(tenant, somebody(), 'Hello', { MessageSid: sid });
    const good = signedForm(shared(), tenant.authToken, fields);
    const pairs = Object.entries(fields);
    type Pairs = readonly (readonly [string, string])[];
    // What Twilio signs has no borders: a name may lose letters to its value, or a whole field become part of the one before.
    const renamed = (name: string, at: number): Pairs =>
      pairs.map(([key, value]) => (key === name ? [key.slice(0, at), key.slice(at) + value] : [key, value]));
    const merged = (name: string): Pairs =>
      pairs.flatMap(([key, value], index): Pairs => {
        const [next, nextValue] = pairs[index + 1] ?? ['', ''];
        return key === name ? [] : [[key, next === name ? value + next + nextValue : value]];
      });
    const cuts = [
      ...['From', 'To', 'Body', 'AccountSid'].map((name) => renamed(name, name.length - 1)),
      ...['From', 'To', 'Body'].map(merged),
    ];
    const theirs = async (): Promise<unknown> => {
      const { raw_event: _raw, alert: _alert, ...rest } = await fingerprint(system.admin);
      return rest;
    };
    const before = await theirs();
    for (const cut of cuts) {
      const signature = twilio.getExpectedTwilioSignature(tenant.authToken, shared(), Object.fromEntries(cut));
      expect(signature).toBe(good.headers['x-twilio-signature']);
      await post({ ...good, body: encodeForm(cut) });
    }
    expect(await theirs()).toEqual(before);
    // The genuine one is still taken; what carries its id afterwards, however cut, changes nothing.
    expect((await post(good)).status).toBe(200);
    expect(await stored(sid)).toBe(1);
    await eventually('its answer', async () => (await system.ledger({ to: fields['From']! }))[0]);
    await eventually('the answer being settled', async () => {
      const { rows } = await system.admin.query(
        `select count(*)::int as busy from message where state in ('queued', 'submitting')`,
      );
      return rows[0].busy === 0;
    });
    const after = await theirs();
    const split: Pairs = pairs.flatMap(([key, value]): Pairs =>
      key === 'Body'
        ? [
            [key, 'Hel'],
            ['lo', ''],
          ]
        : [[key, value]],
    );
    for (const cut of [split, renamed('MessageSid', 9), merged('MessageSid'), ...cuts])
      await post({ ...good, body: encodeForm(cut) });
    expect(await theirs()).toEqual(after);
  });
});
