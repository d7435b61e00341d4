import { openTestDatabase, createTestTenant, TEST_KEKS, type OpenTestDatabase, type TestTenant } from '#libs/testing';
import { Advice } from '../installation.js';
import { consent } from './consent.command.js';
import { Misuse } from './options.js';
import { aTerminal } from './spec/a-terminal.js';

let opened: OpenTestDatabase;
let tenant: TestTenant;

beforeAll(async () => {
  opened = await openTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: opened.adminUrl,
    DATABASE_APP_URL: opened.appUrl,
    PARLEY_KEKS: TEST_KEKS,
  });
  tenant = await createTestTenant(opened.database);
});
afterAll(() => opened.drop());

const NUMBER = '+12025550199';
async function run(verb: string, ...more: readonly string[]): Promise<Record<string, unknown>> {
  const terminal = aTerminal();
  expect(await consent.run([verb, NUMBER, '--tenant', tenant.slug, ...more], terminal)).toBe(0);
  return JSON.parse(terminal.written()) as Record<string, unknown>;
}

describe('parley consent', () => {
  it('records, suppresses, frees and says why, as the API does', async () => {
    expect(await run('show')).toMatchObject({
      suppressions: [],
      message_types: { marketing: 'ERR_CONSENT_MISSING (consent.needs_express_written)' },
    });
    const agreed = [
      '--state',
      'opted_in',
      '--source',
      'form',
      '--disclosure',
      'I agree to offers.',
      '--reference',
      'f-1',
    ];
    expect(await run('record', ...agreed)).toMatchObject({ recorded: true });
    expect(await run('record', ...agreed)).toMatchObject({ recorded: false });
    expect(await run('show')).toMatchObject({ consent: { state: 'opted_in', level: 'express_written' } });
    expect(await run('suppress', '--reason', 'asked by phone')).toEqual({ in_force: true, added: true });
    expect(await run('show')).toMatchObject({
      message_types: { transactional: 'ERR_SUPPRESSED (suppression.manual)' },
    });
    expect(await run('free')).toEqual({ lifted: 1 });
    await expect(run('free')).rejects.toThrow(Advice);
    expect(await run('record', '--state', 'opted_out', '--source', 'operator')).toMatchObject({ recorded: true });
    await expect(run('free')).rejects.toThrow(/START/);
  });

  it.each([
    [['record', '--state', 'opted_in', '--source', 'form'], /disclosure/],
    [['record', '--state', 'maybe', '--source', 'form'], /--state must be one of/],
    [['record', '--state', 'opted_in', '--source', 'form', '--acquired', 'soon'], /--acquired must be a time/],
    [['suppress', '--scope', 'galaxy'], /--scope must be one of/],
    [['suppress', '--scope', 'purpose'], /--scope-ref is missing/],
    [['forget'], /Say what to do/],
  ])('says what is wrong with %j', async ([verb, ...more], wrong) => {
    await expect(run(verb!, ...more)).rejects.toThrow(Misuse);
    await expect(run(verb!, ...more)).rejects.toThrow(wrong);
  });
});
