import { isE164 } from '#libs/kernel';
import { ApiKeys } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, seededIds, testEnvironment, type OpenTestDatabase } from './index.js';

describe('test databases', () => {
  let one: OpenTestDatabase;
  let other: OpenTestDatabase;
  beforeAll(async () => {
    [one, other] = await Promise.all([openTestDatabase(), openTestDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([one.drop(), other.drop()]);
  });

  it('are walled off from each other: what one holds the other does not', async () => {
    const { tenantId, slug } = await createTestTenant(one.database, { slug: 'only-here' });
    const slugs = (open: OpenTestDatabase): Promise<unknown> =>
      open.database.inTenant(tenantId, (tx) => tx.query('select slug from tenant'));
    expect(await slugs(one)).toEqual([{ slug }]);
    expect(await slugs(other)).toEqual([]);
  });

  it('are opened as the runtime role, which owns nothing', async () => {
    expect(await one.database.query(`select current_user, usesuper from pg_user where usename = current_user`)).toEqual(
      [{ current_user: 'parley_app', usesuper: false }],
    );
  });

  it('keep the time of each commit, which proofs of order need (I14)', async () => {
    expect(await one.database.query('show track_commit_timestamp')).toEqual([{ track_commit_timestamp: 'on' }]);
  });

  it('take tenants that differ in everything, with a key that works', async () => {
    const first = await createTestTenant(one.database, { numbers: 3 });
    const second = await createTestTenant(one.database);
    expect(first.numbers.every(isE164)).toBe(true);
    expect(new Set([...first.numbers, ...second.numbers]).size).toBe(4);
    expect(first.accountSid).not.toBe(second.accountSid);
    const keys = new ApiKeys(one.database, seededIds());
    expect(await keys.authenticate(`Bearer ${first.apiKey}`)).toMatchObject({ tenantId: first.tenantId });
  });
});

describe('what tests are given', () => {
  it('ids are the same in every run, ascending, and differ by seed', () => {
    const take = (seed: number): string[] => {
      const ids = seededIds(seed);
      return [ids.next(), ids.next(), ids.next()];
    };
    expect(take(1)).toEqual(take(1));
    expect(take(1)).toEqual(take(1).toSorted());
    expect(take(1)).not.toEqual(take(2));
  });

  it('an environment that is complete, quiet and alone in its data folder', () => {
    const [one, other] = [testEnvironment({ SWEEP_MS: '100' }), testEnvironment()];
    expect(one).toMatchObject({ NODE_ENV: 'test', LOG_LEVEL: 'silent', SWEEP_MS: 100 });
    expect(one.PARLEY_DATA_DIR).not.toBe(other.PARLEY_DATA_DIR);
    expect(one.REDIS_URL).toBe(other.REDIS_URL);
  });
});
