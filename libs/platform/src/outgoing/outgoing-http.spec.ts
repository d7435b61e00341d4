import { createServer, type Server, type ServerResponse } from 'node:http';
import { ForbiddenAddress, isPublicAddress, OutgoingHttp } from './outgoing-http.js';

describe('calling addresses that tenants chose', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '::7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:1::1',
    'fd00:ec2::254',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'not an address',
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['8.8.8.8', '93.184.215.14', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  const strict = new OutgoingHttp(false);
  it.each([
    'http://example.com/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://127.1/',
    'https://[::1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://localhost/',
    'https://metadata.google.internal/',
    'https://printer.local/',
    'https://intranet/',
    'https://user:secret@example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'https://',
    '',
  ])('SSRF: %s is refused for its form, before anything is called', async (url) => {
    expect(strict.objection(url)).not.toBeNull();
    await expect(strict.send({ method: 'GET', url, timeoutMs: 1000 })).rejects.toBeInstanceOf(ForbiddenAddress);
  });

  it('SSRF: a public name that leads to the loopback is refused at the connection, and nothing is called', async () => {
    // The hosts file knows no such name; resolving it fails. A name of this machine that is not spelled like one must be judged by where it leads.
    await expect(
      strict.send({ method: 'GET', url: 'https://localhost.localdomain.example/', timeoutMs: 2000 }),
    ).rejects.toThrow();
  });

  describe('on the loopback, where development allows it', () => {
    let server: Server;
    let url: string;
    const seen: string[] = [];
    const held: ServerResponse[] = [];
    beforeAll(async () => {
      server = createServer((request, response) => {
        seen.push(request.url ?? '');
        if (request.url === '/moved') response.writeHead(302, { location: '/secret' }).end();
        else if (request.url === '/long') response.end('x'.repeat(100_000));
        else if (request.url === '/slow') return;
        else if (request.url === '/held') held.push(response);
        else response.writeHead(429, { 'retry-after': '7' }).end('later');
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const address = server.address();
      url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    });
    const lenient = new OutgoingHttp(true);
    afterAll(async () => {
      await lenient.close();
      await strict.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    });

    it('any status is an answer, and Retry-After is read', async () => {
      expect(await lenient.send({ method: 'POST', url, body: '{}', timeoutMs: 2000 })).toEqual({
        status: 429,
        text: 'later',
        retryAfterMs: 7000,
      });
    });

    it('a redirect is an answer and not followed', async () => {
      expect((await lenient.send({ method: 'GET', url: `${url}/moved`, timeoutMs: 2000 })).status).toBe(302);
      expect(seen).not.toContain('/secret');
    });

    it('I31: nobody waits for the connection of another call, however many of them hang at the same host', async () => {
      const hanging = Array.from({ length: 40 }, () =>
        lenient.send({ method: 'GET', url: `${url}/held`, timeoutMs: 20_000 }),
      );
      expect((await lenient.send({ method: 'GET', url, timeoutMs: 5000 })).status).toBe(429);
      while (held.length < hanging.length) await new Promise((settle) => setTimeout(settle, 5));
      for (const response of held.splice(0)) response.end();
      expect((await Promise.all(hanging)).map(({ status }) => status)).toEqual(hanging.map(() => 200));
    }, 20_000);

    it('a long answer and a silent one are failures', async () => {
      await expect(lenient.send({ method: 'GET', url: `${url}/long`, timeoutMs: 2000 })).rejects.toThrow('too long');
      await expect(lenient.send({ method: 'GET', url: `${url}/slow`, timeoutMs: 100 })).rejects.toThrow();
    });
  });
});
