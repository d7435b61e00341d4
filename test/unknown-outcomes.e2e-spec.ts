import { expectSoundHistory, violations } from './harness/checker.js';
import { ClientLog, type LoggedSend } from './harness/client-log.js';
import { createRelay } from './harness/relay.js';
import { eventually, startSystem, type System } from './harness/system.js';
import { readWorld, type World } from './harness/world.js';

const RESENT = 'ERR_GATEWAY_SUBMISSION_LOST';

describe('a submission whose outcome is unknown is looked up, never repeated (I13, F15–F17)', () => {
  let system: System;
  let log: ClientLog;
  beforeAll(async () => {
    system = await startSystem({
      tenants: 3,
      env: {
        SWEEP_MS: '200',
        PROVIDER_DEADLINE_MS: '1000',
        // Absence is proved after 24 times that.
        RECONCILE_FIRST_MS: '100',
        DELIVER_CONCURRENCY: '256',
      },
    });
    await system.admin.query(`update tenant set resend_on_unknown = 'after_confirmed_absent' where id = $1`, [
      system.tenants[2]!.tenantId,
    ]);
    log = new ClientLog(system);
  }, 60_000);
  afterAll(() => system.stop());
  afterEach(() => Promise.all([system.sim('DELETE', '/sim/faults'), system.sim('DELETE', '/sim/receipt-plans')]));

  const fault = (kind: string, word: string, times: number, more: object = {}): Promise<unknown> =>
    system.sim('POST', '/sim/faults', { target: 'send', kind, times, match: { bodyContains: word }, ...more });
  const receipts = (word: string, plan: object): Promise<unknown> =>
    system.sim('POST', '/sim/receipt-plans', { match: { bodyContains: word }, ...plan });
  const sendMany = (count: number, word: string, tenant = system.tenants[0]!): Promise<LoggedSend[]> =>
    Promise.all(Array.from({ length: count }, (_, index) => log.send(tenant, `${word} number ${index}`)));
  /** Where these messages stand, with the attempts and the ledger entries of each. */
  const fates = (sends: readonly LoggedSend[], world: World) =>
    sends.map(({ key }) => {
      const message = world.messages.find(({ id }) => id === world.keys.get(key));
      const attempts = world.attempts
        .filter((attempt) => attempt.message === message?.id)
        .toSorted((one, other) => one.ordinal - other.ordinal);
      const tokens = new Set(attempts.map(({ token }) => token));
      return {
        state: message?.state,
        errorCode: message?.errorCode,
        reconciled: attempts.map(({ reconciliation }) => reconciliation),
        left: world.ledger.filter(({ attemptToken }) => tokens.has(attemptToken ?? '')).length,
      };
    });
  const allDelivered = (sends: readonly LoggedSend[]): Promise<World> =>
    eventually('every receipt', async () => {
      const world = await readWorld(system);
      return fates(sends, world).every(({ state }) => state === 'delivered') && world;
    });

  it('F16: 200 texts that are accepted and never answered leave once each and end delivered', async () => {
    await fault('accept_then_hang', 'silence', 200);
    const sends = await sendMany(200, 'silence');
    const world = await allDelivered(sends);
    expect(fates(sends, world).map(({ left }) => left)).toEqual(sends.map(() => 1));
    expect((await system.sim('GET', '/sim/faults')) as object).toEqual({ faults: [] });
    await expectSoundHistory(system, log);
  });

  it.each([
    ['accept_then_hang', {}],
    ['accept_then_500', {}],
    ['accept_then_500', { status: 503 }],
    ['accept_then_reset', {}],
    ['garbage', {}],
    ['no_sid', {}],
    ['huge', { bytes: 1_000_000 }],
    ['slow_loris', { ms: 100 }],
  ])('F15–F17: %s %p leaves once: told by its callback, or found in the list of the provider', async (kind, more) => {
    const [told, found] = [`told-${kind}`, `found-${kind}`];
    await receipts(found, { plan: 'none' });
    await fault(kind, kind, 10, more);
    const [withCallback, without] = await Promise.all([sendMany(5, told), sendMany(5, found)]);
    const world = await expectSoundHistory(system, log);
    await allDelivered(withCallback);
    for (const fate of fates(without, world))
      expect(fate).toEqual({ state: 'submitted', errorCode: null, reconciled: ['found'], left: 1 });
    for (const fate of fates(withCallback, world)) expect(fate).toMatchObject({ errorCode: null, left: 1 });
  });

  it.each([
    ['redirect', {}],
    ['hang', {}],
    ['reset', {}],
    ['error', { status: 500 }],
    ['error', { status: 502, html: true }],
  ])(
    'F15, F17: %s %p was not taken: known as lost once its absence is proved, and not repeated',
    async (kind, more) => {
      await fault(kind, kind, 3, more);
      const sends = await sendMany(3, kind);
      const world = await expectSoundHistory(system, log);
      for (const fate of fates(sends, world))
        expect(fate).toEqual({ state: 'failed', errorCode: RESENT, reconciled: ['absent'], left: 0 });
    },
  );

  it("I13: with resend_on_unknown 'after_confirmed_absent' exactly one more leaves, only after proof, and never a third", async () => {
    const tenant = system.tenants[2]!;
    await receipts('hidden', { plan: 'none' });
    await fault('accept_then_hang', 'hidden', 5);
    const [lostOnce, lostTwice] = [log.stranger(), log.stranger()];
    await system.sim('POST', '/sim/faults', { target: 'send', kind: 'hang', times: 1, match: { to: lostOnce } });
    await system.sim('POST', '/sim/faults', { target: 'send', kind: 'hang', times: 2, match: { to: lostTwice } });
    const hidden = await sendMany(5, 'hidden', tenant);
    const once = await log.send(tenant, 'lost once', 0, lostOnce);
    const twice = await log.send(tenant, 'lost twice', 0, lostTwice);
    const world = await expectSoundHistory(system, log);
    for (const fate of fates(hidden, world)) expect(fate).toMatchObject({ reconciled: ['found'], left: 1 });
    expect(fates([once], world)).toMatchObject([{ errorCode: null, reconciled: ['absent', null], left: 1 }]);
    expect(fates([twice], world)).toMatchObject([
      { state: 'failed', errorCode: RESENT, reconciled: ['absent', 'absent'], left: 0 },
    ]);
    await allDelivered([once]);
  });

  it('I17: what was refused before its first byte is tried again and leaves once', async () => {
    const relay = await createRelay();
    const cutOff = await system.replace((await system.outbound[0]!.stop(), system.outbound[0]!), {
      TWILIO_API_BASE_URL: `http://127.0.0.1:${relay.port}`,
    });
    const sends = await sendMany(10, 'unreachable');
    await eventually('a first try of each', async () => {
      const { rows } = await system.admin.query(
        `select count(*)::int from attempt where state = 'queued' and tries > 0`,
      );
      return rows[0].count === 10;
    });
    await relay.open(Number(new URL(system.simulator.url).port));
    await allDelivered(sends);
    const world = await expectSoundHistory(system, log);
    for (const fate of fates(sends, world)) expect(fate).toMatchObject({ reconciled: [null], left: 1 });
    await cutOff.stop();
    await relay.close();
    await system.replace(cutOff);
  });

  it('two texts with the same words to the same person, both unanswered: each is one text of the provider, and a callback corrects what the list had to guess', async () => {
    await receipts('the same', { plan: 'none' });
    await fault('accept_then_hang', 'the same', 2);
    const [tenant] = system.tenants;
    const customer = log.stranger();
    const sends = await Promise.all([1, 2].map(() => log.send(tenant!, 'the same words', 0, customer)));
    const found = await eventually('both in the list', async () => {
      const world = await readWorld(system);
      return fates(sends, world).every(({ reconciled }) => reconciled[0] === 'found') && world;
    });
    expect(violations(log, found, { settled: false })).toEqual([]);
    // Which is which the list cannot tell: let it be the other way round than it was, through a third value because each id belongs to one attempt.
    const [one, other] = found.attempts.filter(({ message }) =>
      sends.some(({ key }) => found.keys.get(key) === message),
    );
    const rename = (id: string, sid: string): Promise<unknown> =>
      system.admin.query(`update attempt set provider_message_id = $2 where id = $1`, [id, sid]);
    await rename(one!.id, 'SMbetween');
    await rename(other!.id, one!.sid!);
    await rename(one!.id, other!.sid!);
    const taken = await system.ledger({ to: customer });
    expect(taken).toHaveLength(2);
    for (const { sid } of taken)
      expect(await system.sim('POST', '/sim/receipts', { sid, status: 'delivered' })).toMatchObject({
        statuses: [200],
      });
    await allDelivered(sends);
    await expectSoundHistory(system, log);
  });

  it('a callback with a word nobody knows still proves that the text was taken', async () => {
    await receipts('odd', { steps: [{ status: 'teleported', afterMs: 0 }] });
    await fault('accept_then_hang', 'odd', 3);
    const sends = await sendMany(3, 'odd');
    const world = await expectSoundHistory(system, log);
    for (const fate of fates(sends, world)) expect(fate).toMatchObject({ state: 'submitted', left: 1 });
  });
});
