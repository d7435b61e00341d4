import { Inject, Injectable } from '@nestjs/common';
import { assess, EvidenceStore, type AssessmentResult, type EvidenceEvent } from '#libs/evidence';
import type { TenantId } from '#libs/kernel';
import { Database } from '#libs/platform';
import { MessageStore, type StoredAttempt, type StoredMessage } from './message.store.js';

/** A message with everything that is known of its fate. */
export interface MessageRecord {
  readonly message: StoredMessage;
  readonly attempts: readonly StoredAttempt[];
  readonly events: readonly EvidenceEvent[];
  readonly assessment: AssessmentResult;
}

/** Reads one message of one tenant: another tenant's is simply not there. */
@Injectable()
export class ReadMessage {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MessageStore) private readonly messages: MessageStore,
    @Inject(EvidenceStore) private readonly evidence: EvidenceStore,
  ) {}

  /** Null when this tenant has no such message. */
  run(tenantId: TenantId, messageId: string): Promise<MessageRecord | null> {
    return this.database.inTenant(tenantId, async (tx) => {
      const message = await this.messages.find(tx, tenantId, messageId);
      if (message === null) return null;
      const attempts = await this.messages.attempts(tx, tenantId, messageId);
      const events = await this.evidence.read(tx, tenantId, messageId);
      return { message, attempts, events, assessment: assess(events) };
    });
  }
}
