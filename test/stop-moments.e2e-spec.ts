import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { KeyRing } from '#libs/platform';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { isQuiet } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';

/** A request on its way to the carrier or the model that is kept waiting. */
interface Held {
  /** Resolves when it is there, whole. */
  readonly arrived: Promise<void>;
  /** Lets it through; resolves when its answer has been passed back. */
  letThrough(): Promise<void>;
}

/** Something that somebody else brings about. */
class Occasion {
  comeAbout!: () => void;
  readonly happened = new Promise<void>((settle) => (this.comeAbout = settle));
}

/** Stands before carrier and model: everything passes, only the next request that holds certain words waits until it is let through. */
class Turnstile {
  private readonly held: { words: string; arrival: Occasion; passage: Occasion; end: Occasion }[] = [];
  private readonly server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void this.pass(request, Buffer.concat(chunks), response));
  });

  constructor(private readonly target: () => string) {}

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  hold(words: string): Held {
    const [arrival, passage, end] = [new Occasion(), new Occasion(), new Occasion()];
    this.held.push({ words, arrival, passage, end });
    return {
      arrived: arrival.happened,
      letThrough() {
        passage.comeAbout();
        return end.happened;
      },
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async pass(request: http.IncomingMessage, body: Buffer, response: http.ServerResponse): Promise<void> {
    // A form or JSON; none of the words we look for holds a blank or a percent sign.
    const said = body.toString().replaceAll('%2B', '+');
    const at = this.held.findIndex(({ words }) => said.includes(words));
    const [held] = at < 0 ? [] : this.held.splice(at, 1);
    response.once('close', () => held?.end.comeAbout());
    held?.arrival.comeAbout();
    await held?.passage.happened;
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const onward = http.request(`${this.target()}${request.url}`, {
      method: request.method,
      headers: { ...headers, 'content-length': body.length },
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    onward.end(body);
  }
}

describe('STOP at each moment in the life of a text (F37: I14, I8)', () => {
  let turnstile: Turnstile;
  let system: System;
  let tenant: TestTenant;
  let stubborn: TestTenant;
  const ciphers = new Map<TestTenant, TenantCipher>();
  let people = 0;
  const somebody = (): string => `+1208556${String((people += 1)).padStart(4, '0')}`;
  const idOf = (customer: string, of = tenant): string => ciphers.get(of)!.endpointId(customer);

  beforeAll(async () => {
    turnstile = new Turnstile(() => system.simulator.url);
    const url = await turnstile.start();
    system = await startSystem({
      env: {
        TWILIO_API_BASE_URL: url,
        ANTHROPIC_BASE_URL: url,
        SWEEP_MS: '100',
        RECONCILE_FIRST_MS: '100',
      },
      // One call at a time: a text that has passed its gate waits behind the one that is held at the carrier.
      outboundEnv: [{ DELIVER_CONCURRENCY: '1' }],
    });
    [tenant, stubborn] = system.tenants as [TestTenant, TestTenant];
    const vault = new TenantVault(system.db.database, new KeyRing(TEST_KEKS));
    for (const one of system.tenants) ciphers.set(one, await vault.cipherFor(one.tenantId));
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
    await system.admin.query(`update tenant set resend_on_unknown = 'after_confirmed_absent' where id = $1`, [
      stubborn.tenantId,
    ]);
  }, 60_000);
  afterAll(async () => {
    // First, so that no process waits for an answer that is held.
    await turnstile?.stop();
    await system?.stop();
  });

  /** Resolves when the STOP has been acknowledged. */
  async function says(customer: string, body: string, to = tenant): Promise<void> {
    const { statuses } = await system.text(customer, to.number, body);
    expect(statuses).toEqual([200]);
  }
  const send = async (customer: string, priority = 'normal'): Promise<string> => {
    const { body } = await system.api(
      tenant,
      'POST',
      '/sms/send',
      { recipient_phone_number: customer, sms_message_body: 'Your appointment is at noon', priority },
      { prefer: 'wait=0' },
    );
    expect(body).toMatchObject({ status: 'accepted' });
    return body.tracking_id;
  };
  const heard = async (customer: string): Promise<readonly string[]> =>
    (await system.ledger({ to: customer })).map(({ body }) => body);

  const attemptOf = async (
    customer: string,
    of = tenant,
  ): Promise<{ readonly state: string; readonly tries: number } | undefined> =>
    (
      await system.admin.query(
        `select a.state, a.tries from attempt a join message m on m.id = a.message_id where a.endpoint_id = $1 and m.purpose <> 'opt_out_confirmation' order by a.ordinal desc`,
        [idOf(customer, of)],
      )
    ).rows[0];
  const comesTo = (customer: string, state: string): Promise<unknown> =>
    eventually(`the text to be ${state}`, async () => (await attemptOf(customer))?.state === state);

  const held = new Set<() => Promise<void>>();
  /** Holds rows as a worker in another process would; the answer gives them free. */
  async function holding(sql: string, id: string): Promise<() => Promise<void>> {
    const client = await system.admin.connect();
    await client.query('begin');
    await client.query(sql, [id]);
    const giveFree = async (): Promise<void> => {
      if (!held.delete(giveFree)) return;
      await client.query('commit');
      client.release();
    };
    held.add(giveFree);
    return giveFree;
  }
  afterEach(async () => {
    for (const giveFree of held) await giveFree();
  });
  /** As long as somebody else has the sender nothing of it is claimed. */
  const holdSender = (): Promise<() => Promise<void>> =>
    holding(`select from business_number where id = $1 for no key update`, tenant.numberIds[0]!);
  const holdGate = (customer: string): Promise<() => Promise<void>> =>
    holding(`select from endpoint where id = $1 for no key update`, idOf(customer));

  /** Processes of ours that stand before a gate somebody else holds. */
  const waitingForGate = async (): Promise<number> =>
    (
      await system.admin.query(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%from endpoint%'`,
      )
    ).rows[0].count;
  /** The law, told by PostgreSQL's commit times and the carrier's ledger; answers the purposes of what left, oldest first. */
  async function lawfullyLeft(customer: string, of = tenant): Promise<readonly string[]> {
    await eventually('nothing to move any more', () => isQuiet(system.admin));
    const { rows } = await system.admin.query<{ token: string; purpose: string; before_stop: boolean }>(
      `with stop as (
         select min(pg_xact_commit_timestamp(xmin)) as at from consent_event where endpoint_id = $1 and state = 'opted_out')
       select a.token, m.purpose, bool_and(pg_xact_commit_timestamp(e.xmin) <= stop.at) as before_stop
         from stop, attempt a join message m on m.id = a.message_id
              join evidence_event e on e.attempt_id = a.id and e.kind = 'send_requested'
        where a.endpoint_id = $1 and stop.at is not null group by 1, 2`,
      [idOf(customer, of)],
    );
    const left = (await system.ledger({ to: customer })).map(({ attemptToken }) =>
      rows.find(({ token }) => token === attemptToken),
    );
    expect(left.filter((gate) => gate?.purpose !== 'opt_out_confirmation' && gate?.before_stop !== true)).toEqual([]);
    return left.map((gate) => gate!.purpose);
  }

  /** The text never leaves, its record says why, and the STOP is confirmed once. */
  async function isRefused(customer: string, trackingId: string): Promise<void> {
    const record = await eventually('the text being refused', async () => {
      const { body } = await system.api(tenant, 'GET', `/sms/messages/${trackingId}`);
      return body.state === 'suppressed' && body;
    });
    expect(record).toMatchObject({ error_code: 'ERR_OPTED_OUT', decision: { at: 'submit', verdict: 'refuse' } });
    expect(await lawfullyLeft(customer)).toEqual(['opt_out_confirmation']);
  }

  it('queued: nobody has taken the text yet', async () => {
    const customer = somebody();
    const giveFree = await holdSender();
    const trackingId = await send(customer);
    await says(customer, 'STOP');
    expect(await attemptOf(customer)).toEqual({ state: 'queued', tries: 0 });
    await giveFree();
    await isRefused(customer, trackingId);
  });

  it('leased: a worker has taken the text and stands before the gates', async () => {
    // Gates are taken in the order of ids: whoever waits for the first one has not got the second.
    const [first, second] = [somebody(), somebody()].toSorted((one, other) => (idOf(one) < idOf(other) ? -1 : 1)) as [
      string,
      string,
    ];
    const giveSender = await holdSender();
    await send(first);
    const trackingId = await send(second);
    const giveGate = await holdGate(first);
    await giveSender();
    await eventually('the worker to wait for the first gate', async () => (await waitingForGate()) === 1);
    await says(second, 'STOP');
    expect(await waitingForGate()).toBe(1);
    await giveGate();
    await isRefused(second, trackingId);
    expect(await heard(first)).toHaveLength(1);
  });

  it('gate committed: the text waits for its call; it is decided again when that comes two seconds later', async () => {
    const [ahead, customer] = [somebody(), somebody()];
    const request = turnstile.hold(ahead);
    const giveFree = await holdSender();
    await send(ahead, 'high');
    const trackingId = await send(customer);
    await giveFree();
    await request.arrived;
    const since = Date.now();
    await comesTo(customer, 'submitting');
    await says(customer, 'STOP');
    expect(await attemptOf(customer)).toMatchObject({ state: 'submitting' });
    await eventually('its gate to be stale', async () => Date.now() - since > 2000);
    await request.letThrough();
    await isRefused(customer, trackingId);
    expect(await heard(ahead)).toHaveLength(1);
  });

  it('in flight: the carrier has the request; it left before the STOP, and the record says so', async () => {
    const customer = somebody();
    const request = turnstile.hold(customer);
    const trackingId = await send(customer);
    await request.arrived;
    await says(customer, 'STOP');
    expect(await heard(customer)).toEqual([]);
    await request.letThrough();
    expect(await lawfullyLeft(customer)).toEqual(['proactive', 'opt_out_confirmation']);
    const { body } = await system.api(tenant, 'GET', `/sms/messages/${trackingId}`);
    expect(body.state).toBe('submitted');
  });

  it('in flight, and then the carrier wants it again later: there is no later', async () => {
    const customer = somebody();
    const request = turnstile.hold(customer);
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 429,
      retryAfter: 1,
      match: { to: customer },
    });
    const trackingId = await send(customer);
    await request.arrived;
    await says(customer, 'STOP');
    await request.letThrough();
    await isRefused(customer, trackingId);
    expect(await attemptOf(customer)).toEqual({ state: 'suppressed', tries: 1 });
  });

  it('retry wait: the carrier has sent the text back', async () => {
    const customer = somebody();
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 429,
      retryAfter: 600,
      match: { to: customer },
    });
    const trackingId = await send(customer);
    await eventually('the first try', async () => (await attemptOf(customer))?.tries === 1);
    await says(customer, 'STOP');
    expect(await attemptOf(customer)).toEqual({ state: 'queued', tries: 1 });
    await tenMinutesPass(customer);
    await isRefused(customer, trackingId);
  });

  /** For this text and its sender alone. */
  async function tenMinutesPass(customer: string): Promise<void> {
    await system.admin.query(
      `update attempt set due_at = due_at - interval '10 minutes' where endpoint_id = $1 and state = 'queued'`,
      [idOf(customer)],
    );
    await system.admin.query(`update business_number set next_slot_at = next_slot_at - interval '10 minutes'`);
  }

  it('scheduled: the text is for later', async () => {
    const customer = somebody();
    const giveFree = await holdSender();
    const trackingId = await send(customer);
    // No door of ours takes a time yet; this is the row that such a text has.
    await system.admin.query(`update attempt set due_at = due_at + interval '10 minutes' where endpoint_id = $1`, [
      idOf(customer),
    ]);
    await giveFree();
    await says(customer, 'STOP');
    // The sender was served and the text was not touched.
    await eventually('the confirmation', async () => (await heard(customer)).length === 1);
    expect(await attemptOf(customer)).toEqual({ state: 'queued', tries: 0 });
    await tenMinutesPass(customer);
    await isRefused(customer, trackingId);
  });

  it('model running: what it writes is thrown away', async () => {
    const customer = somebody();
    const request = turnstile.hold('piano');
    await says(customer, 'I need an old piano removed');
    await request.arrived;
    await says(customer, 'STOP');
    await request.letThrough();
    expect(await lawfullyLeft(customer)).toEqual(['opt_out_confirmation']);
    const { rows } = await system.admin.query(`select purpose from message where endpoint_id = $1`, [idOf(customer)]);
    expect(rows).toEqual([{ purpose: 'opt_out_confirmation' }]);
  });

  it('gate committed, and the process dies: proved absent it is decided again, even for a tenant who wants lost texts sent again', async () => {
    const customer = somebody();
    await system.outbound[0]!.stop();
    const dying = await system.replace(system.outbound[0]!, {
      CRASH_AT: 'out.gate_committed',
      PROVIDER_DEADLINE_MS: '500',
    });
    await says(customer, 'I need an old sofa removed', stubborn);
    expect(await dying.ended).toBe('SIGKILL');
    expect(await attemptOf(customer, stubborn)).toMatchObject({ state: 'submitting' });
    await says(customer, 'STOP', stubborn);
    await system.replace(dying, { PROVIDER_DEADLINE_MS: '500' });
    expect(await lawfullyLeft(customer, stubborn)).toEqual(['opt_out_confirmation']);
    const { rows } = await system.admin.query(
      `select a.state, a.reconciliation, m.state as message, m.error_code from attempt a join message m on m.id = a.message_id
        where a.endpoint_id = $1 and m.purpose = 'reply' order by a.ordinal`,
      [idOf(customer, stubborn)],
    );
    expect(rows).toMatchObject([
      { state: 'failed', reconciliation: 'absent' },
      { state: 'suppressed', message: 'suppressed', error_code: 'ERR_OPTED_OUT' },
    ]);
  });
});
