// Makes a fresh clone ready with nothing but Node and npm: installs exactly what the lock file names, and with
// `--build` compiles. Both steps are skipped when nothing they depend on has changed. Node built-ins only.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Parley needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node and run the command again.`,
  );
}

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};
const stampIs = (file, value) => existsSync(file) && readFileSync(file, 'utf8') === value;

const lockHash = hashOf(['package-lock.json']);
const installStamp = 'node_modules/.parley-stamp';
if (!stampIs(installStamp, lockHash)) {
  console.error('Installing packages (once, about half a minute) …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  run(
    [...npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'npm could not install the packages. Is the registry reachable?',
  );
  writeFileSync(installStamp, lockHash);
}

if (process.argv.includes('--build')) {
  const sources = [
    'tsconfig.json',
    'tsconfig.build.json',
    ...['apps', 'libs', 'migrations', 'bench'].flatMap(typescriptBelow),
  ];
  const buildHash = hashOf(sources);
  if (!stampIs('dist/.stamp', buildHash)) {
    console.error('Compiling …');
    run(
      [process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
      'The code does not compile; see above.',
    );
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/.stamp', buildHash);
  }
}

function typescriptBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'web')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? typescriptBelow(path) : /\.(ts|json)$/.test(entry.name) ? [path] : [];
    })
    .sort((left, right) => (left < right ? -1 : 1));
}

function run([command, ...args], whatItMeans) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail(`${whatItMeans}${error ? ` (${error.message})` : ''}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
