import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeMachine } from './machine.js';
import { measure, type Outcome } from './measure.js';
import { readOptions, type BenchOptions } from './options.js';
import { RATIOS } from './ratios/index.js';
import { isGood, presentTable, type Report } from './report.js';
import { openWorkplace, type Workplace } from './workplace.js';

/** A run that takes longer is stuck. */
const LONGEST_RUN_MS = 20 * 60_000;
const say = (line: string): void => console.error(line);

async function run(options: BenchOptions, place: Workplace): Promise<Report> {
  const machine = describeMachine(place.postgres, process.argv.slice(2));
  const outcomes: Outcome[] = [];
  const broken: { id: string; why: string }[] = [];
  for (const ratio of RATIOS.filter(({ id }) => options.ids.includes(id))) {
    try {
      outcomes.push(await measure(ratio, place, options));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say(`${ratio.id}: ${error instanceof Error ? error.stack : why}`);
      broken.push({ id: ratio.id, why });
    }
  }
  const { rounds, seconds, tenants, profile } = options;
  return { machine, options: { rounds, seconds, tenants, profile }, outcomes, broken };
}

async function main(): Promise<number> {
  const options = readOptions(
    process.argv.slice(2),
    RATIOS.map(({ id }) => id),
  );
  if (!options.ok) {
    for (const fault of options.error) say(fault);
    return 2;
  }
  const place = await openWorkplace(say, options.value.profile);
  const stopped = new Promise<string>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(`stopped by ${signal}`));
    setTimeout(() => resolve(`not done within ${LONGEST_RUN_MS / 60_000} minutes`), LONGEST_RUN_MS).unref();
  });
  try {
    const report = await Promise.race([run(options.value, place), stopped]);
    if (typeof report === 'string') {
      say(`The benchmarks were ${report}.`);
      return 1;
    }
    const json = `${JSON.stringify(report, null, 2)}\n`;
    const folder = fileURLToPath(new URL('../../bench/results', import.meta.url));
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/latest.json`, json);
    console.log(options.value.json ? json.trimEnd() : presentTable(report));
    return isGood(report) ? 0 : 1;
  } finally {
    await place.close();
  }
}

process.exitCode = await main();
// Nothing that a run stopped half-way left behind may keep us.
process.exit();
