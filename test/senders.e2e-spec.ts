import { KeyRing } from '#libs/platform';
import { showId, systemIds } from '#libs/kernel';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { ApiKeys, TenantVault } from '#libs/tenancy';
import { eventually, startSystem, type System } from './harness/system.js';

type Json = Record<string, any>;

describe('senders: who a text leaves from, and why', () => {
  let system: System;
  let ours: TestTenant;
  let theirs: TestTenant;
  let people = 0;
  let numbered = 0;
  /** 202-555 is Washington's; nobody has these numbers. */
  const somebody = (): string => `+1202555${String((people += 1)).padStart(4, '0')}`;
  const freeNumber = (): string => `+1312556${String((numbered += 1)).padStart(4, '0')}`;

  const ask = (method: string, path: string, body?: unknown, by = ours) => system.api(by, method, path, body);
  const done = async (method: string, path: string, body?: unknown, by = ours): Promise<Json> => {
    const answer = await ask(method, path, body, by);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as Json;
  };
  const faultsOf = async (method: string, path: string, body: unknown, by = ours): Promise<readonly string[]> => {
    const answer = await ask(method, path, body, by);
    expect(answer.status).toBe(400);
    return (answer.body as { faults: { field: string; code: string }[] }).faults.map(
      ({ field, code }) => `${field} ${code}`,
    );
  };
  /** Gives the tenant a sender at Parley and at the carrier; its id. */
  const aSender = async (more: Json = {}, by = ours): Promise<{ id: string; number: string }> => {
    const number = (more['sender_value'] as string | undefined) ?? freeNumber();
    const { sender_identity_id: id } = await done(
      'POST',
      '/v1/senders',
      { channel_id: by.channelId, sender_type: 'long_code', sender_value: number, segments_per_second: 1000, ...more },
      by,
    );
    await atCarrier(by.accountSid, by.authToken, [number]);
    return { id: id as string, number };
  };
  const carried = new Map<string, string[]>();
  const atCarrier = async (accountSid: string, authToken: string, numbers: readonly string[]): Promise<void> => {
    const all = carried.get(accountSid) ?? [];
    all.push(...numbers);
    carried.set(accountSid, all);
    await system.sim('PUT', `/sim/accounts/${accountSid}`, {
      authToken,
      numbers: all.map((number) => ({ number, inboundUrl: `${system.env['PUBLIC_BASE_URL']}/api/sms/inbound` })),
    });
  };
  const send = async (more: Json = {}, by = ours): Promise<Json> =>
    (
      await system.api(
        by,
        'POST',
        '/sms/send',
        { recipient_phone_number: somebody(), sms_message_body: 'Your order is ready.', ...more },
        { prefer: 'wait=10' },
      )
    ).body as Json;
  /** The number a text left from, by the carrier's own record. */
  const fromOf = async (answer: Json): Promise<string | undefined> =>
    (await system.ledger()).find(({ sid }) => sid === answer['gateway_message_id'])?.from;
  const sentFrom = async (more: Json = {}, by = ours): Promise<string | undefined> => fromOf(await send(more, by));
  const decisionOf = async (answer: Json): Promise<Json> =>
    (await done('GET', `/sms/messages/${answer['tracking_id']}`))['decision'] as Json;
  const putMap = (map: Json) => done('PUT', '/v1/sender-map', map);

  beforeAll(async () => {
    system = await startSystem();
    [ours, theirs] = system.tenants as [TestTenant, TestTenant];
    for (const tenant of [ours, theirs]) await atCarrier(tenant.accountSid, tenant.authToken, tenant.numbers);
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
  }, 60_000);
  afterAll(() => system.stop());

  describe('the door', () => {
    it('S1.46, ST3: a sender is shown with all that is known of it, and its credentials are not', async () => {
      const campaign = await done('PUT', '/v1/sender-campaigns', {
        name: 'reminders',
        brand_ref: 'BN1',
        campaign_ref: 'CM1',
        registration_state: 'registered',
        segments_per_second: 20,
        daily_segments: 2000,
      });
      const number = freeNumber();
      const settings = {
        label: 'Front desk',
        use_cases: ['transactional', 'alert'],
        limitations: ['low_throughput'],
        country_scope: ['US', 'CA'],
        segments_per_second: 2.5,
        daily_segments: 100,
        campaign_id: campaign['campaign_id'],
        service_ref: `MG${'0'.repeat(32)}`,
      };
      const added = await done('POST', '/v1/senders', {
        channel_id: ours.channelId,
        sender_type: 'long_code',
        sender_value: number,
        ...settings,
      });
      expect(added).toEqual({
        ...settings,
        sender_identity_id: expect.stringMatching(/^num_[0-9a-f]{32}$/),
        sender_type: 'long_code',
        sender_value: number,
        channel_id: ours.channelId,
        provider_name: 'twilio',
        provider_account_ref: ours.accountSid,
        registration_state: 'registered',
        use_case: 'mixed',
        brand_ref: 'BN1',
        campaign_ref: 'CM1',
        throughput_profile_ref: campaign['campaign_id'],
        is_default: false,
        override_until: null,
        created_at: expect.any(String),
      });
      const path = `/v1/senders/${added['sender_identity_id']}`;
      expect(await done('GET', path)).toEqual(added);
      expect((await done('GET', '/v1/senders'))['senders']).toContainEqual(added);
      const cleared = await done('PATCH', path, { daily_segments: null, campaign_id: null, service_ref: null });
      expect(cleared).toMatchObject({
        daily_segments: null,
        campaign_id: null,
        brand_ref: null,
        service_ref: null,
        label: 'Front desk',
        segments_per_second: 2.5,
      });
      expect(JSON.stringify(added)).not.toContain(ours.authToken);
    });

    it('pages of senders follow each other', async () => {
      const { senders } = await done('GET', '/v1/senders');
      const { senders: later, next_after: next } = await done(
        'GET',
        `/v1/senders?after=${senders[0].sender_identity_id}`,
      );
      expect(later).toEqual(senders.slice(1));
      expect(next).toBeNull();
      expect(await faultsOf('GET', '/v1/senders?after=x', undefined)).toEqual(['after ERR_FIELD_INVALID']);
    });

    it('S1.46: every type can be added, each in its own form, and all faults are told at once', async () => {
      for (const [type, value] of [
        ['long_code', freeNumber()],
        ['toll_free', '+18005550123'],
        ['short_code', '55501'],
        ['alphanumeric_sender_id', 'Haul Away'],
        ['unknown', freeNumber()],
      ])
        expect(
          await done('POST', '/v1/senders', {
            channel_id: ours.channelId,
            sender_type: type,
            sender_value: value,
          }),
        ).toMatchObject({ sender_type: type, sender_value: value });
      expect(
        await faultsOf('POST', '/v1/senders', {
          channel_id: 'sms_nowhere',
          sender_type: 'alphanumeric_sender_id',
          sender_value: '+15551234567',
          country_scope: ['GB', 'US'],
          campaign_id: showId('campaign', systemIds().next()),
          registration_state: 'registered',
        }),
      ).toEqual([
        'channel_id ERR_CHANNEL_UNKNOWN',
        'sender_value ERR_SENDER_VALUE',
        'country_scope.1 ERR_COUNTRY_NOT_REACHED',
        'campaign_id ERR_CAMPAIGN_UNKNOWN',
        'registration_state ERR_REGISTRATION_OF_CAMPAIGN',
      ]);
      const { id } = await aSender();
      const bad = {
        label: null,
        registration_state: 'sure',
        use_cases: [],
        limitations: ['lazy'],
        country_scope: ['us'],
        segments_per_second: 0,
        daily_segments: 1.5,
        campaign_id: 'x',
        service_ref: 'SM1',
        is_default: false,
        sender_value: '+15551234567',
      };
      const told = await faultsOf('PATCH', `/v1/senders/${id}`, bad);
      expect(new Set(told.map((fault) => fault.split(' ')[0]))).toEqual(new Set(Object.keys(bad)));
    });

    it('I23: a number has one owner, and an alphanumeric name may be everybody’s', async () => {
      const add = (by: TestTenant, type: string, value: string) =>
        ask('POST', '/v1/senders', { channel_id: by.channelId, sender_type: type, sender_value: value }, by);
      expect(await add(theirs, 'long_code', ours.number)).toMatchObject({
        status: 409,
        body: { code: 'ERR_CONFLICT' },
      });
      expect((await add(ours, 'alphanumeric_sender_id', 'Shared')).status).toBe(201);
      expect((await add(theirs, 'alphanumeric_sender_id', 'Shared')).status).toBe(201);
      expect((await add(ours, 'alphanumeric_sender_id', 'Shared')).status).toBe(409);
      expect(
        await faultsOf('POST', '/v1/senders', {
          channel_id: theirs.channelId,
          sender_type: 'long_code',
          sender_value: freeNumber(),
        }),
      ).toEqual(['channel_id ERR_CHANNEL_UNKNOWN']);
    });

    it('S0.14: the default moves in one step, and neither it nor what the map leads to can be released', async () => {
      const { id, number } = await aSender();
      const before = showId('number', ours.numberIds[0]!);
      await done('PATCH', `/v1/senders/${id}`, { is_default: true });
      expect((await done('GET', `/v1/senders/${before}`))['is_default']).toBe(false);
      expect(await sentFrom()).toBe(number);
      expect((await ask('POST', `/v1/senders/${id}/release`)).status).toBe(409);
      await done('PATCH', `/v1/senders/${before}`, { is_default: true });
      await putMap({ names: { desk: id } });
      expect((await ask('POST', `/v1/senders/${id}/release`)).status).toBe(409);
      await putMap({});
      expect(await done('POST', `/v1/senders/${id}/release`)).toEqual({ sender_identity_id: id, released: true });
      expect((await ask('GET', `/v1/senders/${id}`)).status).toBe(404);
      expect((await ask('POST', `/v1/senders/${id}/release`)).status).toBe(404);
      // Unused again, so anybody may have it.
      expect(
        (
          await ask(
            'POST',
            '/v1/senders',
            { channel_id: theirs.channelId, sender_type: 'long_code', sender_value: number },
            theirs,
          )
        ).status,
      ).toBe(201);
    });

    it('I23: senders and campaigns of others are not there, neither by id nor in a map', async () => {
      const { id } = await aSender();
      const campaign = await done('PUT', '/v1/sender-campaigns', { name: 'ours', registration_state: 'registered' });
      for (const [method, path, body] of [
        ['GET', `/v1/senders/${id}`, undefined],
        ['PATCH', `/v1/senders/${id}`, { label: 'mine now' }],
        ['POST', `/v1/senders/${id}/release`, undefined],
      ] as const)
        expect((await ask(method, path, body, theirs)).status).toBe(404);
      expect(await faultsOf('PUT', '/v1/sender-map', { names: { desk: id }, fallback: id }, theirs)).toEqual([
        'names.desk ERR_SENDER_MAP',
        'fallback ERR_SENDER_MAP',
      ]);
      const own = showId('number', theirs.numberIds[0]!);
      expect(await faultsOf('PATCH', `/v1/senders/${own}`, { campaign_id: campaign['campaign_id'] }, theirs)).toEqual([
        'campaign_id ERR_CAMPAIGN_UNKNOWN',
      ]);
      expect((await done('GET', '/v1/sender-campaigns', undefined, theirs))['campaigns']).toEqual([]);
      const { senders } = await done('GET', '/v1/senders', undefined, theirs);
      expect(senders.map(({ sender_identity_id: shown }: Json) => shown)).not.toContain(id);
    });

    it('the map is kept in versions, and a decision about an older one is refused', async () => {
      const { id } = await aSender();
      const { version } = await done('GET', '/v1/sender-map');
      const map = {
        names: { desk: id, news: 'crowd' },
        pools: [{ name: 'crowd', members: [id], sticky: true }],
        rules: [{ streams: ['marketing'], countries: ['US'], use: 'crowd' }],
        fallback: 'desk',
      };
      const next = { version: version + 1, ...map };
      expect(await putMap({ ...map, if_version: version })).toEqual(next);
      expect(await done('GET', '/v1/sender-map')).toEqual(next);
      const late = await ask('PUT', '/v1/sender-map', { if_version: version });
      expect(late).toMatchObject({ status: 409, body: { code: 'ERR_CONFLICT' } });
      expect(await done('GET', '/v1/sender-map')).toEqual(next);
      const { rows } = await system.admin.query(
        `select changed_by from sender_map where tenant_id = $1 and version = $2`,
        [ours.tenantId, next.version],
      );
      expect(rows).toEqual([{ changed_by: expect.stringMatching(/^key_/) }]);
      const atOnce = await Promise.all(
        Array.from({ length: 6 }, () => ask('PUT', '/v1/sender-map', { if_version: next.version })),
      );
      expect(atOnce.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      expect(atOnce.map(({ status }) => status).filter((status) => status === 409)).toHaveLength(5);
    });

    it('all faults of a map are told at once', async () => {
      const unknown = showId('number', systemIds().next());
      expect(
        await faultsOf('PUT', '/v1/sender-map', {
          names: { crowd: unknown },
          pools: [{ name: 'crowd', members: [unknown] }],
          rules: [{ use: 'nobody' }],
          fallback: 'nowhere',
        }),
      ).toEqual([
        'pools.0.name ERR_SENDER_MAP',
        'pools.0.members.0 ERR_SENDER_MAP',
        'names.crowd ERR_SENDER_MAP',
        'rules.0.use ERR_SENDER_MAP',
        'fallback ERR_SENDER_MAP',
      ]);
      expect(
        await faultsOf('PUT', '/v1/sender-map', {
          names: { num_1: 'x' },
          pools: [{ name: 'Crowd', members: [] }],
          rules: [{ streams: ['gossip'], countries: ['XX'], use: '' }],
          if_version: -1,
          what: 1,
        }),
      ).toEqual(
        expect.arrayContaining([
          'names ERR_FIELD_INVALID',
          'pools.0.name ERR_FIELD_INVALID',
          'pools.0.members ERR_FIELD_INVALID',
          'rules.0.streams ERR_FIELD_INVALID',
          'rules.0.countries ERR_FIELD_INVALID',
          'rules.0.use ERR_FIELD_INVALID',
          'if_version ERR_FIELD_INVALID',
          'what ERR_UNKNOWN_FIELD',
        ]),
      );
    });

    it('S0.13, S0.22, S0.39: the sending policy is kept in versions, with defaults for what is left out', async () => {
      const policy = {
        character_set_validation: 'gsm7_only',
        max_sms_segments_per_message: { marketing: 2 },
        retry_attempts: 3,
      };
      expect(await done('GET', '/sms/sending-policy', undefined, theirs)).toEqual({
        version: 0,
        character_set_validation: 'typewrite_if_it_saves',
        max_sms_segments_per_message: {},
        retry_attempts: 5,
      });
      expect(await done('PUT', '/sms/sending-policy', policy, theirs)).toEqual({ version: 1, ...policy });
      expect(await done('GET', '/sms/sending-policy', undefined, theirs)).toEqual({ version: 1, ...policy });
      expect((await done('PUT', '/sms/sending-policy', {}, theirs))['retry_attempts']).toBe(5);
      expect((await done('GET', '/sms/sending-policy'))['version']).toBe(0);
      expect(
        await faultsOf('PUT', '/sms/sending-policy', {
          character_set_validation: 'ebcdic',
          max_sms_segments_per_message: { marketing: 11 },
          retry_attempts: 0,
        }),
      ).toEqual(
        expect.arrayContaining([
          'character_set_validation ERR_FIELD_INVALID',
          'max_sms_segments_per_message ERR_FIELD_INVALID',
          'retry_attempts ERR_FIELD_INVALID',
        ]),
      );
      for (const odd of [{ gossip: 1 }, { marketing: 1.5 }, { marketing: '2' }, [], 'two'])
        expect((await ask('PUT', '/sms/sending-policy', { max_sms_segments_per_message: odd })).status).toBe(400);
    });

    it('a key reads or changes senders only with the scope for it', async () => {
      const keys = new ApiKeys(system.db.database, systemIds());
      const by = async (...scopes: ('read' | 'send' | 'admin')[]): Promise<TestTenant> => ({
        ...ours,
        apiKey: await keys.create(ours.tenantId, 'test', scopes),
      });
      const [reader, sender, admin] = [await by('read'), await by('send'), await by('admin')];
      const { id } = await aSender();
      const reads = [
        '/v1/senders',
        `/v1/senders/${id}`,
        '/v1/sender-map',
        '/v1/sender-campaigns',
        '/v1/sender-overrides',
        '/sms/sending-policy',
      ];
      for (const path of reads) {
        expect((await ask('GET', path, undefined, reader)).status).toBe(200);
        expect((await ask('GET', path, undefined, sender)).status).toBe(403);
      }
      const changes: readonly (readonly [string, string, unknown])[] = [
        ['POST', '/v1/senders', { channel_id: ours.channelId, sender_type: 'long_code', sender_value: freeNumber() }],
        ['PATCH', `/v1/senders/${id}`, { label: 'x' }],
        ['PUT', '/v1/sender-map', {}],
        ['PUT', '/v1/sender-campaigns', { name: 'scoped', registration_state: 'unknown' }],
        [
          'POST',
          '/v1/sender-overrides',
          {
            channel_id: ours.channelId,
            number: freeNumber(),
            reason: 'the main line is down',
            expires_at: new Date(Date.now() + 60_000).toISOString(),
          },
        ],
        ['PUT', '/sms/sending-policy', {}],
        ['POST', `/v1/senders/${id}/release`, undefined],
      ];
      for (const [method, path, body] of changes) {
        expect((await ask(method, path, body, reader)).status).toBe(403);
        expect((await ask(method, path, body, admin)).status).toBeLessThan(300);
      }
    });
  });

  describe('the choice', () => {
    it('S0.8, S0.14: a text leaves from what its caller names, else by rule, fallback and default; the record says how', async () => {
      const [desk, news, german] = [await aSender(), await aSender(), await aSender()];
      await putMap({
        names: { desk: desk.id, weekly: 'news_pool' },
        pools: [{ name: 'news_pool', members: [news.id] }],
        rules: [{ countries: ['DE'], use: german.id }],
      });
      const german49 = '+4915123456701';
      const cases: readonly (readonly [Json, string, Json])[] = [
        [{ sender_phone_number_id: 'desk' }, desk.number, { sender_chosen_by: 'name', sender_wanted: true }],
        [{ sender_phone_number_id: desk.id }, desk.number, { sender_chosen_by: 'id' }],
        [{ sender_phone_number_id: desk.number }, desk.number, { sender_chosen_by: 'number' }],
        [{ sender_phone_number_id: 'weekly' }, news.number, { sender_chosen_by: 'name', sender_pool: 'news_pool' }],
        [{ sender_phone_number_id: 'news_pool' }, news.number, { sender_pool: 'news_pool' }],
        [{ recipient_phone_number: german49 }, german.number, { sender_chosen_by: 'rule' }],
        [{}, ours.number, { sender_chosen_by: 'default' }],
        [{ sender_phone_number_id: 'nobody' }, ours.number, { sender_chosen_by: 'default', sender_wanted: true }],
      ];
      for (const [more, from, decision] of cases) {
        const answer = await send(more);
        expect(await fromOf(answer)).toBe(from);
        expect(await decisionOf(answer)).toMatchObject(decision);
      }
      await putMap({ fallback: desk.id });
      const answer = await send({ sender_phone_number_id: 'nobody' });
      expect(await fromOf(answer)).toBe(desk.number);
      expect(await decisionOf(answer)).toMatchObject({ sender_chosen_by: 'fallback' });
      await putMap({});
    });

    it('S1.60: a stream can have senders of its own, so that verification shares none with marketing', async () => {
      const codes = await aSender({ use_cases: ['verification'] });
      await putMap({ rules: [{ streams: ['verification'], use: codes.id }] });
      expect(
        await sentFrom({ message_type: 'verification', sms_message_body: 'Your code for signing in is 482913.' }),
      ).toBe(codes.number);
      expect(await sentFrom()).toBe(ours.number);
      await putMap({});
    });

    it('S1.60, OB22: legal notices and marketing share no sender, whichever way it is tried', async () => {
      const notice = { message_type: 'legal_or_high_assurance_notice', sms_message_body: 'Your hearing is on Monday.' };
      const kept = await aSender({ use_cases: ['informational'] });
      const seller = await aSender({ use_cases: ['marketing', 'transactional'] });
      const rules = (use: string) => ({ rules: [{ streams: [notice.message_type], use }] });
      expect(await faultsOf('PUT', '/v1/sender-map', rules(seller.id))).toEqual(['rules.0.use ERR_SENDER_MAP']);
      expect(
        await done('POST', '/sms/preview', {
          recipient_phone_number: somebody(),
          sender_phone_number_id: seller.id,
          ...notice,
        }),
      ).toMatchObject({
        verdict: 'refuse',
        error_code: 'ERR_SENDER_ID_NOT_PROVISIONED',
        rule: 'sender.shared_with_marketing',
      });
      await putMap(rules(kept.id));
      const preview = (more: Json) =>
        done('POST', '/sms/preview', { recipient_phone_number: somebody(), ...notice, ...more });
      expect((await preview({}))['sender']).toMatchObject({ value: kept.number, chosen_by: 'rule' });
      expect((await preview({ sender_phone_number_id: seller.id }))['sender']).toMatchObject({ value: kept.number });
      for (const change of [{ use_cases: ['mixed'] }, { use_cases: ['informational', 'marketing'] }])
        expect(await faultsOf('PATCH', `/v1/senders/${kept.id}`, change)).toEqual(['use_cases ERR_SENDER_MAP']);
      await done('PATCH', `/v1/senders/${kept.id}`, { use_cases: ['transactional', 'informational'] });
      await putMap({});
      await done('PATCH', `/v1/senders/${kept.id}`, { use_cases: ['mixed'] });
    });

    it('ST4: a pool spreads people, and whoever has texted one of its numbers hears from that one', async () => {
      const pool = [await aSender(), await aSender(), await aSender()];
      await putMap({ pools: [{ name: 'crowd', members: pool.map(({ id }) => id) }] });
      const strangers = Array.from({ length: 24 }, somebody);
      const froms = new Map<string, string | undefined>();
      for (const to of strangers)
        froms.set(to, await sentFrom({ recipient_phone_number: to, sender_phone_number_id: 'crowd' }));
      expect(new Set(froms.values())).toEqual(new Set(pool.map(({ number }) => number)));

      // Each texts a number of their own choice; by chance alone the pool would choose the same for all three once in 27 runs.
      const writers = pool.map(({ number }) => ({ person: somebody(), number }));
      for (const { person, number } of writers) {
        expect((await system.text(person, number, 'Do you take sofas?')).statuses.at(-1)).toBe(200);
        await eventually('the answer', async () => (await system.ledger({ to: person, from: number })).length === 1);
        for (let round = 0; round < 2; round += 1)
          expect(await sentFrom({ recipient_phone_number: person, sender_phone_number_id: 'crowd' })).toBe(number);
      }
      // A member that leaves moves nobody else.
      await putMap({ pools: [{ name: 'crowd', members: pool.slice(1).map(({ id }) => id) }] });
      for (const to of strangers.slice(0, 8).filter((one) => froms.get(one) !== pool[0]!.number))
        expect(await sentFrom({ recipient_phone_number: to, sender_phone_number_id: 'crowd' })).toBe(froms.get(to));
      await putMap({});
    });

    it('S0.26, ST2: a number outside of the map carries a text only while somebody has allowed it, and who and why is on record', async () => {
      const number = freeNumber();
      await atCarrier(ours.accountSid, ours.authToken, [number]);
      expect(await sentFrom({ sender_phone_number_id: number })).toBe(ours.number);
      const grant = {
        channel_id: ours.channelId,
        number,
        reason: 'The main line is down at the carrier',
        expires_at: new Date(Date.now() + 60_000).toISOString(),
      };
      const granted = await done('POST', '/v1/sender-overrides', grant);
      const answer = await send({ sender_phone_number_id: number });
      expect(await fromOf(answer)).toBe(number);
      expect(await decisionOf(answer)).toMatchObject({ sender_chosen_by: 'override' });
      const { sender_identity_ref: used } = await done('GET', `/sms/messages/${answer['tracking_id']}`);
      const { overrides } = await done('GET', '/v1/sender-overrides');
      expect(overrides.find(({ override_id: id }: Json) => id === granted['override_id'])).toMatchObject({
        sender_identity_id: used,
        number,
        reason: grant.reason,
        expires_at: grant.expires_at,
        granted_by: expect.stringMatching(/^key_[0-9a-f]{32}$/),
      });
      // Only by its own name: neither map nor default lead there.
      expect(await faultsOf('PUT', '/v1/sender-map', { fallback: used })).toEqual(['fallback ERR_SENDER_MAP']);
      expect(await faultsOf('PATCH', `/v1/senders/${used}`, { is_default: true })).toEqual([
        'is_default ERR_SENDER_BY_OVERRIDE',
      ]);
      const again = { ...grant, reason: 'It is still down, says the carrier' };
      await done('POST', '/v1/sender-overrides', { ...again, expires_at: new Date(Date.now() + 500).toISOString() });
      await eventually('the override to end', async () => {
        const late = await send({ sender_phone_number_id: number });
        return (await fromOf(late)) === ours.number;
      });
      const lines = (await done('GET', '/v1/sender-overrides'))['overrides'].filter(
        ({ number: of }: Json) => of === number,
      );
      expect(lines.map(({ reason }: Json) => reason)).toEqual([again.reason, grant.reason]);
    });

    it('an override is for a short time, with a reason, for a number that is nobody’s', async () => {
      const grant = {
        channel_id: ours.channelId,
        number: freeNumber(),
        reason: 'A reason that holds',
        expires_at: new Date(Date.now() + 60_000).toISOString(),
      };
      const ahead = (ms: number): string => new Date(Date.now() + ms).toISOString();
      for (const expires of [ahead(-1000), ahead(31 * 86_400_000)])
        expect(
          await faultsOf('POST', '/v1/sender-overrides', {
            ...grant,
            channel_id: theirs.channelId,
            expires_at: expires,
          }),
        ).toEqual(['channel_id ERR_CHANNEL_UNKNOWN', 'expires_at ERR_TIME_ORDER']);
      expect(
        await faultsOf('POST', '/v1/sender-overrides', {
          ...grant,
          number: '123',
          reason: 'because',
          expires_at: 'soon',
        }),
      ).toEqual(
        expect.arrayContaining([
          'number ERR_FIELD_INVALID',
          'reason ERR_FIELD_INVALID',
          'expires_at ERR_FIELD_INVALID',
        ]),
      );
      for (const number of [ours.number, theirs.number])
        expect((await ask('POST', '/v1/sender-overrides', { ...grant, number })).status).toBe(409);
    });
  });

  describe('what a sender may carry', () => {
    const refused = (rule: string) => ({ status: 'failed', error_code: 'ERR_SENDER_ID_NOT_PROVISIONED', rule });

    it('ST5: an alphanumeric sender is refused where an answer is expected', async () => {
      const { id } = await aSender({ sender_type: 'alphanumeric_sender_id', sender_value: 'HaulAway' });
      const british = { recipient_phone_number: '+447400123456', sender_phone_number_id: id };
      expect(await send({ ...british, allow_reply: true })).toMatchObject({
        ...refused('sender.no_replies'),
        error_message: expect.stringContaining('allow_reply'),
      });
      const notice = { ...british, allow_reply: false };
      expect(await send(notice)).toMatchObject({
        error_code: 'ERR_OPTOUT_PATH_MISSING',
        rule: 'opt_out.one_way',
        error_message: expect.stringMatching(/^(?!.*STOP).*page or telephone/),
      });
      await done('PUT', '/sms/consent-policy', { opt_out_phone: '+12025550199' });
      await eventually('the policy', async () => {
        const answer = await send({ ...notice, sms_message_body: 'We are on our way. To stop call +1 202 555 0199' });
        return (await fromOf(answer)) === 'HaulAway';
      });
    });

    it('ST5: a sender is refused for a country that it does not reach', async () => {
      const free = await aSender({ sender_type: 'toll_free', sender_value: '+18335550123' });
      expect(await send({ recipient_phone_number: '+447400123457', sender_phone_number_id: free.id })).toMatchObject(
        refused('sender.country'),
      );
      const scoped = await aSender({ country_scope: ['GB'] });
      expect(await send({ sender_phone_number_id: scoped.id })).toMatchObject({
        ...refused('sender.country'),
        error_message: expect.stringContaining('country'),
      });
      expect(await sentFrom({ recipient_phone_number: '+447400123457', sender_phone_number_id: scoped.id })).toBe(
        scoped.number,
      );
    });

    it('ST11: nothing leaves from a sender whose registration is open, refused or over, and a campaign’s holds for its senders', async () => {
      const { id, number } = await aSender();
      const text = { sender_phone_number_id: id };
      for (const state of ['pending', 'rejected', 'expired']) {
        await done('PATCH', `/v1/senders/${id}`, { registration_state: state });
        expect(await send(text)).toMatchObject(refused('sender.registered'));
      }
      await done('PATCH', `/v1/senders/${id}`, { registration_state: 'registered' });
      expect(await sentFrom(text)).toBe(number);
      const campaign = { name: 'brand-new', registration_state: 'pending' };
      const { campaign_id: joined } = await done('PUT', '/v1/sender-campaigns', campaign);
      await done('PATCH', `/v1/senders/${id}`, { campaign_id: joined });
      expect(await send(text)).toMatchObject(refused('sender.registered'));
      expect(await faultsOf('PATCH', `/v1/senders/${id}`, { registration_state: 'registered' })).toEqual([
        'registration_state ERR_REGISTRATION_OF_CAMPAIGN',
      ]);
      const { campaign_id: same } = await done('PUT', '/v1/sender-campaigns', {
        ...campaign,
        registration_state: 'registered',
      });
      expect(same).toBe(joined);
      expect(await sentFrom(text)).toBe(number);
    });

    it('S1.46, ST3: a sender that needs a registration it has not is refused; slow and suspect ones carry texts, and say so', async () => {
      const { id } = await aSender({ limitations: ['registration_required'] });
      const text = { sender_phone_number_id: id };
      expect(await send(text)).toMatchObject(refused('sender.registration_required'));
      await done('PATCH', `/v1/senders/${id}`, {
        registration_state: 'registered',
        limitations: ['registration_required', 'low_throughput', 'content_filtering_risk'],
      });
      const warnings = ['low_throughput', 'content_filtering_risk'];
      await eventually('the change to be known', async () => {
        const preview = await done('POST', '/sms/preview', {
          recipient_phone_number: somebody(),
          sms_message_body: 'Your order is ready.',
          ...text,
        });
        return preview['sender'].warnings.length === 2 && preview['verdict'] === 'send';
      });
      const sent = await send(text);
      expect(sent).toMatchObject({ status: 'submitted_to_gateway' });
      expect(await decisionOf(sent)).toMatchObject({ sender_warnings: warnings });
      expect(await decisionOf(await send())).not.toHaveProperty('sender_warnings');
    });

    it('S1.46: a daily cap that is raised lets what waits leave at once, not tomorrow', async () => {
      const { id } = await aSender({ daily_segments: 1 });
      const text = { sender_phone_number_id: id };
      expect(await send(text)).toMatchObject({ status: 'submitted_to_gateway' });
      const waits = await system.api(
        ours,
        'POST',
        '/sms/send',
        {
          recipient_phone_number: somebody(),
          sms_message_body: 'Your order is ready.',
          ...text,
        },
        { prefer: 'wait=0' },
      );
      expect(waits.body).toMatchObject({ status: 'accepted' });
      await eventually('the day to be used up', async () => {
        const { rows } = await system.admin.query(
          `select next_slot_at > now() + interval '1 minute' as used from business_number where 'num_' || replace(id::text, '-', '') = $1`,
          [id],
        );
        return rows[0].used;
      });
      await done('PATCH', `/v1/senders/${id}`, { daily_segments: 2 });
      await eventually('the text to leave', async () => {
        const { state } = await done('GET', `/sms/messages/${waits.body.tracking_id}`);
        return state === 'submitted';
      });
    });

    it('S1.46: a sender that may not carry marketing does not', async () => {
      const { id } = await aSender({ limitations: ['marketing_not_allowed'] });
      const to = somebody();
      await done('POST', '/sms/consents', {
        phone_number: to,
        state: 'opted_in',
        source: 'form',
        disclosure: 'I agree to get marketing texts.',
        acquired_at: '2026-01-02T03:04:05Z',
      });
      expect(
        await send({
          recipient_phone_number: to,
          sender_phone_number_id: id,
          message_type: 'marketing',
          sms_message_body: 'Haul & Away: 10% off this week. Reply STOP to opt out',
        }),
      ).toMatchObject(refused('sender.marketing_not_allowed'));
    });

    it('S2.7: a number sends with the credentials of its own channel', async () => {
      const second = { accountSid: `AC${'b'.repeat(32)}`, authToken: 'token-of-a-second-account' };
      const channelId = 'sms_second';
      await system.db.database.inTenant(ours.tenantId, async (tx) => {
        const cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(ours.tenantId, tx);
        const row = systemIds().next();
        await tx.query(
          `insert into channel (tenant_id, id, channel_id, provider, account_ref, key_version, settings) values ($1, $2, $3, 'twilio', $4, $5, $6)`,
          [
            ours.tenantId,
            row,
            channelId,
            second.accountSid,
            cipher.version,
            cipher.seal('channel', row, JSON.stringify(second)),
          ],
        );
      });
      const number = freeNumber();
      await atCarrier(second.accountSid, second.authToken, [number]);
      const added = await done('POST', '/v1/senders', {
        channel_id: channelId,
        sender_type: 'long_code',
        sender_value: number,
      });
      expect(added['provider_account_ref']).toBe(second.accountSid);
      const accountOf = async (answer: Json) =>
        (await system.ledger()).find(({ sid }) => sid === answer['gateway_message_id'])?.accountSid;
      expect(await accountOf(await send({ sender_phone_number_id: number }))).toBe(second.accountSid);
      expect(await accountOf(await send())).toBe(ours.accountSid);
    });
  });
});
