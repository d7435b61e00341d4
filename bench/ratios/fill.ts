import { customerNumber, type BenchTenant, type Tools } from '../tenants.js';
import type { BenchDatabase } from '../workplace.js';

/** People per tenant that bulk-made messages go to. */
const PEOPLE = 2000;
/** Rows a statement carries. */
const CHUNK = 2000;

/** Endpoints and lanes of {@link PEOPLE} people of each tenant, as the product would make them. May run twice. */
export async function fillPeople(database: BenchDatabase, tenants: readonly BenchTenant[]): Promise<void> {
  for (const { cipher, numberId } of tenants) {
    const endpoints = people(cipher.endpointId.bind(cipher));
    await database.admin.query(
      `insert into endpoint (tenant_id, id, key_version, number)
       select $1, * from unnest($2::uuid[], $3::smallint[], $4::bytea[]) on conflict do nothing`,
      [
        cipher.tenantId,
        endpoints.map(({ id }) => id),
        endpoints.map(() => cipher.version),
        endpoints.map(({ id, number }) => cipher.seal('endpoint', id, number)),
      ],
    );
    await database.admin.query(
      `insert into lane (tenant_id, id, number_id, endpoint_id) select $1, l.id, $2, l.endpoint_id
         from unnest($3::uuid[], $4::uuid[]) as l (id, endpoint_id) on conflict do nothing`,
      [
        cipher.tenantId,
        numberId,
        endpoints.map(({ id }) => cipher.laneId(numberId, id)),
        endpoints.map(({ id }) => id),
      ],
    );
  }
}

const people = <Id>(idOf: (number: string) => Id): { readonly id: Id; readonly number: string }[] =>
  Array.from({ length: PEOPLE }, (_, index) => {
    const number = customerNumber(index);
    return { id: idOf(number), number };
  });

/**
 * Messages `first` to `first + count` that a provider has taken, without words: receipts never read them. Message n belongs to tenant n modulo tenants, has the provider id
 * of {@link import('../load/twilio-requests.js').sidOf} and the token `bench-token-n`.
 */
export async function fillSubmitted(
  database: BenchDatabase,
  tenants: readonly BenchTenant[],
  first: number,
  count: number,
): Promise<void> {
  await fillPeople(database, tenants);
  for (const [index, { tenantId, numberId, accountSid }] of tenants.entries()) {
    await database.admin.query(
      `with person as materialized (
         select row_number() over (order by id) - 1 as at, id as lane_id, endpoint_id from lane where tenant_id = $1),
       wanted as materialized (
         select g, ('00000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid as id, person.*
           from generate_series($2::int, $3::int) g join person on person.at = g % ${PEOPLE}
          where g % $4 = $5
          order by g),
       made as (
         insert into message (tenant_id, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, key_version, encoding, segments, expires_at)
         select $1, id, lane_id, endpoint_id, $6, 'api', 'proactive', 'transactional', 'submitted', 1, 'GSM-7', 1, now() + interval '4 hours'
           from wanted)
       insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, fence, gate_committed_at,
                            provider, account_ref, provider_message_id, provider_status, settled_at)
       select $1, id, id, 1, endpoint_id, $6, 'submitted', 'bench-token-' || g, 5, 1, now(), 1, now(), 'twilio', $7, 'SM' || lpad(to_hex(g), 32, '0'), 'queued', now()
         from wanted`,
      [tenantId, first, first + count - 1, tenants.length, index, numberId, accountSid],
    );
  }
}

/** What autovacuum does within a minute of a load: without statistics PostgreSQL plans for tables it takes to be nearly empty. */
export async function refreshStatistics({ admin }: BenchDatabase): Promise<void> {
  await admin.query('vacuum analyze');
}

/**
 * What a server has behind it after some minutes of load: statistics, and a checkpoint, from which on the files of its log are used again. A fresh one makes a new file every 16 MB, and all
 * who commit wait for it.
 */
export async function settle(database: BenchDatabase): Promise<void> {
  await refreshStatistics(database);
  await database.admin.query('checkpoint');
}

