import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of /proc are hundredths of a second on every Linux. */
const TICK_US = 10_000;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/**
 * Processor time that these processes and their direct children have used, in microseconds. Unlike a rate it hardly changes when somebody else uses the machine. Null
 * where there is no /proc. Children that have ended count as long as their parent lives.
 */
export function processorTime(pids: readonly number[]): number | null {
  let ticks = 0;
  try {
    for (const entry of readdirSync('/proc')) {
      const found = /^\d+$/.test(entry) ? readProcess(Number(entry)) : null;
      if (found === null) continue;
      if (pids.includes(found.pid)) ticks += found.ticks + found.ended;
      else if (pids.includes(found.parent)) ticks += found.ticks;
    }
  } catch {
    return null;
  }
  return ticks * TICK_US;
}

/** proc(5): after the name in brackets come state, parent …; user and system time are the 12th and 13th of these, those of ended children the next two. */
function readProcess(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      pid,
      parent: Number(fields[1]),
      ticks: Number(fields[11]) + Number(fields[12]),
      ended: Number(fields[13]) + Number(fields[14]),
    };
  } catch {
    return null;
  }
}
