import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ProblemError, type Tx } from '#libs/platform';

/** Who asks for what under which key. */
export interface IdempotentRequest {
  readonly tenantId: string;
  /** The API key that asks: keys of different callers never meet. */
  readonly clientId: string;
  readonly operation: string;
  readonly key: string;
  /** Everything that makes it the same request. */
  readonly content: unknown;
}

/** What the key stood for before. */
export interface EarlierRequest {
  readonly messageId: string | null;
  /** The first final answer; null while there is none. */
  readonly answer: { readonly status: number; readonly body: Readonly<Record<string, unknown>> } | null;
}

/** One key, one request, one message (I11). Records are written in the transaction that writes the message. */
@Injectable()
export class IdempotencyStore {
  /**
   * Null when the key is new: the caller goes on and {@link bind}s it. A second caller with the same key waits here until the first one's transaction has ended. The same key for another
   * request is refused.
   */
  async claim(tx: Tx, request: IdempotentRequest): Promise<EarlierRequest | null> {
    const fingerprint = createHash('sha256').update(canonical(request.content)).digest();
    const scope = [request.tenantId, request.clientId, request.operation, request.key];
    const added = await tx.query(
      `insert into idempotency_record (tenant_id, client_id, operation, key, fingerprint) values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
      [...scope, fingerprint],
    );
    if (added.length > 0) return null;
    const [row] = await tx.query<{
      fingerprint: Buffer;
      message_id: string | null;
      answer: Record<string, unknown> | null;
      status: number | null;
    }>(
      `select fingerprint, message_id, answer, status from idempotency_record where tenant_id = $1 and client_id = $2 and operation = $3 and key = $4`,
      scope,
    );
    if (row === undefined)
      throw new ProblemError(
        'ERR_REQUEST_IN_PROGRESS',
        'The first request with this key is still being worked on. Send again in a second.',
        { retryAfterSeconds: 1 },
      );
    if (!row.fingerprint.equals(fingerprint)) {
      throw new ProblemError(
        'ERR_IDEMPOTENCY_KEY_REUSED',
        'Use a new Idempotency-Key for a new request, or send the first request unchanged.',
      );
    }
    return {
      messageId: row.message_id,
      answer: row.answer === null || row.status === null ? null : { status: row.status, body: row.answer },
    };
  }

  /** The message that this key made. */
  async bind(tx: Tx, request: IdempotentRequest, messageId: string): Promise<void> {
    await tx.query(
      `update idempotency_record set message_id = $5 where tenant_id = $1 and client_id = $2 and operation = $3 and key = $4`,
      [request.tenantId, request.clientId, request.operation, request.key, messageId],
    );
  }

  /** Keeps the first final answer; later ones change nothing. */
  async keepAnswer(
    tx: Tx,
    request: IdempotentRequest,
    status: number,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await tx.query(
      `update idempotency_record set answer = $5, status = $6 where tenant_id = $1 and client_id = $2 and operation = $3 and key = $4 and answer is null`,
      [request.tenantId, request.clientId, request.operation, request.key, JSON.stringify(body), status],
    );
  }
}

/** JSON with its keys in order, so that the order in which a caller writes fields does not matter. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
