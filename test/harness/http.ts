import http from 'node:http';

/** What came back, byte for byte; nothing is decoded, followed or repeated. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** A request as some program of somebody else's might send it. */
export interface RawRequest {
  readonly method?: string;
  /** Headers exactly as given; `content-length` and `host` are added where they are missing. */
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** The body is not all there is: the request stays open until it is answered. */
  readonly unfinished?: boolean;
}

/**
 * Sends one request. An answer that comes before the whole request was taken is an answer, too; rejects when the connection ends without one.
 */
export function rawRequest(
  url: string,
  { method = 'POST', headers = {}, body = '', unfinished = false }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((settle, fail) => {
    const { hostname, port, origin } = new URL(url);
    const bytes = Buffer.from(body);
    const request = http.request({
      hostname,
      port,
      method,
      // Not the parsed path: what a URL parser would tidy up must arrive as it is.
      path: url.slice(origin.length),
      headers: headers['transfer-encoding'] === undefined ? { 'content-length': bytes.length, ...headers } : headers,
      agent: false,
    });
    let answered = false;
    request.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      const done = (): void =>
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        });
      response.on('end', () => {
        done();
        request.destroy();
      });
      response.on('error', done);
    });
    // A server that has refused closes while we are still writing.
    request.on('error', (error) => (answered ? undefined : fail(error)));
    if (unfinished) request.write(bytes);
    else request.end(bytes);
  });
}

/** Runs `work` over all items, at most `width` at once; results in the items' order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
