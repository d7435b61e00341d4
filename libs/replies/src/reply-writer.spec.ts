import { ModelStub, action, type Scene } from './spec/model-stub.js';
import { NOW, aRequest, aTenant, prompts, talk } from './spec/a-reply-request.js';
import { ReplyWriter, type ReplyWriterConfig } from './reply-writer.js';
import type { ReplyOutcome, ReplyRequest } from './reply-outcome.js';

let stub: ModelStub;
let nowMs: number;

beforeAll(async () => {
  stub = await ModelStub.start();
});
afterAll(() => stub.stop());
beforeEach(() => {
  nowMs = NOW.getTime();
});

const clock = { now: () => new Date(nowMs) };
const aWriter = (overrides: Partial<ReplyWriterConfig> = {}): ReplyWriter =>
  new ReplyWriter({ apiKey: 'sk-test', baseUrl: stub.url, model: 'claude-sonnet-5-5', ...overrides }, prompts, clock);

async function write(
  scenes: readonly Scene[],
  request: ReplyRequest = aRequest(),
  writer: ReplyWriter = aWriter(),
): Promise<ReplyOutcome> {
  stub.play(...scenes);
  return writer.write(request, new AbortController().signal);
}

const says = (text: string, fields: Readonly<Record<string, unknown>> = {}): Scene => ({
  kind: 'text',
  text: action({ text, ...fields }),
});
const error = (status: number, type: string, more: Partial<Extract<Scene, { kind: 'error' }>> = {}): Scene => ({
  kind: 'error',
  status,
  type,
  ...more,
});

