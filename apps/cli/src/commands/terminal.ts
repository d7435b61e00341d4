import { once } from 'node:events';

/** Where a command reads and writes; a test hands in its own. */
export interface Terminal {
  /** What is piped in. Unbounded: read it piece by piece. */
  readonly input: AsyncIterable<Uint8Array>;
  /** A person types the input. */
  readonly interactive: boolean;
  /** Answers: whatever a script may read. Resolves when more may be written, so that a slow reader slows us down instead of filling memory. */
  write(text: string): Promise<void>;
  /** One line for the person beside the answers. */
  note(line: string): void;
}

/** This process's own streams. A reader that has had enough, such as `head`, ends the command without a fuss. */
export function processTerminal(): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    input: process.stdin,
    interactive: process.stdin.isTTY,
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    note: (line) => console.error(line),
  };
}
