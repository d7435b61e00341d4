import { createHmac, randomBytes } from 'node:crypto';
import { parseE164, systemClock, systemIds, type E164 } from '#libs/kernel';
import { createDataSource, Database, KeyRing } from '#libs/platform';
import { ApiKeys, Directory, RegisterTenant, TENANCY_ENTITIES, TenantVault } from '#libs/tenancy';
import type { Installation } from '../installation.js';

/** What a black-box tester of a development installation needs to know. */
export interface DemoTenant {
  readonly tenant_id: string;
  readonly name: string;
  readonly api_key: string;
  readonly channel_id: string;
  readonly provider: string;
  readonly account_sid: string;
  readonly auth_token: string;
  readonly number: string;
  readonly prompt: string;
}

interface DemoFacts {
  readonly slug: string;
  readonly name: string;
  readonly helpContact: string;
  readonly fallbackText: string;
  readonly channelId: string;
  readonly number: string;
  /** Which of the two inbound addresses its number is configured with at the carrier. */
  readonly inboundPath: string;
  readonly pooled: boolean;
}

/** Two businesses with different numbers and prompts. Numbers are of the kind reserved for fiction. */
export const DEMO_TENANTS: readonly DemoFacts[] = [
  {
    slug: 'haul-and-away',
    name: 'Haul & Away Junk Removal',
    helpContact: '+1 312 555 0100',
    fallbackText: 'Haul & Away: thanks, we got your message and will get back to you shortly.',
    channelId: 'sms_haul_and_away',
    number: '+13125550142',
    inboundPath: '/api/sms/inbound',
    pooled: false,
  },
  {
    slug: 'brightside-dental',
    name: 'Brightside Dental',
    helpContact: '+1 415 555 0100',
    fallbackText: 'Brightside Dental: thanks, we got your message and will call you back.',
    channelId: 'sms_brightside_dental',
    number: '+14155550137',
    inboundPath: '/webhooks/twilio/sms_brightside_dental/inbound',
    pooled: true,
  },
];

/** Segments a second the demo numbers may send; the simulator has no carrier to be careful with. */
const DEMO_RATE = 20;

/** Creates the demo tenants when the installation has none at all. Returns whether it did. */
export async function seedDemo(installation: Installation): Promise<boolean> {
  return withTenancy(installation, async ({ database, register, keys, keyRing }) => {
    const [row] = await database.query<{ empty: boolean }>(`select installation_is_empty() as empty`);
    if (row?.empty !== true) return false;
    for (const facts of DEMO_TENANTS) {
      const accountRef = `AC${randomBytes(16).toString('hex')}`;
      const { tenantId } = await register.run({
        slug: facts.slug,
        name: facts.name,
        helpContact: facts.helpContact,
        fallbackText: facts.fallbackText,
        channel: {
          channelId: facts.channelId,
          provider: 'twilio',
          accountRef,
          settings: { accountSid: accountRef, authToken: randomBytes(16).toString('hex') },
        },
        numbers: [{ number: numberOf(facts), label: 'main', segmentsPerSecond: DEMO_RATE }],
      });
      await keys.register(tenantId, 'demo', ['admin', 'send', 'read', 'consent'], demoKey(keyRing, facts.slug));
    }
    return true;
  });
}

/** The demo tenants as they stand in the database; an empty list when there are none. */
export async function readDemo(installation: Installation): Promise<readonly DemoTenant[]> {
  return withTenancy(installation, async ({ database, directory, keyRing }) => {
    const found: DemoTenant[] = [];
    for (const facts of DEMO_TENANTS) {
      const [route] = await database.query<{ tenant_id: string; channel_row: string }>(
        `select tenant_id, channel_row from channels_named('twilio', $1)`,
        [facts.channelId],
      );
      const channel = route === undefined ? null : await directory.channel(route.tenant_id as never, route.channel_row);
      if (route === undefined || channel === null) continue;
      found.push({
        tenant_id: route.tenant_id,
        name: facts.name,
        api_key: demoKey(keyRing, facts.slug),
        channel_id: facts.channelId,
        provider: 'twilio',
        account_sid: channel.accountRef,
        auth_token: String(channel.settings['authToken']),
        number: facts.number,
        prompt: `prompts/tenants/${facts.slug}/reply.md`,
      });
    }
    return found;
  });
}

/** The accounts the simulator plays the carrier for. */
export function simulatorAccounts(demo: readonly DemoTenant[], publicBase: string): string {
  return JSON.stringify(
    demo.map((tenant) => {
      const facts = DEMO_TENANTS.find(({ channelId }) => channelId === tenant.channel_id)!;
      return {
        accountSid: tenant.account_sid,
        authToken: tenant.auth_token,
        name: tenant.name,
        numbers: [
          {
            number: tenant.number,
            inboundUrl: `${publicBase}${facts.inboundPath}`,
            label: tenant.name,
            ...(facts.pooled ? { messagingServiceSid: `MG${tenant.account_sid.slice(2)}` } : {}),
          },
        ],
      };
    }),
  );
}

/** A key that follows from the installation's own key, so that it can be shown again; only development installations have one. */
function demoKey(keyRing: KeyRing, slug: string): string {
  const mac = createHmac('sha256', keyRing.derive('demo api keys')).update(slug).digest();
  const prefix = createHmac('sha256', mac).update('prefix').digest('hex').slice(0, 12);
  return `pk_${prefix}_${mac.toString('base64url')}`;
}

function numberOf(facts: DemoFacts): E164 {
  const parsed = parseE164(facts.number);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** The parts of tenancy a command needs, without an app around them. */
export interface TenancyTools {
  readonly database: Database;
  readonly register: RegisterTenant;
  readonly keys: ApiKeys;
  readonly directory: Directory;
  readonly vault: TenantVault;
  readonly keyRing: KeyRing;
}

/** Opens a connection as the runtime role for the duration of `work`. */
export async function withTenancy<T>(
  installation: Installation,
  work: (tools: TenancyTools) => Promise<T>,
): Promise<T> {
  const source = createDataSource({
    url: installation.appUrl,
    poolSize: 2,
    entities: TENANCY_ENTITIES,
    applicationName: 'parley-cli',
  });
  await source.initialize();
  try {
    const database = new Database(source);
    const keyRing = new KeyRing(installation.keks);
    const vault = new TenantVault(database, keyRing);
    const ids = systemIds();
    return await work({
      database,
      vault,
      keyRing,
      register: new RegisterTenant(database, vault, ids),
      keys: new ApiKeys(database, ids),
      directory: new Directory(database, vault, systemClock),
    });
  } finally {
    await source.destroy();
  }
}
