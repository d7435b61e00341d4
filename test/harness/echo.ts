import http from 'node:http';

/** A provider and a model that quote back in their errors what they were sent, as real ones do; everything else is passed on. */
export interface EchoingProxy {
  readonly url: string;
  /** How often each kind of failure was answered. */
  readonly answered: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/** Words in a request that make it fail, and how. */
const FAILURES = {
  'fail-refused': 400,
  'fail-throttled': 429,
  'fail-broken': 500,
  'fail-page': 502,
  'fail-denied': 401,
} as const;

/**
 * Stands before the simulator. A request that holds one of the words `fail-refused`, `fail-throttled`, `fail-broken`, `fail-page` or `fail-denied` is answered with an error whose text
 * repeats the whole request.
 */
export async function startEchoingProxy(target: () => string): Promise<EchoingProxy> {
  const answered: Record<string, number> = {};
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const said = decodeURIComponent(
        body
          .toString()
          .replaceAll('+', ' ')
          .replace(/%(?![0-9a-f]{2})/gi, '%25'),
      );
      // Of a conversation the newest words count: it carries the earlier ones along.
      const [word, status] = Object.entries(FAILURES)
        .filter(([one]) => said.includes(one))
        .toSorted(([one], [other]) => said.lastIndexOf(other) - said.lastIndexOf(one))[0] ?? [null, 0];
      if (request.method !== 'POST' || word === null) {
        void passOn(target(), request, body, response);
        return;
      }
      answered[word] = (answered[word] ?? 0) + 1;
      const message = `Cannot take this: ${said}`;
      response.statusCode = status;
      if (word === 'fail-page') {
        response.setHeader('content-type', 'text/html').end(`<html><body>${message}</body></html>`);
        return;
      }
      const forModel = request.url?.startsWith('/v1/') === true;
      response
        .setHeader('content-type', 'application/json')
        .end(
          JSON.stringify(
            forModel
              ? { type: 'error', error: { type: 'invalid_request_error', message }, request_id: 'req_echo' }
              : { code: 21617, message, more_info: `https://www.twilio.com/docs?q=${said}`, status },
          ),
        );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    answered,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function passOn(
  target: string,
  request: http.IncomingMessage,
  body: Buffer,
  response: http.ServerResponse,
): Promise<void> {
  const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
  const onward = http.request(`${target}${request.url}`, {
    method: request.method,
    headers: { ...headers, 'content-length': body.length },
  });
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}
