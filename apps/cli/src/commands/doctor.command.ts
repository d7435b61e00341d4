import { readChannelId } from '#libs/sms';
import { withTenancy, type TenancyTools } from '../demo/demo-tenants.js';
import { Advice, dataFolder, loadDotEnv, reachInstallation, type Installation } from '../installation.js';
import type { Command } from './command.js';
import { channelsNamed, checkChannel } from './doctor/channel-checks.js';
import { checkDatabase, checkKeys, checkRuntimeRole } from './doctor/database-checks.js';
import { fine, look, skipped, wrong, type Finding } from './doctor/finding.js';
import { checkConfiguration, checkDisk, checkModel, checkNode } from './doctor/machine-checks.js';
import { checkApp, checkPublicAddress, checkQueue } from './doctor/reach-checks.js';
import { Misuse, readOptions } from './options.js';
import { asTable } from './table.js';
import { tenantIds } from './tenant/find-tenant.js';
import { publicBase } from './tenant/webhook-addresses.js';

/** What an operator would look at when something does not work, and what to do about it. Changes nothing. */
export const doctor: Command = {
  summary: 'check this installation, or one channel, and say what to do about each fault',
  usage: `parley doctor [sms_…] [--json]

Looks at Node, settings, disk, database, the runtime role, keys, queue, the apps and the public address; with a channel also at its
settings, account, numbers, signature and provider. Changes nothing and sends no text. Exits with 1 when something is wrong.`,
  async run(args, terminal) {
    const { values, positionals } = readOptions(
      args,
      { json: { type: 'boolean' } },
      { least: 0, most: 1, what: 'the id of one channel at most' },
    );
    const [channelId] = positionals;
    if (channelId !== undefined && !readChannelId(channelId).ok)
      throw new Misuse('The id of a channel looks like sms_acme.');
    loadDotEnv();
    const findings = await examine(channelId);
    const isWell = findings.every(({ state }) => state !== 'wrong');
    await terminal.write(
      values.json === true ? `${JSON.stringify({ ok: isWell, findings })}\n` : asTable(findings.flatMap(asRows)),
    );
    return isWell ? 0 : 1;
  },
};

async function examine(channelId: string | undefined): Promise<readonly Finding[]> {
  const settings = process.env;
  const { installation, reached } = reach();
  return [
    checkNode(process.versions.node),
    checkConfiguration(settings, installation),
    checkModel(settings),
    await look('disk', () => checkDisk(dataFolder()), 'Set PARLEY_DATA_DIR to a folder on a local disk.'),
    reached,
    ...(installation === null ? [] : await examineDatabase(installation, channelId)),
    ...(await examineDoors()),
  ];
}

function reach(): { readonly installation: Installation | null; readonly reached: Finding } {
  const check = 'installation';
  try {
    const installation = reachInstallation();
    const where = process.env['DATABASE_URL'] ? 'at DATABASE_URL' : 'with its own PostgreSQL';
    return { installation, reached: fine(check, where) };
  } catch (error) {
    if (!(error instanceof Advice)) throw error;
    return { installation: null, reached: wrong(check, error.message, 'Mend this first: the rest depends on it.') };
  }
}

const CLOSED = 'Correct DATABASE_APP_URL and PARLEY_KEKS: they have to be what the apps run with.';

async function examineDatabase(installation: Installation, channelId: string | undefined): Promise<readonly Finding[]> {
  const database = await look(
    'database',
    () => checkDatabase(installation.adminUrl),
    'Is it running, and is DATABASE_URL right?',
  );
  if (database.state !== 'ok') return [database, skipped('runtime role', 'the database has to be mended first')];
  const inside: Finding[] = [];
  const entered = await look(
    'runtime role',
    () =>
      withTenancy(installation, async (tools) => {
        inside.push(
          await look('keys', async () => checkKeys(tools.vault, await tenantIds(installation)), CLOSED),
          await look('queue', () => checkQueue(process.env['REDIS_URL'], tools.database), 'Run `npx parley migrate`.'),
          ...(channelId === undefined ? [] : await examineChannels(tools, channelId)),
        );
        return checkRuntimeRole(tools.database);
      }),
    CLOSED,
    60_000,
  );
  return [database, entered, ...inside];
}

async function examineChannels(tools: TenancyTools, channelId: string): Promise<readonly Finding[]> {
  const named = await channelsNamed(tools, channelId);
  if (named.length === 0)
    return [wrong('channel', `nobody has a channel ${channelId}`, 'Make it: `npx parley tenant create --help`.')];
  const production = process.env['NODE_ENV'] === 'production';
  const simulator = production ? undefined : `http://127.0.0.1:${process.env['SIMULATOR_PORT'] || '3003'}`;
  const apiBaseUrl = process.env['TWILIO_API_BASE_URL'] || simulator;
  const overrides = apiBaseUrl === undefined ? {} : { apiBaseUrl };
  const findings: Finding[] = [];
  for (const each of named) findings.push(...(await checkChannel(tools, each, { base: publicBase(), overrides })));
  return findings;
}

async function examineDoors(): Promise<readonly Finding[]> {
  const { LISTEN_HOST, INBOUND_PORT, OUTBOUND_PORT, PUBLIC_BASE_URL, NODE_ENV } = process.env;
  const host = LISTEN_HOST || '127.0.0.1';
  return Promise.all([
    checkApp('inbound', host, INBOUND_PORT || '3001'),
    checkApp('outbound', host, OUTBOUND_PORT || '3002'),
    checkPublicAddress(publicBase(), '/api/sms/inbound', {
      isSet: Boolean(PUBLIC_BASE_URL),
      production: NODE_ENV === 'production',
    }),
  ]);
}

const SHOWN = { ok: 'ok', wrong: 'WRONG', skipped: '-' } as const;

const asRows = ({ check, state, found, todo }: Finding): readonly (readonly string[])[] => [
  [SHOWN[state], check, found],
  ...(todo === null ? [] : [['', '', `→ ${todo}`]]),
];
