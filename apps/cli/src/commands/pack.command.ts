import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { EvidenceStore } from '#libs/evidence';
import { parseE164, systemClock, systemIds, type E164 } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import { BuildDisputePack, inPieces, PersonRecordStore, verifyPack, type PackVerdict } from '#libs/person-records';
import { withTenancy } from '../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../installation.js';
import type { Command } from './command.js';
import { Misuse, readOptions } from './options.js';
import { findTenant } from './tenant/find-tenant.js';
import type { Terminal } from './terminal.js';

/** Larger files are no packs of ours. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

/** The dispute pack of one person: made, or checked. */
export const pack: Command = {
  summary: 'everything on record about one number as a sealed file, or check one',
  usage: `parley pack +15551234567 --tenant acme [--out pack.json]
parley pack verify pack.json [--hash <hash>]

Without --out the pack goes to the output. It holds words and the number: keep it like them. The same data give the same bytes.
verify needs no database. It says intact, or which entry was changed, and exits with 1 then. Whoever changes a pack can seal it
anew: note the hash when the pack is made and give it as --hash. --tenant takes a slug or an id.`,
  run([first, ...rest], terminal) {
    return first === 'verify'
      ? verify(rest, terminal)
      : make([...(first === undefined ? [] : [first]), ...rest], terminal);
  },
};

async function make(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { tenant: { type: 'string' }, out: { type: 'string' } },
    { least: 1, most: 1, what: 'one number such as +15551234567, or verify and a file' },
  );
  const number = readNumber(positionals[0]);
  const { tenant, out } = values;
  if (tenant === undefined) throw new Misuse('--tenant is missing: who has texted with this number?');
  loadDotEnv();
  const installation = reachInstallation();
  const sections = await withTenancy(installation, async (tools) => {
    const { id } = await findTenant(installation, tools, tenant);
    const build = new BuildDisputePack(
      tools.database,
      tools.vault,
      new EvidenceStore(systemIds(), new Notices(tools.database, systemClock)),
      new PersonRecordStore(),
    );
    return build.run(id, number);
  });
  if (sections === null) throw new Advice('This tenant has nothing on record about this number.');
  let last = '';
  if (out === undefined) for (const piece of inPieces(sections)) await terminal.write((last = piece));
  else {
    const file = await open(out, 'w', 0o600);
    try {
      for (const piece of inPieces(sections)) await file.write((last = piece));
    } finally {
      await file.close();
    }
  }
  terminal.note(
    `Sealed with ${/"hash":"([0-9a-f]{64})"\}\}$/.exec(last)?.[1] ?? '?'}. Note this hash beside the file.`,
  );
  return 0;
}

async function verify(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { hash: { type: 'string' } },
    { least: 1, most: 1, what: 'the name of one file' },
  );
  const verdict = verifyPack(await bytesOf(positionals[0]!));
  const { said, isGood } = judge(verdict, values.hash);
  await terminal.write(`${said}\n`);
  return isGood ? 0 : 1;
}

function judge(verdict: PackVerdict, noted: string | undefined): { readonly said: string; readonly isGood: boolean } {
  if (verdict.verdict === 'unreadable') return { said: `not a pack: ${verdict.reason}`, isGood: false };
  if (verdict.verdict === 'changed')
    return { said: ['changed:', ...verdict.where.map((place) => `- ${place}`)].join('\n'), isGood: false };
  if (noted !== undefined && noted.toLowerCase() !== verdict.hash)
    return { said: `changed: sealed anew, its hash is ${verdict.hash} and not the one given`, isGood: false };
  return { said: `intact: ${verdict.entries} entries, hash ${verdict.hash}`, isGood: true };
}

async function bytesOf(name: string): Promise<Buffer> {
  const found = await stat(name).catch(() => null);
  if (found === null || !found.isFile()) throw new Advice('There is no such file.');
  if (found.size > MAX_FILE_BYTES) throw new Advice('The file is larger than any pack.');
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(name)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Says what is wrong with a number, never the number. */
export function readNumber(given: string | undefined): E164 {
  const parsed = parseE164(given ?? '');
  if (!parsed.ok) throw new Misuse(`The number ${parsed.error}.`);
  return parsed.value;
}
