import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import twilio from 'twilio';
import { systemIds } from '#libs/kernel';
import { KeyRing } from '#libs/platform';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { ApiKeys, TenantVault, type TenantCipher } from '#libs/tenancy';
import { inParallel, rawRequest, type RawAnswer } from './harness/http.js';
import { fingerprint, isQuiet } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';
import { encodeForm, inboundFields, newSid, post, signedForm, type Fields } from './harness/webhooks.js';

let system: System;
let tenant: TestTenant;
let cipher: TenantCipher;
let people = 0;
const somebody = (): string => `+1210555${String((people += 1)).padStart(4, '0')}`;
const base = (): string => system.env['PUBLIC_BASE_URL']!;
const quiet = (): Promise<boolean> => eventually('nothing to move any more', () => isQuiet(system.admin));

beforeAll(async () => {
  system = await startSystem({ tenants: 1 });
  [tenant] = system.tenants as [TestTenant];
  cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
  await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
}, 60_000);
afterAll(() => system.stop());

/** Every answer is a problem with one of these statuses, and nothing anywhere was written. */
async function refusedWith(
  statuses: readonly number[],
  tries: readonly (() => Promise<RawAnswer>)[],
): Promise<readonly Record<string, unknown>[]> {
  await quiet();
  const before = await fingerprint(system.admin);
  const problems = await inParallel(tries, 8, async (attempt, index) => {
    const answer = await attempt();
    if (!statuses.includes(answer.status))
      throw new Error(`Try ${index} was answered ${answer.status}: ${answer.text.slice(0, 500)}`);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    return JSON.parse(answer.text) as Record<string, unknown>;
  });
  expect(await fingerprint(system.admin)).toEqual(before);
  return problems;
}

