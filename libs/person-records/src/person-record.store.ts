import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import type { StoredAttempt, StoredMessage } from '#libs/messaging';

/** Rows of one kind that are read about a person; of more the newest are read and the others counted. */
export const MAX_LEDGER_ROWS = 10_000;
/** Numbers of ours that one person may have written to. */
const MAX_LANES = 10_000;

/** Where texts between the person and one number of ours lie. */
export interface PersonLane {
  readonly id: string;
  readonly number: string;
  readonly createdAt: Date;
}

/** A text of either direction, by time. */
export interface TextRef {
  readonly direction: 'in' | 'out';
  readonly id: string;
}

/** An inbound text as stored. */
export interface StoredInbound {
  readonly id: string;
  readonly laneId: string;
  readonly seq: string;
  readonly provider: string;
  readonly providerMessageId: string;
  readonly keyVersion: number;
  readonly body: Buffer | null;
  readonly bodyLossy: boolean;
  readonly mediaCount: number;
  readonly keywordClass: string;
  readonly keywordRule: string;
  readonly keywordVersion: string;
  readonly declined: boolean;
  readonly noise: boolean;
  readonly answeredByProvider: string | null;
  readonly receivedAt: Date;
}

/** A message with what a dispute asks for beyond the API. */
export interface MessageOnRecord {
  readonly message: StoredMessage;
  readonly heldUntil: Date | null;
  readonly attempts: readonly (StoredAttempt & {
    readonly tries: number;
    readonly decidedAt: Date | null;
  })[];
}

/** Plain rows, as they are shown; times are ISO 8601. */
export type LedgerRow = Readonly<Record<string, unknown>>;

/** What an erasure took away, in rows. */
export interface ErasedRows {
  readonly texts_received: number;
  readonly texts_sent: number;
  readonly raw_events: number;
  readonly consent_proofs: number;
  /** What assistants reported about the person. */
  readonly trigger_events: number;
  readonly short_links: number;
}

/** What {@link PersonRecordStore.eraseWords} took away. */
type ErasedWords = Omit<ErasedRows, 'trigger_events' | 'short_links'>;

/** Events that hold the person's number, and those that became texts to them. Of $1 tenant, $2 person, $3 lanes. */
const EVENTS_OF_PERSON = `
  select event_id from trigger_event_person where tenant_id = $1 and endpoint_id = $2
   union
  select (tracking ->> 'trigger_event')::uuid from message
   where tenant_id = $1 and lane_id = any ($3::uuid[]) and origin = 'trigger' and tracking ? 'trigger_event'`;

/** SQL for everything that one person has on record, across the tables of all libs and of triggers: no other file reads or erases by person, but the one that keeps short links. */
@Injectable()
export class PersonRecordStore {
  /** Null when the tenant has never heard of the person; a suppression from a list, or an event that names them, is enough to be known. */
  async find(
    tx: Tx,
    tenantId: string,
    endpointId: string,
  ): Promise<{
    readonly firstSeenAt: Date | null;
    readonly erasedAt: Date | null;
    readonly hasNumber: boolean;
  } | null> {
    const [row] = await tx.query<{ first_seen_at: Date | null; erased_at: Date | null; has_number: boolean }>(
      `select e.created_at as first_seen_at, e.erased_at, coalesce(e.number is not null, false) as has_number
         from (select $2::uuid as id) p left join endpoint e on e.tenant_id = $1 and e.id = p.id
        where e.id is not null or exists (select from suppression s where s.tenant_id = $1 and s.endpoint_id = p.id)
             or exists (select from trigger_event_person t where t.tenant_id = $1 and t.endpoint_id = p.id)`,
      [tenantId, endpointId],
    );
    return row === undefined
      ? null
      : { firstSeenAt: row.first_seen_at, erasedAt: row.erased_at, hasNumber: row.has_number };
  }

