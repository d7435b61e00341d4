import { readId, showId } from '#libs/kernel';
import type { TestTenant } from '#libs/testing';
import { ApiKeys } from '#libs/tenancy';
import { systemIds } from '#libs/kernel';
import { eventually, startSystem, type System } from './harness/system.js';
import { newSid, post, signedForm, statusFields } from './harness/webhooks.js';

describe('the watch: figures, dead letters, policy', () => {
  let system: System;
  let tenant: TestTenant;
  let other: TestTenant;
  let people = 0;
  const somebody = (): string => `+1202555${String((people += 1)).padStart(4, '0')}`;

  beforeAll(async () => {
    system = await startSystem({ outbound: 2, env: { SWEEP_MS: '100' } });
    [tenant, other] = system.tenants as [TestTenant, TestTenant];
  }, 60_000);
  afterAll(() => system.stop());

  const get = (path: string, by = tenant) => system.api(by, 'GET', path);
  const send = async (body: string, more: object = {}, by = tenant): Promise<string> => {
    const sent = await system.api(by, 'POST', '/sms/send', {
      recipient_phone_number: somebody(),
      sms_message_body: body,
      ...more,
    });
    return sent.body.tracking_id;
  };
  const stateOf = async (id: string): Promise<string> => (await get(`/sms/messages/${id}`)).body.state;
  const ends = (id: string, state: string): Promise<unknown> =>
    eventually(`${id} being ${state}`, async () => (await stateOf(id)) === state);
  const refuse = (word: string, times = 1): Promise<unknown> =>
    system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 400,
      code: '21602',
      times,
      match: { bodyContains: word },
    });
  const keyFor = async (scopes: readonly ('send' | 'read' | 'specialist')[]): Promise<TestTenant> => ({
    ...tenant,
    apiKey: await new ApiKeys(system.db.database, systemIds()).create(tenant.tenantId, 'narrow', scopes),
  });
  const figure = async (name: string, query = 'window=1h', by = tenant): Promise<any> =>
    (await get(`/v1/kpis?${query}`, by)).body.kpis.find((kpi: { name: string }) => kpi.name === name);

  describe('figures', () => {
    it('EV12: S0.4–8 live from the database, with numerator, denominator, target and whether it is met', async () => {
      await refuse('refused figure');
      const [delivered, failed] = [await send('a figure'), await send('refused figure')];
      await ends(delivered, 'delivered');
      await ends(failed, 'failed');
      expect(await figure('submit_success_ratio')).toEqual({
        name: 'submit_success_ratio',
        value: 0.5,
        numerator: 1,
        denominator: 2,
        target: 0.998,
        must_be: 'over',
        met: false,
        reason: null,
      });
      expect(await figure('delivery_ratio')).toMatchObject({ value: 1, denominator: 1, target: 0.95, met: true });
      const mean = await figure('trigger_to_gateway_mean_seconds');
      expect(mean).toMatchObject({ denominator: 1, target: 5, must_be: 'under', met: mean.value < 5 });
      expect(mean.value).toBeGreaterThan(0);
      expect((await figure('trigger_to_gateway_p95_seconds')).value).toBeGreaterThanOrEqual(mean.value);
      expect(await figure('opt_out_compliance_ratio')).toMatchObject({ value: 1, denominator: 2, met: true });
      expect(await figure('delivery_ratio', 'window=1h&message_type=marketing')).toMatchObject({
        value: null,
        met: null,
        denominator: 0,
        reason: 'No final receipt has come for a text of this window.',
      });
      for (const window of ['24h', '7d', '30d'])
        expect(
          await eventually(`the watch having come through ${window}`, async () => {
            const { body } = await get(`/v1/kpis?window=${window}`);
            return body.complete && body;
          }),
        ).toMatchObject({ window, counts: { texts: 2, submitted: 1, failed_at_submission: 1, delivered: 1 } });
    });

    it('EV12: the same at /metrics, summed over everybody and naming nobody', async () => {
      const published = await eventually('the figures', async () => {
        const text = await (await fetch(`${system.outbound[1]!.url}/metrics`)).text();
        // A round of figures may fall between the submission and its receipt.
        return (
          ['submit_success_ratio{app="outbound"} 0.5', 'delivery_ratio{app="outbound"} 1'].every((line) =>
            text.includes(`\nparley_kpi_${line}\n`),
          ) && text
        );
      });
      expect(published).toMatch(/^parley_stuck_messages\{app="outbound"\} 0$/m);
      for (const secret of [tenant.tenantId, tenant.slug, tenant.number]) expect(published).not.toContain(secret);
    });

    it('I23: another tenant has figures of its own', async () => {
      expect((await get('/v1/kpis?window=1h', other)).body.counts.texts).toBe(0);
    });

    it('a key without the scope is refused, and every fault of a question is told at once', async () => {
      const sender = await keyFor(['send']);
      for (const path of ['/v1/kpis', '/v1/dead-letters', '/v1/specialist-queue', '/v1/proposals', '/v1/watch-policy'])
        expect((await get(path, sender)).status).toBe(403);
      const reader = await keyFor(['read']);
      for (const path of ['/v1/kpis', '/v1/dead-letters', '/v1/specialist-queue', '/v1/proposals', '/v1/watch-policy'])
        expect((await get(path, reader)).status).toBe(200);
      const { status, body } = await get('/v1/kpis?window=2h&message_type=spam&x=1');
      expect(status).toBe(400);
      expect(body.faults.map(({ field }: { field: string }) => field).toSorted()).toEqual([
        'message_type',
        'window',
        'x',
      ]);
    });
  });

  describe('policy', () => {
    it('S0.45: the queue is off until somebody switches it on; versions count up, and what is left out is the default', async () => {
      expect((await get('/v1/watch-policy')).body).toEqual({
        version: 0,
        trigger_to_gateway_seconds: 5,
        rejections: { share_percent: 5, min_texts: 20 },
        specialist_queue: { enabled: false, failures_to_known_number: 2, rejections_of_content: 3 },
      });
      const changed = await system.api(tenant, 'PUT', '/v1/watch-policy', {
        trigger_to_gateway_seconds: 2.5,
        rejections: { min_texts: 50 },
        specialist_queue: null,
      });
      expect(changed).toMatchObject({
        status: 200,
        body: {
          version: 1,
          trigger_to_gateway_seconds: 2.5,
          rejections: { share_percent: 5, min_texts: 50 },
          specialist_queue: { enabled: false },
        },
      });
      expect((await get('/v1/watch-policy')).body).toEqual(changed.body);
      expect((await get('/v1/watch-policy', other)).body.version).toBe(0);
      expect((await figure('trigger_to_gateway_mean_seconds')).target).toBe(2.5);
    });

    it('refuses with every fault at once, and a key that may only read', async () => {
      const refused = await system.api(tenant, 'PUT', '/v1/watch-policy', {
        trigger_to_gateway_seconds: 0,
        rejections: { share_percent: 101, min_texts: 0 },
        specialist_queue: { enabled: 'yes', rejections_of_content: 1, colour: 'red' },
      });
      expect(refused.status).toBe(400);
      expect(refused.body.faults.map(({ field }: { field: string }) => field).toSorted()).toEqual([
        'rejections.min_texts',
        'rejections.share_percent',
        'specialist_queue.colour',
        'specialist_queue.enabled',
        'specialist_queue.rejections_of_content',
        'trigger_to_gateway_seconds',
      ]);
      expect((await system.api(await keyFor(['read']), 'PUT', '/v1/watch-policy', {})).status).toBe(403);
      expect((await get('/v1/watch-policy')).body.version).toBe(1);
    });
  });

  describe('dead letters (OB17)', () => {
    const NUMBER = '+12025559876';
    const WORD = 'zirbelquast';
    let dead: string;
    const replay = (id: string, by = tenant) => system.api(by, 'POST', `/v1/dead-letters/${id}/replay`);
    const aDeadText = async (word: string, more: object = {}): Promise<string> => {
      await refuse(word);
      const id = await send(`About ${word}`, more);
      await ends(id, 'failed');
      return id;
    };

    it('a text that was refused is listed with its reason and without its words, and opened alone with everything', async () => {
      dead = await aDeadText(WORD, { recipient_phone_number: NUMBER });
      const listed = await get('/v1/dead-letters?kind=message&limit=1');
      expect(listed.body.dead_letters).toEqual([
        expect.objectContaining({
          id: dead,
          kind: 'message',
          state: 'failed',
          error_code: 'ERR_GATEWAY_MESSAGE_REJECTED',
          reason: 'The gateway refused it. It says: Message body is required.',
          provider_error_code: '21602',
          replays: 0,
        }),
      ]);
      expect(listed.body.next_after).toBe(dead);
      expect(JSON.stringify(listed.body)).not.toMatch(new RegExp(`${WORD}|9876`));
      const { body: opened } = await get(`/v1/dead-letters/${dead}`);
      expect(opened).toMatchObject({
        tracking_id: dead,
        recipient_phone_number: NUMBER,
        sms_message_body: `About ${WORD}`,
        sender: { sender_phone_number_id: showId('number', tenant.numberIds[0]!), phone_number: tenant.number },
        attempts: [{ ordinal: 1, state: 'failed', provider_error_code: '21602' }],
        gateway_said: [
          {
            code: '21602',
            cause: 'Message body is required',
            fix: expect.stringMatching(/\w/),
            message: expect.any(String),
          },
        ],
        tried: [],
      });
      expect(opened.timeline.events[0]).toMatchObject({ event_type: 'message.created' });
    });

    it('replayed 20 times at once: one new text, decided afresh, with a key of its own; the others hear of it', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => replay(dead)));
      const made = answers.filter(({ status }) => status === 200);
      expect(made).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
      expect(made[0]!.body).toMatchObject({ replay_of: dead, may_send: true });
      const fresh = made[0]!.body.tracking_id;
      expect(fresh).not.toBe(dead);
      await ends(fresh, 'delivered');
      expect((await system.ledger({ to: NUMBER })).map(({ body }) => body)).toEqual([`About ${WORD}`]);
      const { rows } = await system.admin.query(`select dedupe_key, origin, purpose from message where id = $1`, [
        readId('message', fresh),
      ]);
      expect(rows).toEqual([
        { dedupe_key: `replay:${readId('message', dead)}:1`, origin: 'operator', purpose: 'proactive' },
      ]);
      const { body: opened } = await get(`/v1/dead-letters/${dead}`);
      expect(opened).toMatchObject({ replays: 1, tried: [{ n: 1, tracking_id: fresh, state: 'delivered' }] });
      expect(await replay(dead)).toMatchObject({ status: 409, body: { code: 'ERR_CONFLICT' } });
    });

    it('a replay is refused like any text by an opt-out, and may be asked for again once that is lifted', async () => {
      const to = somebody();
      const id = await aDeadText('quittung', { recipient_phone_number: to });
      const mark = { phone_number: to, type: 'manual' };
      expect((await system.api(tenant, 'POST', '/sms/suppressions', mark)).status).toBe(200);
      expect(await replay(id)).toMatchObject({ status: 200, body: { may_send: false, code: 'ERR_SUPPRESSED' } });
      expect((await system.api(tenant, 'DELETE', '/sms/suppressions', mark)).status).toBe(200);
      const again = await replay(id);
      expect(again).toMatchObject({ status: 200, body: { may_send: true } });
      await ends(again.body.tracking_id, 'delivered');
      expect(await system.ledger({ to })).toHaveLength(1);
      expect((await replay(id)).status).toBe(409);
    });

    it('I13: a text whose outcome nobody found out is listed and never sent again', async () => {
      const id = await send('An unknown fate');
      await ends(id, 'delivered');
      await system.admin.query(`update message set state = 'unknown' where id = $1`, [readId('message', id)]);
      await system.admin.query(
        `update attempt set state = 'unknown', reconciliation = 'given_up' where message_id = $1`,
        [readId('message', id)],
      );
      const { body } = await get('/v1/dead-letters?limit=1');
      expect(body.dead_letters[0]).toMatchObject({
        id,
        state: 'unknown',
        reason: 'Nobody could find out whether the gateway took it.',
      });
      expect(await replay(id)).toMatchObject({
        status: 409,
        body: { detail: expect.stringContaining('must not arrive twice') },
      });
    });

    it('pages: each letter once, newest first', async () => {
      await aDeadText('erste');
      await aDeadText('zweite');
      const seen: string[] = [];
      for (let after = ''; ;) {
        const { body } = await get(`/v1/dead-letters?limit=2${after}`);
        seen.push(...body.dead_letters.map(({ id }: { id: string }) => id));
        if (body.next_after === null) break;
        after = `&after=${body.next_after}`;
      }
      expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
      expect(seen.length).toBeGreaterThanOrEqual(6);
      expect((await get('/v1/dead-letters', other)).body.dead_letters).toEqual([]);
      expect((await get(`/v1/dead-letters?limit=0&after=x`)).body.faults).toHaveLength(2);
    });

    it('OB17: a buried receipt is listed with its reason and put back once under 20 replays at once; then it finds its text', async () => {
      await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
      const id = await send('Where is my receipt?');
      await ends(id, 'submitted');
      const sid = newSid();
      const url = `${system.env['PUBLIC_BASE_URL']}/webhooks/twilio/${tenant.channelId}/status`;
      const form = signedForm(url, tenant.authToken, statusFields(tenant, somebody(), sid, 'delivered'));
      expect((await post(form)).status).toBe(200);
      // As after its last wait.
      const reason = 'no attempt of ours has this provider id';
      await eventually('it being kept', async () => {
        const { rowCount } = await system.admin.query(
          `update raw_event set dead_reason = $2, retry_at = null where subject_ref = $1 and processed_at is null`,
          [sid, reason],
        );
        return rowCount === 1;
      });
      const { body } = await get('/v1/dead-letters?kind=webhook');
      const letter = body.dead_letters.find((one: any) => one.provider_message_id === sid);
      expect(letter).toMatchObject({ kind: 'webhook', webhook_kind: 'receipt', reason, replayable: true });
      expect((await get(`/v1/dead-letters/${letter.id}`)).body.received.body).toContain('MessageStatus=delivered');
      await system.admin.query(`update attempt set provider_message_id = $2 where message_id = $1`, [
        readId('message', id),
        sid,
      ]);
      const answers = await Promise.all(Array.from({ length: 20 }, () => replay(letter.id)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
      await ends(id, 'delivered');
      expect((await get(`/v1/dead-letters/${letter.id}`)).status).toBe(404);
    });

    it('I5: what was for a number that is not set up is listed too, and says that it cannot be put back', async () => {
      const url = `${system.env['PUBLIC_BASE_URL']}/api/sms/inbound`;
      const fields = {
        ...statusFields(tenant, somebody(), newSid(), 'received'),
        To: '+12025550199',
        From: somebody(),
      };
      const sid = newSid();
      const form = {
        ...fields,
        MessageSid: sid,
        SmsMessageSid: sid,
        SmsSid: sid,
        SmsStatus: 'received',
        Body: 'Hi',
        NumMedia: '0',
      };
      expect((await post(signedForm(url, tenant.authToken, form))).status).toBe(200);
      const { body } = await get('/v1/dead-letters?kind=webhook');
      const letter = body.dead_letters.find((one: any) => one.webhook_kind === 'unroutable');
      expect(letter).toMatchObject({ reason: 'It is for a number that is not set up.', replayable: false });
      expect(await replay(letter.id)).toMatchObject({ status: 409 });
    });

    it('whoever may only read replays nothing', async () => {
      expect((await replay(dead, await keyFor(['read']))).status).toBe(403);
      expect((await replay(dead, await keyFor(['specialist']))).status).toBe(409);
    });
  });
});
