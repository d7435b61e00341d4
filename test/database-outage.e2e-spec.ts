import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/platform';
import { expectSoundHistory } from './harness/checker.js';
import { ClientLog } from './harness/client-log.js';
import { inParallel } from './harness/http.js';
import { eventually, startSystem, type System } from './harness/system.js';

/** What is promised is recovery, not a number of seconds: a short outage proves it on every run, PARLEY_LONG_TESTS=1 the minute of reliability F6. */
const OUTAGE_MS = process.env['PARLEY_LONG_TESTS'] === '1' ? 60_000 : 5_000;
/** A provider gives a webhook 15 seconds in all; we answer far earlier, with the database or without (F8). */
const ANSWER_WITHIN_MS = 3_000;

interface Answer {
  readonly ms: number;
  readonly status: number | null;
}

describe('PostgreSQL goes away while texts come in and go out (I1, F5, F6)', () => {
  let server: EmbeddedPostgres;
  let system: System;
  let log: ClientLog;
  const shared = process.env['PARLEY_TEST_ADMIN_URL'];
  beforeAll(async () => {
    // A server of its own, and a durable one: with synchronous_commit off, as the shared one has it, an immediate stop loses what was acknowledged, and this test says so.
    const folder = mkdtempSync(join(process.env['PARLEY_TEST_FOLDER'] ?? tmpdir(), 'outage-'));
    chmodSync(folder, 0o755);
    server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
    process.env['PARLEY_TEST_ADMIN_URL'] = server.adminUrl;
    system = await startSystem({
      env: {
        SWEEP_MS: '200',
        REPLY_PAUSE_MS: '20',
        TURN_LEASE_MS: '2000',
        PROVIDER_DEADLINE_MS: '1000',
        RECONCILE_FIRST_MS: '250',
      },
    });
    log = new ClientLog(system);
  }, 90_000);
  afterAll(async () => {
    await system.stop();
    await server.stop();
    process.env['PARLEY_TEST_ADMIN_URL'] = shared;
  });

  const timed = async (work: () => Promise<{ statuses: readonly (number | null)[] }>): Promise<Answer> => {
    const begun = performance.now();
    const { statuses } = await work();
    return { ms: performance.now() - begun, status: statuses.at(-1) ?? null };
  };

  it.each(['immediate', 'fast'] as const)(
    'stopped (%s) and started again: nothing acknowledged is lost, everything else is refused in time, and both apps recover by themselves',
    async (mode) => {
      const [tenant] = system.tenants;
      const pids = [...system.inbound, ...system.outbound].map(({ child }) => child.pid);
      const texting: Promise<Answer>[] = [];
      const sending: Promise<Answer>[] = [];
      const streaming = new AbortController();
      // A stream that does not wait for its answers: the next text comes whatever became of the one before.
      const stream = (async () => {
        for (let index = 0; !streaming.signal.aborted; index += 1) {
          texting.push(timed(() => log.text(tenant!.number, `Do you take sofas? ${index}`)));
          if (index % 2 === 0) sending.push(timed(() => log.send(tenant!, `Your order is ready. ${index}`)));
          await sleep(50);
        }
      })();
      await eventually('the stream to flow', async () =>
        [...log.sends.values()].some(({ acknowledged }) => acknowledged),
      );
      await server.halt(mode);
      const stop = await log.text(tenant!.number, 'STOP');
      await sleep(OUTAGE_MS);
      const duringOutage = texting.length;
      await server.resume();
      await eventually('acknowledgements again', async () => (await log.send(tenant!, 'Are you back?')).acknowledged);
      streaming.abort();
      await stream;
      const texts = await Promise.all(texting);
      const sends = await Promise.all(sending);

      // Never a hang, never a lie: taken, or "come again".
      for (const { status } of texts) expect([200, 503]).toContain(status);
      for (const { status } of sends) expect([200, 202, 503]).toContain(status);
      expect(sends.some(({ status }) => status === 503)).toBe(true);
      expect(Math.max(...texts.slice(0, duringOutage).map(({ ms }) => ms))).toBeLessThan(ANSWER_WITHIN_MS);
      expect(Math.max(...sends.map(({ ms }) => ms))).toBeLessThan(ANSWER_WITHIN_MS);
      expect([...system.inbound, ...system.outbound].map(({ child }) => child.pid)).toEqual(pids);
      expect([...system.inbound, ...system.outbound].map(({ child }) => child.exitCode ?? child.signalCode)).toEqual([
        null,
        null,
      ]);

      // Everybody repeats what was refused, as a provider and a caller with a key do: a few at a time, and again when told to come again.
      const refused = [...log.texts.values(), ...log.sends.values()].filter(({ acknowledged }) => !acknowledged);
      await inParallel(refused, 16, async (asked) => {
        await eventually('a repeated request to be taken', async () => {
          await ('sid' in asked ? log.deliver(asked) : log.ask(asked));
          return asked.acknowledged;
        });
      });
      const world = await expectSoundHistory(system, log, 30_000);
      expect(world.inbound.find(({ sid }) => sid === stop.sid)?.keyword).toBe('opt_out');
    },
    OUTAGE_MS + 60_000,
  );

  it('F6: a text that was waiting when somebody texted STOP during the outage never leaves', async () => {
    const [, tenant] = system.tenants;
    const customer = log.stranger();
    // Its sender is busy until the database is gone, so the text can only leave afterwards.
    await system.admin.query(
      `update business_number set next_slot_at = now() + interval '2 seconds' where tenant_id = $1`,
      [tenant!.tenantId],
    );
    const waiting = await log.send(tenant!, 'Our summer sale begins', 0, customer);
    expect(waiting.acknowledged).toBe(true);
    await server.halt('immediate');
    const stop = await log.text(tenant!.number, 'STOP', customer);
    await sleep(2_500);
    await server.resume();
    if (!stop.acknowledged)
      await eventually('the STOP to be taken', async () => {
        await log.deliver(stop);
        return stop.acknowledged;
      });
    const world = await expectSoundHistory(system, log, 30_000);
    expect(world.messages.find(({ id }) => id === world.keys.get(waiting.key))).toMatchObject({
      state: 'suppressed',
      errorCode: 'ERR_OPTED_OUT',
    });
    expect((await system.ledger({ to: customer })).map(({ body }) => body)).toEqual([
      expect.stringMatching(/unsubscribed|stopped|no more|opted out/i),
    ]);
  });

  it('I1: what was acknowledged during the outage survives the death of the process that acknowledged it', async () => {
    const [tenant] = system.tenants;
    await server.halt('immediate');
    const texts = await Promise.all(
      Array.from({ length: 20 }, (_, index) => log.text(tenant!.number, `Anybody there? ${index}`)),
    );
    const dead = system.inbound[0]!;
    await dead.kill();
    await server.resume();
    await system.replace(dead);
    await Promise.all(texts.filter(({ acknowledged }) => !acknowledged).map((text) => log.deliver(text)));
    expect(texts.filter(({ acknowledged }) => !acknowledged)).toEqual([]);
    await eventually('every text', async () => {
      const { rows } = await system.admin.query(
        `select count(*)::int from inbound_message where provider_message_id = any ($1)`,
        [texts.map(({ sid }) => sid)],
      );
      return rows[0].count === texts.length;
    });
    await expectSoundHistory(system, log, 30_000);
  });

  it('while it is away, the API says when to come again and health says so', async () => {
    await server.halt('immediate');
    const refused = await system.api(system.tenants[0]!, 'POST', '/sms/send', {
      recipient_phone_number: '+15035550001',
      sms_message_body: 'Hello',
    });
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'ERR_UNAVAILABLE' });
    await server.resume();
    await eventually('the API', async () => (await log.send(system.tenants[0]!, 'Back again')).acknowledged);
    await expectSoundHistory(system, log);
  });
});
