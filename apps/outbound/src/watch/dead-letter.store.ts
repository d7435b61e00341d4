import { Injectable } from '@nestjs/common';
import type { Purpose, SendWish } from '#libs/consent';
import type { MessageState } from '#libs/messaging';
import type { Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';

/** A text that ended badly, without its words. */
export interface DeadMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly errorCode: string | null;
  readonly stream: MessageStream;
  readonly purpose: Purpose;
  readonly createdAt: Date;
  readonly endedAt: Date;
  readonly provider: string | null;
  readonly providerStatus: string | null;
  readonly providerCode: string | null;
  readonly reconciliation: string | null;
  /** How often it has been sent again. */
  readonly replays: number;
}

/** A dead text with what is needed to send it again, held until the transaction ends. */
export interface HeldDeadMessage {
  readonly id: string;
  readonly state: MessageState;
  readonly purpose: Purpose;
  readonly stream: MessageStream;
  readonly endpointId: string;
  readonly senderId: string;
  readonly keyVersion: number;
  readonly body: Buffer | null;
  readonly priority: number;
  readonly tracking: Readonly<Record<string, unknown>>;
  readonly pins: Readonly<Record<string, unknown>> | null;
  readonly subject: string | null;
  readonly programme: string | null;
  readonly fact: { readonly key: string; readonly asOf: Date } | null;
  readonly wish: SendWish | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A replay, and the text it made. */
export interface Replay {
  readonly n: number;
  readonly by: string;
  readonly at: Date;
  readonly messageId: string;
  readonly state: MessageState;
}

/** What the text of a replay is made under, for ever. */
export const replayKey = (messageId: string, n: number): string => `replay:${messageId}:${n}`;

/** SQL for texts that ended badly and for sending them again. */
@Injectable()
export class DeadLetterStore {
  /** Newest first, at most `limit` behind `before`. */
  async list(tx: Tx, tenantId: string, before: string | null, limit: number): Promise<readonly DeadMessage[]> {
    const rows = await tx.query<DeadRow>(
      `with dead as (
         (select id from message where tenant_id = $1 and id < coalesce($2::uuid, ${LAST_ID}) and state in ('failed', 'undelivered') order by id desc limit $3)
         union
         (select message_id from attempt
           where tenant_id = $1 and message_id < coalesce($2::uuid, ${LAST_ID}) and reconciliation = 'given_up' and state in ('unknown', 'expired')
           order by message_id desc limit $3))
       ${SELECT_DEAD} where m.tenant_id = $1 and m.id in (select id from dead order by id desc limit $3) order by m.id desc`,
      [tenantId, before, limit],
    );
    return rows.map(readDead);
  }

  /** One of them; null when the tenant has no such text, or it has not ended badly. */
  async find(tx: Tx, tenantId: string, id: string): Promise<DeadMessage | null> {
    const [row] = await tx.query<DeadRow>(
      `${SELECT_DEAD} where m.tenant_id = $1 and m.id = $2
          and (m.state in ('failed', 'undelivered')
               or exists (select from attempt where tenant_id = $1 and message_id = $2 and reconciliation = 'given_up' and state in ('unknown', 'expired')))`,
      [tenantId, id],
    );
    return row === undefined ? null : readDead(row);
  }

  /** Whom the text is to; null when the tenant has no such text. */
  async recipientOf(tx: Tx, tenantId: string, id: string): Promise<string | null> {
    const [row] = await tx.query<{ endpoint_id: string }>(
      `select endpoint_id from message where tenant_id = $1 and id = $2`,
      [tenantId, id],
    );
    return row?.endpoint_id ?? null;
  }

  /** Takes the text, so that of several who want it sent again the others see what the first has done. */
  async hold(tx: Tx, tenantId: string, id: string): Promise<HeldDeadMessage | null> {
    const [row] = await tx.query<HeldRow>(
      `select id, state, purpose, stream, endpoint_id, sender_id, key_version, body, priority, tracking, pins, subject, programme, fact_key, fact_at, wish, created_at, expires_at
         from message where tenant_id = $1 and id = $2 for no key update`,
      [tenantId, id],
    );
    if (row === undefined) return null;
    const { endpoint_id: endpointId, sender_id: senderId, key_version: keyVersion, fact_key: key, fact_at: asOf } = row;
    const { created_at: createdAt, expires_at: expiresAt, ...rest } = row;
    return {
      ...rest,
      endpointId,
      senderId,
      keyVersion,
      createdAt,
      expiresAt,
      fact: key === null || asOf === null ? null : { key, asOf },
    };
  }

  /** Earlier replays, oldest first, each with what became of it. */
  async replays(tx: Tx, tenantId: string, messageId: string): Promise<readonly Replay[]> {
    const rows = await tx.query<{ n: number; by: string; at: Date; message_id: string; state: MessageState }>(
      `select r.n, r.replayed_by as by, r.replayed_at as at, m.id as message_id, m.state
         from dead_letter_replay r join message m on m.tenant_id = $1 and m.dedupe_key = 'replay:' || r.message_id || ':' || r.n
        where r.tenant_id = $1 and r.message_id = $2 order by r.n`,
      [tenantId, messageId],
    );
    return rows.map(({ message_id: id, ...rest }) => ({ ...rest, messageId: id }));
  }

  /** Writes down who had it sent again. */
  async noteReplay(tx: Tx, tenantId: string, messageId: string, n: number, by: string): Promise<void> {
    await tx.query(`insert into dead_letter_replay (tenant_id, message_id, n, replayed_by) values ($1, $2, $3, $4)`, [
      tenantId,
      messageId,
      n,
      by,
    ]);
  }
}

const LAST_ID = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

const SELECT_DEAD = `
  select m.id, m.state, m.error_code, m.stream, m.purpose, m.created_at, m.updated_at, last.provider, last.provider_status, last.provider_code, last.reconciliation,
         (select count(*) from dead_letter_replay r where r.tenant_id = m.tenant_id and r.message_id = m.id)::integer as replays
    from message m
    left join lateral (select provider, provider_status, provider_code, reconciliation from attempt a
                        where a.tenant_id = m.tenant_id and a.message_id = m.id order by a.ordinal desc limit 1) last on true`;

interface DeadRow {
  id: string;
  state: MessageState;
  error_code: string | null;
  stream: MessageStream;
  purpose: Purpose;
  created_at: Date;
  updated_at: Date;
  provider: string | null;
  provider_status: string | null;
  provider_code: string | null;
  reconciliation: string | null;
  replays: number;
}

const readDead = (row: DeadRow): DeadMessage => ({
  id: row.id,
  state: row.state,
  errorCode: row.error_code,
  stream: row.stream,
  purpose: row.purpose,
  createdAt: row.created_at,
  endedAt: row.updated_at,
  provider: row.provider,
  providerStatus: row.provider_status,
  providerCode: row.provider_code,
  reconciliation: row.reconciliation,
  replays: row.replays,
});

interface HeldRow {
  id: string;
  state: MessageState;
  purpose: Purpose;
  stream: MessageStream;
  endpoint_id: string;
  sender_id: string;
  key_version: number;
  body: Buffer | null;
  priority: number;
  tracking: Record<string, unknown>;
  pins: Record<string, unknown> | null;
  subject: string | null;
  programme: string | null;
  fact_key: string | null;
  fact_at: Date | null;
  wish: SendWish | null;
  created_at: Date;
  expires_at: Date;
}
