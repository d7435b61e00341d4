import { randomUUID } from 'node:crypto';
import { KeyRing } from '#libs/platform';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import { inParallel } from './harness/http.js';
import { isQuiet } from './harness/rows.js';
import { eventually, startSystem, type LedgerEntry, type System } from './harness/system.js';

const RACES = 100;

describe('STOP is in force when it is acknowledged, and nothing overtakes it (I9, I14, S0.24)', () => {
  let system: System;
  let tenant: TestTenant;
  let other: TestTenant;
  let cipher: TenantCipher;
  let people = 0;
  const somebody = (): string => `+1208555${String((people += 1)).padStart(4, '0')}`;
  const quiet = (): Promise<boolean> => eventually('nothing to move any more', () => isQuiet(system.admin));
  const says = async (customer: string, body: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
    const { statuses, said } = await system.text(customer, tenant.number, body, more);
    expect({ statuses, said }).toEqual({ statuses: [200], said: null });
  };
  const heard = async (customer: string): Promise<readonly string[]> =>
    (await system.ledger({ to: customer })).map(({ body }) => body);
  const confirmations = (bodies: readonly string[]): readonly string[] =>
    bodies.filter((body) => /you are opted out/.test(body));
  const send = (customer: string, more: object = {}, wait = 10) =>
    system.api(
      tenant,
      'POST',
      '/sms/send',
      { recipient_phone_number: customer, sms_message_body: 'Your appointment is at noon', ...more },
      { prefer: `wait=${wait}` },
    );
  const modelRequests = async (): Promise<{ total: number; text: string }> => {
    const found = (await system.sim('GET', '/sim/model/requests')) as { total: number; requests: unknown[] };
    return { total: found.requests.length, text: JSON.stringify(found.requests) };
  };
  const inForce = async (customer: string): Promise<readonly { type: string; source: string }[]> =>
    (
      await system.admin.query(`select type, source from suppression where endpoint_id = $1 and lifted_at is null`, [
        cipher.endpointId(customer),
      ])
    ).rows;
  /** Processes of ours that stand before a row somebody else holds. */
  const waitingForGate = async (): Promise<number> =>
    (
      await system.admin.query(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%from endpoint%'`,
      )
    ).rows[0].count;

  beforeAll(async () => {
    system = await startSystem();
    [tenant, other] = system.tenants as [TestTenant, TestTenant];
    cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());
  beforeEach(async () => {
    await system.sim('DELETE', '/sim/faults');
    await system.sim('DELETE', '/sim/model/requests');
    await system.sim('PUT', '/sim/settings', { modelLatencyMs: 0, sendLatencyMs: 0 });
  });

  /** What left for a person, each with whether its gate was passed before the opt-out was in force: told by PostgreSQL's own commit times. */
  async function departures(
    customer: string,
  ): Promise<readonly { readonly entry: LedgerEntry; readonly purpose: string; readonly beforeStop: boolean }[]> {
    const { rows } = await system.admin.query<{ token: string; purpose: string; before_stop: boolean }>(
      `with stop as (
         select min(pg_xact_commit_timestamp(xmin)) as at from consent_event where endpoint_id = $1 and state = 'opted_out')
       select a.token, m.purpose, bool_and(pg_xact_commit_timestamp(e.xmin) <= stop.at) as before_stop
         from stop, attempt a join message m on m.id = a.message_id
              join evidence_event e on e.attempt_id = a.id and e.kind = 'send_requested'
        where a.endpoint_id = $1 and stop.at is not null group by 1, 2`,
      [cipher.endpointId(customer)],
    );
    const gates = new Map(rows.map((row) => [row.token, row]));
    return (await system.ledger({ to: customer })).map((entry) => {
      const gate = gates.get(entry.attemptToken ?? '');
      if (gate === undefined) throw new Error(`The carrier took ${entry.sid} without a gate of ours`);
      return { entry, purpose: gate.purpose, beforeStop: gate.before_stop };
    });
  }

  it('S1.43: when the 200 for STOP arrives the opt-out is committed, for twenty people at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const customer = somebody();
        await says(customer, 'STOP');
        expect(await inForce(customer)).toEqual([{ type: 'opt_out', source: 'participant' }]);
      }),
    );
  });

  it(`I14: ${RACES} races of STOP against a text on its way: nothing passed the gate after the STOP but one confirmation`, async () => {
    await system.sim('PUT', '/sim/settings', { modelLatencyMs: 20 });
    const racers = Array.from({ length: RACES }, somebody);
    const later = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms));
    await inParallel(racers, 12, async (customer, index) => {
      // Spread over what a text takes, so that every order comes up; what is asserted holds for each of them.
      const jitter = (index * 7) % 60;
      const stop = async (): Promise<void> => says(customer, 'STOP');
      if (index % 4 === 0) await Promise.all([send(customer, {}, 0), stop()]);
      else if (index % 4 === 1) await Promise.all([send(customer, {}, 0), later(jitter).then(stop)]);
      else if (index % 4 === 2)
        await Promise.all([says(customer, 'I need an old sofa removed'), later(jitter * 2).then(stop)]);
      else await Promise.all([stop(), later(jitter / 4).then(() => send(customer, {}, 0))]);
    });
    await quiet();
    for (const customer of racers) {
      const left = await departures(customer);
      expect({
        customer,
        // A text that came after the STOP is told how to come back; that answers it and is no text of ours.
        late: left.filter(
          ({ purpose, beforeStop }) =>
            purpose !== 'opt_out_confirmation' && purpose !== 'come_back_hint' && !beforeStop,
        ),
        confirmations: left.filter(({ purpose }) => purpose === 'opt_out_confirmation').length,
      }).toEqual({ customer, late: [], confirmations: 1 });
    }
  }, 60_000);

  /** Holds the gate of a person, as a transaction of ours would, as long as `work` takes. */
  async function holdingGate<T>(customer: string, work: () => Promise<T>): Promise<T> {
    const client = await system.admin.connect();
    try {
      await client.query('begin');
      await client.query(`select from endpoint where id = $1 for no key update`, [cipher.endpointId(customer)]);
      return await work();
    } finally {
      await client.query('commit');
      client.release();
    }
  }

  /** `first` and then `second` come to wait for the gate of a person, and pass it in that order. */
  async function throughTheGate(
    customer: string,
    first: () => Promise<unknown>,
    second: () => Promise<unknown>,
  ): Promise<void> {
    const both = await holdingGate(customer, async () => {
      const one = first();
      await eventually('the first to wait for the gate', async () => (await waitingForGate()) === 1);
      const two = second();
      await eventually('the second to wait for the gate', async () => (await waitingForGate()) === 2);
      return [one, two];
    });
    await Promise.all(both);
    await quiet();
  }

  it('I14: a text that stands at the gate behind the STOP does not leave', async () => {
    const customer = somebody();
    await says(customer, 'Hello');
    await eventually('the answer', async () => (await heard(customer))[0]);
    await throughTheGate(
      customer,
      () => says(customer, 'STOP'),
      () => send(customer, {}, 0),
    );
    const [, ...after] = await heard(customer);
    expect(after).toHaveLength(1);
    expect(confirmations(after)).toHaveLength(1);
  });

  it('I14: a text that passed the gate before the STOP has left before it, and the record says so', async () => {
    const customer = somebody();
    await says(customer, 'Hello');
    await eventually('the answer', async () => (await heard(customer))[0]);
    await throughTheGate(
      customer,
      () => send(customer, {}, 0),
      () => says(customer, 'STOP'),
    );
    const left = await departures(customer);
    expect(left.map(({ purpose, beforeStop }) => ({ purpose, beforeStop }))).toEqual([
      { purpose: 'reply', beforeStop: true },
      { purpose: 'proactive', beforeStop: true },
      { purpose: 'opt_out_confirmation', beforeStop: false },
    ]);
  });

  it('while a text waits at a gate the answers to others from the same number go on being written', async () => {
    const [held, free] = [somebody(), somebody()];
    await says(held, 'Hello');
    await eventually('the answer', async () => (await heard(held))[0]);
    await holdingGate(held, async () => {
      const sent = await send(held, {}, 0);
      await eventually('it to wait for the gate', async () => (await waitingForGate()) === 1);
      await says(free, 'I need an old sofa removed');
      await eventually('the other answer being written', async () => {
        const { rows } = await system.admin.query(`select from message where endpoint_id = $1`, [
          cipher.endpointId(free),
        ]);
        return rows.length === 1;
      });
      return sent;
    });
    await eventually(
      'both having left',
      async () => (await heard(free)).length === 1 && (await heard(held)).length === 2,
    );
  });

  it('F37: a text that waits for its next try when STOP comes is never tried again', async () => {
    const customer = somebody();
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 429,
      retryAfter: 1,
      match: { to: customer },
    });
    const { body } = await send(customer, {}, 0);
    await eventually('the first try', async () => {
      const { rows } = await system.admin.query(`select from attempt where endpoint_id = $1 and tries = 1`, [
        cipher.endpointId(customer),
      ]);
      return rows.length === 1;
    });
    await says(customer, 'STOP');
    const record = await eventually('the text being refused', async () => {
      const { body: found } = await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}`);
      return found.state === 'suppressed' && found;
    });
    expect(record).toMatchObject({ error_code: 'ERR_OPTED_OUT', decision: { at: 'submit', verdict: 'refuse' } });
    await quiet();
    expect(confirmations(await heard(customer))).toEqual(await heard(customer));
  });

  it('R-1.19, I8: STOP while the model is writing: what it writes is thrown away, the confirmation leaves alone', async () => {
    const customer = somebody();
    await system.sim('POST', '/sim/faults', {
      target: 'model',
      kind: 'delay',
      ms: 1500,
      match: { bodyContains: 'old piano' },
    });
    await says(customer, 'I need an old piano removed');
    await eventually('the model being asked', async () => (await modelRequests()).text.includes('old piano'));
    await says(customer, 'STOP');
    await eventually('the model having answered', async () => {
      const { requests } = (await system.sim('GET', '/sim/model/requests')) as {
        requests: { status: number | null; aborted: boolean }[];
      };
      return requests.every(({ status, aborted }) => status !== null || aborted);
    });
    await quiet();
    const bodies = await heard(customer);
    expect(bodies).toHaveLength(1);
    expect(confirmations(bodies)).toHaveLength(1);
    const { rows } = await system.admin.query(`select origin from message where endpoint_id = $1`, [
      cipher.endpointId(customer),
    ]);
    expect(rows).toEqual([{ origin: 'keyword' }]);
  });

  it('whoever has opted out is told once who we are and how to come back; no model is asked and asking does not bring them back', async () => {
    const customer = somebody();
    await says(customer, 'STOP');
    await eventually('the confirmation', async () => (await heard(customer))[0]);
    await system.sim('DELETE', '/sim/model/requests');
    await says(customer, 'who is this?');
    await says(customer, 'what do you want');
    await quiet();
    await says(customer, 'hello? why no answer');
    await quiet();
    const bodies = await heard(customer);
    expect(bodies).toHaveLength(3);
    expect(bodies.filter((body) => body.includes('for help contact'))).toHaveLength(1);
    expect(bodies.filter((body) => body.includes('reply START'))).toHaveLength(1);
    expect(await inForce(customer)).toHaveLength(1);
    expect((await modelRequests()).total).toBe(0);
  });

  it('R-1.4: STOP three times in three spellings is one confirmation, in one segment, and three entries of the record', async () => {
    const customer = somebody();
    for (const word of ['STOP', 'stop!!', 'Please stop']) await says(customer, word);
    await eventually('the confirmation', async () => (await heard(customer))[0]);
    await says(customer, 'UNSUBSCRIBE');
    await quiet();
    const bodies = await heard(customer);
    expect(bodies).toEqual([
      'Haul & Away Junk Removal: you are opted out and will get no more texts from us. Reply START to rejoin or HELP for help.',
    ]);
    expect(bodies[0]!.length).toBeLessThanOrEqual(160);
    const { rows } = await system.admin.query(
      `select state, source, rule from consent_event where endpoint_id = $1 order by recorded_at`,
      [cipher.endpointId(customer)],
    );
    expect(rows).toHaveLength(4);
    for (const row of rows)
      expect(row).toMatchObject({ state: 'opted_out', source: 'sms_keyword', rule: expect.any(String) });
  });

  it('R-1.12: START reopens with one confirmation, and the next text is answered by the assistant again', async () => {
    const customer = somebody();
    await says(customer, 'STOP');
    await eventually('the confirmation', async () => (await heard(customer))[0]);
    await says(customer, 'START');
    await eventually('the second confirmation', async () => (await heard(customer))[1]);
    await quiet();
    expect(await heard(customer)).toHaveLength(2);
    expect((await heard(customer))[1]).toContain('you will get texts from us again');
    expect(await inForce(customer)).toEqual([]);
    expect((await modelRequests()).total).toBe(0);
    await says(customer, 'I need an old sofa removed');
    const answer = await eventually('the answer', async () => (await heard(customer))[2]);
    expect(answer).toContain('sofa');
    expect((await send(customer)).body).toMatchObject({ status: 'submitted_to_gateway' });
    // A second opt-out is an opt-out of its own.
    await says(customer, 'STOP');
    await eventually('its confirmation', async () => confirmations(await heard(customer)).length === 2);
    expect((await send(customer)).body).toMatchObject({ status: 'failed', error_code: 'ERR_OPTED_OUT' });
  });

  it('R-1.12: START never lifts what a person of the tenant suppressed', async () => {
    const customer = somebody();
    await says(customer, 'Hello');
    await eventually('the answer', async () => (await heard(customer))[0]);
    await system.admin.query(
      `insert into suppression (tenant_id, endpoint_id, type, source, reason) values ($1, $2, 'manual', 'operator', 'asked by phone')`,
      [tenant.tenantId, cipher.endpointId(customer)],
    );
    await says(customer, 'START');
    await says(customer, 'Hello again');
    await quiet();
    expect(await heard(customer)).toHaveLength(1);
    expect(await inForce(customer)).toEqual([{ type: 'manual', source: 'operator' }]);
    expect((await send(customer)).body).toMatchObject({ status: 'failed', error_code: 'ERR_SUPPRESSED' });
  });

  it('R-7.3: HELP is answered once within ten minutes, also for somebody who has opted out, and changes nothing', async () => {
    const answered = async (customer: string): Promise<void> => {
      for (const word of ['HELP', 'help', 'INFO']) await says(customer, word);
      await quiet();
      const { rows } = await system.admin.query(
        `select count(distinct floor(extract(epoch from i.received_at) / 600))::int as windows
           from inbound_message i join lane l on l.id = i.lane_id where l.endpoint_id = $1 and i.keyword_class = 'help'`,
        [cipher.endpointId(customer)],
      );
      const help = (await heard(customer)).filter((body) => body.includes('for help contact help@tenant.test'));
      expect(help).toHaveLength(rows[0].windows);
    };
    await answered(somebody());
    const gone = somebody();
    await says(gone, 'STOP');
    await eventually('the confirmation', async () => (await heard(gone))[0]);
    await answered(gone);
    expect(await inForce(gone)).toHaveLength(1);
    expect(confirmations(await heard(gone))).toHaveLength(1);
    expect((await modelRequests()).total).toBe(0);
  });

  it('R-1.8: what the carrier has answered itself gets no second answer from us, and is in force here too', async () => {
    const customer = somebody();
    await says(customer, 'STOP', { optOutType: 'STOP' });
    expect(await inForce(customer)).toEqual([{ type: 'opt_out', source: 'participant' }]);
    await says(customer, 'HELP', { optOutType: 'HELP' });
    // A word only the carrier knows.
    const stranger = somebody();
    await says(stranger, 'ARRET', { optOutType: 'STOP' });
    expect(await inForce(stranger)).toHaveLength(1);
    await quiet();
    expect([...(await heard(customer)), ...(await heard(stranger))]).toEqual([]);
    expect((await send(customer)).body).toMatchObject({ error_code: 'ERR_OPTED_OUT' });
    await says(customer, 'START', { optOutType: 'START' });
    await quiet();
    expect(await heard(customer)).toEqual([]);
    expect(await inForce(customer)).toEqual([]);
  });

  it('R-1.8: a carrier that knew of an opt-out before us tells us once; afterwards we know', async () => {
    const customer = somebody();
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 400,
      code: '21610',
      times: 10,
      match: { to: customer },
    });
    expect((await send(customer)).body).toMatchObject({ status: 'failed', error_code: 'ERR_OPTED_OUT' });
    expect(await inForce(customer)).toEqual([{ type: 'opt_out', source: 'provider' }]);
    expect((await send(customer)).body).toMatchObject({ status: 'failed', error_code: 'ERR_OPTED_OUT' });
    const { faults } = (await system.sim('GET', '/sim/faults')) as { faults: { times: number }[] };
    // Ten were scripted, one was used: the second text never went near the carrier.
    expect(faults[0]!.times).toBe(9);
    await says(customer, 'Hello?');
    await quiet();
    expect(await heard(customer)).toEqual([]);
  });

  it('I9: the model is never asked about a keyword, however it is written', async () => {
    const words = [
      'STOP',
      'Stop.',
      'stop!!',
      '"stop"',
      'ＳＴＯＰ',
      's\u200btop',
      'S.T.O.P.',
      '🛑',
      'please stop',
      'stop stop stop',
      'STOP\n\nSent from my phone',
      'QUIT',
      'end',
      'Revoke',
      'opt out',
      'OPT-OUT',
      'optout',
      'cancel',
      'unsubscribe',
      'STOPALL',
      'stop texting me',
      'remove me from your list',
      'START',
      'unstop',
      'HELP',
      'info',
      'ЅТОР',
    ];
    const asked = words.map((word) => ({ word, customer: somebody() }));
    await inParallel(asked, 8, ({ word, customer }) => says(customer, word));
    await quiet();
    expect(await modelRequests()).toMatchObject({ total: 0 });
    for (const { word, customer } of asked.slice(0, 22))
      expect({
        word,
        inForce: (await inForce(customer)).length,
        heard: confirmations(await heard(customer)).length,
      }).toEqual({
        word,
        inForce: 1,
        heard: 1,
      });
    // Written with letters that only look like ours: STOP to whoever reads it.
    expect(await heard(asked.at(-1)!.customer)).toEqual([expect.stringContaining('you are opted out')]);
  });

  it('S0.20, S0.33, R-1.6: whoever has opted out is refused to every sender of the tenant, in the five fields, and to no other tenant', async () => {
    const customer = somebody();
    const second = '+12085559999';
    await system.admin.query(
      `insert into business_number (tenant_id, id, channel_row, number, label) values ($1, $2, $3, $4, 'another')`,
      [tenant.tenantId, randomUUID(), tenant.channelRow, second],
    );
    await says(customer, 'STOP');
    await eventually('the confirmation', async () => (await heard(customer))[0]);
    for (const more of [{}, { sender_phone_number_id: second }, { message_type: 'legal_or_high_assurance_notice' }]) {
      const { status, body } = await send(customer, more);
      expect(status).toBe(200);
      expect(body).toEqual({
        status: 'failed',
        gateway_message_id: null,
        error_code: 'ERR_OPTED_OUT',
        error_message: expect.stringMatching(/opted out/),
        rule: 'suppression.opt_out',
        evidence: expect.any(String),
        tracking_id: expect.stringMatching(/^msg_[0-9a-f]{32}$/),
      });
      const { body: timeline } = await system.api(tenant, 'GET', `/sms/messages/${body.tracking_id}/timeline`);
      expect(timeline.current_assessment).toMatchObject({ category: 'fail', subclass: 'opted_out' });
    }
    expect(await heard(customer)).toHaveLength(1);
    await system.api(other, 'POST', '/sms/send', { recipient_phone_number: customer, sms_message_body: 'Hello' });
    expect(await system.ledger({ to: customer, from: other.number })).toHaveLength(1);
  });

  it('R-1.4: a confirmation that could not leave within five minutes is dropped, not sent late', async () => {
    const customer = somebody();
    await system.outbound[0]!.stop();
    await says(customer, 'STOP');
    await eventually('the confirmation being written', async () => {
      // The time passes for the text alone.
      const { rowCount } = await system.admin.query(
        `update message set expires_at = clock_timestamp() - interval '1 second' where endpoint_id = $1 and purpose = 'opt_out_confirmation'
           and expires_at between created_at + interval '290 seconds' and created_at + interval '301 seconds'`,
        [cipher.endpointId(customer)],
      );
      return rowCount === 1;
    });
    system.outbound[0] = await system.start('outbound');
    const state = await eventually('it being dropped', async () => {
      const { rows } = await system.admin.query(`select state from message where endpoint_id = $1`, [
        cipher.endpointId(customer),
      ]);
      return rows[0].state !== 'queued' && rows[0].state;
    });
    expect(state).toBe('expired');
    expect(await heard(customer)).toEqual([]);
  });
});
