import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One static file, ready to be sent. */
export interface PageFile {
  readonly contentType: string;
  readonly content: Buffer;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The folder of static files, found from the sources and from dist alike. */
function publicFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, 'apps', 'simulator', 'public');
    if (existsSync(join(found, 'index.html'))) return found;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('apps/simulator/public is missing; run from a complete checkout');
    folder = parent;
  }
}

/**
 * The page's files by name. They are few and small, so they are read once; only what was in the folder at start can ever be asked for.
 * Not `@fastify/static`: since version 10 it cannot be loaded by the test runner on Node 20.
 */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  const folder = publicFolder();
  const files = readdirSync(folder).flatMap((name) => {
    const contentType = CONTENT_TYPES[extname(name)];
    return contentType === undefined
      ? []
      : [[name, { contentType, content: readFileSync(join(folder, name)) }] as const];
  });
  return new Map(files);
}
