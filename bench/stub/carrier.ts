import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { machineMs } from '../load/steadily.js';

/** What the parent may ask: count the next `expect` submissions, each answered after `latencyMs`. */
export interface CountSubmissions {
  readonly expect: number;
  readonly latencyMs: number;
}

/** Or: note when each of the next `expect` submissions of one account arrives; all are answered after `latencyMs` to `upToMs`, evenly spread. */
export interface WatchSubmissions {
  readonly watch: string;
  readonly expect: number;
  readonly latencyMs: number;
  readonly upToMs: number;
}

/** The submissions that were watched for: to whom, and when on the clock of the machine ({@link machineMs}). */
export interface SeenSubmissions {
  readonly seen: readonly { readonly to: string; readonly atMs: number }[];
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
let upToMs = 0;
let expected = 0;
let count = 0;
let firstMs = 0;
let lastMs = 0;
let made = 0;
let watched: string | null = null;
let seen: SeenSubmissions['seen'][number][] = [];

function noteCounted(): void {
  lastMs = performance.now();
  if (count === 0) firstMs = lastMs;
  count += 1;
  if (count === expected) process.send?.({ count, firstMs, lastMs } satisfies CountedSubmissions);
}

function noteWatched(form: Buffer): void {
  seen.push({ to: new URLSearchParams(form.toString()).get('To') ?? '', atMs: machineMs() });
  if (seen.length === expected) process.send?.({ seen } satisfies SeenSubmissions);
}

/** The least that speaks Twilio's create call: reads the request to its end and answers 201 with a new message. No callbacks. */
const server = createServer((request, response) => {
  const account = request.url?.split('/')[3] ?? '';
  const parts: Buffer[] = [];
  if (account === watched) request.on('data', (part: Buffer) => void parts.push(part));
  else request.resume();
  request.once('end', () => {
    if (watched === null) noteCounted();
    else if (account === watched) noteWatched(Buffer.concat(parts));
    made += 1;
    const answer = created(`SM${made.toString(16).padStart(32, '0')}`, account);
    const send = (): void => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) });
      response.end(answer);
    };
    const wait = latencyMs + Math.random() * (upToMs - latencyMs);
    if (wait === 0) send();
    else setTimeout(send, wait);
  });
});
server.keepAliveTimeout = 60_000;
process.on('message', (wanted: CountSubmissions | WatchSubmissions) => {
  ({ expect: expected, latencyMs } = wanted);
  upToMs = 'watch' in wanted ? wanted.upToMs : latencyMs;
  watched = 'watch' in wanted ? wanted.watch : null;
  count = 0;
  seen = [];
});
process.once('disconnect', () => process.exit(0));
server.listen(Number(process.env['CARRIER_PORT']), '127.0.0.1', () => {
  process.send?.({ type: 'ready', port: (server.address() as AddressInfo).port });
});
