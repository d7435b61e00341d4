import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate, openRuntimeRole } from '#migrations';
import { KeyRing, startEmbeddedPostgres, type EmbeddedPostgres } from '#libs/platform';

/** Something the person at the keyboard can mend; shown without a stack. */
export class Advice extends Error {}

/** An installation this machine can reach: its database and its keys. */
export interface Installation {
  /** The owner's connection. */
  readonly adminUrl: string;
  /** The runtime role's connection. */
  readonly appUrl: string;
  readonly keks: string;
  /** Null when the database is somebody else's (DATABASE_URL). */
  readonly embedded: EmbeddedPostgres | null;
}

/** Reads `.env` when there is one; what is set already wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** Folder of the embedded database and the development secrets. */
export const dataFolder = (): string => resolve(process.env['PARLEY_DATA_DIR'] ?? '.parley');

interface DevelopmentSecrets {
  readonly keks: string;
}

/** The keys of this installation, or null when nobody has set or made any. */
function knownKeys(): string | null {
  const given = process.env['PARLEY_KEKS'];
  if (given !== undefined && given !== '') return given;
  const file = join(dataFolder(), 'development-secrets.json');
  if (process.env['NODE_ENV'] === 'production' || !existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as DevelopmentSecrets).keks;
}

/**
 * The keys of this installation. In development they are made once and kept beside the data; production must bring its own.
 */
export function installationKeys(): string {
  const known = knownKeys();
  if (known !== null) return known;
  if (process.env['NODE_ENV'] === 'production')
    throw new Advice(
      'Set PARLEY_KEKS: in production keys are never made up. `openssl rand -hex 32` makes one; write it as 1:<hex>.',
    );
  const secrets: DevelopmentSecrets = { keks: `1:${randomBytes(32).toString('hex')}` };
  mkdirSync(dataFolder(), { recursive: true, mode: 0o755 });
  writeFileSync(join(dataFolder(), 'development-secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
  return secrets.keks;
}

/** The runtime role's address when it was given; otherwise its password follows from the keys, so that every launcher of an installation sets the same one. */
const givenRuntimeUrl = (): string | undefined => process.env['DATABASE_APP_URL'] || undefined;
const runtimePassword = (keks: string): string => new KeyRing(keks).derive('runtime role').toString('base64url');

/** The password that DATABASE_APP_URL brings along. */
function passwordOf(url: string): string {
  const { username, password } = new URL(url);
  if (username !== 'parley_app' || !/^[A-Za-z0-9_-]{16,}$/.test(password)) {
    throw new Advice(
      'DATABASE_APP_URL must name the role parley_app and a password of at least 16 letters and digits, such as `openssl rand -hex 32` makes.',
    );
  }
  return password;
}

/** Starts or reaches the database, brings it up to date and opens the runtime role. */
export async function openInstallation(say: (line: string) => void): Promise<Installation> {
  const keks = installationKeys();
  const given = process.env['DATABASE_URL'];
  const embedded =
    given === undefined || given === ''
      ? await startEmbeddedPostgres({ dataDir: join(dataFolder(), 'postgres'), say })
      : null;
  const adminUrl = embedded?.adminUrl ?? given!;
  const applied = await whenReachable(() => migrate(adminUrl), say);
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`);
  const wanted = givenRuntimeUrl();
  // The runtime role gets the password that the apps were given, so that an operator has nothing to do by hand in the database.
  const made = await openRuntimeRole(adminUrl, wanted === undefined ? runtimePassword(keks) : passwordOf(wanted));
  const appUrl = wanted ?? made;
  return { adminUrl, appUrl, keks, embedded };
}

/**
 * Reaches an installation that is running already, without starting or changing anything: keys are not made up and the runtime role keeps its password, as
 * either would lock out the apps that run.
 */
export function reachInstallation(): Installation {
  const given = process.env['DATABASE_URL'];
  const adminUrl = given === undefined || given === '' ? embeddedUrl() : given;
  const keks = knownKeys();
  if (keks === null)
    throw new Advice(
      'The keys of this installation are not known here. Set PARLEY_KEKS as its apps have it, or PARLEY_DATA_DIR to the folder they use.',
    );
  return {
    adminUrl,
    appUrl: givenRuntimeUrl() ?? runtimeAddress(adminUrl, runtimePassword(keks)),
    keks,
    embedded: null,
  };
}

function runtimeAddress(adminUrl: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = 'parley_app';
  url.password = password;
  return url.toString();
}

function embeddedUrl(): string {
  try {
    const port = readFileSync(join(dataFolder(), 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
    return `postgres://postgres@127.0.0.1:${port}/postgres`;
  } catch {
    throw new Advice('No running installation found. Start one with `npm start`, or set DATABASE_URL.');
  }
}

/** A database that is still starting is waited for, a minute at most. */
async function whenReachable<T>(work: () => Promise<T>, say: (line: string) => void): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      const passing = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|57P03|ECONNRESET)$/.test(code);
      if (!passing || tries >= 60) {
        throw passing
          ? new Advice('The database at DATABASE_URL does not answer. Is it running, and is the address right?')
          : error;
      }
      if (tries === 0) say('Waiting for the database …');
      await sleep(1000);
    }
  }
}
