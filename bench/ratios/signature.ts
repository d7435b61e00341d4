import { bindChannel, type BoundChannel, type RawWebhook } from '#libs/providers';
import { inboundFields, signedRequest } from '../load/twilio-requests.js';
import type { Ratio, Sample } from '../ratio.js';
import { spreadOf } from '../statistics.js';
import { customerNumber, type BenchTenant } from '../tenants.js';

/** Webhooks of one lot; a lot takes some 40 ms. */
const HOOKS = 2_000;
const LOTS_PER_SECOND = 15;
const ORIGIN = 'https://texts.bench.test';
const PATH = '/api/sms/inbound';

/** R8: what a forger can make us spend, against what a genuine webhook costs. Both are parsed from fresh bytes; nothing is remembered between them. */
export const signatures: Ratio = {
  id: 'R8',
  title: 'Refusing a forged signature',
  ours: 'read and refuse a forged webhook',
  baseline: 'read and accept a genuine one',
  unit: 'µs',
  better: 'lower',
  floor: 3,
  aim: 1.2,
  async prepare(_place, options) {
    const facts = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'bench-token-0123456789abcdef' };
    const bound = bindChannel('twilio', facts);
    if (!bound.ok) throw new Error(bound.error.join('; '));
    const tenant = { ...facts, number: customerNumber(9_000_000) };
    const genuine = hooks(tenant, facts.authToken);
    // Of the right length and form, by somebody who has another token.
    const forged = hooks(tenant, 'bench-token-of-somebody-else');
    let refused = 0;
    const run = (made: readonly RawWebhook[], verdict: 'valid' | 'invalid', share: number): Promise<Sample> => {
      const times = Math.max(1, Math.round(options.seconds * share * LOTS_PER_SECOND));
      const lots: number[] = [];
      let count = 0;
      for (let time = 0; time < times; time += 1) {
        const fresh = made.map((hook) => ({ ...hook, rawBody: Buffer.from(hook.rawBody) }));
        const started = performance.now();
        count += verdicts(fresh, bound.value, verdict);
        lots.push(((performance.now() - started) * 1000) / fresh.length);
      }
      if (count !== times * made.length) throw new Error('A webhook was judged wrongly');
      if (verdict === 'invalid') refused += count;
      // The middle lot: the collector and other people's work fall on some lots and not on others.
      return Promise.resolve({ value: spreadOf(lots).median });
    };
    return {
      ours: (share) => run(forged, 'invalid', share),
      baseline: (share) => run(genuine, 'valid', share),
      details: () => Promise.resolve({ refused, fields: Object.keys(inboundFields(anybody(tenant), 0, 1)).length }),
      close: () => Promise.resolve(),
    };
  },
};

type Signer = Pick<BenchTenant, 'accountSid' | 'number'>;
const anybody = (tenant: Signer): BenchTenant => tenant as BenchTenant;

const hooks = (tenant: Signer, authToken: string): readonly RawWebhook[] =>
  Array.from({ length: HOOKS }, (_, index) => {
    const { headers, body } = signedRequest(ORIGIN, PATH, inboundFields(anybody(tenant), index, 500), authToken);
    const named = Object.fromEntries(
      headers.flatMap((name, at) => (at % 2 === 0 ? [[name, headers[at + 1]] as const] : [])),
    );
    return { method: 'POST', url: `${ORIGIN}${PATH}`, headers: named, rawBody: body };
  });

function verdicts(made: readonly RawWebhook[], { adapter, config }: BoundChannel, wanted: 'valid' | 'invalid'): number {
  let count = 0;
  for (const hook of made) {
    adapter.claimedAddress(hook);
    if (adapter.verify(hook, config).verdict === wanted) count += 1;
  }
  return count;
}
