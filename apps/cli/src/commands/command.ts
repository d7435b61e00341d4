/** One command of `npx parley`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Does it and returns the exit code. */
  run(args: readonly string[]): Promise<number>;
}
