import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import twilio from 'twilio';
import type { RunningSimulator } from '../src/simulator.js';
import {
  ACCOUNT_SID,
  aSimulator,
  AUTH_TOKEN,
  bodyOf,
  BUSINESS,
  control,
  CUSTOMER,
  OTHER_BUSINESS,
  OTHER_SID,
  POOLED,
  SERVICE_SID,
} from './a-simulator.js';
import { WebhookCatcher } from './webhook-catcher.js';

const { RequestClient } = twilio;

/** The real SDK, sent to the simulator instead of the provider. */
class RedirectedClient extends RequestClient {
  constructor(
    private readonly origin: string,
    timeout = 5_000,
  ) {
    super({ timeout });
  }
  override request(opts: any): Promise<any> {
    const { pathname, search } = new URL(opts.uri);
    return super.request({ ...opts, uri: `${this.origin}${pathname}${search}` });
  }
}

let ours: WebhookCatcher;
let simulator: RunningSimulator;

const client = (sid = ACCOUNT_SID, token = AUTH_TOKEN, timeout?: number) =>
  twilio(sid, token, { httpClient: new RedirectedClient(simulator.url, timeout), lazyLoading: true });
const text = (body: string, to = CUSTOMER) => client().messages.create({ to, from: BUSINESS, body });
const ledgerTo = async (to: string) =>
  (await control(simulator, 'GET', `/sim/ledger?to=${encodeURIComponent(to)}`)).body.entries;

beforeAll(async () => {
  ours = await new WebhookCatcher().start();
  simulator = await aSimulator(ours.url, { settings: { receiptPlan: 'none' } });
});
afterAll(async () => {
  await simulator.stop();
  await ours.stop();
});
afterEach(() => control(simulator, 'DELETE', '/sim/faults'));

