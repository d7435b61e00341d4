import { ConsentLedger, decideSend, DEFAULT_POLICY, UNKNOWN_PERSON } from '#libs/consent';
import { systemIds } from '#libs/kernel';
import { EndpointStore } from '#libs/tenancy';
import type { Ratio, Sample } from '../ratio.js';
import { spreadOf } from '../statistics.js';
import { openTools, type Tools } from '../tenants.js';
import type { BenchDatabase, Workplace } from '../workplace.js';

const MANY = 10_000_000;
const FEW = 10_000;
/** Rows one statement fills in. */
const FILL = 1_000_000;
/** People who are asked about; every other one is suppressed. */
const PEOPLE = 5_000;
/** People of one claim, as the outbound app takes them. */
const BATCH = 16;
/** How full the pages of an index are that has grown in random order; a built one would be denser than any real one. */
const GROWN_FILL = 70;

interface Side {
  readonly database: BenchDatabase;
  readonly tools: Tools;
  readonly people: readonly string[];
}

/** R12: what the gate costs per person – gates taken, facts read, decision made – with ten million suppressions against ten thousand. */
export const suppressionGate: Ratio = {
  id: 'R12',
  title: 'The gate before many suppressions',
  ours: `${MANY.toLocaleString('en-US')} suppressions of the tenant`,
  baseline: FEW.toLocaleString('en-US'),
  unit: 'µs a person',
  better: 'lower',
  floor: 2.5,
  aim: 1.5,
  async prepare(place, options) {
    const many = await fill(place, MANY);
    const few = await fill(place, FEW);
    const endpoints = new EndpointStore();
    const ledger = new ConsentLedger(systemIds(), endpoints);
    let refused = 0;
    let asked = 0;
    const gate = async ({ tools, people }: Side): Promise<void> => {
      const { tenantId, numberId } = tools.tenants[0]!;
      const at = Math.floor(Math.random() * (PEOPLE - BATCH));
      const batch = people.slice(at, at + BATCH);
      await tools.database.inTenant(tenantId, async (tx) => {
        await endpoints.lockGates(tx, batch);
        const known = await ledger.factsAbout(tx, tenantId, batch, []);
        for (const person of batch) {
          asked += 1;
          if (decide(numberId, known.get(person) ?? UNKNOWN_PERSON) === 'refuse') refused += 1;
        }
      });
    };
    const run = async (side: Side, share: number): Promise<Sample> => {
      const times: number[] = [];
      const until = performance.now() + options.seconds * 1000 * share;
      while (performance.now() < until) {
        const started = performance.now();
        await gate(side);
        times.push(((performance.now() - started) * 1000) / BATCH);
      }
      return { value: spreadOf(times).median };
    };
    return {
      ours: (share) => run(many, share),
      baseline: (share) => run(few, share),
      async details() {
        const share = refused / asked;
        if (share < 0.4 || share > 0.6) throw new Error(`${Math.round(share * 100)} % were refused, not half`);
        const { rows } = await many.database.admin.query<{ bytes: string; plan_rows: string }>(
          `select pg_total_relation_size('suppression') / (select count(*) from suppression) as bytes`,
        );
        return { people_asked: asked, bytes_a_row_with_index: Number(rows[0]!.bytes) };
      },
      async close() {
        await Promise.all([many.tools.close(), few.tools.close()]);
      },
    };
  },
};

async function fill(place: Workplace, rows: number): Promise<Side> {
  const database = await place.freshDatabase();
  const tools = await openTools(place, database, 1);
  const { tenantId } = tools.tenants[0]!;
  const { admin } = database;
  const { rows: made } = await admin.query<{ id: string }>(
    `insert into endpoint (tenant_id, id, key_version, number) select $1, gen_random_uuid(), 1, '' from generate_series(1, $2::int) returning id`,
    [tenantId, PEOPLE],
  );
  const people = made.map(({ id }) => id);
  await admin.query(`alter table suppression drop constraint suppression_pkey`);
  for (let done = 0; done < rows; done += FILL) {
    await admin.query(
      `insert into suppression (tenant_id, endpoint_id, type, scope, source, evidence_id)
       select $1, gen_random_uuid(), 'opt_out', 'tenant', 'participant', $3 from generate_series(1, $2::int)`,
      [tenantId, Math.min(FILL, rows - done), people[0]],
    );
    if (rows > FILL) place.say(`R12: ${(done + FILL).toLocaleString('en-US')} suppressions`);
  }
  await admin.query(
    `insert into suppression (tenant_id, endpoint_id, type, scope, source, evidence_id)
     select $1, id, 'opt_out', 'tenant', 'participant', id from unnest($2::uuid[]) as p (id)`,
    [tenantId, people.filter((_, index) => index % 2 === 0)],
  );
  await admin.query(
    `create unique index suppression_grown on suppression (tenant_id, endpoint_id, created_at) with (fillfactor = ${GROWN_FILL})`,
  );
  await admin.query(
    `alter table suppression add constraint suppression_pkey primary key using index suppression_grown`,
  );
  await admin.query('vacuum analyze suppression, endpoint');
  return { database, tools, people };
}

const NOW = new Date();
const decide = (senderId: string, person: typeof UNKNOWN_PERSON): string =>
  decideSend({
    now: NOW,
    at: 'submit',
    policy: DEFAULT_POLICY,
    tenantState: 'active',
    purpose: 'proactive',
    stream: 'transactional',
    person,
    external: { verdict: 'not_asked' },
    sender: {
      id: senderId,
      usable: true,
      senderType: 'long_code',
      registration: 'registered',
      useCases: [],
      limitations: [],
      countries: [],
    },
    route: null,
    body: null,
    maxSegments: 6,
    expiresAt: new Date(NOW.getTime() + 3_600_000),
    wish: {},
    number: '',
    frequency: null,
    automaticTexts: null,
    jitter: 0,
  }).verdict;
