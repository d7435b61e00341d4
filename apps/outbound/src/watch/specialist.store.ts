import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import type { MessageStream } from '#libs/sms';
import type { FailureKind } from './domain/failure-kind.js';
import type { Verdict } from './domain/verdicts.js';
import { firstIdAt } from './kpi.store.js';

/** Why a text is in the queue (S0.45). */
export type CaseReason = 'persistent_failure' | 'repeated_rejection';

/** Criteria look back this far. */
export const LOOK_BACK_DAYS = 7;

/** A failed text that nobody has looked at yet. */
export interface NewFailure {
  readonly messageId: string;
  readonly endpointId: string;
  readonly state: 'failed' | 'undelivered';
  readonly stream: MessageStream;
  readonly errorCode: string | null;
  readonly provider: string | null;
  readonly providerCode: string | null;
  readonly keyVersion: number;
  readonly body: Buffer | null;
  /** The template it was made from, where it was made from one. */
  readonly template: string | null;
  readonly recipientKeyVersion: number;
  readonly recipient: Buffer | null;
}

/** What a look at a failure showed. */
export interface LookedAt {
  readonly messageId: string;
  readonly kind: FailureKind;
  readonly contentKey: string;
}

/** A case to be opened. */
export interface NewCase {
  readonly id: string;
  readonly messageId: string;
  readonly reason: CaseReason;
  readonly subject: string;
  readonly contentKey: string;
  readonly stream: MessageStream;
  readonly country: string;
}

/** A case as it stands. */
export interface SpecialistCase {
  readonly id: string;
  readonly messageId: string;
  readonly reason: CaseReason;
  readonly contentKey: string;
  readonly stream: MessageStream;
  readonly country: string;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  readonly verdict: Verdict | null;
  readonly decidedBy: string | null;
  readonly senderId: string | null;
  readonly note: { readonly sealed: Buffer; readonly keyVersion: number } | null;
}

/** SQL for failures, cases and their verdicts. */
@Injectable()
export class SpecialistStore {
  /** Notes texts that ended badly and of which something was seen in this span. May run twice. */
  async noteFailures(tx: Tx, tenantId: string, from: Date, to: Date): Promise<void> {
    await tx.query(
      `insert into watch_failure (tenant_id, message_id, endpoint_id)
       select $1, m.id, m.endpoint_id
         from (select distinct message_id from evidence_event
                where tenant_id = $1 and id >= $2 and id < $3 and kind in ('rejected_by_provider', 'undelivered', 'failed', 'rejected', 'expired')) seen
        cross join lateral (select id, endpoint_id, state from message where tenant_id = $1 and id = seen.message_id limit 1) m
        where m.state in ('failed', 'undelivered')
       on conflict do nothing`,
      [tenantId, firstIdAt(from), firstIdAt(to)],
    );
  }

  /** The oldest failures that nobody has looked at. */
  async newFailures(tx: Tx, tenantId: string, limit: number): Promise<readonly NewFailure[]> {
    const rows = await tx.query<FailureRow>(
      `select f.message_id, f.endpoint_id, m.state, m.stream, m.error_code, last.provider, last.provider_code, m.key_version, m.body,
              m.pins->>'template_name' as template, e.key_version as recipient_key_version, e.number as recipient
         from (select message_id, endpoint_id, failed_at from watch_failure where tenant_id = $1 and kind is null order by failed_at limit $2) f
         join message m on m.tenant_id = $1 and m.id = f.message_id
         join endpoint e on e.tenant_id = $1 and e.id = f.endpoint_id
         left join lateral (select provider, provider_code from attempt a where a.tenant_id = $1 and a.message_id = f.message_id order by a.ordinal desc limit 1) last on true
        order by f.failed_at`,
      [tenantId, limit],
    );
    return rows.map((row) => ({
      messageId: row.message_id,
      endpointId: row.endpoint_id,
      // A receipt that came since may have moved it on; it is looked at as what it was.
      state: row.state === 'undelivered' ? 'undelivered' : 'failed',
      stream: row.stream,
      errorCode: row.error_code,
      provider: row.provider,
      providerCode: row.provider_code,
      keyVersion: row.key_version,
      body: row.body,
      template: row.template,
      recipientKeyVersion: row.recipient_key_version,
      recipient: row.recipient,
    }));
  }

  /** Writes down what a look showed. */
  async noteLooks(tx: Tx, tenantId: string, looks: readonly LookedAt[]): Promise<void> {
    await tx.query(
      `update watch_failure f set kind = l.kind, content_key = l.content_key
         from unnest($2::uuid[], $3::text[], $4::text[]) as l (message_id, kind, content_key)
        where f.tenant_id = $1 and f.message_id = l.message_id`,
      [
        tenantId,
        looks.map(({ messageId }) => messageId),
        looks.map(({ kind }) => kind),
        looks.map(({ contentKey }) => contentKey),
      ],
    );
  }

