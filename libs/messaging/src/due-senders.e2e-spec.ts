import pg from 'pg';
import { createTestTenant, openTestDatabase, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { OutboxStore } from './outbox.store.js';

const FLOOD = 50_000;

interface Pages {
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

describe('finding senders that have something due', () => {
  let db: OpenTestDatabase;
  let admin: pg.Pool;
  let tenants: readonly TestTenant[];

  beforeAll(async () => {
    db = await openTestDatabase();
    admin = new pg.Pool({ connectionString: db.adminUrl, max: 1 });
    tenants = [
      await createTestTenant(db.database),
      await createTestTenant(db.database),
      await createTestTenant(db.database),
    ];
    // Attempts alone, as many as a queue may hold: what they belong to plays no part here.
    await admin.query('set session_replication_role = replica');
    for (const [index, { tenantId, numberIds }] of tenants.entries()) {
      await admin.query(
        `insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, provider, account_ref)
         select $1, id, id, 1, id, $2, 'queued', id::text, 5, 1, now(), 'twilio', 'AC'
           from (select g, gen_random_uuid() as id from generate_series(1, $3::int) g) w`,
        [tenantId, numberIds[0], index === 0 ? FLOOD : 1],
      );
      // As it is when somebody else texts: statistics know the flood alone.
      if (index === 0) await admin.query('vacuum analyze');
    }
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await db.drop();
  });

  it('I31: finds all of them, whatever else is queued', async () => {
    const found = await new OutboxStore().dueSenders(db.database, 10);
    expect(found.map(({ tenantId }) => tenantId).toSorted()).toEqual(
      tenants.map(({ tenantId }) => tenantId).toSorted(),
    );
  });

  it('I31: reads a few pages for each sender, however many texts a tenant before it has queued', async () => {
    const pagesRead = async (): Promise<number> => {
      const { rows } = await admin.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Pages }] }>(
        'explain (analyze, buffers, format json) select * from due_senders(10)',
      );
      const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read } = rows[0]!['QUERY PLAN'][0].Plan;
      return hit + read;
    };
    // The first look also reads the catalogue.
    await pagesRead();
    expect(await pagesRead()).toBeLessThan(100);
  });
});
