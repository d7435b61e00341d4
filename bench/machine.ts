import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem } from 'node:os';

/** Where and how something was measured: figures of different machines are never compared. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly memoryGb: number;
  readonly kernel: string;
  readonly node: string;
  readonly postgres: string;
  readonly commit: string;
  /** Work of others on this machine, as the one-minute load when the run began. */
  readonly loadBefore: number;
  readonly command: string;
  readonly at: string;
}

/** Facts of this machine. `postgres` is the server's own version text. */
export function describeMachine(postgres: string, args: readonly string[]): Machine {
  const processors = cpus();
  return {
    cores: processors.length,
    cpu: processors[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.versions.node,
    postgres,
    commit: commitHere(),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    at: new Date().toISOString(),
  };
}

function commitHere(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with local changes'}`;
  } catch {
    return 'unknown';
  }
}
