import { LoopbackProvider } from '../contract/loopback.js';
import { PROVIDER_KEYS, providerFor } from '../registry.js';
import type { OutboundSms } from '../sms-provider.js';
import { CALL_DEADLINE_MS, twilioAdapter, twilioProvider } from './adapter.js';
import type { TwilioConfig } from './config.js';

const ACCOUNT = 'AC00000000000000000000000000000001';
const TOKEN = 'parley_test_auth_token_0123456789';
const KEY = 'SK00000000000000000000000000000001';
const SECRET = 'parley_test_key_secret_0123456789';
const TAKEN = '{"sid":"SM00000000000000000000000000000001","status":"queued"}';

const SMS: OutboundSms = {
  attemptToken: 't0ken',
  from: '+15005550006',
  to: '+14155550123',
  body: ' a+b & c=d é👍\n ',
  statusCallbackUrl: 'https://sms.example.com/s?attempt=t0ken',
  validitySeconds: 3_600,
};

let server: LoopbackProvider;
beforeAll(async () => {
  server = await LoopbackProvider.start();
});
afterAll(() => server.stop());

function aConfig(settings: Readonly<Record<string, string>> = {}): TwilioConfig {
  const config = twilioAdapter.parseConfig({
    accountSid: ACCOUNT,
    authToken: TOKEN,
    apiBaseUrl: server.origin,
    ...settings,
  });
  if (!config.ok) throw new Error(config.error.join());
  return config.value;
}

const forever = (): AbortSignal => new AbortController().signal;
const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

describe("Twilio's wire", () => {
  beforeEach(() => server.will((response) => response.writeHead(201).end(TAKEN)));

  it('one POST with exactly these fields, signed in with the token', async () => {
    await twilioAdapter.send(SMS, aConfig(), forever());
    const [seen] = server.seen;
    expect(seen).toMatchObject({ method: 'POST', url: `/2010-04-01/Accounts/${ACCOUNT}/Messages.json` });
    expect(seen?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      authorization: basic(ACCOUNT, TOKEN),
    });
    expect(Object.fromEntries(new URLSearchParams(seen?.body))).toEqual({
      To: SMS.to,
      From: SMS.from,
      Body: SMS.body,
      StatusCallback: SMS.statusCallbackUrl,
      ValidityPeriod: '3600',
    });
  });

  it('an API key is used for sending when there is one; the account stays the account', async () => {
    await twilioAdapter.send(SMS, aConfig({ apiKeySid: KEY, apiKeySecret: SECRET }), forever());
    expect(server.seen[0]?.headers.authorization).toBe(basic(KEY, SECRET));
    expect(server.seen[0]?.url).toContain(ACCOUNT);
  });

  it("never another account's credentials from the environment", async () => {
    process.env['TWILIO_ACCOUNT_SID'] = 'AC99999999999999999999999999999999';
    process.env['TWILIO_AUTH_TOKEN'] = 'the_token_of_the_environment_000';
    process.env['TWILIO_EDGE'] = 'sydney';
    process.env['TWILIO_REGION'] = 'au1';
    try {
      const sent = await twilioAdapter.send(SMS, aConfig(), forever());
      expect(sent.ok).toBe(true);
      expect(server.seen[0]?.headers.authorization).toBe(basic(ACCOUNT, TOKEN));
    } finally {
      for (const name of ['ACCOUNT_SID', 'AUTH_TOKEN', 'EDGE', 'REGION']) delete process.env[`TWILIO_${name}`];
    }
  });

  it.each([
    [0, '1'],
    [-5, '1'],
    [10.9, '10'],
    [1e9, '36000'],
  ])('a validity of %d s is asked for as %s', async (validitySeconds, written) => {
    await twilioAdapter.send({ ...SMS, validitySeconds }, aConfig(), forever());
    expect(new URLSearchParams(server.seen[0]?.body).get('ValidityPeriod')).toBe(written);
  });

  it('the list is asked for by number alone, one page of a thousand', async () => {
    server.will((response) => response.writeHead(200).end('{"messages":[]}'));
    await twilioAdapter.list({ from: '+15005550006', to: SMS.to, since: new Date() }, aConfig(), forever());
    await twilioAdapter.list({ from: null, to: SMS.to, since: new Date() }, aConfig(), forever());
    expect(server.seen.map((seen) => [...new URL(seen.url, server.origin).searchParams])).toEqual([
      [
        ['To', SMS.to],
        ['From', '+15005550006'],
        ['PageSize', '1000'],
      ],
      [
        ['To', SMS.to],
        ['PageSize', '1000'],
      ],
    ]);
  });

  it('a list of a thousand long texts fits, one without an end does not', async () => {
    const row = JSON.stringify({ sid: 'SM1', to: '+1', direction: 'inbound', body: '\\ud83d\\udc4d'.repeat(800) });
    const page = `{"messages":[${Array.from({ length: 1_000 }, () => row).join(',')}]}`;
    const query = { from: null, to: SMS.to, since: new Date(0) };
    server.will((response) => response.writeHead(200).end(page));
    const listed = await twilioAdapter.list(query, aConfig(), forever());
    expect(listed.ok && listed.value.length).toBe(1_000);
    server.will((response) => response.writeHead(200).end(`${page}${' '.repeat(17_000_000 - page.length)}`));
    expect(await twilioAdapter.list(query, aConfig(), forever())).toMatchObject({
      ok: false,
      error: { class: 'retry' },
    });
  });
});

