import type { ImportJob, LineFault } from '#libs/consent';
import { showId } from '#libs/kernel';

/** One fault in one line: where, what, what to do. */
export const printFault = ({ line, field, code, message }: LineFault): string =>
  `line ${line}  ${field}  ${code}  ${message}\n`;

/** What a list came to. */
export const printJob = (job: ImportJob): string =>
  `${showId('import', job.id)}  ${job.state}  ${count(job.linesDone)} of ${count(job.linesTotal)} lines: ` +
  `${count(job.added)} added, ${count(job.known)} known already, ${count(job.refused)} refused\n`;

/** Tells how far an import is, how fast it goes and when it may be done; lines of an earlier run do not count for the speed. */
export function progressOf(startedMs: number): (job: ImportJob, nowMs: number) => string {
  let first: number | null = null;
  return (job, nowMs) => {
    // What the first part brought is not known apart from what was there; a part is too short to matter.
    first ??= job.linesDone;
    const perSecond = ((job.linesDone - first) * 1000) / Math.max(1, nowMs - startedMs);
    const left = job.linesTotal - job.linesDone;
    const eta = perSecond > 0 ? `, about ${duration(left / perSecond)} left` : '';
    return `${count(job.linesDone)} of ${count(job.linesTotal)} lines, ${count(Math.round(perSecond))} lines/s${eta}, ${count(job.refused)} refused`;
  };
}

const count = (value: number): string => value.toLocaleString('en-US');

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
