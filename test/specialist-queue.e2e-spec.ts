import { readId, showId, systemIds } from '#libs/kernel';
import { ApiKeys } from '#libs/tenancy';
import type { TestTenant } from '#libs/testing';
import { eventually, startSystem, type System } from './harness/system.js';

describe('SMS_Delivery_Specialist_Queue (S0.44–48)', () => {
  let system: System;
  let tenant: TestTenant;
  let quiet: TestTenant;
  let otherSender: string;
  let people = 0;
  let words = 0;
  const somebody = (): string => `+1303555${String((people += 1)).padStart(4, '0')}`;
  /** Letters only: figures make no difference to what a text says. */
  const someWord = (): string => `wort${'ab'.repeat((words += 1))}`;

  beforeAll(async () => {
    system = await startSystem({ env: { SWEEP_MS: '100' } });
    [tenant, quiet] = system.tenants as [TestTenant, TestTenant];
    const id = systemIds().next();
    otherSender = showId('number', id);
    const number = '+13035550999';
    await system.admin.query(
      `insert into business_number (tenant_id, id, channel_row, number, label, segments_per_second) values ($1, $2, $3, $4, 'other', 1000)`,
      [tenant.tenantId, id, tenant.channelRow, number],
    );
    await system.sim('PUT', `/sim/accounts/${tenant.accountSid}`, {
      authToken: tenant.authToken,
      name: tenant.slug,
      numbers: [tenant.number, number].map((one) => ({
        number: one,
        inboundUrl: `${system.env['PUBLIC_BASE_URL']}/api/sms/inbound`,
      })),
    });
  }, 60_000);
  afterAll(() => system.stop());

  const get = (path: string, by = tenant) => system.api(by, 'GET', path);
  const send = async (to: string, body: string, by = tenant): Promise<string> =>
    (await system.api(by, 'POST', '/sms/send', { recipient_phone_number: to, sms_message_body: body })).body
      .tracking_id;
  const ends = (id: string, state: string, by = tenant): Promise<unknown> =>
    eventually(`${id} being ${state}`, async () => (await get(`/sms/messages/${id}`, by)).body.state === state);
  /** Sends texts that the carrier ends with this code. */
  const failing = async (to: string, body: string, code: number, by = tenant): Promise<string> => {
    await system.sim('POST', '/sim/receipt-plans', {
      match: { bodyContains: body, to },
      plan: 'undelivered',
      errorCode: code,
      times: 1,
    });
    const id = await send(to, body, by);
    await ends(id, 'failed', by);
    return id;
  };
  const cases = async (by = tenant): Promise<readonly any[]> => (await get('/v1/specialist-queue', by)).body.cases;
  const caseOf = (ids: readonly string[]): Promise<any> =>
    eventually('the case', async () => (await cases()).find((one) => ids.includes(one.tracking_id)));
  const decide = (caseId: string, verdict: object, by = tenant) =>
    system.api(by, 'POST', `/v1/specialist-queue/${caseId}/verdict`, verdict);
  /** Waits until the watch has looked at every tenant again. */
  const looked = async (): Promise<void> => {
    const since = new Date();
    await eventually('another look', async () => {
      const { rows } = await system.admin.query(`select count(*)::int as n from watch_round where rolled_to > $1`, [
        since,
      ]);
      return rows[0].n === 2;
    });
  };
  /** Two texts with the same words to people of whom nothing is known, refused by a filter; the last id is of the newest. */
  const filtered = async (word: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let index = 0; index < 2; index += 1) ids.push(await failing(somebody(), `Buy ${word} now, 20 % off`, 30007));
    return ids;
  };
  /** A text to somebody who had been reached before. */
  const unreached = async (word = someWord()): Promise<{ to: string; id: string; word: string }> => {
    const to = somebody();
    await ends(await send(to, 'Hello there'), 'delivered');
    return { to, id: await failing(to, `News of ${word}`, 30003), word };
  };

  it('S0.45: off by default: whatever fails, nobody is asked', async () => {
    const to = somebody();
    await ends(await send(to, 'Hello', quiet), 'delivered', quiet);
    for (let index = 0; index < 3; index += 1) await failing(to, 'Not today', 30003, quiet);
    await looked();
    expect(await cases(quiet)).toEqual([]);
    const { rows } = await system.admin.query(`select count(*)::int as n from watch_failure`);
    expect(rows[0].n).toBe(0);
  });

  it('is switched on by the policy', async () => {
    const switched = await system.api(tenant, 'PUT', '/v1/watch-policy', {
      specialist_queue: { enabled: true, failures_to_known_number: 1, rejections_of_content: 2 },
    });
    expect(switched).toMatchObject({ status: 200, body: { specialist_queue: { enabled: true } } });
  });

  it('S0.44, S0.46: a failure to a number known to be valid opens one case, whose pack is complete', async () => {
    const { to, id, word } = await unreached();
    const found = await caseOf([id]);
    expect(found).toMatchObject({
      queue: 'SMS_Delivery_Specialist_Queue',
      tracking_id: id,
      reason: 'persistent_failure',
      country: 'US',
      verdict: null,
    });
    // Another failure to the same person comes to the same case.
    await failing(to, `News of ${word}`, 30003);
    await looked();
    expect((await cases()).filter(({ reason }) => reason === 'persistent_failure')).toHaveLength(1);
    expect(JSON.stringify(await cases())).not.toMatch(new RegExp(`${word}|${to.slice(1)}`));
    const { status, body } = await get(`/v1/specialist-queue/${found.case_id}`);
    expect(status).toBe(200);
    expect(body.text).toMatchObject({
      tracking_id: id,
      recipient_phone_number: to,
      sms_message_body: `News of ${word}`,
      sender: { sender_phone_number_id: showId('number', tenant.numberIds[0]!), phone_number: tenant.number },
      error_code: 'ERR_GATEWAY_MESSAGE_REJECTED',
      attempts: [
        {
          ordinal: 1,
          state: 'failed',
          provider: 'twilio',
          provider_status: 'undelivered',
          provider_error_code: '30003',
        },
      ],
      tried: [],
    });
    const said = body.text.gateway_said;
    expect(said.map(({ status: word_ }: { status: string }) => word_)).toEqual(
      expect.arrayContaining(['queued', 'sent', 'undelivered']),
    );
    expect(said.at(-1)).toMatchObject({
      code: '30003',
      cause: 'Unreachable destination handset',
      fix: expect.stringContaining('carried over to another network'),
    });
    expect(body.text.timeline.events[0]).toMatchObject({ event_type: 'message.created' });
    const { rows } = await system.admin.query(
      `select role, severity from alert where tenant_id = $1 and kind = 'specialist_case_opened'`,
      [tenant.tenantId],
    );
    expect(rows).toEqual([{ role: 'CommunicationsAdmin', severity: 'info' }]);
    expect((await decide(found.case_id, { verdict: 'other_channel', note: 'Called them.' })).body).toMatchObject({
      verdict: 'other_channel',
      sent: null,
    });
  });

  it('S0.44, S0.46: a text that used up its tries without a word of code is a case, and every refusal is in the pack', async () => {
    const policy = (retries: number) => system.api(tenant, 'PUT', '/sms/sending-policy', { retry_attempts: retries });
    expect((await policy(2)).status).toBe(200);
    const to = somebody();
    await ends(await send(to, 'Hello there'), 'delivered');
    const word = someWord();
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 429,
      html: true,
      retryAfter: 1,
      times: 2,
      match: { bodyContains: word },
    });
    const id = await send(to, `News of ${word}`);
    await ends(id, 'failed');
    expect((await get(`/sms/messages/${id}`)).body.error_code).toBe('ERR_GATEWAY_UNREACHABLE');
    const found = await caseOf([id]);
    expect(found.reason).toBe('persistent_failure');
    const { body } = await get(`/v1/specialist-queue/${found.case_id}`);
    expect(body.text.gateway_said).toEqual(
      Array.from({ length: 2 }, () =>
        expect.objectContaining({ status: null, code: null, message: expect.stringContaining('status 429') }),
      ),
    );
    expect((await decide(found.case_id, { verdict: 'other_channel' })).status).toBe(200);
    expect((await policy(5)).status).toBe(200);
  });

  it('S0.46: a refusal without a code and the failure after it are both in the pack', async () => {
    const to = somebody();
    await ends(await send(to, 'Hello there'), 'delivered');
    const word = someWord();
    await system.sim('POST', '/sim/faults', {
      target: 'send',
      kind: 'error',
      status: 429,
      html: true,
      retryAfter: 1,
      times: 1,
      match: { bodyContains: word },
    });
    const id = await failing(to, `News of ${word}`, 30003);
    const found = await caseOf([id]);
    const { body } = await get(`/v1/specialist-queue/${found.case_id}`);
    expect(body.text.gateway_said[0]).toMatchObject({ message: expect.stringContaining('status 429') });
    expect(body.text.gateway_said.at(-1)).toMatchObject({ status: 'undelivered', code: '30003' });
    expect((await decide(found.case_id, { verdict: 'other_channel' })).status).toBe(200);
  });

  it('S0.45: a number nobody knows to be valid is no case', async () => {
    const id = await failing(somebody(), `To ${someWord()}`, 30003);
    await looked();
    expect((await cases()).map(({ tracking_id: one }) => one)).not.toContain(id);
  });

  it('S0.45: words that are refused again and again are a case, whatever figures stand in them', async () => {
    const word = someWord();
    const ids = [
      await failing(somebody(), `Save 10 on ${word}`, 30007),
      await failing(somebody(), `Save 25 on ${word}`, 30007),
    ];
    const found = await caseOf(ids);
    expect(found.reason).toBe('repeated_rejection');
    await failing(somebody(), `Save 30 on ${word}`, 30007);
    await looked();
    expect((await cases()).filter(({ reason }) => reason === 'repeated_rejection')).toHaveLength(1);
    expect((await decide(found.case_id, { verdict: 'other_channel' })).status).toBe(200);
  });

  describe('verdicts (S0.47)', () => {
    it('retry: the text is sent again, once; of twenty specialists one decides and nineteen are told', async () => {
      const { to, id, word } = await unreached();
      const { case_id: caseId } = await caseOf([id]);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => decide(caseId, { verdict: 'retry', note: `number ${index}` })),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
      const { body } = answers.find(({ status }) => status === 200)!;
      expect(body.sent).toMatchObject({ may_send: true });
      await ends(body.sent.tracking_id, 'delivered');
      const texts = (await system.ledger({ to })).filter((entry) => entry.body.includes(word));
      expect(texts).toHaveLength(2);
      // The other door knows of it.
      expect((await system.api(tenant, 'POST', `/v1/dead-letters/${id}/replay`)).status).toBe(409);
      const { body: pack } = await get(`/v1/specialist-queue/${caseId}`);
      expect(pack).toMatchObject({
        verdict: 'retry',
        decided_by: expect.stringMatching(/^key_/),
        note: expect.stringMatching(/^number \d+$/),
        text: { tried: [{ tracking_id: body.sent.tracking_id, state: 'delivered' }] },
      });
      expect((await cases()).map(({ case_id: one }) => one)).not.toContain(caseId);
    });

    it('other_sender: the text leaves from the sender that was named, and only from one of ours', async () => {
      const { to, id } = await unreached();
      const { case_id: caseId } = await caseOf([id]);
      const faults = await decide(caseId, { verdict: 'other_sender' });
      expect(faults).toMatchObject({ status: 400, body: { faults: [{ field: 'sender_phone_number_id' }] } });
      const foreign = showId('number', quiet.numberIds[0]!);
      expect((await decide(caseId, { verdict: 'other_sender', sender_phone_number_id: foreign })).status).toBe(409);
      const { body } = await decide(caseId, { verdict: 'other_sender', sender_phone_number_id: otherSender });
      expect(body).toMatchObject({ verdict: 'other_sender', other_sender_phone_number_id: otherSender });
      await ends(body.sent.tracking_id, 'delivered');
      expect((await system.ledger({ to })).at(-1)!.from).toBe('+13035550999');
      const { rows } = await system.admin.query(
        `select decision->'sender_wanted' as wanted from message where id = $1`,
        [readId('message', body.sent.tracking_id)],
      );
      expect(rows).toEqual([{ wanted: true }]);
    });

    it('OP6: permanently_undeliverable: the number is suppressed from then on', async () => {
      const { to, id } = await unreached();
      const { case_id: caseId } = await caseOf([id]);
      expect((await decide(caseId, { verdict: 'permanently_undeliverable' })).status).toBe(200);
      const sent = await system.api(tenant, 'POST', '/sms/send', {
        recipient_phone_number: to,
        sms_message_body: 'Are you there?',
      });
      expect(sent.body).toMatchObject({ status: 'failed', error_code: 'ERR_ENDPOINT_UNREACHABLE' });
      const { body } = await system.api(tenant, 'POST', '/sms/consents/look-up', { phone_number: to });
      expect(body.suppressions).toEqual([
        expect.objectContaining({ type: 'hard_failure', source: 'operator', evidence: readId('message', id) }),
      ]);
    });

    it('a text that has been delivered after all is not sent again, and the case stays open', async () => {
      const { id } = await unreached();
      const { case_id: caseId } = await caseOf([id]);
      const { rows } = await system.admin.query(
        `select provider_message_id as sid from attempt where message_id = $1`,
        [readId('message', id)],
      );
      await system.sim('POST', '/sim/receipts', { sid: rows[0].sid, status: 'delivered' });
      await ends(id, 'delivered');
      expect((await decide(caseId, { verdict: 'retry' })).status).toBe(409);
      expect((await get(`/v1/specialist-queue/${caseId}`)).body.verdict).toBeNull();
      expect((await decide(caseId, { verdict: 'other_channel' })).status).toBe(200);
    });

    it('every fault at once; who may only read decides nothing; a case of another tenant is not there', async () => {
      const { id } = await unreached();
      const { case_id: caseId } = await caseOf([id]);
      const { body } = await decide(caseId, { verdict: 'maybe', note: '', sender_phone_number_id: 'num_1', more: 1 });
      expect(body.faults.map(({ field }: { field: string }) => field).toSorted()).toEqual([
        'more',
        'note',
        'sender_phone_number_id',
        'verdict',
      ]);
      expect(
        (await decide(caseId, { verdict: 'retry', sender_phone_number_id: otherSender })).body.faults,
      ).toHaveLength(1);
      const key = async (scope: 'read' | 'specialist'): Promise<TestTenant> => ({
        ...tenant,
        apiKey: await new ApiKeys(system.db.database, systemIds()).create(tenant.tenantId, scope, [scope]),
      });
      expect((await decide(caseId, { verdict: 'retry' }, await key('read'))).status).toBe(403);
      expect((await decide(caseId, { verdict: 'retry' }, quiet)).status).toBe(404);
      expect((await get(`/v1/specialist-queue/${caseId}`, quiet)).status).toBe(404);
      expect((await decide(caseId, { verdict: 'other_channel' }, await key('specialist'))).status).toBe(200);
    });
  });

  describe('what cases teach (S0.48)', () => {
    const proposals = async (kind: string): Promise<readonly any[]> =>
      (await get('/v1/proposals')).body.proposals.filter((one: any) => one.kind === kind);
    const answer = (id: string, how: 'accept' | 'reject', why = 'Looked at it.', by = tenant) =>
      system.api(by, 'POST', `/v1/proposals/${id}/${how}`, { why });

    it('content called at fault twice becomes a proposal; rejected, it comes back only with new cases', async () => {
      const word = someWord();
      const caseIds: string[] = [];
      for (let round = 0; round < 2; round += 1) {
        const { case_id: caseId } = await caseOf(await filtered(word));
        expect((await decide(caseId, { verdict: 'content_at_fault', note: `${word} is a trap` })).status).toBe(200);
        caseIds.push(caseId);
        await looked();
        expect(await proposals('content_rule')).toHaveLength(round);
      }
      const [proposal] = await proposals('content_rule');
      expect(proposal).toMatchObject({
        change: { content: expect.stringMatching(/^words:[0-9a-f-]{36}$/), message_type: expect.any(String) },
        case_ids: caseIds,
        decision: null,
      });
      expect((await answer(proposal.proposal_id, 'accept', '')).status).toBe(400);
      expect((await answer(proposal.proposal_id, 'reject', 'x', quiet)).status).toBe(404);
      expect((await answer(proposal.proposal_id, 'reject', 'A filter of one carrier only.')).body).toMatchObject({
        decision: 'rejected',
        decided_by: expect.stringMatching(/^key_/),
        why: 'A filter of one carrier only.',
      });
      expect((await answer(proposal.proposal_id, 'accept')).status).toBe(409);
      await looked();
      expect(await proposals('content_rule')).toHaveLength(1);
    });

    it('another sender that delivered twice becomes a proposal for the sender map; two who decide at once are one decision', async () => {
      for (let round = 0; round < 2; round += 1) {
        const { id } = await unreached();
        const { case_id: caseId } = await caseOf([id]);
        const { body } = await decide(caseId, { verdict: 'other_sender', sender_phone_number_id: otherSender });
        await ends(body.sent.tracking_id, 'delivered');
      }
      const proposal = await eventually('the proposal', async () => (await proposals('sender_map'))[0]);
      expect(proposal.change).toEqual({
        message_type: expect.any(String),
        country: 'US',
        sender_phone_number_id: otherSender,
      });
      // Attack: who may decide cases may not change by what number people are texted.
      const keys = new ApiKeys(system.db.database, systemIds());
      const specialist = { ...tenant, apiKey: await keys.create(tenant.tenantId, 'specialist', ['specialist']) };
      const denied = await answer(proposal.proposal_id, 'accept', 'Looked at it.', specialist);
      expect([denied.status, denied.body.code]).toEqual([403, 'ERR_FORBIDDEN']);
      expect((await proposals('sender_map'))[0]).toMatchObject({ decision: null });
      expect(
        (await system.admin.query(`select 1 from sender_map where tenant_id = $1`, [tenant.tenantId])).rows,
      ).toEqual([]);
      const answers = await Promise.all(Array.from({ length: 8 }, () => answer(proposal.proposal_id, 'accept')));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
      await looked();
      expect(await proposals('sender_map')).toHaveLength(1);
      // What was accepted is in force, as the next version of the map, once.
      const { rows } = await system.admin.query(
        `select version, settings->'rules' as rules, changed_by from sender_map where tenant_id = $1`,
        [tenant.tenantId],
      );
      expect(rows).toEqual([
        {
          version: 1,
          rules: [{ streams: [proposal.change.message_type], countries: ['US'], use: expect.any(String) }],
          changed_by: expect.stringMatching(/^key_/),
        },
      ]);
      expect((await get('/v1/proposals', quiet)).body.proposals).toEqual([]);
    });
  });

  it('I24: words, numbers and notes are in no table, log or figure, and an erasure takes the notes as well', async () => {
    const { to, id, word } = await unreached();
    const { case_id: caseId } = await caseOf([id]);
    expect((await decide(caseId, { verdict: 'other_channel', note: `Called ${to} about ${word}` })).status).toBe(200);
    expect((await get(`/v1/specialist-queue/${caseId}`)).body.note).toBe(`Called ${to} about ${word}`);
    expect((await system.api(tenant, 'POST', '/sms/erasures', { phone_number: to, reason: 'asked' })).status).toBe(200);
    const { body: erased } = await get(`/v1/specialist-queue/${caseId}`);
    expect(erased).toMatchObject({ note: null, text: { recipient_phone_number: null, sms_message_body: null } });
    await looked();
    const open = [...system.inbound, ...system.outbound].map((app) => app.output());
    open.push(await (await fetch(`${system.outbound[0]!.url}/metrics`)).text());
    const { rows: tables } = await system.admin.query(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const { rows } = await system.admin.query(`select string_agg(t::text, e'\n') as text from ${name} t`);
      open.push(rows[0].text ?? '');
    }
    for (const text of open)
      for (const secret of [word, to.slice(1), Buffer.from(word).toString('hex')])
        expect(text.includes(secret)).toBe(false);
  });
});
