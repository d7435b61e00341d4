import type twilio from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type response from 'twilio/lib/http/response.js';
import { Agent, type Dispatcher } from 'undici';

/** Connections kept per origin, shared by every account that sends there. */
const CONNECTIONS_PER_ORIGIN = 128;
/** Longest wait for TCP and TLS to be set up. Nothing has left before that, so giving up is safe. */
const CONNECT_TIMEOUT_MS = 4_000;
/**
 * Idle connections are given up before Node's and Twilio's servers give them up: a write into a closing one is an
 * unknown outcome.
 */
const IDLE_MS = 4_000;
/** Different origins at a time: Twilio's regions and a simulator are a handful. */
const MAX_ORIGINS = 64;

const POOL = new Agent({
  connections: CONNECTIONS_PER_ORIGIN,
  pipelining: 1,
  keepAliveTimeout: IDLE_MS,
  maxOrigins: MAX_ORIGINS,
  allowH2: false,
  connect: { timeout: CONNECT_TIMEOUT_MS },
});

/** What came of one HTTP request, as far as anybody can know. */
export type Exchange =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Null when it never ended, broke off or exceeded the cap. */
      readonly body: string | null;
    }
  /** No byte left: refused, unresolved, no TLS, or given up while waiting for a connection. */
  | { readonly kind: 'not_sent' }
  /** It left, wholly or in part, and no status came back. */
  | { readonly kind: 'lost' };

/** The bounds of one request. */
export interface Terms {
  /** Where it goes, whatever address the SDK had in mind. */
  readonly origin: string;
  readonly signal: AbortSignal;
  /** For everything: waiting for a connection, writing, and the last byte of the answer. */
  readonly deadlineMs: number;
  readonly maxAnswerBytes: number;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** One request, once: no redirect is followed, nothing is repeated. Never rejects. */
export function exchange(call: Call, terms: Terms): Promise<Exchange> {
  const { promise, resolve } = promiseOf<Exchange>();
  if (terms.signal.aborted) return Promise.resolve({ kind: 'not_sent' });
  let controller: Dispatcher.DispatchController | null = null;
  let head: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | null = null;
  let settled = false;
  let size = 0;
  const chunks: Buffer[] = [];
  const settle = (body: string | null): void => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    terms.signal.removeEventListener('abort', giveUp);
    if (head !== null) resolve({ kind: 'answered', ...head, body });
    else resolve({ kind: controller === null ? 'not_sent' : 'lost' });
  };
  const giveUp = (): void => {
    settle(null);
    controller?.abort(new Error('given up'));
  };
  const timer = setTimeout(giveUp, terms.deadlineMs);
  terms.signal.addEventListener('abort', giveUp, { once: true });
  const handler: Dispatcher.DispatchHandler = {
    // Called with the connection in hand and the first byte not yet written: from here on the request may arrive.
    onRequestStart(begun) {
      if (settled) begun.abort(new Error('given up before the first byte'));
      else controller = begun;
    },
    onResponseStart(_, status, headers) {
      if (status >= 200) head = { status, headers: flat(headers) };
    },
    onResponseData(_, chunk) {
      size += chunk.length;
      if (size > terms.maxAnswerBytes) giveUp();
      else chunks.push(chunk);
    },
    onResponseEnd: () => settle(Buffer.concat(chunks).toString('utf8')),
    onResponseError: () => settle(null),
  };
  try {
    POOL.dispatch({ ...call, origin: terms.origin, headersTimeout: 0, bodyTimeout: 0 }, handler);
  } catch {
    settle(null);
  }
  return promise;
}

function promiseOf<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** Names in lower case, a repeated header joined with a comma. */
function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> {
  const entries: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) entries.push([name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]);
  }
  return Object.fromEntries(entries);
}

/**
 * The transport handed to the SDK for one call. The SDK builds the request (path, fields, credentials) and this sends
 * it; what came of it stays in `exchange`, because the SDK's own errors cannot tell "never left" from "no answer" and
 * carry the provider's words, which may quote numbers. It does not inherit from the SDK's own transport, whose
 * constructor sets up an HTTP agent and an axios client that would be thrown away with every text.
 */
export class OneCall implements Pick<twilio.RequestClient, 'request'> {
  /** Stays `not_sent` when the SDK refuses to build its request. */
  exchange: Exchange = { kind: 'not_sent' };

  constructor(private readonly terms: Terms) {}

  async request<Data>(options: RequestClient.RequestOptions<Data>): Promise<response.default<Data>> {
    const url = new URL(options.uri);
    for (const [name, value] of fieldsOf(options.params)) url.searchParams.append(name, value);
    const { username, password } = options;
    if (username === undefined || password === undefined) throw new Error('The SDK gave no credentials');
    const headers: Record<string, string> = {
      authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
    };
    for (const [name, value] of fieldsOf(options.headers)) headers[name.toLowerCase()] = value;
    this.exchange = await exchange(
      {
        method: options.method === 'post' ? 'POST' : 'GET',
        path: url.pathname + url.search,
        headers,
        body: options.method === 'post' ? new URLSearchParams(fieldsOf(options.data)).toString() : null,
      },
      this.terms,
    );
    if (this.exchange.kind !== 'answered' || this.exchange.body === null) throw new Error('There is no whole answer');
    const { status, body, headers: received } = this.exchange;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the SDK takes text and parses it itself
    return { statusCode: status, body: body as Data, headers: received, toString: () => `HTTP ${status}` };
  }
}

/** The scalar properties of what the SDK assembled, as text; what it left undefined is dropped. */
function fieldsOf(source: unknown): [string, string][] {
  const fields: [string, string][] = [];
  for (const [name, value] of Object.entries(source ?? {})) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      fields.push([name, String(value)]);
    }
  }
  return fields;
}
