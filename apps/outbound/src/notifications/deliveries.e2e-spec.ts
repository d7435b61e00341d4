import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { showId, systemClock, systemIds, type TenantId } from '#libs/kernel';
import {
  AlertBook,
  MAX_SUBSCRIPTIONS,
  newSecret,
  NoticeList,
  NoticeQueue,
  Notices,
  openSettings,
  RETRY_WAITS_MS,
  sealSettings,
  Subscriptions,
  TENANT_DELIVERIES_AT_ONCE,
} from '#libs/notifications';
import { createLog, KeyRing, loadEnvironment, Metrics, OutgoingHttp, Sweeper, type Tx } from '#libs/platform';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase } from '#libs/testing';
import { Alerts, TenantVault } from '#libs/tenancy';
import { ChangeSubscription } from './change-subscription.usecase.js';
import { ClaimNotices } from './claim-notices.usecase.js';
import { DeliverNotice } from './deliver-notice.usecase.js';
import { DisableSubscription } from './disable-subscription.usecase.js';
import { NoticesLoop } from './notices.loop.js';
import { NoteAlerts } from './note-alerts.usecase.js';
import { TidyNotices } from './tidy-notices.usecase.js';

const ids = systemIds();
const LONG_AGO = `now() - interval '3 days 1 second'`;

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('telling receivers of events', () => {
  let db: OpenTestDatabase;
  let vault: TenantVault;
  let server: Server;
  let base: string;
  let calls: Call[] = [];
  /** How a path answers; anything else is 204. */
  const answers = new Map<string, (respond: import('node:http').ServerResponse) => void>();
  const strict = new OutgoingHttp(false);
  const lenient = new OutgoingHttp(true);
  const subscriptions = new Subscriptions();
  const queue = new NoticeQueue();
  const list = new NoticeList();
  const book = new AlertBook();
  const alerts = new Alerts(ids);
  const disable = new DisableSubscription(subscriptions, alerts);
  const log = createLog('test', 'silent');
  let notices: Notices;
  let worker: ReturnType<typeof aWorker>;
  let tidy: TidyNotices;
  let noteAlerts: NoteAlerts;
  let change: ChangeSubscription;

  /** One process, woken once: tells until nothing is due. */
  const aWorker = (outgoing: OutgoingHttp, timeoutMs = '3000') => {
    const env = loadEnvironment({
      NODE_ENV: 'test',
      DATABASE_APP_URL: 'postgres://nobody@localhost/none',
      PARLEY_KEKS: TEST_KEKS,
      WEBHOOK_TIMEOUT_MS: timeoutMs,
    });
    const claim = new ClaimNotices(db.database, queue, vault, log);
    const deliver = new DeliverNotice(
      db.database,
      queue,
      disable,
      outgoing,
      new Metrics('test'),
      log,
      systemClock,
      env,
    );
    const sweeper = new Sweeper(log);
    return async (): Promise<void> => {
      let claiming = 0;
      const counted = Object.assign(Object.create(claim) as ClaimNotices, {
        run: (...wanted: Parameters<ClaimNotices['run']>) => {
          claiming += 1;
          return claim.run(...wanted).finally(() => (claiming -= 1));
        },
      });
      const loop = new NoticesLoop(counted, deliver, noteAlerts, tidy, sweeper, env, log);
      await loop.drain();
      // Nobody wakes it again: what it leaves due would be waited for in vain.
      // oxlint-disable-next-line no-unmodified-loop-condition -- modified where claims begin and end
      while ((await queue.due(db.database, 1)).length > 0 || loop.inHand > 0 || claiming > 0)
        await new Promise((settle) => setTimeout(settle, 5));
      await loop.stop();
    };
  };

  beforeAll(async () => {
    db = await openTestDatabase();
    vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
    notices = new Notices(db.database, systemClock);
    tidy = new TidyNotices(db.database, queue, disable);
    noteAlerts = new NoteAlerts(db.database, book, notices, ids);
    worker = aWorker(lenient);
    change = new ChangeSubscription(db.database, vault, lenient, subscriptions, book, notices, systemClock);
    server = createServer((request, respond) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        calls.push({ path: request.url!, headers: request.headers, body });
        const answer = answers.get(request.url!);
        if (answer === undefined) respond.writeHead(204).end();
        else answer(respond);
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });
  afterAll(async () => {
    await strict.close();
    await lenient.close();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await db.drop();
  });
  beforeEach(() => {
    calls = [];
    answers.clear();
  });

  /** Nothing of one test is due in the next, however long it takes. */
  const tenants: TenantId[] = [];
  afterEach(async () => {
    for (const tenantId of tenants.splice(0))
      await within(tenantId, (tx) =>
        tx.execute(
          `update webhook_subscription set state = 'disabled', disabled_reason = 'by_request' where tenant_id = $1`,
          [tenantId],
        ),
      );
  });

  const within = <T>(tenantId: TenantId, work: (tx: Tx) => Promise<T>): Promise<T> =>
    db.database.inTenant(tenantId, work);
  const aTenant = async (): Promise<TenantId> => {
    const { tenantId } = await createTestTenant(db.database);
    tenants.push(tenantId);
    return tenantId;
  };
  const aReceiver = async (
    path: string,
    url = `${base}${path}`,
    eventTypes = ['message.*'],
    roles: string[] = [],
    owner?: TenantId,
  ) => {
    const tenantId = owner ?? (await aTenant());
    const cipher = await vault.cipherFor(tenantId);
    const id = ids.next();
    const secret = newSecret();
    const settings = { url, description: null, secrets: [{ secret, until: null }] };
    await within(tenantId, (tx) =>
      subscriptions.add(tx, tenantId, {
        id,
        eventTypes,
        alertRoles: roles,
        ...sealSettings(cipher, id, settings),
      }),
    );
    return {
      tenantId,
      id,
      secret,
      path,
      note: async (count = 1): Promise<readonly string[]> => {
        const made = Array.from({ length: count }, () => ids.next());
        await within(tenantId, async (tx) => {
          for (const event of made) await notices.noteTest(tx, tenantId, id, event);
        });
        return made;
      },
      rows: () => within(tenantId, (tx) => list.page(tx, tenantId, id, { state: null, before: null })),
      now: (set: string) =>
        within(tenantId, (tx) => tx.execute(`update webhook_notice set ${set} where tenant_id = $1`, [tenantId])),
      subscription: () => within(tenantId, (tx) => subscriptions.find(tx, tenantId, id)),
      set: (set: string) =>
        within(tenantId, (tx) =>
          tx.execute(`update webhook_subscription set ${set} where tenant_id = $1 and id = $2`, [tenantId, id]),
        ),
      calls: () => calls.filter((call) => call.path === path),
      alerts: () => within(tenantId, (tx) => book.page(tx, tenantId, { isOpen: true, role: null, before: null })),
    };
  };
  type Receiver = Awaited<ReturnType<typeof aReceiver>>;
  /** The wait before the next try, without looking at a clock of ours. */
  const waitOf = async ({ tenantId }: Receiver): Promise<number> =>
    within(tenantId, async (tx) => {
      const [row] = await tx.query<{ wait: number }>(
        `select extract(epoch from due_at - now())::float8 as wait from webhook_notice where tenant_id = $1`,
        [tenantId],
      );
      return row!.wait * 1000;
    });

  it('signs as Standard Webhooks says: the official library verifies it, once, with the same id as the row', async () => {
    const receiver = await aReceiver('/signed');
    const [event] = await receiver.note();
    await worker();
    const [call, ...more] = receiver.calls();
    expect(more).toEqual([]);
    const headers = call!.headers as Record<string, string>;
    const read = new Webhook(receiver.secret).verify(call!.body, headers) as Record<string, unknown>;
    expect(read).toMatchObject({
      id: showId('event', event!),
      type: 'webhook.test',
      tenant_id: showId('tenant', receiver.tenantId),
    });
    expect(headers['webhook-id']).toBe(showId('event', event!));
    expect(() => new Webhook(newSecret()).verify(call!.body, headers)).toThrow('No matching signature');
    expect(() => new Webhook(receiver.secret).verify(`${call!.body} `, headers)).toThrow('No matching signature');
    // Attack: a captured event sent again later. The time is signed, so it cannot be made younger.
    const old = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 301) };
    expect(() => new Webhook(receiver.secret).verify(call!.body, old)).toThrow('Message timestamp too old');
    const signedThen = new Webhook(receiver.secret).sign('evt_1', new Date(Date.now() - 301_000), call!.body);
    expect(() =>
      new Webhook(receiver.secret).verify(call!.body, {
        'webhook-id': 'evt_1',
        'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 301),
        'webhook-signature': signedThen,
      }),
    ).toThrow('Message timestamp too old');
    expect(await receiver.rows()).toMatchObject([{ id: event, state: 'delivered', tries: 1, lastStatus: 204 }]);
  });

  it('while the secret changes either of the two verifies, afterwards the new one alone', async () => {
    const receiver = await aReceiver('/rotated');
    const rotatedTo = await change.rotateSecret(receiver.tenantId, receiver.id);
    const fresh = rotatedTo!.settings.secrets[0]!.secret;
    await receiver.note();
    await worker();
    const { body, headers } = receiver.calls()[0]!;
    for (const secret of [fresh, receiver.secret])
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toBeDefined();
    // A day later.
    const cipher = await vault.cipherFor(receiver.tenantId);
    const row = await receiver.subscription();
    const { secrets, ...settings } = openSettings(cipher, receiver.id, row!);
    await within(receiver.tenantId, (tx) =>
      subscriptions.reseal(
        tx,
        receiver.tenantId,
        receiver.id,
        sealSettings(cipher, receiver.id, {
          ...settings,
          secrets: secrets.map(({ secret, until }) => ({
            secret,
            until: until === null ? null : new Date(0).toISOString(),
          })),
        }),
      ),
    );
    await receiver.note();
    await worker();
    const after = receiver.calls()[1]!;
    expect(() => new Webhook(receiver.secret).verify(after.body, after.headers as Record<string, string>)).toThrow();
    new Webhook(fresh).verify(after.body, after.headers as Record<string, string>);
  });

  it('a receiver that is down is tried again after growing waits, for three days, with one id; then the notice is dead', async () => {
    const receiver = await aReceiver('/down');
    answers.set('/down', (respond) => respond.writeHead(500).end());
    await receiver.note();
    for (const wait of RETRY_WAITS_MS) {
      await worker();
      expect(await receiver.rows()).toMatchObject([{ state: 'pending', lastStatus: 500, lastFailure: 'answered' }]);
      expect(await waitOf(receiver)).toBeGreaterThan(wait - 2000);
      expect(await waitOf(receiver)).toBeLessThanOrEqual(wait * 1.2);
      const before = receiver.calls().length;
      await worker();
      expect(receiver.calls()).toHaveLength(before);
      await receiver.now('due_at = now()');
      await receiver.set('rests_until = null');
    }
    await worker();
    expect(await receiver.rows()).toMatchObject([{ state: 'dead', tries: 11 }]);
    expect(receiver.calls()).toHaveLength(11);
    expect(new Set(receiver.calls().map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('whatever a bad receiver does is a failure that is tried again, and costs no more than the time and 64 kB', async () => {
    answers.set('/hangs', () => undefined);
    answers.set('/moved', (respond) => respond.writeHead(302, { location: `${base}/secret` }).end());
    answers.set('/huge', (respond) => respond.writeHead(200).end('x'.repeat(10_000_000)));
    answers.set('/cut', (respond) => respond.destroy());
    answers.set('/later', (respond) => respond.writeHead(429, { 'retry-after': '120' }).end());
    const expected = {
      '/hangs': { lastFailure: 'timeout', lastStatus: null },
      '/moved': { lastFailure: 'answered', lastStatus: 302 },
      '/huge': { lastFailure: 'answer_too_long', lastStatus: null },
      '/cut': { lastFailure: 'unreachable', lastStatus: null },
      '/later': { lastFailure: 'answered', lastStatus: 429 },
    };
    const receivers = await Promise.all(Object.keys(expected).map((path) => aReceiver(path)));
    const closed = await aReceiver('/closed', 'http://127.0.0.1:1/');
    for (const receiver of [...receivers, closed]) await receiver.note();
    await worker();
    for (const receiver of receivers)
      expect(await receiver.rows()).toMatchObject([
        { state: 'pending', tries: 1, ...expected[receiver.path as keyof typeof expected] },
      ]);
    expect(await closed.rows()).toMatchObject([{ state: 'pending', lastFailure: 'unreachable' }]);
    expect(await waitOf(receivers[4]!)).toBeGreaterThan(110_000);
    expect(calls.some(({ path }) => path === '/secret')).toBe(false);
  });

  it('410 Gone ends the notice and the subscription at once, and an alert says so', async () => {
    const receiver = await aReceiver('/gone');
    answers.set('/gone', (respond) => respond.writeHead(410).end());
    await receiver.note();
    await worker();
    expect(await receiver.rows()).toMatchObject([{ state: 'dead', lastStatus: 410, lastFailure: 'gone' }]);
    expect(await receiver.subscription()).toMatchObject({ state: 'disabled', disabledReason: 'gone' });
    expect(await receiver.alerts()).toMatchObject([{ kind: 'webhook_disabled', role: 'SystemAdmin' }]);
  });

  it('SSRF: an address that turns out to be private is never called, and its notice is dead at once', async () => {
    const receiver = await aReceiver('/private');
    await receiver.note();
    await aWorker(strict)();
    expect(receiver.calls()).toEqual([]);
    expect(await receiver.rows()).toMatchObject([{ state: 'dead', tries: 1, lastFailure: 'forbidden_address' }]);
  });

  it('a receiver that hangs keeps nobody else waiting, and with a heap before it gets one try at a time', async () => {
    const dead = await aReceiver('/stuck');
    const waiting: (() => void)[] = [];
    answers.set('/stuck', (respond) => waiting.push(() => respond.writeHead(500).end()));
    await dead.note(200);
    const claim = new ClaimNotices(db.database, queue, vault, log);
    const held = await claim.run(32);
    expect(held.map(({ subscriptionId }) => subscriptionId)).toEqual(Array(8).fill(dead.id));
    const healthy = await Promise.all(['/a', '/b', '/c'].map((path) => aReceiver(path)));
    for (const receiver of healthy) await receiver.note(30);
    // All hands of the dead one are full; the others are served to the last.
    await worker();
    expect(dead.calls()).toEqual([]);
    for (const receiver of healthy) expect(receiver.calls()).toHaveLength(30);
    // It failed three times: one at a time, after a rest.
    await dead.set('failures = 3');
    await dead.now('lease_until = null, due_at = now()');
    expect(await claim.run(32)).toHaveLength(1);
    expect(await claim.run(32)).toHaveLength(0);
    await dead.set(`state = 'disabled', disabled_reason = 'by_request'`);
  });

  it('I31: a tenant whose many receivers all hang has its part of the hands, and the events of another tenant go out meanwhile', async () => {
    const hanging: (() => void)[] = [];
    const slow = await aTenant();
    const paths = Array.from({ length: MAX_SUBSCRIPTIONS }, (_, index) => `/slow-${index}`);
    for (const path of paths) {
      answers.set(path, (respond) => hanging.push(() => respond.writeHead(204).end()));
      await (await aReceiver(path, undefined, undefined, undefined, slow)).note(8);
    }
    const slowWorker = aWorker(lenient, '30000')();
    while (hanging.length < TENANT_DELIVERIES_AT_ONCE) await new Promise((settle) => setTimeout(settle, 5));
    const quick = await aReceiver('/quick');
    await quick.note(60);
    // Another process: it has no hand for the slow tenant either, however many of its receivers have something due.
    const quickWorker = aWorker(lenient, '30000')();
    while (quick.calls().length < 60) await new Promise((settle) => setTimeout(settle, 5));
    expect(hanging.length).toBe(TENANT_DELIVERIES_AT_ONCE);
    // As soon as they answer, all of theirs is told, without another wake-up.
    for (const path of paths) answers.delete(path);
    for (const answer of hanging) answer();
    await Promise.all([slowWorker, quickWorker]);
    expect(calls.filter(({ path }) => path.startsWith('/slow-'))).toHaveLength(paths.length * 8);
  }, 30_000);

  it('several failures in a row give a receiver a rest; one success ends it', async () => {
    const receiver = await aReceiver('/flaky');
    answers.set('/flaky', (respond) => respond.writeHead(503).end());
    await receiver.note(12);
    await worker();
    // As many as may be at once, and then nothing until it has rested.
    expect(receiver.calls()).toHaveLength(8);
    expect(await receiver.subscription()).toMatchObject({ failingSince: expect.any(Date) });
    answers.clear();
    await receiver.set('rests_until = null');
    await worker();
    expect(receiver.calls()).toHaveLength(12);
    expect(await receiver.subscription()).toMatchObject({ failingSince: null, state: 'active' });
  });

  it('two processes tell every event once, and events of one message in their order', async () => {
    const receiver = await aReceiver('/twice');
    const events = await receiver.note(120);
    const message = ids.next();
    const told = new Set(events.slice(0, 40));
    await within(receiver.tenantId, (tx) =>
      tx.execute(`update webhook_notice set message_id = $2 where tenant_id = $1 and id = any ($3)`, [
        receiver.tenantId,
        message,
        [...told],
      ]),
    );
    await Promise.all([worker(), aWorker(lenient)()]);
    await worker();
    expect((await receiver.rows()).filter(({ state }) => state !== 'delivered')).toEqual([]);
    const heard = receiver.calls().map(({ headers }) => headers['webhook-id'] as string);
    expect(heard).toHaveLength(120);
    expect(new Set(heard).size).toBe(120);
    const ofMessage = heard.filter((id) => told.has(events.find((event) => showId('event', event) === id)!));
    expect(ofMessage).toEqual([...told].map((event) => showId('event', event)));
  });

  it('I12: what a process held when it died is told again after the lease, and its own late word does not count', async () => {
    const receiver = await aReceiver('/crashed');
    await receiver.note();
    const claim = new ClaimNotices(db.database, queue, vault, log);
    const [lost] = await claim.run(8);
    await worker();
    expect(receiver.calls()).toEqual([]);
    await receiver.now('lease_until = now(), due_at = now()');
    await worker();
    expect(await receiver.rows()).toMatchObject([{ state: 'delivered', tries: 2 }]);
    await within(receiver.tenantId, (tx) =>
      queue.settle(tx, receiver.tenantId, [
        {
          subscriptionId: receiver.id,
          id: lost!.notice.id,
          fence: lost!.notice.fence,
          verdict: { state: 'dead', status: null, failure: 'timeout' },
        },
      ]),
    );
    expect(await receiver.rows()).toMatchObject([{ state: 'delivered' }]);
  });

  it('a receiver that has failed for three days is disabled with notice; made active again it is told what it missed', async () => {
    const receiver = await aReceiver('/mended');
    const watcher = { ...receiver, path: '/watcher' };
    const cipher = await vault.cipherFor(receiver.tenantId);
    const watching = ids.next();
    await within(receiver.tenantId, (tx) =>
      subscriptions.add(tx, receiver.tenantId, {
        id: watching,
        eventTypes: ['alert.raised', 'alert.closed'],
        alertRoles: ['SystemAdmin'],
        ...sealSettings(cipher, watching, {
          url: `${base}/watcher`,
          description: null,
          secrets: [{ secret: newSecret(), until: null }],
        }),
      }),
    );
    answers.set('/mended', (respond) => respond.writeHead(500).end());
    await receiver.note(2);
    await worker();
    await tidy.run();
    expect(await receiver.subscription()).toMatchObject({ state: 'active' });
    await receiver.set(`failing_since = ${LONG_AGO}`);
    await tidy.run();
    expect(await receiver.subscription()).toMatchObject({ state: 'disabled', disabledReason: 'failing' });
    expect(await receiver.rows()).toMatchObject([{ state: 'dead' }, { state: 'dead' }]);
    await noteAlerts.run();
    await worker();
    const heard = (): { type: string; data: Record<string, unknown> }[] =>
      calls.filter(({ path }) => path === watcher.path).map(({ body }) => JSON.parse(body));
    expect(heard()).toMatchObject([
      { type: 'alert.raised', data: { kind: 'webhook_disabled', role: 'SystemAdmin', times: 1 } },
    ]);
    expect(heard()[0]!.data['context']).toEqual({
      subscription_id: showId('subscription', receiver.id),
      reason: 'failing',
    });
    answers.clear();
    expect(await change.run(receiver.tenantId, receiver.id, { state: 'active' })).toMatchObject({
      ok: true,
      value: { subscription: { state: 'active', disabledReason: null, failingSince: null } },
    });
    await noteAlerts.run();
    const replayed = await within(receiver.tenantId, (tx) =>
      list.replay(tx, receiver.tenantId, receiver.id, { states: ['dead'], after: null }),
    );
    expect(replayed).toHaveLength(2);
    await worker();
    expect((await receiver.rows()).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(heard().map(({ type }) => type)).toEqual(['alert.raised', 'alert.closed']);
  });

  it('I31: a receiver that more waits for than is kept is disabled', async () => {
    const receiver = await aReceiver('/overrun');
    await receiver.note(3);
    const isOverrun = async (mostWaiting: number): Promise<boolean> =>
      (await queue.overrun(db.database, mostWaiting, 100)).some(({ id }) => id === receiver.id);
    expect([await isOverrun(3), await isOverrun(2)]).toEqual([false, true]);
    await worker();
  });

  it('S0.41–43: an alert is told to its role, once when it opens, hourly while it goes on, and when it is closed', async () => {
    const finance = await aReceiver('/finance', undefined, ['alert.*'], ['Finance']);
    const { tenantId } = finance;
    const cipher = await vault.cipherFor(tenantId);
    const everybody = ids.next();
    await within(tenantId, (tx) =>
      subscriptions.add(tx, tenantId, {
        id: everybody,
        eventTypes: ['alert.raised'],
        alertRoles: [],
        ...sealSettings(cipher, everybody, {
          url: `${base}/everybody`,
          description: null,
          secrets: [{ secret: newSecret(), until: null }],
        }),
      }),
    );
    const raise = (role: 'Finance' | 'CommunicationsAdmin', key: string): Promise<void> =>
      within(tenantId, (tx) =>
        alerts.raise(tx, tenantId, { kind: 'funds', role, severity: 'critical', dedupeKey: key, summary: 'No funds.' }),
      );
    const round = async (): Promise<readonly string[]> => {
      calls = [];
      await Promise.all([noteAlerts.run(), noteAlerts.run()]);
      await worker();
      return calls
        .map(({ path, body }) => `${path} ${JSON.parse(body).type} ${JSON.parse(body).data.times}`)
        .toSorted();
    };
    await raise('Finance', 'a');
    await raise('CommunicationsAdmin', 'b');
    expect(await round()).toEqual([
      '/everybody alert.raised 1',
      '/everybody alert.raised 1',
      '/finance alert.raised 1',
    ]);
    await raise('Finance', 'a');
    await raise('Finance', 'a');
    expect(await round()).toEqual([]);
    await within(tenantId, (tx) =>
      tx.execute(`update alert set notified_at = now() - interval '1 hour' where tenant_id = $1`, [tenantId]),
    );
    expect(await round()).toEqual(['/everybody alert.raised 3', '/finance alert.raised 3']);
    const [open] = (await finance.alerts()).filter(({ role }) => role === 'Finance');
    await within(tenantId, (tx) => book.close(tx, tenantId, open!.id));
    expect(await round()).toEqual(['/finance alert.closed 3']);
    expect(await round()).toEqual([]);
    // Again is a new alert.
    await raise('Finance', 'a');
    expect(await round()).toEqual(['/everybody alert.raised 1', '/finance alert.raised 1']);
  });

  it('what was delivered goes after a week, what is dead after a month, what belonged to a removed subscription at once', async () => {
    const receiver = await aReceiver('/old');
    const [week, month, kept] = (await receiver.note(3)) as [string, string, string];
    const settle = (id: string, state: string, days: number): Promise<number> =>
      within(receiver.tenantId, (tx) =>
        tx.execute(
          `update webhook_notice set state = $3, settled_at = now() - $4 * interval '1 day' where tenant_id = $1 and id = $2`,
          [receiver.tenantId, id, state, days],
        ),
      );
    await settle(week, 'delivered', 7.1);
    await settle(month, 'dead', 30.1);
    await settle(kept, 'dead', 29);
    await tidy.run();
    expect((await receiver.rows()).map(({ id }) => id)).toEqual([kept]);
    await within(receiver.tenantId, (tx) => subscriptions.remove(tx, receiver.tenantId, receiver.id));
    expect(await receiver.subscription()).toBeNull();
    await tidy.run();
    expect(await receiver.rows()).toEqual([]);
    await receiver.set(`ended_at = now() - interval '2 minutes'`);
    await tidy.run();
    expect(await receiver.set(`ended_at = now()`)).toBe(0);
  });
});
