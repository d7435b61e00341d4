import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** An app in a real process of its own, as it runs in production: only a real process can be killed for real. */
export interface RunningApp {
  readonly name: 'inbound' | 'outbound';
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything it wrote to stdout and stderr so far. */
  output(): string;
  /** SIGTERM, and waits until it is gone; resolves with its exit code or signal. */
  stop(): Promise<number | string>;
  /** SIGKILL, and waits. */
  kill(): Promise<void>;
  /** Resolves when the process has ended by itself (crash points). */
  readonly ended: Promise<number | string>;
}

const READY_WITHIN_MS = 30_000;

/** Starts an app from dist (built by `npm test`) and resolves when it listens. */
export async function startApp(
  name: RunningApp['name'],
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<RunningApp> {
  const main = fileURLToPath(new URL(`../../dist/apps/${name}/src/main.js`, import.meta.url));
  const child = fork(main, [], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | string>((gone) => child.once('exit', (code, signal) => gone(signal ?? code ?? 0)));
  await new Promise<void>((ready, failed) => {
    const tooLate = setTimeout(
      () => failed(new Error(`The ${name} app did not get ready:\n${output}`)),
      READY_WITHIN_MS,
    );
    child.on('message', (message) => {
      if ((message as { type?: string }).type !== 'ready') return;
      clearTimeout(tooLate);
      ready();
    });
    void ended.then((how) => {
      clearTimeout(tooLate);
      return failed(new Error(`The ${name} app ended (${how}) before it was ready:\n${output}`));
    });
  });
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    child,
    output: () => output,
    ended,
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
