import { FIXED_TEXTS } from '#libs/sms';
import { eventually, startSystem, type System } from './harness/system.js';

/** The part of a fixed text behind the business's name. */
const behindName = (text: string): string => text.split('{name}')[1]!.split('{')[0]!.trim();

describe('ordinary words: nobody is silenced by mistake, no wish to stop is missed (R-1.2, R-3)', () => {
  let system: System;
  let people = 0;
  const somebody = (): string => `+1503556${String((people += 1)).padStart(4, '0')}`;
  const tenant = () => system.tenants[0]!;
  const says = (customer: string, text: string) => system.text(customer, tenant().number, text);
  const heard = async (customer: string): Promise<readonly string[]> =>
    (await system.ledger({ to: customer })).map(({ body }) => body);
  const hears = (customer: string, count: number) =>
    eventually(`${count} texts`, async () => {
      const bodies = await heard(customer);
      return bodies.length >= count ? bodies : null;
    });
  /** No turn is due or under way, and nothing waits to leave. */
  const quiet = () =>
    eventually('everything said', async () => {
      const { rows } = await system.admin.query(
        `select (select count(*) from lane where due_at is not null or lease_until is not null)
              + (select count(*) from message where state in ('accepted', 'queued', 'submitting')) as busy`,
      );
      return Number(rows[0].busy) === 0;
    });
  const about = async (customer: string) => {
    const { body } = await system.api(tenant(), 'POST', '/sms/consents/look-up', { phone_number: customer });
    return body as { suppressions: readonly Record<string, unknown>[]; hold: unknown };
  };
  const send = (to: string, body: string, more: Record<string, unknown> = {}) =>
    system.api(
      tenant(),
      'POST',
      '/sms/send',
      { recipient_phone_number: to, sms_message_body: body, message_type: 'transactional', ...more },
      { Prefer: 'wait=5' },
    );
  const alerts = async (kind: string): Promise<number> => {
    const { rows } = await system.admin.query(`select count(*)::int as count from alert where kind = $1`, [kind]);
    return rows[0].count as number;
  };
  const openHolds = async (): Promise<number> => {
    const { body } = await system.api(tenant(), 'GET', '/sms/consent-holds');
    return (body as { holds: readonly unknown[] }).holds.length;
  };
  const modelRequests = async (): Promise<readonly unknown[]> => {
    const answer = (await system.sim('GET', '/sim/model/requests')) as { requests?: unknown[] } | unknown[];
    return Array.isArray(answer) ? answer : (answer.requests ?? []);
  };

  beforeAll(async () => {
    system = await startSystem({ env: { REPLY_PAUSE_MS: '400', REPLY_PAUSE_MAX_MS: '3000' } });
  }, 60_000);
  afterAll(() => system.stop());
  beforeEach(() => system.sim('DELETE', '/sim/model/requests'));

  it('the name we asked for is an answer, and the assistant goes on', async () => {
    const customer = somebody();
    await send(customer, "Hello! What's your name?");
    await says(customer, 'Maria');
    const bodies = await hears(customer, 2);
    await quiet();
    expect(bodies.at(-1)).not.toContain('opted out');
    expect(await about(customer)).toMatchObject({ suppressions: [], hold: null });
    expect(await modelRequests()).not.toHaveLength(0);
  });

  it('R-3.3: a crisis in two fragments gets the crisis text of the country and a person, and changes no consent', async () => {
    const customer = somebody();
    const before = await alerts('human_wanted');
    await says(customer, 'i dont want');
    await says(customer, 'to live anymore');
    const [body] = await hears(customer, 1);
    await quiet();
    expect(body).toContain('988');
    expect(await heard(customer)).toHaveLength(1);
    expect(await alerts('human_wanted')).toBe(before + 1);
    expect(await about(customer)).toMatchObject({ suppressions: [], hold: null });
    expect(await modelRequests()).toHaveLength(0);
  });

  it('S1.45: "start again" restores what STOP removed, and says so', async () => {
    const customer = somebody();
    await says(customer, 'STOP');
    await hears(customer, 1);
    expect((await about(customer)).suppressions).toHaveLength(1);
    await says(customer, 'start again please');
    const bodies = await hears(customer, 2);
    expect(bodies.at(-1)).toContain(behindName(FIXED_TEXTS.optedInAgain.en));
    expect((await about(customer)).suppressions).toEqual([]);
  });

  it('R-2.2: a Spanish customer gets the confirmation in Spanish, whichever word they use', async () => {
    const customer = somebody();
    await says(customer, 'Hola, ¿cuánto cuesta recoger un sofá viejo?');
    await hears(customer, 1);
    await quiet();
    await says(customer, 'STOP');
    expect((await hears(customer, 2)).at(-1)).toContain(behindName(FIXED_TEXTS.optOutConfirmed.es));
    const other = somebody();
    await says(other, 'no me manden más mensajes');
    expect((await hears(other, 1)).at(-1)).toContain(behindName(FIXED_TEXTS.optOutConfirmed.es));
    const third = somebody();
    await says(third, 'AYUDA');
    expect((await hears(third, 1)).at(-1)).toContain(behindName(FIXED_TEXTS.help.es));
  });

  it('after a reminder "cancel my 3pm" is about the visit: no hold, the assistant answers', async () => {
    const customer = somebody();
    await send(customer, 'Reminder: your pickup is Tuesday at 3 PM. Reply C to confirm.');
    const before = await openHolds();
    await says(customer, 'cancel my 3pm');
    await hears(customer, 2);
    await quiet();
    expect(await about(customer)).toMatchObject({ suppressions: [], hold: null });
    expect(await openHolds()).toBe(before);
  });

  it('free words that ask for an end are in force when their turn is over, confirmed once', async () => {
    const customer = somebody();
    await send(customer, 'Your order is on its way.');
    await says(customer, 'kindly quit messaging our landline');
    await hears(customer, 2);
    await quiet();
    const bodies = await heard(customer);
    expect(bodies.filter((body) => body.includes('you are opted out'))).toHaveLength(1);
    expect((await about(customer)).suppressions).toEqual([
      expect.objectContaining({ type: 'opt_out', source: 'participant' }),
    ]);
  });

  it('R-1.3: a doubt is asked about once and silences nobody; it ends when the customer plainly goes on', async () => {
    const customer = somebody();
    await send(customer, 'Your order is on its way.');
    await says(customer, "I'm done");
    expect((await hears(customer, 2)).at(-1)).toContain('reply STOP');
    await quiet();
    expect((await about(customer)).hold).not.toBeNull();
    await says(customer, 'when will the driver be here tomorrow?');
    await hears(customer, 3);
    await quiet();
    const bodies = await heard(customer);
    expect(bodies).toHaveLength(3);
    expect(bodies.filter((body) => body.includes('to get no more texts from us'))).toHaveLength(1);
    expect(await about(customer)).toMatchObject({ suppressions: [], hold: null });
  });

  it('three equal short answers to three questions, or three photos, are a person', async () => {
    const customer = somebody();
    for (const question of ['Is Monday fine?', 'Is the gate open?', 'Shall we take the sofa too?']) {
      const { status } = await send(customer, question);
      expect(status).toBeLessThan(300);
      const before = (await heard(customer)).length;
      await says(customer, 'yes');
      await hears(customer, before + 1);
      await quiet();
    }
    const { rows } = await system.admin.query(`select count(*)::int as count from lane where muted_until is not null`);
    expect(rows[0].count).toBe(0);
  });

  it('R-4.3, R-1.13: "sí" to our question is a first opt-in: the confirmation names the programme and says nothing of again', async () => {
    const [customer, unsure] = [somebody(), somebody()];
    for (const to of [customer, unsure]) {
      const { status } = await system.api(tenant(), 'POST', '/sms/opt-in-requests', {
        phone_number: to,
        programme: 'offers',
      });
      expect(status).toBe(202);
    }
    // The question may have to wait for the person's morning; for this test it has been sent.
    await system.admin.query(`update message set state = 'submitted' where purpose = 'opt_in_request'`);
    await says(unsure, 'yes?');
    await says(customer, 'sí');
    const bodies = await eventually('the confirmation', async () => {
      const all = await heard(customer);
      return all.some((body) => body.includes('offers') && !body.includes('YES')) ? all : null;
    });
    await quiet();
    expect((await heard(unsure)).filter((body) => body.includes('offers') && !body.includes('YES'))).toEqual([]);
    expect(bodies.at(-1)).not.toContain('again');
  });
});
