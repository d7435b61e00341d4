import { Injectable } from '@nestjs/common';
import type { TenantId } from '#libs/kernel';
import type { Database, Tx } from '#libs/platform';
import type { TenantCipher } from '#libs/tenancy';
import type { WantedText } from './place-texts.usecase.js';

/** Texts placed in one transaction: their people's gates are held that long, and a STOP waits for them. */
export const PART = 100;
/** How long whoever places a bulk may be silent before another goes on with it; the migration's default is the same. */
const RESUME_AFTER_MS = 60_000;

/** A recipient whose text could not be written when its turn came. */
export interface NotPlacedRecipient {
  /** The place in the request, from 0. */
  readonly index: number;
  readonly code: string;
}

/** A bulk that this process goes on with. */
export interface ClaimedBulk {
  /** How long ago it was asked for. */
  readonly ageMs: number;
}

/** The only file that speaks SQL for what of a bulk is still to be placed. How far its texts are is MessageStore's. */
@Injectable()
export class BulkSends {
  /** Keeps the texts sealed until they are placed: words, moments and numbers as they were when the request was taken. */
  async keep(tx: Tx, cipher: TenantCipher, bulkId: string, texts: readonly WantedText[]): Promise<void> {
    const firsts = Array.from({ length: Math.ceil(texts.length / PART) }, (_, part) => part * PART);
    await tx.query(
      `insert into bulk_part (tenant_id, bulk_id, key_version, first, texts) select $1, $2, $3, * from unnest($4::integer[], $5::bytea[])`,
      [
        cipher.tenantId,
        bulkId,
        cipher.version,
        firsts,
        firsts.map((first) =>
          cipher.seal('bulk_part', rowOf(bulkId, first), JSON.stringify(texts.slice(first, first + PART))),
        ),
      ],
    );
  }

  /** Where its parts begin that are not placed yet, in order. */
  async partsLeft(tx: Tx, tenantId: TenantId, bulkId: string): Promise<readonly number[]> {
    const rows = await tx.query<{ first: number }>(
      `select first from bulk_part where tenant_id = $1 and bulk_id = $2 and texts is not null order by first`,
      [tenantId, bulkId],
    );
    return rows.map(({ first }) => first);
  }

  /** The texts of one part; null when it has been placed. */
  async read(tx: Tx, cipher: TenantCipher, bulkId: string, first: number): Promise<readonly WantedText[] | null> {
    const [row] = await tx.query<{ key_version: number; texts: Buffer }>(
      `select key_version, texts from bulk_part where tenant_id = $1 and bulk_id = $2 and first = $3 and texts is not null`,
      [cipher.tenantId, bulkId, first],
    );
    if (row === undefined) return null;
    const opened = cipher.open('bulk_part', rowOf(bulkId, first), row.key_version, row.texts).toString();
    return (JSON.parse(opened) as readonly KeptText[]).map(revived);
  }

  /** Takes a part to be placed in this transaction, with which its texts go; false when another has placed it. Waits for another who is at it. */
  async take(tx: Tx, tenantId: TenantId, bulkId: string, first: number): Promise<boolean> {
    const taken = await tx.execute(
      `update bulk_part set texts = null where tenant_id = $1 and bulk_id = $2 and first = $3 and texts is not null`,
      [tenantId, bulkId, first],
    );
    return taken > 0;
  }

  /** Adds to those whose text could not be written, and says that somebody is at work on the bulk. */
  async advance(tx: Tx, tenantId: TenantId, bulkId: string, failed: readonly NotPlacedRecipient[]): Promise<void> {
    await tx.query(
      `update bulk_send set not_placed = not_placed || $3::jsonb, resume_at = clock_timestamp() + make_interval(secs => $4) where tenant_id = $1 and id = $2`,
      [tenantId, bulkId, JSON.stringify(failed), RESUME_AFTER_MS / 1000],
    );
  }

  /** Those whose text could not be written, in order. */
  async notPlaced(tx: Tx, tenantId: TenantId, bulkId: string): Promise<readonly NotPlacedRecipient[]> {
    const [row] = await tx.query<{ not_placed: readonly NotPlacedRecipient[] }>(
      `select not_placed from bulk_send where tenant_id = $1 and id = $2`,
      [tenantId, bulkId],
    );
    return (row?.not_placed ?? []).toSorted((left, right) => left.index - right.index);
  }

  /** Notes that all have been decided about, once no part is left; true when it was this call that did. */
  async finish(tx: Tx, tenantId: TenantId, bulkId: string): Promise<boolean> {
    const finished = await tx.execute(
      `update bulk_send set placed_at = clock_timestamp()
        where tenant_id = $1 and id = $2 and placed_at is null and not exists (select from bulk_part where tenant_id = $1 and bulk_id = $2 and texts is not null)`,
      [tenantId, bulkId],
    );
    return finished > 0;
  }

  /** Bulks of anybody that nobody seems to be placing any more, longest silent first. */
  async silent(database: Database, capacity: number): Promise<readonly { tenantId: TenantId; bulkId: string }[]> {
    const rows = await database.query<{ tenant_id: TenantId; id: string }>(`select * from unplaced_bulks($1)`, [
      capacity,
    ]);
    return rows.map(({ tenant_id: tenantId, id: bulkId }) => ({ tenantId, bulkId }));
  }

  /** Takes a silent bulk over; null when it is placed or another was quicker. */
  async claim(tx: Tx, tenantId: TenantId, bulkId: string): Promise<ClaimedBulk | null> {
    const [row] = await tx.query<{ age_s: number }>(
      `update bulk_send set resume_at = clock_timestamp() + make_interval(secs => $3)
        where tenant_id = $1 and id = $2 and placed_at is null and resume_at <= clock_timestamp()
       returning extract(epoch from clock_timestamp() - created_at)::float8 as age_s`,
      [tenantId, bulkId, RESUME_AFTER_MS / 1000],
    );
    return row === undefined ? null : { ageMs: row.age_s * 1000 };
  }
}

const rowOf = (bulkId: string, first: number): string => `${bulkId}:${first}`;

/** As it comes out of JSON: moments are strings. */
type KeptText = Omit<WantedText, 'expiresAt' | 'dueAt' | 'fact'> & {
  readonly expiresAt: string;
  readonly dueAt?: string;
  readonly fact?: { readonly key: string; readonly asOf: string };
};

function revived({ expiresAt, dueAt, fact, ...text }: KeptText): WantedText {
  return {
    ...text,
    expiresAt: new Date(expiresAt),
    ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt) }),
    ...(fact === undefined ? {} : { fact: { ...fact, asOf: new Date(fact.asOf) } }),
  };
}