describe('texts that no phone should send', () => {
  const shared = (): string => `${base()}/api/sms/inbound`;
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  /** Posts bytes that mean `fields` to whoever reads them as UTF-8, signed by that meaning; returns what is kept of them. */
  async function kept(sid: string, fields: Fields, bytes: Buffer) {
    const signature = twilio.getExpectedTwilioSignature(tenant.authToken, shared(), { ...fields });
    const answer = await post({ url: shared(), headers: { ...form, 'x-twilio-signature': signature }, body: bytes });
    expect(answer.status).toBe(200);
    const { rows } = await system.admin.query(
      `select r.id as raw_id, r.key_version as raw_version, r.sealed, i.id, i.key_version, i.body, i.body_lossy, i.keyword_class
         from inbound_message i join raw_event r on r.id = i.raw_event_id where i.provider_message_id = $1`,
      [sid],
    );
    expect(rows).toHaveLength(1);
    const [row] = rows;
    const sealed = cipher.open('raw_event', row.raw_id, row.raw_version, row.sealed);
    return {
      raw: sealed.subarray(sealed.indexOf(0x0a) + 1),
      shown: cipher.open('inbound_message', row.id, row.key_version, row.body).toString(),
      lossy: row.body_lossy as boolean,
      keyword: row.keyword_class as string,
    };
  }

  /** The form of a text with these bytes, percent-encoded or bare, as its words. */
  const formWith = (sid: string, words: Buffer, bare: boolean): { fields: Fields; bytes: Buffer } => {
    const { Body: _body, ...others } = inboundFields(tenant, somebody(), '', { MessageSid: sid });
    const encoded = bare
      ? words
      : Buffer.from(Array.from(words, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
    const bytes = Buffer.concat([Buffer.from(`${encodeForm(others)}&Body=`), encoded]);
    return { fields: { ...others, Body: words.toString('utf8') }, bytes };
  };

  it.each([
    ['NUL', Buffer.from('be\0fore'), 'before', true],
    ['bytes that are no UTF-8', Buffer.from([0x68, 0x69, 0xff, 0xfe, 0xc3, 0x28]), 'hi\ufffd\ufffd\ufffd(', false],
    ['a lone surrogate', Buffer.from([0x61, 0xed, 0xa0, 0x80, 0x62]), 'a\ufffd\ufffd\ufffdb', false],
    [
      'letters that turn the line around',
      Buffer.from('total \u202e001$\u202c now \u2066x\u2069'),
      'total 001$ now x',
      true,
    ],
    ['controls and an escape sequence', Buffer.from('a\u001b[31mred\u0007\u0085b\ufeff'), 'a[31mredb', true],
    ['a family, two flags and a letter in two parts', Buffer.from('👨‍👩‍👧‍👦🇺🇦🇩🇪 e\u0301'), '👨‍👩‍👧‍👦🇺🇦🇩🇪 é', false],
    ['markup and quotes', Buffer.from(`<script>alert('x')</script> "; drop table message; --`), null, false],
    ['1,601 letters', Buffer.from('x'.repeat(1601)), null, false],
    ['4,321 letters', Buffer.from('word '.repeat(865).slice(0, 4321)), 'word '.repeat(865).slice(0, 4000), true],
    ['nothing but invisible letters', Buffer.from('\u200b\u200d\u2060'), null, false],
  ])('I4, F27: %s: taken, kept byte for byte, shown clean', async (_, words, shown, lossy) => {
    for (const bare of [false, true]) {
      // A bare ampersand, plus or percent sign would mean something else.
      if (bare && /[&+%]/.test(words.toString('latin1'))) continue;
      const sid = newSid();
      const { fields, bytes } = formWith(sid, words, bare);
      const found = await kept(sid, fields, bytes);
      expect(found.raw.equals(bytes)).toBe(true);
      expect(found).toMatchObject({ shown: shown ?? words.toString(), lossy });
    }
    await quiet();
  });

  it('a percent sign that encodes nothing is a percent sign', async () => {
    const sid = newSid();
    const { Body: _body, ...others } = inboundFields(tenant, somebody(), '', { MessageSid: sid });
    const bytes = Buffer.from(`${encodeForm(others)}&Body=100%+sure+%zz+%4`);
    const found = await kept(sid, { ...others, Body: '100% sure %zz %4' }, bytes);
    expect(found.raw.equals(bytes)).toBe(true);
    expect(found.shown).toBe('100% sure %zz %4');
  });

  it('a STOP among rubbish is a STOP', async () => {
    for (const words of ['STOP\0', '\u202eSTOP\u202c', '\ufeffstop\u0007', 'S\u200bT\u200bO\u200bP']) {
      const sid = newSid();
      const { fields, bytes } = formWith(sid, Buffer.from(words), false);
      expect({ words, keyword: (await kept(sid, fields, bytes)).keyword }).toEqual({ words, keyword: 'opt_out' });
    }
  });

  it('F28: a hundred media, or media at addresses inside, are counted and fetched by nobody', async () => {
    const sid = newSid();
    const inside = [
      'http://169.254.169.254/',
      'http://[::ffff:169.254.169.254]/',
      `${base()}/metrics`,
      'http://2130706433/',
      'file:///etc/passwd',
    ];
    const media = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`MediaUrl${index}`, inside[index % inside.length]!]),
    );
    const fields = inboundFields(tenant, somebody(), 'Look', { MessageSid: sid, NumMedia: '100', ...media });
    expect((await post(signedForm(shared(), tenant.authToken, fields))).status).toBe(200);
    const { rows } = await system.admin.query(
      `select media_count from inbound_message where provider_message_id = $1`,
      [sid],
    );
    expect(rows).toEqual([{ media_count: 10 }]);
  });

  it('F26: a body, a form or a header beyond its limit is refused before anything is stored', async () => {
    const huge = Buffer.alloc(10 * 1024 * 1024, 'a');
    const signed = signedForm(shared(), tenant.authToken, inboundFields(tenant, somebody(), 'Hello'));
    const large = await refusedWith(
      [413],
      [
        // Refused by what it announces, and by what it has sent when it announces nothing.
        () => rawRequest(shared(), { headers: { ...signed.headers, 'content-length': huge.length }, unfinished: true }),
        () =>
          rawRequest(shared(), {
            headers: { ...signed.headers, 'transfer-encoding': 'chunked' },
            body: huge.subarray(0, 300 * 1024),
            unfinished: true,
          }),
      ],
    );
    expect(new Set(large.map(({ code }) => code))).toEqual(new Set(['ERR_TOO_LARGE']));
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`p${index}`, '']));
    const crowded = signedForm(shared(), tenant.authToken, { ...inboundFields(tenant, somebody(), 'Hello'), ...many });
    await refusedWith([403], [() => post(crowded)]);
    // Here the connection may end while we are still writing; whether we see the answer is chance.
    await quiet();
    const before = await fingerprint(system.admin);
    const answers = await Promise.all([
      post({ ...signed, headers: { ...signed.headers, 'x-long': 'a'.repeat(100 * 1024) } }).catch(() => null),
      post({ ...signed, body: huge }).catch(() => null),
    ]);
    for (const answer of answers) expect([431, 413, undefined]).toContain(answer?.status);
    expect(await fingerprint(system.admin)).toEqual(before);
    // Below the limits everything is well.
    const some = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`p${index}`, 'x']));
    expect(
      (await post(signedForm(shared(), tenant.authToken, { ...inboundFields(tenant, somebody(), 'Hello'), ...some })))
        .status,
    ).toBe(200);
  });

  it('I3: an unknown account or channel is refused and nothing is written; an unknown number of a known account is kept and reported', async () => {
    await refusedWith(
      [403],
      [
        () =>
          post(
            signedForm(shared(), tenant.authToken, {
              ...inboundFields(tenant, somebody(), 'Hello'),
              AccountSid: `AC${'f'.repeat(32)}`,
            }),
          ),
        () =>
          post(
            signedForm(
              `${base()}/webhooks/twilio/sms_nobody/inbound`,
              tenant.authToken,
              inboundFields(tenant, somebody(), 'Hello'),
            ),
          ),
      ],
    );
    const sid = newSid();
    const lost = inboundFields(tenant, somebody(), 'Hello?', { MessageSid: sid, To: '+12105559999' });
    for (let copy = 0; copy < 2; copy += 1)
      expect((await post(signedForm(shared(), tenant.authToken, lost))).status).toBe(200);
    const { rows } = await system.admin.query(
      `select kind, processed_at is not null as done from raw_event where dedupe_key = $1`,
      [sid],
    );
    expect(rows).toEqual([{ kind: 'unroutable', done: true }]);
    const { rows: alerts } = await system.admin.query(
      `select role, times, summary from alert where kind = 'inbound_unroutable'`,
    );
    expect(alerts).toEqual([{ role: 'CommunicationsAdmin', times: 1, summary: expect.stringContaining('not set up') }]);
    expect(await system.ledger({ to: lost['From']! })).toEqual([]);
  });

  it('a NUL in what a webhook claims to be about is a claim about nobody: refused unless signed, and kept without being understood when it is', async () => {
    const fields = inboundFields(tenant, somebody(), 'Hello');
    const tries = [
      { ...fields, To: `${tenant.number}\0` },
      { ...fields, To: '\0' },
      { ...fields, AccountSid: `${tenant.accountSid}\0` },
    ].flatMap((claim) =>
      [shared(), `${base()}/webhooks/twilio/${tenant.channelId}/inbound`].map(
        (url) => () => post({ ...signedForm(url, tenant.authToken, claim), headers: form }),
      ),
    );
    const channel = `${base()}/webhooks/twilio/${tenant.channelId}%00/inbound`;
    await refusedWith([403], [...tries, () => post(signedForm(channel, tenant.authToken, fields))]);
    const signed = { ...fields, To: `${tenant.number}\0` };
    expect((await post(signedForm(shared(), tenant.authToken, signed))).status).toBe(200);
    const { rows } = await system.admin.query(`select from raw_event where kind = 'unreadable'`);
    expect(rows).toHaveLength(1);
  });

  it('5.1/19: a status nobody knows, or a page of it, is kept as it came, changes nothing and is reported once', async () => {
    const { body: sent } = await system.api(tenant, 'POST', '/sms/send', {
      recipient_phone_number: somebody(),
      sms_message_body: 'Your appointment is at noon',
    });
    const url = `${base()}/webhooks/twilio/${tenant.channelId}/status`;
    for (const status of ['<script>alert(1)</script>', 'teleported', 's'.repeat(10_000), 'sent\0', '__proto__']) {
      const fields = {
        AccountSid: tenant.accountSid,
        From: tenant.number,
        To: '+12105550000',
        MessageSid: sent.gateway_message_id,
        MessageStatus: status,
      };
      expect((await post(signedForm(url, tenant.authToken, fields))).status).toBe(200);
    }
    const { body: record } = await system.api(tenant, 'GET', `/sms/messages/${sent.tracking_id}`);
    expect(record.state).toBe('submitted');
    const { body: assessment } = await system.api(tenant, 'GET', `/sms/messages/${sent.tracking_id}/assessment`);
    expect(assessment).toMatchObject({ category: 'undef' });
    const { rows } = await system.admin.query(`select summary from alert where kind = 'unrecognised_status'`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('script');
  });
});