/** Words of a reminder, one segment. */
export const REMINDER = 'Reminder: we will be with you tomorrow between 9 and 11. Reply C to confirm, R to move it.';

/**
 * Puts `count` texts of the first tenant down in one commit, sealed as the product seals them and due at once: queued, or still scheduled as texts for later are until somebody
 * wakes them.
 */
export async function fillQueued(
  database: BenchDatabase,
  { tenants }: Tools,
  count: number,
  state: 'queued' | 'scheduled' = 'queued',
): Promise<void> {
  const { tenantId, numberId, accountSid, cipher } = tenants[0]!;
  const client = await database.admin.connect();
  try {
    const { rows: lanes } = await client.query<{ lane_id: string; endpoint_id: string }>(
      `select id as lane_id, endpoint_id from lane where tenant_id = $1 order by id limit $2`,
      [tenantId, PEOPLE],
    );
    await client.query('begin');
    for (let at = 0; at < count; at += CHUNK) {
      const rows = Array.from({ length: Math.min(CHUNK, count - at) }, (_, index) => {
        const id = crypto.randomUUID();
        return { id, body: cipher.seal('message', id, REMINDER), ...lanes[(at + index) % lanes.length]! };
      });
      await client.query(
        `with wanted as materialized (
           select * from unnest($2::uuid[], $3::bytea[], $4::uuid[], $5::uuid[]) as w (id, body, lane_id, endpoint_id)),
         made as (
           insert into message (tenant_id, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, key_version, body, encoding, segments, expires_at)
           select $1, id, lane_id, endpoint_id, $6, 'api', 'proactive', 'transactional', $9, $7, body, 'GSM-7', 1, now() + interval '4 hours' from wanted)
         insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, provider, account_ref)
         select $1, id, id, 1, endpoint_id, $6, $9, replace(id::text, '-', ''), 5, 1, now(), 'twilio', $8 from wanted`,
        [
          tenantId,
          rows.map(({ id }) => id),
          rows.map(({ body }) => body),
          rows.map((row) => row.lane_id),
          rows.map((row) => row.endpoint_id),
          numberId,
          cipher.version,
          accountSid,
          state,
        ],
      );
    }
    await client.query('commit');
  } finally {
    client.release();
  }
}

/** Rows one statement makes up. */
const MADE_UP = 250_000;

/** Texts of the first tenant for the days to come, one every tenth of a second, with words that nobody will read. References are right and not checked again. */
export async function fillLater({ admin }: BenchDatabase, { tenants }: Tools, count: number): Promise<void> {
  const { tenantId, numberId, accountSid } = tenants[0]!;
  const client = await admin.connect();
  try {
    await client.query(`set session_replication_role = replica`);
    for (let first = 0; first < count; first += MADE_UP)
      await client.query(
        `with person as materialized (
           select row_number() over (order by id) - 1 as at, id as lane_id, endpoint_id from lane where tenant_id = $1),
         wanted as materialized (
           select gen_random_uuid() as id, now() + interval '1 day' + make_interval(secs => g / 10.0) as due_at, person.*
             from generate_series($2::int, $3::int) g join person on person.at = g % ${PEOPLE}),
         made as (
           insert into message (tenant_id, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, key_version, body, encoding, segments, expires_at, send_at)
           select $1, id, lane_id, endpoint_id, $4, 'api', 'proactive', 'transactional', 'scheduled', 1, decode(repeat('ab', 100), 'hex'), 'GSM-7', 1,
                  due_at + interval '4 hours', due_at from wanted)
         insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, provider, account_ref)
         select $1, id, id, 1, endpoint_id, $4, 'scheduled', replace(id::text, '-', ''), 5, 1, due_at, 'twilio', $5 from wanted`,
        [tenantId, first, Math.min(count, first + MADE_UP) - 1, numberId, accountSid],
      );
  } finally {
    await client.query(`set session_replication_role = origin`);
    client.release();
  }
}
