import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { statesBefore, type MessageState } from './domain/message-states.js';

/** States a receipt can lead to. */
const RECEIPT_STATES = ['submitted', 'delivered', 'undelivered', 'failed'] as const;
export type ReceiptState = (typeof RECEIPT_STATES)[number];

/** An attempt that a receipt is about. */
export interface MatchedAttempt {
  readonly id: string;
  readonly messageId: string;
  readonly endpointId: string;
  readonly state: string;
  readonly messageState: MessageState;
  readonly token: string;
  readonly providerMessageId: string | null;
  /** The provider's list did not hold it, and nothing has shown otherwise yet. */
  readonly isAbsent: boolean;
  readonly createdAt: Date;
}

/** Where one receipt moves an attempt; a null state changes nothing but what is known of it. */
export interface ReceiptMove {
  readonly attemptId: string;
  readonly state: ReceiptState | null;
  readonly providerMessageId: string;
  readonly status: string;
  readonly code: string | null;
  readonly errorCode: string | null;
}

/** SQL by which receipts find attempts and move them. */
@Injectable()
export class ReceiptStore {
  /** Attempts that receipts are about, by our token or the provider's id, locked in one order. */
  async attemptsOf(
    tx: Tx,
    tenantId: string,
    subjects: readonly {
      readonly token: string | null;
      readonly provider: string;
      readonly accountRef: string;
      readonly providerMessageId: string;
    }[],
  ): Promise<readonly MatchedAttempt[]> {
    const rows = await tx.query<{
      id: string;
      message_id: string;
      endpoint_id: string;
      state: string;
      message_state: MessageState;
      token: string;
      provider_message_id: string | null;
      is_absent: boolean;
      created_at: Date;
    }>(
      `select a.id, a.message_id, a.endpoint_id, a.state, m.state as message_state, a.token, a.provider_message_id, a.state = 'failed' and a.reconciliation is not distinct from 'absent' as is_absent, a.created_at
         from attempt a join message m on m.tenant_id = a.tenant_id and m.id = a.message_id
        where a.tenant_id = $1 and a.id in (
                select id from attempt where tenant_id = $1 and token = any ($2::text[])
                union
                select t.id from attempt t join unnest($3::text[], $4::text[], $5::text[]) as s (provider, account_ref, sid)
                    on t.provider = s.provider and t.account_ref = s.account_ref and t.provider_message_id = s.sid
                 where t.tenant_id = $1)
        order by a.id for update of a, m`,
      [
        tenantId,
        subjects.flatMap(({ token }) => (token === null ? [] : [token])),
        subjects.map(({ provider }) => provider),
        subjects.map(({ accountRef }) => accountRef),
        subjects.map(({ providerMessageId }) => providerMessageId),
      ],
    );
    return rows.map((row) => ({
      id: row.id,
      messageId: row.message_id,
      endpointId: row.endpoint_id,
      state: row.state,
      messageState: row.message_state,
      token: row.token,
      providerMessageId: row.provider_message_id,
      isAbsent: row.is_absent,
      createdAt: row.created_at,
    }));
  }

  /** Takes provider ids away that the list could only guess (two texts with the same words to the same person); their own receipts bring them back. */
  async forgetGuessedIds(tx: Tx, tenantId: string, attemptIds: readonly string[]): Promise<void> {
    if (attemptIds.length === 0) return;
    await tx.query(
      `update attempt set provider_message_id = null where tenant_id = $1 and id = any ($2::uuid[]) and reconciliation = 'found'`,
      [tenantId, attemptIds],
    );
  }

  /** Ends what still waits to be tried of these messages: the provider has taken one of their earlier tries. */
  async endFurtherTries(tx: Tx, tenantId: string, messageIds: readonly string[]): Promise<void> {
    if (messageIds.length === 0) return;
    await tx.query(
      `update attempt set state = 'suppressed', error_code = 'ERR_SUPERSEDED', settled_at = clock_timestamp()
        where tenant_id = $1 and message_id = any ($2::uuid[]) and state in ('scheduled', 'queued')`,
      [tenantId, messageIds],
    );
  }

  /** Moves attempts and their messages where receipts say, as far as the table of states allows. The rows are held by {@link attemptsOf}. */
  async moveByReceipts(tx: Tx, tenantId: string, moves: readonly ReceiptMove[]): Promise<void> {
    if (moves.length === 0) return;
    await tx.query(
      `with told as (
         select * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]) as t (id, state, sid, status, code, error_code)),
       moved as (
         update attempt a
            set state = coalesce(t.state, a.state), provider_message_id = coalesce(a.provider_message_id, t.sid), provider_status = t.status, provider_code = coalesce(t.code, a.provider_code),
                reconcile_at = null, reconciliation = case when a.state = 'unknown' then 'found' else a.reconciliation end,
                error_code = case when coalesce(t.state, a.state) = 'delivered' then null else coalesce(t.error_code, a.error_code) end,
                settled_at = coalesce(a.settled_at, clock_timestamp())
           from told t where a.tenant_id = $1 and a.id = t.id
         returning a.message_id, t.state, t.error_code)
       update message m set state = moved.state, error_code = case when moved.state = 'delivered' then null else coalesce(moved.error_code, m.error_code) end, updated_at = clock_timestamp()
         from moved where m.tenant_id = $1 and m.id = moved.message_id and moved.state is not null
          and m.state = any (case moved.state ${RECEIPT_STATES.map((state) => `when '${state}' then array['${statesBefore(state).join(`','`)}']`).join(' ')} else array[]::text[] end)`,
      [
        tenantId,
        moves.map(({ attemptId }) => attemptId),
        moves.map(({ state }) => state),
        moves.map(({ providerMessageId }) => providerMessageId),
        moves.map(({ status }) => status),
        moves.map(({ code }) => code),
        moves.map(({ errorCode }) => errorCode),
      ],
    );
  }
}
