import { parseTwilioConfig, secretsOfTwilio } from './config.js';

const ACCOUNT = 'AC00000000000000000000000000000001';
const TOKEN = 'parley_test_auth_token_0123456789';
const KEY = 'SK00000000000000000000000000000001';
const SECRET = 'parley_test_key_secret_0123456789';

const faultsOf = (raw: unknown): readonly string[] => {
  const config = parseTwilioConfig(raw);
  return config.ok ? [] : config.error;
};

describe('settings of a Twilio channel', () => {
  it('need an account and its token, and go to Twilio', () => {
    expect(
      parseTwilioConfig({ accountSid: ACCOUNT, authToken: TOKEN, previousAuthToken: '', apiKeySid: null }),
    ).toEqual({
      ok: true,
      value: {
        accountSid: ACCOUNT,
        authToken: TOKEN,
        previousAuthToken: null,
        apiKey: null,
        apiOrigin: 'https://api.twilio.com',
      },
    });
  });

  it('name every fault at once', () => {
    expect(faultsOf({ accountSid: 'AC1', authToken: 'short', apiKeySid: 'x', apiBaseUrl: 'nope' })).toHaveLength(5);
    expect(faultsOf({})).toHaveLength(2);
    expect(faultsOf(null)).toHaveLength(1);
  });

  it('with an API key alone are refused: webhooks could not be verified (attack 13c)', () => {
    const [fault] = faultsOf({ accountSid: ACCOUNT, apiKeySid: KEY, apiKeySecret: SECRET });
    expect(fault).toMatch(/authToken is missing.*API key alone/);
  });

  it('take both halves of an API key or none', () => {
    expect(faultsOf({ accountSid: ACCOUNT, authToken: TOKEN, apiKeySid: KEY })).toHaveLength(1);
    expect(faultsOf({ accountSid: ACCOUNT, authToken: TOKEN, apiKeySid: KEY, apiKeySecret: SECRET })).toHaveLength(0);
  });

  it('refuse tokens that are blank, padded or no text (attack 7)', () => {
    for (const authToken of [' '.repeat(32), `${TOKEN}\n`, 'x'.repeat(257), 1e20, [TOKEN]]) {
      expect(faultsOf({ accountSid: ACCOUNT, authToken })).toHaveLength(1);
    }
  });

  it('read own properties only', () => {
    expect(faultsOf(Object.create({ accountSid: ACCOUNT, authToken: TOKEN }))).toHaveLength(2);
  });

  it.each([
    'https://api.twilio.com',
    'https://api.twilio.com/',
    'https://api.dublin.ie1.twilio.com',
    'http://localhost:3003',
    'http://127.0.0.1:3003',
    'http://[::1]:3003',
    'http://simulator:3003',
  ])('send to %s', (apiBaseUrl) => {
    expect(faultsOf({ accountSid: ACCOUNT, authToken: TOKEN, apiBaseUrl })).toEqual([]);
  });

  it.each([
    'http://api.twilio.com',
    'https://api.twilio.com.evil.example',
    'https://eviltwilio.com',
    'https://evil.example',
    'https://user:word@api.twilio.com',
    'https://api.twilio.com:8443',
    'https://api.twilio.com/path',
    'https://api.twilio.com/?x=1',
    'http://169.254.169.254',
    'http://[::ffff:169.254.169.254]',
    'http://2852039166',
    'http://0x a9fea9fe',
    'http://0xa9fea9fe',
    'http://①⑥⑨.②⑤④.①⑥⑨.②⑤④',
    'http://10.0.0.1',
    'http://metadata.internal',
    'file:///etc/passwd',
    'gopher://localhost',
    'http://localhost.',
  ])('never send to %s (attack 26)', (apiBaseUrl) => {
    expect(faultsOf({ accountSid: ACCOUNT, authToken: TOKEN, apiBaseUrl })).toHaveLength(1);
  });

  it('tell a redactor every secret and the credentials made of them', () => {
    const config = parseTwilioConfig({
      accountSid: ACCOUNT,
      authToken: TOKEN,
      previousAuthToken: `${TOKEN}x`,
      apiKeySid: KEY,
      apiKeySecret: SECRET,
    });
    expect(config.ok && secretsOfTwilio(config.value)).toEqual([
      TOKEN,
      Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64'),
      `${TOKEN}x`,
      SECRET,
      Buffer.from(`${KEY}:${SECRET}`).toString('base64'),
    ]);
  });
});
