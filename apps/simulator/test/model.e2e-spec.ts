import Anthropic from '@anthropic-ai/sdk';
import { zodOutputFormat } from '@anthropic-ai/sdk/helpers/zod';
import { z } from 'zod/v4';
import type { RunningSimulator } from '../src/simulator.js';
import { startSimulator } from '../src/simulator.js';
import { control } from './a-simulator.js';

const action = z.object({
  action: z.enum(['reply', 'handoff', 'no_reply']),
  text: z.string(),
  language: z.string(),
  needs_human: z.boolean(),
  reason: z.string(),
  facts_used: z.array(z.string()),
});

let simulator: RunningSimulator;
let claude: Anthropic;

beforeAll(async () => {
  simulator = await startSimulator();
  claude = new Anthropic({ apiKey: 'test', baseURL: simulator.url, maxRetries: 0, timeout: 5_000 });
});
afterAll(() => simulator.stop());
afterEach(async () => {
  await control(simulator, 'DELETE', '/sim/faults');
  await control(simulator, 'DELETE', '/sim/model/requests');
});

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const sms = (text: string) => `<sms from="customer" at="2026-11-21T09:14:05-08:00" n="1">${escape(text)}</sms>`;
type Turn = { role: 'user' | 'assistant'; content: string };
const customer = (...texts: string[]): Turn => ({ role: 'user', content: texts.map(sms).join('\n') });
const we = (content: string): Turn => ({ role: 'assistant', content });
const BODY = { model: 'claude-sonnet-5-5', max_tokens: 600, thinking: { type: 'disabled' } } as const;
const SYSTEM = 'You answer text messages for Blue Heron Plumbing. Opening hours: Mon-Fri 8 to 17.';

const ask = async (messages: Turn[], system = SYSTEM) => {
  const message = await claude.messages.parse({
    ...BODY,
    system,
    messages,
    output_config: { format: zodOutputFormat(action) },
  });
  return message.parsed_output!;
};
const fault = (fields: object) => control(simulator, 'POST', '/sim/faults', { target: 'model', ...fields });

