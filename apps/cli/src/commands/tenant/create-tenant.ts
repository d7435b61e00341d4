import { showId } from '#libs/kernel';
import { isUniqueViolation } from '#libs/platform';
import type { NewTenant, RegisteredTenant } from '#libs/tenancy';
import { withTenancy } from '../../demo/demo-tenants.js';
import { Advice, loadDotEnv, reachInstallation } from '../../installation.js';
import { Misuse, readOptions } from '../options.js';
import type { Terminal } from '../terminal.js';
import { readNewTenant } from './read-new-tenant.js';
import { readSecret } from './read-secret.js';
import { enterAtProvider, inboundAddress, publicBase } from './webhook-addresses.js';

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  slug: TEXT,
  name: TEXT,
  'help-contact': TEXT,
  'fallback-text': TEXT,
  channel: TEXT,
  provider: TEXT,
  'account-sid': TEXT,
  'auth-token-stdin': { type: 'boolean' },
  number: { type: 'string', multiple: true },
  rate: TEXT,
  json: { type: 'boolean' },
} as const;

/** Where a script leaves the token of the provider's account: a command line can be read by everybody on the machine. */
export const TOKEN_VARIABLE = 'PARLEY_NEW_AUTH_TOKEN';

/** `parley tenant create …`: all faults at once, or the tenant whole. */
export async function createTenant(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = readOptions(args, OPTIONS);
  loadDotEnv();
  const wanted = readNewTenant({
    slug: values.slug,
    name: values.name,
    helpContact: values['help-contact'],
    fallbackText: values['fallback-text'],
    channel: values.channel,
    provider: values.provider,
    accountSid: values['account-sid'],
    authToken: values['auth-token-stdin'] === true ? await readSecret(terminal) : process.env[TOKEN_VARIABLE],
    numbers: values.number ?? [],
    rate: values.rate,
  });
  if (!wanted.ok) {
    const hint = `The auth token is read from ${TOKEN_VARIABLE}, or from the input with --auth-token-stdin.`;
    throw new Misuse(`No tenant was made:\n- ${wanted.error.join('\n- ')}\n${hint}`);
  }
  const made = await withTenancy(reachInstallation(), ({ register }) =>
    register.run(wanted.value).catch((error: unknown) => {
      throw new Advice(whatIsTaken(error) ?? rethrow(error));
    }),
  );
  await terminal.write(values.json === true ? asJson(wanted.value, made) : asWords(wanted.value, made));
  return 0;
}

const rethrow = (error: unknown): never => {
  throw error;
};

const TAKEN: Readonly<Record<string, string>> = {
  tenant_slug_unique: 'There is a tenant with this slug already. Nothing was made.',
  business_number_one_owner:
    'One of the numbers belongs to a tenant already; a number has one owner at a time. Nothing was made.',
};

function whatIsTaken(error: unknown): string | null {
  if (!isUniqueViolation(error) || typeof error !== 'object' || error === null) return null;
  const driver: unknown = 'driverError' in error ? error.driverError : error;
  const constraint = typeof driver === 'object' && driver !== null && 'constraint' in driver ? driver.constraint : null;
  return typeof constraint === 'string' ? (TAKEN[constraint] ?? null) : null;
}

const asJson = ({ slug, channel, numbers }: NewTenant, made: RegisteredTenant): string =>
  `${JSON.stringify({
    tenant_id: showId('tenant', made.tenantId),
    slug,
    channel_id: channel.channelId,
    provider: channel.provider,
    numbers: numbers.map(({ number }, at) => ({
      sender_phone_number_id: showId('number', made.numberIds[at]!),
      number,
    })),
    inbound_webhook: inboundAddress(publicBase(), channel.provider, channel.channelId),
  })}\n`;

const asWords = ({ slug, channel, numbers }: NewTenant, made: RegisteredTenant): string =>
  [
    `Tenant   ${showId('tenant', made.tenantId)}   ${slug}`,
    `Channel  ${channel.channelId}`,
    ...numbers.map(({ number }, at) => `Number   ${showId('number', made.numberIds[at]!)}   ${number}`),
    '',
    ...enterAtProvider(publicBase(), channel.provider, channel.channelId),
    '',
    `Next: npx parley token create --tenant ${slug} --name first --scope send`,
    `      npx parley doctor ${channel.channelId}`,
    '',
  ].join('\n');