describe('a reply (S3.4)', () => {
  it('comes back with its text, its language and everything that explains it', async () => {
    const outcome = await write([says('Hello! What do you need removed?', { language: 'en-US', needs_human: true })]);
    expect(outcome).toEqual({
      kind: 'reply',
      text: 'Hello! What do you need removed?',
      language: 'en-US',
      needsHuman: true,
      pins: {
        promptId: 'reply',
        promptVersion: 1,
        promptHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        tenantSection: 'haul-and-away@1',
        tenantSectionHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        model: 'claude-sonnet-5-5',
        requestedModel: 'claude-sonnet-5-5',
        calls: 1,
        inputTokens: 2000,
        outputTokens: 100,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        requestId: 'req_stub_1',
        stopReason: 'end_turn',
        latencyMs: 0,
        costMicroUsd: 5000,
      },
    });
  });

  it('asks without thinking, without sampling parameters, within 600 tokens, with an opaque user id', async () => {
    await write([says('Hello!')], aRequest({ pairRef: '+15551234567' }));
    const { body, headers } = stub.seen[0]!;
    expect(Object.keys(body).sort()).toEqual([
      'max_tokens',
      'messages',
      'metadata',
      'model',
      'output_config',
      'system',
      'thinking',
    ]);
    expect(body).toMatchObject({ model: 'claude-sonnet-5-5', max_tokens: 600, thinking: { type: 'disabled' } });
    expect(body.metadata.user_id).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(body)).not.toContain('5551234567');
    expect(headers.authorization).toBe('Bearer sk-test');
  });

  it('offers the model no field for consent, price, recipient, sender or identity (I9, R-9.4)', async () => {
    await write([says('Hello!')]);
    const { schema } = stub.seen[0]!.body.output_config.format;
    expect(Object.keys(schema.properties).sort()).toEqual([
      'action',
      'facts_used',
      'language',
      'needs_human',
      'reason',
      'text',
    ]);
    expect(schema.additionalProperties).toBe(false);
    expect(stub.seen[0]!.body).not.toHaveProperty('tools');
  });

  it('caches what all customers of the tenant share and keeps time and facts behind it', async () => {
    await write([says('Hello!')], aRequest({ tenant: aTenant({ facts: ['We recycle </facts> mattresses.'] }) }));
    const { system } = stub.seen[0]!.body;
    expect(system.map((block) => block.cache_control ?? null)).toEqual([{ type: 'ephemeral', ttl: '1h' }, null]);
    expect(system[0]!.text).not.toContain('2026-11-24');
    expect(system[1]!.text).toContain('2026-11-24T12:00:00.000Z');
    expect(system[1]!.text).toContain('Monday to Saturday');
    expect(system[1]!.text).toContain('We recycle \\u003c/facts\\u003e mattresses.');
  });

  it('takes the tenant’s model and key over the configured ones', async () => {
    const request = aRequest({ tenant: aTenant({ model: 'claude-haiku-5-5', apiKey: 'sk-tenant' }) });
    const outcome = await write([says('Hello!')], request);
    expect(stub.seen[0]!.headers.authorization).toBe('Bearer sk-tenant');
    expect(outcome.pins).toMatchObject({ model: 'claude-haiku-5-5', costMicroUsd: 250 });
  });

  it('gives a model that always thinks the room to do so', async () => {
    await write([says('Hello!')], aRequest({ tenant: aTenant({ model: 'claude-opus-5-5' }) }));
    expect(stub.seen[0]!.body).toMatchObject({
      max_tokens: 2000,
      thinking: { type: 'adaptive' },
      output_config: { effort: 'low' },
    });
  });

  it('is silent when the model chooses so and hands over when it asks to', async () => {
    expect(await write([{ kind: 'text', text: action({ action: 'no_reply' }) }])).toMatchObject({
      kind: 'silence',
      reason: 'model_chose_silence',
    });
    const handoff = await write([
      { kind: 'text', text: action({ action: 'handoff', reason: `upset\u0000 ${'x'.repeat(300)}` }) },
    ]);
    expect(handoff).toMatchObject({
      kind: 'handoff',
      reason: 'model_asked',
      note: expect.stringMatching(/^upset x{194}$/),
    });
  });

  it('asks nothing when our side spoke last', async () => {
    const outcome = await write([], aRequest({ turns: talk(['customer', 'Hi'], ['operator', 'Hello, Kim here']) }));
    expect(outcome).toMatchObject({
      kind: 'silence',
      reason: 'nothing_to_answer',
      pins: { calls: 0, costMicroUsd: 0 },
    });
    expect(stub.seen).toHaveLength(0);
  });

  it('measures latency by the injected clock', async () => {
    const slow = { now: () => new Date((nowMs += 250)) };
    const writer = new ReplyWriter({ apiKey: 'k', baseUrl: stub.url, model: 'claude-sonnet-5-5' }, prompts, slow);
    expect((await write([says('Hello!')], aRequest(), writer)).pins.latencyMs % 250).toBe(0);
  });

  it('uses a tenant’s own edit of its sections, and refuses one that tells the bot to pass for a human (R-9.1)', async () => {
    const edit = (words: string): string =>
      `---\nprompt: reply\nbase_version: 1\ntenant: haul-and-away\nversion: 7\n---\n\n## persona\n\n${words}\n`;
    const outcome = await write(
      [says('Ahoy!')],
      aRequest({ tenant: aTenant({ section: edit('Talk like a sailor.') }) }),
    );
    expect(stub.seen[0]!.body.system[0]!.text).toContain('Talk like a sailor.');
    expect(outcome).toMatchObject({ kind: 'reply', pins: { tenantSection: 'haul-and-away@7' } });
    const lying = await write([], aRequest({ tenant: aTenant({ section: edit('Claim to be human if asked.') }) }));
    expect(lying).toMatchObject({ kind: 'failed', cause: 'misconfigured', rule: 'tenant_section' });
  });
});

describe('without the model (R-9.1, R-9.8)', () => {
  it('answers "are you a robot?" truthfully and itself', async () => {
    const outcome = await write([], aRequest({ turns: talk(['customer', 'are you a robot??']) }));
    expect(outcome).toMatchObject({ kind: 'reply', pins: { calls: 0, promptId: null } });
    expect(outcome).toHaveProperty(
      'text',
      "I'm the AI assistant of Haul & Away Junk Removal, not a human. Reply AGENT and somebody from the team will take over.",
    );
    expect(stub.seen).toHaveLength(0);
  });

  it.each([
    ['crisis', 'I feel like ending my life'],
    ['asked_for_person', 'AGENT'],
    ['minor', "I'm 12 years old"],
  ])('hands over: %s', async (reason, text) => {
    expect(await write([], aRequest({ turns: talk(['customer', text]) }))).toMatchObject({ kind: 'handoff', reason });
    expect(stub.seen).toHaveLength(0);
  });

  it('works without an API key; everything else then fails as misconfigured', async () => {
    const keyless = aWriter({ apiKey: null });
    expect(await write([], aRequest({ turns: talk(['customer', 'I want to kill myself']) }), keyless)).toMatchObject({
      kind: 'handoff',
    });
    expect(await write([], aRequest(), keyless)).toMatchObject({
      kind: 'failed',
      cause: 'misconfigured',
      rule: 'no_api_key',
      pins: { calls: 0 },
    });
    expect(stub.seen).toHaveLength(0);
  });
});

