import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { look, wrong } from './finding.js';
import { checkConfiguration, checkDisk, checkModel, checkNode } from './machine-checks.js';

describe('looks at the machine', () => {
  it.each([
    ['20.19.0', 'ok'],
    ['24.0.1', 'ok'],
    ['20.18.3', 'wrong'],
    ['18.20.0', 'wrong'],
  ])('Node %s is %s', (version, state) => expect(checkNode(version).state).toBe(state));

  it('all faults of the settings at once, without their values', () => {
    const found = checkConfiguration({ INBOUND_PORT: 'hunter2', PUBLIC_BASE_URL: 'hunter3' }, null);
    expect(found).toMatchObject({
      state: 'wrong',
      found: expect.stringMatching(/PUBLIC_BASE_URL.*INBOUND_PORT|INBOUND_PORT.*PUBLIC_BASE_URL/),
    });
    expect(found.found).not.toMatch(/hunter/);
    expect(checkConfiguration({}, null).state).toBe('ok');
  });

  it('a model without a key is wrong in production only', () => {
    expect(checkModel({ NODE_ENV: 'production' }).state).toBe('wrong');
    expect(checkModel({}).state).toBe('skipped');
    expect(checkModel({ ANTHROPIC_API_KEY: 'x', NODE_ENV: 'production' }).state).toBe('ok');
  });

  it('a disk is measured where the folder will be, and must have room', async () => {
    const folder = join(tmpdir(), 'parley-not-made-yet', 'deeper');
    expect((await checkDisk(folder, 1)).state).toBe('ok');
    expect((await checkDisk(folder, Number.MAX_SAFE_INTEGER)).state).toBe('wrong');
  });

  it('a look that throws has found something wrong, and its words stay inside', async () => {
    const found = await look('x', () => Promise.reject(new Error('password hunter2')), 'mend it');
    expect(found).toEqual(wrong('x', 'it failed (Error)', 'mend it'));
  });

  it('a look that never ends is given up', async () => {
    const found = await look('x', () => new Promise(() => undefined), 'mend it', 1);
    expect(found).toMatchObject({ state: 'wrong', found: expect.stringContaining('no answer') });
  });
});