describe('requests that no program should send', () => {
  const door = (): string => `${system.outbound[0]!.url}/sms/send`;
  const good = (): Record<string, unknown> => ({
    recipient_phone_number: somebody(),
    sms_message_body: 'Your appointment is at noon',
  });
  const ask = (body: unknown, headers: Readonly<Record<string, string | undefined>> = {}): Promise<RawAnswer> =>
    rawRequest(door(), {
      headers: {
        authorization: `Bearer ${tenant.apiKey}`,
        'content-type': 'application/json',
        ...(Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)) as Record<
          string,
          string
        >),
      },
      body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
  const fieldsOf = (problem: Record<string, unknown> | undefined): readonly string[] =>
    ((problem?.['faults'] ?? []) as { field: string }[]).map(({ field }) => field).toSorted();

  it('all faults of a request are told at once, without repeating a value', async () => {
    const [problem] = await refusedWith(
      [400],
      [
        () =>
          ask({
            recipient_phone_number: '0170-secret',
            sms_message_body: '',
            message_type: 'secret',
            priority: 'secret',
            allow_reply: 'secret',
            max_sms_segments_per_message: 0,
            validity_minutes: 4321,
            tracking_context: { Secret: 'secret' },
            reply_to: 'secret',
          }),
      ],
    );
    expect(new Set(fieldsOf(problem))).toEqual(
      new Set([
        'allow_reply',
        'max_sms_segments_per_message',
        'message_type',
        'priority',
        'recipient_phone_number',
        'reply_to',
        'sms_message_body',
        'tracking_context',
        'validity_minutes',
      ]),
    );
    expect(fieldsOf(problem)).toHaveLength(9);
    expect(JSON.stringify(problem)).not.toMatch(/secret/i);
    expect(problem).toMatchObject({
      code: 'ERR_REQUEST_INVALID',
      status: 400,
      type: expect.stringMatching(/^urn:/),
      instance: expect.any(String),
    });
  });

  it.each([
    ['a number in another form', { recipient_phone_number: '(210) 555-0100' }],
    ['a number in wide digits', { recipient_phone_number: '+１２１０５５５０１００' }],
    ['a number with an extension', { recipient_phone_number: '+12105550100;ext=5' }],
    ['a number with a NUL', { recipient_phone_number: '+12105550100\0' }],
    ['a number turned around', { recipient_phone_number: '\u202e+12105550100' }],
    ['a number that is a number', { recipient_phone_number: 12105550100 }],
    ['two numbers', { recipient_phone_number: ['+12105550100', '+12105550101'] }],
    ['no number', { recipient_phone_number: undefined }],
    ['no text', { sms_message_body: undefined }],
    ['an empty text', { sms_message_body: '' }],
    ['a text of 1,601 letters', { sms_message_body: 'x'.repeat(1601) }],
    ['a text that is an object', { sms_message_body: { $gt: '' } }],
    ['segments as NaN', { max_sms_segments_per_message: 'NaN' }],
    ['half a segment', { max_sms_segments_per_message: 1.5 }],
    ['eleven segments', { max_sms_segments_per_message: 11 }],
    ['no minute', { validity_minutes: 0 }],
    ['minus one minute', { validity_minutes: -1 }],
    ['minutes as text', { validity_minutes: '240' }],
    ['an unknown field', { colour: 'red' }],
    ['the state', { state: 'delivered' }],
    ['the tenant', { tenant_id: '00000000-0000-7000-8000-000000000000' }],
    [
      'twenty-one ids',
      { tracking_context: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, 'v'])) },
    ],
    ['a long id', { tracking_context: { k: 'v'.repeat(121) } }],
    ['nested ids', { tracking_context: { k: { deeper: 'v' } } }],
    ['a NUL among ids', { tracking_context: { k: 'a\0b' } }],
    ['half a letter among ids', { tracking_context: { k: 'a\ud800b' } }],
    ['a sender with a NUL', { sender_phone_number_id: '+1210\u00005550100' }],
    ['ids as a list', { tracking_context: ['v'] }],
  ])('refused with the field named: %s', async (_, more) => {
    const [problem] = await refusedWith([400], [() => ask({ ...good(), ...more })]);
    expect(fieldsOf(problem)).toContain(Object.keys(more)[0]);
  });

  it('attack 42: what is no JSON, too deep, or plays with prototypes is refused', async () => {
    const json = JSON.stringify(good());
    await refusedWith(
      [400],
      [
        '',
        '{',
        `${json.slice(0, -1)},}`,
        `${json}x`,
        'null',
        'true',
        '"text"',
        '[]',
        '[{}]',
        `\u0000${json}`,
        json.replace('{', '{"__proto__":{"admin":true},'),
        json.replace('{', '{"constructor":{"prototype":{"admin":true}},'),
        json.replace('{', '{"__proto__":null,'),
        json.replace('{', `{"tracking_context":{"__proto__":{"a":"b"}},`),
        json.replace('{', '{"validity_minutes":1e400,'),
        `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
        `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
        Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      ].map((body) => () => ask(body)),
    );
  });

  it('I31: what a phone cannot show, and what is no UTF-8, is sent by no door', async () => {
    const { recipient_phone_number: to } = good() as { recipient_phone_number: string };
    const doors: readonly (readonly [string, (body: string) => string])[] = [
      ['send', (body) => `{"recipient_phone_number":"${to}","sms_message_body":${body}}`],
      ['preview', (body) => `{"recipient_phone_number":"${to}","sms_message_body":${body}}`],
      ['bulk', (body) => `{"recipients":[{"recipient_phone_number":"${to}"}],"sms_message_body":${body}}`],
    ];
    for (const [name, write] of doors) {
      const call = (body: string | Buffer, type = 'application/json') =>
        rawRequest(door().replace(/send$/, name), {
          headers: { authorization: `Bearer ${tenant.apiKey}`, 'content-type': type, 'idempotency-key': 'characters' },
          body,
        });
      const codes = (problem: Record<string, unknown>): readonly string[] =>
        (problem['faults'] as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`);
      for (const [faults, bodies] of [
        [
          ['sms_message_body ERR_CHARACTERS_NOT_ALLOWED'],
          ['a\\u0000b', 'a\\u0007b', 'a\\u001b[31mb', 'a\\rb', 'a\\u0085b', 'a\\ud800b', '\\udc00\\ud800'],
        ],
        [['sms_message_body ERR_MESSAGE_EMPTY'], ['', '  ', '\\n', '\\u200b', '\\u2060\\ufeff', '\u3164']],
      ] as const)
        for (const problem of await refusedWith(
          [400],
          bodies.map((body) => () => call(write(`"${body}"`))),
        ))
          expect(codes(problem)).toEqual(faults);
      const halves = write('"caf~"').split('~') as [string, string];
      await refusedWith(
        [400],
        [[0xe9], [0xc3], [0xed, 0xa0, 0x80], [0xff]].map(
          (bytes) => () => call(Buffer.concat([Buffer.from(halves[0]), Buffer.from(bytes), Buffer.from(halves[1])])),
        ),
      );
      const types = ['latin1', 'ISO-8859-1', '"utf-16"', 'utf-8; charset=latin1', ''];
      await refusedWith(
        [415],
        types.map((charset) => () => call(write('"Hi"'), `application/json; charset=${charset}`)),
      );
    }
    for (const type of ['application/json; charset=UTF-8', 'application/json;charset="utf-8"', 'application/json; x=y'])
      expect((await ask({ ...good(), sms_message_body: 'We come\r\nat\t3' }, { 'content-type': type })).status).toBe(
        200,
      );
  });

  it('the scheme of a key is written as one likes (RFC 9110 §11.1)', async () => {
    for (const scheme of ['bearer', 'BEARER', 'bEaReR'])
      expect((await ask(good(), { authorization: `${scheme} ${tenant.apiKey}` })).status).toBe(200);
  });

  it('names that every object has are fields like others: kept where any name may stand, unknown elsewhere', async () => {
    const names = ['constructor', 'hasOwnProperty', 'toString', 'valueOf'];
    for (const name of names) {
      const [problem] = await refusedWith([400], [() => ask({ ...good(), [name]: 'x' })]);
      expect(problem).toMatchObject({ faults: [{ field: name, code: 'ERR_UNKNOWN_FIELD' }] });
    }
    const { body: senders } = await system.api(tenant, 'GET', '/v1/senders');
    const id: string = senders.senders[0].sender_identity_id;
    const wanted = { constructor: id };
    const { status, body: map } = await system.api(tenant, 'PUT', '/v1/sender-map', { names: wanted });
    expect({ status, names: map.names, own: Object.keys(map.names) }).toEqual({
      status: 200,
      names: wanted,
      own: ['constructor'],
    });
    const sent = await ask({ ...good(), sender_phone_number_id: 'constructor' });
    const { body: record } = await system.api(
      tenant,
      'GET',
      `/sms/messages/${(JSON.parse(sent.text) as { tracking_id: string }).tracking_id}`,
    );
    expect(record.decision).toMatchObject({ sender_chosen_by: 'name' });
    await system.api(tenant, 'PUT', '/v1/sender-map', {});
    // A rule about texts of a type that is no type, and a template that declares such a variable.
    for (const [path, body] of [
      ['/sms/sending-policy', { max_sms_segments_per_message: { constructor: 1 } }],
      ['/sms/consent-policy', { consent_for: { constructor: 'express' } }],
      ['/sms/consent-policy', { limits: { toString: 1 } }],
      ['/sms/consent-policy', { hours: { valueOf: ['09:00', '18:00'] } }],
    ] as const)
      expect({ path, body, status: (await system.api(tenant, 'PUT', path, body)).status }).toEqual({
        path,
        body,
        status: 400,
      });
  });

  it('of a field only the most basic fault is told', async () => {
    const told = async (path: string, body: object): Promise<readonly string[]> => {
      const { status, body: problem } = await system.api(tenant, 'POST', path, body, { 'idempotency-key': 'basic' });
      expect(status).toBe(400);
      return problem.faults.map(({ field, message }: { field: string; message: string }) => `${field}: ${message}`);
    };
    expect(await told('/sms/send', { ...good(), validity_minutes: '10' })).toEqual([
      'validity_minutes: validity_minutes must be an integer number',
    ]);
    expect(await told('/sms/bulk', { sms_message_body: 'Hi' })).toEqual(['recipients: is needed']);
    const override = { channel_id: 'sms_main', number: '+12025550123', expires_at: '2027-01-01T00:00:00Z' };
    expect(await told('/v1/sender-overrides', override)).toContainEqual('reason: is needed');
    expect(await told('/v1/sender-overrides', { ...override, reason: ' '.repeat(12) })).toContainEqual(
      'reason: reason must hold at least 10 characters that can be seen',
    );
  });

  it('what can be judged beside the form is told in the same answer', async () => {
    const told = async (method: string, path: string, body: object): Promise<readonly string[]> => {
      const { status, body: problem } = await system.api(tenant, method, path, body, { 'idempotency-key': 'beside' });
      expect(status).toBe(400);
      return problem.faults.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`).toSorted();
    };
    const { recipient_phone_number: to } = good() as { recipient_phone_number: string };
    const past = { send_at: '2026-01-01T09:00:00Z' };
    for (const path of ['/sms/send', '/sms/preview'])
      expect(
        await told('POST', path, { recipient_phone_number: to, template_ref: 'nobody', priority: 'urgent', ...past }),
      ).toEqual(['priority ERR_FIELD_INVALID', 'send_at ERR_SEND_TIME_INVALID', 'template_ref ERR_TEMPLATE_UNKNOWN']);
    // Without a number nobody knows whose wall time it is, and without a template nobody knows its variables.
    expect(
      await told('POST', '/sms/send', {
        sms_message_body: 'Hi',
        recipient_time_zone: 'Mars/Base',
        send_at_local: '2026-01-01T09:00',
      }),
    ).toEqual(['recipient_phone_number ERR_INVALID_RECIPIENT_NUMBER', 'recipient_time_zone ERR_FIELD_INVALID']);
    expect(
      await told('POST', '/sms/send', { recipient_phone_number: to, template_ref: 'No Template', variables: { a: 1 } }),
    ).toEqual(['template_ref ERR_FIELD_INVALID']);
    expect(
      await told('POST', '/sms/bulk', {
        template_ref: 'nobody',
        ...past,
        recipients: [{ recipient_phone_number: to }, { recipient_phone_number: '1' }, { recipient_phone_number: to }],
      }),
    ).toEqual([
      'recipients.1.recipient_phone_number ERR_INVALID_RECIPIENT_NUMBER',
      'recipients.2.recipient_phone_number ERR_RECIPIENT_TWICE',
      'send_at ERR_SEND_TIME_INVALID',
      'template_ref ERR_TEMPLATE_UNKNOWN',
    ]);
    const webhook = { url: 'https://example.com/hooks', event_types: ['message.delivered'] };
    const { body: types } = await system.api(tenant, 'GET', '/v1/webhooks/event-types');
    const { body: hook } = await system.api(tenant, 'POST', '/v1/webhooks', {
      ...webhook,
      event_types: types.event_types.slice(0, 1),
    });
    const bad = { url: 'x', secret: 'y' };
    const both = ['secret ERR_UNKNOWN_FIELD', 'url ERR_ADDRESS_REFUSED'];
    expect(await told('PATCH', `/v1/webhooks/${hook.id}`, bad)).toEqual(both);
    expect(await told('POST', '/v1/webhooks', { ...bad, event_types: types.event_types.slice(0, 1) })).toEqual(both);
    expect(
      await told('POST', '/v1/sender-overrides', {
        channel_id: 'sms_nobody',
        number: '+12025550123',
        reason: 'no',
        expires_at: new Date(Date.now() + 34 * 86_400_000).toISOString(),
      }),
    ).toEqual(['channel_id ERR_CHANNEL_UNKNOWN', 'expires_at ERR_TIME_ORDER', 'reason ERR_FIELD_INVALID']);
  });

  it('of a key that is written twice the last one counts, as everywhere, and it alone is checked and sent', async () => {
    const { recipient_phone_number: to } = good() as { recipient_phone_number: string };
    const answer = await ask(
      `{"recipient_phone_number":"+12105559998","sms_message_body":"first","recipient_phone_number":"${to}","sms_message_body":"second"}`,
    );
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'submitted_to_gateway' });
    expect((await system.ledger({ to })).map(({ body }) => body)).toEqual(['second']);
    expect(await system.ledger({ to: '+12105559998' })).toEqual([]);
  });

  it('another content type, and a body of 257 KiB, are refused', async () => {
    const problems = await refusedWith(
      [415],
      [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/xml',
        'application/jsonx',
      ].map((type) => () => ask(good(), { 'content-type': type })),
    );
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['ERR_MEDIA_TYPE']));
    await refusedWith([413], [() => ask({ ...good(), sms_message_body: 'x'.repeat(257 * 1024) })]);
  });

  it('no key, a wrong, an altered, a revoked or another kind of key: one and the same refusal', async () => {
    const keys = new ApiKeys(system.db.database, systemIds());
    const revoked = await keys.create(tenant.tenantId, 'revoked', ['admin']);
    await keys.revoke(revoked.slice(3, 15));
    const key = tenant.apiKey;
    const last = key.at(-2) === 'A' ? 'B' : 'A';
    const tries = [
      undefined,
      '',
      'Bearer',
      'Bearer ',
      `Bearer  ${key}`,
      `Basic ${key}`,
      `bearer ${key}x`,
      key,
      `Bearer ${key}x`,
      `Bearer ${key.slice(0, -2)}${last}${key.at(-1)}`,
      `Bearer ${key.slice(0, 15)}_${'A'.repeat(43)}`,
      `Bearer pk_${'0'.repeat(12)}_${'A'.repeat(43)}`,
      `Bearer ${revoked}`,
      `Bearer ${'x'.repeat(8000)}`,
      `Bearer ${key}, Bearer ${key}`,
      `Bearer eyJhbGciOiJub25lIn0.e30.`,
    ];
    const problems = await refusedWith(
      [401],
      tries.map(
        (authorization) => () =>
          rawRequest(door(), {
            headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
            body: JSON.stringify(good()),
          }),
      ),
    );
    const shapes = new Set(problems.map(({ instance: _instance, ...rest }) => JSON.stringify(rest)));
    expect([...shapes]).toEqual([expect.stringContaining('ERR_UNAUTHENTICATED')]);
    // Nor is a key taken from anywhere but its header.
    await refusedWith(
      [401],
      [
        () =>
          rawRequest(`${door()}?api_key=${key}&authorization=Bearer%20${key}`, {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(good()),
          }),
      ],
    );
  });

  it('a key without the scope is told so, and what it may do it may', async () => {
    const keys = new ApiKeys(system.db.database, systemIds());
    const reader = await keys.create(tenant.tenantId, 'reader', ['read']);
    const other = await keys.create(tenant.tenantId, 'consent', ['consent']);
    const [problem] = await refusedWith(
      [403],
      [
        () => ask(good(), { authorization: `Bearer ${reader}` }),
        () => ask({}, { authorization: `Bearer ${reader}` }),
        () => ask(good(), { authorization: `Bearer ${other}` }),
      ],
    );
    expect(problem).toMatchObject({ code: 'ERR_FORBIDDEN' });
    const { body: sent } = await system.api(tenant, 'POST', '/sms/send', good());
    const read = (key: string): Promise<RawAnswer> =>
      rawRequest(`${system.outbound[0]!.url}/sms/messages/${sent.tracking_id}`, {
        method: 'GET',
        headers: { authorization: `Bearer ${key}` },
      });
    expect((await read(reader)).status).toBe(200);
    expect((await read(other)).status).toBe(403);
  });

  it('attack 35: an Idempotency-Key of no, 256 or control characters is refused; 255 are fine', async () => {
    for (const key of ['', 'x'.repeat(256), 'x'.repeat(10_000), 'a b', 'a\tb', 'schlüssel'])
      await refusedWith([400], [() => ask(good(), { 'idempotency-key': key })]);
    for (const prefer of ['wait=', 'wait', 'wait=-1', 'wait=31', 'wait=100', 'wait=NaN', 'respond-async, wait=31']) {
      const [problem] = await refusedWith([400], [() => ask(good(), { prefer })]);
      expect(fieldsOf(problem)).toEqual(['prefer']);
    }
    // RFC 7240 §2: preferences that nobody knows are ignored, and of one that is named twice the first counts.
    for (const prefer of [
      'wait=30',
      'respond-async',
      'Wait=1; x="y", handling=lenient',
      'wait=1, wait=99',
      'foo="a, b"',
    ])
      expect((await ask(good(), { prefer })).status).toBe(200);
    expect((await ask(good(), { 'idempotency-key': 'x'.repeat(255) })).status).toBe(200);
  });

  it('I11: the same key with another body is 422, with the same body in another order the first answer', async () => {
    const request = { ...good(), tracking_context: { a: '1', b: '2' } };
    const first = await ask(request, { 'idempotency-key': 'k1' });
    expect(first.status).toBe(200);
    await quiet();
    for (const other of [
      { ...request, sms_message_body: 'Another text' },
      { ...request, priority: 'high' },
      { ...request, tracking_context: { a: '1' } },
    ]) {
      const [problem] = await refusedWith([422], [() => ask(other, { 'idempotency-key': 'k1' })]);
      expect(problem).toMatchObject({ code: 'ERR_IDEMPOTENCY_KEY_REUSED' });
    }
    const reordered = Object.fromEntries(Object.entries(request).toReversed());
    const again = await ask({ ...reordered, tracking_context: { b: '2', a: '1' } }, { 'idempotency-key': 'k1' });
    expect([again.status, JSON.parse(again.text)]).toEqual([first.status, JSON.parse(first.text)]);
  });

  it('F40: fifty callers at once with one key make one message and are told the same tracking id', async () => {
    const request = good();
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(request, { 'idempotency-key': 'crowd' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const bodies = answers.map(({ text }) => JSON.parse(text) as { tracking_id: string; gateway_message_id: string });
    expect(new Set(bodies.map(({ tracking_id }) => tracking_id)).size).toBe(1);
    expect(await system.ledger({ to: request['recipient_phone_number'] as string })).toHaveLength(1);
  });

  it('I31: who asks too often is told when to come again, and nobody else suffers', async () => {
    const keys = new ApiKeys(system.db.database, systemIds());
    const hasty = await keys.create(tenant.tenantId, 'hasty', ['read']);
    const url = `${system.outbound[0]!.url}/sms/messages/msg_0`;
    const headers = { authorization: `Bearer ${hasty}` };
    const limited = await eventually(
      'the limit',
      async () => {
        const answers = await Promise.all(Array.from({ length: 500 }, () => fetch(url, { headers })));
        const refused = answers.find(({ status }) => status === 429);
        await Promise.all(answers.filter((answer) => answer !== refused).map((answer) => answer.arrayBuffer()));
        return refused;
      },
      25_000,
    );
    expect(limited.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await limited.json()).toMatchObject({ code: 'ERR_TOO_MANY_REQUESTS', status: 429 });
    expect((await system.api(tenant, 'GET', '/sms/messages/msg_0')).status).toBe(404);
  });
});

