import { Webhook } from 'standardwebhooks';
import { systemIds } from '#libs/kernel';
import { ApiKeys } from '#libs/tenancy';
import type { TestTenant } from '#libs/testing';
import { eventually, startSystem, type System } from './harness/system.js';

/** Somebody else's machine, as the proxy saw it. */
const ATTACKER = '203.0.113.9';
const HONEST = '198.51.100.7';

describe('I31: callers whom nobody knows', () => {
  let system: System;
  let tenant: TestTenant;
  let source: { id: string; secret: string };
  let told = 0;

  beforeAll(async () => {
    system = await startSystem({ env: { TRUSTED_PROXIES: '1' } });
    tenant = system.tenants[0]!;
    const saved = await system.api(tenant, 'POST', '/v1/trigger-sources', { name: '/assistant' });
    source = { id: saved.body.id, secret: saved.body.secret };
  }, 60_000);
  afterAll(() => system.stop());

  /** A request that came through the proxy; what callers write themselves stands left of what the proxy saw. */
  const call = async (
    seen: string,
    path: string,
    init: { method?: string; body?: string; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(`${system.outbound[0]!.url}${path}`, {
      ...init,
      headers: { ...init.headers, 'x-forwarded-for': `192.0.2.${(told += 1) % 250}, ${seen}` },
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const signed = (seen: string, secret = source.secret): Promise<number> => {
    const id = `event-${(told += 1)}`;
    const at = new Date();
    const body = JSON.stringify({
      specversion: '1.0',
      id,
      source: '/assistant',
      type: 'calendar.event.scheduled',
      data: { id, version: 1, fact_time: at.toISOString(), start: at.toISOString() },
    });
    return call(seen, `/v1/events?source=${source.id}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
    });
  };
  const wrongSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const guess = (seen: string): Promise<number> =>
    call(seen, '/sms/messages/msg_0', { headers: { authorization: `Bearer guess-${(told += 1)}` } });
  const untilShut = (attack: () => Promise<number>): Promise<unknown> =>
    eventually(
      'the limit',
      async () => (await Promise.all(Array.from({ length: 200 }, attack))).includes(429) || undefined,
      20_000,
    );

  it('attack: whoever sends events with false signatures is shut out alone; signed events of tenants from elsewhere are taken', async () => {
    await untilShut(() => signed(ATTACKER, wrongSecret));
    expect(await signed(ATTACKER, wrongSecret)).toBe(429);
    expect(await signed(HONEST)).toBe(202);
  });

  it('attack: a made-up key each time is no fresh beginning; a key that is in use goes on, even from the same address', async () => {
    const guesser = '203.0.113.77';
    const key = await new ApiKeys(system.db.database, systemIds()).create(tenant.tenantId, 'office', ['read']);
    const look = (seen: string): Promise<number> =>
      call(seen, '/sms/messages/msg_0', { headers: { authorization: `Bearer ${key}` } });
    expect(await look(guesser)).toBe(404);
    await untilShut(() => guess(guesser));
    expect(await guess(guesser)).toBe(429);
    expect(await look(guesser)).toBe(404);
    expect(await guess(HONEST)).toBe(401);
  });
});
