import fc from 'fast-check';
import { systemClock, systemIds, type TenantId } from '#libs/kernel';
import { Notices, Subscriptions } from '#libs/notifications';
import { createTestTenant, openTestDatabase, type OpenTestDatabase } from '#libs/testing';
import { EvidenceStore, type NewEvidence } from './evidence.store.js';

const ids = systemIds();

describe('evidence is told to whoever has subscribed to it, in the transaction that appends it', () => {
  let db: OpenTestDatabase;
  let tenantId: TenantId;
  let notices: Notices;
  let evidence: EvidenceStore;
  const subscriptions = new Subscriptions();

  beforeAll(async () => {
    db = await openTestDatabase();
    ({ tenantId } = await createTestTenant(db.database));
    notices = new Notices(db.database, systemClock);
    evidence = new EvidenceStore(ids, notices);
  });
  afterAll(() => db.drop());

  const subscribe = async (...eventTypes: string[]): Promise<string> => {
    const id = ids.next();
    await db.database.inTenant(tenantId, (tx) =>
      subscriptions.add(tx, tenantId, { id, eventTypes, alertRoles: [], keyVersion: 1, sealed: Buffer.alloc(1) }),
    );
    notices.forget();
    return id;
  };
  const end = (id: string): Promise<boolean> =>
    db.database.inTenant(tenantId, (tx) => subscriptions.remove(tx, tenantId, id));
  const noted = (id: string): Promise<readonly { id: string; type: string }[]> =>
    db.database.inTenant(tenantId, (tx) =>
      tx.query<{ id: string; type: string }>(
        `select id, type from webhook_notice where tenant_id = $1 and subscription_id = $2 order by id`,
        [tenantId, id],
      ),
    );
  const append = (...events: NewEvidence[]): Promise<void> =>
    db.database.inTenant(tenantId, (tx) => evidence.append(tx, tenantId, events));
  const seen = (what: 'delivered' | 'created' | 'undelivered', messageId = ids.next(), dedupeKey: string = what) =>
    evidence.saw(what, { messageId, attemptId: null, at: new Date(), dedupeKey });

  it('under the name that was asked for: by lifecycle event, by signal, by family; once where both fit', async () => {
    const [byEvent, bySignal, byBoth, other] = [
      await subscribe('message.delivered'),
      await subscribe('evidence.notification.endpoint.*'),
      await subscribe('evidence.*', 'message.*'),
      await subscribe('alert.*', 'message.link_clicked'),
    ];
    const event = seen('delivered');
    await append(event);
    const { eventId: id } = event;
    expect(await noted(byEvent)).toEqual([{ id, type: 'message.delivered' }]);
    expect(await noted(bySignal)).toEqual([{ id, type: 'evidence.notification.endpoint.accepted' }]);
    expect(await noted(byBoth)).toEqual([{ id, type: 'message.delivered' }]);
    expect(await noted(other)).toEqual([]);
    for (const subscription of [byEvent, bySignal, byBoth, other]) await end(subscription);
  });

  it('whatever the order and number of repetitions, each event has exactly one notice per subscription', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(
            fc.record({
              what: fc.constantFrom('delivered', 'created', 'undelivered'),
              message: fc.nat(2),
              fresh: fc.boolean(),
            }),
            { minLength: 1, maxLength: 4 },
          ),
          { minLength: 1, maxLength: 6 },
        ),
        async (batches) => {
          const both = [await subscribe('message.*'), await subscribe('message.delivered', 'evidence.*')];
          const messages = [ids.next(), ids.next(), ids.next()];
          const known = new Map<string, NewEvidence>();
          for (const batch of batches)
            await append(
              ...batch.map(({ what, message, fresh }) => {
                const key = `${what}:${message}`;
                const before = known.get(key);
                // A repetition is the same event again, or somebody else's sight of it under an id of its own.
                const event = before === undefined || fresh ? seen(what, messages[message]) : before;
                known.set(key, before ?? event);
                return event;
              }),
            );
          const { rows } = await db.database.inTenant(tenantId, async (tx) => ({
            rows: await tx.query<{ id: string }>(
              `select id from evidence_event where tenant_id = $1 and message_id = any ($2) order by id`,
              [tenantId, messages],
            ),
          }));
          expect(rows).toHaveLength(known.size);
          for (const subscription of both) {
            expect((await noted(subscription)).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
            await end(subscription);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('no notice without its cause: what is rolled back is not told', async () => {
    const subscription = await subscribe('message.*');
    await expect(
      db.database.inTenant(tenantId, async (tx) => {
        await evidence.append(tx, tenantId, [seen('created')]);
        throw new Error('something else failed');
      }),
    ).rejects.toThrow('something else failed');
    expect(await noted(subscription)).toEqual([]);
    await end(subscription);
  });

  it('is sent before a commit that is sent behind it', async () => {
    const subscription = await subscribe('message.*');
    await db.database.inTenant(tenantId, async (tx) => {
      const appended = evidence.append(tx, tenantId, [seen('created')]);
      tx.commitBehind();
      await appended;
    });
    expect(await noted(subscription)).toHaveLength(1);
    await end(subscription);
  });

  it('a tenant without a subscription costs no statement, once that is known', async () => {
    const { tenantId: quiet } = await createTestTenant(db.database);
    let statements = 0;
    const once = (): Promise<void> =>
      db.database.inTenant(quiet, (tx) => {
        statements = 0;
        const counting = {
          ...tx,
          query: <Row>(sql: string, values?: readonly unknown[]) => {
            statements += 1;
            return tx.query<Row>(sql, values);
          },
        };
        return evidence.append(counting, quiet, [seen('created')]);
      });
    notices.forget();
    await once();
    expect(statements).toBe(2);
    // oxlint-disable-next-line no-unmodified-loop-condition -- modified by each statement
    for (let tries = 0; statements !== 1 && tries < 100; tries += 1) await once();
    expect(statements).toBe(1);
  });
});