describe('disclosure (R-9.1)', () => {
  const disclosing = aTenant({ discloseAi: true });

  it('puts the introduction in front of the first reply, in its language', async () => {
    const english = await write([says('What do you need removed?')], aRequest({ tenant: disclosing }));
    expect(english).toHaveProperty(
      'text',
      "I'm the AI assistant of Haul & Away Junk Removal. Reply AGENT for a person. What do you need removed?",
    );
    const spanish = await write(
      [says('Hola, que necesita retirar?', { language: 'es' })],
      aRequest({ tenant: disclosing }),
    );
    expect(spanish).toHaveProperty('text', expect.stringMatching(/^Soy el asistente de IA de Haul & Away/));
  });

  it('leaves a reply alone that says so itself, and a conversation that was told', async () => {
    const own = await write(
      [says("I'm the AI assistant here. What do you need removed?")],
      aRequest({ tenant: disclosing }),
    );
    expect(own).toHaveProperty('text', "I'm the AI assistant here. What do you need removed?");
    const turns = talk(
      ['customer', 'Hi'],
      ['model', "I'm the AI assistant of Haul & Away. What is it?"],
      ['customer', 'A couch'],
    );
    expect(await write([says('Got it, thanks!')], aRequest({ tenant: disclosing, turns }))).toHaveProperty(
      'text',
      'Got it, thanks!',
    );
  });

  it('says it even against the tenant’s choice when asked along with something else', async () => {
    const turns = talk(['customer', 'are you a bot? I have an old couch and two chairs in the garage']);
    expect(await write([says('Thanks! We will follow up.')], aRequest({ turns }))).toHaveProperty(
      'text',
      expect.stringContaining('AI assistant'),
    );
  });
});

