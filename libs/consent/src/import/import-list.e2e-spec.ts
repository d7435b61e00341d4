import { systemClock, systemIds, type E164, type TenantId } from '#libs/kernel';
import { KeyRing, type Tx } from '#libs/platform';
import { EndpointStore, TenantVault, type TenantCipher } from '#libs/tenancy';
import { createTestTenant, fakeClock, openTestDatabase, TEST_KEKS, type OpenTestDatabase } from '#libs/testing';
import { ConsentLedger } from '../consent-ledger.store.js';
import { ConsentPolicies } from '../consent-policies.js';
import { consentStanding } from '../domain/consent-standing.js';
import { ImportJobs, MAX_FAULTS_KEPT, type ImportJob, type ListFormat, type ListKind } from './import-jobs.store.js';
import { ImportList, PART_RECORDS } from './import-list.usecase.js';
import { ListRows } from './list-rows.store.js';
import { memorySource, type ListSource } from './list-source.js';

const ids = systemIds();
const PART = PART_RECORDS.suppressions;
const clock = fakeClock();
let db: OpenTestDatabase;
let vault: TenantVault;
let jobs: ImportJobs;
let ledger: ConsentLedger;
let endpoints: EndpointStore;
let tenantId: TenantId;
let cipher: TenantCipher;
let people = 0;
const somebody = (): string => `+1209${String((people += 1)).padStart(7, '0')}`;

/** A use case of its own, as another process would have. */
const importer = (): ImportList => {
  const store = new EndpointStore();
  const policies = new ConsentPolicies(db.database, systemClock);
  return new ImportList(
    db.database,
    vault,
    policies,
    jobs,
    new ListRows(new ConsentLedger(ids, store), store, ids),
    clock,
  );
};

beforeAll(async () => {
  db = await openTestDatabase();
  vault = new TenantVault(db.database, new KeyRing(TEST_KEKS));
  jobs = new ImportJobs(ids);
  endpoints = new EndpointStore();
  ledger = new ConsentLedger(ids, endpoints);
});
afterAll(() => db.drop());
beforeEach(async () => {
  ({ tenantId } = await createTestTenant(db.database));
  cipher = await vault.cipherFor(tenantId);
});

interface Wishes {
  readonly format?: ListFormat;
  readonly signal?: AbortSignal;
  readonly onProgress?: (job: ImportJob) => void;
  readonly source?: ListSource;
}
const run = (kind: ListKind, text: string, { source, format = 'csv', ...more }: Wishes = {}) =>
  importer().run({
    tenantId,
    kind,
    format,
    source: source ?? memorySource(Buffer.from(text)),
    requestedBy: 'test',
    ...more,
  });
async function taken(kind: ListKind, text: string, more: Wishes = {}): Promise<ImportJob> {
  const done = await run(kind, text, more);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}
