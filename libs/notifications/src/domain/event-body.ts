import { showId } from '#libs/kernel';

/** What a notice tells, as it lies in its row: ids, codes, grades, states and counts, and sentences of ours. */
export type NoticePayload = Readonly<Record<string, unknown>>;

/** A notice as it is told. */
export interface TellableNotice {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Date;
  readonly payload: NoticePayload;
  /** The caller's own correlation ids of the message it is about, read when it is told; null for what is about no message. */
  readonly tracking: Readonly<Record<string, unknown>> | null;
  /** The message's error code when it is told. */
  readonly errorCode: string | null;
}

/** The bytes that are signed and sent. The same notice gives the same bytes as long as its message keeps its code. */
export function eventBody(tenantId: string, notice: TellableNotice): string {
  const { tracking, errorCode, payload } = notice;
  return JSON.stringify({
    id: showId('event', notice.id),
    type: notice.type,
    occurred_at: notice.occurredAt.toISOString(),
    tenant_id: showId('tenant', tenantId),
    data:
      tracking === null
        ? payload
        : { ...payload, error_code: isFailure(payload) ? errorCode : null, tracking_context: tracking },
  });
}

function isFailure({ assessment }: NoticePayload): boolean {
  return typeof assessment === 'string' && assessment.startsWith('fail.');
}
