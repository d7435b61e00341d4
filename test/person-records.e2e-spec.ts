import { createHash, createHmac } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EvidenceStore } from '#libs/evidence';
import { systemClock, systemIds } from '#libs/kernel';
import { Notices } from '#libs/notifications';
import { BuildDisputePack, canonical, inPieces, PersonRecordStore, verifyPack } from '#libs/person-records';
import { KeyRing } from '#libs/platform';
import { ApiKeys, TenantVault, type Scope, type TenantCipher } from '#libs/tenancy';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { erase } from '../apps/cli/src/commands/erase.command.js';
import { pack } from '../apps/cli/src/commands/pack.command.js';
import { aTerminal } from '../apps/cli/src/commands/spec/a-terminal.js';
import { Advice } from '../apps/cli/src/installation.js';
import { SendSmsDto } from '../apps/outbound/src/api/send-sms.dto.js';
import { rawRequest, type RawAnswer } from './harness/http.js';
import { fingerprint, isQuiet } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';
import { newSid, post, signedForm, statusFields } from './harness/webhooks.js';

/** A word that occurs nowhere else in the world. */
const WORD = 'qwyzzarkoble';
const DISCLOSURE =
  'By ticking this box you agree to receive recurring automated texts from Haul & Away. “STOP” ends it – größer.';

