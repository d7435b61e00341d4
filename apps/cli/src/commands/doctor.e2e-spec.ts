import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createTestDatabase,
  createTestTenant,
  openTestDatabase,
  TEST_KEKS,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { withTenancy } from '../demo/demo-tenants.js';
import { reachInstallation } from '../installation.js';
import { doctor } from './doctor.command.js';
import { checkDatabase, checkKeys, checkRuntimeRole } from './doctor/database-checks.js';
import type { Finding } from './doctor/finding.js';
import { checkApp, checkPublicAddress, checkQueue } from './doctor/reach-checks.js';
import { aTerminal } from './spec/a-terminal.js';

let opened: OpenTestDatabase;
let business: TestTenant;
const servers: Server[] = [];

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return String((server.address() as AddressInfo).port);
}
const answering =
  (status: number, body: object): RequestListener =>
  (_, response) => {
    response.writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' }).end(JSON.stringify(body));
  };

beforeAll(async () => {
  opened = await openTestDatabase();
  business = await createTestTenant(opened.database);
  Object.assign(process.env, {
    DATABASE_URL: opened.adminUrl,
    DATABASE_APP_URL: opened.appUrl,
    PARLEY_KEKS: TEST_KEKS,
    PARLEY_DATA_DIR: process.env['PARLEY_TEST_FOLDER'],
    INBOUND_PORT: await serving(answering(200, { status: 'ready' })),
    OUTBOUND_PORT: await serving(answering(200, { status: 'ready' })),
    SIMULATOR_PORT: await serving(answering(200, { messages: [] })),
  });
  delete process.env['PUBLIC_BASE_URL'];
  delete process.env['REDIS_URL'];
});
afterAll(async () => {
  for (const server of servers) server.close();
  await opened.drop();
});

async function examined(...args: readonly string[]) {
  const terminal = aTerminal();
  const code = await doctor.run([...args, '--json'], terminal);
  const { ok, findings } = JSON.parse(terminal.written()) as { ok: boolean; findings: readonly Finding[] };
  const states = Object.fromEntries(findings.map(({ check, state }) => [check, state]));
  return { code, ok, findings, states, written: terminal.written() };
}

describe('parley doctor', () => {
  it('finds a sound installation and a sound channel well, and exits with 0', async () => {
    const { code, ok, findings, states } = await examined(business.channelId);
    expect(findings.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect([code, ok]).toEqual([0, true]);
    for (const check of [
      'node',
      'configuration',
      'disk',
      'database',
      'runtime role',
      'keys',
      'queue',
      'inbound',
      'outbound',
    ])
      expect(states[check]).toBe('ok');
    for (const check of ['channel', 'settings', 'account', 'numbers', 'signature', 'address', 'provider'])
      expect(states[check]).toBe('ok');
  });

  it('leaves no row behind and shows no secret', async () => {
    const count = async () =>
      await withTenancy(reachInstallation(), ({ database }) =>
        database.inTenant(business.tenantId, (tx) => tx.query(`select count(*) from raw_event`)),
      );
    const before = await count();
    const { written } = await examined(business.channelId);
    expect(await count()).toEqual(before);
    for (const secret of [business.authToken, TEST_KEKS.slice(2), opened.appUrl, opened.adminUrl])
      expect(written).not.toContain(secret);
  });

  it('says what to do about each fault, and exits with 1', async () => {
    const { INBOUND_PORT, REPLY_PAUSE_MS } = process.env;
    Object.assign(process.env, { INBOUND_PORT: '1', REPLY_PAUSE_MS: 'soon' });
    const { code, findings, states } = await examined('sms_of_nobody');
    Object.assign(process.env, { INBOUND_PORT, REPLY_PAUSE_MS: REPLY_PAUSE_MS ?? '2000' });
    expect(code).toBe(1);
    expect(states).toMatchObject({ configuration: 'wrong', inbound: 'wrong', channel: 'wrong', outbound: 'ok' });
    for (const finding of findings) expect(finding.todo === null).toBe(finding.state !== 'wrong');
  });

  it('goes on when the database is away', async () => {
    const { DATABASE_URL } = process.env;
    process.env['DATABASE_URL'] = 'postgres://nobody:hunter2@127.0.0.1:1/none';
    const { states, written } = await examined();
    process.env['DATABASE_URL'] = DATABASE_URL;
    expect(states).toMatchObject({ node: 'ok', database: 'wrong', outbound: 'ok' });
    expect(written).not.toContain('hunter2');
  });
});

describe('looks of the doctor', () => {
  it('a database without a schema has all migrations pending', async () => {
    const empty = await createTestDatabase({ empty: true });
    expect(await checkDatabase(empty.adminUrl)).toMatchObject({
      state: 'wrong',
      todo: expect.stringContaining('migrate'),
    });
    await empty.drop();
  });

  it('the owner in the place of the runtime role is found out (I23)', async () => {
    const found = await withTenancy({ ...reachInstallation(), appUrl: opened.adminUrl }, ({ database }) =>
      checkRuntimeRole(database),
    );
    expect(found).toMatchObject({ state: 'wrong', found: expect.stringMatching(/walls.*owns.*sees tenants/) });
  });

  it('keys that do not open are told by tenant (I25)', async () => {
    const found = await withTenancy({ ...reachInstallation(), keks: `1:${'00'.repeat(32)}` }, ({ vault }) =>
      checkKeys(vault, [business.tenantId]),
    );
    expect(found).toMatchObject({ state: 'wrong', found: expect.stringContaining('1 of 1') });
  });

  it('a Redis that does not answer is told', async () => {
    expect(await checkQueue('redis://127.0.0.1:1', opened.database)).toMatchObject({ state: 'wrong' });
  });

  it.each<[string, number, object, string]>([
    ['ready', 200, { status: 'ready' }, 'ok'],
    ['without its database', 503, { status: 'not_ready' }, 'wrong'],
    ['something else', 200, { hello: 'world' }, 'wrong'],
  ])('an app that is %s', async (_, status, body, state) => {
    const port = await serving(answering(status, body));
    expect((await checkApp('inbound', '0.0.0.0', port)).state).toBe(state);
  });

  it.each<[string, number, object, string]>([
    ['refuses an unsigned webhook as we do', 403, { code: 'ERR_WEBHOOK_REFUSED' }, 'ok'],
    ['refuses as somebody else would', 403, {}, 'wrong'],
    ['takes what is not signed', 200, {}, 'wrong'],
    ['redirects, which no signature survives', 301, {}, 'wrong'],
  ])('a public address that %s', async (_, status, body, state) => {
    const base = `http://127.0.0.1:${await serving(answering(status, body))}`;
    const found = await checkPublicAddress(base, '/api/sms/inbound', { isSet: true, production: false });
    expect(found.state).toBe(state);
  });

  it('production needs a public address, with TLS', async () => {
    for (const [base, isSet] of [
      ['http://localhost:3001', false],
      ['http://sms.test', true],
    ] as const)
      expect((await checkPublicAddress(base, '/', { isSet, production: true })).state).toBe('wrong');
  });
});
