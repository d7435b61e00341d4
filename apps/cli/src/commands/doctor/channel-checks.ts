import { systemClock, type TenantId } from '#libs/kernel';
import { bindChannel, PROVIDER_KEYS, signedProbe, type BoundChannel, type SettingOverrides } from '#libs/providers';
import type { OpenChannel } from '#libs/tenancy';
import type { TenancyTools } from '../../demo/demo-tenants.js';
import { inboundAddress } from '../tenant/webhook-addresses.js';
import { fine, look, skipped, wrong, type Finding } from './finding.js';

/** A customer's number for the probe, of the kind reserved for fiction. It is verified and thrown away. */
const NOBODY = '+12125550199';
const PROVIDER_WITHIN_MS = 10_000;

/** A channel and whose it is; the same name may be used by several tenants. */
export interface NamedChannel {
  readonly tenantId: TenantId;
  readonly row: string;
}

/** Every channel of this name. */
export async function channelsNamed({ database }: TenancyTools, channelId: string): Promise<readonly NamedChannel[]> {
  const found: NamedChannel[] = [];
  for (const provider of PROVIDER_KEYS) {
    const rows = await database.query<{ tenant_id: TenantId; channel_row: string }>(
      `select * from channels_named($1, $2)`,
      [provider, channelId],
    );
    found.push(...rows.map((row) => ({ tenantId: row.tenant_id, row: row.channel_row })));
  }
  return found;
}

/** What a channel's checks need to know of the installation. */
export interface ChannelSurroundings {
  readonly base: string;
  /** Settings that replace the channel's own here, such as the simulator's address. */
  readonly overrides: SettingOverrides;
}

/** Everything that can be wrong with one channel, without leaving a trace in it. */
export async function checkChannel(
  tools: TenancyTools,
  { tenantId, row }: NamedChannel,
  { base, overrides }: ChannelSurroundings,
): Promise<readonly Finding[]> {
  const channel = await tools.directory.channel(tenantId, row);
  if (channel === null) return [wrong('channel', 'its settings cannot be read', 'See `keys` above.')];
  const bound = bindChannel(channel.provider, channel.settings, overrides);
  const state = await look('channel', () => checkState(tools, channel), 'See `database` above.');
  if (!bound.ok) return [state, wrong('settings', bound.error.join('; '), 'Enter the settings of this channel again.')];
  const numbers = await numbersOf(tools, channel);
  return [
    state,
    checkSettings(channel, bound.value),
    await look('account', () => checkAccount(tools, channel), 'See `database` above.'),
    checkNumbers(numbers),
    checkSignature(channel, bound.value, base, numbers[0]?.number ?? NOBODY),
    fine('address', `enter at the provider for incoming messages (HTTP POST): ${addressOf(channel, base)}`),
    await look(
      'provider',
      () => checkProvider(bound.value, numbers[0]?.number),
      'Try again; see the status page of the provider.',
    ),
  ];
}

const addressOf = ({ provider, channelId }: OpenChannel, base: string): string =>
  inboundAddress(base, provider, channelId);

async function checkState(
  { database, directory }: TenancyTools,
  { tenantId, row, channelId }: OpenChannel,
): Promise<Finding> {
  const tenant = await directory.tenant(tenantId);
  const [stored] = await database.inTenant(tenantId, (tx) =>
    tx.query<{ state: string }>(`select state from channel where tenant_id = $1 and id = $2`, [tenantId, row]),
  );
  const whose = `${channelId} of ${tenant?.slug ?? 'an unknown tenant'}`;
  if (stored?.state !== 'active')
    return wrong('channel', `${whose} is disabled`, 'Its webhooks are refused. Make it active again.');
  return tenant?.state === 'active'
    ? fine('channel', whose)
    : wrong(
        'channel',
        `${whose}, who is ${tenant?.state ?? 'gone'}`,
        'Make the tenant active again to send and answer.',
      );
}

function checkSettings({ provider, accountRef }: OpenChannel, { adapter, config }: BoundChannel): Finding {
  return adapter.accountRefOf(config) === accountRef
    ? fine('settings', `complete for ${provider}`)
    : wrong(
        'settings',
        'the account of the settings is not the account of the channel',
        'Webhooks would look for another account. Enter the settings of this channel again.',
      );
}

async function checkAccount({ database }: TenancyTools, { provider, accountRef, row }: OpenChannel): Promise<Finding> {
  const known = await database.query<{ channel_row: string }>(`select * from channels_of_account($1, $2)`, [
    provider,
    accountRef,
  ]);
  return known.some(({ channel_row }) => channel_row === row)
    ? fine('account', 'webhooks of this account find the channel')
    : wrong(
        'account',
        'webhooks of this account do not find the channel',
        'It is disabled, or more than 20 channels share the account: let the number use the address of the channel.',
      );
}

interface ListedNumber {
  readonly number: string;
  readonly is_default: boolean;
}

const numbersOf = ({ database }: TenancyTools, { tenantId, row }: OpenChannel): Promise<readonly ListedNumber[]> =>
  database.inTenant(tenantId, (tx) =>
    tx.query<ListedNumber>(
      `select number, is_default from business_number
        where tenant_id = $1 and channel_row = $2 and released_at is null order by is_default desc, created_at limit 1000`,
      [tenantId, row],
    ),
  );

function checkNumbers(numbers: readonly ListedNumber[]): Finding {
  if (numbers.length === 0)
    return wrong('numbers', 'the channel has no number', 'Texts to it are kept and not answered. Add its numbers.');
  const preferred = numbers.find((each) => each.is_default);
  return fine('numbers', `${numbers.length}${preferred === undefined ? '' : `, default sender ${preferred.number}`}`);
}

/** A text signed as the provider would for the public address must hold, and one with another signature must not. Nothing is sent. */
function checkSignature(channel: OpenChannel, { adapter, config }: BoundChannel, base: string, to: string): Finding {
  const url = addressOf(channel, base);
  const facts = { accountRef: channel.accountRef, from: NOBODY, to };
  const probe = signedProbe(channel.provider, url, facts, channel.settings);
  if (probe === null) return skipped('signature', `${channel.provider} signs nothing that could be tried here`);
  const holds = adapter.verify(probe, config).verdict === 'valid';
  const refuses = adapter.verify({ ...probe, url: `${url}?changed` }, config).verdict === 'invalid';
  return holds && refuses
    ? fine('signature', `a text signed for ${url} is believed, any other is not`)
    : wrong(
        'signature',
        `a text signed for ${url} is ${holds ? 'believed when changed' : 'not believed'}`,
        'Enter the auth token again.',
      );
}

/** Asks the provider for the newest texts of a number: proves the credentials, changes nothing and costs nothing. */
async function checkProvider({ adapter, config }: BoundChannel, number: string | undefined): Promise<Finding> {
  if (number === undefined) return skipped('provider', 'there is no number to ask about');
  const since = systemClock.now();
  const listed = await adapter.list({ from: null, to: number, since }, config, AbortSignal.timeout(PROVIDER_WITHIN_MS));
  if (listed.ok) return fine('provider', `${adapter.key} knows the account and answers`);
  const { class: failure, detail } = listed.error;
  return wrong(
    'provider',
    detail,
    failure === 'bad_config'
      ? 'Enter account and auth token again.'
      : 'Try again; is the provider reachable from here?',
  );
}
