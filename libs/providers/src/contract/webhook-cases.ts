import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RawWebhook } from '../sms-provider.js';
import { ANYWHERE, configOf, type ContractKit } from './contract-kit.js';

/** Whatever arrives: only what the account signed is believed, and nothing throws (I3). */
export function describeWebhooks<Config>(kit: ContractKit<Config>): void {
  const { provider, signatureHeader } = kit;
  const config = configOf(kit, ANYWHERE);
  const cases = kit.recorded.map((recording) => [recording.name, recording] as const);
  const signed = signatureHeader === null ? [] : cases;

  it.each(cases)('verifies and reads: %s', (_, { hook, events }) => {
    expect(provider.verify(hook, config)).toEqual({ verdict: 'valid' });
    expect(provider.parse(hook)).toMatchObject(events);
  });

  it.each(cases)('claims the account it was signed for: %s', (_, { hook, events }) => {
    const claimed = provider.claimedAddress(hook);
    if (events.some((event) => event.kind !== 'unknown')) {
      expect(claimed.accountRef).toBe(provider.accountRefOf(config));
    }
  });

  it.each(signed)('refuses without its signature (I3): %s', (_, { hook }) => {
    const { [signatureHeader ?? '']: _signature, ...headers } = hook.headers;
    expect(provider.verify({ ...hook, headers }, config).verdict).toBe('invalid');
    expect(provider.verify({ ...hook, headers: {} }, config).verdict).toBe('invalid');
  });

  it.each(signed)('refuses when any byte of the body changed (I3): %s', (_, { hook }) => {
    for (let index = 0; index < hook.rawBody.length; index += 1) {
      const rawBody = Buffer.from(hook.rawBody);
      // The lowest bit: a case bit would turn %3A into %3a, which is the same text.
      rawBody[index] = (rawBody[index] ?? 0) ^ 1;
      expect(provider.verify({ ...hook, rawBody }, config).verdict).toBe('invalid');
    }
  });

  it.each(signed)('refuses every other URL (I3): %s', (_, { hook }) => {
    const other = [`${hook.url}x`, hook.url.replace('https:', 'http:'), hook.url.replace('sms.', 'evil.')];
    for (const url of other) expect(provider.verify({ ...hook, url }, config).verdict).toBe('invalid');
  });

  it.each(signed)('refuses everything when its secrets are empty (attack 7): %s', (_, { hook }) => {
    expect(provider.verify(hook, kit.withoutSecrets(config)).verdict).toBe('invalid');
  });

  it('reads rubbish as unknown, refuses it and never throws', () => {
    fc.assert(
      fc.property(rubbish(signatureHeader), (hook) => {
        expect(provider.verify(hook, config).verdict).toBe('invalid');
        expect(provider.parse(hook).every((event) => event.kind === 'unknown')).toBe(true);
        expect(Object.keys(provider.claimedAddress(hook)).toSorted()).toEqual(['accountRef', 'businessNumber']);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws at a recording whose bytes were cut, doubled or overwritten', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kit.recorded),
        fc.nat(),
        fc.uint8Array({ maxLength: 40 }),
        ({ hook }, at, bytes) => {
          const cut = at % (hook.rawBody.length + 1);
          const rawBody = Buffer.concat([
            hook.rawBody.subarray(0, cut),
            bytes,
            hook.rawBody.subarray(cut + bytes.length),
          ]);
          const damaged = { ...hook, rawBody };
          provider.verify(damaged, config);
          provider.claimedAddress(damaged);
          expect(provider.parse(damaged)).not.toHaveLength(0);
        },
      ),
      { numRuns: 300 },
    );
  });
}

/** Anything at all, now and then with the headers that lead deeper. */
const rubbish = (signatureHeader: string | null): fc.Arbitrary<RawWebhook> =>
  fc.record({
    method: fc.oneof(fc.constantFrom('POST', 'GET', 'post', ''), fc.string({ maxLength: 10 })),
    url: fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string({ unit: 'binary' })),
    headers: fc.dictionary(
      fc.oneof(fc.constantFrom('content-type', signatureHeader ?? 'content-type'), fc.string()),
      fc.oneof(
        fc.constantFrom('application/x-www-form-urlencoded', 'application/json', `${'A'.repeat(27)}=`),
        fc.string(),
      ),
    ),
    rawBody: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  });
