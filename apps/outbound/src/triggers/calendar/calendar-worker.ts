import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from './read-calendar.js';

/** What a calendar is read in: a thread of its own, which can be ended whatever the calendar makes it do. */
export interface CalendarTask {
  readonly text: string;
  readonly now: number;
  readonly zone: string;
}

const { text, now, zone } = workerData as CalendarTask;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(readCalendar(text, { now, zone }));
