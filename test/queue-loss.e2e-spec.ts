import { Redis } from 'ioredis';
import { eventually, startSystem, type System } from './harness/system.js';

/** People who text while the queue is being emptied. */
const PEOPLE = 40;

describe('the queue is emptied in mid-run (F12, I29): rows are the truth', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem({ env: { REPLY_PAUSE_MS: '200', SWEEP_MS: '300' } });
  }, 60_000);
  afterAll(() => system.stop());

  /** Takes every job there is, on whichever backend the system runs. */
  async function emptyQueue(): Promise<void> {
    const redisUrl = system.env['REDIS_URL'];
    if (redisUrl === undefined) {
      await system.admin.query(`delete from bullmq.job`);
      return;
    }
    const redis = new Redis(redisUrl);
    await redis.flushall();
    redis.disconnect();
  }

  it('S1.55: every text is answered once and every asked-for text leaves once, whatever is lost from the queue', async () => {
    const [tenant] = system.tenants;
    const customers = Array.from({ length: PEOPLE }, (_, index) => `+1503555${String(index).padStart(4, '0')}`);
    for (const [index, customer] of customers.entries()) {
      await system.text(customer, tenant!.number, 'Hello, do you take sofas?');
      await system.api(
        tenant!,
        'POST',
        '/sms/send',
        { recipient_phone_number: customer, sms_message_body: `Order ${index} is ready.` },
        { prefer: 'wait=0' },
      );
      if (index % 5 === 0) await emptyQueue();
    }
    await emptyQueue();
    await eventually(
      'an answer and a text for everybody',
      async () => {
        const entries = await system.ledger({ from: tenant!.number });
        return customers.every((customer) => entries.filter(({ to }) => to === customer).length >= 2);
      },
      30_000,
    );
    await eventually('nothing left to do', async () => {
      const { rows } = await system.admin.query(
        `select (select count(*) from lane where due_at is not null)::int + (select count(*) from attempt where state in ('queued', 'submitting'))::int as left`,
      );
      return rows[0].left === 0;
    });
    const entries = await system.ledger({ from: tenant!.number });
    for (const customer of customers) {
      const mine = entries.filter(({ to }) => to === customer);
      expect(mine.filter(({ body }) => body.startsWith('Order '))).toHaveLength(1);
      expect(mine).toHaveLength(2);
    }
    expect(new Set(entries.map(({ attemptToken }) => attemptToken)).size).toBe(entries.length);
  }, 90_000);
});
