import type { TestTenant } from '#libs/testing';
import { fingerprint, isQuiet } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';
import { inboundFields, newSid, post, signedForm, statusFields, type Webhook } from './harness/webhooks.js';

const COPIES = 50;

describe('one provider id is one event, for ever (I2)', () => {
  let system: System;
  let tenant: TestTenant;
  const customer = '+12065550199';
  const sid = newSid();
  const base = (): string => system.env['PUBLIC_BASE_URL']!;

  beforeAll(async () => {
    system = await startSystem({ inbound: 2, tenants: 1 });
    [tenant] = system.tenants as [TestTenant];
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());

  /** The same webhook many times at once, in turn to every inbound process that runs; all of them must be acknowledged. */
  const flood = async (webhook: Webhook): Promise<void> => {
    const processes = system.inbound.filter(({ child }) => child.exitCode === null && child.signalCode === null);
    const statuses = await Promise.all(
      Array.from({ length: COPIES }, async (_, index) => {
        const answer = await post(webhook, processes[index % processes.length]!.url);
        return answer.status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  };
  const count = async (sql: string, ...values: readonly unknown[]): Promise<number> =>
    (await system.admin.query<{ count: number }>(`select count(*)::int as count from ${sql}`, [...values])).rows[0]!
      .count;
  const quiet = (): Promise<boolean> => eventually('nothing to move any more', () => isQuiet(system.admin));
  /** Both inbound processes are killed, and two others take their place. */
  const restart = async (): Promise<void> => {
    await Promise.all(system.inbound.map((app) => app.kill()));
    system.inbound.splice(0, system.inbound.length, await system.start('inbound'), await system.start('inbound'));
  };

  let text: Webhook;
  let receipt: Webhook;

  it(`a text delivered ${COPIES} times at once to two processes is one text and one reply`, async () => {
    text = signedForm(
      `${base()}/api/sms/inbound`,
      tenant.authToken,
      inboundFields(tenant, customer, 'I need an old sofa removed', { MessageSid: sid }),
    );
    await flood(text);
    await eventually('the reply', async () => (await system.ledger({ to: customer }))[0]);
    await quiet();
    expect(await count('inbound_message where provider_message_id = $1', sid)).toBe(1);
    expect(await count(`raw_event where kind = 'inbound' and dedupe_key = $1`, sid)).toBe(1);
    expect(await system.ledger({ to: customer })).toHaveLength(1);
  });

  it('the same at the other address of the channel, and with another body, is still that text', async () => {
    const before = await fingerprint(system.admin);
    const channel = `${base()}/webhooks/twilio/${tenant.channelId}/inbound`;
    for (const body of ['I need an old sofa removed', 'STOP', 'Something else'])
      await flood(signedForm(channel, tenant.authToken, inboundFields(tenant, customer, body, { MessageSid: sid })));
    await quiet();
    expect(await fingerprint(system.admin)).toEqual(before);
  });

  it(`a receipt delivered ${COPIES} times at once to two processes is one event of evidence`, async () => {
    const [reply] = await system.ledger({ to: customer });
    receipt = signedForm(
      `${base()}/webhooks/twilio/${tenant.channelId}/status?attempt=${reply!.attemptToken}`,
      tenant.authToken,
      statusFields(tenant, customer, reply!.sid, 'delivered'),
    );
    await flood(receipt);
    await quiet();
    expect(await count(`evidence_event where kind = 'delivered'`)).toBe(1);
    expect(await count(`raw_event where kind = 'receipt'`)).toBe(1);
    // A different status of the same message is an event of its own.
    await flood(signedForm(receipt.url, tenant.authToken, statusFields(tenant, customer, reply!.sid, 'sent')));
    await quiet();
    expect(await count(`raw_event where kind = 'receipt'`)).toBe(2);
    const { rows } = await system.admin.query(`select state from message`);
    expect(rows).toEqual([{ state: 'delivered' }]);
  });

  it('both again after every inbound process was killed and replaced: not one row changes, nobody is texted', async () => {
    await restart();
    await quiet();
    const before = await fingerprint(system.admin);
    await flood(text);
    await flood(receipt);
    await quiet();
    expect(await fingerprint(system.admin)).toEqual(before);
    expect(await system.ledger({ to: customer })).toHaveLength(1);
  });

  it('the payload may be gone by then: the key stays, so a replay years later is still nothing new (F29)', async () => {
    await system.admin.query(
      `update raw_event set sealed = null, received_at = received_at - interval '3 years', processed_at = processed_at - interval '3 years'`,
    );
    await system.admin.query(`update inbound_message set body = null, received_at = received_at - interval '3 years'`);
    const before = await fingerprint(system.admin);
    await flood(text);
    await flood(receipt);
    await quiet();
    expect(await fingerprint(system.admin)).toEqual(before);
    expect(await system.ledger({ to: customer })).toHaveLength(1);
  });

  it('among new texts, a repeat is known as one at once: it takes no way over the disk and keeps nobody waiting', async () => {
    const counted = async (name: string): Promise<number> => {
      const pages = await Promise.all(system.inbound.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
      return pages
        .flatMap((page) => page.split('\n'))
        .filter((line) => line.startsWith(name) && !line.startsWith('#'))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    };
    const [repeats, fresh] = [
      'parley_inbound_texts_total{outcome="duplicate"',
      'parley_inbound_texts_total{outcome="new"',
    ];
    const [repeatsBefore, freshBefore] = [await counted(repeats), await counted(fresh)];
    const others = Array.from({ length: COPIES }, (_, index) =>
      signedForm(
        `${base()}/api/sms/inbound`,
        tenant.authToken,
        inboundFields(tenant, `+1206555${String(1000 + index)}`, 'thanks!', { MessageSid: newSid() }),
      ),
    );
    await Promise.all([
      flood(text),
      ...others.map(async (other, index) =>
        expect((await post(other, system.inbound[index % 2]!.url)).status).toBe(200),
      ),
    ]);
    expect((await counted(repeats)) - repeatsBefore).toBe(COPIES);
    expect((await counted(fresh)) - freshBefore).toBe(COPIES);
    expect(await counted('parley_webhooks_spooled_total')).toBe(0);
    await quiet();
  });

  it('STOP delivered many times at once is one opt-out and one confirmation (R-1.4)', async () => {
    const person = '+12065550198';
    const stop = signedForm(`${base()}/api/sms/inbound`, tenant.authToken, inboundFields(tenant, person, 'STOP'));
    await flood(stop);
    await eventually('the confirmation', async () => (await system.ledger({ to: person }))[0]);
    await flood(stop);
    await quiet();
    expect(await system.ledger({ to: person })).toHaveLength(1);
    expect(await count('suppression')).toBe(1);
    expect(await count('consent_event')).toBe(1);
  });
});
