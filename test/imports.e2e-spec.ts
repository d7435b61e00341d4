import { ApiKeys, type Scope } from '#libs/tenancy';
import { systemIds } from '#libs/kernel';
import type { TestTenant } from '#libs/testing';
import { fingerprint } from './harness/rows.js';
import { startSystem, type System } from './harness/system.js';

describe('the door for lists', () => {
  let system: System;
  let ours: TestTenant;
  let theirs: TestTenant;
  let people = 0;
  const somebody = (): string => `+1209555${String((people += 1)).padStart(4, '0')}`;
  const doorOf = (path: string): string => `${system.outbound[0]!.url}${path}`;

  beforeAll(async () => {
    system = await startSystem({ inbound: 0 });
    [ours, theirs] = system.tenants as [TestTenant, TestTenant];
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());

  const keyWith = (...scopes: readonly Scope[]): Promise<string> =>
    new ApiKeys(system.db.database, systemIds()).create(ours.tenantId, 'test', scopes);
  async function bring(
    kind: string,
    body: string | Buffer | ReadableStream,
    { key = ours.apiKey, type = 'text/csv' }: { readonly key?: string; readonly type?: string } = {},
  ): Promise<{ status: number; body: any }> {
    const answer = await fetch(doorOf(`/sms/imports?kind=${kind}`), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': type },
      body,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    });
    return { status: answer.status, body: await answer.json() };
  }
  const send = async (to: string, more: object = {}) =>
    (await system.api(ours, 'POST', '/sms/send', { recipient_phone_number: to, sms_message_body: 'Hello', ...more }))
      .body;

  it('takes suppressions in; from its answer on the gate refuses, and nobody else is touched', async () => {
    const [blocked, free] = [somebody(), somebody()];
    const { status, body } = await bring('suppressions', `phone_number\n${blocked}\n`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'finished', added: 1, known: 0, refused: 0, faults: [] });
    expect(await send(blocked)).toMatchObject({ status: 'failed', error_code: 'ERR_OPTED_OUT' });
    expect(await send(free)).toMatchObject({ status: 'submitted_to_gateway' });
    const { body: there } = await system.api(theirs, 'POST', '/sms/send', {
      recipient_phone_number: blocked,
      sms_message_body: 'Hello',
    });
    expect(there).toMatchObject({ status: 'submitted_to_gateway' });
    expect(await system.ledger({ to: blocked, from: ours.number })).toEqual([]);
  });

  it('takes consents in: who agreed may be texted, who took it back may not, also where no consent is needed', async () => {
    const [agreed, left] = [somebody(), somebody()];
    const at = '2026-01-02T03:04:05Z';
    const lines = [
      { phone_number: agreed, state: 'opted_in', acquired_at: at, disclosure: 'I agree to texts of Haul & Away.' },
      { phone_number: left, state: 'opted_out', acquired_at: at },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    expect((await bring('consents', text, { type: 'application/x-ndjson' })).body).toMatchObject({ added: 2 });
    const lookUp = async (number: string) =>
      (await system.api(ours, 'POST', '/sms/consents/look-up', { phone_number: number })).body;
    expect((await lookUp(agreed)).consent).toMatchObject({ state: 'opted_in', level: 'express_written' });
    expect(await send(left)).toMatchObject({ error_code: 'ERR_OPTED_OUT' });
  });

  it('tells what was wrong, line by line and page by page, and never what a line said', async () => {
    const bad = Array.from({ length: 700 }, (_, index) => `secret ${index}`);
    const { status, body } = await bring('suppressions', ['phone_number', ...bad, somebody()].join('\n'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ added: 1, refused: 700, lines_total: 702 });
    expect(body.faults).toHaveLength(100);
    expect(body.faults[0]).toEqual({
      line: 2,
      field: 'phone_number',
      code: 'ERR_NUMBER_INVALID',
      message: expect.stringContaining('must start with +'),
    });
    const shown = (await system.api(ours, 'GET', `/sms/imports/${body.import_id}`)).body;
    expect({ ...shown, faults: body.faults }).toEqual(body);
    const lines: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page: { faults: { line: number }[]; next_after: number | null } = (
        await system.api(ours, 'GET', `/sms/imports/${body.import_id}/faults?after=${after}`)
      ).body;
      lines.push(...page.faults.map(({ line }) => line));
      expect(JSON.stringify(page)).not.toContain('secret');
      after = page.next_after;
    }
    expect(lines).toEqual(bad.map((_, index) => index + 2));
    expect((await system.api(theirs, 'GET', `/sms/imports/${body.import_id}`)).status).toBe(404);
    expect((await system.api(theirs, 'GET', `/sms/imports/${body.import_id}/faults`)).status).toBe(404);
  });

  it('lets nobody write without the scope for it, and nobody read without theirs', async () => {
    const before = await fingerprint(system.admin);
    const list = `phone_number\n${somebody()}\n`;
    expect((await bring('suppressions', list, { key: 'pk_nobody' })).status).toBe(401);
    const reader = await keyWith('read');
    expect((await bring('suppressions', list, { key: reader })).status).toBe(403);
    const sender = await keyWith('send');
    expect((await bring('suppressions', list, { key: sender })).status).toBe(403);
    const answer = await fetch(doorOf(`/sms/imports/imp_${'0'.repeat(32)}`), {
      headers: { authorization: `Bearer ${sender}` },
    });
    expect(answer.status).toBe(403);
    const after = await fingerprint(system.admin);
    expect({ ...after, api_key: '' }).toEqual({ ...before, api_key: '' });
    expect((await bring('suppressions', list, { key: await keyWith('consent') })).status).toBe(200);
  });

  it('has limits: size, also unannounced, kind, type and columns, each told before anything is written', async () => {
    const before = await fingerprint(system.admin);
    const refused = async (expected: number, code: string, ...args: Parameters<typeof bring>) => {
      const { status, body } = await bring(...args);
      expect([status, body.code]).toEqual([expected, code]);
      return body;
    };
    const large = Buffer.alloc(25 * 1024 * 1024 + 1, '+12095550101\n');
    await refused(413, 'ERR_TOO_LARGE', 'suppressions', large);
    const streamed = new ReadableStream({
      start(controller) {
        for (let at = 0; at < large.length; at += 1_000_000) controller.enqueue(large.subarray(at, at + 1_000_000));
        controller.close();
      },
    });
    await refused(413, 'ERR_TOO_LARGE', 'suppressions', streamed);
    await refused(400, 'ERR_REQUEST_INVALID', 'moods', 'phone_number\n');
    await refused(415, 'ERR_MEDIA_TYPE', 'suppressions', '{}', { type: 'application/json' });
    await refused(415, 'ERR_MEDIA_TYPE', 'suppressions', 'x', { type: 'text/plain' });
    await refused(400, 'ERR_REQUEST_INVALID', 'suppressions', '');
    const { faults } = await refused(400, 'ERR_REQUEST_INVALID', 'suppressions', 'phone_number,mood\n+1,x\n');
    expect(faults).toMatchObject([{ line: 1, field: 'mood', code: 'ERR_UNKNOWN_FIELD' }]);
    expect(await fingerprint(system.admin)).toEqual(before);
    const shown = await system.api(ours, 'GET', `/sms/imports/imp_${'0'.repeat(32)}/faults?after=-1`);
    expect(shown.status).toBe(400);
  });

  it('takes two lists in at a time and asks others to come again', async () => {
    const slow = (): { list: ReadableStream; end: () => void } => {
      let end = (): void => undefined;
      const list = new ReadableStream({
        start(controller) {
          controller.enqueue(Buffer.from(`phone_number\n${somebody()}\n`));
          end = () => controller.close();
        },
      });
      return { list, end };
    };
    const two = [slow(), slow()];
    const waiting = two.map(({ list }) => bring('suppressions', list));
    await new Promise((settle) => setTimeout(settle, 500));
    expect((await bring('suppressions', `phone_number\n${somebody()}\n`)).status).toBe(429);
    for (const { end } of two) end();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await bring('suppressions', `phone_number\n${somebody()}\n`)).status).toBe(200);
  });
});
