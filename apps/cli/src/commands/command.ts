import type { Terminal } from './terminal.js';

/** One command of `npx parley`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` shows: the ways to call it, its options, what it needs and what it exits with. */
  readonly usage: string;
  /** Does it and returns the exit code: 0 done, 1 something is wrong (it has been said what), 2 called in a way it does not know. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}
