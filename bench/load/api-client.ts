import { Pool } from 'undici';

/** The outbound API, called with one key. */
export interface ApiClient {
  /** The JSON of a 2xx answer; throws what came instead. */
  post<Answer>(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

/** Connections are kept; as many as a steady load of some 50 requests a second may need at once. */
const CONNECTIONS = 64;

/** Opens a client of `origin`. */
export function openApi(origin: string, key: string): ApiClient {
  const pool = new Pool(origin, { connections: CONNECTIONS, pipelining: 1 });
  return {
    async post<Answer>(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
      const answer = await pool.request({
        path,
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      const text = await answer.body.text();
      if (answer.statusCode >= 300) throw new Error(`POST ${path}: ${answer.statusCode} ${text.slice(0, 500)}`);
      return JSON.parse(text) as Answer;
    },
    close: () => pool.close(),
  };
}
