import type { FastifyRequest } from 'fastify';

/** Longest address that is read. */
const MAX_ADDRESS = 45;

/**
 * Who is asking, for counting requests of callers whom nobody knows: the connection's address, or with `proxies` trusted ones in front what the outermost of them saw. What callers write further left in
 * X-Forwarded-For is never believed. An IPv6 network of 64 bits is one caller: whoever has one has all its addresses.
 */
export function clientAddress(connection: string, forwarded: string | undefined, proxies: number): string {
  const hops = (forwarded ?? '').split(',').slice(-proxies);
  const told = proxies > 0 && forwarded !== undefined ? hops[Math.max(0, hops.length - proxies)]!.trim() : connection;
  const address = (told.length > 0 && told.length <= MAX_ADDRESS ? told : connection).toLowerCase();
  const mapped = address.replace(/^::ffff:(?=\d+\.)/, '');
  return mapped.includes(':') ? networkOf(mapped) : mapped;
}

/** {@link clientAddress} of a request. */
export function callerOf({ headers, socket }: FastifyRequest, proxies: number): string {
  const forwarded = headers['x-forwarded-for'];
  return clientAddress(socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join(',') : forwarded, proxies);
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
