import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FailureClass } from '../sms-provider.js';
import { configOf, SMS, type ContractKit, type WireAnswer } from './contract-kit.js';
import { expectNothingLeaks, withOutput } from './leaks.js';
import { LoopbackProvider, refusedOrigin, type Behaviour, type SeenRequest } from './loopback.js';

const CLASSES: readonly FailureClass[] = [
  'retry',
  'throttled',
  'rejected',
  'bad_config',
  'recipient_opted_out',
  'ambiguous',
];

interface SendCase {
  readonly name: string;
  readonly expected: FailureClass;
  readonly behave: Behaviour;
  /** Calls off the submission after the provider did its part; else the provider's own end ends it. */
  readonly giveUp?: true;
}

/** Whatever a server or the network does: one request, the right class, no word of anybody (I12, I17, F14–F18). */
export function describeSending<Config>(kit: ContractKit<Config>): void {
  const { provider, wire } = kit;
  let server: LoopbackProvider;
  let config: Config;
  beforeAll(async () => {
    server = await LoopbackProvider.start();
    config = configOf(kit, server.origin);
  });
  afterAll(() => server.stop());

  /**
   * Everything of ours and of theirs that a failure must not repeat: the answer quotes the whole request, credentials
   * included.
   */
  const quoting = (seen: SeenRequest): string =>
    JSON.stringify([seen.headers.authorization, decodeURIComponent(seen.body), SMS]);
  const answer =
    (
      { status, body }: WireAnswer,
      headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
    ): Behaviour =>
    (response, seen) =>
      response.writeHead(status, headers).end(body.replace('"quoted"', () => quoting(seen)));
  const html: WireAnswer = { status: 200, body: '<!doctype html><title>Something else</title>' };
  const unavailable = (status: number): WireAnswer => ({ status, body: '{"message":"quoted","status":503}' });

  const sendCases: readonly SendCase[] = [
    { name: '429 without Retry-After (F14)', expected: 'throttled', behave: answer(unavailable(429)) },
    { name: '500 (F15)', expected: 'ambiguous', behave: answer(unavailable(500)) },
    { name: '502 with an HTML page', expected: 'ambiguous', behave: answer({ ...html, status: 502 }) },
    { name: '503 (F15)', expected: 'ambiguous', behave: answer(unavailable(503)) },
    { name: 'credentials refused (F18)', expected: 'bad_config', behave: answer(wire.unauthorised) },
    { name: 'a sender that is not allowed', expected: 'bad_config', behave: answer(wire.senderNotAllowed) },
    { name: 'an opted-out recipient', expected: 'recipient_opted_out', behave: answer(wire.optedOut) },
    { name: 'an impossible recipient', expected: 'rejected', behave: answer(wire.invalidRecipient) },
    { name: '400 with nothing in it', expected: 'rejected', behave: answer({ status: 400, body: '' }) },
    { name: '200 with broken JSON (F17)', expected: 'ambiguous', behave: answer({ status: 200, body: '{"sid":"SM' }) },
    { name: '200 with a JSON list', expected: 'ambiguous', behave: answer({ status: 200, body: '[]' }) },
    { name: '200 without an id (F17)', expected: 'ambiguous', behave: answer(wire.successWithoutId) },
    { name: '204', expected: 'ambiguous', behave: answer({ status: 204, body: '' }) },
    {
      name: '200 with an HTML page (F17)',
      expected: 'ambiguous',
      behave: answer(html, { 'content-type': 'text/html' }),
    },
    {
      name: 'a success of 1 MB (F17)',
      expected: 'ambiguous',
      behave: answer({ status: wire.success.status, body: `${' '.repeat(1_000_000)}${wire.success.body}` }),
    },
    {
      name: 'an endless success (F17)',
      expected: 'ambiguous',
      behave: (response) => {
        response.writeHead(wire.success.status, { 'content-type': 'application/json' });
        const pour = (): void => {
          if (!response.destroyed) response.write(' '.repeat(65_536), pour);
        };
        pour();
      },
    },
    {
      name: 'a reset after the request was read (F16)',
      expected: 'ambiguous',
      behave: (response) => response.socket?.resetAndDestroy(),
    },
    {
      name: 'a connection closed without an answer',
      expected: 'ambiguous',
      behave: (response) => response.socket?.end(),
    },
    {
      name: 'something that is not HTTP',
      expected: 'ambiguous',
      behave: (response) => response.socket?.end('NOPE\r\n\r\n'),
    },
    {
      name: 'a success that breaks off',
      expected: 'ambiguous',
      behave: (response) => {
        response.writeHead(wire.success.status, { 'content-length': '1000' });
        response.write(wire.success.body, () => response.socket?.destroy());
      },
    },
    { name: 'no answer at all (F16)', expected: 'ambiguous', behave: () => {}, giveUp: true },
    {
      name: 'a success that trickles and never ends (F17)',
      expected: 'ambiguous',
      behave: (response) => {
        response.writeHead(wire.success.status, { 'content-length': '1000' });
        response.write('{');
      },
      giveUp: true,
    },
  ];

  const submit = async ({ behave, giveUp }: Omit<SendCase, 'name' | 'expected'>) => {
    const control = new AbortController();
    server.will((response, seen) => {
      behave(response, seen);
      if (giveUp === true) setImmediate(() => control.abort());
    });
    return provider.send(SMS, config, control.signal);
  };

  it('submits once and returns the id of what was taken', async () => {
    const sent = await submit({ behave: answer(wire.success) });
    expect(sent).toMatchObject({ ok: true, value: { providerMessageId: wire.success.providerMessageId } });
    expect(server.seen).toHaveLength(1);
    const written = decodeURIComponent((server.seen[0]?.body ?? '').replaceAll('+', ' '));
    for (const part of [SMS.to, SMS.from, SMS.body, SMS.statusCallbackUrl]) expect(written).toContain(part);
  });

  it.each(sendCases.map((one) => [one.name, one] as const))(
    '%s: the right class, once, and nothing leaks',
    async (_, one) => {
      const { result, output } = await withOutput(() => submit(one));
      expect(result.ok).toBe(false);
      if (result.ok) return;
      expect(result.error.class).toBe(one.expected);
      expect(server.seen).toHaveLength(1);
      expectNothingLeaks(result.error, provider.secretsOf(config), output);
    },
  );

  it('throttled carries a Retry-After given in seconds (F14)', async () => {
    const sent = await submit({ behave: answer(unavailable(429), { 'retry-after': '7' }) });
    expect(sent).toMatchObject({ ok: false, error: { class: 'throttled', retryAfterMs: 7_000 } });
  });

  it.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed (F17)', async (status) => {
    const location = `${server.origin}/elsewhere`;
    const { result } = await withOutput(() =>
      submit({ behave: answer({ status, body: wire.success.body }, { location }) }),
    );
    expect(result).toMatchObject({ ok: false, error: { class: 'ambiguous' } });
    expect(server.seen).toHaveLength(1);
  });

  it('a refused connection is the one thing that may simply be tried again (I17)', async () => {
    const nobody = configOf(kit, await refusedOrigin());
    const { result, output } = await withOutput(() => provider.send(SMS, nobody, new AbortController().signal));
    expect(result).toMatchObject({ ok: false, error: { class: 'retry', httpStatus: null } });
    if (!result.ok) expectNothingLeaks(result.error, provider.secretsOf(nobody), output);
  });

  it('called off before it began, nothing leaves (I12)', async () => {
    server.will(answer(wire.success));
    expect(await provider.send(SMS, config, AbortSignal.abort())).toMatchObject({
      ok: false,
      error: { class: 'retry' },
    });
    expect(server.seen).toHaveLength(0);
  });

  it('has an answer for whatever a server says: 5xx is never retried, nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 200, max: 599 }), wireBody, async (status, body) => {
        const sent = await submit({ behave: (response) => response.writeHead(status).end(body) });
        if (sent.ok) return;
        expect(CLASSES).toContain(sent.error.class);
        if (status >= 500 || status < 400) expect(sent.error.class).toBe('ambiguous');
      }),
      { numRuns: 60 },
    );
  });

  it('reads its own list', async () => {
    server.will(answer(wire.list));
    const listed = await provider.list(
      { from: SMS.from, to: SMS.to, since: new Date(0) },
      config,
      new AbortController().signal,
    );
    expect(listed).toMatchObject({ ok: true, value: [{ providerMessageId: wire.list.providerMessageId }] });
  });

  it('a list that cannot be read is a failure without words of anybody', async () => {
    for (const behave of [answer(unavailable(500)), answer(html), answer(wire.unauthorised)]) {
      server.will(behave);
      const { result, output } = await withOutput(() =>
        provider.list({ from: null, to: SMS.to, since: new Date(0) }, config, new AbortController().signal),
      );
      expect(result.ok).toBe(false);
      if (!result.ok) expectNothingLeaks(result.error, provider.secretsOf(config), output);
    }
  });
}

/** Bodies of every kind, among them JSON with the property names providers use. */
const wireBody = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc
    .record({ sid: fc.anything(), status: fc.anything(), code: fc.anything(), num_segments: fc.anything() })
    .map(
      (body) => JSON.stringify(body, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? '',
    ),
);