  /** The lanes of the person, oldest first. */
  async lanes(tx: Tx, tenantId: string, endpointId: string): Promise<readonly PersonLane[]> {
    const rows = await tx.query<{ id: string; number: string; created_at: Date }>(
      `select l.id, n.number, l.created_at from lane l join business_number n on n.tenant_id = l.tenant_id and n.id = l.number_id
        where l.tenant_id = $1 and l.endpoint_id = $2 order by l.created_at, l.id limit $3`,
      [tenantId, endpointId, MAX_LANES],
    );
    return rows.map(({ id, number, created_at: createdAt }) => ({ id, number, createdAt }));
  }

  /** Who the tenant is, as a pack names it. */
  async tenant(tx: Tx, tenantId: string): Promise<{ readonly slug: string; readonly name: string } | null> {
    const [row] = await tx.query<{ slug: string; name: string }>(`select slug, name from tenant where id = $1`, [
      tenantId,
    ]);
    return row ?? null;
  }

  /** The newest {@link MAX_LEDGER_ROWS} consent events, oldest first. */
  consentEvents(tx: Tx, tenantId: string, endpointId: string): Promise<LedgerPage> {
    return this.ledger(
      tx,
      `select id, state, scope, scope_ref, source, disclosure, encode(disclosure_hash, 'hex') as disclosure_sha256, seller, source_ref, evidence_kind, evidence_id, rule, list_version,
              acquired_at, expires_at, recorded_at
         from consent_event where tenant_id = $1 and endpoint_id = $2`,
      'acquired_at, id',
      [tenantId, endpointId],
    );
  }

  /** What stands behind the person's consent events, sealed, in the order of the events. */
  async proofs(
    tx: Tx,
    tenantId: string,
    endpointId: string,
  ): Promise<
    readonly { readonly consentEventId: string; readonly keyVersion: number; readonly sealed: Buffer | null }[]
  > {
    const rows = await tx.query<{ consent_event_id: string; key_version: number; sealed: Buffer | null }>(
      `select p.consent_event_id, p.key_version, p.sealed
         from consent_event e join consent_proof p on p.tenant_id = e.tenant_id and p.consent_event_id = e.id
        where e.tenant_id = $1 and e.endpoint_id = $2 order by e.acquired_at desc, e.id desc limit $3`,
      [tenantId, endpointId, MAX_LEDGER_ROWS],
    );
    return rows
      .map((row) => ({ consentEventId: row.consent_event_id, keyVersion: row.key_version, sealed: row.sealed }))
      .toReversed();
  }

  /** Suppressions in force and past, oldest first. */
  suppressions(tx: Tx, tenantId: string, endpointId: string): Promise<LedgerPage> {
    return this.ledger(
      tx,
      `select type::text as type, scope::text as scope, scope_ref, source::text as source, reason, evidence_id, created_at as since, expires_at, lifted_at, lifted_by
         from suppression where tenant_id = $1 and endpoint_id = $2`,
      'since, type, scope, scope_ref',
      [tenantId, endpointId],
    );
  }

  /** Doubts about the person's wish, open and closed, oldest first. */
  holds(tx: Tx, tenantId: string, endpointId: string): Promise<LedgerPage> {
    return this.ledger(
      tx,
      `select id, lane_id, inbound_id, reason, rule, opened_at, alarm_at, force_at, alarmed_at, closed_at, outcome, closed_by
         from consent_hold where tenant_id = $1 and endpoint_id = $2`,
      'opened_at, id',
      [tenantId, endpointId],
    );
  }

  private async ledger(tx: Tx, select: string, order: string, about: readonly string[]): Promise<LedgerPage> {
    const newestFirst = order.replaceAll(/,|$/g, ' desc$&');
    const rows = await tx.query<Record<string, unknown> & { rows_in_all: number }>(
      `select r.*, (count(*) over ())::int as rows_in_all from (${select}) r order by ${newestFirst} limit ${MAX_LEDGER_ROWS}`,
      about,
    );
    const leftOut = (rows[0]?.rows_in_all ?? 0) - rows.length;
    return { rows: rows.map(({ rows_in_all: _all, ...row }) => asShown(row)).toReversed(), leftOut };
  }

