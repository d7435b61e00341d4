/** The product's own source, compiled into a temporary folder, so that training reads texts exactly as the product does. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('../src/', import.meta.url));

/** Compiles `files` (paths inside `src`) and imports the last of them. */
export async function imported(...files) {
  const folder = mkdtempSync(join(tmpdir(), 'sms-training-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const file of files) {
      const { code } = transformSync(readFileSync(join(ROOT, file), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      const to = join(folder, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, code);
    }
    return await import(pathToFileURL(join(folder, files.at(-1).replace(/\.ts$/, '.js'))).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
