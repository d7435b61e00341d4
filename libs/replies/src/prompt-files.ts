import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '#libs/kernel';
import { isRecord } from './prompt-front-matter.js';
import { PromptLibrary } from './prompt-library.js';
import {
  SLUG,
  readPromptVersion,
  readTenantSection,
  type PromptVersion,
  type TenantSection,
} from './prompt-version.js';

/** Most prompt files one installation may hold. */
export const MAX_PROMPT_FILES = 1_000;

/**
 * Reads `<directory>/<id>/v<n>.md`, `<directory>/tenants/<slug>/<id>.md` and `released.json`. Call once at boot. Every fault of every file comes back at
 * once, each with its file; with any, there is no library: running with half of the prompts answers customers in the wrong words.
 */
export function loadPrompts(directory: string): Result<PromptLibrary, readonly string[]> {
  if (!existsSync(directory) || !statSync(directory).isDirectory()) return err([`${directory} is no directory`]);
  const faults: string[] = [];
  const found = promptPaths(directory);
  if (found.length > MAX_PROMPT_FILES) return err([`${directory} holds more than ${MAX_PROMPT_FILES} prompt files`]);

  const versions: PromptVersion[] = [];
  for (const { path, name, number } of found.filter(({ tenant }) => tenant === null)) {
    const read = readPromptVersion(readFileSync(join(directory, path), 'utf8'));
    if (!read.ok) faults.push(...read.error.map((words) => `${path}: ${words}`));
    else if (read.value.id !== name || read.value.version !== number)
      faults.push(`${path}: says it is ${read.value.id} version ${read.value.version}`);
    else versions.push(read.value);
  }
  const sections: TenantSection[] = [];
  for (const { path, name, tenant } of found.filter(({ tenant: slug }) => slug !== null)) {
    const read = readTenantSection(readFileSync(join(directory, path), 'utf8'), versions);
    if (!read.ok) faults.push(...read.error.map((words) => `${path}: ${words}`));
    else if (read.value.slug !== tenant || read.value.promptId !== name)
      faults.push(`${path}: says it is ${read.value.promptId} of ${read.value.slug}`);
    else sections.push(read.value);
  }
  if (versions.every(({ released }) => released === null)) faults.push(`${directory}: no prompt is released`);
  faults.push(...releaseFaults(directory, versions, sections));
  return faults.length > 0 ? err(faults) : ok(new PromptLibrary(versions, sections));
}

interface PromptPath {
  readonly path: string;
  /** The prompt's id. */
  readonly name: string;
  readonly number: number;
  readonly tenant: string | null;
}

function promptPaths(directory: string): readonly PromptPath[] {
  const folders = (at: string): readonly string[] =>
    existsSync(at)
      ? readdirSync(at, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
          .sort()
      : [];
  const files = (at: string): readonly string[] =>
    readdirSync(at)
      .filter((name) => name.endsWith('.md'))
      .sort();
  const bases = folders(directory)
    .filter((name) => name !== 'tenants')
    .flatMap((name) =>
      files(join(directory, name)).map((file): PromptPath => ({
        path: `${name}/${file}`,
        name,
        number: Number(/^v(\d{1,4})\.md$/.exec(file)?.[1] ?? Number.NaN),
        tenant: null,
      })),
    );
  const own = folders(join(directory, 'tenants'))
    .filter((slug) => SLUG.test(slug))
    .flatMap((slug) =>
      files(join(directory, 'tenants', slug)).map((file): PromptPath => ({
        path: `tenants/${slug}/${file}`,
        name: file.slice(0, -3),
        number: Number.NaN,
        tenant: slug,
      })),
    );
  return [...bases, ...own];
}

/** A released version is what replies point back to: its text may not change under them. */
function releaseFaults(
  directory: string,
  versions: readonly PromptVersion[],
  sections: readonly TenantSection[],
): readonly string[] {
  const ledger = readLedger(join(directory, 'released.json'));
  if (!ledger.ok) return [`released.json: ${ledger.error}`];
  const files = [
    ...versions.map((file) => ({ key: file.id, ...file })),
    ...sections.map((file) => ({ key: `tenants/${file.slug}/${file.promptId}`, ...file })),
  ];
  return files.flatMap(({ key, version, released, sha256 }) => {
    const known = ledger.value.get(`${key}@${version}`);
    if (known === sha256)
      return released === null
        ? [`${key} version ${version}: is in released.json but says of itself that it is a draft`]
        : [];
    if (known !== undefined)
      return [
        `${key} version ${version}: was released and has been edited; make a new version (see prompts/README.md)`,
      ];
    return released === null
      ? []
      : [`${key} version ${version}: is released but not in released.json; its hash is ${sha256}`];
  });
}

function readLedger(path: string): Result<ReadonlyMap<string, string>, string> {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const released = isRecord(raw) ? raw['released'] : null;
    if (!isRecord(released)) return err('has no list "released"');
    return ok(
      new Map(
        Object.entries(released).flatMap(([key, hashes]) =>
          isRecord(hashes)
            ? Object.entries(hashes).map(([version, hash]): [string, string] => [`${key}@${version}`, String(hash)])
            : [],
        ),
      ),
    );
  } catch {
    return err('cannot be read as JSON');
  }
}
