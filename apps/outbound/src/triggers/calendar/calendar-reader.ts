import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { err, type Result } from '#libs/kernel';
import { ProblemError, type Fault } from '#libs/platform';
import type { CalendarTask } from './calendar-worker.js';
import type { ReadCalendar } from './read-calendar.js';

/** A calendar that is not read by then holds rules that never come true. */
const READ_WITHIN_MS = 3_000;
/** Memory that reading one may take. */
const MEMORY_MB = 128;
/** Calendars that one process reads at the same time. */
const AT_ONCE = 2;

/** Reads calendars of strangers in threads of their own, bounded in time and memory: recurrence rules can be written so that no library finds an end. */
@Injectable()
export class CalendarReader {
  private running = 0;

  /** The calendar, or all its faults. Refuses when too many are being read. */
  async run(task: CalendarTask): Promise<Result<ReadCalendar, readonly Fault[]>> {
    if (this.running >= AT_ONCE)
      throw new ProblemError(
        'ERR_TOO_MANY_REQUESTS',
        'Other calendars are being read. Send this one again in a moment.',
        {
          retryAfterSeconds: 2,
        },
      );
    this.running += 1;
    const worker = new Worker(new URL('./calendar-worker.js', import.meta.url), {
      workerData: task,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const tooLong = setTimeout(() => void worker.terminate(), READ_WITHIN_MS);
    try {
      return await new Promise((settle) => {
        worker.once('message', settle);
        worker.once('error', () => settle(TOO_COSTLY));
        worker.once('exit', () => settle(TOO_COSTLY));
      });
    } finally {
      clearTimeout(tooLong);
      this.running -= 1;
      await worker.terminate();
    }
  }
}

const TOO_COSTLY = err([
  {
    field: 'VCALENDAR',
    code: 'ERR_CALENDAR_TOO_COSTLY',
    message: 'takes too long to read: it holds a rule that never or hardly ever comes true',
  },
]);