const inTenant = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inTenant(tenantId, work);
const count = (table: string): Promise<number> =>
  inTenant(async (tx) => (await tx.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n);
const faultsOf = async (job: ImportJob) =>
  (await inTenant((tx) => jobs.faults(tx, tenantId, job.id))).map(
    ({ line, field, code }) => `${line} ${field} ${code}`,
  );
const facts = async (number: string) => {
  const id = cipher.endpointId(number);
  return (await inTenant((tx) => ledger.factsAbout(tx, tenantId, [id], [id]))).get(id);
};
const listOf = (numbers: readonly string[], header = 'phone_number'): string => `${[header, ...numbers].join('\n')}\n`;

describe('a list of suppressions', () => {
  it('is in force for people nobody has texted, without a row for any of them', async () => {
    const [one, other] = [somebody(), somebody()];
    const job = await taken('suppressions', listOf([one, other]));
    expect(job).toMatchObject({ state: 'finished', added: 2, known: 0, refused: 0, linesDone: 3, linesTotal: 3 });
    expect(await count('endpoint')).toBe(0);
    expect((await facts(one))?.suppressions).toEqual([
      expect.objectContaining({ type: 'opt_out', source: 'participant', scope: 'tenant', evidence: job.id }),
    ]);
  });

  it('of the same content is one job: again it tells its figures and changes nothing, also after something was lifted', async () => {
    const number = somebody();
    const first = await taken('suppressions', listOf([number]));
    await inTenant((tx) => tx.query(`update suppression set lifted_at = now()`));
    expect(await taken('suppressions', listOf([number]))).toEqual(first);
    expect((await facts(number))?.suppressions ?? []).toEqual([]);
    expect(await count('import_job')).toBe(1);
  });

  it('adds what is new in a longer list; the same twice is known, the same from elsewhere or for longer is not', async () => {
    const [one, other] = [somebody(), somebody()];
    await taken('suppressions', listOf([one]));
    const header = 'phone_number,source,expires_at';
    const soon = '2030-01-01T00:00:00Z';
    const job = await taken(
      'suppressions',
      listOf(
        [`${one},,`, `${one},,${soon}`, `${one},operator,${soon}`, `${other},,${soon}`, `${other},,`, `${other},,`],
        header,
      ),
    );
    expect(job).toMatchObject({ added: 2, known: 4 });
    expect(await taken('suppressions', listOf([`${one},operator,`], header))).toMatchObject({ added: 1, known: 0 });
    expect((await facts(other))?.suppressions).toHaveLength(1);
  });

  it('with one bad line takes in the rest and names every fault of it', async () => {
    const good = [somebody(), somebody(), somebody()];
    const bytes = Buffer.concat([
      Buffer.from(`phone_number,type\n${good[0]},\n555,angry\n`),
      Buffer.from([0x2b, 0x31, 0xff, 0x2c, 0x0a]),
      Buffer.from(`${good[1]},"open\n${good[2]},complaint\n`),
    ]);
    const job = await taken('suppressions', '', { source: memorySource(bytes) });
    expect(job).toMatchObject({ added: 2, refused: 3, state: 'finished' });
    expect(await faultsOf(job)).toEqual([
      '3 phone_number ERR_NUMBER_INVALID',
      '3 type ERR_VALUE_UNKNOWN',
      '4 line ERR_LINE_NOT_UTF8',
      '5 line ERR_LINE_QUOTES',
    ]);
  });

  it('is refused as a whole, and leaves nothing, when its columns are not known, it is empty, or it is too large', async () => {
    expect(await run('suppressions', 'mobile\n+1209\n')).toMatchObject({
      ok: false,
      error: [
        { line: 1, field: 'mobile', code: 'ERR_UNKNOWN_FIELD' },
        { line: 1, field: 'phone_number', code: 'ERR_FIELD_MISSING' },
      ],
    });
    expect(await run('suppressions', '\n\n')).toMatchObject({ ok: false, error: [{ code: 'ERR_LIST_EMPTY' }] });
    const huge: ListSource = { bytes: 6 * 1024 ** 3, open: () => memorySource(Buffer.from('phone_number\n')).open() };
    expect(await run('suppressions', '', { source: huge })).toMatchObject({ error: [{ code: 'ERR_LIST_TOO_LARGE' }] });
    expect(await count('import_job')).toBe(0);
  });

  it('goes on behind its last part after it was stopped, and its figures are those of one run', async () => {
    const numbers = Array.from({ length: 3 * PART }, somebody);
    numbers[PART + 7] = 'nobody';
    const text = listOf(numbers);
    const stop = new AbortController();
    const first = await taken('suppressions', text, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(first.state).toBe('running');
    expect(first.linesDone).toBeLessThan(first.linesTotal);
    expect(await count('suppression')).toBe(first.added);
    const seen: number[] = [];
    const job = await taken('suppressions', text, { onProgress: ({ linesDone }) => seen.push(linesDone) });
    expect(job).toMatchObject({ id: first.id, state: 'finished', added: numbers.length - 1, known: 0, refused: 1 });
    expect(seen[0]).toBeGreaterThan(first.linesDone);
    expect(await count('suppression')).toBe(numbers.length - 1);
  });

  it('run twice at once writes every row once and counts every line once', async () => {
    const numbers = Array.from({ length: 4 * PART + 11 }, somebody);
    numbers.push('nobody', numbers[0]!);
    const both = await Promise.all([1, 2].map(() => taken('suppressions', listOf(numbers))));
    for (const job of both)
      expect(job).toMatchObject({ state: 'finished', added: numbers.length - 2, known: 1, refused: 1 });
    expect(await count('suppression')).toBe(numbers.length - 2);
    expect(await count('import_fault')).toBe(1);
  }, 60_000);

  it('that is wrong throughout is counted to its end, and its faults are kept up to a limit', async () => {
    const lines = MAX_FAULTS_KEPT + 2 * PART;
    const job = await taken('suppressions', `phone_number\n${'nobody\n'.repeat(lines)}`);
    expect(job).toMatchObject({ state: 'finished', added: 0, refused: lines });
    const kept = await count('import_fault');
    expect(kept).toBeGreaterThanOrEqual(MAX_FAULTS_KEPT);
    expect(kept).toBeLessThanOrEqual(MAX_FAULTS_KEPT + PART);
  }, 60_000);

  it('that changes while it is read is not finished', async () => {
    const before = Buffer.from(listOf([somebody()]));
    const after = Buffer.from(listOf([somebody()]));
    let opened = 0;
    const source: ListSource = {
      bytes: before.length,
      open: () => memorySource((opened += 1) < 3 ? before : after).open(),
    };
    expect(await run('suppressions', '', { source })).toMatchObject({
      ok: false,
      error: [{ code: 'ERR_LIST_CHANGED' }],
    });
    expect(await inTenant((tx) => tx.query(`select state from import_job`))).toEqual([{ state: 'failed' }]);
  });

  it('waits for whoever holds the gate of somebody on it (I14)', async () => {
    const number = somebody();
    const [id] = await inTenant((tx) => endpoints.ensure(tx, cipher, [number]));
    const order: string[] = [];
    let importing: Promise<unknown> = Promise.resolve();
    await inTenant(async (tx) => {
      await endpoints.lockGates(tx, [id!]);
      importing = taken('suppressions', listOf([number])).then(() => order.push('imported'));
      await new Promise((settle) => setTimeout(settle, 300));
      expect(await tx.query(`select from suppression`)).toEqual([]);
      order.push('claimed');
    });
    await importing;
    expect(order).toEqual(['claimed', 'imported']);
  });
});

describe('people who become known while a list of them is taken in (I14)', () => {
  it('are either there for the list to wait for, or wait for it and find what it says', async () => {
    const number = somebody();
    const order: string[] = [];
    let importing: Promise<unknown> = Promise.resolve();
    await inTenant(async (tx) => {
      await new EndpointStore().ensure(tx, cipher, [number]);
      importing = taken('suppressions', listOf([number])).then(() => order.push('imported'));
      await new Promise((settle) => setTimeout(settle, 300));
      order.push('known');
    });
    await importing;
    expect(order).toEqual(['known', 'imported']);

    const other = somebody();
    let knowing: Promise<unknown> = Promise.resolve();
    await inTenant(async (tx) => {
      const rows = new ListRows(ledger, endpoints, ids);
      const job = await jobs.open(tx, tenantId, {
        kind: 'suppressions',
        format: 'csv',
        hash: Buffer.from([1]),
        lines: 1,
        requestedBy: 'test',
      });
      const value = { type: 'opt_out', scope: 'tenant', scopeRef: '', source: 'participant', expiresAt: null } as const;
      await rows.suppress(tx, tenantId, job.id, [
        { line: 1, endpointId: cipher.endpointId(other), value: { ...value, number: other as E164 } },
      ]);
      knowing = inTenant(async (later) => {
        const [id] = await new EndpointStore().ensure(later, cipher, [other]);
        const seen = await ledger.factsAbout(later, tenantId, [id!], []);
        order.push(`known, ${seen.get(id!)?.suppressions.length ?? 0} suppressions`);
      });
      await new Promise((settle) => setTimeout(settle, 300));
      order.push('listed');
    });
    await knowing;
    expect(order.slice(2)).toEqual(['listed', 'known, 1 suppressions']);
  });
});

describe('a list of consents', () => {
  const header = 'phone_number,state,acquired_at,disclosure,source,scope,scope_ref,reference';
  const consent = (number: string, state: string, at: string, more = 'I agree,form,,,') =>
    `${number},${state},${at},${more}`;

  it('puts on record what people agreed to, with words and sealed proof, once', async () => {
    const number = somebody();
    const line = {
      phone_number: number,
      state: 'opted_in',
      acquired_at: '2026-01-02T03:04:05Z',
      source: 'form',
      disclosure: 'I agree',
      proof_ip: '192.0.2.7',
    };
    const text = `${JSON.stringify(line)}\n${JSON.stringify({ ...line, proof_ip: '192.0.2.8' })}\n`;
    const job = await taken('consents', text, { format: 'jsonl' });
    expect(job).toMatchObject({ added: 1, known: 1, refused: 0 });
    expect(await taken('consents', ` \n${text}`, { format: 'jsonl' })).toMatchObject({ added: 0, known: 2 });
    const person = (await facts(number))!;
    expect(consentStanding(person.consents, { now: clock.now(), scopes: [] })).toMatchObject({
      state: 'opted_in',
      level: 'express_written',
    });
    const [proof] = await inTenant((tx) =>
      tx.query<{ consent_event_id: string; key_version: number; sealed: Buffer }>(`select * from consent_proof`),
    );
    const opened = cipher.open('consent_proof', proof!.consent_event_id, proof!.key_version, proof!.sealed);
    expect(JSON.parse(opened.toString())).toEqual({ ip: '192.0.2.7' });
    expect(await inTenant((tx) => endpoints.number(tx, cipher, cipher.endpointId(number)))).toBe(number);
  });

  it('knows a line again by its reference, whatever else it says', async () => {
    const line = consent(somebody(), 'opted_in', '2026-01-02T03:04:05Z', 'I agree,form,,,crm-1');
    expect(await taken('consents', listOf([line], header))).toMatchObject({ added: 1 });
    expect(await taken('consents', listOf([line.replace('I agree', 'I do')], header))).toMatchObject({
      added: 0,
      known: 1,
    });
  });

  it.each([
    ['oldest first', (lines: readonly string[]) => lines],
    ['newest first', (lines: readonly string[]) => lines.toReversed()],
  ])(
    'lets the newest word of each person count: %s, over several parts',
    async (_, ordered) => {
      const [back, gone, never] = [somebody(), somebody(), somebody()];
      const filler = Array.from({ length: 1500 }, () =>
        consent(somebody(), 'unknown', '2020-01-01T00:00:00Z', ',import,,,'),
      );
      const lines = [
        consent(back, 'opted_out', '2022-01-01T00:00:00Z'),
        consent(gone, 'opted_in', '2022-01-01T00:00:00Z'),
        consent(never, 'opted_out', '2022-01-01T00:00:00Z'),
        ...filler,
        consent(back, 'opted_in', '2023-01-01T00:00:00Z'),
        consent(gone, 'opted_out', '2023-01-01T00:00:00Z'),
        consent(never, 'opted_out', '2024-01-01T00:00:00Z'),
      ];
      expect(await taken('consents', listOf(ordered(lines), header))).toMatchObject({ added: lines.length });
      const suppressed = async (number: string) => (await facts(number))!.suppressions.length > 0;
      expect([await suppressed(back), await suppressed(gone), await suppressed(never)]).toEqual([false, true, true]);
    },
    60_000,
  );

  it('suppresses whoever disputes having agreed', async () => {
    const number = somebody();
    await taken('consents', listOf([consent(number, 'disputed', '2026-01-01T00:00:00Z')], header));
    expect((await facts(number))!.suppressions).toMatchObject([{ type: 'consent_missing', reason: 'disputed' }]);
  });

  it('never ends what was in force before it', async () => {
    const number = somebody();
    await taken('suppressions', listOf([number]));
    await taken('consents', listOf([consent(number, 'opted_in', '2026-06-01T00:00:00Z')], header));
    expect((await facts(number))!.suppressions).toHaveLength(1);
  });

  it('does not bring an erased person back, and still takes away', async () => {
    const [asked, left] = [somebody(), somebody()];
    await inTenant(async (tx) => {
      await endpoints.ensure(tx, cipher, [asked, left]);
      await tx.query(`update endpoint set number = null, erased_at = now()`);
    });
    const job = await taken(
      'consents',
      listOf(
        [consent(asked, 'opted_in', '2026-01-01T00:00:00Z'), consent(left, 'opted_out', '2026-01-01T00:00:00Z')],
        header,
      ),
    );
    expect(job).toMatchObject({ added: 1, refused: 1 });
    expect(await faultsOf(job)).toEqual(['2 phone_number ERR_PERSON_ERASED']);
    expect((await facts(left))!.suppressions).toHaveLength(1);
    expect(await inTenant((tx) => tx.query(`select from endpoint where number is not null`))).toEqual([]);
    expect(await taken('suppressions', listOf([asked]))).toMatchObject({ added: 1 });
  });
});
