import type { TestTenant } from '#libs/testing';
import { fingerprint } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';

const LINK = 'https://shop.example.com/orders/2026/11/21/a-rather-long-path-for-one-text?step=confirm';
const MINUTE = 60_000;

describe('the send workflow', () => {
  let system: System;
  let tenant: TestTenant;
  let numbered = 0;
  let keyed = 0;
  /** People of numbers that nobody else uses. */
  const somebody = (): string => `+1646555${String((numbered += 1)).padStart(4, '0')}`;

  beforeAll(async () => {
    system = await startSystem({ outbound: 2 });
    tenant = system.tenants[0]!;
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
    await system.api(tenant, 'POST', '/v1/templates', {
      name: 'visit',
      message_type: 'transactional',
      default_language: 'en',
      variables: [{ name: 'first_name', type: 'text', required: true, max_length: 30, sample: 'Dana' }],
      bodies: { en: 'Hi {{ first_name }}, see you tomorrow.', es: 'Hola {{ first_name }}, nos vemos manana.' },
    });
  }, 60_000);
  afterAll(() => system.stop());

  const post = (path: string, body: object, headers: Record<string, string> = {}, by = tenant) =>
    system.api(by, 'POST', path, body, headers);
  const send = async (more: object = {}): Promise<any> =>
    (await post('/sms/send', { recipient_phone_number: somebody(), sms_message_body: 'Hello', ...more })).body;
  const faultsOf = async (path: string, body: object, headers = {}): Promise<readonly string[]> => {
    const answer = await post(path, body, headers);
    expect(answer.status).toBe(400);
    return answer.body.faults.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`);
  };
  const state = async (id: string): Promise<any> => (await system.api(tenant, 'GET', `/sms/messages/${id}`)).body;
  const heardBy = async (to: string): Promise<readonly string[]> =>
    (await system.ledger({ to })).map(({ body }) => body);
  const key = (): Record<string, string> => ({ 'idempotency-key': `request-${(keyed += 1)}` });
  const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

  describe('one text', () => {
    it('S0.2: a template is filled in the language of the person, and what it was made of stays on record', async () => {
      const to = somebody();
      const answer = await send({
        recipient_phone_number: to,
        sms_message_body: undefined,
        template_ref: 'visit',
        language: 'es-MX',
        variables: { first_name: 'Ana' },
      });
      expect(answer.status).toBe('submitted_to_gateway');
      expect(await heardBy(to)).toEqual(['Hola Ana, nos vemos manana.']);
      expect((await state(answer.tracking_id)).written_by).toMatchObject({
        template_name: 'visit',
        template_version: 1,
        language: 'es',
      });
    });

    it('of a request without a body every field that is missing is named, whatever it says of its type', async () => {
      for (const nothing of ['', undefined]) {
        const { status, body } = await system.api(tenant, 'POST', '/sms/send', nothing);
        expect(status).toBe(400);
        expect(body.faults.map(({ field }: { field: string }) => field)).toEqual(
          expect.arrayContaining(['recipient_phone_number']),
        );
      }
    });

    it('R-7.1: a fact of the future is refused: no later news could outdate it', async () => {
      const fact = (as_of: string) => ({
        recipient_phone_number: somebody(),
        sms_message_body: 'Hi',
        fact: { key: 'visit:1', as_of },
      });
      expect(await faultsOf('/sms/send', fact('2999-01-01T00:00:00Z'))).toEqual(['fact.as_of ERR_TIME_ORDER']);
      expect((await post('/sms/send', fact(inMs(60 * MINUTE)))).status).toBe(200);
    });

    it('S0.22: typography is written as on a typewriter where that saves a segment, and left alone where it does not', async () => {
      const [short, long] = [somebody(), somebody()];
      await send({ recipient_phone_number: short, sms_message_body: 'It’s here' });
      const words = `It’s ${'nearly '.repeat(12)}here`;
      await send({ recipient_phone_number: long, sms_message_body: words });
      expect(await heardBy(short)).toEqual(['It’s here']);
      expect(await heardBy(long)).toEqual([words.replace('’', "'")]);
    });

    it('S0.22: a tenant that wants GSM-7 only is told which characters are in the way', async () => {
      const other = system.tenants[1]!;
      await system.admin.query(
        `insert into sending_policy (tenant_id, version, settings, changed_by) values ($1, 1, '{"characters": "gsm7_only"}', 'test')`,
        [other.tenantId],
      );
      const { status, body } = await eventually('the policy to be known', async () => {
        const answer = await post(
          '/sms/send',
          { recipient_phone_number: somebody(), sms_message_body: 'Done ✓' },
          {},
          other,
        );
        return answer.status === 400 && answer;
      });
      expect([status, body.faults]).toEqual([
        400,
        [
          {
            field: 'sms_message_body',
            code: 'ERR_CHARACTERS_NOT_ALLOWED',
            message: 'holds characters outside of GSM-7: “✓” (U+2713)',
          },
        ],
      ]);
    });

    it('every fault of a request is told at once, and nothing is written', async () => {
      const before = await fingerprint(system.admin, tenant.tenantId);
      expect(
        await faultsOf('/sms/send', {
          recipient_phone_number: '12125550100',
          message_type: 'chat',
          priority: 'urgent',
          validity_minutes: 0,
          send_at: 'tomorrow',
          recipient_time_zone: 'Mars/Base',
          colour: 'red',
        }),
      ).toEqual(
        expect.arrayContaining([
          'recipient_phone_number ERR_INVALID_RECIPIENT_NUMBER',
          'message_type ERR_FIELD_INVALID',
          'priority ERR_FIELD_INVALID',
          'validity_minutes ERR_FIELD_INVALID',
          'send_at ERR_FIELD_INVALID',
          'recipient_time_zone ERR_FIELD_INVALID',
          'sms_message_body ERR_FIELD_INVALID',
          'colour ERR_UNKNOWN_FIELD',
        ]),
      );
      const to = somebody();
      expect(
        await faultsOf('/sms/send', {
          recipient_phone_number: to,
          template_ref: 'visit',
          message_type: 'marketing',
          variables: { last_name: 'Ng' },
          send_at: '2026-01-01T09:00:00Z',
        }),
      ).toEqual([
        'message_type ERR_FIELD_INVALID',
        'send_at ERR_SEND_TIME_INVALID',
        'variables.first_name ERR_VARIABLE_MISSING',
        'variables.last_name ERR_VARIABLE_UNKNOWN',
      ]);
      for (const [body, fault] of [
        [{ template_ref: 'nobody' }, 'template_ref ERR_TEMPLATE_UNKNOWN'],
        [{ template_ref: 'visit', sms_message_body: 'Both' }, 'template_ref ERR_FIELD_INVALID'],
        [{ sms_message_body: 'Hi', variables: {} }, 'variables ERR_VARIABLE_UNKNOWN'],
        [{ sms_message_body: 'Hi', send_at: '2027-01-01T09:00:00' }, 'send_at ERR_SEND_TIME_INVALID'],
        [{ sms_message_body: 'Hi', send_at: '2029-01-01T09:00:00Z' }, 'send_at ERR_SEND_TIME_INVALID'],
        [
          { sms_message_body: 'Hi', send_at: inMs(MINUTE), send_at_local: '2027-01-01T09:00' },
          'send_at_local ERR_SEND_TIME_INVALID',
        ],
        [{ sms_message_body: 'Hi', send_at_local: '2027-02-30T09:00' }, 'send_at_local ERR_SEND_TIME_INVALID'],
      ] as const)
        expect(await faultsOf('/sms/send', { recipient_phone_number: to, ...body })).toContain(fault);
      expect(await fingerprint(system.admin, tenant.tenantId)).toEqual(before);
    });

    it('OB7: a preview shows the exact text, what it costs, its sender and the verdict, and leaves nothing behind', async () => {
      const before = await fingerprint(system.admin, tenant.tenantId);
      const { status, body } = await post('/sms/preview', {
        recipient_phone_number: somebody(),
        template_ref: 'visit',
        variables: { first_name: 'Dana' },
      });
      expect([status, body]).toEqual([
        200,
        expect.objectContaining({
          sms_message_body: 'Hi Dana, see you tomorrow.',
          content: expect.objectContaining({ segment_count: 1, encoding: 'gsm7' }),
          sender: expect.objectContaining({ value: tenant.number, chosen_by: 'default' }),
          verdict: 'send',
        }),
      ]);
      const refused = await post('/sms/preview', {
        recipient_phone_number: somebody(),
        sms_message_body: 'Big sale',
        message_type: 'marketing',
      });
      expect(refused.body).toMatchObject({
        verdict: 'refuse',
        error_code: 'ERR_CONSENT_MISSING',
        what_to_do: expect.any(String),
      });
      expect(await fingerprint(system.admin, tenant.tenantId)).toEqual(before);
    });
  });

  describe('links (S0.16)', () => {
    beforeAll(async () => {
      await system.admin.query(
        `insert into link_domain (tenant_id, host, token, state) values ($1, 'go.haul.com', 'token', 'active')`,
        [tenant.tenantId],
      );
      const { status } = await system.api(tenant, 'PUT', '/v1/link-policy', {
        domain: 'go.haul.com',
        allowed_hosts: ['shop.example.com'],
        url_shortening_enabled_for_message_types: ['transactional'],
        tracking_for_message_types: ['transactional'],
        on_unlisted: 'refuse',
      });
      expect(status).toBe(200);
      await eventually('the policy to be known', async () => {
        const to = somebody();
        await send({ recipient_phone_number: to, sms_message_body: LINK });
        return (await heardBy(to))[0] !== LINK;
      });
    }, 30_000);

    it.each([
      ['message_requires_multiple_segments', { sms_message_body: 'a'.repeat(161) }, { sms_message_body: 'a' }],
      ['unicode_reduces_segment_capacity', { sms_message_body: 'Привет' }, { sms_message_body: 'Privet' }],
      [
        'tracking_link_may_increase_length',
        { sms_message_body: `Look: ${LINK}` },
        { sms_message_body: `Look: ${LINK}`, message_type: 'verification' },
      ],
      [
        'message_missing_required_opt_out_text',
        { sms_message_body: 'Big sale', message_type: 'marketing' },
        { sms_message_body: 'Big sale. Reply STOP to end', message_type: 'marketing' },
      ],
      [
        'content_filtering_risk',
        { sms_message_body: 'See bit.ly/x', message_type: 'verification' },
        { sms_message_body: 'See notbit.ly/x', message_type: 'verification' },
      ],
      [
        'sender_identity_not_allowed_for_replies',
        { recipient_phone_number: '+447700900123', sender_phone_number_id: 'Haul', allow_reply: false },
        { recipient_phone_number: '+447700900123', allow_reply: false },
      ],
    ])('S1.47, S1.48: a preview warns of %s, and only with reason', async (warning, reason, none) => {
      if ('sender_phone_number_id' in reason)
        await post('/v1/senders', {
          channel_id: tenant.channelId,
          sender_type: 'alphanumeric_sender_id',
          sender_value: 'Haul',
        });
      const warningsOf = async (more: object): Promise<unknown> => {
        const text = { recipient_phone_number: somebody(), sms_message_body: 'Hello', ...more };
        const { status, body } = await post('/sms/preview', text);
        expect({ status, faults: body.faults }).toEqual({ status: 200, faults: undefined });
        return body.content.warnings;
      };
      expect(await warningsOf(reason)).toEqual([warning]);
      expect(await warningsOf(none)).toEqual([]);
    });

    it('S0.16: links of a text become short ones of the tenant, tied to the message they stand in', async () => {
      const to = somebody();
      const answer = await send({ recipient_phone_number: to, sms_message_body: `Your order: ${LINK} Thank you!` });
      const [text] = await heardBy(to);
      expect(text).toMatch(/^Your order: https?:\/\/go\.haul\.com\/\w{10} Thank you!$/);
      const { rows } = await system.admin.query(
        `select 'msg_' || replace(message_ref::text, '-', '') as message from short_link where host = 'go.haul.com' order by id desc limit 1`,
      );
      expect(rows).toEqual([{ message: answer.tracking_id }]);
    });

    it('S4.26: a link to a host that is not allowed is a fault', async () => {
      expect(
        await faultsOf('/sms/send', {
          recipient_phone_number: somebody(),
          sms_message_body: 'See https://evil.example.net/pay/now',
        }),
      ).toEqual(['sms_message_body ERR_LINK_FORBIDDEN']);
    });

    it('S0.40, F42: when links cannot be shortened the long one leaves with a warning, and is refused where it is too long', async () => {
      await system.admin.query(`update link_domain set state = 'pending' where host = 'go.haul.com'`);
      const [to, answer] = await eventually('the change to be known', async () => {
        const person = somebody();
        const said = await send({ recipient_phone_number: person, sms_message_body: `Your order: ${LINK}` });
        return said.warnings !== undefined && ([person, said] as const);
      });
      expect(answer).toMatchObject({ status: 'submitted_to_gateway', warnings: ['ERR_URL_SHORTENER_FAILED'] });
      expect(await heardBy(to)).toEqual([`Your order: ${LINK}`]);
      expect(
        await send({
          sms_message_body: `${'Your order is on its way. '.repeat(4)}${LINK}`,
          max_sms_segments_per_message: 1,
        }),
      ).toMatchObject({ status: 'failed', error_code: 'ERR_URL_SHORTENER_FAILED', rule: 'content.max_segments' });
    }, 30_000);
  });

  describe('texts for later', () => {
    /** Lets its time come. */
    const due = (id: string): Promise<unknown> =>
      system.admin.query(`update attempt set due_at = now() where replace(message_id::text, '-', '') = $1`, [
        id.slice(4),
      ]);

    it('SQ1: a text is set for its moment, leaves when it comes, and its timeline says so', async () => {
      const to = somebody();
      const at = inMs(60 * MINUTE);
      const answer = await send({ recipient_phone_number: to, send_at: at });
      expect(answer).toMatchObject({ status: 'accepted', scheduled_for: at });
      expect(await state(answer.tracking_id)).toMatchObject({ state: 'scheduled' });
      expect(await heardBy(to)).toEqual([]);
      await due(answer.tracking_id);
      await eventually('the text', async () => (await heardBy(to)).length === 1);
      const { body } = await system.api(tenant, 'GET', `/sms/messages/${answer.tracking_id}/timeline`);
      const kinds = [...body.events, ...body.sms_attempts.flatMap(({ events }: any) => events)].map(
        ({ normalized_event_type: kind }: any) => kind,
      );
      expect(kinds).toEqual(expect.arrayContaining(['notification.attempt.scheduled']));
    });

    it('SQ1: a wall time is one of the person’s own zone', async () => {
      const day = new Date(Date.now() + 3 * 24 * 60 * MINUTE).toISOString().slice(0, 10);
      const answer = await send({ send_at_local: `${day}T09:00`, recipient_time_zone: 'Asia/Tokyo' });
      expect(answer.scheduled_for).toBe(new Date(`${day}T00:00:00Z`).toISOString());
    });

    it('OB24: a text that waits is taken back once and for all; one that has left is not', async () => {
      const to = somebody();
      const { tracking_id: id } = await send({ recipient_phone_number: to, send_at: inMs(60 * MINUTE) });
      // With an empty object, with a type and nothing, with neither.
      for (const nothing of [{}, '', undefined])
        expect((await system.api(tenant, 'POST', `/sms/messages/${id}/cancel`, nothing)).body).toEqual({
          tracking_id: id,
          status: 'cancelled',
        });
      await due(id);
      expect(await state(id)).toMatchObject({ state: 'suppressed', error_code: 'ERR_CANCELLED' });
      const left = await send();
      expect((await post(`/sms/messages/${left.tracking_id}/cancel`, {})).status).toBe(409);
      expect((await post(`/sms/messages/${left.tracking_id}/reschedule`, { send_at: inMs(MINUTE * 9) })).status).toBe(
        409,
      );
      expect(await heardBy(to)).toEqual([]);
    });

    it('OB24: 100 races of taking back against its moment: what was taken back never leaves, what left was not taken back', async () => {
      const texts = await Promise.all(
        Array.from({ length: 100 }, async () => {
          const to = somebody();
          return {
            to,
            id: (await send({ recipient_phone_number: to, send_at: inMs(60 * MINUTE) })).tracking_id as string,
          };
        }),
      );
      await system.admin.query(
        `update attempt set due_at = now() + random() * interval '1 second' where replace(message_id::text, '-', '') = any ($1)`,
        [texts.map(({ id }) => id.slice(4))],
      );
      const cancelled = await Promise.all(
        texts.map(async ({ id }, index) => {
          await new Promise((settle) => setTimeout(settle, 12 * index));
          return (await post(`/sms/messages/${id}/cancel`, {})).status === 200;
        }),
      );
      await eventually('all of them to be over', async () => {
        const { rows } = await system.admin.query(
          `select count(*)::int as count from attempt where state in ('scheduled', 'queued', 'submitting')`,
        );
        return rows[0].count <= 1;
      });
      const heard = new Set((await system.ledger()).map(({ to }) => to));
      expect(texts.map(({ to }, index) => [to, heard.has(to) !== cancelled[index]])).toEqual(
        texts.map(({ to }) => [to, true]),
      );
      expect(new Set(cancelled).size).toBe(2);
    }, 60_000);

    it('a text is set for another moment and stays useful as long after it', async () => {
      const { tracking_id: id } = await send({ send_at: inMs(60 * MINUTE), validity_minutes: 30 });
      const at = inMs(120 * MINUTE);
      expect((await post(`/sms/messages/${id}/reschedule`, { send_at: at })).body).toMatchObject({ scheduled_for: at });
      const { expires_at: until } = await state(id);
      expect(Date.parse(until) - Date.parse(at)).toBe(30 * MINUTE);
      expect(await faultsOf(`/sms/messages/${id}/reschedule`, { send_at: '2026-01-01T09:00:00Z' })).toEqual([
        'send_at ERR_SEND_TIME_INVALID',
      ]);
      await post(`/sms/messages/${id}/cancel`, {});
    });

    it('R-7.1: moving a text is no way round the caps: refused with the moment at which it fits', async () => {
      const reminder = {
        recipient_phone_number: somebody(),
        message_type: 'notification',
        subject: 'appointment:1',
        validity_minutes: 2 * 24 * 60,
      };
      const days = (count: number): string => inMs(count * 24 * 60 * MINUTE);
      for (const _ of [1, 2, 3])
        expect(await send({ ...reminder, send_at: days(2) })).toMatchObject({ status: 'accepted' });
      // Where that moment is one at which nobody is texted, it waits for the next one.
      const moved = await send({ ...reminder, send_at: days(5) });
      const { tracking_id: id } = moved;
      const refused = await post(`/sms/messages/${id}/reschedule`, { send_at: days(2) });
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'ERR_FREQUENCY_CAP', retry_at: expect.stringMatching(/^\d{4}-.*Z$/) },
      });
      expect(Date.parse(refused.body.retry_at)).toBeGreaterThan(Date.parse(days(2)));
      expect((await state(id)).state).toMatch(/^(scheduled|held)$/);
      expect(moved.scheduled_for ?? moved.held_until).toEqual(expect.any(String));
      expect((await post(`/sms/messages/${id}/reschedule`, { send_at: days(6) })).status).toBe(200);
      expect((await post(`/sms/messages/${id}/reschedule`, { send_at: refused.body.retry_at })).status).toBe(200);
    });

    it('a text is set for a wall time of the person', async () => {
      const { tracking_id: id } = await send({ send_at: inMs(60 * MINUTE) });
      const day = inMs(3 * 24 * 60 * MINUTE).slice(0, 10);
      const local = { send_at_local: `${day}T09:00` };
      const asked = async (more: object) => (await post(`/sms/messages/${id}/reschedule`, { ...local, ...more })).body;
      expect(await asked({ recipient_time_zone: 'Asia/Tokyo' })).toMatchObject({
        scheduled_for: `${day}T00:00:00.000Z`,
      });
      // Their number is one of New York.
      const { scheduled_for: at } = await asked({});
      const shown = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', hour: 'numeric' });
      expect(shown.format(new Date(at))).toBe('9 AM');
      expect(await faultsOf(`/sms/messages/${id}/reschedule`, {})).toEqual(['send_at ERR_FIELD_INVALID']);
      expect(await faultsOf(`/sms/messages/${id}/reschedule`, { ...local, send_at: inMs(60 * MINUTE) })).toEqual([
        'send_at_local ERR_SEND_TIME_INVALID',
      ]);
      expect((await post(`/sms/messages/${id}/reschedule`, local, {}, system.tenants[1])).status).toBe(404);
      await post(`/sms/messages/${id}/cancel`, {});
    });
  });

  it('answers have the form that the description gives them', async () => {
    const { paths, components } = (await (await fetch(`${system.outbound[0]!.url}/openapi.json`)).json()) as any;
    /** Where an answer and its described form differ. */
    const differences = (value: any, schema: any, at: string): readonly string[] => {
      const [, name] = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? schema.allOf?.[0]?.$ref ?? '') ?? [];
      if (name !== undefined) return differences(value, components.schemas[name], at);
      if (value === null) return schema.nullable === true ? [] : [`${at} is null`];
      if (schema.type === 'array')
        return Array.isArray(value)
          ? value.flatMap((one, index) => differences(one, schema.items, `${at}.${index}`))
          : [`${at} is no list`];
      if (schema.properties === undefined)
        return (schema.enum?.includes(value) ?? true) && typeof value === schema.type.replace('integer', 'number')
          ? []
          : [`${at} is no ${schema.type}`];
      return [
        ...(schema.required ?? []).flatMap((field: string) =>
          Object.hasOwn(value, field) ? [] : [`${at}.${field} misses`],
        ),
        ...Object.entries(value).flatMap(([field, inner]) =>
          schema.properties[field] === undefined
            ? [`${at}.${field} is not described`]
            : differences(inner, schema.properties[field], `${at}.${field}`),
        ),
      ];
    };
    const check = (method: string, path: string, answer: { status: number; body: any }): void => {
      const { schema } = paths[path][method].responses[answer.status].content['application/json'];
      expect(differences(answer.body, schema, path)).toEqual([]);
    };
    const text = { recipient_phone_number: somebody(), sms_message_body: 'Hello ✓' };
    const sent = await post('/sms/send', text);
    check('post', '/sms/send', sent);
    check('post', '/sms/send', await post('/sms/send', { ...text, send_at: inMs(60 * MINUTE) }));
    check('post', '/sms/send', await post('/sms/send', { ...text, message_type: 'marketing' }));
    check('post', '/sms/send', await post('/sms/send', { ...text, priority: 'urgent' }));
    check('post', '/sms/preview', await post('/sms/preview', text));
    check('post', '/sms/preview', await post('/sms/preview', { ...text, message_type: 'marketing' }));
    check(
      'post',
      '/sms/bulk',
      await post('/sms/bulk', { sms_message_body: 'Hi', recipients: [{ recipient_phone_number: somebody() }] }, key()),
    );
    const shown = await system.api(tenant, 'GET', `/sms/messages/${sent.body.tracking_id}`);
    check('get', '/sms/messages/{id}', shown);
    check('get', '/sms/messages/{id}', await system.api(tenant, 'GET', '/sms/messages/msg_0'));
    const event = { specversion: '1.0', id: 'e1', source: '/office', type: 'calendar.event.scheduled', data: {} };
    check('post', '/v1/events', await post('/v1/events', event));
    const { value } = components.schemas.ConditionDto.properties;
    expect(value.oneOf.map(({ type }: { type: string }) => type)).toEqual(['string', 'number', 'boolean', 'array']);
  });

  describe('many (OB25)', () => {
    const people = (count: number, more: (index: number) => object = () => ({})): object[] =>
      Array.from({ length: count }, (_, index) => ({ recipient_phone_number: somebody(), ...more(index) }));

    it('S4.18: 2,000 people in one request, each their own text, each a result, each once; progress can be followed', async () => {
      const recipients = people(2_000, (index) => ({ variables: { first_name: `P${index}` } }));
      const stopped = (recipients[7] as { recipient_phone_number: string }).recipient_phone_number;
      await system.text(stopped, tenant.number, 'STOP');
      const asked = key();
      const answer = await post('/sms/bulk', { template_ref: 'visit', recipients }, asked);
      expect(answer.status).toBe(202);
      expect(answer.body.results).toHaveLength(2_000);
      expect(answer.body.results.map(({ index }: { index: number }) => index)).toEqual(
        recipients.map((_, index) => index),
      );
      expect(answer.body.results[7]).toMatchObject({ status: 'failed', error_code: 'ERR_OPTED_OUT' });
      const progress = `/sms/bulk/${answer.body.bulk_id}`;
      await eventually(
        'all of them',
        async () => {
          const { body } = await system.api(tenant, 'GET', progress);
          const { submitted = 0, delivered = 0, suppressed = 0 } = body.messages_by_state;
          return submitted + delivered + suppressed === 2_000;
        },
        60_000,
      );
      const heard = (await system.ledger()).filter(({ body }) => /^Hi P\d+, see you tomorrow\.$/.test(body));
      expect(heard).toHaveLength(1_999);
      expect(new Set(heard.map(({ to }) => to)).size).toBe(1_999);
      expect((await system.api(tenant, 'GET', progress)).body).toMatchObject({ total: 2_000, segments: 2_000 });
      const page = await system.api(tenant, 'GET', `${progress}/results?after=5&limit=3`);
      expect(page.body.results.map(({ index, status }: any) => [index, status])).toEqual([
        [6, 'submitted_to_gateway'],
        [7, 'failed'],
        [8, 'submitted_to_gateway'],
      ]);
      // I11: the same request again is the same texts.
      const again = await post('/sms/bulk', { template_ref: 'visit', recipients }, asked);
      expect(again.body.bulk_id).toBe(answer.body.bulk_id);
      expect(again.body.results.map(({ tracking_id: id }: any) => id)).toEqual(
        answer.body.results.map(({ tracking_id: id }: any) => id),
      );
      expect((await post('/sms/bulk', { template_ref: 'visit', recipients: recipients.slice(1) }, asked)).status).toBe(
        422,
      );
    }, 120_000);

    it('one fault, and nobody is texted: every fault names its place', async () => {
      await eventually('everything to have left', async () => {
        const { rows } = await system.admin.query(
          `select count(*)::int as count from attempt where state in ('queued', 'submitting')`,
        );
        return rows[0].count === 0;
      });
      const before = await fingerprint(system.admin, tenant.tenantId);
      const [one, two] = people(2) as { recipient_phone_number: string }[];
      expect(
        await faultsOf(
          '/sms/bulk',
          {
            template_ref: 'visit',
            recipients: [
              { ...one, variables: { first_name: 'A' } },
              { ...two, variables: {} },
              { ...one, variables: { first_name: 'C', other: 1 } },
            ],
          },
          key(),
        ),
      ).toEqual([
        'recipients.2.recipient_phone_number ERR_RECIPIENT_TWICE',
        'recipients.1.variables.first_name ERR_VARIABLE_MISSING',
        'recipients.2.variables.other ERR_VARIABLE_UNKNOWN',
      ]);
      expect(await faultsOf('/sms/bulk', { sms_message_body: 'Hi', recipients: people(2_001) }, key())).toEqual([
        'recipients ERR_FIELD_INVALID',
      ]);
      expect(await faultsOf('/sms/bulk', { sms_message_body: 'Hi', recipients: [] }, key())).toEqual([
        'recipients ERR_FIELD_INVALID',
      ]);
      expect(
        await faultsOf('/sms/bulk', { sms_message_body: 'Hi', recipients: [{ recipient_phone_number: '+1' }] }, key()),
      ).toEqual(['recipients.0.recipient_phone_number ERR_INVALID_RECIPIENT_NUMBER']);
      expect(await faultsOf('/sms/bulk', { sms_message_body: 'Hi', recipients: people(1) })).toEqual([
        'idempotency-key ERR_HEADER_INVALID',
      ]);
      expect(await fingerprint(system.admin, tenant.tenantId)).toEqual(before);
    });

    it('a body that is too large, or no JSON, changes nothing', async () => {
      const { url } = system.outbound[0]!;
      const headers = { authorization: `Bearer ${tenant.apiKey}`, 'content-type': 'application/json', ...key() };
      const large = await fetch(`${url}/sms/bulk`, {
        method: 'POST',
        headers,
        body: `{"x":"${'y'.repeat(3_000_000)}"}`,
      });
      expect(large.status).toBe(413);
      const broken = await fetch(`${url}/sms/bulk`, { method: 'POST', headers, body: '{"recipients":[' });
      expect(broken.status).toBe(400);
    });
  });

  it('I31: a code to log in with does not stand behind a thousand others', async () => {
    await system.admin.query(`update business_number set segments_per_second = 20 where number = $1`, [tenant.number]);
    await post(
      '/sms/bulk',
      {
        sms_message_body: 'Notice',
        recipients: Array.from({ length: 300 }, () => ({ recipient_phone_number: somebody() })),
      },
      key(),
    );
    const { body } = await post(
      '/sms/send',
      { recipient_phone_number: somebody(), sms_message_body: 'Your code is 123456', message_type: 'verification' },
      { prefer: 'wait=10' },
    );
    expect(body.status).toBe('submitted_to_gateway');
    const { rows } = await system.admin.query(
      `select count(*)::int as waiting from message where bulk_id is not null and state = 'queued'`,
    );
    expect(rows[0].waiting).toBeGreaterThan(50);
    await system.admin.query(`update business_number set segments_per_second = 1000 where number = $1`, [
      tenant.number,
    ]);
  }, 60_000);
});
