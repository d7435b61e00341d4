import { readDemo, seedDemo, simulatorAccounts } from '../demo/demo-tenants.js';
import { loadDotEnv, openInstallation } from '../installation.js';
import { AppProcess } from './app-process.js';

/** How long the apps get to finish what they have in hand. */
const STOP_WITHIN_MS = 10_000;

/**
 * `npm start`: database, migrations, demo, apps. One process per app, each restarted when it dies; everything stops together. In production no simulator is started and nothing is
 * seeded.
 */
export async function up(): Promise<number> {
  loadDotEnv();
  const say = (line: string): void => console.log(line);
  const production = process.env['NODE_ENV'] === 'production';
  const installation = await openInstallation(say);
  const ports = {
    inbound: port('INBOUND_PORT', 3001),
    outbound: port('OUTBOUND_PORT', 3002),
    simulator: port('SIMULATOR_PORT', 3003),
  };
  const publicBase = (process.env['PUBLIC_BASE_URL'] ?? `http://localhost:${ports.inbound}`).replace(/\/+$/, '');
  const simulated = !production && process.env['TWILIO_API_BASE_URL'] === undefined;
  if (!production && (await seedDemo(installation))) say('Two demo tenants created.');
  const demo = production ? [] : await readDemo(installation);

  const simulatorUrl = `http://127.0.0.1:${ports.simulator}`;
  const shared: Record<string, string> = {
    NODE_ENV: process.env['NODE_ENV'] ?? 'development',
    DATABASE_APP_URL: installation.appUrl,
    PARLEY_KEKS: installation.keks,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
    // Whoever tries things out texts quicker than people, and by scripts.
    ...(simulated
      ? {
          TWILIO_API_BASE_URL: simulatorUrl,
          OUTGOING_TO_PRIVATE: 'true',
          MACHINE_ANSWERS_WITHIN_MS: process.env['MACHINE_ANSWERS_WITHIN_MS'] ?? '0',
        }
      : {}),
    ...(simulated && !process.env['ANTHROPIC_API_KEY']
      ? { ANTHROPIC_API_KEY: 'simulator', ANTHROPIC_BASE_URL: simulatorUrl }
      : {}),
  };
  const apps = [
    new AppProcess('inbound', shared, say),
    new AppProcess('outbound', shared, say),
    ...(simulated
      ? [new AppProcess('simulator', { ...shared, SIMULATOR_ACCOUNTS: simulatorAccounts(demo, publicBase) }, say)]
      : []),
  ];

  let stopping: Promise<number> | null = null;
  const stop = (code: number): Promise<number> =>
    (stopping ??= (async () => {
      await Promise.all(apps.map((app) => app.stop(STOP_WITHIN_MS)));
      await installation.embedded?.stop();
      return code;
    })());
  const ended = untilTold().then(() => stop(0));
  const started = await Promise.race([
    Promise.all(apps.map((app) => app.start())).then(() => true),
    ended.then(() => false),
  ]).catch((error: unknown) => error as Error);
  if (started instanceof Error) {
    console.error(started.message);
    return stop(1);
  }
  if (!started) return ended;

  say('');
  say(`Webhooks   ${publicBase}/api/sms/inbound`);
  say(`API        http://localhost:${ports.outbound}/sms/send   (description: /openapi.json)`);
  if (simulated) {
    say(`Phones     http://localhost:${ports.simulator}   open this page, choose a business and text it`);
    for (const tenant of demo) say(`           ${tenant.number}   ${tenant.name}`);
  }
  say(`Keys       npx parley demo --json`);
  return ended;
}

const port = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** Resolves when somebody wants us to stop, or when the npm that started us has gone. */
function untilTold(): Promise<void> {
  return new Promise((told) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => told());
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) told();
    }, 500).unref();
  });
}
