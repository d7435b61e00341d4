import { subscribe } from 'node:diagnostics_channel';

/** Places where a test may kill the process for real (reliability §3.3). The names are the proof's vocabulary. */
export const CRASH_POINTS = [
  'in.received',
  'in.verified',
  'in.before_commit',
  'in.after_commit_before_ack',
  'in.acked',
  'lane.claimed',
  'llm.before',
  'llm.after',
  'reply.before_commit',
  'reply.committed',
  'out.accepted',
  'out.claimed',
  'out.gate_committed',
  'http.before_write',
  'http.after_write',
  'http.response_read',
  'out.before_result_commit',
  'out.result_committed',
  'dlr.before_commit',
  'plan.claimed',
  'plan.before_commit',
  'plan.committed',
  'bulk.stored',
  'bulk.part_committed',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number];

const [armed, at] = (process.env['CRASH_AT'] ?? '').split(':');
let passes = 0;

/**
 * Kills this process with SIGKILL when `CRASH_AT=<point>[:n]` names this point, on its n-th pass. Configuration refuses the variable
 * in production; unset it costs one comparison.
 */
export function crashPoint(point: CrashPoint): void {
  if (armed !== point) return;
  passes += 1;
  if (passes >= Number(at ?? 1)) process.kill(process.pid, 'SIGKILL');
}

// After the last byte of a request to a provider and before its answer there is no line of ours: undici tells when it is there.
if (armed === 'http.after_write') subscribe('undici:request:bodySent', () => crashPoint('http.after_write'));
