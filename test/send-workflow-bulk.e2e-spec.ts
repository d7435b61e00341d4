import type { CrashPoint } from '#libs/platform';
import type { TestTenant } from '#libs/testing';
import { eventually, startSystem, type System } from './harness/system.js';

const EVIL = 'https://evil.example.org/a/long/path/that/is/long/enough/to/shorten';
const COUNT = 150;

describe('a request to text many is taken whole or not at all (S4.18, OB25)', () => {
  let system: System;
  let tenant: TestTenant;
  let numbered = 0;
  let keyed = 0;
  beforeAll(async () => {
    system = await startSystem({ tenants: 1, env: { SWEEP_MS: '100' } });
    tenant = system.tenants[0]!;
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
    await system.admin.query(
      `insert into link_domain (tenant_id, host, token, state) values ($1, 'go.haul.com', 't', 'active')`,
      [tenant.tenantId],
    );
  }, 60_000);
  afterAll(() => system.stop());

  const done = async (method: string, path: string, body?: object): Promise<any> => {
    const answer = await system.api(tenant, method, path, body);
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  };
  const linksElsewhere = (onUnlisted: 'refuse' | 'leave'): Promise<unknown> =>
    done('PUT', '/v1/link-policy', {
      domain: 'go.haul.com',
      allowed_hosts: ['shop.example.com'],
      on_unlisted: onUnlisted,
    });
  const template = (name: string): Promise<any> =>
    done('POST', '/v1/templates', {
      name,
      message_type: 'transactional',
      default_language: 'en',
      variables: [{ name: 'what', type: 'text', required: true, max_length: 100, sample: 'Dana' }],
      bodies: { en: 'Your order {{ what }} is here' },
    });
  /** Recipient 120 has a link, the others have none. */
  const people = (what: (index: number) => string = (index) => `number ${index}`) =>
    Array.from({ length: COUNT }, (_, index) => ({
      recipient_phone_number: `+1646557${String((numbered += 1)).padStart(4, '0')}`,
      variables: { what: index === 120 ? EVIL : what(index) },
    }));
  const key = (): Record<string, string> => ({ 'idempotency-key': `bulk-${(keyed += 1)}` });
  const ask = (body: object, asked: Record<string, string>) => system.api(tenant, 'POST', '/sms/bulk', body, asked);
  const countOf = async (table: string): Promise<number> =>
    (await system.admin.query(`select count(*)::int from ${table}`)).rows[0].count;
  const heardBy = async (recipients: readonly { readonly recipient_phone_number: string }[]) => {
    const numbers = new Set(recipients.map((one) => one.recipient_phone_number));
    return (await system.ledger()).filter(({ to }) => numbers.has(to));
  };
  /** As if whoever placed it had been silent for a minute, and the request were as old as that. */
  const passMinutes = (minutes: number): Promise<unknown> =>
    system.admin.query(
      `update bulk_send set resume_at = clock_timestamp(), created_at = created_at - make_interval(mins => $1) where placed_at is null`,
      [minutes],
    );
  const dieAt = async (point: CrashPoint, body: object, asked: Record<string, string>): Promise<void> => {
    const running = system.outbound[0]!;
    await running.kill();
    const armed = await system.replace(running, { CRASH_AT: point });
    await expect(ask(body, asked)).rejects.toThrow();
    expect(await armed.ended).toBe('SIGKILL');
    expect(await countOf('bulk_part where texts is not null')).toBeGreaterThan(0);
    await system.replace(armed);
  };
  const placed = (): Promise<unknown> =>
    eventually('the bulk to be placed', async () => {
      const { rows } = await system.admin.query(`select from bulk_send where placed_at is null`);
      return rows.length === 0 && (await countOf('bulk_part where texts is not null')) === 0;
    });

  it('one recipient with a forbidden link: nothing is stored and nobody is texted, in the first hundred or behind it', async () => {
    await linksElsewhere('refuse');
    await template('order');
    const asked = key();
    const body = { template_ref: 'order', recipients: people() };
    for (let time = 0; time < 2; time += 1) {
      const { status, body: problem } = await ask(body, asked);
      expect(status).toBe(400);
      expect(problem.faults).toEqual([
        expect.objectContaining({ field: 'recipients.120.template_ref', code: 'ERR_LINK_FORBIDDEN' }),
      ]);
    }
    for (const table of ['bulk_send', 'bulk_part', 'message', 'endpoint', 'lane', 'short_link', 'idempotency_record'])
      expect([table, await countOf(table)]).toEqual([table, 0]);
    const same = await ask({ sms_message_body: `See ${EVIL}`, recipients: people().map(withoutVariables) }, key());
    expect(same.body.faults).toEqual([
      expect.objectContaining({ field: 'sms_message_body', code: 'ERR_LINK_FORBIDDEN' }),
    ]);
  });

  it('no sender for anybody: told once, and nothing is stored', async () => {
    await system.admin.query(`update business_number set is_default = false where tenant_id = $1`, [tenant.tenantId]);
    await eventually('everybody to know', async () => {
      const { status, body } = await ask(
        { sms_message_body: 'Hello', recipients: people().map(withoutVariables).slice(0, 3) },
        key(),
      );
      if (status === 202) return false;
      expect(body.faults).toEqual([
        expect.objectContaining({ field: 'sender_phone_number_id', code: 'ERR_SENDER_ID_NOT_PROVISIONED' }),
      ]);
      return true;
    });
    await system.admin.query(`update business_number set is_default = true where tenant_id = $1`, [tenant.tenantId]);
    await eventually(
      'the sender again',
      async () =>
        (await ask({ sms_message_body: 'Hello', recipients: people().map(withoutVariables).slice(0, 3) }, key()))
          .status === 202,
    );
  });

  it.each(['bulk.stored', 'bulk.part_committed'] as const)(
    'F2: a process that dies at %s: another goes on unasked, with the words and moments of the first request, and each is texted once',
    async (point) => {
      await linksElsewhere('leave');
      const { template_id: id } = await template(`visit-${point.length}`);
      const recipients = people();
      const body = { template_ref: `visit-${point.length}`, recipients };
      const asked = key();
      await dieAt(point, body, asked);
      const { rows } = await system.admin.query<{ texts: Buffer }>(
        'select texts from bulk_part where texts is not null',
      );
      for (const { texts } of rows) expect(texts.includes('order')).toBe(false);
      // What was decided meanwhile is about later requests.
      await done('POST', `/v1/templates/${id}/versions`, {
        message_type: 'transactional',
        parent_version: 1,
        bodies: { en: 'Other words {{ what }}' },
        variables: [{ name: 'what', type: 'text', required: true, max_length: 100, sample: 'Dana' }],
        default_language: 'en',
      });
      await done('POST', `/v1/templates/${id}/archive`);
      await passMinutes(1);
      await placed();
      const heard = await eventually('everybody to be texted', async () => {
        const texts = await heardBy(recipients);
        return texts.length >= COUNT && texts;
      });
      expect(new Set(heard.map(({ to }) => to)).size).toBe(COUNT);
      expect(heard).toHaveLength(COUNT);
      expect(heard.filter(({ body: words }) => !words.startsWith('Your order '))).toEqual([]);
      const again = await ask(body, asked);
      expect(again.status).toBe(202);
      const { rows: moments } = await system.admin.query(
        `select distinct expires_at from message where replace(bulk_id::text, '-', '') = $1`,
        [again.body.bulk_id.slice(4)],
      );
      expect(moments).toHaveLength(1);
      expect(again.body.results.map(({ index }: any) => index)).toEqual(recipients.map((_, index) => index));
      expect(await heardBy(recipients)).toHaveLength(COUNT);
    },
    60_000,
  );

  it('a request that broke off and comes again is finished at once, by whoever is there', async () => {
    await linksElsewhere('leave');
    await template('again');
    const recipients = people();
    const asked = key();
    const body = { template_ref: 'again', recipients, send_at: new Date(Date.now() + 3_600_000).toISOString() };
    await dieAt('bulk.part_committed', body, asked);
    const answers = await Promise.all([ask(body, asked), ask(body, asked), ask(body, asked)]);
    for (const { status, body: answer } of answers) {
      expect(status).toBe(202);
      expect(answer.results).toHaveLength(COUNT);
      expect(answer.results).toEqual(answers[0].body.results);
    }
    await placed();
  });

  it('what changes between taking and placing is the result of whom it concerns; everybody else is texted', async () => {
    await linksElsewhere('leave');
    await template('late');
    const recipients = people();
    const body = { template_ref: 'late', recipients };
    const asked = key();
    await dieAt('bulk.stored', body, asked);
    await linksElsewhere('refuse');
    const answer = await ask(body, asked);
    expect(answer.status).toBe(202);
    const failed = answer.body.results.filter((one: any) => one.status === 'failed');
    expect(failed).toEqual([
      expect.objectContaining({ index: 120, error_code: 'ERR_LINK_FORBIDDEN', tracking_id: null }),
    ]);
    expect(answer.body.results.map(({ index }: any) => index)).toEqual(recipients.map((_, index) => index));
    const progress = `/sms/bulk/${answer.body.bulk_id}`;
    expect(await done('GET', progress)).toMatchObject({
      total: COUNT,
      not_placed: 1,
      decided_at: expect.stringMatching(/Z$/),
    });
    const page = await done('GET', `${progress}/results?after=118&limit=3`);
    expect(page.results.map(({ index }: any) => index)).toEqual([119, 120, 121]);
    await eventually('everybody else', async () => (await heardBy(recipients)).length === COUNT - 1);
  });

  it('a part that cannot be placed keeps no other waiting, is told to an administrator once, and is placed when it can be', async () => {
    await linksElsewhere('leave');
    await template('stuck');
    const recipients = people();
    await system.admin.query(
      `create function refuse_120() returns trigger language plpgsql as $$
       begin
         if new.bulk_ordinal = 120 then raise exception 'out of order' using errcode = 'XX001'; end if;
         return new;
       end $$;
       create trigger refuse_120 before insert on message for each row execute function refuse_120()`,
    );
    const answer = await ask({ template_ref: 'stuck', recipients }, key());
    expect(answer.status).toBe(202);
    expect(answer.body.results).toHaveLength(100);
    const alerts = async (): Promise<any[]> =>
      (
        await system.admin.query(
          `select role, severity, context ->> 'bulk_id' as bulk_id, times from alert where kind = 'bulk_unfinished' and closed_at is null`,
        )
      ).rows;
    await passMinutes(11);
    await eventually('an alert', async () => (await alerts()).length === 1);
    await passMinutes(1);
    await eventually('the alert to be repeated', async () => (await alerts())[0].times === 2);
    expect(await alerts()).toEqual([
      { role: 'CommunicationsAdmin', severity: 'critical', bulk_id: answer.body.bulk_id, times: 2 },
    ]);
    await system.admin.query('drop trigger refuse_120 on message');
    await passMinutes(1);
    await placed();
    expect(await alerts()).toEqual([]);
    await eventually('the rest', async () => (await heardBy(recipients)).length === COUNT);
  });

  const withoutVariables = ({ recipient_phone_number: to }: { readonly recipient_phone_number: string }) => ({
    recipient_phone_number: to,
  });
});