  /**
   * Of these people those whose number is known to be valid, because a text was delivered to it or came from it, and to whom so many texts have failed since the last delivery, within the
   * time that criteria look back.
   */
  async failingThoughValid(
    tx: Tx,
    tenantId: string,
    endpointIds: readonly string[],
    failures: number,
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `select p.id from unnest($2::uuid[]) as p (id)
        cross join lateral (
          select max(m.updated_at) as at from lane l join message m on m.tenant_id = $1 and m.lane_id = l.id and m.state = 'delivered'
           where l.tenant_id = $1 and l.endpoint_id = p.id) delivered
       where (delivered.at is not null or exists (select from lane l where l.tenant_id = $1 and l.endpoint_id = p.id and l.last_seq > 0))
         and $3 <= (select count(*) from watch_failure f
                     where f.tenant_id = $1 and f.endpoint_id = p.id and f.kind = 'undelivered' and f.failed_at > coalesce(delivered.at, '-infinity')
                       and f.failed_at > clock_timestamp() - make_interval(days => ${LOOK_BACK_DAYS}))`,
      [tenantId, [...new Set(endpointIds)], failures],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Of these contents those that were refused so often within the time that criteria look back. */
  async refusedAgainAndAgain(
    tx: Tx,
    tenantId: string,
    contentKeys: readonly string[],
    rejections: number,
  ): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ key: string }>(
      `select content_key as key from watch_failure
        where tenant_id = $1 and content_key = any ($2::text[]) and kind = 'rejected' and failed_at > clock_timestamp() - make_interval(days => ${LOOK_BACK_DAYS})
        group by content_key having count(*) >= $3`,
      [tenantId, [...new Set(contentKeys)], rejections],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Opens cases: one of a text, ever, and one at a time of a person or of words. Returns how many were new. */
  async open(tx: Tx, tenantId: string, cases: readonly NewCase[]): Promise<number> {
    if (cases.length === 0) return 0;
    return tx.execute(
      `insert into specialist_case (tenant_id, id, message_id, reason, subject, content_key, stream, country)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
       on conflict do nothing`,
      [
        tenantId,
        cases.map(({ id }) => id),
        cases.map(({ messageId }) => messageId),
        cases.map(({ reason }) => reason),
        cases.map(({ subject }) => subject),
        cases.map(({ contentKey }) => contentKey),
        cases.map(({ stream }) => stream),
        cases.map(({ country }) => country),
      ],
    );
  }

  /** Open cases, the oldest first, at most `limit` behind `after`. */
  async listOpen(tx: Tx, tenantId: string, after: string | null, limit: number): Promise<readonly SpecialistCase[]> {
    const rows = await tx.query<CaseRow>(
      `${SELECT_CASE} where tenant_id = $1 and id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') and decided_at is null order by id limit $3`,
      [tenantId, after, limit],
    );
    return rows.map(readCase);
  }

  /** One case; null when the tenant has none such. */
  async find(tx: Tx, tenantId: string, id: string): Promise<SpecialistCase | null> {
    const [row] = await tx.query<CaseRow>(`${SELECT_CASE} where tenant_id = $1 and id = $2`, [tenantId, id]);
    return row === undefined ? null : readCase(row);
  }

  /** The same, held until the transaction ends: of two specialists the second waits and sees what the first has decided. */
  async hold(tx: Tx, tenantId: string, id: string): Promise<SpecialistCase | null> {
    const [row] = await tx.query<CaseRow>(`${SELECT_CASE} where tenant_id = $1 and id = $2 for no key update`, [
      tenantId,
      id,
    ]);
    return row === undefined ? null : readCase(row);
  }

  /** Writes the verdict down. The caller holds the case, and it is open. */
  async decide(
    tx: Tx,
    tenantId: string,
    id: string,
    verdict: {
      readonly verdict: Verdict;
      readonly by: string;
      readonly senderId: string | null;
      readonly note: SpecialistCase['note'];
    },
  ): Promise<void> {
    await tx.query(
      `update specialist_case set decided_at = clock_timestamp(), verdict = $3, decided_by = $4, sender_id = $5, note = $6, key_version = $7
        where tenant_id = $1 and id = $2 and decided_at is null`,
      [
        tenantId,
        id,
        verdict.verdict,
        verdict.by,
        verdict.senderId,
        verdict.note?.sealed ?? null,
        verdict.note?.keyVersion ?? null,
      ],
    );
  }
}

const SELECT_CASE = `select id, message_id, reason, content_key, stream, country, opened_at, decided_at, verdict, decided_by, sender_id, note, key_version from specialist_case`;

interface FailureRow {
  message_id: string;
  endpoint_id: string;
  state: string;
  stream: MessageStream;
  error_code: string | null;
  provider: string | null;
  provider_code: string | null;
  key_version: number;
  body: Buffer | null;
  template: string | null;
  recipient_key_version: number;
  recipient: Buffer | null;
}

interface CaseRow {
  id: string;
  message_id: string;
  reason: CaseReason;
  content_key: string;
  stream: MessageStream;
  country: string;
  opened_at: Date;
  decided_at: Date | null;
  verdict: Verdict | null;
  decided_by: string | null;
  sender_id: string | null;
  note: Buffer | null;
  key_version: number | null;
}

const readCase = (row: CaseRow): SpecialistCase => ({
  id: row.id,
  messageId: row.message_id,
  reason: row.reason,
  contentKey: row.content_key,
  stream: row.stream,
  country: row.country,
  openedAt: row.opened_at,
  decidedAt: row.decided_at,
  verdict: row.verdict,
  decidedBy: row.decided_by,
  senderId: row.sender_id,
  note: row.note === null || row.key_version === null ? null : { sealed: row.note, keyVersion: row.key_version },
});
