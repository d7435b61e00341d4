import { readNewTenant, type TenantWishes } from './read-new-tenant.js';

const TOKEN = 'hunter2-hunter2-hunter2';
const GOOD: TenantWishes = {
  slug: 'acme',
  name: 'Acme Plumbing',
  helpContact: 'help@acme.test',
  channel: 'sms_acme',
  provider: 'twilio',
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: TOKEN,
  numbers: ['+12125550100', '+12125550101'],
};

describe('a new tenant from the command line', () => {
  it('is read whole, the first number first', () => {
    const read = readNewTenant(GOOD);
    expect(read).toMatchObject({
      ok: true,
      value: {
        slug: 'acme',
        fallbackText: null,
        channel: { channelId: 'sms_acme', provider: 'twilio', accountRef: GOOD.accountSid },
        numbers: [
          { number: '+12125550100', label: 'main', segmentsPerSecond: 1 },
          { number: '+12125550101', label: 'number 2', segmentsPerSecond: 1 },
        ],
      },
    });
  });

  it('tells all faults at once, by option, and repeats no value', () => {
    const read = readNewTenant({
      ...GOOD,
      slug: 'No Slug',
      name: ' ',
      helpContact: undefined,
      channel: 'acme',
      accountSid: 'nonsense',
      authToken: 'short',
      numbers: ['0123', '+12125550100', '+12125550100'],
      rate: 'fast',
    });
    if (read.ok) throw new Error('taken');
    const named = ['--slug', '--name', '--help-contact', '--channel', '--account-sid', 'the auth token', '--rate'];
    for (const option of named) expect(read.error.filter((fault) => fault.startsWith(option))).toHaveLength(1);
    expect(read.error.filter((fault) => fault.startsWith('--number'))).toHaveLength(2);
    for (const value of ['No Slug', 'nonsense', 'short', '0123', 'fast'])
      expect(read.error.join()).not.toContain(value);
  });

  it('names everything that is missing', () => {
    const read = readNewTenant({ numbers: [] });
    expect(read.ok ? [] : read.error.map((fault) => fault.split(' ')[0])).toEqual([
      '--slug',
      '--name',
      '--help-contact',
      '--channel',
      '--provider',
      '--number',
    ]);
  });

  it.each(['0', '-1', '10001', 'NaN', ''])('refuses the rate %j', (rate) => {
    expect(readNewTenant({ ...GOOD, rate }).ok).toBe(false);
  });
});
