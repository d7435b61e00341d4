import { Injectable } from '@nestjs/common';
import { grouped } from '#libs/kernel';
import type { RawWebhook } from '#libs/providers';
import { joined, type Tx, type Writing } from '#libs/platform';
import type { TenantCipher } from '#libs/tenancy';

/** What a webhook turned out to be. */
export type RawEventKind = 'inbound' | 'receipt' | 'unroutable' | 'unreadable';

/** One event of a webhook, to be kept as it came. */
export interface RawEvent {
  readonly id: string;
  readonly channelRow: string;
  readonly provider: string;
  readonly accountRef: string;
  readonly kind: RawEventKind;
  /** The provider's id of the thing (and status): the same thing twice is one event, for ever (I2). */
  readonly dedupeKey: string;
  /** The provider's message id, so that a waiting receipt can be found when its attempt learns its id (I22). */
  readonly subjectRef: string | null;
  readonly sealed: Buffer;
}

/** Headers worth keeping beside the bytes: what the signature needs and what names the request. */
const KEPT_HEADERS = ['content-type', 'x-twilio-signature', 'user-agent', 'i-twilio-idempotency-token'];

/** The only file that speaks SQL for raw events. */
@Injectable()
export class RawEventStore {
  /** The request, sealed for its row: address and headers as one JSON line, then the exact bytes (I4). */
  sealHook(cipher: TenantCipher, id: string, hook: RawWebhook): Buffer {
    const headers: Record<string, string> = {};
    for (const name of KEPT_HEADERS) if (hook.headers[name] !== undefined) headers[name] = hook.headers[name];
    const head = Buffer.from(`${JSON.stringify({ method: hook.method, url: hook.url, headers })}\n`);
    return cipher.seal('raw_event', id, Buffer.concat([head, hook.rawBody]));
  }

  /** The request as it came. */
  openHook(cipher: TenantCipher, id: string, keyVersion: number, sealed: Buffer): RawWebhook {
    const bytes = cipher.open('raw_event', id, keyVersion, sealed);
    const end = bytes.indexOf(0x0a);
    const { method, url, headers } = JSON.parse(bytes.subarray(0, end).toString()) as Pick<
      RawWebhook,
      'method' | 'url' | 'headers'
    >;
    return { method, url, headers, rawBody: bytes.subarray(end + 1) };
  }

  /**
   * Keeps events of one channel and kind that have been dealt with, together with what is made of them. One that had been delivered before fails the statement (`isUniqueViolation`), which
   * then has written nothing.
   */
  keeping(cipher: TenantCipher, events: readonly RawEvent[]): Writing {
    return { sql: INSERT_EVENTS, parameters: eventColumns(cipher, events, true) };
  }

  /** Keeps events; returns the ids of those that nobody had delivered before. `processed` false leaves them to the sweep. */
  async insertNew(
    tx: Tx,
    cipher: TenantCipher,
    events: readonly RawEvent[],
    processed: boolean,
  ): Promise<ReadonlySet<string>> {
    const added = await Promise.all(
      [...grouped(events, ({ channelRow, kind }) => `${channelRow} ${kind}`).values()].map((alike) =>
        this.insertAlike(tx, cipher, alike, processed),
      ),
    );
    return new Set(added.flat());
  }

  /** Events of one channel and kind, as nearly all that come together are. */
  private async insertAlike(
    tx: Tx,
    cipher: TenantCipher,
    events: readonly RawEvent[],
    processed: boolean,
  ): Promise<readonly string[]> {
    // Almost always all of them are new; then nobody has to be told which.
    const [added] = await tx.query<{ ids: readonly string[] | null }>(
      `with added as (${INSERT_EVENTS} on conflict do nothing returning id)
       select case when count(*) < cardinality($4::uuid[]) then coalesce(array_agg(id), '{}') end as ids from added`,
      eventColumns(cipher, events, processed),
    );
    return added!.ids ?? events.map(({ id }) => id);
  }

