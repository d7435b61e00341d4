import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NODE_FLAGS } from '#libs/platform';
import { Advice } from '../installation.js';

/** A dead app is started again after this, twice as long each time it dies quickly. */
const FIRST_RESTART_MS = 500;
const LONGEST_RESTART_MS = 15_000;
/** An app that lived this long died of something else than its start. */
const SETTLED_MS = 30_000;
const READY_WITHIN_MS = 60_000;

/** One app in a process of its own: started, kept alive, stopped. */
export class AppProcess {
  private child: ChildProcess | null = null;
  private stopping = false;
  private restartMs = FIRST_RESTART_MS;

  constructor(
    private readonly name: 'inbound' | 'outbound' | 'simulator',
    private readonly env: Readonly<Record<string, string>>,
    private readonly say: (line: string) => void,
  ) {}

  /** Resolves when the app listens; rejects with advice when it cannot start at all. */
  start(): Promise<void> {
    return new Promise((ready, failed) => {
      const main = fileURLToPath(new URL(`../../../${this.name}/src/main.js`, import.meta.url));
      const child = fork(main, [], {
        env: { ...process.env, ...this.env },
        execArgv: [...NODE_FLAGS],
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      this.child = child;
      const startedAt = Date.now();
      let isReady = false;
      const tooLate = setTimeout(
        () =>
          failed(
            new Advice(
              `The ${this.name} app did not start within ${READY_WITHIN_MS / 1000} seconds; its messages above say why.`,
            ),
          ),
        READY_WITHIN_MS,
      );
      child.on('message', (message) => {
        if ((message as { type?: string }).type !== 'ready') return;
        isReady = true;
        clearTimeout(tooLate);
        ready();
      });
      child.once('exit', (code, signal) => {
        clearTimeout(tooLate);
        this.child = null;
        if (this.stopping) return;
        if (!isReady) {
          failed(
            new Advice(
              `The ${this.name} app could not start; its messages above say why. Is its port (${this.name.toUpperCase()}_PORT) in use?`,
            ),
          );
          return;
        }
        if (Date.now() - startedAt > SETTLED_MS) this.restartMs = FIRST_RESTART_MS;
        this.say(`The ${this.name} app ended (${signal ?? `code ${code}`}); starting it again.`);
        setTimeout(() => {
          if (!this.stopping)
            this.start().catch((error: unknown) =>
              this.say(error instanceof Error ? error.message : `The ${this.name} app could not start`),
            );
        }, this.restartMs).unref();
        this.restartMs = Math.min(LONGEST_RESTART_MS, this.restartMs * 2);
      });
    });
  }

  /** Lets the app finish what it has in hand; ends it when it takes longer than `withinMs`. */
  stop(withinMs: number): Promise<void> {
    this.stopping = true;
    const { child } = this;
    if (child === null || child.exitCode !== null) return Promise.resolve();
    return new Promise((gone) => {
      const tooLate = setTimeout(() => child.kill('SIGKILL'), withinMs);
      child.once('exit', () => {
        clearTimeout(tooLate);
        gone();
      });
      child.kill('SIGTERM');
    });
  }
}
