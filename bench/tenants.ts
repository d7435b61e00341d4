import { parseE164, systemClock, systemIds, type BusinessNumberId, type E164, type TenantId } from '#libs/kernel';
import { createDataSource, Database, KeyRing } from '#libs/platform';
import { Directory, RegisterTenant, TENANCY_ENTITIES, TenantVault, type TenantCipher } from '#libs/tenancy';
import type { BenchDatabase, Workplace } from './workplace.js';

/** A tenant with one Twilio channel and one number. */
export interface BenchTenant {
  readonly tenantId: TenantId;
  readonly channelId: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly number: E164;
  readonly numberId: BusinessNumberId;
  readonly cipher: TenantCipher;
}

/** Our database code without an app around it. */
export interface Tools {
  readonly database: Database;
  readonly vault: TenantVault;
  readonly directory: Directory;
  readonly tenants: readonly BenchTenant[];
  close(): Promise<void>;
}

/** A customer's number, the same for the same index; of the range reserved for fiction where it lasts, of a made-up area beyond. */
export function customerNumber(index: number): E164 {
  const parsed = parseE164(`+1999${String(index).padStart(7, '0')}`);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

/** The fastest sender the schema allows, so that no ratio measures a carrier's rate limit. */
const SEGMENTS_PER_SECOND = 10_000;
/** The longest pause a tenant may have: no turn begins while a ratio is about something else. */
const LONGEST_PAUSE_MS = 15_000;

/** Registers `count` tenants through the use case everybody uses, as the runtime role. */
export async function openTools(place: Workplace, at: BenchDatabase, count: number): Promise<Tools> {
  const source = createDataSource({
    url: at.appUrl,
    poolSize: 4,
    entities: TENANCY_ENTITIES,
    applicationName: 'parley-bench',
  });
  await source.initialize();
  const database = new Database(source);
  const vault = new TenantVault(database, new KeyRing(place.keks));
  const register = new RegisterTenant(database, vault, systemIds());
  const tenants: BenchTenant[] = [];
  for (let index = 0; index < count; index += 1) {
    const hex = index.toString(16).padStart(32, '0');
    const facts = { accountSid: `AC${hex}`, authToken: `bench-token-${hex}`, channelId: `sms_bench_${index}` };
    const number = customerNumber(9_000_000 + index);
    const { tenantId, numberIds } = await register.run({
      slug: `bench-${index}`,
      name: `Bench ${index}`,
      helpContact: 'help@bench.test',
      fallbackText: null,
      replyPauseMs: LONGEST_PAUSE_MS,
      channel: {
        channelId: facts.channelId,
        provider: 'twilio',
        accountRef: facts.accountSid,
        settings: { accountSid: facts.accountSid, authToken: facts.authToken },
      },
      numbers: [{ number, label: 'bench', segmentsPerSecond: SEGMENTS_PER_SECOND }],
    });
    tenants.push({ ...facts, tenantId, number, numberId: numberIds[0]!, cipher: await vault.cipherFor(tenantId) });
  }
  return {
    database,
    vault,
    directory: new Directory(database, vault, systemClock),
    tenants,
    close: () => source.destroy(),
  };
}
