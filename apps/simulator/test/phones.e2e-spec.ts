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
import { WebhookCatcher, type CaughtWebhook } from './webhook-catcher.js';

let ours: WebhookCatcher;
let simulator: RunningSimulator;

beforeEach(async () => {
  ours = await new WebhookCatcher().start();
  simulator = await aSimulator(ours.url);
});
afterEach(async () => {
  await simulator.stop();
  await ours.stop();
});

const text = (fields: object) => control(simulator, 'POST', '/sim/texts', { from: CUSTOMER, to: BUSINESS, ...fields });
const send = (fields: Record<string, string> = {}, sid = ACCOUNT_SID, token = AUTH_TOKEN) =>
  fetch(`${simulator.url}/2010-04-01/Accounts/${sid}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}` },
    body: new URLSearchParams({
      To: CUSTOMER,
      From: BUSINESS,
      Body: 'hello',
      StatusCallback: `${ours.url}/status?channel=sms_one&attempt=tok%2F1`,
      ...fields,
    }),
  });
const sidOf = async (response: Response): Promise<string> => (await bodyOf(response)).sid;
const validates = ({ path, params, signature }: CaughtWebhook, token = AUTH_TOKEN): boolean =>
  twilio.validateRequest(token, signature, `${ours.url}${path}`, params);
const words = (webhooks: readonly CaughtWebhook[]) => webhooks.map(({ params }) => params['MessageStatus']);

describe('a customer texts a business (twilio.md §2)', () => {
  it('the webhook carries the real fields and a signature the SDK accepts, empty fields included', async () => {
    const { body } = await text({ to: POOLED, body: 'Hi & welcome + “café” 👋' });
    const [webhook] = ours.caught;
    expect(webhook!.params).toEqual({
      AccountSid: ACCOUNT_SID,
      ApiVersion: '2010-04-01',
      Body: 'Hi & welcome + “café” 👋',
      From: CUSTOMER,
      FromCity: '',
      FromCountry: 'US',
      FromState: '',
      FromZip: '',
      MessageSid: body.sid,
      MessagingServiceSid: SERVICE_SID,
      NumMedia: '0',
      NumSegments: '1',
      SmsMessageSid: body.sid,
      SmsSid: body.sid,
      SmsStatus: 'received',
      To: POOLED,
      ToCity: '',
      ToCountry: 'US',
      ToState: '',
      ToZip: '',
    });
    expect(webhook!.contentType).toContain('application/x-www-form-urlencoded');
    expect(validates(webhook!)).toBe(true);
    expect(validates(webhook!, 'another-token')).toBe(false);
    expect(body).toMatchObject({ statuses: [200], said: null });
  });

  it('media travel as MediaUrl and MediaContentType, under an MM id', async () => {
    const { body } = await text({
      media: [{ url: 'https://media.test/1', contentType: 'image/png' }, { url: 'https://media.test/2' }],
    });
    expect(body.sid).toMatch(/^MM/);
    expect(ours.caught[0]!.params).toMatchObject({
      NumMedia: '2',
      MediaUrl0: 'https://media.test/1',
      MediaContentType0: 'image/png',
      MediaUrl1: 'https://media.test/2',
      MediaContentType1: 'image/jpeg',
    });
    expect(validates(ours.caught[0]!)).toBe(true);
  });

  it('F19: the same text any number of times at once, and once more later under its own id', async () => {
    const { body } = await text({ body: 'twice', times: 20 });
    expect(body.statuses).toHaveLength(20);
    await text({ body: 'twice', sid: body.sid });
    expect(new Set(ours.caught.map(({ params }) => params['MessageSid']))).toEqual(new Set([body.sid]));
    const { body: shown } = await control(
      simulator,
      'GET',
      `/sim/conversation?customer=${encodeURIComponent(CUSTOMER)}&business=${encodeURIComponent(BUSINESS)}`,
    );
    expect(shown.messages).toHaveLength(1);
  });

  it('F30: a forged or missing signature is sent when asked for, and the SDK refuses it', async () => {
    await text({ body: 'x', signing: 'forged' });
    await text({ body: 'x', signing: 'none' });
    expect(ours.caught.map(({ signature }) => signature !== '')).toEqual([true, false]);
    expect(ours.caught.some((webhook) => validates(webhook))).toBe(false);
  });

  it('repeats after 5xx when asked to, and says what each post came to', async () => {
    ours.statuses.push(503, 500);
    expect((await text({ body: 'x', retries: 3 })).body.statuses).toEqual([200]);
    ours.statuses.push(503);
    const { body } = await text({ body: 'y' });
    expect(body.statuses).toEqual([503]);
    const { body: tries } = await control(simulator, 'GET', '/sim/deliveries?failed=true');
    expect(tries.deliveries.map(({ status, tryNo }: any) => [status, tryNo])).toEqual([
      [503, 1],
      [500, 2],
      [503, 1],
    ]);
  });

  it.each([
    ['an empty Response', 'text/xml', '<?xml version="1.0"?><Response></Response>', null],
    ['a TwiML message', 'text/xml', '<Response><Message><Body>Hello there</Body></Message></Response>', 'Hello there'],
    ['plain text', 'text/plain', 'OK', 'OK'],
  ])('tells what %s would say to the person', async (_what, contentType, body, said) => {
    ours.answer = { contentType, body };
    expect((await text({ body: 'x' })).body).toMatchObject({ twiml: body, said });
  });

  it('names the numbers it serves when asked for one it does not', async () => {
    expect((await text({ to: '+15559990000', body: 'x' })).status).toBe(404);
    expect((await text({ from: '555', body: 'x' })).status).toBe(400);
  });

  it('I6: inbound texts are in the list too, so that a sweep can find a missed one', async () => {
    ours.statuses.push(500);
    const { body } = await text({ body: 'missed?' });
    const list = await fetch(
      `${simulator.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json?To=${encodeURIComponent(BUSINESS)}`,
      { headers: { authorization: `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}` } },
    );
    expect(await list.json()).toMatchObject({
      messages: [{ sid: body.sid, direction: 'inbound', status: 'received' }],
    });
  });
});

