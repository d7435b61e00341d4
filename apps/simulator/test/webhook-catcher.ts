import { createServer, type Server } from 'node:http';

/** A webhook as it arrived at our side. */
export interface CaughtWebhook {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly signature: string;
  readonly contentType: string;
}

/** Plays our side: catches webhooks and answers what it is told. */
export class WebhookCatcher {
  readonly caught: CaughtWebhook[] = [];
  /** Statuses of the coming answers; 200 when it runs out. */
  readonly statuses: number[] = [];
  answer = { contentType: 'text/xml', body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' };
  private server!: Server;
  private waiting: (() => void)[] = [];
  url = '';

  async start(): Promise<this> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.caught.push({
          path: request.url ?? '',
          params: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8'))),
          signature: String(request.headers['x-twilio-signature'] ?? ''),
          contentType: request.headers['content-type'] ?? '',
        });
        response.writeHead(this.statuses.shift() ?? 200, { 'content-type': this.answer.contentType });
        response.end(this.answer.body);
        for (const wake of this.waiting.splice(0)) wake();
      });
    });
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    const address = this.server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    return this;
  }

  /** Resolves when `count` webhooks that fit have come; the test's own timeout is the limit. */
  async until(
    count: number,
    fits: (webhook: CaughtWebhook) => boolean = () => true,
  ): Promise<readonly CaughtWebhook[]> {
    for (;;) {
      const found = this.caught.filter(fits);
      if (found.length >= count) return found;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
