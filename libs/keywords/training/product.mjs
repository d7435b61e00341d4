/** The product's own source, compiled into a temporary folder, so that training reads texts exactly as the product does. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const LIBS = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'keywords-training-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

function compile() {
  for (const lib of ['kernel', 'keywords']) {
    const source = join(LIBS, lib, 'src');
    for (const file of readdirSync(source, { recursive: true })) {
      if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
      const { code } = transformSync(readFileSync(join(source, file), 'utf8'), {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      const to = join(folder, 'source/libs', lib, 'src', file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, code);
    }
  }
  const imports = { '#libs/*': './libs/*/src/index.js' };
  writeFileSync(join(folder, 'source/package.json'), JSON.stringify({ type: 'module', imports }));
}
compile();
let copies = 0;

/** The content of the weights file. */
export const weightsFile = ({ version, bytes, ...rest }) =>
  `/** Weights of the trained stage, written by training/train.mjs. Never edited by hand. */
export const WEIGHTS = {
  version: '${version}',
${Object.entries(rest)
  .map(([name, value]) => `  ${name}: ${JSON.stringify(value)},\n`)
  .join('')}  bytes:
    '${bytes.toString('base64')}',
} as const;
`;

/** A fresh copy of the product, with other weights if they are given: what `file` (inside libs/keywords/src) exports. */
export async function product(weights) {
  const copy = join(folder, String((copies += 1)));
  cpSync(join(folder, 'source'), copy, { recursive: true });
  const file = (path) => join(copy, 'libs/keywords/src', path);
  if (weights !== undefined)
    writeFileSync(file('data/revocation-weights.js'), weightsFile(weights).replace(' as const', ''));
  return async (path) => import(pathToFileURL(file(path)).href);
}