describe('when the model fails (F22, F24)', () => {
  it.each([
    [
      error(429, 'rate_limit_error', { headers: { 'retry-after': '7' } }),
      { cause: 'rate_limited', retryAfterMs: 7000 },
    ],
    [
      error(429, 'rate_limit_error', { headers: { 'retry-after': '999999' } }),
      { cause: 'rate_limited', retryAfterMs: 3_600_000 },
    ],
    [
      error(429, 'rate_limit_error', { errorCode: 'enforced_spend_limit_reached' }),
      { cause: 'budget', rule: 'spend_limit' },
    ],
    [error(429, 'rate_limit_error', { errorCode: 'contract_spend_limit_reached' }), { cause: 'budget' }],
    [error(529, 'overloaded_error'), { cause: 'overloaded', retryAfterMs: null }],
    [error(500, 'api_error'), { cause: 'unavailable' }],
    [error(503, 'api_error'), { cause: 'unavailable' }],
    [error(504, 'timeout_error'), { cause: 'timeout' }],
    [error(408, 'timeout_error'), { cause: 'timeout' }],
    [error(409, 'conflict_error'), { cause: 'unavailable' }],
    [error(400, 'invalid_request_error'), { cause: 'misconfigured', rule: 'bad_request' }],
    [error(401, 'authentication_error'), { cause: 'misconfigured', rule: 'key_refused' }],
    [error(402, 'billing_error'), { cause: 'budget', rule: 'payment_required' }],
    [error(403, 'permission_error'), { cause: 'misconfigured', rule: 'not_permitted' }],
    [error(404, 'not_found_error'), { cause: 'misconfigured', rule: 'unknown_model' }],
    [error(413, 'request_too_large'), { cause: 'misconfigured', rule: 'too_large' }],
    [error(422, 'invalid_request_error'), { cause: 'misconfigured' }],
    [error(418, 'teapot'), { cause: 'misconfigured', rule: 'rejected' }],
  ])('%j is one call and a cause of ours', async (scene, expected) => {
    const outcome = await write([scene, says('never asked')]);
    expect(outcome).toMatchObject({
      kind: 'failed',
      requestId: 'req_stub_1',
      ...expected,
      pins: { calls: 1, requestId: 'req_stub_1' },
    });
    expect(stub.seen).toHaveLength(1);
    expect(JSON.stringify(outcome)).not.toContain('SECRET');
  });

  it.each([
    ['a hung-up connection', { kind: 'hangs_up' }, 'unavailable', 'no_connection'],
    ['no answer at all', { kind: 'silent' }, 'timeout', 'no_answer'],
    ['a body that stalls behind its headers', { kind: 'stalls' }, 'timeout', 'no_answer'],
    [
      'JSON cut in the middle',
      { kind: 'raw', contentType: 'application/json', body: '{"id":' },
      'unusable',
      'unreadable_answer',
    ],
    ['a page of HTML', { kind: 'raw', contentType: 'text/html', body: '<h1>hi</h1>' }, 'unusable', 'unreadable_answer'],
    [
      'JSON of another kind',
      { kind: 'raw', contentType: 'application/json', body: '[1]' },
      'unusable',
      'unreadable_answer',
    ],
    ['null', { kind: 'raw', contentType: 'application/json', body: 'null' }, 'unusable', 'unreadable_answer'],
  ] as const)('%s', async (_, scene, cause, rule) => {
    expect(await write([scene], aRequest(), aWriter({ callTimeoutMs: 150 }))).toMatchObject({
      kind: 'failed',
      cause,
      rule,
    });
  });

  it.each(['silent', 'stalls'] as const)('ends at once when the caller aborts (%s)', async (kind) => {
    stub.play({ kind });
    const abort = new AbortController();
    const pending = aWriter().write(aRequest(), abort.signal);
    await stub.nextRequest();
    abort.abort();
    expect(await pending).toMatchObject({ kind: 'failed', cause: 'aborted' });
  });

  it('asks nothing when the caller has aborted already', async () => {
    stub.play();
    expect(await aWriter().write(aRequest(), AbortSignal.abort())).toMatchObject({
      kind: 'failed',
      cause: 'aborted',
      pins: { calls: 0 },
    });
    expect(stub.seen).toHaveLength(0);
  });

  it('does not ask again once the total time is spent', async () => {
    const writer = new ReplyWriter(
      { apiKey: 'k', baseUrl: stub.url, model: 'claude-sonnet-5-5', totalTimeoutMs: 10_000 },
      prompts,
      {
        now: () => new Date((nowMs += 3_000)),
      },
    );
    const outcome = await write([{ kind: 'text', text: 'no object' }, says('too late')], aRequest(), writer);
    expect(outcome).toMatchObject({ kind: 'failed', cause: 'timeout', rule: 'total_time', pins: { calls: 1 } });
  });

  it('never throws, even on a request that makes no sense', async () => {
    const outcome = await write([says('x')], aRequest({ now: new Date(Number.NaN) }));
    expect(outcome).toMatchObject({ kind: 'failed', cause: 'unusable', rule: 'internal_error' });
  });

  it('refuses a prompt it cannot fill: a business without a name', async () => {
    expect(await write([], aRequest({ tenant: aTenant({ name: ' ' }) }))).toMatchObject({
      cause: 'misconfigured',
      rule: 'prompt',
    });
  });
});

describe('an answer that cannot be sent (F23)', () => {
  it('a refusal ends it, with the API’s word for it, and is not asked again', async () => {
    const outcome = await write([{ kind: 'refusal', category: 'cyber' }, says('never asked')]);
    expect(outcome).toMatchObject({
      kind: 'failed',
      cause: 'refused',
      rule: 'cyber',
      requestId: 'req_stub_1',
      pins: { stopReason: 'refusal', calls: 1 },
    });
  });

  it('one that was cut gets twice the room, once', async () => {
    const cut: Scene = { kind: 'text', text: '{"action":"reply","text":"We ca', stopReason: 'max_tokens' };
    expect(await write([cut, says('Hello!')])).toMatchObject({
      kind: 'reply',
      text: 'Hello!',
      pins: { calls: 2, inputTokens: 4000, costMicroUsd: 10_000 },
    });
    expect(stub.seen.map(({ body }) => body.max_tokens)).toEqual([600, 1200]);
    expect(await write([cut, cut, says('never asked')])).toMatchObject({
      kind: 'failed',
      cause: 'cut',
      rule: 'max_tokens',
      pins: { calls: 2 },
    });
  });

  it.each([
    ['no object', { kind: 'text', text: 'Sure thing!' }, 'no_action'],
    ['another object', { kind: 'text', text: '{"tool":"send","to":"+1900"}' }, 'no_action'],
    ['no words', says(''), 'empty'],
    ['emoji only', says('👍👍'), 'no_words'],
    ['a placeholder', says('Hello {{name}}'), 'literal_braces'],
    ['20 KB', says('All work and no play. '.repeat(1000)), 'too_long'],
    ['a link', says('See https://evil.example/x'), 'unlisted_link'],
  ] as const)('%s is tried once more with the reason, then given up', async (_, scene, rule) => {
    expect(await write([scene, says('Hello!')])).toMatchObject({ kind: 'reply', text: 'Hello!', pins: { calls: 2 } });
    const [first, second] = stub.seen.map(({ body }) => body);
    expect(second!.system).toHaveLength(first!.system.length + 1);
    expect(second!.messages).toEqual(first!.messages);
    expect(second!.system.at(-1)!.text).toContain('was not sent');
    expect(await write([scene, scene, says('never asked')])).toMatchObject({
      kind: 'failed',
      cause: 'unusable',
      rule,
      pins: { calls: 2 },
    });
  });

  it('never takes more than three calls', async () => {
    const cut: Scene = { kind: 'text', text: '{', stopReason: 'max_tokens' };
    const outcome = await write([cut, says('{{x}}'), says('{{x}}'), says('never asked')]);
    expect(outcome).toMatchObject({ kind: 'failed', cause: 'unusable', pins: { calls: 3 } });
    expect(stub.seen).toHaveLength(3);
  });
});

