import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the parent may ask: count the next `expect` submissions, each answered after `latencyMs`. */
export interface CountSubmissions {
  readonly expect: number;
  readonly latencyMs: number;
}

/** When the counted submissions arrived, on this process's own clock. */
export interface CountedSubmissions {
  readonly count: number;
  readonly firstMs: number;
  readonly lastMs: number;
}

const created = (sid: string, account: string): string =>
  JSON.stringify({
    account_sid: account,
    api_version: '2010-04-01',
    body: '',
    date_created: 'Sat, 21 Nov 2026 09:30:00 +0000',
    date_sent: null,
    date_updated: 'Sat, 21 Nov 2026 09:30:00 +0000',
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: null,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid,
    status: 'queued',
    subresource_uris: { media: `/2010-04-01/Accounts/${account}/Messages/${sid}/Media.json` },
    to: null,
    uri: `/2010-04-01/Accounts/${account}/Messages/${sid}.json`,
  });

let latencyMs = 0;
let expected = 0;
let count = 0;
let firstMs = 0;
let lastMs = 0;
let made = 0;

/** The least that speaks Twilio's create call: reads the request to its end and answers 201 with a new message. No callbacks. */
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    lastMs = performance.now();
    if (count === 0) firstMs = lastMs;
    count += 1;
    if (count === expected) process.send?.({ count, firstMs, lastMs } satisfies CountedSubmissions);
    made += 1;
    const answer = created(`SM${made.toString(16).padStart(32, '0')}`, request.url?.split('/')[3] ?? '');
    const send = (): void => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
      response.end(answer);
    };
    if (latencyMs === 0) send();
    else setTimeout(send, latencyMs);
  });
});
server.keepAliveTimeout = 60_000;
process.on('message', (wanted: CountSubmissions) => {
  ({ expect: expected, latencyMs } = wanted);
  count = 0;
});
process.once('disconnect', () => process.exit(0));
server.listen(Number(process.env['CARRIER_PORT']), '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
});
