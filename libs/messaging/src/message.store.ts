import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdSource } from '#libs/kernel';
import type { Fact, ProactiveText, Purpose, SendWish } from '#libs/consent';
import type { Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import type { TenantCipher } from '#libs/tenancy';
import type { MessageState } from './domain/message-states.js';

/** Who asked for a message. */
export type MessageOrigin = 'api' | 'reply' | 'keyword' | 'fallback' | 'operator' | 'trigger';

/** A message to be written down, decided already. */
export interface NewMessage {
  readonly id: string;
  readonly laneId: string;
  readonly endpointId: string;
  readonly senderId: string;
  readonly origin: MessageOrigin;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly state: MessageState;
  readonly dedupeKey: string | null;
  readonly body: string;
  readonly encoding: string;
  readonly segments: number;
  readonly answersSeq: string | null;
  readonly pins: Readonly<Record<string, unknown>> | null;
  readonly tracking: Readonly<Record<string, unknown>>;
  readonly priority: number;
  readonly errorCode: string | null;
  readonly decision: Readonly<Record<string, unknown>>;
  readonly expiresAt: Date;
  /** It counts against caps, or tells a fact that is told once. */
  readonly counts: boolean;
  readonly subject: string | null;
  readonly programme: string | null;
  readonly fact: Fact | null;
  readonly wish: SendWish | null;
  readonly heldUntil: Date | null;
  /** The request to text many that it belongs to, and its place there. */
  readonly bulk: { readonly id: string; readonly ordinal: number } | null;
  /** When the caller wants it sent; null at once. */
  readonly sendAt: Date | null;
}

/** The attempt that goes with a message that may leave. */
export interface NewAttempt {
  readonly messageId: string;
  readonly ordinal: number;
  readonly endpointId: string;
  readonly senderId: string;
  readonly priority: number;
  readonly segments: number;
  readonly dueAt: Date;
  /** It waits as scheduled until it is due, instead of in its sender's queue. */
  readonly forLater: boolean;
  readonly provider: string;
  readonly accountRef: string;
}

/** A message as the product shows it; the body is opened only where somebody may read it. */
export interface StoredMessage {
  readonly id: string;
  readonly laneId: string;
  readonly endpointId: string;
  readonly senderId: string;
  readonly origin: MessageOrigin;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly state: MessageState;
  readonly encoding: string;
  readonly segments: number;
  readonly pins: Readonly<Record<string, unknown>> | null;
  readonly tracking: Readonly<Record<string, unknown>>;
  readonly errorCode: string | null;
  readonly decision: Readonly<Record<string, unknown>> | null;
  readonly keyVersion: number;
  readonly body: Buffer | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When the caller wants it sent; null at once. */
  readonly sendAt: Date | null;
  /** Its place in a request to text many; null for all others. */
  readonly bulkOrdinal: number | null;
}

/** An attempt as the product shows it. */
export interface StoredAttempt {
  readonly id: string;
  readonly ordinal: number;
  readonly state: string;
  readonly provider: string;
  readonly accountRef: string;
  readonly providerMessageId: string | null;
  readonly providerStatus: string | null;
  readonly providerCode: string | null;
  readonly errorCode: string | null;
  readonly reconciliation: string | null;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
}

/** How far a request to text many is. */
export interface BulkProgress {
  readonly total: number;
  readonly stream: MessageStream;
  readonly createdAt: Date;
  /** When all had been decided about; null while that goes on or broke off. */
  readonly placedAt: Date | null;
  readonly segments: number;
  readonly byState: Readonly<Partial<Record<MessageState, number>>>;
}

/** Whose other texts count beside one that is to leave at a moment and to tell a fact. */
export interface CountedFor {
  readonly endpointId: string;
  readonly at: Date;
  readonly factKey: string | null;
}

/** A text that has not been given to a gateway, with what decides whether it may be set for another moment. */
export interface WaitingText {
  readonly endpointId: string;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly subject: string | null;
  readonly programme: string | null;
  readonly wish: SendWish;
}

/** SQL for messages and for reading attempts; the moving parts of attempts are in the outbox store. */
@Injectable()
export class MessageStore {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  /** Writes messages; returns the ids of those written. One whose dedupe key has made a message before is left out. */
  async insert(tx: Tx, cipher: TenantCipher, messages: readonly NewMessage[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `insert into message (tenant_id, key_version, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, dedupe_key, body, encoding, segments,
                            answers_seq, pins, tracking, priority, error_code, decision, expires_at, counts, subject, programme, fact_key, fact_at, wish, held_until,
                            bulk_id, bulk_ordinal, send_at)
       select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::bytea[], $13::text[],
                                    $14::smallint[], $15::bigint[], $16::jsonb[], $17::jsonb[], $18::smallint[], $19::text[], $20::jsonb[], $21::timestamptz[], $22::boolean[],
                                    $23::text[], $24::text[], $25::text[], $26::timestamptz[], $27::jsonb[], $28::timestamptz[], $29::uuid[], $30::integer[], $31::timestamptz[])
       on conflict (tenant_id, dedupe_key) where dedupe_key is not null do nothing
       returning id`,
      [
        cipher.tenantId,
        cipher.version,
        messages.map(({ id }) => id),
        messages.map(({ laneId }) => laneId),
        messages.map(({ endpointId }) => endpointId),
        messages.map(({ senderId }) => senderId),
        messages.map(({ origin }) => origin),
        messages.map(({ purpose }) => purpose),
        messages.map(({ stream }) => stream),
        messages.map(({ state }) => state),
        messages.map(({ dedupeKey }) => dedupeKey),
        messages.map(({ id, body }) => cipher.seal('message', id, body)),
        messages.map(({ encoding }) => encoding),
        messages.map(({ segments }) => segments),
        messages.map(({ answersSeq }) => answersSeq),
        messages.map(({ pins }) => json(pins)),
        messages.map(({ tracking }) => json(tracking)),
        messages.map(({ priority }) => priority),
        messages.map(({ errorCode }) => errorCode),
        messages.map(({ decision }) => json(decision)),
        messages.map(({ expiresAt }) => expiresAt),
        messages.map(({ counts }) => counts),
        messages.map(({ subject }) => subject),
        messages.map(({ programme }) => programme),
        messages.map(({ fact }) => fact?.key ?? null),
        messages.map(({ fact }) => fact?.asOf ?? null),
        messages.map(({ wish }) => json(wish)),
        messages.map(({ heldUntil }) => heldUntil),
        messages.map(({ bulk }) => bulk?.id ?? null),
        messages.map(({ bulk }) => bulk?.ordinal ?? null),
        messages.map(({ sendAt }) => sendAt),
      ],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Writes attempts, each with its unguessable token: queued, or scheduled when they are for later. Returns their ids in order. */
  async insertAttempts(tx: Tx, tenantId: string, attempts: readonly NewAttempt[]): Promise<readonly string[]> {
    const ids = attempts.map(() => this.ids.next());
    await tx.query(
      `insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, provider, account_ref)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::smallint[], $10::smallint[], $11::timestamptz[],
                                $12::text[], $13::text[])`,
      [
        tenantId,
        ids,
        attempts.map(({ messageId }) => messageId),
        attempts.map(({ ordinal }) => ordinal),
        attempts.map(({ endpointId }) => endpointId),
        attempts.map(({ senderId }) => senderId),
        attempts.map(({ forLater }) => (forLater ? 'scheduled' : 'queued')),
        attempts.map(() => randomBytes(18).toString('base64url')),
        attempts.map(({ priority }) => priority),
        attempts.map(({ segments }) => segments),
        attempts.map(({ dueAt }) => dueAt),
        attempts.map(({ provider }) => provider),
        attempts.map(({ accountRef }) => accountRef),
      ],
    );
    return ids;
  }

  /** The message, or null when this tenant has none such. */
  async find(tx: Tx, tenantId: string, id: string): Promise<StoredMessage | null> {
    const [row] = await tx.query<MessageRow>(`${SELECT_MESSAGE} where tenant_id = $1 and id = $2`, [tenantId, id]);
    return row === undefined ? null : readMessage(row);
  }

  /** Attempts of one message, oldest first. */
  async attempts(tx: Tx, tenantId: string, messageId: string): Promise<readonly StoredAttempt[]> {
    const rows = await tx.query<AttemptRow>(
      `select id, ordinal, state, provider, account_ref, provider_message_id, provider_status, provider_code, error_code, reconciliation, created_at, settled_at
         from attempt where tenant_id = $1 and message_id = $2 order by ordinal limit 20`,
      [tenantId, messageId],
    );
    return rows.map((row) => ({
      id: row.id,
      ordinal: row.ordinal,
      state: row.state,
      provider: row.provider,
      accountRef: row.account_ref,
      providerMessageId: row.provider_message_id,
      providerStatus: row.provider_status,
      providerCode: row.provider_code,
      errorCode: row.error_code,
      reconciliation: row.reconciliation,
      createdAt: row.created_at,
      settledAt: row.settled_at,
    }));
  }

  /** Our newest text on a lane that may have reached the person: what an inbound text most likely answers (S1.25). */
  async newestOnLane(tx: Tx, tenantId: string, laneId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `select id from message where tenant_id = $1 and lane_id = $2 and state in ('submitting', 'submitted', 'delivered', 'unknown', 'expired')
        order by created_at desc limit 1`,
      [tenantId, laneId],
    );
    return row?.id ?? null;
  }

  /** When a text of this purpose was last accepted on the lane; null when none was. */
  async lastOfPurpose(tx: Tx, tenantId: string, laneId: string, purpose: Purpose): Promise<Date | null> {
    const [row] = await tx.query<{ created_at: Date }>(
      `select created_at from message where tenant_id = $1 and lane_id = $2 and purpose = $3 and state not in ('suppressed', 'failed')
        order by created_at desc limit 1`,
      [tenantId, laneId, purpose],
    );
    return row?.created_at ?? null;
  }

  /** The programme that the newest question for consent on the lane before `at` named; null when there was none. */
  async programmeAskedFor(tx: Tx, tenantId: string, laneId: string, at: Date): Promise<string | null> {
    const [row] = await tx.query<{ programme: string | null }>(
      `select programme from message where tenant_id = $1 and lane_id = $2 and purpose = 'opt_in_request' and created_at <= $3
        order by created_at desc limit 1`,
      [tenantId, laneId, at],
    );
    return row?.programme ?? null;
  }

  /** The same over all lanes of a person. */
  async newestTo(tx: Tx, tenantId: string, endpointId: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }>(
      `select newest.id from lane l
        cross join lateral (
          select id, created_at from message
           where tenant_id = $1 and lane_id = l.id and state in ('submitting', 'submitted', 'delivered', 'unknown', 'expired') order by created_at desc limit 1) newest
        where l.tenant_id = $1 and l.endpoint_id = $2
        order by newest.created_at desc limit 1`,
      [tenantId, endpointId],
    );
    return row?.id ?? null;
  }

  /** When machines of ours put texts on the lane since `since`, newest first, at most {@link MAX_AUTOMATIC} (I10, R-7.2). */
  async automaticTimes(tx: Tx, tenantId: string, laneId: string, since: Date): Promise<readonly Date[]> {
    const rows = await tx.query<{ created_at: Date }>(
      `select created_at from message
        where tenant_id = $1 and lane_id = $2 and created_at > $3 and origin in ('reply', 'fallback', 'keyword') and state <> 'suppressed'
        order by created_at desc limit ${MAX_AUTOMATIC}`,
      [tenantId, laneId, since],
    );
    return rows.map(({ created_at: at }) => at);
  }

  /** By message id: the messages that these natural keys made. */
  async madeBy(tx: Tx, tenantId: string, dedupeKeys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ dedupe_key: string; id: string }>(
      `select dedupe_key, id from message where tenant_id = $1 and dedupe_key = any ($2::text[])`,
      [tenantId, dedupeKeys],
    );
    return new Map(rows.map((row) => [row.dedupe_key, row.id]));
  }

  /**
   * Texts to each of these people that count against caps or tell a fact: those that left within the last `days` days, the newest {@link MAX_COUNTED}, and all that wait, however long they have:
   * the {@link MAX_COUNTED} that tell the fact in question or are to leave nearest to `at`. The caller holds the gates.
   */
  async recentlyCounted(
    tx: Tx,
    tenantId: string,
    people: readonly CountedFor[],
    days: number,
  ): Promise<ReadonlyMap<string, readonly ProactiveText[]>> {
    const counted = new Map<string, ProactiveText[]>();
    if (people.length === 0) return counted;
    const once = [...new Map(people.map((person) => [person.endpointId, person])).values()];
    // One that was let go before its time left no later than it was last touched.
    const rows = await tx.query<CountedRow>(
      `select p.id as endpoint_id, t.* from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as p (id, at, fact),
              lateral (
                (select id, least(${MOMENT}, updated_at) as at, false as waits, stream, subject, programme, fact_key, fact_at
                   from message
                  where tenant_id = $1 and endpoint_id = p.id and counts and ${MOMENT} > clock_timestamp() - make_interval(days => $5)
                    and state not in (${WAITING}, 'suppressed', 'failed') and not (state = 'expired' and error_code is not distinct from 'ERR_MESSAGE_EXPIRED')
                  order by ${MOMENT} desc limit ${MAX_COUNTED})
                union all
                (select id, ${MOMENT}, true, stream, subject, programme, fact_key, fact_at
                   from message
                  where tenant_id = $1 and endpoint_id = p.id and counts and state in (${WAITING})
                  order by (fact_key = p.fact) is true desc, abs(extract(epoch from ${MOMENT} - p.at)) limit ${MAX_COUNTED})) t`,
      [
        tenantId,
        once.map(({ endpointId }) => endpointId),
        once.map(({ at }) => at),
        once.map(({ factKey }) => factKey),
        days,
      ],
    );
    for (const row of rows) {
      const text: ProactiveText = {
        id: row.id,
        at: row.at,
        state: row.waits ? 'waiting' : 'sent',
        stream: row.stream,
        subject: row.subject,
        programme: row.programme,
        fact: row.fact_key === null ? null : { key: row.fact_key, asOf: row.fact_at! },
      };
      const known = counted.get(row.endpoint_id);
      if (known === undefined) counted.set(row.endpoint_id, [text]);
      else known.push(text);
    }
    return counted;
  }

  /** The text as long as it waits; null when it does not any more. The caller holds the gate. */
  async waiting(tx: Tx, tenantId: string, messageId: string): Promise<WaitingText | null> {
    const [row] = await tx.query<WaitingRow>(
      `select endpoint_id, purpose, stream, subject, programme, wish from message where tenant_id = $1 and id = $2 and state in (${WAITING})`,
      [tenantId, messageId],
    );
    if (row === undefined) return null;
    const { endpoint_id: endpointId, purpose, stream, subject, programme, wish } = row;
    return { endpointId, purpose, stream, subject, programme, wish: wish ?? {} };
  }

  /** Sets a text that waits for another moment, which has been decided about; it stays useful as long after it. False when nothing waits any more. The caller holds the gate. */
  async move(tx: Tx, tenantId: string, messageId: string, at: Date): Promise<boolean> {
    const moved = await tx.execute(
      `with moved as (
         update attempt set state = 'scheduled', due_at = $3 where tenant_id = $1 and message_id = $2 and state in ('scheduled', 'queued') returning message_id)
       update message m
          set state = 'scheduled', expires_at = $3 + (m.expires_at - coalesce(m.send_at, m.created_at)), send_at = $3, held_until = null, error_code = null,
              updated_at = clock_timestamp()
         from moved where m.tenant_id = $1 and m.id = moved.message_id`,
      [tenantId, messageId, at],
    );
    return moved > 0;
  }

  /** Writes down that so many are to be texted. */
  async insertBulk(
    tx: Tx,
    tenantId: string,
    bulk: { readonly id: string; readonly clientId: string; readonly total: number; readonly stream: MessageStream },
  ): Promise<void> {
    await tx.query(`insert into bulk_send (tenant_id, id, client_id, total, stream) values ($1, $2, $3, $4, $5)`, [
      tenantId,
      bulk.id,
      bulk.clientId,
      bulk.total,
      bulk.stream,
    ]);
  }

  /** A request to text many with how far its texts are; null when the tenant has none such. */
  async bulk(tx: Tx, tenantId: string, bulkId: string): Promise<BulkProgress | null> {
    const [row] = await tx.query<{ total: number; stream: MessageStream; created_at: Date; placed_at: Date | null }>(
      `select total, stream, created_at, placed_at from bulk_send where tenant_id = $1 and id = $2`,
      [tenantId, bulkId],
    );
    if (row === undefined) return null;
    const states = await tx.query<{ state: MessageState; count: number; segments: number }>(
      `select state, count(*)::int as count, sum(segments)::int as segments from message where tenant_id = $1 and bulk_id = $2 group by state`,
      [tenantId, bulkId],
    );
    return {
      total: row.total,
      stream: row.stream,
      createdAt: row.created_at,
      placedAt: row.placed_at,
      segments: states.reduce((sum, { segments }) => sum + segments, 0),
      byState: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    };
  }

  /** Its texts behind place `after`, in order, each with the gateway's id of its last attempt. */
  async ofBulk(
    tx: Tx,
    tenantId: string,
    bulkId: string,
    after: number,
    limit: number,
  ): Promise<readonly { readonly message: StoredMessage; readonly providerMessageId: string | null }[]> {
    const rows = await tx.query<MessageRow & { provider_message_id: string | null }>(
      `select m.*, a.provider_message_id
         from (${SELECT_MESSAGE} where tenant_id = $1 and bulk_id = $2 and bulk_ordinal > $3 order by bulk_ordinal limit $4) m
         left join lateral (select provider_message_id from attempt where tenant_id = $1 and message_id = m.id order by ordinal desc limit 1) a on true
        order by m.bulk_ordinal`,
      [tenantId, bulkId, after, limit],
    );
    return rows.map((row) => ({ message: readMessage(row), providerMessageId: row.provider_message_id }));
  }

  /** Whom these messages are to. */
  async endpointsOf(tx: Tx, tenantId: string, messageIds: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ endpoint_id: string }>(
      `select distinct endpoint_id from message where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenantId, messageIds],
    );
    return rows.map((row) => row.endpoint_id);
  }

  /** Gives those of these messages that are on their way no second try: should the gateway turn out not to have taken one, it ends with this code. The caller holds the gates. */
  async giveNoSecondTry(tx: Tx, tenantId: string, messageIds: readonly string[], code: string): Promise<void> {
    await tx.query(
      `update message set withdrawn = $3 where tenant_id = $1 and id = any ($2::uuid[]) and state in ('submitting', 'unknown', 'queued') and withdrawn is null`,
      [tenantId, messageIds, code],
    );
  }

  /** Ends those of these messages that still wait; returns them. The caller holds the gates. */
  async withdraw(
    tx: Tx,
    tenantId: string,
    messageIds: readonly string[],
    code: string,
    rule: string,
  ): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `with ended as (
         update attempt set state = 'suppressed', error_code = $3, settled_at = clock_timestamp()
          where tenant_id = $1 and message_id = any ($2::uuid[]) and state in ('scheduled', 'queued')
         returning message_id)
       update message m
          set state = 'suppressed', error_code = $3, updated_at = clock_timestamp(),
              decision = coalesce(m.decision, '{}') || jsonb_build_object('verdict', 'refuse', 'rule', $4::text)
         from ended where m.tenant_id = $1 and m.id = ended.message_id
       returning m.id`,
      [tenantId, messageIds, code, rule],
    );
    return rows.map(({ id }) => id);
  }
}

const json = (value: Readonly<object> | null): string | null => (value === null ? null : JSON.stringify(value));

interface WaitingRow {
  endpoint_id: string;
  purpose: Purpose;
  stream: MessageStream;
  subject: string | null;
  programme: string | null;
  wish: SendWish | null;
}

interface CountedRow {
  endpoint_id: string;
  id: string;
  at: Date;
  waits: boolean;
  stream: MessageStream;
  subject: string | null;
  programme: string | null;
  fact_key: string | null;
  fact_at: Date | null;
}

/** As many as the widest limit counts. */
const MAX_AUTOMATIC = 60;
/** More counted texts within a month exceed every cap. */
const MAX_COUNTED = 1_000;
/** States of texts that have not been given to a gateway, and when a text left or is to leave: as the indexes on counted texts have them. */
const WAITING = `'accepted', 'scheduled', 'held', 'queued'`;
const MOMENT = 'coalesce(held_until, send_at, created_at)';

const SELECT_MESSAGE = `select id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, encoding, segments, pins, tracking, error_code, decision,
                               key_version, body, created_at, expires_at, send_at, bulk_ordinal from message`;

interface MessageRow {
  id: string;
  lane_id: string;
  endpoint_id: string;
  sender_id: string;
  origin: MessageOrigin;
  purpose: Purpose;
  stream: MessageStream;
  state: MessageState;
  encoding: string;
  segments: number;
  pins: Record<string, unknown> | null;
  tracking: Record<string, unknown>;
  error_code: string | null;
  decision: Record<string, unknown> | null;
  key_version: number;
  body: Buffer | null;
  created_at: Date;
  expires_at: Date;
  send_at: Date | null;
  bulk_ordinal: number | null;
}

interface AttemptRow {
  id: string;
  ordinal: number;
  state: string;
  provider: string;
  account_ref: string;
  provider_message_id: string | null;
  provider_status: string | null;
  provider_code: string | null;
  error_code: string | null;
  reconciliation: string | null;
  created_at: Date;
  settled_at: Date | null;
}

const readMessage = (row: MessageRow): StoredMessage => ({
  id: row.id,
  laneId: row.lane_id,
  endpointId: row.endpoint_id,
  senderId: row.sender_id,
  origin: row.origin,
  purpose: row.purpose,
  stream: row.stream,
  state: row.state,
  encoding: row.encoding,
  segments: row.segments,
  pins: row.pins,
  tracking: row.tracking,
  errorCode: row.error_code,
  decision: row.decision,
  keyVersion: row.key_version,
  body: row.body,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  sendAt: row.send_at,
  bulkOrdinal: row.bulk_ordinal,
});