describe('doors', () => {
  const OPEN = ['/health/live', '/health/ready', '/metrics', '/openapi.json'];

  it('every door of the description refuses whoever has no key, before it looks at anything else', async () => {
    for (const app of [system.inbound[0]!, system.outbound[0]!]) {
      const { paths } = (await (await fetch(`${app.url}/openapi.json`)).json()) as {
        paths: Record<string, Record<string, { security?: unknown[] }>>;
      };
      const doors = Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, about]) => ({ path, method, about })),
      );
      if (app.name === 'outbound') expect(doors.length).toBeGreaterThanOrEqual(4);
      for (const { path, method, about } of doors) {
        expect({ path, method, security: about.security }).toMatchObject({ security: [expect.anything()] });
        const at = `${app.url}${path.replace(/\{[^}]+\}/g, 'msg_00000000000000000000000000000000')}`;
        const closed = await rawRequest(at, {
          method: method.toUpperCase(),
          headers: { 'content-type': 'application/json' },
          body: '{}',
        });
        expect({ path, method, status: closed.status }).toEqual({ path, method, status: 401 });
        expect(closed.headers['www-authenticate']).toContain('Bearer');
        const known = await system.api(
          tenant,
          method.toUpperCase(),
          path.replace(/\{[^}]+\}/g, 'msg_0'),
          method === 'get' ? undefined : {},
        );
        expect([200, 202, 400, 404]).toContain(known.status);
      }
    }
  });

  type Schema = Readonly<Record<string, any>>;

  /** Places in a body of this form, each with what leads there: fields of objects, items of lists, values under names of the caller's own. */
  function placesIn(schema: Schema, all: Schema, depth = 0): readonly ((inner: unknown) => unknown)[] {
    const [, name] = /^#\/components\/schemas\/(.+)$/.exec(String(schema['$ref'] ?? '')) ?? [];
    if (name !== undefined) return placesIn(all[name] as Schema, all, depth);
    const whole = (inner: unknown): unknown => inner;
    if (depth > 5) return [whole];
    const below = [...(schema['allOf'] ?? []), ...(schema['oneOf'] ?? [])].flatMap((one: Schema) =>
      placesIn(one, all, depth),
    );
    const fields = Object.entries((schema['properties'] ?? {}) as Schema).flatMap(([field, inner]) =>
      placesIn(inner as Schema, all, depth + 1).map((at) => (value: unknown) => ({ [field]: at(value) })),
    );
    const items = schema['items'] === undefined ? [] : placesIn(schema['items'] as Schema, all, depth + 1);
    const open =
      schema['type'] === 'object' && schema['properties'] === undefined
        ? [(value: unknown) => ({ a: value }), (value: unknown) => ({ a: { b: [value] } })]
        : [];
    return [whole, ...below, ...fields, ...items.map((at) => (value: unknown) => [at(value)]), ...open];
  }

  it('F26: NUL, or half a character, in any field, query or address of any door is a 400 that says where', async () => {
    const { url } = system.outbound[0]!;
    const { paths, components } = (await (await fetch(`${url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, Schema>>;
      components: { schemas: Schema };
    };
    const id = 'msg_00000000000000000000000000000000';
    const tries = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, about]) => {
        const at = path.replace(/\{[^}]+\}/g, id);
        const call =
          (address: string, body?: unknown) => async (): Promise<{ door: string; status: number; faults: number }> => {
            const answer = await rawRequest(`${url}${address}`, {
              method: method.toUpperCase(),
              headers: {
                authorization: `Bearer ${tenant.apiKey}`,
                'idempotency-key': 'attack',
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
              },
              ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            });
            const { faults = [] } = JSON.parse(answer.text) as { faults?: { field: string }[] };
            expect(answer.text).not.toContain('\\u0000');
            return {
              door: `${method} ${address} ${JSON.stringify(body)}`,
              status: answer.status,
              faults: faults.length,
            };
          };
        const schema = (about['requestBody'] as Schema | undefined)?.['content']?.['application/json']?.schema as
          Schema | undefined;
        const parameters = (about['parameters'] ?? []) as { name: string; in: string }[];
        return [
          ...(schema === undefined ? [] : placesIn(schema, components.schemas)).flatMap((place) =>
            ['a\0b', 'a\ud800b'].map((bad) => call(at, place(bad))),
          ),
          ...(schema === undefined ? [] : [call(at, { 'a\0b': 'x' })]),
          ...parameters.flatMap(({ name, in: where }) =>
            where === 'query'
              ? [call(`${at}?${name}=a%00b`)]
              : where === 'path'
                ? [call(path.replace(`{${name}}`, 'a%00b').replace(/\{[^}]+\}/g, id))]
                : [],
          ),
        ];
      }),
    );
    expect(tries.length).toBeGreaterThan(400);
    await quiet();
    const before = await fingerprint(system.admin);
    const answers = await inParallel(tries, 8, (attempt) => attempt());
    expect(answers.filter(({ status, faults }) => status !== 400 || faults === 0)).toEqual([]);
    expect(await fingerprint(system.admin)).toEqual(before);
  }, 120_000);

  it('a wrong method is told so with those that are right; an address that cannot be read is a problem like others and is not repeated', async () => {
    const { url } = system.outbound[0]!;
    const headers = { authorization: `Bearer ${tenant.apiKey}` };
    for (const [method, path, allow] of [
      ['GET', '/sms/send', 'POST'],
      ['DELETE', '/sms/messages/msg_1', 'GET, HEAD'],
      ['PUT', '/sms/messages/msg_1/cancel?x=1', 'POST'],
      ['POST', '/v1/sender-map', 'GET, HEAD, PUT'],
    ] as const) {
      const answer = await rawRequest(`${url}${path}`, { method, headers });
      expect([answer.status, answer.headers['allow'], answer.headers['content-type']]).toEqual([
        405,
        allow,
        expect.stringContaining('application/problem+json'),
      ]);
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'ERR_METHOD_NOT_ALLOWED', status: 405 });
    }
    for (const [path, status] of [
      ['/sms/messages/%ff', 400],
      ['/sms/messages/%zz', 400],
      [`/sms/messages/${'x'.repeat(300)}`, 404],
    ] as const) {
      const answer = await rawRequest(`${url}${path}`, { method: 'GET', headers });
      expect([answer.status, answer.headers['content-type']]).toEqual([
        status,
        expect.stringContaining('application/problem+json'),
      ]);
      expect(JSON.parse(answer.text)).toMatchObject({ status, instance: expect.stringMatching(/^urn:/) });
      expect(answer.text).not.toMatch(/FST_|xxx|%ff|%zz/);
    }
  });

  it('a door that takes nothing says so of a field, and a page begins at a number', async () => {
    const id = '00000000000000000000000000000000';
    for (const path of [
      `/sms/messages/msg_${id}/cancel`,
      `/v1/dead-letters/msg_${id}/replay`,
      `/v1/senders/num_${id}/release`,
      `/v1/webhooks/sub_${id}/test`,
      `/v1/webhooks/sub_${id}/rotate-secret`,
      `/v1/trigger-sources/src_${id}/turn-secret`,
      `/v1/links/lnk_${id}/revoke`,
    ]) {
      const { status, body } = await system.api(tenant, 'POST', path, { why: 'x' });
      expect([path, status, body.faults]).toEqual([
        path,
        400,
        [expect.objectContaining({ field: 'why', code: 'ERR_UNKNOWN_FIELD' })],
      ]);
      expect((await system.api(tenant, 'POST', path, {})).status).toBe(404);
    }
    for (const after of ['', '%20', 'x', '1.5', '1&after=2'])
      expect((await system.api(tenant, 'GET', `/sms/bulk/blk_${id}/results?after=${after}`)).status).toBe(400);
    expect((await system.api(tenant, 'GET', `/sms/bulk/blk_${id}/results?after=0`)).status).toBe(404);
  });

  it('what is open says nothing of anybody, and every other address and method is closed', async () => {
    for (const app of [system.inbound[0]!, system.outbound[0]!]) {
      for (const path of OPEN) {
        const answer = await fetch(`${app.url}${path}`);
        const text = await answer.text();
        expect({ path, status: answer.status }).toEqual({ path, status: 200 });
        for (const secret of [
          tenant.accountSid,
          tenant.authToken,
          tenant.number,
          tenant.slug,
          tenant.tenantId,
          TEST_KEKS.slice(2, 20),
        ])
          expect(text).not.toContain(secret);
        const changed = await rawRequest(`${app.url}${path}`, { method: 'DELETE' });
        expect([404, 405]).toContain(changed.status);
      }
      for (const path of [
        '/',
        '/.env',
        '/admin',
        '/queues',
        '/debug',
        '/heapdump',
        '/api',
        '/graphql',
        '/sms',
        '/../etc/passwd',
        '/%2e%2e/package.json',
        '/health/live/..;/',
        '/metrics%00',
      ]) {
        const answer = await rawRequest(`${app.url}${path}`, { method: 'GET' });
        expect([400, 404]).toContain(answer.status);
        expect(answer.text).not.toMatch(/ at .+\.js|node_modules|\/work\//);
      }
      for (const method of ['TRACE', 'OPTIONS', 'PUT', 'PATCH']) {
        const answer = await rawRequest(`${app.url}/sms/send`, { method });
        expect([404, 405]).toContain(answer.status);
      }
    }
  });
});

describe('settings that no operator should leave', () => {
  const startWith = (
    app: 'inbound' | 'outbound',
    env: Readonly<Record<string, string>>,
  ): Promise<{ code: number | null; output: string }> =>
    new Promise((settle) => {
      const child = fork(fileURLToPath(new URL(`../dist/apps/${app}/src/main.js`, import.meta.url)), [], {
        env: { PATH: process.env['PATH'] ?? '', ...env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      let output = '';
      child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.once('close', (code) => settle({ code, output }));
    });

  it.each(['inbound', 'outbound'] as const)(
    '%s: missing and wrong settings end the process at once, all named, no value shown',
    async (app) => {
      const missing = await startWith(app, {});
      expect(missing.code).toBe(1);
      for (const name of ['DATABASE_APP_URL', 'PARLEY_KEKS']) expect(missing.output).toContain(name);
      const wrong = await startWith(app, {
        NODE_ENV: 'production',
        DATABASE_APP_URL: 'mysql://someone:hunter2-secret@db/x',
        PARLEY_KEKS: '1:hunter2-secret',
        REDIS_URL: 'http://hunter2-secret',
        PUBLIC_BASE_URL: 'hunter2-secret',
        INBOUND_PORT: 'hunter2-secret',
        SWEEP_MS: '1',
        LOG_LEVEL: 'hunter2-secret',
        TWILIO_API_BASE_URL: 'http://hunter2-secret:3003',
        CRASH_AT: 'in.received',
      });
      expect(wrong.code).toBe(1);
      for (const name of [
        'DATABASE_APP_URL',
        'PARLEY_KEKS',
        'REDIS_URL',
        'PUBLIC_BASE_URL',
        'INBOUND_PORT',
        'SWEEP_MS',
        'LOG_LEVEL',
        'TWILIO_API_BASE_URL',
        'CRASH_AT',
      ])
        expect(wrong.output).toContain(name);
      expect(wrong.output).not.toContain('hunter2');
      // One line a machine reads, not a dump.
      expect(wrong.output.trim().split('\n')).toHaveLength(1);
    },
  );
});