describe('opt-out by the carrier (R-1.8)', () => {
  const sendOther = () => send({ From: OTHER_BUSINESS, StatusCallback: '' }, OTHER_SID, 'simulated-token-two');

  it('STOP is flagged, answered by the carrier and blocks with 21610 until START', async () => {
    await text({ to: OTHER_BUSINESS, body: ' stop ' });
    expect(ours.caught[0]!.params['OptOutType']).toBe('STOP');
    const refused = await sendOther();
    expect([refused.status, (await bodyOf(refused)).code]).toEqual([400, 21610]);
    await text({ to: OTHER_BUSINESS, body: 'START' });
    expect((await sendOther()).status).toBe(201);
    const { body } = await control(
      simulator,
      'GET',
      `/sim/conversation?customer=${encodeURIComponent(CUSTOMER)}&business=${encodeURIComponent(OTHER_BUSINESS)}`,
    );
    expect(body.messages.map(({ side }: any) => side)).toEqual([
      'customer',
      'carrier',
      'customer',
      'carrier',
      'business',
    ]);
  });

  it('an account without it gets the bare word and may go on sending', async () => {
    await text({ body: 'STOP' });
    expect(ours.caught[0]!.params).not.toHaveProperty('OptOutType');
    expect((await send()).status).toBe(201);
  });
});

