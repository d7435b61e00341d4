import { Pool, type Dispatcher } from 'undici';
import { processorTime } from '../cpu.js';
import { quantile } from '../statistics.js';
import type { ReadyRequest } from './twilio-requests.js';

/** How hard to drive. */
export interface Pressure {
  /** Connections, each with one request at a time. */
  readonly connections: number;
  /** Stops earlier when the requests run out. */
  readonly seconds: number;
  /** Processes whose processor time is counted, their children included. */
  readonly busy?: readonly number[];
}

/** What a server took. */
export interface Driven {
  readonly sent: number;
  /** Answered with a 2xx. */
  readonly accepted: number;
  /** Accepted per second, from the first request to the last answer. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the watched processes for one request; null where it cannot be read or nobody asked. */
  readonly processorUs: number | null;
}

/** Posts ready requests over kept-alive connections as fast as they are answered. Throws when anything but a 2xx comes back. */
export async function drive(
  origin: string,
  requests: readonly ReadyRequest[],
  { connections, seconds, busy = [] }: Pressure,
): Promise<Driven> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const waits = new Float64Array(requests.length);
  let next = 0;
  let accepted = 0;
  const faults = new Map<string, number>();
  const ticked = processorTime(busy);
  const started = performance.now();
  const until = started + seconds * 1000;
  const worker = async (): Promise<void> => {
    while (next < requests.length && performance.now() < until) {
      const index = next;
      next += 1;
      const begun = performance.now();
      const fault = await post(pool, requests[index]!);
      waits[index] = performance.now() - begun;
      if (fault === null) accepted += 1;
      else faults.set(fault, (faults.get(fault) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  const used = processorTime(busy);
  await pool.close();
  if (faults.size > 0) {
    throw new Error(
      `Not everything was accepted: ${[...faults].map(([fault, times]) => `${times} times ${fault}`).join(', ')}`,
    );
  }
  const taken = waits.subarray(0, next);
  return {
    sent: next,
    accepted,
    perSecond: accepted / elapsed,
    p50Ms: quantile(taken, 0.5),
    p99Ms: quantile(taken, 0.99),
    processorUs: busy.length === 0 || ticked === null || used === null ? null : (used - ticked) / accepted,
  };
}

/** Null for a 2xx; otherwise what came instead. Never rejects. */
function post(pool: Pool, { path, headers, body }: ReadyRequest): Promise<string | null> {
  return new Promise((settle) => {
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      // undici takes a handler for one of the current kind by this method.
      onRequestStart: () => undefined,
      onResponseStart: (_controller, code) => void (status = code),
      onResponseData: () => undefined,
      onResponseEnd: () => settle(status >= 200 && status < 300 ? null : `status ${status}`),
      onResponseError: (_controller, error) => settle(error.message),
    };
    pool.dispatch({ path, method: 'POST', headers, body }, handler);
  });
}
