import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;

/** A process of ours that has said `{type: 'ready'}`. */
export interface Child {
  readonly pid: number;
  /** Sends one message and resolves with the next answer. Rejects when the process ends first or `withinMs` have passed. */
  ask<Answer>(message: object, withinMs: number): Promise<Answer>;
  /** Resolves when the process is gone; killed when it takes longer than 15 s. */
  stop(): Promise<void>;
}

/** How to start a {@link Child}. */
export interface ChildOptions {
  /** Compiled module, from the root of the build, such as `apps/inbound/src/main.js`. */
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
  /** For Node itself. */
  readonly flags?: readonly string[];
  /** Folder for a CPU profile, written when the process stops. */
  readonly profile?: string | null;
}

/** Starts a module in a process of its own, as the launcher does. Its standard output is ours. */
export async function startChild({ module, env, flags = [], profile = null }: ChildOptions): Promise<Child> {
  if (profile !== null) mkdirSync(profile, { recursive: true });
  const child = fork(fileURLToPath(new URL(`../${module}`, import.meta.url)), [], {
    env: { ...inherited(), ...env },
    execArgv: [...flags, ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const next = (withinMs: number, wanted: (message: { type?: string }) => boolean): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const settle = (work: () => void): void => {
        clearTimeout(timer);
        child.off('message', onMessage);
        child.off('exit', onExit);
        work();
      };
      const onMessage = (message: object): void => {
        if (wanted(message)) settle(() => resolve(message));
      };
      const onExit = (): void => settle(() => reject(new Error(`${module} ended; its messages above say why`)));
      const timer = setTimeout(
        () => settle(() => reject(new Error(`${module} did not answer within ${withinMs / 1000} seconds`))),
        withinMs,
      );
      child.on('message', onMessage);
      child.once('exit', onExit);
    });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // Our apps leave when their launcher does, and by a way on which a profile is still written.
    if (child.connected) child.disconnect();
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(timer);
  };
  try {
    await next(READY_WITHIN_MS, (message) => message.type === 'ready');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    pid: child.pid ?? 0,
    async ask<Answer>(message: object, withinMs: number): Promise<Answer> {
      const answer = next(withinMs, ({ type }) => type !== 'ready');
      child.send(message);
      return (await answer) as Answer;
    },
    stop,
  };
}

/** The environment without what would change the apps under measurement. */
function inherited(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ'];
  return Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
