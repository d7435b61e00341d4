import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { presentAssessment, standings, distinctInOrder, timeline, type TimelineSegment } from '#libs/evidence';
import { formatUuid, showId, type TenantId } from '#libs/kernel';
import type { MessageRecord } from '#libs/messaging';
import { messageId as providerKey } from '#libs/sms';
import { Directory } from '#libs/tenancy';

/** How messages leave through the API: S1's names, prefixed ids, no body and no number. */
@Injectable()
export class PresentMessage {
  constructor(@Inject(Directory) private readonly directory: Directory) {}

  /** SmsMessage with its attempts and segments (S1.9–12). */
  async message(tenantId: TenantId, record: MessageRecord): Promise<Record<string, unknown>> {
    const { message, attempts } = record;
    const sender = await this.directory.number(tenantId, message.senderId);
    const states = standings(distinctInOrder(record.events));
    return {
      sms_message_id: showId('message', message.id),
      coordination_case_id: message.tracking['coordination_case_id'] ?? null,
      participant_id: message.tracking['participant_id'] ?? null,
      purpose: message.purpose,
      message_stream: message.stream,
      message_body_ref: message.body === null ? null : `body:${showId('message', message.id)}`,
      template_ref: null,
      tracking_context: message.tracking,
      state: message.state,
      error_code: message.errorCode,
      decision: message.decision,
      written_by: message.pins,
      sender_identity_ref: showId('number', message.senderId),
      sender_endpoint: { endpoint_type: sender?.senderType ?? 'unknown', phone_number_e164: sender?.number ?? null },
      recipient_endpoint: { endpoint_type: 'phone_number', endpoint_id: showId('endpoint', message.endpointId) },
      created_at: message.createdAt.toISOString(),
      expires_at: message.expiresAt.toISOString(),
      attempts: attempts.map((attempt) => ({
        sms_attempt_id: showId('attempt', attempt.id),
        sms_message_id: showId('message', message.id),
        provider_name: attempt.provider,
        provider_account_ref: attempt.accountRef,
        provider_message_id: attempt.providerMessageId,
        message_key: attempt.providerMessageId === null ? null : providerKey('out', attempt.providerMessageId),
        provider_status: attempt.providerStatus,
        provider_error_code: attempt.providerCode,
        error_code: attempt.errorCode,
        reconciliation: attempt.reconciliation,
        state: states.get(attempt.id)?.state ?? attempt.state,
        created_at: attempt.createdAt.toISOString(),
        updated_at: (attempt.settledAt ?? attempt.createdAt).toISOString(),
      })),
      segments: this.timelineOf(record).segments,
    };
  }

  /** SmsMessageTimeline (S1.30). */
  timeline(record: MessageRecord): unknown {
    return this.timelineOf(record);
  }

  /** SmsEvidenceAssessment (S1.16) with the version of the rules that made it. */
  assessment(record: MessageRecord): unknown {
    return { ...presentAssessment(record.assessment, subjectOf(record)), rule_version: record.assessment.ruleVersion };
  }

  private timelineOf(record: MessageRecord): ReturnType<typeof timeline> {
    return timeline(
      subjectOf(record),
      record.attempts.map((attempt) => ({
        attemptId: attempt.id,
        providerName: attempt.provider,
        providerMessageId: attempt.providerMessageId,
      })),
      segmentsOf(record),
      record.events,
    );
  }
}

const subjectOf = ({ message }: MessageRecord): { messageId: string; participantId: string | null } => ({
  messageId: message.id,
  participantId: typeof message.tracking['participant_id'] === 'string' ? message.tracking['participant_id'] : null,
});

/** Twilio tells nothing about single segments: each stands where its attempt stands (S1.12). */
function segmentsOf({ message, attempts, events }: MessageRecord): readonly TimelineSegment[] {
  const states = standings(distinctInOrder(events));
  return attempts.flatMap((attempt) =>
    Array.from({ length: message.segments }, (_, at): TimelineSegment => {
      const state = states.get(attempt.id)?.state ?? 'unknown';
      const settled = attempt.settledAt?.toISOString() ?? null;
      return {
        segmentId: formatUuid(createHash('sha256').update(`${attempt.id}:${at}`).digest().subarray(0, 16)),
        attemptId: attempt.id,
        index: at + 1,
        count: message.segments,
        encoding: message.encoding === 'ucs2' ? 'ucs2' : 'gsm7',
        providerSegmentId: null,
        carrierSegmentId: null,
        state,
        deliveredAt: state === 'delivered' ? settled : null,
        failedAt: state === 'failed' || state === 'undelivered' ? settled : null,
      };
    }),
  );
}
