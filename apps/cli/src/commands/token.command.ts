import { isScope, SCOPES, type ListedKey } from '#libs/tenancy';
import { withTenancy } from '../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../installation.js';
import type { Command } from './command.js';
import { Misuse, readOptions } from './options.js';
import { asTable } from './table.js';
import { findTenant } from './tenant/find-tenant.js';
import type { Terminal } from './terminal.js';

const MAX_NAME_CHARS = 100;
const SCOPE_NAMES = Object.keys(SCOPES).join(', ');

/** Keys that programs call the API with. */
export const token: Command = {
  summary: 'make, list or revoke the API keys of a tenant',
  usage: `parley token create --tenant acme --name "billing assistant" --scope send [--scope read …] [--json]
parley token list --tenant acme [--json]
parley token revoke <prefix>

A key is shown once, when it is made, and cannot be read again. Scopes: ${SCOPE_NAMES}. The prefix of pk_abc123def456_… is
abc123def456. A revoked key is refused from its next use on. --tenant takes a slug or an id. Needs a running database.`,
  run([verb, ...args], terminal) {
    if (verb === 'create') return create(args, terminal);
    if (verb === 'list') return list(args, terminal);
    if (verb === 'revoke') return revoke(args, terminal);
    throw new Misuse('Say what to do: parley token create, list or revoke. `parley token --help` explains.');
  },
};

async function create(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions(args, {
    tenant: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  const { tenant, name = '', scope: wanted = [] } = values;
  const scopes = [...new Set(wanted.filter(isScope))];
  const faults = [
    ...(tenant === undefined ? ['--tenant is missing'] : []),
    ...(name.trim() === '' || name.length > MAX_NAME_CHARS
      ? [`--name must have 1 to ${MAX_NAME_CHARS} characters: whoever will use the key`]
      : []),
    ...(wanted.length === 0 || !wanted.every(isScope) ? [`--scope must be one of: ${SCOPE_NAMES}`] : []),
  ];
  if (tenant === undefined || faults.length > 0) throw new Misuse(`No key was made:\n- ${faults.join('\n- ')}`);
  loadDotEnv();
  const installation = reachInstallation();
  const key = await withTenancy(installation, async (tools) => {
    const { id } = await findTenant(installation, tools, tenant);
    return tools.keys.create(id, name.trim(), scopes);
  });
  await terminal.write(
    values.json === true ? `${JSON.stringify({ api_key: key, name: name.trim(), scopes })}\n` : `${key}\n`,
  );
  if (values.json !== true) terminal.note('Keep it now: it cannot be shown again.');
  return 0;
}

async function list(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions(args, { tenant: { type: 'string' }, json: { type: 'boolean' } });
  const { tenant } = values;
  if (tenant === undefined) throw new Misuse('--tenant is missing: whose keys?');
  loadDotEnv();
  const installation = reachInstallation();
  const keys = await withTenancy(installation, async (tools) => {
    const { id } = await findTenant(installation, tools, tenant);
    return tools.keys.list(id);
  });
  await terminal.write(values.json === true ? `${JSON.stringify(keys.map(present))}\n` : asTable(keys.map(asRow)));
  return 0;
}

async function revoke(args: readonly string[], terminal: Terminal): Promise<number> {
  const { positionals } = readOptions(args, {}, { least: 1, most: 1, what: 'the prefix of one key' });
  const prefix = /^(?:pk_)?([a-z0-9]{12})$/.exec(positionals[0] ?? '')?.[1];
  if (prefix === undefined)
    throw new Misuse(
      'A prefix has 12 lower-case letters and digits: what stands between pk_ and the next _ of the key.',
    );
  loadDotEnv();
  const revoked = await withTenancy(reachInstallation(), ({ keys }) => keys.revoke(prefix));
  if (revoked === null) throw new Advice('There is no key with this prefix. `npx parley token list` shows the keys.');
  await terminal.write(`Revoked since ${revoked.revokedAt.toISOString()}.\n`);
  return 0;
}

const present = (key: ListedKey) => ({
  prefix: key.prefix,
  name: key.name,
  scopes: key.scopes,
  created_at: key.createdAt.toISOString(),
  expires_at: key.expiresAt?.toISOString() ?? null,
  revoked_at: key.revokedAt?.toISOString() ?? null,
});

const asRow = (key: ListedKey): readonly string[] => [
  key.prefix,
  key.revokedAt === null ? 'in force' : `revoked ${key.revokedAt.toISOString()}`,
  key.scopes.join(','),
  key.createdAt.toISOString(),
  key.name,
];
