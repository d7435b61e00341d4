import { systemIds, uuidv7, showId } from '#libs/kernel';
import { analyzeContent, presentContentAnalysis } from '#libs/sms';
import { ApiKeys, type Scope } from '#libs/tenancy';
import type { TestTenant } from '#libs/testing';
import { fingerprint } from './harness/rows.js';
import { startSystem, type System } from './harness/system.js';

const WORD = 'zyxquokkabel';

const REMINDER = {
  message_type: 'notification',
  default_language: 'en',
  bodies: {
    en: 'Hi {{ first_name }}, we come on {{ visit_at | date: "long" }} at {{ visit_at | time }}. Balance {{ balance }}.',
    es: 'Hola {{ first_name }}, llegamos el {{ visit_at | date: "long" }} a las {{ visit_at | time }}. Saldo {{ balance }}.',
  },
  variables: [
    { name: 'first_name', type: 'text', sample: 'Ann', max_length: 20, description: 'How the customer is addressed' },
    { name: 'visit_at', type: 'datetime', sample: '2026-06-16T14:00:00-05:00' },
    { name: 'balance', type: 'money', sample: { amount: '12.50', currency: 'USD' } },
  ],
  note: 'first',
};

describe('templates over HTTP (OB11, OB12, S0.2)', () => {
  let system: System;
  let ours: TestTenant;
  let theirs: TestTenant;
  let made = 0;
  const aName = (): string => `reminder-${(made += 1)}`;
  const post = (path: string, body: unknown, tenant = ours) => system.api(tenant, 'POST', `/v1/templates${path}`, body);
  const get = (path: string, tenant = ours) => system.api(tenant, 'GET', `/v1/templates${path}`);
  const create = async (more: object = {}): Promise<{ id: string; name: string }> => {
    const name = aName();
    const { status, body } = await post('', { name, ...REMINDER, ...more });
    expect({ status, faults: body.faults }).toEqual({ status: 201, faults: undefined });
    return { id: body.template_id, name };
  };
  const faultsOf = (body: { faults?: { field: string; code: string }[] }) =>
    (body.faults ?? []).map(({ field, code }) => [field, code]);
  const keyWith = (...scopes: readonly Scope[]): Promise<string> =>
    new ApiKeys(system.db.database, systemIds()).create(ours.tenantId, 'test', scopes);

  beforeAll(async () => {
    system = await startSystem({ inbound: 0, outbound: 2, env: { LOG_LEVEL: 'trace' } });
    [ours, theirs] = system.tenants as [TestTenant, TestTenant];
  }, 60_000);
  afterAll(() => system.stop());

  it('is created, read, followed by versions that leave the first as it was, listed and archived', async () => {
    const { id, name } = await create();
    const first = (await get(`/${id}/versions/1`)).body;
    expect(first).toMatchObject({
      template_id: id,
      name,
      version: 1,
      parent_version: null,
      message_type: 'notification',
      default_language: 'en',
      bodies: REMINDER.bodies,
      note: 'first',
      changed_by: expect.stringMatching(/^key_[0-9a-f]{32}$/),
    });
    expect(first.variables[0]).toEqual({ ...REMINDER.variables[0], required: true });
    const second = await post(`/${id}/versions`, {
      ...REMINDER,
      bodies: { en: REMINDER.bodies.en },
      note: 'English only',
      parent_version: 1,
    });
    expect(second).toMatchObject({ status: 200, body: { version: 2, parent_version: 1 } });
    expect((await get(`/${id}/versions/1`)).body).toEqual(first);
    const shown = (await get(`/${id}`)).body;
    expect(shown).toMatchObject({ version: 2, archived_at: null, next_before: null });
    expect(shown.versions.map((step: { version: number; note: string }) => [step.version, step.note])).toEqual([
      [2, 'English only'],
      [1, 'first'],
    ]);
    expect((await get(`/${id}?before=2`)).body.versions).toHaveLength(1);
    const listed = (await get(`?limit=100`)).body.templates.find((one: { name: string }) => one.name === name);
    expect(listed).toMatchObject({ template_id: id, version: 2, languages: ['en'], message_type: 'notification' });
    expect(listed).not.toHaveProperty('bodies');
    for (let round = 0; round < 2; round += 1)
      expect(await post(`/${id}/archive`, undefined)).toMatchObject({ status: 200, body: { archived: true } });
    expect((await get(`?limit=100`)).body.templates.map((one: { name: string }) => one.name)).not.toContain(name);
    expect((await get(`?archived=true`)).body.templates.map((one: { name: string }) => one.name)).toContain(name);
    expect(await post(`/${id}/versions`, { ...REMINDER, parent_version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'ERR_CONFLICT' },
    });
    expect(await post('', { name, ...REMINDER })).toMatchObject({ status: 409, body: { code: 'ERR_CONFLICT' } });
    expect((await get(`/${id}/versions/1`)).body).toEqual(first);
  });

  it('pages by name, bounded', async () => {
    for (let index = 0; index < 3; index += 1) await create();
    const one = (await get('?limit=1')).body;
    expect(one.templates).toHaveLength(1);
    expect(one.next_after).toBe(one.templates[0].name);
    expect((await get(`?limit=1&after=${one.next_after}`)).body.templates[0].name > one.next_after).toBe(true);
    const refused = await get('?limit=101&after=A%20B&archived=1&x=1');
    expect(new Set(faultsOf(refused.body).map(([field]) => field))).toEqual(
      new Set(['after', 'archived', 'limit', 'x']),
    );
  });

  it('two editors notice each other: who saves second gets 409 and loses nothing', async () => {
    const { id } = await create();
    const version = (note: string) => post(`/${id}/versions`, { ...REMINDER, note, parent_version: 1 });
    const answers = await Promise.all([version('mine'), version('yours')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await post(`/${id}/versions`, { ...REMINDER, parent_version: 7 })).toMatchObject({ status: 409 });
    expect((await get(`/${id}`)).body.version).toBe(2);
  });

  it('bad input: every fault of a template in one answer, with its place, and nothing stored', async () => {
    const before = await fingerprint(system.admin, ours.tenantId);
    const { status, body, headers } = await post('', {
      name: 'Not A Name',
      message_type: 'marketing',
      default_language: 'en',
      bodies: {
        en: 'Sale {{ nam }}{% for a in b %}',
        de: 'Angebot {{ name }} }}',
        fr: `Offre {{ name }} ${'x'.repeat(1_500)}`,
      },
      variables: [
        { name: 'name', type: 'text', sample: 'Ann' },
        { name: 'day', type: 'date', sample: '2026-02-30' },
      ],
    });
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(faultsOf(body)).toEqual([
      ['name', 'ERR_FIELD_INVALID'],
      ['variables.1.sample', 'ERR_TEMPLATE_SAMPLE_INVALID'],
      ['bodies.en', 'ERR_TEMPLATE_TAG'],
    ]);
    const marketing = await post('', {
      name: aName(),
      message_type: 'marketing',
      default_language: 'en',
      bodies: {
        en: 'Sale {{ name }}',
        de: 'Angebot {{ name }} }}',
        fr: `Offre {{ name }} STOP ${'x'.repeat(1_500)}`,
        pl: 'Oferta {{ nam }}',
      },
      variables: [
        { name: 'name', type: 'text', sample: 'Ann' },
        { name: 'unused', type: 'integer', sample: 3 },
      ],
    });
    expect(faultsOf(marketing.body)).toEqual([
      ['bodies.en', 'ERR_TEMPLATE_OPT_OUT_MISSING'],
      ['bodies.de', 'ERR_LITERAL_BRACES'],
      ['bodies.fr', 'ERR_TEMPLATE_TOO_LONG'],
      ['bodies.pl', 'ERR_TEMPLATE_VARIABLE_UNDECLARED'],
      ['variables.1.name', 'ERR_TEMPLATE_VARIABLE_UNUSED'],
    ]);
    expect(faultsOf((await post('', { name: aName(), ...REMINDER, colour: 1 })).body)).toEqual([
      ['colour', 'ERR_UNKNOWN_FIELD'],
    ]);
    for (const odd of [
      '{"name": ',
      '[]',
      '"x"',
      'null',
      '{"bodies": {"__proto__": {"a": 1}}}',
      `{"bodies": ${'['.repeat(100)}${']'.repeat(100)}}`,
    ]) {
      const refused = await post('', odd);
      expect(refused.status).toBe(400);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
    }
    expect(await fingerprint(system.admin, ours.tenantId)).toEqual(before);
  });

  it('S0.13: the segments that a tenant allows bound its templates', async () => {
    await system.admin.query('update tenant set max_segments = 1 where id = $1', [theirs.tenantId]);
    const second = system.outbound[1]!;
    const answer = await fetch(`${second.url}/v1/templates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${theirs.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'long',
        message_type: 'test',
        default_language: 'en',
        bodies: { en: 'x'.repeat(161) },
      }),
    });
    expect(answer.status).toBe(400);
    expect(faultsOf((await answer.json()) as object)).toEqual([['bodies.en', 'ERR_TEMPLATE_TOO_LONG']]);
  });

  describe('a preview (OB7, S1.47, S1.48)', () => {
    let id: string;
    beforeAll(async () => {
      ({ id } = await create());
    });
    const preview = (wish: object, of = id) => post(`/${of}/preview`, wish);

    it('shows the samples in the default language, to the segment, with the gate’s word', async () => {
      const { status, body } = await preview({});
      const text = 'Hi Ann, we come on Tuesday, June 16 at 3:00 PM. Balance $12.50.';
      expect(status).toBe(200);
      expect(body).toEqual({
        template_id: id,
        version: 1,
        time_zone: 'America/New_York',
        language: 'en',
        fell_back: false,
        body: text,
        segments: 1,
        cost_units: 1,
        content: presentContentAnalysis(analyzeContent(text)),
        may_leave: true,
        findings: [],
        variable_faults: [],
      });
    });

    it('in the language and zone of one person, with their values', async () => {
      const variables = {
        first_name: 'Zoë',
        visit_at: '2026-06-16T19:00:00Z',
        balance: { amount: '1234.50', currency: 'EUR' },
      };
      const { body } = await preview({ language: 'es-MX', time_zone: 'America/Chicago', variables });
      expect(body).toMatchObject({
        language: 'es',
        fell_back: false,
        body: 'Hola Zoë, llegamos el martes, 16 de junio a las 2:00 p.m.. Saldo EUR 1,234.50.',
        segments: 2,
        content: {
          encoding: 'ucs2',
          non_gsm_characters: ['ë'],
          warnings: ['message_requires_multiple_segments', 'unicode_reduces_segment_capacity'],
        },
      });
      expect((await preview({ language: 'fr' })).body).toMatchObject({ language: 'en', fell_back: true });
    });

    it('OB12: missing, unknown and unfit values are named, and no value is (I24)', async () => {
      const { status, body } = await preview({
        variables: {
          first_name: `${WORD} and more than twenty`,
          balance: `{{${WORD}`,
          nickname: WORD,
          [`Of ${WORD}`]: 1,
        },
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({ body: null, segments: null, may_leave: false });
      expect(body.variable_faults.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
        ['variables.first_name', 'ERR_VARIABLE_INVALID'],
        ['variables.visit_at', 'ERR_VARIABLE_MISSING'],
        ['variables.balance', 'ERR_VARIABLE_INVALID'],
        ['variables.nickname', 'ERR_VARIABLE_UNKNOWN'],
        ['variables', 'ERR_VARIABLE_UNKNOWN'],
      ]);
      expect(JSON.stringify(body)).not.toContain(WORD);
    });

    it('says what the gate would refuse, and what to do about it', async () => {
      const { id: bad } = await create({
        bodies: { en: 'Click bit.ly/x {{ first_name }}' },
        variables: [REMINDER.variables[0]],
      });
      const { body } = await preview({}, bad);
      expect(body).toMatchObject({
        may_leave: false,
        findings: [{ code: 'ERR_LINK_FORBIDDEN', rule: 'link.public_shortener' }],
      });
      expect(body.findings[0].reason).toContain('Use the full link');
      expect(body.content.warnings).toContain('content_filtering_risk');
    });

    it('of an older version stays what it was; of one that is not there is 404; with wrong wishes names all of them', async () => {
      const { id: changing } = await create();
      await post(`/${changing}/versions`, { ...REMINDER, bodies: { en: 'Changed' }, variables: [], parent_version: 1 });
      expect((await preview({}, changing)).body.body).toBe('Changed');
      expect((await preview({ version: 1 }, changing)).body.body).toMatch(/^Hi Ann/);
      expect((await preview({ version: 3 }, changing)).status).toBe(404);
      const refused = await preview({ version: 0, language: '', time_zone: 'Mars', variables: [], colour: 'red' });
      expect(refused.status).toBe(400);
      expect(new Set(faultsOf(refused.body).map(([field]) => field))).toEqual(
        new Set(['version', 'language', 'time_zone', 'variables', 'colour']),
      );
    });

    it('sends nothing and stores nothing', async () => {
      const before = await fingerprint(system.admin, ours.tenantId);
      await preview({});
      expect(await fingerprint(system.admin, ours.tenantId)).toEqual(before);
      expect(await system.ledger()).toEqual([]);
    });
  });

  it('unknown templates and versions are 404, whatever the id looks like', async () => {
    const { id } = await create();
    const nobody = showId('template', uuidv7(0));
    for (const path of [
      `/${nobody}`,
      '/reminder-1',
      `/${id}/versions/2`,
      `/${id}/versions/0`,
      `/${id}/versions/1e0`,
      `/${id}/versions/99999999999999999999`,
      '/tpl_x',
    ])
      expect((await get(path)).status).toBe(404);
    expect((await post(`/${nobody}/versions`, { ...REMINDER, parent_version: 1 })).status).toBe(404);
    // Also when the rest of the request is in disorder: an id tells nothing.
    expect((await post(`/${nobody}/versions`, {})).status).toBe(404);
    expect((await post(`/${nobody}/preview`, {})).status).toBe(404);
    expect((await post(`/${nobody}/archive`, undefined)).status).toBe(404);
  });

  it("I23: another tenant's template is not there for anybody else", async () => {
    const { id, name } = await create();
    for (const path of [`/${id}`, `/${id}/versions/1`]) expect((await get(path, theirs)).status).toBe(404);
    for (const [path, body] of [
      ['versions', { ...REMINDER, parent_version: 1 }],
      ['preview', {}],
      ['archive', undefined],
    ] as const)
      expect((await post(`/${id}/${path}`, body, theirs)).status).toBe(404);
    expect((await get('?limit=100', theirs)).body.templates).toEqual([]);
    expect((await get(`/${id}`)).body).toMatchObject({ version: 1, archived_at: null });
    // The name is free there.
    expect(
      (await post('', { name, message_type: 'test', default_language: 'en', bodies: { en: 'x' } }, theirs)).status,
    ).toBe(201);
  });

  it('reading needs settings.read, changing settings.change; without a key nobody gets in', async () => {
    const { id } = await create();
    const [send, read, admin] = [await keyWith('send'), await keyWith('read'), await keyWith('admin')];
    const calls = [
      ['GET', '', undefined, 'read'],
      ['GET', `/${id}`, undefined, 'read'],
      ['GET', `/${id}/versions/1`, undefined, 'read'],
      ['POST', `/${id}/preview`, {}, 'read'],
      ['POST', '', { name: aName(), ...REMINDER }, 'admin'],
      ['POST', `/${id}/versions`, { ...REMINDER, parent_version: 1 }, 'admin'],
      ['POST', `/${id}/archive`, undefined, 'admin'],
    ] as const;
    for (const [method, path, body, least] of calls) {
      const as = async (key: string) =>
        (
          await system.api(ours, method, `/v1/templates${path}`, body, {
            authorization: key === '' ? '' : `Bearer ${key}`,
          })
        ).status;
      expect(await as('')).toBe(401);
      expect(await as(send)).toBe(403);
      if (least === 'admin') expect(await as(read)).toBe(403);
      expect([200, 201]).toContain(await as(least === 'admin' ? admin : read));
    }
  });

  it('I24: a value that was previewed is in no log, metric or table', async () => {
    const { id } = await create();
    const variables = {
      ...Object.fromEntries(REMINDER.variables.map(({ name, sample }) => [name, sample])),
      first_name: WORD,
    };
    expect((await post(`/${id}/preview`, { variables })).body.body).toContain(WORD);
    await post(`/${id}/preview`, { variables: { ...variables, visit_at: WORD } });
    await post(`/${id}/versions`, {
      ...REMINDER,
      variables: [{ ...REMINDER.variables[0], sample: { [WORD]: WORD } }],
      parent_version: 1,
    });
    for (const app of system.outbound) {
      expect(app.output()).not.toContain(WORD);
      expect(await (await fetch(`${app.url}/metrics`)).text()).not.toContain(WORD);
    }
    const { rows: tables } = await system.admin.query<{ name: string }>(
      `select format('%I', table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const { rows } = await system.admin.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${WORD}%`]);
      expect(rows).toEqual([]);
    }
  });
});
