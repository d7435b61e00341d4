import { jest } from '@jest/globals';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestTenant, type TestTenant } from '#libs/testing';
import type { Submission } from './claim-submissions.usecase.js';
import { afterFailure } from './domain/retry.js';
import { AnOutbox } from './spec/an-outbox.js';

/** Somebody who answers as a test says: the gateway, or a tenant's own list. */
interface Listener {
  readonly url: string;
  answer: (response: ServerResponse) => void;
  stop(): Promise<void>;
}

async function listen(): Promise<Listener> {
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => listener.answer(response));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const listener: Listener = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (response) => void response.end('{}'),
    async stop() {
      server.closeAllConnections();
      await new Promise((gone) => server.close(gone));
    },
  };
  return listener;
}

const json = (response: ServerResponse, body: object): void =>
  void response.setHeader('content-type', 'application/json').end(JSON.stringify(body));

describe('what meets at the outbox', () => {
  let gateway: Listener;
  let box: AnOutbox;
  let tenant: TestTenant;
  const sql = <Row = Record<string, unknown>>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    box.sql<Row>(tenant, text, parameters);
  const claimedTexts = async (): Promise<readonly string[]> =>
    (await box.claimNow(tenant)).map(({ attempt }) => attempt.messageId);
  const states = (messageId: string): Promise<{ message: string; attempts: string[] }[]> =>
    sql(
      `select m.state as message, array_agg(a.state order by a.ordinal) as attempts
         from message m join attempt a on a.tenant_id = m.tenant_id and a.message_id = m.id where m.id = $1 group by m.state`,
      [messageId],
    );
  /** One text, claimed, of which nobody knows what became ten minutes ago; its tenant wants another try once it is known to be absent. */
  const unknown = async (): Promise<Submission> => {
    const [messageId] = await box.place(tenant, 1);
    const [one] = await box.claimNow(tenant);
    await sql(`update tenant set resend_on_unknown = 'after_confirmed_absent'`);
    box.directory.forget();
    await sql(
      `update attempt set state = 'unknown', lease_until = null, reconcile_at = now(), gate_committed_at = now() - interval '10 minutes' where id = $1`,
      [one!.attempt.id],
    );
    await sql(`update message set state = 'unknown' where id = $1`, [messageId]);
    return one!;
  };

  beforeAll(async () => {
    gateway = await listen();
    box = await AnOutbox.open(gateway.url);
  });
  afterAll(async () => {
    await gateway.stop();
    await box.db.drop();
  });
  beforeEach(async () => {
    tenant = await createTestTenant(box.db.database, { numbers: 2 });
  });
  afterEach(() => box.clear(tenant));

  describe('a receipt and the provider’s list', () => {
    it('I13: a receipt that comes while the list is being read wins: nothing is absent, and nothing leaves again', async () => {
      const one = await unknown();
      gateway.answer = (response) =>
        void box.delivered(tenant, one).then(() => json(response, { messages: [], page: 0, page_size: 1000 }));
      await box.reconcile.run();
      expect(await states(one.attempt.messageId)).toEqual([{ message: 'delivered', attempts: ['delivered'] }]);
      const told = await sql(`select from evidence_event where message_id = $1 and dedupe_key like 'absent:%'`, [
        one.attempt.messageId,
      ]);
      expect(told).toEqual([]);
      expect(await claimedTexts()).toEqual([]);
    });

    it('I13: a receipt for what the list did not hold ends the second try that waits', async () => {
      const one = await unknown();
      gateway.answer = (response) => json(response, { messages: [], page: 0, page_size: 1000 });
      await box.reconcile.run();
      expect(await states(one.attempt.messageId)).toEqual([{ message: 'queued', attempts: ['failed', 'queued'] }]);
      await box.delivered(tenant, one);
      expect(await states(one.attempt.messageId)).toEqual([
        { message: 'delivered', attempts: ['delivered', 'suppressed'] },
      ]);
      expect(await claimedTexts()).toEqual([]);
    });

    it('I13: a receipt for a try that was believed not to have arrived ends the next one of the same attempt', async () => {
      await box.place(tenant, 1);
      const [one] = await box.claimNow(tenant);
      await box.settle(tenant.tenantId, one!, { tried: true });
      await box.delivered(tenant, one!);
      expect(await states(one!.attempt.messageId)).toEqual([{ message: 'delivered', attempts: ['delivered'] }]);
      expect(await claimedTexts()).toEqual([]);
    });

    it('I13: an answer takes its id from the equal text to which the list had given it, and that one is looked up anew', async () => {
      await box.place(tenant, 2);
      const [answered, guessed] = await box.claimNow(tenant);
      const sid = `SM${'c'.repeat(32)}`;
      await sql(
        `update attempt set state = 'submitted', lease_until = null, provider_message_id = $2, reconciliation = 'found' where id = $1`,
        [guessed!.attempt.id, sid],
      );
      await sql(`update message set state = 'submitted' where id = $1`, [guessed!.attempt.messageId]);
      gateway.answer = (response) => {
        response.statusCode = 201;
        json(response, { sid, status: 'queued' });
      };
      await box.submit.run(answered!);
      expect(await states(answered!.attempt.messageId)).toEqual([{ message: 'submitted', attempts: ['submitted'] }]);
      expect(await states(guessed!.attempt.messageId)).toEqual([{ message: 'unknown', attempts: ['unknown'] }]);
      const [row] = await sql(
        `select provider_message_id as sid, reconcile_at <= now() as due from attempt where id = $1`,
        [guessed!.attempt.id],
      );
      expect(row).toEqual({ sid: null, due: true });
    });
  });

  it('a text that is withdrawn between going back to the queue and its next claim does not leave', async () => {
    const [messageId] = await box.place(tenant, 1);
    const [one] = await box.claimNow(tenant);
    let claim: Promise<readonly string[]> | undefined;
    await box.db.database.inTenant(tenant.tenantId, async (tx) => {
      await box.endpoints.lockGates(tx, [one!.attempt.endpointId]);
      expect(await box.messages.withdraw(tx, tenant.tenantId, [messageId!], 'ERR_CANCELLED', 'test')).toEqual([]);
      await box.settle(tenant.tenantId, one!, {});
      claim = claimedTexts();
      // Until the claim stands before the gate, with what it has read before.
      for (let waits = false; !waits;) {
        const [row] = await box.db.database.query<{ waits: boolean }>(
          `select exists (select from pg_stat_activity where wait_event_type = 'Lock' and query like '%from endpoint%') as waits`,
        );
        waits = row!.waits;
      }
      await box.messages.giveNoSecondTry(tx, tenant.tenantId, [messageId!], 'ERR_CANCELLED');
    });
    expect(await claim).toEqual([]);
    expect(await states(messageId!)).toEqual([{ message: 'suppressed', attempts: ['suppressed'] }]);
  });

  describe('senders of whom nothing comes', () => {
    const SENDERS = 17;
    let others: TestTenant;
    beforeEach(async () => {
      others = await createTestTenant(box.db.database, { numbers: SENDERS });
      await box.sql(others, `update business_number set next_slot_at = now() - interval '1 hour'`);
    });
    afterEach(() => box.clear(others));
    const leave = async (): Promise<number> => {
      let left = 0;
      for (let round = 0; round < 3; round += 1)
        left += (await box.claim.run(64)).filter(({ tenantId }) => tenantId === tenant.tenantId).length;
      return left;
    };

    it('I31: whose day has no room for their long texts hide nobody, and their short ones leave', async () => {
      const campaign = crypto.randomUUID();
      await box.sql(
        others,
        `insert into sender_campaign (tenant_id, id, name, daily_segments) values ($1, $2, 'shared', 1)`,
        [others.tenantId, campaign],
      );
      await box.sql(others, `update business_number set campaign_id = $1`, [campaign]);
      for (let sender = 0; sender < SENDERS; sender += 1)
        await box.place(others, 1, { sender, body: 'x'.repeat(200), priority: 1 });
      await box.place(tenant, 3);
      expect(await leave()).toBe(3);
      const [short] = await box.place(others, 1, { sender: 3, body: 'short' });
      const left = await box.claimNow(others);
      expect(left.map(({ attempt }) => attempt.messageId)).toEqual([short]);
    });

    it('I31: whose tenant’s keys are gone hide nobody', async () => {
      for (let sender = 0; sender < SENDERS; sender += 1) await box.place(others, 1, { sender });
      await box.place(tenant, 3);
      const cipherFor = box.vault.cipherFor.bind(box.vault);
      const keys = jest
        .spyOn(box.vault, 'cipherFor')
        .mockImplementation((of, tx) =>
          of === others.tenantId ? Promise.reject(new Error('no key')) : cipherFor(of, tx),
        );
      expect(await leave()).toBe(3);
      keys.mockRestore();
    });
  });

  it('I31: one text that cannot be opened keeps no other of its sender from leaving', async () => {
    const [broken, whole] = [...(await box.place(tenant, 1, { priority: 1 })), ...(await box.place(tenant, 1))];
    await sql(
      `update endpoint set number = decode(repeat('00', 40), 'hex') where id = (select endpoint_id from message where id = $1)`,
      [broken],
    );
    expect(await claimedTexts()).toEqual([whole]);
    expect(await states(broken!)).toEqual([{ message: 'held', attempts: ['scheduled'] }]);
  });

  describe('a tenant’s own list of opt-outs', () => {
    let list: Listener;
    beforeEach(async () => {
      list = await listen();
      await sql(`insert into consent_policy (tenant_id, version, settings, changed_by) values ($1, 1, $2, 'test')`, [
        tenant.tenantId,
        JSON.stringify({ externalSource: { url: `${list.url}/`, timeoutMs: 5000, cacheSeconds: 60, token: null } }),
      ]);
    });
    afterEach(() => list.stop());

    it('I14, I31: nobody waits for its answer: a claim ends without it, and the texts leave once it has come', async () => {
      let answer: (() => void) | undefined;
      const asked = new Promise<void>((settle) => {
        list.answer = (response) => {
          answer = () => json(response, { opted_out: [] });
          settle();
        };
      });
      // What it said when they were accepted is forgotten by now.
      const known = jest.spyOn(box.external, 'recall').mockReturnValue({ verdict: 'clear' });
      await box.place(tenant, 2);
      known.mockRestore();
      expect(await claimedTexts()).toEqual([]);
      await asked;
      expect(await claimedTexts()).toEqual([]);
      answer!();
      let left: readonly string[] = [];
      while (left.length === 0) left = await claimedTexts();
      expect(left).toHaveLength(2);
    });
  });

  it.each([0, -5000])(
    'I17: a gateway that says "try again in %i ms" is tried five times at most',
    async (retryAfterMs) => {
      const [messageId] = await box.place(tenant, 1);
      let tries = 0;
      for (;;) {
        const [one] = await box.claimNow(tenant);
        expect(one?.attempt.messageId).toBe(messageId);
        tries += 1;
        const after = afterFailure({ class: 'throttled', retryAfterMs }, one!.attempt.tries, 5, 0.5);
        if (after.next !== 'retry') break;
        expect(after.afterMs).toBeGreaterThan(500);
        await box.settle(tenant.tenantId, one!, { tried: true });
      }
      expect(tries).toBe(5);
    },
  );

  it('OB19: segments of a text that was claimed and did not leave are not spent', async () => {
    await sql(`update business_number set daily_segments = 2`);
    const [messageId] = await box.place(tenant, 1);
    for (let round = 0; round < 4; round += 1) {
      const [one] = await box.claimNow(tenant);
      expect(one?.attempt.messageId).toBe(messageId);
      // It waited so long for a free place that the gate has to be passed again.
      await box.submit.run({ ...one!, gateCommittedAt: new Date(Date.now() - 10_000) });
    }
  });
});
