import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KeyRing } from '#libs/platform';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { inParallel } from './harness/http.js';
import { eventually, startSystem, type System } from './harness/system.js';

/** Random races; a seed that fails is printed by the test that finds it. */
const RACES = 1000;
/** Races that run at the same time. */
const AT_ONCE = 24;
const SEED = Number(process.env['RACE_SEED'] ?? 20261121);

/** mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Stands before the carrier: everything passes, but the first text to one number is kept and then sent back with 429. */
class SlowCarrier {
  private readonly held = new Map<string, { arrived(): void; sendBack: Promise<void> }>();
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void this.pass(request, Buffer.concat(chunks), response));
  });

  constructor(private readonly target: () => string) {}

  async start(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  hold(to: string): { readonly arrived: Promise<void>; sendBack(): void } {
    let sendBack = (): void => undefined;
    const returned = new Promise<void>((settle) => (sendBack = settle));
    const arrived = new Promise<void>((settle) => this.held.set(to, { arrived: settle, sendBack: returned }));
    return { arrived, sendBack };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async pass(request: IncomingMessage, body: Buffer, response: ServerResponse): Promise<void> {
    const to = new URLSearchParams(body.toString()).get('To') ?? '';
    const held = this.held.get(to);
    if (held !== undefined) {
      this.held.delete(to);
      held.arrived();
      await held.sendBack;
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '1' }).end('{"code":20429}');
      return;
    }
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const onward = httpRequest(`${this.target()}${request.url}`, {
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

describe('races of news against due reminders (TM8)', () => {
  let carrier: SlowCarrier;
  let system: System;
  let tenant: TestTenant;
  let cipher: TenantCipher;
  let people = 0;
  const somebody = (): string => `+1214555${String((people += 1)).padStart(4, '0')}`;
  let told = 0;
  const tell = async (type: string, data: Record<string, unknown>, app = 0): Promise<{ event_id: string }> => {
    const answer = await fetch(`${system.outbound[app]!.url}/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tenant.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        specversion: '1.0',
        id: `race-${(told += 1)}`,
        source: '/assistant',
        type,
        data: { fact_time: new Date().toISOString(), ...data },
      }),
    });
    const body = (await answer.json()) as { events: { event_id: string }[] };
    if (answer.status !== 202) throw new Error(JSON.stringify(body));
    return body.events[0]!;
  };
  const rule = async (name: string, event_types: readonly string[], step: object): Promise<void> => {
    const { status, body } = await system.api(tenant, 'POST', '/v1/trigger-rules', {
      name,
      event_types,
      text_field: 'data.text',
      steps: [step],
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
  };

  beforeAll(async () => {
    carrier = new SlowCarrier(() => system.simulator.url);
    const url = await carrier.start();
    system = await startSystem({ outbound: 2, tenants: 1, env: { SWEEP_MS: '100', TWILIO_API_BASE_URL: url } });
    [tenant] = system.tenants as [TestTenant];
    cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
    await rule('visits', ['calendar.event.scheduled', 'calendar.event.moved'], { before: 'start', offset: 'PT2H' });
    await rule('overdue', ['invoice.overdue'], { after: 'fact_time', offset: 'PT0H' });
  }, 60_000);
  afterAll(async () => {
    await carrier?.stop();
    await system?.stop();
  });

  interface Race {
    readonly to: string;
    readonly kind: 'calendar' | 'invoice';
    readonly reference: string;
    readonly ends: boolean;
  }

  /** A reminder that is due about when the news come. */
  async function race(index: number, random: () => number): Promise<Race> {
    const to = somebody();
    const reference = `thing-${index}`;
    const kind = random() < 0.6 ? 'calendar' : 'invoice';
    const ends = kind === 'invoice' || random() < 0.5;
    const [app, otherApp] = random() < 0.5 ? [0, 1] : [1, 0];
    const of = (version: number, dueInMs: number): Record<string, unknown> => ({
      id: reference,
      version,
      text: `${reference} as of version ${version}`,
      recipient: { phone: to },
      ...(kind === 'calendar'
        ? { start: new Date(Date.now() + 7_200_000 + dueInMs).toISOString() }
        : { due_date: '2026-11-01', fact_time: new Date(Date.now() + dueInMs).toISOString() }),
    });
    const dueInMs = Math.floor(random() * 300);
    await tell(kind === 'calendar' ? 'calendar.event.scheduled' : 'invoice.overdue', of(1, dueInMs), app);
    // Around the moment at which it is due, claimed, placed, and leaves.
    await new Promise((settle) => setTimeout(settle, Math.max(0, dueInMs - 60 + Math.floor(random() * 260))));
    // Under an id of its own each time it is told: the fact is what makes it one (TM10).
    const moved = { fact_time: new Date().toISOString(), ...of(2, Math.floor(random() * 200)) };
    const news = async (): Promise<unknown> =>
      kind === 'invoice'
        ? tell('invoice.paid', { id: reference, version: 2 }, otherApp)
        : ends
          ? tell('calendar.event.cancelled', { id: reference, version: 2 }, otherApp)
          : tell('calendar.event.moved', moved, otherApp);
    // Now and then the same news twice, the second time perhaps when the text has left, or old news behind them.
    const againAfterMs = random() < 0.2 ? Math.floor(random() * 800) : null;
    await Promise.all([
      news(),
      ...(againAfterMs === null ? [] : [new Promise((settle) => setTimeout(settle, againAfterMs)).then(news)]),
      ...(random() < 0.2 && kind === 'calendar' ? [tell('calendar.event.moved', of(0, 0), app)] : []),
    ]);
    return { to, kind, reference, ends };
  }

  it(`in ${RACES} races no text leaves whose gate was passed after newer news were recorded, and the newest are told`, async () => {
    const random = randomOf(SEED);
    const seeds = Array.from({ length: RACES }, () => Math.floor(random() * 2 ** 31));
    const races = await inParallel(seeds, AT_ONCE, (seed, index) => race(index, randomOf(seed)));
    await eventually(
      'nothing to be due any more',
      async () => {
        const { rows } = await system.admin.query<{ busy: number }>(
          `select ((select count(*) from planned_text where state = 'planned') + (select count(*) from attempt where state in ('queued', 'submitting')))::int as busy`,
        );
        return rows[0]!.busy === 0;
      },
      60_000,
    );
    const { rows } = await system.admin.query<{
      token: string;
      endpoint: string;
      version: string;
      entity: string;
      stale: boolean;
    }>(
      // Commit times say who was first: PostgreSQL's own, for the passing of the gate and for the record of each newer event.
      `select a.token, a.endpoint_id as endpoint, p.entity_version as version, p.entity,
              exists (select from trigger_event e where e.kind = p.kind and e.entity = p.entity and e.entity_version > p.entity_version and e.outcome <> 'ignored_older'
                         and pg_xact_commit_timestamp(e.xmin) < pg_xact_commit_timestamp(s.xmin)) as stale
         from planned_text p
         join attempt a on a.message_id = p.message_id
         join evidence_event s on s.attempt_id = a.id and s.kind = 'send_requested'`,
    );
    const gates = new Map(rows.map((row) => [row.token, row]));
    const ledger = await system.ledger();
    const stale = ledger.filter(({ attemptToken }) => gates.get(attemptToken ?? '')?.stale !== false);
    expect(stale.map(({ body, to }) => `${body} to ${to} (seed ${SEED})`)).toEqual([]);
    // No race was decided beforehand: of some the old reminder was first, of some the news.
    const withOld = new Set(ledger.filter(({ body }) => body.endsWith('version 1')).map(({ to }) => to));
    expect(withOld.size).toBeGreaterThan(RACES / 20);
    expect(withOld.size).toBeLessThan(RACES - RACES / 20);
    for (const { to, ends, kind, reference } of races) {
      const heard = ledger.filter((entry) => entry.to === to).map(({ body }) => body);
      const newest = `${reference} as of version 2`;
      expect([to, heard.filter((body) => body === newest)]).toEqual([to, ends ? [] : [newest]]);
      expect(heard.length).toBeLessThanOrEqual(ends ? 1 : 2);
      expect(cipher.referenceId(`entity:${kind}`, reference)).toMatch(/^[0-9a-f-]{36}$/);
    }
    // Each text left once.
    expect(new Set(ledger.map(({ attemptToken }) => attemptToken)).size).toBe(ledger.length);
  }, 240_000);

  it('a text that is on its way when the news come, and that the carrier sends back, does not leave a second time', async () => {
    const to = somebody();
    const held = carrier.hold(to);
    const { event_id: id } = await tell('calendar.event.scheduled', {
      id: 'returned',
      version: 1,
      text: 'Old',
      recipient: { phone: to },
      start: new Date(Date.now() + 7_200_000).toISOString(),
    });
    await held.arrived;
    await tell('calendar.event.cancelled', { id: 'returned', version: 2 });
    const { body: plans } = await system.api(tenant, 'GET', '/v1/planned-texts?state=placed');
    const { tracking_id: message } = plans.planned_texts.find((plan: { event_id: string }) => plan.event_id === id);
    expect((await system.api(tenant, 'GET', `/sms/messages/${message}`)).body.state).toBe('submitting');
    held.sendBack();
    await eventually('its end', async () => {
      const { body } = await system.api(tenant, 'GET', `/sms/messages/${message}`);
      return body.state === 'suppressed' && body.error_code === 'ERR_SUPERSEDED';
    });
    expect(await system.ledger({ to })).toEqual([]);
  });

  it.each(['plan.claimed', 'plan.before_commit', 'plan.committed'])(
    'F1: a process that dies at %s leaves no reminder out and none twice',
    async (point) => {
      await system.outbound[1]!.stop();
      await system.outbound[0]!.stop();
      const dying = await system.replace(system.outbound[0]!, { CRASH_AT: point });
      const to = somebody();
      await tell('calendar.event.scheduled', {
        id: `crash-${point}`,
        version: 1,
        text: `crash ${point}`,
        recipient: { phone: to },
        start: new Date(Date.now() + 7_200_000 + 200).toISOString(),
      });
      expect(await dying.ended).toBe('SIGKILL');
      // As if the lease had ended.
      await system.admin.query(`update planned_text set look_at = now() where state = 'planned'`);
      await system.replace(dying);
      await eventually('the reminder', async () => (await system.ledger({ to })).length > 0);
      await eventually('nothing to be due', async () => {
        const { rows } = await system.admin.query(
          `select ((select count(*) from planned_text where state = 'planned') + (select count(*) from attempt where state in ('queued', 'submitting')))::int as busy`,
        );
        return rows[0]!.busy === 0;
      });
      expect(await system.ledger({ to })).toHaveLength(1);
      await system.replace(system.outbound[1]!);
    },
    60_000,
  );
});
