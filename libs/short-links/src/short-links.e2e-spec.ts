import { Metrics, KeyRing, type Environment, type Tx } from '#libs/platform';
import { createLog } from '#libs/platform';
import { systemIds } from '#libs/kernel';
import { TenantVault, type TenantCipher } from '#libs/tenancy';
import {
  createTestTenant,
  fakeClock,
  openTestDatabase,
  TEST_KEKS,
  type OpenTestDatabase,
  type TestTenant,
} from '#libs/testing';
import { RandomCodes, type CodeSource } from './code-source.js';
import type { LinkSettings } from './domain/link-policy.js';
import { LinkDomains } from './link-domains.store.js';
import { LinkPolicies } from './link-policies.js';
import { LinkPolicyStore } from './link-policy.store.js';
import { ShortLinkStore } from './short-link.store.js';
import { ShortLinks, type TextWithLinks } from './short-links.js';

const SECRET = 'zyxquokkapath';
const LONG = `https://shop.example.com/orders/2026/11/21/${SECRET}?step=confirm`;

describe('short links in the database', () => {
  let db: OpenTestDatabase;
  let ours: TestTenant;
  let theirs: TestTenant;
  let cipher: TenantCipher;
  let domains: LinkDomains;
  const ids = systemIds();
  const clock = fakeClock();
  const logged: string[] = [];
  const log = createLog('test', 'trace', { write: (line) => void logged.push(line) });

  beforeAll(async () => {
    db = await openTestDatabase();
    [ours, theirs] = [await createTestTenant(db.database), await createTestTenant(db.database)];
    cipher = await new TenantVault(db.database, new KeyRing(TEST_KEKS)).cipherFor(ours.tenantId);
    domains = new LinkDomains(db.database, clock);
    await owns(ours, 'go.ours.com');
    await decides(ours, { domain: 'go.ours.com', allowedHosts: ['shop.example.com'] });
  }, 60_000);
  afterAll(() => db.drop());

  const owns = (tenant: TestTenant, host: string): Promise<boolean> =>
    db.database.inTenant(tenant.tenantId, async (tx) => {
      await domains.claim(tx, tenant.tenantId, host, 'token');
      return domains.activate(tx, tenant.tenantId, host);
    });
  const decides = (tenant: TestTenant, settings: Partial<LinkSettings>): Promise<unknown> =>
    db.database.inTenant(tenant.tenantId, (tx) =>
      new LinkPolicyStore(db.database, clock).add(tx, tenant.tenantId, settings, 'test'),
    );
  /** As a process that remembers nothing yet. */
  const shortLinks = (codes: CodeSource = new RandomCodes()): ShortLinks =>
    new ShortLinks(
      new LinkPolicies(
        db.database,
        new LinkPolicyStore(db.database, clock),
        domains,
        { OUTGOING_TO_PRIVATE: false } as Environment,
        clock,
      ),
      new ShortLinkStore(db.database),
      codes,
      ids,
      new Metrics('test'),
      log,
    );
  const text = (body = `See ${LONG}`, more: Partial<TextWithLinks> = {}): TextWithLinks => ({
    body,
    stream: 'transactional',
    messageRef: ids.next(),
    endpointId: null,
    ...more,
  });
  const inOurs = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inTenant(ours.tenantId, work);
  const links = (tenant = ours): Promise<readonly { code: string; days: number }[]> =>
    db.database.inTenant(tenant.tenantId, (tx) =>
      tx.query(`select code, round(extract(epoch from expires_at - created_at) / 86400)::int as days from short_link`),
    );

  it('a batch is one statement, one result for each text, one link for each destination of a text', async () => {
    const before = (await links()).length;
    const statements: string[] = [];
    const texts = [text(), text('No link'), text(`${LONG} and ${LONG} and ${LONG}x`), text()];
    const made = await inOurs((tx) =>
      shortLinks().shorten(
        {
          ...tx,
          execute: (sql, values) => (statements.push(sql), tx.execute(sql, values)),
        },
        cipher,
        texts,
      ),
    );
    expect(statements.filter((sql) => sql.startsWith('insert into short_link'))).toHaveLength(1);
    expect(statements).toHaveLength(1);
    expect(made.map(({ links: of }) => of.length)).toEqual([1, 0, 2, 1]);
    expect(made[0]!.body).toBe(`See ${made[0]!.links[0]!.shown}`);
    expect(made[1]).toEqual({ body: 'No link', links: [], warning: null, refused: [] });
    expect(new Set(made.flatMap(({ links: of }) => of.map(({ shown }) => shown))).size).toBe(4);
    expect((await links()).length).toBe(before + 4);
    const again = await inOurs((tx) =>
      shortLinks().shorten(
        tx,
        cipher,
        made.map(({ body }) => text(body)),
      ),
    );
    expect(again.map(({ body }) => body)).toEqual(made.map(({ body }) => body));
    expect((await links()).length).toBe(before + 4);
  });

  it('where a link leads is sealed and in no log; it opens for its own row alone', async () => {
    const [made] = await inOurs((tx) => shortLinks().shorten(tx, cipher, [text()]));
    const { id } = made!.links[0]!;
    const store = new ShortLinkStore(db.database);
    const link = (await inOurs((tx) => store.find(tx, ours.tenantId, id)))!;
    expect(cipher.open('short_link', id, link.keyVersion, link.destination!).toString()).toBe(LONG);
    expect(() => cipher.open('short_link', ids.next(), link.keyVersion, link.destination!)).toThrow();
    expect(link.destination!.toString('latin1')).not.toContain(SECRET);
    expect(await db.database.inTenant(theirs.tenantId, (tx) => store.find(tx, ours.tenantId, id))).toBeNull();
    expect(await db.database.inTenant(theirs.tenantId, (tx) => store.revoke(tx, ours.tenantId, id))).toBe(false);
    expect(logged.join('')).not.toContain(SECRET);
  });

  it('a life is the policy’s, or the text’s own, and never longer than 400 days', async () => {
    const days = async (more: Partial<TextWithLinks>): Promise<number | undefined> => {
      const [made] = await inOurs((tx) => shortLinks().shorten(tx, cipher, [text(undefined, more)]));
      const code = made!.links[0]!.shown.split('/').at(-1);
      return (await links()).find((link) => link.code === code)?.days;
    };
    expect(await days({})).toBe(90);
    expect(await days({ expiresAt: new Date(Date.now() + 2 * 86_400_000) })).toBe(2);
    expect(await days({ expiresAt: new Date(Date.now() + 4_000 * 86_400_000) })).toBe(400);
  });

  it('S0.40, F42: a code that is taken costs the batch its links and nothing else: bodies stay, a warning, the transaction lives', async () => {
    const before = (await links()).length;
    const same: CodeSource = { next: () => 'aaaaaaaaaa' };
    const [first] = await inOurs((tx) => shortLinks(same).shorten(tx, cipher, [text()]));
    expect(first!.links[0]!.shown).toBe('https://go.ours.com/aaaaaaaaaa');
    const [failed, untouched, version] = await inOurs(async (tx) => {
      await decidesIn(tx, 7);
      const both = await shortLinks(same).shorten(tx, cipher, [text(), text('No link')]);
      const [row] = await tx.query<{ version: number }>(`select max(version) as version from link_policy`);
      return [...both, row!.version] as const;
    });
    expect(failed).toEqual({ body: `See ${LONG}`, links: [], warning: 'ERR_URL_SHORTENER_FAILED', refused: [] });
    expect(untouched).toMatchObject({ body: 'No link', warning: null });
    expect(version).toBe(7);
    expect((await links()).length).toBe(before + 1);
    const line = logged.find((each) => each.includes('Links could not be written down'));
    expect(line).toBeDefined();
    expect(logged.join('')).not.toContain(SECRET);
  });
  const decidesIn = (tx: Tx, version: number): Promise<unknown> =>
    tx.query(`insert into link_policy (tenant_id, version, settings, changed_by) values ($1, $2, $3, 'test')`, [
      ours.tenantId,
      version,
      JSON.stringify({ domain: 'go.ours.com', allowedHosts: ['shop.example.com'] }),
    ]);

  it('S0.40, F42: a domain that was given back makes no links, also where a process still takes it for active', async () => {
    await owns(ours, 'old.ours.com');
    await decides(ours, { domain: 'old.ours.com', allowedHosts: ['shop.example.com'] });
    const warm = shortLinks();
    expect((await inOurs((tx) => warm.shorten(tx, cipher, [text()])))[0]!.warning).toBeNull();
    await inOurs((tx) => domains.release(tx, ours.tenantId, 'old.ours.com'));
    const before = (await links()).length;
    for (const each of [warm, shortLinks()]) {
      const [failed] = await inOurs((tx) => each.shorten(tx, cipher, [text()]));
      expect(failed).toEqual({ body: `See ${LONG}`, links: [], warning: 'ERR_URL_SHORTENER_FAILED', refused: [] });
    }
    // Nothing to shorten, nothing to warn about.
    expect((await inOurs((tx) => warm.shorten(tx, cipher, [text('No link')])))[0]!.warning).toBeNull();
    expect((await links()).length).toBe(before);
    await decides(ours, { domain: 'go.ours.com', allowedHosts: ['shop.example.com'] });
  });

  it('an unlisted link that must not leave is told by its place and reason, and costs no other text its link', async () => {
    await decides(ours, { domain: 'go.ours.com', allowedHosts: ['shop.example.com'], onUnlisted: 'refuse' });
    const [refused, fine] = await inOurs((tx) =>
      shortLinks().shorten(tx, cipher, [text('See https://evil.example/x'), text()]),
    );
    expect(refused).toMatchObject({ body: 'See https://evil.example/x', refused: [{ code: 'ERR_LINK_FORBIDDEN' }] });
    expect(JSON.stringify(refused!.refused)).not.toContain('evil');
    expect(fine!.links).toHaveLength(1);
    await decides(ours, { domain: 'go.ours.com', allowedHosts: ['shop.example.com'] });
  });

  it('I23: a tenant writes no link on a domain of another, and the same code on two domains is two links', async () => {
    const store = new ShortLinkStore(db.database);
    const link = {
      code: 'bbbbbbbbbb',
      destination: LONG,
      messageRef: null,
      endpointId: null,
      stream: 'test',
      tracked: false,
      expiresAt: null,
    } as const;
    const theirCipher = await new TenantVault(db.database, new KeyRing(TEST_KEKS)).cipherFor(theirs.tenantId);
    const write = (tenant: TestTenant, of: TenantCipher, host: string): Promise<number> =>
      db.database.inTenant(tenant.tenantId, (tx) =>
        store.insert(tx, of, { host, expiryDays: 1 }, [{ ...link, id: ids.next() }]),
      );
    expect(await write(theirs, theirCipher, 'go.ours.com')).toBe(0);
    await owns(theirs, 'go.theirs.com');
    expect([await write(ours, cipher, 'go.ours.com'), await write(theirs, theirCipher, 'go.theirs.com')]).toEqual([
      1, 1,
    ]);
    expect(await store.route('go.ours.com', link.code)).toMatchObject({ tenantId: ours.tenantId });
    expect(await store.route('go.theirs.com', link.code)).toMatchObject({ tenantId: theirs.tenantId });
    expect(await store.route('go.ours.com', 'cccccccccc')).toEqual({ tenantId: ours.tenantId, id: null });
    expect(await store.route('go.nobody.com', link.code)).toBeNull();
  });

  it('a domain has one owner: whoever proves it first; a second claim is a quarrel that answers for nobody', async () => {
    const claim = (tenant: TestTenant): Promise<unknown> =>
      db.database.inTenant(tenant.tenantId, (tx) => domains.claim(tx, tenant.tenantId, 'go.both.com', 'token'));
    await claim(ours);
    expect(await domains.claimsOf('go.both.com')).toEqual([ours.tenantId]);
    await claim(theirs);
    expect(await domains.claimsOf('go.both.com')).toHaveLength(2);
    expect(await owns(theirs, 'go.both.com')).toBe(true);
    expect(await domains.claimsOf('go.both.com')).toEqual([theirs.tenantId]);
    expect(await domains.ownerOf('go.both.com')).toBe(theirs.tenantId);
    let isOurs = true;
    await db.database
      .inTenant(ours.tenantId, async (tx) => {
        isOurs = await domains.activate(tx, ours.tenantId, 'go.both.com');
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect(isOurs).toBe(false);
  });

  it('a tenant has ten domains at most, and one given back makes room (I31)', async () => {
    const claim = (host: string): Promise<unknown> =>
      db.database.inTenant(theirs.tenantId, (tx) => domains.claim(tx, theirs.tenantId, host, 'token'));
    for (let index = 0; index < 8; index += 1) expect(await claim(`l${index}.theirs.com`)).not.toBeNull();
    expect(await claim('more.theirs.com')).toBeNull();
    await db.database.inTenant(theirs.tenantId, (tx) => domains.release(tx, theirs.tenantId, 'l0.theirs.com'));
    expect(await claim('more.theirs.com')).not.toBeNull();
  });

  it('a person who is erased leaves links that lead nowhere', async () => {
    const endpointId = ids.next();
    const [made] = await inOurs((tx) => shortLinks().shorten(tx, cipher, [text(undefined, { endpointId })]));
    const store = new ShortLinkStore(db.database);
    expect(await inOurs((tx) => store.forgetPerson(tx, ours.tenantId, endpointId))).toBe(1);
    const link = await inOurs((tx) => store.find(tx, ours.tenantId, made!.links[0]!.id));
    expect(link).toMatchObject({ destination: null });
    expect(link!.revokedAt).not.toBeNull();
    expect(await inOurs((tx) => store.forgetPerson(tx, ours.tenantId, endpointId))).toBe(0);
  });

  it('a message that is known only afterwards is attached to its links, twice without harm', async () => {
    const [made] = await inOurs((tx) => shortLinks().shorten(tx, cipher, [text(undefined, { messageRef: null })]));
    const linkId = made!.links[0]!.id;
    const messageId = ids.next();
    for (let time = 0; time < 2; time += 1)
      await inOurs((tx) => shortLinks().attach(tx, ours.tenantId, [{ linkId, messageId }]));
    const link = await inOurs((tx) => new ShortLinkStore(db.database).find(tx, ours.tenantId, linkId));
    expect(link!.messageRef).toBe(messageId);
  });

  it('finds a code by its index, however many links there are', async () => {
    const plan = await inOurs(async (tx) => {
      await tx.query(`set local enable_seqscan = off`);
      return tx.query<Record<string, string>>(
        `explain select d.tenant_id, l.id from link_domain d
           left join short_link l on l.tenant_id = d.tenant_id and l.host = d.host and l.code = 'aaaaaaaaaa' where d.host = 'go.ours.com' and d.state = 'active'`,
      );
    });
    const lines = plan.map((row) => Object.values(row)[0]).join('\n');
    expect(lines).toContain('short_link_code_once');
    expect(lines).toContain('link_domain_one_owner');
  });
});