describe('the end of patience (F16, F17)', () => {
  // Long enough for the beginning of an answer to come, however busy the machine is.
  const impatient = twilioProvider({ clock: { now: () => new Date(0) }, callDeadlineMs: 1_500 });

  /** Waiting out the deadline of production is a failure of these tests. */
  const LESS_THAN_THE_DEADLINE_MS = 5_000;

  it('is ten seconds in all, whatever the caller would wait', () => expect(CALL_DEADLINE_MS).toBe(10_000));

  it.each<[string, string | null]>([
    ['silence', null],
    ['an answer that never ends', '{"sid":'],
  ])(
    '%s is an unknown outcome',
    async (_, beginning) => {
      server.will((response) => {
        if (beginning !== null) response.writeHead(201).write(beginning);
      });
      expect(await impatient.send(SMS, aConfig(), forever())).toMatchObject({
        ok: false,
        error: { class: 'ambiguous' },
      });
    },
    LESS_THAN_THE_DEADLINE_MS,
  );

  it(
    'a refusal that never ends is still a refusal',
    async () => {
      server.will((response) => response.writeHead(400).write('{"code":'));
      expect(await impatient.send(SMS, aConfig(), forever())).toMatchObject({
        ok: false,
        error: { class: 'rejected' },
      });
    },
    LESS_THAN_THE_DEADLINE_MS,
  );

  it('what was given up while it waited for a connection is never sent (I12)', async () => {
    const fresh = await LoopbackProvider.start();
    fresh.will((response) => response.writeHead(201).end(TAKEN));
    const config = aConfig({ apiBaseUrl: fresh.origin });
    const control = new AbortController();
    const sending = twilioAdapter.send(SMS, config, control.signal);
    // In the same turn: nobody has connected to this server before, so no connection can stand yet.
    control.abort();
    expect(await sending).toMatchObject({ ok: false, error: { class: 'retry' } });
    expect(await twilioAdapter.send(SMS, config, forever())).toMatchObject({ ok: true });
    expect(fresh.seen).toHaveLength(1);
    await fresh.stop();
  });
});

describe('the registry', () => {
  it('knows Twilio and nobody else', () => {
    expect(PROVIDER_KEYS).toEqual(['twilio']);
    expect(providerFor('twilio')).toBe(twilioAdapter);
    expect(providerFor('Twilio')).toBeNull();
    expect(providerFor('__proto__')).toBeNull();
  });
});
