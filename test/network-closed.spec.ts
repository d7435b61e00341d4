import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { fetch } from 'undici';

const SENTENCE = /A test tried to reach .+Tests may only talk to this machine/;

/** How the attempt to connect ends; the socket is closed either way. */
const fateOf = (socket: net.Socket): Promise<Error | 'connected'> =>
  new Promise((settle) => {
    socket.once('error', settle);
    socket.once('connect', () => {
      socket.destroy();
      settle('connected');
    });
  });

describe('tests and the network', () => {
  it.each([
    ['a name', () => net.connect(443, 'api.twilio.com')],
    ['an address', () => net.connect({ port: 443, host: '192.0.2.1' })],
    ['an IPv6 address', () => net.connect({ port: 443, host: '2001:db8::1' })],
    ['a name that only begins like ours', () => net.connect({ port: 443, host: 'localhost.example.com' })],
    ['TLS', () => tls.connect({ port: 443, host: 'api.anthropic.com' })],
  ])('nothing but this machine can be reached: %s', async (_, open) => {
    expect(await fateOf(open())).toMatchObject({ message: expect.stringMatching(SENTENCE), code: 'ENETUNREACH' });
  });

  it('clients of a higher level are told the same', async () => {
    await expect(fetch('https://api.twilio.com/')).rejects.toMatchObject({
      cause: { message: expect.stringMatching(SENTENCE) },
    });
    await expect(new Promise((_, failed) => http.get('http://example.com/').once('error', failed))).rejects.toThrow(
      SENTENCE,
    );
  });

  it('this machine stays reachable, by each of its names', async () => {
    const server = net.createServer((socket) => socket.destroy());
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    for (const open of [
      () => net.connect(port),
      () => net.connect(port, '127.0.0.1'),
      () => net.connect({ port, host: 'localhost' }),
    ])
      expect(await fateOf(open())).toBe('connected');
    await new Promise((closed) => server.close(closed));
  });
});
