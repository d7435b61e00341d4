import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemIds } from '#libs/kernel';
import { KeyRing, type Environment } from '#libs/platform';
import type { RawWebhook } from '#libs/providers';
import { Spool } from './spool.js';
import type { Route } from './verify-webhook.usecase.js';

const KEYS = new KeyRing(`1:${'ab'.repeat(32)}`);
const ROUTE = { tenantId: 't', channelRow: 'c', numberId: 'n' } as unknown as Route;
const hook = (body: string): RawWebhook => ({
  method: 'POST',
  url: 'https://parley.test/api/sms/inbound',
  headers: { 'x-twilio-signature': 'sig' },
  rawBody: Buffer.from(body),
});

describe('webhooks on disk while the database is away (I1, F6)', () => {
  const folder = (): string => mkdtempSync(join(tmpdir(), 'parley-spool-'));
  const open = (dir: string): Spool => new Spool(KEYS, systemIds(), { PARLEY_DATA_DIR: dir } as Environment);

  it('survive the process and come back in their order, byte for byte', async () => {
    const dir = folder();
    const before = open(dir);
    for (const body of ['first', 'second\n\u0000\n', 'third']) await before.append(ROUTE, hook(body));
    const after = open(dir);
    expect(after.depth).toBe(3);
    const waiting = await after.oldest(10);
    expect(waiting.map((webhook) => webhook.hook.rawBody.toString())).toEqual(['first', 'second\n\u0000\n', 'third']);
    expect(waiting[0]).toMatchObject({ route: ROUTE, hook: { url: 'https://parley.test/api/sms/inbound' } });
    for (const { id } of waiting) await after.remove(id);
    expect(open(dir).depth).toBe(0);
  });

  it('I24: nothing of a text can be read on the disk', async () => {
    const dir = folder();
    await open(dir).append(ROUTE, hook('canary-word-of-a-customer'));
    const [name] = readdirSync(join(dir, 'spool'));
    expect(readFileSync(join(dir, 'spool', name!)).includes('canary')).toBe(false);
  });

  it('I5: a damaged file is set aside and blocks nobody', async () => {
    const dir = folder();
    const spool = open(dir);
    await spool.append(ROUTE, hook('good'));
    writeFileSync(join(dir, 'spool', '00000000-0000-7000-8000-000000000000.webhook'), 'rubbish');
    const again = open(dir);
    expect((await again.oldest(10)).map((webhook) => webhook.hook.rawBody.toString())).toEqual(['good']);
    expect(readdirSync(join(dir, 'spool')).filter((name) => name.endsWith('.dead'))).toHaveLength(1);
  });
});
