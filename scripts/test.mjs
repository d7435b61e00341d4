// Runs Jest and closes with one line that people and machines can read: `N passed, N failed`. Arguments go to Jest as they are. Fails when anything failed
// or when nothing ran. With PARLEY_TEST_SUMMARY=<file> the closing line goes to that file, for a caller that adds up several runs.
// With PARLEY_TEST_RESULTS=<file> what Jest knows of every test is kept there, for `npm run demands -- --results <file>`.
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const kept = resolve(process.env.PARLEY_TEST_RESULTS ?? '.');
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = mkdtempSync(join(tmpdir(), 'parley-results-'));
const results = join(folder, 'results.json');
// Every suite may run whole apps and a database beside them, so more workers than this make each other late.
const MAX_WORKERS = 2;

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    `--maxWorkers=${MAX_WORKERS}`,
    '--json',
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));

jest.once('exit', (code) => {
  const counts = readCounts();
  if (process.env.PARLEY_TEST_RESULTS && existsSync(results)) copyFileSync(results, kept);
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) {
    console.log(`Jest ended with ${code ?? 'a signal'} although no test failed; see above.`);
    counts.failed = 1;
  }
  const line = `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`;
  if (process.env.PARLEY_TEST_SUMMARY) writeFileSync(process.env.PARLEY_TEST_SUMMARY, `${line}\n`);
  else console.log(line);
  process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1;
});

function readCounts() {
  try {
    const run = JSON.parse(readFileSync(results, 'utf8'));
    return {
      passed: run.numPassedTests,
      // A file that could not even be loaded has no failed test, and is a failure all the same.
      failed: run.numFailedTests + run.numRuntimeErrorTestSuites,
      skipped: run.numPendingTests + run.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
