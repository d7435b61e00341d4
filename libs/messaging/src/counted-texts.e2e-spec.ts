import pg from 'pg';
import { ConsentLedger, ConsentPolicies, ExternalOptOuts } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds, type E164 } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import { createLog, KeyRing, Metrics, OutgoingHttp, type Tx } from '#libs/platform';
import { Directory, EndpointStore, TenantVault } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { AcceptMessages, type Accepted, type SendCommand } from './accept-messages.usecase.js';
import { MessageStore } from './message.store.js';
import { WithdrawMessages } from './withdraw-messages.usecase.js';

const ids = systemIds();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const VISIT = 'appointment:1';

describe('how often a person is texted, with what waits (R-7.1)', () => {
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let directory: Directory;
  let vault: TenantVault;
  let accept: AcceptMessages;
  const endpoints = new EndpointStore();
  const messages = new MessageStore(ids);
  let people = 0;
  let to: E164;

  beforeAll(async () => {
    db = await openTestDatabase();
    vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
    directory = new Directory(db.database, vault, systemClock);
    const evidence = new EvidenceStore(ids, new Notices(db.database, systemClock));
    accept = new AcceptMessages(
      messages,
      new ConsentLedger(ids, endpoints),
      new ConsentPolicies(db.database, systemClock),
      new ExternalOptOuts(new OutgoingHttp(true), systemClock, new Metrics('test'), createLog('test', 'silent')),
      endpoints,
      evidence,
      new WithdrawMessages(messages, endpoints, evidence, systemClock),
      systemClock,
      ids,
    );
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    tenant = await createTestTenant(db.database);
    to = `+1503555${String((people += 1)).padStart(4, '0')}` as E164;
  });

  const sql = <Row = Record<string, unknown>>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    db.database.inTenant(tenant.tenantId, (tx) => tx.query<Row>(text, parameters));
  const decide = (settings: object): Promise<unknown> =>
    sql(`insert into consent_policy (tenant_id, version, settings, changed_by) values ($1, 1, $2, 'us')`, [
      tenant.tenantId,
      JSON.stringify(settings),
    ]);
  const inMs = (ms: number): Date => new Date(Date.now() + ms);
  const send = (more: Partial<SendCommand> = {}): Promise<Accepted> =>
    db.database.inTenant(tenant.tenantId, async (tx) => {
      const cipher = await vault.cipherFor(tenant.tenantId, tx);
      const sender = (await directory.number(tenant.tenantId, tenant.numberIds[0]!, tx))!;
      const endpointId = (await endpoints.ensure(tx, cipher, [to]))[0]!;
      const laneId = cipher.laneId(sender.id, endpointId);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id) values ($1, $2, $3, $4) on conflict do nothing`,
        [tenant.tenantId, laneId, sender.id, endpointId],
      );
      const [accepted] = await accept.run(tx, cipher, [
        {
          tenant: (await directory.tenant(tenant.tenantId, tx))!,
          channel: (await directory.channel(tenant.tenantId, tenant.channelRow, tx))!,
          sender,
          laneId,
          endpointId,
          origin: 'api',
          purpose: 'proactive',
          stream: 'transactional',
          body: 'Your visit',
          dedupeKey: null,
          priority: 5,
          expiresAt: inMs(500 * DAY),
          ...more,
        },
      ]);
      return accepted!;
    });
  const verdictOf = async (more: Partial<SendCommand> = {}): Promise<string> => (await send(more)).decision.verdict;
  const stateOf = async (id: string): Promise<unknown> =>
    (await sql(`select state, error_code from message where id = $1`, [id]))[0];
  /** As if the text had been asked for so long ago. */
  const age = (id: string, interval: string): Promise<unknown> =>
    sql(`update message set created_at = created_at - $2::interval where id = $1`, [id, interval]);
  /** As if it had left at its moment. */
  const leave = (id: string): Promise<unknown> => sql(`update message set state = 'submitted' where id = $1`, [id]);
  const ONE_A_DAY = { capsFor: ['transactional'], limits: { totalPerDay: 1 } };

  it('five reminders of one appointment, each on a day of its own, are all accepted', async () => {
    const noon = new Date(Date.now());
    noon.setUTCHours(18, 0, 0, 0);
    const reminder = (days: number): Partial<SendCommand> => ({
      stream: 'notification',
      subject: VISIT,
      dueAt: new Date(noon.getTime() + days * DAY),
    });
    for (const days of [1, 5, 9, 13, 17]) expect(await verdictOf(reminder(days))).toBe('send');
  });

  it('a text takes its place on the day it is set for, not on that of asking, and gives way to what was promised', async () => {
    await decide(ONE_A_DAY);
    for (const days of [2, 4, 6]) expect(await verdictOf({ dueAt: inMs(days * DAY) })).toBe('send');
    expect(await verdictOf({ dueAt: inMs(4 * DAY + HOUR) })).toBe('refuse');
    expect(await verdictOf({ dueAt: inMs(4 * DAY - HOUR) })).toBe('refuse');
    expect(await verdictOf()).toBe('send');
    expect(await verdictOf()).toBe('refuse');
  });

  it('what has waited for longer than a month still counts, and newer news takes its place', async () => {
    await decide(ONE_A_DAY);
    const told = (asOf: string): Partial<SendCommand> => ({ fact: { key: VISIT, asOf: new Date(asOf) } });
    const old = await send({ ...told('2026-01-01T00:00:00Z'), dueAt: inMs(DAY) });
    await age(old.messageId, '40 days');
    await send(told('2026-02-01T00:00:00Z'));
    expect(await stateOf(old.messageId)).toEqual({ state: 'suppressed', error_code: 'ERR_SUPERSEDED' });
    to = `+1503556${String(people).padStart(4, '0')}` as E164;
    const waits = await send({ dueAt: inMs(DAY) });
    await age(waits.messageId, '40 days');
    expect(await verdictOf({ dueAt: inMs(DAY + HOUR) })).toBe('refuse');
  });

  it('what waited for longer than a month counts by when it left', async () => {
    await decide(ONE_A_DAY);
    const { messageId } = await send({ dueAt: inMs(HOUR) });
    await age(messageId, '40 days');
    await sql(`update message set send_at = now() - interval '1 hour' where id = $1`, [messageId]);
    await leave(messageId);
    expect(await verdictOf()).toBe('refuse');
    expect(await verdictOf({ dueAt: inMs(DAY) })).toBe('send');
  });

  const move = (id: string, at: Date) =>
    db.database.inTenant(tenant.tenantId, async (tx) =>
      accept.reschedule(tx, await vault.cipherFor(tenant.tenantId, tx), id, at),
    );

  it('a text that is set for another moment needs a place there, and leaves its own', async () => {
    await decide(ONE_A_DAY);
    const first = await send();
    await leave(first.messageId);
    const later = await send({ dueAt: inMs(2 * DAY) });
    expect(later.decision.verdict).toBe('send');
    expect(await move(later.messageId, new Date())).toMatchObject({
      ok: false,
      error: { code: 'ERR_FREQUENCY_CAP', rule: 'frequency.total_day', retryAt: expect.any(Date) },
    });
    expect(await stateOf(later.messageId)).toEqual({ state: 'scheduled', error_code: null });
    // By an hour, and by a week: it does not stand in its own way.
    expect(await move(later.messageId, inMs(2 * DAY + HOUR))).toEqual({ ok: true, value: 'scheduled' });
    expect(await move(later.messageId, inMs(9 * DAY))).toEqual({ ok: true, value: 'scheduled' });
    expect(await verdictOf({ dueAt: inMs(2 * DAY) })).toBe('send');
    expect(await move(first.messageId, inMs(HOUR))).toEqual({ ok: false, error: 'too_late' });
    expect(await move(ids.next(), inMs(HOUR))).toEqual({ ok: false, error: 'not_found' });
  });

  it('two texts that are moved to one place at once do not both get it', async () => {
    await decide(ONE_A_DAY);
    const [one, other] = [await send({ dueAt: inMs(3 * DAY) }), await send({ dueAt: inMs(6 * DAY) })];
    const moved = await Promise.all([one, other].map(({ messageId }) => move(messageId, inMs(HOUR))));
    expect(moved.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('looks at one person with two indexes, whether the planner knows the table or not', async () => {
    const { messageId } = await send({ fact: { key: VISIT, asOf: new Date() }, dueAt: inMs(DAY) });
    const cipher = await vault.cipherFor(tenant.tenantId);
    const plan = (): Promise<string> =>
      db.database.inTenant(tenant.tenantId, async (tx) => {
        const found: string[] = [];
        const explained: Pick<Tx, 'query'> = {
          query: async (statement, parameters) => {
            const rows = await tx.query<{ 'QUERY PLAN': string }>(`explain ${statement}`, parameters);
            found.push(...rows.map((row) => row['QUERY PLAN']));
            return [];
          },
        };
        const one = { endpointId: cipher.endpointId(to), at: new Date(), factKey: VISIT };
        await messages.recentlyCounted(explained as Tx, tenant.tenantId, [one], 31);
        return found.join('\n');
      });
    const isServed = (found: string): void => {
      expect(found).toMatch(/message_counting\b/);
      expect(found).toMatch(/message_counting_waiting\b/);
      expect(found).not.toContain('Seq Scan');
    };
    isServed(await plan());
    const admin = new pg.Client({ connectionString: db.adminUrl });
    await admin.connect();
    try {
      await admin.query(
        `insert into message select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'send_at', now() + n * interval '1 minute'))).*
           from message m, generate_series(1, 3000) n where m.id = $1`,
        [messageId],
      );
      await admin.query('analyze message');
    } finally {
      await admin.end();
    }
    isServed(await plan());
    const read = await db.database.inTenant(tenant.tenantId, (tx) =>
      messages.recentlyCounted(
        tx,
        tenant.tenantId,
        [{ endpointId: cipher.endpointId(to), at: inMs(2 * DAY), factKey: null }],
        31,
      ),
    );
    expect(read.get(cipher.endpointId(to))).toHaveLength(1_000);
    const nearest = Math.max(
      ...read.get(cipher.endpointId(to))!.map(({ at }) => Math.abs(at.getTime() - +inMs(2 * DAY))),
    );
    expect(nearest).toBeLessThan(DAY);
  });
});
