import { parseE164, systemIds, type BusinessNumberId, type ChannelRowId, type E164, type TenantId } from '#libs/kernel';
import { KeyRing, type Database } from '#libs/platform';
import { ApiKeys, RegisterTenant, TenantVault, type NewTenant, type Scope } from '#libs/tenancy';
import { TEST_KEKS } from './test-environment.js';

/** What a test cares about; everything else is made up, differently for every tenant. */
export interface TestTenantWishes extends Partial<Omit<NewTenant, 'channel' | 'numbers'>> {
  readonly channel?: Partial<NewTenant['channel']>;
  /** How many numbers the tenant has; the first is its default sender. */
  readonly numbers?: number;
  readonly scopes?: readonly Scope[];
  readonly keks?: string;
}

/** A registered tenant, with what its provider and its callers would know. */
export interface TestTenant {
  readonly tenantId: TenantId;
  readonly slug: string;
  readonly channelRow: ChannelRowId;
  readonly channelId: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly numberIds: readonly BusinessNumberId[];
  readonly numbers: readonly E164[];
  /** The default sender. */
  readonly number: E164;
  readonly apiKey: string;
}

/** Segments a second, so high that no test waits for a slot. */
const UNHURRIED = 1000;
let made = 0;
let numbered = 0;

/** Registers a tenant with one Twilio channel, through the same use case as everybody. `database` must be connected as the runtime role. */
export async function createTestTenant(database: Database, wishes: TestTenantWishes = {}): Promise<TestTenant> {
  made += 1;
  const hex = made.toString(16).padStart(32, '0');
  const { channel, numbers: howMany = 1, scopes, keks = TEST_KEKS, ...facts } = wishes;
  const slug = facts.slug ?? `tenant-${made}`;
  const channelId = channel?.channelId ?? `sms_tenant_${made}`;
  const accountSid = channel?.accountRef ?? `AC${hex}`;
  const authToken = `token-of-tenant-${hex}`;
  const numbers = Array.from({ length: howMany }, nextNumber);
  const ids = systemIds();
  const { tenantId, channelRow, numberIds } = await new RegisterTenant(
    database,
    new TenantVault(database, new KeyRing(keks)),
    ids,
  ).run({
    name: `Tenant ${made}`,
    helpContact: 'help@tenant.test',
    fallbackText: null,
    ...facts,
    slug,
    channel: { provider: 'twilio', settings: { accountSid, authToken }, ...channel, channelId, accountRef: accountSid },
    numbers: numbers.map((number, index) => ({ number, label: `number ${index + 1}`, segmentsPerSecond: UNHURRIED })),
  });
  const apiKey = await new ApiKeys(database, ids).create(
    tenantId,
    'test',
    scopes ?? ['admin', 'send', 'read', 'consent'],
  );
  return {
    tenantId,
    slug,
    channelRow,
    channelId,
    accountSid,
    authToken,
    numberIds,
    numbers,
    number: numbers[0]!,
    apiKey,
  };
}

/** Numbers reserved for fiction (555-0100 to 555-0199), a hundred in each of some area codes. */
function nextNumber(): E164 {
  const area = [212, 303, 312, 404, 415, 503, 512, 602, 617, 702, 713, 801, 817, 904, 916, 972][
    Math.floor(numbered / 100) % 16
  ]!;
  const number = parseE164(`+1${area}55501${String(numbered % 100).padStart(2, '0')}`);
  if (!number.ok) throw new Error(number.error);
  numbered += 1;
  return number.value;
}
