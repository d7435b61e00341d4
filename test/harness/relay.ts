import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '#libs/platform';

/** A port that leads to another one, or to nobody: what is behind it goes away and comes back at the test's word. */
export interface Relay {
  readonly port: number;
  /** Lets connections through to `port` of this machine. */
  open(port: number): Promise<void>;
  /** Cuts every connection; new ones are refused before their first byte. */
  close(): Promise<void>;
}

/** A relay that is closed. */
export async function createRelay(): Promise<Relay> {
  const port = await freePort();
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  return {
    port,
    async open(target) {
      server = createServer((near) => {
        const far = connect(target, '127.0.0.1');
        for (const [one, other] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(one);
          one.on('error', () => other.destroy());
          one.on('close', () => {
            sockets.delete(one);
            other.destroy();
          });
          one.pipe(other);
        }
      });
      const listening = server;
      await new Promise<void>((ready, failed) => {
        listening.once('error', failed);
        listening.listen(port, '127.0.0.1', ready);
      });
    },
    async close() {
      const closing = server;
      server = null;
      for (const socket of sockets) socket.destroy();
      if (closing !== null) await new Promise((closed) => closing.close(closed));
    },
  };
}
