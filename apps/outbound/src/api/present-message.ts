import { Inject, Injectable } from '@nestjs/common';
import { distinctInOrder, standings } from '#libs/evidence';
import { showId, type TenantId } from '#libs/kernel';
import { messageTimeline, type MessageRecord } from '#libs/messaging';
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
      template_ref: templateRef(message.pins),
      tracking_context: message.tracking,
      state: message.state,
      error_code: message.errorCode,
      decision: message.decision,
      written_by: message.pins,
      sender_identity_ref: showId('number', message.senderId),
      sender_endpoint: { endpoint_type: sender?.senderType ?? 'unknown', phone_number_e164: sender?.number ?? null },
      recipient_endpoint: { endpoint_type: 'phone_number', endpoint_id: showId('endpoint', message.endpointId) },
      created_at: message.createdAt.toISOString(),
      send_at: message.sendAt?.toISOString() ?? null,
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
      segments: messageTimeline(record).segments,
    };
  }

  /** SmsMessageTimeline (S1.30). */
  timeline(record: MessageRecord): unknown {
    return messageTimeline(record);
  }

  /** SmsEvidenceAssessment (S1.16) with the version of the rules that made it. */
  assessment(record: MessageRecord): unknown {
    return { ...messageTimeline(record).current_assessment, rule_version: record.assessment.ruleVersion };
  }
}

/** The template and version that a text was made of, as a request names it; null for all others. */
function templateRef(pins: Readonly<Record<string, unknown>> | null): string | null {
  const [name, version] = [pins?.['template_name'], pins?.['template_version']];
  return typeof name === 'string' && typeof version === 'number' ? `${name}@${version}` : null;
}
