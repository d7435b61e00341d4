import { expectSoundHistory } from './harness/checker.js';
import { ClientLog } from './harness/client-log.js';
import type { RunningApp } from './harness/process.js';
import { eventually, startSystem, type System } from './harness/system.js';
import { readWorld } from './harness/world.js';

/** As many texts and requests as come while one process makes room for its successor. */
const WAVES_BESIDE = 6;

describe('processes that are asked to end, one after the other, under traffic (I30, F35)', () => {
  let system: System;
  let log: ClientLog;
  beforeAll(async () => {
    system = await startSystem({
      inbound: 2,
      outbound: 2,
      env: { SWEEP_MS: '200', REPLY_PAUSE_MS: '20', REPLY_PAUSE_MAX_MS: '100', RECONCILE_FIRST_MS: '100' },
    });
    log = new ClientLog(system);
    // Slow enough that there is always work in somebody's hands.
    await system.sim('PUT', '/sim/settings', { sendLatencyMs: 250, modelLatencyMs: 250 });
  }, 60_000);
  afterAll(() => system.stop());

  const wave = (index: number): Promise<unknown> =>
    Promise.all([
      log.send(system.tenants[0]!, `Your visit is tomorrow. ${index}`),
      log.send(system.tenants[1]!, `Your order is ready. ${index}`, 2),
      log.text(system.tenants[0]!.number, `Do you take sofas? ${index}`),
      log.text(system.tenants[1]!.number, index % 2 === 0 ? 'STOP' : 'Do you clean teeth?'),
    ]);

  /** Has traffic while `app` ends by itself and another process takes its place; how it ended. */
  async function roll(app: RunningApp): Promise<number | string> {
    await Promise.all([wave(0), wave(1)]);
    const inHand = [wave(2), wave(3)];
    const ended = app.stop();
    for (let index = 4; index < WAVES_BESIDE; index += 1) await wave(index);
    await Promise.all(inHand);
    await system.replace(app);
    return ended;
  }

  it.each([
    ['inbound', 1],
    ['inbound', 0],
    ['outbound', 1],
    ['outbound', 0],
  ] as const)(
    '%s process %i finishes what it has in hand, claims nothing more and ends by itself',
    async (name, at) => {
      // Asked by this signal, it ends by it once nothing is in its hands.
      expect(await roll(system[name][at]!)).toBe('SIGTERM');
    },
  );

  it('no answer was an error, nothing acknowledged is lost, nothing is there twice', async () => {
    // Whoever found nobody at home asks again, as providers and callers do.
    const isOpen = ({ acknowledged }: { readonly acknowledged: boolean }): boolean => !acknowledged;
    await Promise.all([...log.texts.values()].filter(isOpen).map((text) => log.deliver(text)));
    await Promise.all([...log.sends.values()].filter(isOpen).map((send) => log.ask(send)));
    const statuses = [...log.texts.values(), ...log.sends.values()].flatMap(({ statuses: said }) => said);
    expect(statuses.filter((status) => status !== null && status >= 300)).toEqual([]);
    expect([...log.texts.values(), ...log.sends.values()].filter(({ acknowledged }) => !acknowledged)).toEqual([]);
    await expectSoundHistory(system, log);
  });

  it('I13: no submission was cut off: of every one the answer was waited for', async () => {
    const { rows } = await system.admin.query<{ cut: number; all: number }>(
      `select count(*) filter (where reconciliation is not null)::int as cut, count(*)::int as all from attempt`,
    );
    expect(rows[0]!.cut).toBe(0);
    expect(rows[0]!.all).toBeGreaterThan(WAVES_BESIDE * 4);
  });

  it('a turn that would take longer is given back at once, and another process takes it', async () => {
    await system.sim('POST', '/sim/faults', { target: 'model', kind: 'hang', times: 1 });
    const { from } = await log.text(system.tenants[0]!.number, 'Do you take a piano?');
    const holder = await eventually('the model being asked', async () => {
      const { rows } = await system.admin.query(`select from lane where lease_until is not null`);
      return rows.length > 0;
    });
    expect(holder).toBe(true);
    // Whichever of the two has it in hand.
    const endings = await Promise.all(system.inbound.map((app) => app.stop()));
    expect(endings).toEqual(['SIGTERM', 'SIGTERM']);
    await Promise.all([...system.inbound].map((app) => system.replace(app)));
    await eventually('the answer', async () => (await system.ledger({ to: from })).length > 0);
    await expectSoundHistory(system, log);
    expect((await readWorld(system)).lanes.filter(({ due }) => due)).toEqual([]);
  });
});
