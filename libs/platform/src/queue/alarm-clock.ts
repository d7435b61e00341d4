import type { Clock } from '#libs/kernel';
import type { Queue } from 'bullmq';
import type { Log } from '../telemetry/logger.js';

/** Kinds of due work that a process may be woken for; also the names of the BullMQ queues. */
export const WORK_KINDS = ['turns', 'deliveries', 'receipts', 'plans'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Alarms for the same kind that fall into one such slice of time are one alarm. */
const SLICE_MS = 25;
/** An alarm may come later by this share of how far ahead it is: nobody notices, and a burst sets fewer of them. */
const SLICE_SHARE = 0.025;
const ALARM_WAIT_MS = 2000;

/**
 * BullMQ as the alarm clock: "look for due turns at 12:00:04". An alarm carries no id at all; what is due is decided by rows. So a lost,
 * doubled or early alarm changes nothing, and a burst of a thousand texts sets a handful of alarms. When the queue cannot be
 * reached the alarm is dropped: the sweep of every process finds the work within `SWEEP_MS`.
 */
export class AlarmClock {
  private readonly recent = new Map<string, number>();

  constructor(
    private readonly queues: Readonly<Record<WorkKind, Queue>>,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Wakes one process for `kind` at `at` (or now). Never throws and need not be awaited. */
  ring(kind: WorkKind, at?: Date): void {
    const now = this.clock.now().getTime();
    // The end of the slice, so that the alarm can never fire before work committed within the slice.
    const wanted = Math.max(now, at?.getTime() ?? now);
    const slice =
      Math.max(1, 2 ** Math.floor(Math.log2(Math.max(1, ((wanted - now) * SLICE_SHARE) / SLICE_MS)))) * SLICE_MS;
    const due = (Math.floor(wanted / slice) + 1) * slice;
    const jobId = `${kind}-${due.toString(36)}x`;
    if (this.alreadySet(jobId, due, now)) return;
    const queue = this.queues[kind];
    void withDeadline(
      queue.add('due', {}, { jobId, delay: due - now, attempts: 1, removeOnComplete: true, removeOnFail: true }),
      ALARM_WAIT_MS,
    ).catch(() => {
      this.recent.delete(jobId);
      this.log.warn('An alarm could not be set; the next sweep will find the work', { kind });
    });
  }

  private alreadySet(jobId: string, due: number, now: number): boolean {
    if (this.recent.has(jobId)) return true;
    if (this.recent.size > 1000) for (const [id, at] of this.recent) if (at < now) this.recent.delete(id);
    this.recent.set(jobId, due);
    return false;
  }
}

function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((settle, fail) => {
    const timer = setTimeout(() => fail(new Error('The queue did not answer in time')), ms);
    work.then(settle, fail).finally(() => clearTimeout(timer));
  });
}
