import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** The part of Fastify's reply the simulator uses; some of its answers must be broken on purpose, so it speaks to the socket too. */
export interface WireReply {
  readonly raw: ServerResponse;
  status(code: number): this;
  header(name: string, value: string): this;
  send(payload?: unknown): this;
  /** Tells Fastify that this answer is ours alone from here on. */
  hijack(): this;
}

/** The part of Fastify's request the simulator uses. */
export interface WireRequest {
  readonly raw: IncomingMessage;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A repeated or missing header as one string; empty when it is not there. */
export const headerOf = (request: WireRequest, name: string): string => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : (value ?? '');
};

/** Waits `ms`; returns at once for zero, so that the unslowed path pays no timer. */
export const pause = async (ms: number): Promise<void> => {
  if (ms > 0) await sleep(ms);
};
