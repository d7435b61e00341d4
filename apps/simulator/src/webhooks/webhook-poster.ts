import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request } from 'undici';
import { codeOf } from '../http/json.js';
import { forgedSignature, sign, type WebhookForm } from './signature.js';

/** What came back from one post. */
export interface PostResult {
  /** Null when there was no answer. */
  readonly status: number | null;
  readonly contentType: string | null;
  /** At most {@link MAX_ANSWER_BYTES}. */
  readonly body: string;
  readonly error: 'timeout' | 'refused' | 'broken' | 'overloaded' | null;
  readonly tookMs: number;
}

/** How a webhook is signed: as it should, with a forged signature, or not at all. */
export type Signing = 'valid' | 'forged' | 'none';

/** Connect timeout and whole timeout of a webhook (twilio.md §2). */
export const CONNECT_TIMEOUT_MS = 5_000;
export const WEBHOOK_TIMEOUT_MS = 15_000;
/** How much of an answer is read. */
export const MAX_ANSWER_BYTES = 64 * 1024;
/** Posts under way at once; beyond it a post is given up as `overloaded` instead of filling the memory. */
export const MAX_POSTS_UNDER_WAY = 50_000;
const CONNECTIONS_PER_ORIGIN = 128;

/** Posts signed forms over kept-alive connections. Never throws, never follows a redirect, never retries. */
@Injectable()
export class WebhookPoster implements OnApplicationShutdown {
  private readonly agent = new Agent({
    connections: CONNECTIONS_PER_ORIGIN,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: WEBHOOK_TIMEOUT_MS,
    bodyTimeout: WEBHOOK_TIMEOUT_MS,
    keepAliveTimeout: 10_000,
  });
  private underWay = 0;

  /** `url` is signed as configured, without its fragment: that part is for the carrier only (connection overrides). */
  async post(url: string, form: WebhookForm, authToken: string, signing: Signing = 'valid'): Promise<PostResult> {
    const startedAt = performance.now();
    const done = (result: Partial<PostResult>): PostResult => ({
      status: null,
      contentType: null,
      body: '',
      error: null,
      ...result,
      tookMs: Math.round(performance.now() - startedAt),
    });
    if (this.underWay >= MAX_POSTS_UNDER_WAY) return done({ error: 'overloaded' });
    const address = addressOf(url);
    const signature = signing === 'valid' ? sign(authToken, address, form) : forgedSignature(address);
    this.underWay += 1;
    try {
      const answer = await request(address, {
        method: 'POST',
        dispatcher: this.agent,
        signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
          'user-agent': 'TwilioProxy/1.1 (parley-simulator)',
          accept: '*/*',
          ...(signing !== 'none' && { 'x-twilio-signature': signature }),
        },
        body: new URLSearchParams(form).toString(),
      });
      const contentType = answer.headers['content-type'];
      return done({
        status: answer.statusCode,
        contentType: Array.isArray(contentType) ? contentType.join(',') : (contentType ?? null),
        body: await readSome(answer.body),
      });
    } catch (error) {
      return done({ error: nameOf(error) });
    } finally {
      this.underWay -= 1;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
  }
}

/** What is requested and signed: without the fragment, and never without a path. */
function addressOf(url: string): string {
  const address = url.split('#')[0]!;
  const { pathname, href } = new URL(address);
  return pathname === '/' ? href : address;
}

async function readSome(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_ANSWER_BYTES).toString('utf8');
}

function nameOf(thrown: unknown): 'timeout' | 'refused' | 'broken' {
  const code = codeOf(thrown);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'refused';
  return /timeout/i.test(code) ? 'timeout' : 'broken';
}
