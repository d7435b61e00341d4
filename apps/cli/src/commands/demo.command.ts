import { randomInt } from 'node:crypto';
import { parseE164, systemClock, systemIds, type TenantId } from '#libs/kernel';
import { readDemo, withTenancy } from '../demo/demo-tenants.js';
import { makeDue } from '../demo/planned-time.store.js';
import { STORIES } from '../demo/stories/index.js';
import { tellStory } from '../demo/tell-story.js';
import { Advice, loadDotEnv, reachInstallation, type Installation } from '../installation.js';
import type { Command } from './command.js';
import { Misuse, readOptions } from './options.js';
import { asTable } from './table.js';
import type { Terminal } from './terminal.js';

/** How long one thing may take to be seen. */
const PATIENCE_MS = 30_000;

/** What a tester of a development installation needs (architecture §5), and what it can do, played on it. */
export const demo: Command = {
  summary: 'what a tester needs to know of the demo tenants, or a story played on them (development only)',
  usage: `parley demo [--json]
parley demo ${Object.keys(STORIES).join('|')} [--phone +12025550143] [--json]

${asTable(Object.entries(STORIES).map(([name, { summary }]) => [name, summary]))}
Without a story: the demo tenants with their keys. --json: a list of {tenant_id, name, api_key, channel_id, provider, account_sid,
auth_token, number, prompt}.
With a story: an assistant of the first demo tenant reports what happens, texts reach a phone of the simulator, and the customer answers. Time is
advanced by making planned texts of this story due. Its templates and rules are made where they are missing. 0: every step was
seen; 1: one was not, and it is said which.
--phone   the customer's number; a new one each time when left out. +12025550143 is the first phone of the simulator's page.
--json    each step as a line of JSON
Needs a running installation, with OUTBOUND_PORT and SIMULATOR_PORT as they are there.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(
      args,
      { json: { type: 'boolean' }, phone: { type: 'string' } },
      { least: 0, most: 1, what: `nothing, or one of the stories ${Object.keys(STORIES).join(', ')}` },
    );
    const [name] = positionals;
    if (name !== undefined && !Object.hasOwn(STORIES, name))
      throw new Misuse(`There is no such story. Known: ${Object.keys(STORIES).join(', ')}.`);
    if (name === undefined && values.phone !== undefined) throw new Misuse('--phone belongs to a story.');
    const phone = values.phone === undefined ? newPhone() : readPhone(values.phone);
    loadDotEnv();
    if (process.env['NODE_ENV'] === 'production') throw new Advice('There is no demo in production.');
    const installation = reachInstallation();
    const json = values.json === true;
    return name === undefined ? list(installation, json, terminal) : play(installation, name, phone, json, terminal);
  },
};

async function list(installation: Installation, json: boolean, terminal: Terminal): Promise<number> {
  const tenants = await readDemo(installation);
  await terminal.write(
    json
      ? `${JSON.stringify(tenants)}\n`
      : asTable(tenants.map((tenant) => [tenant.number, tenant.name, tenant.api_key])),
  );
  return 0;
}

async function play(
  installation: Installation,
  name: string,
  phone: string,
  json: boolean,
  terminal: Terminal,
): Promise<number> {
  const [tenant] = await readDemo(installation);
  if (tenant === undefined)
    throw new Advice('This installation has no demo tenants: they are made when `npm start` finds an empty database.');
  const port = (setting: string, otherwise: number): string => process.env[setting] ?? String(otherwise);
  const tenantId = tenant.tenant_id as TenantId;
  return withTenancy(installation, ({ database }) =>
    tellStory(
      name,
      STORIES[name]!,
      {
        api: `http://127.0.0.1:${port('OUTBOUND_PORT', 3002)}`,
        apiKey: tenant.api_key,
        simulator: `http://127.0.0.1:${port('SIMULATOR_PORT', 3003)}`,
        business: { name: tenant.name, number: tenant.number },
        phone,
        makeDue: (planIds) => database.inTenant(tenantId, (tx) => makeDue(tx, tenantId, planIds)),
        patienceMs: PATIENCE_MS,
      },
      { thing: systemIds().next(), clock: systemClock, json },
      terminal,
    ),
  );
}

/** Nobody has texted with it, so nothing that was said before matters. Only the simulator is behind it. */
const newPhone = (): string => `+1202555${String(randomInt(1000, 10_000))}`;

function readPhone(given: string): string {
  const parsed = parseE164(given);
  if (!parsed.ok) throw new Misuse('--phone must be a number such as +12025550143.');
  return parsed.value;
}
