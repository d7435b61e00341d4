import { twilioAdapter } from './twilio/adapter.js';
import { signedProbe } from './webhook-probe.js';

const SETTINGS = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a-token-of-this-test' };
const URL_SIGNED = 'https://sms.test/webhooks/twilio/sms_a/inbound';
const FACTS = { accountRef: SETTINGS.accountSid, from: '+12125550198', to: '+12125550100' };

describe('a probe of a webhook address', () => {
  const config = twilioAdapter.parseConfig(SETTINGS);
  if (!config.ok) throw new Error(config.error.join());

  it("holds for its address and the account's token, as the provider's own would", () => {
    const probe = signedProbe('twilio', URL_SIGNED, FACTS, SETTINGS)!;
    expect(twilioAdapter.verify(probe, config.value).verdict).toBe('valid');
    expect(twilioAdapter.claimedAddress(probe)).toEqual({ accountRef: FACTS.accountRef, businessNumber: FACTS.to });
  });

  it('does not hold for another address or token', () => {
    const probe = signedProbe('twilio', URL_SIGNED, FACTS, SETTINGS)!;
    expect(twilioAdapter.verify({ ...probe, url: `${URL_SIGNED}/x` }, config.value).verdict).toBe('invalid');
    const foreign = signedProbe('twilio', URL_SIGNED, FACTS, { authToken: 'another-token-entirely' })!;
    expect(twilioAdapter.verify(foreign, config.value).verdict).toBe('invalid');
  });

  it('is null without a secret, and for a provider that has none', () => {
    expect(signedProbe('twilio', URL_SIGNED, FACTS, {})).toBeNull();
    expect(signedProbe('carrier-pigeon', URL_SIGNED, FACTS, SETTINGS)).toBeNull();
  });
});
