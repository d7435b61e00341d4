import { systemIds } from '#libs/kernel';
import { createLog, KeyRing, Metrics, OutgoingHttp, type Environment } from '#libs/platform';
import {
  LinkDomains,
  LinkPolicies,
  LinkPolicyStore,
  RandomCodes,
  ShortLinks,
  ShortLinkStore,
  type Shortened,
} from '#libs/short-links';
import type { MessageStream } from '#libs/sms';
import { ApiKeys, TenantVault, type Scope } from '#libs/tenancy';
import { TEST_KEKS, type TestTenant } from '#libs/testing';
import { ClaimDomain } from '../apps/outbound/src/links/claim-domain.usecase.js';
import { VerifyDomain } from '../apps/outbound/src/links/verify-domain.usecase.js';
import { rawRequest, type RawAnswer } from './harness/http.js';
import { fingerprint } from './harness/rows.js';
import { eventually, startSystem, type System } from './harness/system.js';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const BY_HAND = {
  'user-agent': IPHONE,
  'accept-language': 'en',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};
const SECRET = 'zyxquokkapath';
const LONG = `https://shop.example.com/orders/2026/11/21/${SECRET}?step=confirm`;
const OURS = 'go.haul.com';
const THEIRS = 'go.bright.com';

describe('short links', () => {
  let system: System;
  let ours: TestTenant;
  let theirs: TestTenant;
  const ids = systemIds();
  /** Each caller of a test is a caller of its own, behind the one proxy that is trusted. */
  let callers = 0;
  const newCaller = (): string => `198.18.${Math.floor((callers += 1) / 250)}.${callers % 250}`;

  beforeAll(async () => {
    system = await startSystem({ env: { TRUSTED_PROXIES: '1', LOG_LEVEL: 'trace' } });
    [ours, theirs] = system.tenants as [TestTenant, TestTenant];
    await system.sim('PUT', '/sim/settings', { receiptPlan: 'none' });
    await owns(ours, OURS);
    await owns(theirs, THEIRS);
    await decides(ours, {});
    await decides(theirs, { domain: THEIRS });
  }, 60_000);
  afterAll(() => system.stop());

  const owns = (tenant: TestTenant, host: string): Promise<unknown> =>
    system.admin.query(`insert into link_domain (tenant_id, host, token, state) values ($1, $2, 'token', 'active')`, [
      tenant.tenantId,
      host,
    ]);
  const decides = async (tenant: TestTenant, more: Record<string, unknown>): Promise<void> => {
    const { status } = await system.api(tenant, 'PUT', '/v1/link-policy', {
      domain: OURS,
      allowed_hosts: ['shop.example.com', 'other.example.com'],
      ...more,
    });
    expect(status).toBe(200);
  };
  const shortLinks = (): ShortLinks => {
    const clock = { now: () => new Date() };
    const { database } = system.db;
    const domains = new LinkDomains(database, clock);
    const env = { OUTGOING_TO_PRIVATE: false } as Environment;
    return new ShortLinks(
      new LinkPolicies(database, new LinkPolicyStore(database, clock), domains, env, clock),
      new ShortLinkStore(database),
      new RandomCodes(),
      ids,
      new Metrics('test'),
      createLog('test', 'silent'),
    );
  };
  interface Made extends Shortened {
    readonly id: string;
    readonly shownId: string;
    readonly code: string;
  }
  const shorten = async (
    tenant = ours,
    more: { stream?: MessageStream; messageRef?: string | null; expiresAt?: Date; body?: string } = {},
  ): Promise<Made> => {
    const { tenantId } = tenant;
    const cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(tenantId);
    const [made] = await system.db.database.inTenant(tenantId, (tx) =>
      shortLinks().shorten(tx, cipher, [
        { body: LONG, stream: 'transactional', messageRef: null, endpointId: null, ...more },
      ]),
    );
    const link = made!.links[0]!;
    return {
      ...made!,
      id: link.id,
      shownId: `lnk_${link.id.replaceAll('-', '')}`,
      code: link.shown.split('/').at(-1)!,
    };
  };
  const tap = (
    path: string,
    {
      host = OURS,
      method = 'GET',
      headers = BY_HAND,
      caller = newCaller(),
    }: { host?: string; method?: string; headers?: Record<string, string>; caller?: string } = {},
  ): Promise<RawAnswer> =>
    rawRequest(`${system.inbound[0]!.url}${path}`, {
      method,
      headers: { host, 'x-forwarded-for': caller, ...headers },
    });
  const clicks = async (linkId: string): Promise<readonly Record<string, any>[]> =>
    (
      await system.admin.query(
        `select class, scanner, signals, opened from link_click where link_id = $1 order by id`,
        [linkId],
      )
    ).rows;
  /** A text of ours that left, as its timeline would show it an hour later. */
  const sentLongAgo = async (): Promise<{ id: string; shown: string }> => {
    const { body } = await system.api(
      ours,
      'POST',
      '/sms/send',
      { recipient_phone_number: '+12095550199', sms_message_body: 'Your order is ready' },
      { prefer: 'wait=10' },
    );
    expect(body.status).toBe('submitted_to_gateway');
    const shown: string = body.tracking_id;
    const hex = shown.slice(4);
    const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    await system.admin.query(
      `update evidence_event set occurred_at = occurred_at - interval '1 hour' where message_id = $1`,
      [id],
    );
    return { id, shown };
  };
  const page = (answer: RawAnswer, status: number): void => {
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers.location).toBeUndefined();
  };

  describe('the door of taps', () => {
    it('leads on once, by both addresses and by HEAD, and is remembered by nobody', async () => {
      const { code, shownId, links } = await shorten();
      expect(links[0]!.shown).toBe(`https://${OURS}/${code}`);
      for (const path of [`/${code}`, `/l/${code}`, `/${code}?fbclid=1`]) {
        const answer = await tap(path);
        expect([answer.status, answer.text]).toEqual([302, '']);
        expect(answer.headers).toMatchObject({
          location: LONG,
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
          'x-robots-tag': 'noindex, nofollow',
        });
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
      const head = await tap(`/${code}`, { method: 'HEAD' });
      expect([head.status, head.headers.location]).toEqual([302, LONG]);
      const { body } = await system.api(ours, 'GET', `/v1/links/${shownId}`);
      expect(body).toMatchObject({ state: 'open', tracked: true, url: `https://${OURS}/${code}` });
      expect(JSON.stringify(body)).not.toContain(SECRET);
      // Nothing but GET and HEAD is a tap.
      for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
        expect((await tap(`/${code}`, { method })).status).toBe(404);
    });

    it('exists on domains of links alone: webhooks, health and every other name are as before', async () => {
      const { code } = await shorten();
      const { inbound } = system;
      const answer = await fetch(`${inbound[0]!.url}/${code}`, { redirect: 'manual' });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'ERR_NOT_FOUND', detail: 'Check the address and the id.' });
      expect((await fetch(`${inbound[0]!.url}/health/live`)).status).toBe(200);
      expect((await tap('/api/sms/inbound', { method: 'POST' })).status).toBe(403);
    });

    it('an icon that a browser asks for by itself is no guess', async () => {
      const caller = newCaller();
      for (let time = 0; time < 40; time += 1) expect((await tap('/favicon.ico', { caller })).status).toBe(404);
      const { code } = await shorten();
      expect((await tap(`/${code}`, { caller })).status).toBe(302);
    });
  });

  describe('the attack list (Show 7)', () => {
    it('guessing: a code that is nobody’s, too long, too short or of other letters is answered with the same page', async () => {
      const { code } = await shorten();
      const wrong = `${code.slice(0, -1)}${code.endsWith('a') ? 'b' : 'a'}`;
      const pages = [];
      for (const path of [
        `/${wrong}`,
        `/${code}x`,
        `/${code.slice(1)}`,
        `/${'0'.repeat(10)}`,
        `/l/${wrong}`,
        `/${code}%00`,
      ]) {
        const answer = await tap(path);
        page(answer, 404);
        pages.push(answer.text);
      }
      expect(new Set(pages).size).toBe(1);
      expect([404, 414]).toContain((await tap(`/${'a'.repeat(5_000)}`)).status);
      expect((await tap(`/${'a'.repeat(150)}`)).status).toBe(404);
    });

    it('guessing: whoever misses thirty times a minute is shut out, also of what exists; nobody else is, and no header helps', async () => {
      const { code } = await shorten();
      const caller = newCaller();
      for (let time = 0; time < 30; time += 1)
        expect((await tap(`/guess${10_000 + time}`, { caller })).status).toBe(404);
      const shut = await tap(`/${code}`, { caller });
      page(shut, 429);
      expect(Number(shut.headers['retry-after'])).toBeGreaterThan(0);
      expect((await tap(`/${code}`, { caller: `203.0.113.9, ${caller}` })).status).toBe(429);
      expect((await tap('/.well-known/parley', { caller })).status).toBe(429);
      expect((await tap(`/${code}`)).status).toBe(302);
    });

    it('replay: an expired link and a revoked one lead nowhere, for ever', async () => {
      const expired = await shorten();
      await system.admin.query(`update short_link set expires_at = now() where id = $1`, [expired.id]);
      const revoked = await shorten();
      expect((await tap(`/${revoked.code}`)).status).toBe(302);
      expect((await system.api(ours, 'POST', `/v1/links/${revoked.shownId}/revoke`)).status).toBe(200);
      expect((await system.api(ours, 'POST', `/v1/links/${revoked.shownId}/revoke`)).status).toBe(200);
      for (const { code } of [expired, revoked, expired]) page(await tap(`/${code}`), 410);
      expect((await system.api(ours, 'GET', `/v1/links/${expired.shownId}`)).body.state).toBe('expired');
      expect((await system.api(ours, 'GET', `/v1/links/${revoked.shownId}`)).body.state).toBe('revoked');
    });

    it('S4.26, open redirect: a host taken from the list closes the links that are out, and somebody is told which', async () => {
      const messageRef = ids.next();
      const { code, shownId } = await shorten(ours, {
        body: `https://other.example.com/${SECRET}/some/long/way`,
        messageRef,
      });
      expect((await tap(`/${code}`)).status).toBe(302);
      await decides(ours, { allowed_hosts: ['shop.example.com'] });
      const closed = await eventually('the change to be known', async () => {
        const answer = await tap(`/${code}`);
        return answer.status === 302 ? null : answer;
      });
      page(closed, 400);
      const { rows } = await system.admin.query(
        `select context, summary from alert where kind = 'link_destination_not_allowed'`,
      );
      expect(rows).toMatchObject([
        { context: { link_id: shownId, message_id: `msg_${messageRef.replaceAll('-', '')}` } },
      ]);
      expect(JSON.stringify(rows)).not.toContain('other.example');
      expect((await system.api(ours, 'GET', `/v1/links/${shownId}`)).body.state).toBe('destination_not_allowed');
      await decides(ours, {});
    });

    it('open redirect: nothing in a request can name another destination', async () => {
      const { code } = await shorten();
      for (const path of [
        `/${code}?url=https://evil.example`,
        `/${code}#https://evil.example`,
        `/l/${code}?next=//evil.example`,
      ]) {
        const answer = await tap(path, {
          headers: { ...BY_HAND, 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
        });
        expect([answer.status, answer.headers.location]).toEqual([302, LONG]);
      }
      for (const path of [
        '//evil.example',
        '/https://evil.example',
        '/\\evil.example',
        '/%2f%2fevil.example',
        `/${code}//evil.example`,
        `/${code}/..//evil.example`,
        '/https:%2f%2fevil.example',
        `/@evil.example`,
        `/${code}@evil.example`,
        `/${code}%2f..`,
      ]) {
        const answer = await tap(path);
        expect([path, answer.headers.location]).toEqual([path, undefined]);
        expect([400, 404]).toContain(answer.status);
        expect(answer.text).not.toContain('evil.example');
      }
    });

    it('open redirect: an address that was put into the database by another way is judged again', async () => {
      const { id, code } = await shorten();
      const cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(ours.tenantId);
      for (const address of [
        'https://evil.example/',
        'javascript:alert(1)',
        '//evil.example',
        'https://shop.example.com@evil.example/',
        'https://shop.example.com/\r\nset-cookie: a=b',
        'https://169.254.169.254/latest/meta-data',
        'http://127.0.0.1/',
      ]) {
        await system.admin.query(`update short_link set destination = $2 where id = $1`, [
          id,
          cipher.seal('short_link', id, address),
        ]);
        const answer = await tap(`/${code}`);
        page(answer, 400);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    });

    it('a sealed address of another link does not open: nobody is led by it', async () => {
      const [one, other] = [await shorten(), await shorten()];
      await system.admin.query(
        `update short_link set destination = (select destination from short_link where id = $2) where id = $1`,
        [one.id, other.id],
      );
      const answer = await tap(`/${one.code}`);
      expect([answer.status, answer.headers.location]).toEqual([500, undefined]);
    });

    it('I23: a code of one tenant is nothing on the domain of another, nor is a domain that was given back', async () => {
      const mine = await shorten();
      const { code } = await shorten(theirs);
      page(await tap(`/${mine.code}`, { host: THEIRS }), 404);
      page(await tap(`/${code}`), 404);
      expect((await tap(`/${code}`, { host: THEIRS })).status).toBe(302);
    });

    it('a domain that changed hands leads nowhere by the codes of its former owner', async () => {
      await owns(theirs, 'go.sold.com');
      await decides(theirs, { domain: 'go.sold.com' });
      const { code, shownId } = await shorten(theirs);
      expect((await system.api(theirs, 'DELETE', '/v1/link-domains/go.sold.com')).status).toBe(200);
      await owns(ours, 'go.sold.com');
      await eventually(
        'the new owner to be known',
        async () => (await tap('/guess00001', { host: 'go.sold.com' })).headers['x-robots-tag'] !== undefined,
      );
      page(await tap(`/${code}`, { host: 'go.sold.com' }), 404);
      expect((await system.api(theirs, 'GET', `/v1/links/${shownId}`)).body.state).toBe('domain_not_active');
      await decides(theirs, { domain: THEIRS });
    });

    it('a spoofed Host header finds the codes of that name alone, in every spelling', async () => {
      const { code } = await shorten();
      for (const host of ['GO.HAUL.com', `${OURS}:443`])
        expect((await tap(`/${code}`, { host })).headers.location).toBe(LONG);
      for (const host of [
        'evil.example',
        '127.0.0.1',
        `${OURS}.evil.example`,
        `evil.${OURS}`,
        `${OURS}.`,
        `${OURS}@evil.example`,
        `evil.example#${OURS}`,
        `${OURS}/x`,
        `${OURS}\\x`,
        '*',
        'xn--',
        'a'.repeat(300),
      ]) {
        const answer = await tap(`/${code}`, { host });
        expect([host, answer.headers.location]).toEqual([host, undefined]);
        expect([400, 404]).toContain(answer.status);
      }
      for (const header of ['x-forwarded-host', 'x-host', 'x-original-host'])
        expect((await tap(`/${code}`, { host: 'evil.example', headers: { [header]: OURS } })).status).toBe(404);
    });

    it('XSS: nothing of a request comes back in a page', async () => {
      const script = '<script>alert(1)</script>';
      for (const path of [
        `/${encodeURIComponent(script)}`,
        `/${script}`,
        `/guess00000?q=${script}`,
        `/guess00000#${script}`,
      ]) {
        const answer = await tap(path, { headers: { ...BY_HAND, referer: script, 'user-agent': script } });
        expect([400, 404]).toContain(answer.status);
        expect(answer.text).not.toMatch(/alert|script/);
      }
    });

    it('CRLF, NUL and percent-encoding: a code has one spelling', async () => {
      const { code } = await shorten();
      const first = `%${code.charCodeAt(0).toString(16)}${code.slice(1)}`;
      for (const path of [
        `/${first}`,
        `/${code}%0d%0aset-cookie:a=b`,
        `/${code}%00`,
        `/${code}%20`,
        `/${code}%`,
        `/${code}%zz`,
        `/${code};a=b`,
        `/${code}/`,
        `/%2e%2e/${code}`,
        `/l%2f${code}`,
        `/${code}%ef%bc%8f`,
      ]) {
        const answer = await tap(path);
        expect([path, answer.headers.location, answer.headers['set-cookie']]).toEqual([path, undefined, undefined]);
        expect([400, 404]).toContain(answer.status);
      }
    });

    it('SSRF: proving a domain reaches no loopback, metadata or private address, whatever the row says', async () => {
      const { database } = system.db;
      const clock = { now: () => new Date() };
      const domains = new LinkDomains(database, clock);
      const strict = new OutgoingHttp(false);
      const env = { OUTGOING_TO_PRIVATE: false } as Environment;
      const verify = new VerifyDomain(
        database,
        domains,
        new LinkPolicies(database, new LinkPolicyStore(database, clock), domains, env, clock),
        strict,
        env,
      );
      for (const host of [
        'localhost',
        '127.0.0.1',
        '169.254.169.254',
        '10.0.0.1',
        'metadata.google.internal',
        'printer.local',
        'intranet',
        '0x7f.1',
        '2130706433',
      ]) {
        await database.inTenant(theirs.tenantId, async (tx) => {
          await domains.claim(tx, theirs.tenantId, host, 'token');
        });
        expect([host, (await verify.run(theirs.tenantId, host))?.unproven]).toEqual([host, 'private_address']);
        await database.inTenant(theirs.tenantId, (tx) => domains.release(tx, theirs.tenantId, host));
      }
      await strict.close();
    });

    it('canary: where links lead is in no log, figure, alert or column', async () => {
      const { code } = await shorten();
      await tap(`/${code}`);
      const { rows: tables } = await system.admin.query<{ name: string }>(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
          where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
      );
      const open = new Map<string, string>();
      for (const { name } of tables)
        open.set(
          name,
          (
            await system.admin.query<{ text: string | null }>(
              `select string_agg(t::text, e'\\n') as text from ${name} t`,
            )
          ).rows[0]!.text ?? '',
        );
      for (const app of [...system.inbound, ...system.outbound]) {
        open.set(`output of ${app.name}`, app.output());
        open.set(`metrics of ${app.name}`, await (await fetch(`${app.url}/metrics`)).text());
      }
      for (const form of [SECRET, Buffer.from(SECRET).toString('hex')])
        expect([...open].filter(([, text]) => text.includes(form)).map(([where]) => where)).toEqual([]);
      expect(open.get('public.short_link')).toContain(code);
      expect(open.get('metrics of inbound')).toContain('parley_links_followed_total');
    });
  });

  describe('clicks', () => {
    const timeline = async (shown: string): Promise<readonly Record<string, any>[]> =>
      (await system.api(ours, 'GET', `/sms/messages/${shown}/timeline`)).body.events.filter(
        ({ native_event: event, event_type: type }: Record<string, string>) =>
          `${event}${type}`.includes('link_clicked') || `${type}`.includes('interaction'),
      );
    const evidence = async (messageId: string): Promise<readonly Record<string, any>[]> =>
      (
        await system.admin.query(
          `select coordination_event, assessment, source, detail from evidence_event where message_id = $1 and kind = 'link_clicked' order by id`,
          [messageId],
        )
      ).rows;

    it('S1.24, S1.49: a human-like click is vouched for, a preview is a machine’s, and neither says who', async () => {
      const { id: messageRef, shown } = await sentLongAgo();
      const { id, code, shownId } = await shorten(ours, { messageRef });
      await tap(`/${code}`, { headers: { 'user-agent': 'WhatsApp/2.23.20.0' } });
      await system.admin.query(
        `update link_click set clicked_at = clicked_at - interval '1 minute' where link_id = $1`,
        [id],
      );
      await tap(`/${code}`);
      await tap(`/${code}`, { method: 'HEAD' });
      await tap(`/${code}`, { headers: {} });
      expect((await clicks(id)).map(({ class: is, scanner }) => [is, scanner])).toEqual([
        ['link_preview_fetch', 'confirmed'],
        ['human_like_click', 'none'],
        ['scanner_click', 'likely'],
        ['unknown_click', 'unknown'],
      ]);
      expect(
        (await evidence(messageRef)).map(({ coordination_event: event, assessment, source }) => [
          event,
          assessment,
          source,
        ]),
      ).toEqual([
        ['interaction.scanner_or_bot_interaction', 'undef.link_clicked_identity_uncertain', 'tracking'],
        ['interaction.unverified_actor_interaction', 'success.link_clicked', 'tracking'],
        ['interaction.scanner_or_bot_interaction', 'undef.link_clicked_identity_uncertain', 'tracking'],
        ['interaction.unverified_actor_interaction', 'undef.link_clicked_identity_uncertain', 'tracking'],
      ]);
      expect((await timeline(shown)).length).toBeGreaterThan(0);
      const { body } = await system.api(ours, 'GET', `/v1/links/${shownId}`);
      expect(body).toMatchObject({
        message_id: shown,
        clicks: { human_like_click: 1, link_preview_fetch: 1, scanner_click: 1, unknown_click: 1, unverified_click: 0 },
        scanners: { none: 1, suspected: 0, likely: 1, confirmed: 1, unknown: 1 },
      });
      expect(body.events[0]).toMatchObject({
        sms_message_id: shown,
        link_id: shownId,
        scanner_classification: 'unknown',
      });
      // S1.54: no address, no name of a browser, in what is kept or shown.
      const kept = JSON.stringify([
        body,
        (await system.admin.query(`select * from link_click where link_id = $1`, [id])).rows,
      ]);
      expect(kept).not.toMatch(/198\.51\.100|iPhone|WhatsApp/);
    });

    it('a click right after the text left is a machine’s', async () => {
      const { id: messageRef } = await sentLongAgo();
      await system.admin.query(
        `update evidence_event set occurred_at = now() + interval '1 minute' where message_id = $1 and kind = 'send_requested'`,
        [messageRef],
      );
      const { id, code } = await shorten(ours, { messageRef });
      await tap(`/${code}`);
      expect(await clicks(id)).toMatchObject([
        { class: 'scanner_click', scanner: 'suspected', signals: ['too_soon', 'navigation'] },
      ]);
    });

    it('S1.24: a click on an expired link is evidence of interest and of nothing else', async () => {
      const { id: messageRef } = await sentLongAgo();
      const { id, code } = await shorten(ours, { messageRef });
      await system.admin.query(`update short_link set expires_at = now() where id = $1`, [id]);
      page(await tap(`/${code}`), 410);
      expect(await clicks(id)).toMatchObject([{ class: 'human_like_click', opened: false }]);
      expect(await evidence(messageRef)).toMatchObject([{ assessment: 'undef.link_clicked_identity_uncertain' }]);
    });

    it('S1.54: where tracking is off a tap writes nothing at all', async () => {
      await decides(ours, { tracking_for_message_types: [] });
      const { id: messageRef } = await sentLongAgo();
      const { code, shownId } = await shorten(ours, { messageRef });
      let before = await fingerprint(system.admin);
      await eventually('what came before to be over', async () => {
        const again = await fingerprint(system.admin);
        const isSame = JSON.stringify(again) === JSON.stringify(before);
        before = again;
        return isSame;
      });
      for (let time = 0; time < 3; time += 1) expect((await tap(`/${code}`)).status).toBe(302);
      expect(await fingerprint(system.admin)).toEqual(before);
      expect((await system.api(ours, 'GET', `/v1/links/${shownId}`)).body).toMatchObject({
        tracked: false,
        events: [],
      });
      await decides(ours, {});
    });

    it('C.5-23: the legal stream is neither shortened nor counted unless a tenant says why', async () => {
      const asked = { url_shortening_enabled_for_message_types: ['legal_or_high_assurance_notice'] };
      const { status, body } = await system.api(ours, 'PUT', '/v1/link-policy', { domain: OURS, ...asked });
      expect([status, body.faults[0].code]).toEqual([400, 'ERR_REASON_MISSING']);
      expect(
        (await system.api(ours, 'GET', '/v1/link-policy')).body.url_shortening_enabled_for_message_types,
      ).not.toContain('legal_or_high_assurance_notice');
      await decides(ours, { ...asked, legal_reason: 'Proof of service' });
      const { code, links } = await shorten(ours, { stream: 'legal_or_high_assurance_notice' });
      expect(links[0]!.tracked).toBe(false);
      expect((await tap(`/${code}`)).status).toBe(302);
      await decides(ours, {});
    });

    it('I31: a crawler that comes back for ever fills no table, and is led on all the same', async () => {
      const { id: messageRef } = await sentLongAgo();
      const { id, code } = await shorten(ours, { messageRef });
      await system.admin.query(
        `insert into link_click (tenant_id, link_id, id, class, scanner, confidence, signals, opened)
         select $1, $2, gen_random_uuid(), 'scanner_click', 'confirmed', 'high', '{}', true from generate_series(1, 499)`,
        [ours.tenantId, id],
      );
      for (let time = 0; time < 3; time += 1)
        expect((await tap(`/${code}`, { headers: { 'user-agent': 'curl/8' } })).status).toBe(302);
      expect((await clicks(id)).length).toBe(500);
      expect(await evidence(messageRef)).toEqual([]);
    });

    it('what was clicked is written once: the apps may add and never change or remove', async () => {
      const { rows } = await system.admin.query(
        `select privilege_type from information_schema.role_table_grants where table_name = 'link_click' and grantee = 'parley_app' order by 1`,
      );
      expect(rows.map(({ privilege_type: right }) => right)).toEqual(['INSERT', 'SELECT']);
    });
  });

  describe('settings', () => {
    const keyWith = (...scopes: readonly Scope[]): Promise<string> =>
      new ApiKeys(system.db.database, ids).create(ours.tenantId, 'test', scopes);
    const as = (key: string, method: string, path: string, body?: unknown) =>
      system.api({ ...ours, apiKey: key }, method, path, body);

    it('versions are added, what is left out has its default, and all faults come at once', async () => {
      const before = (await system.api(ours, 'GET', '/v1/link-policy')).body.version;
      const { body } = await system.api(ours, 'PUT', '/v1/link-policy', {
        domain: OURS,
        allowed_hosts: ['MÜNCHEN.de', '.Example.com'],
        expiry_days: 7,
      });
      expect(body).toMatchObject({
        version: before + 1,
        allowed_hosts: ['xn--mnchen-3ya.de', '.example.com'],
        expiry_days: 7,
        domain_active: true,
        on_unlisted: 'leave',
      });
      const { status, body: refused } = await system.api(ours, 'PUT', '/v1/link-policy', {
        domain: 'secret.example.net',
        allowed_hosts: ['10.0.0.1', 'bit.ly', 'db.internal'],
        expiry_days: 0,
      });
      expect(status).toBe(400);
      expect(refused.faults.map(({ code }: { code: string }) => code)).toEqual([
        'ERR_LINK_DOMAIN_UNKNOWN',
        'ERR_HOST_FORBIDDEN',
        'ERR_OUT_OF_RANGE',
      ]);
      expect(JSON.stringify(refused)).not.toMatch(/secret|10\.0|bit\.ly/);
      for (const odd of [{ allowed_hosts: null, expiry_days: null }, { domain: null }])
        expect((await system.api(ours, 'PUT', '/v1/link-policy', odd)).status).toBe(200);
      for (const odd of [
        { allowed_hosts: 'x' },
        { domain: 7 },
        { mood: 1 },
        { on_unlisted: 'x' },
        { allowed_hosts: [7] },
      ])
        expect((await system.api(ours, 'PUT', '/v1/link-policy', odd)).status).toBe(400);
      await decides(ours, {});
    });

    it('a domain is proven by answering its token over the real way, and then leads on', async () => {
      const host = `go.localhost:${new URL(system.inbound[0]!.url).port}`;
      const { status, body } = await system.api(ours, 'POST', '/v1/link-domains', { host });
      expect([status, body.state]).toEqual([201, 'pending']);
      const proof = await tap('/.well-known/parley', { host });
      expect([proof.status, proof.text, proof.headers['content-type']]).toEqual([
        200,
        body.token,
        'text/plain; charset=utf-8',
      ]);
      // While two claim it, neither is believed.
      await system.api(theirs, 'POST', '/v1/link-domains', { host });
      expect((await tap('/.well-known/parley', { host })).status).toBe(404);
      expect((await system.api(ours, 'POST', `/v1/link-domains/${host}/verify`)).body).toMatchObject({
        state: 'pending',
        unproven: 'another_answer',
      });
      await system.api(theirs, 'DELETE', `/v1/link-domains/${host}`);
      expect((await system.api(theirs, 'POST', `/v1/link-domains/${host}/verify`)).status).toBe(404);
      expect((await system.api(ours, 'POST', `/v1/link-domains/${host}/verify`)).body).toMatchObject({
        state: 'active',
        unproven: null,
      });
      expect((await system.api(ours, 'POST', `/v1/link-domains/${host}/verify`)).body).toMatchObject({
        state: 'active',
      });
      const taken = await system.api(theirs, 'POST', '/v1/link-domains', { host });
      expect([taken.status, taken.body.faults[0].code]).toEqual([400, 'ERR_LINK_DOMAIN_TAKEN']);
      await decides(ours, { domain: host, scheme: 'http' });
      const { links } = await shorten();
      const answer = await eventually('the domain to be known', async () => {
        const led = await tap(new URL(links[0]!.shown).pathname, { host });
        return led.status === 302 ? led : null;
      });
      expect([links[0]!.shown.startsWith(`http://${host}/`), answer.headers.location]).toEqual([true, LONG]);
      expect((await system.api(ours, 'DELETE', `/v1/link-domains/${host}`)).body.state).toBe('released');
      expect((await system.api(ours, 'DELETE', `/v1/link-domains/${host}`)).status).toBe(404);
      await decides(ours, {});
    });

    it('S0.40, F42: with a domain that is not proven texts keep their long links, with a warning', async () => {
      expect((await system.api(ours, 'POST', '/v1/link-domains', { host: 'go.pending.com' })).status).toBe(201);
      await decides(ours, { domain: 'go.pending.com' });
      const cipher = await new TenantVault(system.db.database, new KeyRing(TEST_KEKS)).cipherFor(ours.tenantId);
      const [kept] = await system.db.database.inTenant(ours.tenantId, (tx) =>
        shortLinks().shorten(tx, cipher, [{ body: LONG, stream: 'marketing', messageRef: null, endpointId: null }]),
      );
      expect(kept).toEqual({ body: LONG, links: [], warning: 'ERR_URL_SHORTENER_FAILED', refused: [] });
      await decides(ours, {});
    });

    it('a claim of a lapsed day answers no more, and claiming again keeps the token', async () => {
      const { body: claimed } = await system.api(ours, 'POST', '/v1/link-domains', { host: 'go.late.com' });
      expect((await tap('/.well-known/parley', { host: 'go.late.com' })).text).toBe(claimed.token);
      await system.admin.query(
        `update link_domain set claimed_at = now() - interval '25 hours' where host = 'go.late.com'`,
      );
      expect((await tap('/.well-known/parley', { host: 'go.late.com' })).status).toBe(404);
      expect((await system.api(ours, 'POST', '/v1/link-domains', { host: 'GO.late.com' })).body.token).toBe(
        claimed.token,
      );
      expect((await tap('/.well-known/parley', { host: 'go.late.com' })).text).toBe(claimed.token);
    });

    it('lets nobody in without the scope: settings are read with one and changed with another', async () => {
      const { shownId } = await shorten();
      const reads = [
        ['GET', '/v1/link-policy'],
        ['GET', '/v1/link-domains'],
        ['GET', `/v1/links/${shownId}`],
      ] as const;
      const changes = [
        ['PUT', '/v1/link-policy', {}],
        ['POST', '/v1/link-domains', { host: 'go.new.com' }],
        ['POST', '/v1/link-domains/go.new.com/verify', undefined],
        ['DELETE', '/v1/link-domains/go.new.com', undefined],
        ['POST', `/v1/links/${shownId}/revoke`, undefined],
      ] as const;
      const [reader, sender] = [await keyWith('read'), await keyWith('send')];
      for (const [method, path] of reads) {
        expect([path, (await as('pk_nobody', method, path)).status]).toEqual([path, 401]);
        expect([path, (await as(sender, method, path)).status]).toEqual([path, 403]);
        expect([path, (await as(reader, method, path)).status]).toEqual([path, 200]);
      }
      for (const [method, path, body] of changes) {
        expect([path, (await as('pk_nobody', method, path, body)).status]).toEqual([path, 401]);
        expect([path, (await as(reader, method, path, body)).status]).toEqual([path, 403]);
      }
      expect((await system.api(theirs, 'GET', `/v1/links/${shownId}`)).status).toBe(404);
      expect((await system.api(theirs, 'POST', `/v1/links/${shownId}/revoke`)).status).toBe(404);
      expect((await system.api(theirs, 'POST', `/v1/link-domains/${OURS}/verify`)).status).toBe(404);
      expect((await system.api(theirs, 'DELETE', `/v1/link-domains/${OURS}`)).status).toBe(404);
      const listed = JSON.stringify((await system.api(theirs, 'GET', '/v1/link-domains')).body);
      expect(listed).not.toContain(OURS);
    });

    it('the name that webhooks come in by, which answers every claim, is nobody’s', async () => {
      const { database } = system.db;
      const clock = { now: () => new Date() };
      const env = { OUTGOING_TO_PRIVATE: false, PUBLIC_BASE_URL: 'https://sms.parley.example/' } as Environment;
      const domains = new LinkDomains(database, clock);
      const policies = new LinkPolicies(database, new LinkPolicyStore(database, clock), domains, env, clock);
      const claim = new ClaimDomain(database, domains, policies, env);
      for (const host of ['sms.parley.example', 'SMS.Parley.example'])
        expect(await claim.run(theirs.tenantId, host)).toEqual({ ok: false, error: 'ours' });
      expect((await claim.run(theirs.tenantId, 'go.parley.example')).ok).toBe(true);
    });

    it('a name that nobody can have claimed is not there, whatever stands in it', async () => {
      for (const host of ['%00', 'go.x.com%00', '%0a', '%f0%9f%98%80', 'a'.repeat(90), '..%2f']) {
        // What no row can hold is refused before anybody looks.
        const right = host.includes('%00') ? 400 : 404;
        const verified = await system.api(ours, 'POST', `/v1/link-domains/${host}/verify`);
        expect([host, verified.status]).toEqual([host, right]);
        expect([host, (await system.api(ours, 'DELETE', `/v1/link-domains/${host}`)).status]).toEqual([host, right]);
      }
    });

    it('a reason that cannot be kept is a fault of its field', async () => {
      for (const reason of ['\0', 'a\0b', '\ud800', 'a\udc00', '\u001b[1m']) {
        const { status, body } = await system.api(ours, 'PUT', '/v1/link-policy', {
          domain: OURS,
          legal_reason: reason,
        });
        expect([reason, status, body.faults?.[0]?.field]).toEqual([reason, 400, 'legal_reason']);
      }
      await decides(ours, { legal_reason: 'Proof of service,\nas the court asked 👍' });
      await decides(ours, {});
    });

    it('the description of the API names every field with its type', async () => {
      const { components } = (await (await fetch(`${system.outbound[0]!.url}/openapi.json`)).json()) as any;
      const { LinkDomainDto: domain, LinkPolicyDto: policy } = components.schemas;
      expect(domain).toMatchObject({ required: ['host'], properties: { host: { type: 'string' } } });
      for (const field of ['domain', 'legal_reason'])
        expect(policy.properties[field]).toMatchObject({ type: 'string', nullable: true });
    });

    it('OB27: preview and send refuse hosts that are not listed without a domain, for every stream, and more links than are judged', async () => {
      await decides(ours, { domain: null, on_unlisted: 'refuse' });
      const asked = (body: string, more = {}): Record<string, unknown> => ({
        recipient_phone_number: '+12095550198',
        sms_message_body: body,
        ...more,
      });
      const preview = (body: string, more = {}) => system.api(ours, 'POST', '/sms/preview', asked(body, more));
      const send = (body: string, more = {}) => system.api(ours, 'POST', '/sms/send', asked(body, more));
      await eventually('the policy to be known', async () => (await preview('See evil.com')).body.verdict === 'refuse');
      for (const more of [{}, { message_type: 'legal_or_high_assurance_notice' }]) {
        const shown = await preview('Log in: https://shop.example.com@evil.com/login', more);
        expect([shown.status, shown.body]).toMatchObject([
          200,
          {
            verdict: 'refuse',
            error_code: 'ERR_LINK_FORBIDDEN',
            rule: 'link.not_listed',
            reason: expect.stringContaining('link policy'),
            sender: { chosen_by: 'default' },
          },
        ]);
        const sent = await send('Log in: https://shop.example.com@evil.com/login', more);
        expect([sent.status, sent.body.faults]).toMatchObject([
          400,
          [{ field: 'sms_message_body', code: 'ERR_LINK_FORBIDDEN', rule: 'link.not_listed' }],
        ]);
      }
      const many = Array.from({ length: 21 }, () => 'shop.example.com').join(' ');
      const long = { max_sms_segments_per_message: 10 };
      expect((await preview(many, long)).body).toMatchObject({ verdict: 'refuse', rule: 'link.too_many' });
      expect((await send(many, long)).body.faults).toMatchObject([
        { rule: 'link.too_many', message: expect.stringContaining('more than 20') },
      ]);
      for (const [rule, address] of [
        ['link.public_shortener', 'https://x@bit.ly/abc'],
        ['link.bare_address', 'https://user:p@192.168.0.1/a'],
      ]) {
        await decides(ours, { domain: null });
        const shown = await eventually('the change to be known', async () => {
          const { body } = await preview(`See ${address}`);
          return body.rule === 'link.not_listed' ? null : body;
        });
        expect(shown).toMatchObject({ verdict: 'refuse', error_code: 'ERR_LINK_FORBIDDEN', rule });
        expect((await send(`See ${address}`)).body).toMatchObject({
          status: 'failed',
          error_code: 'ERR_LINK_FORBIDDEN',
          rule,
        });
      }
      expect((await preview('See shop.example.com/a')).body.verdict).toBe('send');
      await decides(ours, {});
    });

    it('SSRF: addresses, private names and public shorteners are no domains', async () => {
      for (const host of [
        '169.254.169.254',
        '[::1]',
        'metadata.google.internal',
        '127.0.0.1',
        '127.0.0.1:3001',
        'localhost',
        'localhost:3001',
        'go.x.com\0',
        'bit.ly',
        'x.bit.ly',
        'a b',
        'go.x.com/path',
        'https://go.x.com',
        'u@go.x.com',
        '',
        'a'.repeat(300),
      ]) {
        const { status, body } = await system.api(ours, 'POST', '/v1/link-domains', { host });
        expect([host, status]).toEqual([host, 400]);
        expect(JSON.stringify(body.faults)).not.toContain('go.x.com');
      }
    });
  });
});