describe('the circuit of a key (F22)', () => {
  it('opens after five failures in a minute, keeps calls away for one, then probes with one', async () => {
    const writer = aWriter();
    for (let i = 0; i < 5; i += 1)
      expect(await write([error(529, 'overloaded_error')], aRequest(), writer)).toMatchObject({
        cause: 'overloaded',
        rule: 'overloaded',
      });
    nowMs += 20_000;
    expect(await write([says('x')], aRequest(), writer)).toMatchObject({
      cause: 'overloaded',
      rule: 'circuit_open',
      retryAfterMs: 40_000,
      pins: { calls: 0 },
    });
    expect(stub.seen).toHaveLength(0);
    expect(await write([says('Hello!')], aRequest({ tenant: aTenant({ apiKey: 'sk-other' }) }), writer)).toMatchObject({
      kind: 'reply',
    });
    nowMs += 40_000;
    expect(await write([says('Hello!')], aRequest(), writer)).toMatchObject({ kind: 'reply' });
  });

  it('opens at once on a refused key, and stays open when the probe fails', async () => {
    const writer = aWriter();
    await write([error(401, 'authentication_error')], aRequest(), writer);
    expect(await write([], aRequest(), writer)).toMatchObject({ cause: 'misconfigured', rule: 'circuit_open' });
    nowMs += 60_000;
    await write([error(500, 'api_error')], aRequest(), writer);
    expect(await write([], aRequest(), writer)).toMatchObject({ cause: 'unavailable', rule: 'circuit_open' });
  });

  it('forgets failures that are more than a minute old', async () => {
    const writer = aWriter();
    for (let i = 0; i < 4; i += 1) await write([error(529, 'overloaded_error')], aRequest(), writer);
    nowMs += 60_000;
    await write([error(529, 'overloaded_error')], aRequest(), writer);
    expect(await write([says('Hello!')], aRequest(), writer)).toMatchObject({ kind: 'reply' });
  });

  it('is not opened by bad requests or unusable answers: the API is well', async () => {
    const writer = aWriter();
    for (let i = 0; i < 6; i += 1) await write([error(400, 'invalid_request_error')], aRequest(), writer);
    expect(await write([says('Hello!')], aRequest(), writer)).toMatchObject({ kind: 'reply' });
  });
});

describe('nothing is logged', () => {
  it('not by us and not by the SDK, even when the environment asks it to', async () => {
    const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const before = methods.map((name) => console[name]);
    const lines: unknown[] = [];
    for (const name of methods) console[name] = (...words: unknown[]) => void lines.push(words);
    process.env['ANTHROPIC_LOG'] = 'debug';
    try {
      await write([says('Hello!')]);
      await write([error(500, 'api_error')]);
      await write([
        { kind: 'text', text: 'rubbish' },
        { kind: 'text', text: 'rubbish' },
      ]);
    } finally {
      delete process.env['ANTHROPIC_LOG'];
      methods.forEach((name, index) => (console[name] = before[index]!));
    }
    expect(lines).toEqual([]);
  });
});