  /** Leaves these events to the sweep: nobody could make anything of them yet. */
  async putAside(tx: Tx, tenantId: string, ids: readonly string[], waitMs: number): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `update raw_event set processed_at = null, tries = tries + 1, retry_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
        where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenantId, ids, waitMs],
    );
  }

  /** These events have been dealt with. */
  async markProcessed(tx: Tx, tenantId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `update raw_event set processed_at = clock_timestamp(), retry_at = null where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenantId, ids],
    );
  }

  /** These events cannot be processed; they stay visible and may be replayed (I5). */
  async bury(tx: Tx, tenantId: string, ids: readonly string[], reason: string): Promise<void> {
    if (ids.length === 0) return;
    await tx.query(
      `update raw_event set dead_reason = $3, retry_at = null where tenant_id = $1 and id = any ($2::uuid[])`,
      [tenantId, ids, reason],
    );
  }

  /** What cannot be processed, newest first, at most `limit` behind `before`; without its content. */
  async listDead(tx: Tx, tenantId: string, before: string | null, limit: number): Promise<readonly DeadRawEvent[]> {
    const rows = await tx.query<DeadRow>(
      `${SELECT_DEAD} where tenant_id = $1 and ($2::uuid is null or id < $2::uuid) and ${IS_DEAD} order by id desc limit $3`,
      [tenantId, before, limit],
    );
    return rows.map(readDead);
  }

  /** One of them with its content; null when the tenant has none such. */
  async findDead(tx: Tx, tenantId: string, id: string): Promise<DeadRawEvent | null> {
    const [row] = await tx.query<DeadRow>(`${SELECT_DEAD} where tenant_id = $1 and id = $2 and ${IS_DEAD}`, [
      tenantId,
      id,
    ]);
    return row === undefined ? null : readDead(row);
  }

  /** Whether the tenant has such an event, whatever became of it. */
  async exists(tx: Tx, tenantId: string, id: string): Promise<boolean> {
    return (await tx.query(`select from raw_event where tenant_id = $1 and id = $2`, [tenantId, id])).length > 0;
  }

  /** Puts a buried receipt back as if it had just come; false when it is not buried, so that of several who ask one succeeds. */
  async revive(tx: Tx, tenantId: string, id: string): Promise<boolean> {
    const revived = await tx.execute(
      `update raw_event set dead_reason = null, processed_at = null, tries = 0, retry_at = clock_timestamp()
        where tenant_id = $1 and id = $2 and dead_reason is not null and kind = 'receipt' and sealed is not null`,
      [tenantId, id],
    );
    return revived > 0;
  }

  /** Events to be tried again, locked for this transaction. */
  async takeWaiting(tx: Tx, tenantId: string, ids: readonly string[]): Promise<readonly WaitingRawEvent[]> {
    const rows = await tx.query<{
      id: string;
      channel_row: string;
      provider: string;
      kind: RawEventKind;
      key_version: number;
      sealed: Buffer | null;
      tries: number;
      age_ms: number;
    }>(
      `select id, channel_row, provider, kind, key_version, sealed, tries, (extract(epoch from clock_timestamp() - received_at) * 1000)::float8 as age_ms
         from raw_event
        where tenant_id = $1 and id = any ($2::uuid[]) and processed_at is null and dead_reason is null
        order by id for update skip locked`,
      [tenantId, ids],
    );
    return rows.map((row) => ({
      id: row.id,
      channelRow: row.channel_row,
      provider: row.provider,
      kind: row.kind,
      keyVersion: row.key_version,
      sealed: row.sealed,
      tries: row.tries,
      ageMs: row.age_ms,
    }));
  }
}

/** Events of one channel and kind: what they share travels once. */
const INSERT_EVENTS = `insert into raw_event (tenant_id, id, channel_row, provider, account_ref, kind, dedupe_key, subject_ref, key_version, sealed, processed_at, retry_at)
       select $1, e.id, $5, $6, $7, $8, e.dedupe_key, e.subject_ref, $2, substr($11::bytea, e.sealed_at, e.sealed_length),
              case when $3 then clock_timestamp() end, case when $3 then null else clock_timestamp() + interval '1 second' end
         from unnest($4::uuid[], $9::text[], $10::text[], $12::integer[], $13::integer[]) as e (id, dedupe_key, subject_ref, sealed_at, sealed_length)`;

const eventColumns = (cipher: TenantCipher, events: readonly RawEvent[], processed: boolean): readonly unknown[] => [
  cipher.tenantId,
  cipher.version,
  processed,
  events.map((event) => event.id),
  events[0]!.channelRow,
  events[0]!.provider,
  events[0]!.accountRef,
  events[0]!.kind,
  events.map((event) => event.dedupeKey),
  events.map((event) => event.subjectRef),
  ...joined(
    events.map((event) => event.sealed),
    (bytes, starts, lengths) => [bytes, starts, lengths],
  ),
];

/** An event nobody could make anything of yet. */
export interface WaitingRawEvent {
  readonly id: string;
  readonly channelRow: string;
  readonly provider: string;
  readonly kind: RawEventKind;
  readonly keyVersion: number;
  readonly sealed: Buffer | null;
  readonly tries: number;
  readonly ageMs: number;
}

/** A webhook that nobody could make anything of, as it is shown. */
export interface DeadRawEvent {
  readonly id: string;
  readonly channelRow: string;
  readonly provider: string;
  readonly kind: RawEventKind;
  /** Null for what was never meant to be processed: unreadable, or for a number that is not ours. */
  readonly deadReason: string | null;
  readonly subjectRef: string | null;
  readonly receivedAt: Date;
  readonly keyVersion: number;
  /** Null once retention has taken it. */
  readonly sealed: Buffer | null;
}

const IS_DEAD = `(dead_reason is not null or kind in ('unroutable', 'unreadable'))`;
const SELECT_DEAD = `select id, channel_row, provider, kind, dead_reason, subject_ref, received_at, key_version, sealed from raw_event`;

interface DeadRow {
  id: string;
  channel_row: string;
  provider: string;
  kind: RawEventKind;
  dead_reason: string | null;
  subject_ref: string | null;
  received_at: Date;
  key_version: number;
  sealed: Buffer | null;
}

const readDead = (row: DeadRow): DeadRawEvent => ({
  id: row.id,
  channelRow: row.channel_row,
  provider: row.provider,
  kind: row.kind,
  deadReason: row.dead_reason,
  subjectRef: row.subject_ref,
  receivedAt: row.received_at,
  keyVersion: row.key_version,
  sealed: row.sealed,
});
