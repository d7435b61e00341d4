import { Pool } from 'undici';

/** What one text costs somebody who only sends it. */
export interface BareText {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Sends one text `count` times: writes the form, posts it over one of `inFlight` kept connections, reads the answer and takes the message's id from it. Nothing is decided,
 * nothing is written down. Throws when an answer is no new message.
 */
export async function sendBare(
  origin: string,
  { path, headers, fields }: BareText,
  count: number,
  inFlight: number,
): Promise<void> {
  const pool = new Pool(origin, { connections: inFlight, pipelining: 1 });
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { statusCode, body } = await pool.request({
        path,
        method: 'POST',
        headers,
        body: new URLSearchParams(fields).toString(),
      });
      const { sid } = (await body.json()) as { readonly sid?: string };
      if (statusCode !== 201 || sid === undefined) throw new Error(`The carrier answered ${statusCode}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  await pool.close();
}
