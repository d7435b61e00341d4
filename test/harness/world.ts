import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { LedgerEntry, System } from './system.js';

export interface InboundRow {
  readonly id: string;
  readonly lane: string;
  readonly seq: number;
  readonly sid: string;
  readonly keyword: string;
  readonly noise: boolean;
}

export interface LaneRow {
  readonly id: string;
  readonly lastSeq: number;
  readonly answeredSeq: number;
  readonly due: boolean;
}

export interface MessageRow {
  readonly id: string;
  readonly lane: string;
  readonly origin: string;
  readonly purpose: string;
  readonly state: string;
  readonly errorCode: string | null;
  readonly answersSeq: number | null;
}

export interface AttemptRow {
  readonly id: string;
  readonly message: string;
  readonly ordinal: number;
  readonly state: string;
  readonly token: string;
  readonly sid: string | null;
  readonly reconciliation: string | null;
  readonly reconcilePending: boolean;
}

/** What the product believes (its rows) and what the carrier knows (its ledger), at one moment. */
export interface World {
  readonly inbound: readonly InboundRow[];
  readonly lanes: readonly LaneRow[];
  readonly messages: readonly MessageRow[];
  readonly attempts: readonly AttemptRow[];
  /** Idempotency key to the message it made; null while it made none. */
  readonly keys: ReadonlyMap<string, string | null>;
  /** Webhooks kept that nobody has made anything of yet. */
  readonly webhooksWaiting: number;
  readonly ledger: readonly LedgerEntry[];
}

/** Reads everything of every tenant, rows in one snapshot. */
export async function readWorld(system: Pick<System, 'admin' | 'ledger' | 'env'>): Promise<World> {
  const rows = await inOneSnapshot(system.admin, async (query) => ({
    inbound: await query<InboundRow>(
      `select id, lane_id as lane, seq::int, provider_message_id as sid, keyword_class as keyword, noise from inbound_message`,
    ),
    lanes: await query<LaneRow>(
      `select id, last_seq::int as "lastSeq", answered_seq::int as "answeredSeq", due_at is not null as due from lane`,
    ),
    messages: await query<MessageRow>(
      `select id, lane_id as lane, origin, purpose, state, error_code as "errorCode", answers_seq::int as "answersSeq" from message`,
    ),
    attempts: await query<AttemptRow>(
      `select id, message_id as message, ordinal::int, state, token, provider_message_id as sid, reconciliation, reconcile_at is not null as "reconcilePending" from attempt`,
    ),
    keys: await query<{ key: string; message: string | null }>(
      `select key, message_id as message from idempotency_record`,
    ),
    waiting: await query<{ count: number }>(
      `select count(*)::int from raw_event where processed_at is null and dead_reason is null`,
    ),
  }));
  const { keys, waiting, ...world } = rows;
  return {
    ...world,
    keys: new Map(keys.map(({ key, message }) => [key, message])),
    webhooksWaiting: (waiting[0]?.count ?? 0) + spooled(system.env['PARLEY_DATA_DIR']!),
    ledger: await system.ledger(),
  };
}

/** Acknowledged webhooks that are still on disk. */
const spooled = (folder: string): number => {
  const spool = join(folder, 'spool');
  return existsSync(spool) ? readdirSync(spool).filter((name) => name.endsWith('.webhook')).length : 0;
};

async function inOneSnapshot<T>(
  pool: Pool,
  read: (query: <Row>(sql: string) => Promise<readonly Row[]>) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const found = await read(async <Row>(sql: string) => (await client.query(sql)).rows as Row[]);
    await client.query('commit');
    return found;
  } finally {
    client.release();
  }
}
