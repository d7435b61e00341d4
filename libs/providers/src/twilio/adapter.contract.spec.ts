import { readdirSync, readFileSync } from 'node:fs';
import { describeProviderContract, type Recording } from '../contract/provider-contract.js';
import { twilioAdapter } from './adapter.js';

const RECORDED = new URL('./recorded/', import.meta.url);

/** Recordings are JSON: bodies as text, times as ISO 8601. */
function recordings(): readonly Recording[] {
  return readdirSync(RECORDED).map((file) => {
    const { name, hook, events } = JSON.parse(readFileSync(new URL(file, RECORDED), 'utf8'), (key, value: unknown) =>
      key === 'occurredAt' && typeof value === 'string' ? new Date(value) : value,
    );
    return { name, hook: { ...hook, rawBody: Buffer.from(hook.body) }, events };
  });
}

const ACCOUNT = 'AC00000000000000000000000000000001';
const SID = 'SM000000000000000000000000000000aa';

const refusal = (status: number, code: number) => ({
  status,
  body: `{"code":${code},"message":"quoted","more_info":"https://www.twilio.com/docs/errors/${code}","status":${status}}`,
});

const taken = (sid: string | null) =>
  JSON.stringify({
    account_sid: ACCOUNT,
    api_version: '2010-04-01',
    body: 'Hello',
    date_created: 'Sat, 21 Nov 2026 03:00:00 +0000',
    direction: 'outbound-api',
    error_code: null,
    from: '+15005550006',
    num_segments: '1',
    sid,
    status: 'queued',
    to: '+14155550123',
  });

describeProviderContract({
  provider: twilioAdapter,
  settings: (apiBaseUrl) => ({ accountSid: ACCOUNT, authToken: 'parley_test_auth_token_0123456789', apiBaseUrl }),
  withoutSecrets: (config) => ({ ...config, authToken: '', previousAuthToken: '' }),
  recorded: recordings(),
  signatureHeader: 'x-twilio-signature',
  wire: {
    success: { status: 201, body: taken(SID), providerMessageId: SID },
    successWithoutId: { status: 201, body: taken(null) },
    unauthorised: refusal(401, 20_003),
    optedOut: refusal(400, 21_610),
    senderNotAllowed: refusal(400, 21_606),
    invalidRecipient: refusal(400, 21_211),
    list: { status: 200, body: `{"messages":[${taken(SID)}],"page":0,"page_size":1000}`, providerMessageId: SID },
  },
});
