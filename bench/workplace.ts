import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate, openRuntimeRole } from '#migrations';
import { freePort, NODE_FLAGS, startEmbeddedPostgres } from '#libs/platform';
import { startChild, type Child } from './child.js';

/** A database of its own on the server that both sides of every ratio share. */
export interface BenchDatabase {
  /** The owner's connection: fills tables and counts afterwards; never part of what is measured on our side. */
  readonly admin: pg.Pool;
  readonly adminUrl: string;
  /** The runtime role's address, as the apps get it. */
  readonly appUrl: string;
}

/** Everything a ratio is measured with: one durable PostgreSQL, fresh databases, processes. */
export interface Workplace {
  readonly postgres: string;
  /** The server's first process; its connections are its children. */
  readonly postgresPid: number;
  /** A copy of the migrated, empty database. */
  freshDatabase(): Promise<BenchDatabase>;
  /** Starts one of our apps as `npm start` does; resolves when it listens. `env` adds to what the launcher sets. */
  startApp(
    app: 'inbound' | 'outbound',
    database: BenchDatabase,
    env: Readonly<Record<string, string>>,
    profile: string | null,
  ): Promise<RunningApp>;
  /** Starts a module of the benchmarks in its own process. */
  startHelper(module: string, env: Readonly<Record<string, string>>): Promise<Child>;
  /** Key-encryption keys of every database here. */
  readonly keks: string;
  /** Told what is going on, on stderr. */
  readonly say: (line: string) => void;
  /** Ends every process and removes the data. */
  close(): Promise<void>;
}

/** One of our apps, listening. */
export interface RunningApp {
  readonly pid: number;
  readonly origin: string;
  stop(): Promise<void>;
}

const TEMPLATE = 'bench_template';
const COUNTING = { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track': 'all' };
const DEAREST = `
  select d.datname as database, s.calls::int, round(s.total_exec_time::numeric, 1) as total_ms, round(s.mean_exec_time::numeric, 3) as mean_ms, s.rows::int,
         s.shared_blks_hit::int as blocks, left(regexp_replace(s.query, '\\s+', ' ', 'g'), 220) as query
    from pg_stat_statements s join pg_database d on d.oid = s.dbid
   where d.datname like 'bench_%' and s.total_exec_time > 20
   order by d.datname, s.total_exec_time desc`;

/**
 * Boots the embedded PostgreSQL as it is shipped, fsync and all, in a folder that {@link Workplace.close} removes. With a `profile` folder the server also counts
 * statements, and the dearest of each database are written there at the end.
 */
export async function openWorkplace(say: (line: string) => void, profile: string | null): Promise<Workplace> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  // The server runs as another account when we are root; its own folder inside is private to it.
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    say,
    settings: profile === null ? {} : COUNTING,
  });
  const keks = `1:${randomBytes(32).toString('hex')}`;
  const password = randomBytes(24).toString('base64url');
  const root = new pg.Pool({ connectionString: server.adminUrl, max: 1 });
  const pools: pg.Pool[] = [root];
  // A connection that ends while nobody uses it is no event: whoever asks next gets another or is told.
  root.on('error', () => undefined);
  const children = new Set<{ stop(): Promise<void> }>();
  const close = async (): Promise<void> => {
    await Promise.allSettled([...children].map((child) => child.stop()));
    if (profile !== null) {
      mkdirSync(profile, { recursive: true });
      const { rows } = await root.query(DEAREST).catch(() => ({ rows: [] }));
      writeFileSync(join(profile, 'statements.json'), JSON.stringify(rows, null, 2));
    }
    await Promise.allSettled(pools.map((pool) => pool.end()));
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const addressOf = (url: string, database: string): string => {
    const address = new URL(url);
    address.pathname = `/${database}`;
    return address.toString();
  };
  const keep = (child: Child): Child => {
    const kept: Child = {
      pid: child.pid,
      ask: (message, withinMs) => child.ask(message, withinMs),
      async stop() {
        children.delete(kept);
        await child.stop();
      },
    };
    children.add(kept);
    return kept;
  };
  try {
    const { rows } = await root.query<{ fsync: string; commit: string; version: string }>(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('server_version') as version`,
    );
    if (rows[0]?.fsync !== 'on' || rows[0].commit !== 'on') throw new Error('The database does not write durably');
    if (profile !== null) await root.query('create extension pg_stat_statements');
    await root.query(`create database ${TEMPLATE}`);
    await migrate(addressOf(server.adminUrl, TEMPLATE));
    const appUrl = await openRuntimeRole(server.adminUrl, password);
    let copies = 0;
    return {
      postgres: rows[0].version,
      postgresPid: Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
      keks,
      say,
      close,
      async freshDatabase() {
        const name = `bench_${(copies += 1)}`;
        await root.query(`create database ${name} template ${TEMPLATE}`);
        const adminUrl = addressOf(server.adminUrl, name);
        const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
        admin.on('error', () => undefined);
        pools.push(admin);
        return { admin, adminUrl, appUrl: addressOf(appUrl, name) };
      },
      async startApp(app, database, env, appProfile) {
        const port = await freePort();
        const origin = `http://127.0.0.1:${port}`;
        const child = await startChild({
          module: `apps/${app}/src/main.js`,
          profile: appProfile,
          flags: NODE_FLAGS,
          env: {
            NODE_ENV: 'development',
            LOG_LEVEL: 'warn',
            DATABASE_APP_URL: database.appUrl,
            PARLEY_KEKS: keks,
            PARLEY_DATA_DIR: join(folder, app),
            PUBLIC_BASE_URL: origin,
            [app === 'inbound' ? 'INBOUND_PORT' : 'OUTBOUND_PORT']: String(port),
            ...env,
          },
        });
        const kept = keep(child);
        return { pid: child.pid, origin, stop: () => kept.stop() };
      },
      startHelper: async (module, env) => keep(await startChild({ module: `bench/${module}`, env })),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
