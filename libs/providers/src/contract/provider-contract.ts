import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANYWHERE, configOf, type ContractKit } from './contract-kit.js';
import { describeSending } from './sending-cases.js';
import { describeWebhooks } from './webhook-cases.js';

export type { ContractKit, Recording, WireAnswer } from './contract-kit.js';

/** Registers the suite every provider passes (S1.36). Call it at the top of `adapter.contract.spec.ts`. */
export function describeProviderContract<Config>(kit: ContractKit<Config>): void {
  describe(`SmsProvider contract: ${kit.provider.key}`, () => {
    describeSettings(kit);
    describeWebhooks(kit);
    describeSending(kit);
  });
}

function describeSettings<Config>(kit: ContractKit<Config>): void {
  const { provider } = kit;

  it('names everything that is missing from empty settings', () => {
    const config = provider.parseConfig({});
    expect(config.ok).toBe(false);
    expect(config.ok ? [] : config.error).not.toHaveLength(0);
  });

  it('reads anything as settings without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(typeof provider.parseConfig(raw).ok).toBe('boolean');
      }),
    );
  });

  it('never quotes a setting in a fault (I25)', () => {
    const good = kit.settings(ANYWHERE);
    for (const name of Object.keys(good)) {
      const config = provider.parseConfig({ ...good, [name]: '  a secret typed wrongly  ' });
      expect(config.ok ? '' : config.error.join()).not.toContain('secret typed wrongly');
    }
  });

  it('lists its secrets for the redactor and names its account', () => {
    const config = configOf(kit, ANYWHERE);
    expect(provider.secretsOf(config)).not.toHaveLength(0);
    expect(provider.secretsOf(config)).not.toContain('');
    expect(provider.accountRefOf(config)).not.toBe('');
  });
}