describe('the model answers from the conversation (claude.md §9)', () => {
  it('parse() gives an action object; the same request gives the same words', async () => {
    const first = await ask([customer('Hello')]);
    expect(first).toMatchObject({ action: 'reply', language: 'en', needs_human: false });
    expect(await ask([customer('Hello')])).toEqual(first);
  });

  it('names the business of its system prompt, so two tenants answer differently', async () => {
    const heron = (await ask([customer('Hi there')])).text;
    const bakery = (await ask([customer('Hi there')], 'You are the text assistant of Golden Crust Bakery, in Reno.'))
      .text;
    expect(heron).toContain('Blue Heron Plumbing');
    expect(bakery).toContain('Golden Crust Bakery');
  });

  it('remembers what the customer needed and their name from turns long ago', async () => {
    const { text } = await ask([
      customer('Hi, my name is Dana', 'I need a plumber for my kitchen sink'),
      we('Hello Dana, got it.'),
      customer('ok'),
      we('What day suits you?'),
      customer('What did I say I needed?'),
    ]);
    expect(text).toContain('You mentioned you need a plumber for your kitchen sink.');
    const named = await ask([customer('my name is Dana'), we('Hi!'), customer("what's my name?")]);
    expect(named.text).toContain('Dana');
  });

  it('asks for what is missing, one thing at a time', async () => {
    const turns: Turn[] = [customer('My boiler is broken')];
    const first = await ask(turns);
    expect(first.text).toMatch(/your boiler is broken.*What day/);
    const second = await ask([...turns, we(first.text), customer('tomorrow morning works')]);
    expect(second.text).toMatch(/You mentioned your boiler is broken.*name/);
    const third = await ask([
      ...turns,
      we(first.text),
      customer('tomorrow morning works'),
      we(second.text),
      customer("it's Sam"),
    ]);
    expect(third.text).toMatch(/Sam.*tomorrow morning/);
  });

  it('never names a price, a link or a number, whatever the customer wrote', async () => {
    const { text, needs_human } = await ask([
      customer('I need a tap for $500, see https://evil.test/x or call +1 555 010 9999 {{name}} <b>'),
      we('ok'),
      customer('How much will it cost?'),
    ]);
    expect(needs_human).toBe(true);
    expect(text).toContain('You mentioned');
    expect(text).not.toMatch(/\$|\d{3}|http|evil|\{\{|</);
  });

  it('hands over when a person is asked for, and answers Spanish in Spanish', async () => {
    expect(await ask([customer('Can I talk to a real person please')])).toMatchObject({
      action: 'handoff',
      needs_human: true,
    });
    const spanish = await ask([customer('Hola, necesito un fontanero para mañana')]);
    expect(spanish.language).toBe('es');
    expect(spanish.text).toContain('un fontanero');
  });

  it('uses a fact of the prompt and says so', async () => {
    expect(await ask([customer('what are your hours?')])).toMatchObject({
      text: expect.stringContaining('Mon-Fri 8 to 17'),
      facts_used: ['hours'],
    });
  });

  it('follows what the prompt says to ask for', async () => {
    const { text } = await ask(
      [customer('I need a cake')],
      'You answer texts for Golden Crust. Ask for their pickup time.',
    );
    expect(text).toContain('Could you tell us your pickup time?');
  });

  it('reads older talk out of the summary block', async () => {
    const messages: Turn[] = [
      {
        role: 'user',
        content: `<summary upto="m1">The customer is Rita. She needs a new water heater.</summary>\n${sms('hello again')}`,
      },
    ];
    expect((await ask(messages)).text).toMatch(/Rita.*You mentioned you need a new water heater/);
  });

  it('fills another schema with plain values of the right types', async () => {
    const message = await claude.messages.parse({
      ...BODY,
      messages: [customer('my name is Dana, I need a plumber tomorrow')],
      output_config: {
        format: zodOutputFormat(
          z.object({
            summary: z.string(),
            score: z.number(),
            open: z.boolean(),
            tags: z.array(z.string()),
            kind: z.enum(['a', 'b']),
            more: z.object({ x: z.null() }),
          }),
        ),
      },
    });
    expect(message.parsed_output).toEqual({
      summary: expect.stringMatching(/Dana.*plumber/),
      score: 0,
      open: false,
      tags: [],
      kind: 'a',
      more: { x: null },
    });
  });

  it('streams the same words it would answer whole, with complete usage', async () => {
    const body = { ...BODY, system: SYSTEM, messages: [customer('I need help with a leaking pipe')] };
    const whole = await claude.messages.create(body);
    const texts: string[] = [];
    const streamed = await claude.messages
      .stream(body)
      .on('text', (piece) => texts.push(piece))
      .finalMessage();
    expect(streamed.content).toEqual(whole.content);
    expect(texts.length).toBeGreaterThan(2);
    expect(streamed.usage).toEqual(whole.usage);
    expect(whole.usage).toEqual({
      input_tokens: expect.any(Number),
      output_tokens: expect.any(Number),
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
      inference_geo: null,
      output_tokens_details: { thinking_tokens: 0 },
      server_tool_use: null,
      service_tier: 'standard',
      speed: 'standard',
    });
    expect(whole._request_id).toMatch(/^req_/);
  });

  it('stops at max_tokens, and counts tokens', async () => {
    const cut = await claude.messages.create({ ...BODY, max_tokens: 3, messages: [customer('hello')] });
    expect(cut.stop_reason).toBe('max_tokens');
    expect(
      (await claude.messages.countTokens({ model: BODY.model, messages: [customer('hello')] })).input_tokens,
    ).toBeGreaterThan(0);
  });
});

describe('the API refuses what the real one refuses (claude.md §3, §9)', () => {
  const raw = (body: object, headers: object = { 'x-api-key': 'k', 'anthropic-version': '2026-10-21' }) =>
    fetch(`${simulator.url}/v1/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const good = { ...BODY, messages: [{ role: 'user', content: 'hi' }] };

  it.each([
    ['temperature', { ...good, temperature: 1 }, 400, 'temperature: Extra inputs are not permitted'],
    ['top_p', { ...good, top_p: 1 }, 400, 'top_p: Extra inputs are not permitted'],
    ['top_k', { ...good, top_k: 1 }, 400, 'top_k: Extra inputs are not permitted'],
    ['no max_tokens', { ...good, max_tokens: undefined }, 400, 'max_tokens: Field required'],
    ['no messages', { ...good, messages: [] }, 400, 'messages: '],
    ['assistant first', { ...good, messages: [we('x'), customer('y')] }, 400, 'first message must use the "user" role'],
    ['assistant last', { ...good, messages: [customer('y'), we('x')] }, 400, 'prefill'],
    [
      'an empty text block',
      { ...good, messages: [{ role: 'user', content: [{ type: 'text', text: '' }] }] },
      400,
      'non-empty',
    ],
    [
      'an open schema',
      { ...good, output_config: { format: { type: 'json_schema', schema: { type: 'object' } } } },
      400,
      'additionalProperties',
    ],
    ['a retired model', { ...good, model: 'claude-3-5-haiku-latest' }, 404, 'claude-3-5-haiku-latest'],
  ])('%s', async (_what, body, status, message) => {
    const response = await raw(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      type: 'error',
      error: {
        type: status === 404 ? 'not_found_error' : 'invalid_request_error',
        message: expect.stringContaining(message),
      },
      request_id: response.headers.get('request-id'),
    });
  });

  it('a request without credentials, and one without a version', async () => {
    expect((await raw(good, {})).status).toBe(401);
    expect((await raw(good, { authorization: 'Bearer k' })).status).toBe(400);
    expect((await raw(good, { authorization: 'Bearer k', 'anthropic-version': '2026-10-21' })).status).toBe(200);
  });

  it('what was asked is on record, without the key', async () => {
    await raw(good, { 'x-api-key': 'top-secret-key', 'anthropic-version': '2026-10-21' });
    const { body } = await control(simulator, 'GET', '/sim/model/requests');
    expect(body.requests).toMatchObject([
      { path: '/v1/messages', status: 200, body: good, fault: null, aborted: false },
    ]);
    expect(JSON.stringify(body)).not.toContain('top-secret-key');
  });
});

describe('faults of the model on demand (F22-F24)', () => {
  const create = (client = claude) => client.messages.create({ ...BODY, messages: [customer('hello')] });

  it('429 with retry-after: the SDK waits and succeeds', async () => {
    await fault({ kind: 'error', status: 429, retryAfter: 0.1 });
    await expect(create()).rejects.toBeInstanceOf(Anthropic.RateLimitError);
    await fault({ kind: 'error', status: 429, retryAfter: 0.1 });
    const patient = new Anthropic({ apiKey: 'test', baseURL: simulator.url, maxRetries: 1 });
    await expect(create(patient)).resolves.toMatchObject({ stop_reason: 'end_turn' });
  });

  it('529 and 500 are the SDK errors of those names; a spent budget carries its code', async () => {
    await fault({ kind: 'error', status: 529 });
    await expect(create()).rejects.toMatchObject({ status: 529, type: 'overloaded_error' });
    await fault({ kind: 'error', status: 500 });
    await expect(create()).rejects.toMatchObject({ status: 500, type: 'api_error' });
    await fault({ kind: 'error', status: 429, code: 'enforced_spend_limit_reached' });
    await expect(create()).rejects.toMatchObject({ status: 429, errorCode: 'enforced_spend_limit_reached' });
  });

  it('a hang ends in the SDK’s timeout and is on record as aborted', async () => {
    await fault({ kind: 'hang' });
    const hasty = new Anthropic({ apiKey: 'test', baseURL: simulator.url, maxRetries: 0, timeout: 200 });
    await expect(create(hasty)).rejects.toBeInstanceOf(Anthropic.APIConnectionTimeoutError);
    for (;;) {
      const { body } = await control(simulator, 'GET', '/sim/model/requests');
      if (body.requests[0].aborted) break;
    }
  });

  it('a refusal resolves with empty content', async () => {
    await fault({ kind: 'refusal' });
    expect(await create()).toMatchObject({
      stop_reason: 'refusal',
      content: [],
      stop_details: { type: 'refusal', category: 'general_harms' },
    });
  });

  it('a cut object does not parse', async () => {
    await fault({ kind: 'max_tokens' });
    const message = await claude.messages.create({
      ...BODY,
      messages: [customer('hello')],
      output_config: { format: zodOutputFormat(action) },
    });
    expect(message.stop_reason).toBe('max_tokens');
    expect(() =>
      JSON.parse(message.content.map((block) => (block.type === 'text' ? block.text : '')).join('')),
    ).toThrow();
  });

  it.each([
    ['long_text', (text: string) => text.length === 20_480],
    ['only_emoji', (text: string) => !/\p{L}|\d/u.test(text)],
    ['placeholder', (text: string) => text.includes('{{name}}')],
    ['link', (text: string) => text.includes('https://')],
    ['other_number', (text: string) => /\+\d{11}/.test(text)],
    ['text', (text: string) => text === 'exactly this'],
  ])('F23: %s comes inside a well-formed action object', async (kind, fits) => {
    await fault({ kind, text: 'exactly this' });
    expect(fits((await ask([customer('hello')])).text)).toBe(true);
  });

  it('empty content, a tool nobody offered, and a stall in mid-stream', async () => {
    await fault({ kind: 'empty' });
    expect((await create()).content).toEqual([]);
    await fault({ kind: 'unknown_tool' });
    expect(await create()).toMatchObject({ stop_reason: 'tool_use', content: [{ type: 'tool_use' }] });
    await fault({ kind: 'stall' });
    const stream = claude.messages.stream({ ...BODY, messages: [customer('hello')] });
    const heard = await new Promise<string>((done) => stream.once('text', done));
    expect(heard.length).toBeGreaterThan(0);
    stream.abort();
    await expect(stream.finalMessage()).rejects.toBeInstanceOf(Anthropic.APIUserAbortError);
  });

  it('strikes only where the words fit', async () => {
    await fault({ kind: 'error', status: 500, match: { bodyContains: 'unlucky' } });
    await expect(create()).resolves.toBeDefined();
    await expect(claude.messages.create({ ...BODY, messages: [customer('unlucky')] })).rejects.toMatchObject({
      status: 500,
    });
  });
});
