#!/usr/bin/env node
// `npx parley …`: prepares a fresh clone, then hands over to the command line.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const prepared = spawnSync(process.execPath, [join(root, 'scripts/prepare.mjs'), '--build'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);
process.argv.splice(1, 1, join(root, 'dist/apps/cli/src/main.js'));
process.chdir(process.env.INIT_CWD ?? process.cwd());
await import(join(root, 'dist/apps/cli/src/main.js'));