  /** Texts on these lanes, the newest `limit` of both directions, newest first, and how many there are. */
  async texts(
    tx: Tx,
    tenantId: string,
    laneIds: readonly string[],
    limit: number,
  ): Promise<{ readonly refs: readonly TextRef[]; readonly received: number; readonly sent: number }> {
    const [counts] = await tx.query<{ received: number; sent: number }>(
      `select (select count(*) from inbound_message where tenant_id = $1 and lane_id = any ($2::uuid[]))::int as received,
              (select count(*) from message where tenant_id = $1 and lane_id = any ($2::uuid[]))::int as sent`,
      [tenantId, laneIds],
    );
    const refs = await tx.query<{ direction: 'in' | 'out'; id: string }>(
      `select direction, id
         from (select 'in' as direction, id, received_at as at from inbound_message where tenant_id = $1 and lane_id = any ($2::uuid[])
               union all
               select 'out', id, created_at from message where tenant_id = $1 and lane_id = any ($2::uuid[])) t
        order by at desc, id desc limit $3`,
      [tenantId, laneIds, limit],
    );
    return { refs, received: counts!.received, sent: counts!.sent };
  }

  /** These inbound texts, by id. */
  async inbound(tx: Tx, tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, StoredInbound>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<StoredInbound>(
      `select id, lane_id as "laneId", seq, provider, provider_message_id as "providerMessageId", key_version as "keyVersion", body, body_lossy as "bodyLossy",
              media_count as "mediaCount", keyword_class as "keywordClass", keyword_rule as "keywordRule", keyword_version as "keywordVersion", declined, noise,
              answered_by_provider as "answeredByProvider", received_at as "receivedAt"
         from inbound_message where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenantId, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** These messages with their attempts, by id. */
  async messages(tx: Tx, tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, MessageOnRecord>> {
    if (ids.length === 0) return new Map();
    const [messages, attempts] = await Promise.all([
      tx.query<StoredMessage & { heldUntil: Date | null }>(
        `select id, lane_id as "laneId", endpoint_id as "endpointId", sender_id as "senderId", origin, purpose, stream, state, encoding, segments, pins, tracking,
                error_code as "errorCode", decision, key_version as "keyVersion", body, created_at as "createdAt", expires_at as "expiresAt", held_until as "heldUntil"
           from message where tenant_id = $1 and id = any ($2::uuid[])`,
        [tenantId, ids],
      ),
      tx.query<MessageOnRecord['attempts'][number] & { messageId: string }>(
        `select message_id as "messageId", id, ordinal, state, provider, account_ref as "accountRef", provider_message_id as "providerMessageId", provider_status as "providerStatus",
                provider_code as "providerCode", error_code as "errorCode", reconciliation, tries, gate_committed_at as "decidedAt", created_at as "createdAt",
                settled_at as "settledAt"
           from attempt where tenant_id = $1 and message_id = any ($2::uuid[]) order by message_id, ordinal`,
        [tenantId, ids],
      ),
    ]);
    const tried = new Map<string, MessageOnRecord['attempts'][number][]>();
    for (const { messageId, ...attempt } of attempts) {
      const listed = tried.get(messageId);
      if (listed === undefined) tried.set(messageId, [attempt]);
      else listed.push(attempt);
    }
    return new Map(
      messages.map(({ heldUntil, ...message }) => [
        message.id,
        { message, heldUntil, attempts: tried.get(message.id) ?? [] },
      ]),
    );
  }

  /** The policies of these versions as they were stored, oldest first. */
  async policies(
    tx: Tx,
    tenantId: string,
    versions: readonly number[],
  ): Promise<
    readonly {
      readonly version: number;
      readonly settings: Readonly<Record<string, unknown>>;
      readonly changedBy: string;
      readonly changedAt: Date;
    }[]
  > {
    const rows = await tx.query<{
      version: number;
      settings: Record<string, unknown>;
      changed_by: string;
      changed_at: Date;
    }>(
      `select version, settings, changed_by, changed_at from consent_policy where tenant_id = $1 and version = any ($2::integer[]) order by version`,
      [tenantId, versions],
    );
    return rows.map((row) => ({
      version: row.version,
      settings: row.settings,
      changedBy: row.changed_by,
      changedAt: row.changed_at,
    }));
  }

  /** Holds the entities of which texts to the person are planned, in the order of whoever places them, so that none is placed from words that are about to go. Take attempts and gate afterwards. */
  async holdEntities(tx: Tx, tenantId: string, endpointId: string, laneIds: readonly string[]): Promise<void> {
    await tx.execute(
      `select from trigger_entity e
        where e.tenant_id = $1
          and (e.kind, e.entity) in (select p.kind, p.entity from planned_text p where p.tenant_id = $1 and p.state = 'planned' and p.event_id in (${EVENTS_OF_PERSON}))
        order by e.kind, e.entity for no key update`,
      [tenantId, endpointId, laneIds],
    );
  }

  /** Takes away what was reported about the person; texts that were planned from it will not be made. How many events. May run twice. The caller holds the entities. */
  async eraseEvents(tx: Tx, tenantId: string, endpointId: string, laneIds: readonly string[]): Promise<number> {
    const about = [tenantId, endpointId, laneIds];
    await tx.execute(
      `update planned_text set state = 'skipped', reason = 'person.erased', open = false, settled_at = clock_timestamp()
        where tenant_id = $1 and state = 'planned' and event_id in (${EVENTS_OF_PERSON})`,
      about,
    );
    return tx.execute(
      `update trigger_event set sealed = null where tenant_id = $1 and sealed is not null and id in (${EVENTS_OF_PERSON})`,
      about,
    );
  }

  /** Holds all attempts of these lanes and their messages, in the order that receipts keep, so that nobody submits what is about to be erased. Take the gate afterwards. */
  async holdAttempts(tx: Tx, tenantId: string, laneIds: readonly string[]): Promise<void> {
    await tx.execute(
      `select from message m join attempt a on a.tenant_id = m.tenant_id and a.message_id = m.id
        where m.tenant_id = $1 and m.lane_id = any ($2::uuid[]) order by a.id for update of a, m`,
      [tenantId, laneIds],
    );
  }

  /** Ends the turns in hand: nobody answers words that are gone. The caller holds the gate. */
  async endTurns(tx: Tx, tenantId: string, laneIds: readonly string[]): Promise<void> {
    await tx.execute(
      `update lane l set fence = fence + 1, lease_until = null, due_at = null, waiting_since = null, answered_seq = last_seq, language = null
         from (select id from lane where tenant_id = $1 and id = any ($2::uuid[]) order by id for no key update) held
        where l.tenant_id = $1 and l.id = held.id`,
      [tenantId, laneIds],
    );
  }

  /** Messages of these lanes that have not been given to a provider. */
  async unsent(tx: Tx, tenantId: string, laneIds: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select id from message where tenant_id = $1 and lane_id = any ($2::uuid[]) and state in ('accepted', 'scheduled', 'held', 'queued') order by id`,
      [tenantId, laneIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes words and proofs away for good; rows, states and evidence stay. May run twice: the second run finds nothing. The caller holds the gate. */
  async eraseWords(tx: Tx, tenantId: string, endpointId: string, laneIds: readonly string[]): Promise<ErasedWords> {
    // Receipts first: the keys they are found by stand in rows that stay. One that told nothing new is named by no evidence, only by the same status of the same attempt.
    const receipts = await tx.execute(
      `with sent as (
         select m.id as message_id, a.id as attempt_id, a.provider, a.account_ref, a.provider_message_id as sid
           from message m join attempt a on a.tenant_id = m.tenant_id and a.message_id = m.id
          where m.tenant_id = $1 and m.lane_id = any ($2::uuid[])),
       told as (
         select s.*, e.raw_event_id, e.native_status, e.native_code
           from sent s join evidence_event e on e.tenant_id = $1 and e.message_id = s.message_id and e.attempt_id = s.attempt_id),
       theirs as (
         select raw_event_id as id from evidence_event
          where tenant_id = $1 and message_id in (select id from message where tenant_id = $1 and lane_id = any ($2::uuid[])) and raw_event_id is not null
         union
         select r.id from told t join raw_event r
             on r.tenant_id = $1 and r.provider = t.provider and r.account_ref = t.account_ref and r.kind = 'receipt'
            and r.dedupe_key = t.sid || ':' || t.native_status || ':' || coalesce(t.native_code, '')
         union
         select r.id from sent s join raw_event r on r.tenant_id = $1 and r.subject_ref = s.sid and r.processed_at is null and r.kind = 'receipt')
       update raw_event r set sealed = null from theirs where r.tenant_id = $1 and r.id = theirs.id and r.sealed is not null`,
      [tenantId, laneIds],
    );
    const requests = await tx.execute(
      `update raw_event r set sealed = null from inbound_message i
        where i.tenant_id = $1 and i.lane_id = any ($2::uuid[]) and r.tenant_id = $1 and r.id = i.raw_event_id and r.sealed is not null`,
      [tenantId, laneIds],
    );
    const received = await tx.execute(
      `update inbound_message set body = null where tenant_id = $1 and lane_id = any ($2::uuid[]) and body is not null`,
      [tenantId, laneIds],
    );
    const sent = await tx.execute(
      `update message set body = null, wish = null where tenant_id = $1 and lane_id = any ($2::uuid[]) and body is not null`,
      [tenantId, laneIds],
    );
    const proofs = await tx.execute(
      `update consent_proof set sealed = null
        where tenant_id = $1 and sealed is not null and consent_event_id in (select id from consent_event where tenant_id = $1 and endpoint_id = $2)`,
      [tenantId, endpointId],
    );
    // What a specialist noted about a text may hold what it said, or the number.
    await tx.query(
      `update specialist_case set note = null, key_version = null
        where tenant_id = $1 and note is not null and message_id in (select id from message where tenant_id = $1 and lane_id = any ($2::uuid[]))`,
      [tenantId, laneIds],
    );
    return { texts_received: received, texts_sent: sent, raw_events: receipts + requests, consent_proofs: proofs };
  }

  /** Takes the number away and tells when; null when there was none. The caller holds the gate. */
  async eraseNumber(tx: Tx, tenantId: string, endpointId: string): Promise<Date | null> {
    const [row] = await tx.query<{ erased_at: Date }>(
      `update endpoint set number = null, erased_at = clock_timestamp() where tenant_id = $1 and id = $2 and number is not null returning erased_at`,
      [tenantId, endpointId],
    );
    return row?.erased_at ?? null;
  }

  /** The moment on the clock of the database. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>(`select clock_timestamp() as now`);
    return row!.now;
  }

  /** Whether something that does not end by itself keeps every text of ours from the person. The caller holds the gate. */
  async isSuppressedForGood(tx: Tx, tenantId: string, endpointId: string): Promise<boolean> {
    const rows = await tx.query(
      `select from suppression where tenant_id = $1 and endpoint_id = $2 and scope in ('global', 'tenant') and lifted_at is null and expires_at is null limit 1`,
      [tenantId, endpointId],
    );
    return rows.length > 0;
  }
}

/** Rows of one kind, oldest first, and how many older ones were not read. */
export interface LedgerPage {
  readonly rows: readonly LedgerRow[];
  readonly leftOut: number;
}

const asShown = (row: Readonly<Record<string, unknown>>): LedgerRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  );
