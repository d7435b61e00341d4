import { createTestDatabase, TEST_KEKS, type TestDatabase } from '#libs/testing';
import { withTenancy } from '../demo/demo-tenants.js';
import { Advice, reachInstallation } from '../installation.js';
import { Misuse } from './options.js';
import { aTerminal } from './spec/a-terminal.js';
import { tenant } from './tenant.command.js';
import { TOKEN_VARIABLE } from './tenant/create-tenant.js';
import { token } from './token.command.js';

const SECRET = 'the-token-of-the-account';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: database.adminUrl,
    DATABASE_APP_URL: database.appUrl,
    PARLEY_KEKS: TEST_KEKS,
    PUBLIC_BASE_URL: 'https://sms.acme.test/',
  });
});
afterAll(() => database.drop());

const create = (number: string, slug: string, channel: string, ...more: readonly string[]): readonly string[] =>
  `create --slug ${slug} --name Acme --help-contact help@acme.test --channel ${channel} --provider twilio --account-sid AC${'ab'.repeat(16)} --number ${number}`
    .split(' ')
    .concat(more);

async function ran(command: typeof tenant, args: readonly string[], ...input: readonly string[]) {
  const terminal = aTerminal(...input);
  expect(await command.run(args, terminal)).toBe(0);
  return terminal;
}

describe('parley tenant', () => {
  it('makes a tenant with the token from the input, seals it, and says what to enter at the provider', async () => {
    const terminal = await ran(tenant, create('+12125550100', 'acme', 'sms_acme', '--auth-token-stdin'), `${SECRET}\n`);
    expect(terminal.written()).toContain('https://sms.acme.test/webhooks/twilio/sms_acme/inbound');
    expect(terminal.written() + terminal.notes.join()).not.toContain(SECRET);
    const settings = await withTenancy(reachInstallation(), async ({ database: opened, directory }) => {
      const [route] = await opened.query<{ tenant_id: never; channel_row: string }>(
        `select * from channels_named('twilio', 'sms_acme')`,
      );
      return (await directory.channel(route!.tenant_id, route!.channel_row))?.settings;
    });
    expect(settings).toMatchObject({ authToken: SECRET });
  });

  it('reads the token from the environment too, and answers scripts in JSON', async () => {
    process.env[TOKEN_VARIABLE] = SECRET;
    const terminal = await ran(tenant, create('+12125550101', 'second', 'sms_second', '--json'));
    delete process.env[TOKEN_VARIABLE];
    expect(terminal.answers()).toMatchObject([
      { tenant_id: expect.stringMatching(/^ten_/), slug: 'second', channel_id: 'sms_second' },
    ]);
  });

  it.each([
    ['slug', create('+12125550102', 'acme', 'sms_other', '--auth-token-stdin'), /slug/],
    ['number', create('+12125550100', 'third', 'sms_third', '--auth-token-stdin'), /one owner at a time/],
  ])('makes nothing when the %s is taken', async (_, args, advice) => {
    const before = (await ran(tenant, ['list', '--json'])).written();
    await expect(tenant.run(args, aTerminal(SECRET))).rejects.toThrow(Advice);
    await expect(tenant.run(args, aTerminal(SECRET))).rejects.toThrow(advice);
    expect((await ran(tenant, ['list', '--json'])).written()).toBe(before);
  });

  it('takes no secret from the command line', async () => {
    const run = async () =>
      tenant.run(create('+12125550103', 'fourth', 'sms_fourth', '--auth-token', SECRET), aTerminal());
    await expect(run()).rejects.toThrow(/no option --auth-token\. /);
    await expect(run()).rejects.not.toThrow(SECRET);
  });

  it('lists every tenant across the walls', async () => {
    const terminal = await ran(tenant, ['list']);
    expect(terminal.written()).toMatch(/^ten_\w{32} +acme +active +Acme$/m);
    expect(terminal.written()).toMatch(/^ten_\w{32} +second /m);
  });
});

describe('parley token', () => {
  it('makes a key that works, lists it without its secret, and revokes it for good', async () => {
    const made = await ran(token, [
      'create',
      '--tenant',
      'acme',
      '--name',
      'billing',
      '--scope',
      'send',
      '--scope',
      'read',
    ]);
    const key = made.written().trim();
    const authenticate = () => withTenancy(reachInstallation(), ({ keys }) => keys.authenticate(`Bearer ${key}`));
    expect((await authenticate()).scopes).toEqual(['send', 'read']);

    const listed = await ran(token, ['list', '--tenant', 'acme', '--json']);
    const [, prefix = ''] = /^pk_(\w{12})_/.exec(key) ?? [];
    expect(JSON.parse(listed.written())).toMatchObject([{ prefix, name: 'billing', revoked_at: null }]);
    expect(listed.written()).not.toContain(key.slice(17));

    const revoked = (await ran(token, ['revoke', prefix])).written();
    await expect(authenticate()).rejects.toThrow();
    expect((await ran(token, ['revoke', `pk_${prefix}`])).written()).toBe(revoked);
    expect((await ran(token, ['list', '--tenant', 'acme'])).written()).toContain('revoked');
  });

  it("belongs to its tenant: another's list does not hold it (I23)", async () => {
    await ran(token, ['create', '--tenant', 'acme', '--name', 'x', '--scope', 'read']);
    expect((await ran(token, ['list', '--tenant', 'second', '--json'])).written()).toBe('[]\n');
  });

  it('says what is wrong before it asks the database', async () => {
    const run = async () => token.run(['create', '--scope', 'everything'], aTerminal());
    await expect(run()).rejects.toThrow(Misuse);
    await expect(run()).rejects.toThrow(/--tenant(.|\n)*--name(.|\n)*--scope/);
    await expect(token.run(['revoke', 'abcdefghijkl'], aTerminal())).rejects.toThrow(Advice);
    await expect(token.run(['list', '--tenant', 'nobody'], aTerminal())).rejects.toThrow(/no such tenant/);
  });
});
