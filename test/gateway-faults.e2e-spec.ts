import { readId } from '#libs/kernel';
import type { TestTenant } from '#libs/testing';
import { createRelay } from './harness/relay.js';
import { eventually, startSystem, type System } from './harness/system.js';

/** More than any test uses up, so that what is left tells how often the gateway was asked. */
const PLENTY = 1_000;
const LOST = 'ERR_GATEWAY_SUBMISSION_LOST';

interface Alert {
  readonly kind: string;
  readonly role: string;
  readonly severity: string;
  readonly times: number;
  readonly open: boolean;
}

describe('what the gateway says: the code, who is told, and whether it is tried again', () => {
  let system: System;
  let used = 0;
  let people = 0;
  const somebody = (): string => `+1208555${String((people += 1)).padStart(4, '0')}`;
  /** Accounts rest after a fault, so every test has a tenant of its own. */
  const aTenant = (): TestTenant => system.tenants[used++]!;

  beforeAll(async () => {
    system = await startSystem({
      tenants: 26,
      numbers: 2,
      // Absence is proved after 24 times the first look.
      env: { SWEEP_MS: '100', PROVIDER_DEADLINE_MS: '2000', RECONCILE_FIRST_MS: '100' },
    });
  }, 90_000);
  afterAll(() => system.stop());

  const goesWrong = (tenant: TestTenant, kind: string, more: object = {}, times = PLENTY): Promise<unknown> =>
    system.sim('POST', '/sim/faults', {
      target: 'send',
      kind,
      times,
      match: { accountSid: tenant.accountSid },
      ...more,
    });
  /** How often the gateway was asked since {@link goesWrong}. */
  const asked = async ({ accountSid }: TestTenant): Promise<number> => {
    const { faults } = (await system.sim('GET', '/sim/faults')) as {
      faults: { times: number; match: { accountSid: string } }[];
    };
    return PLENTY - faults.find(({ match }) => match.accountSid === accountSid)!.times;
  };
  const worksAgain = (): Promise<unknown> => system.sim('DELETE', '/sim/faults');
  const send = (tenant: TestTenant, { wait = 20, to = somebody(), from = tenant.number } = {}) =>
    system.api(
      tenant,
      'POST',
      '/sms/send',
      { recipient_phone_number: to, sms_message_body: 'Your appointment is at noon', sender_phone_number_id: from },
      { prefer: `wait=${wait}` },
    );
  const alertsOf = async ({ tenantId }: TestTenant): Promise<readonly Alert[]> =>
    (
      await system.admin.query<Alert>(
        `select kind, role, severity, times, closed_at is null as open from alert where tenant_id = $1 order by kind desc, role desc`,
        [tenantId],
      )
    ).rows;
  const accountOf = async ({ channelRow }: TestTenant): Promise<{ failures: number; rests: boolean }> =>
    (
      await system.admin.query(`select failures, held_until > clock_timestamp() as rests from channel where id = $1`, [
        channelRow,
      ])
    ).rows[0];
  const attemptsOf = async (trackingId: string): Promise<readonly any[]> =>
    (
      await system.admin.query(
        `select state, tries, provider_code, error_code, reconciliation from attempt where message_id = $1 order by ordinal`,
        [readId('message', trackingId)],
      )
    ).rows;
  const stateOf = async (tenant: TestTenant, trackingId: string): Promise<string> =>
    (await system.api(tenant, 'GET', `/sms/messages/${trackingId}`)).body.state;
  const isDelivered = (tenant: TestTenant, trackingId: string): Promise<unknown> =>
    eventually(`${trackingId} being delivered`, async () => (await stateOf(tenant, trackingId)) === 'delivered');
  const stillWaits = async (tenant: TestTenant, trackingId: string): Promise<void> =>
    expect(await stateOf(tenant, trackingId)).toBe('queued');
  /** The rest of an account has passed. */
  const restEnds = ({ channelRow }: TestTenant): Promise<unknown> =>
    system.admin.query(`update channel set held_until = clock_timestamp() where id = $1`, [channelRow]);
  const decides = (tenant: TestTenant, retryAttempts: number): Promise<unknown> =>
    system.admin.query(
      `insert into sending_policy (tenant_id, version, settings, changed_by) values ($1, 1, $2, 'test')`,
      [tenant.tenantId, { retryAttempts }],
    );

  const told = (role: string, severity: string, more: Partial<Alert> = {}): Alert => ({
    kind: 'submission_failed',
    role,
    severity,
    times: 1,
    open: true,
    ...more,
  });
  const RESTS: Alert = told('SystemAdmin', 'critical', { kind: 'account_rests' });
  const AUTH = [told('SystemAdmin', 'critical'), told('CommunicationsAdmin', 'critical')];
  const FUNDS = [told('Finance', 'critical'), told('CommunicationsAdmin', 'critical')];
  const SENDER = [told('CommunicationsAdmin', 'warning')];

  describe('refused for good: one submission, an answer with its code, no retry', () => {
    it.each<[string, object, string, string | null, readonly Alert[]]>([
      ['S0.34, S0.41: 401, an HTML page', { status: 401, html: true }, 'ERR_GATEWAY_AUTH_FAILED', null, AUTH],
      ['S0.34, S0.41: 20003 with 401', { status: 401, code: '20003' }, 'ERR_GATEWAY_AUTH_FAILED', '20003', AUTH],
      ['S0.34, S0.41: 20003 with 403', { status: 403, code: '20003' }, 'ERR_GATEWAY_AUTH_FAILED', '20003', AUTH],
      ['S0.35, S0.42: 30002', { status: 400, code: '30002' }, 'ERR_GATEWAY_INSUFFICIENT_FUNDS', '30002', FUNDS],
      ['S0.35, S0.42: 402, an HTML page', { status: 402, html: true }, 'ERR_GATEWAY_INSUFFICIENT_FUNDS', null, FUNDS],
      ['S0.37: 21606', { status: 400, code: '21606' }, 'ERR_SENDER_ID_NOT_PROVISIONED', '21606', SENDER],
      ['S0.36: 30007 at once', { status: 400, code: '30007' }, 'ERR_GATEWAY_MESSAGE_REJECTED', '30007', []],
      ['S0.36: a code nobody knows', { status: 400, code: '39999' }, 'ERR_GATEWAY_MESSAGE_REJECTED', '39999', []],
      ['S0.32: 21211', { status: 400, code: '21211' }, 'ERR_INVALID_RECIPIENT_NUMBER', '21211', []],
      ['S0.33: 21610', { status: 400, code: '21610' }, 'ERR_OPTED_OUT', '21610', []],
    ])('%s', async (_, fault, errorCode, providerCode, alerts) => {
      const tenant = aTenant();
      const to = somebody();
      await goesWrong(tenant, 'error', fault);
      const { status, body } = await send(tenant, { to });
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          status: 'failed',
          gateway_message_id: null,
          tracking_id: expect.stringMatching(/^msg_/),
          error_code: errorCode,
          error_message: expect.stringMatching(/^[A-Z].+\.$/),
        },
      });
      expect(await asked(tenant)).toBe(1);
      expect(await system.ledger({ to })).toEqual([]);
      expect(await attemptsOf(body.tracking_id)).toEqual([
        { state: 'failed', tries: 0, provider_code: providerCode, error_code: errorCode, reconciliation: null },
      ]);
      expect(await stateOf(tenant, body.tracking_id)).toBe('failed');
      const isOfTheAccount = alerts === AUTH || alerts === FUNDS;
      expect(await alertsOf(tenant)).toEqual(isOfTheAccount ? [...alerts, RESTS] : alerts);
      expect(await accountOf(tenant)).toEqual({ failures: isOfTheAccount ? 5 : 0, rests: isOfTheAccount });
    });

    it('S0.36: 30007 in a receipt: submitted first, then failed, filtered by the carrier; nobody is woken up and nothing is sent again', async () => {
      const tenant = aTenant();
      const to = somebody();
      await system.sim('POST', '/sim/receipt-plans', { plan: 'undelivered', errorCode: 30007, match: { to } });
      const { body } = await send(tenant, { to });
      expect(body).toMatchObject({ status: 'submitted_to_gateway', error_code: null });
      await eventually('the receipt', async () => (await stateOf(tenant, body.tracking_id)) === 'failed');
      const message = await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}`);
      expect(message.body).toMatchObject({
        error_code: 'ERR_GATEWAY_MESSAGE_REJECTED',
        attempts: [{ provider_error_code: '30007', error_code: 'ERR_GATEWAY_MESSAGE_REJECTED' }],
      });
      const judged = await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}/assessment`);
      expect(judged.body).toMatchObject({ category: 'fail', subclass: 'filtered_by_carrier' });
      expect(await system.ledger({ to })).toHaveLength(1);
      expect(await alertsOf(tenant)).toEqual([]);
      expect(await accountOf(tenant)).toEqual({ failures: 0, rests: false });
    });

    it('S0.37: a sender that is not provisioned is left alone for a while; the other sender of the account is not', async () => {
      const tenant = aTenant();
      await goesWrong(tenant, 'error', { status: 400, code: '21606' }, 1);
      expect((await send(tenant)).body.error_code).toBe('ERR_SENDER_ID_NOT_PROVISIONED');
      const waits = await send(tenant, { wait: 0 });
      const leaves = await send(tenant, { from: tenant.numbers[1]! });
      expect(leaves.body.status).toBe('submitted_to_gateway');
      await stillWaits(tenant, waits.body.tracking_id);
      await system.admin.query(`update business_number set next_slot_at = clock_timestamp() where id = $1`, [
        tenant.numberIds[0],
      ]);
      await isDelivered(tenant, waits.body.tracking_id);
    });
  });

  describe('an account that is refused rests', () => {
    it.each<[string, object, readonly Alert[]]>([
      ['S0.41: credentials', { status: 401, code: '20003' }, AUTH],
      ['S0.42: funds', { status: 400, code: '30002' }, FUNDS],
    ])(
      '%s: every sender of it waits, other tenants do not; one text at a time finds out whether it works again, and then all leave once',
      async (_, fault, alerts) => {
        const [tenant, other] = [aTenant(), aTenant()];
        await goesWrong(tenant, 'error', fault);
        await send(tenant);
        const waiting: string[] = [];
        for (const from of [...tenant.numbers, ...tenant.numbers]) {
          const { status, body } = await send(tenant, { wait: 0, from });
          expect({ status, answer: body.status }).toEqual({ status: 202, answer: 'accepted' });
          waiting.push(body.tracking_id);
        }
        // Claims go on for others: what waits here waits because of its account.
        expect((await send(other)).body.status).toBe('submitted_to_gateway');
        for (const id of waiting) await stillWaits(tenant, id);
        expect(await asked(tenant)).toBe(1);

        await restEnds(tenant);
        await eventually('the account resting again', async () => (await accountOf(tenant)).failures === 6);
        expect(await accountOf(tenant)).toEqual({ failures: 6, rests: true });
        expect(await asked(tenant)).toBe(2);
        const states = await Promise.all(waiting.map((id) => stateOf(tenant, id)));
        expect(states.toSorted()).toEqual(['failed', 'queued', 'queued', 'queued']);
        // Who was told already is not told by another alert.
        expect(await alertsOf(tenant)).toEqual([...alerts.map((one) => ({ ...one, times: 2 })), RESTS]);

        await worksAgain();
        await restEnds(tenant);
        for (const [index, id] of waiting.entries()) if (states[index] === 'queued') await isDelivered(tenant, id);
        expect(await accountOf(tenant)).toEqual({ failures: 0, rests: false });
        expect(await alertsOf(tenant)).toEqual([
          ...alerts.map((one) => ({ ...one, times: 2 })),
          { ...RESTS, open: false },
        ]);
        const ours = (await system.ledger()).filter(({ accountSid }) => accountSid === tenant.accountSid);
        expect(ours).toHaveLength(3);
        expect(await alertsOf(other)).toEqual([]);
        expect(await accountOf(other)).toEqual({ failures: 0, rests: false });
      },
      60_000,
    );
  });

  describe('told to slow down: not taken, so it is tried again', () => {
    /** How long after its submission a text, and any text of its sender, may leave again: by the database's clock. */
    const waits = async (trackingId: string): Promise<{ text: number; sender: number; tries: number }> =>
      (
        await system.admin.query(
          `select extract(epoch from a.due_at - a.gate_committed_at)::float8 as text, extract(epoch from b.next_slot_at - a.gate_committed_at)::float8 as sender, a.tries
             from attempt a join business_number b on b.tenant_id = a.tenant_id and b.id = a.sender_id where a.message_id = $1`,
          [readId('message', trackingId)],
        )
      ).rows[0];
    const firstTry = (trackingId: string): Promise<unknown> =>
      eventually('a first try', async () => (await attemptsOf(trackingId))[0].tries === 1);

    it('F14, S0.39: 429 with Retry-After: text and sender wait as long as they were told, then it leaves once; the other sender goes on', async () => {
      const tenant = aTenant();
      const to = somebody();
      await goesWrong(tenant, 'error', { status: 429, retryAfter: 120 }, 1);
      const { status, body } = await send(tenant, { to, wait: 0 });
      expect({ status, answer: body.status, code: body.error_code }).toEqual({
        status: 202,
        answer: 'accepted',
        code: null,
      });
      await firstTry(body.tracking_id);
      const wait = await waits(body.tracking_id);
      expect(wait.text).toBeGreaterThanOrEqual(120);
      expect(wait.sender).toBeGreaterThanOrEqual(120);
      const behind = await send(tenant, { wait: 0 });
      expect((await send(tenant, { from: tenant.numbers[1]! })).body.status).toBe('submitted_to_gateway');
      await stillWaits(tenant, behind.body.tracking_id);
      await stillWaits(tenant, body.tracking_id);
      await system.admin.query(
        `with now_due as (update attempt set due_at = clock_timestamp() where tenant_id = $1 and state = 'queued')
         update business_number set next_slot_at = clock_timestamp() where tenant_id = $1`,
        [tenant.tenantId],
      );
      await isDelivered(tenant, body.tracking_id);
      await isDelivered(tenant, behind.body.tracking_id);
      expect(await system.ledger({ to })).toHaveLength(1);
      expect(await attemptsOf(body.tracking_id)).toMatchObject([{ tries: 1, error_code: null }]);
      expect(await alertsOf(tenant)).toEqual([]);
      expect(await accountOf(tenant)).toEqual({ failures: 0, rests: false });
    });

    it('F14, S0.39: 429 without Retry-After: a wait of our own, then it leaves once', async () => {
      const tenant = aTenant();
      const to = somebody();
      await goesWrong(tenant, 'error', { status: 429 }, 1);
      const { body } = await send(tenant, { to, wait: 0 });
      await firstTry(body.tracking_id);
      expect((await waits(body.tracking_id)).text).toBeGreaterThanOrEqual(1);
      await isDelivered(tenant, body.tracking_id);
      expect(await system.ledger({ to })).toHaveLength(1);
      expect(await alertsOf(tenant)).toEqual([]);
    });

    it.each([1, 2])(
      'S0.39: with retry_attempts %i the gateway is asked as often and no more; then it has failed and CommunicationsAdmin is told',
      async (retryAttempts) => {
        const tenant = aTenant();
        const to = somebody();
        await decides(tenant, retryAttempts);
        await goesWrong(tenant, 'error', { status: 429, code: '20429', retryAfter: 1 });
        const { status, body } = await send(tenant, { to, wait: 25 });
        expect({ status, answer: body.status }).toEqual({ status: 200, answer: 'failed' });
        expect(await asked(tenant)).toBe(retryAttempts);
        expect(await attemptsOf(body.tracking_id)).toMatchObject([
          { state: 'failed', tries: retryAttempts - 1, provider_code: '20429', error_code: 'ERR_GATEWAY_UNREACHABLE' },
        ]);
        expect(await system.ledger({ to })).toEqual([]);
        expect(await alertsOf(tenant)).toEqual([told('CommunicationsAdmin', 'warning')]);
        expect(await accountOf(tenant)).toEqual({ failures: 0, rests: false });
      },
      60_000,
    );
  });

  describe('said nothing that can be relied on: looked up, never sent again (I13)', () => {
    it('F16: 500 after accepting: found in the list of the gateway, submitted, and it left once', async () => {
      const tenant = aTenant();
      const to = somebody();
      await system.sim('POST', '/sim/receipt-plans', { plan: 'none', match: { to } });
      await goesWrong(tenant, 'accept_then_500');
      const { body } = await send(tenant, { to });
      const taken = await system.ledger({ to });
      expect(taken).toHaveLength(1);
      expect(body).toMatchObject({
        status: 'submitted_to_gateway',
        gateway_message_id: taken[0]!.sid,
        error_code: null,
      });
      expect(await asked(tenant)).toBe(1);
      expect(await attemptsOf(body.tracking_id)).toMatchObject([
        { state: 'submitted', tries: 0, error_code: null, reconciliation: 'found' },
      ]);
      expect(await alertsOf(tenant)).toEqual([]);
      expect(await accountOf(tenant)).toEqual({ failures: 0, rests: false });
    });

    it.each<[string, string, object]>([
      ['F17: an HTML page with 502', 'error', { status: 502, html: true }],
      ['F17: 503', 'error', { status: 503 }],
      ['F15: a connection that breaks off', 'reset', {}],
    ])(
      '%s: one submission; failed once its absence is proved, with a code that says that sending again is safe',
      async (_, kind, more) => {
        const tenant = aTenant();
        const to = somebody();
        await goesWrong(tenant, kind, more);
        const { status, body } = await send(tenant, { to, wait: 25 });
        expect({ status, answer: body.status, code: body.error_code }).toEqual({
          status: 200,
          answer: 'failed',
          code: LOST,
        });
        expect(body.error_message).toMatch(/safe to send again/);
        expect(await asked(tenant)).toBe(1);
        expect(await system.ledger({ to })).toEqual([]);
        expect(await attemptsOf(body.tracking_id)).toMatchObject([
          { state: 'failed', tries: 0, error_code: LOST, reconciliation: 'absent' },
        ]);
        expect(await alertsOf(tenant)).toEqual([]);
        expect(await accountOf(tenant)).toEqual({ failures: 0, rests: false });
      },
      60_000,
    );
  });

  it('S0.39, F45: nobody there, refused before the first byte: five in a row let the account rest and SystemAdmin is told; when it answers again all leave once', async () => {
    const tenant = aTenant();
    const relay = await createRelay();
    const cutOff = await system.replace((await system.outbound[0]!.stop(), system.outbound[0]!), {
      TWILIO_API_BASE_URL: `http://127.0.0.1:${relay.port}`,
    });
    const sender = (moment: string): Promise<unknown> =>
      system.admin.query(`update business_number set next_slot_at = ${moment} where tenant_id = $1`, [tenant.tenantId]);
    // Held until all are there, so that they are tried together.
    await sender(`'infinity'`);
    const six = Array.from({ length: 6 }, somebody);
    const sent = await Promise.all(six.map((to) => send(tenant, { to, wait: 0 })));
    await sender('clock_timestamp()');
    await eventually('the account resting', async () => (await accountOf(tenant)).failures >= 5);
    expect(await alertsOf(tenant)).toEqual([RESTS]);
    for (const { body } of sent)
      expect(await attemptsOf(body.tracking_id)).toMatchObject([{ state: 'queued', error_code: null }]);
    await relay.open(Number(new URL(system.simulator.url).port));
    for (const { body } of sent) await isDelivered(tenant, body.tracking_id);
    for (const to of six) expect(await system.ledger({ to })).toHaveLength(1);
    expect(await accountOf(tenant)).toEqual({ failures: 0, rests: false });
    expect(await alertsOf(tenant)).toEqual([{ ...RESTS, open: false }]);
    await cutOff.stop();
    await relay.close();
    await system.replace(cutOff);
  }, 90_000);
});
