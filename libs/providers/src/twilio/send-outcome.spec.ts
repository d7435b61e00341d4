import { ERROR_CODES } from './error-codes.js';
import type { Exchange } from './http-client.js';
import { listOutcome } from './list.js';
import { MAX_RETRY_AFTER_MS, readRetryAfter, submissionOutcome } from './send-outcome.js';

const NOW = Date.parse('2026-11-21T00:00:00Z');
const answered = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Exchange => ({
  kind: 'answered',
  status,
  headers,
  body: typeof body === 'string' || body === null ? body : JSON.stringify(body),
});
const failureOf = (exchange: Exchange) => {
  const outcome = submissionOutcome(exchange, NOW);
  if (outcome.ok) throw new Error('It was taken');
  return outcome.error;
};

describe('what a refusal of Twilio means (I17, S0.32–38)', () => {
  it.each([
    [20_003, 401, 'bad_config', 'ERR_GATEWAY_AUTH_FAILED'],
    [10_001, 401, 'bad_config', 'ERR_GATEWAY_AUTH_FAILED'],
    [30_002, 400, 'bad_config', 'ERR_GATEWAY_INSUFFICIENT_FUNDS'],
    [21_606, 400, 'bad_config', 'ERR_SENDER_ID_NOT_PROVISIONED'],
    [30_034, 400, 'bad_config', 'ERR_SENDER_ID_NOT_PROVISIONED'],
    [21_610, 400, 'recipient_opted_out', 'ERR_OPTED_OUT'],
    [21_211, 400, 'rejected', 'ERR_INVALID_RECIPIENT_NUMBER'],
    [21_614, 400, 'rejected', 'ERR_INVALID_RECIPIENT_NUMBER'],
    [21_408, 400, 'rejected', 'ERR_GATEWAY_MESSAGE_REJECTED'],
    [20_404, 404, 'rejected', 'ERR_GATEWAY_MESSAGE_REJECTED'],
    [39_999, 400, 'rejected', 'ERR_GATEWAY_MESSAGE_REJECTED'],
    [20_429, 429, 'throttled', null],
    [21_611, 429, 'throttled', null],
    [14_107, 400, 'throttled', null],
    [20_500, 500, 'ambiguous', null],
    [20_503, 503, 'ambiguous', null],
    [21_730, 503, 'ambiguous', null],
  ])('%i with %i: %s', (code, status, name, errorCode) => {
    expect(failureOf(answered(status, { code, message: 'x', status }))).toMatchObject({
      class: name,
      errorCode,
      providerCode: String(code),
      httpStatus: status,
    });
  });

  it.each(ERROR_CODES.filter((row) => row.assessment !== null).map((row) => [row.code, row] as const))(
    'code %i carries the words of its row',
    (code, row) => {
      expect(failureOf(answered(400, { code }))).toMatchObject({
        assessment: row.assessment,
        event: row.event,
        errorCode: row.errorCode,
      });
    },
  );

  it.each([
    [400, 'rejected', 'ERR_GATEWAY_MESSAGE_REJECTED'],
    [401, 'bad_config', 'ERR_GATEWAY_AUTH_FAILED'],
    [402, 'bad_config', 'ERR_GATEWAY_INSUFFICIENT_FUNDS'],
    [403, 'bad_config', 'ERR_GATEWAY_AUTH_FAILED'],
    [404, 'rejected', 'ERR_GATEWAY_MESSAGE_REJECTED'],
    [408, 'ambiguous', null],
    [429, 'throttled', null],
    [500, 'ambiguous', null],
    [599, 'ambiguous', null],
  ])('%i without a word: %s', (status, name, errorCode) => {
    for (const body of [null, '', '<html>', '[]', '{"code":"DROP TABLE"}', '{"code":null}']) {
      expect(failureOf(answered(status, body))).toMatchObject({ class: name, errorCode, providerCode: null });
    }
  });

  it('a refusal whose text broke off is a refusal, an acceptance whose text broke off is not', () => {
    expect(failureOf(answered(400, null)).class).toBe('rejected');
    expect(failureOf(answered(201, null)).class).toBe('ambiguous');
  });

  it('only a request that never left may be tried again', () => {
    expect(failureOf({ kind: 'not_sent' })).toMatchObject({ class: 'retry', assessment: 'undef.pending' });
    expect(failureOf({ kind: 'lost' })).toMatchObject({ class: 'ambiguous', assessment: 'undef.pending' });
  });
});

