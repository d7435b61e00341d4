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

/** SQL for messages and for reading attempts; the moving parts of attempts are in the outbox store. */
@Injectable()
export class MessageStore {
  constructor(@Inject(IDS) private readonly ids: IdSource) {}

  /** Writes the message; false when its dedupe key has made a message before, and nothing was written. */
  async insert(tx: Tx, cipher: TenantCipher, message: NewMessage): Promise<boolean> {
    const rows = await tx.query(
      `insert into message (tenant_id, id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, dedupe_key, key_version, body, encoding, segments,
                            answers_seq, pins, tracking, priority, error_code, decision, expires_at, counts, subject, programme, fact_key, fact_at, wish, held_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)
       on conflict (tenant_id, dedupe_key) where dedupe_key is not null do nothing
       returning id`,
      [
        cipher.tenantId,
        message.id,
        message.laneId,
        message.endpointId,
        message.senderId,
        message.origin,
        message.purpose,
        message.stream,
        message.state,
        message.dedupeKey,
        cipher.version,
        cipher.seal('message', message.id, message.body),
        message.encoding,
        message.segments,
        message.answersSeq,
        message.pins === null ? null : JSON.stringify(message.pins),
        JSON.stringify(message.tracking),
        message.priority,
        message.errorCode,
        JSON.stringify(message.decision),
        message.expiresAt,
        message.counts,
        message.subject,
        message.programme,
        message.fact?.key ?? null,
        message.fact?.asOf ?? null,
        message.wish === null ? null : JSON.stringify(message.wish),
        message.heldUntil,
      ],
    );
    return rows.length > 0;
  }

  /** Writes an attempt in state `queued`, with its unguessable token; returns its id. */
  async insertAttempt(tx: Tx, tenantId: string, attempt: NewAttempt): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `insert into attempt (tenant_id, id, message_id, ordinal, endpoint_id, sender_id, state, token, priority, segments, due_at, provider, account_ref)
       values ($1, $2, $3, $4, $5, $6, 'queued', $7, $8, $9, $10, $11, $12)`,
      [
        tenantId,
        id,
        attempt.messageId,
        attempt.ordinal,
        attempt.endpointId,
        attempt.senderId,
        randomBytes(18).toString('base64url'),
        attempt.priority,
        attempt.segments,
        attempt.dueAt,
        attempt.provider,
        attempt.accountRef,
      ],
    );
    return id;
  }

  /** The message, or null when this tenant has none such. */
  async find(tx: Tx, tenantId: string, id: string): Promise<StoredMessage | null> {
    const [row] = await tx.query<MessageRow>(`${SELECT_MESSAGE} where tenant_id = $1 and id = $2`, [tenantId, id]);
    return row === undefined ? null : readMessage(row);
  }

  /** The message that a natural key made, or null. */
  async findByDedupeKey(tx: Tx, tenantId: string, key: string): Promise<StoredMessage | null> {
    const [row] = await tx.query<MessageRow>(`${SELECT_MESSAGE} where tenant_id = $1 and dedupe_key = $2`, [
      tenantId,
      key,
    ]);
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

  /** Texts to the person that count against caps or tell a fact: of the last `days` days and all that wait, the newest {@link MAX_COUNTED}. The caller holds the gate. */
  async recentlyCounted(tx: Tx, tenantId: string, endpointId: string, days: number): Promise<readonly ProactiveText[]> {
    const rows = await tx.query<{
      id: string;
      at: Date;
      waits: boolean;
      stream: MessageStream;
      subject: string | null;
      programme: string | null;
      fact_key: string | null;
      fact_at: Date | null;
    }>(
      `select id, coalesce(held_until, created_at) as at, state in ('accepted', 'held', 'queued') as waits, stream, subject, programme, fact_key, fact_at
         from message
        where tenant_id = $1 and endpoint_id = $2 and counts and created_at > clock_timestamp() - make_interval(days => $3)
          and state not in ('suppressed', 'failed') and not (state = 'expired' and error_code is not distinct from 'ERR_MESSAGE_EXPIRED')
        order by created_at desc limit ${MAX_COUNTED}`,
      [tenantId, endpointId, days],
    );
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      state: row.waits ? 'waiting' : 'sent',
      stream: row.stream,
      subject: row.subject,
      programme: row.programme,
      fact: row.fact_key === null ? null : { key: row.fact_key, asOf: row.fact_at! },
    }));
  }

  /** Ends those of these messages that still wait; returns them. */
  async withdraw(
    tx: Tx,
    tenantId: string,
    messageIds: readonly string[],
    code: string,
    rule: string,
  ): Promise<readonly string[]> {
    if (messageIds.length === 0) return [];
    const rows = await tx.query<{ id: string }>(
      `with ended as (
         update attempt set state = 'suppressed', error_code = $3, settled_at = clock_timestamp()
          where tenant_id = $1 and message_id = any ($2::uuid[]) and state = 'queued'
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

/** As many as the widest limit counts. */
const MAX_AUTOMATIC = 60;
/** More counted texts within a month exceed every cap. */
const MAX_COUNTED = 1_000;

const SELECT_MESSAGE = `select id, lane_id, endpoint_id, sender_id, origin, purpose, stream, state, encoding, segments, pins, tracking, error_code, decision,
                               key_version, body, created_at, expires_at from message`;

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
});
