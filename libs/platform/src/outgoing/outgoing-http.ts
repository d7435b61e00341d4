import { lookup, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';

/** What came back from an address that a tenant chose. */
export interface OutgoingAnswer {
  readonly status: number;
  /** At most as long as asked for. */
  readonly text: string;
  /** `Retry-After` in milliseconds, when it was given in seconds. */
  readonly retryAfterMs: number | null;
}

/** One request to an address that a tenant chose. */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  /** Bytes of the answer that are read; a longer one is a failure. */
  readonly maxAnswerBytes?: number;
}

/** Why an address may not be called. The message says what to do and names no address. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

const MAX_ANSWER_BYTES = 64_000;

/**
 * HTTP to addresses that tenants chose: webhooks, lists of opt-outs, owners of facts. Only https, only public addresses: the name is looked up once and the connection goes to the
 * very address that was judged, so that a name cannot point elsewhere a moment later (SSRF, DNS rebinding). Redirects are not followed. Throws {@link ForbiddenAddress}, or the
 * error of the transport, which names no person; an answer of any status is an answer.
 */
export class OutgoingHttp {
  private readonly agent: Agent;

  /** `allowPrivate` lets http and private addresses through: development and tests, whose everything is on the loopback. */
  constructor(private readonly allowPrivate: boolean) {
    this.agent = new Agent({
      connect: { timeout: 5_000, lookup: allowPrivate ? lookupHere : lookupPublic },
      keepAliveTimeout: 10_000,
      // As many as calls are under way: a pool would let one tenant's slow receiver use up the time limits of another one's at the same host (I31). Callers limit their calls.
      connections: null,
      pipelining: 1,
    });
  }

  /** Whether {@link send} would refuse the address for its form; what its name leads to is found out when it is called. Null: nothing against it. */
  objection(url: string): string | null {
    const read = URL.parse(url);
    if (read === null) return 'must be an address such as https://example.com/hooks';
    if (read.username !== '' || read.password !== '') return 'must not hold a user name or a password';
    if (this.allowPrivate) return ['http:', 'https:'].includes(read.protocol) ? null : 'must begin with https://';
    if (read.protocol !== 'https:') return 'must begin with https://';
    const host = read.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0) return isPublicAddress(host) ? null : 'must not lead to a private address';
    return /\.(?:local|localhost|internal|home|lan|corp|intranet)\.?$|^[^.]+$/i.test(host)
      ? 'must not lead to a private name'
      : null;
  }

  /** Sends once; never follows a redirect and never tries again. */
  async send({
    method,
    url,
    headers = {},
    body,
    timeoutMs,
    maxAnswerBytes = MAX_ANSWER_BYTES,
  }: OutgoingRequest): Promise<OutgoingAnswer> {
    const objection = this.objection(url);
    if (objection !== null) throw new ForbiddenAddress(`The address ${objection}`);
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await request(url, {
      method,
      headers: { 'user-agent': 'Parley', ...headers },
      ...(body === undefined ? {} : { body }),
      dispatcher: this.agent,
      signal,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxAnswerBytes) {
        answer.body.destroy();
        throw new Error('The answer is too long');
      }
      chunks.push(chunk);
    }
    const seconds = Number(answer.headers['retry-after'] ?? Number.NaN);
    return {
      status: answer.statusCode,
      text: Buffer.concat(chunks).toString(),
      retryAfterMs: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
    };
  }

  /** Ends idle connections. */
  close(): Promise<void> {
    return this.agent.close();
  }
}

/** True for an address of the open internet; loopback, private, link-local (metadata), multicast, mapped, translated and reserved ones are not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return read.range() === 'unicast' && !(read.kind() === 'ipv6' && TRANSLATED.some((prefix) => read.match(prefix)));
}

/** IPv6 ranges that lead to an IPv4 address or to ourselves and that the library calls unicast in some versions. */
const TRANSLATED = ['64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32', '::/96', 'fec0::/10'].map((range) =>
  ipaddr.parseCIDR(range),
);

/** Names below `localhost` are this machine, also where the system's own look-up does not say so (RFC 6761 §6.3). */
const lookupHere: LookupFunction = (host, options, done) =>
  lookup(host.endsWith('.localhost') ? 'localhost' : host, options, done);

/** Looks a name up and hands on public addresses only, to the connection itself. */
const lookupPublic: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, '', 4);
    const addresses: LookupAddress[] = found;
    // One private address among public ones is a trap, not an accident to be worked around.
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(new ForbiddenAddress('The address leads to a private network'), '', 4);
    return options.all === true ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family);
  });
};