describe('what an acceptance says', () => {
  const sid = 'SM00000000000000000000000000000001';

  it.each([
    [{ sid, status: 'queued', num_segments: '2' }, 'undef.queued', 2],
    [{ sid, status: 'accepted', num_segments: '0' }, 'undef.provider_accepted_only', null],
    [{ sid, status: 'failed', error_code: 30_034, num_segments: 1 }, 'fail.sender_not_registered', 1],
    [{ sid }, 'undef.provider_accepted_only', null],
    [{ sid, status: 7, num_segments: 'many' }, 'undef.provider_accepted_only', null],
  ])('%j', (body, assessment, segments) => {
    for (const status of [200, 201, 202]) {
      expect(submissionOutcome(answered(status, body), NOW)).toMatchObject({
        ok: true,
        value: { providerMessageId: sid, status: { assessment }, segments },
      });
    }
  });

  it.each([{}, { sid: null }, { sid: '' }, { sid: 5 }, { sid: '../../x' }, { sid: `SM${'0'.repeat(80)}` }])(
    'without an id that can be one it says nothing: %j',
    (body) => {
      expect(failureOf(answered(201, body)).class).toBe('ambiguous');
    },
  );
});

describe('Retry-After (F14)', () => {
  it.each([
    ['7', 7_000],
    ['0', 0],
    ['999999999', MAX_RETRY_AFTER_MS],
    ['99999999999999999999', null],
    ['-1', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    ['Sat, 21 Nov 2026 00:00:30 GMT', 30_000],
    ['Fri, 20 Nov 2026 00:00:00 GMT', 0],
    ['Sat, 21 Nov 2099 00:00:00 GMT', MAX_RETRY_AFTER_MS],
    ['Sat, 99 Nov 2026', null],
  ])('%j is %j ms', (value, expected) => {
    expect(readRetryAfter({ 'retry-after': value }, NOW)).toBe(expected);
  });

  it("a date is held against the provider's own clock", () => {
    const headers = { 'retry-after': 'Sat, 21 Nov 2026 01:00:10 GMT', date: 'Sat, 21 Nov 2026 01:00:00 GMT' };
    expect(readRetryAfter(headers, NOW)).toBe(10_000);
  });

  it('is absent from everything that is not throttled', () => {
    expect(failureOf(answered(503, '', { 'retry-after': '7' })).retryAfterMs).toBeNull();
    expect(failureOf(answered(429, '', { 'retry-after': '7' })).retryAfterMs).toBe(7_000);
  });
});

describe("Twilio's own list (I6, I13)", () => {
  const row = (overrides: Readonly<Record<string, unknown>> = {}) => ({
    sid: 'SM00000000000000000000000000000001',
    from: '+15005550006',
    to: '+14155550123',
    body: 'hi',
    direction: 'outbound-api',
    status: 'delivered',
    error_code: null,
    date_created: 'Sat, 21 Nov 2026 00:00:00 +0000',
    ...overrides,
  });
  const query = { from: null, to: '+14155550123', since: new Date(NOW) };
  const listed = (...messages: readonly unknown[]) => {
    const outcome = listOutcome(answered(200, { messages }), query, NOW);
    if (!outcome.ok) throw new Error(outcome.error.detail);
    return outcome.value;
  };

  it('is read row by row', () => {
    expect(listed(row())).toEqual([
      {
        providerMessageId: 'SM00000000000000000000000000000001',
        from: '+15005550006',
        to: '+14155550123',
        body: 'hi',
        direction: 'outbound',
        createdAt: new Date(NOW),
        status: expect.objectContaining({ assessment: 'success.delivered' }),
      },
    ]);
    expect(listed(row({ direction: 'inbound', status: 'received', from: null }))).toMatchObject([
      { direction: 'inbound', from: null, status: { assessment: 'success.reply_received' } },
    ]);
  });

  it('loses nothing of unknown age, and leaves out what is too old', () => {
    expect(listed(row({ date_created: 'Fri, 20 Nov 2026 23:59:59 +0000' }))).toHaveLength(0);
    expect(listed(row({ date_created: null }), row({ date_created: 'whenever' }))).toHaveLength(2);
  });

  it('leaves out rows that name no text', () => {
    const broken = [null, 5, 'x', [], {}, row({ sid: null }), row({ to: '' }), row({ direction: 'sideways' })];
    expect(listed(...broken)).toEqual([]);
  });

  it('asking again is safe, whatever happened', () => {
    const failures: readonly [Exchange, string][] = [
      [{ kind: 'lost' }, 'retry'],
      [{ kind: 'not_sent' }, 'retry'],
      [answered(500, ''), 'retry'],
      [answered(200, '[]'), 'retry'],
      [answered(200, row()), 'retry'],
      [answered(429, ''), 'throttled'],
      [answered(401, ''), 'bad_config'],
    ];
    for (const [exchange, name] of failures) {
      expect(listOutcome(exchange, query, NOW)).toMatchObject({ ok: false, error: { class: name } });
    }
  });
});
