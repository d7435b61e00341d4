let present: Promise<void> | null = null;

/**
 * Resolves when all that has arrived by now has been read from its connections, for everybody who asked in the same round at once. Requests that go on together take the same step one
 * after the other, and a step done again costs a fraction of what it costs after all the others, because its code is still near the processor. Nobody waits for what has not arrived.
 */
export const endOfRound = (): Promise<void> =>
  (present ??= new Promise((resolve) => {
    setImmediate(() => {
      present = null;
      resolve();
    });
  }));
