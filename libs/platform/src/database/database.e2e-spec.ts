import { createTestTenant, openTestDatabase, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { sqlState } from './database.js';

describe('a transaction whose statements do not wait for one another', () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  beforeAll(async () => {
    db = await openTestDatabase();
    tenant = await createTestTenant(db.database);
  });
  afterAll(() => db.drop());

  const names = async (): Promise<readonly string[]> =>
    (await db.database.inTenant(tenant.tenantId, (tx) => tx.query<{ name: string }>('select name from tenant'))).map(
      ({ name }) => name,
    );
  const rename = (name: string): string => `update tenant set name = '${name}' where id = '${tenant.tenantId}'`;

  it('commits what was sent before its commit', async () => {
    await db.database.inTenant(tenant.tenantId, async (tx) => {
      const sent = [tx.query(rename('one')), tx.query('select 1')];
      tx.commitBehind();
      await Promise.all(sent);
    });
    expect(await names()).toEqual(['one']);
  });

  it('commits nothing when one of them fails, and says why it failed, not that the others were too late', async () => {
    const failed = db.database.inTenant(tenant.tenantId, async (tx) => {
      const first = tx.query(rename('two'));
      const second = (async () => {
        await Promise.resolve();
        await tx.query('select 1 / 0');
      })();
      await Promise.resolve();
      await Promise.resolve();
      const third = tx.query('select 1');
      tx.commitBehind();
      await Promise.all([third, first, second]);
    });
    expect(sqlState(await failed.catch((error: unknown) => error))).toBe('22012');
    expect(await names()).toEqual(['one']);
  });
});
