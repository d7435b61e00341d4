import pg from 'pg';
import { freePort } from '#libs/platform';
import {
  createTestTenant,
  openTestDatabase,
  TEST_KEKS,
  testEnvironment,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { startSimulator, type RunningSimulator } from '../../apps/simulator/src/simulator.js';
import { startApp, type RunningApp } from './process.js';

/** How much of Parley a test wants. */
export interface SystemWishes {
  readonly inbound?: number;
  readonly outbound?: number;
  readonly tenants?: number;
  /** Numbers of each tenant; one when left out. */
  readonly numbers?: number;
  /** Settings of every app process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Settings of single processes, by their order. */
  readonly inboundEnv?: readonly Readonly<Record<string, string>>[];
  readonly outboundEnv?: readonly Readonly<Record<string, string>>[];
  readonly ledgerFile?: string;
  /** A database that holds something already; the system drops it in the end. */
  readonly db?: OpenTestDatabase;
}

/** All of Parley in real processes, with a simulator for carrier, phones and model, on a database of its own. */
export interface System {
  readonly simulator: RunningSimulator;
  readonly tenants: readonly TestTenant[];
  readonly inbound: RunningApp[];
  readonly outbound: RunningApp[];
  readonly db: OpenTestDatabase;
  /** Sees every tenant: for looking behind the scenes only. */
  readonly admin: pg.Pool;
  /** Settings an app of this system starts with. */
  readonly env: Readonly<Record<string, string>>;
  /** Starts one more process of an app. */
  start(name: RunningApp['name'], env?: Readonly<Record<string, string>>): Promise<RunningApp>;
  /** Starts a fresh process of the same app at the address of one that is gone. */
  replace(gone: RunningApp, env?: Readonly<Record<string, string>>): Promise<RunningApp>;
  /** Sends a text from a customer's phone; the answer says what our side answered. */
  text(
    from: string,
    to: string,
    body: string,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<{ sid: string; statuses: number[]; said: string | null }>;
  /** What the carrier has accepted, oldest first. */
  ledger(filter?: { readonly to?: string; readonly from?: string }): Promise<readonly LedgerEntry[]>;
  /** POST/PUT/DELETE/GET on the simulator's control doors. */
  sim(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Calls the outbound API. */
  api(
    tenant: TestTenant,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: any; headers: Headers }>;
  stop(): Promise<void>;
}

/** One text in the carrier's own, append-only record. */
export interface LedgerEntry {
  readonly n: number;
  readonly sid: string;
  readonly accountSid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly attemptToken: string | null;
  readonly acceptedAt: string;
}

/** Starts the system; a test that asks for nothing gets one process of each app and two tenants. */
export async function startSystem(wishes: SystemWishes = {}): Promise<System> {
  const db = wishes.db ?? (await openTestDatabase());
  const admin = new pg.Pool({ connectionString: db.adminUrl, max: 3 });
  admin.on('error', () => undefined);
  const inboundPort = await freePort();
  const publicBase = `http://127.0.0.1:${inboundPort}`;
  const tenants: TestTenant[] = [];
  for (let index = 0; index < (wishes.tenants ?? 2); index += 1) {
    tenants.push(
      await createTestTenant(db.database, {
        ...(index === 0
          ? { slug: 'haul-and-away', name: 'Haul & Away Junk Removal' }
          : index === 1
            ? { slug: 'brightside-dental', name: 'Brightside Dental' }
            : {}),
        ...(wishes.numbers === undefined ? {} : { numbers: wishes.numbers }),
      }),
    );
  }
  const simulator = await startSimulator({
    ...(wishes.ledgerFile === undefined ? {} : { ledgerFile: wishes.ledgerFile }),
    accounts: tenants.map((tenant) => ({
      accountSid: tenant.accountSid,
      authToken: tenant.authToken,
      name: tenant.slug,
      numbers: tenant.numbers.map((number) => ({ number, inboundUrl: `${publicBase}/api/sms/inbound` })),
    })),
  });
  const settings = testEnvironment();
  const env: Record<string, string> = {
    NODE_ENV: 'test',
    DATABASE_APP_URL: db.appUrl,
    PARLEY_KEKS: TEST_KEKS,
    PUBLIC_BASE_URL: publicBase,
    TWILIO_API_BASE_URL: simulator.url,
    OUTGOING_TO_PRIVATE: 'true',
    ANTHROPIC_API_KEY: 'simulator',
    ANTHROPIC_BASE_URL: simulator.url,
    REPLY_PAUSE_MS: '50',
    REPLY_PAUSE_MAX_MS: '500',
    // Customers of tests are quicker than people.
    MACHINE_ANSWERS_WITHIN_MS: '0',
    SWEEP_MS: '500',
    LOG_LEVEL: 'warn',
    PARLEY_DATA_DIR: settings.PARLEY_DATA_DIR,
    ...(settings.REDIS_URL === undefined ? {} : { REDIS_URL: settings.REDIS_URL }),
    ...wishes.env,
  };
  const running: RunningApp[] = [];
  let inboundStarted = 0;
  const startAt = async (
    port: number,
    name: RunningApp['name'],
    more: Readonly<Record<string, string>>,
  ): Promise<RunningApp> => {
    const app = await startApp(name, port, {
      ...env,
      ...more,
      [name === 'inbound' ? 'INBOUND_PORT' : 'OUTBOUND_PORT']: String(port),
    });
    running.push(app);
    return app;
  };
  // The first inbound process answers at the public address; the others are reached by their own.
  const start = async (name: RunningApp['name'], more: Readonly<Record<string, string>> = {}): Promise<RunningApp> =>
    startAt(name === 'inbound' && inboundStarted++ === 0 ? inboundPort : await freePort(), name, more);
  const inbound: RunningApp[] = [];
  for (let index = 0; index < (wishes.inbound ?? 1); index += 1)
    inbound.push(await start('inbound', wishes.inboundEnv?.[index]));
  const outbound: RunningApp[] = [];
  for (let index = 0; index < (wishes.outbound ?? 1); index += 1)
    outbound.push(await start('outbound', wishes.outboundEnv?.[index]));

  const sim = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${simulator.url}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Simulator ${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    simulator,
    tenants,
    inbound,
    outbound,
    db,
    admin,
    env,
    start,
    async replace(gone, more = {}) {
      await gone.ended;
      const fresh = await startAt(Number(new URL(gone.url).port), gone.name, more);
      for (const apps of [inbound, outbound]) {
        const at = apps.indexOf(gone);
        if (at >= 0) apps[at] = fresh;
      }
      return fresh;
    },
    sim,
    text: (from, to, body, more = {}) =>
      sim('POST', '/sim/texts', { from, to, body, ...more }) as Promise<{
        sid: string;
        statuses: number[];
        said: string | null;
      }>,
    async ledger(filter = {}) {
      const query = new URLSearchParams(filter as Record<string, string>);
      return ((await sim('GET', `/sim/ledger?${query.toString()}`)) as { entries: LedgerEntry[] }).entries;
    },
    async api(tenant, method, path, body, headers = {}) {
      const answer = await fetch(`${outbound[0]!.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${tenant.apiKey}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) };
    },
    async stop() {
      await Promise.all(running.map((app) => app.stop()));
      await simulator.stop();
      await admin.end();
      await db.drop();
    },
  };
}

/** Waits until `look` finds something (not null, not undefined, not false); fails with what it was waiting for. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  withinMs = 15_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain for ${what}`);
    await new Promise((settle) => setTimeout(settle, 50));
  }
}