describe('the record of a person: shown as a sealed pack, and erased', () => {
  let system: System;
  let tenant: TestTenant;
  let other: TestTenant;
  let cipher: TenantCipher;
  let people = 0;
  const somebody = (): string => `+1214555${String((people += 1)).padStart(4, '0')}`;
  const quiet = (): Promise<boolean> => eventually('nothing to move any more', () => isQuiet(system.admin));

  beforeAll(async () => {
    system = await startSystem({ env: { LOG_LEVEL: 'trace' } });
    [tenant, other] = system.tenants as [TestTenant, TestTenant];
    cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenant.tenantId);
    Object.assign(process.env, {
      DATABASE_URL: system.db.adminUrl,
      DATABASE_APP_URL: system.db.appUrl,
      PARLEY_KEKS: TEST_KEKS,
    });
  }, 60_000);
  afterAll(() => system.stop());

  const door = (path: string, body: unknown, key = tenant.apiKey): Promise<RawAnswer> =>
    rawRequest(`${system.outbound[0]!.url}${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const packOf = (number: string, key?: string) => door('/sms/dispute-packs', { phone_number: number }, key);
  const eraseAt = (number: string, more: object = {}, key?: string) =>
    door('/sms/erasures', { phone_number: number, reason: 'asked by mail', ...more }, key);
  const read = (answer: RawAnswer): any => JSON.parse(answer.text);
  const request = (number: string, body = `Your ${WORD} is ready`) => ({
    recipient_phone_number: number,
    sms_message_body: body,
  });
  const sendTo = async (number: string, body?: string): Promise<any> =>
    (
      await system.api(tenant, 'POST', '/sms/send', request(number, body), {
        prefer: 'wait=10',
        'idempotency-key': newSid(),
      })
    ).body;
  const heard = async (number: string): Promise<number> => (await system.ledger({ to: number })).length;

  /** A person with everything on record: a text, an answer, a consent with proof, a text of ours with its receipts. */
  async function somebodyKnown(number = somebody()): Promise<string> {
    const before = await heard(number);
    await system.text(number, tenant.number, `Hello, do you haul away a ${WORD} as well?`);
    await eventually('the answer', async () => (await heard(number)) > before);
    const consent = await door('/sms/consents', {
      phone_number: number,
      state: 'opted_in',
      source: 'form',
      disclosure: DISCLOSURE,
      seller: 'Haul & Away',
      acquired_at: '2026-01-02T03:04:05Z',
      proof: { page: `https://haul.test/${WORD}`, address: '198.51.100.7' },
    });
    expect([consent.status, consent.text]).toEqual([201, expect.any(String)]);
    expect((await sendTo(number)).status).toBe('submitted_to_gateway');
    await receipts(number);
    return number;
  }
  const receipts = (number: string): Promise<boolean> =>
    eventually('its receipts', async () => {
      const { rows } = await system.admin.query(
        `select from message where endpoint_id = $1 and state not in ('delivered', 'suppressed')`,
        [cipher.endpointId(number)],
      );
      return rows.length === 0 && (await quiet());
    });

  /** What everybody may read who has the database and no key, except our own numbers. */
  async function dump(): Promise<string> {
    const { rows: tables } = await system.admin.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await system.admin.query<{ text: string | null }>(
        `select string_agg(t::text, e'\n') as text from ${name} t`,
      );
      texts.push(rows[0]!.text ?? '');
    }
    return texts.join('\n').toLowerCase();
  }

  describe('the pack', () => {
    let number: string;
    let answer: RawAnswer;
    beforeAll(async () => {
      number = await somebodyKnown();
      await system.text(number, tenant.number, 'STOP');
      await eventually('the confirmation', async () => (await heard(number)) === 3);
      expect((await sendTo(number)).error_code).toBe('ERR_OPTED_OUT');
      await receipts(number);
      answer = await packOf(number);
    });

    it('Shows 7: holds the literal disclosure and its hash, the proof, the suppression, every text with its rule, every message with decision and evidence', () => {
      expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
        200,
        'application/json; charset=utf-8',
        'no-store',
      ]);
      const { pack: shown } = read(answer);
      expect(shown).toMatchObject({
        format: 'parley.dispute-pack.1',
        person: { phone_number: number, erased_at: null },
        tenant: { slug: 'haul-and-away' },
        limits: { texts: { most: 10_000, received_left_out: 0, sent_left_out: 0 } },
        consent_events: [
          {
            state: 'opted_in',
            disclosure: DISCLOSURE,
            disclosure_sha256: createHash('sha256').update(DISCLOSURE).digest('hex'),
            seller: 'Haul & Away',
            acquired_at: '2026-01-02T03:04:05.000Z',
          },
          { state: 'opted_out', source: 'sms_keyword', rule: 'kw.per_se.stop' },
        ],
        consent_proofs: [{ proof: expect.objectContaining({ address: '198.51.100.7' }), proof_is: 'kept' }],
        suppressions: [
          { type: 'opt_out', source: 'participant', reason: expect.any(String), lifted_at: null, until: null },
        ],
        texts_received: [
          {
            body: `Hello, do you haul away a ${WORD} as well?`,
            to: tenant.number,
            keyword: { list_version: expect.any(String) },
          },
          { body: 'STOP', keyword: { class: 'opt_out', rule: 'kw.per_se.stop' } },
        ],
        policies: [{ version: 0, in_force: { zone: 'America/New_York' } }],
      });
      expect(shown.texts_sent.map(({ origin, state }: any) => [origin, state])).toEqual([
        ['reply', 'delivered'],
        ['api', 'delivered'],
        ['keyword', 'delivered'],
        ['api', 'suppressed'],
      ]);
      const [reply, sent, , refused] = shown.texts_sent;
      expect(reply.timeline.current_assessment).toMatchObject({ category: 'success', subclass: 'delivered' });
      expect(sent).toMatchObject({
        body: `Your ${WORD} is ready`,
        decision: { verdict: 'send', policy: 0 },
        attempts: [{ ordinal: 1, state: 'delivered', provider_status: 'delivered' }],
        timeline: { current_assessment: { category: 'fail', subclass: 'opted_out' } },
      });
      expect(sent.evidence.map(({ kind, grade }: any) => [kind, grade])).toEqual(
        expect.arrayContaining([
          ['send_requested', 'our_own_step'],
          ['delivered', 'delivered'],
        ]),
      );
      expect(sent.timeline.sms_attempts[0].events.at(-1).evidence_grade).toMatchObject({ strength: 'strong' });
      expect(refused).toMatchObject({
        error_code: 'ERR_OPTED_OUT',
        decision: { rule: 'suppression.opt_out' },
        attempts: [],
      });
    });

    it('is the same bytes each time, by whichever way it is asked for, and changes nothing', async () => {
      const before = await fingerprint(system.admin);
      expect((await packOf(number)).text).toBe(answer.text);
      const file = join(system.env['PARLEY_DATA_DIR']!, 'pack.json');
      const terminal = aTerminal();
      expect(await pack.run([number, '--tenant', tenant.slug, '--out', file], terminal)).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(answer.text);
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(terminal.notes.join()).toContain(read(answer).seal.hash);
      const printed = aTerminal();
      expect(await pack.run([number, '--tenant', tenant.slug], printed)).toBe(0);
      expect(printed.written()).toBe(answer.text);
      expect(await fingerprint(system.admin)).toEqual(before);
      expect(canonical(read(answer))).toBe(answer.text);
    });

    it('is checked without a database: intact, or which entry was changed', async () => {
      const file = join(system.env['PARLEY_DATA_DIR']!, 'checked.json');
      const check = async (bytes: string | Buffer, ...more: string[]): Promise<readonly [number, string]> => {
        writeFileSync(file, bytes);
        const terminal = aTerminal();
        return [await pack.run(['verify', file, ...more], terminal), terminal.written()];
      };
      const { hash } = read(answer).seal;
      expect(await check(answer.text)).toEqual([
        0,
        expect.stringMatching(new RegExp(`^intact: \\d+ entries, hash ${hash}\n$`)),
      ]);
      expect(await check(answer.text, '--hash', hash)).toEqual([0, expect.stringContaining('intact')]);
      expect(await check(answer.text.replace(`Your ${WORD} is`, `Your ${WORD} was`))).toEqual([
        1,
        'changed:\n- texts_sent[1]\n',
      ]);
      expect(await check(answer.text.replace('"lifted_at":null', '"lifted_at":true'))).toEqual([
        1,
        'changed:\n- suppressions[0]\n',
      ]);
      expect(await check(answer.text.slice(1))).toEqual([1, 'not a pack: The file is not JSON.\n']);
      expect(await check(answer.text, '--hash', 'f'.repeat(64))).toEqual([1, expect.stringContaining('sealed anew')]);
      await expect(pack.run(['verify', `${file}.none`], aTerminal())).rejects.toThrow(Advice);
    });

    it('no byte of it can be turned unseen', () => {
      const bytes = Buffer.from(answer.text);
      expect(verifyPack(bytes).verdict).toBe('intact');
      // Every place within a thousand looks; over the runs every place.
      const step = Math.max(1, Math.floor(bytes.length / 1000));
      for (let at = Math.floor(Math.random() * step); at < bytes.length; at += step) {
        const turned = Buffer.from(bytes);
        turned[at]! ^= 1 << (at % 8);
        if (verifyPack(turned).verdict === 'intact')
          throw new Error(`Byte ${at} of ${bytes.length} can be turned unseen`);
      }
    });

    it('says what it leaves out, and keeps the newest', async () => {
      const build = new BuildDisputePack(
        system.db.database,
        new TenantVault(system.db.database, new KeyRing(TEST_KEKS)),
        new EvidenceStore(systemIds(), new Notices(system.db.database, systemClock)),
        new PersonRecordStore(),
      );
      const made = async (limits: { texts?: number; characters?: number }) =>
        JSON.parse([...inPieces((await build.run(tenant.tenantId, number, limits))!)].join('')).pack;
      const few = await made({ texts: 3 });
      expect(few.limits.texts).toMatchObject({ most: 3, received_left_out: 1, sent_left_out: 2 });
      expect([...few.texts_received, ...few.texts_sent].map(({ body }: any) => body)).toEqual([
        'STOP',
        expect.stringContaining('opted out'),
        `Your ${WORD} is ready`,
      ]);
      const small = await made({ characters: 1 });
      expect(small.limits.texts).toMatchObject({ most_characters: 1, received_left_out: 2, sent_left_out: 4 });
    });

    it("I23: another tenant's person is as unknown as nobody", async () => {
      const strange = await packOf(number, other.apiKey);
      const nobody = await packOf('+12145559999');
      const { instance: _one, ...there } = read(strange);
      const { instance: _other, ...here } = read(nobody);
      expect([strange.status, nobody.status]).toEqual([404, 404]);
      expect(strange.headers['content-type']).toContain('application/problem+json');
      expect(there).toEqual(here);
      await expect(pack.run([number, '--tenant', other.slug], aTerminal())).rejects.toThrow(/nothing on record/);
    });
  });

  it('each door opens to its scope only, and to no odd body', async () => {
    const number = await somebodyKnown();
    const keys = new ApiKeys(system.db.database, systemIds());
    const before = await fingerprint(system.admin, tenant.tenantId);
    const allowed = async (scopes: readonly Scope[]) => {
      const key = await keys.create(tenant.tenantId, 'test', scopes);
      return [(await packOf(number, key)).status, (await eraseAt('+12145559999', {}, key)).status];
    };
    // 404: it was let in, and nobody has that number.
    expect(await allowed(['admin'])).toEqual([200, 404]);
    expect(await allowed(['read'])).toEqual([200, 403]);
    expect(await allowed(['consent'])).toEqual([200, 403]);
    expect(await allowed(['send'])).toEqual([403, 403]);
    expect((await packOf(number, 'pk_nobody')).status).toBe(401);
    expect((await eraseAt(number, {}, 'pk_nobody')).status).toBe(401);
    for (const body of [{}, { phone_number: 5 }, { phone_number: `${number}x` }, { phone_number: number, more: 1 }]) {
      for (const answer of [
        await door('/sms/dispute-packs', body),
        await door('/sms/erasures', { reason: 'x', ...body }),
      ]) {
        expect([answer.status, read(answer).code]).toEqual([400, 'ERR_REQUEST_INVALID']);
        expect(answer.text).not.toContain(number.slice(1));
      }
    }
    for (const more of [{ reason: '' }, { reason: 'x\ny' }, { reason: 'x'.repeat(201) }, { suppress: 'no' }])
      expect((await eraseAt(number, more)).status).toBe(400);
    expect((await system.api(tenant, 'GET', '/sms/dispute-packs')).status).toBe(405);
    expect((await eraseAt(number, {}, other.apiKey)).status).toBe(404);
    const { api_key: _keys, ...after } = await fingerprint(system.admin, tenant.tenantId);
    expect(before).toMatchObject(after);
  });

  describe('an erasure', () => {
    it('S0.30, R-4.8, R-8.3: takes words, proofs and number, keeps grades and suppressions, and certifies it', async () => {
      const number = await somebodyKnown();
      const endpointId = cipher.endpointId(number);
      // A receipt that tells what the answer of the provider has told already is named by no evidence.
      const sid = read(await packOf(number)).pack.texts_sent[1].attempts[0].provider_message_id;
      const url = `${system.env['PUBLIC_BASE_URL']}/webhooks/twilio/${tenant.channelId}/status`;
      const repeated = signedForm(url, tenant.authToken, statusFields(tenant, number, sid, 'queued'));
      expect((await post(repeated)).status).toBe(200);
      const before = read(await packOf(number)).pack;
      const [, sent] = before.texts_sent;
      const answer = await eraseAt(number);
      expect(answer.status).toBe(200);
      const { certificate, seal } = read(answer);
      expect(certificate).toMatchObject({
        reason: 'asked by mail',
        erased: { texts_received: 1, texts_sent: 2, consent_proofs: 1, numbers: 1 },
        withdrawn: 0,
        suppression: 'added',
      });
      expect(certificate.erased.raw_events).toBeGreaterThanOrEqual(3);
      expect(seal).toEqual({
        algorithm: 'sha256',
        hash: createHash('sha256').update(canonical(certificate)).digest('hex'),
      });
      expect(answer.text).not.toContain(number.slice(1));

      const { rows } = await system.admin.query(
        `select (select count(*) from inbound_message i join lane l on l.id = i.lane_id where l.endpoint_id = $1 and i.body is not null)::int as received,
                (select count(*) from message where endpoint_id = $1 and body is not null)::int as sent,
                (select count(*) from consent_proof p join consent_event e on e.id = p.consent_event_id where e.endpoint_id = $1 and p.sealed is not null)::int as proofs,
                (select count(*) from endpoint where id = $1 and number is null and erased_at is not null)::int as erased`,
        [endpointId],
      );
      expect(rows).toEqual([{ received: 0, sent: 0, proofs: 0, erased: 1 }]);
      // Nobody with all keys finds the number or the word in any request of theirs that is kept.
      const { rows: kept } = await system.admin.query(
        `select id, key_version, sealed from raw_event where tenant_id = $1 and sealed is not null`,
        [tenant.tenantId],
      );
      for (const row of kept)
        expect(cipher.open('raw_event', row.id, row.key_version, row.sealed).toString()).not.toContain(
          encodeURIComponent(number),
        );

      const after = read(await packOf(number)).pack;
      expect(after.person.erased_at).toBe(certificate.erased_at);
      expect(after.texts_received).toMatchObject([{ body: null, body_is: 'erased' }]);
      expect(after.consent_events).toEqual(before.consent_events);
      expect(after.consent_proofs).toMatchObject([{ proof: null, proof_is: 'erased' }]);
      expect(after.suppressions).toMatchObject([{ type: 'manual', source: 'operator', reason: 'erased on request' }]);
      const known = ({ evidence, timeline, attempts }: any) => ({ evidence, timeline, attempts });
      expect(after.texts_sent.map(known)).toEqual(before.texts_sent.map(known));
      expect(sent.message_id).toBe(after.texts_sent[1].message_id);

      // May run twice: nothing is left.
      expect(read(await eraseAt(number)).certificate).toMatchObject({
        erased: { texts_received: 0, texts_sent: 0, raw_events: 0, consent_proofs: 0, numbers: 0 },
        suppression: 'in_force',
      });
    });

    it('R-4.8: a dump without keys tells the number neither in the clear nor by trying all numbers', async () => {
      const number = await somebodyKnown();
      await eraseAt(number);
      const text = await dump();
      // Who knows the words of a request must not be able to try numbers against what is kept of it.
      const asked = Object.assign(new SendSmsDto(), request(number));
      expect(text).not.toContain(createHash('sha256').update(canonical(asked)).digest('hex'));
      const digits = number.slice(2);
      expect(text).toContain(cipher.endpointId(number));
      for (const form of [digits, Buffer.from(digits).toString('hex'), Buffer.from(number).toString('base64')])
        expect(text).not.toContain(form.toLowerCase());
      expect(text).not.toContain(WORD);
      // What somebody can compute who has the dump and guesses the number; uuids made of a hash carry its first digits.
      const known = [tenant.tenantId, cipher.endpointId(number), tenant.slug, 'endpoint', ''];
      for (const guess of [number, number.slice(1), digits, `endpoint:${number}`]) {
        const hashes = ['sha256', 'sha1', 'md5', 'sha512'].flatMap((kind) => [
          createHash(kind).update(guess).digest('hex'),
          ...known.flatMap((key) => [
            createHmac(kind, key).update(guess).digest('hex'),
            createHash(kind).update(`${key}${guess}`).digest('hex'),
          ]),
        ]);
        for (const hash of hashes) {
          expect(text).not.toContain(hash.slice(0, 12));
          expect(text).not.toContain(`${hash.slice(0, 8)}-${hash.slice(8, 12)}`);
        }
      }
      // Who has the key does find them.
      expect(text).toContain(cipher.endpointId(number));
    });

    describe('of somebody whom assistants told us about', () => {
      const LINKS = 'go.haul.test';
      let told = 0;
      const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
      const visit = (number: string, more: object = {}) => ({
        specversion: '1.0',
        id: `told-${(told += 1)}`,
        source: '/calendar',
        type: 'calendar.event.scheduled',
        data: {
          // Owners do put numbers into names.
          id: `visit of ${number}`,
          version: 1,
          fact_time: inHours(0),
          start: inHours(48),
          text: `Your ${WORD} tour: https://haul.test/${WORD}/${number.slice(1)}/directions`,
          recipient: { phone: number },
          ...more,
        },
      });
      const tell = async (event: object, outcome = 'applied'): Promise<string> => {
        const { status, body } = await system.api(tenant, 'POST', '/v1/events', event);
        expect([status, body.events[0].outcome]).toEqual([202, outcome]);
        return body.events[0].event_id;
      };
      const plansOf = async (eventId: string): Promise<readonly [string, string | null][]> =>
        (await system.api(tenant, 'GET', '/v1/planned-texts')).body.planned_texts
          .filter((plan: any) => plan.event_id === eventId)
          .map(({ state, reason }: any) => [state, reason])
          .sort();
      const tap = (link: string): Promise<number> =>
        rawRequest(`${system.inbound[0]!.url}/${link.split('/').at(-1)!}`, {
          method: 'GET',
          headers: { host: LINKS },
        }).then(({ status }) => status);
      /** What still stands of it, in rows. */
      const sealedAbout = async (endpointId: string): Promise<unknown> => {
        const { rows } = await system.admin.query(
          `select (select count(*) from trigger_event e join trigger_event_person t on t.event_id = e.id where t.endpoint_id = $1 and e.sealed is not null)::int as events,
                  (select count(*) from short_link where endpoint_id = $1)::int as links_of_theirs,
                  (select count(*) from short_link where tenant_id = $2 and destination is not null)::int as links,
                  (select count(*) from planned_text p join trigger_event_person t on t.event_id = p.event_id where t.endpoint_id = $1 and p.state = 'planned')::int as planned,
                  (select count(*) from message where endpoint_id = $1 and (body is not null or wish is not null))::int as texts`,
          [endpointId, tenant.tenantId],
        );
        return rows[0];
      };
      const none = { events: 0, links_of_theirs: 0, links: 0, planned: 0, texts: 0 };

      beforeAll(async () => {
        await system.admin.query(
          `insert into link_domain (tenant_id, host, token, state) values ($1, $2, 'token', 'active')`,
          [tenant.tenantId, LINKS],
        );
        const policy = { domain: LINKS, allowed_hosts: ['haul.test'] };
        expect((await system.api(tenant, 'PUT', '/v1/link-policy', policy)).status).toBe(200);
        const rule = {
          name: 'visit',
          event_types: ['calendar.event.scheduled'],
          text_field: 'data.text',
          steps: [{ at: 'now' }, { before: 'start', offset: 'PT2H' }],
        };
        expect((await system.api(tenant, 'POST', '/v1/trigger-rules', rule)).status).toBe(201);
      });

      it('S0.30, R-4.8: takes the event, what was planned from it, and where their link led', async () => {
        const number = somebody();
        const endpointId = cipher.endpointId(number);
        const event = visit(number);
        const eventId = await tell(event);
        await eventually('the first text', async () => (await heard(number)) === 1);
        const [text] = await system.ledger({ to: number });
        const link = new RegExp(`${LINKS}/[A-Za-z0-9]+`).exec(text!.body)![0];
        expect(await tap(link)).toBe(302);
        await quiet();
        expect(await plansOf(eventId)).toEqual([
          ['placed', null],
          ['planned', null],
        ]);
        expect(await sealedAbout(endpointId)).toEqual({
          events: 1,
          links_of_theirs: 1,
          links: 1,
          planned: 1,
          texts: 1,
        });

        expect(read(await eraseAt(number)).certificate.erased).toMatchObject({
          texts_sent: 1,
          trigger_events: 1,
          short_links: 1,
          numbers: 1,
        });
        expect(await plansOf(eventId)).toEqual([
          ['placed', null],
          ['skipped', 'person.erased'],
        ]);
        expect(await sealedAbout(endpointId)).toEqual(none);
        expect(await tap(link)).toBe(410);
        const left = await dump();
        expect(left).not.toContain(number.slice(2));
        expect(left).not.toContain(WORD);

        // Who reports the same again is told the same, and nothing of it is kept anew.
        await tell(event);
        expect(await sealedAbout(endpointId)).toEqual(none);
        expect(read(await eraseAt(number)).certificate.erased).toMatchObject({ trigger_events: 0, short_links: 0 });
        expect(await heard(number)).toBe(1);
      });

      it('S0.30: finds what names the person elsewhere than as recipient, and what could not be read, also where they are not suppressed', async () => {
        const rule = {
          name: 'told-elsewhere',
          event_types: ['estimate.ready'],
          text_field: 'data.text',
          recipient_field: 'data.details.phone',
          steps: [{ after: 'fact_time', offset: 'PT2H' }],
        };
        expect((await system.api(tenant, 'POST', '/v1/trigger-rules', rule)).status).toBe(201);
        const number = somebody();
        const fact = (id: string, more: object) => ({
          specversion: '1.0',
          id,
          source: '/assistant',
          type: 'estimate.ready',
          data: { id, version: 1, fact_time: new Date().toISOString(), text: WORD, ...more },
        });
        const planned = await tell(fact('elsewhere', { details: { phone: number } }));
        await tell(fact('unreadable', { valid_until: 'soon', recipient: { phone: number, name: WORD } }), 'dead');
        await tell({ ...fact('unknown', { note: `call ${number}` }), type: 'weather.rain' }, 'dead');
        expect(await plansOf(planned)).toEqual([['planned', null]]);
        expect(read(await eraseAt(number, { suppress: false })).certificate).toMatchObject({
          erased: { trigger_events: 3 },
          suppression: 'none',
        });
        expect(await plansOf(planned)).toEqual([['skipped', 'person.erased']]);
        expect(await sealedAbout(cipher.endpointId(number))).toEqual(none);
      });

      it('somebody of whom nothing but an event has told is known, and forgotten', async () => {
        const rule = {
          name: 'moved',
          event_types: ['calendar.event.moved'],
          text_field: 'data.text',
          steps: [{ before: 'start', offset: 'PT2H' }],
        };
        expect((await system.api(tenant, 'POST', '/v1/trigger-rules', rule)).status).toBe(201);
        const number = somebody();
        const eventId = await tell({ ...visit(number), type: 'calendar.event.moved' });
        expect((await packOf(number)).status).toBe(200);
        expect((await packOf(number, other.apiKey)).status).toBe(404);
        expect((await eraseAt(number, {}, other.apiKey)).status).toBe(404);
        expect(await plansOf(eventId)).toEqual([['planned', null]]);
        expect(read(await eraseAt(number)).certificate).toMatchObject({
          erased: { trigger_events: 1, numbers: 0, texts_sent: 0 },
          suppression: 'added',
        });
        expect(await plansOf(eventId)).toEqual([['skipped', 'person.erased']]);
        expect(await sealedAbout(cipher.endpointId(number))).toEqual(none);
      });

      it('while texts are being placed from events, none is made of words that are gone', async () => {
        const crowd = Array.from({ length: 10 }, somebody);
        await Promise.all(
          crowd.map(async (number) => {
            await tell(visit(number));
            expect((await eraseAt(number)).status).toBe(200);
          }),
        );
        await quiet();
        const before = await Promise.all(crowd.map(heard));
        for (const number of crowd) {
          expect(await sealedAbout(cipher.endpointId(number))).toEqual(none);
          expect(read(await eraseAt(number)).certificate).toMatchObject({ withdrawn: 0 });
        }
        expect(await Promise.all(crowd.map(heard))).toEqual(before);
      });
    });

    it('while suppressed the number is refused; STOP stays an opt-out', async () => {
      const silent = await somebodyKnown();
      await system.text(silent, tenant.number, 'STOP');
      await quiet();
      expect(read(await eraseAt(silent)).certificate.suppression).toBe('in_force');
      expect((await sendTo(silent)).error_code).toBe('ERR_OPTED_OUT');
      const number = await somebodyKnown();
      await eraseAt(number);
      const before = await heard(number);
      expect((await sendTo(number)).error_code).toBe('ERR_SUPPRESSED');
      await system.text(number, tenant.number, 'Hello again');
      await quiet();
      expect(await heard(number)).toBe(before);
    });

    it('who texts again without being suppressed is answered: the number is back', async () => {
      const number = await somebodyKnown();
      expect(read(await eraseAt(number, { suppress: false })).certificate.suppression).toBe('none');
      const before = await heard(number);
      await system.text(number, tenant.number, 'Hello, it is me again');
      await eventually('the answer', async () => (await heard(number)) > before);
      await quiet();
      const { pack: shown } = read(await packOf(number));
      expect(shown.texts_received.map(({ body }: any) => body)).toEqual([null, 'Hello, it is me again']);
    });

    it('withdraws what waits and ends the turn in hand', async () => {
      const number = await somebodyKnown();
      await system.admin.query(
        `update business_number set next_slot_at = now() + interval '1 hour' where tenant_id = $1`,
        [tenant.tenantId],
      );
      const before = await heard(number);
      const waiting = await system.api(
        tenant,
        'POST',
        '/sms/send',
        { recipient_phone_number: number, sms_message_body: `Waiting ${WORD}` },
        { prefer: 'wait=0' },
      );
      expect(waiting.status).toBe(202);
      expect(read(await eraseAt(number)).certificate).toMatchObject({ withdrawn: 1, erased: { texts_sent: 3 } });
      await system.admin.query(`update business_number set next_slot_at = now() where tenant_id = $1`, [
        tenant.tenantId,
      ]);
      await quiet();
      expect(await heard(number)).toBe(before);
      const { body } = await system.api(tenant, 'GET', `/sms/messages/${waiting.body.tracking_id}/timeline`);
      expect(body.events.map(({ event_type }: any) => event_type)).toContain('message.rejected_by_adapter');
    });

    it('a late receipt for an erased text still counts', async () => {
      await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
      const number = somebody();
      const sent = await sendTo(number);
      await eraseAt(number);
      const url = `${system.env['PUBLIC_BASE_URL']}/webhooks/twilio/${tenant.channelId}/status`;
      const fields = statusFields(tenant, number, sent.gateway_message_id, 'delivered');
      expect((await post(signedForm(url, tenant.authToken, fields))).status).toBe(200);
      const { body } = await system.api(tenant, 'GET', `/sms/messages/${sent.tracking_id}`);
      expect(body).toMatchObject({ state: 'delivered', message_body_ref: null });
      // What came after is erased by erasing again.
      expect(read(await eraseAt(number)).certificate.erased).toMatchObject({ raw_events: 1, texts_sent: 0 });
      await system.sim('PUT', '/sim/settings', { receiptPlan: 'default' });
    });

    it('among texts that are being sent and received, nobody waits for ever and nothing is left half done', async () => {
      const crowd = Array.from({ length: 8 }, somebody);
      const erased = await Promise.all(
        crowd.flatMap((number) => [
          sendTo(number).then(() => null),
          system.text(number, tenant.number, `Now ${WORD}`).then(() => null),
          eventually('the person being known', async () => {
            const answer = await eraseAt(number);
            return answer.status === 200
              ? answer
              : answer.status === 404
                ? null
                : Promise.reject(new Error(answer.text));
          }),
          sendTo(number).then(() => null),
        ]),
      );
      await quiet();
      expect(erased.filter((answer) => answer !== null)).toHaveLength(crowd.length);
      for (const number of crowd) {
        expect((await eraseAt(number)).status).toBe(200);
        const { pack: shown } = read(await packOf(number));
        expect([...shown.texts_received, ...shown.texts_sent].every(({ body }: any) => body === null)).toBe(true);
        expect((await sendTo(number)).error_code).toBe('ERR_SUPPRESSED');
      }
    });

    it('is done by command line as well, and only for the tenant that is named', async () => {
      const number = await somebodyKnown();
      await expect(erase.run([number, '--tenant', other.slug], aTerminal())).rejects.toThrow(/nothing on record/);
      await expect(erase.run([`${number}x`, '--tenant', tenant.slug], aTerminal())).rejects.not.toThrow(number);
      const terminal = aTerminal();
      expect(await erase.run([number, '--tenant', tenant.slug, '--no-suppress'], terminal)).toBe(0);
      expect(terminal.answers()).toMatchObject([{ certificate: { suppression: 'none', erased: { numbers: 1 } } }]);
      expect(terminal.written()).not.toContain(number.slice(1));
    });
  });

  it('I24: nothing of it was logged, nor when the database refuses a row and quotes it', async () => {
    const number = somebody();
    await sendTo(number);
    await system.admin.query(`alter table endpoint add constraint not_this check (erased_at is null) not valid`);
    const answer = await eraseAt(number, { reason: WORD });
    expect([answer.status, read(answer).code]).toEqual([500, 'ERR_INTERNAL']);
    expect(answer.text).not.toContain(WORD);
    await eventually('it being logged', () =>
      Promise.resolve(system.outbound[0]!.output().includes('violates check constraint')),
    );
    // One transaction: nothing is half erased.
    expect(read(await packOf(number)).pack.texts_sent).toMatchObject([{ body: `Your ${WORD} is ready` }]);
    for (const app of [...system.inbound, ...system.outbound]) {
      expect(app.output()).not.toContain(WORD);
      expect(app.output()).not.toMatch(/1?214555\d{4}/);
      expect(app.output()).not.toContain('198.51.100.7');
    }
  });
});
