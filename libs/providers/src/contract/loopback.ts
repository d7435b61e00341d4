import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** One request as the loopback provider saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the loopback provider does with a request it has read to its end. */
export type Behaviour = (response: ServerResponse, seen: SeenRequest) => void;

/** A provider's server on the loopback interface that behaves as badly as it is told to. */
export class LoopbackProvider {
  readonly seen: SeenRequest[] = [];
  private behave: Behaviour = (response) => response.writeHead(500).end();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('error', () => {});
      response.on('error', () => {});
      request.on('end', () => {
        const seen = {
          method: request.method ?? '',
          url: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        };
        this.seen.push(seen);
        this.behave(response, seen);
      });
    });
  }

  static async start(): Promise<LoopbackProvider> {
    const provider = new LoopbackProvider();
    await new Promise<void>((resolve) => provider.server.listen(0, '127.0.0.1', resolve));
    return provider;
  }

  get origin(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The loopback provider has stopped');
    return `http://127.0.0.1:${address.port}`;
  }

  /** From now on every request is answered this way, and what was seen before is forgotten. */
  will(behave: Behaviour): void {
    this.behave = behave;
    this.seen.length = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve, reject) =>
      this.server.close((error) => (error === undefined ? resolve() : reject(error))),
    );
  }
}

/** An origin of this machine at which nobody listens. */
export async function refusedOrigin(): Promise<string> {
  const provider = await LoopbackProvider.start();
  const { origin } = provider;
  await provider.stop();
  return origin;
}
