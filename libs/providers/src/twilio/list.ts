import { err, ok, type Result } from '#libs/kernel';
import type { ListedSms, ListQuery, SendFailure } from '../sms-provider.js';
import type { Exchange } from './http-client.js';
import { readObject, submissionOutcome } from './send-outcome.js';
import { readCode, receiptMeaning } from './status-map.js';

/** Rows asked for: the most Twilio gives in one page. */
export const LIST_PAGE_SIZE = 1_000;

/** A thousand rows of 1,600 characters, each escaped to twelve bytes per pair of code units, fit into this. */
export const MAX_LIST_BYTES = 16 * 1024 * 1024;

/**
 * The texts of a list answer that were created at or after `query.since`, or at an unknown time; rows without an id,
 * a recipient or a known direction are left out. A list changes nothing at Twilio, so a lost or broken answer is
 * simply `retry`.
 */
export function listOutcome(
  exchange: Exchange,
  query: ListQuery,
  nowMs: number,
): Result<readonly ListedSms[], SendFailure> {
  const rows = exchange.kind === 'answered' && exchange.status === 200 ? readObject(exchange.body)?.['messages'] : null;
  if (Array.isArray(rows)) {
    const listed = rows.map(readRow).filter((row) => row !== null);
    return ok(listed.filter((row) => row.createdAt === null || row.createdAt >= query.since));
  }
  const outcome = submissionOutcome(exchange, nowMs);
  if (!outcome.ok && outcome.error.class !== 'ambiguous') return outcome;
  return err({
    class: 'retry',
    providerCode: outcome.ok ? null : outcome.error.providerCode,
    httpStatus: exchange.kind === 'answered' ? exchange.status : null,
    assessment: 'undef.pending',
    event: 'notification.attempt.delayed',
    errorCode: null,
    detail: 'The list of texts could not be read; asking again is safe.',
    retryAfterMs: null,
  });
}

function readRow(row: unknown): ListedSms | null {
  if (typeof row !== 'object' || row === null) return null;
  const text = (name: string): string | null => {
    const value: unknown = Object.hasOwn(row, name) ? Reflect.get(row, name) : null;
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const sid = text('sid');
  const to = text('to');
  const direction = text('direction');
  if (sid === null || to === null || direction === null) return null;
  // outbound-api, outbound-call and outbound-reply.
  if (direction !== 'inbound' && !direction.startsWith('outbound')) return null;
  const created = Date.parse(text('date_created') ?? '');
  return {
    providerMessageId: sid,
    from: text('from'),
    to,
    body: text('body') ?? '',
    direction: direction === 'inbound' ? 'inbound' : 'outbound',
    createdAt: Number.isNaN(created) ? null : new Date(created),
    status: receiptMeaning(text('status') ?? '', readCode(Reflect.get(row, 'error_code'))),
  };
}