describe('receipts (twilio.md §3)', () => {
  const plan = (fields: object) => control(simulator, 'POST', '/sim/receipt-plans', fields);

  it('sending, sent, delivered arrive in this order, signed over the whole address with its query', async () => {
    const sid = await sidOf(await send({ MessagingServiceSid: SERVICE_SID, From: POOLED }));
    const receipts = await ours.until(3);
    expect(words(receipts)).toEqual(['sending', 'sent', 'delivered']);
    expect(receipts[2]).toMatchObject({
      path: '/status?channel=sms_one&attempt=tok%2F1',
      params: {
        AccountSid: ACCOUNT_SID,
        MessageSid: sid,
        SmsSid: sid,
        SmsStatus: 'delivered',
        To: CUSTOMER,
        From: POOLED,
        MessagingServiceSid: SERVICE_SID,
        RawDlrDoneDate: expect.stringMatching(/^\d{10}$/),
      },
    });
    expect(receipts.every((receipt) => validates(receipt))).toBe(true);
  });

  it('F16: a text accepted without an answer still gets its receipts', async () => {
    await control(simulator, 'POST', '/sim/faults', { target: 'send', kind: 'accept_then_hang' });
    const controller = new AbortController();
    void send().catch(() => undefined);
    await ours.until(3);
    controller.abort();
    expect(words(ours.caught)).toEqual(['sending', 'sent', 'delivered']);
  });

  it.each([
    ['reordered', ['delivered', 'sent', 'sending'], 'delivered'],
    ['contradictory', ['sending', 'sent', 'delivered', 'undelivered'], 'undelivered'],
    ['sent_only', ['sending', 'sent'], 'sent'],
    [
      'duplicated',
      ['sending', 'sending', 'sending', 'sent', 'sent', 'sent', 'delivered', 'delivered', 'delivered'],
      'delivered',
    ],
  ])('F20: plan %s', async (name, expected, last) => {
    await plan({ plan: name });
    const sid = await sidOf(await send());
    expect(words(await ours.until(expected.length))).toEqual(expected);
    const shown = await fetch(`${simulator.url}/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${sid}.json`, {
      headers: { authorization: `Basic ${Buffer.from(`${ACCOUNT_SID}:${AUTH_TOKEN}`).toString('base64')}` },
    });
    expect(await shown.json()).toMatchObject({ status: last });
  });

  it.each([30003, 30005, 30006, 30007])('undelivered with %d carries its code', async (errorCode) => {
    await plan({ plan: 'undelivered', errorCode, times: 1, match: { to: CUSTOMER } });
    await send();
    const [receipt] = await ours.until(1, ({ params }) => params['MessageStatus'] === 'undelivered');
    expect(receipt!.params['ErrorCode']).toBe(String(errorCode));
  });

  it('a plan of own steps may use any word, and counts its texts down', async () => {
    await plan({ steps: [{ status: 'teleported', afterMs: 0, copies: 2 }], times: 1 });
    await send();
    expect(words(await ours.until(2))).toEqual(['teleported', 'teleported']);
    expect((await control(simulator, 'GET', '/sim/receipt-plans')).body.plans).toEqual([]);
  });

  it('a late word comes when it was told to', async () => {
    await plan({ plan: 'late', lateMs: 700 });
    const startedAt = Date.now();
    await send();
    await ours.until(3);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(690);
  });

  it('none means none, and is a setting', async () => {
    await control(simulator, 'PUT', '/sim/settings', { receiptPlan: 'none' });
    const sid = await sidOf(await send());
    const { body } = await control(simulator, 'POST', '/sim/receipts', { sid, status: 'delivered', times: 2 });
    expect(body).toEqual({ sid, statuses: [200, 200] });
    expect(words(ours.caught)).toEqual(['delivered', 'delivered']);
  });

  it('F21: a receipt for an unknown sid goes out signed as whoever it claims to be from', async () => {
    const sid = `SM${'9'.repeat(32)}`;
    expect((await control(simulator, 'POST', '/sim/receipts', { sid, status: 'delivered' })).status).toBe(404);
    await control(simulator, 'POST', '/sim/receipts', {
      sid,
      status: 'delivered',
      url: `${ours.url}/status`,
      accountSid: OTHER_SID,
      to: CUSTOMER,
    });
    expect(validates(ours.caught[0]!, 'simulated-token-two')).toBe(true);
  });

  it('a receipt that is not taken is tried again, and every try is on record', async () => {
    await plan({ steps: [{ status: 'delivered', afterMs: 0 }] });
    ours.statuses.push(500, 503);
    const sid = await sidOf(await send());
    await ours.until(3);
    let body: any;
    do ({ body } = await control(simulator, 'GET', `/sim/deliveries?sid=${sid}`));
    while (body.deliveries.length < 3);
    expect(body.deliveries.map(({ tryNo, status }: any) => [tryNo, status])).toEqual([
      [1, 500],
      [2, 503],
      [3, 200],
    ]);
  });
});

describe('the page and what it watches', () => {
  it('is served under a strict policy, with nothing inline', async () => {
    const page = await fetch(`${simulator.url}/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    expect(html).not.toMatch(/<style|<script(?![^>]*\bsrc=)|\bstyle=|\bon[a-z]+=/i);
    for (const [, asset] of html.matchAll(/(?:src|href)="\/?([\w.-]+\.(?:js|css|svg))"/g))
      expect((await fetch(`${simulator.url}/${asset}`)).status).toBe(200);
    expect((await fetch(`${simulator.url}/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('sees texts, receipts and answers as they happen', async () => {
    const stream = await fetch(`${simulator.url}/sim/live`);
    const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
    let seen = (await reader.read()).value ?? '';
    await text({ body: 'live?' });
    await send();
    while (!seen.includes('"delivered"')) seen += (await reader.read()).value ?? '';
    expect(seen).toContain('"side":"customer"');
    expect(seen).toContain('"side":"business"');
    expect(seen).toContain('"type":"webhook"');
    await reader.cancel();
  });

  it('is healthy from the start, and stops within two seconds although requests hang', async () => {
    expect((await fetch(`${simulator.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${simulator.url}/health/ready`)).status).toBe(200);
    await control(simulator, 'POST', '/sim/faults', { target: 'send', kind: 'hang' });
    const hanging = send().catch(() => 'cut');
    await fetch(`${simulator.url}/sim/live`);
    const startedAt = Date.now();
    await simulator.stop();
    expect(await hanging).toBe('cut');
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it('every app of Parley tells its health, its figures and its doors', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics', '/openapi.json']) {
      expect((await fetch(`${simulator.url}${path}`)).status).toBe(200);
    }
  });
});