describe('the REST door, through the real SDK (twilio.md §1)', () => {
  it('accepts a text, shows it as the real one does and keeps it in the ledger with its attempt token', async () => {
    const to = '+15550002001';
    const sent = await client().messages.create({
      to,
      from: BUSINESS,
      body: 'Olá — com acento',
      statusCallback: `${ours.url}/status?channel=x&attempt=tok-1`,
    });
    expect(sent.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(sent).toMatchObject({
      status: 'queued',
      numSegments: '1',
      price: null,
      direction: 'outbound-api',
      errorCode: null,
    });
    expect(Math.abs(Date.now() - sent.dateCreated.getTime())).toBeLessThan(5_000);
    expect(await ledgerTo(to)).toEqual([
      {
        n: expect.any(Number),
        sid: sent.sid,
        accountSid: ACCOUNT_SID,
        from: BUSINESS,
        to,
        body: 'Olá — com acento',
        statusCallback: `${ours.url}/status?channel=x&attempt=tok-1`,
        attemptToken: 'tok-1',
        acceptedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        requestId: expect.stringMatching(/^RQ[0-9a-f]{32}$/),
      },
    ]);
    expect(await client().messages(sent.sid).fetch()).toMatchObject({ sid: sent.sid, body: 'Olá — com acento' });
  });

  it('leaves the sender open when only a Messaging Service is named', async () => {
    const sent = await client().messages.create({ to: CUSTOMER, messagingServiceSid: SERVICE_SID, body: 'x' });
    expect(sent).toMatchObject({ status: 'accepted', from: null, numSegments: '0', messagingServiceSid: SERVICE_SID });
    const ledger = await control(simulator, 'GET', `/sim/ledger?from=${encodeURIComponent(POOLED)}`);
    expect(ledger.body.entries.at(-1).sid).toBe(sent.sid);
  });

  it.each([
    ['nobody to send to', { to: '', from: BUSINESS, body: 'x' }, 21604],
    ['a recipient that is no number', { to: '+1', from: BUSINESS, body: 'x' }, 21211],
    ['a landline', { to: '+15005550009', from: BUSINESS, body: 'x' }, 21614],
    ['no sender', { to: CUSTOMER, body: 'x' }, 21603],
    ['a sender of somebody else', { to: CUSTOMER, from: OTHER_BUSINESS, body: 'x' }, 21606],
    ['an unknown Messaging Service', { to: CUSTOMER, messagingServiceSid: `MG${'f'.repeat(32)}`, body: 'x' }, 21701],
    ['itself as recipient', { to: BUSINESS, from: BUSINESS, body: 'x' }, 21266],
    ['no words', { to: CUSTOMER, from: BUSINESS, body: '' }, 21602],
    ['blanks only', { to: CUSTOMER, from: BUSINESS, body: ' \n ' }, 21619],
    ['1601 characters', { to: CUSTOMER, from: BUSINESS, body: 'x'.repeat(1_601) }, 21617],
    [
      'a callback host with an underscore',
      { to: CUSTOMER, from: BUSINESS, body: 'x', statusCallback: 'http://a_b.test/' },
      21609,
    ],
    ['a validity of no seconds', { to: CUSTOMER, from: BUSINESS, body: 'x', validityPeriod: 0 }, 21624],
  ])('refuses %s and accepts nothing', async (_what, params, code) => {
    const before = (await control(simulator, 'GET', '/sim/ledger')).body.total;
    await expect(client().messages.create(params)).rejects.toMatchObject({ status: 400, code });
    expect((await control(simulator, 'GET', '/sim/ledger')).body.total).toBe(before);
  });

  it('takes exactly 1600 characters, an emoji counting as one', async () => {
    await expect(text('😀'.repeat(1_600))).resolves.toMatchObject({ numSegments: '49' });
  });

  it.each([
    ['a wrong token', ACCOUNT_SID, 'wrong'],
    ["another account's token", OTHER_SID, AUTH_TOKEN],
    ['an unknown account', `AC${'e'.repeat(32)}`, AUTH_TOKEN],
  ])('answers 401 and 20003 to %s', async (_what, sid, token) => {
    await expect(client(sid, token).messages.create({ to: CUSTOMER, from: BUSINESS, body: 'x' })).rejects.toMatchObject(
      { status: 401, code: 20003 },
    );
  });

  it("answers 404 and 20404 for another account's text", async () => {
    const { sid } = await text('mine');
    await expect(client(OTHER_SID, 'simulated-token-two').messages(sid).fetch()).rejects.toMatchObject({
      status: 404,
      code: 20404,
    });
  });

  it('lists newest first, filters by pair and moment, and pages through everything once', async () => {
    const to = '+15550002002';
    const sids = [];
    for (let index = 0; index < 7; index += 1) sids.push((await text(`no. ${index}`, to)).sid);
    await text('to somebody else', '+15550002003');
    const listed = await client().messages.list({
      to,
      from: BUSINESS,
      dateSentAfter: new Date(Date.now() - 60_000),
      pageSize: 3,
      limit: 100,
    });
    expect(listed.map(({ sid }) => sid)).toEqual(sids.toReversed());
    expect(await client().messages.list({ to, dateSentAfter: new Date(Date.now() + 60_000) })).toEqual([]);
    expect(await client().messages.list({ to, dateSent: new Date() })).toHaveLength(7);
  });

  it('reads `DateSent>=` as it stands in the reference, unescaped', async () => {
    const to = '+15550002004';
    await text('hello', to);
    const since = new Date(Date.now() - 5_000).toISOString();
    const response = await fetch(
      `${simulator.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json?To=${encodeURIComponent(to)}&DateSent>=${since}&PageSize=50`,
      { headers: { authorization: `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}` } },
    );
    expect(await response.json()).toMatchObject({
      messages: [{ to, body: 'hello' }],
      page: 0,
      page_size: 50,
      next_page_uri: null,
    });
  });

  it('forgets the words of a text when asked, and refuses to cancel what is under way', async () => {
    const { sid } = await text('secret words');
    expect(await client().messages(sid).update({ body: '' })).toMatchObject({ sid, body: '' });
    await expect(client().messages(sid).update({ status: 'canceled' })).rejects.toMatchObject({
      status: 409,
      code: 30409,
    });
  });

  it('holds a scheduled text until it is cancelled', async () => {
    const sent = await client().messages.create({
      to: CUSTOMER,
      messagingServiceSid: SERVICE_SID,
      body: 'later',
      scheduleType: 'fixed',
      sendAt: new Date(Date.now() + 3_600_000),
    });
    expect(sent.status).toBe('scheduled');
    expect(await client().messages(sent.sid).update({ status: 'canceled' })).toMatchObject({ status: 'canceled' });
  });
});

describe('faults of the carrier on demand', () => {
  const fault = (fields: object) => control(simulator, 'POST', '/sim/faults', { target: 'send', ...fields });

  it.each([
    ['F14: 429 with Retry-After', { kind: 'error', status: 429, retryAfter: 2 }, { status: 429, code: 20429 }],
    ['F18: 401 of a suspended account', { kind: 'error', status: 401, code: '10001' }, { status: 401, code: 10001 }],
    ['F17: an HTML page', { kind: 'error', status: 502, html: true }, { status: 502 }],
  ])('%s: nothing is accepted, and the next send works', async (_what, scripted, error) => {
    const to = '+15550003001';
    expect((await fault({ ...scripted, match: { to } })).status).toBe(201);
    const before = (await ledgerTo(to)).length;
    await expect(text('x', to)).rejects.toMatchObject(error);
    expect(await ledgerTo(to)).toHaveLength(before);
    await expect(text('x', to)).resolves.toMatchObject({ status: 'queued' });
  });

  it('F16: accepted, then no answer: the caller sees nothing, ledger and list see exactly one', async () => {
    const to = '+15550003002';
    await fault({ kind: 'accept_then_hang', match: { to } });
    await expect(
      client(ACCOUNT_SID, AUTH_TOKEN, 300).messages.create({ to, from: BUSINESS, body: 'hung' }),
    ).rejects.toMatchObject({
      code: 'ECONNABORTED',
    });
    expect(await ledgerTo(to)).toHaveLength(1);
    expect(await client().messages.list({ to })).toMatchObject([{ body: 'hung' }]);
  });

  it.each([
    ['F15: accepted, then 500', 'accept_then_500', { status: 500, code: 20500 }],
    ['accepted, then the line is cut', 'accept_then_reset', { code: 'ECONNRESET' }],
  ])('%s', async (_what, kind, error) => {
    const to = '+15550003003';
    const before = (await ledgerTo(to)).length;
    await fault({ kind, match: { to } });
    await expect(text('x', to)).rejects.toMatchObject(error);
    expect(await ledgerTo(to)).toHaveLength(before + 1);
  });

  it('F17: invalid JSON, no sid and a slow answer all come after acceptance; a redirect before it', async () => {
    const to = '+15550003004';
    for (const kind of ['garbage', 'no_sid', 'redirect', 'slow_loris', 'huge'])
      await fault({ kind, match: { to, bodyContains: kind }, bytes: 100_000, ms: 1 });
    const post = (body: string) =>
      fetch(`${simulator.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`, {
        method: 'POST',
        redirect: 'manual',
        headers: { authorization: `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}` },
        body: new URLSearchParams({ To: to, From: BUSINESS, Body: body }),
      });
    const garbage = await post('garbage');
    await expect(garbage.json()).rejects.toMatchObject({ name: 'SyntaxError' });
    const noSid = await post('no_sid');
    expect(noSid.status).toBe(200);
    expect(await noSid.json()).not.toHaveProperty('sid');
    const redirect = await post('redirect');
    expect([redirect.status, redirect.headers.get('location')]).toEqual([
      307,
      expect.stringContaining('/Messages.json'),
    ]);
    expect((await bodyOf(await post('slow_loris'))).sid).toMatch(/^SM/);
    expect((await (await post('huge')).text()).length).toBe(100_002);
    expect((await ledgerTo(to)).map(({ body }: { body: string }) => body)).toEqual([
      'garbage',
      'no_sid',
      'slow_loris',
      'huge',
    ]);
  });

  it('strikes as often as told and only where it fits', async () => {
    const to = '+15550003005';
    await fault({ kind: 'error', status: 503, times: 2, match: { to, bodyContains: 'unlucky' } });
    await expect(text('lucky', to)).resolves.toBeDefined();
    await expect(text('unlucky', to)).rejects.toMatchObject({ code: 20503 });
    await expect(text('unlucky', to)).rejects.toMatchObject({ code: 20503 });
    await expect(text('unlucky', to)).resolves.toBeDefined();
    expect((await control(simulator, 'GET', '/sim/faults')).body.faults).toEqual([]);
  });

  it('refuses a fault it does not know and names the ones it does', async () => {
    const answer = await fault({ kind: 'refusal' });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('accept_then_hang');
  });
});

describe('the ledger file', () => {
  it('holds an entry before its 201 arrives, and a restart goes on counting where it stopped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
    const ledgerFile = join(folder, 'ledger.jsonl');
    const linesNow = () =>
      readFileSync(ledgerFile, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const send = (to: RunningSimulator) =>
      twilio(ACCOUNT_SID, AUTH_TOKEN, { httpClient: new RedirectedClient(to.url) }).messages.create({
        to: CUSTOMER,
        from: BUSINESS,
        body: 'kept',
      });
    try {
      const first = await aSimulator(ours.url, { ledgerFile });
      const { sid } = await send(first);
      expect(linesNow()).toMatchObject([{ n: 1, sid, body: 'kept' }]);
      await first.stop();
      const second = await aSimulator(ours.url, { ledgerFile });
      await send(second);
      expect(linesNow().map(({ n }) => n)).toEqual([1, 2]);
      expect((await control(second, 'GET', '/sim/ledger')).body.entries[0].sid).toBe(sid);
      await second.stop();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('accounts', () => {
  it('are added at run time and shown without their tokens', async () => {
    const sid = `AC${'a'.repeat(32)}`;
    const account = {
      authToken: 'very-secret',
      name: 'Three',
      numbers: [{ number: '+15550100009', inboundUrl: ours.url }],
    };
    expect((await control(simulator, 'PUT', `/sim/accounts/${sid}`, account)).status).toBe(200);
    expect(JSON.stringify((await control(simulator, 'GET', '/sim/accounts')).body)).not.toContain('very-secret');
    await expect(
      client(sid, 'very-secret').messages.create({ to: CUSTOMER, from: '+15550100009', body: 'x' }),
    ).resolves.toMatchObject({ accountSid: sid });
    const wrong = await control(simulator, 'PUT', '/sim/accounts/nonsense', { numbers: [{ number: '12' }] });
    expect(wrong.status).toBe(400);
    expect(wrong.body.message).toHaveLength(4);
  });
});

describe('production', () => {
  it('is refused, with a sentence that says so', async () => {
    const { startSimulator } = await import('../src/simulator.js');
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      await expect(startSimulator()).rejects.toThrow('does not start in production');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
