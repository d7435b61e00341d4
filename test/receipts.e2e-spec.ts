import fc from 'fast-check';
import { ConsentLedger } from '#libs/consent';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds } from '#libs/kernel';
import { MessageStore, ReadMessage, ReceiptStore, RecordReceipts, type Receipt } from '#libs/messaging';
import { Notices } from '#libs/notifications';
import { KeyRing, Metrics } from '#libs/platform';
import { statusMeaningOf, type StatusMeaning } from '#libs/providers';
import { Alerts, EndpointStore, TenantVault } from '#libs/tenancy';
import { createTestTenant, openTestDatabase, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { eventually, startSystem, type LedgerEntry, type System } from './harness/system.js';

describe('receipts through the webhook (I19–I22)', () => {
  let system: System;
  let people = 0;
  beforeAll(async () => {
    system = await startSystem({ env: { SWEEP_MS: '200' } });
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());
  afterEach(() => Promise.all([system.sim('DELETE', '/sim/faults'), system.sim('DELETE', '/sim/receipt-plans')]));

  interface Sent {
    readonly id: string;
    readonly to: string;
    readonly entry: LedgerEntry;
    readonly statusUrl: string;
  }
  const ask = async (tenant: TestTenant, wait = 5): Promise<{ id: string; to: string }> => {
    const to = `+1503555${String((people += 1)).padStart(4, '0')}`;
    const { body } = await system.api(
      tenant,
      'POST',
      '/sms/send',
      { recipient_phone_number: to, sms_message_body: 'Your table is ready.' },
      { prefer: `wait=${wait}` },
    );
    return { id: body.tracking_id, to };
  };
  const taken = async ({ id, to }: { id: string; to: string }, tenant: TestTenant): Promise<Sent> => {
    const entry = await eventually('the carrier to take it', async () => (await system.ledger({ to }))[0]);
    return { id, to, entry, statusUrl: `${system.inbound[0]!.url}/webhooks/twilio/${tenant.channelId}/status` };
  };
  const sendOne = async (tenant = system.tenants[0]!): Promise<Sent> => taken(await ask(tenant), tenant);
  /** Posts a receipt as the provider would; answers what our side answered. */
  const receipt = async (sid: string, status: string, more: object = {}): Promise<readonly (number | null)[]> =>
    ((await system.sim('POST', '/sim/receipts', { sid, status, ...more })) as { statuses: (number | null)[] }).statuses;
  const standing = async ({ id }: { id: string }, tenant = system.tenants[0]!): Promise<[string, string]> => {
    const [message, assessment] = await Promise.all([
      system.api(tenant, 'GET', `/sms/messages/${id}`),
      system.api(tenant, 'GET', `/sms/messages/${id}/assessment`),
    ]);
    return [message.body.state, `${assessment.body.category}.${assessment.body.subclass}`];
  };
  const events = async (status: string): Promise<number> => {
    const { rows } = await system.admin.query(`select count(*)::int from evidence_event where native_status = $1`, [
      status,
    ]);
    return rows[0].count;
  };
  const waiting = async (sid: string): Promise<{ waits: boolean; buried: boolean }> => {
    const { rows } = await system.admin.query(
      `select processed_at is null as waits, dead_reason is not null as buried from raw_event where subject_ref = $1`,
      [sid],
    );
    expect(rows).toHaveLength(1);
    return rows[0];
  };

  it.each([
    [['sending', 'sent', 'delivered'], 'delivered', 'success.delivered'],
    [['sending', 'sent'], 'submitted', 'undef.carrier_accepted_only'],
    [['delivered', 'sent', 'sending'], 'delivered', 'success.delivered'],
    [['delivered', 'sent', 'delivered', 'queued', 'sending', 'delivered'], 'delivered', 'success.delivered'],
    [['sent', 'undelivered'], 'failed', 'fail.unreachable_subscriber'],
    [['undelivered', 'sent'], 'failed', 'fail.unreachable_subscriber'],
    [['sent', 'delivered', 'undelivered'], 'delivered', 'undef.conflicting_evidence'],
    [['undelivered', 'delivered', 'sent'], 'delivered', 'undef.conflicting_evidence'],
    [['sent', 'teleported'], 'submitted', 'undef.dlr_unknown'],
    [['read'], 'delivered', 'success.delivered'],
  ])('I19, I20: %j ends %s, %s', async (words, state, assessment) => {
    const sent = await sendOne();
    for (const word of words)
      expect(await receipt(sent.entry.sid, word, word === 'undelivered' ? { errorCode: 30003 } : {})).toEqual([200]);
    expect(await standing(sent)).toEqual([state, assessment]);
  });

  it('F19: a receipt posted a hundred times at once is acknowledged a hundred times and is one event', async () => {
    const sent = await sendOne();
    const before = await events('delivered');
    expect(new Set(await receipt(sent.entry.sid, 'delivered', { times: 100 }))).toEqual(new Set([200]));
    expect(await events('delivered')).toBe(before + 1);
    expect(await standing(sent)).toEqual(['delivered', 'success.delivered']);
  });

  it('I20: a late `sent` changes nothing but the evidence', async () => {
    const sent = await sendOne();
    await receipt(sent.entry.sid, 'delivered');
    const before = await events('sent');
    expect(await receipt(sent.entry.sid, 'sent')).toEqual([200]);
    expect(await events('sent')).toBe(before + 1);
    expect(await standing(sent)).toEqual(['delivered', 'success.delivered']);
  });

  it.each([
    ['with the attempt token it is believed at once', true],
    ['without it, it waits for the answer and then counts', false],
  ])('I22: a receipt before the answer to its submission: %s', async (_, withToken) => {
    const [tenant] = system.tenants;
    // A few seconds until the last byte, well inside the deadline; the text itself is taken at once.
    await system.sim('POST', '/sim/faults', { target: 'send', kind: 'slow_loris', ms: 2 });
    const asked = await ask(tenant!, 0);
    const early = await taken(asked, tenant!);
    const { sid, accountSid } = early.entry;
    const word = withToken ? {} : { url: early.statusUrl, accountSid };
    expect(await receipt(sid, 'delivered', word)).toEqual([200]);
    if (withToken) expect(await standing(early)).toEqual(['delivered', 'success.delivered']);
    else {
      expect((await standing(early))[0]).toBe('submitting');
      expect(await waiting(sid)).toEqual({ waits: true, buried: false });
    }
    await eventually('the answer', async () => {
      const { body } = await system.api(tenant!, 'GET', `/sms/messages/${early.id}`);
      const { rows } = await system.admin.query(
        `select from attempt where provider_message_id = $1 and lease_until is null`,
        [sid],
      );
      return rows.length === 1 && body.state === 'delivered';
    });
    expect(await standing(early)).toEqual(['delivered', 'success.delivered']);
    expect(await waiting(sid)).toEqual({ waits: false, buried: false });
  });

  it('F21: a receipt of a text nobody knows is kept, touches nothing, and is buried in the open in the end', async () => {
    const { statusUrl, entry } = await sendOne();
    const sid = `SM${'0'.repeat(31)}1`;
    const before = await events('delivered');
    expect(await receipt(sid, 'delivered', { url: statusUrl, accountSid: entry.accountSid })).toEqual([200]);
    expect(await waiting(sid)).toEqual({ waits: true, buried: false });
    // Half an hour of looks later.
    await system.admin.query(`update raw_event set tries = 8, retry_at = now() where subject_ref = $1`, [sid]);
    await eventually('its burial', async () => (await waiting(sid)).buried);
    expect(await events('delivered')).toBe(before);
  });

  it('F21, I31: a receipt that cannot be opened keeps no other waiting, and is buried in the open too', async () => {
    const { statusUrl, entry } = await sendOne();
    const [broken, whole] = [`SM${'0'.repeat(31)}2`, `SM${'0'.repeat(31)}3`];
    for (const sid of [broken, whole])
      await receipt(sid, 'delivered', { url: statusUrl, accountSid: entry.accountSid });
    await system.admin.query(
      `update raw_event set sealed = case when subject_ref = $1 then '\\x00'::bytea else sealed end, tries = 8, retry_at = now() where subject_ref = any ($2)`,
      [broken, [broken, whole]],
    );
    for (const sid of [whole, broken]) await eventually('its burial', async () => (await waiting(sid)).buried);
    const { rows } = await system.admin.query(`select dead_reason from raw_event where subject_ref = $1`, [broken]);
    expect(rows[0].dead_reason).toBe('it cannot be opened');
  });

  it("F21: another tenant's text is out of reach: by its id, by its token, and under its own address", async () => {
    const [mine, other] = system.tenants;
    const victim = await sendOne(mine);
    const attacker = await sendOne(other);
    const { sid, attemptToken } = victim.entry;
    const { accountSid } = attacker.entry;
    const failed = { errorCode: 30003, accountSid };
    expect(await receipt(sid, 'undelivered', { ...failed, url: attacker.statusUrl })).toEqual([200]);
    expect(await receipt(sid, 'failed', { ...failed, url: `${attacker.statusUrl}?attempt=${attemptToken}` })).toEqual([
      200,
    ]);
    expect(
      await receipt(sid, 'undelivered', { ...failed, url: `${victim.statusUrl}?attempt=${attemptToken}` }),
    ).toEqual([403]);
    expect(await standing(victim)).toEqual(['submitted', 'undef.queued']);
    expect(await standing(attacker, other)).toEqual(['submitted', 'undef.queued']);
    await receipt(sid, 'delivered');
    expect(await standing(victim)).toEqual(['delivered', 'success.delivered']);
  });

  it('S1.25: a text that was given up is delivered after all when its receipt comes ten days later', async () => {
    const sent = await sendOne();
    await system.admin.query(`update message set receipt_until = now() - interval '1 second' where id = $1`, [
      sent.id.replace('msg_', ''),
    ]);
    await eventually('its expiry', async () => (await standing(sent))[0] === 'expired');
    await receipt(sent.entry.sid, 'delivered');
    expect(await standing(sent)).toEqual(['delivered', 'success.delivered']);
  });
});

describe('receipts through the rows, in any order (I19, I20)', () => {
  const ids = systemIds();
  let db: OpenTestDatabase;
  let tenant: TestTenant;
  let record: RecordReceipts;
  let read: ReadMessage;
  let messages: MessageStore;
  const endpoints = new EndpointStore();
  beforeAll(async () => {
    db = await openTestDatabase();
    tenant = await createTestTenant(db.database);
    const evidence = new EvidenceStore(ids, new Notices(db.database, systemClock));
    messages = new MessageStore(ids);
    read = new ReadMessage(db.database, messages, evidence);
    record = new RecordReceipts(
      new ReceiptStore(),
      evidence,
      new ConsentLedger(ids, endpoints),
      endpoints,
      new Alerts(ids),
      new Metrics('test'),
      systemClock,
    );
  });
  afterAll(() => db.drop());

  /** Messages whose submission stands at `state`, each to a person of its own. */
  const submitted = (count: number, state: string): Promise<readonly { id: string; token: string; sid: string }[]> =>
    db.database.inTenant(tenant.tenantId, async (tx) => {
      const cipher = await new TenantVault(db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId, tx);
      const sender = tenant.numberIds[0]!;
      const [endpointId] = await endpoints.ensure(tx, cipher, ['+15035550001']);
      const laneId = cipher.laneId(sender, endpointId!);
      await tx.query(
        `insert into lane (tenant_id, id, number_id, endpoint_id) values ($1, $2, $3, $4) on conflict do nothing`,
        [tenant.tenantId, laneId, sender, endpointId],
      );
      const made = [];
      for (let index = 0; index < count; index += 1) {
        const id = ids.next();
        const sid = `SM${id.replaceAll('-', '')}`;
        await messages.insert(tx, cipher, [
          {
            id,
            laneId,
            endpointId: endpointId!,
            senderId: sender,
            origin: 'api',
            purpose: 'proactive',
            stream: 'transactional',
            state: state as 'submitted',
            dedupeKey: null,
            body: 'Hello',
            encoding: 'gsm7',
            segments: 1,
            answersSeq: null,
            pins: null,
            tracking: {},
            priority: 5,
            errorCode: null,
            decision: {},
            counts: false,
            subject: null,
            programme: null,
            fact: null,
            wish: null,
            heldUntil: null,
            bulk: null,
            sendAt: null,
            expiresAt: new Date(Date.now() + 3_600_000),
          },
        ]);
        const [attempt] = await messages.insertAttempts(tx, tenant.tenantId, [
          {
            messageId: id,
            ordinal: 1,
            endpointId: endpointId!,
            senderId: sender,
            priority: 5,
            segments: 1,
            dueAt: new Date(),
            forLater: false,
            provider: 'twilio',
            accountRef: tenant.accountSid,
          },
        ]);
        const [row] = await tx.query<{ token: string }>(
          `update attempt set state = $2, provider_message_id = $3, gate_committed_at = now() where id = $1 returning token`,
          [attempt, state, state === 'submitted' ? sid : null],
        );
        made.push({ id, token: row!.token, sid });
      }
      return made;
    });

  const twilio = (word: string, code: string | null = null): StatusMeaning => statusMeaningOf('twilio', word, code)!;
  const VOCABULARY: readonly StatusMeaning[] = [
    twilio('queued'),
    twilio('sending'),
    twilio('sent'),
    twilio('delivered'),
    twilio('read'),
    twilio('undelivered', '30003'),
    twilio('undelivered', '30007'),
    twilio('failed', '30001'),
    twilio('canceled'),
    twilio('teleported'),
    twilio('delivered', '99999'),
    // What other providers distinguish and Twilio does not.
    { ...twilio('undelivered', '30003'), providerStatus: 'rejected_by_carrier', state: 'undelivered' },
    { ...twilio('sent'), providerStatus: 'buffered', state: 'buffered' },
  ];

  /** A permutation that follows from `seed`, with some of its members twice or more. */
  const shuffled = <Item>(items: readonly Item[], seed: number): Item[] => {
    let state = seed >>> 0;
    const next = (bound: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state >>> 8) % bound;
    };
    const left = [...items, ...items.filter(() => next(3) === 0)];
    return Array.from({ length: left.length }, () => left.splice(next(left.length), 1)[0]!);
  };

  it('1,000 permutations with duplicates, many messages at once in batches of any size, end the same', async () => {
    const MESSAGES = 50;
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(VOCABULARY.length - 1), { minLength: 1, maxLength: 7 }),
        fc.constantFrom('submitting', 'submitted', 'unknown'),
        fc.boolean(),
        fc.boolean(),
        fc.nat(0xffff_ffff),
        async (chosen, state, byToken, timed, seed) => {
          const made = await submitted(MESSAGES, state);
          const begun = Date.now();
          const receipts = made.flatMap(({ sid, token }, index) =>
            shuffled(chosen, seed + index * 7919).map((at): Receipt => ({
              rawEventId: null,
              provider: 'twilio',
              event: {
                providerMessageId: sid,
                accountRef: tenant.accountSid,
                attemptToken: byToken || state !== 'submitted' ? token : null,
                status: VOCABULARY[at]!,
                // The carrier's own time, one for each word; without it the time of arrival counts.
                occurredAt: timed ? new Date(begun + 60_000 * (1 + at)) : null,
              },
              receivedAt: new Date(begun + 3_600_000),
            })),
          );
          const arriving = receipts.slice();
          // Receipts of one message keep the order drawn for it; those of different messages are mixed.
          const order = shuffledMerge(arriving, seed);
          for (let from = 0, size = 1; from < order.length; from += size, size = 1 + ((size * 31 + seed) % 97)) {
            const batch = order.slice(from, from + size);
            expect(await db.database.inTenant(tenant.tenantId, (tx) => record.run(tx, tenant.tenantId, batch))).toEqual(
              [],
            );
          }
          const ends = new Set<string>();
          for (const { id } of made) {
            const { message, attempts, assessment } = (await read.run(tenant.tenantId, id))!;
            ends.add(
              JSON.stringify({
                state: message.state,
                attempt: attempts[0]!.state,
                // Which of two reasons for a failure is named follows their times; without times, their arrival.
                assessment: timed ? assessment.assessment : assessment.category,
                interpretation: assessment.recommendedCoordinationInterpretation,
                // Of two error codes the first is named; beside a delivery none is.
                code: message.state === 'delivered' ? message.errorCode : 'the first',
              }),
            );
          }
          expect([...ends]).toHaveLength(1);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  /** Mixes messages, keeping each one's own order. */
  function shuffledMerge(receipts: readonly Receipt[], seed: number): Receipt[] {
    const lines = new Map<string, Receipt[]>();
    for (const receipt of receipts) {
      const sid = receipt.event.providerMessageId;
      lines.set(sid, [...(lines.get(sid) ?? []), receipt]);
    }
    const turns = shuffled(
      receipts.map(({ event }) => event.providerMessageId),
      seed,
    );
    const mixed = turns.flatMap((sid) => lines.get(sid)!.splice(0, 1));
    return [...mixed, ...[...lines.values()].flat()];
  }
});
