import fc from 'fast-check';
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

describe('lists as parameters', () => {
  let db: OpenTestDatabase;
  beforeAll(async () => {
    db = await openTestDatabase();
  });
  afterAll(() => db.drop());

  const roundTrip = async (list: readonly (string | null)[]): Promise<unknown> =>
    (await db.database.query<{ list: unknown }>('select $1::text[] as list', [list]))[0]!.list;

  it.each<[string, readonly (string | null)[]]>([
    ['nothing', []],
    ['an empty text', ['']],
    ['what has a meaning in a list', ['NULL', '{}', 'a,b', '"', '\\', '\\"', ' blank ', '{"a","b"}', "it's", '\n']],
    ['nothing known beside something known', ['a', null, 'b"']],
    ['letters of every kind', ['ł', '漢', '😀', '\u200f']],
  ])('%s arrives as it was', async (_, list) => {
    expect(await roundTrip(list)).toEqual(list);
  });

  it('numbers, truths and nothings arrive as they were', async () => {
    const sql = 'select $1::integer[] as numbers, $2::boolean[] as truths, $3::float8[] as parts';
    const lists = { numbers: [1, -2, null], truths: [true, false, null], parts: [0.5, 1e21, null] };
    expect((await db.database.query(sql, Object.values(lists)))[0]).toEqual(lists);
  });

  it('any texts arrive as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'))),
        async (list) => expect(await roundTrip(list)).toEqual(list),
      ),
      { numRuns: 100 },
    );
  });
});
