import type { Log } from '../telemetry/logger.js';

/** Something to do every so often in every process; must be cheap when there is nothing to do, and safe to run in several at once. */
export interface Sweep {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<void>;
}

/**
 * Timers of the process itself, not of the queue: they find due rows whose alarm was lost, so that losing Redis entirely costs
 * seconds and no message. Each sweep waits for its previous run; a failing one is logged once per state change and goes on.
 */
export class Sweeper {
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(private readonly log: Log) {}

  /** Starts a sweep with a random first delay, so that doubled processes do not knock together. */
  start(sweep: Sweep): void {
    let failing = false;
    const again = (delayMs: number): void => {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        const run = sweep
          .run()
          .then(() => {
            if (failing) this.log.info('A sweep works again', { sweep: sweep.name });
            failing = false;
            return undefined;
          })
          .catch((error: unknown) => {
            if (!failing) this.log.error('A sweep failed; it will be tried again', error, { sweep: sweep.name });
            failing = true;
          })
          .finally(() => {
            this.running.delete(run);
            if (!this.stopped) again(sweep.everyMs * (0.9 + Math.random() * 0.2));
          });
        this.running.add(run);
      }, delayMs);
      timer.unref();
      this.timers.add(timer);
    };
    again(Math.random() * sweep.everyMs);
  }

  /** Starts nothing new and waits for what runs. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    await Promise.all(this.running);
  }
}
