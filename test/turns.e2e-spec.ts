import { eventually, startSystem, type System } from './harness/system.js';

interface ModelRequest {
  readonly body: { readonly messages: readonly { readonly role: string; readonly content: unknown }[] };
}

describe('turns of a conversation', () => {
  let system: System;
  let people = 0;
  const somebody = (): string => `+1503555${String((people += 1)).padStart(4, '0')}`;
  const answersTo = async (customer: string) => system.ledger({ to: customer });
  const answered = (customer: string, count: number) =>
    eventually(`${count} answers`, async () => {
      const entries = await answersTo(customer);
      return entries.length >= count ? entries : null;
    });
  const settled = (customer: string) =>
    eventually('everything answered', async () => {
      const { rows } = await system.admin.query(
        `select count(*) filter (where due_at is not null or lease_until is not null)::int as busy from lane`,
      );
      return rows[0].busy === 0 ? answersTo(customer) : null;
    });
  const lanesMode = (mode: string) => system.admin.query(`update lane set mode = $1`, [mode]);

  beforeAll(async () => {
    system = await startSystem({
      env: { REPLY_PAUSE_MS: '400', REPLY_PAUSE_MAX_MS: '3000', MODEL_TIMEOUT_MS: '1000', TURN_RETRY_MS: '150' },
    });
    // Before anybody texts, because the apps remember tenants for some seconds. The second tenant keeps silent.
    await system.admin.query(
      `update tenant set fallback_text = case slug when 'haul-and-away' then 'Thanks, we got your message and will get back to you.' end`,
    );
  }, 60_000);
  afterAll(() => system.stop());
  beforeEach(async () => {
    await system.sim('DELETE', '/sim/faults');
    await system.sim('DELETE', '/sim/model/requests');
    await system.sim('PUT', '/sim/settings', { modelLatencyMs: 0 });
  });
  const modelRequests = async (): Promise<readonly ModelRequest[]> => {
    const answer = (await system.sim('GET', '/sim/model/requests')) as { requests?: ModelRequest[] } | ModelRequest[];
    return Array.isArray(answer) ? answer : (answer.requests ?? []);
  };

  it('texts that arrive while it waits are answered together, once', async () => {
    const customer = somebody();
    const { number } = system.tenants[0]!;
    for (const body of ['Hi', 'I have an old sofa', 'and a piano to get rid of'])
      await system.text(customer, number, body);
    await answered(customer, 1);
    expect(await settled(customer)).toHaveLength(1);
    const [request] = await modelRequests();
    expect(JSON.stringify(request)).toContain('piano');
    expect(JSON.stringify(request)).toContain('old sofa');
  });

  it('I8: an answer to a world that has moved on is thrown away, and the new one knows everything', async () => {
    const customer = somebody();
    const { number } = system.tenants[0]!;
    await system.sim('PUT', '/sim/settings', { modelLatencyMs: 700 });
    await system.text(customer, number, 'I need a fridge removed');
    await eventually('the model being asked', async () => (await modelRequests()).length > 0);
    await system.text(customer, number, 'sorry, I meant a freezer');
    await answered(customer, 1);
    const entries = await settled(customer);
    expect(entries).toHaveLength(1);
    expect((await modelRequests()).length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify((await modelRequests()).at(-1))).toContain('freezer');
  });

  it('S3.3: the model sees the last twenty texts of this pair and of no other', async () => {
    const customer = somebody();
    const [first, second] = system.tenants;
    await system.text(customer, second!.number, 'a secret told to the dentist');
    await answered(customer, 1);
    await system.text(customer, first!.number, 'item number 1.');
    await answered(customer, 2);
    // Nobody answers for a while, so that the texts pile up.
    await lanesMode('human');
    for (let index = 2; index <= 24; index += 1) await system.text(customer, first!.number, `item number ${index}.`);
    await settled(customer);
    await lanesMode('bot');
    await system.text(customer, first!.number, 'item number 25.');
    await answered(customer, 3);
    const asked = JSON.stringify((await modelRequests()).at(-1));
    const seen = Array.from({ length: 25 }, (_, index) => index + 1).filter((index) =>
      asked.includes(`item number ${index}.`),
    );
    expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index + 6));
    expect(asked).not.toContain('secret told to the dentist');
  });

  it('S3.4, claude.md §12: what wrote a reply is kept with it: prompt, version, hash, model', async () => {
    const customer = somebody();
    await system.text(customer, system.tenants[0]!.number, 'Hello');
    const [entry] = await answered(customer, 1);
    const pins = await eventually('the answer of the gateway being written down', async () => {
      const { rows } = await system.admin.query(
        `select m.pins from message m join attempt a on a.message_id = m.id where a.provider_message_id = $1`,
        [entry!.sid],
      );
      return rows[0]?.pins;
    });
    expect(pins).toMatchObject({
      promptId: 'reply',
      promptVersion: 1,
      promptHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      requestedModel: 'claude-sonnet-5-5',
    });
  });

  it('while a human has the conversation the assistant is silent, and STOP is still obeyed', async () => {
    const customer = somebody();
    const { number } = system.tenants[0]!;
    await system.text(customer, number, 'Hello');
    await answered(customer, 1);
    await lanesMode('human');
    await system.text(customer, number, 'Are you there?');
    expect(await settled(customer)).toHaveLength(1);
    await system.text(customer, number, 'STOP');
    const entries = await answered(customer, 2);
    expect(entries[1]!.body).toContain('opted out');
    await lanesMode('bot');
  });

  it('reactions are no texts: nothing is answered, nothing is suppressed (KC, R-1.18)', async () => {
    const customer = somebody();
    await system.text(customer, system.tenants[0]!.number, 'Liked “STOP to opt out”');
    expect(await settled(customer)).toHaveLength(0);
    const { rows } = await system.admin.query(
      `select count(*)::int as count from suppression s join lane l on l.endpoint_id = s.endpoint_id join inbound_message i on i.lane_id = l.id where i.noise`,
    );
    expect(rows[0].count).toBe(0);
  });

  it('I10: two of our own bots that text each other fall silent', async () => {
    const [first, second] = system.tenants;
    let last = 0;
    await system.text(second!.number, first!.number, 'Hello from one bot to another');
    for (let round = 0; round < 15; round += 1) {
      const entries = await settled(second!.number);
      if (entries.length === last) break;
      last = entries.length;
      await system.text(second!.number, first!.number, `You said: ${entries.at(-1)!.body}`);
    }
    expect(last).toBeLessThanOrEqual(8);
  });

  describe('when the model is in trouble (F22, F23, R-9.5)', () => {
    const fallbacks = async (customer: string) =>
      (await answersTo(customer)).filter(({ body }) => body.includes('get back to you'));

    it('it stumbles once: the customer gets the real answer and no fallback', async () => {
      const customer = somebody();
      await system.sim('POST', '/sim/faults', { target: 'model', kind: 'error', status: 529, times: 1 });
      await system.text(customer, system.tenants[0]!.number, 'Hello there');
      const entries = await answered(customer, 1);
      expect(entries[0]!.body).toContain('Haul & Away');
      expect(await fallbacks(customer)).toHaveLength(0);
    });

    it('without fallback text there is silence and an alert', async () => {
      const customer = somebody();
      await system.admin.query(`delete from alert`);
      await system.sim('POST', '/sim/faults', { target: 'model', kind: 'refusal', times: 5 });
      await system.text(customer, system.tenants[1]!.number, 'Hello?');
      await eventually('the alert', async () => {
        const { rows } = await system.admin.query(
          `select count(*)::int as count from alert where kind = 'model_failed'`,
        );
        return rows[0].count > 0;
      });
      await settled(customer);
    });

    // Saying nonsense comes first: a model that cannot be reached opens the circuit, and then it is not asked any more.
    it.each([
      ['refuses', { kind: 'refusal', times: 10 }],
      ['says nothing', { kind: 'empty', times: 10 }],
      ['answers with emoji only', { kind: 'only_emoji', times: 10 }],
      ['leaves placeholders', { kind: 'placeholder', times: 10 }],
      ['promises money', { kind: 'text', text: 'Sure, that will be $35 and we guarantee it!', times: 10 }],
      ['names another number', { kind: 'other_number', times: 10 }],
      ['never answers', { kind: 'hang', times: 10 }],
      ['is overloaded for ever', { kind: 'error', status: 529, times: 10 }],
    ])('it %s: the fallback text goes out once, never raw output, and an alert is open', async (_, fault) => {
      const customer = somebody();
      await system.sim('POST', '/sim/faults', { target: 'model', ...fault });
      await system.text(customer, system.tenants[0]!.number, 'Hello, how are things?');
      const entries = await answered(customer, 1);
      expect(await settled(customer)).toHaveLength(1);
      expect(entries[0]!.body).not.toMatch(/\{\{|\$35|555-?0147|guarantee/);
      if (!/AI assistant|sofa/.test(entries[0]!.body)) expect(await fallbacks(customer)).toHaveLength(1);
      const { rows } = await system.admin.query(
        `select count(*)::int as count from alert where kind in ('model_failed', 'human_wanted') and closed_at is null`,
      );
      expect(rows[0].count).toBeGreaterThan(0);
    });
  });
});
