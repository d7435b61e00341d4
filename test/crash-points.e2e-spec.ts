import { CRASH_POINTS, type CrashPoint } from '#libs/platform';
import { expectSoundHistory, violations } from './harness/checker.js';
import { ClientLog } from './harness/client-log.js';
import type { RunningApp } from './harness/process.js';
import { startSystem, type System } from './harness/system.js';
import { readWorld } from './harness/world.js';

/** With PARLEY_LONG_TESTS=1 every process lives through fifteen times as many passes. */
const PASSES = process.env['PARLEY_LONG_TESTS'] === '1' ? 15 : 1;
/** Which pass kills: late enough that some work is behind the process and some is in its hands. */
const PASS: Readonly<Record<CrashPoint, number>> = {
  'in.received': 5,
  'in.verified': 5,
  'in.before_commit': 3,
  'in.after_commit_before_ack': 3,
  'in.acked': 5,
  'lane.claimed': 3,
  'llm.before': 3,
  'llm.after': 3,
  'reply.before_commit': 3,
  'reply.committed': 3,
  'out.accepted': 4,
  'out.claimed': 3,
  'out.gate_committed': 3,
  'http.before_write': 4,
  'http.after_write': 4,
  'http.response_read': 4,
  'out.before_result_commit': 3,
  'out.result_committed': 3,
  'dlr.before_commit': 3,
  'plan.claimed': 1,
  'plan.before_commit': 1,
  'plan.committed': 1,
  'bulk.stored': 1,
  'bulk.part_committed': 1,
};
/** Far more waves than any pass needs: a process that is still alive then never reached its point. */
const MAX_WAVES = 60 * PASSES;

describe('a process that dies for real, anywhere (I1, I2, I12, I13, I18)', () => {
  let system: System;
  let log: ClientLog;
  beforeAll(async () => {
    system = await startSystem({
      env: {
        SWEEP_MS: '200',
        REPLY_PAUSE_MS: '20',
        REPLY_PAUSE_MAX_MS: '100',
        TURN_LEASE_MS: '2000',
        PROVIDER_DEADLINE_MS: '1000',
        RECONCILE_FIRST_MS: '100',
      },
    });
    log = new ClientLog(system);
  }, 60_000);
  afterAll(() => system.stop());

  /** A process that dies at `point`, in place of one that runs. */
  async function arm(running: RunningApp, point: CrashPoint): Promise<RunningApp> {
    await running.stop();
    return system.replace(running, { CRASH_AT: `${point}:${PASS[point] * PASSES}` });
  }

  /** Gives `app` work, wave by wave, until it dies of its crash point. */
  async function untilItDies(app: RunningApp, wave: (index: number) => Promise<unknown>): Promise<void> {
    for (let index = 0; app.child.signalCode === null; index += 1) {
      if (index === MAX_WAVES) throw new Error(`It never came to its crash point:\n${app.output()}`);
      await wave(index);
    }
    expect(await app.ended).toBe('SIGKILL');
  }

  /** Nothing acknowledged is missing and nothing is there twice, whatever was lost on the wire. */
  async function expectNothingLostSoFar(): Promise<void> {
    expect(violations(log, await readWorld(system), { settled: false })).toEqual([]);
  }

  it.each(CRASH_POINTS.filter((point) => /^(in|lane|llm|reply)\./.test(point)))(
    'F1: inbound dies at %s: every acknowledged text is there once and is answered once',
    async (point) => {
      const { number } = system.tenants[0]!;
      const regular = log.stranger();
      const before = log.texts.size;
      const armed = await arm(system.inbound[0]!, point);
      await untilItDies(armed, (index) =>
        Promise.all([
          log.text(number, `Do you take sofas? ${index}`, regular),
          log.text(number, `How much is a fridge? ${index}`),
          log.text(number, index % 2 === 0 ? 'STOP' : 'HELP'),
        ]),
      );
      const texts = [...log.texts.values()].slice(before);
      await expectNothingLostSoFar();

      await system.replace(armed);
      // A provider repeats what was not acknowledged, and sometimes what was.
      await Promise.all(texts.map((text) => log.deliver(text, 2)));
      expect(texts.filter(({ acknowledged }) => !acknowledged)).toEqual([]);
      await expectSoundHistory(system, log);
    },
  );

  it.each(CRASH_POINTS.filter((point) => /^(out|http)\./.test(point)))(
    'F2, F3: outbound dies at %s: every accepted text leaves once, or is known not to have left',
    async (point) => {
      const before = log.sends.size;
      const armed = await arm(system.outbound[0]!, point);
      await untilItDies(armed, (index) =>
        Promise.all([
          log.send(system.tenants[0]!, `Your appointment is tomorrow. ${index}`),
          log.send(system.tenants[1]!, `Your order is ready. ${index}`),
          log.text(system.tenants[0]!.number, `Do you take lamps? ${index}`),
        ]),
      );
      const sends = [...log.sends.values()].slice(before);
      await expectNothingLostSoFar();

      await system.replace(armed);
      await Promise.all(sends.map((send) => log.ask(send)));
      expect(sends.filter(({ acknowledged }) => !acknowledged)).toEqual([]);
      await expectSoundHistory(system, log);
    },
  );

  it('F2: inbound dies at dlr.before_commit: the provider repeats its receipts and every text ends delivered', async () => {
    const armed = await arm(system.inbound[0]!, 'dlr.before_commit');
    const before = log.sends.size;
    await untilItDies(armed, (index) => log.send(system.tenants[0]!, `Your table is free. ${index}`, 1));
    await system.replace(armed);
    const sends = [...log.sends.values()].slice(before);
    const world = await expectSoundHistory(system, log);
    const made = new Set(sends.map(({ key }) => world.keys.get(key)));
    // A receipt may have been given up while nobody listened; what was delivered is never called anything less.
    for (const { id, state } of world.messages) if (made.has(id)) expect(['submitted', 'delivered']).toContain(state);
  });
});
