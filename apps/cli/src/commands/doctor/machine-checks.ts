import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConfigurationError, loadEnvironment } from '#libs/platform';
import type { Installation } from '../../installation.js';
import { fine, skipped, wrong, type Finding } from './finding.js';

/** The oldest Node that runs Parley (architecture §6). */
const OLDEST_NODE = [20, 19] as const;
/** Room that PostgreSQL and the spool of webhooks need at least. */
export const MIN_FREE_BYTES = 1024 ** 3;

type Settings = Readonly<Record<string, string | undefined>>;

/** Is this Node new enough? */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
    ? fine('node', version)
    : wrong('node', version, `Install Node ${OLDEST_NODE.join('.')} or newer.`);
}

/** Every fault of the settings, as the apps would report it at their start; what the launcher fills in is filled in. */
export function checkConfiguration(settings: Settings, installation: Installation | null): Finding {
  try {
    const env = loadEnvironment({
      ...settings,
      NODE_ENV: settings['NODE_ENV'] || 'development',
      // Stand-ins when there is no installation: that is another check's finding.
      DATABASE_APP_URL: installation?.appUrl ?? 'postgres://parley_app@localhost/parley',
      PARLEY_KEKS: settings['PARLEY_KEKS'] || (installation?.keks ?? `1:${'0'.repeat(64)}`),
    });
    return fine('configuration', `${env.NODE_ENV}, every setting is usable`);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return wrong('configuration', error.faults.join('; '), 'Correct these settings; .env.example explains each.');
  }
}

/** Can the model be asked? Development has the simulator's. */
export function checkModel(settings: Settings): Finding {
  if (settings['ANTHROPIC_API_KEY']) return fine('model', 'there is a key');
  return settings['NODE_ENV'] === 'production'
    ? wrong('model', 'ANTHROPIC_API_KEY is not set', "Set it: without it only tenants' fallback texts answer.")
    : skipped('model', 'no ANTHROPIC_API_KEY: `npm start` lets the simulator answer');
}

/** Is there room, and may we write? `folder` need not exist yet. */
export async function checkDisk(folder: string, leastBytes = MIN_FREE_BYTES): Promise<Finding> {
  const existing = await nearest(folder);
  const { bavail, bsize } = await statfs(existing);
  const free = bavail * bsize;
  const room = `${(free / 1024 ** 3).toFixed(1)} GiB free for PARLEY_DATA_DIR`;
  if (free < leastBytes) return wrong('disk', room, 'Make room, or set PARLEY_DATA_DIR to a folder on a larger disk.');
  return (await isThere(existing, constants.W_OK))
    ? fine('disk', room)
    : wrong('disk', 'PARLEY_DATA_DIR cannot be written to', 'Give the user who runs Parley the right to write there.');
}

async function nearest(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) if (at === dirname(at) || (await isThere(at, constants.F_OK))) return at;
}

const isThere = (path: string, mode: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );
